"""Spoil a fundus photograph in known steps: what goes wrong in a clinic, on purpose.

For finding out from where on a photograph should not be graded, and for testing that the reason
given is the right one. Sizes are shares of the field of view's width, so that a step means the
same for a small copy and for its original. The same picture, kind, step and seed give the same
copy; the picture itself is left as it was.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Region, Rgb
from drviewer.imaging.field import find_field, retina_mask

Floats = NDArray[np.float32]


class Degradation(StrEnum):
    """What goes wrong. The figures of the five steps stand in ``STRENGTHS``."""

    BLUR = "blur"
    DARKNESS = "darkness"
    OVEREXPOSURE = "overexposure"
    GLARE = "glare"
    HAZE = "haze"
    LASHES = "lashes"
    CROP = "crop"
    JPEG = "jpeg"
    SHADOW = "shadow"


#: The weakest step first. Blur: a Gaussian's sigma over the field's width. Darkness: share of the
#: light left. Overexposure: times the light. Glare: a reflection's radius over the field's.
#: Haze: share of the light that is scattered. Lashes: how deep a shadow reaches in, over the
#: field's width. Crop: side of what is left, over the field's. JPEG: the quality setting. Shadow:
#: share of the light that is left in its middle.
STRENGTHS: dict[Degradation, tuple[float, ...]] = {
    Degradation.BLUR: (0.003, 0.006, 0.01, 0.015, 0.025),
    Degradation.DARKNESS: (0.5, 0.3, 0.18, 0.1, 0.05),
    Degradation.OVEREXPOSURE: (1.4, 1.9, 2.5, 3.5, 5.0),
    Degradation.GLARE: (0.12, 0.25, 0.4, 0.55, 0.75),
    Degradation.HAZE: (0.4, 0.6, 0.75, 0.85, 0.93),
    Degradation.LASHES: (0.12, 0.22, 0.34, 0.48, 0.62),
    Degradation.CROP: (0.85, 0.7, 0.6, 0.5, 0.4),
    Degradation.JPEG: (50, 25, 12, 6, 3),
    Degradation.SHADOW: (0.65, 0.4, 0.25, 0.15, 0.08),
}
STEPS = 5

_JPEG_FIELD = 400
_NOISE = 1.2
#: How far a cloudy lens scatters light: a Gaussian's sigma over the field's width.
SCATTER = 0.08
_DARKEST = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class _Scene:
    """A picture with its field: ``inside`` is ``(h, w)`` bool, ``width`` the field's in pixels."""

    rgb: Rgb
    inside: NDArray[np.bool_]
    box: Region
    rng: np.random.Generator

    @property
    def width(self) -> float:
        return float(np.sqrt(self.box.width * self.box.height))

    def within(self, picture: Floats) -> Rgb:
        """``picture`` inside the field, as it was outside: the camera's mask comes last."""
        return np.where(self.inside[..., np.newaxis], _levels(picture), self.rgb)


def _levels(picture: Floats) -> Rgb:
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


def degrade(rgb: Rgb, kind: Degradation, step: int, *, seed: int = 0) -> Rgb:
    """A spoilt copy of ``(h, w, 3)`` uint8; a cropped or compressed one may be smaller.

    ``step``: 1 (hardly to be noticed) to 5. ``seed``: where a reflection lies, which side a shadow
    comes from, which part is left of a cropped field, and the noise of a dark picture.

    Raises:
        ValueError: there is no such step.
    """
    if not 1 <= step <= STEPS:
        raise ValueError(f"there are steps 1 to {STEPS}, not {step}")
    field = find_field(rgb)
    height, width = rgb.shape[:2]
    whole = np.ones((height, width), np.bool_)
    scene = _Scene(
        rgb=rgb,
        inside=whole if field is None else retina_mask((height, width), field),
        box=Region(0, 0, width, height) if field is None else field.box,
        rng=np.random.default_rng(seed),
    )
    return _SPOIL[kind](scene, STRENGTHS[kind][step - 1])


