"""The view as a picture with a caption; the walk through the list."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from drviewer.errors import ReportError
from drviewer.imaging.enhance import ClaheParams
from drviewer.ui import view_print
from drviewer.ui.cine import PACES_S, Cine
from drviewer.ui.main_window import MainWindow
from drviewer.ui.snapshot import caption_of


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=20_000)
    return window


def test_caption_says_whose_eye_what_was_done_and_that_it_is_for_research(
    window: MainWindow,
) -> None:
    first, second = caption_of(window.session)
    image = window.session.image
    assert image is not None
    for words in (image.patient.shown_name, image.laterality.label, image.path.name):
        assert words in first
    assert "CLAHE 2.0" in second
    assert "Research use" in second


def test_copied_view_holds_the_pictures_and_the_caption(window: MainWindow) -> None:
    window.actions_.look.copy_view.trigger()
    copied = QGuiApplication.clipboard().image()
    frame = window.workspace.viewer.views_frame
    assert copied.width() == round(frame.width() * frame.devicePixelRatioF())
    assert copied.height() > frame.height()
    caption = copied.copy(0, frame.height(), copied.width(), copied.height() - frame.height())
    colours = {caption.pixel(x, y) for x in range(caption.width()) for y in range(0, 20, 2)}
    assert len(colours) > 3, "there is text"


def test_saved_view_is_a_file_and_a_failed_one_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (tmp_path / "view", tmp_path / "absent" / "view.png"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, p=place: (str(p), ""))
        window.actions_.look.save_view.trigger()
        qtbot.waitUntil(lambda: window.tasks.is_idle)
    assert not QImage(str(tmp_path / "view.png")).isNull()
    assert window.messages.bars
    assert not list(tmp_path.glob("*.part.png"))


def words_of(pdf: Path) -> str:
    (page,) = PdfReader(pdf).pages
    return " ".join(page.extract_text().split())


def test_view_saved_as_pdf_says_whose_it_is_how_it_is_shown_and_what_it_is_not_for(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.set_adjustment(evens_light=True, sharpness=30)
    window.session.set_clahe(ClaheParams(3.0, 4, "green"))
    place = tmp_path / "view.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), "PDF (*.pdf)"))
    window.actions_.look.save_view.trigger()
    qtbot.waitUntil(lambda: window.tasks.is_idle)
    said = words_of(place)
    image = window.session.image
    assert image is not None
    for words in (image.patient.shown_name, image.laterality.label, image.path.name):
        assert words in said
    for words in ("CLAHE 3.0", "4×4 on green", "even light", "sharpened 30", "Research use"):
        assert words in said
    assert len(PdfReader(place).pages[0].images) == 1


def test_print_preview_comes_first_and_its_page_holds_picture_and_caption(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "printed.pdf"

    def look(preview: QPrintPreviewDialog) -> int:
        printer = preview.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(page))
        preview.paintRequested.emit(printer)
        return 0

    monkeypatch.setattr(QPrintPreviewDialog, "exec", look)
    window.actions_.look.print_view.trigger()
    assert "CLAHE 2.0" in words_of(page)


def test_failed_pdf_leaves_the_former_one_whole(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "view.pdf"
    place.write_bytes(b"former")

    def fail(*_: object) -> None:
        raise ReportError("no paper")

    monkeypatch.setattr(view_print, "paint_view", fail)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), "PDF (*.pdf)"))
    window.actions_.look.save_view.trigger()
    qtbot.waitUntil(lambda: window.tasks.is_idle)
    assert place.read_bytes() == b"former"
    assert window.messages.bars
    assert not list(tmp_path.glob("*.part.pdf"))


def test_walk_goes_to_the_end_and_stops(qtbot: QtBot, window: MainWindow) -> None:
    cine, session = window.workspace.cine, window.session
    session.open_image(session.images[0].key)
    seen: list[int] = []
    session.image_opened.connect(lambda image: seen.append(image.key))
    window.actions_.look.walk.trigger()
    assert window.actions_.look.walk.isChecked()
    cine._timer.setInterval(1)
    qtbot.waitUntil(lambda: not cine.is_running, timeout=20_000)
    assert len(seen) >= 1
    assert not window.actions_.look.walk.isChecked()


def test_walk_waits_for_a_picture_that_is_not_there_yet(window: MainWindow) -> None:
    session, workspace = window.session, window.workspace
    other = next(one for one in session.images if one is not session.image and not one.problem)
    session.open_image(other.key)
    assert not workspace.viewer.is_settled
    workspace.cine.due.emit()
    assert session.image is not None
    assert session.image.key == other.key


def test_pace_of_the_walk_has_bounds() -> None:
    cine = Cine()
    cine.quicken(9)
    assert cine.pace_s == min(PACES_S)
    cine.quicken(-9)
    assert cine.pace_s == max(PACES_S)
    cine.toggle()
    assert cine.is_running
    cine.toggle()
    assert not cine.is_running
