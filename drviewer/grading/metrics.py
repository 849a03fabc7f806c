"""How well grades were told: what ``drviewer evaluate`` prints and the model card keeps.

Pure functions of counts and probabilities. A figure that has no meaning for the data (recall of a
grade that does not occur, AUC with one class only) is ``None``, never a number.
"""

from typing import Annotated, NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from pydantic import BaseModel, ConfigDict, Field, model_validator

from drviewer.domain import Grade
from drviewer.grading.calibration import expected_calibration_error

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


class Referable(BaseModel):
    """Moderate or worse against the rest, by the summed probability of grades 2 to 4."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    auc: Share | None
    sensitivity: Share | None
    specificity: Share | None
    threshold: Share


class Metrics(BaseModel):
    """One set's figures. ``confusion``: rows are truth, columns the most probable grade.

    ``ece``: 15 equal-width bins on the top probability. Figures that contradict the confusion
    matrix are refused, so that none can be made up.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int = Field(gt=0)
    confusion: Confusion
    accuracy: Share
    qwk: float | None = Field(le=1)
    macro_f1: Share
    recall: tuple[Share | None, Share | None, Share | None, Share | None, Share | None]
    referable: Referable
    ece: Share

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


def measure(probabilities: ArrayLike, grades: ArrayLike, threshold: float) -> Metrics:
    """Every figure of ``(n, 5)`` probabilities against ``(n,)`` true grades.

    Referable from a summed probability of ``threshold`` on.

    Raises:
        ValueError: the shapes don't belong together, or there is nothing to measure.
    """
    values, truth = np.asarray(probabilities, np.float64), np.asarray(grades, np.intp)
    if values.shape != (len(truth), _GRADES) or not len(truth):
        raise ValueError(
            f"probabilities {values.shape} and grades {truth.shape} don't belong together"
        )
    confusion = confusion_matrix(truth, values.argmax(axis=1))
    return Metrics(
        n=len(truth),
        confusion=confusion,
        **agreement(confusion)._asdict(),
        referable=measure_referable(values, truth, threshold),
        ece=expected_calibration_error(values, truth),
    )


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


def measure_referable(probabilities: ArrayLike, grades: ArrayLike, threshold: float) -> Referable:
    """Referable against not: area under the ROC curve, and both rates at ``threshold``."""
    chance = referable_probability(probabilities)
    is_referable = np.asarray(grades) >= Grade.MODERATE_NPDR
    is_called = chance >= threshold
    return Referable(
        auc=_area_under_curve(chance, is_referable),
        sensitivity=_share(is_called[is_referable]),
        specificity=_share(~is_called[~is_referable]),
        threshold=threshold,
    )


def referable_probability(probabilities: ArrayLike) -> NDArray[np.float64]:
    """``(n, 5)`` → ``(n,)``: the probability of moderate or worse, at most 1."""
    chance = np.asarray(probabilities, np.float64)[:, Grade.MODERATE_NPDR :].sum(axis=1)
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
