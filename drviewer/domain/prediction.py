"""What the model said of an image."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drviewer.domain.scale import Grade
from drviewer.language import number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle in an image's own pixels, origin at the top left."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    name: str
    version: str
    sha256: str

    @property
    def label(self) -> str:
        """As people call it: name and version."""
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What the model said of one image.

    ``probabilities``: five, calibrated, sum 1. ``heatmaps``: ``(5, rows, columns)`` float32 ≥ 0 in
    the logit's units, one map a grade, lying over ``region`` of the image (stretched to it).
    ``decided_grade``: by the rule of the model's card. ``grade_set``: the neighbouring grades that
    can't be ruled out (conformal, nine of ten hold the true one); empty where none was made. The
    thresholds are those of the operating point that was chosen when the image was graded.
    """

    probabilities: tuple[float, float, float, float, float]
    heatmaps: "NDArray[np.float32]"
    region: Region
    model: ModelIdentity
    heatmap_layer: str = ""
    decided_grade: Grade | None = None
    grade_set: tuple[Grade, ...] = ()
    referable_threshold: float | None = None
    vision_threatening_threshold: float | None = None

    @property
    def grade(self) -> Grade:
        """As the model's card decides it; without that, the most probable grade."""
        if self.decided_grade is not None:
            return self.decided_grade
        return Grade(self.probabilities.index(max(self.probabilities)))

    @property
    def is_most_probable(self) -> bool:
        """The grade has the highest probability, which a median need not have."""
        return self.probabilities[self.grade] == max(self.probabilities)

    @property
    def is_unsure(self) -> bool:
        """The model can't rule out another grade."""
        return len(self.grade_set) > 1

    @property
    def straddles_referable(self) -> bool:
        """Some of the grades that can't be ruled out are referable, others are not."""
        return len({grade.is_referable for grade in self.grade_set}) > 1

    @property
    def is_referable(self) -> bool | None:
        """Moderate or worse at the operating point; None where the card names none."""
        return _is_reached(self.referable_probability, self.referable_threshold)

    @property
    def is_vision_threatening(self) -> bool | None:
        """Severe or worse at the operating point; None where the card names none."""
        return _is_reached(self.vision_threatening_probability, self.vision_threatening_threshold)

    @property
    def referable_probability(self) -> float:
        return float(sum(self.probabilities[Grade.MODERATE_NPDR :]))

    @property
    def vision_threatening_probability(self) -> float:
        return float(sum(self.probabilities[Grade.SEVERE_NPDR :]))


def _is_reached(probability: float, threshold: float | None) -> bool | None:
    return None if threshold is None else probability >= threshold


def shown_probability(value: float) -> str:
    """Two decimals, never 0.00 or 1.00: the model is never that sure."""
    if value >= 0.995:
        return f"> {number(0.99, '.2f')}"
    return f"< {number(0.01, '.2f')}" if value < 0.005 else number(value, ".2f")
