"""The vessel tree of a drawn fundus: four arcades, an artery and a vein each, that branch.

Coordinates are in field radii, origin at the field's centre, x to the nasal side (the disc's), y
down; as in a right eye.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]

_STEP = 0.012
_MIN_WIDTH = 0.003
_VEIN_TO_ARTERY = 1.35
_AVASCULAR_RADIUS = 0.13


@dataclass(frozen=True, slots=True, eq=False)
class Vessel:
    """``path``: ``(n, 2)``; ``widths``: ``(n,)``, both in field radii."""

    path: NDArray[np.float64]
    widths: NDArray[np.float64]
    is_vein: bool


@dataclass(frozen=True, slots=True)
class _Shoot:
    """Where a vessel begins, and how it runs; ``bend`` in radians a field radius."""

    start: Point
    heading: float
    width: float
    bend: float
    length: float
    is_vein: bool
    order: int


def grow_vessels(rng: np.random.Generator, disc: Point, fovea: Point) -> list[Vessel]:
    """Every vessel from the disc outward, the same for the same generator."""
    pending = [shoot for is_vein in (True, False) for shoot in _arcades(rng, disc, is_vein=is_vein)]
    vessels: list[Vessel] = []
    while pending:
        shoot = pending.pop()
        vessel, headings = _grow(rng, shoot, fovea)
        if len(vessel.path) < 4:
            continue
        vessels.append(vessel)
        if shoot.order < 3:
            pending += _branches(rng, shoot, vessel, headings)
    return vessels


def _arcades(rng: np.random.Generator, disc: Point, *, is_vein: bool) -> list[_Shoot]:
    """Temporal arcades bend around the macula, nasal vessels run nearly straight."""
    width = 0.0145 * (_VEIN_TO_ARTERY if is_vein else 1.0)
    shift = 0.16 if is_vein else -0.1
    shoots = []
    for up in (-1.0, 1.0):
        temporal = up * (1.72 + shift + rng.normal(0, 0.06))
        nasal = up * (0.85 + shift + rng.normal(0, 0.12))
        bend = up * (0.95 + rng.normal(0, 0.08) - shift * 0.8)
        start = (disc[0] - 0.01 + rng.normal(0, 0.012), disc[1] + up * 0.015)
        shoots.append(_Shoot(start, temporal, width, bend, 2.2, is_vein, 0))
        shoots.append(_Shoot(start, nasal, width * 0.75, rng.normal(0, 0.3), 1.2, is_vein, 0))
        macular = up * (2.55 + shift)
        shoots.append(_Shoot(start, macular, width * 0.42, up * 0.45, 0.5, is_vein, 2))
    return shoots


def _grow(
    rng: np.random.Generator, shoot: _Shoot, fovea: Point
) -> tuple[Vessel, NDArray[np.float64]]:
    """Walk until the length is used up, the field is left, or the fovea comes too near."""
    count = max(4, int(shoot.length / _STEP))
    wobble = np.convolve(rng.normal(0, 1, count + 12), np.hanning(12), "same")[:count]
    turns = shoot.bend * _STEP + wobble * (0.006 + 0.007 * shoot.order)
    headings = shoot.heading + np.cumsum(turns)
    steps = np.column_stack((np.cos(headings), np.sin(headings))) * _STEP
    path = np.asarray(shoot.start) + np.cumsum(steps, axis=0)
    too_far = np.hypot(path[:, 0], path[:, 1]) > 1.06
    too_near = np.hypot(path[:, 0] - fovea[0], path[:, 1] - fovea[1]) < _AVASCULAR_RADIUS
    ends = np.flatnonzero(too_far | too_near)
    end = int(ends[0]) if ends.size else count
    taper = 1 - 0.55 * np.arange(count) / count
    widths = np.maximum(shoot.width * taper, _MIN_WIDTH * 0.6)
    return Vessel(path[:end], widths[:end], shoot.is_vein), headings[:end]


def _branches(
    rng: np.random.Generator, parent: _Shoot, vessel: Vessel, headings: NDArray[np.float64]
) -> list[_Shoot]:
    """To either side in turn; a branch carries about two thirds of the width (Murray's law)."""
    shoots = []
    gap = (0.24, 0.2, 0.17)[parent.order] / _STEP
    at = int(gap * rng.uniform(0.7, 1.4))
    side = rng.choice((-1.0, 1.0))
    while at < len(vessel.path) - 3:
        width = float(vessel.widths[at]) * rng.uniform(0.5, 0.72)
        if width >= _MIN_WIDTH:
            heading = float(headings[at]) + side * rng.uniform(0.45, 0.95)
            start = (float(vessel.path[at, 0]), float(vessel.path[at, 1]))
            bend = -side * rng.uniform(0.0, 1.4)
            length = parent.length * rng.uniform(0.3, 0.6)
            shoots.append(
                _Shoot(start, heading, width, bend, length, vessel.is_vein, parent.order + 1)
            )
        side = -side
        at += int(gap * rng.uniform(0.6, 1.5))
    return shoots
