"""Reports of mistakes, and crashes of the whole process that are found at the next start."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from drviewer import crash, paths
from drviewer.log import start_log


def raised(text: str) -> Exception:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_report_holds_versions_stack_and_the_end_of_the_log_without_names() -> None:
    start_log(paths.log_path())
    for number in range(200):
        logging.getLogger("x").info("line %d about Ana Novák", number)
    text = crash.report_text(raised("no Ana Novák here"), ["Ana Novák"], doing="Opening")
    for wanted in ("drviewer: ", "Python: ", "Opening", "ValueError", "line 199", "test_crash.py"):
        assert wanted in text
    assert "line 100" not in text
    assert "Ana" not in text
    assert str(Path(__file__).parent) not in text


def test_report_is_kept_and_only_the_newest_are() -> None:
    kept = [crash.write_report(f"report {number}") for number in range(25)]
    assert kept[-1] is not None
    assert kept[-1].read_text(encoding="utf-8") == "report 24"
    assert len(list(paths.reports_of_mistakes_dir().iterdir())) == 20


def test_no_report_where_the_folder_cannot_be_written() -> None:
    paths.reports_of_mistakes_dir().parent.mkdir(parents=True)
    paths.reports_of_mistakes_dir().write_text("a file stands in the way", encoding="utf-8")
    assert crash.write_report("x") is None
    assert crash.watch_for_crashes() is None
    assert crash.find_former_crash() is None


def run_child(code: str) -> int:
    script = f"from drviewer import crash\nwatch = crash.watch_for_crashes()\n{code}"
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, cwd=Path.cwd()
    ).returncode


def test_hard_crash_is_told_once_at_the_next_start() -> None:
    assert run_child("import faulthandler\nfaulthandler._sigsegv()") != 0
    report = crash.find_former_crash()
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert "Segmentation fault" in text or "access violation" in text
    assert "drviewer: " in text
    assert crash.find_former_crash() is None
    assert report.exists()


def test_proper_end_leaves_nothing_to_tell() -> None:
    assert run_child("watch.end()") == 0
    assert not list(paths.reports_of_mistakes_dir().iterdir())
    assert crash.find_former_crash() is None


@pytest.mark.skipif(os.name == "nt", reason="an open file can't be looked at there")
def test_program_that_still_runs_is_no_crash() -> None:
    folder = paths.reports_of_mistakes_dir()
    folder.mkdir(parents=True)
    (folder / "running-1.txt").touch()
    assert crash.find_former_crash() is None
    assert (folder / "running-1.txt").exists()
