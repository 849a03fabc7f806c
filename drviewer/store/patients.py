"""Patients while images are added: found by id, made when new, never renamed in silence."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from drviewer.domain import Identity, Patient, Sex
from drviewer.language import tr, trn
from drviewer.store.audit import AuditEntry, differences, subject_of
from drviewer.store.column_types import encode_path
from drviewer.store.reading import chunks
from drviewer.store.schema import images, patients, signings


@dataclass(slots=True)
class PatientBook:
    """The patients that one writing transaction deals with, and what it did to them.

    ``entries`` gathers the audit rows; the caller appends them in the same transaction.
    """

    connection: Connection
    on_warning: Callable[[str], None]
    who: str
    entries: list[AuditEntry] = field(default_factory=list)
    _known: dict[str, Patient | None] = field(default_factory=dict)
    _new: list[Patient] = field(default_factory=list)
    _contradicting: dict[tuple[str, str], dict[Path, None]] = field(default_factory=dict)
    _last_key: int | None = None

    def look_up(self, patient_ids: Iterable[str]) -> None:
        """Read many at once; an id that is not asked for here is read when it is met."""
        wanted = sorted(set(patient_ids) - self._known.keys())
        for part in chunks(wanted):
            rows = self.connection.execute(
                select(patients).where(patients.c.patient_id.in_(part))
            ).all()
            self._known |= dict.fromkeys(part)
            self._known |= {row.patient_id: Patient(**_as_patient(row._mapping)) for row in rows}

    def find(self, patient_id: str) -> Patient | None:
        if patient_id not in self._known:
            self.look_up([patient_id])
        return self._known[patient_id]

    def is_placeholder(self, patient_id: str) -> bool:
        """The id stands for an unknown patient, e.g. read back from one of our own lists."""
        known = self.find(patient_id)
        return known is not None and not known.is_identified

    def patient_for(self, identity: Identity, path: Path) -> Patient:
        """The patient whom ``identity`` names; gaps of one already on record are filled.

        Name, birth date or sex that differ from the record are not taken over; ``tell_conflicts``
        names the file at ``path``, which counts as the patient's nonetheless.
        """
        known = self.find(identity.patient_id)
        if known is None:
            return self._add(identity.patient_id, identity, is_identified=True)
        for conflict in conflicts(known, identity):
            self._contradicting.setdefault((known.patient_id, conflict), {})[path] = None
        return self._fill_gaps(known, identity)

    def placeholder_for(self, path: Path, frame: int, identity: Identity) -> Patient:
        """A patient of its own for an image of which nobody knows whose eye it shows."""
        patient_id = placeholder_id(path, frame)
        for length in (12, 64):
            # Six letters of a hash meet by chance in a large archive: then they get longer.
            if self.find(patient_id) is None:
                break
            patient_id = placeholder_id(path, frame, length)
        return self._add(patient_id, identity, is_identified=False)

    def tell_conflicts(self) -> None:
        """Each contradiction once, with what became of the photographs that came with it."""
        for (patient_id, conflict), files in self._contradicting.items():
            self.on_warning(
                trn(
                    "Patient {patient_id} is on record with {conflict}; the record was kept, and "
                    "{first} counts as this patient's. If it is somebody else's, correct the "
                    "table or its patient.",
                    "Patient {patient_id} is on record with {conflict}; the record was kept, and "
                    "{n:,} photographs ({first} among them) count as this patient's. If they are "
                    "somebody else's, correct the table or their patient.",
                    len(files),
                    patient_id=patient_id,
                    conflict=conflict,
                    first=next(iter(files)).name,
                )
            )

    def change(self, known: Patient, changes: dict[str, Any]) -> Patient:
        """Set facts of a patient on record, with an audit row; nothing where nothing differs."""
        before, after = differences(_as_row(known), changes)
        if not after:
            return known
        self.write_new()
        row = {**_as_row(known), **after}
        self.connection.execute(update(patients).where(patients.c.key == known.key).values(**after))
        self.entries.append(
            AuditEntry("change patient", subject_of("patient", known.key), before, after, self.who)
        )
        changed = Patient(**_as_patient(row))
        self._known[known.patient_id] = changed
        return changed

    def write_new(self) -> None:
        """Insert the patients made so far; before the images that belong to them."""
        if self._new:
            self.connection.execute(insert(patients), [_as_row(patient) for patient in self._new])
        self._new.clear()

    def remove_orphans(self, keys: Sequence[int]) -> None:
        """Remove those of ``keys`` that are placeholders and have no image any more.

        One for whom somebody has signed stays: what was signed stays on record.
        """
        is_signed = select(signings.c.key).where(signings.c.patient_key == patients.c.key).exists()
        for part in chunks(sorted(set(keys))):
            has_image = select(images.c.key).where(images.c.patient_key == patients.c.key).exists()
            is_orphan = (
                patients.c.key.in_(part) & ~patients.c.is_identified & ~has_image & ~is_signed
            )
            for row in self.connection.execute(select(patients).where(is_orphan)).mappings().all():
                self.connection.execute(delete(patients).where(patients.c.key == row["key"]))
                subject = subject_of("patient", row["key"])
                self.entries.append(AuditEntry("remove patient", subject, dict(row), {}, self.who))

    def _add(self, patient_id: str, identity: Identity, *, is_identified: bool) -> Patient:
        patient = Patient(
            key=self._next_key(),
            patient_id=patient_id,
            name=identity.patient_name,
            birth_date=identity.birth_date,
            sex=identity.sex,
            is_identified=is_identified,
            language=identity.language,
        )
        self._known[patient_id] = patient
        self._new.append(patient)
        subject = subject_of("patient", patient.key)
        self.entries.append(AuditEntry("add patient", subject, {}, _as_row(patient), self.who))
        return patient

    def _fill_gaps(self, known: Patient, identity: Identity) -> Patient:
        gaps: dict[str, Any] = {}
        if not known.name and identity.patient_name:
            gaps["name"] = identity.patient_name
        if known.birth_date is None and identity.birth_date is not None:
            gaps["birth_date"] = identity.birth_date
        if known.sex is Sex.UNKNOWN and identity.sex is not Sex.UNKNOWN:
            gaps["sex"] = identity.sex
        if not known.language and identity.language:
            gaps["language"] = identity.language
        return self.change(known, gaps)

    def _next_key(self) -> int:
        if self._last_key is None:
            self._last_key = last_key(self.connection, "patients")
        self._last_key += 1
        return self._last_key


def placeholder_id(path: Path, frame: int, length: int = 6) -> str:
    """``unknown-<name>-<hash of the path>``: the same file gives the same id."""
    encoded = encode_path(path)
    raw = encoded if isinstance(encoded, bytes) else encoded.encode()
    digest = hashlib.sha256(raw + (f"#{frame}".encode() if frame else b"")).hexdigest()
    stem = path.stem.encode("utf-8", "replace").decode()
    return f"unknown-{stem}-{digest[:length]}"


def last_key(connection: Connection, table: str) -> int:
    """The highest key ever given in ``table``, removed rows included."""
    statement = text("SELECT seq FROM sqlite_sequence WHERE name = :table")
    return connection.execute(statement, {"table": table}).scalar_one_or_none() or 0


def conflicts(known: Patient, identity: Identity) -> list[str]:
    """Where ``identity`` contradicts the record, in words; what either leaves open is none."""
    said: list[tuple[str, str | date | None, str | date | None]] = [
        (tr("the birth date"), known.birth_date, identity.birth_date),
        (tr("the sex"), known.sex.value, identity.sex.value),
    ]
    found = [
        tr("{what} {old}, not {new}", what=what, old=old, new=new)
        for what, old, new in said
        if old and new and old != new
    ]
    if known.name and identity.patient_name and not is_same_name(known.name, identity.patient_name):
        found.insert(0, tr("the name {old}, not {new}", old=known.name, new=identity.patient_name))
    return found


def is_same_name(one: str, other: str) -> bool:
    """Letter case, spacing and the way an accent is encoded make no other person."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _as_row(patient: Patient) -> dict[str, Any]:
    return {
        "key": patient.key,
        "patient_id": patient.patient_id,
        "name": patient.name,
        "birth_date": patient.birth_date,
        "sex": patient.sex.value,
        "is_identified": patient.is_identified,
        "language": patient.language,
    }


def _as_patient(row: Any) -> dict[str, Any]:
    return {**row, "sex": Sex(row["sex"])}
