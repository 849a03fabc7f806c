"""A card without a model, for tests that never load one."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from drviewer.grading.card import ModelCard, file_sha256, write_card
from drviewer.grading.card_figures import Training, TrainingData
from drviewer.grading.metrics import measure
from drviewer.grading.preprocess import Preprocessing


@pytest.fixture
def plain_card(tmp_path: Path) -> Callable[[int], Path]:
    """Writes the card of a model for pictures of a given side, beside a file of seven bytes."""

    def write(side: int) -> Path:
        file = tmp_path / "m.keras"
        file.write_bytes(b"weights")
        preprocessing = Preprocessing(size=side)
        card = ModelCard(
            name="m",
            version="1",
            file=file.name,
            sha256=file_sha256(file),
            backbone="efficientnet_lite0",
            preprocessing=preprocessing,
            preprocessing_digest=preprocessing.digest(),
            heatmap_layer="attention",
            temperature=1.2,
            thresholds={"referable": 0.35},
            training=Training(
                data=(TrainingData(name="idrid", n=356, terms="CC BY 4.0"),),
                seed=1,
                epochs=2.5,
                started=datetime(2026, 1, 2, tzinfo=UTC),
                finished=datetime(2026, 1, 3, tzinfo=UTC),
                command="drviewer train",
            ),
            metrics={"idrid": measure(np.eye(5) * 0.5 + 0.1, range(5), {"referable": 0.35})},
            intended_use="Research.",
            not_for=("Screening without a clinician.",),
            limitations=("DME is not assessed.",),
        )
        path = tmp_path / "m.json"
        write_card(card, path)
        return path

    return write
