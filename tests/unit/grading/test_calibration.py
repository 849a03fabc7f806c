"""Softmax, the temperature that fits, and the expected calibration error."""

import numpy as np
import pytest

from drviewer.grading.calibration import (
    ECE_BINS,
    expected_calibration_error,
    fit_temperature,
    softmax,
)


def test_softmax_sums_to_one_and_stands_large_logits() -> None:
    values = softmax([[1000.0, 0.0, -1000.0, 3.0, 2.0], [0.0, 0.0, 0.0, 0.0, 0.0]])
    np.testing.assert_allclose(values.sum(axis=1), 1, atol=1e-12)
    np.testing.assert_allclose(values[1], 0.2)
    assert values[0, 0] == 1.0


def test_higher_temperature_is_less_sure_and_keeps_the_order() -> None:
    logits = np.array([3.0, 1.0, 0.0, -1.0, -2.0])
    sharp, soft = softmax(logits), softmax(logits, 4.0)
    assert soft[0] < sharp[0]
    assert list(np.argsort(soft)) == list(np.argsort(sharp))
    np.testing.assert_allclose(soft, np.exp(logits / 4) / np.exp(logits / 4).sum())


@pytest.mark.parametrize("true_temperature", [0.5, 1.0, 2.5])
def test_fitted_temperature_is_the_one_that_made_the_grades(true_temperature: float) -> None:
    numbers = np.random.default_rng(7)
    logits = numbers.normal(scale=3, size=(20_000, 5))
    chances = softmax(logits, true_temperature)
    grades = (chances.cumsum(axis=1) < numbers.random((20_000, 1))).sum(axis=1).clip(0, 4)
    assert fit_temperature(logits, grades) == pytest.approx(true_temperature, rel=0.04)


def test_fitted_temperature_has_the_least_loss() -> None:
    numbers = np.random.default_rng(8)
    logits, grades = numbers.normal(scale=2, size=(200, 5)), numbers.integers(0, 5, 200)
    logits[np.arange(200), grades] += 1.5

    def loss(temperature: float) -> float:
        return float(-np.log(softmax(logits, temperature)[np.arange(200), grades]).mean())

    best = fit_temperature(logits, grades)
    assert all(loss(best) <= loss(other) for other in np.linspace(0.2, 10, 400))


def test_temperature_stays_within_bounds() -> None:
    logits = np.eye(5) * 0.5
    assert fit_temperature(logits, np.arange(5)) == pytest.approx(0.05)
    assert fit_temperature(logits, (np.arange(5) + 1) % 5) == pytest.approx(20.0)


@pytest.mark.parametrize(("rows", "grades"), [(3, [1, 2]), (0, [])])
def test_fit_refuses_what_does_not_belong_together(rows: int, grades: list[int]) -> None:
    with pytest.raises(ValueError, match="belong together"):
        fit_temperature(np.zeros((rows, 5)), grades)


def test_calibration_error_of_known_bins() -> None:
    # Two answers of 0.9 (one right), two of 0.5 (one right): gaps of 0.4 and 0, equally weighted.
    sure, unsure = [0.9, 0.1, 0.0, 0.0, 0.0], [0.5, 0.3, 0.2, 0.0, 0.0]
    found = expected_calibration_error([sure, sure, unsure, unsure], [0, 1, 0, 1])
    assert found == pytest.approx(0.2)


def test_calibration_error_is_the_textbooks() -> None:
    numbers = np.random.default_rng(9)
    values = numbers.dirichlet(np.ones(5) * 0.4, 500)
    grades = numbers.integers(0, 5, 500)
    expected = 0.0
    for low in np.arange(ECE_BINS) / ECE_BINS:
        top = values.max(axis=1)
        inside = (top > low) & (top <= low + 1 / ECE_BINS)
        if inside.any():
            is_right = values[inside].argmax(axis=1) == grades[inside]
            expected += inside.mean() * abs(is_right.mean() - top[inside].mean())
    assert expected_calibration_error(values, grades) == pytest.approx(expected)


def test_certain_and_right_has_no_calibration_error() -> None:
    assert expected_calibration_error(np.eye(5), np.arange(5)) == 0.0
