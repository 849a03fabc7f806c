"""The left panel: what is chosen is opened, filters and search, thumbnails only where seen."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from drviewer.domain import (
    Assessment,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    Patient,
    Prediction,
)
from drviewer.settings import Settings
from drviewer.ui import theme
from drviewer.ui.image_browser import ImageBrowser, WorklistView
from drviewer.ui.image_delegate import ROW_HEIGHT
from drviewer.ui.session import Session
from drviewer.ui.worklist import QuickFilter


class FakeThumbnails(QObject):
    loaded = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[int] = set()

    def pixmap(self, image: FundusImage) -> QPixmap | None:
        self.asked.add(image.key)
        return None


def images(count: int) -> list[FundusImage]:
    """Four a patient, both eyes."""
    made = []
    for key in range(count):
        patient = Patient(key // 4 + 1, f"P-{key // 4:05}", f"Invented Person {key // 4}")
        eye = Laterality.RIGHT if key % 4 < 2 else Laterality.LEFT
        identity = Identity(patient.patient_id, laterality=eye)
        made.append(FundusImage(key, Path(f"{key}.jpg"), 0, patient, identity))
    return made


@pytest.fixture
def thumbnails(qapp: object) -> FakeThumbnails:
    return FakeThumbnails()


@pytest.fixture
def browser(qtbot: QtBot, session: Session, thumbnails: FakeThumbnails) -> ImageBrowser:
    session.set_images(images(8))
    browser = ImageBrowser(session, thumbnails)
    browser.resize(280, 700)
    qtbot.addWidget(browser)
    with qtbot.waitExposed(browser):
        browser.show()
    return browser


def view_of(browser: ImageBrowser) -> WorklistView:
    view = browser.findChild(WorklistView)
    assert view is not None
    return view


def test_arrow_keys_open_images_and_open_nothing_at_headers(
    qtbot: QtBot, browser: ImageBrowser, session: Session
) -> None:
    view = view_of(browser)
    opened: list[int] = []
    session.image_opened.connect(lambda image: opened.append(image.key))
    view.setFocus()
    session.open_image(2)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert opened == [2, 3, 4]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert opened[-1] == 3


def test_click_opens_an_image_and_folds_a_patient(
    qtbot: QtBot, browser: ImageBrowser, session: Session
) -> None:
    view = view_of(browser)
    second = QPoint(100, ROW_HEIGHT * 2 + 10)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert session.image is not None
    assert session.image.key == 1
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    assert browser.model.rowCount() == 1 + 5
    assert session.image.key == 1


def test_image_opened_elsewhere_becomes_the_current_row(
    browser: ImageBrowser, session: Session
) -> None:
    session.open_image(6)
    assert view_of(browser).currentIndex() == browser.model.row_of(6)


def test_filter_chips_tell_counts_and_nothing_left_offers_a_way_back(
    qtbot: QtBot, browser: ImageBrowser, session: Session
) -> None:
    one = session.find_image(3)
    assert one is not None
    session.update_image(replace(one, assessment=Assessment(grade=Grade.PDR)))
    texts = [button.text() for button in browser.findChildren(QToolButton) if button.isCheckable()]
    assert texts == ["All 8", "To grade 7", "Referable 1", "Ungradable 0", "Problems 0"]
    browser.show_filter(QuickFilter.UNGRADABLE)
    assert browser.model.rowCount() == 0
    way_back = next(button for button in browser.findChildren(QPushButton) if button.isVisible())
    qtbot.mouseClick(way_back, Qt.MouseButton.LeftButton)
    assert browser.model.rowCount() == 2 + 8


def test_search_is_reached_by_command_and_filters_while_typing(
    qtbot: QtBot, browser: ImageBrowser
) -> None:
    browser.focus_search()
    search = browser.findChild(QLineEdit)
    assert search is not None
    assert search.hasFocus()
    qtbot.keyClicks(search, "person p-00001")
    assert browser.model.rowCount() == 1 + 4


def test_only_rows_in_sight_ask_for_thumbnails(
    qtbot: QtBot, session: Session, thumbnails: FakeThumbnails
) -> None:
    session.set_images(images(10_000))
    browser = ImageBrowser(session, thumbnails)
    browser.resize(280, 700)
    qtbot.addWidget(browser)
    with qtbot.waitExposed(browser):
        browser.show()
    qtbot.waitUntil(lambda: bool(thumbnails.asked))
    assert thumbnails.asked <= set(range(16))
    view_of(browser).scrollToBottom()
    qtbot.waitUntil(lambda: 9_999 in thumbnails.asked)
    assert len(thumbnails.asked) < 40


def has_colour(widget: QWidget, colour: QColor) -> bool:
    picture = widget.grab().toImage()
    return any(
        picture.pixelColor(x, y) == colour
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )


def test_clinicians_grade_is_a_filled_chip(browser: ImageBrowser, session: Session) -> None:
    crimson = theme.grade_colour(Grade.PDR)
    assert not has_colour(browser, crimson)
    one = session.find_image(0)
    assert one is not None
    session.update_image(replace(one, assessment=Assessment(grade=Grade.PDR)))
    assert has_colour(browser, crimson)


def test_models_grade_is_not_seen_before_the_reader_has_read(
    browser: ImageBrowser, session: Session, prediction: Prediction
) -> None:
    amber = theme.grade_colour(Grade.MODERATE_NPDR)
    one = session.find_image(0)
    assert one is not None
    session.set_settings(Settings(reading_mode="blind_first"))
    session.update_image(replace(one, prediction=prediction))
    assert not has_colour(browser, amber)
    session.set_settings(Settings(reading_mode="side_by_side"))
    assert has_colour(browser, amber)


def test_every_control_has_a_name_for_screen_readers(browser: ImageBrowser) -> None:
    for kind in (QLineEdit, QToolButton, WorklistView):
        for widget in browser.findChildren(kind):
            is_qts_own = isinstance(widget.parent(), QLineEdit)
            assert is_qts_own or widget.accessibleName(), widget
    assert browser.findChild(QLabel) is not None
