"""A prediction with its five heatmaps against the bare forward pass, and what it costs an image.

Run by ``run.py`` in a process of its own, so TensorFlow never meets Qt here either.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

# Before TensorFlow is loaded; as the grader's process sets it.
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")

import numpy as np
from measurement import Measurement, NotRunError, interleaved, timed_ms
from photograph import any_photograph

from drviewer import paths
from drviewer.errors import ModelError
from drviewer.grading.card import model_path, read_cards
from drviewer.grading.grader import Grader
from drviewer.grading.options import GraderOptions
from drviewer.grading.preprocess import prepare_all

REPETITIONS = 40
GOALS = (
    Measurement("One network: prediction + five heatmaps / bare pass", "ms", most_ratio=1.15),
    Measurement("Two networks: prediction + five heatmaps / bare passes", "ms", most_ratio=1.15),
    Measurement("As shipped, an image / bare ResNet-50 at 512 px", "ms", most_value=250),
)
_REFERENCE_SIDE = 512


def measure() -> list[Measurement]:
    """Ours and the bare passes hold the same weights and answer for the same prepared picture."""
    card_path = paths.models_dir() / "dr_grader.json"
    rgb = any_photograph()
    measured = []
    for goal, models in zip(GOALS, ("one", "two"), strict=False):
        grader = _grader(card_path, models)
        request = prepare_all(rgb, grader.preparations)
        forward = _bare_forward(card_path, models)
        batches = [square[np.newaxis].astype(np.float32) for square in request[0]]
        ours, bare = interleaved(
            timed_ms(lambda grader=grader, request=request: grader.answer(*request)),
            timed_ms(lambda forward=forward, batches=batches: forward(batches)),
            repetitions=REPETITIONS,
            warm_up=5,
        )
        measured.append(replace(goal, value=ours, baseline=bare))
    return [*measured, _shipped(card_path, rgb)]


def _shipped(card_path: Path, rgb: np.ndarray) -> Measurement:
    grader = _grader(card_path, "default")
    request = prepare_all(rgb, grader.preparations)
    reference = _reference_pass()
    ours, bare = interleaved(
        timed_ms(lambda: grader.answer(*request)),
        timed_ms(reference),
        repetitions=15,
        warm_up=3,
    )
    return replace(GOALS[2], value=ours, baseline=bare)


def _grader(card_path: Path, models: str) -> Grader:
    try:
        return Grader(card_path, GraderOptions(models=models))
    except ModelError as error:
        raise NotRunError(str(error)) from error


def _bare_forward(card_path: Path, models: str) -> Callable[[list[np.ndarray]], None]:
    from drviewer.grading.keras_engine import load_model

    passes = []
    for card, path in zip(
        read_cards(card_path, models), (card_path, card_path.with_name("partner")), strict=False
    ):
        passes.append(_compiled(load_model(model_path(card, path))))

    def forward(batches: list[np.ndarray]) -> None:
        for one, batch in zip(passes, batches, strict=True):
            one(batch).numpy()

    return forward


def _reference_pass() -> Callable[[], None]:
    """ResNet-50 of ImageNet's kind at 512 px, weights random: only its time counts."""
    import keras

    model = keras.applications.ResNet50(weights=None, input_shape=(_REFERENCE_SIDE,) * 2 + (3,))
    forward = _compiled(model)
    batch = np.zeros((1, _REFERENCE_SIDE, _REFERENCE_SIDE, 3), np.float32)
    return lambda: forward(batch).numpy()


def _compiled(model):
    import tensorflow as tf

    pictures = tf.TensorSpec((None, *model.input_shape[1:]), tf.float32)
    return tf.function(lambda x: model(x, training=False), input_signature=[pictures])
