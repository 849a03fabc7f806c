"""What a report's content says of the marks on a photograph; part of ``content``."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from drviewer.domain import Lesion, MarkKind


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MarkEntry(_Part):
    """``points`` in pixels of the photograph, x to the right and y down; ``measure`` in words."""

    kind: MarkKind
    points: tuple[tuple[float, float], ...]
    lesion: Lesion
    text: str
    measure: str
    author: str
    made_at: datetime | None


class LandmarkLine(_Part):
    """``radius`` of the disc only. Not ``by_hand``: suggested by the program."""

    x: float
    y: float
    radius: float | None = None
    by_hand: bool


class DrawnLine(_Part):
    """All that is drawn on one photograph."""

    marks: tuple[MarkEntry, ...]
    disc: LandmarkLine | None
    fovea: LandmarkLine | None
