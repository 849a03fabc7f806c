"""``make bench``: speed and memory against the goals, as a table and as build/bench.json.

Each subject runs in a process of its own, so that one's memory and threads don't weigh on another.
``--only NAME`` runs one subject (it may be given several times).
"""

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from measurement import NotRunError
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
SUBJECTS = ("start", "viewing", "viewers", "grading", "folder", "worklist")
#: Takes minutes: only when it is asked for.
LONG_SUBJECTS = ("endurance", "engines", "reader", "built")


def main() -> int:
    """Returns 0 when everything was measured or said why not; 1 when a benchmark broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=SUBJECTS + LONG_SUBJECTS, metavar="NAME")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    parser.add_argument("--subject", choices=SUBJECTS + LONG_SUBJECTS, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.subject:
        _measure(chosen.subject, chosen.out)
        return 0
    return _run_all(chosen.only or SUBJECTS, chosen.out)


def _measure(subject: str, out: Path) -> None:
    """In the subject's own process."""
    module = importlib.import_module(subject)
    try:
        measured = [one.as_json() for one in module.measure()]
    except NotRunError as error:
        measured = [one.as_json() | {"not_run": str(error)} for one in module.GOALS]
    out.write_text(json.dumps(measured), encoding="utf-8")


def _run_all(subjects: tuple[str, ...] | list[str], out: Path) -> int:
    console = Console()
    measured: list[dict[str, Any]] = []
    broken: list[str] = []
    for subject in subjects:
        with console.status(f"Measuring {subject}…"):
            answer = _in_own_process(subject)
        if answer is None:
            broken.append(subject)
        measured += answer or []
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(measured, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    console.print(_table(measured))
    _print_not_run(console, measured)
    if broken:
        console.print(f"[red]Broken, see above:[/] {', '.join(broken)}")
    console.print(f"Written to {out.name} in {out.parent.name}/")
    return 1 if broken else 0


def _in_own_process(subject: str) -> list[dict[str, Any]] | None:
    """None where the benchmark itself failed; its own words are on the terminal."""
    with tempfile.TemporaryDirectory(prefix="drviewer-bench-") as folder:
        answer = Path(folder) / "answer.json"
        environment = {
            **os.environ,
            "DRVIEWER_HOME": str(Path(folder) / "home"),
            # What stands in this checkout is measured, whatever is installed.
            "PYTHONPATH": os.pathsep.join(
                filter(None, (str(ROOT), str(ROOT / "tests"), os.environ.get("PYTHONPATH")))
            ),
            "TF_CPP_MIN_LOG_LEVEL": "3",
        }
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, __file__, "--subject", subject, "--out", str(answer)]
        # TensorFlow says much on stderr; it matters only where the benchmark broke.
        ended = subprocess.run(
            command, env=environment, check=False, stderr=subprocess.PIPE, text=True
        )
        if ended.returncode != 0 or not answer.exists():
            sys.stderr.write(ended.stderr)
            return None
        measured: list[dict[str, Any]] = json.loads(answer.read_text(encoding="utf-8"))
        return measured


def _table(measured: list[dict[str, Any]]) -> Table:
    table = Table("Benchmark", title="drviewer: speed and memory")
    for heading in ("Value", "Baseline", "Ratio", "Goal"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("Met", justify="center")
    signs = {True: "[green]yes[/]", False: "[red]no[/]", None: ""}
    for one in measured:
        table.add_row(
            one["name"],
            _number(one["value"], one["unit"]) or "[yellow]not run[/]",
            _number(one["baseline"], one["unit"]),
            _number(one["ratio"], "", digits=2),
            one["goal"].replace("<=", "≤"),
            signs[one["met"]],
        )
    return table


def _number(value: float | None, unit: str, digits: int = 1) -> str:
    return "" if value is None else f"{value:.{digits}f} {unit}".rstrip()


def _print_not_run(console: Console, measured: list[dict[str, Any]]) -> None:
    reasons: dict[str, list[str]] = {}
    for one in measured:
        if "not_run" in one:
            reasons.setdefault(one["not_run"], []).append(one["name"])
    for reason, names in reasons.items():
        console.print(f"[yellow]Not run:[/] {'; '.join(names)}: {reason}")


if __name__ == "__main__":
    sys.exit(main())
