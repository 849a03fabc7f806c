"""A run's place, so that a cut costs minutes: weights, their average, optimiser, epoch, step."""

from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from drviewer.errors import TrainingError
from drviewer.training.plan import TrainingPlan


@dataclass(slots=True)
class Progress:
    """Where the run is: stage, epoch, step in the epoch, in this time through the stage, in all;
    and how often it went through the stage before.

    Epochs are counted over all stages and times: a photograph's crop follows from that number.
    """

    stage: int = 0
    epoch: int = 0
    step: int = 0
    stage_step: int = 0
    total_step: int = 0
    time: int = 0


def save_checkpoint(
    path: Path, progress: Progress, arrays: dict[str, list[NDArray[Any]]], plan: TrainingPlan
) -> None:
    """Write beside, then replace: a cut while writing keeps the former checkpoint."""
    flat = {f"{name}/{i}": a for name, many in arrays.items() for i, a in enumerate(many)}
    place = np.array(astuple(progress))
    part = path.with_suffix(".part.npz")
    everything: dict[str, Any] = {"place": place, "plan": np.array(plan.model_dump_json()), **flat}
    np.savez(part, **everything)
    part.replace(path)


def load_checkpoint(
    path: Path, plan: TrainingPlan
) -> tuple[Progress, dict[str, list[NDArray[Any]]]]:
    """The place and the arrays by name.

    Raises:
        TrainingError: it can't be read, or belongs to another plan.
    """
    try:
        # Opened here: np.load leaves a damaged file open.
        with path.open("rb") as file, np.load(file) as data:
            content = {key: data[key] for key in data.files}
    except (OSError, ValueError, BadZipFile) as error:
        raise TrainingError(
            f"The checkpoint {path} can't be read: {error}.",
            advice="Delete it to start the training anew.",
        ) from error
    if not _is_plan(plan, str(content.pop("plan"))):
        raise TrainingError(
            f"The checkpoint {path} belongs to a run with other parameters.",
            advice="Give the same parameters, or another --work folder.",
        )
    progress = Progress(*(int(x) for x in content.pop("place")))
    arrays: dict[str, list[NDArray[Any]]] = {}
    for key in sorted(content, key=lambda key: int(key.split("/")[1])):
        arrays.setdefault(key.split("/")[0], []).append(content[key])
    return progress, arrays


def _is_plan(plan: TrainingPlan, written: str) -> bool:
    """Read, not compared as text: a plan from before a parameter came has that one's default."""
    try:
        return TrainingPlan.model_validate_json(written) == plan
    except ValidationError:
        # A newer program's.
        return False
