"""A command's button shows what the command is, and leaves nothing behind at its changes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from drviewer.ui.action_button import let_follow
from drviewer.ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def action(qtbot: QtBot) -> QAction:
    return QAction("Grade")


@pytest.fixture
def button(qtbot: QtBot, action: QAction) -> QToolButton:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setDefaultAction(action)
    let_follow(button)
    return button


def test_the_button_follows_words_state_and_mark(action: QAction, button: QToolButton) -> None:
    action.setCheckable(True)
    action.setChecked(True)
    action.setText("Grade all")
    action.setToolTip("Grade all (G)")
    action.setEnabled(False)
    assert (button.text(), button.toolTip()) == ("Grade all", "Grade all (G)")
    assert button.isCheckable()
    assert button.isChecked()
    assert not button.isEnabled()


def test_a_press_triggers_the_command_once(
    qtbot: QtBot, action: QAction, button: QToolButton
) -> None:
    action.setEnabled(False)
    action.setEnabled(True)
    pressed: list[str] = []
    action.triggered.connect(lambda: pressed.append("pressed"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert len(pressed) == 1


def test_a_press_turns_a_checkable_command_over(
    qtbot: QtBot, action: QAction, button: QToolButton
) -> None:
    action.setCheckable(True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert action.isChecked()
    assert button.isChecked()


def test_a_thousand_changes_leave_no_connection_behind(
    action: QAction, button: QToolButton
) -> None:
    before = action.receivers("2changed()")
    for number in range(1000):
        action.setEnabled(number % 2 == 0)
    assert action.receivers("2changed()") == before


def test_no_command_of_the_window_gathers_connections(open_window: OpenWindow) -> None:
    window = open_window()
    commands = [
        action
        for button in window.findChildren(QToolButton)
        if (action := button.defaultAction()) is not None and action.text()
    ]
    assert len(commands) > 20
    for action in commands:
        before, was_enabled = action.receivers("2changed()"), action.isEnabled()
        for _ in range(5):
            action.setEnabled(not action.isEnabled())
        action.setEnabled(was_enabled)
        assert action.receivers("2changed()") == before, action.text()
