"""Drawn fundus photographs with known truth: for tests, demonstrations and the bundled samples.

Disc with cup, branching arteries and veins, macula with fovea, choroidal texture, uneven light,
black surround, and lesions where they are wanted. The same specification gives the same picture.
Nothing here comes from a photograph; nobody's retina looks exactly like it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Laterality, Region, Rgb
from drviewer.imaging.phantom_lesions import (
    LESIONS_OF_GRADE,
    Canvas,
    Lesion,
    LesionKind,
    paint_lesion,
    place_lesions,
)
from drviewer.imaging.phantom_vessels import Vessel, grow_vessels

__all__ = ["LESIONS_OF_GRADE", "Lesion", "LesionKind", "Phantom", "PhantomSpec", "draw_phantom"]

_FIELD_SHARE = 0.96
_DISC_RADIUS = 0.118


@dataclass(frozen=True, slots=True)
class PhantomSpec:
    """``side``: the square picture's pixels, at least 128. ``lesions``: how many of each kind, at
    places drawn from ``seed``; ``planted``: lesions at given places in the picture's pixels.
    """

    seed: int
    laterality: Laterality = Laterality.RIGHT
    side: int = 1024
    lesions: Mapping[LesionKind, int] = field(default_factory=lambda: MappingProxyType({}))
    planted: tuple[Lesion, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Phantom:
    """The picture, ``(side, side, 3)`` uint8, and what is in it, in its pixels.

    ``disc`` and ``fovea``: centres, x and y; ``field_box`` bounds the field of view; ``vessels``:
    ``(side, side)`` bool.
    """

    rgb: Rgb
    laterality: Laterality
    field_box: Region
    disc: tuple[float, float]
    disc_radius: float
    fovea: tuple[float, float]
    vessels: NDArray[np.bool_]
    lesions: tuple[Lesion, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """From field radii (origin at the field's centre, x to the disc) to pixels."""

    side: int
    is_mirrored: bool

    @property
    def radius(self) -> float:
        return self.side * _FIELD_SHARE / 2

    def pixels(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        flip = np.array([-1.0 if self.is_mirrored else 1.0, 1.0])
        placed: NDArray[np.float64] = points * flip * self.radius + (self.side - 1) / 2
        return placed

    def point(self, x: float, y: float) -> tuple[float, float]:
        placed = self.pixels(np.array([x, y]))
        return float(placed[0]), float(placed[1])


def draw_phantom(spec: PhantomSpec) -> Phantom:
    """The picture of a specification. An unknown laterality is drawn as a right eye."""
    # A stream for each part, so that another lesion leaves the rest of the picture as it was.
    rng, lesion_rng, camera_rng = np.random.default_rng(spec.seed).spawn(3)
    frame = _Frame(spec.side, spec.laterality == Laterality.LEFT)
    disc = (0.56 + rng.normal(0, 0.02), -0.03 + rng.normal(0, 0.02))
    fovea = (disc[0] - 0.62 + rng.normal(0, 0.015), disc[1] + 0.06 + rng.normal(0, 0.01))
    trees = grow_vessels(rng, disc, fovea)
    placed = place_lesions(lesion_rng, spec.lesions, fovea, disc)
    lesions = spec.planted + tuple(
        Lesion(kind, *frame.point(x, y), radius * frame.radius) for kind, x, y, radius in placed
    )
    canvas = _retina(rng, frame, disc, fovea)
    _paint_disc(canvas, frame, disc, rng)
    vessels = _paint_vessels(canvas, frame, trees)
    for lesion in lesions:
        paint_lesion(canvas, lesion, lesion_rng)
    left = round((spec.side - 1) / 2 - frame.radius)
    width = round(2 * frame.radius)
    return Phantom(
        rgb=_exposed(canvas, frame, camera_rng),
        laterality=Laterality.LEFT if frame.is_mirrored else Laterality.RIGHT,
        field_box=Region(left, left, width, width),
        disc=frame.point(*disc),
        disc_radius=_DISC_RADIUS * frame.radius,
        fovea=frame.point(*fovea),
        vessels=vessels > 127,
        lesions=lesions,
    )


def _distance(frame: _Frame, x: float, y: float, squeeze: float = 1.0) -> Canvas:
    """``(side, side)`` distances from a place, in field radii; ``squeeze`` > 1 makes it tall."""
    centre = frame.point(x, y)
    grid = np.arange(frame.side, dtype=np.float32)
    across = (grid - np.float32(centre[0])) * np.float32(squeeze / frame.radius)
    down = (grid - np.float32(centre[1])) / np.float32(frame.radius)
    return np.asarray(np.hypot(across[np.newaxis, :], down[:, np.newaxis]), np.float32)


def _bump(distance: Canvas, reach: float) -> Canvas:
    return np.asarray(np.exp(-((distance / np.float32(reach)) ** 2)), np.float32)


def _noise(rng: np.random.Generator, side: int, cells: int) -> Canvas:
    """Smooth noise of about ``cells`` blobs a side, standard deviation 1."""
    coarse = rng.normal(0, 1, (cells + 3, cells + 3)).astype(np.float32)
    smooth = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    return np.asarray(smooth / smooth.std(), np.float32)


def _retina(
    rng: np.random.Generator, frame: _Frame, disc: tuple[float, float], fovea: tuple[float, float]
) -> Canvas:
    """Pigment, choroid and macula, ``(side, side, 3)`` from 0 to 1."""
    tint = rng.normal(0, 1)
    base = np.array([0.80 + 0.02 * tint, 0.385 + 0.025 * tint, 0.165 + 0.02 * tint], np.float32)
    shade = np.ones((frame.side, frame.side), np.float32)
    for cells, weight in ((6, 0.022), (16, 0.014), (45, 0.011), (110, 0.008)):
        shade += _noise(rng, frame.side, cells) * np.float32(weight)
    from_fovea = _distance(frame, *fovea)
    macula = _bump(from_fovea, 0.26) * np.float32(0.2) + _bump(from_fovea, 0.08) * np.float32(0.2)
    shade += _bump(_distance(frame, *disc), 0.42) * np.float32(0.07)
    canvas: Canvas = base * shade[..., np.newaxis]
    canvas *= 1 - macula[..., np.newaxis] * np.array([0.75, 1.15, 1.3], np.float32)
    reflex = _bump(_distance(frame, *fovea), 0.012) * np.float32(0.10)
    canvas += reflex[..., np.newaxis] * np.array([1.0, 0.8, 0.5], np.float32)
    return canvas


def _paint_disc(
    canvas: Canvas, frame: _Frame, disc: tuple[float, float], rng: np.random.Generator
) -> None:
    """A rim of pink-yellow with a soft edge, and a paler cup a little to the temporal side."""
    wobble = 1 + _noise(rng, frame.side, 9) * np.float32(0.018)
    rim = _edge(_distance(frame, *disc, squeeze=1.08) * wobble, _DISC_RADIUS, 0.011)
    cup_radius = _DISC_RADIUS * rng.uniform(0.36, 0.5)
    cup = _edge(_distance(frame, disc[0] - 0.012, disc[1], 1.04) * wobble, cup_radius, 0.022)
    halo = _bump(_distance(frame, *disc), 0.17) * np.float32(0.10)
    canvas += halo[..., np.newaxis] * np.array([0.55, 0.5, 0.25], np.float32)
    for cover, colour, strength in (
        (rim, (0.97, 0.66, 0.34), 0.9),
        (cup, (1.0, 0.90, 0.62), 0.80),
    ):
        share = (cover * np.float32(strength))[..., np.newaxis]
        canvas += (np.array(colour, np.float32) - canvas) * share


def _edge(distance: Canvas, radius: float, softness: float) -> Canvas:
    """1 inside, 0 outside, a smooth step of about ``softness`` between."""
    steps = (np.float32(radius) - distance) / np.float32(softness)
    return np.asarray((1 + np.tanh(steps)) / 2, np.float32)


def _paint_vessels(canvas: Canvas, frame: _Frame, vessels: list[Vessel]) -> NDArray[np.uint8]:
    """Darken what the vessels cover; veins more, over arteries' light reflex. Gives their mask."""
    covers = {is_vein: np.zeros(canvas.shape[:2], np.uint8) for is_vein in (True, False)}
    reflex = np.zeros(canvas.shape[:2], np.uint8)
    for vessel in vessels:
        _draw(covers[vessel.is_vein], frame, vessel, 1.0)
        if float(vessel.widths[0]) > 0.009:
            _draw(reflex, frame, vessel, 0.28)
    blur = max(0.6, frame.radius * 0.0016)
    for is_vein, absorbed in ((False, (0.07, 0.30, 0.30)), (True, (0.22, 0.43, 0.38))):
        soft = cv2.GaussianBlur(covers[is_vein], (0, 0), blur).astype(np.float32) / 255
        canvas *= 1 - soft[..., np.newaxis] * np.array(absorbed, np.float32)
    shine = cv2.GaussianBlur(reflex, (0, 0), blur).astype(np.float32) / 255
    canvas *= 1 + shine[..., np.newaxis] * np.array([0.10, 0.22, 0.16], np.float32)
    return np.asarray(np.maximum(covers[True], covers[False]), np.uint8)


def _draw(cover: NDArray[np.uint8], frame: _Frame, vessel: Vessel, share: float) -> None:
    points = np.round(frame.pixels(vessel.path) * 16).astype(np.int32)
    widths = vessel.widths * frame.radius * share
    for start, end, width in zip(points[:-1], points[1:], widths, strict=False):
        # Thin vessels let the retina through; below a pixel a line can only get fainter still.
        level = 255 * min(1.0, float(width)) * min(1.0, 0.4 + float(width) / frame.radius * 55)
        thickness = max(1, round(float(width)))
        cv2.line(cover, _xy(start), _xy(end), level, thickness, cv2.LINE_AA, 4)


def _xy(point: NDArray[np.int32]) -> tuple[int, int]:
    return int(point[0]), int(point[1])


def _exposed(canvas: Canvas, frame: _Frame, rng: np.random.Generator) -> Rgb:
    """The camera: uneven light, a black surround with a soft rim, lens and sensor."""
    from_centre = _distance(frame, 0.0, 0.0)
    tilt = _distance(frame, rng.normal(0.1, 0.1), rng.normal(0, 0.12))
    light = (1.04 - 0.30 * tilt**2) * _edge(from_centre, 1.0, 0.006)
    lit = cv2.GaussianBlur(canvas * light[..., np.newaxis], (0, 0), max(0.5, frame.side / 1800))
    grain = np.asarray(rng.normal(0, 0.006, canvas.shape), np.float32)
    levels = np.clip(lit + grain * light[..., np.newaxis], 0, 1) * 255
    return np.asarray(np.rint(levels), np.uint8)
