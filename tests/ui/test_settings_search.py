"""A setting is found by any word of its row; what does not hold it is out of the way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drviewer.ui.main_window import MainWindow
from drviewer.ui.settings_dialog import SettingsDialog

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def dialog(qtbot: QtBot, open_window: OpenWindow) -> SettingsDialog:
    window = open_window()
    dialog = SettingsDialog(window.bench, window)
    dialog.show()
    return dialog


def tabs_shown(dialog: SettingsDialog) -> list[str]:
    tabs = dialog.tabs
    return [tabs.tabText(one) for one in range(tabs.count()) if tabs.isTabVisible(one)]


def test_only_the_row_and_the_tab_with_the_words_are_shown(dialog: SettingsDialog) -> None:
    dialog.search.setText("WHEEL mouse")
    assert tabs_shown(dialog) == ["Mouse and keys"]
    dialog.tabs.setCurrentWidget(dialog.mouse)
    assert dialog.mouse.wheel.isVisible()
    assert not dialog.mouse.sides.isVisible()


@pytest.mark.parametrize("typed", ["shortcut", "keyboard", "keys"])
def test_the_keys_are_found_by_what_they_are_called(dialog: SettingsDialog, typed: str) -> None:
    dialog.search.setText(typed)
    assert tabs_shown(dialog) == ["Mouse and keys"]
    assert dialog.mouse.keys.isVisible()


def test_a_setting_is_found_by_its_choices(dialog: SettingsDialog) -> None:
    dialog.search.setText("dark")
    assert dialog.viewing.theme.isVisible()
    assert not dialog.mouse.wheel.isVisible()


def test_a_setting_is_found_by_the_note_below_it_and_shown_with_it(
    dialog: SettingsDialog,
) -> None:
    dialog.search.setText("self-test")
    assert tabs_shown(dialog) == ["Model"]
    assert dialog.model.engine.isVisible()
    assert not dialog.model.operating_point.isVisible()


def test_a_tabs_name_shows_all_of_it(dialog: SettingsDialog) -> None:
    dialog.search.setText("viewing")
    assert dialog.viewing.theme.isVisible()
    assert dialog.viewing.still.isVisible()


def test_words_that_nothing_holds_are_told_and_everything_stays(dialog: SettingsDialog) -> None:
    dialog.search.setText("submarine")
    assert len(tabs_shown(dialog)) == 6
    dialog.tabs.setCurrentIndex(2)
    assert dialog.viewing.theme.isVisible()
    assert dialog.search_note.isVisible()
    assert "submarine" in dialog.search_note.text()
    dialog.search.setText("wheel")
    assert not dialog.search_note.isVisible()


def test_escape_clears_the_search_and_only_then_closes(
    qtbot: QtBot, dialog: SettingsDialog
) -> None:
    dialog.search.setText("wheel")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(tabs_shown(dialog)) == 6
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_in_the_search_saves_and_closes_nothing(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.viewing.still.setChecked(True)
    dialog.search.setText("wheel")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog._bench.session.settings.reduce_motion


def test_the_find_key_goes_to_the_search(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert not dialog.search.hasFocus()
    qtbot.keyClick(dialog.tabs, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()


def test_what_the_search_hides_is_saved_all_the_same(dialog: SettingsDialog) -> None:
    dialog.viewing.still.setChecked(True)
    dialog.search.setText("wheel")
    dialog.save.click()
    assert dialog._bench.session.settings.reduce_motion
