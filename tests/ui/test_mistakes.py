"""Mistakes of the program: the work is kept, a report written, and the program can start anew."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drviewer import app, crash, paths
from drviewer.ui.main_window import MainWindow
from drviewer.ui.mistake_dialog import MistakeDialog

OpenWindow = Callable[..., MainWindow]
ROOT = Path(app.__file__).parents[1]


def hear(window: MainWindow, text: str) -> None:
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError as error:
        app._hear_unforeseen(lambda: window)(type(error), error, error.__traceback__)


def dialog_of(qtbot: QtBot, window: MainWindow) -> MistakeDialog:
    qtbot.waitUntil(lambda: window.care.mistakes.dialog is not None)
    dialog = window.care.mistakes.dialog
    assert dialog is not None
    return dialog


def open_first(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=20_000)
    return window


def test_unforeseen_error_keeps_the_note_and_is_shown_with_its_report(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    window = open_first(qtbot, open_window, folder)
    assert window.session.image is not None
    key = window.session.image.key
    window.workspace.panel.note.setPlainText("unsaved so far")
    hear(window, "the exam of P-0001 broke")
    dialog = dialog_of(qtbot, window)
    recorded = window.bench.store.find_image(key)
    assert recorded is not None
    assert recorded.assessment.note == "unsaved so far"
    text = dialog.details.toPlainText()
    assert "ZeroDivisionError" in text
    assert "P-0001" not in text
    (report,) = paths.reports_of_mistakes_dir().glob("mistake-*.txt")
    assert report.read_text(encoding="utf-8") == text
    assert str(report) in dialog.place.text()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == text
    dialog.go_on.click()
    assert window.care.mistakes.dialog is None
    assert window.isVisible()


def test_name_on_record_is_hidden_even_when_it_is_not_listed(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    window = open_first(qtbot, open_window, folder)
    window.session.set_images(window.session.images[:1])
    hear(window, "the exam of P-0002 broke")
    assert "P-0002" not in dialog_of(qtbot, window).details.toPlainText()


def test_error_in_another_thread_is_told_too(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    hook = app._hear_unforeseen_in_thread(lambda: window)

    def work() -> None:
        try:
            raise KeyError("left")
        except KeyError as error:
            hook(threading.ExceptHookArgs((type(error), error, None, threading.current_thread())))

    thread = threading.Thread(target=work, name="walker")
    thread.start()
    thread.join(10)
    text = dialog_of(qtbot, window).details.toPlainText()
    assert "KeyError: 'left'" in text
    assert "working in walker" in text


def test_many_errors_make_one_dialog_and_few_files(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    for number in range(15):
        hear(window, f"number {number}")
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(lambda: window.care.mistakes._count == 15)
    assert "number 0" in dialog.details.toPlainText()
    assert len(list(paths.reports_of_mistakes_dir().glob("mistake-*.txt"))) == 10
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, MistakeDialog)]
    assert [one.isVisible() for one in dialogs] == [True]


def test_report_is_made_even_when_the_note_and_the_database_fail(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()

    def broken() -> None:
        raise OSError("broken too")

    monkeypatch.setattr(window.care.mistakes, "_keep_work", broken)
    monkeypatch.setattr(window.care.mistakes, "_known_words", broken)
    hear(window, "first")
    assert "ZeroDivisionError" in dialog_of(qtbot, window).details.toPlainText()


def test_interrupt_closes_the_window_without_a_dialog(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    app._hear_unforeseen(lambda: window)(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not window.isVisible()
    assert window.care.mistakes.dialog is None


def test_former_crash_is_told_once_with_the_report_s_place(open_window: OpenWindow) -> None:
    folder = paths.reports_of_mistakes_dir()
    folder.mkdir(parents=True)
    (folder / "running-77.txt").write_text("Fatal Python error: Segmentation fault\n")
    told = []
    for _ in range(2):
        window = open_window()
        watch = app._watch(window)
        told.append([bar.text for bar in window.messages.bars if "crash" in bar.text])
        assert watch is not None
        watch.end()
    (report,) = folder.glob("crash-*.txt")
    assert len(told[0]) == 1
    assert str(report) in told[0][0]
    assert told[1] == []


_FAILS_AND_RESTARTS = """
import sys
from PySide6.QtCore import QTimer
from drviewer import app
from drviewer.ui.main_window import MainWindow

def press(window):
    dialog = window.care.mistakes.dialog
    if dialog is None:
        QTimer.singleShot(50, lambda: press(window))
    else:
        dialog.restart.click()

def begin(window, chosen):
    QTimer.singleShot(0, lambda: 1 / 0)
    QTimer.singleShot(50, lambda: press(window))

MainWindow.begin = begin
sys.exit(app.main([]))
"""


def starts() -> list[int]:
    log = paths.log_path().read_text(encoding="utf-8") if paths.log_path().exists() else ""
    return [int(line.rsplit(" ", 1)[1]) for line in log.splitlines() if "starts as process" in line]


@pytest.mark.skipif(os.name == "nt", reason="the second process is ended by a signal")
def test_program_starts_anew_after_a_mistake() -> None:
    first = subprocess.run(
        [sys.executable, "-c", _FAILS_AND_RESTARTS],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=ROOT,
    )
    assert first.returncode == 0, first.stderr
    until = time.monotonic() + 30
    while len(starts()) < 2 and time.monotonic() < until:
        threading.Event().wait(0.1)
    assert len(starts()) == 2, paths.log_path().read_text(encoding="utf-8")
    second = starts()[1]
    try:
        assert list(paths.reports_of_mistakes_dir().glob("mistake-*.txt"))
        wait_for((paths.reports_of_mistakes_dir() / f"running-{second}.txt").exists)
    finally:
        os.kill(second, signal.SIGTERM)
    # It ends properly, so there is no crash to tell of.
    wait_for(lambda: not (paths.reports_of_mistakes_dir() / f"running-{second}.txt").exists())
    assert crash.find_former_crash() is None


def wait_for(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < until
        threading.Event().wait(0.1)
