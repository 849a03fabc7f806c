"""The head of a report: clinic, patient, exam; and the band that says the result."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QRectF

from drviewer import language
from drviewer.domain import Grade, Laterality, Sex
from drviewer.language import tr, tr_noop, trn
from drviewer.reporting import pdf_style as style
from drviewer.reporting.content import AI_NOT_CONFIRMED, PatientLine, ReportContent, ResultLine
from drviewer.reporting.pdf_page import Page
from drviewer.reporting.pdf_text import TextBlock
from drviewer.reporting.pictures import ReportPicture

_SEXES = {
    Sex.FEMALE: tr_noop("Female"),
    Sex.MALE: tr_noop("Male"),
    Sex.OTHER: tr_noop("Other"),
    Sex.UNKNOWN: tr_noop("Sex not known"),
}
_LONG_NAME = 44
#: The logo's place, at most, in points.
_LOGO = (110.0, 24.0)
_RIGHT = style.MARGIN + style.CONTENT_WIDTH


def lay_head(page: Page, content: ReportContent, logo: ReportPicture | None = None) -> None:
    """Place the first page's head from ``page.y`` and move it below."""
    small = style.SMALL.sized(8.5)
    clinic = content.clinic or tr("Clinic not entered")
    title = TextBlock(tr("Diabetic retinopathy report"), small.bold())
    page.block(title, _RIGHT - title.width, page.y)
    if mark := _mark(content):
        draft = small.bold().coloured(style.DRAFT)
        page.text_right(f"{mark}   ·", draft, _RIGHT - title.width - 7, page.y)
    left = style.MARGIN if logo is None else _lay_logo(page, logo)
    y = page.text(clinic, small, left, page.y, _RIGHT - left - title.width - 70) + 7
    look = style.TITLE if len(shown_name(content.patient)) <= _LONG_NAME else style.TITLE.sized(14)
    name = TextBlock(shown_name(content.patient), look, style.CONTENT_WIDTH - 120)
    page.text_right(tr("Exam"), style.LABEL, _RIGHT, y + 1)
    page.text_right(shown_date(content.exam_date), style.STRONG.sized(12), _RIGHT, y + 10)
    y = page.block(name, style.MARGIN, y) + 1
    about = TextBlock(_about(content), style.BODY.sized(9.5), style.CONTENT_WIDTH)
    page.y = page.block(about, style.MARGIN, y) + 9


def _lay_logo(page: Page, logo: ReportPicture) -> float:
    """Beside the clinic's name, higher than it; answers where the name begins."""
    height, width = logo.photograph.shape[:2]
    wide = min(_LOGO[0], _LOGO[1] * width / height)
    box = QRectF(style.MARGIN, page.y + 5 - _LOGO[1] / 2, wide, _LOGO[1])
    page.picture(logo.photograph, box)
    return box.right() + 8


def _mark(content: ReportContent) -> str:
    if content.superseded is not None:
        return tr("SUPERSEDED")
    return tr("DRAFT") if content.is_draft else ""


def lay_running_head(page: Page, content: ReportContent) -> None:
    """The head of the pages after the first."""
    who = TextBlock(shown_name(content.patient), style.STRONG, style.CONTENT_WIDTH * 0.6)
    who_and_when = tr(
        "{patient_id}  ·  exam {day}",
        patient_id=content.patient.patient_id or tr("no id"),
        day=shown_date(content.exam_date),
    )
    page.text_right(who_and_when, style.SMALL.sized(8.5), _RIGHT, page.y + 1.5)
    y = page.block(who, style.MARGIN, page.y) + 4
    page.rule(style.MARGIN, y, style.CONTENT_WIDTH)
    page.y = y + 12


def shown_name(patient: PatientLine) -> str:
    if not patient.is_identified:
        return tr("Patient unknown")
    return patient.name or patient.patient_id


def shown_date(day: date | None) -> str:
    return language.day(day) if day else tr("date unknown")


