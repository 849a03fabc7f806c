"""Whose eye an image shows, and where each fact about it comes from."""

from dataclasses import dataclass
from datetime import date

from drviewer.domain.scale import Laterality, Sex, Source
from drviewer.language import tr


@dataclass(frozen=True, slots=True)
class Patient:
    """``key`` is the store's row; ``is_identified`` is false where nobody knows whose eye it is.

    ``language``: the code of that in which reports are written ("": not known).
    """

    key: int
    patient_id: str
    name: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    is_identified: bool = True
    language: str = ""

    @property
    def shown_name(self) -> str:
        if not self.is_identified:
            return tr("Patient unknown")
        return self.name or self.patient_id


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose eye an image shows and when, with where each fact comes from.

    ``laterality_contradicted_by``: a weaker source that names the other eye.
    """

    patient_id: str = ""
    patient_name: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    language: str = ""
    laterality: Laterality = Laterality.UNKNOWN
    exam_date: date | None = None
    camera: str = ""
    patient_source: Source = Source.UNKNOWN
    laterality_source: Source = Source.UNKNOWN
    date_source: Source = Source.UNKNOWN
    laterality_contradicted_by: Source = Source.UNKNOWN
