"""DICOM's words for patient, eye, date and camera, in ours."""

import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from drviewer.domain import Identity, Laterality, Sex, Source

if TYPE_CHECKING:
    from pydicom import Dataset
    from pydicom.valuerep import PersonName

_DATE_TAGS = (
    "StudyDate",
    "AcquisitionDate",
    "AcquisitionDateTime",
    "ContentDate",
)


def identity_of(tags: "Dataset") -> Identity:
    """What the tags say; a fact that is absent or unreadable stays unknown."""
    patient_id = _text(tags.get("PatientID"))
    name = _person_name(tags.get("PatientName"))
    laterality = _laterality(tags)
    exam_date = next(filter(None, (_date(tags.get(tag)) for tag in _DATE_TAGS)), None)
    return Identity(
        patient_id=patient_id,
        patient_name=name,
        birth_date=_date(tags.get("PatientBirthDate")),
        sex=_sex(tags.get("PatientSex")),
        laterality=laterality,
        exam_date=exam_date,
        camera=_camera(tags),
        patient_source=Source.DICOM if patient_id or name else Source.UNKNOWN,
        laterality_source=Source.DICOM if laterality else Source.UNKNOWN,
        date_source=Source.DICOM if exam_date else Source.UNKNOWN,
    )


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip(" \0")


def _person_name(name: "PersonName | None") -> str:
    """As the patient writes it: ideographic if there is one, else alphabetic, else phonetic.

    PS3.5 6.2.1.1: five components, family name first; shown as prefix, given, middle, family,
    suffix. Chinese, Japanese and Korean names keep the family first and are not spaced.
    """
    if not name:
        return ""
    if group := _text(name.ideographic):
        parts = [part.strip() for part in group.split("^")[:2] if part.strip()]
        return ("" if _is_ideographic(parts) else " ").join(parts)
    group = _text(name.alphabetic) or _text(name.phonetic)
    parts = [part.strip() for part in group.split("^")]
    family, given, middle, prefix, suffix = (parts + [""] * 5)[:5]
    return " ".join(filter(None, (prefix, given, middle, family, suffix)))


def _is_ideographic(parts: list[str]) -> bool:
    wide = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")
    return all(unicodedata.name(part[0], "").startswith(wide) for part in parts)


def _date(value: Any) -> date | None:
    """DA and DT, with or without the dots of old; None where it is no date."""
    digits = _text(value).replace(".", "").replace("-", "")[:8]
    try:
        return datetime.strptime(digits, "%Y%m%d").date() if len(digits) == 8 else None
    except ValueError:
        return None


def _sex(value: Any) -> Sex:
    letter = _text(value).upper()[:1]
    return Sex(letter) if letter in ("F", "M", "O") else Sex.UNKNOWN


def _laterality(tags: "Dataset") -> Laterality:
    """The image's own laterality before the series'; "both" and "unpaired" are no eye."""
    for value in (tags.get("ImageLaterality"), _frame_laterality(tags), tags.get("Laterality")):
        letter = _text(value).upper()
        if letter in ("R", "L"):
            return Laterality(letter)
    return Laterality.UNKNOWN


def _frame_laterality(tags: "Dataset") -> str:
    """Enhanced objects keep it in the shared functional groups."""
    for group in tags.get("SharedFunctionalGroupsSequence") or ():
        for anatomy in group.get("FrameAnatomySequence") or ():
            return _text(anatomy.get("FrameLaterality"))
    return ""


def _camera(tags: "Dataset") -> str:
    """Manufacturer and model, the former not twice."""
    maker, model = _text(tags.get("Manufacturer")), _text(tags.get("ManufacturerModelName"))
    if not maker or model.casefold().startswith(maker.casefold()):
        return model
    return f"{maker} {model}".strip()
