"""Numbers that describe a picture's field of view, the same at every resolution.

The field's box is stretched to 192 × 192 pixels first, so a 224-pixel copy and its 12-megapixel
original give nearly the same numbers. Only the inside of the field counts, 7 pixels from its rim.
White patches (reflections) are measured by themselves and left out of everything else, so that a
retina keeps its colours beside one. Blocks of compression are looked for in the picture's own
pixels.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.imaging.blocks import blockiness
from drviewer.imaging.field import Field, find_field

_FIRST_SIDE = 768
_SIDE = 192
_RIM = 15
_OVEREXPOSED_GREEN = 240
_WHITE = 185
_AROUND_WHITE = 25
_LEAST_PLAIN = 0.15
_BRIGHT_BORDER = 190
_DARK_CORNER_SHARE = 0.42
#: Shares of the field's radius: the macula lies within the one or, where the disc is in the middle,
#: partly; what it is compared with lies beyond the other.
_MIDDLE, _AROUND_MIDDLE = 0.35, 0.4

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of one picture; levels are 0 to 255.

    ``fine`` and ``medium``: standard deviation of green's detail of about 1 and 2 pixels at working
    size, relative to the local brightness. ``brightness``: median of the brightest channel;
    ``evenness``: its 10th over its 90th percentile; ``middle``: of its smoothed levels, the 25th
    percentile in the middle third over the 75th around it (a macula 0.7 to 1, under the shadow of
    a narrow pupil below 0.45); ``overexposed``: share of pixels whose green
    is at its end. ``red_blue``, ``red_green``: differences of the medians. ``saturation``: median;
    ``colour_spread``: standard deviation of the chromaticities. ``border_corners``: how many of
    the picture's four corners lie outside the field of view. ``field_share``: of the picture;
    ``field_pixels``: the field's shorter side in the picture's own pixels;
    ``aspect``: the field's width over its height. ``glare``: the largest white patch, as a share of
    the field. ``lopsided``: how far the outline's centroid lies from the middle of its box, as a
    share of it: 0 for a disc, cut off at both ends or not; half a disc has 0.08. ``blockiness``: as
    in ``imaging.blocks``.
    """

    fine: float
    medium: float
    brightness: float
    evenness: float
    middle: float
    overexposed: float
    red_blue: float
    red_green: float
    saturation: float
    colour_spread: float
    border_corners: int
    field_share: float
    field_pixels: float
    aspect: float
    lopsided: float
    glare: float
    blockiness: float


def measure(rgb: Rgb) -> Measures | None:
    """The measures of ``(h, w, 3)`` uint8; None where no field of view is found."""
    small = _shrunk(rgb)
    field = find_field(small)
    if field is None:
        return None
    square, inside = _field_square(small, field)
    inner = _inner(inside)
    channels = square.astype(np.float32)
    white, glare = _white_patch(square, inner)
    plain = _plain(inner, white)
    red, green, blue = (channels[..., i][plain] for i in range(3))
    brightest = np.maximum(np.maximum(red, green), blue)
    dimmest = np.minimum(np.minimum(red, green), blue)
    median = float(np.median(brightest))
    low, high = np.percentile(brightest, (10, 90))
    fine, medium = _detail(channels[..., 1], inside, plain)
    return Measures(
        fine=fine,
        medium=medium,
        brightness=median,
        evenness=float(low / max(high, 1.0)),
        middle=_middle(channels.max(axis=2), plain),
        overexposed=float(np.mean(green > _OVEREXPOSED_GREEN)),
        red_blue=float(np.median(red) - np.median(blue)),
        red_green=float(np.median(red) - np.median(green)),
        saturation=float(np.median((brightest - dimmest) / np.maximum(brightest, 1))),
        colour_spread=_colour_spread(red, green, blue),
        border_corners=_border_corners(small, field, median),
        field_share=field.share,
        field_pixels=min(field.box.width, field.box.height) * len(rgb) / len(small),
        aspect=field.box.width / field.box.height,
        lopsided=_lopsided(field),
        glare=glare,
        blockiness=_blockiness(rgb, small, field),
    )


def _middle(brightest: Floats, plain: Mask) -> float:
    """How light the middle is; 1 where there is none to compare, or nothing to compare it with."""
    rows, columns = np.mgrid[:_SIDE, :_SIDE] - (_SIDE - 1) / 2
    radius = np.hypot(rows, columns) / (_SIDE / 2)
    smooth = _blurred(brightest, 6)
    core = smooth[plain & (radius < _MIDDLE)]
    around = smooth[plain & (radius > _AROUND_MIDDLE)]
    if not (len(core) and len(around)):
        return 1.0
    return float(np.percentile(core, 25) / max(np.percentile(around, 75), 1.0))


