"""The model at work: verified, loaded once, one picture in and one ``Prediction`` out."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade, Prediction, Region, Rgb
from drviewer.errors import ModelError
from drviewer.grading.calibration import softmax
from drviewer.grading.card import ModelCard, model_path, verify_model
from drviewer.grading.heatmap import Explained, explained
from drviewer.grading.network import attention_layer
from drviewer.grading.preprocess import prepare
from drviewer.grading.quiet import import_tensorflow

if TYPE_CHECKING:
    import keras

_RETRAIN = "AI grading is off. Install drviewer again, or train a model with `drviewer train`."


class Grader:
    """One loaded model. Making it takes seconds (TensorFlow, tracing); grading a fraction of one.

    Not thread-safe; the window has it in a process of its own (``GraderProcess``).
    """

    def __init__(self, card_path: Path) -> None:
        """Verify and load the model whose card is at ``card_path``, and run it once.

        Raises:
            ModelError: the model is missing, altered, unfit or can't be loaded. There is no
                model with other weights to fall back on.
        """
        self.card: ModelCard = verify_model(card_path)
        self._file = model_path(self.card, card_path)
        import_tensorflow()
        model = _load_model(self._file)
        _check_fit(model, self.card, self._file)
        self._explain = _explain(model, self.card, self._file)
        side = self.card.preprocessing.size
        self._run(np.zeros((side, side, 3), np.uint8))

    def grade(self, rgb: Rgb) -> Prediction:
        """Prepare and grade one whole photograph ``(h, w, 3)`` uint8."""
        return self.answer(*prepare(rgb, self.card.preprocessing))

    def answer(self, prepared: Rgb, region: Region) -> Prediction:
        """Grade what ``prepare`` gave: ``(size, size, 3)`` uint8 and the region it shows.

        Raises:
            ModelError: the network's answer is not a number.
            ValueError: ``prepared`` has another shape or type.
        """
        side = self.card.preprocessing.size
        if prepared.shape != (side, side, 3) or prepared.dtype != np.uint8:
            raise ValueError(f"{prepared.dtype} {prepared.shape} is not a prepared picture")
        logits, heatmaps = self._run(prepared)
        none, mild, moderate, severe, proliferative = softmax(
            logits, self.card.temperature
        ).tolist()
        return Prediction(
            probabilities=(none, mild, moderate, severe, proliferative),
            heatmaps=heatmaps,
            region=region,
            model=self.card.identity,
            heatmap_layer=self.card.heatmap_layer,
        )

    def _run(self, prepared: Rgb) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Logits ``(5,)`` and maps ``(5, h, w)`` of one prepared picture."""
        logits, maps = self._explain(prepared[np.newaxis].astype(np.float32))
        values, heatmaps = np.asarray(logits)[0], np.asarray(maps)[0]
        if not (np.isfinite(values).all() and np.isfinite(heatmaps).all()):
            raise ModelError(
                f"The model {self._file} gave an answer that is not a number.", advice=_RETRAIN
            )
        return values, heatmaps


def _load_model(file: Path) -> "keras.Model":
    import keras

    attention_layer()
    try:
        return keras.saving.load_model(file, compile=False, safe_mode=True)
    except Exception as error:  # Keras raises whatever its parts raise: h5py, zipfile, json, own.
        raise ModelError(
            f"The model file {file} can't be loaded: {_first_line(error)}", advice=_RETRAIN
        ) from error


def _check_fit(model: "keras.Model", card: ModelCard, file: Path) -> None:
    side = card.preprocessing.size
    if model.input_shape != (None, side, side, 3) or model.output_shape != (None, len(Grade)):
        raise ModelError(
            f"The model file {file} takes {model.input_shape} and gives {model.output_shape}; "
            f"its card speaks of {side} × {side} pixels and five grades.",
            advice=_RETRAIN,
        )


def _explain(model: "keras.Model", card: ModelCard, file: Path) -> Explained:
    try:
        return explained(model, card.heatmap_layer)
    except ValueError as error:
        raise ModelError(
            f"The model file {file} can't give heatmaps: {_first_line(error)}", advice=_RETRAIN
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".") + "."
