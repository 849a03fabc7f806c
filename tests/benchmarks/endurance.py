"""Two thousand predictions in a row, with oneDNN and without: no crash, same answer, same memory.

Not one of the subjects that ``make bench`` runs by default (minutes): ``make bench ARGS="--only
endurance"``. Each setting has a process of its own; one that dies is told with its exit code.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace

from measurement import Measurement, NotRunError

PREDICTIONS = 2000
#: By then TensorFlow has made its buffers.
_SETTLED = 200
_SETTINGS = {"0": "oneDNN off", "1": "oneDNN on"}
GOALS = tuple(
    Measurement(
        f"Memory after {PREDICTIONS} / {_SETTLED} predictions, {words}", "MB", most_ratio=1.05
    )
    for words in _SETTINGS.values()
)


def measure() -> list[Measurement]:
    return [
        replace(goal, value=settled_and_last[1], baseline=settled_and_last[0])
        for goal, setting in zip(GOALS, _SETTINGS, strict=True)
        for settled_and_last in [_in_own_process(setting)]
    ]


def _in_own_process(setting: str) -> tuple[float, float]:
    ended = subprocess.run(
        [sys.executable, __file__],
        env=os.environ | {"TF_ENABLE_ONEDNN_OPTS": setting},
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        raise NotRunError(
            f"TF_ENABLE_ONEDNN_OPTS={setting}: exit code {ended.returncode}: {ended.stderr[-400:]}"
        )
    settled, last = json.loads(ended.stdout.splitlines()[-1])
    return settled, last


def _predict() -> None:
    """In the setting's own process."""
    import psutil
    from photograph import any_photograph

    from drviewer import paths
    from drviewer.grading.grader import Grader
    from drviewer.grading.options import GraderOptions
    from drviewer.grading.preprocess import prepare_all

    grader = Grader(paths.models_dir() / "dr_grader.json", GraderOptions(models="two"))
    rgb = any_photograph()
    requests = [prepare_all(picture, grader.preparations) for picture in (rgb, rgb[:, ::-1])]
    expected = [grader.answer(*request).probabilities for request in requests]
    process, settled = psutil.Process(), 0.0
    for number in range(1, PREDICTIONS + 1):
        answer = grader.answer(*requests[number % 2]).probabilities
        if max(abs(a - b) for a, b in zip(answer, expected[number % 2], strict=True)) > 1e-5:
            raise SystemExit(f"prediction {number} differs: {answer} for {expected[number % 2]}")
        if number == _SETTLED:
            settled = process.memory_info().rss / 1e6
    print(json.dumps([settled, process.memory_info().rss / 1e6]))


if __name__ == "__main__":
    _predict()
