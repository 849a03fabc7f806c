"""Other trainings' work folders: a teacher to learn from, a network to begin with or to measure."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from drviewer.errors import TrainingError
from drviewer.training.plan import TrainingPlan, build_planned
from drviewer.training.widen import widen

_GIVE_RUN = "Give the --work folder of a finished training."


def stage_weights(work: Path, stage: int) -> Path:
    """Where a run keeps its averaged weights as they were at a stage's end."""
    return work / f"stage{stage}.npz"


def time_weights(work: Path, stage: int, time: int) -> Path:
    """Where a run keeps those of one of several times through a stage."""
    return work / f"stage{stage}-time{time}.npz"


def write_weights(path: Path, weights: Sequence[NDArray[Any]]) -> None:
    """Write beside, then replace: who reads a run that is going on finds whole files."""
    part = path.with_suffix(".part.npz")
    np.savez(part, *weights)
    part.replace(path)


def read_weights(path: Path) -> list[NDArray[Any]]:
    """A network's weights, in its order.

    Raises:
        TrainingError: the file can't be read.
    """
    try:
        # Opened here: np.load leaves a damaged file open.
        with path.open("rb") as file, np.load(file) as data:
            return [data[name] for name in data.files]
    except (OSError, ValueError, EOFError, BadZipFile) as error:
        raise TrainingError(
            f"The weights {path} can't be read: {error}.",
            advice="Give the --work folder of a finished training, or train anew in another.",
        ) from error


def check_runs(plan: TrainingPlan, work: Path) -> None:
    """Find out before anything is cut or trained whether the plan's start and teachers will do.

    Raises:
        TrainingError: one is no training's folder, is ``work`` itself, is not so far, is another
            network than can be begun with, or saw a set that a stage leaves out.
    """
    stages = range(len(plan.stages))
    wanted = [(Path(run), stage) for run in plan.teachers for stage in stages]
    if plan.start is not None:
        check_backbone(read_plan(plan.start), plan, plan.start)
        wanted.append((plan.start, 0))
    for run, stage in wanted:
        if run.resolve() == work.resolve():
            raise TrainingError(
                f"The training {run} can't begin with itself or teach itself.",
                advice="Give another --work folder.",
            )
        read_weights(stage_weights(run, stage_for(run, plan, stage)))


def load_teachers(plan: TrainingPlan, stage: int) -> list[Any]:
    """The plan's teachers for one of its stages; each saw no set that the stage leaves out, so a
    cross-set result stays one.

    Raises:
        TrainingError: as ``network_for``.
    """
    networks = [network_for(Path(run), plan, stage) for run in plan.teachers]
    for network in networks:
        network.trainable = False
    return networks


def network_for(run: Path, plan: TrainingPlan, stage: int) -> Any:
    """The network of another run's folder at this plan's size, as it was at the end of its last
    stage that left out what this ``stage`` leaves out.

    Raises:
        TrainingError: there is no such run, it is not so far, or it saw a set left out here.
    """
    return network_at_end_of(run, stage_for(run, plan, stage), plan.stages[stage].size)


def stage_for(run: Path, plan: TrainingPlan, stage: int) -> int:
    """Which of another run's stages the plan's ``stage`` begins with or is taught by: the last
    that left out what this one leaves out.

    Raises:
        TrainingError: there is none, or no such run.
    """
    left_out = set(plan.stages[stage].without)
    stages = read_plan(run).stages
    fit = [i for i, other in enumerate(stages) if left_out <= set(other.without)]
    if not fit:
        raise TrainingError(
            f"No stage of the training {run} left out {', '.join(sorted(left_out))}, which "
            f"stage {stage + 1} leaves out.",
            advice="Take a training with such a stage, or leave nothing out (--stages).",
        )
    return fit[-1]


def read_plan(run: Path) -> TrainingPlan:
    """The plan of a training's work folder.

    Raises:
        TrainingError: it is no such folder.
    """
    try:
        return TrainingPlan.model_validate_json((run / "plan.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"The training {run} can't be read: {error}.", advice=_GIVE_RUN
        ) from error


def network_at_end_of(run: Path, stage: int, size: int | None = None) -> Any:
    """The averaged network of a training's work folder as it was when ``stage`` ended.

    Raises:
        TrainingError: it is no such folder, or the training is not so far.
    """
    plan = read_plan(run)
    network = build_planned(plan, stage, size)
    network.set_weights(read_weights(stage_weights(run, stage)))
    return network


def begin_with_run(run: Path, plan: TrainingPlan, model: Any) -> None:
    """Begin where another training of the same network ended, or widen that of a half-width one:
    at the end of the last stage that left out what this plan's first one leaves out.

    Raises:
        TrainingError: that is another network, it saw a set that this plan's first stage leaves
            out, or it is not so far.
    """
    former = read_plan(run)
    check_backbone(former, plan, run)
    network = network_for(run, plan, 0)
    if former.backbone == plan.backbone:
        model.set_weights(network.get_weights())
    else:
        widen(network, model)


def check_backbone(former: TrainingPlan, plan: TrainingPlan, run: Path) -> None:
    """Whether a plan's network can begin with that of another run.

    Raises:
        TrainingError: it can't.
    """
    if former.has_attention != plan.has_attention:
        raise TrainingError(
            f"Only one of this network and that of {run} has self-attention.",
            advice="Begin with a file of weights.",
        )
    if former.backbone != plan.backbone and (former.backbone, plan.backbone) != (
        "resnet50_half",
        "resnet50",
    ):
        raise TrainingError(
            f"A {plan.backbone} can't begin with the {former.backbone} of {run}.",
            advice="Give a training of the same network, or for resnet50 one of resnet50_half.",
        )
