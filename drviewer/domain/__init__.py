"""The words drviewer is written in: grades, eyes, patients, exams, images and what is said of them.

Frozen values without behaviour beyond their own meaning.
"""

from drviewer.domain.assessment import (
    Assessment,
    OverrideReason,
    ReadingMode,
    merged_notes,
)
from drviewer.domain.checklist import (
    QUADRANTS,
    Amount,
    Checklist,
)
from drviewer.domain.exam import (
    AiUrgency,
    Exam,
    ExamState,
    ExamSummary,
    ReviewCause,
    Signing,
    is_eye_read,
    may_show_model,
)
from drviewer.domain.image import (
    FundusImage,
    Rgb,
)
from drviewer.domain.landmarks import (
    DISC_DIAMETER_MM,
    Landmarks,
    OpticDisc,
    Point,
)
from drviewer.domain.mark import (
    Lesion,
    Mark,
    MarkKind,
)
from drviewer.domain.patient import (
    Identity,
    Patient,
)
from drviewer.domain.prediction import (
    ModelIdentity,
    Prediction,
    Region,
    shown_probability,
)
from drviewer.domain.quality import (
    REPEAT_OR_REFER,
    Quality,
    QualityIssue,
)
from drviewer.domain.scale import (
    DME_NOT_ASSESSED,
    RESEARCH_USE,
    Dme,
    Grade,
    Laterality,
    Sex,
    Source,
)

__all__ = [
    "DISC_DIAMETER_MM",
    "DME_NOT_ASSESSED",
    "QUADRANTS",
    "REPEAT_OR_REFER",
    "RESEARCH_USE",
    "AiUrgency",
    "Amount",
    "Assessment",
    "Checklist",
    "Dme",
    "Exam",
    "ExamState",
    "ExamSummary",
    "FundusImage",
    "Grade",
    "Identity",
    "Landmarks",
    "Laterality",
    "Lesion",
    "Mark",
    "MarkKind",
    "ModelIdentity",
    "OpticDisc",
    "OverrideReason",
    "Patient",
    "Point",
    "Prediction",
    "Quality",
    "QualityIssue",
    "ReadingMode",
    "Region",
    "ReviewCause",
    "Rgb",
    "Sex",
    "Signing",
    "Source",
    "is_eye_read",
    "may_show_model",
    "merged_notes",
    "shown_probability",
]
