"""``drviewer worklist``: the exams on record, as the window lists them."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from drviewer.cli.terminal import answers, remarks

if TYPE_CHECKING:
    from rich.table import Table

    from drviewer.domain import ExamSummary
    from drviewer.settings import Settings

Queue = Literal["all", "new", "read", "needs_review", "signed", "overdue"]
Order = Literal["patient", "date", "state", "urgency", "due"]


def worklist(
    state: Annotated[Queue, typer.Option("--state", help="Only exams of this queue.")] = "all",
    search: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help="Only patients whose name and id hold every word of TEXT."
        ),
    ] = "",
    sort: Annotated[Order, typer.Option(help="What the list is sorted by.")] = "date",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
    csv: Annotated[
        Path | None,
        typer.Option(metavar="FILE.csv", help="Write the readings instead: a line an eye."),
    ] = None,
) -> None:
    """List the exams on record: how far each is read, what asks for a second look, what is due.

    It reads the database and changes nothing in it. Reading mode and the order of suspects are
    the settings'.
    """
    from drviewer.settings import read_user_settings

    settings = read_user_settings()
    exams = _exams(settings, state, search, sort)
    if csv is not None:
        _write_readings(settings, exams, csv)
    elif as_json:
        rows = [as_row(exam) for exam in exams]
        answers().print_json(json.dumps(rows, ensure_ascii=False))
    elif exams:
        answers().print(as_table(exams))
        remarks().print(f"{len(exams):,} exam{'' if len(exams) == 1 else 's'}")
    else:
        is_chosen = bool(search.strip()) or state != "all"
        remarks().print("Nothing matches." if is_chosen else "No exam is on record yet.")


def _exams(settings: "Settings", state: Queue, search: str, sort: Order) -> "list[ExamSummary]":
    from drviewer import paths
    from drviewer.domain import ReadingMode
    from drviewer.store import Store
    from drviewer.workflow.exam_index import ExamIndex
    from drviewer.workflow.exam_list import list_exams
    from drviewer.workflow.exam_queues import ExamFilter, SortBy

    if not paths.database_path().exists():
        return []
    mode, index, by = ReadingMode(settings.reading_mode), ExamIndex(), SortBy(sort)
    with Store.open(paths.database_path()) as store:
        index.put(list_exams(store, mode, today=date.today()))
    index.sort(by, is_descending=by.starts_descending)
    index.pin_urgent(settings.urgent_first and mode is not ReadingMode.BLIND_FIRST)
    index.search(search)
    index.filter(ExamFilter(state))
    return [index.exam_at(row) for row in range(len(index.shown))]


def _write_readings(settings: "Settings", exams: "list[ExamSummary]", path: Path) -> None:
    from drviewer import paths
    from drviewer.domain import ReadingMode
    from drviewer.exchange.readings_table import write_readings
    from drviewer.store import Store
    from drviewer.workflow.eye_readings import eye_readings

    lines = []
    if exams:
        with Store.open(paths.database_path()) as store:
            lines = eye_readings(store, exams, ReadingMode(settings.reading_mode))
    write_readings(lines, path)
    text = f"Wrote {path}: {len(lines):,} eye{'' if len(lines) == 1 else 's'}"
    remarks().print(text, soft_wrap=True, markup=False)


def as_table(exams: "Sequence[ExamSummary]") -> "Table":
    """One line an exam, in the window's words."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from drviewer.workflow import exam_words as words

    right, left = words.EYES
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for heading, width in (("Patient", 12), ("Exam", 10), ("OD", 2), ("OS", 2), ("State", 12)):
        table.add_column(heading, min_width=width)
    for heading, width in (("AI", 18), ("Due", 10)):
        table.add_column(heading, min_width=width, overflow="fold")
    for exam in exams:
        cells = (
            _patient(exam),
            words.date_text(exam),
            words.grade_text(exam, right) or "·",
            words.grade_text(exam, left) or "·",
            _state(exam),
            words.ai_text(exam),
            f"{words.due_text(exam)}{' overdue' if exam.is_overdue else ''}",
        )
        table.add_row(*map(Text, cells))
    return table


def _patient(exam: "ExamSummary") -> str:
    name, patient_id = exam.patient.shown_name, exam.patient.patient_id
    return name if name == patient_id else f"{name} {patient_id}"


def _state(exam: "ExamSummary") -> str:
    """With what asks for a second look; the first thing, and how many more."""
    from drviewer.workflow.exam_words import open_points

    points = open_points(exam)
    more = f" (+{len(points) - 1})" if len(points) > 1 else ""
    return f"{exam.state.label}: {points[0]}{more}" if points else exam.state.label


def as_row(exam: "ExamSummary") -> dict[str, Any]:
    """An exam for programs: values, not words; null where nothing is known or may be told."""
    from drviewer.workflow.exam_words import EYES

    patient, right, left = exam.patient, *EYES
    return {
        "patient_id": patient.patient_id,
        "name": patient.name,
        "birth_date": _day(patient.birth_date),
        "is_identified": patient.is_identified,
        "exam_date": _day(exam.exam_date),
        "state": exam.state.value,
        "eyes": [eye.short if eye in EYES else "unknown" for eye in exam.eyes],
        "images": exam.images,
        "images_read": exam.images_read,
        "grades": {
            eye.short: {"grade": None if grade is None else int(grade), "is_ungradable": is_poor}
            for eye, grade, is_poor in zip((right, left), exam.grades, exam.ungradable, strict=True)
        },
        "ai_urgency": None if exam.is_ai_hidden else exam.urgency.value,
        "causes": [cause.value for cause in exam.causes],
        "unsettled": list(exam.unsettled),
        "missing": list(exam.missing),
        "signed_by": exam.signed_by or None,
        "signed_at": exam.signed_at.isoformat() if exam.signed_at else None,
        "version": exam.version,
        "due": _day(exam.due),
        "is_overdue": exam.is_overdue,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
