"""Notes that could not be saved: tried again, offered, or asked about; never lost in silence."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from drviewer.domain import Grade
from drviewer.errors import StoreError
from drviewer.ui import note_drafts, record_operations, signing_operations
from drviewer.ui.main_window import MainWindow
from drviewer.ui.sign_dialog import SignDialog

OpenWindow = Callable[..., MainWindow]
PATIENCE_MS = 20_000


def _refuse(*_args: object, **_facts: object) -> None:
    raise StoreError("The database is locked.", advice="Try again.")


def test_a_note_that_waits_is_saved_before_its_exam_is_signed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = _leave_unsaved_note(window)
    monkeypatch.setattr(SignDialog, "exec", lambda _self: SignDialog.DialogCode.Rejected)
    window.actions_.sign.trigger()
    kept = window.bench.store.find_image(left)
    assert kept is not None
    assert kept.assessment.note == "Exudates near the fovea"
    assert not window.session.drafts


def test_an_exam_is_not_signed_while_a_note_of_it_can_not_be_saved(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = _leave_unsaved_note(window)
    exam, told = window.session.exam, []
    assert exam is not None
    window.messages.status_told.connect(lambda text, *_: told.append(text))
    with pytest.MonkeyPatch.context() as locked:
        locked.setattr(type(window.bench.store), "change_assessment", _refuse)
        assert not signing_operations.sign_as(window.bench, exam, "Dr Invented")
    assert "the note could not be saved" in told[-1]
    assert exam.signing is None
    assert left in window.session.drafts
    assert signing_operations.sign_as(window.bench, exam, "Dr Invented")
    (signed,) = window.bench.store.patient_signings(exam.patient.key)
    assert "Exudates near the fovea" in signed.content


def _leave_unsaved_note(window: MainWindow) -> int:
    """Both eyes of the first patient are read; the note on one is refused, the other is open."""
    first = window.session.image
    assert first is not None
    other = next(one for one in window.session.images_of(first.patient) if one.key != first.key)
    for key in (other.key, first.key):
        window.session.open_image(key)
        record_operations.record_grade(window.bench, Grade.NO_DR)
        record_operations.record_review(window.bench)
    with pytest.MonkeyPatch.context() as locked:
        locked.setattr(type(window.bench.store), "change_assessment", _refuse)
        window.workspace.panel.note.setPlainText("Exudates near the fovea")
        window.session.open_image(other.key)
    return first.key


def test_a_waiting_note_takes_nothing_away_that_was_written_elsewhere_since(
    window: MainWindow,
) -> None:
    left = _leave_unsaved_note(window)
    store = window.bench.store
    store.change_assessment(left, lambda now: replace(now.assessment, note="Mine"), who="Dr C")
    assert note_drafts.save_drafts(window.bench) == []
    kept = store.find_image(left)
    assert kept is not None
    assert kept.assessment.note == "Mine\nExudates near the fovea"


@pytest.mark.parametrize("is_left", [False, True])
def test_closing_asks_before_a_note_that_can_not_be_saved_is_lost(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, is_left: bool
) -> None:
    _leave_unsaved_note(window)
    asked: list[str] = []
    monkeypatch.setattr(
        window.messages, "ask", lambda _title, text, **_facts: bool(asked.append(text)) or is_left
    )
    with pytest.MonkeyPatch.context() as locked:
        locked.setattr(type(window.bench.store), "change_assessment", _refuse)
        assert window.close() is is_left
    assert len(asked) == 1
    assert "lost" in asked[0]


def test_closing_saves_a_note_that_waits(window: MainWindow, open_window: OpenWindow) -> None:
    left = _leave_unsaved_note(window)
    assert window.close()
    kept = open_window().bench.store.find_image(left)
    assert kept is not None
    assert kept.assessment.note == "Exudates near the fovea"


def test_a_waiting_note_of_an_exam_that_was_signed_elsewhere_is_offered_once(
    window: MainWindow,
) -> None:
    left = _leave_unsaved_note(window)
    _sign_elsewhere(window, left)
    other = window.session.image
    assert other is not None
    window.session.open_image(left)
    _expect_offer(window)
    window.session.open_image(other.key)
    window.session.open_image(left)
    assert not any("Exudates" in bar.text for bar in window.messages.bars)


def _sign_elsewhere(window: MainWindow, key: int) -> None:
    store = window.bench.store
    image = store.find_image(key)
    assert image is not None
    store.sign_exam(
        image.patient.key, image.exam_date, [key], content="{}", due=None, reader="Dr C"
    )
    window.bench.show_as_recorded([image])


def _expect_offer(window: MainWindow) -> None:
    """The note stands in a message, not where the signed one stands; its button copies it."""
    assert window.workspace.panel.note.toPlainText() == ""
    assert not window.session.drafts
    bar = window.messages.bars[-1]
    assert "Exudates near the fovea" in bar.text
    assert window.session.image is not None
    assert window.session.image.path.name in bar.text
    assert bar.button is not None
    bar.button.click()
    assert QApplication.clipboard().text() == "Exudates near the fovea"


def test_a_note_of_an_exam_that_was_signed_elsewhere_is_offered_and_not_shown_as_signed(
    window: MainWindow,
) -> None:
    image, note = window.session.image, window.workspace.panel.note
    assert image is not None
    window.bench.store.sign_exam(
        image.patient.key, image.exam_date, [image.key], content="{}", due=None, reader="Dr C"
    )
    note.setPlainText("Exudates near the fovea")
    note.flush()
    assert any(bar.kind == "danger" and "signed" in bar.text for bar in window.messages.bars)
    _expect_offer(window)
