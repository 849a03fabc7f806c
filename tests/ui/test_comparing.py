"""Two photographs of one patient: side by side, laid over each other, one after the other."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from drviewer.domain import FundusImage, Rgb
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.imaging.similarity import Similarity
from drviewer.ui.flicker import PACES_MS, Flicker
from drviewer.ui.main_window import MainWindow

PATIENCE_MS = 20_000
SIDE = 512
_TURN = cv2.getRotationMatrix2D((SIDE / 2, SIDE / 2), 7, 1.05)


def write(path: Path, rgb: Rgb) -> None:
    cv2.imwrite(str(path), cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Patient 1: both eyes now, the right eye also a year ago; patient 2: one eye."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    right = draw_phantom(PhantomSpec(seed=1, side=SIDE)).rgb
    before = np.asarray(cv2.warpAffine(right, _TURN, (SIDE, SIDE)), np.uint8)
    write(folder / "P-0001_OD_2024-05-01.png", right)
    write(folder / "P-0001_OD_2023-05-01.png", before)
    write(folder / "P-0001_OS_2024-05-01.png", draw_phantom(PhantomSpec(seed=2, side=SIDE)).rgb)
    write(folder / "P-0002_OD_2024-05-02.png", draw_phantom(PhantomSpec(seed=3, side=SIDE)).rgb)
    return folder


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)


def show(qtbot: QtBot, window: MainWindow, name: str, layout: str) -> FundusImage:
    image = next(one for one in window.session.images if one.path.stem == name)
    window.session.open_image(image.key)
    window.session.set_layout(layout)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.session.companion is not None, timeout=PATIENCE_MS)
    settle(qtbot, window)
    return image


@pytest.mark.parametrize(
    ("key", "modifier", "layout"),
    [
        (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "other_eye"),
        (Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier, "prior_visit"),
        (Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier, "same_eye"),
    ],
)
def test_keys_show_another_photograph_and_lead_back(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    layout: str,
) -> None:
    qtbot.keyClick(window, key, modifier)
    assert window.session.layout == layout
    qtbot.keyClick(window, key, modifier)
    assert window.session.layout == "raw"
    assert window.session.companion is None


@pytest.mark.parametrize("name", ["P-0001_OD_2024-05-01", "P-0001_OS_2024-05-01"])
def test_right_eye_stands_left_whichever_is_open(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    show(qtbot, window, name, "other_eye")
    viewer = window.workspace.viewer
    views = {view.labels.eye[:2]: view for view in (viewer.raw_view, viewer.companion)}
    qtbot.waitUntil(lambda: views["OD"].x() < views["OS"].x())
    assert viewer.companion.labels.treatment == "Other eye"
    assert viewer.companion.picture is not None


def test_prior_visit_says_its_date(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    labels = window.workspace.viewer.companion.labels
    assert labels.treatment == "Prior visit · 2023-05-01"
    assert labels.file_name == "P-0001_OD_2023-05-01.png"


def test_without_one_the_view_says_why(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "P-0002_OD_2024-05-02", "other_eye")
    state = window.workspace.viewer.companion.state
    assert state.text == "There is no photograph of the other eye at this visit."
    assert not window.actions_.look.align.isEnabled()


def test_another_patient_takes_both_pictures_away_in_one_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    viewer, session = window.workspace.viewer, window.session
    seen: list[tuple[object, object, str]] = []
    session.image_opened.connect(
        lambda _image: seen.append(
            (viewer.raw_view.picture, viewer.companion.picture, viewer.companion.labels.patient)
        )
    )
    other = next(one for one in session.images if one.path.stem.startswith("P-0002"))
    session.open_image(other.key)
    assert seen == [(None, None, "")]


def test_views_move_as_one_and_keep_the_offset_that_was_dragged_in(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    viewer = window.workspace.viewer
    main, beside = viewer.raw_view, viewer.companion
    main.zoom_by(2.0, QPointF(80, 90))
    before = beside.map_to_image(QPointF(100, 100))
    drag(qtbot, beside, QPoint(100, 100), QPoint(131, 88))
    assert (beside.map_to_view(before) - QPointF(131, 88)).manhattanLength() < 0.01
    assert window.session.companion is not None
    placed = window.session.companion.placement.map(np.array([[before.x(), before.y()]]))[0]
    main.zoom_by(1.7, QPointF(40, 60))
    main.pan_by(QPointF(25, -10))
    seen = beside.map_to_view(before) - beside.rect().center()
    aim = main.map_to_view(QPointF(*placed)) - main.rect().center()
    assert (seen - aim).manhattanLength() < 0.01
    assert "aligned by hand" in beside.labels.treatment


def drag(qtbot: QtBot, view: object, start: QPoint, end: QPoint) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, shift, start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, shift, end)


def test_locked_alignment_is_not_dragged_away_and_comes_back_with_the_pair(
    qtbot: QtBot, window: MainWindow
) -> None:
    image = show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    viewer, session = window.workspace.viewer, window.session
    viewer.raw_view.zoom_by(2.0)
    drag(qtbot, viewer.companion, QPoint(100, 100), QPoint(120, 105))
    assert session.companion is not None
    placed = session.companion.placement
    window.actions_.look.lock.trigger()
    assert window.actions_.look.lock.isChecked()
    drag(qtbot, viewer.companion, QPoint(100, 100), QPoint(140, 60))
    assert session.companion.placement == placed
    other = next(one for one in session.images if one.path.stem.startswith("P-0002"))
    session.open_image(other.key)
    settle(qtbot, window)
    show(qtbot, window, image.path.stem, "prior_visit")
    assert session.companion.placement == placed


def test_two_visits_are_aligned_by_what_both_show(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    window.actions_.look.align.trigger()
    settle(qtbot, window)
    companion = window.session.companion
    assert companion is not None
    assert companion.aligned_by == "vessels"
    view = window.workspace.viewer
    for x, y in ((200.0, 180.0), (300.0, 330.0)):
        there = _TURN @ (x, y, 1.0)
        seen = view.companion.map_to_view(QPointF(*there)) - view.companion.rect().center()
        aim = view.raw_view.map_to_view(QPointF(x, y)) - view.raw_view.rect().center()
        assert (seen - aim).manhattanLength() < 2
    assert "aligned" in view.companion.labels.treatment


def test_two_eyes_are_not_aligned_and_the_reader_is_told(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "other_eye")
    before = window.session.companion
    window.actions_.look.align.trigger()
    settle(qtbot, window)
    assert window.session.companion is before
    assert window.messages.bars


def test_flicker_shows_the_other_in_its_place_and_says_which_it_is(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    viewer = window.workspace.viewer
    mine = viewer.raw_view.picture
    window.session.place_companion(Similarity(1.0, 0.0, 12.0, -7.0), "hand")
    qtbot.keyClick(window, Qt.Key.Key_X)
    assert viewer.raw_view.picture is viewer.companion.picture
    assert viewer.raw_view.labels.treatment.startswith("Prior visit · 2023-05-01")
    moved = viewer.raw_view.map_to_view(QPointF(100, 100))
    qtbot.keyClick(window, Qt.Key.Key_X)
    assert viewer.raw_view.picture is mine
    assert viewer.raw_view.labels.treatment == "Original"
    assert moved == viewer.raw_view.map_to_view(QPointF(112, 93))


def test_leaving_the_pair_ends_the_flicker(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    viewer = window.workspace.viewer
    mine = viewer.raw_view.picture
    window.actions_.look.flicker_on.trigger()
    assert viewer.flicker.is_running
    assert viewer.flicker.shows_companion
    window.session.set_layout("raw")
    assert not viewer.flicker.is_running
    assert viewer.raw_view.picture is mine
    assert not window.actions_.look.flicker_on.isChecked()


def test_flicker_goes_on_at_its_pace_and_never_too_fast(qtbot: QtBot) -> None:
    flicker = Flicker()
    flicker.quicken(10)
    assert flicker.pace_ms == min(PACES_MS) >= 334
    with qtbot.waitSignals([flicker.turned, flicker.turned, flicker.turned], timeout=5000):
        flicker.toggle()
    flicker.quicken(-10)
    assert flicker.pace_ms == max(PACES_MS)
    flicker.toggle()
    assert not flicker.is_running
    assert not flicker.shows_companion


def test_earlier_visits_on_record_are_found_though_they_are_not_listed(
    qtbot: QtBot, window: MainWindow
) -> None:
    session = window.session
    session.set_images([one for one in session.images if one.exam_date != date(2023, 5, 1)])
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    assert session.companion is not None
    assert session.companion.image is not None
    assert session.companion.image.exam_date == date(2023, 5, 1)


def test_both_are_enhanced_alike_when_wanted(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    viewer, session = window.workspace.viewer, window.session
    assert session.enhancement_sentence == ""
    window.actions_.look.enhance_both.trigger()
    session.set_adjustment(contrast=25)
    enhanced = viewer.comparison.enhanced
    for pane in (viewer.preview, enhanced):
        qtbot.waitUntil(lambda pane=pane: pane.is_current, timeout=PATIENCE_MS)
        assert pane.isVisible()
        assert "contrast +25" in pane.view.labels.treatment
    assert viewer.raw_view.isHidden()
    assert viewer.companion.isHidden()
    assert enhanced.view.labels.treatment.startswith("Prior visit · 2023-05-01")
    assert "contrast +25" in session.enhancement_sentence


def test_flicker_between_two_enhanced_ones_stays_enhanced(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, "P-0001_OD_2024-05-01", "prior_visit")
    viewer = window.workspace.viewer
    window.actions_.look.enhance_both.trigger()
    view = viewer.preview.view
    for name in ("P-0001_OD_2023-05-01.png", "P-0001_OD_2024-05-01.png"):
        qtbot.waitUntil(lambda: viewer.preview.is_current, timeout=PATIENCE_MS)
        former = view.picture
        window.actions_.look.flicker.trigger()
        qtbot.waitUntil(lambda former=former: view.picture is not former, timeout=PATIENCE_MS)
        assert view.labels.file_name == name
        assert "Enhanced" in view.labels.treatment
