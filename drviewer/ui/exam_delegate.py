"""How a line of the worklist of exams looks: two lines of text, grade chips, signs with words."""

from collections.abc import Callable
from functools import cache, lru_cache, partial

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drviewer import language
from drviewer.domain import AiUrgency, ExamState, ExamSummary, Grade, Laterality
from drviewer.language import tr, trn
from drviewer.ui.exam_list import EYE_OF, Column, ExamList
from drviewer.ui.grade_chip import FILLED, paint_filled_chip
from drviewer.ui.icons import paint_icon
from drviewer.ui.image_delegate import sex_sign
from drviewer.ui.theme import font, tokens
from drviewer.workflow import exam_words

ROW_HEIGHT = 46
_SIDE = 8
_SIGN = 14
#: Each state's sign and the token of its colour; the word always stands beside.
_STATES = {
    ExamState.NEW: ("circle", "accent_text"),
    ExamState.READ: ("check", "text"),
    ExamState.NEEDS_REVIEW: ("warning-circle", "warning"),
    ExamState.SIGNED: ("check-circle-fill", "success"),
}
_URGENCIES = {
    AiUrgency.NOT_GRADED: ("", "text_muted"),
    AiUrgency.NOT_REFERABLE: ("", "text_muted"),
    AiUrgency.REFERABLE: ("flag", "warning"),
    AiUrgency.VISION_THREATENING: ("warning-fill", "danger"),
}


class ExamDelegate(QStyledItemDelegate):
    """Paints one cell; ``hovered_row`` tells which row the pointer is over."""

    def __init__(
        self, exams: ExamList, hovered_row: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._exams = exams
        self._hovered_row = hovered_row

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # Asked directly: a page has 200 cells, and the way through Qt costs each of them as much
        # as its text.
        row, column = index.row(), index.column()
        exam = self._exams.exam_at(row)
        rect = QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, rect, row, column, is_selected=is_selected)
        if column == Column.DATE:
            _paint_date(painter, rect, exam, self._exams.index_.visits(exam.patient.key))
        else:
            _PAINTERS[column](painter, rect, exam)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        rect: QRectF,
        row: int,
        column: int,
        *,
        is_selected: bool,
    ) -> None:
        theme = tokens()
        if is_selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        elif row == self._hovered_row():
            painter.fillRect(rect, QColor(theme.hover))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, QColor(theme.border))
        if is_selected and column == 0:
            mark = QRectF(rect.left(), rect.top(), 3, rect.height() - 1)
            painter.fillRect(mark, QColor(theme.accent))


def _paint_patient(painter: QPainter, rect: QRectF, exam: ExamSummary) -> None:
    theme, patient = tokens(), exam.patient
    colour = theme.text if patient.is_identified else theme.warning
    facts = [patient.patient_id] if patient.patient_id != patient.shown_name else []
    if patient.birth_date:
        facts.append(tr("b. {day}", day=language.day(patient.birth_date)))
    if sex_sign(patient):
        facts.append(sex_sign(patient))
    inner = rect.adjusted(8, 0, 0, 0)
    room = inner.width() - 2 * _SIDE
    while len(facts) > 1 and _width(" · ".join(facts), theme.text_small) > room:
        facts.pop()
    _paint_lines(painter, inner, patient.shown_name, " · ".join(facts), colour, is_bold=True)


def _paint_date(painter: QPainter, rect: QRectF, exam: ExamSummary, visits: int) -> None:
    colour = tokens().text if exam.exam_date else tokens().text_muted
    below = trn("{n} visit", "{n} visits", visits) if visits > 1 else ""
    _paint_lines(painter, rect, exam_words.date_text(exam), below, colour)


def _paint_eyes(painter: QPainter, rect: QRectF, exam: ExamSummary) -> None:
    """Each eye at its own place, so that a missing one is seen down the column."""
    theme = tokens()
    width = 26
    place = rect.adjusted(_SIDE, 0, 0, 0)
    for eye in exam_words.EYES:
        is_there = eye in exam.eyes
        said = eye.short if is_there else exam_words.NOTHING
        _draw(painter, place, said, theme.text if is_there else theme.text_disabled)
        place = place.adjusted(width, 0, 0, 0)
    if Laterality.UNKNOWN in exam.eyes:
        _draw(painter, place, "?", theme.warning, is_bold=True)


def _paint_grade(painter: QPainter, rect: QRectF, exam: ExamSummary, eye: Laterality) -> None:
    said = exam_words.grade_text(exam, eye)
    if said.isdigit() or said == "U":
        chip = QRectF(0, 0, FILLED.width(), FILLED.height())
        chip.moveCenter(rect.center())
        paint_filled_chip(painter, chip, Grade(int(said)) if said.isdigit() else None)
        return
    theme = tokens()
    painter.setFont(font(theme.text_body))
    painter.setPen(QColor(theme.text_disabled))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, said)


def _paint_state(painter: QPainter, rect: QRectF, exam: ExamSummary) -> None:
    sign, colour = _STATES[exam.state]
    inner = _paint_sign(painter, rect, sign, colour, has_detail=bool(exam_words.state_detail(exam)))
    _paint_lines(
        painter, inner, exam.state.label, exam_words.state_detail(exam), getattr(tokens(), colour)
    )


