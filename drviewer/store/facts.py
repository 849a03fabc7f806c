"""Which source wins: a weaker one never overwrites what a stronger one said, fact by fact."""

from dataclasses import replace
from datetime import date

from drviewer.domain import Identity, Sex, Source

_STRENGTH = {
    Source.UNKNOWN: 0,
    Source.NAME: 1,
    Source.TABLE: 2,
    Source.DICOM: 3,
    Source.CLINICIAN: 4,
}


def merge_identities(known: Identity, found: Identity) -> Identity:
    """What holds when ``found`` is learnt on top of ``known``.

    The patient (id with name, birth date and sex), the eye and the date are decided one by one:
    the stronger source wins, the later one among equals (a corrected table counts), and an empty
    fact never replaces a known one. Where both name the same patient, gaps are filled.
    """
    merged = _with_patient(known, found)
    merged = _with_eye(merged, known, found)
    if found.exam_date and _wins(found.date_source, known.date_source):
        merged = replace(merged, exam_date=found.exam_date, date_source=found.date_source)
    if found.camera and not (known.camera and is_corrected(known)):
        merged = replace(merged, camera=found.camera)
    return merged


def _with_eye(merged: Identity, known: Identity, found: Identity) -> Identity:
    """The stronger source's eye; a weaker one that names the other eye is kept in mind (S8)."""
    if not found.laterality:
        return merged
    differs = bool(known.laterality) and found.laterality is not known.laterality
    if not _wins(found.laterality_source, known.laterality_source):
        doubts = differs and known.laterality_source is not Source.CLINICIAN
        return (
            replace(merged, laterality_contradicted_by=found.laterality_source)
            if doubts
            else merged
        )
    is_weaker = _STRENGTH[known.laterality_source] < _STRENGTH[found.laterality_source]
    contradicted_by = found.laterality_contradicted_by
    if contradicted_by is Source.UNKNOWN and differs and is_weaker:
        contradicted_by = known.laterality_source
    return replace(
        merged,
        laterality=found.laterality,
        laterality_source=found.laterality_source,
        laterality_contradicted_by=contradicted_by,
    )


def correct(known: Identity, corrected: Identity) -> Identity:
    """``corrected``, with every fact that differs from ``known`` the clinician's word.

    One that was emptied on purpose differs too. The eye is also the clinician's where
    ``corrected`` says so: it was asked for and confirmed. What was not touched keeps its source,
    so that a conflict about it still stands (S8) and a better source is still heard.
    """
    is_eye_said = (
        corrected.laterality is not known.laterality
        or corrected.laterality_source is Source.CLINICIAN
    )
    return replace(
        corrected,
        patient_source=_clinician_if(_person(corrected) != _person(known), known.patient_source),
        laterality_source=_clinician_if(is_eye_said, known.laterality_source),
        date_source=_clinician_if(corrected.exam_date != known.exam_date, known.date_source),
        laterality_contradicted_by=(
            Source.UNKNOWN if is_eye_said else known.laterality_contradicted_by
        ),
    )


def is_corrected(identity: Identity) -> bool:
    """A clinician has put something right here."""
    return Source.CLINICIAN in (
        identity.patient_source,
        identity.laterality_source,
        identity.date_source,
    )


def _with_patient(known: Identity, found: Identity) -> Identity:
    if _patient_strength(found) >= _patient_strength(known):
        stronger, weaker = found, known
    else:
        stronger, weaker = known, found
    is_settled = stronger.patient_source is Source.CLINICIAN and not stronger.patient_id
    may_fill = not is_settled and stronger.patient_id == weaker.patient_id
    filler = weaker if may_fill else Identity()
    return replace(
        known,
        patient_id=stronger.patient_id,
        patient_name=stronger.patient_name or filler.patient_name,
        birth_date=stronger.birth_date or filler.birth_date,
        sex=stronger.sex if stronger.sex is not Sex.UNKNOWN else filler.sex,
        language=stronger.language or filler.language,
        patient_source=stronger.patient_source,
    )


def _patient_strength(identity: Identity) -> int:
    """Only an id names a patient; a bare name is worth less than any id."""
    is_decided = bool(identity.patient_id) or identity.patient_source is Source.CLINICIAN
    return _STRENGTH[identity.patient_source] if is_decided else -1


def _wins(new: Source, old: Source) -> bool:
    return _STRENGTH[new] >= _STRENGTH[old]


def _person(identity: Identity) -> tuple[str, str, date | None, Sex]:
    return identity.patient_id, identity.patient_name, identity.birth_date, identity.sex


def _clinician_if(is_said: bool, former: Source) -> Source:
    return Source.CLINICIAN if is_said else former
