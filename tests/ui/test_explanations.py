"""What's this?: every command and every control with a name has its words."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from drviewer.ui.explanations import _COMMANDS
from drviewer.ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


def explained_by(widget: QWidget) -> str:
    """As Qt does: the widget's own words, or those of the nearest parent that has some."""
    at: QWidget | None = widget
    while at is not None:
        if at.whatsThis():
            return at.whatsThis()
        at = at.parentWidget()
    return ""


def named_controls(window: MainWindow) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        is_part = isinstance(widget, QMenuBar | QDockWidget | QMainWindow)
        if widget.accessibleName() and not is_part and widget.window() is window:
            yield widget


def test_every_command_is_explained(open_window: OpenWindow) -> None:
    actions = open_window().actions_
    assert [one.text() for one in actions.all() if not one.whatsThis()] == []
    for name in _COMMANDS:
        # More than what the tool tip says already.
        action = getattr(actions, name)
        assert len(action.whatsThis()) > len(action.toolTip()) + 20, name


def test_every_named_control_is_explained(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=20_000)
    controls = list(named_controls(window))
    assert len(controls) > 40
    missing = [one.accessibleName() for one in controls if not explained_by(one)]
    assert not missing, "; ".join(missing)
