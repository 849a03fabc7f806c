"""The worklist of exams: what it lists, how it is searched and how an exam is opened from it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from checked_images import check_all
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from drviewer.domain import (
    ExamState,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    Prediction,
    Source,
)
from drviewer.errors import StoreError
from drviewer.settings import Settings
from drviewer.store import NewImage, Store
from drviewer.ui.exam_list import Column
from drviewer.ui.exam_notice import ExamNotice
from drviewer.ui.exam_operations import first_image, open_exam
from drviewer.ui.exam_page import ExamPage
from drviewer.ui.exam_sorting import SortButton
from drviewer.ui.exam_table import ExamTable
from drviewer.ui.messages import Messages
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.workbench import Workbench
from drviewer.workflow.assess import record_grade
from drviewer.workflow.exam_queues import ExamFilter, SortBy
from drviewer.workflow.exams import exams_of
from drviewer.workflow.sign import sign_exam

RIGHT, LEFT = Laterality.RIGHT, Laterality.LEFT
PEOPLE = ((1, "Ana Novák"), (2, "李明"), (3, "Мария Иванова"))
DAY, EARLIER = date(2024, 5, 1), date(2023, 5, 1)
ShowPage = Callable[..., ExamPage]


def identity(number: int, name: str, eye: Laterality, day: date | None) -> Identity:
    known = Source.TABLE
    return Identity(
        f"P-{number:04}",
        name,
        laterality=eye,
        exam_date=day,
        patient_source=known,
        laterality_source=known,
        date_source=known,
    )


def add(store: Store, number: int, name: str, day: date | None, *eyes: Laterality) -> None:
    added = store.add_images(
        [
            NewImage(Path(f"/{number}_{day}_{eye}.jpg"), 0, identity(number, name, eye, day), 1, 1)
            for eye in eyes
        ]
    )
    check_all(store, added)


@pytest.fixture
def store() -> Iterator[Store]:
    """Three patients with both eyes each; Ana has an earlier visit too."""
    with Store.in_memory() as opened:
        for number, name in PEOPLE:
            add(opened, number, name, DAY, LEFT, RIGHT)
        add(opened, 1, "Ana Novák", EARLIER, RIGHT)
        yield opened


@pytest.fixture
def bench(session: Session, tasks: TaskRunner, store: Store) -> Workbench:
    bench = Workbench(session, tasks, Messages())
    bench.use_store(store)
    return bench


@pytest.fixture
def show_page(qtbot: QtBot, bench: Workbench) -> ShowPage:
    def show() -> ExamPage:
        page = ExamPage(bench)
        qtbot.addWidget(page)
        QAbstractItemModelTester(page.model, page)
        page.resize(1280, 700)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: bench.tasks.is_idle)
        return page

    return show


@pytest.fixture
def page(show_page: ShowPage) -> ExamPage:
    return show_page()


def image_of(store: Store, number: int, eye: Laterality, day: date = DAY) -> FundusImage:
    return next(
        image
        for image in store.list_images()
        if image.patient.patient_id == f"P-{number:04}"
        and (image.laterality, image.exam_date) == (eye, day)
    )


def read(bench: Workbench, number: int, grade: Grade = Grade.NO_DR, day: date = DAY) -> None:
    """The reader grades every photograph of the exam, and the window hears of it."""
    for image in bench.store.list_images():
        if (image.patient.patient_id, image.exam_date) == (f"P-{number:04}", day):
            bench.session.add_images([image])
            bench.session.update_image(record_grade(bench.store, image, grade, reader="Dr B"))


def sign(bench: Workbench, number: int, day: date = DAY) -> None:
    key = image_of(bench.store, number, RIGHT, day).patient.key
    (exam,) = (
        one
        for one in exams_of(bench.store.patient_images(key), bench.store.patient_signings(key))
        if one.exam_date == day
    )
    sign_exam(bench.store, exam, settings=bench.session.settings, reader="Dr B")
    for image in bench.store.patient_images(key):
        bench.session.update_image(image)


def names(page: ExamPage) -> list[tuple[str, str]]:
    model = page.model
    return [
        (model.index(row, Column.PATIENT).data(), model.index(row, Column.DATE).data())
        for row in range(model.rowCount())
    ]


def search(page: ExamPage) -> QLineEdit:
    return page.findChild(QLineEdit)


def chips(page: ExamPage) -> dict[str, str]:
    found = [one.text() for one in page.findChildren(QToolButton) if one.property("role") == "chip"]
    return dict(text.rsplit(" ", 1) for text in found)


# -- what is listed ------------------------------------------------------------------------------


def test_every_exam_is_listed_the_newest_first(page: ExamPage) -> None:
    assert names(page) == [
        ("Ana Novák", "2024-05-01"),
        ("Мария Иванова", "2024-05-01"),
        ("李明", "2024-05-01"),
        ("Ana Novák", "2023-05-01"),
    ]
    assert chips(page) == {
        "All": "4",
        "New": "4",
        "Read": "0",
        "Needs review": "0",
        "Signed": "0",
        "Overdue": "0",
    }


def test_cells_speak_for_a_screen_reader(page: ExamPage, bench: Workbench, qtbot: QtBot) -> None:
    read(bench, 1, Grade.MILD_NPDR, EARLIER)
    role = Qt.ItemDataRole.AccessibleTextRole
    model = page.model
    qtbot.waitUntil(lambda: model.index(3, Column.RIGHT).data() == "1")
    spoken = [model.index(3, column).data(role) for column in Column]
    assert spoken == [
        "Ana Novák, P-0001",
        "Exam, 2023-05-01",
        "Right eye",
        "Right eye: grade 1, Mild NPDR",
        "Left eye: no photograph",
        "Read",
        "Model, Not asked",
        "",
        "",
    ]


def test_without_exams_the_page_says_what_to_do(
    qtbot: QtBot, session: Session, tasks: TaskRunner
) -> None:
    bench = Workbench(session, tasks, Messages())
    with Store.in_memory() as empty:
        bench.use_store(empty)
        page = ExamPage(bench)
        qtbot.addWidget(page)
        page.show()
        notice = page.findChild(ExamNotice)
        assert notice.text == "Reading the exams…"
        qtbot.waitUntil(lambda: "No exam on record yet" in notice.text)
        assert "Open a folder" in notice.text


def test_a_database_that_fails_is_told_and_tried_again(
    bench: Workbench, show_page: ShowPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise StoreError("The database is locked.", advice="Try again.")

    with monkeypatch.context() as broken:
        broken.setattr(bench.store, "list_signings", fail)
        page = show_page()
        notice = page.findChild(ExamNotice)
        qtbot.waitUntil(lambda: "The database is locked" in notice.text)
    notice.retry_requested.emit()
    qtbot.waitUntil(lambda: len(names(page)) == 4)


# -- searching, queues, order --------------------------------------------------------------------


def test_every_word_of_the_search_must_match(page: ExamPage) -> None:
    search(page).setText("novak p-0001")
    assert {name for name, _day in names(page)} == {"Ana Novák"}
    assert chips(page)["All"] == "2"
    search(page).setText("novak p-0002")
    assert page.findChild(ExamNotice).text == "Nothing matches “novak p-0002”"
    page.findChild(ExamNotice).all_requested.emit()
    assert (len(names(page)), search(page).text()) == (4, "")


def test_typing_anywhere_goes_to_the_search_and_never_to_a_command(
    qtbot: QtBot, page: ExamPage
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    graded: list[int] = []
    action = QAction("Grade 2", window, shortcut="2")
    action.triggered.connect(lambda: graded.append(2))
    window.addAction(action)
    window.setCentralWidget(page)
    with qtbot.waitActive(window):
        window.show()
    table = page.findChild(ExamTable)
    table.setFocus()
    qtbot.keyClicks(table, "2")
    assert (search(page).text(), graded) == ("2", [])
    assert search(page).hasFocus()
    qtbot.keyClick(search(page), Qt.Key.Key_Down)
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert search(page).text() == ""
    qtbot.keyClick(table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert search(page).hasFocus()
    asked = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, "\x13"
    )
    asked.ignore()
    page.event(asked)
    assert not asked.isAccepted()
    window.takeCentralWidget()


def test_queues_follow_what_is_read(page: ExamPage, bench: Workbench, qtbot: QtBot) -> None:
    page.show_queue(ExamFilter.NEW)
    read(bench, 2)
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    assert ("李明", "2024-05-01") not in names(page)
    assert (chips(page)["New"], chips(page)["Read"]) == ("3", "1")
    page.show_queue(ExamFilter.OVERDUE)
    assert page.findChild(ExamNotice).text == "No patient is overdue."


def test_a_corrected_patient_leaves_the_former_ones_line(
    page: ExamPage, bench: Workbench, store: Store, qtbot: QtBot
) -> None:
    bench.session.set_images(store.list_images())
    for eye in (RIGHT, LEFT):
        image = image_of(store, 2, eye)
        corrected = replace(image.identity, patient_id="P-0009", patient_name="李小明")
        bench.session.update_image(store.correct_identity(image.key, corrected, reader="Dr B"))
    qtbot.waitUntil(lambda: ("李小明", "2024-05-01") in names(page))
    assert ("李明", "2024-05-01") not in names(page)
    assert len(names(page)) == 4


def test_images_that_are_opened_come_into_the_list(
    page: ExamPage, bench: Workbench, store: Store, qtbot: QtBot
) -> None:
    add(store, 7, "Tom Reed", DAY, RIGHT)
    bench.session.set_images(store.list_images())
    qtbot.waitUntil(lambda: ("Tom Reed", "2024-05-01") in names(page))


def test_a_damaged_file_of_nobody_is_neither_listed_nor_counted_as_a_patient(
    page: ExamPage, bench: Workbench, store: Store, qtbot: QtBot
) -> None:
    damaged = NewImage(Path("/notes.jpg"), 0, Identity(), 0, 0, "notes.jpg is no picture.")
    bench.session.set_images(store.add_images([damaged]))
    page.reload()
    qtbot.waitUntil(lambda: bench.tasks.is_idle)
    assert len(names(page)) == 4
    assert "4 exams of 3 patients" in [label.text() for label in page.findChildren(QLabel)]


def test_few_exams_need_no_scroll_bar_and_no_column_moves_where_many_do(
    page: ExamPage, bench: Workbench, store: Store, qtbot: QtBot
) -> None:
    table = page.findChild(ExamTable)
    header = table.horizontalHeader()
    assert not table.verticalScrollBar().isVisible()
    places = [header.sectionViewportPosition(column) for column in Column]
    assert header.length() == table.viewport().width()
    for number in range(10, 40):
        add(store, number, f"Person {number}", DAY, RIGHT)
    page.reload()
    qtbot.waitUntil(table.verticalScrollBar().isVisible)
    assert [header.sectionViewportPosition(column) for column in Column] == places
    assert header.length() == table.viewport().width()


def test_header_and_button_sort(page: ExamPage, qtbot: QtBot) -> None:
    button = page.findChild(SortButton)
    assert button.text() == "Exam date, newest first"
    header = page.findChild(ExamTable).horizontalHeader()
    header.sectionClicked.emit(Column.PATIENT)
    assert names(page)[0][0] == "Ana Novák"
    assert page.model.headerData(Column.PATIENT, Qt.Orientation.Horizontal) == "Patient ↑"
    header.sectionClicked.emit(Column.PATIENT)
    assert names(page)[0][0] == "李明"
    assert button.text() == "Patient, Z to A"
    header.sectionClicked.emit(Column.CAUSE)
    assert button.text() == "Patient, Z to A"


def test_the_current_exam_stays_current_through_sorting_and_search(page: ExamPage) -> None:
    key = page.model.index_.shown_keys()[1]
    page.choose(*key)
    page.model.sort_by(SortBy.PATIENT, is_descending=True)
    exam = page.current_exam()
    assert exam is not None
    assert exam.patient.shown_name == "Мария Иванова"
    search(page).setText("ana")
    search(page).setText("")
    exam = page.current_exam()
    assert exam is not None


# -- the model's urgency -------------------------------------------------------------------------


@pytest.fixture
def suspected(store: Store, prediction: Prediction) -> None:
    """The model finds 李明's right eye severe."""
    severe = replace(prediction, probabilities=(0.02, 0.02, 0.06, 0.8, 0.1), decided_grade=Grade(3))
    store.save_prediction(image_of(store, 2, RIGHT).key, severe)


