"""Starting the program anew once this one has ended."""

import subprocess
import sys
from pathlib import Path


def start_again() -> None:
    """Start the window in a process of its own, which opens what was open last."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-m", "drviewer.app"]
    apart = {"start_new_session": True} if sys.platform != "win32" else {}
    subprocess.Popen(
        program,
        cwd=Path.cwd(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **apart,  # type: ignore[call-overload]
    )
