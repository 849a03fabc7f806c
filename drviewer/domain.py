"""The words drviewer is written in: grades, eyes, patients, exams, images and what is said of them.

Frozen values without behaviour beyond their own meaning. Grades are the International Clinical
Diabetic Retinopathy (ICDR) severity scale (Wilkinson et al., Ophthalmology 2003;110:1677-82).
"""

import math
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rgb = NDArray[np.uint8]
else:
    # The window shows before NumPy, which takes as long to load as Qt, is needed for anything.
    Rgb = Any
"""A picture: ``(height, width, 3)`` uint8, red first."""

RESEARCH_USE = "Research use: not a cleared medical device"
DME_NOT_ASSESSED = "Diabetic macular oedema (DME) is not assessed by AI"


class Grade(IntEnum):
    """ICDR severity of diabetic retinopathy in one eye."""

    NO_DR = 0
    MILD_NPDR = 1
    MODERATE_NPDR = 2
    SEVERE_NPDR = 3
    PDR = 4

    @property
    def label(self) -> str:
        return _GRADE_LABELS[self]

    @property
    def is_referable(self) -> bool:
        """Moderate or worse; macular oedema, which also refers, is entered by the clinician."""
        return self >= Grade.MODERATE_NPDR

    @property
    def is_vision_threatening(self) -> bool:
        return self >= Grade.SEVERE_NPDR


_GRADE_LABELS = {
    Grade.NO_DR: "No apparent retinopathy",
    Grade.MILD_NPDR: "Mild NPDR",
    Grade.MODERATE_NPDR: "Moderate NPDR",
    Grade.SEVERE_NPDR: "Severe NPDR",
    Grade.PDR: "Proliferative DR",
}


class Laterality(StrEnum):
    RIGHT = "R"
    LEFT = "L"
    UNKNOWN = ""

    @property
    def short(self) -> str:
        """As shown to a clinician: OD (right), OS (left)."""
        return {"R": "OD", "L": "OS", "": "Eye unknown"}[self.value]

    @property
    def label(self) -> str:
        return {"R": "Right eye", "L": "Left eye", "": "Eye unknown"}[self.value]


class Source(StrEnum):
    """Where a fact about an image comes from; a weaker source never overwrites a stronger one."""

    CLINICIAN = "clinician"
    DICOM = "dicom"
    TABLE = "table"
    NAME = "name"
    UNKNOWN = "unknown"


class Sex(StrEnum):
    FEMALE = "F"
    MALE = "M"
    OTHER = "O"
    UNKNOWN = ""


