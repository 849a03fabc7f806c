"""When the list becomes another one: its search and filters, and the worklist's search."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from drviewer.domain import Grade
from drviewer.ui.browser_head import BrowserHead
from drviewer.ui.exam_table import ExamTable
from drviewer.ui.main_window import MainWindow
from drviewer.ui.worklist import QuickFilter
from drviewer.workflow import import_images
from drviewer.workflow.assess import record_grade
from drviewer.workflow.exams import exams_of
from drviewer.workflow.sign import sign_exam

OpenWindow = Callable[..., MainWindow]
PATIENCE_MS = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)


def head_of(window: MainWindow) -> BrowserHead:
    return window.workspace.browser.head


def is_open_image_listed(window: MainWindow) -> bool:
    image = window.session.image
    return image is not None and window.workspace.browser.model.row_of(image.key).isValid()


def open_exam_of(qtbot: QtBot, window: MainWindow, patient_id: str) -> None:
    patient = next(
        one.patient for one in window.session.images if one.patient.patient_id == patient_id
    )
    with qtbot.waitSignal(window.bench.list_opened, timeout=PATIENCE_MS):
        window.commands.open_exam(patient.key, window.session.images[0].exam_date)


# -- photographs -------------------------------------------------------------------------------


def test_another_folder_is_shown_as_a_whole_and_n_goes_on_in_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.workspace.browser.show_filter(QuickFilter.PROBLEMS)
    head_of(window).filters._state.setCurrentIndex(1)
    with qtbot.waitSignal(window.bench.list_opened, timeout=PATIENCE_MS):
        window.actions_.open_samples.trigger()
    settle(qtbot, window)
    assert head_of(window).chips[QuickFilter.ALL].isChecked()
    assert not window.workspace.browser.model.is_filtered
    assert is_open_image_listed(window)
    first = window.session.image
    window.actions_.next_image.trigger()
    assert window.session.image != first


def test_an_exam_of_the_worklist_is_never_hidden_by_a_search_in_the_folder(
    qtbot: QtBot, window: MainWindow
) -> None:
    head_of(window).search.setText("P-0001")
    open_exam_of(qtbot, window, "P-0002")
    assert head_of(window).search.text() == ""
    assert is_open_image_listed(window)


def test_filters_that_the_open_photograph_passes_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    head_of(window).search.setText("P-0002")
    window.workspace.browser.show_filter(QuickFilter.UNGRADED)
    open_exam_of(qtbot, window, "P-0002")
    assert head_of(window).search.text() == "P-0002"
    assert head_of(window).chips[QuickFilter.UNGRADED].isChecked()


def test_a_folder_that_is_still_being_read_keeps_what_is_typed_meanwhile(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_images, "_BATCHES", (1, 1, 1))
    window = open_window()
    window.bench.list_opened.connect(
        lambda: head_of(window).search.setText("no such file"),
        Qt.ConnectionType.SingleShotConnection,
    )
    window.open_paths([folder])
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    settle(qtbot, window)
    assert head_of(window).search.text() == "no such file"


def test_what_was_opened_is_counted_apart_from_what_can_not_be_read(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    told: list[str] = []
    window.messages.status_told.connect(lambda words, _of_exam: told.append(words))
    window.open_paths([folder])
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told == ["Opened 3 images, 1 can't be read"]


# -- the worklist ------------------------------------------------------------------------------


def search_exams(qtbot: QtBot, window: MainWindow, text: str) -> QLineEdit:
    """By Ctrl+L, and letters typed onto the table."""
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    table = window.exams.findChild(ExamTable)
    qtbot.waitUntil(lambda: window.exams.current_exam() is not None, timeout=PATIENCE_MS)
    search = window.exams.findChild(QLineEdit)
    qtbot.keyClick(table, text[0])
    qtbot.keyClicks(search, text[1:])
    return search


def test_a_search_replaces_the_one_of_last_time(qtbot: QtBot, window: MainWindow) -> None:
    search = search_exams(qtbot, window, "0001")
    with qtbot.waitSignal(window.bench.list_opened, timeout=PATIENCE_MS):
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert not window.pages.is_worklist
    assert search_exams(qtbot, window, "0002") is search
    assert search.text() == "0002"


def read_and_sign(window: MainWindow) -> None:
    store, exam = window.bench.store, window.session.exam
    assert exam is not None
    for image in exam.images:
        record_grade(store, image, Grade.NO_DR, reader="Dr B")
    (exam,) = exams_of(store.patient_images(exam.patient.key))
    sign_exam(store, exam, settings=window.session.settings, reader="Dr B")
    for image in store.patient_images(exam.patient.key):
        window.session.update_image(image)


@pytest.mark.parametrize(("text", "is_filtered"), [("0001", True), ("", False)])
def test_a_list_that_is_all_signed_says_whether_it_is_a_part_only(
    qtbot: QtBot, window: MainWindow, text: str, is_filtered: bool
) -> None:
    told: list[str] = []
    window.messages.status_told.connect(lambda words, _of_exam: told.append(words))
    patients = ["P-0001"] if is_filtered else ["P-0001", "P-0002"]
    for patient_id in patients:
        open_exam_of(qtbot, window, patient_id)
        qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
        read_and_sign(window)
    window.pages.show_worklist(True)
    window.exams.findChild(QLineEdit).setText(text)
    qtbot.waitUntil(lambda: window.exams.next_unsigned() is None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.exams.current_exam() is not None, timeout=PATIENCE_MS)
    with qtbot.waitSignal(window.bench.list_opened, timeout=PATIENCE_MS):
        window.exams.open_current()
    told.clear()
    window.commands._go_on()
    assert window.pages.is_worklist
    assert told[0].startswith("All exams of this list are signed")
    assert ("A search or filter" in told[0]) is is_filtered
