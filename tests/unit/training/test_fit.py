"""A real, tiny run: it learns, and a run that was cut off ends where an unbroken one ends."""

from pathlib import Path

import numpy as np
import pytest

from drviewer.training.dataset import FieldCache
from drviewer.training.fit import Fitting
from drviewer.training.labels import LabelledImage
from drviewer.training.plan import TrainingPlan, parse_stages
from drviewer.training.runs import read_weights, stage_weights, time_weights

pytestmark = pytest.mark.model


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[TrainingPlan, FieldCache]:
    import cv2

    labels = []
    for i in range(8):
        picture = np.zeros((64, 64, 3), np.uint8)
        cv2.circle(picture, (32, 32), 30, (30, 60, 200) if i % 2 else (200, 60, 30), -1)
        path = tmp_path / f"{i}.png"
        cv2.imwrite(str(path), picture)
        labels.append(LabelledImage(path=path, grade=4 * (i % 2)))  # type: ignore[arg-type]
    # Pretrained weights are not at hand here: the seed makes the random ones the same each time.
    monkeypatch.setattr("drviewer.training.fit.load_backbone", lambda *_: None)
    plan = TrainingPlan(backbone_weights="none", stages=parse_stages("64x2@1e-3"), batch_size=4)
    return plan, FieldCache(labels, tmp_path / "fields", 32)


class _CutError(Exception):
    pass


def test_cut_run_goes_on_at_its_checkpoint(
    parts: tuple[TrainingPlan, FieldCache], tmp_path: Path
) -> None:
    plan, cache = parts
    work = tmp_path / "work"
    work.mkdir()
    seen: list[int] = []

    def cut_in_second_epoch(step: int, _steps: int, _loss: float) -> None:
        seen.append(step)
        if len(seen) == 3:
            raise _CutError

    with pytest.raises(_CutError):
        list(Fitting(plan, cache, cache, work).epochs(cut_in_second_epoch))
    results = list(Fitting(plan, cache, cache, work).epochs(lambda *_: None))
    assert [result.epoch for result in results] == [2]
    assert results[0].loss > 0
    assert list(Fitting(plan, cache, cache, work).epochs(lambda *_: None)) == []


def test_stage_run_twice_ends_with_the_mean_of_the_weights_cut_or_not(
    parts: tuple[TrainingPlan, FieldCache], tmp_path: Path
) -> None:
    plan, cache = parts
    plan = plan.model_copy(update={"stages": parse_stages("64x1@1e-3,64x1@1e-3 2 times")})
    seen: list[int] = []

    def cut_in_the_second_time(step: int, _steps: int, _loss: float) -> None:
        seen.append(step)
        if len(seen) == 5:
            raise _CutError

    with pytest.raises(_CutError):
        list(Fitting(plan, cache, cache, tmp_path).epochs(cut_in_the_second_time))
    results = list(Fitting(plan, cache, cache, tmp_path).epochs(lambda *_: None))
    assert [result.epoch for result in results] == [3]
    start, mean = (read_weights(stage_weights(tmp_path, stage)) for stage in (0, 1))
    times = [read_weights(time_weights(tmp_path, 1, time)) for time in range(2)]
    assert not np.allclose(times[0][0], times[1][0], atol=1e-7), "the same pictures again"
    for ours, *each in zip(mean, *times, strict=True):
        np.testing.assert_allclose(ours, np.mean(each, 0), atol=1e-6)
    # Two steps of at most a thousandth each lead from the stage's start to the end of either.
    assert max(np.abs(time[0] - start[0]).max() for time in times) < 3e-3
