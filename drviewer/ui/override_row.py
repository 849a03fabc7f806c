"""Why the reader differs from the model: a short list, and words where it asks for them."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from drviewer.domain import Assessment, OverrideReason
from drviewer.language import tr
from drviewer.ui.theme import tokens

_CHOICES = tuple(reason for reason in OverrideReason if reason is not OverrideReason.NOT_GIVEN)


class OverrideRow(QWidget):
    """Handed in as soon as it is complete; "another reason" waits for its words."""

    reason_given = Signal(str, str)
    list_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: int | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Why you differ from the model"))
        self.choice.setPlaceholderText(tr("Choose a reason (Y)"))
        self.choice.setMinimumContentsLength(10)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.choice.setSizeAdjustPolicy(policy)
        for number, reason in enumerate(_CHOICES, start=1):
            self.choice.addItem(f"{number}  {reason.label}", reason.value)
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("In your words, then Enter"))
        self.words.setAccessibleName(tr("The reason in your own words"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().space_2)
        row.addWidget(self.choice, 1)
        row.addWidget(self.words, 1)
        self.words.hide()
        self.choice.activated.connect(self._on_chosen)
        self.choice.view().installEventFilter(self)
        self.words.returnPressed.connect(self._hand_in)

    @property
    def awaits_words(self) -> bool:
        """Another reason was chosen and is not handed in."""
        return self._needs_words() and self.words.hasFocus()

    def show_assessment(self, assessment: Assessment, key: int) -> None:
        """What is on record; what is being typed for the same image is left alone."""
        if key == self._key and assessment.override_reason is OverrideReason.NOT_GIVEN:
            return
        self._key = key
        self.choice.setCurrentIndex(self.choice.findData(assessment.override_reason.value))
        self.words.setText(assessment.override_text)
        self._show_words()

    def ask(self) -> None:
        """Open the list: a digit or the arrows choose."""
        self.choice.setFocus()
        self.choice.showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """In the open list a reason's number chooses it; Qt would only go to it."""
        if event.type() == QEvent.Type.Hide:
            self.list_closed.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            typed = event.text()
            if typed.isdecimal() and 1 <= int(typed) <= len(_CHOICES):
                self._choose(int(typed) - 1)
                return True
        return super().eventFilter(watched, event)

    def _choose(self, place: int) -> None:
        self.choice.hidePopup()
        self.choice.setCurrentIndex(place)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self._show_words()
        if self._needs_words():
            self.words.setFocus()
        else:
            self._hand_in()

    def _hand_in(self) -> None:
        if self._needs_words() and not self.words.text().strip():
            return
        # The keys are the reader's again.
        for field in (self.choice, self.words):
            field.clearFocus()
        self.reason_given.emit(self.choice.currentData(), self.words.text())

    def _needs_words(self) -> bool:
        return bool(self.choice.currentData() == OverrideReason.OTHER.value)

    def _show_words(self) -> None:
        self.words.setVisible(self._needs_words())
