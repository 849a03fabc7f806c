"""The audit log: who changed what, and that nobody changed it afterwards."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drviewer.domain import Assessment, Grade, Identity, Landmarks, Source
from drviewer.errors import StoreError
from drviewer.store import NewImage, Store
from drviewer.store.audit import PROGRAM, UNNAMED_READER


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed database in which an image was added, assessed and assessed again."""
    path = tmp_path / "db.sqlite"
    named = Identity(patient_id="P-1", patient_name="José Ñúñez", patient_source=Source.TABLE)
    with Store.open(path) as store:
        image = store.add_images([NewImage(Path("/a.jpg"), 0, named, 1, 1)])[0]
        for grade in (Grade.MILD_NPDR, Grade.PDR):
            said = Assessment(grade, reader="Dr B", assessed_at=datetime.now(UTC))
            store.save_assessment(image.key, said)
    return path


def tamper(path: Path, *statements: str) -> list[str]:
    """Run SQL with the guards taken off; what ``verify`` says of it."""
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER audit_forbids_update")
        connection.execute("DROP TRIGGER audit_forbids_delete")
        for statement in statements:
            connection.execute(statement)
    connection.close()
    with Store.open(path) as store:
        return store.verify()


def test_an_untouched_log_is_sound(path):
    assert tamper(path) == []


def test_the_log_tells_who_changed_what_from_what_to_what(path):
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT at, who, what, subject, before, after FROM audit").fetchall()
    connection.close()
    assert [row[2] for row in rows] == ["add patient", "add image", "assess", "assess"]
    at, who, _, subject, before, after = rows[-1]
    assert datetime.fromisoformat(at).tzinfo is not None
    assert (who, subject) == ("Dr B", "image:1")
    assert json.loads(before)["grade"] == 1
    assert json.loads(after)["grade"] == 4


def test_a_reader_without_a_name_is_not_taken_for_the_program(tmp_path):
    with Store.open(tmp_path / "db.sqlite") as store:
        key = store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 1, 1)])[0].key
        store.save_landmarks(key, Landmarks(fovea=(1, 1)))
        store.save_landmarks(key, Landmarks(fovea=(2, 2), is_fovea_by_hand=True), who="")
        store.save_assessment(key, Assessment(Grade.PDR))
        store.correct_identity(key, Identity("P-1"), reader="")
    with sqlite3.connect(tmp_path / "db.sqlite") as connection:
        said = connection.execute("SELECT what, who FROM audit ORDER BY key").fetchall()
    connection.close()
    assert [one for one in said if "patient" not in one[0]] == [
        ("add image", PROGRAM),
        ("landmarks", PROGRAM),
        ("landmarks", UNNAMED_READER),
        ("assess", UNNAMED_READER),
        ("correct identity", UNNAMED_READER),
    ]


@pytest.mark.parametrize("column", ["at", "who", "what", "subject", "before", "after", "hash"])
def test_one_changed_byte_is_found(path, column):
    changed = f"UPDATE audit SET {column} = '?' || substr({column}, 2) WHERE key = 3"
    problems = tamper(path, changed)
    assert problems
    assert "row 3" in problems[0]


def test_a_forged_hash_is_found_at_the_next_row(path):
    problems = tamper(path, "UPDATE audit SET previous_hash = hash WHERE key = 4")
    assert "row 4" in problems[0]


def test_a_missing_row_is_found(path):
    assert "lacks rows before number 3" in tamper(path, "DELETE FROM audit WHERE key = 2")[0]


def test_rows_cut_off_the_end_are_found(path):
    assert "ends at row 3" in tamper(path, "DELETE FROM audit WHERE key = 4")[0]


@pytest.mark.parametrize("change", ["UPDATE audit SET who = 'x'", "DELETE FROM audit"])
def test_the_log_can_not_be_changed_by_chance(path, change):
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(change)
    connection.close()


def test_a_change_that_fails_leaves_no_audit_row(path, monkeypatch):
    from drviewer.store import recording

    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with Store.open(path) as store:
        monkeypatch.setattr(recording, "append_entries", fail)
        with pytest.raises(StoreError, match="disk"):
            store.save_problem(1, "x")
        monkeypatch.undo()
        assert store.find_image(1).problem == ""
        assert store.verify() == []


def test_a_damaged_page_is_found(path):
    connection = sqlite3.connect(path)
    find_root = "SELECT rootpage FROM sqlite_master WHERE name = 'images'"
    (root,) = connection.execute(find_root).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * size : root * size] = b"\x55" * size
    path.write_bytes(content)
    with Store.open(path) as store:
        assert "damaged" in store.verify()[0]


def test_rows_that_belong_to_nothing_are_found(path):
    connection = sqlite3.connect(path)
    connection.execute("UPDATE images SET patient_key = 99")
    connection.commit()
    connection.close()
    with Store.open(path) as store:
        assert "belong to nothing" in store.verify()[0]
