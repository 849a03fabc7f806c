"""A prediction with its five heatmaps against the bare forward pass of the same network.

Run by ``run.py`` in a process of its own, so TensorFlow never meets Qt here either.
"""

from dataclasses import replace

import numpy as np
from measurement import Measurement, NotRunError, interleaved, timed_ms
from photograph import any_photograph

from drviewer import paths
from drviewer.errors import ModelError
from drviewer.grading.grader import Grader
from drviewer.grading.preprocess import prepare

REPETITIONS = 40
GOALS = (
    Measurement(
        "Prediction with five heatmaps / bare tf.function forward pass", "ms", most_ratio=1.3
    ),
)


def measure() -> list[Measurement]:
    """Both hold the weights of the bundled model and answer for the same prepared picture."""
    card_path = paths.models_dir() / "dr_grader.json"
    try:
        grader = Grader(card_path)
    except ModelError as error:
        raise NotRunError(str(error)) from error
    prepared, region = prepare(any_photograph(), grader.card.preprocessing)
    forward = _bare_forward(str(card_path.with_name(grader.card.file)))
    batch = prepared[np.newaxis].astype(np.float32)
    ours, bare = interleaved(
        timed_ms(lambda: grader.answer(prepared, region)),
        timed_ms(lambda: forward(batch).numpy()),
        repetitions=REPETITIONS,
        warm_up=5,
    )
    return [replace(GOALS[0], value=ours, baseline=bare)]


def _bare_forward(file: str):
    import keras
    import tensorflow as tf

    model = keras.saving.load_model(file, compile=False, safe_mode=True)
    pictures = tf.TensorSpec((None, *model.input_shape[1:]), tf.float32)
    return tf.function(lambda x: model(x, training=False), input_signature=[pictures])
