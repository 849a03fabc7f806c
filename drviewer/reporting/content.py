"""What a report says, as data: printed by ``reporting.pdf`` and attached to the PDF as JSON.

``docs/report.schema.json`` is made from these classes (``schema_text``).
"""

import json
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from drviewer.domain import RESEARCH_USE, Dme, Grade, Laterality, ReadingMode, Sex
from drviewer.language import tr, tr_noop
from drviewer.reporting.content_marks import DrawnLine

SCHEMA_VERSION: Literal[1] = 1
AI_NOT_CONFIRMED = tr_noop("AI grade, not confirmed")
LIMITS = tr_noop(
    "Diabetic macular oedema (DME) is not assessed by AI; it stands here as the clinician entered "
    "it. The model grades diabetic "
    "retinopathy only, from one photograph at a time, and says nothing of other eye disease. Its "
    "grade need not be the most probable one. "
    "Probabilities are the model's own estimate; of the sets of grades that it can't tell apart, "
    "nine of ten hold the true grade. The heat map shows where the model's score came "
    "from; it does not outline lesions."
)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PatientLine(_Part):
    """``is_identified`` is false where nobody knows whose eyes these are."""

    patient_id: str
    name: str
    birth_date: date | None
    sex: Sex
    is_identified: bool


class ModelLine(_Part):
    name: str
    version: str
    sha256: str

    @property
    def shown(self) -> str:
        return tr(
            "{name} {version} (SHA-256 {sha256})",
            name=self.name,
            version=self.version,
            sha256=self.sha256[:12],
        )


class ModelGrade(_Part):
    """What the model said. ``probabilities``: five, grade 0 first, as on record.

    ``grade_set``: the neighbouring grades that it can't rule out, empty where none was made.
    ``referable`` (moderate or worse) and ``vision_threatening`` (severe or worse): called where
    the probability reaches the threshold; None where the model names none.
    """

    grade: Grade
    grade_set: tuple[Grade, ...]
    probabilities: tuple[float, float, float, float, float]
    referable_probability: float
    referable: bool | None
    referable_threshold: float | None
    vision_threatening_probability: float
    vision_threatening: bool | None
    vision_threatening_threshold: float | None
    model: ModelLine
    heatmap_grade: Grade
    heatmap_layer: str
    heatmap_method: str


class ReaderGrade(_Part):
    """What the clinician put on record; neither a grade nor ungradable: nothing yet.

    ``unaided_grade``, at ``unaided_at``: entered before the model's answer was to be seen.
    ``looked_with``: how the photograph was shown to the reader, in words ("": not known).
    ``override``: why it is far from the model's; ``signs``: the checklist in words.
    """

    grade: Grade | None
    is_ungradable: bool
    dme: Dme
    note: str
    reader: str
    assessed_at: datetime | None
    mode: ReadingMode | None = None
    unaided_grade: Grade | None = None
    unaided_at: datetime | None = None
    override: str = ""
    signs: tuple[str, ...] = ()
    implied_grade: Grade | None = None
    looked_with: str = ""

    @property
    def is_entered(self) -> bool:
        return self.grade is not None or self.is_ungradable


class Gradability(StrEnum):
    GRADABLE = "gradable"
    UNGRADABLE = "ungradable"
    UNREADABLE = "unreadable"
    NOT_CHECKED = "not_checked"


class ImageLine(_Part):
    """One picture of the exam. ``picture`` is its key among the report's pictures."""

    picture: int
    laterality: Laterality
    file: str
    frame: int
    sha256: str
    camera: str
    exam_date: date | None
    gradability: Gradability
    reason: str
    enhancement: str
    reader: ReaderGrade
    model: ModelGrade | None
    model_problem: str
    drawn: DrawnLine | None = None

    @property
    def counted_grade(self) -> Grade | None:
        """The clinician's; where there is no entry the model's, provisionally."""
        if self.reader.is_entered:
            return self.reader.grade
        return self.model.grade if self.model else None

    @property
    def is_provisional(self) -> bool:
        return not self.reader.is_entered and self.model is not None

    @property
    def is_ungradable(self) -> bool:
        if self.reader.is_entered:
            return self.reader.is_ungradable
        return self.gradability is Gradability.UNGRADABLE

    @property
    def file_label(self) -> str:
        return (
            self.file
            if self.frame == 0
            else tr("{file} (frame {frame})", file=self.file, frame=self.frame + 1)
        )


