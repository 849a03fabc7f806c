"""Ctrl+K finds every command; keys can be changed, and a conflict is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drviewer import paths
from drviewer.settings import Settings, read_settings
from drviewer.ui.command_keys import (
    HELD_KEYS,
    apply_keys,
    default_keys,
    named_commands,
    owner_of,
)
from drviewer.ui.command_search import CommandSearch, Result
from drviewer.ui.fuzzy import score
from drviewer.ui.keys_dialog import KeysDialog
from drviewer.ui.main_window import MainWindow

PATIENCE_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    return window


# -- finding ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("rot r", "Rotate right"),
        ("epr", "Export this patient's report"),
        ("fit", "Fit to the window"),
        ("side", "Side by side"),
        ("wndw", "Fit to the window"),
    ],
)
def test_few_letters_find_what_is_meant(typed: str, best: str) -> None:
    texts = [
        "Rotate right",
        "Rotate left",
        "Export this patient's report",
        "Fit to the window",
        "Side by side",
        "Photograph",
    ]
    rated = [(points, text) for text in texts if (points := score(typed, text)) is not None]
    assert max(rated)[1] == best


def test_what_lacks_a_letter_is_not_found() -> None:
    assert score("xyz", "Rotate right") is None
    assert score("rotate left", "Rotate right") is None


def results_for(window: MainWindow, typed: str, act: Callable[[CommandSearch], None]) -> None:
    """Open the search by its key, type, then ``act``."""

    def answer() -> None:
        search = QApplication.activePopupWidget()
        assert isinstance(search, CommandSearch)
        search.search.setText(typed)
        act(search)
        search.reject()

    QTimer.singleShot(0, answer)
    window.actions_.find_command.trigger()


def first_of(search: CommandSearch) -> Result:
    item = search.list.item(0)
    assert item is not None
    found = item.data(Qt.ItemDataRole.UserRole + 1)
    assert isinstance(found, Result)
    return found


def test_a_command_is_found_with_its_menu_and_key_and_run_by_return(
    qtbot: QtBot, window: MainWindow
) -> None:
    seen: list[Result] = []

    def act(search: CommandSearch) -> None:
        seen.append(first_of(search))
        qtbot.keyClick(search.search, Qt.Key.Key_Return)

    results_for(window, "red-free", act)
    assert (seen[0].words, seen[0].where, seen[0].keys) == ("Red-free", "View", "R")
    assert window.session.layout == "red_free"


def test_what_cannot_be_done_now_says_why_and_does_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    seen: list[Result] = []

    def act(search: CommandSearch) -> None:
        seen.append(first_of(search))
        qtbot.keyClick(search.search, Qt.Key.Key_Return)
        assert search.isVisible()

    results_for(window, "amend", act)
    assert seen[0].words == "Amend"
    assert seen[0].why_not


def test_a_listed_patient_is_found_by_id(qtbot: QtBot, window: MainWindow) -> None:
    results_for(window, "P-0002", lambda search: qtbot.keyClick(search.search, Qt.Key.Key_Return))
    assert window.session.image is not None
    assert window.session.image.patient.patient_id == "P-0002"


def test_every_command_can_be_found(window: MainWindow) -> None:
    def act(search: CommandSearch) -> None:
        known = {one.words for one in search._results}
        for action in window.actions_.all():
            words = action.text().replace("&", "").rstrip("…")
            assert words in known, words

    results_for(window, "", act)


def test_nothing_found_is_said(window: MainWindow) -> None:
    def act(search: CommandSearch) -> None:
        assert not search.list.isVisible()
        assert search._nothing.isVisible()

    results_for(window, "qqqqzzz", act)


def test_the_arrows_choose_while_typing_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    def act(search: CommandSearch) -> None:
        qtbot.keyClick(search.search, Qt.Key.Key_Down)
        qtbot.keyClick(search.search, Qt.Key.Key_Down)
        qtbot.keyClick(search.search, Qt.Key.Key_Up)
        assert search.list.currentRow() == 1
        assert search.search.hasFocus()

    results_for(window, "image", act)


# -- keys ------------------------------------------------------------------------------------


def test_no_two_commands_share_a_key_by_default_nor_a_held_one(window: MainWindow) -> None:
    commands = named_commands(window.actions_)
    for name, action in commands.items():
        for key in default_keys(action):
            assert owner_of(key, commands, but=name) == "", key
            assert key not in HELD_KEYS


def test_chosen_keys_work_at_once_and_are_those_of_next_time(
    qtbot: QtBot, window: MainWindow, open_window: Callable[..., MainWindow]
) -> None:
    window.bench.change_settings(shortcuts={"show_red_free": ("Ctrl+Alt+R",), "show_clahe": ()})
    a = window.actions_
    assert a.show_red_free.shortcut() == QKeySequence("Ctrl+Alt+R")
    assert "Ctrl+Alt+R" in a.show_red_free.toolTip()
    assert a.show_clahe.shortcuts() == []
    qtbot.keyClick(
        window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert window.session.layout == "red_free"
    again = open_window()
    assert again.actions_.show_red_free.shortcut() == QKeySequence("Ctrl+Alt+R")
    window.bench.change_settings(shortcuts={})
    assert a.show_red_free.shortcut() == QKeySequence("R")


def test_keys_of_a_command_that_is_not_there_are_passed_over(window: MainWindow) -> None:
    apply_keys(window.actions_, {"from_a_newer_program": ("X",)})
    assert window.actions_.look.flicker.shortcut() == QKeySequence("X")


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> KeysDialog:
    dialog = KeysDialog(named_commands(window.actions_), window)
    dialog.kept.connect(lambda keys: window.bench.change_settings(shortcuts=keys))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_key_that_is_taken_is_told_and_not_stolen(dialog: KeysDialog) -> None:
    dialog.choose("show_raw")
    dialog.editor.setKeySequence(QKeySequence("C"))
    assert "taken by CLAHE" in dialog.problem
    assert not dialog.assign.isEnabled()
    dialog.editor.setKeySequence(QKeySequence("Z"))
    assert "Loupe" in dialog.problem
    dialog.editor.setKeySequence(QKeySequence("Ctrl+Alt+W"))
    assert dialog.problem == ""
    assert dialog.assign.isEnabled()


def test_only_what_differs_from_the_defaults_is_kept(
    window: MainWindow, dialog: KeysDialog
) -> None:
    dialog.choose("show_raw")
    dialog.editor.setKeySequence(QKeySequence("Ctrl+Alt+W"))
    dialog.assign.click()
    dialog.choose("show_clahe")
    dialog.restore.click()
    dialog._on_keep_clicked()
    assert read_settings(paths.settings_path()).shortcuts == {"show_raw": ("Ctrl+Alt+W",)}
    assert window.actions_.show_raw.shortcut() == QKeySequence("Ctrl+Alt+W")


def test_all_are_restored_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.bench.change_settings(shortcuts={"show_raw": ("Ctrl+Alt+W",), "fit": ()})
    dialog = KeysDialog(named_commands(window.actions_), window)
    qtbot.addWidget(dialog)
    dialog.kept.connect(lambda keys: window.bench.change_settings(shortcuts=keys))
    dialog.restore_all.click()
    dialog._on_keep_clicked()
    assert window.session.settings.shortcuts == Settings().shortcuts == {}
    assert window.actions_.fit.shortcuts()[0] == QKeySequence("F")


def test_commands_are_found_by_their_key_too(dialog: KeysDialog) -> None:
    dialog.search.setText("F11")
    names = {dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())}
    assert "Full screen" in names
    assert len(names) <= 3
