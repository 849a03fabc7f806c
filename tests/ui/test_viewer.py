from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drviewer.domain import (
    Assessment,
    FundusImage,
    Grade,
    Prediction,
    Quality,
    QualityIssue,
    Rgb,
)
from drviewer.imaging import enhancement, overlay
from drviewer.imaging.enhance import ClaheParams, apply_clahe, red_free
from drviewer.imaging.overlay_style import OverlayStyle
from drviewer.settings import Settings
from drviewer.ui.session import Session
from drviewer.ui.session_state import AiState
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.viewer import Viewer

MakeImage = Callable[..., FundusImage]


@pytest.fixture
def viewer(qtbot: QtBot, session: Session, tasks: TaskRunner) -> Viewer:
    viewer = Viewer(session, tasks)
    qtbot.addWidget(viewer)
    viewer.resize(900, 500)
    viewer.show()
    return viewer


def open_with_pixels(qtbot: QtBot, viewer: Viewer, image: FundusImage, rgb: Rgb) -> None:
    session = viewer._session
    session.set_images([*session.images, image])
    session.open_image(image.key)
    session.set_pixels(image.key, rgb)
    qtbot.waitUntil(lambda: viewer.raw_view.picture is not None and viewer._tasks.is_idle)


def find_slider(viewer: Viewer, name: str) -> QSlider:
    return next(one for one in viewer.findChildren(QSlider) if name in one.accessibleName())


# -- the picture and its states ------------------------------------------------------------------


def test_nothing_open_says_so(viewer: Viewer) -> None:
    assert viewer.raw_view.state.title == "No photograph open"
    assert viewer.preview.isHidden()


