"""What the reader can do from the worklist of exams: open one."""

from collections.abc import Callable
from datetime import date
from functools import partial

from drviewer.domain import Exam, FundusImage, Laterality, Signing
from drviewer.language import tr
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench

_OPEN = "open exam"
_EYES = (Laterality.RIGHT, Laterality.LEFT, Laterality.UNKNOWN)


def open_exam(
    bench: Workbench,
    patient_key: int,
    exam_date: date | None,
    on_opened: Callable[[], object] = lambda: None,
) -> None:
    """Show the exam's patient, its right eye first.

    All visits of the patient are shown. A folder that is open stays open where the patient is
    part of it; else the patient alone takes its place.
    """

    def read(_task: Task) -> tuple[list[FundusImage], list[Signing]]:
        return bench.store.patient_images(patient_key), bench.store.patient_signings(patient_key)

    def show(found: tuple[list[FundusImage], list[Signing]]) -> None:
        images, signings = found
        first = first_image(images, signings, exam_date)
        if first is None:
            bench.messages.status(tr("This patient has no photographs any more"))
            return
        session = bench.session
        is_listed = all(session.find_image(image.key) for image in images)
        (session.add_images if is_listed else session.set_images)(images)
        bench.show_open_patient_as_recorded()
        session.open_image(first.key)
        bench.list_opened.emit()
        on_opened()

    fail = partial(_on_failed, bench)
    bench.when_store_is_open(partial(bench.tasks.run, read, show, fail, topic=tr(_OPEN)))


def _on_failed(bench: Workbench, error: Exception) -> None:
    bench.messages.tell_failure(error, tr("Opening the exam"))


def first_image(
    images: list[FundusImage], signings: list[Signing], exam_date: date | None
) -> FundusImage | None:
    """The exam's right eye that can be shown, else another image of it, else any."""
    from drviewer.workflow.exams import exams_of

    exams = exams_of(images, signings)
    wanted = [exam for exam in exams if exam.exam_date == exam_date]
    return _first_of(wanted[0] if wanted else exams[-1]) if exams else None


def _first_of(exam: Exam) -> FundusImage | None:
    return min(
        exam.images,
        key=lambda image: (bool(image.problem), _EYES.index(image.laterality), image.key),
        default=None,
    )
