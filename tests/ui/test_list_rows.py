"""What a row of the list says and shows: files that can't be read, long names, signed exams."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from drviewer.domain import (
    Assessment,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    Patient,
    Prediction,
    Sex,
)
from drviewer.language import LANGUAGES, day, speaking
from drviewer.ui import image_delegate, image_painter
from drviewer.ui.browsing import Tiles
from drviewer.ui.image_browser import ImageBrowser
from drviewer.ui.image_delegate import ROW_HEIGHT
from drviewer.ui.image_painter import draw_line
from drviewer.ui.session import Session

MakeImage = Callable[..., FundusImage]
REASON = "unknown-empty.jpg is empty (0 bytes). Copy it again from the camera or its archive."


WIDEST = date(2000, 10, 28)


class NoThumbnails(QObject):
    loaded = Signal(int)

    def pixmap(self, _image: FundusImage) -> QPixmap | None:
        return None

    def set_side(self, side: int) -> None:
        self.side = side


class Painted:
    """The words drawn in rows and how they are cut, and the signs beside them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.words: dict[str, Qt.TextElideMode] = {}
        self.signs: list[str] = []
        self.cut: list[str] = []
        paint_icon = image_painter.paint_icon

        def draw(painter, line, text, *facts, **how) -> float:
            self.words[text] = how.get("elided", Qt.TextElideMode.ElideRight)
            taken = draw_line(painter, line, text, *facts, **how)
            if painter.fontMetrics().horizontalAdvance(text) > line.width():
                self.cut.append(text)
            return taken

        def paint(painter, rect, name, colour) -> None:
            self.signs.append(name)
            paint_icon(painter, rect, name, colour)

        for module in (image_painter, image_delegate):
            monkeypatch.setattr(module, "draw_line", draw)
        monkeypatch.setattr(image_painter, "paint_icon", paint)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    return Painted(monkeypatch)


@pytest.fixture
def show(qtbot: QtBot, session: Session) -> Callable[..., ImageBrowser]:
    def show(*images: FundusImage, tiles: Tiles = Tiles.SMALL) -> ImageBrowser:
        session.set_images(images)
        browser = ImageBrowser(session, NoThumbnails())
        browser.show_as(tiles)
        browser.resize(280, 500)
        qtbot.addWidget(browser)
        with qtbot.waitExposed(browser):
            browser.show()
        browser.grab()
        return browser

    return show


def damaged(make_image: MakeImage) -> FundusImage:
    facts = {"path": Path("unknown-empty.jpg"), "laterality": Laterality.UNKNOWN}
    return make_image(problem=REASON, quality=None, **facts)


@pytest.mark.parametrize("tiles", [Tiles.SMALL, Tiles.MEDIUM])
def test_a_file_that_cannot_be_read_is_named_above_its_reason(
    painted: Painted, show: Callable[..., ImageBrowser], make_image: MakeImage, tiles: Tiles
) -> None:
    show(damaged(make_image), tiles=tiles)
    assert painted.words["unknown-empty.jpg"] == Qt.TextElideMode.ElideMiddle
    reason = next(text for text in painted.words if text.startswith("Empty (0 bytes)"))
    assert painted.words[reason] == Qt.TextElideMode.ElideRight
    assert "Eye ?" not in painted.words


def test_the_whole_reason_is_in_the_tool_tip_and_the_name_is_spoken(
    show: Callable[..., ImageBrowser], make_image: MakeImage
) -> None:
    image = damaged(make_image)
    model = show(image).model
    row = model.row_of(image.key)
    assert REASON in row.data(Qt.ItemDataRole.ToolTipRole)
    spoken = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("unknown-empty.jpg, ")


def test_a_file_name_is_cut_in_its_middle_since_eye_and_date_end_it(
    painted: Painted, show: Callable[..., ImageBrowser], make_image: MakeImage
) -> None:
    name = "synthetic_P-9001_with-a-very-long-name_OD_2024-05-01.jpg"
    show(make_image(path=Path(name)))
    assert painted.words[name] == Qt.TextElideMode.ElideMiddle


