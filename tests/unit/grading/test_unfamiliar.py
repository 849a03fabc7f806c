"""A picture whose features lie far from all that the network learnt from gets no grade."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import Rgb
from drviewer.errors import ModelError, UnfamiliarImageError
from drviewer.grading.card import KnownFile, model_path, read_card, write_card
from drviewer.grading.grader import Grader
from drviewer.grading.keras_engine import load_model
from drviewer.grading.outlier import fit_known, write_known
from drviewer.grading.preprocess import prepare

pytestmark = pytest.mark.model

KNOWN = [
    np.random.default_rng(seed).integers(90, 130, (80, 80, 3)).astype(np.uint8)
    for seed in range(40)
]
STRANGE = np.tile(np.array([[0, 255], [255, 0]], np.uint8).repeat(8, 0).repeat(8, 1), (5, 5))


@pytest.fixture
def card_path(tiny_model_card: Path, tmp_path: Path) -> Path:
    """The tiny model with limits around grey noise."""
    folder = tmp_path / "copy"
    shutil.copytree(tiny_model_card.parent, folder)
    path = folder / tiny_model_card.name
    card = read_card(path)
    model = load_model(model_path(card, path))
    import keras

    pooled = keras.Model(model.input, model.get_layer("pool").output)
    squares = np.stack([prepare(rgb, card.preprocessing)[0] for rgb in KNOWN])
    known = fit_known(pooled.predict_on_batch(squares.astype(np.float32)), quantile=1.0)
    sha256 = write_known(known, folder / "known.npz")
    file = KnownFile(file="known.npz", sha256=sha256)
    write_card(card.model_copy(update={"known_features": file}), path)
    return path


def strange() -> Rgb:
    return np.repeat(STRANGE[..., None], 3, axis=2)


def test_known_kind_is_graded_and_a_strange_one_refused(card_path: Path) -> None:
    grader = Grader(card_path)
    assert abs(sum(grader.grade(KNOWN[0]).probabilities) - 1) < 1e-9
    with pytest.raises(UnfamiliarImageError, match="does not know"):
        grader.grade(strange())


def test_without_limits_everything_is_graded(tiny_model_card: Path) -> None:
    assert abs(sum(Grader(tiny_model_card).grade(strange()).probabilities) - 1) < 1e-9


def test_altered_limits_turn_the_model_off(card_path: Path) -> None:
    file = card_path.with_name("known.npz")
    file.write_bytes(file.read_bytes() + b"x")
    with pytest.raises(ModelError, match=r"known\.npz have been altered"):
        Grader(card_path)


def test_missing_limits_turn_the_model_off(card_path: Path) -> None:
    card_path.with_name("known.npz").unlink()
    with pytest.raises(ModelError, match=r"known\.npz is missing"):
        Grader(card_path)
