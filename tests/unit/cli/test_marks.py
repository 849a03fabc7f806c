"""Marks on record from a shell."""

import json
from datetime import date
from pathlib import Path

import pytest

from drviewer import paths
from drviewer.cli import main
from drviewer.domain import Identity, Landmarks, Laterality, Mark, MarkKind, OpticDisc
from drviewer.store import NewImage, Store


@pytest.fixture
def database() -> None:
    """Two photographs of one name with something on them, one with nothing."""
    with Store.open(paths.database_path()) as store:
        images = store.add_images(
            [
                NewImage(
                    Path(f"/{folder}/a.jpg"),
                    0,
                    Identity(patient, laterality=Laterality.RIGHT, exam_date=date(2024, 5, 1)),
                    100,
                    80,
                )
                for folder, patient in (("one", "P-1"), ("two", "P-2"), ("three", "P-3"))
            ]
        )
        store.save_mark(images[0].key, Mark("k", MarkKind.POINT, ((10, 20),)))
        store.save_landmarks(images[1].key, Landmarks(disc=OpticDisc(50, 40, 6)))


def run(*words: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(["marks", *words])
    return ended.value.code


@pytest.mark.usefixtures("database")
def test_every_photograph_with_something_on_it_gets_a_file_of_its_own(tmp_path: Path) -> None:
    out = tmp_path / "new" / "marks"
    assert run("--out", str(out)) == 0
    files = sorted(out.iterdir())
    assert len(files) == 2
    documents = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    assert sorted(len(one["marks"]) for one in documents) == [0, 1]


@pytest.mark.usefixtures("database")
def test_one_patients_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--out", str(tmp_path), "--patient", "P-1") == 0
    (file,) = tmp_path.glob("*.json")
    assert json.loads(file.read_text(encoding="utf-8"))["marks"][0]["points"] == [[10, 20]]
    assert run("--out", str(tmp_path), "--patient", "P-3") == 0
    assert "Nothing matches" in capsys.readouterr().err


def test_without_a_database_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--out", str(tmp_path / "none")) == 0
    assert not (tmp_path / "none").exists()
    assert not paths.database_path().exists()
    assert "Nothing is drawn" in capsys.readouterr().err