def test_suspects_stand_on_top_where_the_setting_says_so(
    suspected: None, page: ExamPage, bench: Workbench
) -> None:
    assert names(page)[0][0] == "Ana Novák"
    bench.session.set_settings(Settings(reading_mode="side_by_side", urgent_first=True))
    assert names(page)[0][0] == "李明"
    assert page.model.index(0, Column.AI).data() == "Vision-threatening"
    assert "Suspects first" in page.findChild(SortButton).text()


def test_reading_blind_neither_order_nor_words_tell_of_the_model(
    suspected: None, page: ExamPage, bench: Workbench, qtbot: QtBot
) -> None:
    bench.session.set_settings(Settings(reading_mode="blind_first", urgent_first=True))
    qtbot.waitUntil(lambda: bench.tasks.is_idle)
    assert [name for name, _day in names(page)][:3] == ["Ana Novák", "Мария Иванова", "李明"]
    cells = [page.model.index(row, Column.AI) for row in range(4)]
    said = {names(page)[cell.row()][0]: cell.data() for cell in cells}
    assert said.pop("李明") == "After your reading"
    assert set(said.values()) == {"Not asked"}
    tips = {cell.data(Qt.ItemDataRole.ToolTipRole).split(":")[0] for cell in cells}
    assert tips == {"You read first", "The model has not been asked about these photographs"}
    assert "Suspects" not in page.findChild(SortButton).text()
    read(bench, 2, Grade.SEVERE_NPDR)
    qtbot.waitUntil(lambda: page.model.index(2, Column.AI).data() == "Vision-threatening")


