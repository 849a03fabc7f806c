"""``drviewer [PATH…]``: open the window."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from drviewer.errors import DrviewerError


def open_window(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH", help="Folders and images to open.")
    ] = None,
) -> None:
    """Open the window (what happens when no command is named)."""
    chosen = paths or []
    for path in chosen:
        if not path.exists():
            raise typer.BadParameter(f"{path} is neither a command nor a file or folder.")
    check_display()
    from drviewer.app import main as show_window

    raise typer.Exit(show_window(chosen))


def check_display() -> None:
    """Qt would end the process without a word the user understands.

    Raises:
        DrviewerError: this session has no screen to open a window on.
    """
    if not sys.platform.startswith("linux"):
        return
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return
    raise DrviewerError(
        "There is no display to open a window on.",
        advice="Start it from a desktop session, through `ssh -X`, or under a virtual screen: "
        "`xvfb-run drviewer`. Without a window: `drviewer grade` and `drviewer report`.",
    )
