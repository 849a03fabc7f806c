"""The marks on one photograph as JSON, for other programs.

``docs/marks.schema.json`` is made from these classes (``schema_text``).
"""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from drviewer.domain import (
    DISC_DIAMETER_MM,
    FundusImage,
    Landmarks,
    Laterality,
    Lesion,
    Mark,
    MarkKind,
)
from drviewer.errors import ReportError
from drviewer.language import tr

_XY = tuple[float, float]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MarkLine(_Part):
    """One mark; what ``points`` mean depends on its kind."""

    id: str
    kind: MarkKind
    points: tuple[_XY, ...] = Field(
        description="x to the right and y down, in pixels of the image as stored and turned "
        "upright by its EXIF orientation. point, text: one; arrow: tail, head; ellipse: two "
        "opposite corners of its box; ruler: both ends; angle: leg, corner, leg; freehand: the line"
    )
    lesion: Lesion = Field(description='"" where none was said')
    text: str
    author: str
    made_at: datetime | None
    length_px: float | None = Field(description="of a ruler")
    length_disc_diameters: float | None = Field(description="of a ruler, where the disc is known")
    degrees: float | None = Field(description="of an angle, 0 to 180")


class DiscLine(_Part):
    """A circle in the image's pixels."""

    x: float
    y: float
    radius: float
    by_hand: bool = Field(description="false: suggested by the program, looked at by nobody")


class FoveaLine(_Part):
    x: float
    y: float
    by_hand: bool = Field(description="false: suggested by the program, looked at by nobody")


class MarksDocument(_Part):
    """All that is drawn on one image."""

    schema_version: Literal[1] = 1
    image: str = Field(description="the file's name without its folder")
    frame: int
    sha256: str = Field(description='of the file\'s bytes; "" where they were not read yet')
    width: int
    height: int
    laterality: Laterality = Field(description='R, L, "" where it is not known')
    marks: tuple[MarkLine, ...]
    disc: DiscLine | None
    fovea: FoveaLine | None
    assumed_disc_diameter_mm: float = Field(
        default=DISC_DIAMETER_MM,
        description="used for the ETDRS grid only; nothing here is measured in millimetres",
    )


def marks_document(
    image: FundusImage, marks: Sequence[Mark], landmarks: Landmarks
) -> MarksDocument:
    """What is drawn on ``image``."""
    disc, fovea = landmarks.disc, landmarks.fovea
    return MarksDocument(
        image=image.path.name,
        frame=image.frame,
        sha256=image.sha256,
        width=image.width,
        height=image.height,
        laterality=image.laterality,
        marks=tuple(_line(mark, landmarks) for mark in marks),
        disc=None
        if disc is None
        else DiscLine(x=disc.x, y=disc.y, radius=disc.radius, by_hand=landmarks.is_disc_by_hand),
        fovea=None
        if fovea is None
        else FoveaLine(x=fovea[0], y=fovea[1], by_hand=landmarks.is_fovea_by_hand),
    )


def _line(mark: Mark, landmarks: Landmarks) -> MarkLine:
    length, disc = mark.length, landmarks.disc
    has_both = length is not None and disc is not None
    return MarkLine(
        id=mark.key,
        kind=mark.kind,
        points=mark.points,
        lesion=mark.lesion,
        text=mark.text,
        author=mark.author,
        made_at=mark.made_at,
        length_px=length,
        length_disc_diameters=length / (2 * disc.radius) if has_both and length and disc else None,
        degrees=mark.degrees,
    )


def write_marks(document: MarksDocument, path: Path) -> None:
    """Write ``document`` as JSON; a failed write leaves a former file whole.

    Raises:
        ReportError: the file can't be written.
    """
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_text(document.model_dump_json(indent=2) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ReportError(
            tr(
                "The marks can't be written to {path}: {strerror}.",
                path=path,
                strerror=error.strerror,
            ),
            advice=tr("Check that the folder exists and may be written."),
        ) from error


def schema_text() -> str:
    """The JSON schema of a ``MarksDocument``, as kept in ``docs/marks.schema.json``."""
    schema = MarksDocument.model_json_schema(mode="serialization")
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
