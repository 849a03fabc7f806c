"""Evaluating from a shell."""

import json
from pathlib import Path
from typing import Any

import pytest

FIGURES: dict[str, Any] = {
    "n": 2,
    "accuracy": 0.5,
    "qwk": None,
    "macro_f1": 0.4,
    "referable": {"auc": None},
    "ece": 0.1,
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a stand-in for the evaluation was asked."""
    seen: dict[str, Any] = {}

    def evaluate_labels(labels: Path, root: Path, **options: Any) -> dict[str, Any]:
        seen.update(options, labels=labels, root=root)
        return {"sets": {"idrid": FIGURES}, "all": FIGURES}

    monkeypatch.setattr("drviewer.training.evaluate.evaluate_labels", evaluate_labels)
    return seen


def test_figures_are_written_and_shown(run, asked: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "new" / "figures.json"
    ran = run(
        *("evaluate", "labels.csv", "--root", tmp_path, "--out", out),
        *("--set", "idrid", "--split", "val", "--model", "card.json"),
    )
    assert ran.code == 0, ran.err
    assert json.loads(out.read_text()) == {"sets": {"idrid": FIGURES}, "all": FIGURES}
    assert asked["set_name"] == "idrid"
    assert asked["split"] == "val"
    assert asked["card_path"] == Path("card.json")
    assert "0.500" in next(line for line in ran.out.splitlines() if "idrid" in line)


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


def test_labels_that_are_missing_are_told(run, tmp_path: Path) -> None:
    ran = run(
        *("evaluate", tmp_path / "none.csv", "--root", tmp_path),
        *("--out", tmp_path / "figures.json"),
    )
    assert ran.code == 1
    assert "none.csv" in ran.err
