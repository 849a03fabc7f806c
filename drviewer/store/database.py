"""``Database``: opening, closing and transactions; what is done in them is others' subject."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine

from drviewer.domain import FundusImage
from drviewer.errors import StoreError
from drviewer.language import tr
from drviewer.store.connection import inspect_file, make_engine, translated_errors
from drviewer.store.migrate import HEAD, migrate
from drviewer.store.reading import read_image

_MEMORY = "in memory"


class Database:
    """One SQLite file and who may write it. Errors of the database are ``StoreError``."""

    def __init__(self, engine: Engine, where: Path | str) -> None:
        self._engine = engine
        self._writer = engine.execution_options(is_writing=True)
        self._where = where
        # Writers of this process queue here, not on SQLite's busy timeout. In memory all threads
        # share one connection, so readers queue too.
        self._write_lock = threading.RLock()
        self._read_lock = self._write_lock if where == _MEMORY else nullcontext()

    @classmethod
    def open(cls, path: Path) -> Self:
        """The database at ``path``, made with its folder if need be, brought to this schema.

        Raises:
            StoreError: the folder can't be written, the file is no database of ours, is damaged,
                or was written by a newer program; the file is then left as it was.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                tr(
                    "The folder {parent} can't be made: {strerror}.",
                    parent=path.parent,
                    strerror=error.strerror,
                ),
                advice=tr("Check its permissions, or name another one with DRVIEWER_HOME."),
            ) from error
        version = inspect_file(path)
        return cls._opened(make_engine(path), path, version)

    @classmethod
    def in_memory(cls) -> Self:
        """A database that is gone when it is closed."""
        return cls._opened(make_engine(None), _MEMORY, None)

    @classmethod
    def _opened(cls, engine: Engine, where: Path | str, version: str | None) -> Self:
        store = cls(engine, where)
        try:
            with translated_errors(where):
                if version != HEAD:
                    migrate(engine, path=where, version=version)
            # Taking the writer's lock once tells a read-only folder now, not at the first grade.
            with store._writing():
                pass
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Give back the file; the store can't be used afterwards."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._read_lock, translated_errors(self._where), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._write_lock, translated_errors(self._where), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def _changing(self, key: int) -> Iterator[tuple[Connection, FundusImage]]:
        with self._writing() as connection:
            yield connection, recorded_image(connection, key)


def recorded_image(connection: Connection, key: int) -> FundusImage:
    """The image as it is on record.

    Raises:
        StoreError: it is not there.
    """
    image = read_image(connection, key)
    if image is None:
        raise StoreError(
            tr("Image number {key} is not in the database.", key=key), advice=tr("Open it again.")
        )
    return image


def now() -> datetime:
    """The time that is put on record."""
    return datetime.now(UTC)
