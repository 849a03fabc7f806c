"""Channel, light, tone, sharpness and presets of the enhanced picture."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QInputDialog, QSlider
from pytestqt.qtbot import QtBot

from drviewer.domain import FundusImage, Grade, Rgb
from drviewer.imaging.adjust import Adjustment, adjust_tone
from drviewer.imaging.enhance import ClaheParams, apply_clahe
from drviewer.paths import settings_path
from drviewer.settings import read_settings
from drviewer.ui import record_operations
from drviewer.ui.main_window import MainWindow
from drviewer.ui.presets import BUILT_IN, keep_preset, preset_of, use_preset
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.viewer import Viewer
from drviewer.workflow.report import report_content, write_report


@pytest.fixture
def viewer(
    qtbot: QtBot,
    session: Session,
    tasks: TaskRunner,
    make_image: Callable[..., FundusImage],
    disc_rgb: Rgb,
) -> Viewer:
    viewer = Viewer(session, tasks)
    qtbot.addWidget(viewer)
    viewer.resize(1400, 900)
    viewer.show()
    session.set_images([make_image()])
    session.open_image(1)
    session.set_pixels(1, disc_rgb)
    qtbot.waitUntil(lambda: viewer.preview.is_current and tasks.is_idle)
    return viewer


def control(viewer: Viewer, kind: type, name: str) -> object:
    return next(one for one in viewer.findChildren(kind) if one.accessibleName() == name)


def test_adjusted_preview_says_so_and_the_photograph_stays(
    qtbot: QtBot, viewer: Viewer, disc_rgb: Rgb
) -> None:
    session = viewer._session
    session.set_adjustment(contrast=30, gamma=1.4)
    qtbot.waitUntil(lambda: viewer.preview.is_current)
    shown, raw = viewer.preview.view.picture, viewer.raw_view.picture
    assert shown is not None
    assert raw is not None
    expected = adjust_tone(apply_clahe(disc_rgb, ClaheParams()), session.adjustment)
    np.testing.assert_array_equal(shown.pixels[0], expected)
    np.testing.assert_array_equal(raw.pixels[0], disc_rgb)
    words = "CLAHE 2.0 · 8×8 · contrast +30 · gamma 1.40"
    assert viewer.preview.view.labels.treatment == f"Enhanced: {words}"
    assert viewer.raw_view.labels.treatment == "Original"


def test_sentence_for_the_report_tells_what_was_looked_at(viewer: Viewer) -> None:
    session = viewer._session
    session.set_adjustment(evens_light=True)
    assert session.enhancement_sentence == (
        "Looked at with CLAHE 2.0 · 8×8 on lightness, even light; the original is unchanged."
    )
    session.set_layout("red_free")
    assert "red-free, even light" in session.enhancement_sentence
    session.set_layout("raw")
    assert session.enhancement_sentence == ""


def test_nothing_applied_is_not_called_enhanced(viewer: Viewer) -> None:
    viewer._session.set_clahe(ClaheParams(target="off"))
    assert viewer.preview.view.labels.treatment == "Not enhanced"
    assert viewer._session.enhancement_sentence == ""


def test_controls_are_bound_both_ways(qtbot: QtBot, viewer: Viewer) -> None:
    session = viewer._session
    names = ("Brightness", "Contrast", "Gamma", "Sharpness")
    sliders = [control(viewer, QSlider, name) for name in names]
    for slider, value in zip(sliders, (10, -20, 20, 40), strict=True):
        slider.setValue(value)  # type: ignore[attr-defined]
    channel = control(viewer, QComboBox, "Channel")
    channel.activated.emit(2)  # type: ignore[attr-defined]
    light = next(one for one in viewer.adjust_bar.findChildren(QCheckBox))
    light.setChecked(True)
    assert session.adjustment == Adjustment("green", True, 10, -20, 3.0, 40)
    target = control(viewer, QComboBox, "What CLAHE works on")
    target.activated.emit(1)  # type: ignore[attr-defined]
    assert session.clahe.target == "green"
    viewer.adjust_bar.reset()
    assert [slider.value() for slider in sliders] == [0, 0, 0, 0]  # type: ignore[attr-defined]
    assert not light.isChecked()
    assert session.adjustment.is_neutral


def test_right_drag_on_the_preview_sets_contrast_and_brightness(
    qtbot: QtBot, viewer: Viewer
) -> None:
    view = viewer.preview.view
    qtbot.mousePress(view, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    qtbot.mouseMove(view, QPoint(140, 80))
    qtbot.mouseRelease(view, Qt.MouseButton.RightButton, pos=QPoint(140, 80))
    qtbot.mouseMove(view, QPoint(200, 200))
    assert viewer._session.adjustment == Adjustment(brightness=10, contrast=20)


def test_presets_bring_back_all_that_was_set(viewer: Viewer) -> None:
    session = viewer._session
    session.set_clahe(ClaheParams(4.5, 12, "each"))
    session.set_adjustment(channel="red", gamma=0.7, sharpness=15)
    kept = preset_of(session, "mine")
    for preset in BUILT_IN:
        use_preset(session, preset)
    use_preset(session, BUILT_IN[0])
    assert (session.clahe, session.adjustment) == (ClaheParams(), Adjustment())
    use_preset(session, kept)
    assert session.clahe == ClaheParams(4.5, 12, "each")
    assert session.adjustment == Adjustment(channel="red", gamma=0.7, sharpness=15)


def test_a_kept_preset_is_there_after_a_restart(
    qtbot: QtBot, open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    window.session.set_adjustment(contrast=33)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" Mine ", True))
    bar = window.workspace.viewer.adjust_bar
    bar._fill_presets()
    keep = next(one for one in bar._presets.menu().actions() if one.text().startswith("Keep"))
    keep.trigger()
    kept = read_settings(settings_path()).enhancement_presets
    assert [(one.name, one.contrast) for one in kept] == [("Mine", 33)]
    keep_preset(window.bench, kept[0].model_copy(update={"contrast": 5}))
    assert [one.contrast for one in window.session.settings.enhancement_presets] == [5]
    bar.preset_dropped.emit("Mine")
    assert read_settings(settings_path()).enhancement_presets == ()


def test_key_shows_and_hides_the_controls(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    bar = window.workspace.viewer.adjust_bar
    assert not bar.isVisibleTo(window.workspace.viewer)
    window.actions_.look.adjust.trigger()
    assert bar.isVisibleTo(window.workspace.viewer)
    assert window.actions_.look.adjust.isChecked()
    window.actions_.look.adjust.trigger()
    assert not bar.isVisibleTo(window.workspace.viewer)


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        ("raw", "the original"),
        ("clahe", "CLAHE 3.5 · 6×6 on each channel, green channel, even light, gamma 1.40"),
        ("side_by_side", "the original beside CLAHE 3.5 · 6×6 on each channel, green channel"),
        ("red_free", "red-free, even light"),
    ],
)
def test_report_says_what_the_grade_was_read_with(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    folder: Path,
    tmp_path: Path,
    layout: str,
    words: str,
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.tasks.is_idle and window.session.pixels is not None)
    session, bench = window.session, window.bench
    session.set_layout(layout)
    session.set_clahe(ClaheParams(3.5, 6, "each"))
    session.set_adjustment(channel="green", evens_light=True, gamma=1.4)
    record_operations.record_grade(bench, Grade.MILD_NPDR)
    image = session.image
    assert image is not None
    content, _ = report_content(bench.store, image.patient.key, settings=session.settings)
    read = next(line for line in content.images if line.picture == image.key)
    assert read.reader.looked_with.startswith(words)
    written = write_report(bench.store, image.patient.key, tmp_path, settings=session.settings)
    said = " ".join("".join(page.extract_text() for page in PdfReader(written).pages).split())
    assert f"Read with {words}" in said
