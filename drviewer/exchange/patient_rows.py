"""One row of the patient table: from its words to whose eye it is."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from drviewer.domain import Identity, Laterality, Sex, Source
from drviewer.errors import PatientTableError
from drviewer.language import tr

_T = TypeVar("_T")
REQUIRED = ("image", "patient_id", "laterality")

_EYES = {
    "": Laterality.UNKNOWN,
    "unknown": Laterality.UNKNOWN,
    "r": Laterality.RIGHT,
    "od": Laterality.RIGHT,
    "right": Laterality.RIGHT,
    "l": Laterality.LEFT,
    "os": Laterality.LEFT,
    "left": Laterality.LEFT,
}
_SEXES = {
    "": Sex.UNKNOWN,
    "unknown": Sex.UNKNOWN,
    "f": Sex.FEMALE,
    "female": Sex.FEMALE,
    "m": Sex.MALE,
    "male": Sex.MALE,
    "o": Sex.OTHER,
    "other": Sex.OTHER,
}


def identity_of(row: Mapping[str, str], where: str) -> Identity:
    """Whose eye the row's picture shows; ``where`` names the row in what is wrong with it.

    Raises:
        PatientTableError: a column is missing, or holds something else than it should.
    """
    for column in REQUIRED:
        if column not in row:
            raise PatientTableError(
                tr(
                    "{where}, column {column}: missing; the row is not used.",
                    where=where,
                    column=column,
                )
            )
    if not row["image"]:
        raise PatientTableError(
            tr("{where}, column image: empty; the row is not used.", where=where)
        )
    laterality = _one_of(_EYES, row, "laterality", where, tr("R, L, OD, OS, right or left"))
    birth_date, exam_date = _dates(row, where)
    patient_id = row["patient_id"]
    return Identity(
        patient_id=patient_id,
        patient_name=row.get("name", ""),
        birth_date=birth_date,
        sex=_one_of(_SEXES, row, "sex", where, tr("F, M or O")),
        laterality=laterality,
        exam_date=exam_date,
        camera=row.get("camera", ""),
        patient_source=Source.TABLE if patient_id else Source.UNKNOWN,
        laterality_source=Source.TABLE if laterality else Source.UNKNOWN,
        date_source=Source.TABLE if exam_date else Source.UNKNOWN,
    )


def _one_of(
    words: Mapping[str, _T], row: Mapping[str, str], column: str, where: str, allowed: str
) -> _T:
    written = row.get(column, "")
    try:
        return words[written.casefold()]
    except KeyError as error:
        raise PatientTableError(
            tr(
                "{where}, column {column}: {written!r} is not {allowed}; the row is not used.",
                where=where,
                column=column,
                written=written,
                allowed=allowed,
            )
        ) from error


def _dates(row: Mapping[str, str], where: str) -> tuple[date | None, date | None]:
    """Birth and exam, in an order that can have been."""
    birth, exam = _date(row, "birth_date", where), _date(row, "exam_date", where)
    if birth and exam and birth > exam:
        raise PatientTableError(
            tr(
                "{where}, column birth_date: {birth} is after the exam on {exam}; the row is not "
                "used.",
                where=where,
                birth=birth,
                exam=exam,
            )
        )
    return birth, exam


def _date(row: Mapping[str, str], column: str, where: str) -> date | None:
    written = row.get(column, "")
    try:
        found = date.fromisoformat(written) if written else None
    except ValueError as error:
        raise PatientTableError(
            tr(
                "{where}, column {column}: {written!r} is not a date like 1958-03-14; the "
                "row is not used.",
                where=where,
                column=column,
                written=written,
            )
        ) from error
    if found and found > date.today():
        raise PatientTableError(
            tr(
                "{where}, column {column}: {written} lies in the future; the row is not used.",
                where=where,
                column=column,
                written=written,
            )
        )
    return found
