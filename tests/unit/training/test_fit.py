"""A real, tiny run: it learns, and a run that was cut off ends where an unbroken one ends."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from drviewer.training.checkpoint import load_checkpoint
from drviewer.training.dataset import FieldCache, training_batches
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


def _small_network(plan: TrainingPlan, stage: int, _size: int | None = None) -> Any:
    """What a stage does with its weights is the same for any network, and sooner seen."""
    import keras

    inputs = keras.Input((plan.stages[stage].size,) * 2 + (3,))
    x = keras.layers.Conv2D(4, 3)(keras.layers.Rescaling(1 / 255)(inputs))
    x = keras.layers.BatchNormalization()(x)
    return keras.Model(inputs, keras.layers.Dense(5)(keras.layers.GlobalAveragePooling2D()(x)))


def test_stage_run_twice_begins_alike_and_ends_with_the_mean_even_after_a_cut(
    parts: tuple[TrainingPlan, FieldCache], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, cache = parts
    plan = plan.model_copy(update={"stages": parse_stages("64x1@1e-3,64x1@1e-3 2 times")})
    seen: list[int] = []
    epochs: list[int] = []

    def noted(*args: Any, **kwargs: Any) -> Any:
        epochs.append(kwargs["epoch"])
        return training_batches(*args, **kwargs)

    def cut_in_the_second_time(step: int, _steps: int, _loss: float) -> None:
        seen.append(step)
        if len(seen) == 5:
            raise _CutError

    monkeypatch.setattr("drviewer.training.fit.build_planned", _small_network)
    monkeypatch.setattr("drviewer.training.fit.training_batches", noted)
    with pytest.raises(_CutError):
        list(Fitting(plan, cache, cache, tmp_path).epochs(cut_in_the_second_time))
    start = read_weights(stage_weights(tmp_path, 0))
    begun = load_checkpoint(tmp_path / "checkpoint.npz", plan)[1]
    for kind in ("model", "average"):
        for ours, theirs in zip(begun[kind], start, strict=True):
            np.testing.assert_array_equal(ours, theirs)
    results = list(Fitting(plan, cache, cache, tmp_path).epochs(lambda *_: None))
    assert [(result.epoch, result.time) for result in results] == [(3, 2)]
    assert epochs == [0, 1, 2, 2], "each time sees other crops, a cut one the same"
    times = [read_weights(time_weights(tmp_path, 1, number)) for number in range(2)]
    for mean, *each in zip(read_weights(stage_weights(tmp_path, 1)), *times, strict=True):
        np.testing.assert_allclose(mean, np.mean(each, 0), atol=1e-6)


def test_taught_run_that_begins_with_another_and_is_cut_ends_as_an_unbroken_one(
    parts: tuple[TrainingPlan, FieldCache], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former, cache = parts
    former = former.model_copy(update={"stages": parse_stages("64x1@1e-3")})
    for module in ("fit", "runs"):
        monkeypatch.setattr(f"drviewer.training.{module}.build_planned", _small_network)
    run, whole, cut = tmp_path / "former", tmp_path / "whole", tmp_path / "cut"
    for work in (run, whole, cut):
        work.mkdir()
    (run / "plan.json").write_text(former.model_dump_json(), encoding="utf-8")
    list(Fitting(former, cache, cache, run).epochs(lambda *_: None))
    plan = former.model_copy(
        update={
            "backbone_weights": str(run),
            "teachers": (str(run), str(run)),
            "stages": parse_stages("64x2@1e-3"),
        }
    )

    seen: list[int] = []

    def cut_in_second_epoch(step: int, _steps: int, _loss: float) -> None:
        seen.append(step)
        if len(seen) == 4:
            raise _CutError

    list(Fitting(plan, cache, cache, whole).epochs(lambda *_: None))
    monkeypatch.setattr("drviewer.training.fit._CHECKPOINT_SECONDS", -1)
    with pytest.raises(_CutError):
        list(Fitting(plan, cache, cache, cut).epochs(cut_in_second_epoch))
    place = load_checkpoint(cut / "checkpoint.npz", plan)[0]
    assert (place.epoch, place.step) == (1, 1)
    list(Fitting(plan, cache, cache, cut).epochs(lambda *_: None))
    begun, ended, again = (read_weights(stage_weights(work, 0)) for work in (run, whole, cut))
    assert any(not np.allclose(one, other) for one, other in zip(begun, ended, strict=True))
    for one, other in zip(ended, again, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-6)
