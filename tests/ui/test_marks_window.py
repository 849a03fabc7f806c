"""Marks in the whole window: on record, undone and redone, per photograph, locked when signed."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from drviewer.domain import Landmarks, Lesion, MarkKind, OpticDisc
from drviewer.ui.main_window import MainWindow
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.mark_text import MarkText

OpenWindow = Callable[..., MainWindow]
PATIENCE_MS = 20_000
LEFT = Qt.MouseButton.LeftButton


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)


@pytest.fixture
def window(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The plain photograph, ready to be drawn on."""
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=PATIENCE_MS)
    window.session.set_layout("raw")
    return window


def board_of(window: MainWindow) -> MarkBoard:
    return window.workspace.viewer.marks


def on_record(window: MainWindow) -> tuple:
    assert window.session.image is not None
    return window.bench.store.list_marks(window.session.image.key)


def test_what_is_drawn_is_on_record_with_its_author(window: MainWindow) -> None:
    board = board_of(window)
    board.set_lesion(Lesion.HAEMORRHAGE)
    board.draw(MarkKind.ELLIPSE, ((10, 20), (40, 50)))
    (mark,) = on_record(window)
    assert (mark.author, mark.lesion) == ("Dr Invented", Lesion.HAEMORRHAGE)
    assert mark.made_at is not None
    assert board.marks == (mark,)
    assert board.selected == mark


def test_every_change_is_undone_and_redone(window: MainWindow) -> None:
    board, a = board_of(window), window.actions_
    states = [on_record(window)]
    board.draw(MarkKind.RULER, ((10, 20), (40, 50)))
    states.append(on_record(window))
    board.change_selected(points=((15, 25), (45, 55)))
    states.append(on_record(window))
    board.set_lesion(Lesion.IRMA)
    states.append(on_record(window))
    board.change_selected(text="why")
    states.append(on_record(window))
    a.mark_remove.trigger()
    states.append(on_record(window))
    assert len(set(states[:-1])) == 5
    for state in reversed(states[:-1]):
        a.undo.trigger()
        assert on_record(window) == board.marks == state
    for state in states[1:]:
        a.redo.trigger()
        assert on_record(window) == board.marks == state
    assert window.bench.store.verify() == []


def test_fifty_marks_are_undone_one_by_one(window: MainWindow) -> None:
    board = board_of(window)
    for number in range(50):
        board.draw(MarkKind.POINT, ((number, number),))
    for left in reversed(range(50)):
        window.actions_.undo.trigger()
        assert len(board.marks) == left


def test_each_photograph_has_its_own_marks(window: MainWindow) -> None:
    board, session = board_of(window), window.session
    first, second = [image for image in session.images if not image.problem][:2]
    session.open_image(first.key)
    board.draw(MarkKind.POINT, ((1, 1),))
    session.open_image(second.key)
    assert board.marks == ()
    assert board.selected is None
    window.actions_.undo.trigger()
    assert window.bench.store.list_marks(first.key) == ()
    assert board.marks == ()
    window.actions_.redo.trigger()
    session.open_image(first.key)
    assert len(board.marks) == 1


def test_tools_are_chosen_and_left_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    board, a = board_of(window), window.actions_
    view = window.workspace.viewer.raw_view
    for action in a.mark_tools:
        action.trigger()
        assert board.tool is not None
        assert action.isChecked()
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        assert board.tool is None
        assert a.mark_look.isChecked()
    a.mark_tools[0].trigger()
    a.mark_tools[0].trigger()
    assert board.tool is None, "the key of the tool in hand leads back"


