"""Whose eye an image shows and when: DICOM tags, else the patient table, else the file's name.

Each fact is decided by itself and says where it comes from. What nobody says stays unknown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from drviewer.domain import Identity, Laterality, Source
from drviewer.errors import SettingsError
from drviewer.language import tr
from drviewer.store.facts import merge_identities

_GROUPS = frozenset({"patient", "eye", "date"})
_FOLDERS_ABOVE = 2
"""Folders above the opened one that count: somebody may open ``…/PatientName/OS`` itself."""

_EYES = {
    "od": Laterality.RIGHT,
    "r": Laterality.RIGHT,
    "right": Laterality.RIGHT,
    "os": Laterality.LEFT,
    "l": Laterality.LEFT,
    "left": Laterality.LEFT,
}
_NOBODY = re.compile(
    r"-+|\?+|n/?a|nn|nil|none|null|no[ _-]?(?:id|name)|unknown|anon(?:ymous|ymi[sz]ed)?|patient",
    re.IGNORECASE,
)
"""What programs write into a patient's id when they have none; it must not join people."""

_THING = re.compile(
    r"im(?:age|g)s?|pic(?:ture)?s?|photos?|fotos?|scans?|dsc[nf]?|dcim|dcm|dicom|frame|page|files?"
    r"|exports?|data(?:set)?|fundus|retina|eyes?|patients|study|series|visit|exams?|screening"
    r"|tests?|train|val|validation|samples?|originals?|raw|jpe?g|png|tiff?|downloads?|desktop"
    r"|documents|te?mp|new|old|copy|od|os|left|right|home|users|grade"
)
"""Words in file and folder names that say what a thing is, not who a patient is."""

_MACHINE_NAME = re.compile(
    r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}"  # uuid
    r"|(?=.*\d)(?=.*[a-f])[0-9a-f]{10,}"  # hash
    r"|\d+(?:\.\d+){3,}"  # DICOM UID
)


def identify(
    path: Path,
    root: Path,
    patterns: Sequence[str],
    table: Mapping[Path, Identity] | None = None,
    *,
    is_dicom: bool = False,
) -> Identity:
    """What is known of the image at ``path``, which was found under ``root``.

    ``table``: whose eye each image shows (``PatientTable.match``). DICOM tags are read where
    ``is_dicom``.

    Raises:
        SettingsError: a pattern is no regular expression, or names none of the groups.
        ImageReadError: the DICOM file is damaged.
    """
    identity = identify_by_name(path, root, patterns)
    if table is not None and path in table:
        identity = merge_identities(identity, _without_nobody(table[path]))
    if is_dicom:
        from drviewer.imaging.dicom import dicom_identity

        identity = merge_identities(identity, _without_nobody(dicom_identity(path)))
    return identity


def identify_by_name(path: Path, root: Path, patterns: Sequence[str]) -> Identity:
    """What the names of file and folders say; camera names, hashes and the like say nothing."""
    text = _text_for_patterns(path, root)
    for pattern in compile_patterns(tuple(patterns)):
        if match := pattern.search(text):
            return _from_groups(match.groupdict())
    return Identity()


@lru_cache(maxsize=8)
def compile_patterns(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The name patterns, ready for use.

    Raises:
        SettingsError: one is no regular expression, or names none of the groups.
    """
    return tuple(_compiled(pattern) for pattern in patterns)


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        compiled = re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise SettingsError(
            tr(
                "The name pattern {pattern!r} is not a regular expression: {error}.",
                pattern=pattern,
                error=error,
            ),
            advice=tr("Mend it in the settings, or go back to the default patterns."),
        ) from error
    if not _GROUPS & compiled.groupindex.keys():
        raise SettingsError(
            tr("The name pattern {pattern!r} names no patient, eye or date.", pattern=pattern),
            advice=tr("Put (?P<patient>…), (?P<eye>…) or (?P<date>…) around what it should find."),
        )
    return compiled


def _text_for_patterns(path: Path, root: Path) -> str:
    start = root.parents[min(_FOLDERS_ABOVE, len(root.parents)) - 1] if root.parents else root
    inside = path.relative_to(start) if path.is_relative_to(start) else Path(path.name)
    return inside.with_suffix("").as_posix()


def _from_groups(groups: Mapping[str, str | None]) -> Identity:
    patient = (groups.get("patient") or "").strip(" _-")
    if not _may_be_patient(patient):
        patient = ""
    laterality = _EYES.get((groups.get("eye") or "").casefold(), Laterality.UNKNOWN)
    exam_date = _date(groups.get("date") or "")
    return Identity(
        patient_id=patient,
        laterality=laterality,
        exam_date=exam_date,
        patient_source=Source.NAME if patient else Source.UNKNOWN,
        laterality_source=Source.NAME if laterality else Source.UNKNOWN,
        date_source=Source.NAME if exam_date else Source.UNKNOWN,
    )


def _may_be_patient(text: str) -> bool:
    """False for names that cameras, programs and tidy people give, which would join strangers."""
    plain = text.casefold()
    if not plain or _NOBODY.fullmatch(plain) or _MACHINE_NAME.fullmatch(plain):
        return False
    if _date(plain):
        return False
    words = [word for word in re.split(r"[\d\s_.()-]+", plain) if word]
    # Digits alone may be a patient's number; a word for the thing with a number is a file's.
    return not words or not all(map(_THING.fullmatch, words))


def _without_nobody(identity: Identity) -> Identity:
    if not _NOBODY.fullmatch(identity.patient_id.strip()):
        return identity
    return replace(identity, patient_id="", patient_source=Source.UNKNOWN)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
