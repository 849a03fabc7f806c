"""Escape leaves a field one types in: the keys grade again, and nothing else hears of it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class LeavesByEscape(QObject):
    """Watches ``field``; at Escape ``leave`` is called. Made a child of the field.

    Escape cancels work under way elsewhere; in a field it must not.
    """

    def __init__(self, field: QWidget, leave: Callable[[], object]) -> None:
        super().__init__(field)
        self._leave = leave
        field.installEventFilter(self)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:  # noqa: N802
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_escape and event.type() == QEvent.Type.KeyPress:
            self._leave()
            return True
        return False
