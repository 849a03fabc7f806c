"""What is drawn on a photograph is kept, changed and taken away without losing what was there."""

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import op
from sqlalchemy import select

from drviewer.domain import FundusImage, Identity, Landmarks, Lesion, Mark, MarkKind, OpticDisc
from drviewer.errors import StoreError
from drviewer.store import NewImage, Store
from drviewer.store.connection import inspect_file, make_engine
from drviewer.store.migrate import HEAD, migrate
from drviewer.store.migrations import REVISIONS, v0004_marks
from drviewer.store.schema import audit, marks

AT = datetime(2024, 5, 2, 9, 30, tzinfo=UTC)
ARROW = Mark("a1", MarkKind.ARROW, ((1.5, 2.0), (30.25, 40.0)), Lesion.IRMA, "ü here", "Dr B", AT)
DOT = Mark("d1", MarkKind.POINT, ((7, 8),), author="Dr B", made_at=AT)
PLACES = Landmarks((100.5, 90.0), OpticDisc(200, 95, 21.5), False, True, "Dr B", AT)


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def image(store: Store) -> FundusImage:
    return store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 640, 480)])[0]


def said(store: Store) -> list[tuple[str, str, dict[str, object]]]:
    with store._reading() as connection:
        rows = connection.execute(select(audit).order_by(audit.c.key)).mappings().all()
    return [(row["what"], row["who"], json.loads(row["after"])) for row in rows]


def test_marks_come_back_as_they_were_drawn(store: Store, image: FundusImage) -> None:
    store.save_mark(image.key, ARROW)
    store.save_mark(image.key, DOT)
    assert store.list_marks(image.key) == (ARROW, DOT)
    assert store.list_marks(image.key + 1) == ()


def test_a_changed_mark_keeps_its_place_and_its_history(store: Store, image: FundusImage) -> None:
    store.save_mark(image.key, ARROW)
    store.save_mark(image.key, DOT)
    moved = replace(ARROW, points=ARROW.moved_by(5, -1))
    store.save_mark(image.key, moved, who="Dr C")
    assert store.list_marks(image.key) == (moved, DOT)
    with store._reading() as connection:
        rows = connection.execute(select(marks.c.mark, marks.c.is_current)).all()
    assert rows == [("a1", False), ("d1", True), ("a1", True)]
    what, who, after = said(store)[-1]
    assert (what, who) == ("change mark", "Dr C")
    assert after == {"mark": "a1", "points": "[[6.5,1.0],[35.25,39.0]]"}
    assert store.verify() == []


def test_a_mark_taken_away_can_be_put_back(store: Store, image: FundusImage) -> None:
    store.save_mark(image.key, ARROW)
    store.save_mark(image.key, DOT)
    store.remove_mark(image.key, "a1", who="Dr B")
    store.remove_mark(image.key, "a1", who="Dr B")
    assert store.list_marks(image.key) == (DOT,)
    store.save_mark(image.key, ARROW)
    assert store.list_marks(image.key) == (ARROW, DOT)
    assert [what for what, *_ in said(store)][-4:] == [
        "draw mark", "draw mark", "remove mark", "draw mark",
    ]  # fmt: skip


def test_saving_what_is_on_record_already_adds_nothing(store: Store, image: FundusImage) -> None:
    store.save_mark(image.key, ARROW)
    store.save_landmarks(image.key, PLACES)
    before = said(store)
    store.save_mark(image.key, ARROW)
    store.save_landmarks(image.key, PLACES)
    assert said(store) == before


def test_landmarks_come_back_and_the_newest_count(store: Store, image: FundusImage) -> None:
    assert store.find_landmarks(image.key) == Landmarks()
    only_disc = replace(PLACES, fovea=None)
    store.save_landmarks(image.key, only_disc)
    assert store.find_landmarks(image.key) == only_disc
    store.save_landmarks(image.key, PLACES)
    assert store.find_landmarks(image.key) == PLACES
    assert said(store)[-1] == ("landmarks", "Dr B", {"fovea_x": 100.5, "fovea_y": 90.0})
    assert store.verify() == []


