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
from drviewer.language import isolated, moment, tr, tr_noop
from drviewer.screening.checklist import contradiction
from drviewer.screening.review import review_causes
from drviewer.workflow.exams import (
    is_unreadable,
    missing_of,
    unchecked_of,
    unread_worse,
    unsettled_of,
)

_SAYS = {
    Source.DICOM: tr_noop("the DICOM tag"),
    Source.TABLE: tr_noop("the patient table"),
    Source.NAME: tr_noop("the file's name"),
    Source.UNKNOWN: tr_noop("the record"),
    Source.CLINICIAN: tr_noop("you"),
}


class StepKind(StrEnum):
    """What the step asks for."""

    SETTLE_EYE = "settle_eye"
    READ = "read"
    CHECK = "check"
    NAME_PATIENT = "name_patient"
    GIVE_REASON = "give_reason"
    LOOK_AGAIN = "look_again"
    GO_ON = "go_on"
    UNREADABLE = "unreadable"
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
    if is_unreadable(exam):
        return Step(
            StepKind.UNREADABLE,
            tr("None of its photographs can be read: open a whole copy, or photograph again"),
        )
    own = _step_of(exam, image, mode)
    if own is not None:
        return own
    for other in exam.images:
        step = _step_of(exam, other, mode)
        if step is not None:
            where = f"{other.laterality.short}: {step.text[0].lower()}{step.text[1:]}"
            return Step(StepKind.GO_ON, where, other.key)
    worse = unread_worse(exam)
    if worse is None:
        return _unchecked(exam, image) or _ready(exam)
    if worse.key == image.key:
        return Step(StepKind.READ, tr("Read this photograph too: the model grades it worse"))
    eye = worse.laterality.short
    where = tr("{eye}: the model grades another photograph worse, read that too", eye=eye)
    return Step(StepKind.GO_ON, where, worse.key)


def _unchecked(exam: Exam, image: FundusImage) -> Step | None:
    """What nobody has looked at yet is not signed for; a photograph is checked once it is open."""
    unchecked = unchecked_of(exam)
    if not unchecked:
        return None
    if any(one.key == image.key for one in unchecked):
        return Step(StepKind.CHECK, tr("This photograph is being checked"))
    eye = unchecked[0].laterality.short
    where = tr("{eye}: a photograph was not checked yet, open it", eye=eye)
    return Step(StepKind.GO_ON, where, unchecked[0].key)


def _ready(exam: Exam) -> Step:
    if not exam.patient.is_identified:
        return Step(
            StepKind.NAME_PATIENT, tr("It is not known whose eye this is: name the patient")
        )
    missing = missing_of(exam)
    if missing:
        text = tr("Ready, but incomplete: {names}", names="; ".join(missing))
        return Step(StepKind.SIGN, text)
    return Step(StepKind.SIGN, tr("Ready to be signed"))


def _signed(exam: Exam) -> Step:
    signing = exam.signing
    assert signing is not None
    changes = unsettled_of(exam)
    if changes:
        return Step(StepKind.AMEND, changes[0])
    when = moment(signing.signed_at)
    version = tr(" · version {version}", version=signing.version) if signing.version > 1 else ""
    return Step(
        StepKind.SIGNED,
        tr(
            "Signed by {reader} · {when}{version}",
            reader=isolated(signing.reader),
            when=when,
            version=version,
        ),
    )


def _step_of(exam: Exam, image: FundusImage, mode: ReadingMode) -> Step | None:
    """What is open for one photograph; None where nothing is."""
    if image.problem:
        return None
    if not image.is_eye_settled:
        return Step(StepKind.SETTLE_EYE, laterality_conflict(image))
    is_read = is_eye_read(exam.images, image)
    if not is_read:
        return Step(StepKind.READ, tr("Read this eye: 0–4, or U"))
    causes = review_causes(image, is_model_shown=mode is not ReadingMode.BLIND_FIRST or is_read)
    if ReviewCause.NO_REASON in causes:
        return Step(StepKind.GIVE_REASON, _difference(image))
    if causes:
        return Step(StepKind.LOOK_AGAIN, _second_look(image, causes[0]))
    return None


def _difference(image: FundusImage) -> str:
    assert image.prediction is not None
    return tr(
        "You differ from the model, which says {grade}: why?", grade=int(image.prediction.grade)
    )


def _second_look(image: FundusImage, cause: ReviewCause) -> str:
    if cause is ReviewCause.CHECKLIST:
        return contradiction(image.assessment.checklist, image.assessment.grade)
    if cause is ReviewCause.UNGRADABLE:
        return tr("Ungradable: repeat the photograph, dilate, or refer")
    return tr("{label}: take a second look", label=cause.label)


def laterality_conflict(image: FundusImage) -> str:
    """Who says what of the eye, in one sentence."""
    if image.laterality is Laterality.UNKNOWN:
        return tr("Which eye is this? {unknown}", unknown=_unknown(image))
    identity = image.identity
    said = tr(
        "{says} says {short}",
        says=tr(_SAYS[identity.laterality_source]),
        short=image.laterality.short,
    )
    other = Laterality.LEFT if image.laterality is Laterality.RIGHT else Laterality.RIGHT
    doubts = []
    if identity.laterality_contradicted_by is not Source.UNKNOWN:
        doubts.append(
            tr(
                "{says} says {short}",
                says=tr(_SAYS[identity.laterality_contradicted_by]),
                short=other.short,
            )
        )
    if image.disc_eye is other:
        doubts.append(tr("the disc lies as in {short}", short=other.short))
    return tr(
        "Which eye? {upper}{said}, {names}",
        upper=said[0].upper(),
        said=said[1:],
        names=tr(" and ").join(doubts),
    )


def _unknown(image: FundusImage) -> str:
    if image.disc_eye in (Laterality.RIGHT, Laterality.LEFT):
        return tr("Nothing says; the disc lies as in {short}", short=image.disc_eye.short)
    return tr("Neither tag nor table nor name says")
