"""Backup and restore from a shell."""

from pathlib import Path

import pytest

from drviewer import paths
from drviewer.domain import Identity
from drviewer.store import NewImage, Store


@pytest.fixture
def database() -> Path:
    with Store.open(paths.database_path()) as store:
        store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 1, 1)])
    return paths.database_path()


def test_backup_and_restore_say_what_they_did(run, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "backup [1].zip"
    made = run("backup", file)
    assert (made.code, made.out) == (0, "")
    assert f"Wrote {file}: 1 file," in made.err
    done = run("restore", file)
    assert done.code == 0, done.err
    assert f"Restored {file}" in done.err
    assert "What was there is kept:" in done.err
    assert "before-restore" in done.err
    with Store.open(database) as store:
        assert len(store.list_images()) == 1


def test_open_database_and_damaged_backup_are_told(run, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    run("backup", file)
    with Store.open(database) as store:
        store.list_images()
        ran = run("restore", file)
    assert ran.code == 1
    assert "is in use" in ran.err
    file.write_bytes(file.read_bytes()[:200])
    ran = run("restore", file)
    assert ran.code == 1
    assert f"The backup {file} can't be read" in ran.err
    assert "Nothing was changed" in ran.err


def test_without_a_database_none_is_made(run, tmp_path: Path) -> None:
    ran = run("backup", tmp_path / "backup.zip")
    assert ran.code == 1
    assert not paths.database_path().exists()
    assert not (tmp_path / "backup.zip").exists()
