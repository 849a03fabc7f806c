"""Adding images in bulk: new ones, ones seen before, and ones whose file has changed since."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, insert, select, update

from drviewer.domain import Identity, Patient
from drviewer.language import tr
from drviewer.store.audit import AuditEntry, append_entries, differences, subject_of
from drviewer.store.facts import merge_identities
from drviewer.store.file_changes import (
    UNCHECKED,
    changed_since_signed_words,
    changed_words,
    keep_signed_file,
    set_aside,
)
from drviewer.store.patients import PatientBook, last_key, placeholder_id
from drviewer.store.reading import AnyRow, chunks, identity_from, patient_from
from drviewer.store.recording import identity_columns
from drviewer.store.schema import assessments, images, patients, signed_images

_Place = tuple[Path, int]
_NOT_KNOWN = (0, 0)
_COLUMNS = frozenset(column.name for column in images.c)


@dataclass(frozen=True, slots=True)
class NewImage:
    """One picture found on disk. ``problem`` says why its file can't be read ("" if it can).

    ``file_size`` (bytes) and ``modified_ns`` tell whether the file has changed since; both 0 where
    they are not known. ``sha256`` of its bytes, if the finder had reason to compute it.
    """

    path: Path
    frame: int
    identity: Identity
    width: int
    height: int
    problem: str = ""
    file_size: int = 0
    modified_ns: int = 0
    sha256: str = ""


@dataclass(slots=True)
class _Plan:
    """What one call will write."""

    inserts: list[dict[str, Any]] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    left_patients: list[int] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)


def add_found(
    connection: Connection,
    found: Sequence[NewImage],
    *,
    at: datetime,
    who: str,
    on_warning: Callable[[str], None],
) -> list[int]:
    """Add or refresh ``found``; the images' keys in its order. All in the caller's transaction."""
    book = PatientBook(connection, on_warning, who)
    known = _known_rows(connection, found)
    book.look_up(_patient_ids(found, known))
    plan = _Plan()
    next_key = last_key(connection, "images")
    given: dict[_Place, int] = {}
    for image in found:
        place = (image.path, image.frame)
        if place not in given:
            row = known.get(place)
            if row is None:
                next_key += 1
                plan.inserts.append(_new_row(image, next_key, book, at))
            else:
                _refresh(connection, row, image, book, plan)
            given[place] = next_key if row is None else row.key
        plan.keys.append(given[place])
    _write(connection, plan, book)
    book.tell_conflicts()
    append_entries(connection, book.entries, at=at)
    return plan.keys


def known_files(connection: Connection, paths: Sequence[Path]) -> dict[Path, tuple[int, int, str]]:
    """File size, time of change (ns) and SHA-256 as kept, for those added before.

    Of several pictures in one file, as of one that was checked.
    """
    columns = (images.c.path, images.c.file_size, images.c.modified_ns, images.c.sha256)
    found: dict[Path, tuple[int, int, str]] = {}
    for part in chunks(paths):
        for row in connection.execute(select(*columns).where(images.c.path.in_(part))):
            if row.sha256 or row.path not in found:
                found[row.path] = (row.file_size, row.modified_ns, row.sha256)
    return found


def _known_rows(connection: Connection, found: Sequence[NewImage]) -> dict[_Place, AnyRow]:
    paths = list(dict.fromkeys(image.path for image in found))
    was_read = exists().where(
        and_(
            assessments.c.image_key == images.c.key,
            assessments.c.is_current,
            assessments.c.assessed_at.is_not(None),
        )
    )
    is_signed = exists().where(
        and_(signed_images.c.image_key == images.c.key, signed_images.c.is_current)
    )
    people = [column.label(f"patient_{column.name}") for column in patients.c]
    columns = [column for column in images.c if column.name != "patient_key"]
    marks = (was_read.label("was_read"), is_signed.label("is_signed"))
    statement = select(*columns, *people, *marks).join_from(images, patients)
    return {
        (row.path, row.frame): row
        for part in chunks(paths)
        for row in connection.execute(statement.where(images.c.path.in_(part)))
    }


def _patient_ids(found: Sequence[NewImage], known: dict[_Place, AnyRow]) -> set[str]:
    """Every id that may be met, so that they are read together."""
    named = {image.identity.patient_id for image in found if image.identity.patient_id}
    unnamed = {
        placeholder_id(image.path, image.frame)
        for image in found
        if not image.identity.patient_id and (image.path, image.frame) not in known
    }
    return named | unnamed | {row.patient_patient_id for row in known.values()}


def _new_row(image: NewImage, key: int, book: PatientBook, at: datetime) -> dict[str, Any]:
    patient = _patient_of(image, image.identity, book)
    row = {
        "key": key,
        "path": image.path,
        "frame": image.frame,
        **identity_columns(image.identity, patient),
        **_file_columns(image),
        "problem": image.problem,
        **UNCHECKED,
        "added_at": at,
    }
    book.entries.append(
        AuditEntry("add image", subject_of("image", key), {}, _audited(row), book.who)
    )
    return row


def _refresh(
    connection: Connection, row: AnyRow, image: NewImage, book: PatientBook, plan: _Plan
) -> None:
    old = {name: value for name, value in row._mapping.items() if name in _COLUMNS}
    patient = patient_from(row)
    old["patient_key"] = patient.key
    # What was signed for stays as it was signed, whatever a table or a name says by now.
    learnt = Identity() if row.is_signed else image.identity
    merged = merge_identities(identity_from(row, patient), learnt)
    owner = _owner(image, merged, patient, book)
    new = {**old, **identity_columns(merged, owner), **_file_now(connection, row, old, image, book)}
    before, after = differences(old, new)
    if not after:
        return
    plan.updates.append({f"new_{name}": value for name, value in new.items()})
    book.entries.append(
        AuditEntry("refresh image", subject_of("image", row.key), before, after, book.who)
    )
    if owner.key != patient.key:
        plan.left_patients.append(patient.key)
        # A better source is what was hoped for; the same one saying otherwise is not, nor is an
        # image that changes hands after it was read.
        is_contradiction = row.patient_source == merged.patient_source or row.was_read
        if patient.is_identified and is_contradiction:
            book.on_warning(
                tr(
                    "{name} was moved from patient {former} to {owner}, as a better source or "
                    "a changed name says now.",
                    name=image.path.name,
                    former=patient.patient_id,
                    owner=owner.patient_id,
                )
            )


def _file_now(
    connection: Connection, row: AnyRow, old: dict[str, Any], image: NewImage, book: PatientBook
) -> dict[str, Any]:
    """What the file says by now; what was said of a former one is set aside."""
    if row.is_signed:
        return _signed_file_now(connection, old, image, book)
    if not _has_changed(old, image):
        problem = {"problem": image.problem} if image.problem else {}
        return {**_refreshed_file(old, image), **problem}
    set_aside(connection, row.key, what="file changed", entries=book.entries, who=book.who)
    if row.was_read:
        book.on_warning(changed_words(image.path.name))
    return {**_refreshed_file(old, image), **UNCHECKED, "problem": image.problem}


def _signed_file_now(
    connection: Connection, old: dict[str, Any], image: NewImage, book: PatientBook
) -> dict[str, Any]:
    """What was signed for stays as it was signed; another file is only told of."""
    is_changed = _has_changed(old, image)
    is_seen = (image.file_size, image.modified_ns) != _NOT_KNOWN
    if is_seen and keep_signed_file(
        connection, old["key"], is_changed=is_changed, entries=book.entries
    ):
        book.on_warning(changed_since_signed_words(image.path.name))
    if is_changed:
        return {"problem": image.problem}
    problem = {"problem": image.problem} if image.problem else {}
    return {**_refreshed_file(old, image), **problem}


def _owner(image: NewImage, merged: Identity, patient: Patient, book: PatientBook) -> Patient:
    """Whose image it is now; the placeholder stays where still nobody knows."""
    if merged.patient_id:
        return _patient_of(image, merged, book)
    return patient


def _patient_of(image: NewImage, identity: Identity, book: PatientBook) -> Patient:
    if identity.patient_id and not book.is_placeholder(identity.patient_id):
        return book.patient_for(identity, image.path)
    return book.placeholder_for(image.path, image.frame, identity)


def _has_changed(old: dict[str, Any], image: NewImage) -> bool:
    """The file's content is another one, as far as size, time and hash can tell."""
    before = (old["file_size"], old["modified_ns"])
    now = (image.file_size, image.modified_ns)
    if before == now or _NOT_KNOWN in (before, now):
        return False
    return not (image.sha256 and image.sha256 == old["sha256"])


def _refreshed_file(old: dict[str, Any], image: NewImage) -> dict[str, Any]:
    new = _file_columns(image)
    if not _has_changed(old, image):
        new["sha256"] = old["sha256"]
    if (image.file_size, image.modified_ns) == _NOT_KNOWN:
        new |= {name: old[name] for name in ("file_size", "modified_ns")}
    if not image.width:
        new |= {name: old[name] for name in ("width", "height")}
    return new


def _file_columns(image: NewImage) -> dict[str, Any]:
    return {
        "width": image.width,
        "height": image.height,
        "file_size": image.file_size,
        "modified_ns": image.modified_ns,
        "sha256": image.sha256,
    }


def _write(connection: Connection, plan: _Plan, book: PatientBook) -> None:
    book.write_new()
    if plan.inserts:
        connection.execute(insert(images), plan.inserts)
    if plan.updates:
        columns = [column for column in images.c if column.name not in ("key", "added_at")]
        connection.execute(
            update(images)
            .where(images.c.key == bindparam("new_key"))
            .values({column: bindparam(f"new_{column.name}") for column in columns}),
            plan.updates,
        )
    book.remove_orphans(plan.left_patients)


def _audited(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in UNCHECKED}