def _paint_ai(painter: QPainter, rect: QRectF, exam: ExamSummary) -> None:
    is_hidden = exam.is_ai_hidden and exam.is_ai_asked
    sign, colour = ("eye-slash", "text_muted") if is_hidden else _URGENCIES[exam.urgency]
    inner = _paint_sign(painter, rect, sign, colour) if sign else rect
    _paint_wrapped(painter, inner, exam_words.ai_text(exam), getattr(tokens(), colour))


def _paint_cause(painter: QPainter, rect: QRectF, exam: ExamSummary) -> None:
    more = max(0, len(exam_words.open_points(exam)) - 1)
    _paint_wrapped(painter, rect, exam_words.cause_text(exam), tokens().text, more)


def _paint_due(painter: QPainter, rect: QRectF, exam: ExamSummary) -> None:
    theme = tokens()
    if exam.is_overdue:
        _paint_lines(
            painter,
            rect,
            exam_words.due_text(exam),
            tr("Overdue"),
            theme.danger,
            below=theme.danger,
        )
    else:
        _paint_lines(painter, rect, exam_words.due_text(exam), "", theme.text)


_PAINTERS: dict[int, Callable[[QPainter, QRectF, ExamSummary], None]] = {
    Column.PATIENT: _paint_patient,
    Column.EYES: _paint_eyes,
    **{column: partial(_paint_grade, eye=eye) for column, eye in EYE_OF.items()},
    Column.STATE: _paint_state,
    Column.AI: _paint_ai,
    Column.CAUSE: _paint_cause,
    Column.DUE: _paint_due,
}


def _paint_sign(
    painter: QPainter, rect: QRectF, sign: str, colour: str, *, has_detail: bool = False
) -> QRectF:
    """A sign before the first line; returns what is left for the words."""
    middle = rect.top() + 15 if has_detail else rect.center().y() - 0.5
    place = QRectF(rect.left() + _SIDE, middle - _SIGN / 2, _SIGN, _SIGN)
    paint_icon(painter, place, sign, QColor(getattr(tokens(), colour)))
    return rect.adjusted(_SIGN + 6, 0, 0, 0)


#: What is painted keeps its sides where a language runs from right to left.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def _paint_lines(
    painter: QPainter,
    rect: QRectF,
    first: str,
    second: str,
    colour: str,
    *,
    below: str = "",
    is_bold: bool = False,
) -> None:
    """One line in the middle, or two."""
    inner = rect.adjusted(_SIDE, 0, -_SIDE, -1)
    if not second:
        _draw(painter, inner, first, colour, is_bold=is_bold)
        return
    upper = QRectF(inner.left(), inner.top() + 5, inner.width(), 20)
    _draw(painter, upper, first, colour, is_bold=is_bold)
    lower = QRectF(inner.left(), inner.top() + 24, inner.width(), 17)
    theme = tokens()
    _draw(painter, lower, second, below or theme.text_muted, size=theme.text_small)


def _paint_wrapped(painter: QPainter, rect: QRectF, text: str, colour: str, more: int = 0) -> None:
    """``text``, and how many more there are; in two small lines where the column is narrow."""
    theme = tokens()
    room = rect.width() - 2 * _SIDE
    if _width(text, theme.text_body) <= room:
        _paint_lines(painter, rect, text, tr("and {more} more", more=more) if more else "", colour)
        return
    first, rest = _broken(f"{text} +{more}" if more else text, room)
    line = QRectF(rect.left() + _SIDE, rect.top() + 6, room, 17)
    _draw(painter, line, first, colour, size=theme.text_small)
    _draw(painter, line.translated(0, 17), rest, colour, size=theme.text_small)


def _broken(text: str, room: float) -> tuple[str, str]:
    """``text`` in two, at the last blank or hyphen before which it fits."""
    places = [place + 1 for place, letter in enumerate(text) if letter in " -"]
    fitting = [place for place in places if _width(text[:place], tokens().text_small) <= room]
    end = fitting[-1] if fitting else len(text)
    return text[:end].rstrip(), text[end:]


def _draw(
    painter: QPainter,
    rect: QRectF,
    text: str,
    colour: str,
    *,
    size: int = 0,
    is_bold: bool = False,
) -> None:
    if not text:
        return
    size = size or tokens().text_body
    painter.setFont(_font(size, is_bold=is_bold))
    shown = _elided(text, size, rect.width(), is_bold=is_bold)
    painter.setPen(QColor(colour))
    painter.drawText(rect, _LEFT, shown)


# The same words stand in many rows, and measuring a text takes as long as drawing it.


@cache
def _font(size: int, *, is_bold: bool = False) -> QFont:
    return font(size, is_bold=is_bold)


@lru_cache(4_096)
def _elided(text: str, size: int, width: float, *, is_bold: bool) -> str:
    metrics = QFontMetricsF(_font(size, is_bold=is_bold))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(4_096)
def _width(text: str, size: int) -> float:
    return QFontMetricsF(_font(size)).horizontalAdvance(text)
