"""A word on the desktop when long work has ended while the reader is elsewhere."""

import logging

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from drviewer.language import tr
from drviewer.ui.jobs import Job

_log = logging.getLogger(__name__)
_SHOWN_MS = 10_000


class Notifier(QObject):
    """Uses the desktop's tray where there is one; nothing depends on it."""

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tray: QSystemTrayIcon | None = None
        self._leaving = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._leaving.timeout.connect(self._leave)

    def tell_end(self, job: Job) -> bool:
        """Tell of ``job`` unless the window is being looked at; whether it was told.

        Only counts and what was done: a desktop shows notifications on a locked screen too.
        """
        if QGuiApplication.focusWindow() is not None or not self.can_tell():
            return False
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self)
        self._tray.show()
        self._tray.showMessage("drviewer", notification_text(job), self._icon, _SHOWN_MS)
        self._leaving.start()
        return True

    @staticmethod
    def can_tell() -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def _leave(self) -> None:
        if self._tray is not None:
            self._tray.hide()


def notification_text(job: Job) -> str:
    """ "Grade 40 images: done, 2 failed"; no name and no place."""
    words = tr(job.state.value).lower()
    failed = tr(", {count} failed", count=len(job.failures)) if job.failures else ""
    return f"{job.title}: {words}{failed}"
