"""A patient's visits: which photographs belong to which, how far they are read, what is missing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from drviewer.domain import (
    AiUrgency,
    Dme,
    Exam,
    ExamState,
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
from drviewer.screening.result import unread_words
from drviewer.screening.review import review_causes

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


def unread_of(exam: Exam, eye: Laterality) -> tuple[FundusImage, ...]:
    """The photographs of an eye that nobody has read, though nothing speaks against reading them.

    The eye may be read by another one; but what that one shows is not all there is to see.
    """
    return tuple(
        image
        for image in exam.images
        if image.laterality is eye
        and not (image.problem or image.assessment.is_entered)
        and (image.quality is None or image.quality.is_gradable)
    )


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
        elif unread := unread_of(exam, eye):
            missing.append(f"{eye.short}: {unread_words(len(unread))}")
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
    """Why an exam needs review though no reading asks for it, in words.

    One that is read can't be signed yet; one that is signed is another than it was.
    """
    if exam.signing is not None:
        return tuple(_changes_of(exam))
    return tuple(unknown_of(exam)) if is_read(exam) else ()


def _changes_of(exam: Exam) -> Iterator[str]:
    if has_new_photographs(exam):
        yield tr("Photographs were added since this exam was signed")
    if has_changed_files(exam):
        yield tr("A file has changed since this was signed")


def unknown_of(exam: Exam) -> Iterator[str]:
    """What nobody knows yet and has to be known of whatever is signed, in words."""
    if unchecked_of(exam):
        yield tr("A photograph was not checked yet: open it")
    if not exam.patient.is_identified:
        yield tr("It is not known whose eye this is: name the patient")


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
        return ExamState.NEEDS_REVIEW if unsettled_of(exam) else ExamState.SIGNED
    if not is_read(exam):
        return ExamState.NEW
    is_open = causes_of(exam, mode) or unsettled_of(exam)
    return ExamState.NEEDS_REVIEW if is_open else ExamState.READ


def urgency_of(exam: Exam) -> AiUrgency:
    """The most pressing of the model's answers."""
    answers = [image.prediction for image in exam.images if image.prediction is not None]
    return max(map(_urgency, answers), key=lambda one: one.rank, default=AiUrgency.NOT_GRADED)


def is_model_asked(image: FundusImage) -> bool:
    """A picture may be refused by the network or by the check before it: which, is not kept."""
    is_refused = image.quality is not None and image.quality.issue is QualityIssue.NOT_FUNDUS
    return image.prediction is not None or bool(image.grading_problem) or is_refused


def _urgency(prediction: Prediction) -> AiUrgency:
    if prediction.is_vision_threatening or prediction.grade.is_vision_threatening:
        return AiUrgency.VISION_THREATENING
    if prediction.is_referable or prediction.grade.is_referable:
        return AiUrgency.REFERABLE
    return AiUrgency.NOT_REFERABLE
