"""A network's answers together with its pooled features, many photographs at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.errors import ModelError
from drviewer.grading.calibration import softmax
from drviewer.grading.card import ModelCard, file_sha256, model_path, verify_model
from drviewer.grading.keras_engine import load_model
from drviewer.grading.outlier import KnownFeatures, fit_known, read_known, with_limit
from drviewer.grading.preprocess import prepare
from drviewer.grading.quiet import import_tensorflow
from drviewer.imaging.files import read_image
from drviewer.training.labels import LabelledImage

if TYPE_CHECKING:
    import keras

POOL_LAYER = "pool"
_ROOM = 1.15
_BATCH = 16
_RETRAIN = "Train the model again with `drviewer train`, or fit its known features anew."

Floats = NDArray[np.float64]
OnProgress = Callable[[int, int], None]


class PooledNetwork:
    """A verified model that also gives what its pooling layer holds."""

    def __init__(self, card_path: Path) -> None:
        """Load the model whose card is at ``card_path``.

        Raises:
            ModelError: the model is missing, altered or unfit.
        """
        self.card: ModelCard = verify_model(card_path)
        self._card_path = card_path
        import_tensorflow()
        self._network = with_pool(load_model(model_path(self.card, card_path)))

    def answers(self, pictures: Iterable[Rgb]) -> tuple[Floats, Floats]:
        """Calibrated probabilities ``(n, 5)`` and pooled features ``(n, c)`` of photographs.

        ``pictures``: whole photographs ``(h, w, 3)`` uint8 of any size, looked at one batch after
        another, so that they need not all be in memory.
        """
        logits, features = [], []
        for batch in _batches(pictures):
            prepared = [prepare(rgb, self.card.preprocessing)[0] for rgb in batch]
            answer = self._network(np.stack(prepared).astype(np.float32), training=False)
            logits.append(np.asarray(answer[0], np.float64))
            features.append(np.asarray(answer[1], np.float64))
        return softmax(np.concatenate(logits), self.card.temperature), np.concatenate(features)

    def kept_features(self) -> KnownFeatures | None:
        """What is kept beside the model; None where its card names no such file.

        Raises:
            ModelError: the file is missing, or another than the card's.
        """
        kept = self.card.known_features
        if kept is None:
            return None
        path = self._card_path.with_name(kept.file)
        if file_sha256(path) != kept.sha256:
            raise ModelError(f"The known features {path} have been altered.", advice=_RETRAIN)
        return read_known(path)

    def known_features(
        self, labels: Sequence[LabelledImage], on_progress: OnProgress | None = None
    ) -> KnownFeatures:
        """Where the features of these photographs lie; pass those that the network learnt from.

        The limit leaves room for cameras that it has not seen: refusing a clinic's every
        photograph would be worse than leaving more to the checks of the image.
        """
        known = fit_known(self.answers(read_all(labels, on_progress))[1])
        return with_limit(known, known.limit * _ROOM)


def with_pool(model: "keras.Model") -> "keras.Model":
    """The same network with two outputs: logits ``(n, 5)`` and pooled features ``(n, c)``."""
    import keras

    return keras.Model(model.input, [model.output, model.get_layer(POOL_LAYER).output])


def read_all(
    labels: Sequence[LabelledImage], on_progress: OnProgress | None = None
) -> Iterator[Rgb]:
    """The photographs, one after another.

    Raises:
        ImageReadError: one can't be read.
    """
    for done, label in enumerate(labels, start=1):
        yield read_image(label.path)
        if on_progress:
            on_progress(done, len(labels))


def _batches(pictures: Iterable[Rgb]) -> Iterator[list[Rgb]]:
    rest = iter(pictures)
    while batch := list(islice(rest, _BATCH)):
        yield batch
