"""What the model says of the open image, or why it says nothing and what to do about it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import FundusImage, ModelIdentity
from drviewer.language import tr, tr_noop
from drviewer.ui.icons import icon
from drviewer.ui.model_result import ModelResult
from drviewer.ui.model_state import ModelState, ModelStateKind, model_state
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
    ModelStateKind.NOT_GRADED: tr_noop("Ask the model"),
    ModelStateKind.FAILED: tr_noop("Try again"),
}


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
        return identity.label if identity else ""

    @property
    def model_hash(self) -> str:
        return tr("SHA-256 {sha256}", sha256=self._identity.sha256) if self._identity else ""

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
            self.result.show_prediction(
                image.prediction, image.assessment, is_signed=image.is_signed
            )
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
        self._bar.setAccessibleName(tr("The model is at work"))
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
        words = tr(_BUTTONS[state.kind]) if state.kind in _BUTTONS else ""
        self.button.setText(words)
        self.button.setVisible(bool(words) and image is not None)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_sign()
        super().changeEvent(event)

    def _paint_sign(self) -> None:
        self._sign.setPixmap(icon(self._sign_name, "text_muted").pixmap(QSize(28, 28)))
