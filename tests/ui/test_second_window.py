"""The window for a second screen: it follows the open image, alone or together with the first."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from drviewer.ui.main_window import MainWindow
from drviewer.ui.picture_window import PictureWindow

PATIENCE_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=PATIENCE_MS)
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)


def open_second(window: MainWindow) -> PictureWindow:
    window.actions_.look.second_window.trigger()
    second = window.second.window
    assert second is not None
    return second


def choose(second: PictureWindow, words: str) -> None:
    box = second.bar.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentText(words)


def test_it_shows_the_open_photograph_and_whose_it_is(window: MainWindow) -> None:
    second = open_second(window)
    assert window.actions_.look.second_window.isChecked()
    assert second.plain.picture is window.workspace.viewer.raw_view.picture
    assert second.windowTitle() == window.windowTitle()
    image = window.session.image
    assert image is not None
    assert second.plain.labels.patient == image.patient.shown_name


def test_another_image_is_another_in_both_windows(qtbot: QtBot, window: MainWindow) -> None:
    second = open_second(window)
    former = second.plain.picture
    other = next(
        one for one in window.session.images if one is not window.session.image and not one.problem
    )
    window.session.open_image(other.key)
    assert second.plain.picture is None, "the former patient's is gone at once"
    settle(qtbot, window)
    qtbot.waitUntil(lambda: second.plain.picture is not None, timeout=PATIENCE_MS)
    assert second.plain.picture is not former
    assert second.plain.labels.file_name == other.path.name


def test_linked_they_zoom_as_one_and_apart_each_by_itself(window: MainWindow) -> None:
    second, view = open_second(window), window.workspace.viewer.raw_view
    view.zoom_by(4)
    assert second.plain.scale == view.scale
    link = second.bar.findChild(QCheckBox)
    assert isinstance(link, QCheckBox)
    link.setChecked(False)
    second.plain.zoom_by(2, QPointF(10, 10))
    assert second.plain.scale != view.scale
    kept = view.scale
    second.plain.zoom_by(2)
    assert view.scale == kept
    link.setChecked(True)
    assert second.plain.scale == view.scale


def test_apart_it_is_turned_with_the_picture_all_the_same(window: MainWindow) -> None:
    second = open_second(window)
    second.bar.set_choice("photograph", is_linked=False)
    window.actions_.look.mirror.trigger()
    assert second.plain.transform.orientation.is_mirrored


def test_enhanced_it_follows_the_controls_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    second = open_second(window)
    choose(second, "Enhanced")
    qtbot.waitUntil(lambda: second.enhanced.is_current, timeout=PATIENCE_MS)
    window.session.set_adjustment(contrast=40)
    qtbot.waitUntil(lambda: second.enhanced.is_current, timeout=PATIENCE_MS)
    assert "contrast +40" in second.enhanced.view.labels.treatment


def test_full_screen_leaves_nothing_but_the_picture(qtbot: QtBot, window: MainWindow) -> None:
    second = open_second(window)
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow, timeout=PATIENCE_MS)
    qtbot.keyClick(second, Qt.Key.Key_F11)
    assert second.isFullScreen()
    assert second.bar.isHidden()
    assert not window.isFullScreen()
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert not second.isFullScreen()
    assert not second.bar.isHidden()


def test_what_it_showed_and_where_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    second = open_second(window)
    choose(second, "Enhanced")
    kept = QRect(60, 70, 640, 480)
    second.setGeometry(kept)
    qtbot.waitUntil(lambda: second.geometry() == kept, timeout=PATIENCE_MS)
    window.actions_.look.second_window.trigger()
    assert window.second.window is None
    assert not window.actions_.look.second_window.isChecked()
    again = open_second(window)
    assert again.bar.choice == "enhanced"
    assert again.geometry() == kept, (again.geometry(), kept)


def test_it_closes_with_the_program_and_by_its_own_button(window: MainWindow) -> None:
    open_second(window).close()
    assert not window.second.is_open
    open_second(window)
    window.close()
    assert window.second.window is None


def test_keys_of_the_program_work_in_it(qtbot: QtBot, window: MainWindow) -> None:
    second = open_second(window)
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow, timeout=PATIENCE_MS)
    layout = window.session.layout
    qtbot.keyClick(second, Qt.Key.Key_R)
    assert window.session.layout != layout


def test_closed_while_it_enhances_nothing_is_told_to_it(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(5):
        second = open_second(window)
        choose(second, "Enhanced")
        qtbot.waitUntil(lambda second=second: second.enhanced.is_current, timeout=PATIENCE_MS)
        second.enhanced.view.zoom_by(8)
        window.session.set_adjustment(sharpness=window.session.adjustment.sharpness + 7)
        second.close()
        del second
        gc.collect()
        settle(qtbot, window)


def test_each_view_gets_its_own_full_resolution(qtbot: QtBot, window: MainWindow) -> None:
    """Both are zoomed in, so both want more than the quick preview."""
    second = open_second(window)
    choose(second, "Enhanced")
    window.session.set_layout("clahe")
    panes = (window.workspace.viewer.preview, second.enhanced)
    panes[0].view.show_actual_size()
    for pane in panes:
        qtbot.waitUntil(
            lambda pane=pane: pane.view.picture is not None and pane.view.picture.resolution == 1,
            timeout=PATIENCE_MS,
        )
