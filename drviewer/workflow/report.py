"""Write reports: a patient's rows and pictures become a PDF; for window and command line alike."""

import hashlib
import logging
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drviewer.domain import Exam, FundusImage, Patient, ReadingMode, Signing
from drviewer.errors import DrviewerError, ReportError
from drviewer.language import tr
from drviewer.reporting.content import ReportContent
from drviewer.reporting.pictures import Drawn, Pictures
from drviewer.screening.guideline import read_guideline
from drviewer.settings import Settings
from drviewer.workflow.exams import exams_of
from drviewer.workflow.report_content import make_content, report_language
from drviewer.workflow.report_marks import drawn_on
from drviewer.workflow.report_pictures import load_pictures
from drviewer.workflow.sign import signed_content, superseded_contents

if TYPE_CHECKING:
    from drviewer.store import Store

_log = logging.getLogger(__name__)

#: Names that Windows keeps for devices.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
#: How the names of reports end: an id that does, too, could be taken for another's report.
_ENDING = re.compile(r"(-\d{4}-\d{2}-\d{2}|-superseded)$", re.IGNORECASE)
_MAX_NAME_BYTES = 120

OnProgress = Callable[[int, int], None]
"""How many patients are done, and of how many."""


@dataclass(frozen=True, slots=True)
class ReportsResult:
    """What was written, and for whom it failed and why."""

    written: tuple[Path, ...]
    failures: tuple[tuple[Patient, DrviewerError], ...]
    was_cancelled: bool = False


def report_content(
    store: "Store",
    patient_key: int,
    *,
    settings: Settings,
    image_key: int | None = None,
    mode: ReadingMode | None = None,
    created_at: datetime | None = None,
) -> tuple[ReportContent, Pictures]:
    """What the report on one exam says, and its pictures: what was signed while that is in force.

    Args:
        image_key: a photograph of the exam; the patient's latest exam where it is None.
        mode: whoever asks for it reads so (see ``make_content``).
        created_at: the time stamp; now where it is None.

    Raises:
        ReportError: the patient has no image, or not that one, or what was signed can't be read.
        ResourceError: the guideline of the settings can't be used.
    """
    images = store.patient_images(patient_key)
    exam = _exam(images, store.patient_signings(patient_key), image_key)
    now = created_at or datetime.now(UTC).astimezone()
    content = signed_content(exam, created_at=now) or make_content(
        exam,
        read_guideline(settings.guideline),
        clinic=settings.clinic_name,
        created_at=now,
        left_out=len(images) - len(exam.images),
        mode=mode,
        drawn=drawn_on(store),
        in_language=report_language(settings, exam.patient),
    )
    # A logo is not kept with a signature: beside another clinic's name it would be a wrong one.
    logo = settings.clinic_logo if content.clinic == settings.clinic_name else ""
    drawn = partial(_drawn, store, settings)
    return content, load_pictures(exam.images, content, drawn, logo=logo)


def _exam(
    images: Sequence[FundusImage], signings: Sequence[Signing], image_key: int | None
) -> Exam:
    """The exam that shows the photograph with that key, the latest without one."""
    exams = exams_of(images, signings)
    if image_key is not None:
        exams = [one for one in exams if any(image.key == image_key for image in one.images)]
    if not exams:
        raise ReportError(
            tr("There is no image of this patient to report on."),
            advice=tr("Open the images first."),
        )
    return exams[-1]


def _drawn(store: "Store", settings: Settings, image: FundusImage) -> Drawn | None:
    """What is printed over ``image``; None where that is nothing."""
    marks = store.list_marks(image.key) if settings.report_marks else ()
    if not marks and settings.report_grid == "none":
        return None
    found = store.find_landmarks(image.key)
    can_lay = found.disc is not None and (
        settings.report_grid == "quadrants" or found.fovea is not None
    )
    grid = settings.report_grid if can_lay else "none"
    if not marks and grid == "none":
        return None
    return Drawn(marks, found, grid, image.laterality)


