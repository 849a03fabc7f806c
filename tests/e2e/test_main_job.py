"""The main job through the real window: a folder becomes graded, explained, reported patients.

Real worker process, real bundled model, real database; only the folders are temporary, and there
is no network.
"""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import no_network
import psutil
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from drviewer import paths
from drviewer.app import make_window
from drviewer.domain import FundusImage, Grade
from drviewer.grading.card import default_card_path, read_card
from drviewer.log import start_log
from drviewer.ui import report_operations
from drviewer.ui.main_window import MainWindow

pytestmark = pytest.mark.model

#: The model's process loads TensorFlow; a busy machine takes its time.
_PATIENCE_MS = 120_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The bundled samples, a truncated picture among them, in a folder of their own."""
    chosen = tmp_path / "Übungen 李"
    shutil.copytree(paths.resource("samples"), chosen)
    whole = next(chosen.glob("synthetic_P-9001_OD*.jpg")).read_bytes()
    (chosen / "cut_off.jpg").write_bytes(whole[: len(whole) // 2])
    return chosen


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = _open_window(qtbot)
    yield window
    _close(window)


def _open_window(qtbot: QtBot, chosen: tuple[Path, ...] = ()) -> MainWindow:
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    window.begin(list(chosen))
    return window


def _close(window: MainWindow) -> None:
    window.care.closing.close_now()
    window.bench.close()


def _open_folder(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.open_paths([folder])
    qtbot.waitUntil(lambda: len(window.session.images) == 8, timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: window.session.progress is None, timeout=_PATIENCE_MS)


def _open_image(qtbot: QtBot, window: MainWindow, name: str) -> None:
    image = _image(window, name)
    window.session.open_image(image.key)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: _image(window, name).quality is not None, timeout=_PATIENCE_MS)


def _image(window: MainWindow, name: str) -> FundusImage:
    return next(image for image in window.session.images if name in image.path.name)


def _grade_all(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.ai.is_on, timeout=_PATIENCE_MS)
    window.actions_.grade_all.trigger()
    readable = [image for image in window.session.images if "cut_off" not in image.path.name]
    qtbot.waitUntil(
        lambda: all(
            now is not None and now.prediction is not None
            for now in (window.session.find_image(image.key) for image in readable)
        ),
        timeout=_PATIENCE_MS,
    )
    qtbot.waitUntil(lambda: window.session.progress is None, timeout=_PATIENCE_MS)


def _connections() -> list[object]:
    """Also those of libraries that don't ask Python, such as TensorFlow."""
    this = psutil.Process()
    return [
        connection
        for process in (this, *this.children(recursive=True))
        for connection in process.net_connections("inet")
        if connection.raddr and not no_network.is_loopback(connection.raddr.ip)
    ]


