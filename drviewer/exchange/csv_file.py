"""A CSV for spreadsheets: UTF-8 with the mark that Excel looks for, no cell that it would run."""

import contextlib
import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from drviewer.errors import ReportError
from drviewer.language import tr


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write all rows to ``path``; a failed write leaves a former file whole.

    Raises:
        ReportError: the file can't be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("w", newline="", encoding="utf-8-sig") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows([safe_cell(cell) for cell in row] for row in rows)
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise ReportError(
            tr("{path} can't be written: {strerror}.", path=path, strerror=error.strerror),
            advice=tr("Close the programs that show it, or choose another folder."),
        ) from error


def safe_cell(text: str) -> str:
    """What a spreadsheet would run as a formula gets a quote before it."""
    return (
        f"'{text}"
        if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not _is_number(text)
        else text
    )


def _is_number(text: str) -> bool:
    """A figure below zero is one, and stays one."""
    try:
        float(text)
    except ValueError:
        return False
    return True
