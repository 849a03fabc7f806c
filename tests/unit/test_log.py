"""The log: one rotating file, warnings on standard error, never a reason not to start."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from drviewer.log import start_log


@pytest.fixture(autouse=True)
def root_logger() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers = []
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers, root.level = handlers, level


def test_file_keeps_what_was_said_and_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "new" / "drviewer.log"
    start_log(path)
    logging.getLogger("drviewer.some").info("opened %d images", 3)
    assert "INFO drviewer.some: opened 3 images" in path.read_text()


def test_only_warnings_reach_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_log(tmp_path / "drviewer.log")
    logging.getLogger("x").info("quiet")
    logging.getLogger("x").warning("loud")
    assert "loud" in (shown := capsys.readouterr().err)
    assert "quiet" not in shown


def test_folder_that_can_t_be_made_is_told_and_does_not_stop_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    start_log(tmp_path / "file" / "drviewer.log")
    assert "no log file at" in capsys.readouterr().err


def test_starting_twice_says_everything_once(tmp_path: Path) -> None:
    start_log(tmp_path / "a.log")
    first = logging.getLogger().handlers[:]
    start_log(tmp_path / "b.log")
    logging.getLogger("x").warning("once")
    assert (tmp_path / "b.log").read_text().count("once") == 1
    assert "once" not in (tmp_path / "a.log").read_text()
    assert not set(first) & set(logging.getLogger().handlers)
