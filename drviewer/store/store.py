"""``Store``: the one door to the database. Domain values in and out; for use from any thread."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine

from drviewer.domain import Assessment, FundusImage, Identity, Patient, Prediction, Quality
from drviewer.errors import StoreError
from drviewer.store import recording
from drviewer.store.additions import NewImage, add_found, known_files
from drviewer.store.audit import PROGRAM
from drviewer.store.connection import inspect_file, make_engine, translated_errors
from drviewer.store.migrate import HEAD, migrate
from drviewer.store.reading import (
    is_under,
    read_image,
    read_images,
    read_keys,
    read_patients,
)
from drviewer.store.schema import images
from drviewer.store.verify import database_problems

_MEMORY = "in memory"


class Store:
    """Patients, images and what was said of them.

    Every change and its audit row stand in one transaction: after a call has returned, they are
    on disk. Errors of the database are ``StoreError``.
    """

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
                f"The folder {path.parent} can't be made: {error.strerror}.",
                advice="Check its permissions, or name another one with DRVIEWER_HOME.",
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

    # -- images and patients -----------------------------------------------------------------

    def add_images(
        self,
        found: Sequence[NewImage],
        *,
        on_warning: Callable[[str], None] = lambda _text: None,
    ) -> list[FundusImage]:
        """Add what was found on disk, or refresh it; the images in the order of ``found``.

        The same path and frame is the same image. Facts from a stronger source stay. A file that
        has changed loses its check, prediction and assessment (kept as history). ``on_warning``
        hears, in words, what a person should look at.
        """
        said: set[str] = set()

        def warn_once(text: str) -> None:
            if text not in said:
                said.add(text)
                on_warning(text)

        with self._writing() as connection:
            keys = add_found(connection, found, at=_now(), who=PROGRAM, on_warning=warn_once)
            return read_keys(connection, keys)

    def list_images(self) -> list[FundusImage]:
        """All images, in the order they were added."""
        with self._reading() as connection:
            return read_images(connection)

    def list_images_under(self, paths: Iterable[Path]) -> list[FundusImage]:
        """The images that are one of ``paths`` or lie in a folder that is, in the order added."""
        with self._reading() as connection:
            return read_images(connection, is_under(paths))

    def find_image(self, key: int) -> FundusImage | None:
        with self._reading() as connection:
            return read_image(connection, key)

    def list_patients(self) -> list[Patient]:
        """The patients of whom there is an image, unknown ones included, by their id."""
        with self._reading() as connection:
            return read_patients(connection)

    def patient_images(self, patient_key: int) -> list[FundusImage]:
        """One patient's images, in the order they were added."""
        with self._reading() as connection:
            return read_images(connection, images.c.patient_key == patient_key)

    def known_files(self, paths: Sequence[Path]) -> dict[Path, tuple[int, int, str]]:
        """File size, time of change (ns) and SHA-256 as kept, for those that were added before."""
        with self._reading() as connection:
            return known_files(connection, paths)

    # -- what is said of an image ------------------------------------------------------------

    def save_check(
        self, key: int, *, quality: Quality, width: int, height: int, sha256: str
    ) -> FundusImage:
        """The pixels were read and checked; ``sha256`` of the file's bytes.

        What was said of other bytes is set aside, and the prediction of what is not gradable.
        """
        with self._changing(key) as (connection, image):
            recording.record_check(
                connection,
                image,
                quality=quality,
                width=width,
                height=height,
                sha256=sha256,
                at=_now(),
            )
            return _fresh(connection, key)

    def save_problem(self, key: int, problem: str) -> FundusImage:
        """Why the file can't be read; "" takes it back."""
        with self._changing(key) as (connection, _image):
            recording.record_problem(connection, key, problem, at=_now())
            return _fresh(connection, key)

    def save_prediction(self, key: int, prediction: Prediction) -> FundusImage:
        """The model's newest word; former ones are kept as history."""
        with self._changing(key) as (connection, image):
            recording.record_prediction(connection, image, prediction, at=_now())
            return _fresh(connection, key)

    def save_grading_problem(self, key: int, problem: str) -> FundusImage:
        """Why the model could not answer; "" takes it back."""
        with self._changing(key) as (connection, _image):
            recording.record_grading_problem(connection, key, problem, at=_now())
            return _fresh(connection, key)

    def save_assessment(self, key: int, assessment: Assessment, *, who: str = "") -> FundusImage:
        """The clinician's newest word; ``who`` saved it, its reader unless told."""
        return self.change_assessment(key, lambda _image: assessment, who=who)

    def change_assessment(
        self, key: int, change: Callable[[FundusImage], Assessment], *, who: str = ""
    ) -> FundusImage:
        """As ``save_assessment``, made from what is on record now; nobody writes in between."""
        with self._changing(key) as (connection, image):
            assessment = change(image)
            recording.record_assessment(
                connection, image, assessment, who=who or assessment.reader or PROGRAM, at=_now()
            )
            return _fresh(connection, key)

    def correct_identity(self, key: int, identity: Identity, *, reader: str) -> FundusImage:
        """The clinician says whose eye it is and when; the image moves to that patient.

        Where the patient stays the same, name, birth date and sex are corrected if given.

        Raises:
            StoreError: the id is somebody else's (another name, birth date or sex on record).
        """
        with self._changing(key) as (connection, image):
            recording.record_identity(
                connection, image, identity, reader=reader or PROGRAM, at=_now()
            )
            return _fresh(connection, key)

    # -- health ------------------------------------------------------------------------------

    def verify(self) -> list[str]:
        """What is wrong with the database, in words; empty when nothing is."""
        try:
            with self._reading() as connection:
                return database_problems(connection)
        except StoreError as error:
            # Too damaged to be looked through; that is the answer.
            return [error.message]

    # -- transactions ------------------------------------------------------------------------

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
            yield connection, _fresh(connection, key)


def _fresh(connection: Connection, key: int) -> FundusImage:
    image = read_image(connection, key)
    if image is None:
        raise StoreError(f"Image number {key} is not in the database.", advice="Open it again.")
    return image


def _now() -> datetime:
    return datetime.now(UTC)
