"""Which eye a fundus photograph shows, judged from the side of the optic disc.

In a photograph centred on the macula the disc lies towards the nose: on the right of the picture
in a right eye. Brightness alone does not find it (exudates, flashes and bright rims are brighter),
so every place of the field is scored by light *and* vessels: contrast to the surroundings, upright
vessels in a tall window, and how well all vessels around follow parabolas that meet
there (Foracchia et al., IEEE TMI 2004). The scores become probabilities by a softmax over all
places and "no disc here"; its weights were fitted to EyePACS training photographs of which only
the disc's side was known. docs/laterality.md has the figures.

The side speaks for an eye only in a picture that stands upright (``imaging.upright``): one turned
by half a turn, as cameras without an inverter give it, is told by its mark and its fovea, and is
answered for the other side, or not at all where the signs are weak.
"""

import math
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Laterality, Rgb
from drviewer.imaging.disc_maps import CELLS, RADIUS, SearchMaps, View, field_view, search_maps
from drviewer.imaging.upright import fovea_angle, notch_side

__all__ = ["Disc", "disc_eye", "find_disc"]

Floats = NDArray[np.float32]

# In the order of ``_features``.
_WEIGHTS = np.array((4.17, 6.47, 21.67, 48.66, 3.24, -2.65, -4.41), np.float32)
_NO_DISC = 12.94
_UPRIGHT_WEIGHTS = (0.78, 4.66, 3.11)
_MIN_DISC, _MIN_EYE = 0.5, 0.8
_CENTRED = 0.2


@dataclass(frozen=True, slots=True)
class Disc:
    """An optic disc: centre and radius in the picture's pixels; ``confidence``: the probability
    that it lies within a radius of there, 0 to 1.
    """

    x: float
    y: float
    radius: float
    confidence: float


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """On the grid: where the disc is, how likely, and how likely it is on the picture's right."""

    view: View
    maps: SearchMaps
    column: float
    row: float
    confidence: float
    on_right: float


def find_disc(image: Rgb) -> Disc | None:
    """The optic disc of ``(h, w, 3)`` uint8; None where nothing looks like one."""
    found = _find(image)
    if found is None or found.confidence < _MIN_DISC:
        return None
    x, y = found.view.to_picture(found.column, found.row)
    radius = _radius(found) * found.view.cell
    return Disc(x, y, radius, found.confidence)


def disc_eye(image: Rgb) -> Laterality:
    """The eye that ``(h, w, 3)`` uint8 shows; UNKNOWN where disc or orientation is not clear."""
    found = _find(image)
    if found is None or found.confidence < _MIN_DISC:
        return Laterality.UNKNOWN
    if abs(found.column / (CELLS / 2) - 1) < _CENTRED:
        return Laterality.UNKNOWN
    upright = _upright(found)
    right = found.on_right * upright + (1 - found.on_right) * (1 - upright)
    if max(right, 1 - right) < _MIN_EYE:
        return Laterality.UNKNOWN
    return Laterality.RIGHT if right > 0.5 else Laterality.LEFT


def _upright(found: _Found) -> float:
    """Probability that the picture is not turned, even odds before looking."""
    signs = _upright_signs(found)
    return 1 / (1 + math.exp(-sum(w * s for w, s in zip(_UPRIGHT_WEIGHTS, signs, strict=True))))


def _upright_signs(found: _Found) -> tuple[float, float, float]:
    """The disc's height over the middle (in 0.1 field radii), fovea's angle (10°), mark: ±1."""
    height = (1 - found.row / (CELLS / 2)) * 10
    angle = fovea_angle(found.maps, found.column, found.row) / 10
    return height, angle, float(np.clip(notch_side(found.view) * 10, -1, 1))


