"""The command line: the same work as the window's, one module a command.

``main`` is the program. A command's module imports what is heavy inside its function, so that
``drviewer --help`` answers at once.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from drviewer import __version__
from drviewer.cli.ablate import ablate
from drviewer.cli.backup import backup, restore
from drviewer.cli.compare import compare
from drviewer.cli.evaluate import evaluate
from drviewer.cli.export import export
from drviewer.cli.gradability import gradability
from drviewer.cli.grade import grade
from drviewer.cli.heatmaps import heatmaps
from drviewer.cli.marks import marks
from drviewer.cli.monitor import monitor
from drviewer.cli.open import open_window
from drviewer.cli.plain import PlainCommand, PlainGroup
from drviewer.cli.publish import publish
from drviewer.cli.rehearse import rehearse
from drviewer.cli.report import report
from drviewer.cli.settings import settings
from drviewer.cli.terminal import show_error, show_mistake
from drviewer.cli.train import train
from drviewer.cli.verify import verify
from drviewer.cli.worklist import worklist
from drviewer.errors import DrviewerError

_DEFAULT = "open"
_COMMANDS: dict[str, Callable[..., None]] = {
    _DEFAULT: open_window,
    "grade": grade,
    "report": report,
    "worklist": worklist,
    "marks": marks,
    "monitor": monitor,
    "evaluate": evaluate,
    "gradability": gradability,
    "heatmaps": heatmaps,
    "train": train,
    "ablate": ablate,
    "compare": compare,
    "publish": publish,
    "export": export,
    "settings": settings,
    "backup": backup,
    "restore": restore,
    "verify": verify,
    "rehearse": rehearse,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program with ``arguments`` (default: the process's own). Always leaves by SystemExit.

    Exit codes: 0 done; 1 it could not be done; 2 wrong use; 3 done, but not for every image;
    130 interrupted.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        _app()(args=with_default_command(words), prog_name="drviewer")
    except DrviewerError as error:
        if _wants_debug(words):
            raise
        show_error(error)
    except Exception as error:
        if _wants_debug(words):
            raise
        show_mistake(error)
    raise SystemExit(1)


def with_default_command(words: Sequence[str]) -> list[str]:
    """``words`` with ``open`` put in where no command is named.

    The first word that is not an option names the command. A file called like a command is
    given as ``./grade``.
    """
    for place, word in enumerate(words):
        if word in _COMMANDS or word in ("--help", "--version"):
            return list(words)
        if not word.startswith("-") or word == "--":
            return [*words[:place], _DEFAULT, *words[place:]]
    return [*words, _DEFAULT]


def _app() -> typer.Typer:
    app = typer.Typer(
        cls=PlainGroup,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        subcommand_metavar="[PATH]... | COMMAND [ARGS]...",
    )
    app.callback()(_group)
    for name, command in _COMMANDS.items():
        app.command(name, cls=PlainCommand)(command)
    return app


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        typer.echo(f"drviewer {__version__}")
        raise typer.Exit


def _group(
    debug: Annotated[
        bool, typer.Option("--debug", help="Log everything; show a traceback on an error.")
    ] = False,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """Read and grade fundus photographs for diabetic retinopathy.

    Without a command the window opens, with the files and folders named.

    Research use: not a cleared medical device.
    """
    import logging

    from drviewer import paths
    from drviewer.log import start_log

    start_log(paths.log_path(), level=logging.DEBUG if debug else logging.INFO)


def _wants_debug(words: Sequence[str]) -> bool:
    """``--debug`` stands before the command, so anything later is not ours."""
    for word in words:
        if word == "--debug":
            return True
        if not word.startswith("-"):
            return False
    return False
