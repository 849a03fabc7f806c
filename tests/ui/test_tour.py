"""The tour: it points at real widgets, by keyboard alone, and Escape leaves it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drviewer.ui.main_window import MainWindow
from drviewer.ui.tour import STEPS

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> MainWindow:
    window = open_window(folder)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=20_000)
    return window


def test_every_step_points_at_something_that_is_seen_and_the_card_stays_inside(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_.tour.trigger()
    mark = window.care.tour.mark
    assert mark is not None
    for number, step in enumerate(STEPS, start=1):
        assert mark.count.text() == f"{number} of {len(STEPS)}"
        target = step.find(window)
        assert target is not None, step.title
        assert target.isVisible(), step.title
        assert not mark._hole().isEmpty()
        assert mark.rect().contains(mark.card.geometry()), step.title
        qtbot.keyClick(mark, Qt.Key.Key_Return)
    assert window.care.tour.mark is None


def test_escape_leaves_and_no_key_reaches_the_photograph(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.tour.trigger()
    mark = window.care.tour.mark
    assert mark is not None
    qtbot.keyClick(mark, Qt.Key.Key_3)
    assert window.session.image is not None
    assert not window.session.image.assessment.is_entered
    qtbot.keyClick(mark, Qt.Key.Key_Right)
    qtbot.keyClick(mark, Qt.Key.Key_Left)
    assert mark.title.text() == STEPS[0].title
    qtbot.keyClick(mark, Qt.Key.Key_Escape)
    assert window.care.tour.mark is None


def test_tour_opens_the_samples_where_nothing_is_open(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    window.actions_.tour.trigger()
    qtbot.waitUntil(lambda: window.session.has_images, timeout=30_000)
    assert window.care.tour.mark is not None


def test_tour_is_offered_at_the_first_start_only(qtbot: QtBot, open_window: OpenWindow) -> None:
    def offers(window: MainWindow) -> int:
        return sum("two-minute tour" in bar.text for bar in window.messages.bars)

    first = open_window()
    qtbot.waitUntil(lambda: offers(first) == 1)
    first.close()
    second = open_window()
    qtbot.waitUntil(lambda: second.bench.has_store)
    assert offers(second) == 0
