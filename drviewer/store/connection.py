"""Opening the database file: what may be opened, how SQLite is set up, errors in plain words."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from drviewer.errors import StoreError
from drviewer.language import tr, tr_noop

BUSY_TIMEOUT_MS = 10_000
VERSION_TABLE = "alembic_version"


def inspect_file(path: Path) -> str | None:
    """The schema version of the database at ``path``; None where there is none yet.

    Nothing is written. Plain ``sqlite3``, because this stands between the user and the window;
    never ``open``: POSIX takes all locks on a file from a process that closes it once, and another
    window of this process may be writing.

    Raises:
        StoreError: not a database, damaged, or another program's.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            return None
    except OSError as error:
        raise StoreError(
            tr(
                "The database {path} can't be read: {strerror}.", path=path, strerror=error.strerror
            ),
            advice=tr(_CHECK_FOLDER),
        ) from error
    with translated_errors(path):
        try:
            return _read_version(path)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
                raise
            raise StoreError(
                tr("{path} is not a drviewer database, or its start is damaged.", path=path),
                advice=tr(_RESTORE),
            ) from error


def _read_version(path: Path) -> str | None:
    with closing(connect_read_only(path)) as connection:
        tables = tables_of(connection)
        if not tables:
            return None
        if VERSION_TABLE not in tables:
            raise StoreError(
                tr("{path} belongs to another program.", path=path), advice=tr(_MOVE_AWAY)
            )
        row = connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchone()
        return None if row is None else str(row[0])


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A plain connection that waits for writers as long as the program does; to be closed."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    return connection


def tables_of(connection: sqlite3.Connection) -> set[str]:
    """The names of its tables and indices."""
    return {str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master")}


def make_engine(path: Path | None) -> Engine:
    """An engine on the file, or on memory with ``None`` (one connection for all threads)."""
    if path is None:
        engine = create_engine(
            "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
    else:
        # A creator, so that no letter of the path can be taken for a part of a URL.
        engine = create_engine(
            "sqlite://",
            creator=lambda: sqlite3.connect(path, check_same_thread=False),
            pool_size=4,
            max_overflow=-1,
            poolclass=QueuePool,
        )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own idea of when to begin would leave schema changes outside transactions.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: a read that turns into a write later could not wait for it.
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


@contextmanager
def translated_errors(path: Path | str) -> Iterator[None]:
    """SQLite's errors → ``StoreError`` that names the database and says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _store_error(path, str(error.orig)) from error
    except sqlite3.Error as error:
        raise _store_error(path, str(error)) from error


def _store_error(path: Path | str, reason: str) -> StoreError:
    for sign, what, advice in _REASONS:
        if sign in reason:
            return StoreError(tr(what, path=path, reason=reason), advice=tr(advice))
    return StoreError(
        tr("The database {path} can't be used: {reason}.", path=path, reason=reason),
        advice=tr(_VERIFY),
    )


_CHECK_FOLDER = tr_noop("Check the folder's permissions, or name another one with DRVIEWER_HOME.")
_MOVE_AWAY = tr_noop(
    "Move it away, or name another folder with DRVIEWER_HOME. It was left as it is."
)
_VERIFY = tr_noop("Run `drviewer verify`.")
_RESTORE = tr_noop(
    "Put a backup in its place, or move it away to start anew. It was left as it is."
)
_WRITTEN = tr_noop("The database {path} can't be written ({reason}).")
_DAMAGED = tr_noop("The database {path} is damaged ({reason}).")
_IN_USE = tr_noop("The database {path} is in use by another program ({reason}).")
_UNOPENED = tr_noop("The database {path} can't be opened ({reason}).")
_FULL = tr_noop("The database {path} can't grow: the disk is full ({reason}).")
_UNREADABLE = tr_noop("The database {path} can't be read or written ({reason}).")
_REASONS = (
    ("locked", _IN_USE, tr_noop("Close the other one and try again.")),
    ("readonly", _WRITTEN, _CHECK_FOLDER),
    ("read-only", _WRITTEN, _CHECK_FOLDER),
    ("unable to open", _UNOPENED, _CHECK_FOLDER),
    ("disk is full", _FULL, tr_noop("Free some space; nothing was changed.")),
    ("disk I/O", _UNREADABLE, tr_noop("Check the disk and the network drive.")),
    ("malformed", _DAMAGED, _RESTORE),
    ("not a database", _DAMAGED, _RESTORE),
)
