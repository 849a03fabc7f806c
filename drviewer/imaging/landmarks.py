"""Suggestions where disc and fovea lie, for a reader to correct; figures in docs/marks.md.

The disc is found by ``imaging.laterality``. The fovea is the darkest patch of its size without
large vessels near the place where it lies in most eyes: 2.5 disc diameters temporal of the disc's
centre and 0.3 below (Rohrschneider, 2004: 15.5° ± 1.1° away, 6.3° ± 3.0° below level).
"""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Landmarks, Laterality, OpticDisc, Point, Rgb
from drviewer.imaging.disc_maps import (
    CELLS,
    SearchMaps,
    blurred_inside,
    field_view,
    search_maps,
)
from drviewer.imaging.laterality import Disc, find_disc

__all__ = ["find_fovea", "suggest_landmarks"]

Floats = NDArray[np.float32]

_DISTANCE, _DISTANCE_SPREAD = 5.0, 0.6
"""In disc radii."""
_BELOW, _BELOW_SPREAD = 7.0, 6.0
"""In degrees."""
_MOST_SPREADS = 2.6
_VESSELS = 2.0


def suggest_landmarks(rgb: Rgb, eye: Laterality, former: Landmarks) -> Landmarks:
    """What ``former`` lacks, as far as it is found in ``(h, w, 3)`` uint8.

    What was set by hand stays; the fovea is looked for from the disc, whoever set that.
    """
    disc = former.disc
    if disc is None:
        found = find_disc(rgb)
        disc = None if found is None else OpticDisc(found.x, found.y, found.radius)
    fovea = former.fovea
    if fovea is None and disc is not None:
        fovea = find_fovea(rgb, Disc(disc.x, disc.y, disc.radius, 1.0), eye)
    return replace(former, disc=disc, fovea=fovea)


def find_fovea(rgb: Rgb, disc: Disc, eye: Laterality = Laterality.UNKNOWN) -> Point | None:
    """The fovea's centre, in pixels; None where its place lies outside of the field.

    It is looked for on the wider side of the disc. ``eye`` decides only where the disc lies in
    the middle, since many a picture is turned by half a turn: there the fovea may lie above the
    disc as well.
    """
    view = field_view(rgb)
    if view is None:
        return None
    maps = search_maps(view)
    column, row = (disc.x + 0.5 - view.left) / view.cell, (disc.y + 0.5 - view.top) / view.cell
    radius = disc.radius / view.cell
    side = _temporal_side(column, radius, eye)
    rows, columns = np.mgrid[0:CELLS, 0:CELLS].astype(np.float32) + np.float32(0.5)
    away, below = (columns - column) * side, rows - row
    off = (np.hypot(away, below) / radius - _DISTANCE) / _DISTANCE_SPREAD
    angle = np.degrees(np.arctan2(below, away))
    turn = (angle - _BELOW) / _BELOW_SPREAD
    unlikely = off**2 + turn**2
    is_possible = (unlikely < _MOST_SPREADS**2) & (maps.inside > 0.5)
    if not is_possible.any():
        return None
    score = _darkness(maps, radius) - _VESSELS * _vessels(maps, radius) - unlikely / 4
    score = np.where(is_possible, score, -np.inf)
    weight = np.exp(3 * (score - score.max()))
    best_row, best_column = np.unravel_index(int(score.argmax()), score.shape)
    near = np.hypot(columns - best_column - 0.5, rows - best_row - 0.5) < 0.7 * radius
    weight = np.where(near & is_possible, weight, 0)
    total = float(weight.sum())
    if not math.isfinite(total) or total <= 0:
        return None
    return view.to_picture(
        float((weight * columns).sum() / total), float((weight * rows).sum() / total)
    )


def _temporal_side(column: float, radius: float, eye: Laterality) -> int:
    """1: the fovea lies on the right of the disc, -1: on its left."""
    is_central = abs(column - CELLS / 2) < 1.2 * radius
    if is_central and eye is not Laterality.UNKNOWN:
        return -1 if eye is Laterality.RIGHT else 1
    return 1 if column < CELLS / 2 else -1


def _darkness(maps: SearchMaps, radius: float) -> Floats:
    """How much darker a patch is than its surroundings, in standard deviations."""
    light = (maps.red + 2 * maps.green) / np.float32(3)
    patch = blurred_inside(light, maps.inside, 0.45 * radius)
    around = blurred_inside(light, maps.inside, 1.8 * radius)
    dark = around - patch
    inner = maps.inside > 0.5
    spread = float(dark[inner].std()) if inner.any() else 1.0
    return np.asarray(dark / (spread + 0.01), np.float32)


def _vessels(maps: SearchMaps, radius: float) -> Floats:
    """The share of vessels around, 0 to about 1."""
    strength = np.hypot(maps.along, maps.across).astype(np.float32)
    return blurred_inside(strength, maps.inside, 0.6 * radius)
