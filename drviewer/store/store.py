"""``Store``: the one door to the database. Domain values in and out; for use from any thread."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, select

from drviewer.domain import (
    Assessment,
    FundusImage,
    Identity,
    Landmarks,
    Laterality,
    Mark,
    Patient,
    Prediction,
    Quality,
    Signing,
)
from drviewer.errors import StoreError
from drviewer.store import identities, marking, recording, signing
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
from drviewer.store.schema import images, patients
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

    def list_images_without_heatmaps(self) -> list[FundusImage]:
        """All images, sooner: their heatmaps can't be asked for."""
        with self._reading() as connection:
            return read_images(connection, has_heatmaps=False)

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
        """The model's newest word; former ones are kept as history.

        Raises:
            StoreError: the exam was signed meanwhile.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
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
            identities.check_is_open(image)
            assessment = change(image)
            recording.record_assessment(
                connection, image, assessment, who=who or assessment.reader or PROGRAM, at=_now()
            )
            return _fresh(connection, key)

    def save_disc_eye(self, key: int, eye: Laterality) -> FundusImage:
        """The eye that the side of the optic disc speaks for; UNKNOWN where it does not say."""
        with self._changing(key) as (connection, _image):
            recording.record_disc_eye(connection, key, eye, at=_now())
            return _fresh(connection, key)

    # -- what is drawn on an image -----------------------------------------------------------

    def list_marks(self, key: int) -> tuple[Mark, ...]:
        """The marks on one image, in the order they were first made."""
        with self._reading() as connection:
            return marking.read_marks(connection, key)

    def save_mark(self, key: int, mark: Mark, *, who: str = "") -> None:
        """A new mark on an image, or the newest state of one; ``who`` saved it, its author
        unless told.

        Raises:
            StoreError: the exam is signed.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            who = who or mark.author or PROGRAM
            marking.record_mark(connection, key, mark, who=who, at=_now())

    def remove_mark(self, key: int, mark_key: str, *, who: str) -> None:
        """Take a mark away; nothing happens where it is gone. It is kept as history.

        Raises:
            StoreError: the exam is signed.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            marking.remove_mark(connection, key, mark_key, who=who or PROGRAM, at=_now())

    def find_landmarks(self, key: int) -> Landmarks:
        """Where fovea and disc lie in one image, as far as anybody said."""
        with self._reading() as connection:
            return marking.read_landmarks(connection, key)

    def save_landmarks(self, key: int, landmarks: Landmarks, *, who: str = "") -> None:
        """Where fovea and disc lie, suggested or set by hand; former places are kept as history.

        Raises:
            StoreError: the exam is signed.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            who = who or landmarks.author or PROGRAM
            marking.record_landmarks(connection, key, landmarks, who=who, at=_now())

    # -- whose eye it is ---------------------------------------------------------------------

    def correct_identity(self, key: int, identity: Identity, *, reader: str) -> FundusImage:
        """The clinician says whose eye it is and when; the image moves to that patient.

        Where the patient stays the same, name, birth date and sex are corrected if given.

        Raises:
            StoreError: the id is somebody else's (another name, birth date or sex on record), or
                the exam is signed.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            identities.record_identity(
                connection, image, identity, reader=reader or PROGRAM, at=_now()
            )
            return _fresh(connection, key)

    def restore_identities(self, former: Mapping[int, Identity], *, reader: str) -> None:
        """Undo corrections and merges: ``former`` holds what each image said before.

        Raises:
            StoreError: an exam was signed meanwhile.
        """
        with self._writing() as connection:
            for key in former:
                identities.check_is_open(_fresh(connection, key))
            identities.restore_identities(connection, former, reader=reader or PROGRAM, at=_now())

    def merge_patients(self, from_key: int, into_key: int, *, reader: str) -> dict[int, Identity]:
        """One patient was entered twice: all images of the one go to the other.

        Answers what the images said before, for ``restore_identities``.

        Raises:
            StoreError: the other has no id, or an exam that would move is signed.
        """
        with self._writing() as connection:
            return identities.merge_patients(
                connection, from_key, into_key, reader=reader or PROGRAM, at=_now()
            )

    # -- exams -------------------------------------------------------------------------------

    def sign_exam(
        self,
        patient_key: int,
        exam_date: date | None,
        image_keys: Sequence[int],
        *,
        content: str,
        due: date | None,
        reader: str,
        at: datetime | None = None,
    ) -> Signing:
        """A reader's name under the exam: it is read-only from now on. ``content``: the report.

        Raises:
            StoreError: it is signed already, or nobody signs.
        """
        with self._writing() as connection:
            return signing.sign_exam(
                connection,
                patient_key,
                exam_date,
                image_keys,
                content=content,
                due=due,
                reader=reader,
                at=at or _now(),
            )

    def amend_exam(self, signing_key: int, *, reason: str, reader: str) -> Signing:
        """Open a signed exam again; what was signed is kept.

        Raises:
            StoreError: it is not signed any more, or name or reason is missing.
        """
        with self._writing() as connection:
            return signing.amend_exam(
                connection, signing_key, reason=reason, reader=reader, at=_now()
            )

    def patient_signings(self, patient_key: int) -> list[Signing]:
        """All versions of all exams of one patient, oldest first."""
        with self._reading() as connection:
            return signing.patient_signings(connection, patient_key)

    def list_signings(self) -> list[Signing]:
        """All versions of all exams, oldest first."""
        with self._reading() as connection:
            return signing.read_signings(connection)

    def batches_of_patients(self, size: int) -> Iterator[list[FundusImage]]:
        """All images without heatmaps, some ``size`` patients at a time, the newest first.

        A patient's images are never torn apart. The database is free between two batches.
        """
        with self._reading() as connection:
            keys = connection.scalars(select(patients.c.key).order_by(patients.c.key.desc())).all()
        for start in range(0, len(keys), size):
            first, last = keys[min(start + size, len(keys)) - 1], keys[start]
            with self._reading() as connection:
                part = images.c.patient_key.between(first, last)
                yield read_images(connection, part, has_heatmaps=False)

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