def _about(content: ReportContent) -> str:
    patient = content.patient
    born = tr("Birth date not known")
    if patient.birth_date:
        born = tr("Born {birth_date}", birth_date=language.day(patient.birth_date))
        if content.exam_date:
            born += tr(" ({age} years)", age=_age(patient.birth_date, content.exam_date))
    identity = patient.patient_id if patient.is_identified else tr("no patient id")
    return f"{identity}   ·   {born}   ·   {tr(_SEXES[patient.sex])}"


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def lay_band(page: Page, content: ReportContent) -> None:
    """Place the result from ``page.y`` and move it below."""
    result = content.result
    x, top = style.MARGIN + 15, page.y + 10
    gap = TextBlock(_gap(result), style.BODY.bold().coloured(style.WARNING), 480)
    columns = (
        (x + 48, [*_finding(result)]),
        (x + 226, [*_advice(result)]),
        (x + 402, [*_due(result, is_past=_is_past(content))]),
    )
    height = max(40.0, *(sum(block.height for block in blocks) for _, blocks in columns))
    box = QRectF(style.MARGIN, page.y, style.CONTENT_WIDTH, height + 20)
    if gap.text:
        box.setHeight(box.height() + gap.height + 6)
    page.fill(box, style.SOFT, 5)
    grade = _shown_grade(result)
    colour = style.UNGRADABLE if grade is None else style.GRADES[grade]
    page.fill(QRectF(box.left(), box.top(), 5, box.height()), colour, 2)
    page.chip(grade, QRectF(x, top + 1, 38, 38), is_provisional=result.is_provisional, mark="?")
    for left, blocks in columns:
        y = top - 1
        for block in blocks:
            y = page.block(block, left, y)
    if gap.text:
        page.block(gap, x, top + height + 6)
    page.y = box.bottom() + 12


def _shown_grade(result: ResultLine) -> Grade | None:
    # A large, reassuring 0 must not stand for a patient of whom one eye was never seen.
    return result.grade if result.is_decided else None


def _finding(result: ResultLine) -> Iterable[TextBlock]:
    found = _found(result)
    width = 162.0
    if not result.is_decided:
        yield TextBlock(tr("Result"), style.LABEL)
        yield TextBlock(tr("Incomplete"), style.STRONG.sized(12.5).coloured(style.WARNING))
        if result.worse:
            yield TextBlock(
                tr("So far: {side}, {found}", side=_side(result), found=found), style.LABEL, width
            )
    else:
        known = tr("Worse eye") if result.is_complete else tr("Worse eye as far as known")
        yield TextBlock(f"{known}: {_side(result)}" if result.worse else tr("Result"), style.LABEL)
        yield TextBlock(found, style.STRONG.sized(12.5), width)
    if result.is_provisional:
        yield TextBlock(tr(AI_NOT_CONFIRMED), style.LABEL.bold().coloured(style.WARNING))


def _advice(result: ResultLine) -> Iterable[TextBlock]:
    yield TextBlock(tr("Advice"), style.LABEL)
    yield TextBlock(result.advice, style.STRONG, 164)
    if result.reason and result.reason != _found(result):
        yield TextBlock(tr("for {reason}", reason=result.reason), style.LABEL, 164)


def _is_past(content: ReportContent) -> bool:
    """The last day had gone by when it was signed.

    By the day of the signature, not by today's: made anew the report has to say the same.
    """
    due, signed = content.result.due, content.signature
    return due is not None and signed is not None and due < signed.signed_at.date()


def _due(result: ResultLine, *, is_past: bool) -> Iterable[TextBlock]:
    months = result.due_months
    shown, detail = "–", tr("no interval given")
    if months is not None:
        shown, detail = _months(months), tr("after the exam, whose date is not known")
    if result.due is not None and months is not None:
        shown, detail = (
            language.day(result.due),
            tr("{months} after the exam", months=_months(months)),
        )
    if months == 0:
        shown, detail = tr("At once"), ""
    yield TextBlock(tr("Due by"), style.LABEL)
    yield TextBlock(shown, style.STRONG)
    if detail:
        yield TextBlock(detail, style.LABEL, 92)
    if is_past and result.due_months:
        past = style.LABEL.bold().coloured(style.WARNING)
        yield TextBlock(tr("Already past when signed"), past, 92)


def _months(count: int) -> str:
    return trn("{n} month", "{n} months", count)


def _side(result: ResultLine) -> str:
    if len(result.worse) > 1:
        return tr("both alike")
    if result.worse[0] is Laterality.UNKNOWN:
        return tr("side not known")
    return f"{result.worse[0].label.lower()} ({result.worse[0].short})"


def _found(result: ResultLine) -> str:
    if result.grade is not None:
        return result.grade.label
    return result.reason.capitalize() if result.reason else tr("No grade yet")


def _gap(result: ResultLine) -> str:
    return (
        "" if result.is_complete else tr("Incomplete  –  {names}", names=";  ".join(result.missing))
    )
