"""Fit a network to graded photographs: stages, soft ordinal targets, averaged weights."""

import logging
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
from drviewer.grading.network import build_network
from drviewer.grading.preprocess import Preprocessing
from drviewer.grading.quiet import import_tensorflow
from drviewer.training.checkpoint import Progress, load_checkpoint, save_checkpoint
from drviewer.training.dataset import FieldCache, plain_batches, training_batches
from drviewer.training.plan import NEIGHBOUR_BELIEF, TrainingPlan
from drviewer.training.weights import load_backbone, restore_batch_norm

_LOG = logging.getLogger(__name__)
_CHECKPOINT_SECONDS = 120
_WARMUP = 0.1


@dataclass(frozen=True, slots=True)
class EpochResult:
    """One line of the training log; ``kappa`` on the validation images with averaged weights."""

    epoch: int
    size: int
    loss: float
    accuracy: float
    kappa: float | None
    seconds: float


def soft_targets(grades: NDArray[np.int64]) -> NDArray[np.float32]:
    """``(n,)`` → ``(n, 5)``: most on the true grade, some on its neighbours, rows sum to 1."""
    distance = np.abs(grades[:, None] - np.arange(5)[None])
    targets = np.where(distance == 1, NEIGHBOUR_BELIEF, 0.0).astype(np.float32)
    targets[np.arange(len(grades)), grades] = 1 - targets.sum(1)
    return targets


def grade_weights(grades: NDArray[np.int64]) -> NDArray[np.float32]:
    """``(5,)``: the root of the inverse frequency, with mean 1 over the images."""
    counts = np.bincount(grades, minlength=5)
    weights = np.sqrt(len(grades) / np.maximum(counts, 1))
    scaled: NDArray[np.float32] = (weights / (weights * counts).sum() * len(grades)).astype("f4")
    return scaled


