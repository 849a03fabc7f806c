"""What the clinician puts on record for one image."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from drviewer.domain.checklist import Checklist
from drviewer.domain.scale import Dme, Grade
from drviewer.language import tr


class ReadingMode(StrEnum):
    """In which order reader and model come."""

    BLIND_FIRST = "blind_first"
    SIDE_BY_SIDE = "side_by_side"
    AI_FIRST = "ai_first"

    @property
    def label(self) -> str:
        return {
            "blind_first": tr("Read first, model second"),
            "side_by_side": tr("Reader and model side by side"),
            "ai_first": tr("Model first, reader confirms"),
        }[self.value]


class OverrideReason(StrEnum):
    """Why the reader's grade is far from the model's."""

    NOT_GIVEN = ""
    MISSED = "missed"
    FALSE_ALARM = "false_alarm"
    ARTEFACT = "artefact"
    OTHER_DISEASE = "other_disease"
    OTHER_PHOTOGRAPH = "other_photograph"
    OTHER = "other"

    @property
    def label(self) -> str:
        return {
            "": tr("Not given"),
            "missed": tr("The model missed lesions"),
            "false_alarm": tr("The model saw lesions where there are none"),
            "artefact": tr("An artefact or poor quality misled the model"),
            "other_disease": tr("Another disease looks like it"),
            "other_photograph": tr("Another photograph or examination shows it"),
            "other": tr("Another reason"),
        }[self.value]


def merged_notes(base: str, theirs: str, mine: str) -> str:
    """``base`` as two changed it, each without knowing of the other: nothing of either is lost.

    Where both only went on writing, what they added stands below one another; where a text was
    rewritten, both stay whole, ``theirs`` above.
    """
    if theirs in (mine, base):
        return mine
    if mine == base:
        return theirs
    if not theirs or not mine:
        return theirs or mine
    added = mine.removeprefix(base)
    if theirs.startswith(base) and mine.startswith(base):
        return f"{theirs}\n{added.lstrip()}"
    if theirs.endswith(base) and mine.startswith(base):
        return theirs + added
    return f"{theirs}\n{mine}"


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the clinician puts on record for one image; a draft until a grade or ungradable is set.

    ``model_grade`` is what the model had said at that moment (None: nothing), so that agreement
    can be told later; ``model`` is which one ("name version", "" where that was not kept yet).
    ``unaided_grade`` at ``unaided_at``: what the reader entered before the
    model's answer was to be seen (None at a time: ungradable); it stays when the reader thinks
    again. ``looked_with``: how the photograph was shown when the grade was entered, in words (""
    where that is not known). ``is_reviewed``: a second look was taken at what asked for one.
    """

    grade: Grade | None = None
    is_ungradable: bool = False
    dme: Dme = Dme.NOT_ENTERED
    note: str = ""
    reader: str = ""
    assessed_at: datetime | None = None
    model_grade: Grade | None = None
    model: str = ""
    looked_with: str = ""
    mode: ReadingMode | None = None
    unaided_grade: Grade | None = None
    unaided_at: datetime | None = None
    override_reason: OverrideReason = OverrideReason.NOT_GIVEN
    override_text: str = ""
    checklist: Checklist = field(default_factory=Checklist)
    is_reviewed: bool = False

    @property
    def is_entered(self) -> bool:
        return self.grade is not None or self.is_ungradable

    @property
    def is_referable(self) -> bool:
        """Moderate or worse, or macular oedema; a photograph that is ungradable may have both."""
        return self.dme.is_referable or (self.grade is not None and self.grade.is_referable)

    @property
    def is_override(self) -> bool:
        """The clinician's entry differs from what the model had said."""
        return self.is_entered and self.model_grade is not None and self.grade != self.model_grade

    @property
    def is_override_explained(self) -> bool:
        """A reason was chosen, and said in words where it is "another"."""
        if self.override_reason is OverrideReason.OTHER:
            return bool(self.override_text.strip())
        return self.override_reason is not OverrideReason.NOT_GIVEN
