"""Pictures with stored answers: what an engine must say before it may grade (S6).

``dr_grader.golden.npz`` beside the model holds prepared squares and what Keras said of them when
the model was published, and small whole pictures with the squares that come of them. The first
proves an engine and the weights it holds, the second the preprocessing on this machine.
"""

import logging
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drviewer.errors import ModelError
from drviewer.grading.calibration import softmax
from drviewer.grading.card import ModelCard, file_sha256
from drviewer.language import tr, tr_noop

MOST_PROBABILITY = 1e-3
MOST_HEATMAP = 1e-2
#: Grey levels that a prepared picture may differ by on the mean: rounding, not another method.
MOST_LEVELS = 0.5

_log = logging.getLogger(__name__)

_AGAIN = tr_noop("Install drviewer again; `drviewer verify` tells more.")


@dataclass(frozen=True, slots=True, eq=False)
class Golden:
    """``pictures``: ``(n, h, w, 3)`` uint8; ``squares``: ``(n, s, s, 3)`` uint8, prepared from
    them; ``logits`` ``(n, 5)`` and ``maps`` ``(n, 5, h, w)`` as Keras gives them.
    """

    model_sha256: str
    pictures: NDArray[np.uint8]
    squares: NDArray[np.uint8]
    logits: NDArray[np.float32]
    maps: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Differences:
    """The largest of a probability, and of a heatmap's cell as a share of the highest one."""

    probability: float
    heatmap: float

    @property
    def is_same(self) -> bool:
        return self.probability <= MOST_PROBABILITY and self.heatmap <= MOST_HEATMAP


def compare(
    logits: NDArray[np.floating],
    maps: NDArray[np.floating],
    other_logits: NDArray[np.floating],
    other_maps: NDArray[np.floating],
    temperature: float,
) -> Differences:
    """How far apart two engines' answers for the same ``n`` pictures are; the second is the truth.

    A map is looked at as a share of the truth's highest cell over all grades, below which nobody
    sees a difference in the overlay.
    """
    one, other = softmax(logits, temperature), softmax(other_logits, temperature)
    peaks = np.maximum(other_maps.max(axis=(1, 2, 3), keepdims=True), 1e-9)
    return Differences(
        probability=float(np.abs(one - other).max()),
        heatmap=float((np.abs(maps - other_maps) / peaks).max()),
    )


def golden_path(card: ModelCard, card_path: Path) -> Path:
    """Where the golden pictures of this model lie."""
    return card_path.with_name(f"{Path(card.file).stem}.golden.npz")


def read_golden(card: ModelCard, card_path: Path) -> Golden | None:
    """The golden pictures of this model; None where there are none.

    Those of another model count as none: while models are made, one is measured before its
    export. Where patients are graded, ``self_test.verify_golden`` refuses that.

    Raises:
        ModelError: they are damaged.
    """
    path = golden_path(card, card_path)
    if not path.exists():
        return None
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as kept:
            golden = Golden(
                model_sha256=str(kept["model_sha256"]),
                pictures=kept["pictures"].astype(np.uint8, copy=False),
                squares=kept["squares"].astype(np.uint8, copy=False),
                logits=kept["logits"].astype(np.float32),
                maps=kept["maps"].astype(np.float32),
            )
    except (OSError, ValueError, LookupError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError(
            tr("The golden pictures {path} can't be read: {error}.", path=path, error=error),
            advice=tr(_AGAIN),
        ) from error
    if golden.model_sha256 != card.sha256:
        _log.warning("the golden pictures %s are of another model: no self-test", path)
        return None
    return golden


def write_golden(golden: Golden, path: Path) -> str:
    """Keep them at ``path``; gives the file's SHA-256. A failed write leaves a former file whole.

    Raises:
        ModelError: the file can't be written.
    """
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("wb") as stream:
            np.savez_compressed(
                stream,
                model_sha256=np.array(golden.model_sha256),
                pictures=golden.pictures,
                squares=golden.squares,
                logits=golden.logits,
                maps=golden.maps,
            )
        beside.replace(path)
    except OSError as error:
        raise ModelError(
            tr("The golden pictures can't be written to {path}: {error}.", path=path, error=error),
            advice=tr("Check the folder's permissions and free space."),
        ) from error
    return file_sha256(path)


def preparation_problem(golden: Golden, prepared: Sequence[NDArray[np.uint8]]) -> str:
    """What is wrong with squares prepared here from the golden pictures; empty when nothing is."""
    for number, (found, expected) in enumerate(zip(prepared, golden.squares, strict=True), start=1):
        levels = float(np.abs(found.astype(np.int16) - expected).mean())
        if levels > MOST_LEVELS:
            return tr(
                "golden picture {number} is prepared otherwise here ({levels:.2f} grey levels)",
                number=number,
                levels=levels,
            )
    return ""
