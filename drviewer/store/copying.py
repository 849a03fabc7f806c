"""Whole copies of the database file, also while it is written; is it sound, does somebody use it?

Plain ``sqlite3``: a copy is made before the database is brought to this program's schema.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from drviewer.errors import StoreError
from drviewer.language import tr
from drviewer.store.connection import (
    connect_read_only,
    inspect_file,
    tables_of,
    translated_errors,
)

_WRITING = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
}


def copy_database(path: Path, target: Path, *, named: Path | None = None) -> None:
    """The database at ``path`` as of one moment, as one file; replaces ``target`` once whole.

    ``named``: what an error is to call the target, where the user chose another file.

    Raises:
        StoreError: one can't be read or the other not be written; a former ``target`` is left.
    """
    beside = target.with_name(target.name + ".part")
    beside.unlink(missing_ok=True)
    try:
        with translated_errors(path):
            _copy(path, beside)
        beside.replace(target)
    except OSError as error:
        raise StoreError(
            tr(
                "{path} can't be written: {strerror}.",
                path=named or target,
                strerror=error.strerror,
            ),
            advice=tr("Check the folder's permissions and free space."),
        ) from error
    finally:
        beside.unlink(missing_ok=True)


def _copy(path: Path, target: Path) -> None:
    with (
        closing(connect_read_only(path)) as source,
        closing(sqlite3.connect(target)) as copy,
        _told_apart(),
    ):
        source.backup(copy)
        # The copy says that it has a journal beside it, as its source has; it is to be one file.
        copy.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def _told_apart() -> Iterator[None]:
    """The source is only read: an error of writing is the copy's, whose disk may be full."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code not in _WRITING:
            raise
        raise OSError(code, str(error)) from error


def keep_before_migration(path: Path, version: str) -> None:
    """A copy of the database as it is at ``version``, beside it; replaces the one kept before.

    Raises:
        StoreError: it can't be made.
    """
    kept = path.with_suffix(f".before-migration{path.suffix}")
    newer = kept.with_name(kept.name + ".new")
    try:
        copy_database(path, newer)
        # Another program may have taken the steps meanwhile: its copy is the one to keep.
        if inspect_file(newer) == version:
            newer.replace(kept)
    except (OSError, StoreError) as error:
        raise StoreError(
            tr("No copy of the database {path} can be made: {error}", path=path, error=error),
            advice=tr("A copy is kept before the schema changes. Nothing was changed."),
        ) from error
    finally:
        newer.unlink(missing_ok=True)


def count_patients(path: Path) -> int:
    """How many patients a sound database holds; none where there are no tables yet.

    Raises:
        StoreError: it can't be read.
    """
    with translated_errors(path), closing(connect_read_only(path)) as connection:
        if "patients" not in tables_of(connection):
            return 0
        return int(connection.execute("SELECT count(*) FROM patients").fetchone()[0])


def check_sound(path: Path, *, named: Path | None = None) -> None:
    """SQLite's own check; ``named`` as for ``copy_database``.

    Raises:
        StoreError: the file is damaged.
    """
    with translated_errors(named or path), closing(connect_read_only(path)) as connection:
        (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if answer != "ok":
            raise sqlite3.DatabaseError(f"malformed: {answer}")


def check_unused(path: Path) -> None:
    """No program has the database open; nothing is said of one that is damaged or not there.

    Raises:
        StoreError: one has.
    """
    if not path.exists():
        return
    with _told_if_in_use(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA busy_timeout = 500")
        # Asks for the whole file: everybody who has it open holds a share of it all the time.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")


@contextmanager
def _told_if_in_use(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if "locked" not in str(error):
            return
        raise StoreError(
            tr("The database {path} is in use.", path=path),
            advice=tr("Close drviewer, on all computers that share it, and try again."),
        ) from error