def test_words_typed_are_kept_when_the_next_photograph_is_opened(
    qtbot: QtBot, window: MainWindow
) -> None:
    board, session, view = board_of(window), window.session, window.workspace.viewer.raw_view
    board.set_tool(MarkKind.TEXT)
    qtbot.mouseClick(view, LEFT, pos=QPoint(view.width() // 2, view.height() // 2))
    line = view.findChild(MarkText)
    assert isinstance(line, MarkText)
    qtbot.keyClicks(line, "cotton wool")
    key = session.image.key
    window.actions_.next_image.trigger()
    assert [mark.text for mark in window.bench.store.list_marks(key)] == ["cotton wool"]
    assert board.marks == ()


def test_a_text_left_empty_is_no_mark(qtbot: QtBot, window: MainWindow) -> None:
    board, view = board_of(window), window.workspace.viewer.raw_view
    board.text_wanted.emit(view, (100.0, 100.0))
    qtbot.keyClick(view.findChild(MarkText), Qt.Key.Key_Return)
    board.text_wanted.emit(view, (100.0, 100.0))
    lines = [line for line in view.findChildren(MarkText) if line.isVisible()]
    qtbot.keyClicks(lines[-1], "thought better of it")
    qtbot.keyClick(lines[-1], Qt.Key.Key_Escape)
    assert board.marks == ()
    board.draw(MarkKind.TEXT, ((100, 100),), "a word")
    board.text_wanted.emit(view, board.marks[0])
    lines = [line for line in view.findChildren(MarkText) if line.isVisible()]
    lines[-1].clear()
    qtbot.keyClick(lines[-1], Qt.Key.Key_Return)
    assert board.marks == ()


def test_letters_typed_into_a_mark_are_no_commands(qtbot: QtBot, window: MainWindow) -> None:
    board, view = board_of(window), window.workspace.viewer.raw_view
    board.text_wanted.emit(view, (100.0, 100.0))
    qtbot.keyClicks(view.findChild(MarkText), "2C")
    assert window.session.layout == "raw"
    assert not window.session.image.assessment.is_entered


def test_a_signed_photograph_refuses_marks_and_says_so(window: MainWindow) -> None:
    board, session = board_of(window), window.session
    board.draw(MarkKind.POINT, ((1, 1),))
    image = session.image
    window.bench.store.sign_exam(
        image.patient.key, image.exam_date, [image.key], content="{}", due=None, reader="Dr B"
    )
    # As where another window has signed it: this one does not know yet.
    board.draw(MarkKind.POINT, ((2, 2),))
    assert "signed" in window.messages.bars[-1].text
    assert len(board.marks) == 1
    session.update_image(window.bench.store.find_image(image.key))
    assert board.is_locked
    assert not window.actions_.mark_tools[0].isEnabled()
    assert not window.actions_.mark_remove.isEnabled()
    assert window.actions_.etdrs_grid.isEnabled()


def test_drawing_rests_while_the_worklist_hides_the_photograph(window: MainWindow) -> None:
    window.actions_.worklist.trigger()
    assert not any(action.isEnabled() for action in window.actions_.mark_tools)


def test_marks_of_the_open_photograph_are_exported(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "marks.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    board_of(window).draw(MarkKind.POINT, ((1, 1),))
    window.actions_.export_marks.trigger()
    assert len(json.loads(target.read_text())["marks"]) == 1


def test_the_list_opens_beside_the_picture(window: MainWindow) -> None:
    marks = window.workspace.viewer.mark_list
    assert not marks.isVisible()
    window.actions_.mark_list.trigger()
    assert marks.isVisible()


def test_both_panes_carry_the_same_marks(qtbot: QtBot, window: MainWindow) -> None:
    viewer, board = window.workspace.viewer, board_of(window)
    window.session.set_layout("side_by_side")
    settle(qtbot, window)
    viewer.preview.view.set_picture(viewer.raw_view.picture)
    board.draw(MarkKind.ELLIPSE, ((80, 90), (160, 150)))
    place = viewer.raw_view.map_to_view(QPointF(120, 90)).toPoint()
    pixels = [
        view.grab().toImage().pixelColor(place) for view in (viewer.raw_view, viewer.preview.view)
    ]
    assert pixels[0] == pixels[1]


def test_landmarks_set_by_hand_are_kept_and_undone(window: MainWindow) -> None:
    board = board_of(window)
    image = window.session.image
    board.set_landmarks(Landmarks((50, 60), OpticDisc(150, 60, 15)))
    window.bench.store.save_landmarks(image.key, board.landmarks)
    window.actions_.place_fovea.trigger()
    kept = window.bench.store.find_landmarks(image.key)
    assert kept.is_fovea_by_hand
    assert kept.author == "Dr Invented"
    assert kept.disc == OpticDisc(150, 60, 15)
    assert board.shows_grid
    window.actions_.undo.trigger()
    assert board.landmarks == Landmarks((50, 60), OpticDisc(150, 60, 15))


def test_a_suggestion_that_came_since_does_not_stop_undoing(window: MainWindow) -> None:
    board, store = board_of(window), window.bench.store
    image = window.session.image
    window.actions_.place_fovea.trigger()
    suggested = replace(store.find_landmarks(image.key), disc=OpticDisc(150, 60, 15))
    store.save_landmarks(image.key, suggested)
    window.actions_.undo.trigger()
    assert board.landmarks.fovea is None
    assert board.landmarks.disc == OpticDisc(150, 60, 15)
    window.actions_.redo.trigger()
    assert board.landmarks.fovea is not None
    assert board.landmarks.disc == OpticDisc(150, 60, 15)
    assert not any("meanwhile" in bar.text for bar in window.messages.bars)


def test_the_grid_has_fovea_and_disc_suggested_and_kept(qtbot: QtBot, window: MainWindow) -> None:
    board, image = board_of(window), window.session.image
    window.actions_.etdrs_grid.trigger()
    qtbot.waitUntil(lambda: not board.landmarks.is_empty, timeout=PATIENCE_MS)
    kept = window.bench.store.find_landmarks(image.key)
    assert kept == board.landmarks
    assert kept.is_suggested
    assert kept.author == ""
    assert not window.actions_.undo.isEnabled(), "nobody did that"


def test_a_ruler_asks_for_the_disc_that_it_measures_by(qtbot: QtBot, window: MainWindow) -> None:
    board = board_of(window)
    board.draw(MarkKind.RULER, ((50, 50), (100, 100)))
    qtbot.waitUntil(lambda: board.landmarks.disc is not None, timeout=PATIENCE_MS)
    assert "?" not in board.marks[0].measure(board.landmarks)


def test_what_is_placed_by_hand_while_it_is_looked_for_stays(
    qtbot: QtBot, window: MainWindow
) -> None:
    board, image = board_of(window), window.session.image
    window.actions_.etdrs_grid.trigger()
    window.actions_.place_fovea.trigger()
    placed = board.landmarks.fovea
    settle(qtbot, window)
    assert board.landmarks.disc is not None
    kept = window.bench.store.find_landmarks(image.key)
    assert (kept.fovea, kept.is_fovea_by_hand) == (placed, True)


def test_on_a_signed_photograph_the_grid_is_shown_and_nothing_is_kept(
    qtbot: QtBot, window: MainWindow
) -> None:
    board, image, store = board_of(window), window.session.image, window.bench.store
    store.sign_exam(
        image.patient.key, image.exam_date, [image.key], content="{}", due=None, reader="Dr B"
    )
    window.session.update_image(store.find_image(image.key))
    before = [bar.text for bar in window.messages.bars]
    window.actions_.etdrs_grid.trigger()
    qtbot.waitUntil(lambda: not board.landmarks.is_empty, timeout=PATIENCE_MS)
    assert store.find_landmarks(image.key) == Landmarks()
    assert [bar.text for bar in window.messages.bars] == before
