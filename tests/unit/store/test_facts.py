"""Which source wins, fact by fact."""

from dataclasses import replace
from datetime import date

import pytest

from drviewer.domain import Identity, Laterality, Sex, Source
from drviewer.store.facts import correct, merge_identities

NAME = Identity(
    patient_id="15",
    laterality=Laterality.LEFT,
    patient_source=Source.NAME,
    laterality_source=Source.NAME,
)
TABLE = Identity(
    patient_id="P-0015",
    patient_name="Ana Novák",
    birth_date=date(1958, 3, 14),
    exam_date=date(2024, 5, 1),
    patient_source=Source.TABLE,
    date_source=Source.TABLE,
)
DICOM = Identity(
    patient_id="P-0015",
    sex=Sex.FEMALE,
    laterality=Laterality.RIGHT,
    camera="Kowa",
    patient_source=Source.DICOM,
    laterality_source=Source.DICOM,
)


def test_each_fact_comes_from_the_strongest_source_that_has_it():
    merged = merge_identities(merge_identities(NAME, TABLE), DICOM)
    assert merged == Identity(
        patient_id="P-0015",
        patient_name="Ana Novák",
        birth_date=date(1958, 3, 14),
        sex=Sex.FEMALE,
        laterality=Laterality.RIGHT,
        exam_date=date(2024, 5, 1),
        camera="Kowa",
        patient_source=Source.DICOM,
        laterality_source=Source.DICOM,
        date_source=Source.TABLE,
        laterality_contradicted_by=Source.NAME,
    )


def test_a_weaker_source_that_names_the_other_eye_is_kept_in_mind():
    left = Identity(laterality=Laterality.LEFT, laterality_source=Source.NAME)
    right = Identity(laterality=Laterality.RIGHT, laterality_source=Source.DICOM)
    for merged in (merge_identities(left, right), merge_identities(right, left)):
        assert merged.laterality is Laterality.RIGHT
        assert merged.laterality_contradicted_by is Source.NAME


def test_a_corrected_source_contradicts_nobody():
    left = Identity(laterality=Laterality.LEFT, laterality_source=Source.TABLE)
    right = replace(left, laterality=Laterality.RIGHT)
    assert merge_identities(left, right).laterality_contradicted_by is Source.UNKNOWN


def test_what_a_clinician_says_of_the_eye_is_beyond_doubt():
    settled = correct(Identity(), Identity(laterality=Laterality.RIGHT))
    left = Identity(laterality=Laterality.LEFT, laterality_source=Source.DICOM)
    assert merge_identities(settled, left).laterality_contradicted_by is Source.UNKNOWN


def test_entering_a_birth_date_settles_neither_eye_nor_date():
    doubtful = merge_identities(replace(NAME, patient_id="P-0015"), DICOM)
    known = replace(doubtful, exam_date=date(2024, 5, 1), date_source=Source.NAME)
    entered = correct(known, replace(known, birth_date=date(1958, 3, 14)))
    assert entered.patient_source is Source.CLINICIAN
    assert entered.laterality_source is Source.DICOM
    assert entered.laterality_contradicted_by is Source.NAME
    assert entered.date_source is Source.NAME


def test_an_eye_that_is_confirmed_settles_neither_patient_nor_date():
    known = merge_identities(merge_identities(NAME, TABLE), DICOM)
    settled = correct(known, replace(known, laterality_source=Source.CLINICIAN))
    assert settled.laterality_source is Source.CLINICIAN
    assert settled.laterality_contradicted_by is Source.UNKNOWN
    table = replace(TABLE, patient_id="P-0051", exam_date=date(2024, 5, 2))
    learnt = merge_identities(settled, replace(table, patient_source=Source.DICOM))
    assert (learnt.patient_id, learnt.exam_date) == ("P-0051", date(2024, 5, 2))


def test_a_fact_that_was_emptied_on_purpose_is_the_clinicians_word():
    emptied = correct(TABLE, replace(TABLE, exam_date=None))
    assert (emptied.exam_date, emptied.date_source) == (None, Source.CLINICIAN)
    assert correct(NAME, replace(NAME, patient_id="15a")).date_source is Source.UNKNOWN


def test_the_order_of_learning_does_not_matter():
    forwards = merge_identities(merge_identities(NAME, TABLE), DICOM)
    assert merge_identities(merge_identities(DICOM, TABLE), NAME) == forwards


def test_demographics_of_another_patient_are_not_mixed_in():
    merged = merge_identities(TABLE, replace(DICOM, patient_id="X-9"))
    assert (merged.patient_id, merged.patient_name, merged.birth_date) == ("X-9", "", None)


def test_a_name_without_an_id_is_worth_less_than_any_id():
    nameless_id = Identity(patient_name="Eva Malá", patient_source=Source.DICOM)
    assert merge_identities(NAME, nameless_id).patient_id == "15"
    assert merge_identities(nameless_id, NAME).patient_id == "15"
    assert merge_identities(Identity(), nameless_id).patient_name == "Eva Malá"


def test_an_empty_fact_replaces_nothing():
    empty = Identity(
        patient_source=Source.DICOM, laterality_source=Source.DICOM, date_source=Source.DICOM
    )
    assert merge_identities(TABLE, empty) == TABLE


@pytest.mark.parametrize("found", [NAME, TABLE, DICOM])
def test_the_clinicians_word_stands(found):
    word = correct(
        TABLE, replace(TABLE, patient_id="Q", laterality=Laterality.LEFT, camera="Canon")
    )
    merged = merge_identities(word, found)
    assert (merged.patient_id, merged.laterality) == ("Q", Laterality.LEFT)
    assert merged.exam_date == date(2024, 5, 1)
    assert merged.camera == "Canon"
