"""Every interval and figure against another program's: statsmodels, scikit-learn."""

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score, confusion_matrix
from statsmodels.stats.proportion import proportion_confint

from drviewer.domain.monitoring import ENOUGH, Estimate
from drviewer.workflow import monitor_statistics
from drviewer.workflow.monitor_statistics import confusion, kappa_of_patients, share


@pytest.mark.parametrize(
    ("hits", "n"), [(0, 1), (1, 1), (0, 40), (40, 40), (3, 10), (62, 475), (1, 5000), (4999, 5000)]
)
def test_share_has_wilsons_interval(hits: int, n: int) -> None:
    found = share(hits, n)
    low, high = proportion_confint(hits, n, alpha=0.05, method="wilson")
    assert found.value == pytest.approx(hits / n)
    assert found.low == pytest.approx(low, abs=1e-12)
    assert found.high == pytest.approx(high, abs=1e-12)
    assert found.n == n


def test_share_of_nothing_says_nothing() -> None:
    assert share(0, 0) == Estimate()


def judged(n: int, seed: int = 3) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    first = rng.integers(0, 5, n)
    return first, np.clip(first + rng.integers(-1, 2, n), 0, 4)


@pytest.mark.parametrize("n", [ENOUGH, 120, 977])
def test_kappa_is_scikit_learns(n: int) -> None:
    first, second = judged(n)
    found = kappa_of_patients(first, second, range(n))
    expected = cohen_kappa_score(first, second, weights="quadratic")
    assert found.value == pytest.approx(expected, abs=1e-12)
    assert found.n == n


def test_confusion_is_scikit_learns() -> None:
    first, second = judged(300)
    expected = confusion_matrix(first, second, labels=range(5))
    np.testing.assert_array_equal(confusion(first, second), expected)


def test_interval_is_that_of_a_plain_bootstrap_over_patients() -> None:
    first, second = judged(200)
    patients = np.arange(200) // 2
    found = kappa_of_patients(first, second, patients)
    rng, drawn = np.random.default_rng(11), []
    for _ in range(2000):
        chosen = rng.integers(0, 100, 100)
        places = np.concatenate([2 * chosen, 2 * chosen + 1])
        drawn.append(cohen_kappa_score(first[places], second[places], weights="quadratic"))
    low, high = np.percentile(drawn, (2.5, 97.5))
    assert found.low == pytest.approx(low, abs=0.01)
    assert found.high == pytest.approx(high, abs=0.01)


def test_eyes_that_say_the_same_twice_count_once() -> None:
    first, second = judged(100)
    once = kappa_of_patients(first, second, range(100))
    twice = kappa_of_patients(np.tile(first, 2), np.tile(second, 2), np.tile(np.arange(100), 2))
    assert (twice.value, twice.low, twice.high) == pytest.approx((once.value, once.low, once.high))
    apart = kappa_of_patients(np.tile(first, 2), np.tile(second, 2), range(200))
    assert apart.low > twice.low


def test_same_readings_give_the_same_interval() -> None:
    first, second = judged(100)
    assert kappa_of_patients(first, second, range(100)) == kappa_of_patients(
        first, second, range(100)
    )


def test_too_few_readings_give_no_kappa() -> None:
    first, second = judged(ENOUGH - 1)
    assert kappa_of_patients(first, second, range(ENOUGH - 1)) == Estimate(n=ENOUGH - 1)
    assert kappa_of_patients([], [], []) == Estimate()


@pytest.mark.filterwarnings("error")
def test_kappa_without_any_difference_is_not_made_up() -> None:
    assert kappa_of_patients([0] * 60, [0] * 60, range(60)) == Estimate(n=60)
    same = kappa_of_patients([0] * 30 + [4] * 30, [0] * 30 + [4] * 30, range(60))
    assert (same.value, same.low, same.high) == (1, 1, 1)


def test_draws_in_which_chance_cannot_disagree_are_left_out() -> None:
    first, second = [0] * 59 + [1], [0] * 59 + [1]
    found = kappa_of_patients(first, second, range(60))
    assert found.value == pytest.approx(1)
    assert found.low == pytest.approx(1)


def test_ten_thousand_patients_take_no_longer_than_one_can_wait() -> None:
    first, second = judged(20_000)
    found = kappa_of_patients(first, second, np.arange(20_000) // 2)
    assert found.high - found.low < 0.02
    assert monitor_statistics.RESAMPLES == 2000
