"""The audit log: every change, who made it and when, in a chain of SHA-256 hashes.

A row's hash covers the former row's hash and its own content as canonical JSON, so that one
changed byte anywhere breaks the chain from there on. Rows are only ever appended.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, text

from drviewer.language import tr
from drviewer.store.schema import audit

PROGRAM = "drviewer"
"""Who, where no person decided: imports, checks and the model."""

UNNAMED_READER = "reader not named"
"""Who, where a person decided whose name the settings don't hold."""

_START = "0" * 64
_CONTENT = ("key", "at", "who", "what", "subject", "before", "after")


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One change. ``before`` and ``after`` hold only what changed, as JSON can say it."""

    what: str
    subject: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    who: str = PROGRAM


def append_entries(connection: Connection, entries: Sequence[AuditEntry], *, at: datetime) -> None:
    """Append rows inside the caller's writing transaction, so that they stand or fall with it."""
    if not entries:
        return
    last = connection.execute(
        select(audit.c.key, audit.c.hash).order_by(audit.c.key.desc()).limit(1)
    ).first()
    key, previous = (last.key, last.hash) if last else (0, _START)
    rows = []
    for entry in entries:
        key += 1
        row = {
            "key": key,
            "at": at.isoformat(timespec="microseconds"),
            "who": entry.who,
            "what": entry.what,
            "subject": entry.subject,
            "before": _canonical(entry.before),
            "after": _canonical(entry.after),
            "previous_hash": previous,
        }
        previous = row["hash"] = _hash(previous, row)
        rows.append(row)
    connection.execute(insert(audit), rows)


def chain_problems(connection: Connection) -> list[str]:
    """Where the chain is broken; empty when every row is as it was written."""
    answers = connection.execute(select(audit).order_by(audit.c.key)).mappings()
    previous, expected_key, problems = _START, 0, []
    for row in map(dict[str, Any], answers):
        expected_key += 1
        if row["key"] != expected_key:
            problems.append(tr("The audit log lacks rows before number {key}.", key=row["key"]))
            expected_key = row["key"]
        elif row["previous_hash"] != previous or row["hash"] != _hash(previous, row):
            problems.append(
                tr(
                    "The audit log was altered at row {key} ({what}).",
                    key=row["key"],
                    what=row["what"],
                )
            )
        previous = row["hash"]
    return problems + _tail_problems(connection, expected_key)


def _tail_problems(connection: Connection, last_key: int) -> list[str]:
    """SQLite remembers the highest key ever given: rows cut off the end are missed by it."""
    given = connection.execute(
        text("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")
    ).scalar_one_or_none()
    if (given or 0) == last_key:
        return []
    return [
        tr(
            "The audit log ends at row {last_key}, but {given} rows were written.",
            last_key=last_key,
            given=given or 0,
        )
    ]


def subject_of(table: str, key: int) -> str:
    return f"{table}:{key}"


def differences(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Only the entries that differ, before and after."""
    changed = [name for name in after if before.get(name) != after[name]]
    return {name: before.get(name) for name in changed}, {name: after[name] for name in changed}


def _canonical(content: Mapping[str, Any]) -> str:
    return json.dumps(content, sort_keys=True, separators=(",", ":"), default=str)


def _hash(previous: str, row: Mapping[str, Any]) -> str:
    content = _canonical({name: row[name] for name in _CONTENT})
    return hashlib.sha256((previous + content).encode("ascii")).hexdigest()
