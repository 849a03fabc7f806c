"""What a mistake of the program leaves behind for whoever looks after it: one file a mistake.

Two kinds. An exception that nobody foresaw is written by ``write_report``. A crash of the process
itself (a fault in a library) is written by ``faulthandler`` into a file of this process, which a
proper end removes: what is left of it is found at the next start.
"""

import faulthandler
import logging
import os
import platform
import sys
import traceback
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from drviewer import __version__, paths
from drviewer.redaction import redact

_log = logging.getLogger(__name__)

#: The end of the log is what led to it.
_LOG_LINES = 60
_LOG_BYTES = 64_000
_MOST_REPORTS = 20
_LIVE = "running-*.txt"


def report_text(error: BaseException, known: Iterable[str] = (), *, doing: str = "") -> str:
    """Versions, the exception's stack and the last lines of the log, without patients' names.

    ``known``: names and ids that must not stand in it. ``doing``: what was under way.
    """
    stack = "".join(traceback.format_exception(error))
    told = redact(f"{doing}\n\n{stack}\nThe log's last lines:\n{_log_end()}", known)
    return f"{_versions()}\n{told.strip()}\n"


def write_report(text: str) -> Path | None:
    """Keep ``text`` as a file of its own; None where no file can be written."""
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    path = paths.reports_of_mistakes_dir() / f"mistake-{now}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        _drop_old(path.parent)
    except OSError as error:
        _log.warning("no report of the mistake: %s", error)
        return None
    return path


@dataclass(slots=True)
class CrashWatch:
    """Watches this process until ``end``; holds the file that a hard crash is written to."""

    path: Path
    file: TextIO = field(repr=False)

    def end(self) -> None:
        """The program ends as it should: there is nothing to tell."""
        faulthandler.disable()
        self.file.close()
        self.path.unlink(missing_ok=True)


def watch_for_crashes() -> CrashWatch | None:
    """Have a crash of the process written to a file; None where none can be written."""
    path = paths.reports_of_mistakes_dir() / f"running-{os.getpid()}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        _log.warning("a crash would leave no report: %s", error)
        return None
    faulthandler.enable(file=file, all_threads=True)
    return CrashWatch(path, file)


def find_former_crash() -> Path | None:
    """The report of a crash that nobody has been told of yet; it is told of only once.

    Files of programs that still run are empty and stay where they are.
    """
    found = None
    for path in sorted(paths.reports_of_mistakes_dir().glob(_LIVE)):
        try:
            if path.stat().st_size:
                found = _keep_crash(path)
        except OSError as error:
            _log.warning("the report of a crash can't be kept: %s", error)
    return found


def _keep_crash(path: Path) -> Path:
    """The stacks hold names of functions and places in the program; paths are shortened."""
    stacks = path.read_text(encoding="utf-8", errors="replace")
    when = datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%Y%m%d-%H%M%S")
    kept = path.with_name(f"crash-{when}-{path.stem.partition('-')[2]}.txt")
    kept.write_text(f"{_versions()}\n{redact(stacks)}", encoding="utf-8")
    path.unlink()
    return kept


def _versions() -> str:
    rows = (
        ("drviewer", __version__),
        ("Python", platform.python_version()),
        ("System", platform.platform()),
        ("Built program", "yes" if getattr(sys, "frozen", False) else "no"),
        ("Time (UTC)", datetime.now(UTC).isoformat(timespec="seconds")),
    )
    return "\n".join(f"{name}: {value}" for name, value in rows)


def _log_end() -> str:
    try:
        with paths.log_path().open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - _LOG_BYTES))
            text = file.read().decode("utf-8", errors="replace")
    except OSError:
        return "(there is no log)"
    return "\n".join(text.splitlines()[-_LOG_LINES:])


def _drop_old(folder: Path) -> None:
    for path in sorted(folder.glob("mistake-*.txt"))[:-_MOST_REPORTS]:
        path.unlink(missing_ok=True)
