"""Windows as large as they are meant to be, or as the screen has room for: nothing lies off it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

#: What title bar and borders take at most: before a window was shown nobody knows.
_FRAME = QSize(16, 40)


def room_on_screen(window: QWidget) -> QRect:
    """Of the screen that ``window`` is on, what the system's own bars leave free."""
    return window.screen().availableGeometry()


def open_at(window: QWidget, wished: QSize) -> None:
    """``wished``, to be called before ``window`` is shown; a smaller screen it has to itself."""
    size = wished.boundedTo(room_on_screen(window).size() - _FRAME)
    window.resize(size)
    if size != wished:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def keep_on_screen(window: QWidget) -> None:
    """Shrink and move ``window`` as far as has to be: it was placed on another screen, say."""
    if window.isMaximized() or window.isFullScreen():
        return
    room = room_on_screen(window)
    size = window.size().boundedTo(room.size() - _FRAME)
    window.resize(size)
    last = room.bottomRight() - QPoint(*(size + _FRAME).toTuple()) + QPoint(1, 1)
    place = window.pos()
    inside = QPoint(
        max(room.left(), min(place.x(), last.x())), max(room.top(), min(place.y(), last.y()))
    )
    if inside != place:
        window.move(inside)
