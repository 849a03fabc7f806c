"""Bootstrap intervals: right width, reproducible, no figure where there is none."""

import numpy as np
import pytest

from drviewer.grading.intervals import Interval, bootstrap_interval

VALUES = np.random.default_rng(4).normal(10, 2, 400)


def test_interval_of_a_mean_is_that_of_its_standard_error() -> None:
    found = bootstrap_interval(lambda i: float(VALUES[i].mean()), len(VALUES))
    error = VALUES.std() / 20
    assert found.value == VALUES.mean()
    assert found.low == pytest.approx(VALUES.mean() - 1.96 * error, abs=0.03)
    assert found.high == pytest.approx(VALUES.mean() + 1.96 * error, abs=0.03)


def test_same_images_give_the_same_interval() -> None:
    one, again = (bootstrap_interval(lambda i: float(VALUES[i].mean()), 400) for _ in range(2))
    assert one == again


def test_figure_without_meaning_has_no_interval() -> None:
    assert bootstrap_interval(lambda _: None, 10) == Interval(value=None, low=None, high=None)
    assert str(bootstrap_interval(lambda _: None, 10)) == "–"


def test_draws_without_meaning_are_left_out() -> None:
    found = bootstrap_interval(lambda i: 1.0 if 0 in i else None, 3)
    assert (found.low, found.high) == (1.0, 1.0)
