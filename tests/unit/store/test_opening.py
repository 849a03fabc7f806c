"""What may be opened, what is refused, and what a failed migration leaves behind."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from former_databases import CHANCES, MAPS, write_former_database
from sqlalchemy import Column, ForeignKey, Integer, Text

from drviewer.domain import Identity
from drviewer.errors import StoreError
from drviewer.store import NewImage, Store
from drviewer.store.connection import inspect_file, make_engine
from drviewer.store.migrate import HEAD, migrate
from drviewer.store.migrations import REVISIONS, v0001_first, v0002_grade_sets
from drviewer.store.schema import metadata

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed database with one image in it."""
    path = tmp_path / "db.sqlite"
    with Store.open(path) as store:
        store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 1, 1)])
    return path


def test_the_steps_end_at_this_programs_schema_in_one_line():
    assert REVISIONS[-1].revision == HEAD
    former = [None, *(step.revision for step in REVISIONS[:-1])]
    assert [step.down_revision for step in REVISIONS] == former


def test_the_migrated_tables_are_those_the_program_uses(path):
    engine = make_engine(path)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_folder_is_made_and_the_journal_is_a_wal(tmp_path):
    path = tmp_path / "new folder ü" / "100 %?#.sqlite"
    Store.open(path).close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
    Store.open(path).close()


def test_foreign_keys_are_enforced(path):
    engine = make_engine(path)
    with (
        engine.connect().execution_options(is_writing=True) as connection,
        pytest.raises(Exception, match="FOREIGN KEY"),
    ):
        connection.exec_driver_sql("DELETE FROM patients")
    engine.dispose()


def test_an_empty_file_becomes_a_database(tmp_path):
    path = tmp_path / "db.sqlite"
    path.touch()
    with Store.open(path) as store:
        assert store.verify() == []


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "db.sqlite"
    path.write_bytes(b"holiday pictures" * 100)
    with pytest.raises(StoreError, match="not a drviewer database"):
        Store.open(path)
    assert path.read_bytes() == b"holiday pictures" * 100


def test_another_programs_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "db.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda whole: whole[: len(whole) // 2], id="truncated"),
        pytest.param(lambda whole: whole[:100] + b"\xff" * 4000 + whole[4100:], id="overwritten"),
        pytest.param(lambda whole: whole[:16] + b"\0" * 84 + whole[100:], id="header"),
    ],
)
def test_a_damaged_database_is_refused_and_left_alone(path, damage):
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    with pytest.raises(StoreError, match=r"damaged|can't be"):
        Store.open(path)
    assert path.read_bytes() == damaged


def test_a_newer_programs_database_is_refused_and_left_alone(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer drviewer"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_folder_that_can_not_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="can't be made"):
        Store.open(tmp_path / "file" / "data" / "db.sqlite")


def test_a_folder_in_the_databases_place_is_told(tmp_path):
    with pytest.raises(StoreError):
        Store.open(tmp_path)


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user"
)
@pytest.mark.parametrize("is_new", [True, False])
def test_a_read_only_folder_is_told(path, is_new):
    if is_new:
        path.unlink()
    path.parent.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="permissions"):
            Store.open(path)
    finally:
        path.parent.chmod(0o700)


def test_a_database_that_can_not_be_written_is_told(path, monkeypatch):
    from drviewer.store import connection

    set_up = connection._set_up

    def read_only(raw: sqlite3.Connection, record: object) -> None:
        set_up(raw, record)
        raw.execute("PRAGMA query_only = ON")

    monkeypatch.setattr(connection, "_set_up", read_only)
    with pytest.raises(StoreError, match=r"can't be written.*permissions"):
        Store.open(path)


