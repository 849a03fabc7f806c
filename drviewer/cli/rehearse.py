"""``drviewer rehearse``: the main job through the real window, to check an installation."""

import os
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from drviewer.cli.terminal import write_json


def rehearse(
    folder: Annotated[Path, typer.Argument(help="Folder of images; the samples will do.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for what comes of it.")],
    own_home: Annotated[
        bool, typer.Option(help="Use this user's own database and settings, not passing ones.")
    ] = False,
) -> None:
    """Open the window, grade a folder, show a heatmap, write the reports, and close.

    Tells each step on standard output and all in DIR/rehearsal.json; exit code 1 when a step did
    not come about. A model or a database that can't be used is told there and is no failure.
    """
    from drviewer.cli.open import check_display

    check_display()
    with tempfile.TemporaryDirectory(prefix="drviewer-") as passing:
        if not own_home:
            os.environ["DRVIEWER_HOME"] = passing
        unfinished = _rehearse(folder, out)
    if unfinished:
        typer.echo(f"unfinished: {unfinished}")
        raise typer.Exit(1)


def _rehearse(folder: Path, out: Path) -> str:
    from drviewer.app import make_application, make_window
    from drviewer.ui.rehearsal import Rehearsal

    app = make_application()
    window = make_window()
    try:
        seen = Rehearsal(window, _tell).run(folder, out)
        write_json(seen.as_json(), out / "rehearsal.json")
    finally:
        window.close()
        window.bench.close()
        app.processEvents()
    return seen.unfinished


def _tell(step: str) -> None:
    print(step, flush=True)
