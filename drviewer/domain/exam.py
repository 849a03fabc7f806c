"""One visit of one patient: its photographs, how far it is read, and who signed it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from drviewer.domain.assessment import ReadingMode
from drviewer.domain.image import FundusImage
from drviewer.domain.patient import Patient
from drviewer.domain.scale import Grade, Laterality
from drviewer.language import tr


class ExamState(StrEnum):
    """How far an exam is."""

    NEW = "new"
    READ = "read"
    NEEDS_REVIEW = "needs_review"
    SIGNED = "signed"

    @property
    def label(self) -> str:
        return {
            "new": tr("New"),
            "read": tr("Read"),
            "needs_review": tr("Needs review"),
            "signed": tr("Signed"),
        }[self.value]


class ReviewCause(StrEnum):
    """Why an image asks for a second look."""

    LATERALITY = "laterality"
    TWO_APART = "two_apart"
    NO_REASON = "no_reason"
    STRADDLES = "straddles"
    LOW_CONFIDENCE = "low_confidence"
    UNGRADABLE = "ungradable"
    CHECKLIST = "checklist"

    @property
    def label(self) -> str:
        return {
            "laterality": tr("Which eye it is, is not settled"),
            "two_apart": tr("Reader and model are two grades apart"),
            "no_reason": tr("No reason is given for differing from the model"),
            "straddles": tr("The model can't tell referable from not referable"),
            "low_confidence": tr("The model is not sure"),
            "ungradable": tr("Ungradable"),
            "checklist": tr("The checklist implies another grade"),
        }[self.value]

    @property
    def blocks_signing(self) -> bool:
        """It has to be settled, a second look is not enough."""
        return self in (ReviewCause.LATERALITY, ReviewCause.NO_REASON)


class AiUrgency(StrEnum):
    """What the model's answers call an exam, the worst eye counting."""

    NOT_GRADED = "not_graded"
    NOT_REFERABLE = "not_referable"
    REFERABLE = "referable"
    VISION_THREATENING = "vision_threatening"

    @property
    def label(self) -> str:
        return {
            "not_graded": tr("Not graded"),
            "not_referable": tr("Not referable"),
            "referable": tr("Referable"),
            "vision_threatening": tr("Vision-threatening"),
        }[self.value]

    @property
    def rank(self) -> int:
        return list(AiUrgency).index(self)


@dataclass(frozen=True, slots=True)
class Signing:
    """A reader's name under one version of an exam; ``content`` is the report as signed (JSON).

    ``amended_at``: it was opened again then, by whom and why; the next version supersedes it.
    """

    key: int
    patient_key: int
    exam_date: date | None
    version: int
    reader: str
    signed_at: datetime
    image_keys: tuple[int, ...]
    content: str
    due: date | None = None
    amended_at: datetime | None = None
    amended_by: str = ""
    amendment_reason: str = ""

    @property
    def is_in_force(self) -> bool:
        return self.amended_at is None


@dataclass(frozen=True, slots=True)
class Exam:
    """The photographs of one visit; undated ones count to the patient's latest.

    ``signings``: all versions, oldest first.
    """

    patient: Patient
    exam_date: date | None
    images: tuple[FundusImage, ...]
    signings: tuple[Signing, ...] = ()

    @property
    def signing(self) -> Signing | None:
        """The one in force, though one of another day may have come here since."""
        return next((one for one in reversed(self.signings) if one.is_in_force), None)

    @property
    def eyes(self) -> tuple[Laterality, ...]:
        """Those photographed: right, left, unknown."""
        present = {image.laterality for image in self.images}
        return tuple(eye for eye in Laterality if eye in present)


@dataclass(frozen=True, slots=True)
class ExamSummary:
    """One line of the worklist.

    ``grades``: the reader's, right and left; ``ungradable`` where the reader could only say that;
    ``images_read`` of ``images`` readable ones. ``unsettled``: what else than the causes keeps a
    read exam from being signed, in words. ``is_ai_asked``: the model has had a photograph to
    answer, whatever came of it. ``is_ai_hidden``: what it said is left out, since the reader has
    to read first. ``due``: when the patient should be seen again, from the signed report.
    """

    patient: Patient
    exam_date: date | None
    state: ExamState
    eyes: tuple[Laterality, ...]
    images: int
    images_read: int
    grades: tuple[Grade | None, Grade | None] = (None, None)
    ungradable: tuple[bool, bool] = (False, False)
    causes: tuple[ReviewCause, ...] = ()
    unsettled: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    urgency: AiUrgency = AiUrgency.NOT_GRADED
    is_ai_asked: bool = False
    is_ai_hidden: bool = False
    signed_by: str = ""
    signed_at: datetime | None = None
    version: int = 0
    due: date | None = None
    is_overdue: bool = False


def is_eye_read(images: Iterable[FundusImage], image: FundusImage) -> bool:
    """A photograph of the same eye of the same exam has been graded by the reader."""
    if image.assessment.is_entered:
        return True
    if image.laterality is Laterality.UNKNOWN:
        return False
    return any(
        other.assessment.is_entered
        and other.laterality is image.laterality
        and other.patient.key == image.patient.key
        and other.exam_date == image.exam_date
        for other in images
    )


def may_show_model(images: Iterable[FundusImage], image: FundusImage, mode: ReadingMode) -> bool:
    """The mode lets the model's answer be seen: reading blind, only of an eye that is read."""
    if mode is not ReadingMode.BLIND_FIRST or image.is_signed:
        return True
    return is_eye_read(images, image)
