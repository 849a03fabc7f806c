"""How well grades were told: what ``drviewer evaluate`` prints and the model card keeps.

Pure functions of counts and probabilities. A figure that has no meaning for the data (recall of a
grade that does not occur, AUC with one class only) is ``None``, never a number.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from pydantic import BaseModel, ConfigDict, Field, model_validator

from drviewer.domain import Grade
from drviewer.grading.calibration import (
    Decision,
    calibration_error_by_chance,
    decide,
    expected_calibration_error,
)
from drviewer.grading.intervals import Interval, bootstrap_interval

_GRADES = len(Grade)
#: A card may round its figures to this.
_ROUNDING = 1e-3

Share = Annotated[float, Field(ge=0, le=1)]
Row = tuple[int, int, int, int, int]
Confusion = tuple[Row, Row, Row, Row, Row]


class Agreement(NamedTuple):
    """What a confusion matrix alone tells."""

    accuracy: float
    qwk: float | None
    macro_f1: float
    recall: tuple[float | None, ...]


class Detection(BaseModel):
    """A grade or worse against the rest, by the summed probability of those grades."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    auc: Share | None
    sensitivity: Share | None
    specificity: Share | None
    threshold: Share


class Metrics(BaseModel):
    """One set's figures. ``confusion``: rows are truth, columns the grade answered.

    ``referable``: moderate or worse; ``vision_threatening``: severe or worse. ``ece``: 15
    equal-width bins on the top probability; ``ece_by_chance``: what as many answers that mean
    exactly what they say would show. ``intervals``: 95 %, of the figures that they name.
    Figures that contradict the confusion matrix are refused, so that none can be made up.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int = Field(gt=0)
    confusion: Confusion
    accuracy: Share
    qwk: float | None = Field(le=1)
    macro_f1: Share
    recall: tuple[Share | None, Share | None, Share | None, Share | None, Share | None]
    referable: Detection
    vision_threatening: Detection | None = None
    ece: Share
    ece_by_chance: Share | None = None
    intervals: dict[str, Interval] = {}

    @property
    def severe_recall(self) -> float | None:
        """Share of the severe and proliferative images that were called one of the two."""
        severe = np.asarray(self.confusion)[Grade.SEVERE_NPDR :]
        found = severe[:, Grade.SEVERE_NPDR :].sum()
        return float(found / severe.sum()) if severe.sum() else None

    @model_validator(mode="after")
    def _figures_follow_from_confusion(self) -> Self:
        if int(np.sum(self.confusion)) != self.n:
            raise ValueError(f"n is {self.n}, the confusion matrix counts {np.sum(self.confusion)}")
        for name, value in agreement(self.confusion)._asdict().items():
            if not _is_close(getattr(self, name), value):
                raise ValueError(
                    f"{name} is {getattr(self, name)}, its confusion matrix says {value}"
                )
        return self


def measure(
    probabilities: ArrayLike,
    grades: ArrayLike,
    thresholds: Mapping[str, float],
    decision: Decision = "most_probable",
) -> Metrics:
    """Every figure of ``(n, 5)`` probabilities against ``(n,)`` true grades.

    Referable and vision-threatening from the summed probabilities in ``thresholds`` on.

    Raises:
        ValueError: the shapes don't belong together, or there is nothing to measure.
    """
    values, truth = np.asarray(probabilities, np.float64), np.asarray(grades, np.intp)
    if values.shape != (len(truth), _GRADES) or not len(truth):
        raise ValueError(
            f"probabilities {values.shape} and grades {truth.shape} don't belong together"
        )
    answers = decide(values, decision)
    confusion = confusion_matrix(truth, answers)
    threatening = thresholds.get("vision_threatening")
    return Metrics(
        n=len(truth),
        confusion=confusion,
        **agreement(confusion)._asdict(),
        referable=detection(values, truth, thresholds["referable"]),
        vision_threatening=None
        if threatening is None
        else detection(values, truth, threatening, Grade.SEVERE_NPDR),
        ece=expected_calibration_error(values, truth),
        ece_by_chance=calibration_error_by_chance(values),
        intervals=_intervals(values, truth, answers),
    )


def _intervals(
    values: NDArray[np.float64], truth: NDArray[np.intp], answers: NDArray[np.intp]
) -> dict[str, Interval]:
    def agreed(chosen: NDArray[np.intp]) -> Agreement:
        return agreement(confusion_matrix(truth[chosen], answers[chosen]))

    figures: dict[str, Callable[[NDArray[np.intp]], float | None]] = {
        "accuracy": lambda chosen: agreed(chosen).accuracy,
        "qwk": lambda chosen: agreed(chosen).qwk,
        "macro_f1": lambda chosen: agreed(chosen).macro_f1,
        "referable_auc": lambda chosen: detection(values[chosen], truth[chosen], 0.5).auc,
        "ece": lambda chosen: expected_calibration_error(values[chosen], truth[chosen]),
    }
    return {name: bootstrap_interval(figure, len(truth)) for name, figure in figures.items()}


def confusion_matrix(grades: ArrayLike, answers: ArrayLike) -> Confusion:
    """Counts of ``(n,)`` true grades (rows) against ``(n,)`` answers (columns)."""
    cells = np.asarray(grades, np.intp) * _GRADES + np.asarray(answers, np.intp)
    counts = np.bincount(cells, minlength=_GRADES * _GRADES).reshape(_GRADES, _GRADES)
    first, second, third, fourth, fifth = (_row(row) for row in counts)
    return first, second, third, fourth, fifth


def agreement(confusion: ArrayLike) -> Agreement:
    """Accuracy, quadratic weighted kappa, macro F1 and recall of a 5×5 confusion matrix.

    Macro F1 is the mean over the grades that occur as truth or answer.
    """
    counts = np.asarray(confusion, np.float64)
    hits, truths, answers = np.diag(counts), counts.sum(axis=1), counts.sum(axis=0)
    occurs = truths + answers > 0
    f1 = 2 * hits[occurs] / (truths + answers)[occurs]
    recall = [float(hit / n) if n else None for hit, n in zip(hits, truths, strict=True)]
    return Agreement(
        accuracy=float(hits.sum() / counts.sum()),
        qwk=_quadratic_weighted_kappa(counts),
        macro_f1=float(f1.mean()),
        recall=tuple(recall),
    )


def detection(
    probabilities: ArrayLike,
    grades: ArrayLike,
    threshold: float,
    lowest: Grade = Grade.MODERATE_NPDR,
) -> Detection:
    """``lowest`` or worse against less: area under the ROC curve, both rates at ``threshold``."""
    chance = chance_of(probabilities, lowest)
    is_case = np.asarray(grades) >= lowest
    is_called = chance >= threshold
    return Detection(
        auc=_area_under_curve(chance, is_case),
        sensitivity=_share(is_called[is_case]),
        specificity=_share(~is_called[~is_case]),
        threshold=threshold,
    )


def chance_of(probabilities: ArrayLike, lowest: Grade = Grade.MODERATE_NPDR) -> NDArray[np.float64]:
    """``(n, 5)`` → ``(n,)``: the probability of ``lowest`` or worse, at most 1."""
    chance = np.asarray(probabilities, np.float64)[:, lowest:].sum(axis=1)
    return np.asarray(np.minimum(chance, 1.0))


def _quadratic_weighted_kappa(counts: NDArray[np.float64]) -> float | None:
    """Cohen's kappa with squared distances (Cohen 1968); None where chance can't disagree."""
    steps = np.arange(_GRADES)
    weights = (steps[:, None] - steps[None, :]) ** 2
    by_chance = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / counts.sum()
    expected = float((weights * by_chance).sum())
    return 1 - float((weights * counts).sum()) / expected if expected else None


def _area_under_curve(scores: NDArray[np.float64], is_case: NDArray[np.bool_]) -> float | None:
    """Chance that a case scores above a non-case, ties counting half (Mann-Whitney U)."""
    cases, others = int(is_case.sum()), int((~is_case).sum())
    if not cases or not others:
        return None
    _, places, sizes = np.unique(scores, return_inverse=True, return_counts=True)
    mean_ranks = np.cumsum(sizes) - (sizes - 1) / 2
    above = float(mean_ranks[places][is_case].sum()) - cases * (cases + 1) / 2
    return above / (cases * others)


def _share(facts: NDArray[np.bool_]) -> float | None:
    return float(facts.mean()) if facts.size else None


def _row(counts: NDArray[np.intp]) -> Row:
    a, b, c, d, e = (int(count) for count in counts)
    return a, b, c, d, e


def _is_close(
    stated: float | tuple[float | None, ...] | None,
    counted: float | tuple[float | None, ...] | None,
) -> bool:
    if isinstance(stated, tuple) and isinstance(counted, tuple):
        return all(_is_close(a, b) for a, b in zip(stated, counted, strict=True))
    if isinstance(stated, float) and isinstance(counted, float):
        return abs(stated - counted) <= _ROUNDING
    return stated is None and counted is None
