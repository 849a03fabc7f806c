"""What is drawn on a photograph: put on record, corrected, exported."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drviewer.domain import FundusImage, Landmarks, Lesion, Mark, MarkKind, OpticDisc, Point

if TYPE_CHECKING:
    from drviewer.store import Store


def new_mark(
    kind: MarkKind,
    points: tuple[Point, ...],
    *,
    lesion: Lesion = Lesion.NONE,
    text: str = "",
    author: str,
) -> Mark:
    """A mark that nobody has drawn before, made now."""
    return Mark(uuid.uuid4().hex, kind, points, lesion, text, author, datetime.now(UTC))


def place_fovea(landmarks: Landmarks, fovea: Point, *, reader: str) -> Landmarks:
    """The fovea as the reader says."""
    at = datetime.now(UTC)
    return replace(landmarks, fovea=fovea, is_fovea_by_hand=True, author=reader, set_at=at)


def place_disc(landmarks: Landmarks, disc: OpticDisc, *, reader: str) -> Landmarks:
    """The disc as the reader says."""
    at = datetime.now(UTC)
    return replace(landmarks, disc=disc, is_disc_by_hand=True, author=reader, set_at=at)


def export_marks(store: "Store", image: FundusImage, path: Path) -> int:
    """Write what is drawn on ``image`` as JSON; how many marks that are.

    Raises:
        ReportError: the file can't be written.
    """
    from drviewer.exchange.marks import marks_document, write_marks

    marks = store.list_marks(image.key)
    write_marks(marks_document(image, marks, store.find_landmarks(image.key)), path)
    return len(marks)


def export_all_marks(store: "Store", folder: Path, *, patient_id: str = "") -> list[Path]:
    """Write a file for every image on record on which something is drawn; the files.

    ``patient_id``: only that patient's; "" everybody's. A file is named by its photograph, and by
    the image's number where two photographs have one name.

    Raises:
        ReportError: a file can't be written.
    """
    written: list[Path] = []
    for patient in store.list_patients():
        if patient_id and patient.patient_id != patient_id:
            continue
        for image in store.patient_images(patient.key):
            if store.list_marks(image.key) or not store.find_landmarks(image.key).is_empty:
                path = folder / f"{image.path.stem}-marks.json"
                if path in written:
                    path = folder / f"{image.path.stem}-{image.key}-marks.json"
                export_marks(store, image, path)
                written.append(path)
    return written
