"""The log: one rotating file, warnings on standard error, never a reason not to start."""

import logging
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from drviewer.errors import ImageReadError, ModelError, StoreError
from drviewer.log import start_log
from drviewer.store.connection import translated_errors


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


def logged(path: Path, say: Callable[[logging.Logger], object]) -> str:
    start_log(path)
    say(logging.getLogger("drviewer.some"))
    return path.read_text(encoding="utf-8")


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    try:
        raise error from cause
    except Exception as caught:
        return caught


NAMED = Path("/clinic/Zora Neue/P-17 right eye.jpg")
SAYINGS: dict[str, Callable[[logging.Logger], object]] = {
    "path": lambda log: log.warning("folder %s left out", NAMED),
    "file's name": lambda log: log.warning("no picture of %s in the report", NAMED.name),
    "what was under way": lambda log: log.warning("%s failed", f"Reading Zora Neue {NAMED.name}"),
    "name in ours": lambda log: log.warning(
        "%s: %s", "Signing", raised(StoreError("The exam of Zora Neue is signed."))
    ),
    "id in ours": lambda log: log.error(
        "failed", exc_info=raised(StoreError("Patient P-17 is on record already."))
    ),
    "file in ours": lambda log: log.warning(
        "AI: %s", raised(ImageReadError("Zora Neue right.jpg is empty.", advice="Copy P-17."))
    ),
    "the system's": lambda log: log.warning(
        "%s", raised(FileNotFoundError(2, "No such file", str(NAMED)))
    ),
    "cause": lambda log: log.error(
        "failed",
        exc_info=raised(ValueError("'Zora Neue'"), OSError(13, "Permission denied", str(NAMED))),
    ),
    "worker's traceback": lambda log: log.error(
        "in the grader's process: %s",
        'Traceback\n  File "/x/drviewer/a.py", line 3, in f\ndrviewer.errors.StoreError: of Zora',
    ),
}


@pytest.mark.parametrize("what", SAYINGS)
def test_log_and_standard_error_name_no_patient(
    tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = logged(tmp_path / "drviewer.log", SAYINGS[what]) + capsys.readouterr().err
    assert "drviewer.some: " in text
    for word in ("zora", "neue", "p-17", "right"):
        assert word not in text.lower()


def test_same_file_is_known_again_and_its_kind_is_told(tmp_path: Path) -> None:
    def say(log: logging.Logger) -> None:
        for path in (NAMED, NAMED, NAMED.with_suffix(".DCM")):
            log.warning("read %s", path)

    one, again, other = (
        line.partition("read ")[2] for line in logged(tmp_path / "a.log", say).splitlines()
    )
    assert one == again
    assert one.endswith("›.jpg")
    assert other.endswith("›.dcm")
    assert other[:14] != one[:14]


def test_kind_place_and_cause_of_an_error_are_told(tmp_path: Path) -> None:
    error = raised(StoreError("of Zora"), OSError(28, "No space left on device"))
    text = logged(tmp_path / "a.log", lambda log: log.warning("Signing: %s", error))
    assert re.search(r"Signing: StoreError ⟨test_log\.py⟩:\d+ from OSError: No space left", text)


def test_error_of_the_database_is_told_by_its_place_and_sqlites_name(tmp_path: Path) -> None:
    path = tmp_path / "Zora Neue.sqlite"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    try:
        with translated_errors(path), closing(sqlite3.connect(path)) as connection:
            connection.execute("SELECT * FROM sqlite_master")
    except StoreError as caught:
        error = caught
    text = logged(tmp_path / "a.log", lambda log: log.warning("Signing: %s", error))
    places = r"StoreError ⟨drviewer/store/connection\.py⟩:\d+ from"
    assert re.search(rf"{places} DatabaseError SQLITE_NOTADB ⟨test_log\.py⟩:\d+$", text.rstrip())
    assert "zora" not in text.lower()


def test_error_that_speaks_of_no_patient_keeps_its_words(tmp_path: Path) -> None:
    error = raised(ModelError("The model file /opt/x/net.keras is missing.", advice="Reinstall."))
    text = logged(tmp_path / "a.log", lambda log: log.warning("AI is off: %s", error))
    assert "AI is off: ModelError" in text
    assert text.endswith(": The model file net.keras is missing. Reinstall.\n")
