"""Comparing networks from a shell."""

import json
from pathlib import Path
from typing import Any

import pytest

from drviewer.grading.card_figures import ComparedNetworks, Comparison, CrossSetFigures
from drviewer.grading.intervals import Interval

FIGURES = CrossSetFigures(
    n=413,
    qwk=Interval(value=0.7, low=0.6, high=0.8),
    referable_auc=Interval(value=0.9, low=0.85, high=0.95),
)
FOUND = Comparison(
    rows=(
        ComparedNetworks(
            networks=("efficientnet_lite0", "resnet50_half"),
            stages=("160 px, 2 epochs", "160 px, 2 epochs"),
            sets={"idrid": FIGURES},
        ),
    )
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a stand-in for the measurement was asked."""
    seen: dict[str, Any] = {}

    def compare_runs(runs: list[Path], labels: list[Any], on_run: Any) -> Comparison:
        on_run("one")(3, 3)
        seen.update(runs=runs, labels=len(labels))
        return FOUND

    monkeypatch.setattr("drviewer.training.comparison.compare_runs", compare_runs)
    return seen


def test_figures_of_all_runs_are_written_and_shown(
    run, asked: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "eye.png").write_bytes(b"")
    (tmp_path / "labels.csv").write_text("image,grade,set\neye.png,0,idrid\n")
    out = tmp_path / "new" / "comparison.json"
    ran = run("compare", tmp_path / "labels.csv", "a", "b", "--root", tmp_path, "--out", out)
    assert ran.code == 0, ran.err
    assert asked == {"runs": [Path("a"), Path("b")], "labels": 1}
    assert "one: 3 images" in ran.err
    assert Comparison.model_validate(json.loads(out.read_text())) == FOUND
    line = next(line for line in ran.out.splitlines() if "idrid" in line)
    for shown in ("efficientnet_lite0 + resnet50_half", "413", "0.700 (0.600–0.800)"):
        assert shown in line
