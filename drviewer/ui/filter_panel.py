"""More than the quick filters: grade, state, quality, eye and date; how many images pass."""

from datetime import date, timedelta
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import Grade, Laterality
from drviewer.language import tr, tr_noop
from drviewer.ui.browsing import ImageFilter, QualityChoice, ReadState
from drviewer.ui.theme import set_role, tokens

_Choice = TypeVar("_Choice")


class Period(Enum):
    """Which visits, counted back from today."""

    ANY = tr_noop("Any date")
    TODAY = tr_noop("Today")
    WEEK = tr_noop("Last 7 days")
    MONTH = tr_noop("Last 30 days")
    YEAR = tr_noop("Last 365 days")
    BETWEEN = tr_noop("Between…")

    @property
    def days(self) -> int | None:
        """Back to the first day; None where that isn't counted."""
        counted = {Period.TODAY: 0, Period.WEEK: 6, Period.MONTH: 29, Period.YEAR: 364}
        return counted.get(self)


class FilterPanel(QWidget):
    """``changed`` carries the ``ImageFilter`` that stands there now."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_children()
        self._lay_out()
        self._connect()
        self._show_period()

    @property
    def chosen(self) -> ImageFilter:
        since, until = self._dates()
        eye = self._eye.currentData()
        return ImageFilter(
            grades=frozenset(grade for grade, chip in self._grades.items() if chip.isChecked()),
            # Qt keeps a StrEnum as a plain text.
            state=ReadState(self._state.currentData()),
            quality=QualityChoice(self._quality.currentData()),
            eye=None if eye is None else Laterality(eye),
            since=since,
            until=until,
        )

    def clear(self) -> None:
        """Let everything pass."""
        boxes = (self._state, self._quality, self._eye, self._period)
        blockers = [QSignalBlocker(one) for one in (*boxes, *self._grades.values())]
        for box in boxes:
            box.setCurrentIndex(0)
        for chip in self._grades.values():
            chip.setChecked(False)
        del blockers
        self._on_child_changed()

    def show_count(self, shown: int, total: int) -> None:
        self._count.setText(tr("{shown:,} of {total:,} shown", shown=shown, total=total))

    # -- making ------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self._grades: dict[Grade, QToolButton] = {}
        for grade in Grade:
            chip = QToolButton(self)
            set_role(chip, "chip")
            chip.setCheckable(True)
            chip.setText(str(int(grade)))
            chip.setToolTip(tr("Only grade {grade}: {label}", grade=int(grade), label=grade.label))
            chip.setAccessibleName(
                tr("Only grade {grade}, {label}", grade=int(grade), label=grade.label)
            )
            self._grades[grade] = chip
        self._state = _combo(self, tr("State"), [(one.label, one) for one in ReadState])
        self._quality = _combo(self, tr("Quality"), [(one.label, one) for one in QualityChoice])
        eyes = [(tr("Both eyes"), None), *((one.label, one) for one in Laterality)]
        self._eye = _combo(self, tr("Eye"), eyes)
        self._period = _combo(self, tr("Exam date"), [(tr(one.value), one) for one in Period])
        today = QDate.currentDate()
        self._since = _date_edit(self, tr("From"), today.addDays(-29))
        self._until = _date_edit(self, tr("Until"), today)
        self._count = QLabel(self)
        set_role(self._count, "small")
        self.clear_button = QPushButton(tr("Clear"), self)
        set_role(self.clear_button, "quiet")

    def _lay_out(self) -> None:
        gap = tokens().space_1
        grades = QHBoxLayout()
        grades.setSpacing(gap)
        caption = QLabel(tr("Grade"), self)
        set_role(caption, "small")
        grades.addWidget(caption)
        grades.addStretch(1)
        for chip in self._grades.values():
            grades.addWidget(chip)
        self._range = QWidget(self)
        between = QHBoxLayout(self._range)
        between.setContentsMargins(0, 0, 0, 0)
        between.setSpacing(gap)
        between.addWidget(self._since, 1)
        between.addWidget(QLabel("–", self))
        between.addWidget(self._until, 1)
        end = QHBoxLayout()
        end.addWidget(self._count, 1)
        end.addWidget(self.clear_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(gap)
        whole.addLayout(grades)
        whole.addLayout(_beside(self._state, self._quality))
        whole.addLayout(_beside(self._eye, self._period))
        whole.addWidget(self._range)
        whole.addLayout(end)

    def _connect(self) -> None:
        for chip in self._grades.values():
            chip.toggled.connect(self._on_child_changed)
        for box in (self._state, self._quality, self._eye, self._period):
            box.currentIndexChanged.connect(self._on_child_changed)
        for edit in (self._since, self._until):
            edit.dateChanged.connect(self._on_child_changed)

    # -- what happens ------------------------------------------------------------------------

    def _on_child_changed(self) -> None:
        self._show_period()
        self.changed.emit(self.chosen)

    def _show_period(self) -> None:
        self._range.setVisible(self._period.currentData() is Period.BETWEEN)

    def _dates(self) -> tuple[date | None, date | None]:
        period = self._period.currentData()
        if period is Period.BETWEEN:
            return _day(self._since), _day(self._until)
        if period.days is None:
            return None, None
        return date.today() - timedelta(days=period.days), None


def _combo(parent: QWidget, name: str, choices: list[tuple[str, _Choice]]) -> QComboBox:
    box = QComboBox(parent)
    for words, value in choices:
        box.addItem(words, value)
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    return box


def _date_edit(parent: QWidget, name: str, day: QDate) -> QDateEdit:
    edit = QDateEdit(day, parent)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setCalendarPopup(True)
    for one in (edit, edit.lineEdit()):
        one.setAccessibleName(name)
    edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return edit


def _day(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _beside(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens().space_1)
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return row
