"""The note on one image: handed in while the clinician pauses, and before the image changes."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from drviewer.language import tr
from drviewer.ui.leaving import LeavesByEscape

_PAUSE_MS = 600
#: Typing without a pause is handed in this often: at most two seconds of a note may be lost.
_LONGEST_MS = 1200


class NoteEditor(QPlainTextEdit):
    """``note_changed`` at a pause in typing, every second without one, on leaving, on ``flush``."""

    note_changed = Signal(str)
    left = Signal()
    """Escape: the note stands, and the reader goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._longest.timeout.connect(self.flush)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("Note on this image"))
        self.setAccessibleName(tr("Note on this image"))
        LeavesByEscape(self, self.left.emit)
        self.textChanged.connect(self._on_text_changed)

    def show_note(self, note: str, *, is_other_image: bool) -> None:
        """What is on record. Never takes away what is being typed for the same image."""
        is_typing = self._pause.isActive() and not is_other_image
        self._kept = note
        if is_typing or note == self.toPlainText():
            return
        self._pause.stop()
        self.blockSignals(True)
        self.setPlainText(note)
        self.blockSignals(False)

    def flush(self) -> None:
        """Hand in now what is not on record yet."""
        self._pause.stop()
        self._longest.stop()
        note = self.toPlainText()
        if note != self._kept:
            self._kept = note
            self.note_changed.emit(note)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.flush()

    def _on_text_changed(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
