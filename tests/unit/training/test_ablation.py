"""What an ablation makes runs of, and what it refuses to mix; no run is made here."""

from pathlib import Path

import numpy as np
import pytest

from drviewer.errors import TrainingError
from drviewer.training.ablation import Ablation
from drviewer.training.plan import TrainingPlan, parse_stages, recipe

pytestmark = pytest.mark.model


def planned(folder: Path, weights: str = "none", **others: object) -> Ablation:
    table = folder / "labels.csv"
    table.write_text("image,grade,set\na.jpg,0,near\nb.jpg,1,far\n", encoding="utf-8")
    plan = TrainingPlan(
        backbone_weights=weights, stages=parse_stages("64x1@1e-3"), **recipe("cameras", False)
    )
    return Ablation(plan.model_copy(update=others), table, folder, ["near"], folder / "runs")


def test_what_the_recipe_does_not_do_is_not_left_out_of_it(tmp_path: Path) -> None:
    names = [name for name, _, _ in planned(tmp_path)._plans()]
    assert names[0] == "base"
    assert "former" not in names
    assert "former" in [name for name, _, _ in planned(tmp_path, level_dim=True)._plans()]


def test_runs_of_other_parameters_are_no_results_of_these(tmp_path: Path) -> None:
    ablation = planned(tmp_path)
    folder = tmp_path / "runs" / "base"
    folder.mkdir(parents=True)
    plan = ablation._plans()[0][2]
    ablation._claim(folder, plan)
    ablation._claim(folder, plan)
    with pytest.raises(TrainingError, match="other parameters"):
        ablation._claim(folder, plan.model_copy(update={"level_dim": True}))
    (folder / "plan.json").unlink()
    np.savez(folder / "logits.npz")
    with pytest.raises(TrainingError, match="other parameters"):
        ablation._claim(folder, plan)


def test_start_that_may_know_the_test_is_refused(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    with pytest.raises(TrainingError, match="can't begin with the training"):
        planned(tmp_path, weights=str(tmp_path / "run"))