@pytest.mark.parametrize("tiles", [Tiles.SMALL, Tiles.MEDIUM])
def test_a_signed_photograph_has_a_lock_and_another_has_none(
    painted: Painted, show: Callable[..., ImageBrowser], make_image: MakeImage, tiles: Tiles
) -> None:
    graded = make_image(assessment=Assessment(grade=Grade.NO_DR))
    signed = replace(make_image(2), assessment=graded.assessment, is_signed=True)
    show(graded, tiles=tiles)
    assert "lock" not in painted.signs
    show(graded, signed, tiles=tiles)
    assert "lock" in painted.signs


def test_a_lock_is_spoken_and_explained_and_makes_no_row_higher(
    show: Callable[..., ImageBrowser], make_image: MakeImage
) -> None:
    signed = make_image(assessment=Assessment(grade=Grade.NO_DR), is_signed=True)
    browser = show(signed)
    row = browser.model.row_of(signed.key)
    assert ", signed, " in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "read-only" in row.data(Qt.ItemDataRole.ToolTipRole)
    assert browser.view.visualRect(row).height() == ROW_HEIGHT


@pytest.mark.parametrize("code", LANGUAGES)
def test_in_the_narrowest_list_every_date_is_whole(
    painted: Painted,
    show: Callable[..., ImageBrowser],
    make_image: MakeImage,
    session: Session,
    prediction: Prediction,
    code: str,
) -> None:
    """The model's chip and the lock are the most that stands beside one."""
    patient = Patient(1, "P-0001", "Ana María García Rodríguez", WIDEST, Sex.FEMALE)
    dated = Identity("P-0001", laterality=Laterality.RIGHT, exam_date=WIDEST)
    with speaking(code):
        image = replace(make_image(is_signed=True), patient=patient, identity=dated)
        browser = show(replace(image, prediction=prediction), replace(image, key=2))
        browser.resize(browser.minimumWidth(), 300)
        painted.words.clear()
        browser.grab()
        dates = [text for text in painted.words if day(WIDEST) in text]
    assert len(dates) == 2, "the visit's and the birth date"
    assert not set(dates) & set(painted.cut)
    assert "lock" in painted.signs, "on the thumbnail, where it has no room beside the chip"
    assert browser.width() < 260


def test_a_header_drops_the_count_and_the_sex_before_the_birth_date_is_cut(
    painted: Painted, show: Callable[..., ImageBrowser], make_image: MakeImage
) -> None:
    patient = Patient(1, "A-LONG-CLINIC-NUMBER-7", "Ana", WIDEST, Sex.FEMALE)
    browser = show(replace(make_image(), patient=patient))
    browser.resize(browser.minimumWidth(), 300)
    painted.words.clear()
    browser.grab()
    assert "b. 2000-10-28" in " ".join(painted.words)
    assert not any("♀" in text or "1 image" in text for text in painted.words)


def test_a_long_number_is_cut_where_there_is_no_birth_date_to_keep(
    painted: Painted, show: Callable[..., ImageBrowser], make_image: MakeImage
) -> None:
    number = "A-VERY-LONG-NUMBER-OF-A-CLINIC-0000000000007"
    show(replace(make_image(), patient=Patient(1, number, "Ana", sex=Sex.FEMALE)))
    assert number in painted.cut


def test_a_tile_asks_more_shortly_which_eye_it_is_before_the_date_is_cut(
    painted: Painted, show: Callable[..., ImageBrowser], make_image: MakeImage
) -> None:
    dated = Identity("P-0001", exam_date=WIDEST)
    show(replace(make_image(), identity=dated), tiles=Tiles.MEDIUM)
    assert "2000-10-28" in painted.words
    assert "2000-10-28" not in painted.cut
