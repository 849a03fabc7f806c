"""What every command says: progress and errors on standard error, answers as text or JSON.

Standard output is kept for a command's answer, so that it can be piped.
"""

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from drviewer.errors import DrviewerError

OnProgress = Callable[[int, int], None]

#: The command did its work, but not for every image.
EXIT_INCOMPLETE = 3

#: Columns; more than a table of long names needs.
_UNCUT = 10_000

_log = logging.getLogger(__name__)


def answers() -> Console:
    """Where a command's answer goes. Made anew, since tests and shells swap the streams."""
    return _console()


def remarks() -> Console:
    """Where everything else goes: progress, warnings, errors."""
    return _console(stderr=True)


def _console(*, stderr: bool = False) -> Console:
    """As wide as the terminal; in a pipe or a file nothing is cut or wrapped."""
    console = Console(stderr=stderr, highlight=False)
    if not console.is_terminal:
        console.width = _UNCUT
    return console


def show_error(error: DrviewerError) -> None:
    """One red line that says what is wrong, and what to do about it."""
    console = remarks()
    console.print(Text(error.message, style="bold red"), soft_wrap=True)
    if error.advice:
        console.print(Text(error.advice), soft_wrap=True)


def show_mistake(error: Exception) -> None:
    """A mistake of the program itself: the log keeps its traceback, the user is told where."""
    from drviewer import paths

    _log.info("unexpected error", exc_info=error)
    what = f"drviewer made a mistake: {type(error).__name__}: {error}"
    advice = f"Details are in {paths.log_path()}; drviewer --debug … shows them."
    show_error(DrviewerError(what, advice=advice))


def show_warnings(warnings: Sequence[str]) -> None:
    console = remarks()
    for warning in warnings:
        console.print(Text(warning, style="yellow"), soft_wrap=True)


@contextmanager
def progress(description: str) -> Iterator[OnProgress]:
    """A bar on a terminal, nothing elsewhere. Call what it gives with done and total."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=remarks(),
        transient=True,
    )
    if not bar.console.is_terminal:
        yield _ignore
        return
    with bar:
        task = bar.add_task(description, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _ignore(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def write_json(what: object, path: Path) -> None:
    """Write ``what`` to ``path``, making its folder; a failed write leaves a former file whole.

    Raises:
        DrviewerError: the file can't be written.
    """
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(what, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise DrviewerError(
            f"{path} can't be written: {error.strerror}.", advice="Name another file."
        ) from error
