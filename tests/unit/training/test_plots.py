"""Figures are drawn from the numbers, and readable as pictures."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.domain import Grade
from drviewer.training.answering import measure_sets
from drviewer.training.evaluate import Evaluation
from drviewer.training.labels import LabelledImage
from drviewer.training.plots import _roc, write_curves, write_evaluation


def test_curves_are_drawn_from_the_log(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text(
        "epoch,size,loss,val_accuracy,val_kappa,seconds\n"
        "1,224,1.5,0.6,0.5,100\n2,224,1.2,0.7,,100\n3,320,1.0,0.8,0.8,200\n"
    )
    write_curves(log, tmp_path / "curves.png")
    assert cv2.imread(str(tmp_path / "curves.png")).shape[1] > 800


def test_every_figure_of_an_evaluation_is_drawn(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    grades = rng.integers(0, 5, 60)
    labels = [LabelledImage(Path("a"), Grade(int(g)), "ab"[i % 2]) for i, g in enumerate(grades)]
    chances = rng.dirichlet(np.ones(5), 60)
    thresholds = {"referable": 0.5, "vision_threatening": 0.5}
    sets = measure_sets(chances, labels, thresholds, "median")
    evaluation = Evaluation(tuple(labels), chances, sets, sets["a"])
    paths = write_evaluation(evaluation, tmp_path / "plots")
    assert [path.name for path in paths] == ["confusion.png", "roc.png", "reliability.png"]
    for path in paths:
        assert cv2.imread(str(path)).std() > 5, "something is drawn"


def test_roc_goes_through_both_corners_and_counts_cases() -> None:
    x, y = _roc(np.array([0.9, 0.8, 0.3, 0.1]), np.array([True, False, True, False]))
    assert x.tolist() == [0, 0, 0.5, 0.5, 1]
    assert y.tolist() == [0, 0.5, 0.5, 1, 1]


def test_missing_matplotlib_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from drviewer.errors import TrainingError

    monkeypatch.setitem(__import__("sys").modules, "matplotlib.figure", None)
    log = tmp_path / "log.csv"
    log.write_text("epoch,size,loss,val_accuracy,val_kappa,seconds\n1,224,1.5,0.6,0.5,100\n")
    with pytest.raises(TrainingError, match="matplotlib is not installed"):
        write_curves(log, tmp_path / "curves.png")
