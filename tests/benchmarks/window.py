"""The real window for benchmarks: opened without a screen, driven until something is painted."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from drviewer import app
from drviewer.ui.main_window import MainWindow

SCREEN = (1920, 1080)
_WAKE_MS = 200


def show_window() -> MainWindow:
    """The window as large as a screen, painted; neither store nor grader is open yet."""
    app.make_application()
    window = app.make_window()
    window.resize(*SCREEN)
    window.show()
    QApplication.processEvents()
    return window


def open_and_rest(window: MainWindow, chosen: list[Path]) -> None:
    """Open files and folders, and wait until all that follows from it is done."""
    window.open_paths(chosen)
    run_until(lambda: window.session.has_images)
    rest(window)


def rest(window: MainWindow) -> None:
    """Wait until no work is under way and everything is painted."""
    run_until(lambda: window.tasks.is_idle)
    QApplication.processEvents()


def run_until(is_done: Callable[[], bool], timeout_s: float = 120) -> None:
    """Run the event loop, which sleeps while there is nothing to do."""
    deadline = time.monotonic() + timeout_s
    waker = QTimer(interval=_WAKE_MS)
    waker.start()
    while not is_done():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not come to it")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    waker.stop()


class Paints(QObject):
    """Notices that ``view`` is painted while ``shows`` says that it has something new to show."""

    def __init__(self, view: QWidget, shows: Callable[[], bool]) -> None:
        super().__init__(view)
        self._shows = shows
        self._is_painted = False
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and self._shows():
            self._is_painted = True
        return False

    def ms_after(self, change: Callable[[], object]) -> float:
        """Milliseconds from ``change`` until the view has been painted."""
        self._is_painted = False
        started = time.perf_counter()
        change()
        run_until(lambda: self._is_painted)
        return (time.perf_counter() - started) * 1000
