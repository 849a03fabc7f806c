"""Networks side by side on unseen sets: the right weights, the mean of both, refusals."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.domain import Grade
from drviewer.errors import TrainingError
from drviewer.training.labels import LabelledImage
from drviewer.training.plan import Stage, TrainingPlan

pytestmark = pytest.mark.model

WITHOUT = Stage(size=64, epochs=2, learning_rate=1e-3, without=("far", "farther"))
SEEN_ALL = Stage(size=64, epochs=1, learning_rate=1e-3)


def make_run(folder: Path, stages: tuple[Stage, ...], seed: int) -> Path:
    """A work folder as a finished training leaves it."""
    import keras

    from drviewer.training.plan import build_planned
    from drviewer.training.runs import stage_weights

    folder.mkdir()
    plan = TrainingPlan(backbone_weights="none", stages=stages)
    (folder / "plan.json").write_text(plan.model_dump_json())
    for number in range(len(stages)):
        keras.utils.set_random_seed(seed)
        np.savez(stage_weights(folder, number), *build_planned(plan, number).get_weights())
    return folder


@pytest.fixture
def labels(tmp_path: Path) -> list[LabelledImage]:
    made = []
    for i in range(12):
        picture = np.zeros((80, 80, 3), np.uint8)
        cv2.circle(picture, (40, 40), 35, (30, 40 + 12 * i, 190), -1)
        cv2.imwrite(str(tmp_path / f"{i}.png"), picture)
        name = ("near", "far", "farther")[i % 3]
        made.append(LabelledImage(tmp_path / f"{i}.png", Grade(i % 5), name, "train"))
    return made


def test_each_network_and_their_mean_are_measured_on_the_sets_that_all_left_out(
    tmp_path: Path, labels: list[LabelledImage]
) -> None:
    from drviewer.training.comparison import compare_runs
    from drviewer.training.cross_set import cross_set_figures, cross_set_logits

    only_far = Stage(size=64, epochs=1, learning_rate=1e-3, without=("far",))
    runs = [
        make_run(tmp_path / "one", (WITHOUT, SEEN_ALL), 1),
        make_run(tmp_path / "two", (only_far,), 2),
    ]
    found = compare_runs(runs, labels)
    assert [len(row.networks) for row in found.rows] == [1, 1, 2]
    assert all(list(row.sets) == ["far"] for row in found.rows)
    assert found.rows[0].stages == ("64 px, 2 epochs",)
    logits = [cross_set_logits(run, labels)["far"].logits for run in runs]
    grades = np.array([label.grade for label in labels if label.set_name == "far"])
    expected = cross_set_figures(np.mean(logits, axis=0), grades, "median")
    assert found.rows[2].sets["far"] == expected


def test_runs_that_left_no_set_out_together_are_refused(
    tmp_path: Path, labels: list[LabelledImage]
) -> None:
    from drviewer.training.comparison import compare_runs

    runs = [
        make_run(tmp_path / "one", (WITHOUT,), 1),
        make_run(tmp_path / "two", (SEEN_ALL,), 2),
    ]
    with pytest.raises(TrainingError, match="all of these trainings left out"):
        compare_runs(runs, labels)
