"""The readings as CSV: a line an eye of an exam. ``docs/readings.md`` tells what a column means."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from drviewer.domain import Dme, ExamState, FundusImage, Grade, Laterality, Prediction, Signing
from drviewer.exchange.csv_file import write_csv

HEAD = (
    "patient_id",
    "exam_date",
    "eye",
    "state",
    "photographs",
    "file",
    "frame",
    "reader_grade",
    "dme",
    "unaided_grade",
    "reader",
    "read_at",
    "override_reason",
    "model_grade",
    "model_grade_set",
    *(f"model_p{int(grade)}" for grade in Grade),
    "model_referable",
    "model",
    "signed_by",
    "signed_at",
    "version",
)
UNGRADABLE = "U"


@dataclass(frozen=True, slots=True)
class EyeReading:
    """An eye of an exam. ``shown`` stands for it, ``read`` gave its ``grade`` (None: not read).

    ``prediction``: of ``shown``, where the reader may know it.
    """

    exam_date: date | None
    eye: Laterality
    state: ExamState
    photographs: int
    shown: FundusImage
    read: FundusImage | None
    dme: Dme
    prediction: Prediction | None
    signing: Signing | None


def write_readings(readings: Iterable[EyeReading], path: Path) -> None:
    """Write a line an eye to ``path``; a failed write leaves a former file whole.

    Raises:
        ReportError: the file can't be written.
    """
    write_csv(path, HEAD, map(_cells, readings))


def _cells(one: EyeReading) -> tuple[str, ...]:
    signing = one.signing
    return (
        one.shown.patient.patient_id,
        one.exam_date.isoformat() if one.exam_date else "",
        one.eye.short if one.eye is not Laterality.UNKNOWN else "",
        one.state.value,
        str(one.photographs),
        # A name that is no valid Unicode must not keep the others from being written.
        os.fsencode(one.shown.path).decode("utf-8", "replace"),
        str(one.shown.frame),
        *_reader_cells(one),
        *_model_cells(one.prediction),
        signing.reader if signing else "",
        _moment(signing.signed_at if signing else None),
        str(signing.version) if signing else "",
    )


def _reader_cells(one: EyeReading) -> tuple[str, ...]:
    """``reader_grade`` to ``override_reason``."""
    if one.read is None:
        return "", one.dme.value, "", "", "", ""
    said = one.read.assessment
    return (
        _grade(said.grade),
        one.dme.value,
        _grade(said.unaided_grade) if said.unaided_at else "",
        said.reader,
        _moment(said.assessed_at),
        said.override_reason.value,
    )


def _model_cells(prediction: Prediction | None) -> tuple[str, ...]:
    """``model_grade`` to ``model``."""
    if prediction is None:
        return ("",) * (4 + len(Grade))
    referable = prediction.is_referable
    return (
        str(int(prediction.grade)),
        " ".join(str(int(grade)) for grade in prediction.grade_set),
        *(f"{chance:.6g}" for chance in prediction.probabilities),
        "" if referable is None else str(int(referable)),
        prediction.model.label,
    )


def _grade(grade: Grade | None) -> str:
    return UNGRADABLE if grade is None else str(int(grade))


def _moment(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else ""
