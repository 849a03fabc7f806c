"""Which images ask for a second look, and why."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import (
    Assessment,
    Checklist,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    OverrideReason,
    Patient,
    Prediction,
    Region,
    ReviewCause,
    Source,
)
from drviewer.screening.review import review_causes

SURE = (0.05, 0.05, 0.8, 0.05, 0.05)
MODEL = ModelIdentity("net", "1", "a" * 64)


def predicted(probabilities=SURE, **facts: object) -> Prediction:
    return Prediction(
        probabilities, np.zeros((5, 1, 1), np.float32), Region(0, 0, 1, 1), MODEL, **facts
    )


def image(assessment: Assessment | None = None, **facts: object) -> FundusImage:
    facts.setdefault("prediction", predicted())
    return FundusImage(
        1,
        Path("a.jpg"),
        0,
        Patient(1, "P-1"),
        Identity("P-1", laterality=Laterality.RIGHT),
        assessment=assessment or Assessment(Grade.MODERATE_NPDR),
        **facts,
    )


def causes(image: FundusImage, *, is_model_shown: bool = True) -> list[str]:
    return [cause.value for cause in review_causes(image, is_model_shown=is_model_shown)]


def test_agreement_asks_for_nothing() -> None:
    assert causes(image()) == []


@pytest.mark.parametrize(
    ("assessment", "expected"),
    [
        (Assessment(Grade.NO_DR), ["two_apart", "no_reason"]),
        (Assessment(Grade.PDR), ["two_apart", "no_reason"]),
        (Assessment(Grade.MILD_NPDR), ["no_reason"]),
        (Assessment(Grade.SEVERE_NPDR), []),
        (Assessment(Grade.MILD_NPDR, override_reason=OverrideReason.MISSED), []),
        (Assessment(Grade.MILD_NPDR, override_reason=OverrideReason.OTHER), ["no_reason"]),
        (
            Assessment(Grade.MILD_NPDR, override_reason=OverrideReason.OTHER, override_text="x"),
            [],
        ),
        (Assessment(is_ungradable=True), ["ungradable"]),
        (Assessment(Grade.MODERATE_NPDR, checklist=Checklist(irma=(True,) * 4)), ["checklist"]),
        (Assessment(), []),
    ],
)
def test_what_the_reader_entered(assessment: Assessment, expected: list[str]) -> None:
    assert causes(image(assessment)) == expected


def test_a_model_that_is_not_sure() -> None:
    low = predicted((0.1, 0.2, 0.45, 0.15, 0.1))
    assert causes(image(prediction=low)) == ["low_confidence"]
    half = predicted((0.1, 0.2, 0.5, 0.1, 0.1))
    assert causes(image(prediction=half)) == []
    straddling = predicted(grade_set=(Grade.MILD_NPDR, Grade.MODERATE_NPDR))
    assert causes(image(prediction=straddling)) == ["straddles"]
    referable = predicted(grade_set=(Grade.MODERATE_NPDR, Grade.SEVERE_NPDR))
    assert causes(image(prediction=referable)) == []


def test_nothing_of_the_model_is_told_before_it_is_shown() -> None:
    far = image(Assessment(Grade.NO_DR), prediction=predicted((0.2,) * 5))
    assert causes(far, is_model_shown=False) == []
    assert causes(image(Assessment(is_ungradable=True)), is_model_shown=False) == ["ungradable"]


def test_the_eye_is_unsettled_until_a_clinician_says_so() -> None:
    doubtful = image(disc_eye=Laterality.LEFT)
    assert causes(doubtful) == ["laterality"]
    identity = replace(doubtful.identity, laterality_source=Source.CLINICIAN)
    assert causes(replace(doubtful, identity=identity)) == []
    identity = replace(doubtful.identity, laterality_contradicted_by=Source.NAME)
    assert causes(replace(image(), identity=identity)) == ["laterality"]


def test_a_second_look_settles_all_but_what_blocks_signing() -> None:
    reviewed = Assessment(Grade.NO_DR, is_reviewed=True)
    assert causes(image(reviewed, disc_eye=Laterality.LEFT)) == ["laterality", "no_reason"]
    assert {cause for cause in ReviewCause if cause.blocks_signing} == {
        ReviewCause.LATERALITY,
        ReviewCause.NO_REASON,
    }