def test_folder_becomes_graded_explained_reported_patients(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    _open_folder(qtbot, window, folder)

    # Look: the preview follows CLAHE's control.
    _open_image(qtbot, window, "P-9001_OD")
    viewer = window.workspace.viewer
    qtbot.waitUntil(lambda: viewer.preview.is_current, timeout=_PATIENCE_MS)
    clip = next(
        slider
        for slider in viewer.clahe_bar.findChildren(QSlider)
        if slider.accessibleName() == "CLAHE clip limit"
    )
    clip.setValue(60)
    assert window.session.clahe.clip_limit == pytest.approx(6.0)
    qtbot.waitUntil(lambda: viewer.preview.is_current, timeout=_PATIENCE_MS)

    # Grade the folder, then put another grade on record than the model's.
    _grade_all(qtbot, window)
    assert "cut_off.jpg" in _image(window, "cut_off").problem
    graded = _image(window, "P-9001_OD")
    assert graded.prediction is not None
    assert graded.prediction.model == read_card(default_card_path()).with_models("default").identity
    assert graded.final_grade is None  # the model never signs by itself
    other = Grade.PDR if graded.prediction.grade != Grade.PDR else Grade.NO_DR
    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{int(other)}"))
    qtbot.waitUntil(lambda: _image(window, "P-9001_OD").final_grade == other)
    assert _image(window, "P-9001_OD").assessment.is_override

    # See where the model looked.
    slider = viewer.overlay_slider.findChild(QSlider)
    assert slider is not None
    assert slider.value() == 0
    without = viewer.raw_view.grab().toImage()
    slider.setValue(60)
    assert window.session.overlay.opacity == 60
    qtbot.waitUntil(lambda: viewer.raw_view.grab().toImage() != without, timeout=_PATIENCE_MS)

    # One PDF a patient.
    out = tmp_path / "reports"
    report_operations.export_all(window.bench, out)
    patients = {image.patient.patient_id for image in window.session.images}
    qtbot.waitUntil(
        lambda: window.session.progress is None and len(list(out.glob("*.pdf"))) == len(patients),
        timeout=_PATIENCE_MS,
    )
    text = "".join(
        page.extract_text() for page in pypdf.PdfReader(out / "P-9001-2024-05-01.pdf").pages
    )
    assert other.label in text
    assert "DRAFT" in text
    assert "Research use" in text

    # All of it without a network (D6).
    assert no_network.is_on()
    assert no_network.attempts == []
    assert _connections() == []


@pytest.fixture
def log() -> Iterator[Path]:
    """The program's log with everything in it, as ``main`` starts it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    start_log(paths.log_path(), level=logging.DEBUG)
    yield paths.log_path()
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


def _named(folder: Path) -> list[str]:
    """Gives the samples' patients other names, in files and folders; answers what names them."""
    named = folder / "Zora Neue"
    named.mkdir()
    for path in folder.glob("synthetic_P-9001*"):
        path.rename(named / path.name.replace("synthetic_P-9001", "Neue Zora Q-4711"))
    (folder / "Brontë Emily OD.jpg").write_bytes(b"")
    (folder / "cut_off.jpg").rename(folder / "Ana Horvat cut.jpg")
    return [
        *("Zora", "Neue", "4711", "Brontë", "Emily", "Ana", "Horvat"),
        *("P-9002", "P-9003", "P-9001", "王秀英"),
    ]


def test_log_of_the_main_job_and_its_failures_names_no_patient(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, log: Path
) -> None:
    names = _named(folder)
    window.open_paths([folder])
    qtbot.waitUntil(lambda: len(window.session.images) == 9, timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: window.session.progress is None, timeout=_PATIENCE_MS)
    window.session.open_image(_image(window, "P-9002_OD").key)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=_PATIENCE_MS)
    qtbot.keyClick(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: _image(window, "P-9002_OD").final_grade is not None)

    # A photograph that is gone, and reports that can't be written.
    gone = _image(window, "P-9003_OD")
    gone.path.unlink()
    window.session.open_image(gone.key)
    (tmp_path / "file").touch()
    report_operations.export_all(window.bench, tmp_path / "file")
    qtbot.waitUntil(lambda: " WARNING drviewer" in log.read_text("utf-8"), timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: window.session.progress is None, timeout=_PATIENCE_MS)
    _close(window)

    text = log.read_text("utf-8")
    assert [name for name in names if name.lower() in text.lower()] == []


def test_reopened_window_shows_what_was_put_on_record(
    qtbot: QtBot, folder: Path, window: MainWindow
) -> None:
    _open_folder(qtbot, window, folder)
    _grade_all(qtbot, window)
    _open_image(qtbot, window, "P-9002_OS")
    qtbot.keyClick(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: _image(window, "P-9002_OS").final_grade == Grade.MODERATE_NPDR)
    before = _image(window, "P-9002_OS")
    _close(window)

    again = _open_window(qtbot)
    try:
        qtbot.waitUntil(lambda: len(again.session.images) == 8, timeout=_PATIENCE_MS)
        image = _image(again, "P-9002_OS")
        assert image.final_grade == Grade.MODERATE_NPDR
        assert image.prediction is not None
        assert before.prediction is not None
        assert image.prediction.probabilities == pytest.approx(before.prediction.probabilities)
        assert image.prediction.heatmaps.shape == before.prediction.heatmaps.shape
    finally:
        _close(again)


def test_altered_model_turns_ai_off_and_the_viewer_works_on(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "models"
    shutil.copytree(paths.models_dir(), models)
    with (models / "dr_grader.keras").open("r+b") as file:
        file.seek(1000)
        file.write(b"\0altered\0")
    monkeypatch.setenv("DRVIEWER_MODELS", str(models))
    window = _open_window(qtbot)
    try:
        _open_folder(qtbot, window, folder)
        qtbot.waitUntil(lambda: "altered" in window.session.ai.problem, timeout=_PATIENCE_MS)
        assert not window.session.ai.is_on
        assert not window.actions_.grade_all.isEnabled()
        _open_image(qtbot, window, "P-9003_OD")
        assert window.session.pixels is not None
    finally:
        _close(window)
