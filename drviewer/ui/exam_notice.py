"""What stands in the worklist's place without exams to show: why, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from drviewer.language import tr, tr_noop
from drviewer.ui.empty_state import Emblem
from drviewer.ui.theme import set_role, tokens
from drviewer.workflow.exam_queues import ExamFilter

_WIDTH = 440
_EMPTY_QUEUES = {
    ExamFilter.NEW: tr_noop("Every exam has been read."),
    ExamFilter.READ: tr_noop("No exam is waiting to be signed."),
    ExamFilter.NEEDS_REVIEW: tr_noop("Nothing asks for a second look."),
    ExamFilter.SIGNED: tr_noop("No exam is signed yet."),
    ExamFilter.OVERDUE: tr_noop("No patient is overdue."),
}


class ExamNotice(QWidget):
    """A sign, a title, a sentence and one button."""

    all_requested = Signal()
    retry_requested = Signal()
    open_folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        set_role(self._title, "title")
        self._words = QLabel(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        set_role(self._words, "muted")
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(240)
        self._busy.setAccessibleName(tr("Reading the exams"))
        self._buttons = {
            "all": self._make_button(tr("Show all exams"), "", self.all_requested),
            "retry": self._make_button(tr("Try again"), "primary", self.retry_requested),
            "open": self._make_button(tr("Open a folder…"), "primary", self.open_folder_requested),
        }
        self._lay_out()

    def _make_button(self, text: str, role: str, requested: object) -> QPushButton:
        button = QPushButton(text, self)
        if role:
            set_role(button, role)
        button.clicked.connect(requested)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(tokens().space_3)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(Emblem("list-bullets", self), 0, middle)
        for label in (self._title, self._words):
            label.setFixedWidth(_WIDTH)
            column.addWidget(label, 0, middle)
        column.addWidget(self._busy, 0, middle)
        for button in self._buttons.values():
            column.addWidget(button, 0, middle)
        column.addStretch(3)

    @property
    def text(self) -> str:
        return f"{self._title.text()}\n{self._words.text()}".strip()

    def show_reading(self) -> None:
        self._show(tr("Reading the exams…"), "", button="", is_busy=True)

    def show_no_exams(self) -> None:
        words = tr("Open a folder of photographs: the visits of its patients are listed here.")
        self._show(tr("No exam on record yet"), words, button="open")

    def show_nothing_matches(self, text: str, queue: ExamFilter) -> None:
        if text:
            where = (
                ""
                if queue is ExamFilter.ALL
                else tr(" among those in “{label}”", label=queue.label)
            )
            self._show(
                tr("Nothing matches “{text}”{where}", text=text, where=where), "", button="all"
            )
        else:
            self._show(tr(_EMPTY_QUEUES[queue]) if queue in _EMPTY_QUEUES else "", "", button="all")

    def show_problem(self, problem: str) -> None:
        self._show(tr("The exams can't be read"), problem, button="retry")

    def _show(self, title: str, words: str, *, button: str, is_busy: bool = False) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for label in (self._title, self._words):
            # Beside stretches the layout would give a wrapped text but its least height.
            label.setFixedHeight(label.heightForWidth(_WIDTH))
        self._busy.setVisible(is_busy)
        for name, one in self._buttons.items():
            one.setVisible(name == button)