def write_report(
    store: "Store",
    patient_key: int,
    out_dir: Path,
    *,
    settings: Settings,
    image_key: int | None = None,
    mode: ReadingMode | None = None,
    created_at: datetime | None = None,
) -> Path:
    """Write one exam's PDF into ``out_dir``, named by patient and day; answers the file.

    A report of the same exam already there is replaced once the new one is whole.

    Raises:
        ReportError: nothing to report on, or the file can't be written.
        ResourceError: the guideline or a font is missing.
    """
    from drviewer.reporting.pdf import write_pdf

    content, pictures = report_content(
        store, patient_key, settings=settings, image_key=image_key, mode=mode, created_at=created_at
    )
    path = out_dir / report_name(patient_key, store.list_patients(), content.exam_date)
    write_pdf(content, pictures, path)
    write_superseded(store, patient_key, path, image_key=image_key)
    return path


def write_superseded(
    store: "Store", patient_key: int, path: Path, *, image_key: int | None = None
) -> None:
    """Beside the report, what former versions of it said, marked so that nobody goes by them.

    Raises:
        ReportError: there is no such exam, or a file can't be written.
    """
    from drviewer.reporting.pdf import write_pdf

    images = store.patient_images(patient_key)
    exam = _exam(images, store.patient_signings(patient_key), image_key)
    # By its place: a correction of the day may bring together two that were both a first version.
    for place, former in enumerate(superseded_contents(exam), start=1):
        beside = path.with_name(f"{path.stem}-version{place}-superseded.pdf")
        write_pdf(former, load_pictures(images, former), beside)


def write_reports(
    store: "Store",
    patient_keys: Sequence[int],
    out_dir: Path,
    *,
    settings: Settings,
    mode: ReadingMode | None = None,
    on_progress: OnProgress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> ReportsResult:
    """Write a PDF a patient, of the latest exam; one that fails is told of and stops no other."""
    patients = {patient.key: patient for patient in store.list_patients()}
    written: list[Path] = []
    failures: list[tuple[Patient, DrviewerError]] = []
    for done, key in enumerate(patient_keys):
        if is_cancelled is not None and is_cancelled():
            return ReportsResult(tuple(written), tuple(failures), was_cancelled=True)
        if on_progress is not None:
            on_progress(done, len(patient_keys))
        try:
            written.append(write_report(store, key, out_dir, settings=settings, mode=mode))
        except DrviewerError as error:
            _log.warning("no report for patient %d: %s", key, error)
            failures.append((patients[key], error))
    if on_progress is not None:
        on_progress(len(patient_keys), len(patient_keys))
    return ReportsResult(tuple(written), tuple(failures))


def report_name(patient_key: int, patients: Sequence[Patient], day: date | None) -> str:
    """The file name of the report on an exam, another for every one of ``patients`` and ``day``.

    It is the patient id as far as file systems allow, then the day. Where that changes the id, or
    another patient's name would be the same on a file system that ignores case, or the id ends
    like a name with a day, part of the id's hash follows it.
    """
    patient = next(one for one in patients if one.key == patient_key)
    name = _plain_name(patient)
    rivals = [one for one in patients if one.key != patient_key]
    is_taken = any(_plain_name(one).casefold() == name.casefold() for one in rivals)
    is_odd = name != patient.patient_id or _ENDING.search(name) is not None
    if patient.is_identified and (is_taken or is_odd):
        digest = hashlib.sha256(patient.patient_id.encode()).hexdigest()[:8]
        name = f"{name}-{digest}"
    return f"{name}.pdf" if day is None else f"{name}-{day.isoformat()}.pdf"


def _plain_name(patient: Patient) -> str:
    """The patient id with "_" for what a file system may refuse; never empty."""
    if not patient.is_identified:
        return f"unknown-patient-{patient.key}"
    composed = unicodedata.normalize("NFC", patient.patient_id)
    kept = "".join(one if _is_safe(one) else "_" for one in composed)
    kept = kept.encode()[:_MAX_NAME_BYTES].decode(errors="ignore").strip(".")
    return f"_{kept}" if not kept or _RESERVED.fullmatch(kept) else kept


def _is_safe(character: str) -> bool:
    """A letter, digit or mark (of Devanagari, say) of any script, or harmless punctuation."""
    return unicodedata.category(character)[0] in "LNM" or character in "-_.+=@#"
