"""From the start of the process until the window is painted, against a bare PySide6 window."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from measurement import Measurement, interleaved

REPETITIONS = 9
GOALS = (
    Measurement("Window shown, `drviewer-window` / bare QMainWindow", "ms", most_ratio=4),
    Measurement("Window shown, `drviewer` / bare QMainWindow", "ms", most_ratio=4),
)
_CHILD = Path(__file__).with_name("start_child.py")


def measure() -> list[Measurement]:
    """Cold processes with a fresh home each; the files are in the disc's cache."""
    answers = []
    with tempfile.TemporaryDirectory() as bytecode:
        for goal, kind in zip(GOALS, ("window", "command"), strict=True):
            ours, bare = interleaved(
                partial(_start_ms, kind, bytecode),
                partial(_start_ms, "bare", bytecode),
                repetitions=REPETITIONS,
            )
            answers.append(replace(goal, value=ours, baseline=bare))
    return answers


def _start_ms(kind: str, bytecode: str) -> float:
    """Milliseconds from before the process is made until it prints that it has painted.

    Everything is compiled, as in an installed program: the warm-up fills ``bytecode``.
    """
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DRVIEWER_HOME": home, "PYTHONPYCACHEPREFIX": bytecode}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        started = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, str(_CHILD), kind], env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            said = process.stdout.readline()
            taken = (time.perf_counter() - started) * 1000
            process.communicate()
    if said != "painted\n":
        raise RuntimeError(f"the {kind} window was not painted (exit code {process.returncode})")
    return taken
