"""What is imported where: heavy libraries late, layers downwards; and the checks really check."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = {"tensorflow", "keras", "sqlalchemy", "alembic", "pydicom", "PIL"}
TOOLS = Path(sys.executable).parent


def run(
    *command: str | Path, cwd: Path = ROOT, text: str = ""
) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(cwd)}
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environment,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )


def loaded_by(*imports: str) -> set[str]:
    """The top-level packages in a fresh interpreter after ``imports``."""
    code = "".join(f"import {name}\n" for name in imports)
    code += "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_importing_the_package_imports_nothing_else() -> None:
    assert not loaded_by("drviewer") & {*HEAVY, "numpy", "pydantic", "PySide6"}


def test_command_line_starts_without_heavy_libraries() -> None:
    assert not loaded_by("drviewer.cli") & {*HEAVY, "numpy", "cv2", "pydantic", "PySide6"}


def test_what_lies_below_the_window_loads_neither_qt_nor_the_network() -> None:
    modules = [
        "drviewer.workflow.grade",
        "drviewer.workflow.report",
        "drviewer.grading.process",
        "drviewer.imaging.files",
    ]
    assert not loaded_by(*modules) & {"tensorflow", "keras", "PySide6", "pydicom", "PIL"}


@pytest.mark.skipif(os.environ.get("DRVIEWER_BLOCK_QT") == "1", reason="wants Qt")
@pytest.mark.parametrize("module", ["drviewer.app", "drviewer.ui.main_window"])
def test_window_is_imported_without_heavy_libraries(module: str) -> None:
    assert not loaded_by(module) & HEAVY


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("import tensorflow", "TID253"),
        ("from keras import layers", "TID253"),
        ("import pydicom", "TID253"),
        ("from PIL import Image", "TID253"),
        ("from PySide6.QtWidgets import QWidget", "TID251"),
        ("from PySide6 import QtWidgets", "TID251"),
        ("from . import grade", "TID252"),
    ],
)
def test_ruff_refuses_a_planted_import(line: str, rule: str) -> None:
    done = run(
        TOOLS / "ruff",
        "check",
        "--no-cache",
        "--stdin-filename",
        "drviewer/workflow/planted.py",
        "-",
        text=f'"""Planted."""\n\n{line}\n',
    )
    assert rule in done.stdout


def test_ruff_allows_a_heavy_import_inside_a_function() -> None:
    text = '"""Planted."""\n\n\ndef load() -> None:\n    import keras\n\n    print(keras)\n'
    done = run(
        TOOLS / "ruff", "check", "--no-cache", "--stdin-filename", "drviewer/x.py", "-", text=text
    )
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy of the project with one sin against every contract."""
    copy = tmp_path_factory.mktemp("planted")
    shutil.copytree(ROOT / "drviewer", copy / "drviewer", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    sins = {
        "helpers.py": "",
        "workflow/sins.py": "from drviewer import ui\nimport PySide6\nimport cv2\n"
        "import sqlalchemy\nimport keras\n",
        "grading/sins.py": "from drviewer import store\n",
    }
    for name, code in sins.items():
        (copy / "drviewer" / name).write_text(code)
    exhaustive = run(TOOLS / "lint-imports", "--no-cache", cwd=copy)
    (copy / "drviewer" / "helpers.py").unlink()
    return exhaustive.stdout + run(TOOLS / "lint-imports", "--no-cache", cwd=copy).stdout


@pytest.mark.parametrize(
    "complaint",
    [
        "helpers",
        "drviewer.workflow is not allowed to import drviewer.ui",
        "drviewer.grading is not allowed to import drviewer.store",
        "drviewer.workflow.sins -> PySide6",
        "drviewer.workflow.sins -> cv2",
        "drviewer.workflow.sins -> sqlalchemy",
        "drviewer.workflow.sins -> keras",
    ],
)
def test_import_linter_refuses_a_planted_import(planted: str, complaint: str) -> None:
    assert complaint in planted
