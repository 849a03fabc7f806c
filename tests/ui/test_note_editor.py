"""The note: what is typed stays, and so does what another window recorded meanwhile."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drviewer.ui.note_editor import NoteEditor


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    editor.show_note("", is_other_image=True)
    return editor


def test_what_is_being_typed_stays_below_what_another_window_recorded(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    said: list[str] = []
    editor.note_changed.connect(said.append)
    qtbot.keyClicks(editor, "mine")
    editor.show_note("theirs", is_other_image=False)
    qtbot.keyClicks(editor, " goes on")
    editor.flush()
    assert said == ["theirs\nmine goes on"]


@pytest.mark.parametrize("typed", ["mine", "mine "])
def test_what_was_joined_on_record_shows_with_the_cursor_where_it_was(
    editor: NoteEditor, qtbot: QtBot, typed: str
) -> None:
    qtbot.keyClicks(editor, typed)
    editor.flush()
    editor.show_note(f"theirs\n{typed}", is_other_image=False)
    qtbot.keyClicks(editor, "!")
    assert editor.toPlainText() == f"theirs\n{typed}!"


def test_undoing_what_was_typed_does_not_take_back_what_another_window_recorded(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, "mine")
    editor.show_note("theirs", is_other_image=False)
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == "theirs\nmine"


def test_its_own_note_coming_back_changes_nothing_that_is_typed_since(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, "one")
    editor.flush()
    qtbot.keyClicks(editor, " two")
    editor.show_note("one", is_other_image=False)
    assert editor.toPlainText() == "one two"


def test_a_note_is_gone_on_with_at_its_end(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.show_note("first\nsecond", is_other_image=True)
    assert editor.verticalScrollBar().value() == 0
    qtbot.keyClicks(editor, "!")
    assert editor.toPlainText() == "first\nsecond!"


def test_the_note_of_another_image_takes_the_place_of_everything(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, "mine")
    editor.show_note("other", is_other_image=True)
    assert editor.toPlainText() == "other"
    said: list[str] = []
    editor.note_changed.connect(said.append)
    editor.flush()
    assert said == []
