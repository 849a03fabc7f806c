"""Where fovea and optic disc lie in a photograph, in its own pixels, and the grid laid on them."""

import math
from dataclasses import dataclass
from datetime import datetime

from drviewer.domain.scale import Laterality

#: Fovea and disc are level where one lies higher by less than this share of their distance.
_LEVEL = 0.03

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
        """Where the nose is in the photograph: 1 right, -1 left, 0 not known.

        The disc lies on the nose's side of the fovea, however the photograph is turned; where
        not both are known, the eye says so for an upright one.
        """
        seen = self._disc_side
        if seen is not None:
            return seen
        if eye is Laterality.UNKNOWN:
            return 0
        return 1 if eye is Laterality.RIGHT else -1

    def superior_side(self, eye: Laterality) -> int:
        """Which way is up in the eye: -1 up in the photograph, 1 down, 0 not known.

        A photograph that nothing speaks against is upright. Where the disc lies on the other side
        of the fovea than the eye has it, the photograph was turned by half a turn or mirrored: in
        the eye the fovea lies a little below the disc, and a mirror changes nothing about that.
        """
        seen = self._disc_side
        if seen == 0:
            return 0
        if seen is None or eye is Laterality.UNKNOWN:
            return -1
        if seen == (1 if eye is Laterality.RIGHT else -1):
            return -1
        assert self.fovea is not None
        assert self.disc is not None
        below = (self.fovea[1] - self.disc.y) / abs(self.fovea[0] - self.disc.x)
        if abs(below) < _LEVEL:
            return 0
        return -1 if below > 0 else 1

    @property
    def _disc_side(self) -> int | None:
        """On which side of the fovea the disc lies: 1 right, -1 left; 0: rather above or below
        it (turned by a quarter); None: one of them is not known.
        """
        if self.fovea is None or self.disc is None:
            return None
        across, down = self.disc.x - self.fovea[0], self.disc.y - self.fovea[1]
        if abs(down) > abs(across) or across == 0:
            return 0
        return 1 if across > 0 else -1
