"""A patient's visits, how far they are read, and what the worklist says of them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import (
    AiUrgency,
    Assessment,
    Exam,
    ExamState,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Patient,
    Prediction,
    Quality,
    QualityIssue,
    ReadingMode,
    Region,
    ReviewCause,
    Signing,
    Source,
)
from drviewer.store import NewImage, Store
from drviewer.workflow.exam_list import list_exams, summarise, summarise_patient
from drviewer.workflow.exam_words import ai_text, cause_text
from drviewer.workflow.exams import (
    causes_of,
    exam_of,
    exams_of,
    eye_grade,
    eye_image,
    has_new_photographs,
    missing_of,
    state_of,
    urgency_of,
)
from drviewer.workflow.sign import obstacles

ANA = Patient(1, "P-1", "Ana Novák")
EARLY, LATE = date(2024, 5, 1), date(2025, 5, 2)
TODAY = date(2025, 6, 1)
RIGHT, LEFT, UNKNOWN = Laterality.RIGHT, Laterality.LEFT, Laterality.UNKNOWN
BLIND, BESIDE = ReadingMode.BLIND_FIRST, ReadingMode.SIDE_BY_SIDE


def predicted(grade: int, share: float = 0.8, **facts: object) -> Prediction:
    shares = [(1 - share) / 4] * 5
    shares[grade] = share
    model = ModelIdentity("net", "1", "a" * 64)
    maps = np.zeros((5, 1, 1), np.float32)
    return Prediction(
        tuple(shares), maps, Region(0, 0, 1, 1), model, decided_grade=Grade(grade), **facts
    )


def image(
    key: int,
    eye: Laterality = RIGHT,
    day: date | None = EARLY,
    read: int | None = None,
    model: int | None = None,
    **facts: object,
) -> FundusImage:
    identity = Identity("P-1", laterality=eye, exam_date=day)
    facts.setdefault("quality", Quality(None))
    facts.setdefault("disc_eye", UNKNOWN)
    facts.setdefault("assessment", Assessment(grade=None if read is None else Grade(read)))
    facts.setdefault("prediction", None if model is None else predicted(model))
    patient = facts.pop("patient", ANA)
    return FundusImage(key, Path(f"{key}.jpg"), 0, patient, identity, **facts)


def signing(*keys: int, day: date | None = EARLY, **facts: object) -> Signing:
    at = datetime(2024, 5, 3, tzinfo=UTC)
    values = {"key": 1, "patient_key": 1, "version": 1, "reader": "Dr B", "signed_at": at}
    return Signing(**{**values, "exam_date": day, "image_keys": keys, "content": "{}", **facts})


def exam(*images: FundusImage, signings: tuple[Signing, ...] = ()) -> Exam:
    return Exam(ANA, images[0].exam_date, images, signings)


# -- which photographs belong together -----------------------------------------------------------


def test_each_day_is_a_visit_and_the_oldest_comes_first() -> None:
    exams = exams_of([image(1, day=LATE), image(2, day=EARLY), image(3, LEFT, LATE)])
    assert [one.exam_date for one in exams] == [EARLY, LATE]
    assert [[one.key for one in found.images] for found in exams] == [[2], [1, 3]]
    assert exams_of([]) == []


def test_undated_photographs_count_to_the_latest_visit() -> None:
    exams = exams_of([image(1, day=None), image(2, day=EARLY), image(3, day=LATE)])
    assert [[one.key for one in found.images] for found in exams] == [[2], [1, 3]]
    assert exam_of(image(1, day=None), [image(1, day=None)]).exam_date is None


@pytest.mark.parametrize("day", [EARLY, None])
def test_undated_photographs_stay_with_the_exam_that_was_signed(day: date | None) -> None:
    images = [image(1, day=None, is_signed=True), image(3, day=LATE)]
    if day:
        images.append(image(2, day=day, is_signed=True))
    exams = exams_of(images, [signing(1, 2, day=day)])
    assert [one.exam_date for one in exams] == [day, LATE]
    assert exams[0].signing is not None
    assert {one.key for one in exams[0].images} >= {1}
    assert [one.key for one in exams[1].images] == [3]


def test_signings_of_other_patients_and_days_are_left_out() -> None:
    others = [signing(9, patient_key=2), signing(8, day=LATE, key=2)]
    (only,) = exams_of([image(1)], others)
    assert only.signings == ()


# -- what stands for an eye ----------------------------------------------------------------------


def test_the_worst_graded_photograph_stands_for_the_eye() -> None:
    images = exam(image(1, read=1), image(2, read=3), image(3), image(4, LEFT, read=4))
    shown = eye_image(images, RIGHT)
    assert shown is not None
    assert shown.key == 2
    assert eye_grade(images, RIGHT) is Grade.SEVERE_NPDR
    assert eye_image(exam(image(1)), LEFT) is None


def test_a_photograph_that_only_the_model_graded_worse_stands_before() -> None:
    shown = eye_image(exam(image(1, read=1), image(2, model=3)), RIGHT)
    assert shown is not None
    assert shown.key == 2
    equal = eye_image(exam(image(1, model=2), image(2, read=2)), RIGHT)
    assert equal is not None
    assert equal.key == 2


def test_a_gradable_photograph_stands_before_one_that_is_not() -> None:
    poor = Quality(QualityIssue.BLURRED)
    shown = eye_image(exam(image(1, quality=poor), image(2)), RIGHT)
    assert shown is not None
    assert shown.key == 2


def test_what_is_missing_is_told_in_words() -> None:
    assert missing_of(exam(image(1, read=0))) == ("OS: no photograph",)
    assert missing_of(exam(image(1), image(2, LEFT, problem="empty"))) == (
        "OD: not read",
        "OS: can’t be read",
    )
    assert missing_of(exam(image(1, read=0), image(2, LEFT, read=0))) == ()
    more = (image(3, LEFT), image(4, LEFT, problem="empty"))
    refused = image(5, LEFT, quality=Quality(QualityIssue.BLURRED))
    assert missing_of(exam(image(1, read=0), image(2, LEFT, read=0), refused, *more)) == (
        "OS: 1 photograph not read",
    )
    both = (image(1, read=0), image(2, LEFT, read=0), image(3, UNKNOWN))
    assert missing_of(exam(*both)) == ("The side of a photograph is not known",)


# -- how far it is -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("images", "state"),
    [
        ([image(1)], ExamState.NEW),
        ([image(1, read=0), image(2, LEFT)], ExamState.NEW),
        ([image(1, problem="empty")], ExamState.NEW),
        ([image(1, read=0), image(2, LEFT, problem="empty")], ExamState.READ),
        ([image(1, read=0, model=0), image(2, LEFT, read=1, model=1)], ExamState.READ),
        ([image(1, read=3, model=0)], ExamState.NEEDS_REVIEW),
        ([image(1, assessment=Assessment(is_ungradable=True))], ExamState.NEEDS_REVIEW),
    ],
)
def test_state(images: list[FundusImage], state: ExamState) -> None:
    assert state_of(exam(*images), BESIDE) is state


NOBODY = replace(ANA, is_identified=False)


@pytest.mark.parametrize(
    ("patient", "images", "state", "said"),
    [
        (NOBODY, [image(1, read=0)], ExamState.NEEDS_REVIEW, "whose eye"),
        (NOBODY, [image(1)], ExamState.NEW, ""),
        (ANA, [image(1, read=0), image(2, quality=None)], ExamState.NEEDS_REVIEW, "not checked"),
        (ANA, [image(1, read=0), image(2, LEFT, quality=None)], ExamState.NEW, ""),
        (ANA, [image(1, quality=None)], ExamState.NEW, ""),
    ],
)
def test_what_is_read_and_can_not_be_signed_is_not_among_what_is_ready_and_says_why(
    patient: Patient, images: list[FundusImage], state: ExamState, said: str
) -> None:
    one = Exam(patient, EARLY, tuple(images))
    assert state_of(one, BESIDE) is state
    assert said in cause_text(summarise(one, BESIDE, today=TODAY))
    assert (state is ExamState.NEW) or obstacles(one, BESIDE)


def test_what_is_not_settled_is_not_said_of_a_signed_exam() -> None:
    signed = image(1, read=0, quality=None, is_signed=True)
    line = summarise(exam(signed, signings=(signing(1),)), BESIDE, today=TODAY)
    assert (line.state, line.unsettled) == (ExamState.SIGNED, ())


def test_a_signed_exam_is_signed_until_photographs_are_added_or_it_is_opened_again() -> None:
    was_signed = image(1, read=0, model=4, is_signed=True)
    assert state_of(exam(was_signed, signings=(signing(1),)), BESIDE) is ExamState.SIGNED
    added = exam(was_signed, image(2, LEFT), signings=(signing(1),))
    assert has_new_photographs(added)
    assert state_of(added, BESIDE) is ExamState.NEEDS_REVIEW
    amended = signing(1, amended_at=datetime(2024, 6, 1, tzinfo=UTC))
    opened = exam(replace(was_signed, is_signed=False), signings=(amended,))
    assert not has_new_photographs(opened)
    assert state_of(opened, BESIDE) is ExamState.NEEDS_REVIEW


@pytest.mark.parametrize(
    ("images", "signings"),
    [
        ([image(1, prediction=predicted(2, 0.3))], ()),
        ([image(1, read=3, model=0), image(2, LEFT)], ()),
        ([image(1, disc_eye=LEFT)], ()),
        ([image(1, read=3, model=0)], ()),
        ([image(1, read=0), image(2, quality=None)], ()),
        ([image(1, read=0, model=0)], ()),
        ([image(1, read=3, model=0, is_signed=True)], (signing(1),)),
        ([image(1, read=0, is_signed=True), image(2, LEFT)], (signing(1),)),
        ([image(1, read=0, is_signed=True, is_changed_since_signed=True)], (signing(1),)),
    ],
)
@pytest.mark.parametrize("mode", [BLIND, BESIDE])
def test_an_exam_says_what_to_look_at_again_where_it_needs_review_and_only_there(
    images: list[FundusImage], signings: tuple[Signing, ...], mode: ReadingMode
) -> None:
    line = summarise(exam(*images, signings=signings), mode, today=TODAY)
    assert bool(cause_text(line)) is (line.state is ExamState.NEEDS_REVIEW)


def test_causes_that_would_tell_of_the_model_are_hidden_while_reading_blind() -> None:
    unsure = predicted(2, 0.3)
    unread = exam(image(1, prediction=unsure), image(2, LEFT, read=0, prediction=unsure))
    assert causes_of(exam(image(1, prediction=unsure)), BLIND) == ()
    assert causes_of(exam(image(1, prediction=unsure)), BESIDE) == (ReviewCause.LOW_CONFIDENCE,)
    # The left eye is read, so that its answer is seen; each cause is named once.
    assert causes_of(unread, BLIND) == (
        ReviewCause.TWO_APART,
        ReviewCause.NO_REASON,
        ReviewCause.LOW_CONFIDENCE,
    )


def test_which_eye_it_is_is_asked_however_one_reads() -> None:
    doubtful = image(1)
    identity = replace(doubtful.identity, laterality_contradicted_by=Source.NAME)
    assert causes_of(exam(replace(doubtful, identity=identity)), BLIND) == (ReviewCause.LATERALITY,)


# -- the model's urgency -------------------------------------------------------------------------


def test_the_most_pressing_answer_counts() -> None:
    assert urgency_of(exam(image(1))) is AiUrgency.NOT_GRADED
    assert urgency_of(exam(image(1, model=1))) is AiUrgency.NOT_REFERABLE
    assert urgency_of(exam(image(1, model=0), image(2, model=2))) is AiUrgency.REFERABLE
    assert urgency_of(exam(image(1, model=4), image(2))) is AiUrgency.VISION_THREATENING
    called = predicted(1, 0.6, referable_threshold=0.25, vision_threatening_threshold=0.15)
    assert urgency_of(exam(image(1, prediction=called))) is AiUrgency.VISION_THREATENING


def test_urgency_is_left_out_until_the_reader_has_read_every_eye() -> None:
    half = exam(image(1, read=3, model=4), image(2, LEFT, model=4))
    line = summarise(half, BLIND, today=TODAY)
    assert (line.urgency, line.is_ai_hidden) == (AiUrgency.NOT_GRADED, True)
    assert summarise(half, BESIDE, today=TODAY).urgency is AiUrgency.VISION_THREATENING
    whole = exam(image(1, read=3, model=4), image(2, LEFT, read=3, model=4))
    line = summarise(whole, BLIND, today=TODAY)
    assert (line.urgency, line.is_ai_hidden) == (AiUrgency.VISION_THREATENING, False)


@pytest.mark.parametrize(
    ("facts", "blind", "beside"),
    [
        ({}, "Not asked", "Not asked"),
        ({"quality": Quality(QualityIssue.BLURRED)}, "Not asked", "Not asked"),
        ({"model": 4}, "After your reading", "Vision-threatening"),
        ({"grading_problem": "It took too long."}, "After your reading", "Not graded"),
        ({"quality": Quality(QualityIssue.NOT_FUNDUS)}, "After your reading", "Not graded"),
    ],
)
def test_a_model_that_was_never_asked_is_told_apart_from_an_answer_that_is_hidden(
    facts: dict[str, object], blind: str, beside: str
) -> None:
    line = exam(image(1, **facts))
    assert ai_text(summarise(line, BLIND, today=TODAY)) == blind
    assert ai_text(summarise(line, BESIDE, today=TODAY)) == beside


# -- lines of the worklist -----------------------------------------------------------------------


def test_a_line_says_eyes_grades_and_how_much_is_read() -> None:
    images = (
        image(1, read=2),
        image(2, LEFT, assessment=Assessment(is_ungradable=True)),
        image(3, LEFT, problem="empty"),
    )
    line = summarise(exam(*images), BESIDE, today=TODAY)
    assert (line.eyes, line.images, line.images_read) == ((RIGHT, LEFT), 2, 2)
    assert (line.grades, line.ungradable) == ((Grade.MODERATE_NPDR, None), (False, True))


def test_only_the_latest_visit_can_be_overdue() -> None:
    images = [image(1, read=0, is_signed=True), image(2, day=LATE, read=0, is_signed=True)]
    signings = [
        signing(1, due=date(2024, 11, 1)),
        signing(2, day=LATE, key=2, due=date(2025, 5, 31)),
    ]
    late, early = summarise_patient(images, signings, BESIDE, today=TODAY)
    assert (late.exam_date, late.is_overdue) == (LATE, True)
    assert (early.due, early.is_overdue) == (date(2024, 11, 1), False)
    (line,) = summarise_patient(images[1:], signings, BESIDE, today=date(2025, 5, 31))
    assert not line.is_overdue


def lines_of(*images: FundusImage) -> int:
    return len(summarise_patient(images, (), BESIDE, today=TODAY))


def test_damaged_files_of_nobody_are_no_exam() -> None:
    nobody = replace(ANA, is_identified=False)
    damaged = image(1, UNKNOWN, None, problem="empty", patient=nobody)
    assert lines_of(damaged) == 0
    assert lines_of(damaged, image(2, UNKNOWN, None, patient=nobody)) == 1
    assert lines_of(replace(damaged, assessment=Assessment(grade=Grade.NO_DR))) == 1


def test_a_known_patient_is_listed_though_no_file_can_be_read() -> None:
    assert lines_of(image(1, problem="empty"), image(2, LEFT, problem="empty")) == 1


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        opened.add_images(
            [
                NewImage(Path(f"/{number}_{eye}.jpg"), 0, identity_of(number, eye), 1, 1)
                for number in range(600)
                for eye in (RIGHT, LEFT)
            ]
        )
        yield opened


def identity_of(number: int, eye: Laterality) -> Identity:
    known = Source.TABLE
    return Identity(
        f"P-{number:04}",
        laterality=eye,
        exam_date=EARLY,
        patient_source=known,
        laterality_source=known,
        date_source=known,
    )


def test_every_exam_is_listed_in_batches_the_newest_patients_first(store: Store) -> None:
    batches: list[int] = []
    lines = list_exams(
        store, BESIDE, today=TODAY, on_batch=lambda batch: batches.append(len(batch))
    )
    assert batches == [500, 100]
    assert [line.patient.patient_id for line in lines[:2]] == ["P-0599", "P-0598"]
    assert all(line.eyes == (RIGHT, LEFT) for line in lines)


def test_listing_can_be_cancelled_between_two_batches(store: Store) -> None:
    seen: list[int] = []
    lines = list_exams(
        store,
        BESIDE,
        today=TODAY,
        on_batch=lambda batch: seen.append(len(batch)),
        is_cancelled=lambda: bool(seen),
    )
    assert len(lines) == 500
