from datetime import date

import pytest

from drviewer.domain import Dme, Grade, Laterality
from drviewer.screening.guideline import Guideline, Reason, read_guideline
from drviewer.screening.result import EyeFinding, PatientResult, add_months, patient_result

EXAM = date(2024, 5, 31)
RIGHT, LEFT, UNKNOWN = Laterality.RIGHT, Laterality.LEFT, Laterality.UNKNOWN


@pytest.fixture(scope="module")
def ico() -> Guideline:
    return read_guideline("ico_high_resource")


def sides(result: PatientResult) -> list[Laterality]:
    return [eye.laterality for eye in result.worse]


def test_the_worse_eye_decides(ico: Guideline) -> None:
    eyes = [EyeFinding(RIGHT, Grade.MILD_NPDR), EyeFinding(LEFT, Grade.SEVERE_NPDR)]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert sides(result) == [LEFT]
    assert result.advice.is_referral
    assert result.due == date(2024, 8, 31)
    assert result.is_complete


def test_equal_eyes_are_both_named(ico: Guideline) -> None:
    eyes = [EyeFinding(RIGHT, Grade.NO_DR), EyeFinding(LEFT, Grade.NO_DR)]
    assert sides(patient_result(eyes, ico, exam_date=EXAM)) == [RIGHT, LEFT]


def test_oedema_makes_the_lower_grade_the_worse_eye(ico: Guideline) -> None:
    eyes = [
        EyeFinding(RIGHT, Grade.MODERATE_NPDR),
        EyeFinding(LEFT, Grade.MILD_NPDR, dme=Dme.CENTRE_INVOLVING),
    ]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert sides(result) == [LEFT]
    assert result.advice.reason is Reason.DME
    assert result.due == date(2024, 6, 30)


def test_the_oedema_that_advises_is_named_beside_a_higher_grade_as_pressing(
    ico: Guideline,
) -> None:
    eyes = [
        EyeFinding(RIGHT, Grade.NO_DR, dme=Dme.CENTRE_INVOLVING),
        EyeFinding(LEFT, Grade.PDR),
    ]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert (sides(result), result.advice.reason) == ([LEFT], Reason.DME)
    assert result.dme is Dme.CENTRE_INVOLVING


@pytest.mark.parametrize("grade", list(Grade))
def test_one_eye_missing_is_never_no_referral(ico: Guideline, grade: Grade) -> None:
    result = patient_result([EyeFinding(RIGHT, grade)], ico, exam_date=EXAM)
    assert result.missing == ("Left eye: no image",)
    assert not result.is_complete
    if grade.is_referable:
        assert result.advice.is_referral
    else:
        assert result.advice.reason is Reason.INCOMPLETE
        assert result.advice.text == "Photograph the left eye, then decide"
        assert result.due is None


def test_an_ungradable_eye_asks_to_repeat_beside_a_healthy_one(ico: Guideline) -> None:
    eyes = [EyeFinding(RIGHT, Grade.NO_DR), EyeFinding(LEFT, is_ungradable=True)]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert result.advice.reason is Reason.UNGRADABLE
    assert result.missing == ("Left eye: not gradable",)
    assert sides(result) == [RIGHT]


def test_an_ungradable_eye_does_not_hide_the_other_ones_referral(ico: Guideline) -> None:
    eyes = [EyeFinding(RIGHT, Grade.PDR), EyeFinding(LEFT, is_ungradable=True)]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert result.advice.reason is Reason.GRADE
    assert result.advice.max_months == 1
    assert not result.is_complete


def test_an_eye_not_graded_leaves_the_result_incomplete(ico: Guideline) -> None:
    eyes = [EyeFinding(RIGHT, Grade.NO_DR), EyeFinding(LEFT)]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert result.missing == ("Left eye: not graded",)
    assert result.advice.reason is Reason.INCOMPLETE


def test_oedema_counts_in_an_eye_without_a_grade(ico: Guideline) -> None:
    eyes = [
        EyeFinding(RIGHT, Grade.NO_DR),
        EyeFinding(LEFT, is_ungradable=True, dme=Dme.CENTRE_INVOLVING),
    ]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert result.advice.reason is Reason.DME
    assert sides(result) == [LEFT]


def test_an_image_of_unknown_side_counts_but_completes_nothing(ico: Guideline) -> None:
    result = patient_result([EyeFinding(UNKNOWN, Grade.PDR)], ico, exam_date=EXAM)
    assert result.advice.is_referral
    assert len(result.missing) == 3
    healthy = patient_result([EyeFinding(UNKNOWN, Grade.NO_DR)], ico, exam_date=EXAM)
    assert healthy.advice.text == "Enter which eye each image shows, then decide"


def test_no_eye_at_all_is_incomplete(ico: Guideline) -> None:
    result = patient_result([], ico, exam_date=EXAM)
    assert result.worse == ()
    assert result.advice.reason is Reason.INCOMPLETE


def test_a_provisional_grade_of_the_worse_eye_shows(ico: Guideline) -> None:
    eyes = [
        EyeFinding(RIGHT, Grade.NO_DR),
        EyeFinding(LEFT, Grade.PDR, is_provisional=True),
    ]
    assert patient_result(eyes, ico, exam_date=EXAM).is_provisional


def test_what_only_the_model_has_graded_calms_nobody(ico: Guideline) -> None:
    eyes = [EyeFinding(eye, Grade.MILD_NPDR, is_provisional=True) for eye in (RIGHT, LEFT)]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert result.advice.text == "A clinician has to read the photographs, then decide"
    assert (result.due, result.is_complete) == (None, False)
    assert result.missing[0] == "Right eye: graded by the model only"


def test_what_only_the_model_has_graded_can_call_for_a_referral(ico: Guideline) -> None:
    eyes = [EyeFinding(eye, Grade.PDR, is_provisional=True) for eye in (RIGHT, LEFT)]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert result.advice.is_referral
    assert not result.is_complete


def test_photographs_nobody_has_read_leave_a_healthy_result_open(ico: Guideline) -> None:
    eyes = [EyeFinding(RIGHT, Grade.NO_DR, unread=2), EyeFinding(LEFT, Grade.NO_DR)]
    result = patient_result(eyes, ico, exam_date=EXAM)
    assert result.missing == ("Right eye: 2 photographs not read",)
    assert result.advice.reason is Reason.INCOMPLETE
    assert result.advice.text == "A clinician has to read the photographs, then decide"
    alone = patient_result(eyes[:1], ico, exam_date=EXAM)
    assert alone.advice.text == "Complete the examination, then decide"


def test_no_exam_date_gives_no_due_date(ico: Guideline) -> None:
    eyes = [EyeFinding(RIGHT, Grade.PDR), EyeFinding(LEFT, Grade.PDR)]
    assert patient_result(eyes, ico, exam_date=None).due is None


def test_at_once_falls_due_on_the_day_of_the_exam() -> None:
    eyes = [EyeFinding(RIGHT, Grade.PDR), EyeFinding(LEFT, Grade.NO_DR)]
    assert patient_result(eyes, read_guideline("ada"), exam_date=EXAM).due == EXAM


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 5, 1), 24, date(2026, 5, 1)),
        (date(2024, 5, 1), 0, date(2024, 5, 1)),
    ],
)
def test_months_are_added_by_the_calendar(start: date, months: int, end: date) -> None:
    assert add_months(start, months) == end
