"""Fit a network to graded photographs: stages, soft ordinal targets, averaged weights."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drviewer.errors import TrainingError
from drviewer.grading.metrics import agreement, confusion_matrix
from drviewer.grading.preprocess import Preprocessing
from drviewer.training.checkpoint import Progress, load_checkpoint, save_checkpoint
from drviewer.training.dataset import FieldCache, plain_batches, training_batches
from drviewer.training.plan import RANDOM_WEIGHTS, Stage, TrainingPlan, build_planned
from drviewer.training.runs import (
    begin_with_run,
    load_teachers,
    read_weights,
    stage_weights,
    time_weights,
    write_weights,
)
from drviewer.training.step import (
    compiled_step,
    grade_weights,
    prepare_tensorflow,
    soft_targets,
    with_fused_norms,
)
from drviewer.training.weights import load_backbone, restore_batch_norm

_CHECKPOINT_SECONDS = 60
_WARMUP = 0.1
#: Photographs that give a folded batch norm its statistics back.
_NORM_PICTURES = 96


@dataclass(frozen=True, slots=True)
class EpochResult:
    """One line of the training log; ``kappa`` on the validation images with averaged weights.

    ``time``: which time through its stage, 1 at first.
    """

    epoch: int
    size: int
    loss: float
    accuracy: float
    kappa: float | None
    seconds: float
    time: int


class Fitting:
    """One run of a plan in a work folder; made again in the same folder, it goes on."""

    def __init__(self, plan: TrainingPlan, train: FieldCache, val: FieldCache, work: Path) -> None:
        prepare_tensorflow(plan.seed)
        self._plan, self._train, self._val, self._work = plan, train, val, work
        self._checkpoint = work / "checkpoint.npz"
        for stage in plan.stages:
            self._steps(stage)
        self._grades = np.array([label.grade for label in train.labels], np.int64)
        self._progress = Progress()
        if self._checkpoint.exists():
            self._resume()
            return
        self._enter(0, self._begin())

    def _steps(self, stage: Stage) -> int:
        """Batches an epoch of this stage.

        Raises:
            TrainingError: there is not even one.
        """
        seen = sum(label.set_name not in stage.without for label in self._train.labels)
        if seen < self._plan.batch_size:
            raise TrainingError(
                f"{seen} images are too few for a batch of {self._plan.batch_size}.",
                advice="Add images, lower --batch-size, or leave out fewer sets.",
            )
        return seen // self._plan.batch_size

    def _begin(self) -> list[NDArray[Any]]:
        """The weights to begin with."""
        plan = self._plan
        model = build_planned(plan, 0)
        if plan.start is not None:
            begin_with_run(plan.start, plan, model)
        elif plan.backbone_weights != RANDOM_WEIGHTS:
            load_backbone(model, plan.backbone, plan.backbone_weights)
            if plan.backbone == "resnet50_half":
                some = next(
                    plain_batches(self._train, plan.preprocessing(0), batch_size=_NORM_PICTURES)
                )
                restore_batch_norm(model, list(some.pictures))
        weights: list[NDArray[Any]] = model.get_weights()
        return weights

    def _enter(self, stage: int, weights: list[NDArray[Any]]) -> None:
        """The same weights behind an input of another size; the optimiser starts anew."""
        import keras

        model = build_planned(self._plan, stage)
        model.set_weights(weights)
        self._model = with_fused_norms(model)
        # Copies: what get_weights gives may be the very memory that training writes to.
        self._average = [np.array(array) for array in self._model.get_weights()]
        self._optimizer = keras.optimizers.AdamW(
            1e-4, weight_decay=self._plan.weight_decay, global_clipnorm=1.0
        )
        self._optimizer.build(self._model.trainable_variables)

    def _resume(self) -> None:
        self._progress, arrays = load_checkpoint(self._checkpoint, self._plan)
        self._enter(min(self._progress.stage, len(self._plan.stages) - 1), arrays["model"])
        self._average = arrays["average"]
        for variable, value in zip(self._optimizer.variables, arrays["optimizer"], strict=True):
            variable.assign(value)

    def _save(self) -> None:
        arrays = {
            "model": self._model.get_weights(),
            "average": self._average,
            "optimizer": [np.asarray(v) for v in self._optimizer.variables],
        }
        save_checkpoint(self._checkpoint, self._progress, arrays, self._plan)

    def epochs(self, on_step: Callable[[int, int, float], None]) -> Iterator[EpochResult]:
        """Fit, one result an epoch; ``on_step(step, steps, loss)`` after each step."""
        place = self._progress
        while place.stage < len(self._plan.stages):
            stage = self._plan.stages[place.stage]
            teachers = load_teachers(self._plan, place.stage)
            step = compiled_step(self._model, self._optimizer, self._plan, teachers)
            while place.epoch < self._last_epoch(stage):
                yield self._epoch(stage, step, on_step)
            self._end_time(stage)

    def _last_epoch(self, stage: Stage) -> int:
        """The number of the epoch that ends this time through the stage."""
        place = self._progress
        before = sum(one.epochs * one.times for one in self._plan.stages[: place.stage])
        return before + stage.epochs * (place.time + 1)

    def _end_time(self, stage: Stage) -> None:
        """Through the stage again from where it began, or on with the mean of all times."""
        place = self._progress
        write_weights(time_weights(self._work, place.stage, place.time), self._average)
        place.time, place.stage_step = place.time + 1, 0
        if place.time == stage.times:
            self._end_stage(stage)
        else:
            self._enter(place.stage, read_weights(stage_weights(self._work, place.stage - 1)))
        self._save()

    def _end_stage(self, stage: Stage) -> None:
        place = self._progress
        parts = [time_weights(self._work, place.stage, number) for number in range(stage.times)]
        every = zip(*map(read_weights, parts), strict=True)
        self._average = [np.asarray(np.mean(arrays, 0)) for arrays in every]
        write_weights(stage_weights(self._work, place.stage), self._average)
        place.stage, place.time = place.stage + 1, 0
        if place.stage < len(self._plan.stages):
            self._enter(place.stage, self._average)

    def _epoch(
        self, stage: Stage, step: Callable[..., Any], on_step: Callable[[int, int, float], None]
    ) -> EpochResult:
        place, steps = self._progress, self._steps(stage)
        start = saved = time.monotonic()
        losses = []
        rarities = grade_weights(self._grades, stage.rarity)
        for batch in self._batches(stage):
            self._optimizer.learning_rate.assign(self._learning_rate(stage, steps))
            weights = rarities[batch.grades]
            targets, grades = soft_targets(batch.grades), batch.grades.astype(np.float32)
            losses.append(float(step(batch.pictures, targets, grades, weights)))
            place.step, place.stage_step = place.step + 1, place.stage_step + 1
            place.total_step += 1
            self._follow()
            on_step(place.step, steps, losses[-1])
            if time.monotonic() - saved > _CHECKPOINT_SECONDS:
                self._save()
                saved = time.monotonic()
        place.epoch, place.step = place.epoch + 1, 0
        self._save()
        return self._epoch_result(stage, losses, time.monotonic() - start)

    def _batches(self, stage: Stage) -> Iterator[Any]:
        plan, place = self._plan, self._progress
        return training_batches(
            self._train,
            plan.preprocessing(place.stage),
            batch_size=plan.batch_size,
            seed=plan.seed,
            epoch=place.epoch,
            first_step=place.step,
            without=stage.without,
            augmentation=plan.augmentation,
        )

    def _epoch_result(self, stage: Stage, losses: list[float], seconds: float) -> EpochResult:
        logits = self.logits(self._val)
        truth = np.array([label.grade for label in self._val.labels])
        agreed = agreement(confusion_matrix(truth, logits.argmax(1)))
        return EpochResult(
            epoch=self._progress.epoch,
            size=stage.size,
            loss=float(np.mean(losses)) if losses else math.nan,
            accuracy=agreed.accuracy,
            kappa=agreed.qwk,
            seconds=seconds,
            time=self._progress.time + 1,
        )

    def _learning_rate(self, stage: Stage, steps: int) -> float:
        """Each time through a stage: a tenth of linear warm-up, then half a cosine down to zero."""
        done = self._progress.stage_step / (stage.epochs * steps)
        if done < _WARMUP:
            return stage.learning_rate * max(done, 1e-3) / _WARMUP
        fall = math.cos(math.pi * (done - _WARMUP) / (1 - _WARMUP))
        return stage.learning_rate * 0.5 * (1 + fall)

    def _follow(self) -> None:
        """Move the averaged weights towards the present ones, faster at the beginning."""
        seen = self._progress.total_step
        keep = np.float32(min(self._plan.ema, seen / (10 + seen)))
        for average, now in zip(self._average, self._model.weights, strict=True):
            np.multiply(average, keep, out=average)
            np.add(average, (1 - keep) * np.asarray(now), out=average)

    def finished_network(self, *, is_averaged: bool = True) -> tuple[Any, Preprocessing]:
        """A network with the averaged weights at this stage's size, and its preprocessing."""
        stage = min(self._progress.stage, len(self._plan.stages) - 1)
        network = build_planned(self._plan, stage)
        network.set_weights(self._average if is_averaged else self._model.get_weights())
        return network, self._plan.preprocessing(stage)

    def logits(self, cache: FieldCache, *, is_averaged: bool = True) -> NDArray[np.float32]:
        """``(n, 5)`` of a cache's images with the averaged weights, or the last ones."""
        network, preprocessing = self.finished_network(is_averaged=is_averaged)
        batches = plain_batches(cache, preprocessing, batch_size=32)
        return np.concatenate([network.predict_on_batch(batch.pictures) for batch in batches])
