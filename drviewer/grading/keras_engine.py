"""Keras with TensorFlow: the reference engine, which runs the bundled model itself."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade
from drviewer.errors import ModelError
from drviewer.grading.card import ModelCard, model_path
from drviewer.grading.heatmap import Explained, explained
from drviewer.grading.network import attention_layer
from drviewer.grading.quiet import import_tensorflow
from drviewer.language import tr, tr_noop

if TYPE_CHECKING:
    import keras

    from drviewer.grading.engine import Explain

RETRAIN = tr_noop(
    "AI grading is off. Install drviewer again, or train a model with `drviewer train`."
)


def load_keras(card: ModelCard, card_path: Path) -> "Explain":
    """The model beside its (verified) card, loaded.

    Raises:
        ModelError: the model is unfit or can't be loaded.
    """
    file = model_path(card, card_path)
    model = load_model(file)
    _check_fit(model, card, file)
    explain = explained_model(model, card, file)

    def run(picture: NDArray[np.float32]) -> tuple[NDArray[Any], ...]:
        return tuple(np.asarray(one) for one in explain(picture))

    return run


def load_model(file: Path) -> "keras.Model":
    """The Keras model of a ``.keras`` file; nothing in the file is run.

    Raises:
        ModelError: it can't be loaded.
    """
    import_tensorflow()
    import keras

    attention_layer()
    try:
        return keras.saving.load_model(file, compile=False, safe_mode=True)
    except Exception as error:  # Keras raises whatever its parts raise: h5py, zipfile, json, own.
        raise ModelError(
            tr(
                "The model file {file} can't be loaded: {first_line}",
                file=file,
                first_line=_first_line(error),
            ),
            advice=tr(RETRAIN),
        ) from error


def _check_fit(model: "keras.Model", card: ModelCard, file: Path) -> None:
    side = card.preprocessing.size
    if model.input_shape != (None, side, side, 3) or model.output_shape != (None, len(Grade)):
        raise ModelError(
            tr(
                "The model file {file} takes {input_shape} and gives {output_shape}; its "
                "card speaks of {side} × {side} pixels and five grades.",
                file=file,
                input_shape=model.input_shape,
                output_shape=model.output_shape,
                side=side,
            ),
            advice=tr(RETRAIN),
        )


def explained_model(
    model: "keras.Model", card: ModelCard, file: Path, *, has_pool: bool | None = None
) -> Explained:
    """Logits, maps and, where the card asks for them (or ``has_pool``), pooled features.

    Raises:
        ModelError: the model can't give heatmaps.
    """
    wants_pool = card.known_features is not None if has_pool is None else has_pool
    try:
        beside = "pool" if wants_pool else ""
        return explained(model, card.heatmap_layer, card.heatmap_method, beside=beside)
    except ValueError as error:
        raise ModelError(
            tr(
                "The model file {file} can't give heatmaps: {first_line}",
                file=file,
                first_line=_first_line(error),
            ),
            advice=tr(RETRAIN),
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".") + "."
