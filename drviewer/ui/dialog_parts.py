"""What every dialog is made of: headline, form rows, and one line of buttons."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from drviewer.language import tr
from drviewer.ui.theme import set_role, tokens


class Dialog(QDialog):
    """A title, a sentence, the body, a place for what is wrong, and the buttons."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        space = tokens()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space.space_6, space.space_6, space.space_6, space.space_4)
        whole.setSpacing(space.space_3)
        self._head = QLabel()
        set_role(self._head, "title")
        whole.addWidget(self._head)
        self.set_title(title)
        self._sentence = QLabel(sentence)
        self._sentence.setWordWrap(True)
        self._sentence.setVisible(bool(sentence))
        set_role(self._sentence, "muted")
        whole.addWidget(self._sentence)
        self.body = QVBoxLayout()
        self.body.setSpacing(space.space_3)
        whole.addLayout(self.body, 1)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setMinimumHeight(space.space_4)
        self._problem.setAccessibleName(tr("What is wrong"))
        set_role(self._problem, "danger")
        whole.addWidget(self._problem)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(space.space_2)
        whole.addLayout(self.buttons)

    def set_title(self, title: str) -> None:
        """On the window's frame and in the headline."""
        self.setWindowTitle(title)
        self._head.setText(title)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """As high as all of it needs: Qt reckons a sentence that breaks into lines as one.

        But no larger than the screen, less the title bar: what is cut off can't be clicked.
        """
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        room = self.screen().availableSize() - QSize(0, tokens().space_8)
        self.resize(QSize(self.width(), max(needed, self.height())).boundedTo(room))
        super().showEvent(event)

    @property
    def problem(self) -> str:
        return self._problem.text()

    def say_problem(self, text: str) -> None:
        """What has to be put right first; "" when all is well."""
        self._problem.setText(text)

    def say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def add_button(self, text: str, role: str = "") -> QPushButton:
        """``primary`` is the one that Enter presses."""
        button = QPushButton(text, self)
        if role:
            set_role(button, role)
        button.setAutoDefault(role == "primary")
        button.setDefault(role == "primary")
        self.buttons.addWidget(button)
        return button


def make_form() -> QFormLayout:
    """Labels on the left, fields as wide as there is room."""
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(tokens().space_4)
    form.setVerticalSpacing(tokens().space_2)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def align_text(box: QAbstractSpinBox) -> None:
    """Have its text begin where a drop-down's does: Qt leaves a style sheet's padding out here."""
    box.lineEdit().setTextMargins(tokens().space_2 - 1, 0, 0, 0)


def caption(text: str) -> QLabel:
    label = QLabel(text)
    set_role(label, "caption")
    return label


def small(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_role(label, "small")
    return label


def scrolled(body: QWidget) -> QScrollArea:
    """``body`` in a frameless area that scrolls up and down."""
    area = QScrollArea()
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def choice_box(choices: Iterable[tuple[str, str]], chosen: str) -> QComboBox:
    """One of several: keys and their words, which are translated here."""
    box = QComboBox()
    for key, words in choices:
        box.addItem(tr(words), key)
    box.setCurrentIndex(box.findData(chosen))
    return box
