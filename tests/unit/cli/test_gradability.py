"""Measuring gradability from a shell."""

import json
from pathlib import Path
from typing import Any

import pytest

from drviewer.grading.gate_figures import Curve, Curves, Gradability, Refused, StepFigures


def figures(step: int) -> StepFigures:
    return StepFigures(
        step=step,
        strength=0.5,
        n=2,
        accuracy=0.5,
        qwk=0.25,
        referable_auc=None,
        referable_accuracy=0.5,
        refused=0.5,
        reason_right=1.0,
        qwk_passed=None,
        reasons={"too_dark": 1},
    )


def report() -> Gradability:
    curve = Curve(kind="darkness", steps=(figures(1),), fallen_from=1)
    curves = Curves(split="val", sets={"a": 2}, clean=figures(0), curves=(curve,))
    refused = Refused(n=4, by_image=1, by_features=2, by_either=3, reasons={"no_field": 1})
    return Gradability(
        model_sha256="0" * 64,
        chosen_on=curves,
        reported_on=curves,
        feature_directions=8,
        feature_limit=3.0,
        photographs={"a": refused},
        not_fundus={"noise": refused},
        photographs_refused=0.75,
        not_fundus_refused=0.75,
    )


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a stand-in for the measurement was asked."""
    seen: dict[str, Any] = {}

    def measure_gradability(labels: Path, root: Path, card: Path, **options: Any) -> Gradability:
        seen.update(options, labels=labels, root=root, card=card)
        return report()

    monkeypatch.setattr("drviewer.training.refusals.measure_gradability", measure_gradability)
    return seen


def test_report_is_written_and_shown(run, asked: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "new" / "gate.json"
    ran = run(
        *("gradability", "labels.csv", "--root", tmp_path, "--out", out),
        *("--model", "card.json", "--sample", "20", "--pictures", tmp_path),
    )
    assert ran.code == 0, ran.err
    assert Gradability.model_validate_json(out.read_text()) == report()
    assert asked["card"] == Path("card.json")
    assert asked["count"] == 20
    assert asked["pictures"] == tmp_path
    assert "0.25" in next(line for line in ran.out.splitlines() if "darkness" in line)
    assert "75.0%" in next(line for line in ran.out.splitlines() if "noise" in line)


def test_figures_that_nobody_knows_are_refused() -> None:
    with pytest.raises(ValueError, match="invented"):
        Gradability.model_validate({**json.loads(report().model_dump_json()), "invented": 1})
