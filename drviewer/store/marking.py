"""What is drawn on an image, and where its fovea and disc lie; all audited.

A change is a new row beside the former one. Every function works inside the caller's transaction.
"""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from drviewer.domain import Landmarks, Lesion, Mark, MarkKind, OpticDisc
from drviewer.store.audit import AuditEntry, append_entries, differences, subject_of
from drviewer.store.schema import landmarks, marks

_SAID = ("mark", "kind", "lesion", "points", "text", "author", "made_at")


def read_marks(connection: Connection, image_key: int) -> tuple[Mark, ...]:
    """The marks on one image, in the order they were first made."""
    mine = marks.c.image_key == image_key
    statement = select(marks).where(mine).order_by(marks.c.key)
    found: dict[str, Mark | None] = {}
    for row in connection.execute(statement).mappings():
        # A key keeps the place at which it was first met.
        found.setdefault(row["mark"], None)
        if row["is_current"]:
            found[row["mark"]] = _mark(dict(row))
    return tuple(mark for mark in found.values() if mark is not None)


def record_mark(
    connection: Connection, image_key: int, mark: Mark, *, who: str, at: datetime
) -> None:
    """A new mark, or the newest state of one; no row where nothing differs."""
    former = _current_mark(connection, image_key, mark.key)
    values = _mark_values(mark)
    said = {} if former is None else {name: former[name] for name in _SAID}
    before, after = differences(said, values)
    if not after:
        return
    if former is not None:
        _retire(connection, former["key"])
    row = {"image_key": image_key, "is_current": True, "saved_at": at, **values}
    connection.execute(insert(marks).values(**row))
    what = "draw mark" if former is None else "change mark"
    entry = AuditEntry(what, subject_of("image", image_key), before, after | _named(mark.key), who)
    append_entries(connection, [entry], at=at)


def remove_mark(
    connection: Connection, image_key: int, mark_key: str, *, who: str, at: datetime
) -> None:
    """Take a mark away; nothing happens where it is gone."""
    former = _current_mark(connection, image_key, mark_key)
    if former is None:
        return
    _retire(connection, former["key"])
    before = {name: former[name] for name in _SAID}
    entry = AuditEntry("remove mark", subject_of("image", image_key), before, {}, who)
    append_entries(connection, [entry], at=at)


def set_marks_aside(
    connection: Connection, image_key: int, *, what: str, entries: list[AuditEntry], who: str
) -> None:
    """The picture is another one now: what was drawn on the former stays as history only."""
    current = marks.c.is_current & (marks.c.image_key == image_key)
    keys = connection.scalars(select(marks.c.key).where(current)).all()
    if keys:
        connection.execute(update(marks).where(current).values(is_current=False))
        before = {"marks": list(keys)}
        subject = subject_of("image", image_key)
        entries.append(AuditEntry(f"set aside: {what}", subject, before, {}, who))


def read_landmarks(connection: Connection, image_key: int) -> Landmarks:
    """Where fovea and disc lie, as far as anybody said."""
    row = _current_landmarks(connection, image_key)
    return Landmarks() if row is None else _landmarks(row)


def record_landmarks(
    connection: Connection, image_key: int, found: Landmarks, *, who: str, at: datetime
) -> None:
    """Another place of fovea or disc; no row where nothing differs."""
    former = _current_landmarks(connection, image_key)
    values = _landmark_values(found)
    before, after = differences(former or {}, values)
    if not after:
        return
    if former is not None:
        mine = landmarks.c.key == former["key"]
        connection.execute(update(landmarks).where(mine).values(is_current=False))
    row = {"image_key": image_key, "is_current": True, "saved_at": at, **values}
    connection.execute(insert(landmarks).values(**row))
    entry = AuditEntry("landmarks", subject_of("image", image_key), before, after, who)
    append_entries(connection, [entry], at=at)


def _current_mark(connection: Connection, image_key: int, mark_key: str) -> dict[str, Any] | None:
    is_it = marks.c.is_current & (marks.c.image_key == image_key) & (marks.c.mark == mark_key)
    row = connection.execute(select(marks).where(is_it)).mappings().first()
    return None if row is None else dict(row)


def _retire(connection: Connection, key: int) -> None:
    connection.execute(update(marks).where(marks.c.key == key).values(is_current=False))


def _current_landmarks(connection: Connection, image_key: int) -> dict[str, Any] | None:
    current = landmarks.c.is_current & (landmarks.c.image_key == image_key)
    row = connection.execute(select(landmarks).where(current)).mappings().first()
    return None if row is None else dict(row)


def _named(mark_key: str) -> dict[str, Any]:
    """So that every audit row tells which mark it is about."""
    return {"mark": mark_key}


def _mark_values(mark: Mark) -> dict[str, Any]:
    return {
        "mark": mark.key,
        "kind": mark.kind.value,
        "lesion": mark.lesion.value,
        "points": json.dumps([list(point) for point in mark.points], separators=(",", ":")),
        "text": mark.text,
        "author": mark.author,
        "made_at": mark.made_at,
    }


def _mark(row: dict[str, Any]) -> Mark:
    return Mark(
        key=row["mark"],
        kind=MarkKind(row["kind"]),
        points=tuple((float(x), float(y)) for x, y in json.loads(row["points"])),
        lesion=Lesion(row["lesion"]),
        text=row["text"],
        author=row["author"],
        made_at=row["made_at"],
    )


def _landmark_values(found: Landmarks) -> dict[str, Any]:
    fovea_x, fovea_y = found.fovea or (None, None)
    disc = found.disc
    return {
        "fovea_x": fovea_x,
        "fovea_y": fovea_y,
        "disc_x": None if disc is None else disc.x,
        "disc_y": None if disc is None else disc.y,
        "disc_radius": None if disc is None else disc.radius,
        "is_fovea_by_hand": found.is_fovea_by_hand,
        "is_disc_by_hand": found.is_disc_by_hand,
        "author": found.author,
        "set_at": found.set_at,
    }


def _landmarks(row: dict[str, Any]) -> Landmarks:
    has_disc, has_fovea = row["disc_radius"] is not None, row["fovea_x"] is not None
    return Landmarks(
        fovea=(row["fovea_x"], row["fovea_y"]) if has_fovea else None,
        disc=OpticDisc(row["disc_x"], row["disc_y"], row["disc_radius"]) if has_disc else None,
        is_fovea_by_hand=row["is_fovea_by_hand"],
        is_disc_by_hand=row["is_disc_by_hand"],
        author=row["author"],
        set_at=row["set_at"],
    )
