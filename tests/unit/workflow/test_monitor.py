"""The monitor over 500 simulated readings whose truth is known; every figure counted once more."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from simulated_readings import (
    READERS,
    images_of,
    reference_of,
    simulate,
    true_kappa,
)
from sklearn.calibration import calibration_curve
from sklearn.metrics import cohen_kappa_score, confusion_matrix
from statsmodels.stats.proportion import proportion_confint

from drviewer.domain import Assessment, FundusImage, Grade, Quality, QualityIssue
from drviewer.domain.monitoring import Estimate, Monitor, Reading
from drviewer.errors import ReportError
from drviewer.settings import Settings
from drviewer.workflow.monitor import find_reference, make_monitor, monitor_data, write_monitor
from drviewer.workflow.monitor_readings import choose, months_of, readers_of, readings_of
from drviewer.workflow.monitor_statistics import kappa_of_patients


@pytest.fixture(scope="module")
def images() -> list[FundusImage]:
    return images_of(simulate())


@pytest.fixture(scope="module")
def monitor(images: list[FundusImage]) -> Monitor:
    known = reference_of(simulate(260, months=1, seed=99, drift=False))
    return make_monitor(readings_of(images), known)


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    """The simulated eyes themselves, without a line of the program's between."""
    rows = [
        {
            "patient": eye.patient,
            "month": f"2026-{eye.month + 1:02}",
            "camera": eye.camera,
            "reader": READERS[eye.reader],
            "poor": eye.is_ungradable,
            "model": int(eye.model),
            "unaided": int(eye.unaided),
            "final": int(eye.final),
            "confidence": eye.confidence,
        }
        for eye in simulate()
    ]
    return pd.DataFrame(rows)


def assert_rate(found: Estimate, facts: "pd.Series[bool]") -> None:
    low, high = proportion_confint(facts.sum(), len(facts), method="wilson")
    assert (found.value, found.low, found.high, found.n) == pytest.approx(
        (facts.mean(), low, high, len(facts))
    )


# -- 500 readings --------------------------------------------------------------------------------


def test_true_kappa_lies_in_the_interval(monitor: Monitor) -> None:
    kappa = monitor.kappa
    assert monitor.readings == 500
    assert kappa.low is not None
    assert kappa.high is not None
    assert kappa.low < true_kappa() < kappa.high
    assert kappa.high - kappa.low < 0.12


def test_intervals_cover_the_true_kappa_as_often_as_they_say() -> None:
    covered = 0
    for seed in range(40):
        eyes = [eye for eye in simulate(seed=seed) if not eye.is_ungradable]
        kappa = kappa_of_patients(
            [eye.model for eye in eyes],
            [eye.unaided for eye in eyes],
            [eye.patient for eye in eyes],
        )
        assert kappa.low is not None
        assert kappa.high is not None
        covered += kappa.low <= true_kappa() <= kappa.high
    # A true coverage of 0.95 falls below 34 of 40 less than once in a hundred times.
    assert covered >= 34


def test_overrides_are_counted(monitor: Monitor, table: pd.DataFrame) -> None:
    both = table[~table.poor]
    assert_rate(monitor.override, both.model != both.final)


def test_kappa_is_of_the_unaided_grades(monitor: Monitor, table: pd.DataFrame) -> None:
    both = table[~table.poor]
    expected = cohen_kappa_score(both.model, both.unaided, weights="quadratic")
    assert monitor.kappa.value == pytest.approx(expected)
    biased = cohen_kappa_score(both.model, both.final, weights="quadratic")
    assert biased > expected + 0.01


def test_matrices_hold_the_models_grades_in_rows(monitor: Monitor, table: pd.DataFrame) -> None:
    both = table[~table.poor]
    for found, column in ((monitor.confusion, "final"), (monitor.unaided_confusion, "unaided")):
        expected = confusion_matrix(both.model, both[column], labels=range(5))
        np.testing.assert_array_equal(found, expected)