def test_the_first_cause_is_shown_and_all_are_in_the_tool_tip(
    suspected: None, page: ExamPage, bench: Workbench, qtbot: QtBot
) -> None:
    read(bench, 2, Grade.NO_DR)
    page.show_queue(ExamFilter.NEEDS_REVIEW)
    qtbot.waitUntil(lambda: len(names(page)) == 1)
    cell = page.model.index(0, Column.CAUSE)
    assert cell.data() == "Reader and model are two grades apart"
    tip = cell.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.count("•") == 2
    assert "No reason is given" in tip


# -- opening -------------------------------------------------------------------------------------


def test_enter_and_double_click_open_the_exam(page: ExamPage, qtbot: QtBot, store: Store) -> None:
    table = page.findChild(ExamTable)
    expected = [image_of(store, 3, RIGHT).patient.key, DAY]
    page.choose(*expected)
    with qtbot.waitSignal(page.exam_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == expected
    with qtbot.waitSignal(page.exam_opened):
        table.doubleClicked.emit(table.currentIndex())
    search(page).setText("novak")
    with qtbot.waitSignal(page.exam_opened) as opened:
        qtbot.keyClick(search(page), Qt.Key.Key_Return)
    assert opened.args == [image_of(store, 1, RIGHT).patient.key, DAY]


def test_an_opened_exam_shows_its_right_eye_first(
    bench: Workbench, store: Store, qtbot: QtBot
) -> None:
    session = bench.session
    wanted = image_of(store, 1, RIGHT, EARLIER)
    open_exam(bench, wanted.patient.key, EARLIER)
    qtbot.waitUntil(lambda: session.image is not None)
    assert session.image == wanted
    assert len(session.images) == 3
    other = image_of(store, 2, RIGHT)
    open_exam(bench, other.patient.key, DAY)
    qtbot.waitUntil(lambda: session.image == other)
    assert {image.patient.key for image in session.images} == {other.patient.key}


def test_a_folder_stays_open_when_the_patient_is_part_of_it(
    bench: Workbench, store: Store, qtbot: QtBot
) -> None:
    session = bench.session
    session.set_images(store.list_images())
    wanted = image_of(store, 3, RIGHT)
    open_exam(bench, wanted.patient.key, DAY)
    qtbot.waitUntil(lambda: session.image == wanted)
    assert len(session.images) == 7


def test_the_left_eye_is_opened_where_the_right_can_not_be_read(store: Store) -> None:
    damaged = image_of(store, 1, RIGHT)
    store.save_problem(damaged.key, "1.jpg is empty.")
    opened = first_image(store.patient_images(damaged.patient.key), [], DAY)
    assert opened == image_of(store, 1, LEFT)
    assert first_image([], [], DAY) is None


# -- walking the list ----------------------------------------------------------------------------


def test_the_walk_keeps_the_order_in_which_it_began(
    page: ExamPage, bench: Workbench, store: Store, qtbot: QtBot
) -> None:
    ana, maria, li, ana_before = page.model.index_.shown_keys()
    page.show_queue(ExamFilter.NEW)
    page.choose(*maria)
    page.open_current()
    for number in (3, 2):
        read(bench, number)
        sign(bench, number)
    assert page.next_unsigned(maria) in (li, ana_before)
    qtbot.waitUntil(lambda: chips(page)["Signed"] == "2")
    assert page.next_unsigned(maria) == ana_before
    assert page.next_unsigned(ana_before) == ana
    assert page.next_unsigned() == ana
    for day in (DAY, EARLIER):
        read(bench, 1, day=day)
        sign(bench, 1, day)
    qtbot.waitUntil(lambda: chips(page)["Signed"] == "4")
    assert page.next_unsigned(ana) is None
    exam = page.model.index_.find(ana)
    assert exam is not None
    assert exam.state is ExamState.SIGNED


def test_an_exam_opened_elsewhere_is_followed_by_its_neighbour_in_the_list(page: ExamPage) -> None:
    ana, maria, li, _before = page.model.index_.shown_keys()
    search(page).setText("ana")
    page.open_current()
    search(page).setText("")
    assert page.next_unsigned(maria) == li
    assert page.next_unsigned() == ana


def test_many_changes_at_once_are_read_in_one_go_when_the_page_is_seen(
    page: ExamPage,
    bench: Workbench,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("drviewer.ui.exam_loader._MANY", 2)
    page.hide()
    for number, name, *_ in PEOPLE:
        add(store, number + 10, f"{name} II", DAY, RIGHT)
    bench.session.set_images(store.list_images())
    assert bench.tasks.is_idle
    page.show()
    qtbot.waitUntil(lambda: len(names(page)) == 7)
    qtbot.waitUntil(lambda: bench.tasks.is_idle)
