"""Signed exams can't be changed; an amendment keeps what was signed."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from drviewer.domain import (
    Assessment,
    ExamState,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    Lesion,
    Mark,
    MarkKind,
    Quality,
    QualityIssue,
    ReadingMode,
    Signing,
    Source,
)
from drviewer.errors import StoreError
from drviewer.store import NewImage, Store
from drviewer.store.schema import audit
from drviewer.workflow.exams import exams_of, state_of

MARK = Mark("a1", MarkKind.POINT, ((7, 8),), Lesion.IRMA, author="Dr B")
DAY, LATER = date(2024, 5, 1), date(2025, 5, 1)
KNOWN = {
    "patient_source": Source.TABLE,
    "laterality_source": Source.TABLE,
    "date_source": Source.TABLE,
}


def identity(eye: Laterality = Laterality.RIGHT, day: date | None = DAY) -> Identity:
    return Identity("P-1", "Ana Novák", laterality=eye, exam_date=day, **KNOWN)


def found(name: str, who: Identity, **facts: object) -> NewImage:
    return NewImage(Path("/pictures") / name, 0, who, 640, 480, **facts)


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def images(store: Store) -> list[FundusImage]:
    both = store.add_images([found("a.jpg", identity()), found("b.jpg", identity(Laterality.LEFT))])
    return [
        store.save_assessment(one.key, Assessment(Grade.MILD_NPDR, reader="Dr B")) for one in both
    ]


def sign(store: Store, images: list[FundusImage], **facts: object) -> Signing:
    given = {"content": "{}", "due": LATER, "reader": "Dr B", **facts}
    keys = [image.key for image in images]
    return store.sign_exam(images[0].patient.key, images[0].exam_date, keys, **given)


def test_a_signing_holds_who_when_and_what(store: Store, images: list[FundusImage]) -> None:
    signed = sign(store, images, content='{"a": 1}')
    assert (signed.version, signed.reader, signed.due) == (1, "Dr B", LATER)
    assert signed.content == '{"a": 1}'
    assert signed.image_keys == tuple(image.key for image in images)
    assert signed.is_in_force
    assert store.patient_signings(images[0].patient.key) == [signed]
    assert store.list_signings() == [signed]
    assert all(image.is_signed for image in store.list_images())


def test_a_signed_image_is_read_only(store: Store, images: list[FundusImage]) -> None:
    sign(store, images)
    key = images[0].key
    with pytest.raises(StoreError, match="signed"):
        store.change_assessment(key, lambda _image: Assessment(Grade.PDR))
    with pytest.raises(StoreError, match="signed"):
        store.correct_identity(key, identity(Laterality.LEFT), reader="Dr B")
    after = store.find_image(key)
    assert after is not None
    assert after.assessment == images[0].assessment


def test_a_refused_change_names_the_patient_and_says_what_to_do(
    store: Store, images: list[FundusImage]
) -> None:
    sign(store, images)
    with pytest.raises(StoreError) as refused:
        store.change_assessment(images[0].key, lambda _image: Assessment(Grade.PDR))
    assert refused.value.message == "The exam of Ana Novák is signed and can't be changed."
    assert "Amend" in refused.value.advice


def test_nobody_signs_twice_or_without_a_name(store: Store, images: list[FundusImage]) -> None:
    with pytest.raises(StoreError, match="Nobody"):
        sign(store, images, reader="  ")
    sign(store, images)
    with pytest.raises(StoreError, match="Dr B already"):
        sign(store, images, reader="Dr C")
    assert len(store.list_signings()) == 1


def test_an_amendment_makes_room_for_the_next_version(
    store: Store, images: list[FundusImage]
) -> None:
    first = sign(store, images)
    opened = store.amend_exam(first.key, reason="Haemorrhage overlooked", reader="Dr C")
    assert (opened.is_in_force, opened.amended_by) == (False, "Dr C")
    assert opened.content == first.content
    assert not any(image.is_signed for image in store.list_images())
    store.save_assessment(images[0].key, Assessment(Grade.MODERATE_NPDR, reader="Dr C"))
    second = sign(store, images, reader="Dr C")
    assert second.version == 2
    assert [one.version for one in store.list_signings()] == [1, 2]


def test_an_amendment_needs_name_reason_and_something_signed(
    store: Store, images: list[FundusImage]
) -> None:
    first = sign(store, images)
    for reason, reader in (("", "Dr C"), ("because", " ")):
        with pytest.raises(StoreError, match="needs"):
            store.amend_exam(first.key, reason=reason, reader=reader)
    store.amend_exam(first.key, reason="because", reader="Dr C")
    with pytest.raises(StoreError, match="not signed any more"):
        store.amend_exam(first.key, reason="because", reader="Dr C")


def test_signing_and_amending_are_audited(store: Store, images: list[FundusImage]) -> None:
    store.amend_exam(sign(store, images).key, reason="because", reader="Dr C")
    with store._reading() as connection:
        rows = connection.execute(select(audit).order_by(audit.c.key)).mappings().all()
    said = {row["what"]: (row["who"], json.loads(row["after"])) for row in rows}
    assert said["sign exam"][0] == "Dr B"
    assert said["sign exam"][1]["images"] == [image.key for image in images]
    assert said["amend exam"] == ("Dr C", {"reason": "because"})
    assert store.verify() == []


def test_what_was_signed_stays_listed_when_the_day_is_corrected_afterwards(
    store: Store, images: list[FundusImage]
) -> None:
    first = sign(store, images)
    store.amend_exam(first.key, reason="wrong day", reader="Dr B")
    moved = [
        store.correct_identity(one.key, replace(one.identity, exam_date=LATER), reader="Dr B")
        for one in images
    ]
    second = sign(store, moved)
    assert (second.exam_date, second.version) == (LATER, 2)
    (exam,) = exams_of(moved, store.patient_signings(moved[0].patient.key))
    assert [one.version for one in exam.signings] == [1, 2]


def test_what_was_signed_stays_listed_when_its_patient_is_merged_into_another(
    store: Store, images: list[FundusImage]
) -> None:
    (other,) = store.add_images([found("c.jpg", Identity("P-2", "Bo Lind", **KNOWN))])
    first = sign(store, images)
    store.amend_exam(first.key, reason="entered twice", reader="Dr B")
    store.merge_patients(images[0].patient.key, other.patient.key, reader="Dr B")
    assert [one.key for one in store.patient_signings(other.patient.key)] == [first.key]


def test_visits_are_signed_each_for_itself(store: Store, images: list[FundusImage]) -> None:
    (other,) = store.add_images([found("c.jpg", identity(day=LATER))])
    first = sign(store, images)
    second = sign(store, [other])
    assert (first.version, second.version) == (1, 1)
    undated = store.add_images([found("d.jpg", identity(day=None))])
    assert sign(store, undated).exam_date is None


def file(key_size: int, at: int, **facts: object) -> NewImage:
    return found("a.jpg", identity(), file_size=key_size, modified_ns=at, **facts)


@pytest.fixture
def signed(store: Store) -> FundusImage:
    """An image of 10 bytes that was checked, read, marked and signed."""
    (image,) = store.add_images([file(10, 1)])
    store.save_check(image.key, quality=Quality(None), width=640, height=480, sha256="a" * 64)
    store.save_disc_eye(image.key, Laterality.RIGHT)
    store.save_mark(image.key, MARK, who="Dr B")
    sign(store, [store.save_assessment(image.key, Assessment(Grade.PDR, reader="Dr B"))])
    return store.list_images()[0]


def test_another_file_leaves_a_signed_record_as_it_was_and_is_told(
    store: Store, signed: FundusImage
) -> None:
    warnings: list[str] = []
    for _ in range(2):
        (after,) = store.add_images([file(11, 2)], on_warning=warnings.append)
    assert after == replace(signed, is_changed_since_signed=True)
    assert store.list_marks(signed.key) == (MARK,)
    assert len(warnings) == 1
    assert "signed" in warnings[0]
    (exam,) = exams_of([after], store.list_signings())
    assert state_of(exam, ReadingMode.BLIND_FIRST) is ExamState.NEEDS_REVIEW
    assert store.verify() == []
    with store._reading() as connection:
        said = connection.scalars(select(audit.c.what)).all()
    assert said.count("file changed since signed") == 1


def test_a_check_that_finds_other_bytes_leaves_a_signed_record_as_it_was(
    store: Store, signed: FundusImage
) -> None:
    blurred = Quality(QualityIssue.BLURRED)
    after = store.save_check(signed.key, quality=blurred, width=1, height=1, sha256="b" * 64)
    assert after == replace(signed, is_changed_since_signed=True)


def test_a_signed_file_that_is_put_back_is_the_signed_one_again(
    store: Store, signed: FundusImage
) -> None:
    store.add_images([file(11, 2)])
    (after,) = store.add_images([file(10, 3, sha256="a" * 64)])
    assert after == signed


def test_an_amendment_has_a_changed_file_read_again(store: Store, signed: FundusImage) -> None:
    store.add_images([file(11, 2)])
    (signing,) = store.list_signings()
    store.amend_exam(signing.key, reason="The file has changed", reader="Dr C")
    (after,) = store.list_images()
    assert after.assessment == Assessment()
    assert (after.quality, after.disc_eye, after.sha256) == (None, None, "")
    assert store.list_marks(signed.key) == ()
    assert store.verify() == []


def test_reimport_does_not_change_whose_a_signed_image_is(
    store: Store, images: list[FundusImage]
) -> None:
    sign(store, images)
    stronger = replace(
        identity(Laterality.LEFT, LATER),
        patient_id="P-9",
        patient_source=Source.DICOM,
        laterality_source=Source.DICOM,
        date_source=Source.DICOM,
    )
    (again,) = store.add_images([found("a.jpg", stronger)])
    assert again.identity == images[0].identity
    assert again.is_signed
    assert again.assessment == images[0].assessment
