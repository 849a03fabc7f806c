"""How a network grades a set that it never saw: what a run was at the end of such a stage."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drviewer.grading.calibration import Decision, decide, softmax
from drviewer.grading.card_figures import CrossSetFigures
from drviewer.grading.intervals import bootstrap_interval
from drviewer.grading.metrics import agreement, confusion_matrix, detection
from drviewer.training.evaluate import program_logits
from drviewer.training.labels import LabelledImage
from drviewer.training.runs import network_at_end_of, read_plan


@dataclass(frozen=True, slots=True)
class CrossSet:
    """Logits ``(n, 5)`` of a set's images, all splits, by a network that saw none of them."""

    labels: tuple[LabelledImage, ...]
    logits: NDArray[np.float64]


def cross_set_logits(
    run: Path,
    labels: Sequence[LabelledImage],
    on_progress: Callable[[int, int], None] | None = None,
) -> dict[str, CrossSet]:
    """For every set that the run's last such stage left out; empty if none did."""
    plan = read_plan(run)
    stages = [i for i, stage in enumerate(plan.stages) if stage.without]
    if not stages:
        return {}
    network = network_at_end_of(run, stages[-1])
    found = {}
    for name in plan.stages[stages[-1]].without:
        chosen = [label for label in labels if label.set_name == name]
        if chosen:
            preparation = plan.preprocessing(stages[-1])
            logits = program_logits(network, preparation, chosen, on_progress)
            found[name] = CrossSet(tuple(chosen), logits.astype(np.float64))
    return found


def cross_set_figures(
    logits: NDArray[np.floating], grades: NDArray[np.int64], decision: Decision
) -> CrossSetFigures:
    """Kappa and the referable AUC with their intervals; the temperature changes neither much."""
    chances = softmax(logits)
    answers = decide(chances, decision)

    def kappa(chosen: NDArray[np.intp]) -> float | None:
        return agreement(confusion_matrix(grades[chosen], answers[chosen])).qwk

    def auc(chosen: NDArray[np.intp]) -> float | None:
        return detection(chances[chosen], grades[chosen], 0.5).auc

    return CrossSetFigures(
        n=len(grades),
        qwk=bootstrap_interval(kappa, len(grades)),
        referable_auc=bootstrap_interval(auc, len(grades)),
    )
