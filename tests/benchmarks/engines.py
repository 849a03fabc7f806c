"""The engines against each other and against yardsticks: first grade, an image, memory.

Each in a process of its own, the same prepared pictures, two threads. Yardsticks are what somebody
would write without this project: a script with Keras' predict and a gradient tape, ONNX Runtime and
OpenVINO on the same network. The last two are not among the dependencies: install onnxruntime,
tf2onnx and openvino beside them to have them measured.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measurement import Measurement

_CHILD = Path(__file__).with_name("engines_child.py")
_NAMES = {
    "naive": "Keras predict + gradient tape",
    "keras": "our Keras engine",
    "litert": "our LiteRT engine",
    "quantised": "LiteRT in 8 bits",
    "onnx": "ONNX Runtime",
    "openvino": "OpenVINO",
}
_YARDSTICKS = ("onnx", "openvino")
#: Whole processes; the first one fills the disc's cache and does not count.
REPETITIONS = 5
GOALS = tuple(
    Measurement(f"{what}, {name}", unit)
    for name in _NAMES.values()
    for what, unit in (("First grade", "ms"), ("An image with heatmaps", "ms"), ("Memory", "MB"))
)


def measure() -> list[Measurement]:
    figures, reasons = {}, {}
    with tempfile.TemporaryDirectory() as bytecode:
        for kind in _NAMES:
            runs = [_run(kind, bytecode) for _ in range(REPETITIONS)]
            problems = [run for run in runs if isinstance(run, str)]
            if problems:
                reasons[kind] = problems[0]
            else:
                good = [run for run in runs[1:] if isinstance(run, tuple)]
                figures[kind] = tuple(map(statistics.median, zip(*good, strict=True)))
    found = []
    for kind, name in _NAMES.items():
        first, image, memory = figures.get(kind, (None, None, None))
        reason = reasons.get(kind, "")
        naive = figures.get("naive", (None, None, None))
        fastest = min((figures[one][1] for one in _YARDSTICKS if one in figures), default=None)
        is_light = kind == "litert"
        found += [
            Measurement(
                f"First grade, {name}",
                "ms",
                first,
                naive[0],
                most_ratio=0.6 if kind == "keras" else None,
                most_value=1500 if is_light else None,
                reason=reason,
            ),
            Measurement(
                f"An image with heatmaps, {name}",
                "ms",
                image,
                fastest if is_light else naive[1],
                most_ratio=1.15 if is_light and fastest else None,
                reason=reason,
            ),
            Measurement(
                f"Memory, {name}",
                "MB",
                memory,
                naive[2],
                most_value=350 if is_light else None,
                reason=reason,
            ),
        ]
    return found


def _run(kind: str, bytecode: str) -> "tuple[float, float, float] | str":
    """First grade from before the process is made, an image, memory; or why it was not run."""
    environment = {
        **os.environ,
        "PYTHONPYCACHEPREFIX": bytecode,
        "OMP_NUM_THREADS": "2",
        "TF_NUM_INTRAOP_THREADS": "2",
        "TF_ENABLE_ONEDNN_OPTS": "1",
        "KERAS_BACKEND": "tensorflow",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, str(_CHILD), kind],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        said = process.stdout.readline()
        first = (time.perf_counter() - started) * 1000
        rest, problem = process.communicate()
    if said != "graded\n" or process.returncode:
        lines = problem.strip().splitlines() or [f"exit code {process.returncode}"]
        return lines[-1][:200]
    image, memory = json.loads(rest)
    return first, image, memory
