"""Drawn pictures that are no colour fundus photographs, to measure whether they are refused.

Documents, drawings, screenshots, OCT-like and ultrasound-like pictures, noise, uniform frames,
external eyes, discs with texture on black (a round field must not be enough), and a photograph's
negative. Nothing here is learnt from: neither the network nor the limits of its features.
"""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb

Rng = np.random.Generator
Floats = NDArray[np.float32]

_HEIGHT, _WIDTH = 480, 640
_WORDS = ("the", "patient", "was", "seen", "with", "both", "eyes", "clear", "pressure", "fifteen")
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"})


def draw_not_fundus(kind: str, seed: int) -> Rgb:
    """One picture ``(h, w, 3)`` uint8 of a kind in ``KINDS``; the same seed, the same picture."""
    return _DRAWN[kind](np.random.default_rng([seed, list(_DRAWN).index(kind)]))


def negative(rgb: Rgb) -> Rgb:
    """A photograph turned negative."""
    return np.asarray(255 - rgb, np.uint8)


def everyday_pictures(folder: Path) -> list[Path]:
    """Real pictures in ``folder``, sorted by name; none where it is absent."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in PICTURES)


def _canvas(colour: tuple[int, int, int] | int = 255) -> Rgb:
    canvas = np.empty((_HEIGHT, _WIDTH, 3), np.uint8)
    canvas[:] = colour
    return canvas


def _colour(rng: Rng, low: int = 0, high: int = 255) -> tuple[int, int, int]:
    red, green, blue = (int(level) for level in rng.integers(low, high + 1, 3))
    return red, green, blue


def _smooth(rng: Rng, sigma: float, shape: tuple[int, int] = (_HEIGHT, _WIDTH)) -> Floats:
    """Noise of mean 0 and standard deviation 1 with blobs of about ``sigma`` pixels."""
    grain = rng.normal(0, 1, shape).astype(np.float32)
    blurred = cv2.GaussianBlur(grain, (0, 0), sigma) if sigma > 0 else grain
    return np.asarray(blurred / blurred.std(), np.float32)


def _levels(picture: NDArray[np.floating]) -> Rgb:
    rgb = picture if picture.ndim == 3 else np.repeat(picture[..., np.newaxis], 3, axis=2)
    return np.ascontiguousarray(np.clip(rgb, 0, 255).astype(np.uint8))


def _document(rng: Rng) -> Rgb:
    """Printed lines on paper, sometimes yellowed, sometimes photographed on a dark desk."""
    page = _canvas((255, int(rng.integers(225, 256)), int(rng.integers(170, 256))))
    step, size = int(rng.integers(14, 30)), float(rng.uniform(0.35, 0.8))
    for row in range(30, _HEIGHT - 15, step):
        text = " ".join(rng.choice(_WORDS, 12))
        cv2.putText(page, text, (25, row), cv2.FONT_HERSHEY_SIMPLEX, size, (30, 30, 40), 1, 16)
    if rng.random() < 0.5:
        turn = cv2.getRotationMatrix2D((_WIDTH / 2, _HEIGHT / 2), float(rng.uniform(-25, 25)), 0.75)
        page = cv2.warpAffine(page, turn, (_WIDTH, _HEIGHT)).astype(np.uint8)
    return page


def _drawing(rng: Rng) -> Rgb:
    """Circles, lines and patches of colour, on white or on black."""
    picture = _canvas(255 if rng.random() < 0.6 else 0)
    for _ in range(int(rng.integers(4, 16))):
        x, y = int(rng.integers(0, _WIDTH)), int(rng.integers(0, _HEIGHT))
        end = (int(rng.integers(0, _WIDTH)), int(rng.integers(0, _HEIGHT)))
        thick = int(rng.choice((-1, 2, 5)))
        if rng.random() < 0.5:
            cv2.circle(picture, (x, y), int(rng.integers(10, 160)), _colour(rng), thick, 16)
        elif rng.random() < 0.5:
            cv2.rectangle(picture, (x, y), end, _colour(rng), thick)
        else:
            cv2.line(picture, (x, y), end, _colour(rng), int(rng.integers(1, 9)), 16)
    return picture


def _screenshot(rng: Rng) -> Rgb:
    """A window with a bar, a list, a pane and lines of text; light or dark."""
    is_dark = rng.random() < 0.5
    back, front = ((32, 34, 40), (210, 212, 216)) if is_dark else ((244, 244, 246), (40, 40, 44))
    picture = _canvas(back)
    cv2.rectangle(picture, (0, 0), (_WIDTH, int(rng.integers(20, 50))), _colour(rng), -1)
    pane = int(rng.integers(120, 260))
    cv2.rectangle(picture, (pane, 60), (_WIDTH - 15, _HEIGHT - 20), _colour(rng), -1)
    for row in range(75, _HEIGHT - 20, int(rng.integers(15, 26))):
        text = str(rng.choice(_WORDS))
        cv2.putText(picture, text, (10, row), cv2.FONT_HERSHEY_SIMPLEX, 0.45, front, 1, 16)
        cv2.line(picture, (pane + 10, row), (pane + int(rng.integers(60, 300)), row), front, 2)
    return picture


def _oct(rng: Rng) -> Rgb:
    """A layered retina in speckle, grey or in the false colours of a device."""
    x = np.linspace(-1, 1, _WIDTH, dtype=np.float32)
    y = np.arange(_HEIGHT, dtype=np.float32)[:, np.newaxis]
    bend = 200 + 40 * x**2 * rng.uniform(-1, 1) + 15 * rng.uniform(0, 1) * np.sin(3 * x)
    pit = rng.uniform(15, 45) * np.exp(-((x - rng.uniform(-0.3, 0.3)) ** 2) / 0.03)
    level = np.full((_HEIGHT, _WIDTH), 14, np.float32)
    for depth, thick, bright in ((0, 12, 170), (22, 20, 90), (48, 14, 60), (75, 10, 215)):
        middle = bend + depth + pit * (1 - depth / 75)
        level += bright * np.exp(-(((y - middle) / thick) ** 2))
    below = np.maximum(y - bend - 80, 0)
    level += 90 * np.exp(-below / 60) * (below > 0)
    grey = _levels(level * rng.gamma(2.0, 0.5, level.shape))
    return _false_colours(rng, grey)


def _false_colours(rng: Rng, grey: Rgb) -> Rgb:
    maps = (None, None, cv2.COLORMAP_HOT, cv2.COLORMAP_JET, cv2.COLORMAP_INFERNO)
    chosen = maps[int(rng.integers(len(maps)))]
    if chosen is None:
        return grey
    return np.ascontiguousarray(cv2.applyColorMap(grey[..., 0], chosen)[..., ::-1]).astype(np.uint8)


def _ultrasound(rng: Rng) -> Rgb:
    """A fan of speckle with a dark globe in it, grey or tinted as some devices do."""
    y, x = np.mgrid[:_HEIGHT, :_WIDTH].astype(np.float32)
    depth = np.hypot(x - _WIDTH / 2, y + 20)
    angle = np.abs(np.arctan2(x - _WIDTH / 2, y + 20))
    inside = (depth > 60) & (depth < 460) & (angle < rng.uniform(0.5, 0.8))
    globe = np.hypot(x - _WIDTH / 2, y - rng.uniform(200, 260)) < rng.uniform(90, 140)
    level = (95 + 45 * _smooth(rng, 18)) * rng.gamma(1.6, 0.6, x.shape) * inside
    level = np.where(globe, level * 0.15, level)
    tint = np.array(((1, 1, 1), (1, 0.72, 0.38), (0.5, 0.75, 1))[int(rng.integers(3))])
    return _levels(level[..., np.newaxis] * tint)


def _noise(rng: Rng) -> Rgb:
    """White, coloured or coarse noise, over the whole frame."""
    sigma = float(rng.choice((0.0, 1.0, 4.0, 15.0)))
    base = np.array(((128, 128, 128), (190, 105, 50), _colour(rng))[int(rng.integers(3))])
    grain = np.stack([_smooth(rng, sigma) for _ in range(3)], axis=-1)
    if rng.random() < 0.5:
        grain[:] = grain[..., :1]
    return _levels(base + float(rng.uniform(15, 60)) * grain)


def _uniform(rng: Rng) -> Rgb:
    """One colour all over: the lid of the lens, a wall; sometimes with the sensor's noise."""
    colour = np.array(((0, 0, 0), (255, 255, 255), (200, 110, 50), _colour(rng), _colour(rng)))
    plain = _canvas(0).astype(np.float32) + colour[int(rng.integers(5))]
    return _levels(plain + rng.normal(0, float(rng.choice((0, 1, 3))), plain.shape))


