"""``drviewer train``: what is asked for, and what must not cost anybody a trained model."""

import sys
from pathlib import Path

import pytest
from rich.console import Console

from drviewer.cli.train import draw_curves
from drviewer.errors import TrainingError
from drviewer.training.plan import TrainingPlan

HEAD = "epoch,size,loss,val_accuracy,val_kappa,seconds"


def test_curves_that_cannot_be_drawn_are_told_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_log: Path, _path: Path) -> None:
        raise TrainingError("Figures can't be drawn.", advice="Install drviewer[training].")

    monkeypatch.setattr("drviewer.training.plots.write_curves", refuse)
    console = Console(record=True, width=200)
    draw_curves(tmp_path, console)
    assert "Figures can't be drawn. Install drviewer[training]." in console.export_text()


def test_curves_are_drawn_from_the_log(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text(f"{HEAD}\n1,96,2.9,0.5,0.4,5\n2,96,2.1,0.6,0.5,5\n", encoding="utf-8")
    draw_curves(tmp_path, Console(quiet=True))
    assert (tmp_path / "curves.png").stat().st_size > 1000


@pytest.mark.parametrize(
    ("given", "augmentation", "level_dim", "teachers"),
    [
        ([], "faults", True, ()),
        (["--augmentation", "cameras", "--no-level-dim"], "cameras", False, ()),
        (["--teacher", "first", "--teacher", "second"], "faults", True, ("first", "second")),
    ],
)
def test_what_is_given_decides_else_what_a_new_training_does(
    given: list[str],
    augmentation: str,
    level_dim: bool,
    teachers: tuple[str, ...],
    run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plans: list[TrainingPlan] = []
    # By its name in drviewer.cli the module is hidden behind the command.
    module = sys.modules["drviewer.cli.train"]
    monkeypatch.setattr(module, "_run", lambda plan, *_: plans.append(plan))
    asked = ("train", "labels.csv", "--root", ".", "--backbone-weights", "none", *given)
    assert run(*asked).code == 0
    assert (plans[0].augmentation, plans[0].level_dim) == (augmentation, level_dim)
    # Whole paths: the plan is read again from other folders.
    assert plans[0].teachers == tuple(str(Path(run).resolve()) for run in teachers)
