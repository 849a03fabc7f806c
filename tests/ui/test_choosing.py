"""What is done with several images: compared, graded, their names copied; sizes are remembered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drviewer.ui.browsing import Arrangement, Tiles
from drviewer.ui.image_list import IMAGE_KEYS
from drviewer.ui.main_window import MainWindow

PATIENCE_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    return window


def key_of(window: MainWindow, name: str) -> int:
    return next(one.key for one in window.session.images if one.path.name.startswith(name))


def choose(window: MainWindow, *names: str) -> None:
    """The last one is open then."""
    view = window.workspace.browser.view
    flags = view.selectionModel().SelectionFlag
    for place, name in enumerate(names):
        index = window.workspace.browser.model.row_of(key_of(window, name))
        how = flags.ClearAndSelect if place == 0 else flags.Select
        view.selectionModel().setCurrentIndex(index, how)


def test_the_image_chosen_too_stands_beside_the_open_one(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "P-0001_OD", "P-0001_OS")
    window.actions_.look.chosen.trigger()
    qtbot.waitUntil(lambda: _beside(window) is not None, timeout=PATIENCE_MS)
    assert _beside(window) == key_of(window, "P-0001_OD")
    assert window.session.image is not None
    assert window.session.image.key == key_of(window, "P-0001_OS")


def _beside(window: MainWindow) -> int | None:
    beside = window.session.companion
    if beside is None or beside.picture is None or beside.image is None:
        return None
    return beside.image.key


def test_nothing_chosen_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.look.chosen.trigger()
    qtbot.waitUntil(
        lambda: window.session.companion is not None and bool(window.session.companion.reason),
        timeout=PATIENCE_MS,
    )
    assert window.session.companion is not None
    assert "Ctrl" in window.session.companion.reason


def test_another_patients_photograph_is_named_as_such(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "P-0002_OD", "P-0001_OD")
    window.actions_.look.chosen.trigger()
    qtbot.waitUntil(lambda: _beside(window) is not None, timeout=PATIENCE_MS)
    assert window.session.companion is not None
    assert "ANOTHER PATIENT: P-0002" in window.session.companion.text


def test_another_patients_photograph_is_not_aligned(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "P-0002_OD", "P-0001_OD")
    window.actions_.look.chosen.trigger()
    qtbot.waitUntil(lambda: _beside(window) is not None, timeout=PATIENCE_MS)
    window.actions_.look.align.trigger()
    said = [bar.text for bar in window.messages.bars]
    assert any("can't be laid over each other" in text for text in said)


def test_an_image_dropped_onto_the_picture_stands_beside_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(window, "P-0001_OD")
    dragged = QMimeData()
    dragged.setData(IMAGE_KEYS, str(key_of(window, "P-0001_OS")).encode())
    target = window.workspace.viewer.views_frame
    middle = target.rect().center()
    actions, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle, actions, dragged, left, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(middle), actions, dragged, left, none))
    qtbot.waitUntil(lambda: _beside(window) is not None, timeout=PATIENCE_MS)
    assert _beside(window) == key_of(window, "P-0001_OS")


def test_the_names_of_the_chosen_images_are_copied(window: MainWindow) -> None:
    choose(window, "P-0001_OD", "P-0002_OD")
    window.actions_.browse.copy_paths.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [Path(line).name for line in lines] == [
        "P-0001_OD_2024-05-01.jpg",
        "P-0002_OD_2024-05-02.jpg",
    ]


def test_only_the_chosen_images_are_graded(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.ai.is_on, timeout=PATIENCE_MS)
    choose(window, "P-0001_OD", "P-0002_OD")
    window.actions_.browse.grade_chosen.trigger()
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    graded = {one.path.name[:9] for one in window.session.images if one.prediction is not None}
    assert graded == {"P-0001_OD", "P-0002_OD"}


def test_size_and_order_are_those_of_last_time(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    first = open_window(folder)
    first.actions_.browse.tiles[3].trigger()
    first.actions_.browse.arrangements[3].trigger()
    below = Qt.DockWidgetArea.BottomDockWidgetArea
    assert first.workspace.dockWidgetArea(first.workspace.browser_dock) == below
    first.close()
    second = open_window()
    assert second.workspace.browser.tiles is Tiles.FILMSTRIP
    assert second.workspace.browser.model.arrangement is Arrangement.DATE
    assert second.actions_.browse.tiles[3].isChecked()
    assert second.workspace.dockWidgetArea(second.workspace.browser_dock) == below


def test_kept_thumbnails_are_deleted_on_request(qtbot: QtBot, window: MainWindow) -> None:
    cache = window.workspace.thumbnails._cache
    assert cache is not None
    qtbot.waitUntil(lambda: cache.size() > 0, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    window.workspace.browser.hide()  # nothing asks for them anew
    window.actions_.browse.clear_thumbnails.trigger()
    qtbot.waitUntil(lambda: cache.size() == 0, timeout=PATIENCE_MS)
