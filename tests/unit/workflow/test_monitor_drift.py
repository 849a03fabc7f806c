"""The distance is Kolmogorov-Smirnov's, false alarms are as rare as said, shifts are seen."""

import math
from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from drviewer.domain.monitoring import MEASURES, Reading
from drviewer.grading.reference import PictureReference, picture_reference
from drviewer.workflow.monitor_drift import (
    FALSE_ALARMS,
    LEAST_DISTANCE,
    alarm_limit,
    drift_of,
    ks_distance,
)

N_REFERENCE = 460


def draw(rng: np.random.Generator, n: int) -> np.ndarray:
    """``(n, 3)`` of a population with correlated measures, and steps in the last."""
    sharpness = rng.gamma(20, 0.09, n)
    illumination = np.clip(0.4 + 0.15 * sharpness + rng.normal(0, 0.1, n), 0, 1)
    field_share = rng.choice([0.475, 0.65, 0.79, 0.83, 0.91], n, p=[0.1, 0.1, 0.4, 0.3, 0.1])
    return np.column_stack([sharpness, illumination, field_share + rng.normal(0, 0.002, n)])


def reference(values: np.ndarray) -> PictureReference:
    columns = dict(zip(MEASURES, values.T, strict=True))
    return picture_reference(columns, [str(n) for n in range(len(values))], "invented")


def readings(values: np.ndarray, month: str = "2026-05", eyes: int = 1) -> list[Reading]:
    return [
        Reading(
            key=number,
            patient_key=number // eyes,
            month=month,
            sharpness=row[0],
            illumination=row[1],
            field_share=row[2],
        )
        for number, row in enumerate(values.tolist())
    ]


def is_alarm(values: np.ndarray, known: PictureReference, eyes: int = 1) -> bool:
    return drift_of(readings(values, eyes=eyes), known).months[0].is_alarm


def test_distance_is_scipys() -> None:
    rng = np.random.default_rng(2)
    for _ in range(20):
        quantiles = np.sort(rng.normal(size=101))
        values = rng.normal(0.3, 1.2, 80)
        found = ks_distance(values, quantiles.tolist())
        expected = stats.ks_1samp(values, _line(quantiles)).statistic
        assert found == pytest.approx(expected)


def _line(quantiles: np.ndarray):
    return lambda x: np.interp(x, quantiles, np.linspace(0, 1, len(quantiles)))


def test_distance_of_many_is_nearly_the_two_samples() -> None:
    rng = np.random.default_rng(4)
    known, new = rng.normal(size=5000), rng.normal(0.2, 1, 400)
    quantiles = np.quantile(known, np.linspace(0, 1, 101)).tolist()
    assert ks_distance(new, quantiles) == pytest.approx(
        stats.ks_2samp(new, known).statistic, abs=0.012
    )


@pytest.mark.parametrize(
    ("values", "distance"), [([1, 1, 2, 3], 0), ([1, 1, 1, 1], 0.5), ([9], 1), ([0], 1)]
)
def test_values_that_repeat_are_no_distance_by_themselves(values, distance) -> None:
    quantiles = [1.0] * 51 + [2.0] * 25 + [3.0] * 25
    assert ks_distance(values, quantiles) == pytest.approx(distance, abs=0.02)


def test_limit_is_smirnovs_shared_among_the_measures() -> None:
    n, m = 120, 462
    alpha = FALSE_ALARMS / 3
    exact = stats.kstwo.isf(alpha, round(n * m / (n + m)))
    assert alarm_limit(n, m) == pytest.approx(exact, abs=0.01)
    assert alarm_limit(100_000, 100_000) == LEAST_DISTANCE


@pytest.mark.parametrize("n", [50, 300])
def test_false_alarms_are_as_rare_as_said(n: int) -> None:
    """Reference and month are both drawn anew from one population, as in life."""
    rng, months = np.random.default_rng(20), 600
    alarms = sum(is_alarm(draw(rng, n), reference(draw(rng, N_REFERENCE))) for _ in range(months))
    # 12 of 600 is what a true rate of 1 % exceeds once in a hundred times.
    assert alarms <= 12, alarms / months


def test_eyes_of_a_patient_that_look_alike_raise_no_more_alarms() -> None:
    rng = np.random.default_rng(21)
    known, months = reference(draw(rng, N_REFERENCE)), 400
    alarms = sum(
        is_alarm(np.repeat(draw(rng, 60), 2, axis=0), known, eyes=2) for _ in range(months)
    )
    assert alarms <= 9


@pytest.mark.parametrize(
    ("n", "column", "shift"), [(50, 0, -0.4), (100, 0, -0.25), (100, 1, -0.09), (200, 2, 0.04)]
)
def test_a_plausible_shift_is_an_alarm(n: int, column: int, shift: float) -> None:
    rng = np.random.default_rng(22)
    known, months = reference(draw(rng, N_REFERENCE)), 100
    alarms = 0
    for _ in range(months):
        values = draw(rng, n)
        values[:, column] += shift
        alarms += is_alarm(values, known)
    assert alarms >= 90


def test_alarm_names_measure_and_side() -> None:
    rng = np.random.default_rng(23)
    known, blurred = reference(draw(rng, N_REFERENCE)), draw(rng, 200)
    blurred[:, 0] *= 0.7
    (month,) = drift_of(readings(blurred), known).months
    assert month.beyond == ("sharpness",)
    assert month.measures[0].median < month.measures[0].reference_median
    assert month.measures[0].median == pytest.approx(np.median(blurred[:, 0]))


def test_months_stand_apart_and_too_few_are_not_judged() -> None:
    rng = np.random.default_rng(24)
    known = reference(draw(rng, N_REFERENCE))
    far = draw(rng, 49) + 5
    said = readings(far, "2026-06") + readings(draw(rng, 80), "2026-05")
    may, june = drift_of(said, known).months
    assert (may.month, may.patients, len(may.measures), may.is_alarm) == ("2026-05", 80, 3, False)
    assert (june.month, june.patients, june.measures, june.is_alarm) == ("2026-06", 49, (), False)


def test_both_eyes_count_as_one_patient() -> None:
    rng = np.random.default_rng(25)
    known = reference(draw(rng, N_REFERENCE))
    (month,) = drift_of(readings(draw(rng, 98) + 5, eyes=2), known).months
    assert (month.pictures, month.patients, month.is_alarm) == (98, 49, False)


def test_pictures_without_date_or_measures_are_left_out() -> None:
    rng = np.random.default_rng(26)
    made = readings(draw(rng, 60))
    undated = [replace(one, month="") for one in made]
    no_fundus = [replace(one, sharpness=math.nan) for one in made]
    assert drift_of(undated + no_fundus, reference(draw(rng, N_REFERENCE))).months == ()


def test_without_a_reference_nothing_is_an_alarm() -> None:
    rng = np.random.default_rng(27)
    drift = drift_of(readings(draw(rng, 60) + 9), None)
    assert "no reference" in drift.problem
    assert (drift.months, drift.alarms) == ((), ())
    assert drift_of([], None, "The card is missing.").problem == "The card is missing."
