"""A photograph whose file is another one than was read: what was said of the former is set aside.

What somebody signed for is not: it stays as it was signed, and only that its file has changed since
is kept, so that the exam is looked at again. Every function works inside the caller's transaction.
"""

from typing import Any

from sqlalchemy import Connection, Table, select, update

from drviewer.language import tr
from drviewer.store import marking
from drviewer.store.audit import PROGRAM, AuditEntry, subject_of
from drviewer.store.schema import assessments, landmarks, predictions, signed_images

UNCHECKED: dict[str, Any] = {
    "grading_problem": "",
    "is_checked": False,
    "quality_issue": None,
    "sharpness": None,
    "illumination": None,
    "field_share": None,
    "check_revision": 0,
    "disc_eye": None,
}
"""The columns of an image whose pixels nobody has looked at yet."""


def set_aside(
    connection: Connection, key: int, *, what: str, entries: list[AuditEntry], who: str = PROGRAM
) -> None:
    """The picture is another one now: all that was said of it stays as history only."""
    for table in (predictions, assessments, landmarks):
        set_row_aside(connection, table, key, what=what, entries=entries, who=who)
    marking.set_marks_aside(connection, key, what=what, entries=entries, who=who)


def set_row_aside(
    connection: Connection,
    table: Table,
    key: int,
    *,
    what: str,
    entries: list[AuditEntry],
    who: str = PROGRAM,
) -> None:
    """The current row of one table stays as history only."""
    current = table.c.is_current & (table.c.image_key == key)
    row = connection.execute(select(table.c.key).where(current)).scalar_one_or_none()
    if row is None:
        return
    connection.execute(update(table).where(table.c.key == row).values(is_current=False))
    before = {table.name: row}
    entries.append(AuditEntry(f"set aside: {what}", subject_of("image", key), before, {}, who))


def keep_signed_file(
    connection: Connection, key: int, *, is_changed: bool, entries: list[AuditEntry]
) -> bool:
    """Whether the file of a signed image is another one than was signed; True where that is news.

    A file that was put back is the signed one again.
    """
    mine = signed_images.c.is_current & (signed_images.c.image_key == key)
    differs = signed_images.c.is_file_changed != is_changed
    change = update(signed_images).where(mine, differs).values(is_file_changed=is_changed)
    if connection.execute(change).rowcount == 0:
        return False
    what = "file changed since signed" if is_changed else "file as signed again"
    entries.append(AuditEntry(what, subject_of("image", key)))
    return is_changed


def changed_words(name: str) -> str:
    """For whoever reads on."""
    return tr(
        "{name} has changed since it was read: what was on record for it was set "
        "aside, and it has to be read again.",
        name=name,
    )


def changed_since_signed_words(name: str) -> str:
    """For whoever sees the new picture under a record of the former one."""
    return tr(
        "{name} has changed since its exam was signed: what is on record was said of the "
        "former picture. Amend the exam to read it again.",
        name=name,
    )
