"""The worklist of exams from a shell."""

import csv
import json
from datetime import date, datetime
from pathlib import Path

import pytest
from checked_images import check_all

from drviewer import paths
from drviewer.domain import Grade, Identity, Laterality, Source
from drviewer.settings import Settings, write_settings
from drviewer.store import NewImage, Store
from drviewer.workflow.assess import record_grade
from drviewer.workflow.exams import exams_of
from drviewer.workflow.sign import sign_exam


def identity(number: int, name: str, day: date, eye: Laterality) -> Identity:
    known = Source.TABLE
    return Identity(
        f"P-{number:04}",
        name,
        laterality=eye,
        exam_date=day,
        patient_source=known,
        laterality_source=known,
        date_source=known,
    )


@pytest.fixture
def database() -> Path:
    """Ana is signed long ago and overdue, 李明 is read, Tom is new."""
    with Store.open(paths.database_path()) as store:
        images = store.add_images(
            [
                NewImage(Path(f"/{number}_{eye}.jpg"), 0, identity(number, name, day, eye), 1, 1)
                for number, name, day in (
                    (1, "Ana Novák", date(2020, 5, 1)),
                    (2, "李明", date(2026, 5, 1)),
                    (3, "Tom [red]Reed", date(2026, 5, 2)),
                )
                for eye in (Laterality.RIGHT, Laterality.LEFT)
            ]
        )
        for image in check_all(store, images[:4]):
            record_grade(store, image, Grade.MODERATE_NPDR, reader="Dr B")
        (ana,) = exams_of(store.patient_images(images[0].patient.key))
        sign_exam(store, ana, settings=Settings(), reader="Dr B")
    return paths.database_path()


def test_every_exam_is_a_line(run, database: Path) -> None:
    ran = run("worklist")
    assert ran.code == 0, ran.err
    lines = [line for line in ran.out.splitlines() if "P-0" in line]
    assert [line.split("P-0")[0].strip() for line in lines] == [
        "Tom [red]Reed",
        "李明",
        "Ana Novák",
    ]
    assert "Not asked" in lines[0]
    assert "overdue" in lines[2]
    assert "3 exams" in ran.err


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--state", "new"), ["P-0003"]),
        (("--state", "read"), ["P-0002"]),
        (("--state", "needs_review"), []),
        (("--state", "signed"), ["P-0001"]),
        (("--state", "overdue"), ["P-0001"]),
        (("--search", "NOVAK ana"), ["P-0001"]),
        (("--search", "p-000", "--state", "new"), ["P-0003"]),
        (("--sort", "patient"), ["P-0001", "P-0003", "P-0002"]),
    ],
)
def test_queues_search_and_order(run, database: Path, words, found) -> None:
    ran = run("worklist", "--json", *words)
    assert ran.code == 0, ran.err
    assert [row["patient_id"] for row in json.loads(ran.out)] == found


def test_json_holds_values(run, database: Path) -> None:
    (row,) = json.loads(run("worklist", "--json", "--state", "signed").out)
    assert row["name"] == "Ana Novák"
    assert row["exam_date"] == "2020-05-01"
    assert row["grades"]["OD"] == {"grade": 2, "is_ungradable": False}
    assert (row["signed_by"], row["version"], row["is_overdue"]) == ("Dr B", 1, True)
    assert row["ai_urgency"] == "not_graded"


def test_reading_blind_nothing_is_told_of_the_model(run, database: Path) -> None:
    (row,) = json.loads(run("worklist", "--json", "--state", "new").out)
    assert row["ai_urgency"] is None
    write_settings(Settings(reading_mode="side_by_side"), paths.settings_path())
    (row,) = json.loads(run("worklist", "--json", "--state", "new").out)
    assert row["ai_urgency"] == "not_graded"


def test_nothing_found_is_said_apart_from_the_answer(run, database: Path) -> None:
    ran = run("worklist", "--search", "zzz")
    assert (ran.code, ran.out) == (0, "")
    assert "Nothing matches" in ran.err


def test_without_a_database_nothing_is_made(run) -> None:
    ran = run("worklist")
    assert ran.code == 0
    assert "No exam is on record" in ran.err
    assert json.loads(run("worklist", "--json").out) == []
    assert not paths.database_path().exists()


def test_a_damaged_database_is_told(run, database: Path) -> None:
    database.write_bytes(b"not a database at all" * 100)
    ran = run("worklist")
    assert ran.code == 1
    assert ran.err


def test_an_unknown_queue_is_a_mistake_in_use(run) -> None:
    assert run("worklist", "--state", "lost").code == 2


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_csv_has_a_line_an_eye_in_the_lists_order(run, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "readings.csv"
    ran = run("worklist", "--csv", file, "--sort", "patient")
    assert (ran.code, ran.out) == (0, "")
    assert f"Wrote {file}: 6 eyes" in ran.err
    rows = csv_rows(file)
    assert [(row["patient_id"], row["eye"], row["state"]) for row in rows[:4]] == [
        ("P-0001", "OD", "signed"),
        ("P-0001", "OS", "signed"),
        ("P-0003", "OD", "new"),
        ("P-0003", "OS", "new"),
    ]
    first = rows[0]
    assert (first["exam_date"], first["file"]) == ("2020-05-01", "/1_R.jpg")
    assert (first["reader_grade"], first["reader"]) == ("2", "Dr B")
    assert (first["signed_by"], first["version"]) == ("Dr B", "1")
    assert datetime.fromisoformat(first["read_at"]).tzinfo is not None
    assert rows[2]["reader_grade"] == rows[2]["read_at"] == ""


def test_csv_follows_queue_and_search(run, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "readings.csv"
    run("worklist", "--csv", file, "--state", "read")
    assert [row["patient_id"] for row in csv_rows(file)] == ["P-0002", "P-0002"]
    run("worklist", "--csv", file, "--search", "nobody")
    assert csv_rows(file) == []
    assert file.read_bytes().startswith(b"\xef\xbb\xbfpatient_id,")


def test_csv_that_can_not_be_written_is_told(run, database: Path, tmp_path: Path) -> None:
    ran = run("worklist", "--csv", tmp_path / "none" / "readings.csv")
    assert ran.code == 1
    assert "readings.csv can't be written" in ran.err
