"""Logits to probabilities that mean what they say: temperature scaling and its measure.

Guo et al., "On Calibration of Modern Neural Networks", ICML 2017.
"""

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Decision = Literal["most_probable", "median"]

#: Bins of the expected calibration error: equal width on the top probability.
ECE_BINS = 15

_LOWEST, _HIGHEST = 0.05, 20.0
_HALVINGS = 60


def softmax(logits: ArrayLike, temperature: float = 1.0) -> NDArray[np.float64]:
    """Probabilities over the last axis of ``logits / temperature``, in double precision."""
    scaled = np.asarray(logits, np.float64) / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def fit_temperature(logits: ArrayLike, grades: ArrayLike) -> float:
    """The temperature with the least negative log-likelihood on ``(n, 5)`` logits, ``(n,)`` grades.

    The likelihood is convex in the inverse temperature, so its slope is halved in on. Between
    0.05 and 20: logits that are always right would ask for zero.

    Raises:
        ValueError: there is not one grade a row of logits, or no row at all.
    """
    values, truth = np.asarray(logits, np.float64), np.asarray(grades, np.intp)
    if values.ndim != 2 or truth.shape != values.shape[:1] or not truth.size:
        raise ValueError(f"logits {values.shape} and grades {truth.shape} don't belong together")
    low, high = 1 / _HIGHEST, 1 / _LOWEST
    for _ in range(_HALVINGS):
        middle = float(np.sqrt(low * high))
        if _likelihood_slope(values, truth, middle) < 0:
            low = middle
        else:
            high = middle
    return float(1 / np.sqrt(low * high))


def _likelihood_slope(
    logits: NDArray[np.float64], truth: NDArray[np.intp], inverse_temperature: float
) -> float:
    """Derivative of the mean negative log-likelihood by the inverse temperature."""
    expected = (softmax(logits, 1 / inverse_temperature) * logits).sum(axis=1)
    return float(np.mean(expected - logits[np.arange(len(truth)), truth]))


def expected_calibration_error(probabilities: ArrayLike, grades: ArrayLike) -> float:
    """Mean distance of confidence and accuracy over ``ECE_BINS`` equal bins, weighted by size.

    Confidence is the top probability of ``(n, 5)``; a bin holds its upper edge, not its lower.
    """
    values = np.asarray(probabilities, np.float64)
    confidence = values.max(axis=1)
    is_right = values.argmax(axis=1) == np.asarray(grades)
    bins = np.clip(np.ceil(confidence * ECE_BINS).astype(int) - 1, 0, ECE_BINS - 1)
    # Sums of (confidence - rightness) a bin: their sizes cancel out of the weighted mean.
    gaps = np.bincount(bins, weights=confidence - is_right, minlength=ECE_BINS)
    return float(np.abs(gaps).sum() / len(values))


def calibration_error_by_chance(probabilities: ArrayLike, *, draws: int = 200) -> float:
    """The mean expected calibration error if the ``(n, 5)`` probabilities were exactly true.

    Few images in many bins show an error even then: grades are drawn from the probabilities, seed
    fixed. An error near this says nothing against the calibration.
    """
    values = np.asarray(probabilities, np.float64)
    steps = values.cumsum(axis=1)
    rng = np.random.default_rng(20)
    errors = [
        expected_calibration_error(
            values, np.minimum((rng.random((len(values), 1)) > steps).sum(axis=1), 4)
        )
        for _ in range(draws)
    ]
    return float(np.mean(errors))


def decide(probabilities: ArrayLike, decision: Decision) -> NDArray[np.intp]:
    """``(n, 5)`` → ``(n,)`` grades: the most probable, or the median of the ordered grades.

    The median (the first grade with half of the probability at or below it) is the answer with
    the least expected distance from the true grade.
    """
    values = np.asarray(probabilities, np.float64)
    if decision == "most_probable":
        return np.asarray(values.argmax(axis=1))
    return np.asarray((values.cumsum(axis=1) >= 0.5).argmax(axis=1))
