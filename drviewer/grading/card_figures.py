"""What a model card tells of how its model was made and compared: training, ablation, cross-set."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from drviewer.grading.intervals import Interval


class TrainingData(BaseModel):
    """One set of photographs the model learnt from, with the terms it may be used under."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    n: int = Field(ge=0)
    terms: str


class FormerTraining(BaseModel):
    """A training that a later one began with or learnt from; ``stages`` as ``drviewer train`` reads
    them. ``seconds``: of computing, two cores, where its log is whole. Of one whose folder is gone
    only its name is known.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    backbone: str = ""
    initial_weights: str = ""
    teachers: tuple[str, ...] = ()
    stages: str = ""
    seed: int | None = None
    augmentation: str = ""
    level_dim: bool = False
    seconds: float | None = Field(default=None, ge=0)


class Training(BaseModel):
    """How the model was made; enough to make it again. ``seconds``: of computing, two cores;
    ``former``: the trainings that it stands on, whose own time is theirs.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: tuple[TrainingData, ...]
    initial_weights: str = ""
    seed: int
    epochs: float = Field(ge=0)
    started: datetime
    finished: datetime
    seconds: float | None = Field(default=None, ge=0)
    command: str
    stages: str = ""
    teachers: tuple[str, ...] = ()
    augmentation: str = ""
    level_dim: bool = False
    former: tuple[FormerTraining, ...] = ()


class CrossSetFigures(BaseModel):
    """How well photographs of a set were graded by a network that never saw that set."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int = Field(gt=0)
    qwk: Interval
    referable_auc: Interval


class AblationRow(BaseModel):
    """One short run: what was changed, and the figures on the sets it did not learn from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    change: str
    sets: dict[str, CrossSetFigures]


class AblationResult(BaseModel):
    """Short runs that differ in one thing each."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    learnt_from: tuple[str, ...]
    images: int
    epochs: int
    size: int
    backbone: str
    rows: tuple[AblationRow, ...]


class ComparedNetworks(BaseModel):
    """One network, or several together, on the sets that none of them saw.

    ``networks`` and ``stages``: each member's backbone and how long it learnt, in words.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    networks: tuple[str, ...] = Field(min_length=1)
    stages: tuple[str, ...] = Field(min_length=1)
    sets: dict[str, CrossSetFigures]


class Comparison(BaseModel):
    """Networks side by side, measured on the same unseen sets."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: tuple[ComparedNetworks, ...] = Field(min_length=1)
