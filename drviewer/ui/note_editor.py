"""The note on one image: handed in while the clinician pauses, and before the image changes."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from drviewer.domain import merged_notes
from drviewer.language import tr
from drviewer.ui.leaving import LeavesByEscape
from drviewer.ui.session_state import Draft
from drviewer.ui.theme import set_role

_PAUSE_MS = 600
#: Typing without a pause is handed in this often: at most two seconds of a note may be lost.
_LONGEST_MS = 1200
_ONE_LINE = 38
#: It grows up to so many lines, and scrolls from then on.
_MOST_LINES = 4
#: Room for the descenders of the last line that shows.
_BELOW = 2


class NoteEditor(QPlainTextEdit):
    """``note_changed`` at a pause in typing, every second without one, on leaving, on ``flush``."""

    note_changed = Signal(str)
    left = Signal()
    """Escape: the note stands, and the reader goes on."""
    height_wanted = Signal()
    """It has more or fewer lines; ``wanted_height`` is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        #: What was on record before the note was handed in last.
        self._former = ""
        self._lines = 1
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._longest.timeout.connect(self.flush)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("Note on this image"))
        self.setAccessibleName(tr("Note on this image"))
        LeavesByEscape(self, self.left.emit)
        self.textChanged.connect(self._on_text_changed)

    @property
    def least_height(self) -> int:
        return _ONE_LINE

    @property
    def wanted_height(self) -> int:
        """With room for all lines, or for as many as it grows to."""
        return _ONE_LINE + (self._lines - 1) * self.fontMetrics().lineSpacing()

    def whole_lines(self, height: int) -> int:
        """The most of ``height`` that cuts no line in two."""
        if height >= self.wanted_height:
            return self.wanted_height
        above = self.viewport().y() + round(self.document().documentMargin())
        count = max(1, (height - above) // self.fontMetrics().lineSpacing())
        return above + count * self.fontMetrics().lineSpacing() + _BELOW

    def set_open(self, is_open: bool, *, is_signed: bool) -> None:
        """Whether it can be written. A signed note stays as readable as any other."""
        self.setEnabled(is_open or is_signed)
        self.setReadOnly(not is_open)
        set_role(self, "" if is_open else "record")
        self.setPlaceholderText(tr("No note") if is_signed else tr("Note on this image"))

    def show_note(self, note: str, *, is_other_image: bool, draft: Draft | None = None) -> None:
        """What is on record. Never takes away what is being typed for the same image.

        ``draft``: what was typed for the other image before, and could not be put on record.
        """
        typed, base, self._kept = self.toPlainText(), self._kept, note
        other = note if draft is None else draft.over(note)
        shown = other if is_other_image else merged_notes(base, note, typed)
        if shown == typed:
            return
        self._pause.stop()
        self._longest.stop()
        after_cursor = len(typed) - self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(shown)
        self.blockSignals(False)
        # What is new stands before it: the keyboard goes on where it was; elsewhere at the end,
        # while the beginning shows.
        cursor = self.textCursor()
        cursor.setPosition(max(0, len(shown) - (0 if is_other_image else after_cursor)))
        self.setTextCursor(cursor)
        if not self.hasFocus():
            self.verticalScrollBar().setValue(0)
        self._count_lines()
        if shown != note:
            self._pause.start()

    def flush(self) -> None:
        """Hand in now what is not on record yet."""
        self._pause.stop()
        self._longest.stop()
        note = self.toPlainText()
        if note != self._kept:
            self._former, self._kept = self._kept, note
            self.note_changed.emit(note)

    def keep_typed(self) -> None:
        """What was handed in is not on record: it stays here and is handed in again."""
        self._kept = self._former

    @property
    def draft(self) -> Draft | None:
        """What is typed and not on record; None where nothing is."""
        typed = self.toPlainText()
        return None if typed == self._kept else Draft(self._kept, typed)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._count_lines()

    def _count_lines(self) -> None:
        lines = 0
        block = self.document().begin()
        while block.isValid() and lines < _MOST_LINES:
            # Which lays the block out, so that its lines can be counted.
            self.blockBoundingRect(block)
            lines += block.layout().lineCount()
            block = block.next()
        lines = max(1, min(lines, _MOST_LINES))
        if lines != self._lines:
            self._lines = lines
            self.height_wanted.emit()

    def _on_text_changed(self) -> None:
        self._count_lines()
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
