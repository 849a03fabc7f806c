"""The worklist of exams as a table's model: a thin skin over ``workflow.exam_index``.

Only the rows in sight are ever asked for; search, filter and order are the index's.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from drviewer import language
from drviewer.domain import ExamSummary, Grade, Laterality
from drviewer.language import isolated, tr, tr_noop
from drviewer.workflow import exam_words
from drviewer.workflow.exam_index import ExamIndex
from drviewer.workflow.exam_queues import ExamFilter, ExamKey, SortBy, key_of

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """In the order shown."""

    PATIENT = 0
    DATE = 1
    EYES = 2
    RIGHT = 3
    LEFT = 4
    STATE = 5
    AI = 6
    CAUSE = 7
    DUE = 8


HEADINGS = (
    tr_noop("Patient"),
    tr_noop("Exam date"),
    tr_noop("Eyes"),
    "OD",
    "OS",
    tr_noop("State"),
    tr_noop("AI"),
    tr_noop("To look at again"),
    tr_noop("Due"),
)
SORTS = {
    Column.PATIENT: SortBy.PATIENT,
    Column.DATE: SortBy.DATE,
    Column.STATE: SortBy.STATE,
    Column.AI: SortBy.URGENCY,
    Column.DUE: SortBy.DUE,
}
EYE_OF = {Column.RIGHT: Laterality.RIGHT, Column.LEFT: Laterality.LEFT}


class ExamList(QAbstractTableModel):
    """Exams as rows, through a search, a filter and an order."""

    counts_changed = Signal()
    """Other numbers of exams are in the queues."""
    order_changed = Signal()
    """The list is sorted otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = ExamIndex()

    @property
    def index_(self) -> ExamIndex:
        """To be read; it is changed through this model, which tells the view."""
        return self._index

    # -- what is shown -----------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Show only exams whose patient's name and id hold every word of ``text``."""
        self._reset_after(lambda: self._index.search(text))

    def set_filter(self, queue: ExamFilter) -> None:
        self._reset_after(lambda: self._index.filter(queue))

    def sort_by(self, by: SortBy, *, is_descending: bool) -> None:
        def sort() -> bool:
            self._index.sort(by, is_descending=is_descending)
            return True

        self._reset_after(sort)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.order_changed.emit()

    def pin_urgent(self, is_urgent_first: bool) -> None:
        """Suspects of vision-threatening disease on top."""
        self._reset_after(lambda: self._index.pin_urgent(is_urgent_first))
        self.order_changed.emit()

    def put(self, exams: Sequence[ExamSummary]) -> None:
        """Add or replace whole patients."""
        if not self._reset_after(lambda: self._index.put(exams)):
            for exam in exams:
                self._repaint(key_of(exam))

    def remove(self, patient_keys: Iterable[int]) -> None:
        self._reset_after(lambda: self._index.remove(patient_keys))

    def exam_at(self, row: int) -> ExamSummary:
        return self._index.exam_at(row)

    def row_of(self, key: ExamKey) -> QModelIndex:
        """The row of an exam; invalid where it is filtered away."""
        row = self._index.row_of(key)
        return QModelIndex() if row is None else self.index(row, 0)

    def _reset_after(self, change: Callable[[], bool]) -> bool:
        """One reset is far cheaper than telling of 100,000 rows one by one."""
        if not change():
            return False
        self.beginResetModel()
        self.endResetModel()
        self.counts_changed.emit()
        return True

    def _repaint(self, key: ExamKey) -> None:
        first = self.row_of(key)
        if first.isValid():
            self.dataChanged.emit(first, first.siblingAtColumn(len(Column) - 1))

    # -- Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._index.shown)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._index.shown):
            return None
        exam = self._index.exam_at(index.row())
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(exam, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_text(exam, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(exam, column)
        return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(Column(section))
        if role == Qt.ItemDataRole.ToolTipRole:
            column = Column(section)
            if column in EYE_OF:
                return tr("Your grade of the {label}", label=EYE_OF[column].label.lower())
            return (
                tr("Sort by {label}", label=SORTS[column].label.lower())
                if column in SORTS
                else None
            )
        if role == Qt.ItemDataRole.TextAlignmentRole and Column(section) in EYE_OF:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _heading(self, column: Column) -> str:
        """With an arrow where the list is sorted by it: up is A to Z, and the earliest first."""
        if SORTS.get(column) is not self._index.sort_by:
            return tr(HEADINGS[column])
        return f"{tr(HEADINGS[column])} {'↓' if self._index.is_descending else '↑'}"


def cell_text(exam: ExamSummary, column: Column) -> str:
    """What stands in a cell, the first line."""
    if column in EYE_OF:
        return exam_words.grade_text(exam, EYE_OF[column])
    return {
        Column.PATIENT: exam.patient.shown_name,
        Column.DATE: exam_words.date_text(exam),
        Column.EYES: exam_words.eyes_text(exam),
        Column.STATE: exam.state.label,
        Column.AI: exam_words.ai_text(exam),
        Column.CAUSE: exam_words.cause_text(exam),
        Column.DUE: exam_words.due_text(exam),
    }[column]


def spoken_text(exam: ExamSummary, column: Column) -> str:
    """What a screen reader says of a cell."""
    if column in EYE_OF:
        return f"{EYE_OF[column].label}: {_spoken_grade(exam, EYE_OF[column])}"
    parts: dict[Column, tuple[str, ...]] = {
        Column.PATIENT: (isolated(exam.patient.shown_name), exam.patient.patient_id),
        Column.DATE: (tr("Exam"), exam_words.date_text(exam)),
        Column.EYES: tuple(eye.label for eye in exam.eyes),
        Column.STATE: (exam.state.label, exam_words.state_detail(exam)),
        Column.AI: (tr("Model"), exam_words.ai_text(exam)),
        Column.CAUSE: exam_words.open_points(exam),
        Column.DUE: (_due(exam),),
    }
    return ", ".join(part for part in parts[column] if part)


def _spoken_grade(exam: ExamSummary, eye: Laterality) -> str:
    said = exam_words.grade_text(exam, eye)
    if said.isdigit():
        return tr("grade {said}, {label}", said=said, label=Grade(int(said)).label)
    return {"U": tr("ungradable"), "": tr("not read")}.get(said, tr("no photograph"))


def _due(exam: ExamSummary) -> str:
    if exam.due is None:
        return ""
    due = language.day(exam.due)
    return tr("Overdue since {due}", due=due) if exam.is_overdue else tr("Due {due}", due=due)


def tool_tip(exam: ExamSummary, column: Column) -> str | None:
    """What there is no room for; None where the cell says all."""
    lines: tuple[str, ...] = ()
    if column is Column.CAUSE:
        lines = tuple(f"• {point}" for point in exam_words.open_points(exam))
    elif column in (Column.STATE, Column.EYES):
        lines = (*exam.missing,)
    elif column in EYE_OF:
        lines = (spoken_text(exam, column),)
    elif column is Column.DUE:
        lines = (_due(exam),)
    elif column is Column.PATIENT:
        lines = (f"{isolated(exam.patient.shown_name)}  ·  {exam.patient.patient_id}",)
    elif column is Column.AI:
        lines = (exam_words.ai_detail(exam),)
    return "\n".join(lines) or None
