"""CSV for spreadsheets: nothing in it is run, and a failed write costs nothing."""

import csv
from pathlib import Path

import pytest

from drviewer.errors import ReportError
from drviewer.exchange.csv_file import safe_cell, write_csv


@pytest.mark.parametrize(
    "text", ["=1+2", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-P-17", "=", "-"]
)
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "P-0001", "Novák, Ana", "-0.25", "+7", "1e-05", "2 3", "李明"]
)
def test_all_else_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def test_cells_are_read_back_and_excel_knows_the_letters(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write_csv(path, ("a", "b"), [('Novák, "Ana"', "two\nlines"), ("李", "=1")])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows == [["a", "b"], ['Novák, "Ana"', "two\nlines"], ["李", "'=1"]]


def test_failed_write_keeps_the_former_file(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()
    with pytest.raises(ReportError, match="can't be written"):
        write_csv(path, ("a",), [("1",)])
    assert list(tmp_path.iterdir()) == [path]


def test_drive_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    monkeypatch.setattr(Path, "unlink", fail)
    with pytest.raises(ReportError, match="Input/output error"):
        write_csv(tmp_path / "t.csv", ("a",), [])
