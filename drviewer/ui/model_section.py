"""What the model says of the open image, or why it says nothing and what to do about it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import (
    DME_NOT_ASSESSED,
    Assessment,
    FundusImage,
    Grade,
    ModelIdentity,
    Prediction,
    shown_probability,
)
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.grade_chip import OUTLINED, paint_outlined_chip
from drviewer.ui.icons import icon
from drviewer.ui.model_state import ModelState, ModelStateKind, model_state
from drviewer.ui.probability_bars import ProbabilityBars
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens

_ICONS = {
    ModelStateKind.NOTHING_OPEN: "circle-dashed",
    ModelStateKind.UNREADABLE: "prohibit",
    ModelStateKind.UNGRADABLE: "prohibit",
    ModelStateKind.HIDDEN: "eye-slash",
    ModelStateKind.RUNNING: "sparkle",
    ModelStateKind.AI_OFF: "cloud-slash",
    ModelStateKind.FAILED: "warning",
    ModelStateKind.NOT_GRADED: "sparkle",
}
_BUTTONS = {
    ModelStateKind.NOT_GRADED: "Grade this image",
    ModelStateKind.FAILED: "Try again",
}


_SPACING = 6


class ModelSection(QStackedWidget):
    """Two pages of one size, so that nothing jumps when the answer comes."""

    grade_image_requested = Signal()
    confirmed = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.message = ModelMessage()
        self.result = ModelResult()
        self.addWidget(self.message)
        self.addWidget(self.result)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.message.button.clicked.connect(self.grade_image_requested)
        self.result.confirmed.connect(self.confirmed)

    @property
    def has_result(self) -> bool:
        return self.currentWidget() is self.result

    @property
    def model_text(self) -> str:
        """Name and version of the model whose answer is shown; "" without one."""
        identity = self._identity
        return f"{identity.name} {identity.version}" if identity else ""

    @property
    def model_hash(self) -> str:
        return f"SHA-256 {self._identity.sha256}" if self._identity else ""

    @property
    def _identity(self) -> ModelIdentity | None:
        image = self._session.image
        if not self.has_result or image is None or image.prediction is None:
            return None
        return image.prediction.model

    def refresh(self) -> None:
        state = model_state(self._session)
        image = self._session.image
        if state.kind is ModelStateKind.SHOWN and image is not None and image.prediction:
            self.result.show_prediction(image.prediction, image.assessment)
            self.setCurrentWidget(self.result)
        else:
            self.message.say(state, image)
            self.setCurrentWidget(self.message)


class ModelMessage(QWidget):
    """Sign, a few words, one sentence, at most one button."""

    def __init__(self) -> None:
        super().__init__()
        self._sign_name = "circle-dashed"
        self._sign, self._title, self._text = QLabel(), QLabel(), QLabel()
        set_role(self._title, "heading")
        set_role(self._text, "muted")
        self._text.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("The model is at work")
        self.button = QPushButton()
        set_role(self.button, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens().space_2, 0, tokens().space_2)
        layout.setSpacing(tokens().space_2)
        layout.addStretch(1)
        for label in (self._sign, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        for widget in (self._bar, self.button):
            layout.addWidget(widget)
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        layout.addStretch(2)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def is_busy(self) -> bool:
        return not self._bar.isHidden()

    def say(self, state: ModelState, image: FundusImage | None) -> None:
        self._sign_name = _ICONS[state.kind]
        self._paint_sign()
        self._title.setText(state.title)
        self._text.setText(state.text)
        self.setAccessibleName(f"{state.title}. {state.text}".strip())
        self._bar.setVisible(state.kind is ModelStateKind.RUNNING)
        words = _BUTTONS.get(state.kind, "")
        self.button.setText(words)
        self.button.setVisible(bool(words) and image is not None)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_sign()
        super().changeEvent(event)

    def _paint_sign(self) -> None:
        self._sign.setPixmap(icon(self._sign_name, "text_muted").pixmap(QSize(28, 28)))


class ModelResult(QWidget):
    """Grade, five probabilities, what they mean together, and what the clinician made of them."""

    confirmed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._grade = Grade.NO_DR
        self._chip = _Chip()
        # Not empty: an empty label can be a pixel lower than one with words.
        self._name = QLabel(" ")
        set_role(self._name, "title")
        self.bars = ProbabilityBars()
        self._referable_words = QLabel("Referable (moderate or worse)")
        self._referable = QLabel()
        set_role(self._referable, "heading")
        self._dme = ElidedLabel("DME is not assessed by AI")
        self._dme.setToolTip(DME_NOT_ASSESSED)
        set_role(self._dme, "small")
        self._agreement = QLabel()
        self._agreement.setWordWrap(True)
        self._agreement.setMinimumHeight(2 * self._agreement.fontMetrics().lineSpacing())
        self._agreement.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self.confirmed.emit(int(self._grade)))
        self._lay_out()

    @property
    def grade_text(self) -> str:
        return self._name.text()

    @property
    def referable_text(self) -> str:
        return self._referable.text()

    @property
    def agreement(self) -> str:
        return self._agreement.text()

    def show_prediction(self, prediction: Prediction, assessment: Assessment) -> None:
        self._grade = prediction.grade
        self._chip.show_grade(prediction.grade)
        self._name.setText(prediction.grade.label)
        self.bars.set_probabilities(prediction.probabilities)
        self._referable.setText(shown_probability(prediction.referable_probability))
        self._show_agreement(prediction.grade, assessment)

    def _show_agreement(self, said: Grade, assessment: Assessment) -> None:
        agrees = assessment.is_entered and assessment.grade is said
        if not assessment.is_entered:
            words, role = "", "muted"
        elif agrees:
            words, role = f"You and the model agree on grade {int(said)}.", "success"
        else:
            words, role = _difference(said, assessment)
        self._agreement.setText(words)
        set_role(self._agreement, role)
        self.button.setEnabled(not agrees)
        set_role(self.button, "" if assessment.is_entered else "primary")
        self.button.setText(_button_words(said, assessment, agrees=agrees))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens().space_2)
        head.addWidget(self._chip)
        head.addWidget(self._name, 1)
        referable = QHBoxLayout()
        referable.addWidget(self._referable_words, 1)
        referable.addWidget(self._referable)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACING)
        layout.addLayout(head)
        layout.addWidget(self.bars)
        layout.addLayout(referable)
        layout.addWidget(self.button)
        layout.addWidget(self._agreement)
        layout.addWidget(self._dme)


def _difference(said: Grade, assessment: Assessment) -> tuple[str, str]:
    """In words how far the clinician's entry is from the model's, and how loudly to say so."""
    own = "U" if assessment.grade is None else str(int(assessment.grade))
    words = f"You overrode the model: {int(said)} → {own}."
    if assessment.grade is None:
        return words, "muted"
    is_far = abs(assessment.grade - said) >= 2
    if is_far or assessment.grade.is_referable != said.is_referable:
        return f"{words} Say why in the note.", "warning"
    return words, "muted"


def _button_words(said: Grade, assessment: Assessment, *, agrees: bool) -> str:
    if agrees:
        return f"Confirmed grade {int(said)}"
    if assessment.is_entered:
        return f"Change mine to grade {int(said)}"
    return f"Confirm grade {int(said)}"


class _Chip(QWidget):
    """The model's grade, outlined and marked "AI": never to be taken for the one on record."""

    def __init__(self) -> None:
        super().__init__()
        self._grade = Grade.NO_DR
        self.setFixedSize(OUTLINED.toSize())

    def show_grade(self, grade: Grade) -> None:
        self._grade = grade
        self.setAccessibleName(f"AI grade {int(grade)}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        paint_outlined_chip(QPainter(self), QRectF(self.rect()), self._grade)