class EyeLine(_Part):
    """One eye: the image that stands for it (the worst that has a grade) and the others.

    ``image`` is None where there is none. ``dme`` is the worst entered for any of its images.
    """

    laterality: Laterality
    image: ImageLine | None
    others: tuple[ImageLine, ...] = ()
    dme: Dme = Dme.NOT_ENTERED

    @property
    def images(self) -> tuple[ImageLine, ...]:
        return (self.image, *self.others) if self.image else ()

    @property
    def unread(self) -> int:
        """How many could have been read and were not, beside one that was."""
        if not any(image.reader.is_entered for image in self.images):
            return 0
        could_be = (Gradability.GRADABLE, Gradability.NOT_CHECKED)
        return sum(
            not image.reader.is_entered and image.gradability in could_be for image in self.images
        )


class ResultLine(_Part):
    """The patient's result. ``worse`` names the eyes it rests on; ``due`` the last day.

    ``is_decided``: both eyes are known, or the one that is calls for the advice by itself.
    """

    worse: tuple[Laterality, ...]
    grade: Grade | None
    is_provisional: bool
    is_complete: bool
    is_decided: bool
    missing: tuple[str, ...]
    reason: str
    advice: str
    is_referral: bool
    urgency: str
    due: date | None
    due_months: int | None
    guideline_id: str
    guideline_title: str
    guideline_version: str
    guideline_source: str


class Signature(_Part):
    """Who stands for the exam, since when, in which version."""

    reader: str
    signed_at: datetime
    version: int


class Supersession(_Part):
    """Who opened the signed exam again, when and why: a later version takes its place."""

    reader: str
    amended_at: datetime
    reason: str


class ReportContent(_Part):
    """All that a report says. ``remarks`` are what the reader must know about this very exam."""

    schema_version: Literal[1] = SCHEMA_VERSION
    program_version: str
    created_at: datetime
    is_draft: bool
    draft_reasons: tuple[str, ...]
    signature: Signature | None = None
    superseded: Supersession | None = None
    clinic: str
    patient: PatientLine
    exam_date: date | None
    eyes: tuple[EyeLine, ...] = Field(description="right, left, then any whose side is unknown")
    result: ResultLine
    remarks: tuple[str, ...]
    limits: str = LIMITS
    research_use: str = RESEARCH_USE
    language: str = Field(default="en", description="of the words: en, zh_CN, es")

    def eye(self, laterality: Laterality) -> EyeLine | None:
        return next((eye for eye in self.eyes if eye.laterality is laterality), None)

    @property
    def images(self) -> tuple[ImageLine, ...]:
        return tuple(image for eye in self.eyes for image in eye.images)

    @property
    def models(self) -> tuple[ModelLine, ...]:
        """Every model that graded an image of the report, each once."""
        return tuple(dict.fromkeys(image.model.model for image in self.images if image.model))

    @property
    def modes(self) -> tuple[ReadingMode, ...]:
        """In which order reader and model came, for what was read."""
        read = [image.reader for image in self.images if image.reader.is_entered]
        return tuple(dict.fromkeys(one.mode for one in read if one.mode is not None))

    def to_json(self) -> str:
        return self.model_dump_json(indent=2)


def read_content(text: str) -> ReportContent:
    """The content from a report's attached JSON.

    Raises:
        pydantic.ValidationError: the text is not such a content.
    """
    return ReportContent.model_validate_json(text)


def representative(images: Sequence[ImageLine]) -> ImageLine | None:
    """The image that stands for an eye: the worst grade first, then the clinician's over the
    model's, then a gradable picture over an ungradable, then the first."""
    return max(images, key=_weight, default=None)


def _weight(image: ImageLine) -> tuple[int, bool, bool, bool]:
    grade = image.counted_grade
    return (
        -1 if grade is None else int(grade),
        image.reader.is_entered,
        image.gradability is Gradability.GRADABLE,
        image.gradability is not Gradability.UNREADABLE,
    )


def schema_text() -> str:
    """The JSON schema of a report's content, as kept in ``docs/report.schema.json``."""
    schema = ReportContent.model_json_schema(mode="serialization")
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
