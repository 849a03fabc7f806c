"""Conformal sets of grades: which grades can't be ruled out.

Class-conditional split conformal prediction (Vovk 2012; Angelopoulos and Bates 2021): a grade is in
the set where its probability reaches a floor, and each grade's floor is set so that nine of ten
photographs of that grade keep it. Grades are ordered, so gaps are filled and the set reads
"2 to 4".
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from drviewer.domain import Grade

COVERAGE = 0.90
Floors = tuple[float, float, float, float, float]


def fit_floors(probabilities: ArrayLike, grades: ArrayLike, coverage: float = COVERAGE) -> Floors:
    """The floor of each grade from ``(n, 5)`` probabilities of images with known grades ``(n,)``.

    A grade with too few images to promise the coverage has the floor 0: it is never ruled out.
    """
    values, truth = np.asarray(probabilities, np.float64), np.asarray(grades)
    first, second, third, fourth, fifth = (
        _floor(values[truth == grade, grade], coverage) for grade in range(len(Grade))
    )
    return first, second, third, fourth, fifth


def _floor(own: NDArray[np.float64], coverage: float) -> float:
    """The largest floor that leaves the promised share of the images in, with one image's margin.

    (n + 1)(1 − coverage) of the images may fall out, rounded down: the finite-sample correction.
    """
    may_fall_out = int(np.floor((len(own) + 1) * (1 - coverage)))
    if may_fall_out < 1:
        return 0.0
    # Rounded down: rounding up would lose the image that the floor stands on.
    return float(np.floor(np.sort(own)[may_fall_out - 1] * 1e6) / 1e6)


def grade_set(probabilities: ArrayLike, floors: Sequence[float], answer: int) -> tuple[Grade, ...]:
    """The grades that one image's ``(5,)`` probabilities don't rule out, with ``answer`` and
    everything between them.
    """
    values = np.asarray(probabilities, np.float64)
    inside = [grade for grade in range(len(Grade)) if values[grade] > floors[grade]]
    lowest, highest = min([*inside, answer]), max([*inside, answer])
    return tuple(Grade(grade) for grade in range(lowest, highest + 1))


def set_coverage(sets: Sequence[tuple[Grade, ...]], grades: ArrayLike) -> dict[str, float]:
    """Share of images whose set holds the true grade: of each grade that occurs, and of ``all``."""
    truth = np.asarray(grades)
    held = np.array([int(grade) in found for found, grade in zip(sets, truth, strict=True)])
    shares = {str(g): float(held[truth == g].mean()) for g in range(5) if (truth == g).any()}
    return {**shares, "all": float(held.mean())}
