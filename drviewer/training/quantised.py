"""What whole-number arithmetic would cost, tried on labelled photographs."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drviewer.grading.calibration import softmax
from drviewer.grading.card import ModelCard, model_path, verify_model
from drviewer.grading.golden import MOST_HEATMAP, compare
from drviewer.grading.keras_engine import explained_model, load_model
from drviewer.grading.light_card import QuantisedTrial
from drviewer.grading.metrics import measure
from drviewer.grading.quiet import import_tensorflow
from drviewer.training.labels import LabelledImage
from drviewer.training.light_export import (
    OnProgress,
    convert,
    litert_answers,
    prepared_squares,
    saved_graph,
)

MOST_KAPPA_DROP = 0.01
MOST_FLIPS = 0.01
_CALIBRATION = 150


def try_quantised(
    card_path: Path, labels: Sequence[LabelledImage], on_progress: OnProgress | None = None
) -> tuple[QuantisedTrial, bytes]:
    """Weights and activations in 8 bits, calibrated on split ``train``, measured on ``val``.

    It passes where kappa and calls stay and the maps are those of the exact network: what a reader
    is shown must not hang on the engine.

    Raises:
        ModelError: the model can't be used.
        TrainingError: a split is empty.
        ImageReadError: a photograph can't be read.
    """
    card = verify_model(card_path)
    import_tensorflow()
    file = model_path(card, card_path)
    model = load_model(file)
    explain = explained_model(model, card, file, has_pool=True)
    train = [label for label in labels if label.split == "train"]
    val = [label for label in labels if label.split == "val"]
    order = np.random.default_rng(1).permutation(len(train))[:_CALIBRATION]
    calibration = prepared_squares(card, [train[place] for place in order])
    module = saved_graph(explain, card)
    exact, quantised = convert(module), convert(module, calibration)
    squares = prepared_squares(card, val, on_progress)
    truth = np.array([label.grade for label in val])
    one, other = (litert_answers(card, content, squares) for content in (exact, quantised))
    drop = _kappa(card, one.logits, truth) - _kappa(card, other.logits, truth)
    flips = float((_referable(card, one.logits) != _referable(card, other.logits)).mean())
    apart = compare(other.logits, other.maps, one.logits, one.maps, card.temperature)
    trial = QuantisedTrial(
        n=len(val),
        kappa_drop=round(drop, 5),
        referable_flips=round(flips, 5),
        probability=round(apart.probability, 5),
        heatmap=round(apart.heatmap, 5),
        bytes=len(quantised),
        passes=drop <= MOST_KAPPA_DROP and flips <= MOST_FLIPS and apart.heatmap <= MOST_HEATMAP,
    )
    return trial, quantised


def _kappa(
    card: ModelCard,
    logits: NDArray[np.float32],
    truth: NDArray[np.int64],
) -> float:
    chances = softmax(logits, card.temperature)
    found = measure(chances, truth, card.thresholds, card.decision).qwk
    return 0.0 if found is None else found


def _referable(card: ModelCard, logits: NDArray[np.float32]) -> NDArray[np.bool_]:
    chances = softmax(logits, card.temperature)
    return np.asarray(chances[:, 2:].sum(axis=1) >= card.thresholds["referable"])
