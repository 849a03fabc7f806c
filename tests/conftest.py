"""What every test gets: a home of its own, and the real photographs where they are to be had."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary home, so that no test reads or writes the user's own data and settings."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("DRVIEWER_HOME", str(folder / "drviewer"))
    return folder


@pytest.fixture(scope="session")
def photographs() -> Path:
    """The folder of real graded photographs; ``DRVIEWER_DATA`` names another place for it."""
    folder = Path(os.environ.get("DRVIEWER_DATA", ROOT.parent / "shared" / "data"))
    if not (folder / "labels.csv").is_file():
        pytest.skip(f"no real photographs at {folder}; set DRVIEWER_DATA to where they are")
    return folder
