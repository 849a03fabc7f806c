"""One network in memory: its file verified, loaded, and asked for logits, maps and familiarity."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.errors import ModelError
from drviewer.grading.card import ModelCard, file_sha256, verify_card
from drviewer.grading.engine import EngineName, EngineReport, choose_engine, load_engine
from drviewer.grading.options import GraderOptions
from drviewer.grading.outlier import KnownFeatures, read_known
from drviewer.grading.preprocess import Preprocessing
from drviewer.language import tr, tr_noop

_RETRAIN = tr_noop(
    "AI grading is off. Install drviewer again, or train a model with `drviewer train`."
)


@dataclass(frozen=True, slots=True, eq=False)
class NetworkAnswer:
    """``logits``: ``(5,)``; ``maps``: ``(5, h, w)`` ≥ 0 in the logit's units."""

    logits: NDArray[np.float64]
    maps: NDArray[np.float32]
    is_unfamiliar: bool


def verify_models(
    card_path: Path, options: GraderOptions
) -> tuple[dict[Path, ModelCard], EngineReport]:
    """The verified card, and its partner's where two answer, by their paths; and who answers.

    Raises:
        ModelError: a card or a model's file is missing, altered or unfit, or no engine can run.
    """
    cards = _verify_cards(card_path, options)
    return cards, choose_engine(options.engine, cards)


def _verify_cards(card_path: Path, options: GraderOptions) -> dict[Path, ModelCard]:
    card = verify_card(card_path).with_models(options.models)
    cards = {card_path: card}
    if card.together is not None:
        path = card_path.with_name(card.together.card)
        partner = verify_card(path).with_models("one")
        if partner.sha256 != card.together.sha256:
            raise ModelError(
                tr(
                    "The model card {path} speaks of another model than {name} wants as its "
                    "partner.",
                    path=path,
                    name=card_path.name,
                ),
                advice=tr(_RETRAIN),
            )
        cards[path] = partner
    return cards


class LoadedNetwork:
    """One network, loaded; not thread-safe."""

    def __init__(self, card: ModelCard, card_path: Path, engine: EngineName = "keras") -> None:
        """Load the model beside its (verified) card.

        Raises:
            ModelError: the model is unfit or can't be loaded.
        """
        self.card = card
        self.card_path = card_path
        self._explain = load_engine(engine, card, card_path)
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
                tr(
                    "The model {file} beside {card_path} gave an answer that is not a number.",
                    file=self.card.file,
                    card_path=self.card_path,
                ),
                advice=tr(_RETRAIN),
            )
        is_unfamiliar = self._known is not None and bool(self._known.is_unknown(pooled[0])[0])
        return NetworkAnswer(values, heatmaps, is_unfamiliar)


def _known_features(card: ModelCard, card_path: Path) -> KnownFeatures | None:
    if card.known_features is None:
        return None
    path = card_path.with_name(card.known_features.file)
    if file_sha256(path) != card.known_features.sha256:
        raise ModelError(
            tr("The model's features {path} have been altered.", path=path), advice=tr(_RETRAIN)
        )
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
