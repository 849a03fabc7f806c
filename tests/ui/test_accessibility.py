"""Keyboard and screen reader: every control says what it is, and can be reached and seen."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drviewer.domain import FundusImage
from drviewer.ui.about_dialog import AboutDialog
from drviewer.ui.browsing import Tiles
from drviewer.ui.checklist_dialog import ChecklistDialog
from drviewer.ui.command_keys import named_commands
from drviewer.ui.keys_dialog import KeysDialog
from drviewer.ui.main_window import MainWindow
from drviewer.ui.patient_dialog import PatientDialog
from drviewer.ui.report_dialog import ReportDialog
from drviewer.ui.settings_dialog import SettingsDialog
from drviewer.ui.shortcuts_dialog import ShortcutsDialog

PATIENCE_MS = 20_000
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    return window


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be operated, Qt's own parts of a control left out."""
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or not widget.isVisibleTo(root):
            continue
        is_inner = isinstance(widget.parent(), CONTROLS) or widget.objectName().startswith("qt_")
        if not is_inner and not isinstance(widget, QScrollBar):
            yield widget


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def unnamed(root: QWidget) -> list[str]:
    return [
        f"{type(one).__name__} {one.objectName()} in {type(one.parent()).__name__}"
        for one in controls(root)
        if not name_of(one).strip()
    ]


def test_an_unnamed_control_would_be_found(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    field = QLineEdit(root)
    root.show()
    assert len(unnamed(root)) == 1
    field.setAccessibleName("Named")
    assert unnamed(root) == []


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    viewer = window.workspace.viewer
    viewer.clahe_bar.more.click()
    viewer.overlay_slider.more.click()
    window.workspace.browser.head.more.click()
    window.actions_.mark_list.trigger()
    QApplication.processEvents()
    assert unnamed(window) == []
    window.pages.show_worklist(True)
    assert unnamed(window) == []


def test_every_control_of_the_first_screen_has_a_name(
    open_window: Callable[..., MainWindow],
) -> None:
    assert unnamed(open_window()) == []


def first(window: MainWindow) -> FundusImage:
    return next(one for one in window.session.images if not one.problem)


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "settings": lambda window: SettingsDialog(window.bench, window),
    "keys": lambda window: KeysDialog(named_commands(window.actions_), window),
    "shortcuts": lambda window: ShortcutsDialog(window.actions_, window.session.settings, window),
    "about": lambda window: AboutDialog(window.session, window),
    "report": lambda window: ReportDialog(window.bench, first(window), window),
    "patient": lambda window: PatientDialog(window.bench, first(window), window),
    "checklist": lambda window: ChecklistDialog(first(window), window),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert unnamed(dialog) == []
    assert reached_by_tab(dialog), "nothing takes the keyboard"
    for control in controls(dialog):
        if control.isEnabled() and control.isVisible() and not isinstance(control, QScrollBar):
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, name_of(control)


def mnemonics(root: QWidget) -> list[str]:
    """The letters that lead to what is shown with Alt, one entry each."""
    labels: list[QLabel | QAbstractButton] = [
        *(one for one in root.findChildren(QLabel) if one.buddy() is not None),
        *root.findChildren(QAbstractButton),
    ]
    shown = [one.text() for one in labels if one.isVisibleTo(root)]
    found = [re.search(r"(?<!&)&(\w)", words) for words in shown]
    return sorted(one[1].lower() for one in found if one is not None)


@pytest.mark.parametrize("name", DIALOGS)
def test_no_letter_of_a_dialog_leads_to_two_places(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    for page in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(page)
        letters = mnemonics(dialog)
        assert letters == sorted(set(letters)), page


def test_no_letter_of_a_menu_leads_to_two_places(window: MainWindow) -> None:
    menus = [window.menuBar(), *window.menuBar().findChildren(QMenu)]
    for menu in menus:
        found = [re.search(r"(?<!&)&(\w)", one.text()) for one in menu.actions()]
        letters = [one[1].lower() for one in found if one is not None]
        twice = {one for one in letters if letters.count(one) > 1}
        assert not twice, (getattr(menu, "title", str)(), twice)


def reached_by_tab(root: QWidget) -> list[QWidget]:
    """In the order of the Tab key, until it begins again."""
    found: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not root and len(found) < 500:
        is_here = root.isAncestorOf(widget) and widget.isVisibleTo(root) and widget.isEnabled()
        if is_here and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def test_tab_goes_from_the_browser_over_the_picture_to_the_grading_panel(
    window: MainWindow,
) -> None:
    window.workspace.browser.show_as(Tiles.SMALL)
    order = reached_by_tab(window)
    parts = (window.workspace.browser, window.workspace.viewer, window.workspace.panel)
    first = [
        next(place for place, one in enumerate(order) if part.isAncestorOf(one)) for part in parts
    ]
    assert first == sorted(first)


def test_every_command_has_a_name_and_a_tool_tip(window: MainWindow) -> None:
    for action in window.actions_.all():
        assert action.text().replace("&", "").strip()
        assert action.toolTip().strip()
