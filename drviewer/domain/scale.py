"""The International Clinical Diabetic Retinopathy scale, macular oedema, and which eye it is.

Source: Wilkinson et al., Ophthalmology 2003;110:1677-82.
"""

from enum import IntEnum, StrEnum

from drviewer.language import tr, tr_noop

RESEARCH_USE = tr_noop("Research use: not a cleared medical device")
DME_NOT_ASSESSED = tr_noop("Diabetic macular oedema (DME) is not assessed by AI")


class Grade(IntEnum):
    """ICDR severity of diabetic retinopathy in one eye."""

    NO_DR = 0
    MILD_NPDR = 1
    MODERATE_NPDR = 2
    SEVERE_NPDR = 3
    PDR = 4

    @property
    def label(self) -> str:
        return tr(_GRADE_LABELS[self])

    @property
    def is_referable(self) -> bool:
        """Moderate or worse; macular oedema also refers: see ``Assessment.is_referable``."""
        return self >= Grade.MODERATE_NPDR

    @property
    def is_vision_threatening(self) -> bool:
        return self >= Grade.SEVERE_NPDR


_GRADE_LABELS = {
    Grade.NO_DR: tr_noop("No apparent retinopathy"),
    Grade.MILD_NPDR: tr_noop("Mild NPDR"),
    Grade.MODERATE_NPDR: tr_noop("Moderate NPDR"),
    Grade.SEVERE_NPDR: tr_noop("Severe NPDR"),
    Grade.PDR: tr_noop("Proliferative DR"),
}


class Laterality(StrEnum):
    RIGHT = "R"
    LEFT = "L"
    UNKNOWN = ""

    @property
    def short(self) -> str:
        """As shown to a clinician: OD (right), OS (left)."""
        return {"R": "OD", "L": "OS", "": tr("Eye unknown")}[self.value]

    @property
    def label(self) -> str:
        return {"R": tr("Right eye"), "L": tr("Left eye"), "": tr("Eye unknown")}[self.value]


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
            "": tr("Not entered"),
            "absent": tr("Absent"),
            "not_centre_involving": tr("Not centre-involving"),
            "centre_involving": tr("Centre-involving"),
            "not_assessable": tr("Not assessable"),
        }[self.value]

    @property
    def is_referable(self) -> bool:
        """There is oedema, in the centre or not."""
        return self in (Dme.NOT_CENTRE_INVOLVING, Dme.CENTRE_INVOLVING)

    @property
    def rank(self) -> int:
        """Greater is worse; what nobody could assess counts more than "absent"."""
        return ("", "absent", "not_assessable", "not_centre_involving", "centre_involving").index(
            self.value
        )
