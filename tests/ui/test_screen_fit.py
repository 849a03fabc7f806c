"""No part of a window lies off the screen, whichever it opens on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from drviewer import app, language, paths
from drviewer.settings import Settings, write_settings
from drviewer.ui.main_window import MainWindow
from drviewer.ui.screen_fit import keep_on_screen, open_at
from drviewer.ui.speaking import apply_language
from drviewer.ui.window_memory import WindowMemory

OpenWindow = Callable[..., MainWindow]
#: What usual laptops have room for beside the system's bar.
SMALL = {
    "1440x900 at 125 %": QRect(0, 0, 1152, 680),
    "1920x1080 at 150 %": QRect(0, 0, 1280, 680),
    "1366x768": QRect(0, 0, 1366, 728),
}
FRAME = QSize(16, 40)


@pytest.mark.parametrize("room", SMALL.values(), ids=SMALL)
def test_a_first_window_takes_all_of_a_small_screen_and_no_more(
    open_window: OpenWindow, screen_room: list[QRect], room: QRect
) -> None:
    screen_room.append(room)
    window = app.make_window()
    assert window.isMaximized()
    assert window.size() == QSize(1280, 800).boundedTo(room.size() - FRAME)
    window.bench.close()


def test_a_first_window_on_a_large_screen_has_the_size_wished_for(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    assert not window.isMaximized()
    assert window.size() == QSize(1280, 800)


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_the_least_window_fits_a_small_screen_in_every_language(
    qtbot: QtBot, qapp: QApplication, open_window: OpenWindow, code: str
) -> None:
    write_settings(Settings(language=code), paths.settings_path())
    window = open_window()
    apply_language(qapp, "en")
    least = window.minimumSizeHint() + FRAME
    assert least.width() <= 1152, least
    assert least.height() <= 680, least


def test_a_window_of_a_larger_screen_comes_back_whole_on_a_smaller_one(
    qtbot: QtBot, screen_room: list[QRect]
) -> None:
    former, docks = QMainWindow(), QMainWindow()
    former.setGeometry(500, 300, 1400, 700)
    WindowMemory().keep(former, docks, "")
    screen_room.append(QRect(0, 0, 1152, 680))
    again = QMainWindow()
    qtbot.addWidget(again)
    WindowMemory().restore(again, docks)
    assert screen_room[-1].contains(QRect(again.pos(), again.size() + FRAME))


def test_a_window_that_lies_on_the_screen_is_left_where_it_is(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(100, 90, 900, 600)
    keep_on_screen(window)
    assert window.geometry() == QRect(100, 90, 900, 600)


def test_a_window_beyond_the_lower_right_corner_is_moved_back(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(1800, 1000, 900, 600)
    keep_on_screen(window)
    assert window.pos() == QPoint(1920 - 916, 1040 - 640)
    assert window.size() == QSize(900, 600)


def test_a_window_smaller_than_the_screen_is_not_maximised(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    open_at(window, QSize(1280, 800))
    assert not window.isMaximized()
