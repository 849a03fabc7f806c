"""What a reader draws on a photograph, in the photograph's own pixels."""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drviewer.domain.landmarks import Landmarks, Point
from drviewer.language import tr


class MarkKind(StrEnum):
    """How a mark is drawn."""

    POINT = "point"
    ARROW = "arrow"
    ELLIPSE = "ellipse"
    FREEHAND = "freehand"
    TEXT = "text"
    RULER = "ruler"
    ANGLE = "angle"

    @property
    def label(self) -> str:
        return {
            "point": tr("Point"),
            "arrow": tr("Arrow"),
            "ellipse": tr("Ellipse"),
            "freehand": tr("Freehand"),
            "text": tr("Text"),
            "ruler": tr("Ruler"),
            "angle": tr("Angle"),
        }[self.value]

    @property
    def points_needed(self) -> int:
        """How many points make one; a freehand line has as many as it likes beyond that."""
        return {"point": 1, "text": 1, "angle": 3}.get(self.value, 2)


class Lesion(StrEnum):
    """What a mark points out."""

    NONE = ""
    MICROANEURYSM = "microaneurysm"
    HAEMORRHAGE = "haemorrhage"
    HARD_EXUDATE = "hard_exudate"
    SOFT_EXUDATE = "soft_exudate"
    IRMA = "irma"
    NEOVASCULARISATION = "neovascularisation"
    LASER_SCAR = "laser_scar"
    OTHER = "other"

    @property
    def label(self) -> str:
        return {
            "": tr("No lesion kind"),
            "microaneurysm": tr("Microaneurysm"),
            "haemorrhage": tr("Haemorrhage"),
            "hard_exudate": tr("Hard exudate"),
            "soft_exudate": tr("Soft exudate"),
            "irma": "IRMA",
            "neovascularisation": tr("Neovascularisation"),
            "laser_scar": tr("Laser scar"),
            "other": tr("Other"),
        }[self.value]

    @property
    def short(self) -> str:
        """As it stands beside a mark."""
        return {
            "": "",
            "microaneurysm": "MA",
            "haemorrhage": "HE",
            "hard_exudate": "EX",
            "soft_exudate": "SE",
            "irma": "IRMA",
            "neovascularisation": "NV",
            "laser_scar": tr("Laser"),
            "other": tr("Other"),
        }[self.value]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark. ``key`` is its own for good, however often it is changed.

    ``points``: a point or text has one; an arrow its tail and head; an ellipse two opposite
    corners of the box around it; a ruler its ends; an angle leg, corner, leg; a freehand line two
    or more.
    """

    key: str
    kind: MarkKind
    points: tuple[Point, ...]
    lesion: Lesion = Lesion.NONE
    text: str = ""
    author: str = ""
    made_at: datetime | None = None

    def __post_init__(self) -> None:
        count, needed = len(self.points), self.kind.points_needed
        is_freehand = self.kind is MarkKind.FREEHAND
        if count < needed or (count > needed and not is_freehand):
            raise ValueError(f"a mark of kind {self.kind} can't have {count} points")
        if not all(math.isfinite(value) for point in self.points for value in point):
            raise ValueError("a mark lies somewhere")

    @property
    def length(self) -> float | None:
        """Of a ruler, in pixels."""
        if self.kind is not MarkKind.RULER:
            return None
        return math.dist(*self.points)

    @property
    def degrees(self) -> float | None:
        """Of an angle, 0 to 180; None where a leg has no length."""
        if self.kind is not MarkKind.ANGLE:
            return None
        first, corner, second = self.points
        if first == corner or second == corner:
            return None
        turn = math.atan2(second[1] - corner[1], second[0] - corner[0]) - math.atan2(
            first[1] - corner[1], first[0] - corner[0]
        )
        return math.degrees(abs(math.remainder(turn, math.tau)))

    def measure(self, landmarks: Landmarks) -> str:
        """What it measures, in words; "" where it measures nothing.

        Lengths are in disc diameters: micrometres would want the size of a pixel on the retina,
        which photographs don't tell.
        """
        if self.length is not None:
            disc = landmarks.disc
            return (
                tr("? DD")
                if disc is None
                else tr("{length:.2f} DD", length=self.length / (2 * disc.radius))
            )
        return "" if self.degrees is None else f"{self.degrees:.0f}°"

    def moved_by(self, right: float, down: float) -> "tuple[Point, ...]":
        """Its points, all moved."""
        return tuple((x + right, y + down) for x, y in self.points)
