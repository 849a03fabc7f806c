"""Which way up a fundus photograph stands: not every camera turns its picture upright.

A camera without an inverter gives a picture turned by half a turn, in which the disc of a right
eye lies on the left. Two things tell: a mark (notch) at the field's edge stands on the right of an
upright picture; and the fovea lies a little below the disc, so that in a picture centred on the
macula the disc lies above the middle.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.imaging.disc_maps import CELLS, RADIUS, SearchMaps, View, blurred_inside

__all__ = ["fovea_angle", "notch_side"]

_FOVEA_REACH = (3.3 * RADIUS, 6.7 * RADIUS)
_FOVEA_DISTANCE = 4.7 * RADIUS
_MOST_ANGLE = 25.0


def fovea_angle(maps: SearchMaps, column: float, row: float) -> float:
    """Degrees by which the fovea lies below the disc (at ``column``, ``row`` of the grid).

    The fovea is taken for the darkest round patch at its usual distance on the wider side of the
    picture. In the upright eye the angle is 7° ± 3° (Rohrschneider, 2004).
    """
    dark = _darkness(maps)
    rows, columns = np.mgrid[0:CELLS, 0:CELLS].astype(np.float32) + 0.5
    away = (columns - column) * (1 if column < CELLS / 2 else -1)
    below = rows - row
    distance, angle = np.hypot(away, below), np.degrees(np.arctan2(below, away))
    is_near = (distance > _FOVEA_REACH[0]) & (distance < _FOVEA_REACH[1])
    is_near &= np.abs(angle) < _MOST_ANGLE
    if not is_near.any():
        return 0.0
    usual = ((distance - _FOVEA_DISTANCE) / 10) ** 2 + (angle / _MOST_ANGLE) ** 2
    likely = np.exp(2 * np.where(is_near, dark - usual, -np.inf).astype(np.float64))
    return float((likely * angle).sum() / max(likely.sum(), 1e-12))


def _darkness(maps: SearchMaps) -> NDArray[np.float32]:
    """Round dark patches of a fovea's size, in standard deviations."""
    light = (maps.red + maps.green) / np.float32(2)
    patch = blurred_inside(light, maps.inside, 0.6 * RADIUS)
    dark = blurred_inside(light, maps.inside, 2.2 * RADIUS) - patch
    inner = maps.inside > 0.5
    spread = float(dark[inner].std()) if inner.any() else 1.0
    return np.where(inner, dark / (spread + 0.01), -5).astype(np.float32)


_DEGREES = np.radians(np.arange(360))
_WITHIN, _BEYOND = np.linspace(0.93, 0.98, 5), np.linspace(1.015, 1.05, 8)
_MARK, _BESIDE = range(-2, 3), (range(-16, -10), range(11, 17))


def notch_side(view: View) -> float:
    """How much a mark outside the field's circle stands on the right rather than the left.

    As a share of the retina's brightness at the rim: above 0.1 on the right, below −0.1 on the
    left, near 0 where there is none.
    """
    circle = _circle(view)
    if circle is None:
        return 0.0
    bright = view.rgb.max(axis=2).astype(np.float32)
    within, beyond = (_ring(bright, circle, reach) for reach in (_WITHIN, _BEYOND))
    light = beyond / np.maximum(within, 12)
    mark, *besides = (
        np.mean([np.roll(light, -turn) for turn in turns], axis=0) for turns in (_MARK, *_BESIDE)
    )
    # Beside a mark it is dark; what lies outside of the square is NaN and says nothing.
    excess = np.nan_to_num(mark - np.fmax(*besides))
    right = max(excess[:71].max(), excess[-70:].max(), 0.0)
    return float(right - max(excess[110:251].max(), 0.0))


def _ring(
    bright: NDArray[np.float32], circle: tuple[float, float, float], reach: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Mean brightness between two radii for each degree; NaN where all lies outside."""
    x = (circle[0] + np.outer(reach * circle[2], np.cos(_DEGREES))).astype(np.float32)
    y = (circle[1] + np.outer(reach * circle[2], np.sin(_DEGREES))).astype(np.float32)
    values = cv2.remap(bright, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    last = bright.shape[0] - 1
    seen = (x >= 0) & (y >= 0) & (x <= last) & (y <= last)
    count = seen.sum(axis=0)
    mean = np.where(seen, values, 0).sum(axis=0) / np.maximum(count, 1)
    return np.where(count > 0, mean, np.nan).astype(np.float32)


def _circle(view: View) -> tuple[float, float, float] | None:
    """Centre and radius of the field's round part, least squares without what deviates."""
    outline, _ = cv2.findContours(
        view.mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
    )
    if not outline:
        return None
    points = np.vstack(outline)[:, 0].astype(np.float64)
    low, high = points.min(axis=0) + 1, points.max(axis=0) - 1
    points = points[np.all((points > low) & (points < high), axis=1)]
    circle = None
    for _ in range(4):
        if len(points) < 40:
            break
        ones = np.c_[points, np.ones(len(points))]
        x2, y2, rest = np.linalg.lstsq(ones, (points**2).sum(axis=1), rcond=None)[0]
        circle = (x2 / 2, y2 / 2, float(np.sqrt(max(rest + (x2**2 + y2**2) / 4, 1.0))))
        off = np.abs(np.hypot(points[:, 0] - circle[0], points[:, 1] - circle[1]) - circle[2])
        points = points[off < max(1.5, 2 * float(np.median(off)))]
    return circle
