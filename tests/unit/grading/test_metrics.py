"""Figures against scikit-learn's, and the edges where they have no meaning."""

import numpy as np
import pytest
from numpy.typing import NDArray
from pydantic import ValidationError
from sklearn import metrics as reference

from drviewer.grading.metrics import (
    Metrics,
    agreement,
    chance_of,
    confusion_matrix,
    measure,
)


@pytest.fixture(scope="module", params=[3, 4, 5])
def case(request: pytest.FixtureRequest) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """300 answers that lean towards the truth, some of them tied."""
    numbers = np.random.default_rng(request.param)
    grades = numbers.choice(5, 300, p=[0.5, 0.1, 0.2, 0.05, 0.15])
    logits = np.round(numbers.normal(size=(300, 5)) + 1.2 * np.eye(5)[grades], 1)
    powers = np.exp(logits)
    return powers / powers.sum(axis=1, keepdims=True), grades


def test_figures_are_scikit_learns(case: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
    probabilities, grades = case
    answers = probabilities.argmax(axis=1)
    found = measure(probabilities, grades, {"referable": 0.4})
    assert found.n == 300
    np.testing.assert_array_equal(
        found.confusion, reference.confusion_matrix(grades, answers, labels=range(5))
    )
    assert found.accuracy == pytest.approx(reference.accuracy_score(grades, answers))
    assert found.qwk == pytest.approx(
        reference.cohen_kappa_score(grades, answers, weights="quadratic")
    )
    assert found.macro_f1 == pytest.approx(reference.f1_score(grades, answers, average="macro"))
    assert found.recall == pytest.approx(reference.recall_score(grades, answers, average=None))


def test_referable_is_scikit_learns(case: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
    probabilities, grades = case
    chance, truth = probabilities[:, 2:].sum(axis=1), grades >= 2
    found = measure(probabilities, grades, {"referable": 0.4}).referable
    assert found.auc == pytest.approx(reference.roc_auc_score(truth, chance))
    assert found.sensitivity == pytest.approx(reference.recall_score(truth, chance >= 0.4))
    assert found.specificity == pytest.approx(
        reference.recall_score(truth, chance >= 0.4, pos_label=0)
    )
    assert found.threshold == 0.4


def test_tied_scores_count_half_in_the_area() -> None:
    probabilities = np.tile([0.5, 0.1, 0.2, 0.1, 0.1], (4, 1))
    assert measure(probabilities, [0, 0, 2, 4], {"referable": 0.5}).referable.auc == 0.5


def test_probability_at_the_threshold_is_referable() -> None:
    found = measure([[0.5, 0.0, 0.5, 0.0, 0.0]] * 2, [0, 2], {"referable": 0.5}).referable
    assert (found.sensitivity, found.specificity) == (1.0, 0.0)


def test_chance_of_never_exceeds_one() -> None:
    assert chance_of([[0.0, 0.0, 0.4, 0.3, 0.3 + 1e-9]])[0] == 1.0


def test_figures_without_meaning_are_none() -> None:
    found = measure([[1.0, 0, 0, 0, 0]] * 3, [0, 0, 0], {"referable": 0.5})
    assert found.qwk is None
    assert found.recall == (1.0, None, None, None, None)
    assert (found.referable.auc, found.referable.sensitivity) == (None, None)
    assert found.referable.specificity == 1.0
    assert (found.accuracy, found.macro_f1) == (1.0, 1.0)


def test_worst_answers_have_negative_kappa() -> None:
    assert agreement(confusion_matrix([0, 4], [4, 0])).qwk == pytest.approx(-1.0)


@pytest.mark.parametrize(
    ("probabilities", "grades"),
    [(np.ones((2, 5)) / 5, [1]), (np.ones((2, 4)) / 4, [1, 2]), (np.ones((0, 5)), [])],
)
def test_shapes_that_do_not_belong_together_are_refused(
    probabilities: NDArray[np.float64], grades: list[int]
) -> None:
    with pytest.raises(ValueError, match="belong together"):
        measure(probabilities, grades, {"referable": 0.5})


@pytest.mark.parametrize(
    ("name", "value"),
    [("accuracy", 0.99), ("qwk", None), ("macro_f1", 0.1), ("recall", (1, 1, 1, 1, 1)), ("n", 9)],
)
def test_figures_that_contradict_their_confusion_matrix_are_refused(
    name: str, value: object
) -> None:
    stored = measure(np.full((10, 5), 0.2), np.arange(10) % 5, {"referable": 0.5}).model_dump()
    Metrics.model_validate(stored)
    with pytest.raises(ValidationError, match=name):
        Metrics.model_validate({**stored, name: value})


def test_figures_survive_json(case: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
    found = measure(*case, {"referable": 0.4})
    assert Metrics.model_validate_json(found.model_dump_json()) == found
