"""Lesions of diabetic retinopathy for a drawn fundus: where they lie and how they look.

Sizes follow the ETDRS definitions on a 45° field, where the disc (1.5 mm) is 0.24 field radii.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade

Canvas = NDArray[np.float32]


class LesionKind(StrEnum):
    MICROANEURYSM = "microaneurysm"
    HAEMORRHAGE = "haemorrhage"
    HARD_EXUDATE = "hard_exudate"
    COTTON_WOOL_SPOT = "cotton_wool_spot"
    NEOVASCULARISATION = "neovascularisation"


@dataclass(frozen=True, slots=True)
class Lesion:
    """A lesion's kind, centre and radius in the picture's pixels."""

    kind: LesionKind
    x: float
    y: float
    radius: float


LESIONS_OF_GRADE: Mapping[Grade, Mapping[LesionKind, int]] = {
    Grade.NO_DR: {},
    Grade.MILD_NPDR: {LesionKind.MICROANEURYSM: 7},
    Grade.MODERATE_NPDR: {
        LesionKind.MICROANEURYSM: 16,
        LesionKind.HAEMORRHAGE: 7,
        LesionKind.HARD_EXUDATE: 22,
    },
    Grade.SEVERE_NPDR: {
        LesionKind.MICROANEURYSM: 30,
        LesionKind.HAEMORRHAGE: 34,
        LesionKind.HARD_EXUDATE: 30,
        LesionKind.COTTON_WOOL_SPOT: 5,
    },
    Grade.PDR: {
        LesionKind.MICROANEURYSM: 24,
        LesionKind.HAEMORRHAGE: 22,
        LesionKind.HARD_EXUDATE: 16,
        LesionKind.COTTON_WOOL_SPOT: 4,
        LesionKind.NEOVASCULARISATION: 3,
    },
}
"""How many lesions of each kind make a picture that looks like a grade."""

_RADII = {
    LesionKind.MICROANEURYSM: (0.0065, 0.0095),
    LesionKind.HAEMORRHAGE: (0.014, 0.036),
    LesionKind.HARD_EXUDATE: (0.006, 0.017),
    LesionKind.COTTON_WOOL_SPOT: (0.035, 0.06),
    LesionKind.NEOVASCULARISATION: (0.07, 0.11),
}

#: Nearest and farthest from the fovea, in field radii.
_REACH = {
    LesionKind.MICROANEURYSM: (0.1, 0.75),
    LesionKind.HAEMORRHAGE: (0.2, 0.85),
    LesionKind.HARD_EXUDATE: (0.0, 0.13),
    LesionKind.COTTON_WOOL_SPOT: (0.35, 0.7),
    LesionKind.NEOVASCULARISATION: (0.4, 0.75),
}

#: What is painted: how much of the colour below (red, green, blue; 0 to 1) covers the retina.
_COLOURS = {
    LesionKind.MICROANEURYSM: (0.50, 0.13, 0.06),
    LesionKind.HAEMORRHAGE: (0.46, 0.11, 0.05),
    LesionKind.HARD_EXUDATE: (0.97, 0.80, 0.40),
    LesionKind.COTTON_WOOL_SPOT: (0.93, 0.74, 0.50),
    LesionKind.NEOVASCULARISATION: (0.56, 0.15, 0.07),
}


def place_lesions(
    rng: np.random.Generator,
    counts: Mapping[LesionKind, int],
    fovea: tuple[float, float],
    disc: tuple[float, float],
) -> list[tuple[LesionKind, float, float, float]]:
    """Kind, x, y, radius in field radii, away from the disc and inside the field."""
    placed = []
    cluster = _around(rng, fovea, 0.2, 0.42)
    for kind in LesionKind:
        for _ in range(counts.get(kind, 0)):
            centre = cluster if kind == LesionKind.HARD_EXUDATE else fovea
            radius = float(rng.uniform(*_RADII[kind]))
            place = _around(rng, centre, *_REACH[kind])
            while not _is_free(place, radius, disc):
                place = _around(rng, centre, *_REACH[kind])
            placed.append((kind, *place, radius))
    return placed


def paint_lesion(canvas: Canvas, lesion: Lesion, rng: np.random.Generator) -> None:
    """Onto ``(h, w, 3)`` float, 0 to 1, in place."""
    cover = np.zeros(canvas.shape[:2], np.uint8)
    if lesion.kind == LesionKind.NEOVASCULARISATION:
        _draw_tangle(cover, lesion, rng)
        softness = lesion.radius * 0.012
    else:
        _draw_blot(cover, lesion, rng)
        softness = lesion.radius * (0.45 if lesion.kind == LesionKind.COTTON_WOOL_SPOT else 0.16)
    strength = 0.7 if lesion.kind == LesionKind.COTTON_WOOL_SPOT else 0.85
    _cover(canvas, cover, max(softness, 0.6), strength, _COLOURS[lesion.kind])


def _cover(
    canvas: Canvas,
    cover: NDArray[np.uint8],
    softness: float,
    strength: float,
    colour: tuple[float, float, float],
) -> None:
    """Only the part around what is drawn is touched, which keeps many small lesions quick."""
    x, y, width, height = cv2.boundingRect(cover)
    pad = int(4 * softness) + 2
    rows = slice(max(0, y - pad), y + height + pad)
    columns = slice(max(0, x - pad), x + width + pad)
    if width == 0:
        return
    soft = cv2.GaussianBlur(cover[rows, columns].astype(np.float32), (0, 0), softness)
    share = (soft * np.float32(strength / 255))[..., np.newaxis]
    part = canvas[rows, columns]
    canvas[rows, columns] = part + (np.asarray(colour, np.float32) - part) * share


def _around(
    rng: np.random.Generator, centre: tuple[float, float], near: float, far: float
) -> tuple[float, float]:
    distance = float(np.sqrt(rng.uniform(near**2, far**2)))
    angle = float(rng.uniform(0, 2 * np.pi))
    return centre[0] + distance * np.cos(angle), centre[1] + distance * np.sin(angle)


def _is_free(place: tuple[float, float], radius: float, disc: tuple[float, float]) -> bool:
    from_disc = np.hypot(place[0] - disc[0], place[1] - disc[1])
    return bool(from_disc > 0.17 + radius and np.hypot(*place) < 0.9 - radius)


def _draw_blot(cover: NDArray[np.uint8], lesion: Lesion, rng: np.random.Generator) -> None:
    """A rounded outline; the larger, the more ragged."""
    angles = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    ragged = 0.0 if lesion.kind == LesionKind.MICROANEURYSM else 0.28
    waves = sum(
        rng.normal(0, ragged / wave) * np.cos(wave * angles + rng.uniform(0, 7))
        for wave in range(2, 6)
    )
    radii = lesion.radius * np.maximum(0.4, 1 + waves)
    outline = np.column_stack(
        (lesion.x + radii * np.cos(angles), lesion.y + radii * np.sin(angles))
    )
    cv2.fillPoly(cover, [np.round(outline * 16).astype(np.int32)], 255, cv2.LINE_AA, shift=4)


def _draw_tangle(cover: NDArray[np.uint8], lesion: Lesion, rng: np.random.Generator) -> None:
    """Fine vessels that loop back on themselves, fanning out from one side."""
    root = rng.uniform(0, 2 * np.pi)
    turn = np.linspace(0, 1, 40)
    for _ in range(13):
        direction = root + rng.uniform(-1.3, 1.3)
        reach = lesion.radius * rng.uniform(0.8, 1.9)
        along = reach * np.sin(np.pi * turn * rng.uniform(0.55, 0.95))
        across = reach * rng.uniform(0.15, 0.4) * np.sin(2 * np.pi * turn + rng.uniform(0, 2))
        x = lesion.x + along * np.cos(direction) - across * np.sin(direction)
        y = lesion.y + along * np.sin(direction) + across * np.cos(direction)
        x, y = x - 0.9 * lesion.radius * np.cos(root), y - 0.9 * lesion.radius * np.sin(root)
        points = np.round(np.column_stack((x, y)) * 16).astype(np.int32)
        width = max(1, round(lesion.radius * 0.02))
        cv2.polylines(
            cover,
            [points],
            isClosed=False,
            color=190,
            thickness=width,
            lineType=cv2.LINE_AA,
            shift=4,
        )
