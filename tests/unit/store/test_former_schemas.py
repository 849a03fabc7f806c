"""A database of every former schema is brought to this one, and a copy of it is kept."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from former_databases import LATER_ROWS, read_rows, rows_of, write_former_database

from drviewer.domain import Grade, Laterality
from drviewer.errors import StoreError
from drviewer.store import Store, copying
from drviewer.store.connection import inspect_file
from drviewer.store.migrate import HEAD
from drviewer.store.migrations import REVISIONS

EVERY = [step.revision for step in REVISIONS]


def kept_copy(path: Path) -> Path:
    return path.with_name("db.before-migration.sqlite")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "db.sqlite"


def test_every_schema_after_the_first_has_rows_to_try_it_with() -> None:
    assert ["0001", *LATER_ROWS] == EVERY


@pytest.mark.parametrize("revision", EVERY)
def test_every_value_of_a_former_schema_is_there_in_this_one(path: Path, revision: str) -> None:
    write_former_database(path, revision)
    assert inspect_file(path) == revision
    with Store.open(path) as store:
        assert store.verify() == []
        (image,) = store.list_images()
    assert inspect_file(path) == HEAD
    now = read_rows(path)
    for table, row in rows_of(revision).items():
        assert {name: now[table][name] for name in row} == row, table
    assert (image.patient.name, image.laterality) == ("Ana Novák", Laterality.RIGHT)
    assert (image.final_grade, image.assessment.note) == (Grade.SEVERE_NPDR, "ü")
    assert image.is_signed == (revision >= "0003")
    assert image.is_changed_since_signed == (revision >= "0008")


@pytest.mark.parametrize("revision", EVERY)
def test_of_an_older_schema_a_copy_is_kept_as_it_was(path: Path, revision: str) -> None:
    write_former_database(path, revision)
    before = read_rows(path)
    Store.open(path).close()
    assert kept_copy(path).exists() == (revision != HEAD)
    if revision != HEAD:
        assert inspect_file(kept_copy(path)) == revision
        assert read_rows(kept_copy(path)) == before
    assert not list(path.parent.glob("*.part")) + list(path.parent.glob("*.new"))


def test_of_a_new_database_there_is_nothing_to_keep(path: Path) -> None:
    Store.open(path).close()
    assert not kept_copy(path).exists()


def test_one_copy_is_kept_the_last_one(path: Path) -> None:
    for revision in ("0001", "0004"):
        path.unlink(missing_ok=True)
        write_former_database(path, revision)
        Store.open(path).close()
    assert inspect_file(kept_copy(path)) == "0004"


def test_copy_of_a_database_that_another_program_migrated_meanwhile_is_not_kept(
    path: Path,
) -> None:
    write_former_database(path, "0003")
    Store.open(path).close()
    copying.keep_before_migration(path, "0003")
    assert inspect_file(kept_copy(path)) == "0003"


def test_without_room_for_the_copy_nothing_is_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    write_former_database(path, "0003")
    before = read_rows(path)
    monkeypatch.setattr(copying, "_copy", fail)
    with pytest.raises(StoreError, match=r"No copy .* disk is full"):
        Store.open(path)
    assert read_rows(path) == before
    assert inspect_file(path) == "0003"
    assert [one.name for one in path.parent.iterdir() if "migration" in one.name] == []


def test_a_newer_programs_database_is_not_copied(path: Path) -> None:
    write_former_database(path, HEAD)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer drviewer"):
        Store.open(path)
    assert not kept_copy(path).exists()