def _blur(scene: _Scene, share: float) -> Rgb:
    """Out of focus: the mask of the camera stays sharp, and nothing dark leaks in from outside."""
    return scene.within(_smoothed(scene, share))


def _smoothed(scene: _Scene, share: float) -> Floats:
    """Mean over a Gaussian of ``share`` of the field's width, of what lies inside the field."""
    mask = scene.inside.astype(np.float32)
    sigma = max(share * scene.width, 0.1)
    blurred = _gaussian(scene.rgb.astype(np.float32) * mask[..., np.newaxis], sigma)
    weight = np.maximum(_gaussian(mask, sigma), np.float32(1e-3))
    return np.asarray(blurred / weight[..., np.newaxis], np.float32)


def _gaussian(picture: Floats, sigma: float) -> Floats:
    """A Gaussian blur; a wide one on a smaller copy, which gives the same and is far faster."""
    factor = int(sigma // 4)
    if factor < 2:
        return cv2.GaussianBlur(picture, (0, 0), sigma).astype(np.float32, copy=False)
    height, width = picture.shape[:2]
    size = (max(1, width // factor), max(1, height // factor))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / factor)
    return cv2.resize(small, (width, height)).astype(np.float32, copy=False)


def _darken(scene: _Scene, share: float) -> Rgb:
    """Too little flash, or a narrow pupil: less light, the sensor's noise as ever."""
    return darkened(scene.rgb, share, scene.rng)


def darkened(rgb: Rgb, share: float, rng: np.random.Generator) -> Rgb:
    """``(h, w, 3)`` uint8 with a ``share`` of its light, the sensor's noise as ever."""
    noise = rng.normal(0, _NOISE, rgb.shape).astype(np.float32)
    return _levels(rgb * np.float32(share) + noise)


def _overexpose(scene: _Scene, times: float) -> Rgb:
    return _levels(scene.rgb * np.float32(times))


def _glare(scene: _Scene, share: float) -> Rgb:
    """A reflection of lens or cornea: a white patch, soft at its rim, in a halo of its own."""
    angle, away = scene.rng.uniform(0, 2 * np.pi), scene.rng.uniform(0.1, 0.6)
    distance = _from_centre(scene, away * np.cos(angle), away * np.sin(angle))
    patch = _falling(distance - share, 0.06 * share + 0.01)
    halo = 0.35 * np.exp(-np.maximum(distance - share, 0) / (0.5 * share))
    cover = np.maximum(patch, halo)[..., np.newaxis].astype(np.float32)
    return scene.within(scene.rgb + (np.array((255, 252, 244), np.float32) - scene.rgb) * cover)


def _haze(scene: _Scene, share: float) -> Rgb:
    """A cloudy lens: part of the light is scattered over the field, part as a grey veil."""
    return scene.within(veiled(scene.rgb, _smoothed(scene, SCATTER), share))


def veiled(rgb: Rgb, scattered: Floats, share: float) -> Floats:
    """``(h, w, 3)`` levels of ``rgb`` with a ``share`` of its light ``scattered`` (the picture
    blurred by ``SCATTER`` of the field's width), two fifths of that as a grey veil."""
    bright = scattered.max(axis=2, keepdims=True)
    veil = bright * np.array((0.95, 0.9, 0.78), np.float32)
    lost = np.float32(share)
    return np.asarray(rgb * (1 - lost) + (0.6 * scattered + 0.4 * veil) * lost, np.float32)


def _lashes(scene: _Scene, share: float) -> Rgb:
    """The upper or lower lid's shadow, with lashes out of focus that reach further in."""
    across, down = _coordinates(scene)
    down = down if scene.rng.random() < 0.7 else -down
    edge = -1 + 2 * share + scene.rng.uniform(-0.15, 0.15) * across
    edge = edge + 0.03 * np.sin(5 * across + scene.rng.uniform(0, 6))
    reach = np.zeros_like(across)
    for place in scene.rng.uniform(-0.9, 0.9, 14):
        lean, thick = scene.rng.uniform(-0.4, 0.4), scene.rng.uniform(0.012, 0.03)
        off = across - place - lean * (down - edge)
        length = scene.rng.uniform(0.12, 0.4)
        reach = np.maximum(reach, np.exp(-((off / thick) ** 2)) * (down < edge + length))
    lid = _falling(down - edge, 0.04)
    cover = _gaussian(np.maximum(lid, 0.75 * reach).astype(np.float32), 0.008 * scene.width)
    left = 1 - (1 - np.float32(_DARKEST)) * cover[..., np.newaxis]
    return _levels(scene.rgb * left)


def _crop(scene: _Scene, share: float) -> Rgb:
    """A cut-out of the field, not quite from its middle."""
    box = scene.box
    width, height = max(1, round(box.width * share)), max(1, round(box.height * share))
    spare = np.array((box.width - width, box.height - height))
    left, top = np.round(spare * (0.5 + scene.rng.uniform(-0.25, 0.25, 2))).astype(int)
    x, y = box.x + int(left), box.y + int(top)
    return np.ascontiguousarray(scene.rgb[y : y + height, x : x + width])


def _compress(scene: _Scene, quality: float) -> Rgb:
    """As sent by a messenger: a field of at most 400 pixels, compressed hard."""
    scale = min(1.0, _JPEG_FIELD / scene.width)
    height, width = scene.rgb.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(scene.rgb, size, interpolation=cv2.INTER_AREA)
    _, coded = cv2.imencode(".jpg", small[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, int(quality)])
    decoded = np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)
    return np.ascontiguousarray(decoded[..., ::-1])


def _shade_middle(scene: _Scene, share: float) -> Rgb:
    """A pupil too narrow for the flash: a shadow with soft rims in the middle, or near it."""
    x, y = scene.rng.uniform(-0.2, 0.2, 2)
    across, down = _coordinates(scene)
    stretch = scene.rng.uniform(0.8, 1.25)
    distance = np.hypot((across - x) * stretch, (down - y) / stretch).astype(np.float32)
    cover = _falling(distance - 0.45, 0.07)[..., np.newaxis]
    noise = scene.rng.normal(0, _NOISE, scene.rgb.shape).astype(np.float32)
    return scene.within(scene.rgb * (1 - (1 - np.float32(share)) * cover) + noise * cover)


def _coordinates(scene: _Scene) -> tuple[Floats, Floats]:
    """``(h, w)`` x and y from the field's centre, 1 at its edge."""
    box = scene.box
    height, width = scene.inside.shape
    x = (np.arange(width, dtype=np.float32) - box.x) / max(box.width, 1) * 2 - 1
    y = (np.arange(height, dtype=np.float32) - box.y) / max(box.height, 1) * 2 - 1
    across, down = np.meshgrid(x, y)
    return np.asarray(across, np.float32), np.asarray(down, np.float32)


def _falling(distance: Floats, softness: float) -> Floats:
    """1 well before zero, 0 well after it."""
    return np.asarray((1 - np.tanh(distance / np.float32(2 * softness))) / 2, np.float32)


def _from_centre(scene: _Scene, x: float, y: float) -> Floats:
    across, down = _coordinates(scene)
    return np.asarray(np.hypot(across - x, down - y), np.float32)


_SPOIL: dict[Degradation, Callable[[_Scene, float], Rgb]] = {
    Degradation.BLUR: _blur,
    Degradation.DARKNESS: _darken,
    Degradation.OVEREXPOSURE: _overexpose,
    Degradation.GLARE: _glare,
    Degradation.HAZE: _haze,
    Degradation.LASHES: _lashes,
    Degradation.CROP: _crop,
    Degradation.JPEG: _compress,
    Degradation.SHADOW: _shade_middle,
}
