"""Networks side by side, alone and together, on the sets that none of them saw."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from drviewer.errors import TrainingError
from drviewer.grading.card_figures import ComparedNetworks, Comparison, CrossSetFigures
from drviewer.training.cross_set import CrossSet, cross_set_figures, cross_set_logits
from drviewer.training.export import DECISION
from drviewer.training.labels import LabelledImage
from drviewer.training.plan import Stage, TrainingPlan
from drviewer.training.runs import read_plan

#: A run's name, then done and total.
OnRun = Callable[[str], Callable[[int, int], None]]


def compare_runs(
    runs: Sequence[Path],
    labels: Sequence[LabelledImage],
    on_run: OnRun = lambda _run: lambda _done, _total: None,
) -> Comparison:
    """Each run as it was when the last stage that left sets out ended, and the mean of all logits.

    ``runs``: trainings' work folders. Only sets that every run left out are told.

    Raises:
        TrainingError: a run can't be read, or no labelled set was left out by all of them.
        ImageReadError: a photograph can't be read.
    """
    plans = [read_plan(run) for run in runs]
    found = [cross_set_logits(run, labels, on_run(run.name)) for run in runs]
    shared = [name for name in found[0] if all(name in one for one in found)]
    if not shared:
        raise TrainingError(
            "There is no labelled set that all of these trainings left out.",
            advice="Train them with stages that leave the same set out: 160x2@6e-4 without idrid.",
        )
    rows = [_row((plan,), [one], shared) for plan, one in zip(plans, found, strict=True)]
    if len(runs) > 1:
        rows.append(_row(plans, found, shared))
    return Comparison(rows=tuple(rows))


def _row(
    plans: Sequence[TrainingPlan], found: Sequence[dict[str, CrossSet]], sets: Sequence[str]
) -> ComparedNetworks:
    return ComparedNetworks(
        networks=tuple(plan.backbone for plan in plans),
        stages=tuple(_stages(plan) for plan in plans),
        sets={name: _figures([one[name] for one in found]) for name in sets},
    )


def _figures(members: Sequence[CrossSet]) -> CrossSetFigures:
    grades = np.array([label.grade for label in members[0].labels])
    return cross_set_figures(np.mean([one.logits for one in members], axis=0), grades, DECISION)


def _stages(plan: TrainingPlan) -> str:
    """The stages up to the one that is measured, in words."""
    last = max((i for i, stage in enumerate(plan.stages) if stage.without), default=-1)
    return ", then ".join(map(_in_words, plan.stages[: last + 1]))


def _in_words(stage: Stage) -> str:
    times = f" {stage.times} times" if stage.times > 1 else ""
    return f"{stage.size} px, {stage.epochs} epochs{times}"
