"""The CSV beside the pictures that says whose eye each of them shows.

Columns: ``image``, ``patient_id``, ``laterality``; optional ``name``, ``birth_date``, ``sex``,
``exam_date``, ``camera``. Any other column is ignored.
"""

import csv
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from drviewer.domain import Identity
from drviewer.errors import PatientTableError
from drviewer.exchange.patient_match import TableMatch, match_rows
from drviewer.exchange.patient_rows import REQUIRED, identity_of
from drviewer.exchange.readings_table import HEAD as READINGS_HEAD
from drviewer.language import tr
from drviewer.paths import is_special

#: Any table may have an image, a name, a sex or a camera.
_DISTINCTIVE = frozenset({"patient_id", "laterality", "birth_date", "exam_date"})


@dataclass(frozen=True, slots=True)
class PatientTable:
    """A table that was read. ``rows``: the image as it is written → whose eye it shows.

    ``warnings`` tells of the rows that could not be used.
    """

    path: Path
    rows: dict[str, Identity]
    warnings: list[str]

    def match(self, images: Iterable[Path]) -> TableMatch:
        """Whose eye each of ``images`` shows (``match_rows``), with the table's own warnings."""
        match = match_rows(self.path, self.rows, images)
        return TableMatch(match.identities, [*self.warnings, *match.warnings])


def find_table(folder: Path, *, root: Path | None = None) -> Path | None:
    """The patient table in ``folder``, or in the nearest folder above it up to ``root``.

    Without ``root`` only ``folder`` itself. None where there is none.

    Raises:
        PatientTableError: a folder holds several, so that nobody can say which one counts.
    """
    last = folder if root is None else root
    for place in (folder, *folder.parents):
        tables = [path for path in _csv_files(place) if _is_patient_table(path)]
        if len(tables) > 1:
            raise PatientTableError(
                tr(
                    "{place} holds several patient tables: {name} and {name_2}.",
                    place=place,
                    name=tables[0].name,
                    name_2=tables[1].name,
                ),
                advice=tr("Keep one, or name the one that counts (`--patients`)."),
            )
        if tables:
            return tables[0]
        if place == last:
            break
    return None


def passed_over(folder: Path) -> list[str]:
    """A line for each CSV in ``folder`` that looks like a patient table and lacks columns.

    Somebody's other table, with none of the columns that tell ours, is not spoken of; nor are the
    readings that this program has written there.
    """
    lines = []
    for path in _csv_files(folder):
        columns = _columns(path)
        missing = [name for name in REQUIRED if name not in columns]
        if missing and columns & _DISTINCTIVE and not columns >= set(READINGS_HEAD):
            lines.append(
                tr(
                    "{path} was not used for patients and eyes: its first row names no column "
                    "{missing}.",
                    path=path,
                    missing=", ".join(missing),
                )
            )
    return lines


def read_table(path: Path) -> PatientTable:
    """The table at ``path``: UTF-8 (with or without its mark), ``,`` or ``;`` between the cells.

    A bad row is left out and told in ``warnings``, with its row and column; the others are used.

    Raises:
        PatientTableError: the file can't be read, is not UTF-8, or lacks a column.
    """
    lines = _read_lines(path)
    reader = csv.reader(lines, delimiter=_delimiter(lines))
    try:
        header = [cell.strip().casefold() for cell in next(reader, [])]
        missing = [name for name in REQUIRED if name not in header]
        if missing:
            raise PatientTableError(
                tr("{name} has no column {missing} (row 1).", name=path.name, missing=missing[0]),
                advice=tr("It needs the columns {names}.", names=", ".join(REQUIRED)),
            )
        return _table(path, header, reader)
    except csv.Error as error:
        raise PatientTableError(
            tr(
                "{name} can't be read as a table, row {line_num}: {error}.",
                name=path.name,
                line_num=reader.line_num,
                error=error,
            ),
            advice=tr("Save it again as CSV (UTF-8)."),
        ) from error


def _table(path: Path, header: list[str], reader: Iterator[list[str]]) -> PatientTable:
    rows: dict[str, Identity] = {}
    refused: set[str] = set()
    warnings: list[str] = []
    for number, cells in enumerate(reader, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        row = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
        where = tr("{name}, row {number}", name=path.name, number=number)
        written = _written(row.get("image", ""))
        try:
            identity = identity_of(row, where)
        except PatientTableError as error:
            warnings.append(error.message)
            continue
        if rows.get(written, identity) != identity:
            refused.add(written)
            warnings.append(
                tr(
                    "{where}: {written} stands twice, with different facts; neither is used.",
                    where=where,
                    written=written,
                )
            )
        rows[written] = identity
    for written in refused:
        del rows[written]
    return PatientTable(path, rows, warnings)


def _written(image: str) -> str:
    """As paths are written here; tables from Windows have backslashes."""
    return str(PurePosixPath(image.replace("\\", "/")))


def _csv_files(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except OSError:
        return []
    visible = (name for name in names if not name.startswith("."))
    return [folder / name for name in sorted(visible) if name.casefold().endswith(".csv")]


def _is_patient_table(path: Path) -> bool:
    return set(REQUIRED) <= _columns(path)


def _columns(path: Path) -> set[str]:
    """What the first line names; nothing where the file can't be read or is no table."""
    if is_special(path):
        return set()
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
            first = stream.readline(4096)
    except OSError:
        return set()
    header = next(csv.reader([first], delimiter=_delimiter([first])), [])
    return {cell.strip().casefold() for cell in header}


def _delimiter(lines: list[str]) -> str:
    first = lines[0] if lines else ""
    return ";" if first.count(";") > first.count(",") else ","


def _read_lines(path: Path) -> list[str]:
    if is_special(path):
        raise PatientTableError(
            tr("{name} is a pipe, a socket or a device, not a file.", name=path.name),
            advice=tr("Save the table as a file."),
        )
    try:
        # newline="": line ends inside quoted cells are the csv module's business.
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return stream.readlines()
    except UnicodeDecodeError as error:
        row = path.read_bytes()[: error.start].count(b"\n") + 1
        raise PatientTableError(
            tr("{name} is not UTF-8, row {row}.", name=path.name, row=row),
            advice=tr("Save it again as CSV (UTF-8)."),
        ) from error
    except OSError as error:
        raise PatientTableError(
            tr("{path} can't be read: {strerror}.", path=path, strerror=error.strerror),
            advice=tr("Check the path and its permissions."),
        ) from error
