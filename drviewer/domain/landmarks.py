"""Where fovea and optic disc lie in a photograph, in its own pixels, and the grid laid on them."""

import math
from dataclasses import dataclass
from datetime import datetime

from drviewer.domain.scale import Laterality

Point = tuple[float, float]
"""x to the right, y down."""

DISC_DIAMETER_MM = 1.5
"""The size a disc is taken to have: an assumption, to be said wherever millimetres are drawn."""

ETDRS_DIAMETERS_MM = (1.0, 3.0, 6.0)
"""The circles of the ETDRS grid round the fovea (ETDRS report 10, 1991)."""


@dataclass(frozen=True, slots=True)
class OpticDisc:
    """A circle in the photograph's pixels."""

    x: float
    y: float
    radius: float

    def __post_init__(self) -> None:
        if not (self.radius > 0 and all(map(math.isfinite, (self.x, self.y, self.radius)))):
            raise ValueError("an optic disc has a place and a size")

    @property
    def centre(self) -> Point:
        return self.x, self.y


@dataclass(frozen=True, slots=True)
class Landmarks:
    """None where nobody has found it. What was not set by hand was suggested by the program."""

    fovea: Point | None = None
    disc: OpticDisc | None = None
    is_fovea_by_hand: bool = False
    is_disc_by_hand: bool = False
    author: str = ""
    set_at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        return self.fovea is None and self.disc is None

    @property
    def is_suggested(self) -> bool:
        """Something in it nobody has looked at."""
        is_fovea = self.fovea is not None and not self.is_fovea_by_hand
        return is_fovea or (self.disc is not None and not self.is_disc_by_hand)

    @property
    def grid_radii(self) -> tuple[float, ...]:
        """Of the ETDRS circles, in pixels; empty without a disc to measure by."""
        if self.disc is None:
            return ()
        diameter = 2 * self.disc.radius
        return tuple(mm / DISC_DIAMETER_MM * diameter / 2 for mm in ETDRS_DIAMETERS_MM)

    def nasal_side(self, eye: Laterality) -> int:
        """Where the nose is in an upright photograph: 1 right, -1 left, 0 not known.

        The eye says so; where it is not known, the side of the fovea on which the disc lies.
        """
        if eye is not Laterality.UNKNOWN:
            return 1 if eye is Laterality.RIGHT else -1
        if self.fovea is None or self.disc is None or self.disc.x == self.fovea[0]:
            return 0
        return 1 if self.disc.x > self.fovea[0] else -1
