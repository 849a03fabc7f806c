"""The bundled model's card: what was measured of its networks, put together and written down."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ValidationError

from drviewer.errors import TrainingError
from drviewer.grading.calibration import Decision
from drviewer.grading.card import (
    Answering,
    KnownFile,
    ModelCard,
    Models,
    Partner,
    model_path,
    read_card,
    write_card,
)
from drviewer.grading.grader import Grader
from drviewer.grading.keras_engine import load_model
from drviewer.grading.loaded_network import blank_squares
from drviewer.grading.options import GraderOptions
from drviewer.grading.outlier import write_known
from drviewer.training.answering import fit_answering
from drviewer.training.cross_set import CrossSet, cross_set_figures, cross_set_logits
from drviewer.training.evaluate import program_logits
from drviewer.training.export import DECISION
from drviewer.training.labels import LabelledImage
from drviewer.training.pooled import PooledNetwork
from drviewer.training.reference import measure_reference

_TIMES = 15

Progress = Callable[[str], Callable[[int, int], None]]
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Member:
    """One network: its card, and its training's work folder if a cross-set result is wanted."""

    card_path: Path
    run: Path | None = None


def publish(
    first: Member,
    second: Member | None,
    labels: Sequence[LabelledImage],
    *,
    sections: dict[str, Any],
    on_progress: Progress,
) -> ModelCard:
    """Measure each network and both together, and write their cards anew.

    ``labels``: every labelled image; those of split ``val`` calibrate. ``sections``: what was
    measured elsewhere, by the card's field (``ablation``, ``heatmaps``, ``gradability``…). Two
    networks answer by default where they grade unseen sets better than the first alone.

    Raises:
        TrainingError: there is no validation image.
        ModelError: a model can't be used.
    """
    val = [label for label in labels if label.split == "val"]
    if not val:
        raise TrainingError(
            "The labels hold no image of split val.", advice="Publish with the labels trained on."
        )
    members = [member for member in (first, second) if member is not None]
    logits = [_val_logits(member, val, on_progress) for member in members]
    unseen = [_unseen(member, labels, on_progress) for member in members]
    _keep_known(first, [label for label in labels if label.split == "train"], on_progress)
    cards = [
        _measured(member, fit_answering(logit, val, DECISION), cross)
        for member, logit, cross in zip(members, logits, unseen, strict=True)
    ]
    if second is not None:
        partner = _together(second, cards, logits, unseen, val)
        cards[0] = cards[0].model_copy(update={"together": partner})
        write_card(cards[1], second.card_path)
    measured = {"reference": measure_reference(val, on_progress("Reference for the monitor"))}
    card = ModelCard.model_validate(cards[0].model_copy(update=measured | sections).model_dump())
    write_card(card, first.card_path)
    card = with_times(card, first.card_path)
    write_card(card, first.card_path)
    return card


def _keep_known(member: Member, train: Sequence[LabelledImage], on_progress: Progress) -> None:
    """Where the features of the photographs learnt from lie; found once for a model file."""
    card = read_card(member.card_path)
    if card.known_features is not None or not train:
        return
    network = PooledNetwork(member.card_path)
    known = network.known_features(train, on_progress(f"Known features, {card.name}"))
    path = member.card_path.with_name(f"{member.card_path.stem}_known.npz")
    file = KnownFile(file=path.name, sha256=write_known(known, path))
    write_card(card.model_copy(update={"known_features": file}), member.card_path)


def with_times(card: ModelCard, card_path: Path) -> ModelCard:
    """The card with what a prediction with its heatmaps takes here, by one network and by two."""
    alone = _milliseconds(card_path, "one")
    changes: dict[str, Any] = {"milliseconds": alone}
    if card.together is not None:
        both = {"milliseconds": _milliseconds(card_path, "two")}
        changes["together"] = card.together.model_copy(update=both)
    return card.model_copy(update=changes)


def _milliseconds(card_path: Path, models: Models) -> float:
    """The median of a few answers by the reference engine."""
    grader = Grader(card_path, GraderOptions(models=models, engine="keras"))
    squares = blank_squares(grader.preparations)
    times = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        grader.try_on(squares)
        times.append(time.perf_counter() - start)
    return round(1000 * float(np.median(times)), 1)


def _val_logits(
    member: Member, val: list[LabelledImage], on_progress: Progress
) -> NDArray[np.float32]:
    card = read_card(member.card_path)
    network = load_model(model_path(card, member.card_path))
    return program_logits(network, card.preprocessing, val, on_progress(f"Validation, {card.name}"))


def _unseen(
    member: Member, labels: Sequence[LabelledImage], on_progress: Progress
) -> dict[str, CrossSet]:
    if member.run is None:
        return {}
    return cross_set_logits(member.run, labels, on_progress(f"Unseen sets, {member.run.name}"))


def _measured(member: Member, answering: Answering, unseen: dict[str, CrossSet]) -> ModelCard:
    figures = {name: _figures([cross], DECISION) for name, cross in unseen.items()}
    # Without the run's folder, what was measured of its early stage before still holds.
    left_alone = {"milliseconds"} if member.run else {"milliseconds", "cross_set"}
    facts = {**answering.model_dump(exclude={"milliseconds"}), "cross_set": figures}
    facts = {name: value for name, value in facts.items() if name not in left_alone}
    card = read_card(member.card_path).model_copy(update={"together": None})
    return ModelCard.model_validate(card.model_dump() | facts)


def _together(
    second: Member,
    cards: Sequence[ModelCard],
    logits: Sequence[NDArray[np.float32]],
    unseen: Sequence[dict[str, CrossSet]],
    val: list[LabelledImage],
) -> Partner:
    both = fit_answering(np.mean(logits, axis=0), val, DECISION)
    shared = [name for name in unseen[0] if name in unseen[1]]
    figures = {name: _figures([one[name] for one in unseen], DECISION) for name in shared}
    return Partner.model_validate(
        both.model_dump()
        | {
            "card": second.card_path.name,
            "sha256": cards[1].sha256,
            "is_default": bool(figures) and _is_better(figures, cards[0].cross_set),
            "cross_set": figures,
        }
    )


def _figures(members: Sequence[CrossSet], decision: Decision) -> Any:
    grades = np.array([label.grade for label in members[0].labels])
    return cross_set_figures(np.mean([one.logits for one in members], axis=0), grades, decision)


def _is_better(together: dict[str, Any], alone: dict[str, Any]) -> bool:
    """By the mean over the unseen sets of kappa and the referable AUC."""

    def mean(figures: dict[str, Any]) -> float:
        found = [
            x.value for name in together for x in (figures[name].qwk, figures[name].referable_auc)
        ]
        return float(np.mean([x for x in found if x is not None]))

    return mean(together) > mean(alone)


def read_section(path: Path, kind: type[_Model]) -> _Model:
    """What another command measured and wrote as JSON.

    Raises:
        TrainingError: the file can't be read or holds something else.
    """
    try:
        return kind.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValidationError) as error:
        raise TrainingError(
            f"{path} can't be read as {kind.__name__}: {error}.",
            advice="Measure again with the command that wrote it.",
        ) from error
