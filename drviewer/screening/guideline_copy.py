"""A clinic's own follow-up table: a copy of a guideline with other intervals or words, versioned.

A version is never changed: reports name the one they went by, and it can be looked up later.
"""

import re
from collections.abc import Mapping
from datetime import date

from drviewer import language
from drviewer.errors import ResourceError
from drviewer.language import tr
from drviewer.paths import guidelines_dir
from drviewer.screening.guideline import Guideline, Row, list_guidelines

#: Where each row of the table stands, in the order in which it is shown.
ROWS = ("0", "1", "2", "3", "4", "not_centre_involving", "centre_involving", "ungradable")


def row_of(guideline: Guideline, place: str) -> Row:
    """One of ``ROWS``."""
    if place == "ungradable":
        return guideline.ungradable
    if place.isdigit():
        return {str(digit): row for digit, row in guideline.grades.items()}[place]
    row: Row = getattr(guideline.dme, place)
    return row


def save_copy(
    original: Guideline, rows: Mapping[str, Row], *, name: str, reader: str, today: date
) -> Guideline:
    """Keep ``rows`` (by their place in ``ROWS``) as the next version of the clinic's table.

    Raises:
        ResourceError: there is no name, nothing was changed, or it can't be written.
    """
    name = name.strip()
    if not name:
        raise ResourceError(
            tr("The table has no name."), advice=tr("Enter one, such as the clinic's.")
        )
    if name == original.name and all(row_of(original, place) == row for place, row in rows.items()):
        raise ResourceError(tr("Nothing was changed."), advice=tr("Change a row, or cancel."))
    version = 1 + max(
        (int(one.version) for one in list_guidelines() if one.based_on and one.name == name),
        default=0,
    )
    copy = _copy(original, rows, name=name, version=version, reader=reader, today=today)
    _write(copy)
    return copy


def _copy(
    original: Guideline,
    rows: Mapping[str, Row],
    *,
    name: str,
    version: int,
    reader: str,
    today: date,
) -> Guideline:
    based_on = original.based_on or f"{original.short_name} {original.version}"
    known = {place: rows.get(place, row_of(original, place)) for place in ROWS}
    return original.model_copy(
        update={
            "id": f"{_plain(name)}-{version}",
            "name": name,
            "short_name": name,
            "version": str(version),
            "source": tr(
                "Edited by {reader} on {day}",
                reader=reader or tr("the clinic"),
                day=language.day(today),
            ),
            "intervals_verified": False,
            "citation_verified": False,
            "based_on": based_on,
            "grades": {digit: known[digit] for digit in "01234"},
            "dme": original.dme.model_copy(
                update={place: known[place] for place in ROWS[5:7]},
            ),
            "ungradable": known["ungradable"],
        }
    )


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_") or "clinic"


def _write(guideline: Guideline) -> None:
    path = guidelines_dir() / f"{guideline.id}.json"
    beside = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(guideline.model_dump_json(indent=2) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise ResourceError(
            tr(
                "The table can't be written to {path}: {strerror}.",
                path=path,
                strerror=error.strerror or error,
            ),
            advice=tr("Check the folder's permissions."),
        ) from error
