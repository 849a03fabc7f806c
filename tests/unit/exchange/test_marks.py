"""Marks as JSON: complete, measured, and as the schema says."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drviewer.domain import Identity, Landmarks, Laterality, Lesion, Mark, MarkKind, OpticDisc
from drviewer.errors import ReportError
from drviewer.exchange.marks import MarksDocument, schema_text
from drviewer.store import NewImage, Store
from drviewer.workflow.marks import export_marks, new_mark, place_disc, place_fovea

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


def test_everything_drawn_is_exported(store: Store, tmp_path: Path) -> None:
    who = Identity(laterality=Laterality.RIGHT)
    (image,) = store.add_images([NewImage(Path("/secret/a.jpg"), 0, who, 640, 480)])
    ruler = new_mark(MarkKind.RULER, ((0, 0), (30, 40)), author="Dr B")
    circled = new_mark(
        MarkKind.ELLIPSE, ((1, 2), (9, 8)), lesion=Lesion.HARD_EXUDATE, text="ü", author="Dr B"
    )
    for mark in (ruler, circled):
        store.save_mark(image.key, mark)
    places = place_disc(Landmarks((70, 80)), OpticDisc(300, 90, 25), reader="Dr B")
    store.save_landmarks(image.key, places)
    target = tmp_path / "a.json"
    assert export_marks(store, image, target) == 2
    text = target.read_text(encoding="utf-8")
    assert "secret" not in text
    said = json.loads(text)
    assert (said["image"], said["laterality"], said["width"]) == ("a.jpg", "R", 640)
    first, second = said["marks"]
    assert (first["kind"], first["length_px"], first["length_disc_diameters"]) == ("ruler", 50, 1)
    assert (second["lesion"], second["text"], second["points"]) == (
        "hard_exudate", "ü", [[1, 2], [9, 8]],
    )  # fmt: skip
    assert datetime.fromisoformat(second["made_at"]).tzinfo == UTC
    assert said["disc"] == {"x": 300, "y": 90, "radius": 25, "by_hand": True}
    assert said["fovea"] == {"x": 70, "y": 80, "by_hand": False}
    assert MarksDocument.model_validate_json(text).model_dump_json(indent=2) + "\n" == text


def test_an_image_with_nothing_on_it_exports_an_empty_list(store: Store, tmp_path: Path) -> None:
    (image,) = store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 640, 480)])
    assert export_marks(store, image, tmp_path / "a.json") == 0
    said = json.loads((tmp_path / "a.json").read_text())
    assert (said["marks"], said["disc"], said["fovea"], said["laterality"]) == ([], None, None, "")


def test_a_failed_write_keeps_the_former_file(store: Store, tmp_path: Path) -> None:
    (image,) = store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 640, 480)])
    with pytest.raises(ReportError, match="can't be written"):
        export_marks(store, image, tmp_path / "missing" / "a.json")


def test_two_marks_are_never_taken_for_one() -> None:
    keys = {new_mark(MarkKind.POINT, ((1, 1),), author="").key for _ in range(50)}
    assert len(keys) == 50


def test_what_is_placed_by_hand_leaves_the_other_as_it_was() -> None:
    suggested = Landmarks((1, 2), OpticDisc(3, 4, 5))
    placed = place_fovea(suggested, (6, 7), reader="Dr B")
    assert (placed.fovea, placed.is_fovea_by_hand, placed.author) == ((6, 7), True, "Dr B")
    assert (placed.disc, placed.is_disc_by_hand) == (suggested.disc, False)


def test_the_schema_on_record_is_the_one_in_use() -> None:
    kept = (ROOT / "docs" / "marks.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), "write drviewer.exchange.marks.schema_text() there anew"


def test_a_mark_is_exported_whatever_it_is() -> None:
    from drviewer.exchange.marks import _line

    angle = Mark("k", MarkKind.ANGLE, ((1, 0), (0, 0), (0, 1)))
    line = _line(angle, Landmarks())
    assert (line.degrees, line.length_px, line.length_disc_diameters) == (90, None, None)
    ruler = Mark("k", MarkKind.RULER, ((0, 0), (0, 10)))
    assert _line(ruler, Landmarks()).length_disc_diameters is None
