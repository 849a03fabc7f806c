"""Grading from a shell, with a tiny real model in its own process."""

import json
from pathlib import Path

import pytest

KEYS = {
    "image",
    "patient_id",
    "laterality",
    "gradable",
    "reason",
    "grade",
    "grade_name",
    "probabilities",
    "referable_probability",
    "model",
}


@pytest.mark.model
def test_folder_with_a_bad_file_is_graded_and_the_exit_code_says_so(
    run, drawn: Path, tiny_model_card: Path, tmp_path: Path
) -> None:
    answer = tmp_path / "answer.json"
    ran = run(
        *("grade", drawn, "--model", tiny_model_card, "--json", answer),
        *("--heatmaps", tmp_path / "maps"),
    )
    assert ran.code == 3, ran.err
    assert "notes.jpg" in ran.err
    bad, right, left = json.loads(answer.read_text())
    assert Path(bad["image"]).name == "notes.jpg"
    assert bad["error"]
    assert bad.get("grade") is None
    assert set(right) == KEYS
    assert (right["patient_id"], right["laterality"]) == ("P-0001", "R")
    assert (left["patient_id"], left["laterality"]) == ("P-0001", "L")
    assert sum(right["probabilities"]) == pytest.approx(1)
    assert right["model"]["name"] == "tiny"
    assert right["gradable"] is True
    names = {path.name for path in (tmp_path / "maps").iterdir()}
    assert names == {
        f"P-0001_{eye}_2024-05-01_grade{grade}.png" for eye in ("OD", "OS") for grade in range(5)
    }


@pytest.mark.model
def test_dash_prints_nothing_but_json_to_standard_output(
    run, drawn: Path, tiny_model_card: Path
) -> None:
    image = drawn / "P-0001_OD_2024-05-01.png"
    ran = run("grade", image, "--model", tiny_model_card, "--json", "-")
    assert ran.code == 0, ran.err
    assert [Path(row["image"]).name for row in json.loads(ran.out)] == [image.name]
    assert "P-0001" in ran.err


@pytest.mark.model
def test_table_says_whose_eye_and_which_grade(run, drawn: Path, tiny_model_card: Path) -> None:
    ran = run("grade", drawn, "--model", tiny_model_card)
    row = next(line for line in ran.out.splitlines() if "P-0001_OD" in line)
    assert "OD" in row.split()
    assert "%" in row
    assert "not read" in next(line for line in ran.out.splitlines() if "notes.jpg" in line)


@pytest.mark.model
def test_folder_without_images_is_told_and_is_no_error(
    run, tiny_model_card: Path, tmp_path: Path
) -> None:
    ran = run("grade", tmp_path, "--model", tiny_model_card)
    assert (ran.code, ran.out) == (0, "No images were found.\n")


def test_missing_model_is_told_before_anything_is_read(run, drawn: Path, tmp_path: Path) -> None:
    ran = run("grade", drawn, "--model", tmp_path / "none.json", "--json", tmp_path / "a.json")
    assert ran.code == 1
    assert "none.json is missing" in ran.err
    assert not (tmp_path / "a.json").exists()


def test_no_path_is_wrong_use(run) -> None:
    assert run("grade").code == 2


def test_bad_settings_are_told(run, drawn: Path, home: Path) -> None:
    settings = home / "drviewer" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{")
    ran = run("grade", drawn)
    assert ran.code == 1
    assert "settings.json is not valid" in ran.err
