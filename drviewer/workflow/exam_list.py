"""The worklist's lines: every exam on record, or one patient's, in a line each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from drviewer.domain import (
    AiUrgency,
    Exam,
    ExamState,
    ExamSummary,
    FundusImage,
    Laterality,
    ReadingMode,
    Signing,
)
from drviewer.workflow.exams import (
    causes_of,
    exams_of,
    eye_grade,
    is_model_asked,
    is_read,
    is_ungradable,
    is_unreadable,
    missing_of,
    state_of,
    unsettled_of,
    urgency_of,
)

if TYPE_CHECKING:
    from drviewer.store import Store

#: Patients read from the database at once: a part of a second.
_BATCH = 500


def summarise(exam: Exam, mode: ReadingMode, *, today: date, is_latest: bool = True) -> ExamSummary:
    """One line of the worklist. What the model said is left out while it is not to be seen."""
    signing, state = exam.signing, state_of(exam, mode)
    readable = [image for image in exam.images if not image.problem]
    may_tell = mode is not ReadingMode.BLIND_FIRST or is_read(exam)
    due = signing.due if signing else None
    return ExamSummary(
        patient=exam.patient,
        exam_date=exam.exam_date,
        state=state,
        eyes=exam.eyes,
        images=len(readable),
        images_read=sum(image.assessment.is_entered for image in readable),
        grades=(eye_grade(exam, Laterality.RIGHT), eye_grade(exam, Laterality.LEFT)),
        ungradable=(is_ungradable(exam, Laterality.RIGHT), is_ungradable(exam, Laterality.LEFT)),
        # Nothing is looked at again before it was looked at.
        causes=causes_of(exam, mode) if state is ExamState.NEEDS_REVIEW else (),
        unsettled=unsettled_of(exam),
        missing=missing_of(exam),
        urgency=urgency_of(exam) if may_tell else AiUrgency.NOT_GRADED,
        is_ai_asked=any(map(is_model_asked, exam.images)),
        is_ai_hidden=not may_tell,
        signed_by=signing.reader if signing else "",
        signed_at=signing.signed_at if signing else None,
        version=(signing or exam.signings[-1]).version if exam.signings else 0,
        due=due,
        is_overdue=due is not None and due < today and is_latest,
    )


def summarise_patient(
    images: Sequence[FundusImage], signings: Sequence[Signing], mode: ReadingMode, *, today: date
) -> list[ExamSummary]:
    """One patient's lines of the worklist, the latest exam first."""
    return _summarise_all(exams_of(images, signings), mode, today)


def _summarise_all(exams: Sequence[Exam], mode: ReadingMode, today: date) -> list[ExamSummary]:
    return [
        summarise(exam, mode, today=today, is_latest=exam is exams[-1])
        for exam in reversed(exams)
        if not _is_nothing(exam)
    ]


def _is_nothing(exam: Exam) -> bool:
    """Damaged files that are nobody's: there is no one to examine, and nothing to see.

    What was put on record before a file broke stays listed.
    """
    return not exam.patient.is_identified and not exam.signings and is_unreadable(exam)


def list_exams(
    store: "Store",
    mode: ReadingMode,
    *,
    today: date,
    on_batch: Callable[[list[ExamSummary]], None] = lambda _batch: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> list[ExamSummary]:
    """Every exam on record, the patients added last first; ``on_batch`` hears of some at a time."""
    found: list[ExamSummary] = []
    for patients in read_exams(store):
        if is_cancelled():
            break
        batch = [line for exams in patients for line in _summarise_all(exams, mode, today)]
        found += batch
        on_batch(batch)
    return found


def read_exams(store: "Store") -> Iterator[list[list[Exam]]]:
    """Each patient's exams, oldest first; some patients at a time, those added last first."""
    signings_of: dict[int, list[Signing]] = {}
    for signing in store.list_signings():
        for key in signing.image_keys:
            signings_of.setdefault(key, []).append(signing)
    for images in store.batches_of_patients(_BATCH):
        patients: dict[int, list[FundusImage]] = {}
        for image in images:
            patients.setdefault(image.patient.key, []).append(image)
        yield [
            exams_of(patients[key], _signings(patients[key], signings_of))
            for key in sorted(patients, reverse=True)
        ]


def _signings(
    images: Iterable[FundusImage], signings_of: Mapping[int, Sequence[Signing]]
) -> list[Signing]:
    """Of the images' exams, each once, oldest first; few images were ever signed twice."""
    found = {one.key: one for image in images for one in signings_of.get(image.key, ())}
    return [found[key] for key in sorted(found)]