def _white_patch(square: Rgb, inner: Mask) -> tuple[NDArray[np.uint8], float]:
    """1 in the largest white patch, and its share of the field; an optic disc is 1 to 3 %."""
    white = ((square.min(axis=2) >= _WHITE) & inner).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(white, connectivity=4)
    if count < 2:
        return np.zeros_like(white), 0.0
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    share = float(stats[largest, cv2.CC_STAT_AREA] / np.count_nonzero(inner))
    return (labels == largest).astype(np.uint8), share


def _plain(inner: Mask, white: NDArray[np.uint8]) -> Mask:
    """The field without the patch and its surround; all of it where hardly anything is left."""
    around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (_AROUND_WHITE, _AROUND_WHITE))
    plain = inner & (np.asarray(cv2.dilate(white, around)) == 0)
    is_enough = np.count_nonzero(plain) >= _LEAST_PLAIN * np.count_nonzero(inner)
    return plain if is_enough else inner


def _lopsided(field: Field) -> float:
    moments = cv2.moments(field.hull.reshape(-1, 1, 2))
    if moments["m00"] <= 0:
        return 0.0
    box, area = field.box, moments["m00"]
    across = abs(moments["m10"] / area - box.x - box.width / 2) / box.width
    down = abs(moments["m01"] / area - box.y - box.height / 2) / box.height
    return float(max(across, down))


def _blockiness(rgb: Rgb, small: Rgb, field: Field) -> float:
    own = field if small.shape == rgb.shape else find_field(rgb)
    return blockiness(rgb, own) if own is not None else 1.0


def _shrunk(rgb: Rgb) -> Rgb:
    height, width = rgb.shape[:2]
    scale = _FIRST_SIDE / max(height, width)
    if scale >= 1:
        return rgb
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def _field_square(rgb: Rgb, field: Field) -> tuple[Rgb, NDArray[np.uint8]]:
    """The field's box at working size, and 1 inside its outline."""
    box = field.box
    cut = rgb[box.y : box.y + box.height, box.x : box.x + box.width]
    how = cv2.INTER_AREA if min(cut.shape[:2]) > _SIDE else cv2.INTER_LINEAR
    square = cv2.resize(cut, (_SIDE, _SIDE), interpolation=how).astype(np.uint8, copy=False)
    scale = np.array([_SIDE / box.width, _SIDE / box.height])
    hull = np.round((field.hull - (box.x, box.y)) * scale).astype(np.int32)
    inside = np.zeros((_SIDE, _SIDE), np.uint8)
    cv2.fillConvexPoly(inside, hull, 1)
    return square, inside


def _inner(inside: NDArray[np.uint8]) -> Mask:
    """Without the rim; where nothing would be left, with it."""
    padded = cv2.erode(np.pad(inside, 1), np.ones((_RIM, _RIM), np.uint8))
    inner: Mask = np.asarray(padded[1:-1, 1:-1]) > 0
    return inner if inner.any() else np.ones(inside.shape, np.bool_)


def _detail(
    green: Floats, inside: NDArray[np.uint8], inner: NDArray[np.bool_]
) -> tuple[float, float]:
    """Standard deviation of two bands (differences of Gaussians) of the levelled green channel."""
    mask = inside.astype(np.float32)
    base = _blurred(green * mask, 8) / np.maximum(_blurred(mask, 8), np.float32(0.05))
    levelled = (green - base) / (base + 8)
    first, second, third = (_blurred(levelled, sigma) for sigma in (0.7, 1.4, 2.8))
    return float((first - second)[inner].std()), float((second - third)[inner].std())


def _blurred(picture: NDArray[np.floating[Any]], sigma: float) -> Floats:
    return cv2.GaussianBlur(picture, (0, 0), sigma).astype(np.float32, copy=False)


def _colour_spread(red: Floats, green: Floats, blue: Floats) -> float:
    total = np.maximum(red + green + blue, 30)
    return float(np.hypot(((red - green) / total).std(), ((green - blue) / total).std()))


def _border_corners(rgb: Rgb, field: Field, brightness: float) -> int:
    """Corners much darker than the field, or nearly white and outside its outline."""
    height, width = rgb.shape[:2]
    reach = (max(1, height // 32), max(1, width // 32))
    outline = field.hull.reshape(-1, 1, 2)
    count = 0
    for x, rows, columns in (
        ((0, 0), slice(None, reach[0]), slice(None, reach[1])),
        ((width - 1, 0), slice(None, reach[0]), slice(-reach[1], None)),
        ((0, height - 1), slice(-reach[0], None), slice(None, reach[1])),
        ((width - 1, height - 1), slice(-reach[0], None), slice(-reach[1], None)),
    ):
        corner = rgb[rows, columns]
        is_dark = float(corner.max(axis=2).mean()) < _DARK_CORNER_SHARE * brightness
        is_white = float(corner.min(axis=2).mean()) >= _BRIGHT_BORDER
        outside = cv2.pointPolygonTest(outline, (float(x[0]), float(x[1])), False) < 0
        count += is_dark or (is_white and outside)
    return count
