"""A patient's visits: which photographs belong to which, how far they are read, what is missing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from drviewer.domain import (
    AiUrgency,
    Dme,
    Exam,
    ExamState,
    ExamSummary,
    FundusImage,
    Grade,
    Laterality,
    Prediction,
    QualityIssue,
    ReadingMode,
    ReviewCause,
    Signing,
    is_eye_read,
)
from drviewer.language import tr
from drviewer.screening.review import review_causes

if TYPE_CHECKING:
    from drviewer.store import Store

#: Patients read from the database at once: a part of a second.
_BATCH = 500
_EYES = (Laterality.RIGHT, Laterality.LEFT)


def exams_of(images: Iterable[FundusImage], signings: Iterable[Signing] = ()) -> list[Exam]:
    """One patient's exams, oldest first.

    Undated photographs count to the latest dated visit; those that were part of an exam that
    somebody signed stay with that one, whatever visit comes later. What was signed before patient
    or day were corrected is listed with the exam that shows its photographs now.
    """
    images = list(images)
    if not images:
        return []
    patient, keys = images[0].patient, {image.key for image in images}
    signed = [one for one in signings if keys.intersection(one.image_keys)]
    latest = max((image.exam_date for image in images if image.exam_date), default=None)
    signed_days = {key: one.exam_date for one in signed for key in one.image_keys}

    def day_of(image: FundusImage) -> date | None:
        return image.exam_date or signed_days.get(image.key, latest)

    by_day = sorted(images, key=lambda image: day_of(image) or date.min)
    dated = {day: tuple(group) for day, group in groupby(by_day, key=day_of)}
    return [
        Exam(patient, day, group, tuple(one for one in signed if _is_of(one, group)))
        for day, group in dated.items()
    ]


def _is_of(signing: Signing, images: Sequence[FundusImage]) -> bool:
    return any(image.key in signing.image_keys for image in images)


def exam_of(
    image: FundusImage, images: Iterable[FundusImage], signings: Iterable[Signing] = ()
) -> Exam:
    """The exam among its patient's that ``image`` belongs to."""
    exams = exams_of(images, signings)
    return next(exam for exam in exams if any(one.key == image.key for one in exam.images))


# -- what an exam says -----------------------------------------------------------------------


def eye_image(exam: Exam, eye: Laterality) -> FundusImage | None:
    """The photograph that stands for an eye: the worst that is graded, the reader's grade first.

    A photograph that only the model has graded, and graded worse, stands before it: somebody has
    to look at that one too.
    """
    of_eye = [image for image in exam.images if image.laterality is eye]
    return max(of_eye, key=_weight, default=None)


def _weight(image: FundusImage) -> tuple[int, bool, bool, bool]:
    grade = image.assessment.grade
    if not image.assessment.is_entered and image.prediction is not None:
        grade = image.prediction.grade
    is_gradable = image.quality is not None and image.quality.is_gradable
    known = -1 if grade is None else int(grade)
    return known, image.assessment.is_entered, is_gradable, not image.problem


def eye_grade(exam: Exam, eye: Laterality) -> Grade | None:
    """The reader's worst grade of an eye."""
    grades = [
        image.assessment.grade
        for image in exam.images
        if image.laterality is eye and image.assessment.grade is not None
    ]
    return max(grades, default=None)


def eye_dme(exam: Exam, eye: Laterality) -> Dme:
    """The worst macular oedema entered for any photograph of an eye."""
    entered = (image.assessment.dme for image in exam.images if image.laterality is eye)
    return max(entered, key=lambda dme: dme.rank, default=Dme.NOT_ENTERED)


def has_note(exam: Exam, eye: Laterality) -> bool:
    return any(image.assessment.note.strip() for image in exam.images if image.laterality is eye)


def is_ungradable(exam: Exam, eye: Laterality) -> bool:
    """The reader has found photographs of the eye ungradable, and could grade none."""
    of_eye = [image.assessment for image in exam.images if image.laterality is eye]
    is_graded = any(one.grade is not None for one in of_eye)
    return not is_graded and any(one.is_ungradable for one in of_eye)


def missing_of(exam: Exam) -> tuple[str, ...]:
    """What keeps the exam from being complete, in words (S10)."""
    missing = []
    for eye in _EYES:
        shown = eye_image(exam, eye)
        if shown is None:
            missing.append(tr("{short}: no photograph", short=eye.short))
        elif not shown.assessment.is_entered:
            missing.append(
                f"{eye.short}: {tr('can’t be read') if shown.problem else tr('not read')}"
            )
    if any(image.laterality is Laterality.UNKNOWN for image in exam.images):
        missing.append(tr("The side of a photograph is not known"))
    return tuple(missing)


