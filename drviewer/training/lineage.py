"""The trainings that a training stands on: where it began, whom it learnt from. For the card."""

import csv
from collections.abc import Sequence
from pathlib import Path

from drviewer.errors import TrainingError
from drviewer.grading.card_figures import FormerTraining
from drviewer.training.plan import USUAL_RARITY, Stage, TrainingPlan
from drviewer.training.runs import read_plan


def former_trainings(plan: TrainingPlan) -> tuple[FormerTraining, ...]:
    """Every one once, each after those that it stands on itself; of one whose folder is gone its
    name only.
    """
    found: dict[Path, FormerTraining] = {}
    for run in _direct(plan):
        _collect(run, found)
    return tuple(found.values())


def _direct(plan: TrainingPlan) -> tuple[Path, ...]:
    start = () if plan.start is None else (plan.start,)
    return (*start, *map(Path, plan.teachers))


def _collect(run: Path, found: dict[Path, FormerTraining]) -> None:
    if run.resolve() in found:
        return
    # Before the others, so that a run that stands on itself ends; put behind them below.
    found[run.resolve()] = FormerTraining(name=run.resolve().name)
    try:
        plan = read_plan(run)
    except TrainingError:
        return
    for other in _direct(plan):
        _collect(other, found)
    del found[run.resolve()]
    found[run.resolve()] = FormerTraining(
        name=run.resolve().name,
        backbone=plan.backbone,
        initial_weights=Path(plan.backbone_weights).name,
        teachers=tuple(Path(teacher).name for teacher in plan.teachers),
        stages=stages_text(plan.stages),
        seed=plan.seed,
        augmentation=plan.augmentation,
        level_dim=plan.level_dim,
        seconds=logged_seconds(run, plan.epochs),
    )


def stages_text(stages: Sequence[Stage]) -> str:
    """As ``parse_stages`` reads them."""
    return ", ".join(map(_stage_text, stages))


def _stage_text(stage: Stage) -> str:
    words = [f"{stage.size}x{stage.epochs}@{stage.learning_rate:g}"]
    words += [f"without {'+'.join(stage.without)}"] if stage.without else []
    words += [f"rarity {stage.rarity:g}"] if stage.rarity != USUAL_RARITY else []
    words += [f"{stage.times} times"] if stage.times > 1 else []
    return " ".join(words)


def logged_seconds(run: Path, epochs: int) -> float | None:
    """How long the epochs in a run's log took together; ``None`` if some are not in it."""
    path = run / "log.csv"
    if not path.exists():
        return None
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    whole = len({row["epoch"] for row in rows}) == epochs
    return sum(float(row["seconds"]) for row in rows) if whole else None
