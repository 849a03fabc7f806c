"""Images and patients on record, and what was said of each image."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import select

from drviewer.domain import (
    Assessment,
    FundusImage,
    Laterality,
    Patient,
    Prediction,
    Quality,
)
from drviewer.store import identities, recording
from drviewer.store.additions import NewImage, add_found, known_files
from drviewer.store.audit import PROGRAM, UNNAMED_READER
from drviewer.store.database import Database, now, recorded_image
from drviewer.store.reading import (
    is_under,
    read_image,
    read_images,
    read_keys,
    read_patients,
)
from drviewer.store.schema import images, patients


class ImageRecords(Database):
    """Images as they were found, checked, graded by the model and read by the clinician."""

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
            keys = add_found(connection, found, at=now(), who=PROGRAM, on_warning=warn_once)
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

    def save_check(
        self,
        key: int,
        *,
        quality: Quality,
        width: int,
        height: int,
        sha256: str,
        file: tuple[int, int] | None = None,
    ) -> FundusImage:
        """The pixels were read and checked; ``sha256`` of the file's bytes.

        ``file``: its size and time of change (ns) before it was read, where they are known.
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
                file=file,
                at=now(),
            )
            return recorded_image(connection, key)

    def save_problem(self, key: int, problem: str) -> FundusImage:
        """Why the file can't be read; "" takes it back."""
        with self._changing(key) as (connection, _image):
            recording.record_problem(connection, key, problem, at=now())
            return recorded_image(connection, key)

    def save_prediction(self, key: int, prediction: Prediction) -> FundusImage:
        """The model's newest word; former ones are kept as history.

        Raises:
            StoreError: the exam was signed meanwhile.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            recording.record_prediction(connection, image, prediction, at=now())
            return recorded_image(connection, key)

    def save_grading_problem(self, key: int, problem: str) -> FundusImage:
        """Why the model could not answer; "" takes it back."""
        with self._changing(key) as (connection, _image):
            recording.record_grading_problem(connection, key, problem, at=now())
            return recorded_image(connection, key)

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
                connection,
                image,
                assessment,
                who=who or assessment.reader or UNNAMED_READER,
                at=now(),
            )
            return recorded_image(connection, key)

    def save_disc_eye(self, key: int, eye: Laterality) -> FundusImage:
        """The eye that the side of the optic disc speaks for; UNKNOWN where it does not say."""
        with self._changing(key) as (connection, _image):
            recording.record_disc_eye(connection, key, eye, at=now())
            return recorded_image(connection, key)
