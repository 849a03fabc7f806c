"""Sets of grades: their promise kept on unseen images, no gaps, the answer inside."""

import numpy as np
import pytest

from drviewer.domain import Grade
from drviewer.grading.grade_sets import fit_floors, grade_set, set_coverage


def drawn(n: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities and grades that are drawn from other ones: a model that is often wrong."""
    rng = np.random.default_rng(seed)
    grades = rng.integers(0, 5, n)
    logits = rng.normal(0, 1.2, (n, 5)) + 1.5 * np.eye(5)[grades]
    return np.exp(logits) / np.exp(logits).sum(1, keepdims=True), grades


def test_nine_of_ten_unseen_images_of_every_grade_are_covered() -> None:
    floors = fit_floors(*drawn(4000, 1))
    chances, grades = drawn(4000, 2)
    sets = [grade_set(one, floors, int(one.argmax())) for one in chances]
    coverage = set_coverage(sets, grades)
    assert set(coverage) == {"0", "1", "2", "3", "4", "all"}
    assert min(coverage.values()) >= 0.88


def test_floors_alone_keep_the_promise_and_not_much_more() -> None:
    floors = fit_floors(*drawn(20_000, 1))
    chances, grades = drawn(20_000, 2)
    own = chances[np.arange(20_000), grades]
    kept = [np.mean(own[grades == g] > floors[g]) for g in range(5)]
    assert all(0.88 <= share <= 0.92 for share in kept)


def test_grade_with_too_few_images_is_never_ruled_out() -> None:
    chances, grades = drawn(60, 3)
    few = np.concatenate([np.flatnonzero(grades == 3)[:5], np.flatnonzero(grades != 3)])
    assert fit_floors(chances[few], grades[few])[3] == 0


def test_gap_between_likely_grades_is_filled() -> None:
    floors = (0.2, 0.2, 0.2, 0.2, 0.2)
    found = grade_set([0.0, 0.4, 0.1, 0.5, 0.0], floors, 3)
    assert found == (Grade.MILD_NPDR, Grade.MODERATE_NPDR, Grade.SEVERE_NPDR)


@pytest.mark.parametrize("answer", range(5))
def test_answer_is_always_in_the_set(answer: int) -> None:
    found = grade_set([0.2] * 5, (0.9,) * 5, answer)
    assert found == (Grade(answer),)