def test_ungradable_by_camera(monitor: Monitor, table: pd.DataFrame) -> None:
    assert_rate(monitor.ungradable, table.poor)
    names = [one.camera for one in monitor.by_camera]
    assert names == ["Topcon TRC-NW400", "Canon CR-2 AF", "Optomed Aurora"]
    for number, one in enumerate(monitor.by_camera):
        assert_rate(one.ungradable, table[table.camera == number].poor)


def test_confidence_against_agreement(monitor: Monitor, table: pd.DataFrame) -> None:
    both = table[~table.poor]
    agrees = both.model == both.unaided
    assert sum(one.agreement.n for one in monitor.confidence) == len(both)
    for one in monitor.confidence:
        inside = (both.confidence > one.low) & (both.confidence <= one.high)
        assert_rate(one.agreement, agrees[inside])
        assert one.confidence == pytest.approx(both.confidence[inside].mean())
    upper = [one for one in monitor.confidence if one.low >= 0.4]
    shares, means = calibration_curve(agrees[both.confidence > 0.4], both.confidence[
        both.confidence > 0.4], n_bins=10)  # fmt: skip
    assert [one.agreement.value for one in upper] == pytest.approx(list(shares), abs=1e-9)
    assert [one.confidence for one in upper] == pytest.approx(list(means), abs=1e-9)


@pytest.mark.parametrize("kind", ["month", "reader"])
def test_by_month_and_by_reader(monitor: Monitor, table: pd.DataFrame, kind: str) -> None:
    groups = monitor.by_month if kind == "month" else monitor.by_reader
    assert [one.name for one in groups] == sorted(table[kind].unique())
    for one in groups:
        part = table[table[kind] == one.name]
        both = part[~part.poor]
        assert one.readings == len(part)
        assert_rate(one.override, both.model != both.final)
        assert_rate(one.ungradable, part.poor)
        expected = cohen_kappa_score(both.model, both.unaided, weights="quadratic")
        assert one.kappa.value == pytest.approx(expected)


def test_the_blurred_month_is_the_alarm(monitor: Monitor) -> None:
    assert [month.month for month in monitor.drift.alarms] == ["2026-05"]
    assert monitor.drift.alarms[0].beyond == ("sharpness",)
    assert len(monitor.drift.months) == 5


def test_what_was_counted_is_said(monitor: Monitor) -> None:
    assert (monitor.patients, monitor.models) == (250, ("tiny 1.2.3",))
    assert (monitor.first_month, monitor.last_month) == ("2026-01", "2026-05")


# -- choices -------------------------------------------------------------------------------------


def test_one_reader_since_a_month(images: list[FundusImage], table: pd.DataFrame) -> None:
    made = make_monitor(readings_of(images), reader="Mei Tan", since="2026-03")
    part = table[(table.reader == "Mei Tan") & (table.month >= "2026-03")]
    both = part[~part.poor]
    assert made.readings == len(part)
    assert_rate(made.override, both.model != both.final)
    assert (made.reader, made.since, made.first_month) == ("Mei Tan", "2026-03", "2026-03")
    assert [one.name for one in made.by_reader] == ["Mei Tan"]


def test_choices_there_are(images: list[FundusImage]) -> None:
    readings = readings_of(images)
    assert readers_of(readings) == sorted(READERS)
    assert months_of(readings) == [f"2026-0{month}" for month in range(1, 6)]


def test_undated_readings_belong_to_no_period() -> None:
    undated = Reading(1, 1, grade=Grade.NO_DR, reader="A")
    assert choose([undated]) == [undated]
    assert choose([undated], since="2026-01") == []
    assert make_monitor([undated]).by_month[0].name == "Date not known"


def test_nothing_read_gives_no_figures() -> None:
    made = make_monitor([])
    assert made.readings == 0
    assert made.override == made.kappa == made.ungradable == Estimate()
    assert made.by_camera == made.confidence == made.by_month == ()


