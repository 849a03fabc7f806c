"""What the reader has to do next for an exam, one thing at a time, until it can be signed."""

from dataclasses import dataclass
from enum import StrEnum

from drviewer.domain import (
    Exam,
    FundusImage,
    Laterality,
    ReadingMode,
    ReviewCause,
    Source,
    is_eye_read,
)
from drviewer.screening.checklist import contradiction
from drviewer.screening.review import review_causes
from drviewer.workflow.exams import has_new_photographs, missing_of

_SAYS = {
    Source.DICOM: "the DICOM tag",
    Source.TABLE: "the patient table",
    Source.NAME: "the file's name",
    Source.UNKNOWN: "the record",
    Source.CLINICIAN: "you",
}


class StepKind(StrEnum):
    """What the step asks for."""

    SETTLE_EYE = "settle_eye"
    READ = "read"
    GIVE_REASON = "give_reason"
    LOOK_AGAIN = "look_again"
    GO_ON = "go_on"
    SIGN = "sign"
    SIGNED = "signed"
    AMEND = "amend"


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence for the reader; ``image_key`` is where GO_ON leads."""

    kind: StepKind
    text: str
    image_key: int | None = None


def next_step(exam: Exam, image: FundusImage, mode: ReadingMode) -> Step:
    """What comes next while ``image`` of ``exam`` is open."""
    if exam.signing is not None:
        return _signed(exam)
    own = _step_of(exam, image, mode)
    if own is not None:
        return own
    for other in exam.images:
        step = _step_of(exam, other, mode)
        if step is not None:
            where = f"{other.laterality.short}: {step.text[0].lower()}{step.text[1:]}"
            return Step(StepKind.GO_ON, where, other.key)
    missing = missing_of(exam)
    ready = f"Ready, but incomplete: {'; '.join(missing)}" if missing else "Ready to be signed"
    return Step(StepKind.SIGN, ready)


def _signed(exam: Exam) -> Step:
    signing = exam.signing
    assert signing is not None
    if has_new_photographs(exam):
        return Step(StepKind.AMEND, "Photographs were added since this exam was signed")
    when = signing.signed_at.astimezone().strftime("%Y-%m-%d %H:%M")
    version = f" · version {signing.version}" if signing.version > 1 else ""
    return Step(StepKind.SIGNED, f"Signed by {signing.reader} · {when}{version}")


def _step_of(exam: Exam, image: FundusImage, mode: ReadingMode) -> Step | None:
    """What is open for one photograph; None where nothing is."""
    if image.problem:
        return None
    if not image.is_eye_settled:
        return Step(StepKind.SETTLE_EYE, laterality_conflict(image))
    is_read = is_eye_read(exam.images, image)
    if not is_read:
        return Step(StepKind.READ, "Read this eye: 0–4, or U")
    causes = review_causes(image, is_model_shown=mode is not ReadingMode.BLIND_FIRST or is_read)
    if ReviewCause.NO_REASON in causes:
        return Step(StepKind.GIVE_REASON, _difference(image))
    if causes:
        return Step(StepKind.LOOK_AGAIN, _second_look(image, causes[0]))
    return None


def _difference(image: FundusImage) -> str:
    assert image.prediction is not None
    return f"You differ from the model, which says {int(image.prediction.grade)}: why?"


def _second_look(image: FundusImage, cause: ReviewCause) -> str:
    if cause is ReviewCause.CHECKLIST:
        return contradiction(image.assessment.checklist, image.assessment.grade)
    if cause is ReviewCause.UNGRADABLE:
        return "Ungradable: repeat the photograph, dilate, or refer"
    return f"{cause.label}: take a second look"


def laterality_conflict(image: FundusImage) -> str:
    """Who says what of the eye, in one sentence."""
    if image.laterality is Laterality.UNKNOWN:
        return f"Which eye is this? {_unknown(image)}"
    identity = image.identity
    said = f"{_SAYS[identity.laterality_source]} says {image.laterality.short}"
    other = Laterality.LEFT if image.laterality is Laterality.RIGHT else Laterality.RIGHT
    doubts = []
    if identity.laterality_contradicted_by is not Source.UNKNOWN:
        doubts.append(f"{_SAYS[identity.laterality_contradicted_by]} says {other.short}")
    if image.disc_eye is other:
        doubts.append(f"the disc lies as in {other.short}")
    return f"Which eye? {said[0].upper()}{said[1:]}, {' and '.join(doubts)}"


def _unknown(image: FundusImage) -> str:
    if image.disc_eye in (Laterality.RIGHT, Laterality.LEFT):
        return f"Nothing says; the disc lies as in {image.disc_eye.short}"
    return "Neither tag nor table nor name says"