class Fitting:
    """One run of a plan in a work folder; made again in the same folder, it goes on."""

    def __init__(self, plan: TrainingPlan, train: FieldCache, val: FieldCache, work: Path) -> None:
        import_tensorflow()
        import keras

        keras.utils.set_random_seed(plan.seed)
        self._plan, self._train, self._val = plan, train, val
        self._checkpoint = work / "checkpoint.npz"
        self._steps = len(train.labels) // plan.batch_size
        if self._steps == 0:
            raise TrainingError(
                f"{len(train.labels)} images are too few for a batch of {plan.batch_size}.",
                advice="Add images or lower --batch-size.",
            )
        grades = np.array([label.grade for label in train.labels], np.int64)
        self._weights = grade_weights(grades)
        self._progress = Progress()
        self._model = self._network(0)
        self._optimizer = self._new_optimizer()
        if self._checkpoint.exists():
            self._resume()
        else:
            load_backbone(self._model, plan.backbone, plan.backbone_weights)
            if plan.backbone == "resnet50_half":
                some = next(plain_batches(train, self._preprocessing(0), batch_size=96))
                restore_batch_norm(self._model, list(some.pictures))
            self._average = self._model.get_weights()

    def _network(self, stage: int) -> Any:
        return build_network(self._plan.backbone, self._plan.stages[stage].size)

    def _new_optimizer(self) -> Any:
        import keras

        optimizer = keras.optimizers.AdamW(
            1e-4, weight_decay=self._plan.weight_decay, global_clipnorm=1.0
        )
        optimizer.build(self._model.trainable_variables)
        return optimizer

    def _preprocessing(self, stage: int) -> Preprocessing:
        plan = self._plan
        return Preprocessing(
            size=plan.stages[stage].size,
            clahe_clip_limit=plan.clahe_clip_limit,
            clahe_tiles=plan.clahe_tiles,
        )

    def _resume(self) -> None:
        self._progress, arrays = load_checkpoint(self._checkpoint, self._plan.model_dump_json())
        self._model = self._network(min(self._progress.stage, len(self._plan.stages) - 1))
        self._model.set_weights(arrays["model"])
        self._average = arrays["average"]
        self._optimizer = self._new_optimizer()
        for variable, value in zip(self._optimizer.variables, arrays["optimizer"], strict=True):
            variable.assign(value)

    def _save(self) -> None:
        arrays = {
            "model": self._model.get_weights(),
            "average": self._average,
            "optimizer": [np.asarray(v) for v in self._optimizer.variables],
        }
        save_checkpoint(self._checkpoint, self._progress, arrays, self._plan.model_dump_json())

    def epochs(self, on_step: Callable[[int, int, float], None]) -> Iterator[EpochResult]:
        """Fit, one result an epoch; ``on_step(step, steps, loss)`` after each step."""
        place = self._progress
        while place.stage < len(self._plan.stages):
            stage = self._plan.stages[place.stage]
            before = sum(s.epochs for s in self._plan.stages[: place.stage])
            while place.epoch < before + stage.epochs:
                yield self._epoch(stage.epochs * self._steps, on_step)
            place.stage, place.stage_step = place.stage + 1, 0
            if place.stage < len(self._plan.stages):
                self._enter_stage()
            self._save()

    def _enter_stage(self) -> None:
        """The same weights behind an input of another size; the optimiser starts anew."""
        self._model = self._network(self._progress.stage)
        self._model.set_weights(self._average)
        self._optimizer = self._new_optimizer()

    def _epoch(self, stage_steps: int, on_step: Callable[[int, int, float], None]) -> EpochResult:
        place, plan = self._progress, self._plan
        step_function = self._step_function()
        start, saved, losses = time.monotonic(), time.monotonic(), []
        preprocessing = self._preprocessing(place.stage)
        batches = training_batches(
            self._train,
            preprocessing,
            batch_size=plan.batch_size,
            seed=plan.seed,
            epoch=place.epoch,
            first_step=place.step,
        )
        for batch in batches:
            self._optimizer.learning_rate.assign(self._learning_rate(stage_steps))
            weights = self._weights[batch.grades]
            losses.append(float(step_function(batch.pictures, soft_targets(batch.grades), weights)))
            self._follow()
            place.step, place.stage_step = place.step + 1, place.stage_step + 1
            on_step(place.step, self._steps, losses[-1])
            if time.monotonic() - saved > _CHECKPOINT_SECONDS:
                self._save()
                saved = time.monotonic()
        place.epoch, place.step = place.epoch + 1, 0
        self._save()
        logits = self.logits(self._val)
        truth = np.array([label.grade for label in self._val.labels])
        agreed = agreement(confusion_matrix(truth, logits.argmax(1)))
        return EpochResult(
            epoch=place.epoch,
            size=preprocessing.size,
            loss=float(np.mean(losses)) if losses else math.nan,
            accuracy=agreed.accuracy,
            kappa=agreed.qwk,
            seconds=time.monotonic() - start,
        )

    def _learning_rate(self, stage_steps: int) -> float:
        """Linear warm-up over a tenth of the stage, then half a cosine down to zero."""
        peak = self._plan.stages[self._progress.stage].learning_rate
        done = self._progress.stage_step / stage_steps
        if done < _WARMUP:
            return peak * max(done, 1e-3) / _WARMUP
        return peak * 0.5 * (1 + math.cos(math.pi * (done - _WARMUP) / (1 - _WARMUP)))

    def _follow(self) -> None:
        """Move the averaged weights towards the present ones, faster at the beginning."""
        seen = self._progress.epoch * self._steps + self._progress.step
        keep = min(self._plan.ema, (1 + seen) / (10 + seen))
        pairs = zip(self._average, self._model.get_weights(), strict=True)
        self._average = [keep * average + (1 - keep) * now for average, now in pairs]

    def _step_function(self) -> Callable[..., Any]:
        import tensorflow as tf

        model, optimizer = self._model, self._optimizer

        @tf.function(jit_compile=False)  # type: ignore[untyped-decorator]
        def step(pictures: Any, targets: Any, weights: Any) -> Any:
            with tf.GradientTape() as tape:
                logits = model(tf.cast(pictures, tf.float32), training=True)
                each = tf.nn.softmax_cross_entropy_with_logits(targets, logits)
                loss = tf.reduce_mean(each * weights)
            gradients = tape.gradient(loss, model.trainable_variables)
            optimizer.apply(gradients, model.trainable_variables)
            return loss

        return step  # type: ignore[no-any-return]

    def averaged_network(self) -> tuple[Any, Preprocessing]:
        """A network with the averaged weights at the last stage's size, and its preprocessing."""
        last = len(self._plan.stages) - 1
        network = self._network(min(self._progress.stage, last))
        network.set_weights(self._average)
        return network, self._preprocessing(min(self._progress.stage, last))

    def logits(self, cache: FieldCache) -> NDArray[np.float32]:
        """``(n, 5)`` of a cache's images with the averaged weights."""
        network, preprocessing = self.averaged_network()
        batches = plain_batches(cache, preprocessing, batch_size=32)
        return np.concatenate([network.predict_on_batch(batch.pictures) for batch in batches])
