"""What the search for the optic disc sees: vessels with their directions, and patches of light.

Everything is measured on the field of view brought to 320 pixels across and answered on a grid of
80 cells across, so that a 400-pixel copy and its 12-megapixel original give nearly the same.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.imaging.field import find_field

__all__ = ["CELLS", "RADIUS", "View", "blurred_inside", "field_view", "search_maps"]

Floats = NDArray[np.float32]

CELLS = 80
RADIUS = 0.15 * CELLS / 2
"""A disc's usual radius in cells: 0.15 of the field's (0.12 to 0.19 on IDRiD's 51 masks)."""

_SIDE = 320
_RIM = 13
_FIRST_SIDE = 960
# Half of the least of 366 EyePACS photographs: below it there is rounding, no vessel.
_FAINTEST = 0.005


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The field at working size and where it lay.

    ``rgb``: ``(320, 320, 3)`` uint8, black around the field; ``mask``: ``(320, 320)`` float32, 1
    inside; ``left``, ``top``: of the grid's corner in the picture; ``cell``: picture pixels a cell.
    """

    rgb: Rgb
    mask: Floats
    left: float
    top: float
    cell: float

    def to_picture(self, column: float, row: float) -> tuple[float, float]:
        """A place on the grid, in the picture's pixels."""
        return self.left + column * self.cell - 0.5, self.top + row * self.cell - 0.5


def field_view(rgb: Rgb) -> View | None:
    """The field of ``(h, w, 3)`` uint8 in a square, its proportions kept; None without a field."""
    times = max(1, max(rgb.shape[:2]) // _FIRST_SIDE)
    rgb = _shrunk(rgb, times)
    field = find_field(rgb)
    if field is None or min(field.box.width, field.box.height) < 8:
        return None
    box = field.box
    scale = _SIDE / max(box.width, box.height)
    wide, high = min(_SIDE, round(box.width * scale)), min(_SIDE, round(box.height * scale))
    x, y = (_SIDE - wide) // 2, (_SIDE - high) // 2
    cut = rgb[box.y : box.y + box.height, box.x : box.x + box.width]
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    square = np.zeros((_SIDE, _SIDE, 3), np.uint8)
    square[y : y + high, x : x + wide] = cv2.resize(cut, (wide, high), interpolation=how)
    mask = np.zeros((_SIDE, _SIDE), np.uint8)
    hull = np.round((field.hull - (box.x, box.y)) * scale + (x, y)).astype(np.int32)
    cv2.fillConvexPoly(mask, hull, 1)
    left, top = (box.x - x / scale) * times, (box.y - y / scale) * times
    return View(square, mask.astype(np.float32), left, top, _SIDE / CELLS / scale * times)


def _shrunk(rgb: Rgb, times: int) -> Rgb:
    """A whole number of times smaller, for which OpenCV is fast; a last part of a step is cut."""
    high, wide = rgb.shape[0] // times, rgb.shape[1] // times
    if times == 1 or not high or not wide:
        return rgb
    whole = rgb[: high * times, : wide * times]
    return cv2.resize(whole, (wide, high), interpolation=cv2.INTER_AREA).astype(
        np.uint8, copy=False
    )


@dataclass(frozen=True, slots=True, eq=False)
class SearchMaps:
    """Each ``(80, 80)`` float32. ``inside``: share of a cell that counts. ``along``,
    ``across``: vessel strength (0 to 1.5) times cosine and sine of twice its direction (level 1,
    upright −1). ``red``, ``green``: light above the surroundings, vessels closed, relative.
    """

    inside: Floats
    along: Floats
    across: Floats
    red: Floats
    green: Floats


def search_maps(view: View) -> SearchMaps:
    """The maps of a field."""
    # Padded, because a field that touches the square's edge has a rim there as well.
    eroded = cv2.erode(np.pad(view.mask, 1), np.ones((_RIM, _RIM), np.uint8))[1:-1, 1:-1]
    inner = np.ascontiguousarray(eroded, np.float32)
    along, across = _vessels(view, inner)
    inside = _gridded(inner)
    closed = cv2.morphologyEx(view.rgb, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    red, green = (_light(closed[..., i].astype(np.float32) * inner, inside) for i in (0, 1))
    return SearchMaps(inside, _gridded(along), _gridded(across), red, green)


def blurred_inside(values: Floats, inside: Floats, sigma: float) -> Floats:
    """A Gaussian mean of what lies inside only."""
    weight = np.maximum(_blurred(inside, sigma), np.float32(0.02))
    return np.asarray(_blurred(values * inside, sigma) / weight, np.float32)


def _vessels(view: View, inner: Floats) -> tuple[Floats, Floats]:
    """Dark ridges by the Hessian of levelled green (Frangi et al., 1998), at one scale."""
    green = view.rgb[..., 1].astype(np.float32)
    base = blurred_inside(green, view.mask, 12)
    smooth = _blurred((green - base) / (base + 8) * view.mask, 1.8)
    xx, yy = cv2.Sobel(smooth, -1, 2, 0, ksize=3), cv2.Sobel(smooth, -1, 0, 2, ksize=3)
    difference, twice_xy = xx - yy, 2 * cv2.Sobel(smooth, -1, 1, 1, ksize=3)
    spread = np.hypot(difference, twice_xy)
    ridge, other = (xx + yy + spread) / 2, (xx + yy - spread) / 2
    strength = np.where(ridge > np.abs(other), ridge, 0) * inner
    usual = np.percentile(strength[inner > 0], 95) if inner.any() else 1.0
    strength = np.clip(strength / max(float(usual), _FAINTEST), 0, 1.5).astype(np.float32)
    # The Hessian's direction is that across the ridge: a quarter turn is a minus here.
    turn = -strength / (spread + 1e-6)
    return (difference * turn).astype(np.float32), (twice_xy * turn).astype(np.float32)


def _light(channel: Floats, inside: Floats) -> Floats:
    level = np.asarray(_gridded(channel) / np.maximum(inside, 0.02), np.float32)
    base = blurred_inside(level, inside, 3 * RADIUS)
    return np.where(inside > 0.02, (level - base) / (base + 10), 0).astype(np.float32)


def _gridded(values: Floats) -> Floats:
    return np.asarray(cv2.resize(values, (CELLS, CELLS), interpolation=cv2.INTER_AREA), np.float32)


def _blurred(values: Floats, sigma: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(values, (0, 0), sigma), np.float32)
