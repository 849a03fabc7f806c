"""Evaluating from a shell."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from drviewer.domain import Grade
from drviewer.training.answering import measure_sets
from drviewer.training.evaluate import Evaluation
from drviewer.training.labels import LabelledImage

LABELS = tuple(LabelledImage(Path("a.jpg"), Grade(grade), "idrid") for grade in (0, 0, 2, 4))
CHANCES = np.array([[0.7, 0.1, 0.1, 0.1, 0.0], [0.2, 0.2, 0.5, 0.1, 0.0]] * 2)
SETS = measure_sets(CHANCES, LABELS, {"referable": 0.4, "vision_threatening": 0.5}, "most_probable")
EVALUATION = Evaluation(LABELS, CHANCES, SETS, SETS["idrid"])


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a stand-in for the evaluation was asked."""
    seen: dict[str, Any] = {}

    def evaluate_labels(labels: Path, root: Path, **options: Any) -> Evaluation:
        seen.update(options, labels=labels, root=root)
        return EVALUATION

    monkeypatch.setattr("drviewer.training.evaluate.evaluate_labels", evaluate_labels)
    return seen


def test_figures_are_written_and_shown(run, asked: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "new" / "figures.json"
    ran = run(
        *("evaluate", "labels.csv", "--root", tmp_path, "--out", out),
        *("--set", "idrid", "--split", "val", "--model", "card.json", "--models", "one"),
    )
    assert ran.code == 0, ran.err
    assert json.loads(out.read_text()) == EVALUATION.figures()
    assert asked["set_name"] == "idrid"
    assert asked["split"] == "val"
    assert asked["card_path"] == Path("card.json")
    assert asked["options"].models == "one"
    assert "0.250" in next(line for line in ran.out.splitlines() if "idrid" in line)


def test_failed_write_keeps_the_former_figures(
    run, asked: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "figures.json"
    out.write_text("before")

    def full_disk(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full_disk)
    ran = run("evaluate", "labels.csv", "--root", tmp_path, "--out", out)
    assert ran.code == 1
    assert "No space left on device" in ran.err
    assert out.read_text() == "before"


def test_figures_can_be_printed_only(run, asked: dict[str, Any], tmp_path: Path) -> None:
    ran = run("evaluate", "labels.csv", "--root", tmp_path)
    assert ran.code == 0, ran.err
    assert "idrid" in ran.out
    assert not list(tmp_path.iterdir())


def test_unknown_choice_of_models_is_wrong_use(run, tmp_path: Path) -> None:
    assert run("evaluate", "labels.csv", "--root", tmp_path, "--models", "three").code == 2


def test_labels_that_are_missing_are_told(run, tmp_path: Path) -> None:
    ran = run(
        *("evaluate", tmp_path / "none.csv", "--root", tmp_path),
        *("--out", tmp_path / "figures.json"),
    )
    assert ran.code == 1
    assert "none.csv" in ran.err