def causes_of(exam: Exam, mode: ReadingMode) -> tuple[ReviewCause, ...]:
    """Why the exam asks for a second look; each cause once."""
    found = {
        cause
        for image in exam.images
        for cause in review_causes(
            image,
            is_model_shown=mode is not ReadingMode.BLIND_FIRST or is_eye_read(exam.images, image),
        )
    }
    return tuple(sorted(found, key=list(ReviewCause).index))


def is_read(exam: Exam) -> bool:
    """Every eye that was photographed has been read; damaged files don't count."""
    shown = [eye_image(exam, eye) for eye in exam.eyes]
    readable = [image for image in shown if image is not None and not image.problem]
    return bool(readable) and all(image.assessment.is_entered for image in readable)


def is_unreadable(exam: Exam) -> bool:
    """None of its photographs can be read, and none was while it could be."""
    return all(image.problem and not image.assessment.is_entered for image in exam.images)


def unread_worse(exam: Exam) -> FundusImage | None:
    """A photograph that only the model has graded, and worse than the reader did its eye."""
    shown = (eye_image(exam, eye) for eye in exam.eyes)
    return next(
        (
            image
            for image in shown
            if image is not None and not image.problem and not image.assessment.is_entered
        ),
        None,
    )


def unchecked_of(exam: Exam) -> tuple[FundusImage, ...]:
    """Photographs that can be read and of which nobody knows yet what their pixels speak for."""
    return tuple(image for image in exam.images if not image.problem and not image.is_checked)


def unsettled_of(exam: Exam) -> tuple[str, ...]:
    """Why an exam that is read can't be signed though no photograph asks for it, in words."""
    if exam.signing is not None or not is_read(exam):
        return ()
    unsettled = []
    if unchecked_of(exam):
        unsettled.append(tr("A photograph was not checked yet: open it"))
    if not exam.patient.is_identified:
        unsettled.append(tr("It is not known whose eye this is: name the patient"))
    return tuple(unsettled)


def has_new_photographs(exam: Exam) -> bool:
    """Photographs were added since it was signed."""
    signing = exam.signing
    return signing is not None and not all(image.is_signed for image in exam.images)


def has_changed_files(exam: Exam) -> bool:
    """A photograph's file is another one than was signed."""
    return any(image.is_changed_since_signed for image in exam.images)


def state_of(exam: Exam, mode: ReadingMode) -> ExamState:
    """How far the exam is; a signed one with other photographs by now is to be looked at.

    READ is what is ready to be signed.
    """
    if exam.signing is not None:
        is_other = has_new_photographs(exam) or has_changed_files(exam)
        return ExamState.NEEDS_REVIEW if is_other else ExamState.SIGNED
    if not is_read(exam):
        return ExamState.NEW
    is_open = causes_of(exam, mode) or unsettled_of(exam)
    return ExamState.NEEDS_REVIEW if is_open else ExamState.READ


def urgency_of(exam: Exam) -> AiUrgency:
    """The most pressing of the model's answers."""
    answers = [image.prediction for image in exam.images if image.prediction is not None]
    return max(map(_urgency, answers), key=lambda one: one.rank, default=AiUrgency.NOT_GRADED)


def _is_model_asked(image: FundusImage) -> bool:
    """A picture may be refused by the network or by the check before it: which, is not kept."""
    is_refused = image.quality is not None and image.quality.issue is QualityIssue.NOT_FUNDUS
    return image.prediction is not None or bool(image.grading_problem) or is_refused


def _urgency(prediction: Prediction) -> AiUrgency:
    if prediction.is_vision_threatening or prediction.grade.is_vision_threatening:
        return AiUrgency.VISION_THREATENING
    if prediction.is_referable or prediction.grade.is_referable:
        return AiUrgency.REFERABLE
    return AiUrgency.NOT_REFERABLE


# -- the worklist ----------------------------------------------------------------------------


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
        causes=() if state is ExamState.SIGNED else causes_of(exam, mode),
        unsettled=unsettled_of(exam),
        missing=missing_of(exam),
        urgency=urgency_of(exam) if may_tell else AiUrgency.NOT_GRADED,
        is_ai_asked=any(map(_is_model_asked, exam.images)),
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
