"""A patient who was entered twice; and corrections that touch what was signed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drviewer.domain import Assessment, FundusImage, Grade, Identity, Laterality, Source
from drviewer.errors import StoreError
from drviewer.store import NewImage, Store

DAY = date(2024, 5, 1)


def identity(patient_id: str, name: str = "Ana Novák", **facts: object) -> Identity:
    known = Source.TABLE if patient_id else Source.UNKNOWN
    return Identity(
        patient_id,
        name if patient_id else "",
        laterality=Laterality.RIGHT,
        exam_date=DAY,
        patient_source=known,
        laterality_source=Source.TABLE,
        date_source=Source.TABLE,
        **facts,
    )


def add(store: Store, name: str, who: Identity) -> FundusImage:
    return store.add_images([NewImage(Path("/pictures") / name, 0, who, 640, 480)])[0]


def now(store: Store, image: FundusImage) -> FundusImage:
    found = store.find_image(image.key)
    assert found is not None
    return found


def sign(store: Store, image: FundusImage) -> int:
    return store.sign_exam(
        image.patient.key, image.exam_date, [image.key], content="{}", due=None, reader="Dr B"
    ).key


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


def test_merging_moves_every_image_and_keeps_what_was_said(store: Store) -> None:
    wrong, right = add(store, "a.jpg", identity("P1")), add(store, "b.jpg", identity("P-1"))
    wrong = store.save_assessment(wrong.key, Assessment(Grade.PDR, reader="Dr B"))
    store.merge_patients(wrong.patient.key, right.patient.key, reader="Dr B")
    moved = now(store, wrong)
    assert moved.patient == right.patient
    assert moved.assessment == wrong.assessment
    assert [patient.patient_id for patient in store.list_patients()] == ["P-1"]
    assert store.verify() == []


def test_a_merge_is_taken_back_from_what_it_answers(store: Store) -> None:
    wrong, right = add(store, "a.jpg", identity("P1")), add(store, "b.jpg", identity("P-1"))
    former = store.merge_patients(wrong.patient.key, right.patient.key, reader="Dr B")
    assert former == {wrong.key: wrong.identity}
    store.restore_identities(former, reader="Dr B")
    assert now(store, wrong).identity == wrong.identity
    assert now(store, wrong).patient == wrong.patient
    assert now(store, right) == right


def test_a_folder_that_is_opened_again_does_not_undo_a_merge(store: Store) -> None:
    wrong, right = add(store, "a.jpg", identity("P1")), add(store, "b.jpg", identity("P-1"))
    former = store.merge_patients(wrong.patient.key, right.patient.key, reader="Dr B")
    again = add(store, "a.jpg", identity("P1"))
    assert again.patient == right.patient
    store.restore_identities(former, reader="Dr B")
    assert now(store, wrong).identity == wrong.identity
    assert add(store, "a.jpg", identity("P1")).patient == wrong.patient


def test_an_unknown_patients_images_go_to_a_known_one_and_back(store: Store) -> None:
    nobody, ana = add(store, "a.jpg", identity("")), add(store, "b.jpg", identity("P-1"))
    former = store.merge_patients(nobody.patient.key, ana.patient.key, reader="Dr B")
    assert now(store, nobody).patient == ana.patient
    store.restore_identities(former, reader="Dr B")
    assert not now(store, nobody).patient.is_identified
    assert now(store, nobody).identity == nobody.identity


def test_a_merge_needs_a_known_patient_who_is_another_one(store: Store) -> None:
    nobody, ana = add(store, "a.jpg", identity("")), add(store, "b.jpg", identity("P-1"))
    with pytest.raises(StoreError, match="with an id"):
        store.merge_patients(ana.patient.key, nobody.patient.key, reader="Dr B")
    with pytest.raises(StoreError, match="with an id"):
        store.merge_patients(ana.patient.key, ana.patient.key, reader="Dr B")
    with pytest.raises(StoreError, match="not in the database"):
        store.merge_patients(ana.patient.key, 99, reader="Dr B")


def test_what_is_signed_is_not_merged_away_and_nothing_moves(store: Store) -> None:
    wrong, right = add(store, "a.jpg", identity("P1")), add(store, "b.jpg", identity("P-1"))
    open_one = add(store, "c.jpg", identity("P1"))
    sign(store, wrong)
    with pytest.raises(StoreError, match="signed"):
        store.merge_patients(wrong.patient.key, right.patient.key, reader="Dr B")
    assert now(store, open_one).patient == wrong.patient


def test_a_merge_is_not_taken_back_after_somebody_signed(store: Store) -> None:
    wrong, right = add(store, "a.jpg", identity("P1")), add(store, "b.jpg", identity("P-1"))
    former = store.merge_patients(wrong.patient.key, right.patient.key, reader="Dr B")
    sign(store, now(store, wrong))
    with pytest.raises(StoreError, match="signed"):
        store.restore_identities(former, reader="Dr B")


def test_an_unknown_patient_for_whom_somebody_had_signed_stays_on_record(store: Store) -> None:
    nobody = add(store, "a.jpg", identity(""))
    key = sign(store, nobody)
    store.amend_exam(key, reason="The patient is known now", reader="Dr B")
    corrected = replace(nobody.identity, patient_id="P-1", patient_name="Ana Novák")
    after = store.correct_identity(nobody.key, corrected, reader="Dr B")
    assert after.patient.patient_id == "P-1"
    assert [one.key for one in store.patient_signings(nobody.patient.key)] == [key]
    assert store.verify() == []
