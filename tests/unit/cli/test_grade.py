"""Grading from a shell, with a tiny real model in its own process."""

import json
from pathlib import Path

import pytest

from drviewer import paths
from drviewer.cli.grade import summary
from drviewer.cli.terminal import answers
from drviewer.domain import Identity
from drviewer.settings import Settings, write_settings
from drviewer.store import NewImage, Store

KEYS = {
    "image",
    "patient_id",
    "laterality",
    "gradable",
    "reason",
    "grade",
    "grade_name",
    "grade_set",
    "probabilities",
    "referable_probability",
    "referable",
    "vision_threatening_probability",
    "vision_threatening",
    "thresholds",
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
    assert "%" not in row
    assert ("yes " in row) or ("no " in row)
    assert "not read" in next(line for line in ran.out.splitlines() if "notes.jpg" in line)


def test_table_in_a_pipe_has_every_name_in_full(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    names = [f"{'a very long name of an examination ' * 5}{eye}.jpg" for eye in ("OD", "OS")]
    with Store.in_memory() as store:
        images = store.add_images(
            [NewImage(Path("/pictures", name), 0, Identity(), 0, 0, "Empty.") for name in names]
        )
    answers().print(summary(images))
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0].strip() for line in lines if "not read" in line] == names


@pytest.mark.model
def test_folder_without_images_is_told_and_is_no_error(
    run, tiny_model_card: Path, tmp_path: Path
) -> None:
    ran = run("grade", tmp_path, "--model", tiny_model_card)
    assert (ran.code, ran.out) == (0, "No images were found.\n")


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "kept", "expected"),
    [
        ((), {}, ("tiny + small", 0.3)),
        (("--operating-point", "balanced"), {}, ("tiny + small", 0.6)),
        (("--models", "one"), {}, ("tiny", 0.4)),
        ((), {"models": "one"}, ("tiny", 0.4)),
        (("--models", "two"), {"models": "one"}, ("tiny + small", 0.3)),
    ],
)
def test_who_answers_and_what_is_called_can_be_chosen(
    run, drawn: Path, tiny_pair_card: Path, tmp_path: Path, home: Path, words, kept, expected
) -> None:
    """The command line's word counts over the settings'."""
    write_settings(Settings(**kept), paths.settings_path())
    answer = tmp_path / "answer.json"
    image = drawn / "P-0001_OD_2024-05-01.png"
    ran = run("grade", image, "--model", tiny_pair_card, "--json", answer, *words)
    assert ran.code == 0, ran.err
    (row,) = json.loads(answer.read_text())
    assert (row["model"]["name"], row["thresholds"]["referable"]) == expected
    assert row["referable"] is (row["referable_probability"] >= expected[1])


@pytest.mark.parametrize("words", [("--models", "three"), ("--operating-point", "lax")])
@pytest.mark.parametrize("command", ["grade", "report"])
def test_choice_that_there_is_not_is_wrong_use(run, drawn: Path, tmp_path, command, words) -> None:
    out = () if command == "grade" else ("--out", tmp_path)
    assert run(command, drawn, *out, *words).code == 2


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
