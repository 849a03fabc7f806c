"""Signing an exam and opening it again."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest
from checked_images import check_all

from drviewer.domain import (
    Exam,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    OverrideReason,
    Prediction,
    Quality,
    QualityIssue,
    ReadingMode,
    Region,
    Source,
)
from drviewer.errors import StoreError
from drviewer.settings import Settings
from drviewer.store import NewImage, Store
from drviewer.workflow import assess
from drviewer.workflow.exams import exams_of
from drviewer.workflow.next_step import StepKind, next_step
from drviewer.workflow.sign import (
    advice_of,
    amend_exam,
    obstacles,
    sign_exam,
    signed_content,
    superseded_contents,
)

DAY = date(2024, 5, 1)
BESIDE = ReadingMode.SIDE_BY_SIDE
SETTINGS = Settings(reading_mode="side_by_side", clinic_name="Invented Clinic")
RIGHT, LEFT = Laterality.RIGHT, Laterality.LEFT


def add(store: Store, *eyes: Laterality, day: date | None = DAY, **facts: object) -> Exam:
    """The exam of P-1 on ``day`` with these photographs more."""
    known = Source.TABLE
    identity = Identity(
        "P-1",
        "Ana Novák",
        exam_date=day,
        patient_source=known,
        laterality_source=known,
        date_source=known,
    )
    count = len(store.list_images())
    found = [
        NewImage(
            Path(f"/{count + number}.jpg"), 0, replace(identity, laterality=eye, **facts), 1, 1
        )
        for number, eye in enumerate(eyes)
    ]
    check_all(store, store.add_images(found))
    return exam(store, day)


def exam(store: Store, day: date | None = DAY) -> Exam:
    (patient,) = store.list_patients()
    exams = exams_of(store.patient_images(patient.key), store.patient_signings(patient.key))
    return next(one for one in exams if one.exam_date == day)


def read(store: Store, *grades: Grade | None, day: date | None = DAY) -> Exam:
    for image, grade in zip(exam(store, day).images, grades, strict=True):
        is_ungradable = grade is None
        assess.record_grade(store, image, grade, is_ungradable=is_ungradable, reader="Dr B")
    return exam(store, day)


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


def test_every_photographed_eye_has_to_be_read(store: Store) -> None:
    both = add(store, RIGHT, LEFT)
    assert obstacles(both, BESIDE) == ("Nothing is read yet",)
    assess.record_grade(store, both.images[0], Grade.NO_DR, reader="Dr B")
    assert obstacles(exam(store), BESIDE) == ("OS is not read",)
    assert obstacles(read(store, Grade.NO_DR, Grade.NO_DR), BESIDE) == ()


def test_a_damaged_file_does_not_stand_in_the_way(store: Store) -> None:
    both = add(store, RIGHT, LEFT)
    store.save_problem(both.images[1].key, "0.jpg is empty.")
    assess.record_grade(store, both.images[0], Grade.NO_DR, reader="Dr B")
    assert obstacles(exam(store), BESIDE) == ()


def test_an_exam_of_damaged_files_alone_is_not_signed(store: Store) -> None:
    for image in add(store, RIGHT, LEFT).images:
        store.save_problem(image.key, f"{image.path.name} is empty.")
    assert obstacles(exam(store), BESIDE) == ("None of its photographs can be read",)
    with pytest.raises(StoreError, match="can be read"):
        sign_exam(store, exam(store), settings=SETTINGS, reader="Dr B")


def test_what_has_to_be_settled_is_told_apart_from_a_second_look(store: Store) -> None:
    add(store, RIGHT, laterality_contradicted_by=Source.NAME)
    doubtful = read(store, None)
    assert obstacles(doubtful, BESIDE) == (
        "Which eye it is, is not settled",
        "Ungradable: take a second look",
    )
    assess.record_review(store, doubtful.images[0], reader="Dr B")
    assert obstacles(exam(store), BESIDE) == ("Which eye it is, is not settled",)
    with pytest.raises(StoreError, match="not settled"):
        sign_exam(store, exam(store), settings=SETTINGS, reader="Dr B")
    assert store.list_signings() == []


def test_signing_keeps_report_and_due_date(store: Store) -> None:
    add(store, RIGHT, LEFT)
    signed = sign_exam(
        store, read(store, Grade.MODERATE_NPDR, Grade.NO_DR), settings=SETTINGS, reader="Dr B"
    )
    assert signed.due is not None
    assert signed.due > DAY
    assert "Invented Clinic" in signed.content
    after = exam(store)
    content = signed_content(after, created_at=signed.signed_at)
    assert content is not None
    assert content.signature is not None
    assert (content.signature.reader, content.signature.version) == ("Dr B", 1)
    assert obstacles(after, BESIDE) == ("Signed by Dr B already",)
    assert signed.due.isoformat() in advice_of(after, SETTINGS, today=DAY)


def test_advice_says_that_its_date_has_gone_by(store: Store) -> None:
    add(store, RIGHT, LEFT)
    severe = read(store, Grade.SEVERE_NPDR, Grade.NO_DR)
    on_time, late = date(2024, 8, 1), date(2024, 8, 2)
    assert advice_of(severe, SETTINGS, today=on_time).endswith(", by 2024-08-01")
    assert advice_of(severe, SETTINGS, today=late).endswith(", by 2024-08-01 (already past)")


def test_a_photograph_that_nobody_opened_is_not_signed_for(store: Store) -> None:
    one = add(store, RIGHT).images[0]
    other = replace(one.identity, exam_date=DAY)
    (unseen,) = store.add_images([NewImage(Path("/unseen.jpg"), 0, other, 1, 1)])
    assess.record_grade(store, one, Grade.NO_DR, reader="Dr B")
    assert obstacles(exam(store), BESIDE) == ("A photograph was not checked yet: open it",)
    step = next_step(exam(store), exam(store).images[0], BESIDE)
    assert (step.kind, step.image_key) == (StepKind.GO_ON, unseen.key)
    assert step.text == "OD: a photograph was not checked yet, open it"
    assert next_step(exam(store), unseen, BESIDE).kind is StepKind.CHECK
    with pytest.raises(StoreError, match="not checked"):
        sign_exam(store, exam(store), settings=SETTINGS, reader="Dr B")
    store.save_check(unseen.key, quality=Quality(None), width=1, height=1, sha256="b" * 64)
    assert len(obstacles(exam(store), BESIDE)) == 1
    store.save_disc_eye(unseen.key, LEFT)
    assert obstacles(exam(store), BESIDE) == ("Which eye it is, is not settled",)


def test_an_ungradable_photograph_needs_no_side_of_its_disc(store: Store) -> None:
    one = add(store, RIGHT).images[0]
    (dark,) = store.add_images([NewImage(Path("/dark.jpg"), 0, one.identity, 1, 1)])
    assess.record_grade(store, one, Grade.NO_DR, reader="Dr B")
    blurred = Quality(QualityIssue.BLURRED)
    store.save_check(dark.key, quality=blurred, width=1, height=1, sha256="b" * 64)
    assert obstacles(exam(store), BESIDE) == ()


def test_nobody_signs_for_an_unknown_patient(store: Store) -> None:
    unknown = Identity(laterality=RIGHT, exam_date=DAY, laterality_source=Source.NAME)
    (one,) = check_all(store, store.add_images([NewImage(Path("/0.jpg"), 0, unknown, 1, 1)]))
    assess.record_grade(store, one, Grade.NO_DR, reader="Dr B")
    words = "It is not known whose eye this is: name the patient"
    assert obstacles(exam(store), BESIDE) == (words,)
    step = next_step(exam(store), one, BESIDE)
    assert (step.kind, step.text) == (StepKind.NAME_PATIENT, words)
    assess.correct_identity(store, one, replace(one.identity, patient_id="P-1"), reader="Dr B")
    assert obstacles(exam(store), BESIDE) == ()


def test_photographs_added_since_ask_for_an_amendment(store: Store) -> None:
    add(store, RIGHT)
    sign_exam(store, read(store, Grade.NO_DR), settings=SETTINGS, reader="Dr B")
    assert obstacles(add(store, LEFT), BESIDE) == (
        "Photographs were added since it was signed: amend it first",
    )


def test_a_file_that_has_changed_since_asks_for_an_amendment(store: Store) -> None:
    one = add(store, RIGHT).images[0]
    sign_exam(store, read(store, Grade.NO_DR), settings=SETTINGS, reader="Dr B")
    store.save_check(one.key, quality=Quality(None), width=1, height=1, sha256="b" * 64)
    assert obstacles(exam(store), BESIDE) == (
        "A photograph’s file has changed since it was signed: amend it first",
    )
    shown = exam(store)
    step = next_step(shown, shown.images[0], BESIDE)
    assert (step.kind, step.text) == (
        StepKind.AMEND,
        "A file has changed since this was signed",
    )


def test_an_amended_exam_is_signed_as_the_next_version(store: Store) -> None:
    add(store, RIGHT)
    sign_exam(store, read(store, Grade.NO_DR), settings=SETTINGS, reader="Dr B")
    amend_exam(store, exam(store), reason="Overlooked", reader="Dr C")
    opened = exam(store)
    assert signed_content(opened, created_at=datetime.now(UTC)) is None
    (former,) = superseded_contents(opened)
    assert former.superseded is not None
    assert (former.superseded.reader, former.superseded.reason) == ("Dr C", "Overlooked")
    again = sign_exam(store, read(store, Grade.MILD_NPDR), settings=SETTINGS, reader="Dr C")
    assert again.version == 2
    assert len(superseded_contents(exam(store))) == 1


def test_what_is_not_signed_is_not_amended(store: Store) -> None:
    with pytest.raises(StoreError, match="not signed"):
        amend_exam(store, add(store, RIGHT), reason="x", reader="Dr B")


def test_reading_blind_an_override_is_explained_before_signing(store: Store) -> None:
    one = add(store, RIGHT).images[0]
    model = ModelIdentity("net", "1", "a" * 64)
    maps = np.zeros((5, 1, 1), np.float32)
    severe = Prediction((0.05, 0.05, 0.05, 0.8, 0.05), maps, Region(0, 0, 1, 1), model)
    store.save_prediction(one.key, severe)
    apart = read(store, Grade.NO_DR)
    assert len(obstacles(apart, ReadingMode.BLIND_FIRST)) == 2
    image = apart.images[0]
    assess.record_override(store, image, OverrideReason.FALSE_ALARM, "", reader="Dr B")
    assess.record_review(store, image, reader="Dr B")
    assert obstacles(exam(store), ReadingMode.BLIND_FIRST) == ()


def test_an_undated_exam_that_is_signed_does_not_move_to_a_later_visit(store: Store) -> None:
    add(store, RIGHT, day=None)
    sign_exam(store, read(store, Grade.NO_DR, day=None), settings=SETTINGS, reader="Dr B")
    add(store, RIGHT, day=DAY)
    sign_exam(store, read(store, Grade.NO_DR), settings=SETTINGS, reader="Dr B")
    assert [one.version for one in store.list_signings()] == [1, 1]
