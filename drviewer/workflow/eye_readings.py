"""What is on record of each eye of the exams in a list, for other programs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drviewer.domain import (
    Dme,
    Exam,
    ExamSummary,
    FundusImage,
    Laterality,
    ReadingMode,
    is_eye_read,
)
from drviewer.exchange.readings_table import EyeReading
from drviewer.workflow.exam_list import read_exams
from drviewer.workflow.exam_queues import ExamKey, key_of
from drviewer.workflow.exams import eye_dme, eye_image, state_of

if TYPE_CHECKING:
    from drviewer.store import Store


def eye_readings(
    store: "Store", exams: Sequence[ExamSummary], mode: ReadingMode
) -> list[EyeReading]:
    """Of the ``exams``, in their order: right, left, then each photograph whose side nobody knows.

    What the model said of an eye is left out where the mode is to read first and nobody has.
    """
    wanted = {key_of(exam) for exam in exams}
    found: dict[ExamKey, list[EyeReading]] = {}
    for patients in read_exams(store):
        for exam in (one for of_patient in patients for one in of_patient):
            key = exam.patient.key, exam.exam_date
            if key in wanted:
                found[key] = list(_of_exam(exam, mode))
    return [one for exam in exams for one in found.get(key_of(exam), ())]


def _of_exam(exam: Exam, mode: ReadingMode) -> Iterator[EyeReading]:
    for eye in (Laterality.RIGHT, Laterality.LEFT):
        shown = eye_image(exam, eye)
        if shown is not None:
            of_eye = [image for image in exam.images if image.laterality is eye]
            yield _reading(exam, shown, of_eye, eye_dme(exam, eye), mode)
    for image in exam.images:
        if image.laterality is Laterality.UNKNOWN:
            yield _reading(exam, image, [image], image.assessment.dme, mode)


def _reading(
    exam: Exam, shown: FundusImage, of_eye: Sequence[FundusImage], dme: Dme, mode: ReadingMode
) -> EyeReading:
    may_tell = mode is not ReadingMode.BLIND_FIRST or is_eye_read(exam.images, shown)
    return EyeReading(
        exam_date=exam.exam_date,
        eye=shown.laterality,
        state=state_of(exam, mode),
        photographs=len(of_eye),
        shown=shown,
        read=_worst_read(of_eye),
        dme=dme,
        prediction=shown.prediction if may_tell else None,
        signing=exam.signing,
    )


def _worst_read(images: Iterable[FundusImage]) -> FundusImage | None:
    """The one that gives the eye its grade; an ungradable one only where none was graded."""
    read = [image for image in images if image.assessment.is_entered]
    return max(read, key=_rank, default=None)


def _rank(image: FundusImage) -> int:
    grade = image.assessment.grade
    return -1 if grade is None else int(grade)
