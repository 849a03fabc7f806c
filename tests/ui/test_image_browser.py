"""The left panel: what is chosen is opened, filters and search, thumbnails only where seen."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from drviewer.domain import (
    Assessment,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Patient,
    Prediction,
    Region,
)
from drviewer.settings import Settings
from drviewer.ui import theme
from drviewer.ui.browsing import Arrangement, ImageFilter, Tiles
from drviewer.ui.image_browser import ImageBrowser
from drviewer.ui.image_delegate import ROW_HEIGHT
from drviewer.ui.image_list import IMAGE_KEYS, Role
from drviewer.ui.session import Session
from drviewer.ui.worklist import ImageRow, QuickFilter
from drviewer.ui.worklist_view import WorklistView


class FakeThumbnails(QObject):
    loaded = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[int] = set()

    def pixmap(self, image: FundusImage) -> QPixmap | None:
        self.asked.add(image.key)
        return None

    def set_side(self, side: int) -> None:
        self.side = side


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
    texts = [chip.text() for chip in browser.head.chips.values()]
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


# -- sizes, orders, filters, choosing several --------------------------------------------------


@pytest.mark.parametrize("tiles", [Tiles.MEDIUM, Tiles.LARGE, Tiles.FILMSTRIP])
def test_tiles_show_every_image_and_no_header(
    browser: ImageBrowser, thumbnails: FakeThumbnails, tiles: Tiles
) -> None:
    browser.show_as(tiles)
    assert browser.model.rowCount() == 8
    assert thumbnails.side >= tiles.picture_side
    browser.show_as(Tiles.SMALL)
    assert browser.model.rowCount() == 8 + 2


def test_the_open_image_stays_the_current_one_in_every_size(
    browser: ImageBrowser, session: Session
) -> None:
    session.open_image(6)
    for tiles in Tiles:
        browser.show_as(tiles)
        assert view_of(browser).currentIndex() == browser.model.row_of(6)
        assert browser.chosen_images == [session.find_image(6)]


def test_only_tiles_in_sight_ask_for_their_picture(
    qtbot: QtBot, session: Session, thumbnails: FakeThumbnails
) -> None:
    session.set_images(images(2000))
    browser = ImageBrowser(session, thumbnails)
    qtbot.addWidget(browser)
    browser.resize(280, 700)
    browser.show_as(Tiles.MEDIUM)
    with qtbot.waitExposed(browser):
        browser.show()
    qtbot.waitUntil(lambda: bool(thumbnails.asked))
    assert len(thumbnails.asked) < 40


def test_the_wheel_goes_along_a_filmstrip_and_with_ctrl_asks_for_another_size(
    qtbot: QtBot, browser: ImageBrowser, session: Session
) -> None:
    session.set_images(images(200))
    browser.resize(900, 220)
    browser.show_as(Tiles.FILMSTRIP)
    view = view_of(browser)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    turn_wheel(view, -120)
    assert view.horizontalScrollBar().value() > 0
    with qtbot.waitSignal(browser.size_requested) as asked:
        turn_wheel(view, 120, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [1]


def turn_wheel(
    view: WorklistView,
    notch: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, notch),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_filters_narrow_the_list_say_how_much_and_are_cleared_at_once(
    qtbot: QtBot, browser: ImageBrowser, session: Session
) -> None:
    one = session.find_image(3)
    assert one is not None
    session.update_image(replace(one, assessment=Assessment(grade=Grade.PDR)))
    browser.head.more.click()
    panel = browser.head.filters
    assert panel.isVisible()
    chip = next(one for one in panel.findChildren(QToolButton) if one.text() == "4")
    chip.click()
    assert [row.image.key for row in image_rows(browser)] == [3]
    assert any(label.text() == "1 of 8 shown" for label in panel.findChildren(QLabel))
    panel.clear_button.click()
    assert len(image_rows(browser)) == 8
    assert not chip.isChecked()


def a_prediction(grade: int) -> Prediction:
    shares = tuple(0.6 if one == grade else 0.1 for one in range(5))
    maps = np.zeros((5, 1, 1), np.float32)
    return Prediction(shares, maps, Region(0, 0, 1, 1), ModelIdentity("net", "1", "a" * 64))


def image_rows(browser: ImageBrowser) -> list[ImageRow]:
    model = browser.model
    rows = [model.index(place).data(Role.ROW) for place in range(model.rowCount())]
    return [row for row in rows if isinstance(row, ImageRow)]


def test_a_filter_by_grade_tells_nothing_of_the_model_while_reading_blind(
    browser: ImageBrowser, session: Session
) -> None:
    image = session.find_image(2)
    assert image is not None
    session.update_image(replace(image, prediction=a_prediction(3)))
    severe = ImageFilter(grades=frozenset({Grade.SEVERE_NPDR}))
    session.set_settings(Settings(reading_mode="side_by_side"))
    browser.model.set_filter(severe)
    assert [row.image.key for row in image_rows(browser)] == [2]
    browser.model.set_filter(ImageFilter())
    session.set_settings(Settings(reading_mode="blind_first"))
    browser.model.set_filter(severe)
    assert image_rows(browser) == []


def test_reading_blind_from_now_on_takes_the_model_out_of_order_and_filter(
    browser: ImageBrowser, session: Session
) -> None:
    def keys() -> list[int]:
        return [row.image.key for row in image_rows(browser)]

    image = session.find_image(2)
    assert image is not None
    session.update_image(replace(image, prediction=a_prediction(3)))
    side_by_side, blind = (
        Settings(reading_mode="side_by_side"),
        Settings(reading_mode="blind_first"),
    )
    session.set_settings(blind)
    browser.arrange(Arrangement.GRADE)
    told_nothing = keys()
    session.set_settings(side_by_side)
    assert keys()[0] == 2 != told_nothing[0]
    session.set_settings(blind)
    assert keys() == told_nothing
    session.set_settings(side_by_side)
    browser.model.set_filter(ImageFilter(grades=frozenset({Grade.SEVERE_NPDR})))
    assert keys() == [2]
    session.set_settings(blind)
    assert keys() == []


def test_ctrl_click_chooses_a_second_image_and_opens_it(
    qtbot: QtBot, browser: ImageBrowser, session: Session
) -> None:
    view = view_of(browser)
    session.open_image(0)
    place = view.visualRect(browser.model.row_of(2)).center()
    left, ctrl = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(view.viewport(), left, ctrl, place)
    assert [image.key for image in browser.chosen_images] == [0, 2]
    assert session.image is not None
    assert session.image.key == 2


def test_what_is_dragged_are_the_keys_of_the_images(browser: ImageBrowser) -> None:
    model = browser.model
    header, image = model.index(0), model.row_of(5)
    assert not model.flags(header) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(image) & Qt.ItemFlag.ItemIsDragEnabled
    assert bytes(model.mimeData([image]).data(IMAGE_KEYS).data()) == b"5"
