"""How a network's logits become answers: temperature, operating points, grade sets; and how good.

Everything is fitted on all validation images for use, and measured nested: each fifth of them
(groups stay together) under what was fitted on the other four, so that no figure is flattered.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade
from drviewer.grading.calibration import Decision, decide, fit_temperature, softmax
from drviewer.grading.card import Answering
from drviewer.grading.grade_sets import Floors, fit_floors, grade_set, set_coverage
from drviewer.grading.metrics import Metrics, chance_of, measure
from drviewer.training.labels import LabelledImage

#: Screening prefers a needless referral to a missed one.
_SENSITIVITY = 0.90
_FOLDS = 5
_CALLED = {"referable": Grade.MODERATE_NPDR, "vision_threatening": Grade.SEVERE_NPDR}


def fit_answering(
    logits: NDArray[np.floating], labels: Sequence[LabelledImage], decision: Decision
) -> Answering:
    """From ``(n, 5)`` logits of the validation images."""
    grades = np.array([label.grade for label in labels])
    temperature = fit_temperature(logits, grades)
    chances = softmax(logits, temperature)
    thresholds = fit_thresholds(chances, grades)
    nested, sets = _nested(logits, labels, decision)
    return Answering(
        temperature=temperature,
        decision=decision,
        thresholds=thresholds,
        grade_set_floors=fit_floors(chances, grades),
        grade_set_coverage=set_coverage(sets, grades),
        metrics=measure_sets(nested, labels, thresholds, decision),
    )


def fit_thresholds(chances: NDArray[np.float64], grades: NDArray[np.int64]) -> dict[str, float]:
    """Operating points of both calls: sensitive, and balanced (the largest Youden index)."""
    found = {}
    for name, lowest in _CALLED.items():
        chance, is_case = chance_of(chances, lowest), grades >= lowest
        found[name] = sensitive_threshold(chance, is_case)
        found[f"{name}_balanced"] = balanced_threshold(chance, is_case)
    return found


def sensitive_threshold(chance: NDArray[np.float64], is_case: NDArray[np.bool_]) -> float:
    """The highest threshold that still finds at least 90 % of the cases."""
    cases = np.sort(chance[is_case])
    if not len(cases):
        return 0.5
    missed = int(np.floor((1 - _SENSITIVITY) * len(cases)))
    # Rounded down: rounding up would lose the image that the threshold stands on.
    return float(np.floor(cases[missed] * 1e4) / 1e4)


def balanced_threshold(chance: NDArray[np.float64], is_case: NDArray[np.bool_]) -> float:
    """The threshold with the largest sum of sensitivity and specificity (Youden 1950)."""
    if not is_case.any() or is_case.all():
        return 0.5
    steps = np.unique(chance)
    found = [(chance[is_case] >= step).mean() - (chance[~is_case] >= step).mean() for step in steps]
    return float(np.floor(steps[int(np.argmax(found))] * 1e4) / 1e4)


def _nested(
    logits: NDArray[np.floating], labels: Sequence[LabelledImage], decision: Decision
) -> tuple[NDArray[np.float64], list[tuple[Grade, ...]]]:
    """Probabilities and grade sets of each fold by what the others were fitted to."""
    grades = np.array([label.grade for label in labels])
    chances = np.empty(logits.shape)
    sets: list[tuple[Grade, ...]] = [()] * len(labels)
    for fold in _folds(labels):
        others = ~fold
        temperature = fit_temperature(logits[others], grades[others])
        floors = fit_floors(softmax(logits[others], temperature), grades[others])
        chances[fold] = softmax(logits[fold], temperature)
        for i in np.flatnonzero(fold):
            sets[i] = _set_of(chances[i], floors, decision)
    return chances, sets


def _set_of(chances: NDArray[np.float64], floors: Floors, decision: Decision) -> tuple[Grade, ...]:
    return grade_set(chances, floors, int(decide(chances[np.newaxis], decision)[0]))


def _folds(labels: Sequence[LabelledImage]) -> Iterator[NDArray[np.bool_]]:
    groups = sorted({label.group for label in labels})
    np.random.default_rng(20).shuffle(groups)
    count = min(_FOLDS, len(groups))
    if count < 2:
        raise ValueError("one group of images can't be measured by what others were fitted to")
    for first in range(count):
        chosen = set(groups[first::count])
        yield np.array([label.group in chosen for label in labels])


def measure_sets(
    probabilities: NDArray[np.float64],
    labels: Sequence[LabelledImage],
    thresholds: dict[str, float],
    decision: Decision,
) -> dict[str, Metrics]:
    """Metrics of each set; ``(n, 5)`` probabilities in the labels' order."""
    grades = np.array([label.grade for label in labels])
    names = np.array([label.set_name for label in labels])
    return {
        str(name): measure(
            probabilities[names == name], grades[names == name], thresholds, decision
        )
        for name in dict.fromkeys(names)
    }
