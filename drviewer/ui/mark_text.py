"""Words typed straight onto the picture."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from drviewer.language import tr

_WIDTH = 200
MOST_LETTERS = 200


class MarkText(QLineEdit):
    """A line at ``at`` of ``view``: Return or a click elsewhere hands it in, Esc drops it."""

    def __init__(
        self, view: QWidget, at: QPointF, text: str, on_typed: Callable[[str], object]
    ) -> None:
        super().__init__(text, view)
        self._on_typed = on_typed
        self._is_done = False
        self.setMaxLength(MOST_LETTERS)
        self.setPlaceholderText(tr("Text of the mark"))
        self.setAccessibleName(tr("Text of the mark"))
        self.resize(_WIDTH, self.sizeHint().height())
        room = view.size() - self.size()
        left = min(max(0, round(at.x())), max(0, room.width()))
        top = min(max(0, round(at.y() - self.height() / 2)), max(0, room.height()))
        self.move(left, top)
        self.selectAll()
        self.show()
        self.setFocus()
        self._view = view
        self.returnPressed.connect(self._on_return_pressed)

    def hand_in(self) -> None:
        """Its words go on record."""
        self._end(is_kept=True)

    def _on_return_pressed(self) -> None:
        self.hand_in()
        self._view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self._end(is_kept=False)
            self._view.setFocus()
        else:
            super().keyPressEvent(event)
            # Not the view's business, whatever the line made of it.
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end(is_kept=True)

    def _end(self, *, is_kept: bool) -> None:
        if self._is_done:
            return
        self._is_done = True
        typed = self.text().strip()
        self.hide()
        self.deleteLater()
        if is_kept:
            self._on_typed(typed)
