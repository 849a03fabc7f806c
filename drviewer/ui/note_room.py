"""Where the note stands: as high as its lines where the panel has room for them.

Where it has not, the note lies over what is below while it is written, and nothing is pushed out
of sight.
"""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drviewer.ui.note_editor import NoteEditor


class NoteRoom(QWidget):
    """Keeps the place of ``note`` in a layout; the note itself is a neighbour, for it overlaps."""

    def __init__(self, note: NoteEditor, parent: QWidget) -> None:
        super().__init__(parent)
        self._note = note
        note.setParent(parent)
        note.installEventFilter(self)
        note.height_wanted.connect(self._on_note_height_wanted)
        # In a layout that is short of room it gives way down to the height of one line.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self._note.wanted_height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self._note.least_height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802
        super().moveEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._place()
        return super().eventFilter(watched, event)

    def _on_note_height_wanted(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        place = self.geometry()
        place.setHeight(self._note.whole_lines(place.height()))
        if self._note.hasFocus():
            place.setHeight(max(place.height(), self._note.wanted_height))
            self._note.raise_()
        self._note.setGeometry(place)
        if not self._note.hasFocus():
            self._show_beginning()

    def _show_beginning(self) -> None:
        """Where it is too low for its lines; its tool tip then has all of them."""
        bar = self._note.verticalScrollBar()
        bar.setValue(0)
        self._note.setToolTip(self._note.toPlainText() if bar.maximum() else "")
