"""The pictures a report prints, ready for paper; Qt-free."""

from collections.abc import Mapping
from dataclasses import dataclass

from drviewer.domain import Rgb


@dataclass(frozen=True, slots=True, eq=False)
class ReportPicture:
    """One image: the photograph cut to its field of view, and the same under the heat map.

    ``overlay`` is None where the model gave no answer or its map shows nothing. ``legend``:
    ``(steps, 3)`` uint8, the map's colours from none to most.
    """

    photograph: Rgb
    overlay: Rgb | None = None
    legend: Rgb | None = None


Pictures = Mapping[int, ReportPicture]
"""By ``ImageLine.picture``; an image that can't be read is not there."""
