from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drviewer.domain import FundusImage, Identity, Laterality, Patient
from drviewer.workflow.companions import Companion, find_companion

R, L, UNKNOWN = Laterality.RIGHT, Laterality.LEFT, Laterality.UNKNOWN
NOW, BEFORE, LONG_AGO = date(2024, 5, 1), date(2023, 5, 1), date(2020, 1, 1)


def image(key: int, eye: Laterality, day: date | None = NOW, patient: int = 1) -> FundusImage:
    who = Patient(patient, f"P-{patient}", "")
    return FundusImage(
        key, Path(f"{key}.jpg"), 0, who, Identity(f"P-{patient}", laterality=eye, exam_date=day)
    )


VISITS = [
    image(1, R),
    image(2, L),
    image(3, R),
    image(4, R, BEFORE),
    image(5, R, LONG_AGO),
    image(6, L, BEFORE),
    image(7, L, NOW, patient=2),
]


@pytest.mark.parametrize(
    ("key", "companion", "found"),
    [
        (1, Companion.OTHER_EYE, 2),
        (2, Companion.OTHER_EYE, 1),
        (4, Companion.OTHER_EYE, 6),
        (5, Companion.OTHER_EYE, None),
        (7, Companion.OTHER_EYE, None),
        (1, Companion.PRIOR_VISIT, 4),
        (4, Companion.PRIOR_VISIT, 5),
        (5, Companion.PRIOR_VISIT, None),
        (2, Companion.PRIOR_VISIT, 6),
        (1, Companion.SAME_EYE, 3),
        (3, Companion.SAME_EYE, 1),
        (2, Companion.SAME_EYE, None),
    ],
)
def test_companion_is_of_the_same_patient_and_the_right_eye_and_day(
    key: int, companion: Companion, found: int | None
) -> None:
    other = find_companion(VISITS[key - 1], VISITS, companion)
    assert (other.key if other else None) == found
    assert companion.missing


@pytest.mark.parametrize("companion", list(Companion))
def test_unknown_eye_or_day_is_compared_with_nothing(companion: Companion) -> None:
    assert find_companion(image(9, UNKNOWN), VISITS, companion) is None
    assert find_companion(image(9, R, None), VISITS, Companion.PRIOR_VISIT) is None


def test_what_cannot_be_read_is_passed_over() -> None:
    broken = [replace(one, problem="cut short") if one.key == 4 else one for one in VISITS]
    other = find_companion(broken[0], broken, Companion.PRIOR_VISIT)
    assert other is not None
    assert other.key == 5