def _find(image: Rgb) -> _Found | None:
    view = field_view(image)
    if view is None:
        return None
    maps = search_maps(view)
    chances = _chances(maps)
    row, column = np.unravel_index(int(chances.argmax()), chances.shape)
    rows, columns = np.mgrid[0:CELLS, 0:CELLS]
    near = np.hypot(columns - column, rows - row) <= RADIUS
    inside = np.where(near, chances, 0)
    mass = float(inside.sum())
    if mass <= 0:
        return None
    return _Found(
        view,
        maps,
        float((inside * columns).sum() / mass) + 0.5,
        float((inside * rows).sum() / mass) + 0.5,
        mass,
        float(chances[:, CELLS // 2 :].sum() / chances.sum()),
    )


def _chances(maps: SearchMaps) -> NDArray[np.float64]:
    """``(80, 80)``: the probability of the disc at each cell; the rest to 1 is "no disc"."""
    features, is_possible = _features(maps)
    scores = np.where(is_possible, (features @ _WEIGHTS).astype(np.float64), -np.inf)
    top = max(float(scores.max()), _NO_DISC)
    raised = np.exp(scores - top)
    chances: NDArray[np.float64] = raised / (raised.sum() + math.exp(_NO_DISC - top))
    return chances


def _features(maps: SearchMaps) -> tuple[Floats, NDArray[np.bool_]]:
    """``(80, 80, 7)`` of each cell, and where enough of a disc would lie inside the field."""
    kernels = _kernels()
    disc, ring = _summed(maps.inside, kernels.disc), _summed(maps.inside, kernels.ring)
    contrasts = [_contrast(maps, light, disc, ring) for light in (maps.red, maps.green)]
    tall = np.maximum(_summed(maps.inside, kernels.tall), 0.15)
    weight = np.maximum(_summed(maps.inside, kernels.near), 0.15)
    met = _summed(maps.along, kernels.along) + _summed(maps.across, kernels.across)
    middle = (np.arange(CELLS, dtype=np.float32) + np.float32(0.5)) / (CELLS / 2) - 1
    columns, rows = np.meshgrid(middle, middle)
    features = (
        *contrasts,
        -_summed(maps.along, kernels.tall) / tall,
        met / weight,
        np.minimum(disc, 0.9),
        rows**2,
        np.maximum(np.hypot(columns, rows) - 0.8, 0),
    )
    return np.stack(features, axis=-1).astype(np.float32), disc > 0.3


def _contrast(maps: SearchMaps, light: Floats, disc: Floats, ring: Floats) -> Floats:
    """Light of a disc against the ring around it, −1 to 1."""
    inner = maps.inside > 0.5
    spread = float(light[inner].std()) + 0.02 if inner.any() else 1.0
    kernels, lit = _kernels(), light * maps.inside
    difference = _summed(lit, kernels.disc) / np.maximum(disc, 0.1)
    difference -= _summed(lit, kernels.ring) / np.maximum(ring, 0.1)
    return np.tanh(difference / spread / 2)


@dataclass(frozen=True, slots=True, eq=False)
class _Kernels:
    """Windows whose weights sum to 1, and parabolas: twice their directions' cosine and sine."""

    disc: Floats
    ring: Floats
    tall: Floats
    near: Floats
    along: Floats
    across: Floats


@cache
def _kernels() -> _Kernels:
    reach = int(6 * RADIUS)
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32)
    distance = np.hypot(x, y)
    near = np.exp(-((distance / (3 * RADIUS)) ** 2)) * (distance < 6 * RADIUS)
    near /= near.sum()
    # A parabola y² = a·x has at (x, y) the direction (2x, y).
    length = 4 * x**2 + y**2 + np.float32(1e-6)
    along, across = near * (4 * x**2 - y**2) / length, near * 4 * x * y / length
    tall = np.ones((2 * int(2.2 * RADIUS) + 1, 2 * int(RADIUS) + 1))
    middle = slice(reach - int(2 * RADIUS) - 1, reach + int(2 * RADIUS) + 2)
    disc, inner, outer = (
        np.clip(times * RADIUS + 0.5 - distance[middle, middle], 0, 1) for times in (1.0, 1.2, 2.0)
    )
    windows = (disc, outer - inner, tall)
    return _Kernels(
        *(np.asarray(w / w.sum(), np.float32) for w in windows),
        *(np.asarray(w, np.float32) for w in (near, along, across)),
    )


def _summed(values: Floats, kernel: Floats) -> Floats:
    return np.asarray(cv2.filter2D(values, -1, kernel, borderType=cv2.BORDER_CONSTANT), np.float32)


def _radius(found: _Found) -> float:
    """In cells: where the light has fallen half way from the disc to its surroundings."""
    light = np.where(found.maps.inside > 0.5, found.maps.red + found.maps.green, np.nan)
    rows, columns = np.mgrid[0:CELLS, 0:CELLS] + 0.5
    distance = np.hypot(columns - found.column, rows - found.row)
    steps = np.arange(0.5, 1.6, 0.1) * RADIUS
    inner = np.nanmean(light[distance < 0.6 * RADIUS])
    around = np.nanmean(light[(distance > 1.6 * RADIUS) & (distance < 2.2 * RADIUS)])
    half = (inner + around) / 2
    for step in steps:
        here = light[np.abs(distance - step) < 0.6]
        if here.size and np.nanmean(here) < half:
            return float(np.clip(step, 0.7 * RADIUS, 1.4 * RADIUS))
    return RADIUS
