"""One picture and all that is known of it."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drviewer.domain.assessment import Assessment
from drviewer.domain.patient import Identity, Patient
from drviewer.domain.prediction import Prediction
from drviewer.domain.quality import Quality
from drviewer.domain.scale import Grade, Laterality, Source

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rgb = NDArray[np.uint8]
else:
    # The window shows before NumPy, which takes as long to load as Qt, is needed for anything.
    Rgb = Any
"""A picture: ``(height, width, 3)`` uint8, red first."""


@dataclass(frozen=True, slots=True)
class FundusImage:
    """One picture (one frame of a file) and all that is known of it.

    ``key`` is the store's row. ``disc_eye``: the eye that the optic disc's place speaks for,
    a picture turned by half a turn allowed for (UNKNOWN: it does not say); None before it was
    looked for. ``problem`` says why the file can't
    be read ("" if it can); ``grading_problem`` why the model could not answer.
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
    disc_eye: Laterality | None = None
    prediction: Prediction | None = None
    assessment: Assessment = field(default_factory=Assessment)
    is_signed: bool = False
    """Part of an exam as signed: it can't be changed before that is opened again."""
    is_changed_since_signed: bool = False
    """Its file is another one than was signed; what is on record was said of the former."""

    @property
    def laterality(self) -> Laterality:
        return self.identity.laterality

    @property
    def exam_date(self) -> date | None:
        return self.identity.exam_date

    @property
    def is_checked(self) -> bool:
        """Its pixels were looked at: whether it can be graded and, if so, on which side its disc
        lies. Only then can nothing speak against the eye that tag, table or name say."""
        if self.quality is None:
            return False
        return self.disc_eye is not None or not self.quality.is_gradable

    @property
    def has_laterality_conflict(self) -> bool:
        """Tag, name and disc do not agree on the eye, and no clinician has settled it (S8)."""
        identity = self.identity
        if identity.laterality_source is Source.CLINICIAN:
            return False
        if identity.laterality_contradicted_by is not Source.UNKNOWN:
            return True
        known = (Laterality.RIGHT, Laterality.LEFT)
        return (
            identity.laterality in known
            and self.disc_eye in known
            and self.disc_eye is not identity.laterality
        )

    @property
    def is_eye_settled(self) -> bool:
        """It is known which eye this is, and nothing speaks against it (S8)."""
        return self.laterality is not Laterality.UNKNOWN and not self.has_laterality_conflict

    @property
    def asks_for_reason(self) -> bool:
        """Reader and model are two grades apart or on different sides of referable (S4)."""
        if self.prediction is None or self.assessment.grade is None:
            return False
        mine, models = self.assessment.grade, self.prediction.grade
        return abs(mine - models) >= 2 or mine.is_referable != models.is_referable

    @property
    def final_grade(self) -> Grade | None:
        """What is on record: the clinician's grade only; the model's is never final by itself."""
        return self.assessment.grade
