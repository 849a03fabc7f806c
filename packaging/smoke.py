"""Smoke test of a built or installed program: it does the main job where things are awkward.

    python packaging/smoke.py [PROGRAM FOLDER] [--engine litert|keras]

From a read-only copy in a folder with spaces and letters beyond ASCII, by a plain user without
a display: the window opens a folder, grades it in the worker's process, shows the heatmap, writes
the reports, ends with 0. Then without a model, and with a home that can't be written.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from metadata import ROOT

_LIMIT_S = 240
#: "nobody": a plain user where this runs as root.
_NOBODY = 65534


@dataclass(frozen=True, slots=True)
class Place:
    """Where the program lies, and what is written beside it. ``samples``: what it looks at."""

    program: Path
    samples: Path
    work: Path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="?", type=Path, default=ROOT / "dist" / "drviewer")
    parser.add_argument("--engine", default="litert", help="which one must have answered")
    parser.add_argument("--keep", type=Path, help="keep screenshots and reports here")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="drviewer smoke ") as folder:
        place = lay_out(chosen.program, Path(folder))
        tests: tuple[Callable[[Place, str], None], ...] = (
            does_the_main_job,
            opens_without_a_model,
            opens_with_a_read_only_home,
            grades_on_the_command_line,
        )
        if (place.program / "VARIANT").read_text(encoding="utf-8").strip() == "full":
            tests = (*tests, grades_alike_with_keras)
        for test in tests:
            started = time.monotonic()
            test(place, chosen.engine)
            print(
                f"smoke: {test.__name__.replace('_', ' ')}: ok ({_since(started):.1f} s)",
                flush=True,
            )
        if chosen.keep:
            shutil.copytree(place.work, chosen.keep, dirs_exist_ok=True)
        _writable(Path(folder))
    print(f"{len(tests)} passed, 0 failed")
    return 0


def lay_out(program: Path, folder: Path) -> Place:
    folder.chmod(0o755)
    place = Place(
        folder / "Prüfung 眼 mit Leerzeichen" / "drviewer",
        folder / "Übungen 李",
        folder / "Arbeit ß",
    )
    shutil.copytree(program, place.program, symlinks=True)
    shutil.copytree(ROOT / "resources" / "samples", place.samples)
    for tree in (place.program.parent, place.samples):
        for path in (tree, *tree.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)
    place.work.mkdir()
    _give(place.work)
    return place


def does_the_main_job(place: Place, engine: str) -> None:
    out = _folder(place.work / "main job")
    said, seen = rehearse(place, out, home=_folder(place.work / "home"))
    assert said == ["painted", "opened", "graded", "overlaid", "reported"], (said, seen)
    assert seen["engine"] == engine, seen
    assert seen["graded"] == seen["images"] > 0, seen
    assert seen["overlay_shown"], seen
    assert not seen["database"], seen
    assert not seen["ai"], seen
    assert (out / "window.png").stat().st_size > 20_000
    reports = [out / "reports" / name for name in seen["reports"]]
    assert reports, seen
    for report in reports:
        assert report.read_bytes().startswith(b"%PDF-"), report


def opens_without_a_model(place: Place, _engine: str) -> None:
    """S5: AI is off and says so; the viewer and the reports work on."""
    empty = _folder(place.work / "no models")
    out = _folder(place.work / "without a model")
    _, seen = rehearse(place, out, home=_folder(place.work / "home 2"), DRVIEWER_MODELS=str(empty))
    assert "missing" in seen["ai"], seen
    assert seen["images"] > 0, seen
    assert seen["graded"] == 0, seen
    assert seen["reports"], seen


def opens_with_a_read_only_home(place: Place, _engine: str) -> None:
    """The window opens and says that the database can't be kept; nothing crashes."""
    home = _folder(place.work / "read-only home")
    home.chmod(0o555)
    out = _folder(place.work / "read-only home's answers")
    _, seen = rehearse(place, out, "--own-home", home=home)
    assert seen["database"], seen
    assert not list(home.iterdir()), "something was written after all"


def grades_on_the_command_line(place: Place, _engine: str) -> None:
    home = _folder(place.work / "home 3")
    home.chmod(0o555)
    ended = run(place, "drviewer-cli", "grade", str(place.samples), "--json", "-", home=home)
    answers = json.loads(ended.stdout)
    assert all(answer["grade"] is not None for answer in answers), answers
    version = run(place, "drviewer-cli", "--version", home=home).stdout
    assert version.startswith("drviewer "), version


def grades_alike_with_keras(place: Place, _engine: str) -> None:
    """TensorFlow is in the full variant and works, whatever was taken out of it."""
    home = _folder(place.work / "home 4")
    answers = [
        json.loads(
            run(
                place, "drviewer-cli", "grade", str(place.samples), "--json", "-", "--engine", engine,
                home=home,
            ).stdout
        )
        for engine in ("litert", "keras")
    ]  # fmt: skip
    for light, full in zip(*answers, strict=True):
        assert light["grade"] == full["grade"], (light, full)
        apart = zip(light["probabilities"], full["probabilities"], strict=True)
        assert max(abs(a - b) for a, b in apart) < 0.001, (light, full)


def rehearse(
    place: Place, out: Path, *words: str, home: Path, **environment: str
) -> tuple[list[str], dict[str, Any]]:
    """The steps that were told and what was seen."""
    command = ("rehearse", str(place.samples), "--out", str(out), *words)
    ended = run(place, "drviewer", *command, home=home, **environment)
    seen: dict[str, Any] = json.loads((out / "rehearsal.json").read_text(encoding="utf-8"))
    return ended.stdout.split(), seen


def run(
    place: Place, program: str, *words: str, home: Path, **more: str
) -> "subprocess.CompletedProcess[str]":
    """One of the programs as a plain user, in a clean environment; it must end with 0."""
    environment = {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": str(home),
        "TMPDIR": str(_folder(place.work / "tmp")),
        "QT_QPA_PLATFORM": "offscreen",
        **{name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ},
        **more,
    }
    who: dict[str, Any] = (
        {"user": _NOBODY, "group": _NOBODY, "extra_groups": ()} if _is_root() else {}
    )
    suffix = ".exe" if sys.platform == "win32" else ""
    ended = subprocess.run(
        [str(place.program / f"{program}{suffix}"), *words],
        env=environment,
        cwd=home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_LIMIT_S,
        check=False,
        **who,
    )
    if ended.returncode != 0:
        sys.stderr.write(f"{ended.stdout}\n{ended.stderr}\n")
        raise SystemExit(f"smoke: {program} {words[0]} ended with {ended.returncode}")
    return ended


def _folder(path: Path) -> Path:
    if not path.exists():
        path.mkdir()
        _give(path)
    return path


def _give(path: Path) -> None:
    if _is_root():
        os.chown(path, _NOBODY, _NOBODY)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _writable(folder: Path) -> None:
    """So that the passing folder can be removed by a plain user as well."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def _since(started: float) -> float:
    return time.monotonic() - started


if __name__ == "__main__":
    sys.exit(main())
