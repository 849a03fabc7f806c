"""Composition root of the windows: what is made in which order, and the end of it all.

The window is on the screen before anything heavy is touched: the database is opened in a thread
and the model in a process of its own, both once the first frame has been painted.
"""

import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from drviewer import __version__, paths
from drviewer.crash import CrashWatch, find_former_crash, watch_for_crashes
from drviewer.errors import SettingsError
from drviewer.language import tr
from drviewer.log import start_log
from drviewer.settings import (
    NO_SITE,
    Settings,
    SiteSettings,
    read_settings,
    read_site_settings,
)
from drviewer.ui.dialogs import open_folder
from drviewer.ui.garbage import Garbage
from drviewer.ui.main_window import MainWindow
from drviewer.ui.restart import start_again
from drviewer.ui.session import Session
from drviewer.ui.speaking import apply_language
from drviewer.ui.theme import apply_theme
from drviewer.ui.window_memory import WindowMemory, open_places
from drviewer.ui.workbench import MakeGrader, make_grader
from drviewer.windows import Program

_log = logging.getLogger(__name__)


def main(chosen: Sequence[Path] | None = None) -> int:
    """Open the window with ``chosen`` files and folders; the exit code of the program.

    Started by itself (``drviewer-window``), they are what stands on the command line.
    """
    # First of all: in a frozen program the grader's spawned process starts here again.
    multiprocessing.freeze_support()
    if chosen is None:
        chosen = [Path(argument) for argument in sys.argv[1:]]
    start_log(paths.log_path())
    _log.info("drviewer %s starts as process %d", __version__, os.getpid())
    app = make_application()
    # Who chose something wants to see that, not all that was open the last time.
    program = make_program(places=(0,) if chosen else open_places())
    former_hooks = sys.excepthook, threading.excepthook
    sys.excepthook = _hear_unforeseen(lambda: program.window)
    threading.excepthook = _hear_unforeseen_in_thread(lambda: program.window)
    wake, former_signals = _listen_to_interrupts(program.close_now)
    watch = _watch(program.window)
    program.show(list(chosen))
    garbage = Garbage()
    try:
        return app.exec()
    finally:
        wake.stop()
        for window in program.windows:
            window.bench.close()
        garbage.stop()
        if watch is not None:
            watch.end()
        sys.excepthook, threading.excepthook = former_hooks
        for number, former in former_signals.items():
            signal.signal(number, former)
        if program.wants_restart:
            start_again()


def make_program(
    *, grader_maker: MakeGrader = make_grader, places: Sequence[int] = (0,)
) -> Program:
    """The windows of these places, each with the user's settings."""
    return Program(lambda memory: make_window(grader_maker=grader_maker, memory=memory), places)


def make_application() -> QApplication:
    """The one QApplication, named so that the desktop knows it."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("drviewer")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(paths.APP_NAME)
    return app


def make_window(
    *, grader_maker: MakeGrader = make_grader, memory: WindowMemory | None = None
) -> MainWindow:
    """The window with the user's settings, or the defaults where their file can't be used."""
    site, site_problem = _site()
    settings, problem = _settings(site)
    app = make_application()
    apply_language(app, settings.language)
    apply_theme(app, settings.theme, settings.accent)
    window = MainWindow(Session(settings), grader_maker=grader_maker, site=site, memory=memory)
    if problem is not None:
        window.bench.keep_settings_file_as_it_is()
        window.messages.tell(
            "warning", tr("{problem} The defaults are used.", problem=problem), key="settings"
        )
    if site_problem is not None:
        window.messages.tell(
            "warning",
            tr("{site_problem} It is passed over.", site_problem=site_problem),
            key="site settings",
        )
    return window


def _site() -> tuple[SiteSettings, SettingsError | None]:
    """A clinic's damaged file keeps nobody from reading photographs."""
    try:
        return read_site_settings(paths.site_settings_path()), None
    except SettingsError as error:
        _log.warning("%s", error)
        return NO_SITE, error


def _settings(site: SiteSettings) -> tuple[Settings, SettingsError | None]:
    try:
        return read_settings(paths.settings_path(), site), None
    except SettingsError as error:
        _log.warning("%s", error)
        return Settings.model_validate({**site.defaults, **site.locked}), error


def _watch(window: MainWindow) -> CrashWatch | None:
    """Tell of a former crash, and have one of this run written down."""
    former = find_former_crash()
    if former is not None:
        window.messages.tell(
            "warning",
            tr(
                "drviewer ended by a crash the last time. What you had confirmed is on "
                "record. The report is at {former}.",
                former=former,
            ),
            action=(tr("Show it"), partial(open_folder, former.parent)),
            key="crash",
        )
    return watch_for_crashes()


def _hear_unforeseen(
    window: Callable[[], MainWindow],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hear(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window().care.closing.close_now()
            return
        window().care.mistakes.hear(error)

    return hear


def _hear_unforeseen_in_thread(
    window: Callable[[], MainWindow],
) -> Callable[[threading.ExceptHookArgs], None]:
    def hear(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and arguments.exc_type is not SystemExit:
            name = arguments.thread.name if arguments.thread else "a thread"
            window().care.mistakes.hear(arguments.exc_value, f"working in {name}")

    return hear


def _listen_to_interrupts(
    close: Callable[[], object],
) -> tuple[QTimer, dict[signal.Signals, Any]]:
    """Let Ctrl+C and SIGTERM close the windows properly; answers the former handlers too.

    The timer wakes Python now and then, which hears of signals only between events.
    """

    former = {
        # In the event loop: a signal may come before that has begun.
        number: signal.signal(number, lambda *_: QTimer.singleShot(0, close))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    wake = QTimer(interval=250)
    wake.timeout.connect(lambda: None)
    wake.start()
    return wake, former


if __name__ == "__main__":
    raise SystemExit(main())