def _external_eye(rng: Rng) -> Rgb:
    """Skin, lids, white, iris and pupil, as an external photograph or a phone shows them."""
    skin = np.array((215, 165, 135)) * rng.uniform(0.4, 1.1)
    picture = np.full((_HEIGHT, _WIDTH, 3), skin, np.float32) + 8 * _smooth(rng, 12)[..., None]
    eye = np.zeros((_HEIGHT, _WIDTH), np.uint8)
    wide, tall = int(rng.integers(180, 290)), int(rng.integers(70, 150))
    middle = (_WIDTH // 2, _HEIGHT // 2)
    cv2.ellipse(eye, middle, (wide, tall), 0, 0, 360, 255, -1, 16)
    drawn = _canvas((236, 226, 220))
    at = (middle[0] + int(rng.integers(-60, 61)), middle[1])
    iris = int(rng.integers(70, 120))
    cv2.circle(drawn, at, iris, _colour(rng, 30, 150), -1, 16)
    cv2.circle(drawn, at, int(iris * rng.uniform(0.3, 0.6)), (8, 8, 10), -1, 16)
    cv2.circle(drawn, (at[0] - 20, at[1] - 20), 9, (255, 255, 255), -1, 16)
    cover = cv2.GaussianBlur(eye, (0, 0), 2).astype(np.float32)[..., np.newaxis] / 255
    picture = picture * (1 - cover) + drawn * cover
    for x in np.linspace(middle[0] - wide, middle[0] + wide, 24):
        rise = tall * np.sqrt(max(0.0, 1 - ((x - middle[0]) / wide) ** 2))
        start = (int(x), int(middle[1] - rise))
        end = (int(x + (x - middle[0]) * 0.15), int(middle[1] - rise - rng.integers(25, 55)))
        cv2.line(picture, start, end, (25, 18, 15), 2, 16)
    return _levels(picture)


def _disc(rng: Rng) -> Rgb:
    """Texture in a round field on black, in the colours of a retina or in any."""
    y, x = np.mgrid[:_HEIGHT, :_WIDTH]
    inside = np.hypot(x - _WIDTH / 2, y - _HEIGHT / 2) < rng.uniform(150, 235)
    base = np.array((190, 100, 45)) if rng.random() < 0.6 else np.array(_colour(rng, 40, 220))
    kind = int(rng.integers(4))
    if kind == 0:
        texture = _smooth(rng, float(rng.uniform(0.8, 12)))
    elif kind == 1:  # cloth, a grating
        period = rng.uniform(5, 30)
        texture = np.sin(x / period) + np.sin(y / period * rng.uniform(0.3, 1.2))
    elif kind == 2:  # grain of wood
        texture = np.sin((y + 12 * _smooth(rng, 30)) / rng.uniform(3, 12))
    else:  # a ball or a fruit, lit from one side
        texture = 2 - np.hypot(x - _WIDTH / 2 + 60, y - _HEIGHT / 2 + 60) / 90
    lit = base * (1 + rng.uniform(0.08, 0.3) * texture[..., np.newaxis])
    return _levels(lit * inside[..., np.newaxis])


_DRAWN: dict[str, Callable[[Rng], Rgb]] = {
    "document": _document,
    "drawing": _drawing,
    "screenshot": _screenshot,
    "oct": _oct,
    "ultrasound": _ultrasound,
    "noise": _noise,
    "uniform": _uniform,
    "external_eye": _external_eye,
    "textured_disc": _disc,
}
KINDS = tuple(_DRAWN)