class Dme(StrEnum):
    """Diabetic macular oedema as the clinician sees it (international DME scale)."""

    NOT_ENTERED = ""
    ABSENT = "absent"
    NOT_CENTRE_INVOLVING = "not_centre_involving"
    CENTRE_INVOLVING = "centre_involving"
    NOT_ASSESSABLE = "not_assessable"

    @property
    def label(self) -> str:
        return {
            "": "Not entered",
            "absent": "Absent",
            "not_centre_involving": "Not centre-involving",
            "centre_involving": "Centre-involving",
            "not_assessable": "Not assessable",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Patient:
    """``key`` is the store's row; ``is_identified`` is false where nobody knows whose eye it is."""

    key: int
    patient_id: str
    name: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    is_identified: bool = True

    @property
    def shown_name(self) -> str:
        if not self.is_identified:
            return "Patient unknown"
        return self.name or self.patient_id


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle in an image's own pixels, origin at the top left."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose eye an image shows and when, with where each fact comes from."""

    patient_id: str = ""
    patient_name: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    laterality: Laterality = Laterality.UNKNOWN
    exam_date: date | None = None
    camera: str = ""
    patient_source: Source = Source.UNKNOWN
    laterality_source: Source = Source.UNKNOWN
    date_source: Source = Source.UNKNOWN


class QualityIssue(StrEnum):
    """Why an image can't be graded."""

    NOT_FUNDUS = "not_fundus"
    NO_FIELD = "no_field"
    SMALL_FIELD = "small_field"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    UNEVEN = "uneven"
    BLURRED = "blurred"
    HAZY = "hazy"
    GLARE = "glare"
    COMPRESSED = "compressed"

    @property
    def reason(self) -> str:
        return _ISSUE_REASONS[self]


_ISSUE_REASONS = {
    QualityIssue.NOT_FUNDUS: "This does not look like a colour fundus photograph",
    QualityIssue.NO_FIELD: "No field of view was found: the picture is dark, empty or overexposed",
    QualityIssue.SMALL_FIELD: "Too little of the retina is in the picture",
    QualityIssue.TOO_DARK: "The picture is too dark",
    QualityIssue.TOO_BRIGHT: "The picture is overexposed",
    QualityIssue.UNEVEN: "The illumination is too uneven: part of the retina lies in shadow",
    QualityIssue.BLURRED: "The picture is too blurred to see fine vessels",
    QualityIssue.HAZY: "The picture is too hazy to see fine vessels",
    QualityIssue.GLARE: "A reflection covers part of the retina",
    QualityIssue.COMPRESSED: "The file is compressed too strongly to see fine vessels",
}

REPEAT_OR_REFER = "Repeat the photograph (dilate if needed), or refer"


@dataclass(frozen=True, slots=True)
class Quality:
    """Gradability of one image. The three measures are explained in ``imaging.quality``."""

    issue: QualityIssue | None
    sharpness: float = math.nan
    illumination: float = math.nan
    field_share: float = math.nan

    @property
    def is_gradable(self) -> bool:
        return self.issue is None

    @property
    def is_fundus(self) -> bool:
        return self.issue not in (QualityIssue.NOT_FUNDUS, QualityIssue.NO_FIELD)

    @property
    def reason(self) -> str:
        return "" if self.issue is None else self.issue.reason


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What the model said of one image.

    ``probabilities``: five, calibrated, sum 1. ``heatmaps``: ``(5, rows, columns)`` float32 ≥ 0 in
    the logit's units, one map a grade, lying over ``region`` of the image (stretched to it).
    ``decided_grade``: by the rule of the model's card. ``grade_set``: the neighbouring grades that
    can't be ruled out (conformal, nine of ten hold the true one); empty where none was made. The
    thresholds are those of the operating point that was chosen when the image was graded.
    """

    probabilities: tuple[float, float, float, float, float]
    heatmaps: "NDArray[np.float32]"
    region: Region
    model: ModelIdentity
    heatmap_layer: str = ""
    decided_grade: Grade | None = None
    grade_set: tuple[Grade, ...] = ()
    referable_threshold: float | None = None
    vision_threatening_threshold: float | None = None

    @property
    def grade(self) -> Grade:
        """As the model's card decides it; without that, the most probable grade."""
        if self.decided_grade is not None:
            return self.decided_grade
        return Grade(self.probabilities.index(max(self.probabilities)))

    @property
    def is_unsure(self) -> bool:
        """The model can't rule out another grade."""
        return len(self.grade_set) > 1

    @property
    def straddles_referable(self) -> bool:
        """Some of the grades that can't be ruled out are referable, others are not."""
        return len({grade.is_referable for grade in self.grade_set}) > 1

    @property
    def is_referable(self) -> bool | None:
        """Moderate or worse at the operating point; None where the card names none."""
        return _is_reached(self.referable_probability, self.referable_threshold)

    @property
    def is_vision_threatening(self) -> bool | None:
        """Severe or worse at the operating point; None where the card names none."""
        return _is_reached(self.vision_threatening_probability, self.vision_threatening_threshold)

    @property
    def referable_probability(self) -> float:
        return float(sum(self.probabilities[Grade.MODERATE_NPDR :]))

    @property
    def vision_threatening_probability(self) -> float:
        return float(sum(self.probabilities[Grade.SEVERE_NPDR :]))


def _is_reached(probability: float, threshold: float | None) -> bool | None:
    return None if threshold is None else probability >= threshold


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the clinician puts on record for one image; a draft until a grade or ungradable is set.

    ``model_grade`` is what the model had said at that moment (None: nothing), so that agreement
    can be told later.
    """

    grade: Grade | None = None
    is_ungradable: bool = False
    dme: Dme = Dme.NOT_ENTERED
    note: str = ""
    reader: str = ""
    assessed_at: datetime | None = None
    model_grade: Grade | None = None

    @property
    def is_entered(self) -> bool:
        return self.grade is not None or self.is_ungradable

    @property
    def is_override(self) -> bool:
        """The clinician's entry differs from what the model had said."""
        return self.is_entered and self.model_grade is not None and self.grade != self.model_grade


@dataclass(frozen=True, slots=True)
class FundusImage:
    """One picture (one frame of a file) and all that is known of it.

    ``key`` is the store's row. ``problem`` says why the file can't be read ("" if it can);
    ``grading_problem`` why the model could not answer.
    """

    key: int
    path: Path
    frame: int
    patient: Patient
    identity: Identity
    width: int = 0
    height: int = 0
    sha256: str = ""
    problem: str = ""
    grading_problem: str = ""
    quality: Quality | None = None
    prediction: Prediction | None = None
    assessment: Assessment = field(default_factory=Assessment)

    @property
    def laterality(self) -> Laterality:
        return self.identity.laterality

    @property
    def exam_date(self) -> date | None:
        return self.identity.exam_date

    @property
    def final_grade(self) -> Grade | None:
        """What is on record: the clinician's grade only; the model's is never final by itself."""
        return self.assessment.grade


def shown_probability(value: float) -> str:
    """Two decimals, never 0.00 or 1.00: the model is never that sure."""
    if value >= 0.995:
        return "> 0.99"
    return "< 0.01" if value < 0.005 else f"{value:.2f}"
