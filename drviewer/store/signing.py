"""Exams under which a reader has put a name: signed, opened again, signed anew; all audited.

A signed image can't be changed; an amendment keeps what was signed and makes room for the next
version. Every function works inside the caller's writing transaction.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from drviewer.domain import Signing
from drviewer.errors import StoreError
from drviewer.language import tr
from drviewer.store.audit import AuditEntry, append_entries, subject_of
from drviewer.store.file_changes import UNCHECKED, set_aside
from drviewer.store.reading import AnyRow
from drviewer.store.recording import change_image
from drviewer.store.schema import images, signed_images, signings


def sign_exam(
    connection: Connection,
    patient_key: int,
    exam_date: date | None,
    image_keys: Sequence[int],
    *,
    content: str,
    due: date | None,
    reader: str,
    at: datetime,
) -> Signing:
    """A new version in force.

    Raises:
        StoreError: one is in force already, or nobody signs.
    """
    if not reader.strip():
        raise StoreError(
            tr("Nobody's name stands under it."), advice=tr("Enter the reader's name.")
        )
    former = read_signings(
        connection, _of_exam(patient_key, exam_date) | _shows(images.c.key.in_(image_keys))
    )
    if in_force := next((one for one in former if one.is_in_force), None):
        raise StoreError(
            tr("This exam was signed by {reader} already.", reader=in_force.reader),
            advice=tr("Open it again with Exam ▸ Amend to change it."),
        )
    row = {
        "patient_key": patient_key,
        "exam_date": exam_date,
        "version": len(former) + 1,
        "reader": reader,
        "signed_at": at,
        "content": content,
        "due": due,
        "amended_by": "",
        "amendment_reason": "",
    }
    statement = insert(signings).values(**row).returning(signings.c.key)
    key = int(connection.execute(statement).scalar_one())
    rows = [{"signing_key": key, "image_key": one, "is_current": True} for one in image_keys]
    if rows:
        connection.execute(insert(signed_images), rows)
    after = {"version": row["version"], "images": list(image_keys), "patient": patient_key}
    entry = AuditEntry("sign exam", subject_of("signing", key), {}, after, reader)
    append_entries(connection, [entry], at=at)
    return read_signings(connection, signings.c.key == key)[0]


def amend_exam(
    connection: Connection, key: int, *, reason: str, reader: str, at: datetime
) -> Signing:
    """Open a signed exam again; what was signed stays on record.

    What was said of files that have changed since is set aside: they have to be read again.

    Raises:
        StoreError: it is not in force (any more), or the reader's name or reason is missing.
    """
    if not reader.strip() or not reason.strip():
        raise StoreError(
            tr("An amendment needs the reader's name and a reason."), advice=tr("Enter both.")
        )
    found = read_signings(connection, signings.c.key == key)
    if not found or not found[0].is_in_force:
        raise StoreError(tr("This exam is not signed any more."), advice=tr("Open it again."))
    values = {"amended_at": at, "amended_by": reader, "amendment_reason": reason}
    connection.execute(update(signings).where(signings.c.key == key).values(**values))
    connection.execute(
        update(signed_images).where(signed_images.c.signing_key == key).values(is_current=False)
    )
    before, after = {"version": found[0].version}, {"reason": reason}
    entries = [AuditEntry("amend exam", subject_of("signing", key), before, after, reader)]
    for image_key in _changed_keys(connection, key):
        set_aside(connection, image_key, what="file changed", entries=entries, who=reader)
        values = {**UNCHECKED, "sha256": ""}
        change_image(connection, image_key, "file changed", values, entries, who=reader)
    append_entries(connection, entries, at=at)
    return read_signings(connection, signings.c.key == key)[0]


def _changed_keys(connection: Connection, key: int) -> Sequence[int]:
    """The images of a signing whose file has changed since."""
    changed = (signed_images.c.signing_key == key) & signed_images.c.is_file_changed
    return connection.scalars(select(signed_images.c.image_key).where(changed)).all()


def patient_signings(connection: Connection, patient_key: int) -> list[Signing]:
    """All versions of all exams of one patient, oldest first.

    Also those that were signed for another patient, or day, before an amendment moved their images
    here.
    """
    shown_here = _shows(images.c.patient_key == patient_key)
    return read_signings(connection, (signings.c.patient_key == patient_key) | shown_here)


def read_signings(
    connection: Connection, where: ColumnElement[bool] | None = None
) -> list[Signing]:
    """Those for which ``where`` holds, all without it, oldest first."""
    statement = select(signings).order_by(signings.c.key)
    rows = connection.execute(statement if where is None else statement.where(where)).all()
    keys = _image_keys(connection, [row.key for row in rows], is_all=where is None)
    return [_signing(row, keys.get(row.key, ())) for row in rows]


def _image_keys(
    connection: Connection, wanted: Iterable[int], *, is_all: bool
) -> dict[int, tuple[int, ...]]:
    columns = (signed_images.c.signing_key, func.group_concat(signed_images.c.image_key))
    statement = select(*columns).group_by(signed_images.c.signing_key)
    if not is_all:
        statement = statement.where(signed_images.c.signing_key.in_(list(wanted)))
    return {
        key: tuple(sorted(map(int, str(joined).split(","))))
        for key, joined in connection.execute(statement)
    }


def _of_exam(patient_key: int, exam_date: date | None) -> ColumnElement[bool]:
    is_date = (
        signings.c.exam_date.is_(None) if exam_date is None else signings.c.exam_date == exam_date
    )
    return (signings.c.patient_key == patient_key) & is_date


def _shows(of_image: ColumnElement[bool]) -> ColumnElement[bool]:
    """Signings of at least one image for which ``of_image`` holds."""
    shown = select(signed_images.c.signing_key).join(images).where(of_image)
    return signings.c.key.in_(shown)


def _signing(row: AnyRow, image_keys: tuple[int, ...]) -> Signing:
    return Signing(**row._mapping, image_keys=image_keys)
