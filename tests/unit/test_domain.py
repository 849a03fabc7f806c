"""The words everything else is written in."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import (
    Assessment,
    Dme,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Patient,
    Prediction,
    Quality,
    QualityIssue,
    Region,
)


def prediction(*probabilities: float) -> Prediction:
    return Prediction(
        probabilities=probabilities,  # type: ignore[arg-type]
        heatmaps=np.zeros((5, 2, 2), np.float32),
        region=Region(0, 0, 10, 10),
        model=ModelIdentity("m", "1", "0" * 64),
    )


def test_grades_are_the_icdr_scale() -> None:
    assert [int(grade) for grade in Grade] == [0, 1, 2, 3, 4]
    assert Grade.PDR.label == "Proliferative DR"
    assert len({grade.label for grade in Grade}) == 5


@pytest.mark.parametrize(
    ("grade", "is_referable", "is_vision_threatening"),
    [(0, False, False), (1, False, False), (2, True, False), (3, True, True), (4, True, True)],
)
def test_referable_from_moderate_and_vision_threatening_from_severe(
    grade: int, is_referable: bool, is_vision_threatening: bool
) -> None:
    assert Grade(grade).is_referable is is_referable
    assert Grade(grade).is_vision_threatening is is_vision_threatening


@pytest.mark.parametrize(
    ("said", "is_referable"),
    [
        (Assessment(), False),
        (Assessment(Grade.MILD_NPDR, dme=Dme.ABSENT), False),
        (Assessment(Grade.MILD_NPDR, dme=Dme.NOT_ASSESSABLE), False),
        (Assessment(Grade.MODERATE_NPDR), True),
        (Assessment(Grade.NO_DR, dme=Dme.NOT_CENTRE_INVOLVING), True),
        (Assessment(is_ungradable=True, dme=Dme.CENTRE_INVOLVING), True),
    ],
)
def test_moderate_retinopathy_and_macular_oedema_are_referable(
    said: Assessment, is_referable: bool
) -> None:
    assert said.is_referable is is_referable


def test_right_is_od_and_left_is_os() -> None:
    assert (Laterality.RIGHT.short, Laterality.LEFT.short) == ("OD", "OS")
    assert Laterality.UNKNOWN.short == "Eye unknown"
    assert not Laterality.UNKNOWN


@pytest.mark.parametrize("value", [*Laterality, *Dme], ids=repr)
def test_every_value_has_a_label(value: Laterality | Dme) -> None:
    assert value.label


@pytest.mark.parametrize("issue", QualityIssue)
def test_every_issue_has_a_reason_and_makes_ungradable(issue: QualityIssue) -> None:
    quality = Quality(issue)
    assert quality.reason
    assert not quality.is_gradable


def test_no_issue_is_gradable_without_a_reason() -> None:
    assert Quality(None).is_gradable
    assert Quality(None).reason == ""


def test_blurred_photograph_is_still_a_fundus_photograph() -> None:
    assert Quality(QualityIssue.BLURRED).is_fundus
    assert not Quality(QualityIssue.NOT_FUNDUS).is_fundus


def test_model_s_grade_is_the_most_probable() -> None:
    assert prediction(0.1, 0.2, 0.5, 0.15, 0.05).grade is Grade.MODERATE_NPDR


def test_referable_probability_sums_moderate_and_worse() -> None:
    assert prediction(0.1, 0.2, 0.4, 0.2, 0.1).referable_probability == pytest.approx(0.7)


def test_agreeing_grade_is_no_override() -> None:
    assert not Assessment(grade=Grade.PDR, model_grade=Grade.PDR).is_override


def test_another_grade_or_ungradable_is_an_override() -> None:
    assert Assessment(grade=Grade.NO_DR, model_grade=Grade.PDR).is_override
    assert Assessment(is_ungradable=True, model_grade=Grade.PDR).is_override


def test_nothing_can_be_overridden_where_the_model_said_nothing() -> None:
    assert not Assessment(grade=Grade.NO_DR).is_override


def test_note_alone_enters_nothing() -> None:
    assert not Assessment(note="look again", model_grade=Grade.PDR).is_entered
    assert not Assessment(note="look again", model_grade=Grade.PDR).is_override


def test_unidentified_patient_is_shown_as_unknown_whatever_the_placeholder() -> None:
    assert Patient(1, "unknown-1", is_identified=False).shown_name == "Patient unknown"
    assert Patient(1, "P-15").shown_name == "P-15"
    assert Patient(1, "P-15", name="Ada Example").shown_name == "Ada Example"


def test_model_s_grade_is_never_final_by_itself() -> None:
    image = FundusImage(
        1, Path("a.jpg"), 0, Patient(1, "P"), Identity(), prediction=prediction(0, 0, 0, 0, 1)
    )
    assert image.final_grade is None
    read = dataclasses.replace(image, assessment=Assessment(grade=Grade.MILD_NPDR))
    assert read.final_grade is Grade.MILD_NPDR


def test_values_can_t_be_changed_in_place() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Patient(1, "P").name = "x"  # type: ignore[misc]
