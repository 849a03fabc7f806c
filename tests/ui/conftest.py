"""What widgets are tried on: a session, a pool that leaves no thread, invented images."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from drviewer.domain import (
    FundusImage,
    Identity,
    Laterality,
    ModelIdentity,
    Patient,
    Prediction,
    Quality,
    Region,
    Rgb,
)
from drviewer.settings import Settings
from drviewer.ui.session import AiState, Session
from drviewer.ui.tasks import TaskRunner

MakeImage = Callable[..., FundusImage]


@pytest.fixture
def session(qapp: QApplication) -> Session:
    """Without "read first", so that the model's answer shows at once; the model is on."""
    session = Session(Settings(is_read_first=False))
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
            **{"quality": Quality(None), **facts},  # type: ignore[arg-type]
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
    """Grade 2; every map has evidence everywhere but grade 0's, which has none."""
    heatmaps = np.ones((5, 7, 7), np.float32)
    heatmaps[0] = 0
    return Prediction(
        probabilities=(0.004, 0.03, 0.716, 0.21, 0.04),
        heatmaps=heatmaps,
        region=Region(60, 10, 280, 280),
        model=ModelIdentity("tiny", "0.0.1", "ab" * 32),
    )
