"""What a training run is: its network, its data's handling, its stages. Kept in the model card."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from drviewer.errors import TrainingError, first_wrong
from drviewer.grading.network import Backbone, build_network
from drviewer.grading.preprocess import Preprocessing

#: Off the true grade, this much belief goes to each neighbour: readers differ by one grade.
NEIGHBOUR_BELIEF = 0.06
#: A stage that says nothing weighs a grade by the root of its rarity.
USUAL_RARITY = 0.5
#: As ``backbone_weights``: begin with random weights (to measure what pretraining is worth).
RANDOM_WEIGHTS = "none"
#: Keras's own ImageNet weights.
IMAGENET = "imagenet"

Augmentation = Literal["none", "geometry", "cameras", "faults"]

_STAGE = re.compile(
    r"\s*(?P<size>\d+)x(?P<epochs>\d+)@(?P<rate>[0-9.]+(?:e-?\d+)?)"
    r"(?:\s+without\s+(?P<without>[\w-]+(?:\+[\w-]+)*))?"
    r"(?:\s+rarity\s+(?P<rarity>[0-9.]+))?"
    r"(?:\s+(?P<times>\d+)\s+times)?\s*"
)


class Stage(BaseModel):
    """Some epochs at one picture size; later stages are larger (progressive resizing).

    ``without``: sets whose photographs this stage does not see. What the averaged weights say of
    those sets at the stage's end is a cross-set result that costs no run of its own.
    ``rarity``: a grade weighs as its frequency to minus this power: 0 leaves the grades as they
    come (calibrated, rare ones neglected), 1 makes them weigh the same together.
    ``times``: so often the stage runs from the weights that it begins with, each time over other
    crops and orders of the photographs, and the mean of the weights goes on: most of what several
    networks together are worth, answering at the cost of one (Wortsman et al. 2022, "Model
    soups"). Not for a first stage: the weights that it begins with are not kept.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int = Field(ge=32)
    epochs: int = Field(ge=1)
    learning_rate: float = Field(gt=0)
    without: tuple[str, ...] = ()
    rarity: float = Field(default=USUAL_RARITY, ge=0, le=1)
    times: int = Field(default=1, ge=1)


def recipe(augmentation: str | None, level_dim: bool | None) -> dict[str, Any]:
    """What was asked for, else what a new training does: the defaults of ``TrainingPlan`` are what
    a plan from before these parameters means.
    """
    return {
        "augmentation": "faults" if augmentation is None else augmentation,
        "level_dim": True if level_dim is None else level_dim,
    }


class TrainingPlan(BaseModel):
    """Everything that decides the outcome, so that one command gives the model again.

    ``expected_grade_weight`` weighs the squared error of the expected grade beside the
    cross-entropy; ``teacher_weight`` the teachers' mean probabilities against the readers' grades.
    ``backbone_weights``, ``teachers``: a file or another training's folder, and such folders.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    backbone: Backbone = "efficientnet_lite0"
    backbone_weights: str
    stages: tuple[Stage, ...]
    batch_size: int = 32
    seed: int = 20
    weight_decay: float = 1e-4
    ema: float = Field(default=0.995, ge=0, lt=1)
    clahe_clip_limit: float = 2.0
    clahe_tiles: int = 8
    level_colours: bool = True
    level_dim: bool = False
    augmentation: Augmentation = "cameras"
    has_attention: bool = True
    has_dropout: bool = True
    expected_grade_weight: float = Field(default=0.2, ge=0)
    teachers: tuple[str, ...] = ()
    teacher_weight: float = Field(default=0.5, ge=0, le=1)

    @model_validator(mode="before")
    @classmethod
    def _from_when_there_was_one_teacher(cls, told: Any) -> Any:
        if not isinstance(told, dict) or "teacher" not in told:
            return told
        teacher = told["teacher"]
        others = {name: value for name, value in told.items() if name != "teacher"}
        return others | ({"teachers": (teacher,)} if teacher else {})

    @property
    def size(self) -> int:
        """The size of the finished model's input."""
        return self.stages[-1].size

    @property
    def start(self) -> Path | None:
        """The folder of the training that this one begins with, if it does not with a file."""
        folder = Path(self.backbone_weights)
        is_word = self.backbone_weights in (RANDOM_WEIGHTS, IMAGENET)
        return folder if not is_word and folder.is_dir() else None

    @property
    def epochs(self) -> int:
        """Of all stages, each as often as it runs."""
        return sum(stage.epochs * stage.times for stage in self.stages)

    def preprocessing(self, stage: int) -> Preprocessing:
        """How pictures are prepared in a stage."""
        return Preprocessing(
            size=self.stages[stage].size,
            clahe_clip_limit=self.clahe_clip_limit,
            clahe_tiles=self.clahe_tiles,
            level_colours=self.level_colours,
            level_dim=self.level_dim,
        )


def make_plan(told: dict[str, Any]) -> TrainingPlan:
    """The plan of what was asked for.

    Raises:
        TrainingError: a parameter is not one that a plan can have.
    """
    try:
        return TrainingPlan.model_validate(told)
    except ValidationError as error:
        raise TrainingError(
            "{}: {}.".format(*first_wrong(error)), advice="See drviewer train --help."
        ) from error


def parse_stages(text: str) -> tuple[Stage, ...]:
    """``"224x4@6e-4 without idrid,320x2@2e-4 rarity 0.25 3 times"``: size × epochs @ peak learning
    rate of each stage, then what it leaves out, how rarity weighs, how often it runs.

    Raises:
        TrainingError: the text is not of that form.
    """
    stages = tuple(map(_parse_stage, text.split(",")))
    if stages[0].times > 1:
        raise TrainingError(
            "The first stage can't run several times: what it begins with is not kept.",
            advice="Let a later stage run several times: 224x4@6e-4,320x2@2e-4 3 times.",
        )
    for earlier, later in pairwise(stages):
        seen = set(later.without) - set(earlier.without)
        if seen:
            raise TrainingError(
                f"A stage leaves out {', '.join(sorted(seen))}, which an earlier one has learnt.",
                advice="Leave a set out from the first stage on.",
            )
    return stages


def _parse_stage(text: str) -> Stage:
    found = _STAGE.fullmatch(text)
    if found is None:
        raise _malformed(text)
    told = {name: value for name, value in found.groupdict().items() if value}
    told["learning_rate"] = told.pop("rate")
    without = tuple(told.pop("without", "").split("+"))
    try:
        return Stage.model_validate(told | ({"without": without} if any(without) else {}))
    except ValidationError as error:
        raise _malformed(text) from error


def _malformed(text: str) -> TrainingError:
    return TrainingError(
        f"The stage {text!r} is not size x epochs @ learning rate.",
        advice="Write, for example, 224x4@6e-4,320x2@2e-4; after the rate, in this order if at "
        "all: without SET+SET, rarity 0.25, 3 times.",
    )


def build_planned(plan: TrainingPlan, stage: int, size: int | None = None) -> Any:
    """The plan's network for the pictures of a stage (or of another size), weights random."""
    return build_network(
        plan.backbone,
        size or plan.stages[stage].size,
        has_attention=plan.has_attention,
        has_dropout=plan.has_dropout,
    )
