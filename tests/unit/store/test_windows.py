"""Two windows of one process share a database: neither costs the other its locks or readings."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from drviewer.domain import Identity
from drviewer.errors import ImageReadError
from drviewer.imaging.files import read_header
from drviewer.store import NewImage, Store
from drviewer.store.connection import inspect_file

ROOT = Path(__file__).resolve().parents[3]

_CHECK = """
from drviewer.store.copying import check_unused
check_unused(path)
"""
_OPEN_AND_CLOSE = """
import sqlite3
connection = sqlite3.connect(path)
connection.execute("SELECT count(*) FROM images").fetchone()
connection.execute("BEGIN IMMEDIATE")
connection.rollback()
connection.close()
"""


def run_elsewhere(path: Path, program: str) -> subprocess.CompletedProcess[str]:
    """``program`` in another process, which knows the database's ``path``."""
    text = f"from pathlib import Path\npath = Path({str(path)!r})\n{program}"
    words = [sys.executable, "-c", text]
    return subprocess.run(words, cwd=ROOT, check=False, capture_output=True, text=True)


def add_image(store: Store, name: str) -> None:
    store.add_images([NewImage(Path(name), 0, Identity("P-1"), 1, 1)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "db.sqlite"


def open_and_close_second(path: Path) -> None:
    Store.open(path).close()


def drag_onto_window(path: Path) -> None:
    for file in (path, path.with_name(f"{path.name}-shm")):
        with pytest.raises(ImageReadError, match="not a picture"):
            read_header(file)


@pytest.mark.parametrize("disturb", [inspect_file, open_and_close_second, drag_onto_window])
def test_open_window_is_seen_from_outside_whatever_another_one_does(
    path: Path, disturb: Callable[[Path], object]
) -> None:
    with Store.open(path) as store:
        add_image(store, "/a.jpg")
        disturb(path)
        ran = run_elsewhere(path, _CHECK)
    assert "is in use" in ran.stderr
    assert run_elsewhere(path, _CHECK).returncode == 0


def test_another_programs_visit_loses_nothing_of_two_windows(path: Path) -> None:
    with Store.open(path) as store:
        add_image(store, "/a.jpg")
        with Store.open(path) as other:
            add_image(other, "/b.jpg")
        ran = run_elsewhere(path, _OPEN_AND_CLOSE)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert path.with_name("db.sqlite-wal").exists(), "the live journal was taken away"
        add_image(store, "/c.jpg")
        assert store.verify() == []
    with Store.open(path) as store:
        assert [image.path.name for image in store.list_images()] == ["a.jpg", "b.jpg", "c.jpg"]
        assert store.verify() == []
