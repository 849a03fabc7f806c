"""The note: what is typed stays, what another window recorded meanwhile stays above it."""

import pytest
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


def test_what_was_joined_on_record_shows_with_the_cursor_where_it_was(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, "mine")
    editor.flush()
    editor.show_note("theirs\nmine", is_other_image=False)
    qtbot.keyClicks(editor, "!")
    assert editor.toPlainText() == "theirs\nmine!"


def test_its_own_note_coming_back_changes_nothing_that_is_typed_since(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, "one")
    editor.flush()
    qtbot.keyClicks(editor, " two")
    editor.show_note("one", is_other_image=False)
    assert editor.toPlainText() == "one two"


def test_the_note_of_another_image_takes_the_place_of_everything(
    editor: NoteEditor, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, "mine")
    editor.show_note("other", is_other_image=True)
    assert editor.toPlainText() == "other"