def test_opened_image_shows_in_both_views_with_its_patient(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    qtbot.waitUntil(lambda: viewer.preview.view.picture is not None)
    for view in (viewer.raw_view, viewer.preview.view):
        assert view.labels.patient == "Invented Person 1"
        assert view.labels.eye == "OD · Right eye"
    assert viewer.preview.view.labels.treatment == "Enhanced: CLAHE 2.0 · 8×8"
    np.testing.assert_array_equal(viewer.raw_view.picture.pixels[0], disc_rgb)  # type: ignore[union-attr]


def test_another_image_takes_the_former_picture_away_in_the_same_step(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    open_with_pixels(qtbot, viewer, make_image(1), disc_rgb)
    session = viewer._session
    session.set_images([*session.images, make_image(2)])
    session.open_image(2)
    for view in (viewer.raw_view, viewer.preview.view):
        assert view.picture is None
        assert view.labels.patient == "Invented Person 2"


def test_pixels_of_the_former_image_never_show_for_the_next(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    session = viewer._session
    session.set_images([make_image(1), make_image(2)])
    session.open_image(1)
    session.set_pixels(1, disc_rgb)
    session.open_image(2)
    qtbot.waitUntil(lambda: viewer._tasks.is_idle)
    assert viewer.raw_view.picture is None


def test_file_that_cannot_be_read_says_why(viewer: Viewer, make_image: MakeImage) -> None:
    session = viewer._session
    session.set_images([make_image()])
    session.open_image(1)
    session.update_image(make_image(problem="P-0001.jpg ends in the middle of the picture."))
    assert viewer.raw_view.state.text == "P-0001.jpg ends in the middle of the picture."
    assert viewer.raw_view.labels.patient == "Invented Person 1"
    assert viewer.preview.isHidden()


def test_synthetic_pictures_are_marked(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    image = make_image(path=Path("synthetic_P-9001_OD.jpg"))
    open_with_pixels(qtbot, viewer, image, disc_rgb)
    assert viewer.raw_view.labels.is_synthetic


@pytest.mark.parametrize(
    ("layout", "raw", "preview"),
    [("raw", 1, 0), ("clahe", 0, 1), ("red_free", 0, 1), ("side_by_side", 1, 1)],
)
def test_layout_shows_its_views(
    qtbot: QtBot,
    viewer: Viewer,
    make_image: MakeImage,
    disc_rgb: Rgb,
    layout: str,
    raw: bool,
    preview: bool,
) -> None:
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    viewer._session.set_layout(layout)
    assert viewer.raw_view.isVisible() == bool(raw)
    assert viewer.preview.isVisible() == bool(preview)


# -- the preview -----------------------------------------------------------------------------


def test_preview_is_clahe_of_the_whole_picture(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    viewer.resize(1400, 900)
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    qtbot.waitUntil(lambda: viewer.preview.is_current)
    shown = viewer.preview.view.picture
    assert shown is not None
    np.testing.assert_array_equal(shown.pixels[0], apply_clahe(disc_rgb, ClaheParams()))


def test_red_free_takes_the_previews_place(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    viewer.resize(1400, 900)
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    viewer._session.set_layout("red_free")
    qtbot.waitUntil(lambda: viewer.preview.is_current)
    shown = viewer.preview.view.picture
    assert shown is not None
    np.testing.assert_array_equal(shown.pixels[0], red_free(disc_rgb))
    assert viewer.preview.view.labels.treatment == "Enhanced: red-free"


def test_newest_clahe_wins_and_what_came_between_is_skipped(
    qtbot: QtBot,
    viewer: Viewer,
    make_image: MakeImage,
    disc_rgb: Rgb,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    qtbot.waitUntil(lambda: viewer.preview.is_current)
    made: list[float] = []

    real = enhancement.apply_clahe_to_planes

    def recording(planes: object, params: ClaheParams) -> Rgb:
        made.append(params.clip_limit)
        return real(planes, params)

    monkeypatch.setattr(enhancement, "apply_clahe_to_planes", recording)
    for tenths in range(30, 80):
        viewer._session.set_clahe(ClaheParams(tenths / 10, 8))
    qtbot.waitUntil(lambda: viewer.preview.is_current)
    assert made[-1] == 7.9
    assert len(made) < 10
    assert viewer.preview.enhancement.clahe.clip_limit == 7.9


def test_late_preview_of_the_former_image_is_dropped(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    open_with_pixels(qtbot, viewer, make_image(1), disc_rgb)
    viewer._session.set_clahe(ClaheParams(5.0, 4))
    viewer._session.set_images([make_image(2)])
    viewer._session.open_image(2)
    qtbot.waitUntil(lambda: viewer._tasks.is_idle)
    assert viewer.preview.view.picture is None


def test_full_resolution_follows_when_the_zoom_asks_for_it(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage
) -> None:
    rgb = np.random.default_rng(1).integers(0, 255, (900, 1200, 3)).astype(np.uint8)
    open_with_pixels(qtbot, viewer, make_image(), rgb)
    qtbot.waitUntil(lambda: viewer.preview.is_current)
    coarse = viewer.preview.view.picture
    assert coarse is not None
    assert coarse.resolution < 1
    viewer.show_actual_size()
    qtbot.waitUntil(lambda: viewer.preview.view.picture is not coarse)
    fine = viewer.preview.view.picture
    assert fine is not None
    assert fine.resolution == 1


def test_preview_that_is_not_shown_is_not_made(
    qtbot: QtBot,
    viewer: Viewer,
    make_image: MakeImage,
    disc_rgb: Rgb,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Rgb] = []
    monkeypatch.setattr(enhancement, "lab_planes", made.append)
    viewer._session.set_layout("raw")
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    viewer._session.set_clahe(ClaheParams(4.0, 8))
    assert viewer._tasks.is_idle
    assert made == []


def test_failed_enhancement_is_said(
    qtbot: QtBot,
    viewer: Viewer,
    make_image: MakeImage,
    disc_rgb: Rgb,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_rgb: Rgb) -> None:
        raise MemoryError("not enough memory")

    monkeypatch.setattr(enhancement, "lab_planes", fail)
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    qtbot.waitUntil(lambda: viewer.preview.view.state.text == "not enough memory")


def test_views_are_linked(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    viewer.raw_view.zoom_by(3.0, QPointF(40, 60))
    at = QPointF(120, 90)
    assert viewer.preview.view.size() == viewer.raw_view.size()
    assert viewer.preview.view.map_to_image(at) == viewer.raw_view.map_to_image(at)


@pytest.mark.parametrize("size", [(901, 500), (900, 500), (501, 803), (500, 802)])
def test_both_views_fit_at_one_zoom_in_a_window_of_any_size(
    qtbot: QtBot,
    viewer: Viewer,
    make_image: MakeImage,
    disc_rgb: Rgb,
    size: tuple[int, int],
) -> None:
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    viewer.resize(*size)
    qtbot.waitUntil(lambda: viewer.preview.view.size() == viewer.raw_view.size())
    assert viewer.preview.view.scale == viewer.raw_view.scale


def test_narrow_window_stands_the_pictures_one_above_the_other(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb
) -> None:
    open_with_pixels(qtbot, viewer, make_image(), disc_rgb)
    assert viewer.preview.y() == viewer.raw_view.y()
    viewer.resize(500, 900)
    qtbot.waitUntil(lambda: viewer.preview.y() > viewer.raw_view.y())
    assert viewer.preview.x() == viewer.raw_view.x()


# -- CLAHE's controls --------------------------------------------------------------------------


def test_clahe_controls_are_bound_both_ways(viewer: Viewer) -> None:
    session = viewer._session
    clip, tiles = find_slider(viewer, "clip limit"), find_slider(viewer, "tiles")
    clip.setValue(35)
    tiles.setValue(12)
    assert session.clahe == ClaheParams(3.5, 12)
    session.set_clahe(ClaheParams(0.5, 32))
    assert (clip.value(), tiles.value()) == (5, 32)


def test_reset_goes_back_to_the_usual_clahe(qtbot: QtBot, viewer: Viewer) -> None:
    viewer._session.set_clahe(ClaheParams(9.0, 3))
    reset = next(
        one for one in viewer.findChildren(QToolButton) if one.accessibleName() == "Reset CLAHE"
    )
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert viewer._session.clahe == ClaheParams(2.0, 8)
    assert not reset.isEnabled()


def test_clahe_controls_rest_where_no_clahe_is_seen(viewer: Viewer) -> None:
    viewer._session.set_layout("raw")
    assert not find_slider(viewer, "clip limit").isEnabled()
    viewer._session.set_layout("clahe")
    assert find_slider(viewer, "clip limit").isEnabled()


# -- the overlay -------------------------------------------------------------------------------


@pytest.fixture
def graded(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb, prediction: Prediction
) -> Viewer:
    open_with_pixels(qtbot, viewer, make_image(prediction=prediction), disc_rgb)
    qtbot.waitUntil(lambda: viewer._overlay.current is not None)
    return viewer


def test_overlay_is_off_at_first(graded: Viewer) -> None:
    assert graded._session.overlay.opacity == 0
    assert graded.raw_view.labels.overlay == ""


def test_opacity_never_colours_again(
    qtbot: QtBot, graded: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    original = overlay.colour_overlay

    def counting(*arguments: object) -> object:
        calls.append(1)
        return original(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(overlay, "colour_overlay", counting)
    slider = find_slider(graded, "opacity")
    for value in range(0, 101, 5):
        slider.setValue(value)
        graded.raw_view.repaint()
    qtbot.waitUntil(lambda: graded._tasks.is_idle)
    assert calls == []
    assert graded._session.overlay.opacity == 100


def test_a_map_is_coloured_once_and_kept(
    qtbot: QtBot, graded: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    original = overlay.colour_overlay
    monkeypatch.setattr(overlay, "colour_overlay", lambda *a: calls.append(1) or original(*a))
    for grade in (Grade.PDR, None, Grade.PDR, None):
        graded._session.set_overlay(grade=grade)
        qtbot.waitUntil(lambda: graded._tasks.is_idle and graded._overlay.current is not None)
    assert calls == [1]


def test_the_map_of_a_former_picture_is_not_laid_over_another(graded: Viewer) -> None:
    """The file has changed since its exam was signed: the model never saw what shows."""
    image = graded._session.image
    assert image is not None
    changed = replace(image, is_signed=True, is_changed_since_signed=True)
    graded._session.set_overlay(opacity=80)
    graded._session.update_image(changed)
    assert graded._overlay.current is None
    assert graded.raw_view.labels.overlay == ""


def test_overlay_stays_inside_the_retina(graded: Viewer, prediction: Prediction) -> None:
    coloured = graded._overlay.current
    assert coloured is not None
    assert coloured.picture is not None
    assert coloured.region == prediction.region
    picture = coloured.picture
    last = picture.width() - 1
    # The region's corners lie outside the disc, its middle inside.
    for x, y in ((0, 0), (last, 0), (0, last), (last, last)):
        assert picture.pixelColor(x, y).alpha() == 0
    assert picture.pixelColor(last // 2, last // 2).alpha() == 255


def test_overlay_covers_the_photograph_and_not_the_preview_beside_it(graded: Viewer) -> None:
    bare = graded.preview.view.grab().toImage()
    graded._session.set_overlay(opacity=80)
    assert graded.raw_view.labels.overlay == "Overlay: grade 2 · 80 %"
    assert graded.preview.view.labels.overlay == ""
    assert graded.preview.view.grab().toImage() == bare
    graded._session.set_layout("clahe")
    assert graded.preview.view.labels.overlay == "Overlay: grade 2 · 80 %"


def test_holding_the_key_hides_the_overlay(qtbot: QtBot, graded: Viewer) -> None:
    graded._session.set_overlay(opacity=60)
    window = graded.windowHandle()
    QTest.keyPress(window, Qt.Key.Key_H)
    assert graded._session.overlay.is_held_hidden
    assert graded.raw_view.labels.overlay == ""
    QTest.keyRelease(window, Qt.Key.Key_H)
    assert not graded._session.overlay.is_held_hidden


def test_the_letter_typed_into_a_field_is_text(
    qtbot: QtBot, session: Session, tasks: TaskRunner
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    field = QLineEdit()
    layout.addWidget(field)
    layout.addWidget(Viewer(session, tasks))
    window.show()
    qtbot.waitExposed(window)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_H)
    assert field.text() == "h"
    assert not session.overlay.is_held_hidden


def test_threshold_follows_the_slider_and_the_newest_is_shown_at_last(
    qtbot: QtBot, graded: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    original = overlay.colour_overlay

    def recording(*arguments: object) -> object:
        made.append(arguments[3].threshold)  # type: ignore[attr-defined]
        return original(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(overlay, "colour_overlay", recording)
    slider = find_slider(graded, "threshold")
    for value in range(1, 61):
        slider.setValue(value)
        assert graded._overlay.current is not None, "the former map stays until the next is made"
    qtbot.waitUntil(lambda: graded._tasks.is_idle)
    assert made[-1] == 60
    assert len(made) < 30


def test_overlay_options_are_bound_both_ways(qtbot: QtBot, graded: Viewer) -> None:
    session, bar = graded._session, graded.overlay_bar
    boxes = {box.text(): box for box in bar.findChildren(QCheckBox)}
    boxes["Contours"].setChecked(True)
    boxes["One scale"].setChecked(True)
    bar.findChild(QComboBox).activated.emit(1)
    assert session.overlay.style == OverlayStyle("cividis", 0, True, True)
    qtbot.waitUntil(lambda: graded._tasks.is_idle)
    assert "largest of all five maps" in graded.overlay_slider._legend.text
    session.set_overlay_style(is_contour=False, threshold=35)
    assert not boxes["Contours"].isChecked()
    assert find_slider(graded, "threshold").value() == 35


def test_map_check_is_said_in_words(qtbot: QtBot, graded: Viewer) -> None:
    assert graded.overlay_bar.check_text.startswith("Map check: ")
    graded._session.set_overlay(grade=Grade.NO_DR)
    qtbot.waitUntil(lambda: graded._overlay.current is not None)
    assert graded.overlay_bar.check_text == ""


def test_grade_choice_shows_that_grades_map(qtbot: QtBot, graded: Viewer) -> None:
    choice = graded.overlay_slider.findChild(QComboBox)
    assert choice.currentText() == "Model's grade (2)"
    choice.setCurrentIndex(5)
    choice.activated.emit(5)
    assert graded._session.overlay.grade is Grade.PDR
    qtbot.waitUntil(lambda: graded._overlay.current is not None)
    assert "grade 4" in graded.overlay_slider._legend.text


def test_map_without_evidence_says_so(qtbot: QtBot, graded: Viewer) -> None:
    graded._session.set_overlay(grade=Grade.NO_DR)
    legend = graded.overlay_slider._legend
    qtbot.waitUntil(lambda: "no evidence for grade 0" in legend.text)
    graded._session.set_overlay(grade=None, opacity=50)
    assert "evidence for grade 2" in legend.text


def test_failed_colouring_is_said(
    qtbot: QtBot, graded: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> object:
        raise ValueError("the map is damaged")

    monkeypatch.setattr(overlay, "colour_overlay", fail)
    graded._session.set_overlay(grade=Grade.PDR)
    legend = graded.overlay_slider._legend
    qtbot.waitUntil(lambda: "the map is damaged" in legend.text)
    graded._session.set_overlay(grade=None)
    assert "damaged" not in legend.text


def test_slider_says_why_it_rests(viewer: Viewer, make_image: MakeImage) -> None:
    session, slider = viewer._session, viewer.overlay_slider
    assert "Open a photograph" in slider.reason
    session.set_images([make_image()])
    session.open_image(1)
    assert "ask for the AI grade" in slider.reason
    session.set_grading_keys([1])
    assert "at work" in slider.reason
    session.set_grading_keys([])
    session.set_ai(AiState(is_on=False, problem="The model file is missing."))
    assert "The model file is missing." in slider.reason
    session.update_image(make_image(quality=Quality(QualityIssue.BLURRED)))
    assert "not gradable" in slider.reason


def test_map_stays_hidden_until_the_clinician_has_read(
    qtbot: QtBot, viewer: Viewer, make_image: MakeImage, disc_rgb: Rgb, prediction: Prediction
) -> None:
    session = viewer._session
    session.set_settings(Settings(reading_mode="blind_first", overlay_opacity=0))
    session.set_overlay(opacity=70)
    image = make_image(prediction=prediction)
    open_with_pixels(qtbot, viewer, image, disc_rgb)
    assert viewer._overlay.current is None
    assert "Enter your own grade first" in viewer.overlay_slider.reason
    session.update_image(replace(image, assessment=Assessment(grade=Grade.PDR)))
    qtbot.waitUntil(lambda: viewer._overlay.current is not None)
    assert viewer.overlay_slider.reason == ""


def test_every_control_has_a_name_for_a_screen_reader(viewer: Viewer) -> None:
    for kind in (QSlider, QComboBox, QPushButton):
        for control in viewer.findChildren(kind):
            assert control.accessibleName(), control