def test_nothing_is_drawn_on_a_signed_image(store: Store, image: FundusImage) -> None:
    store.save_mark(image.key, ARROW)
    signed = store.sign_exam(
        image.patient.key, None, [image.key], content="{}", due=None, reader="Dr B"
    )
    for change in (
        lambda: store.save_mark(image.key, DOT),
        lambda: store.remove_mark(image.key, "a1", who="Dr B"),
        lambda: store.save_landmarks(image.key, PLACES),
    ):
        with pytest.raises(StoreError, match="signed"):
            change()
    assert store.list_marks(image.key) == (ARROW,)
    store.amend_exam(signed.key, reason="because", reader="Dr B")
    store.save_mark(image.key, DOT)


def test_marks_on_another_picture_are_set_aside(store: Store, image: FundusImage) -> None:
    facts = {"file_size": 5, "sha256": "a" * 64}
    store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 640, 480, modified_ns=1, **facts)])
    store.save_mark(image.key, ARROW)
    store.save_landmarks(image.key, PLACES)
    facts["sha256"] = "b" * 64
    store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 640, 480, modified_ns=2, **facts)])
    assert store.list_marks(image.key) == ()
    assert store.find_landmarks(image.key) == Landmarks()
    assert [what for what, *_ in said(store)].count("set aside: file changed") == 2
    store.save_mark(image.key, ARROW)


def test_nobody_draws_on_an_image_that_is_not_there(store: Store) -> None:
    with pytest.raises(StoreError, match="not in the database"):
        store.save_mark(77, ARROW)


# -- migrating --------------------------------------------------------------------------------


@pytest.fixture
def former_path(tmp_path: Path) -> Path:
    """A database of the third schema with an image in it."""
    path = tmp_path / "third.sqlite"
    engine = make_engine(path)
    migrate(engine, path=path, version=None, revisions=REVISIONS[:3])
    engine.dispose()
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO patients (patient_id, name, sex, is_identified) VALUES ('P-1', 'A', 'F', 1)"
    )
    connection.execute(
        "INSERT INTO images (patient_key, path, frame, patient_source, laterality,"
        " laterality_source, date_source, camera, width, height, file_size, modified_ns, sha256,"
        " problem, grading_problem, is_checked, added_at) VALUES (1, '/a.jpg', 0, 'name', 'R',"
        " 'name', 'unknown', '', 8, 6, 1, 1, '', '', '', 0, '2024-05-02T09:30:00.000000+00:00')"
    )
    connection.commit()
    connection.close()
    return path


def test_a_database_of_the_third_schema_can_be_drawn_on(former_path: Path) -> None:
    assert inspect_file(former_path) == "0003"
    with Store.open(former_path) as store:
        (image,) = store.list_images()
        assert store.list_marks(image.key) == ()
        assert store.find_landmarks(image.key) == Landmarks()
        store.save_mark(image.key, ARROW)
        store.save_landmarks(image.key, PLACES)
        assert store.verify() == []
    assert inspect_file(former_path) == HEAD
    with Store.open(former_path) as store:
        assert store.list_marks(image.key) == (ARROW,)
        assert store.find_landmarks(image.key) == PLACES


def test_a_third_schema_whose_step_raises_stays_as_it_was(
    former_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        op.execute("DELETE FROM images")
        raise RuntimeError("power cut")

    before = list(sqlite3.connect(former_path).iterdump())
    monkeypatch.setattr(v0004_marks, "_create_landmarks", fail)
    with pytest.raises(StoreError, match="power cut"):
        Store.open(former_path)
    monkeypatch.undo()
    assert list(sqlite3.connect(former_path).iterdump()) == before
    Store.open(former_path).close()
