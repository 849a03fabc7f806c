"""One network in memory: its file verified, loaded, and asked for logits, maps and familiarity."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade, Rgb
from drviewer.errors import ModelError
from drviewer.grading.card import ModelCard, file_sha256, model_path, verify_model
from drviewer.grading.heatmap import Explained, explained
from drviewer.grading.network import attention_layer
from drviewer.grading.options import GraderOptions
from drviewer.grading.outlier import KnownFeatures, read_known
from drviewer.grading.preprocess import Preprocessing

if TYPE_CHECKING:
    import keras

_RETRAIN = "AI grading is off. Install drviewer again, or train a model with `drviewer train`."


@dataclass(frozen=True, slots=True, eq=False)
class NetworkAnswer:
    """``logits``: ``(5,)``; ``maps``: ``(5, h, w)`` ≥ 0 in the logit's units."""

    logits: NDArray[np.float64]
    maps: NDArray[np.float32]
    is_unfamiliar: bool


def verify_models(card_path: Path, options: GraderOptions) -> dict[Path, ModelCard]:
    """The verified card, and its partner's where two answer, by their paths.

    Raises:
        ModelError: one of them is missing, altered or unfit.
    """
    card = verify_model(card_path).with_models(options.models)
    cards = {card_path: card}
    if card.together is not None:
        path = card_path.with_name(card.together.card)
        partner = verify_model(path).with_models("one")
        if partner.sha256 != card.together.sha256:
            raise ModelError(
                f"The model card {path} speaks of another model than {card_path.name} wants "
                "as its partner.",
                advice=_RETRAIN,
            )
        cards[path] = partner
    return cards


class LoadedNetwork:
    """One network, loaded; not thread-safe."""

    def __init__(self, card: ModelCard, card_path: Path) -> None:
        """Load the model beside its (verified) card.

        Raises:
            ModelError: the model is unfit or can't be loaded.
        """
        self.card = card
        self._file = model_path(card, card_path)
        model = load_model(self._file)
        _check_fit(model, card, self._file)
        self._explain = _explain(model, card, self._file)
        self._known = _known_features(card, card_path)

    def run(self, prepared: Rgb) -> NetworkAnswer:
        """Ask about one prepared picture ``(size, size, 3)`` uint8.

        Raises:
            ModelError: the answer is not a number.
            ValueError: ``prepared`` has another shape or type.
        """
        side = self.card.preprocessing.size
        if prepared.shape != (side, side, 3) or prepared.dtype != np.uint8:
            raise ValueError(f"{prepared.dtype} {prepared.shape} is not a prepared picture")
        logits, maps, *pooled = self._explain(prepared[np.newaxis].astype(np.float32))
        values, heatmaps = np.asarray(logits, np.float64)[0], np.asarray(maps)[0]
        if not (np.isfinite(values).all() and np.isfinite(heatmaps).all()):
            raise ModelError(
                f"The model {self._file} gave an answer that is not a number.", advice=_RETRAIN
            )
        is_unfamiliar = self._known is not None and bool(self._known.is_unknown(pooled[0])[0])
        return NetworkAnswer(values, heatmaps, is_unfamiliar)


def _known_features(card: ModelCard, card_path: Path) -> KnownFeatures | None:
    if card.known_features is None:
        return None
    path = card_path.with_name(card.known_features.file)
    if file_sha256(path) != card.known_features.sha256:
        raise ModelError(f"The model's features {path} have been altered.", advice=_RETRAIN)
    return read_known(path)


def blank_squares(preparations: Sequence[Preprocessing]) -> list[Rgb]:
    """Black prepared pictures: what networks are tried on when they are loaded."""
    return [np.zeros((one.size, one.size, 3), np.uint8) for one in preparations]


def mean_maps(many: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """The mean of ``(5, h, w)`` maps on the finest grid: what moved the mean of the logits."""
    if len(many) == 1:
        return many[0]
    rows, columns = max(maps.shape[1:] for maps in many)
    same = [_resized(maps, rows, columns) for maps in many]
    return np.asarray(np.mean(same, axis=0), np.float32)


def _resized(maps: NDArray[np.float32], rows: int, columns: int) -> NDArray[np.float32]:
    """Sums stay: a coarser map's cells stand for more of the logit each."""
    share = maps.shape[1] * maps.shape[2] / (rows * columns)
    finer = [cv2.resize(one, (columns, rows), interpolation=cv2.INTER_LINEAR) for one in maps]
    return np.asarray(np.stack(finer) * share, np.float32)


def load_model(file: Path) -> "keras.Model":
    """The Keras model of a ``.keras`` file; nothing in the file is run.

    Raises:
        ModelError: it can't be loaded.
    """
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
        beside = "" if card.known_features is None else "pool"
        return explained(model, card.heatmap_layer, card.heatmap_method, beside=beside)
    except ValueError as error:
        raise ModelError(
            f"The model file {file} can't give heatmaps: {_first_line(error)}", advice=_RETRAIN
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".") + "."
