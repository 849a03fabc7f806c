"""What a training run is: its network, its data's handling, its stages. Kept in the model card."""

import re

from pydantic import BaseModel, ConfigDict

from drviewer.errors import TrainingError
from drviewer.grading.network import Backbone

#: Off the true grade, this much belief goes to each neighbour: readers differ by one grade.
NEIGHBOUR_BELIEF = 0.06


class Stage(BaseModel):
    """Some epochs at one picture size; later stages are larger (progressive resizing)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int
    epochs: int
    learning_rate: float


class TrainingPlan(BaseModel):
    """Everything that decides the outcome, so that one command gives the model again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    backbone: Backbone = "efficientnet_lite0"
    backbone_weights: str
    stages: tuple[Stage, ...]
    batch_size: int = 32
    seed: int = 20
    weight_decay: float = 1e-4
    ema: float = 0.995
    clahe_clip_limit: float = 2.0
    clahe_tiles: int = 8

    @property
    def size(self) -> int:
        """The size of the finished model's input."""
        return self.stages[-1].size


def parse_stages(text: str) -> tuple[Stage, ...]:
    """``"224x4@6e-4,320x2@2e-4"``: size × epochs @ peak learning rate, one after the other.

    Raises:
        TrainingError: the text is not of that form.
    """
    stages = []
    for part in text.split(","):
        found = re.fullmatch(r"\s*(\d+)x(\d+)@([0-9.]+(?:e-?\d+)?)\s*", part)
        if found is None or int(found[1]) < 32 or int(found[2]) < 1:
            raise TrainingError(
                f"The stage {part!r} is not size x epochs @ learning rate.",
                advice="Write, for example, 224x4@6e-4,320x2@2e-4.",
            )
        stages.append(
            Stage(size=int(found[1]), epochs=int(found[2]), learning_rate=float(found[3]))
        )
    return tuple(stages)