# -- what a reading is ---------------------------------------------------------------------------


def with_assessment(image: FundusImage, **facts: object) -> FundusImage:
    return replace(image, assessment=replace(image.assessment, **facts))  # type: ignore[arg-type]


@pytest.fixture
def image(images: list[FundusImage]) -> FundusImage:
    return next(one for one in images if one.prediction is not None)


def test_an_image_gives_one_reading(images: list[FundusImage]) -> None:
    readings = readings_of(images)
    assert len({one.key for one in readings}) == len(readings) == len(images)


def test_readers_and_models_word_are_those_of_the_moment(image: FundusImage) -> None:
    assert image.prediction is not None
    (one,) = readings_of([image])
    assert one.model_grade is image.prediction.grade
    assert one.model_probability == max(image.prediction.probabilities)
    other = Grade((image.prediction.grade + 1) % 5)
    (later,) = readings_of([with_assessment(image, model_grade=other)])
    assert (later.model_grade, later.model_probability) == (other, None)
    (before,) = readings_of([with_assessment(image, model_grade=None)])
    assert before.model_grade is image.prediction.grade
    (named,) = readings_of([with_assessment(image, model="former 1")])
    assert (named.model, before.model) == ("former 1", image.prediction.model.label)


def test_a_grade_that_was_taken_back_is_no_reading(image: FundusImage) -> None:
    kept = replace(image.assessment, grade=None, reader="", assessed_at=None, model_grade=None)
    (one,) = readings_of([replace(image, assessment=kept)])
    assert not one.is_read
    assert not one.has_unaided
    assert make_monitor([one]).readings == 0


def test_unaided_and_ungradable_is_no_grade_for_kappa(image: FundusImage) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    (one,) = readings_of([with_assessment(image, unaided_grade=None, unaided_at=at)])
    assert not one.has_unaided


def test_month_is_the_exams_or_the_readings(image: FundusImage) -> None:
    undated = replace(image, identity=replace(image.identity, exam_date=None))
    at = datetime(2025, 12, 31, 23, 0, tzinfo=UTC)
    assert readings_of([image])[0].month == "2026-01"
    assert readings_of([with_assessment(undated, assessed_at=at)])[0].month == "2025-12"
    assert readings_of([replace(undated, assessment=Assessment(is_ungradable=True))])[0].month == ""
    dated = replace(image, identity=replace(image.identity, exam_date=date(2024, 2, 29)))
    assert readings_of([dated])[0].month == "2024-02"


def test_unread_photographs_count_for_drift_only(image: FundusImage) -> None:
    unread = replace(image, assessment=Assessment())
    (one,) = readings_of([unread])
    assert (one.is_read, one.sharpness) == (False, unread.quality.sharpness)  # type: ignore[union-attr]
    assert choose([one], reader="Mei Tan") == []
    nothing = replace(unread, quality=None)
    no_fundus = replace(unread, quality=Quality(QualityIssue.NOT_FUNDUS, 1.0, 0.5, 0.5))
    assert readings_of([nothing, no_fundus]) == []


# -- files ---------------------------------------------------------------------------------------


def test_data_is_json_and_holds_every_figure(monitor: Monitor) -> None:
    moment = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
    data = json.loads(json.dumps(monitor_data(monitor, moment), allow_nan=False))
    assert data["created_at"] == "2026-06-01T09:30:00+00:00"
    assert data["override"]["n"] == monitor.override.n
    assert data["drift"]["months"][-1]["measures"][0]["measure"] == "sharpness"
    assert len(data["confusion"]) == 5


def test_nothing_is_written_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no reading"):
        write_monitor(make_monitor([]), tmp_path, Settings())
    assert list(tmp_path.iterdir()) == []


def test_a_card_that_is_missing_is_told(tmp_path: Path) -> None:
    found, problem = find_reference(tmp_path / "none.json")
    assert found is None
    assert "none.json" in problem
