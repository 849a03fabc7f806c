"""The worklist of exams: search, queues with their counts, and a table to open one from."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import ExamState, ExamSummary, ReadingMode
from drviewer.language import tr, trn
from drviewer.ui.exam_chips import ExamChips
from drviewer.ui.exam_list import ExamList
from drviewer.ui.exam_loader import ExamLoader
from drviewer.ui.exam_notice import ExamNotice
from drviewer.ui.exam_sorting import SortButton
from drviewer.ui.exam_table import ExamTable, is_typing
from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens
from drviewer.ui.workbench import Workbench
from drviewer.workflow.exam_queues import ExamFilter, ExamKey, key_of

_SEARCH_KEYS = (QKeySequence("Ctrl+F"),)


class ExamPage(QWidget):
    """All exams on record. It reads them when it is first shown, and keeps up by itself."""

    exam_opened = Signal(int, object)
    """The patient's key and the day of the visit (None: not dated)."""
    closed = Signal()
    """The reader wants to go back to the photographs."""
    open_folder_requested = Signal()
    patients_changed = Signal(object)
    """Something of the patients with these keys (a set) is, or may be, another on record."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._exams = ExamList(self)
        self._loader = ExamLoader(bench, self._exams, self)
        self._walk: list[ExamKey] = []
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_children()
        self._lay_out()
        self._connect()
        self._pin()
        self._show_state()

    # -- commands ----------------------------------------------------------------------------

    @property
    def model(self) -> ExamList:
        return self._exams

    def reload(self) -> None:
        """Read all exams anew."""
        self._loader.load()

    def want(self, patient_keys: Iterable[int]) -> None:
        """Read the exams of these patients anew."""
        self._loader.want(patient_keys)

    def focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_queue(self, queue: ExamFilter) -> None:
        self._chips.choose(queue)

    def open_current(self) -> None:
        exam = self._table.current_exam
        if exam is not None:
            self._walk = self._exams.index_.shown_keys()
            self.exam_opened.emit(*key_of(exam))

    def next_unsigned(self, after: ExamKey | None = None) -> ExamKey | None:
        """The exam to read after ``after``, in the order in which the list stood when one was
        opened from it; from the top again where none is left below. None: all are signed.

        Reading changes queues and order, and nobody is to be left out because of that.
        """
        is_walked = bool(self._walk) if after is None else after in self._walk
        walk = self._walk if is_walked else self._exams.index_.shown_keys()
        start = walk.index(after) + 1 if after in walk else 0
        for key in (*walk[start:], *walk[:start]):
            exam = self._exams.index_.find(key)
            if key != after and exam is not None and exam.state is not ExamState.SIGNED:
                return key
        return None

    def is_walking(self, exam: ExamKey) -> bool:
        """The exam was opened from this list, or is one of those that come after it."""
        return exam in self._walk

    def choose(self, patient_key: int, exam_date: date | None) -> None:
        """Make an exam the current row, such as the one that is open."""
        self._table.choose((patient_key, exam_date))

    # -- making ------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self._back = QPushButton(tr("Back to the photographs"), self)
        self._back.setIcon(icon("arrow-left", "accent_text"))
        set_role(self._back, "quiet")
        self._title = QLabel(tr("Worklist"), self)
        set_role(self._title, "title")
        self._summary = QLabel(self)
        set_role(self._summary, "muted")
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(tr("Search name or id"))
        self._search.setAccessibleName(tr("Search the exams by name or id"))
        self._search.setClearButtonEnabled(True)
        self._search.addAction(
            icon("magnifying-glass", "text_muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._again = QToolButton(self)
        self._again.setIcon(icon("arrows-clockwise", "text_muted"))
        self._again.setToolTip(tr("Read the exams again"))
        self._again.setAccessibleName(tr("Read the exams again"))
        self._chips = ExamChips(self)
        self._sorting = SortButton(self._exams, self)
        self._table = ExamTable(self._exams, self)
        self._notice = ExamNotice(self)
        self._hint = QLabel(tr("Enter opens an exam. Just type to search."), self)
        set_role(self._hint, "small")

    def _lay_out(self) -> None:
        space = tokens()
        head = QHBoxLayout()
        head.setSpacing(space.space_3)
        head.addWidget(self._title)
        head.addWidget(self._summary, 1)
        head.addWidget(self._back)
        head.addWidget(self._search)
        head.addWidget(self._again)
        self._search.setFixedWidth(260)
        queues = QHBoxLayout()
        queues.addWidget(self._chips)
        queues.addStretch(1)
        queues.addWidget(self._sorting)
        top = QVBoxLayout()
        top.setContentsMargins(space.space_4, space.space_3, space.space_4, space.space_2)
        top.setSpacing(space.space_2)
        top.addLayout(head)
        top.addLayout(queues)
        foot = QWidget(self)
        set_role(foot, "bar")
        line = QHBoxLayout(foot)
        line.setContentsMargins(space.space_4, space.space_1, space.space_4, space.space_1)
        line.addWidget(self._hint)
        line.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._notice)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(self._stack, 1)
        whole.addWidget(foot)

    def _connect(self) -> None:
        session = self._bench.session
        self._search.textChanged.connect(self._exams.set_text)
        self._chips.queue_chosen.connect(self._exams.set_filter)
        self._search.returnPressed.connect(self.open_current)
        self._again.clicked.connect(self.reload)
        self._back.clicked.connect(self.closed)
        self._table.row_opened.connect(lambda _row: self.open_current())
        self._notice.all_requested.connect(self._show_all)
        self._notice.retry_requested.connect(self.reload)
        self._notice.open_folder_requested.connect(self.open_folder_requested)
        self._exams.counts_changed.connect(self._show_state)
        self._loader.changed.connect(self._on_loader_changed)
        self._loader.patients_changed.connect(self.patients_changed)
        session.settings_changed.connect(self._on_session_settings_changed)
        session.image_opened.connect(self._show_state)
        self._mode = session.reading_mode

    # -- what happens ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._loader.is_due:
            self._loader.load()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not event.spontaneous():
            # What is typed next is another search, and not the end of the former one.
            self._search.selectAll()

    def event(self, event: QEvent) -> bool:
        """Keys that elsewhere grade the open image must not do so while it can't be seen."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if _is_search_key(event):
            self.focus_search()
        elif self._is_clearing_key(event):
            self._show_all()
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._search.hasFocus():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._table.keyPressEvent(event)
        elif is_typing(event) and event.text().strip():
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            self._search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _is_own_key(self, event: QKeyEvent) -> bool:
        return is_typing(event) or _is_search_key(event) or self._is_clearing_key(event)

    def _is_clearing_key(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self._exams.index_.is_filtered

    def _on_loader_changed(self) -> None:
        if self.isVisible() and self._loader.is_due and not self._loader.problem:
            self._loader.load()
            return
        self._show_state()

    def _on_session_settings_changed(self) -> None:
        self._pin()
        mode, self._mode = self._mode, self._bench.session.reading_mode
        if mode is not self._mode and (len(self._exams.index_) or self._loader.is_loading):
            # What may be told of the model is another thing now.
            self._loader.load()

    def _pin(self) -> None:
        """Reading blind, the order would tell what the model thinks."""
        session = self._bench.session
        is_blind = session.reading_mode is ReadingMode.BLIND_FIRST
        self._exams.pin_urgent(session.settings.urgent_first and not is_blind)

    def _show_all(self) -> None:
        self._search.clear()
        self.show_queue(ExamFilter.ALL)

    # -- showing -----------------------------------------------------------------------------

    def _show_state(self) -> None:
        index, loader = self._exams.index_, self._loader
        self._chips.show_counts(index)
        self._summary.setText(self._summary_text())
        self._back.setVisible(self._bench.session.image is not None)
        self._again.setEnabled(not loader.is_loading)
        has_exams = len(index) > 0
        for widget in (self._chips, self._sorting, self._search, self._hint):
            widget.setEnabled(has_exams)
        if index.shown:
            self._stack.setCurrentWidget(self._table)
            return
        if has_exams:
            self._notice.show_nothing_matches(self._search.text().strip(), self._chips.queue)
        elif loader.problem:
            self._notice.show_problem(loader.problem)
        elif loader.is_loading:
            self._notice.show_reading()
        else:
            self._notice.show_no_exams()
        self._stack.setCurrentWidget(self._notice)

    def _summary_text(self) -> str:
        index = self._exams.index_
        if not len(index):
            return ""
        if self._loader.is_loading:
            return trn("Reading… {n:,} exam so far", "Reading… {n:,} exams so far", len(index))
        if self._loader.problem:
            return tr("Not up to date: {problem}", problem=self._loader.problem)
        return tr(
            "{exams} of {patients}",
            exams=trn("{n:,} exam", "{n:,} exams", len(index)),
            patients=trn("{n:,} patient", "{n:,} patients", len(index.patients)),
        )

    def current_exam(self) -> ExamSummary | None:
        return self._table.current_exam


def _is_search_key(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) in _SEARCH_KEYS
