"""The pictures a report prints, ready for paper; Qt-free."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from drviewer.domain import Landmarks, Laterality, Mark, Rgb


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the reader has drawn, in the original photograph's pixels.

    ``left``, ``top``: of the printed cut, in those pixels; ``scale``: printed pixels for one.
    """

    marks: tuple[Mark, ...]
    landmarks: Landmarks
    grid: Literal["none", "etdrs", "quadrants"] = "none"
    eye: Laterality = Laterality.UNKNOWN
    left: float = 0.0
    top: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class ReportPicture:
    """One image: the photograph cut to its field of view, and the same under the heat map.

    ``overlay`` is None where the model gave no answer or its map shows nothing. ``legend``:
    ``(steps, 3)`` uint8, the map's colours from none to most. ``drawn``: to be printed over the
    photograph; None where that is not wanted or there is nothing.
    """

    photograph: Rgb
    overlay: Rgb | None = None
    legend: Rgb | None = None
    drawn: Drawn | None = None


#: Where the clinic's logo stands among the pictures; no image has such a key.
LOGO = -1
Pictures = Mapping[int, ReportPicture]
"""By ``ImageLine.picture``; an image that can't be read is not there."""
