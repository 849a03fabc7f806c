"""What widgets are tried on: a session, a pool that leaves no thread, invented images."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from fake_grader import FakeGrader, invented_prediction
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drviewer import app, paths
from drviewer.domain import (
    FundusImage,
    Identity,
    Laterality,
    Patient,
    Prediction,
    Quality,
    Rgb,
)
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.settings import Settings, write_settings
from drviewer.ui import closing, screen_fit
from drviewer.ui.main_window import MainWindow
from drviewer.ui.session import Session
from drviewer.ui.session_state import AiState
from drviewer.ui.tasks import TaskRunner

MakeImage = Callable[..., FundusImage]


@pytest.fixture
def session(qapp: QApplication) -> Session:
    """Without "read first", so that the model's answer shows at once; the model is on."""
    session = Session(Settings(reading_mode="side_by_side"))
    session.set_ai(AiState(is_on=True, model_name="tiny"))
    return session


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner(workers=2)
    yield runner
    runner.close()
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("drviewer")]
    assert not left, f"threads survive: {left}"


@pytest.fixture
def make_image() -> MakeImage:
    """An invented image by its key; further facts as keyword arguments."""

    def make(key: int = 1, **facts: object) -> FundusImage:
        path = facts.pop("path", Path(f"P-{key:04}_OD_2024-05-01.jpg"))
        laterality = facts.pop("laterality", Laterality.RIGHT)
        return FundusImage(
            key=key,
            path=path,  # type: ignore[arg-type]
            frame=0,
            patient=Patient(key, f"P-{key:04}", f"Invented Person {key}"),
            identity=Identity(f"P-{key:04}", laterality=laterality),  # type: ignore[arg-type]
            **{"quality": Quality(None), "disc_eye": Laterality.UNKNOWN, **facts},  # type: ignore[arg-type]
        )

    return make


@pytest.fixture
def disc_rgb() -> Rgb:
    """A lit disc on black, 400 × 300, every pixel of it different from its neighbours."""
    rows, columns = np.mgrid[:300, :400]
    inside = (rows - 150) ** 2 + (columns - 200) ** 2 < 140**2
    ramp = np.stack([90 + columns % 128, 60 + rows % 128, 30 + (rows + columns) % 64], axis=-1)
    return np.where(inside[..., None], ramp, 0).astype(np.uint8)


@pytest.fixture
def prediction() -> Prediction:
    """Grade 2, or maybe 3; every map has evidence everywhere but grade 0's, which has none."""
    return invented_prediction()


@pytest.fixture
def grader(prediction: Prediction) -> FakeGrader:
    return FakeGrader(prediction)


@pytest.fixture(autouse=True)
def screen_room(monkeypatch: pytest.MonkeyPatch) -> list[QRect]:
    """What the screen has room for; the offscreen one is smaller than any that is read on."""
    room = [QRect(0, 0, 1920, 1040)]
    monkeypatch.setattr(screen_fit, "room_on_screen", lambda _window: room[-1])
    return room


@pytest.fixture(autouse=True)
def closing_answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the reader answers when the window is closed while something runs; else "stop"."""
    answers: list[str] = []
    monkeypatch.setattr(
        closing, "ask_before_closing", lambda *_: answers.pop(0) if answers else "stop"
    )
    return answers


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, grader: FakeGrader) -> Iterator[OpenWindow]:
    """Shows the whole window on a database of its own; ``grader_maker`` may be another one."""
    opened: list[MainWindow] = []

    def show(
        *chosen: Path, grader_maker: Callable[[Settings], object] = lambda _settings: grader
    ) -> MainWindow:
        window = app.make_window(grader_maker=grader_maker)  # type: ignore[arg-type]
        opened.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.begin(list(chosen))
        qtbot.waitUntil(lambda: window.bench.has_store, timeout=20_000)
        return window

    yield show
    for window in opened:
        window.close()
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("drviewer")]
    assert not left, f"threads survive: {left}"


@pytest.fixture(scope="session")
def phantom_jpeg() -> bytes:
    """A gradable synthetic photograph of 256 × 256 pixels as a JPEG file."""
    return _jpeg_of(Laterality.RIGHT)


@pytest.fixture(scope="session")
def left_phantom_jpeg() -> bytes:
    """As ``phantom_jpeg``, of a left eye."""
    return _jpeg_of(Laterality.LEFT)


def _jpeg_of(eye: Laterality) -> bytes:
    rgb = draw_phantom(PhantomSpec(seed=1, laterality=eye, side=256)).rgb
    is_encoded, data = cv2.imencode(".jpg", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
    assert is_encoded
    return data.tobytes()


@pytest.fixture
def folder(tmp_path: Path, phantom_jpeg: bytes, left_phantom_jpeg: bytes) -> Path:
    """Two patients with three eyes between them, and one empty file."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    (folder / "P-0001_OS_2024-05-01.jpg").write_bytes(left_phantom_jpeg)
    for name in ("P-0001_OD_2024-05-01", "P-0002_OD_2024-05-02"):
        (folder / f"{name}.jpg").write_bytes(phantom_jpeg)
    (folder / "P-0002_OS_2024-05-02.jpg").write_bytes(b"")
    return folder


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> MainWindow:
    """``folder`` is open and checked, its first image shown, the model's answer never hidden."""
    write_settings(
        Settings(reader_name="Dr Invented", reading_mode="side_by_side"), paths.settings_path()
    )
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=20_000)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=20_000)
    return window
