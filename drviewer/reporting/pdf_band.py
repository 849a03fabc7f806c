"""The head of a report: clinic, patient, exam; and the band that says the result."""

from datetime import date

from PySide6.QtCore import QRectF

from drviewer.domain import Grade, Laterality, Sex
from drviewer.reporting import pdf_style as style
from drviewer.reporting.content import AI_NOT_CONFIRMED, PatientLine, ReportContent, ResultLine
from drviewer.reporting.pdf_page import Page
from drviewer.reporting.pdf_text import TextBlock

_SEXES = {Sex.FEMALE: "Female", Sex.MALE: "Male", Sex.OTHER: "Other", Sex.UNKNOWN: "Sex not known"}
_LONG_NAME = 44
_RIGHT = style.MARGIN + style.CONTENT_WIDTH


def lay_head(page: Page, content: ReportContent) -> None:
    """Place the first page's head from ``page.y`` and move it below."""
    small = style.SMALL.sized(8.5)
    clinic = content.clinic or "Clinic not entered"
    title = TextBlock("Diabetic retinopathy report", small.bold())
    page.block(title, _RIGHT - title.width, page.y)
    y = page.text(clinic, small, style.MARGIN, page.y, style.CONTENT_WIDTH - title.width - 20) + 7
    look = style.TITLE if len(shown_name(content.patient)) <= _LONG_NAME else style.TITLE.sized(14)
    name = TextBlock(shown_name(content.patient), look, style.CONTENT_WIDTH - 120)
    page.text_right("Exam", style.LABEL, _RIGHT, y + 1)
    page.text_right(shown_date(content.exam_date), style.STRONG.sized(12), _RIGHT, y + 10)
    y = page.block(name, style.MARGIN, y) + 1
    about = TextBlock(_about(content), style.BODY.sized(9.5), style.CONTENT_WIDTH)
    page.y = page.block(about, style.MARGIN, y) + 9


def lay_running_head(page: Page, content: ReportContent) -> None:
    """The head of the pages after the first."""
    who = TextBlock(shown_name(content.patient), style.STRONG, style.CONTENT_WIDTH * 0.6)
    page.text_right(
        f"{content.patient.patient_id or 'no id'}  ·  exam {shown_date(content.exam_date)}",
        style.SMALL.sized(8.5), _RIGHT, page.y + 1.5,
    )  # fmt: skip
    y = page.block(who, style.MARGIN, page.y) + 4
    page.rule(style.MARGIN, y, style.CONTENT_WIDTH)
    page.y = y + 12


def shown_name(patient: PatientLine) -> str:
    if not patient.is_identified:
        return "Patient unknown"
    return patient.name or patient.patient_id


def shown_date(day: date | None) -> str:
    return day.isoformat() if day else "date unknown"


def _about(content: ReportContent) -> str:
    patient = content.patient
    born = "Birth date not known"
    if patient.birth_date:
        born = f"Born {patient.birth_date.isoformat()}"
        if content.exam_date:
            born += f" ({_age(patient.birth_date, content.exam_date)} years)"
    identity = patient.patient_id if patient.is_identified else "no patient id"
    return f"{identity}   ·   {born}   ·   {_SEXES[patient.sex]}"


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def lay_band(page: Page, result: ResultLine) -> None:
    """Place the result from ``page.y`` and move it below."""
    x, top = style.MARGIN + 14, page.y + 10
    gap = TextBlock(_gap(result), style.BODY.bold().coloured(style.WARNING), 480)
    finding = TextBlock(_finding(result), style.STRONG.sized(12.5), 158)
    advice = TextBlock(result.advice, style.STRONG, 168)
    rows = max(finding.height + 11, advice.height + 10)
    height = 20 + max(rows + 10, 40) + (gap.height + 6 if gap.text else 0)
    box = QRectF(style.MARGIN, page.y, style.CONTENT_WIDTH, height)
    page.fill(box, style.SOFT, 5)
    colour = style.UNGRADABLE if result.grade is None else style.GRADES[result.grade]
    page.fill(QRectF(box.left(), box.top(), 5, height), colour, 2)
    chip = QRectF(x, top + 1, 38, 38)
    page.chip(result.grade, chip, is_provisional=result.is_provisional, mark="?")
    _lay_finding(page, result, finding, x + 48, top)
    _lay_advice(page, result, advice, x + 226, top)
    _lay_due(page, result, x + 408, top)
    if gap.text:
        page.block(gap, x, box.bottom() - gap.height - 9)
    page.y = box.bottom() + 12


def _lay_finding(page: Page, result: ResultLine, finding: TextBlock, x: float, y: float) -> None:
    page.text(_worse(result), style.LABEL, x, y - 1)
    y = page.block(finding, x, y + 9)
    if result.is_provisional:
        page.text(AI_NOT_CONFIRMED, style.LABEL.bold().coloured(style.WARNING), x, y)


def _lay_advice(page: Page, result: ResultLine, advice: TextBlock, x: float, y: float) -> None:
    page.text("Advice", style.LABEL, x, y - 1)
    y = page.block(advice, x, y + 9)
    if result.reason and result.reason != _finding(result):
        page.text(f"for {result.reason}", style.LABEL, x, y, 168)


def _lay_due(page: Page, result: ResultLine, x: float, y: float) -> None:
    page.text("Due by", style.LABEL, x, y - 1)
    months = result.due_months
    shown, detail = "–", "no interval given"
    if result.due is not None and months is not None:
        shown = "At once" if months == 0 else result.due.isoformat()
        detail = "" if months == 0 else f"{_months(months)} after the exam"
    elif months is not None:
        shown = "At once" if months == 0 else f"{_months(months)}"
        detail = "after the exam, date unknown"
    y = page.text(shown, style.STRONG, x, y + 9)
    page.text(detail, style.LABEL, x, y)


def _months(count: int) -> str:
    return "1 month" if count == 1 else f"{count} months"


def _worse(result: ResultLine) -> str:
    if len(result.worse) > 1:
        return "Both eyes alike"
    if not result.worse:
        return "Result"
    if result.worse[0] is Laterality.UNKNOWN:
        return "Worse eye: side not known"
    only = "Worse eye" if result.is_complete else "Worse eye as far as known"
    return f"{only}: {result.worse[0].label.lower()} ({result.worse[0].short})"


def _finding(result: ResultLine) -> str:
    if isinstance(result.grade, Grade):
        return result.grade.label
    return result.reason.capitalize() if result.reason else "No grade yet"


def _gap(result: ResultLine) -> str:
    return "" if result.is_complete else f"Incomplete  –  {';  '.join(result.missing)}"
