"""The International Clinical Diabetic Retinopathy scale, macular oedema, and which eye it is.

Source: Wilkinson et al., Ophthalmology 2003;110:1677-82.
"""

from enum import IntEnum, StrEnum

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