def test_a_database_in_use_is_told(path, monkeypatch):
    from drviewer.store import connection

    monkeypatch.setattr(connection, "BUSY_TIMEOUT_MS", 1)
    with Store.open(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another program"):
            store.save_problem(1, "x")
        other.close()


# -- migrating --------------------------------------------------------------------------------


def step(revision: str, former: str | None, upgrade: object) -> ModuleType:
    module = ModuleType(f"v{revision}")
    module.revision, module.down_revision, module.upgrade = revision, former, upgrade
    return module


def add_column() -> None:
    op.add_column("patients", Column("city", Text))


def add_then_fail() -> None:
    v0002_grade_sets.upgrade()
    op.execute("DELETE FROM predictions")
    raise RuntimeError("power cut")


def rebuild() -> None:
    # Recreates the table that images refer to: what a careless foreign key would forbid.
    with op.batch_alter_table("patients", recreate="always") as batch:
        batch.alter_column("name", new_column_name="full_name")


def run(path: Path, *steps: ModuleType) -> None:
    engine = make_engine(path)
    try:
        migrate(engine, path=path, version=inspect_file(path), revisions=(*REVISIONS, *steps))
    finally:
        engine.dispose()


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_steps_run_once_and_keep_the_rows(path):
    more = (step("n1", HEAD, add_column), step("n2", "n1", rebuild))
    run(path, more[0])
    assert inspect_file(path) == "n1"
    run(path, *more)
    run(path, *more)
    assert inspect_file(path) == "n2"
    connection = sqlite3.connect(path)
    ((name, city, image),) = connection.execute(
        "SELECT full_name, city, path FROM patients JOIN images ON patients.key = patient_key"
    )
    connection.close()
    assert (name, city, image) == ("", None, "/a.jpg")


def test_a_step_that_raises_leaves_everything_as_it_was(path):
    def fail() -> None:
        op.create_table("visits", Column("key", Integer, primary_key=True))
        op.execute("DELETE FROM images")
        raise RuntimeError("disk caught fire")

    before = dump(path)
    with pytest.raises(StoreError, match="disk caught fire"):
        run(path, step("n1", HEAD, add_column), step("n2", "n1", fail))
    assert dump(path) == before
    with Store.open(path) as store:
        assert store.verify() == []


def test_a_step_that_orphans_rows_is_undone(path):
    before = dump(path)
    with pytest.raises(StoreError, match="belong to"):
        run(path, step("n1", HEAD, lambda: op.execute("DELETE FROM patients")))
    assert dump(path) == before


def test_a_first_step_that_raises_leaves_an_empty_file(tmp_path):
    def fail() -> None:
        op.create_table("a", Column("b", Integer, ForeignKey("c.d")))
        raise RuntimeError("no")

    path = tmp_path / "db.sqlite"
    engine = make_engine(path)
    with pytest.raises(StoreError):
        migrate(engine, path=path, version=None, revisions=[step("n1", None, fail)])
    engine.dispose()
    assert inspect_file(path) is None
    Store.open(path).close()


@pytest.fixture
def first_path(tmp_path: Path) -> Path:
    """A database of the first schema with a graded and assessed image."""
    path = tmp_path / "first.sqlite"
    write_former_database(path, v0001_first.revision)
    return path


def test_what_the_first_schema_kept_is_kept_and_nothing_is_made_up(first_path):
    assert inspect_file(first_path) == "0001"
    with Store.open(first_path) as store:
        assert store.verify() == []
        (image,) = store.list_images()
    assert (image.patient.name, image.laterality) == ("Ana Novák", "R")
    assert (image.assessment.grade, image.assessment.note) == (3, "ü")
    said = image.prediction
    assert said.probabilities == CHANCES
    np.testing.assert_array_equal(said.heatmaps, MAPS)
    assert (said.grade, said.decided_grade, said.grade_set) == (2, None, ())
    assert (said.is_referable, said.is_vision_threatening) == (None, None)
    assert inspect_file(first_path) == HEAD


def test_a_first_schema_whose_step_raises_stays_as_it_was(first_path):
    before = dump(first_path)
    engine = make_engine(first_path)
    broken = step("0002", "0001", add_then_fail)
    with pytest.raises(StoreError, match="power cut"):
        migrate(engine, path=first_path, version="0001", revisions=[v0001_first, broken])
    engine.dispose()
    assert dump(first_path) == before
    with Store.open(first_path) as store:
        assert store.list_images()[0].prediction is not None


def test_two_programs_may_open_a_new_database_at_once(tmp_path):
    """The loser of the race waits, then finds the steps done."""
    path = tmp_path / "db.sqlite"
    Store.open(path).close()
    engine = make_engine(path)
    migrate(engine, path=path, version=None)
    engine.dispose()
    with Store.open(path) as store:
        assert store.verify() == []


def test_opening_an_up_to_date_database_does_not_load_alembic(path):
    program = (
        "import sys; from pathlib import Path; from drviewer.store import Store; "
        "Store.open(Path(sys.argv[1])).close(); "
        "sys.exit(any(name.split('.')[0] == 'alembic' for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=True)
