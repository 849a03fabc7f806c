"""What a card says of how answers are made: operating points, nested figures, decisions."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import Grade
from drviewer.grading.calibration import (
    calibration_error_by_chance,
    decide,
    expected_calibration_error,
    softmax,
)
from drviewer.training.answering import (
    _folds,
    _nested,
    balanced_threshold,
    fit_answering,
    sensitive_threshold,
)
from drviewer.training.labels import LabelledImage


def drawn(n: int, seed: int, noise: float = 1.0) -> tuple[np.ndarray, list[LabelledImage]]:
    rng = np.random.default_rng(seed)
    grades = rng.integers(0, 5, n)
    near = -np.abs(np.arange(5)[None] - grades[:, None] - rng.normal(0, noise, (n, 1)))
    labels = [
        LabelledImage(Path(f"{i}.jpg"), Grade(int(g)), "ab"[i % 2], "val", f"p{i // 2}")
        for i, g in enumerate(grades)
    ]
    return 2 * near, labels


def test_sensitive_threshold_is_the_highest_that_finds_nine_in_ten() -> None:
    chance = np.linspace(0.05, 0.95, 20)
    threshold = sensitive_threshold(chance, np.ones(20, bool))
    assert np.mean(chance >= threshold) >= 0.9
    assert np.mean(chance >= threshold + 0.05) < 0.9


def test_balanced_threshold_parts_what_can_be_parted() -> None:
    chance, is_case = np.array([0.1, 0.2, 0.3, 0.6, 0.7]), np.array([0, 0, 0, 1, 1], bool)
    assert 0.3 < balanced_threshold(chance, is_case) <= 0.6


@pytest.mark.parametrize("is_case", [np.zeros(4, bool), np.ones(4, bool)])
def test_balance_needs_both_kinds(is_case: np.ndarray) -> None:
    assert balanced_threshold(np.linspace(0, 1, 4), is_case) == 0.5


def test_answering_holds_its_promises_on_images_it_was_not_fitted_to() -> None:
    answering = fit_answering(*drawn(600, 1), "median")
    logits, labels = drawn(600, 2)
    chances = softmax(logits, answering.temperature)
    grades = np.array([label.grade for label in labels])
    found = chances[:, 2:].sum(1)[grades >= 2] >= answering.thresholds["referable"]
    assert found.mean() > 0.86
    assert answering.grade_set_coverage["all"] > 0.87
    assert set(answering.metrics) == {"a", "b"}
    assert answering.metrics["a"].n == 300


def test_what_an_image_is_measured_by_does_not_depend_on_its_own_grade() -> None:
    logits, labels = drawn(100, 5)
    fold = next(_folds(labels))
    changed = [
        replace(label, grade=Grade(4 - label.grade)) if inside else label
        for label, inside in zip(labels, fold, strict=True)
    ]
    before, after = (_nested(logits, given, "median")[0] for given in (labels, changed))
    np.testing.assert_array_equal(before[fold], after[fold])
    assert (before[~fold] != after[~fold]).any(), "the other folds are fitted to these grades"


def test_median_is_the_middle_of_the_belief() -> None:
    belief = [[0.4, 0.15, 0.15, 0.15, 0.15], [0.0, 0.1, 0.2, 0.3, 0.4]]
    assert decide(belief, "most_probable").tolist() == [0, 4]
    assert decide(belief, "median").tolist() == [1, 3]


def test_calibration_error_by_chance_is_what_true_probabilities_show() -> None:
    rng = np.random.default_rng(6)
    chances = softmax(rng.normal(0, 1.5, (60, 5)))
    grades = (rng.random((500, 60, 1)) > chances.cumsum(1)).sum(2).clip(0, 4)
    seen = np.mean([expected_calibration_error(chances, one) for one in grades])
    assert calibration_error_by_chance(chances) == pytest.approx(seen, abs=0.01)
    assert calibration_error_by_chance(np.tile(chances, (50, 1))) < seen / 3
