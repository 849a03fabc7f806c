"""A key that acts only while it is held, wherever in the window the focus is."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit


class HoldKey(QObject):
    """``held`` tells True when the key goes down and False when it comes up again.

    Listens to the whole window, before its widgets do. Keys typed into a text field are text.
    Leaving the window lets go of the key.
    """

    held = Signal(bool)

    def __init__(self, key: Qt.Key, parent: QObject) -> None:
        super().__init__(parent)
        self._key = key
        self._is_down = False
        self._window: QWindow | None = None

    def listen_to(self, window: QWindow | None) -> None:
        """The window that is shown now; the one before is heard no more."""
        if window is not None and window is not self._window:
            window.installEventFilter(self)
        self._window = window

    def let_go(self) -> None:
        self._set_down(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is not self._window:
            return False
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self.let_go()
        elif isinstance(event, QKeyEvent) and event.key() == self._key:
            if kind == QEvent.Type.KeyRelease and not event.isAutoRepeat():
                self.let_go()
            elif kind == QEvent.Type.KeyPress and _is_command(event):
                self._set_down(True)
                return True
        return False

    def _set_down(self, is_down: bool) -> None:
        if is_down != self._is_down:
            self._is_down = is_down
            self.held.emit(is_down)


def _is_command(event: QKeyEvent) -> bool:
    is_typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QTextEdit)
    return event.modifiers() == Qt.KeyboardModifier.NoModifier and not is_typing
