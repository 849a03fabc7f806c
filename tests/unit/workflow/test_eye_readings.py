"""The readings as CSV: whose grade of which eye, and what of the model may be told."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import (
    Dme,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Prediction,
    ReadingMode,
    Region,
    Source,
)
from drviewer.exchange.readings_table import HEAD, write_readings
from drviewer.store import NewImage, Store
from drviewer.workflow.assess import record_grade
from drviewer.workflow.exam_list import list_exams
from drviewer.workflow.eye_readings import eye_readings

BLIND, BESIDE = ReadingMode.BLIND_FIRST, ReadingMode.SIDE_BY_SIDE
SAID = Prediction(
    probabilities=(0.05, 0.1, 0.5, 0.25, 0.1),
    heatmaps=np.ones((5, 2, 2), np.float32),
    region=Region(0, 0, 9, 9),
    model=ModelIdentity("net", "1.2", "0" * 64),
    grade_set=(Grade.MODERATE_NPDR, Grade.SEVERE_NPDR),
    referable_threshold=0.4,
)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as store:
        yield store


def add(store: Store, name: str, eye: Laterality, patient: str = "P-1") -> FundusImage:
    known = Source.TABLE
    who = Identity(
        patient,
        laterality=eye,
        exam_date=date(2026, 5, 1),
        patient_source=known,
        laterality_source=known,
        date_source=known,
    )
    (image,) = store.add_images([NewImage(Path(name), 0, who, 1, 1)])
    return image


def table(store: Store, path: Path, mode: ReadingMode = BLIND) -> list[dict[str, str]]:
    exams = list_exams(store, mode, today=date(2026, 6, 1))
    write_readings(eye_readings(store, exams, mode), path / "t.csv")
    with (path / "t.csv").open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_worst_of_an_eyes_photographs_counts_with_who_read_it(store, tmp_path) -> None:
    first, second = add(store, "/1.jpg", Laterality.RIGHT), add(store, "/2.jpg", Laterality.RIGHT)
    record_grade(store, first, Grade.SEVERE_NPDR, reader="Dr B")
    record_grade(store, second, Grade.MILD_NPDR, reader="Dr C")
    image = store.find_image(second.key)
    assert image is not None
    said = replace(image.assessment, dme=Dme.CENTRE_INVOLVING)
    store.save_assessment(second.key, said)
    (row,) = table(store, tmp_path)
    assert (row["file"], row["photographs"]) == ("/1.jpg", "2")
    assert (row["reader_grade"], row["reader"]) == ("3", "Dr B")
    assert row["dme"] == "centre_involving"


def test_ungradable_eye_is_told_apart_from_an_unread_one(store, tmp_path) -> None:
    poor, _ = add(store, "/1.jpg", Laterality.RIGHT), add(store, "/2.jpg", Laterality.LEFT)
    said = replace(poor.assessment, is_ungradable=True, reader="Dr B")
    store.save_assessment(poor.key, said)
    right, left = table(store, tmp_path)
    assert (right["eye"], right["reader_grade"]) == ("OD", "U")
    assert (left["eye"], left["reader_grade"], left["reader"]) == ("OS", "", "")


def test_models_answer_is_told_once_the_eye_is_read_or_beside_it(store, tmp_path) -> None:
    image = add(store, "/1.jpg", Laterality.RIGHT)
    store.save_prediction(image.key, SAID)
    (row,) = table(store, tmp_path)
    assert {row[name] for name in HEAD if name.startswith("model")} == {""}
    (row,) = table(store, tmp_path, BESIDE)
    assert [row[f"model_p{grade}"] for grade in range(5)] == ["0.05", "0.1", "0.5", "0.25", "0.1"]
    assert (row["model_grade"], row["model_grade_set"]) == ("2", "2 3")
    assert (row["model_referable"], row["model"]) == ("1", "net 1.2")
    record_grade(store, image, Grade.MILD_NPDR, reader="Dr B")
    (row,) = table(store, tmp_path)
    assert (row["reader_grade"], row["model_grade"]) == ("1", "2")


def test_every_photograph_of_an_unknown_side_has_a_line(store, tmp_path) -> None:
    for name in ("/1.jpg", "/2.jpg"):
        add(store, name, Laterality.UNKNOWN)
    rows = table(store, tmp_path)
    assert [(row["eye"], row["file"]) for row in rows] == [("", "/1.jpg"), ("", "/2.jpg")]


def test_id_that_would_be_run_is_text_and_an_odd_name_keeps_no_other_out(store, tmp_path) -> None:
    add(store, "/odd\udcff.jpg", Laterality.RIGHT, "=HYPERLINK(1)")
    (row,) = table(store, tmp_path)
    assert row["patient_id"] == "'=HYPERLINK(1)"
    assert row["file"] == "/odd\ufffd.jpg"


def test_every_column_is_documented() -> None:
    page = (Path(__file__).parents[3] / "docs" / "readings.md").read_text(encoding="utf-8")
    named = set(HEAD) - {"model_p1", "model_p2", "model_p3"}
    assert {name for name in named if f"`{name}`" not in page} == set()
