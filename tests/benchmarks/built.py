"""The built program from launch to its window and to its first grade, against bare programs.

``make build`` first (either variant). The bare window is built in the same way; so is a script that
grades once with Keras as a tutorial would. Both builds are kept in build/bare and take minutes.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measurement import Measurement, NotRunError

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "dist" / "drviewer" / "drviewer-cli"
_BARE = ROOT / "build" / "bare"
_REPETITIONS = 5
_LIMIT_S = 300
#: What a script with TensorFlow alone has no use for.
_UNUSED = ("PySide6", "cv2", "matplotlib", "pandas", "scipy", "sklearn", "pytest", "IPython")
_WINDOW = "Launch to window, built"
_GRADE = "Launch to first grade, built"
GOALS = (Measurement(_WINDOW, "ms"), Measurement(_GRADE, "ms"))


def measure() -> list[Measurement]:
    if not PROGRAM.exists():
        raise NotRunError("there is no built program: make build")
    window, naive = _built("window", ()), _built("naive", _UNUSED)
    card = ROOT / "models" / "dr_grader.json"
    network = [str(card.with_suffix(".keras")), "attention"]
    painted, graded, bare, tutorial = [], [], [], []
    for count in range(_REPETITIONS + 1):
        with tempfile.TemporaryDirectory() as out:
            samples = str(ROOT / "resources" / "samples")
            ours = _times([str(PROGRAM), "rehearse", samples, "--out", out])
        theirs = _times([str(window)])
        script = _times([str(naive), *network])
        if count:  # the first one fills the disc's cache
            painted.append(ours["painted"])
            graded.append(ours["graded"])
            bare.append(theirs["painted"])
            tutorial.append(script["graded"])
    medians = [statistics.median(one) for one in (painted, bare, graded, tutorial)]
    return [
        Measurement(_WINDOW, "ms", medians[0], medians[1]),
        Measurement(_GRADE, "ms", medians[2], medians[3]),
    ]


def _times(command: list[str]) -> dict[str, float]:
    """When each line came, in ms from the start."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TF_CPP_MIN_LOG_LEVEL": "3"}
    started = time.perf_counter()
    found: dict[str, float] = {}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            found[line.strip()] = (time.perf_counter() - started) * 1000
        if process.wait(_LIMIT_S):
            raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return found


def _built(name: str, unused: tuple[str, ...]) -> Path:
    program = _BARE / name / name
    if not program.exists():
        left_out = [part for module in unused for part in ("--exclude-module", module)]
        subprocess.run(
            [
                sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
                "--onedir", "--noupx", "--name", name, "--distpath", str(_BARE),
                "--workpath", str(_BARE / "work"), "--specpath", str(_BARE / "work"),
                *left_out, str(Path(__file__).parent / "bare" / f"{name}.py"),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return program
