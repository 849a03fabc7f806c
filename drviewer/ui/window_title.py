"""What the title bar says: whose eye is open. A mix-up must be seen."""

from drviewer import language
from drviewer.domain import FundusImage
from drviewer.language import isolated, tr
from drviewer.ui.image_delegate import sex_sign


def title_of(image: FundusImage | None) -> str:
    """Name, id, sex, birth date, eye and exam, as far as they are known."""
    if image is None:
        return "drviewer"
    patient = image.patient
    facts = [isolated(patient.shown_name)]
    if patient.is_identified and patient.patient_id != patient.shown_name:
        facts.append(patient.patient_id)
    birth_day = language.day(patient.birth_date) if patient.birth_date else ""
    born = f"{sex_sign(patient)} {birth_day}".strip()
    if born:
        facts.append(born)
    facts.append(image.laterality.short)
    if image.exam_date:
        facts.append(tr("exam {exam_date}", exam_date=language.day(image.exam_date)))
    return tr("{names} — drviewer", names=" · ".join(facts))
