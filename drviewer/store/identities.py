"""Whose eye it is, as a clinician says: corrected, merged, and taken back; all audited.

Every function works inside the caller's writing transaction.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from drviewer.domain import FundusImage, Identity, Patient, Source
from drviewer.errors import StoreError
from drviewer.language import tr
from drviewer.store.audit import AuditEntry, append_entries, subject_of
from drviewer.store.facts import correct
from drviewer.store.patients import PatientBook, conflicts
from drviewer.store.reading import patient_from, read_images
from drviewer.store.recording import change_image, identity_columns
from drviewer.store.schema import images, patients


def record_identity(
    connection: Connection, image: FundusImage, identity: Identity, *, reader: str, at: datetime
) -> None:
    """The clinician says whose eye it is and when; see ``facts.correct`` for what that settles.

    Raises:
        StoreError: the id belongs to somebody else on record, or to nobody.
    """
    warnings: list[str] = []
    book = PatientBook(connection, warnings.append, reader)
    corrected = correct(image.identity, identity)
    patient = _corrected_patient(book, image, corrected)
    book.write_new()
    values = identity_columns(corrected, patient)
    change_image(connection, image.key, "correct identity", values, book.entries, who=reader)
    book.remove_orphans([image.patient.key])
    append_entries(connection, book.entries, at=at)


def _corrected_patient(book: PatientBook, image: FundusImage, identity: Identity) -> Patient:
    patient = image.patient
    book.look_up([patient.patient_id, identity.patient_id])
    is_same = identity.patient_id == patient.patient_id
    if is_same or (not identity.patient_id and not patient.is_identified):
        return book.change(patient, _entered_demographics(identity))
    if not identity.patient_id:
        return book.placeholder_for(image.path, image.frame, identity)
    other = book.find(identity.patient_id)
    if other is not None:
        _check_is_same_person(other, identity)
    return book.patient_for(identity, image.path)


def _check_is_same_person(other: Patient, identity: Identity) -> None:
    if not other.is_identified:
        raise StoreError(
            tr(
                "{patient_id} stands for an unknown patient, it is nobody's id.",
                patient_id=other.patient_id,
            ),
            advice=tr("Enter the patient's own id."),
        )
    for conflict in conflicts(other, identity):
        raise StoreError(
            tr(
                "Patient {patient_id} is already on record with {conflict}.",
                patient_id=other.patient_id,
                conflict=conflict,
            ),
            advice=tr("Check the id; or leave name, birth date and sex empty to use the record's."),
        )


def _entered_demographics(identity: Identity) -> dict[str, Any]:
    entered = {
        "name": identity.patient_name,
        "birth_date": identity.birth_date,
        "sex": identity.sex.value,
        "language": identity.language,
    }
    # A language can be taken back; an empty name says nothing of a name on record.
    return {name: value for name, value in entered.items() if value or name == "language"}


def restore_identities(
    connection: Connection, former: Mapping[int, Identity], *, reader: str, at: datetime
) -> None:
    """Undo corrections: images belong again to whom, and say what, they said before."""
    book = PatientBook(connection, lambda _text: None, reader)
    left = []
    for image in read_images(connection, images.c.key.in_(former)):
        identity = former[image.key]
        patient = _corrected_patient(book, image, identity)
        book.write_new()
        values = identity_columns(identity, patient)
        change_image(connection, image.key, "undo correction", values, book.entries, who=reader)
        left.append(image.patient.key)
    book.remove_orphans(left)
    append_entries(connection, book.entries, at=at)


def merge_patients(
    connection: Connection, from_key: int, into_key: int, *, reader: str, at: datetime
) -> dict[int, Identity]:
    """One patient was entered twice: all images of the one go to the other.

    Answers what the moved images said before, for ``restore_identities``.

    Raises:
        StoreError: the other is no known patient, or somebody has signed for what would move.
    """
    into = _patient(connection, into_key)
    if not into.is_identified or from_key == into_key:
        raise StoreError(
            tr("Images can only be moved to another patient with an id."),
            advice=tr("Choose the record that stays."),
        )
    moving = read_images(connection, images.c.patient_key == from_key)
    for image in moving:
        check_is_open(image)
    entries: list[AuditEntry] = []
    for image in moving:
        # The file and its table still name the former one: a folder opened again must not win.
        moved = replace(image.identity, patient_id=into.patient_id, patient_source=Source.CLINICIAN)
        values = identity_columns(moved, into)
        change_image(connection, image.key, "merge patients", values, entries, who=reader)
    before, after = {"patient": from_key}, {"patient": into_key}
    entries.append(
        AuditEntry("merge patients", subject_of("patient", from_key), before, after, reader)
    )
    book = PatientBook(connection, lambda _text: None, reader)
    book.remove_orphans([from_key])
    append_entries(connection, [*entries, *book.entries], at=at)
    return {image.key: image.identity for image in moving}


def _patient(connection: Connection, key: int) -> Patient:
    columns = [column.label(f"patient_{column.name}") for column in patients.c]
    row = connection.execute(select(*columns).where(patients.c.key == key)).one_or_none()
    if row is None:
        raise StoreError(
            tr("Patient number {key} is not in the database.", key=key), advice=tr("Open it again.")
        )
    return patient_from(row)


def check_is_open(image: FundusImage) -> None:
    """
    Raises:
        StoreError: the image is part of an exam that somebody has signed.
    """
    if image.is_signed:
        raise StoreError(
            tr("The exam of {name} is signed and can't be changed.", name=image.patient.shown_name),
            advice=tr("Open it again with Exam ▸ Amend, which keeps the former version."),
        )
