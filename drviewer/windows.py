"""All windows of the program: opened, kept in step, closed, and remembered for the next start."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from drviewer.language import tr
from drviewer.ui.in_step import InStep
from drviewer.ui.main_window import MainWindow
from drviewer.ui.screen_fit import keep_on_screen
from drviewer.ui.window_memory import WindowMemory, keep_open_places

MakeWindow = Callable[[WindowMemory], MainWindow]

#: How far a new window lies from the one it was asked for in, so that both can be seen.
_STEP = QPoint(36, 36)
_AGAIN_MS = 300


class Program(QObject):
    """One window or several, each with its own folder, photograph, undo and grader.

    What is put on record or set in one shows in the others. Where another language is chosen,
    windows that speak it take the place of those there are; while something is under way these
    stay, and say so.
    """

    def __init__(self, make_window: MakeWindow, places: Sequence[int] = (0,)) -> None:
        """``places``: of the windows to begin with, as ``WindowMemory`` counts them."""
        super().__init__()
        self.wants_restart = False
        self._make_window = make_window
        self._in_step = InStep(self)
        self._is_waiting = False
        self._is_leaving = False
        #: Closed by *Quit*, once what is under way in them has ended.
        self._leaving_later: set[MainWindow] = set()
        #: Of closed windows in which something was stopped: they open again, and it goes on.
        self._resuming: set[int] = set()
        self._windows = [self._make(WindowMemory(place)) for place in places]
        self._latest = self._windows[0]

    @property
    def windows(self) -> tuple[MainWindow, ...]:
        return tuple(self._windows)

    @property
    def window(self) -> MainWindow:
        """The one that is in use, or was last."""
        active = QApplication.activeWindow()
        found = next((one for one in self._windows if one is active), None)
        if found is not None:
            self._latest = found
        elif self._windows and self._latest not in self._windows:
            self._latest = self._windows[0]
        return self._latest

    def show(self, chosen: Sequence[Path] = ()) -> None:
        """Show the windows; the first opens ``chosen``, each other what was open in it last."""
        self._keep_places()
        for number, window in enumerate(self._windows):
            self._show(window, chosen if number == 0 else ())

    def open_window(self, beside: MainWindow) -> MainWindow:
        """One more, with nothing open yet."""
        taken = {one.memory.place for one in self._windows} | self._resuming
        memory = WindowMemory(min(set(range(len(taken) + 1)) - taken))
        memory.forget()
        window = self._make(memory)
        # Not what stands in the file, which may be damaged or not to be written.
        window.bench.adopt_settings(beside.session.settings)
        window.resize(beside.size())
        window.move(beside.pos() + _STEP)
        keep_on_screen(window)
        self._windows.append(window)
        self._keep_places()
        self._show(window)
        return window

    def close(self) -> None:
        """Close all windows; one in which something is under way asks, and may stay."""
        self._is_leaving = True
        for window in self.windows:
            window.close()
        self._is_leaving = False
        self._leaving_later = {w for w in self._windows if w.care.closing.closes_at_the_end}

    def close_now(self) -> None:
        """The same without asking."""
        self._is_leaving = True
        for window in self.windows:
            window.care.closing.close_now()

    # -- windows come and go -------------------------------------------------------------------

    def _make(self, memory: WindowMemory) -> MainWindow:
        window = self._make_window(memory)
        # Later: the settings are still being saved when it is told.
        queued = Qt.ConnectionType.QueuedConnection
        window.language_changed.connect(self._renew, queued)
        window.bench.jobs.changed.connect(self._renew_when_idle, queued)
        window.window_requested.connect(partial(self.open_window, window))
        window.quit_requested.connect(self.close)
        window.closed.connect(partial(self._on_window_closed, window))
        self._in_step.add(window)
        return window

    def _show(self, window: MainWindow, chosen: Sequence[Path] = ()) -> None:
        # Not before: what they import would share the processor with the first frame.
        window.painted.connect(lambda: window.begin(list(chosen)))
        window.show()

    def _on_window_closed(self, window: MainWindow) -> None:
        self._in_step.remove(window)
        if window not in self._windows:
            return
        self._latest = window
        self._windows.remove(window)
        if window.memory.is_resuming:
            self._resuming.add(window.memory.place)
        if window.care.wants_restart:
            self.wants_restart = True
            self.close_now()
        elif not self._is_leaving and window not in self._leaving_later:
            self._keep_places()
        if self._windows:
            # The last one is still asked for, until the program has ended.
            window.deleteLater()

    def _keep_places(self) -> None:
        """What was open last opens the next time, also where one after the other was closed."""
        if self._windows:
            keep_open_places(sorted({w.memory.place for w in self._windows} | self._resuming))

    # -- another language ----------------------------------------------------------------------

    def _renew(self) -> None:
        busy = [one for one in self._windows if not one.bench.jobs.is_idle]
        self._is_waiting = bool(busy)
        for window in busy:
            window.messages.tell(
                "info",
                tr("The window takes on the new language when what is under way has ended."),
                key="language",
            )
        if busy or all(one.speaks_as_set for one in self._windows):
            return
        if QApplication.activeModalWidget() is not None:
            # What is being filled in there must not go with its window.
            QTimer.singleShot(_AGAIN_MS, self._renew)
            return
        self._replace_all()

    def _replace_all(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setQuitOnLastWindowClosed(False)
        former, self._windows = self._windows, []
        for window in former:
            window.care.closing.close_now()
        self._windows = [self._make(WindowMemory(one.memory.place)) for one in former]
        for one, latter in zip(former, self._windows, strict=True):
            latter.session.drafts.update(one.session.drafts)
        self.show()
        app.setQuitOnLastWindowClosed(True)
        for window in former:
            window.deleteLater()

    def _renew_when_idle(self) -> None:
        if self._is_waiting and all(one.bench.jobs.is_idle for one in self._windows):
            self._renew()
