"""Under the grading panel: what is open for this exam, one thing at a time, then the signature."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drviewer import language
from drviewer.domain import ExamState
from drviewer.language import tr
from drviewer.ui.given_reason import GivenReason
from drviewer.ui.override_row import OverrideRow
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens
from drviewer.workflow.exams import state_of
from drviewer.workflow.next_step import Step, StepKind, next_step

_LINES = 2
#: Higher than any sentence.
_UNBOUND = 10_000
_STATE_ROLES = {
    ExamState.NEW: "muted",
    ExamState.READ: "success",
    ExamState.NEEDS_REVIEW: "warning",
    ExamState.SIGNED: "success",
}


class ExamBar(QFrame):
    """Shows the session's exam and asks for what settles it by signal; keeps nothing itself."""

    reason_given = Signal(str, str)
    """An ``OverrideReason`` and words."""
    eye_settled = Signal(str)
    """A ``Laterality``."""
    review_done = Signal()
    patient_requested = Signal()
    """Whose eye it is, is to be entered."""
    image_requested = Signal(int)
    sign_requested = Signal()
    amend_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._step: Step | None = None
        self._image_key: int | None = None
        set_role(self, "bar")
        self._make_children()
        self._lay_out()
        self._connect()
        self.refresh()

    # -- making --------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self._title = QLabel()
        set_role(self._title, "caption")
        self._state = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        metrics = self._text.fontMetrics()
        # A script's line can be higher than the font's own.
        self._line_height = max(metrics.lineSpacing(), self._text.sizeHint().height())
        self._text.setFixedHeight(_LINES * self._line_height)
        self._is_short = False
        self.right = _button(tr("OD · right"), tr("It is the right eye (Alt+R)"))
        self.left = _button(tr("OS · left"), tr("It is the left eye (Alt+L)"))
        self.patient = _button(tr("Name the patient…"), tr("Correct patient, eye or date"))
        self.reason = OverrideRow()
        self.look = _button(tr("Looked again"), tr("A second look was taken (V)"))
        self.go = _button(tr("Show it"), tr("Open the photograph that this is about"))
        self.sign = _button(
            tr("Sign…"), tr("Sign this exam, then go on to the next patient (Ctrl+S)")
        )
        self.amend = _button(
            tr("Amend…"), tr("Open the signed exam again; what was signed is kept")
        )
        self._actions = QStackedWidget()
        self._given = [GivenReason() for _ in range(3)]
        self._pages = {
            StepKind.SETTLE_EYE: _row(self.right, self.left),
            StepKind.NAME_PATIENT: _row(self.patient),
            StepKind.GIVE_REASON: self.reason,
            StepKind.LOOK_AGAIN: _row(self.look, self._given[0]),
            StepKind.GO_ON: _row(self.go, self._given[1]),
        }
        self._nothing = _row(self._given[2])
        for page in (*self._pages.values(), self._nothing):
            self._actions.addWidget(page)
        self._actions.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_short(self, is_short: bool) -> None:
        """Room for two lines, so that nothing moves from step to step; on a low screen for as many
        as the sentence takes, and closer to what is around."""
        self._is_short = is_short
        space = tokens()
        edge = space.space_1 if is_short else space.space_2
        self._column.setContentsMargins(space.space_4, edge, space.space_4, edge)
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        most = _LINES * self._line_height
        height = min(self._taken_height(), most) if self._is_short else most
        self._text.setFixedHeight(max(self._line_height, height))
        # At once, so that whatever it is part of is laid out in one go.
        self.updateGeometry()

    def _taken_height(self) -> int:
        """Not ``heightForWidth``, which is never less than the height that is fixed."""
        room = QRect(0, 0, self.width() - 2 * tokens().space_4, _UNBOUND)
        wrapped = Qt.TextFlag.TextWordWrap
        return self._text.fontMetrics().boundingRect(room, wrapped, self._text.text()).height()

    def _lay_out(self) -> None:
        space = tokens()
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._state)
        foot = QHBoxLayout()
        foot.setSpacing(space.space_2)
        foot.addWidget(self._actions, 1)
        foot.addWidget(self.amend)
        foot.addWidget(self.sign)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(space.space_4, space.space_2, space.space_4, space.space_2)
        column.setSpacing(space.space_1)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._session.exam_changed.connect(self.refresh)
        self._session.settings_changed.connect(self.refresh)
        self.right.clicked.connect(lambda: self.eye_settled.emit("R"))
        self.left.clicked.connect(lambda: self.eye_settled.emit("L"))
        self.reason.reason_given.connect(self.reason_given)
        # Queued: the list closes before it tells what was chosen.
        self.reason.list_closed.connect(
            self._on_reason_list_closed, Qt.ConnectionType.QueuedConnection
        )
        self.look.clicked.connect(self.review_done)
        self.patient.clicked.connect(self.patient_requested)
        self.go.clicked.connect(self._on_go_clicked)
        self.sign.clicked.connect(self.sign_requested)
        self.amend.clicked.connect(self.amend_requested)

    def _on_go_clicked(self) -> None:
        if self._step is not None and self._step.image_key is not None:
            self.image_requested.emit(self._step.image_key)

    def ask_reason(self) -> None:
        """Ask why the reader differs from the model, also where it is said already."""
        self._actions.setCurrentWidget(self.reason)
        self.reason.ask()

    def _on_reason_list_closed(self) -> None:
        if not self.reason.awaits_words:
            self.refresh()

    # -- showing -------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def state_text(self) -> str:
        return self._state.text()

    @property
    def reason_text(self) -> str:
        """Why the reader differs from the model, where it is shown; "" where it is not."""
        shown = [given.text() for given in self._given if given.isVisibleTo(self)]
        return "".join(shown)

    @property
    def step_kind(self) -> StepKind | None:
        return None if self._step is None else self._step.kind

    def refresh(self) -> None:
        """Show what is open now."""
        exam, image = self._session.exam, self._session.image
        mode = self._session.reading_mode
        self.setEnabled(exam is not None)
        if exam is None or image is None:
            self._step = self._image_key = None
            self._title.setText(tr("Exam"))
            self._say("", "", "muted")
            return
        self._step = next_step(exam, image, mode)
        state = state_of(exam, mode)
        when = language.day(exam.exam_date) if exam.exam_date else tr("date unknown")
        self._title.setText(tr("Exam {when}", when=when))
        self._say(state.label, self._step.text, _STATE_ROLES[state])
        is_same, self._image_key = image.key == self._image_key, image.key
        if is_same and self.reason.awaits_words:
            # What is being typed stays, and so does the keyboard: digits would grade elsewhere.
            return
        self._show_controls(self._step.kind)
        self.reason.show_assessment(image.assessment, image.key)
        for given in self._given:
            given.show_image(image)

    def _say(self, state: str, text: str, role: str) -> None:
        set_role(self._state, role)
        self._state.setText(state)
        self._text.setText(text)
        self._text.setToolTip(text)
        self._give_room()
        self.setAccessibleName(f"{self._title.text()}: {state}. {text}")

    def _show_controls(self, kind: StepKind) -> None:
        self._actions.setCurrentWidget(self._pages.get(kind, self._nothing))
        is_signed = kind in (StepKind.SIGNED, StepKind.AMEND)
        self.sign.setVisible(not is_signed)
        self.amend.setVisible(is_signed)
        self.sign.setEnabled(kind is StepKind.SIGN)
        set_role(self.sign, "primary" if kind is StepKind.SIGN else "")
        set_role(self.look, "primary" if kind is StepKind.LOOK_AGAIN else "")


def _button(words: str, tip: str) -> QPushButton:
    button = QPushButton(words)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button


def _row(*parts: QPushButton | GivenReason) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(tokens().space_2)
    for part in parts:
        row.addWidget(part, int(isinstance(part, GivenReason)))
    if not isinstance(parts[-1], GivenReason):
        row.addStretch(1)
    return page
