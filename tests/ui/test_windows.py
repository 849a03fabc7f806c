"""Several windows: each reads for itself, what is put on record or set shows in all."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_grader import FakeGrader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from drviewer import app
from drviewer.domain import Grade, MarkKind
from drviewer.errors import StoreError
from drviewer.ui import identity_operations, mark_operations, record_operations
from drviewer.ui.jobs import Job
from drviewer.ui.main_window import MainWindow
from drviewer.ui.session_state import Progress
from drviewer.ui.speaking import apply_language
from drviewer.ui.window_memory import WindowMemory, open_places
from drviewer.windows import Program

PATIENCE_MS = 20_000
Start = Callable[..., Program]


@pytest.fixture
def start(qtbot: QtBot, grader: FakeGrader) -> Iterator[Start]:
    """Starts the program as it would be started: with the windows that were open last."""
    started: list[Program] = []

    def begin(*chosen: Path) -> Program:
        program = app.make_program(
            grader_maker=lambda _settings: grader,  # type: ignore[arg-type, return-value]
            places=open_places(),
        )
        started.append(program)
        program.show(list(chosen))
        for window in program.windows:
            qtbot.waitUntil(lambda window=window: window.bench.has_store, timeout=PATIENCE_MS)
        return program

    yield begin
    for program in started:
        left = program.windows
        program.close_now()
        for window in left:
            window.deleteLater()
        program.deleteLater()


def _list(qtbot: QtBot, window: MainWindow, count: int) -> None:
    qtbot.waitUntil(lambda: len(window.session.images) == count, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)


@pytest.fixture
def pair(start: Start, folder: Path, qtbot: QtBot) -> tuple[Program, MainWindow, MainWindow]:
    """Two windows that list the same folder, with the same photograph open."""
    program = start(folder)
    first = program.window
    _list(qtbot, first, 4)
    first.actions_.new_window.trigger()
    second = program.windows[1]
    qtbot.waitUntil(lambda: second.bench.has_store, timeout=PATIENCE_MS)
    second.open_paths([folder])
    _list(qtbot, second, 4)
    key = next(one.key for one in first.session.images if not one.problem)
    for window in (first, second):
        window.session.open_image(key)
    return program, first, second


def test_a_new_window_has_nothing_open_and_lies_beside_the_former(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    program = start(folder)
    first = program.window
    _list(qtbot, first, 4)
    first.actions_.new_window.trigger()
    second = program.windows[1]
    qtbot.waitUntil(lambda: second.bench.has_store, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: second.tasks.is_idle, timeout=PATIENCE_MS)
    assert not second.session.has_images
    assert second.isVisible()
    assert second.size() == first.size()
    assert second.pos() != first.pos()
    assert len(first.session.images) == 4


def test_a_grade_given_in_one_window_shows_in_the_other(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    _, first, second = pair
    record_operations.record_grade(first.bench, Grade.SEVERE_NPDR)

    def grade() -> Grade | None:
        return second.session.image.assessment.grade if second.session.image else None

    qtbot.waitUntil(lambda: grade() is Grade.SEVERE_NPDR, timeout=PATIENCE_MS)
    assert second.actions_.grades[3].isChecked()


def test_undo_does_not_take_back_what_another_window_said_since(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    _, first, second = pair
    record_operations.record_grade(first.bench, Grade.MILD_NPDR)
    record_operations.record_grade(second.bench, Grade.SEVERE_NPDR)
    first.actions_.undo.trigger()
    assert any("meanwhile" in bar.text for bar in first.messages.bars)
    assert first.session.image is not None
    assert first.session.image.assessment.grade is Grade.SEVERE_NPDR


def test_undo_does_not_take_back_whose_eye_another_window_said_it_is(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    _, first, second = pair
    for window, name in ((first, "Invented A"), (second, "Invented B")):
        image = window.session.image
        assert image is not None
        identity = replace(image.identity, patient_name=name)
        assert identity_operations.correct_identity(window.bench, image, identity)
    first.actions_.undo.trigger()
    assert any("meanwhile" in bar.text for bar in first.messages.bars)
    assert second.session.image is not None
    recorded = second.bench.store.find_image(second.session.image.key)
    assert recorded is not None
    assert recorded.identity.patient_name == "Invented B"


def test_undo_does_not_take_back_a_mark_that_another_window_changed(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    _, first, second = pair
    qtbot.waitUntil(lambda: first.session.pixels is not None, timeout=PATIENCE_MS)
    first.workspace.viewer.marks.draw(MarkKind.POINT, ((40.0, 40.0),))
    board = second.workspace.viewer.marks
    qtbot.waitUntil(lambda: len(board.marks) == 1, timeout=PATIENCE_MS)
    mark_operations.change_mark(second.bench, board, replace(board.marks[0], text="seen"))
    first.actions_.undo.trigger()
    assert any("meanwhile" in bar.text for bar in first.messages.bars)
    assert second.session.image is not None
    (kept,) = second.bench.store.list_marks(second.session.image.key)
    assert kept.text == "seen"


def test_notes_of_two_windows_are_both_kept(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    _, first, second = pair
    key = first.session.image.key if first.session.image else None
    assert key is not None
    # Before the first window hears of it.
    record_operations.record_note(second.bench, "theirs")
    record_operations.record_note(first.bench, "mine")
    for window in (first, second):
        qtbot.waitUntil(
            lambda window=window: window.session.image.assessment.note == "theirs\nmine",
            timeout=PATIENCE_MS,
        )
    recorded = first.bench.store.find_image(key)
    assert recorded is not None
    assert recorded.assessment.note == "theirs\nmine"


def test_undo_does_not_take_back_a_fovea_that_another_window_placed_since(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    _, first, second = pair
    for window, at in ((first, (40.0, 40.0)), (second, (60.0, 60.0))):
        board = window.workspace.viewer.marks
        qtbot.waitUntil(lambda board=board: board.image is not None, timeout=PATIENCE_MS)
        placed = replace(board.landmarks, fovea=at, is_fovea_by_hand=True)
        mark_operations.place_landmarks(window.bench, board, placed)
    first.actions_.undo.trigger()
    assert any("meanwhile" in bar.text for bar in first.messages.bars)
    assert first.session.image is not None
    assert first.bench.store.find_landmarks(first.session.image.key).fovea == (60.0, 60.0)


def test_a_change_of_an_image_that_the_changing_window_does_not_list_shows(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    _, first, second = pair
    image = second.session.image
    assert image is not None
    other = next(
        one
        for one in second.session.images
        if one.patient.key == image.patient.key and one.key != image.key
    )
    second.session.set_images([image])
    identity = replace(image.identity, patient_name="Invented C")
    assert identity_operations.correct_identity(second.bench, image, identity)

    def name() -> str:
        shown = first.session.find_image(other.key)
        return shown.patient.name if shown is not None else ""

    qtbot.waitUntil(lambda: name() == "Invented C", timeout=PATIENCE_MS)


def test_what_was_stopped_in_a_closed_window_goes_on_at_the_next_start(
    pair: tuple[Program, MainWindow, MainWindow], closing_answers: list[str]
) -> None:
    program, _, second = pair
    second.bench.jobs.begin("Grade", "grade", Progress("Graded", 0, 2), resumes="list")
    closing_answers.append("stop")
    second.close()
    assert len(program.windows) == 1
    assert open_places() == (0, 1)
    assert WindowMemory(1).take_resuming() == ["list"]


def test_windows_that_finish_after_quit_open_again_the_next_time(
    pair: tuple[Program, MainWindow, MainWindow], closing_answers: list[str], qtbot: QtBot
) -> None:
    program, *both = pair
    jobs = [one.bench.jobs.begin("Grade", "grade", Progress("Graded", 0, 2)) for one in both]
    closing_answers += ["finish", "finish"]
    program.close()
    for window, job in zip(both, jobs, strict=True):
        window.bench.jobs.end(job, "Done")
    qtbot.waitUntil(lambda: program.windows == (), timeout=PATIENCE_MS)
    assert open_places() == (0, 1)


def test_a_mark_drawn_in_one_window_shows_in_the_other(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    _, first, second = pair
    qtbot.waitUntil(lambda: first.session.pixels is not None, timeout=PATIENCE_MS)
    first.workspace.viewer.marks.draw(MarkKind.POINT, ((40.0, 40.0),))
    board = second.workspace.viewer.marks
    qtbot.waitUntil(lambda: len(board.marks) == 1, timeout=PATIENCE_MS)
    assert board.marks == first.workspace.viewer.marks.marks


def test_the_other_windows_worklist_hears_of_an_exam_that_it_does_not_list(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    program = start()
    first = program.window
    second = program.open_window(first)
    qtbot.waitUntil(lambda: second.bench.has_store, timeout=PATIENCE_MS)
    second.actions_.worklist.trigger()
    qtbot.waitUntil(lambda: second.tasks.is_idle, timeout=PATIENCE_MS)
    assert len(second.exams.model.index_) == 0
    first.open_paths([folder])
    qtbot.waitUntil(lambda: len(second.exams.model.index_) == 2, timeout=PATIENCE_MS)
    assert not second.session.has_images


def test_a_setting_changed_in_one_window_holds_in_all(
    pair: tuple[Program, MainWindow, MainWindow],
) -> None:
    _, first, second = pair
    first.bench.change_settings(reader_name="Dr Invented")
    assert second.session.settings.reader_name == "Dr Invented"
    second.bench.change_settings(clinic_name="Clinic of Nowhere")
    assert first.session.settings.reader_name == "Dr Invented"
    assert first.session.settings.clinic_name == "Clinic of Nowhere"
    first.actions_.theme_dark.trigger()
    assert second.actions_.theme_dark.isChecked()
    assert second.session.settings.theme == "dark"


def test_closing_one_window_leaves_the_other_and_the_next_start_has_just_that(
    pair: tuple[Program, MainWindow, MainWindow], start: Start, qtbot: QtBot
) -> None:
    program, first, second = pair
    first.actions_.close_window.trigger()
    assert program.windows == (second,)
    assert program.window is second
    assert second.isVisible()
    qtbot.waitUntil(lambda: not isValid(first), timeout=PATIENCE_MS)
    program.close()
    again = start()
    assert len(again.windows) == 1
    _list(qtbot, again.window, 4)


def test_quit_closes_all_and_the_next_start_opens_all_again(
    start: Start, folder: Path, tmp_path: Path, phantom_jpeg: bytes, qtbot: QtBot
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "P-0009_OD_2024-06-01.jpg").write_bytes(phantom_jpeg)
    program = start(folder)
    _list(qtbot, program.window, 4)
    second = program.open_window(program.window)
    qtbot.waitUntil(lambda: second.bench.has_store, timeout=PATIENCE_MS)
    second.open_paths([other])
    _list(qtbot, second, 1)
    second.actions_.quit.trigger()
    assert program.windows == ()
    again = start()
    assert len(again.windows) == 2
    _list(qtbot, again.windows[0], 4)
    _list(qtbot, again.windows[1], 1)


def test_a_third_window_takes_the_place_of_a_closed_one_without_its_photographs(
    pair: tuple[Program, MainWindow, MainWindow], qtbot: QtBot
) -> None:
    program, first, second = pair
    first.close()
    third = program.open_window(second)
    qtbot.waitUntil(lambda: third.bench.has_store, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: third.tasks.is_idle, timeout=PATIENCE_MS)
    assert third.memory.place == 0
    assert not third.session.has_images


def test_quit_leaves_a_window_that_the_reader_wants_to_keep(
    pair: tuple[Program, MainWindow, MainWindow], closing_answers: list[str]
) -> None:
    program, _, second = pair
    job: Job = second.bench.jobs.begin("Something", "something", Progress("Done", 0, 2))
    closing_answers.append("stay")
    program.close()
    assert program.windows == (second,)
    second.bench.jobs.end(job, "Done")
    assert second.isVisible()


def test_another_language_is_taken_on_by_every_window(
    pair: tuple[Program, MainWindow, MainWindow], qapp: QApplication, qtbot: QtBot
) -> None:
    program, first, second = pair
    first.bench.change_settings(language="es")
    qtbot.waitUntil(
        lambda: len(program.windows) == 2 and not {first, second} & set(program.windows),
        timeout=PATIENCE_MS,
    )
    for window in program.windows:
        assert window.actions_.open_folder.text() == "Abrir &carpeta…"
        _list(qtbot, window, 4)
    apply_language(qapp, "en")


def test_a_note_that_could_not_be_saved_waits_in_the_window_of_the_other_language(
    start: Start, folder: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_facts: object) -> None:
        raise StoreError("The database is locked.")

    program = start(folder)
    former = program.window
    _list(qtbot, former, 4)
    monkeypatch.setattr(type(former.bench.store), "change_assessment", refuse)
    former.workspace.panel.note.setPlainText("Exudates")
    former.bench.change_settings(language="es")
    qtbot.waitUntil(lambda: program.window is not former, timeout=PATIENCE_MS)
    assert [draft.text for draft in program.window.session.drafts.values()] == ["Exudates"]
    _list(qtbot, program.window, 4)
    apply_language(qapp, "en")
