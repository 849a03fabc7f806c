"""One optimisation step as a compiled TensorFlow function, made for the CPU.

Two things more than double the speed there: oneDNN's kernels (``prepare_tensorflow``; on many
processors TensorFlow leaves them off) and batch normalisation as one fused operation (Keras's own
is some ten).
"""

import ctypes
import os
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drviewer.grading.quiet import import_tensorflow
from drviewer.training.plan import NEIGHBOUR_BELIEF, TrainingPlan

#: glibc's mallopt: https://man7.org/linux/man-pages/man3/mallopt.3.html
_M_TRIM_THRESHOLD, _M_MMAP_MAX, _M_ARENA_MAX = -1, -4, -8


def prepare_tensorflow(seed: int) -> None:
    """Import TensorFlow with oneDNN's kernels and set every seed; call before anything else."""
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    _keep_freed_memory()
    import_tensorflow()
    import keras

    keras.utils.set_random_seed(seed)


def _keep_freed_memory() -> None:
    """A step frees and asks for gigabytes: giving them back to the system costs a third of it."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError, TypeError):  # not glibc
        return
    mallopt(_M_MMAP_MAX, 0)
    mallopt(_M_TRIM_THRESHOLD, 2**31 - 1)
    mallopt(_M_ARENA_MAX, 1)


def soft_targets(grades: NDArray[np.int64]) -> NDArray[np.float32]:
    """``(n,)`` → ``(n, 5)``: most on the true grade, some on its neighbours, rows sum to 1."""
    distance = np.abs(grades[:, None] - np.arange(5)[None])
    targets = np.where(distance == 1, NEIGHBOUR_BELIEF, 0.0).astype(np.float32)
    targets[np.arange(len(grades)), grades] = 1 - targets.sum(1)
    return targets


def grade_weights(grades: NDArray[np.int64], rarity: float) -> NDArray[np.float32]:
    """``(5,)``: the frequency to the power of minus ``rarity``, with mean 1 over the images."""
    counts = np.bincount(grades, minlength=5)
    weights = (len(grades) / np.maximum(counts, 1)) ** rarity
    scaled: NDArray[np.float32] = (weights / (weights * counts).sum() * len(grades)).astype("f4")
    return scaled


def with_fused_norms(model: Any) -> Any:
    """A copy whose batch norms train as one fused operation; same layers, names and weights."""
    import keras

    fused = _fused_norm()

    def clone(layer: Any) -> Any:
        kind = fused if type(layer) is keras.layers.BatchNormalization else type(layer)
        return kind.from_config(layer.get_config())

    copy = keras.models.clone_model(model, clone_function=clone)
    copy.set_weights(model.get_weights())
    return copy


def _fused_norm() -> Any:
    import keras
    import tensorflow as tf

    class FusedBatchNormalization(keras.layers.BatchNormalization):  # type: ignore[misc]
        def call(self, inputs: Any, training: bool | None = None, mask: Any = None) -> Any:
            if not training:
                return super().call(inputs, training=training, mask=mask)
            outputs, mean, variance = tf.compat.v1.nn.fused_batch_norm(
                inputs,
                tf.convert_to_tensor(self.gamma),
                tf.convert_to_tensor(self.beta),
                epsilon=self.epsilon,
                is_training=True,
            )
            for moving, now in ((self.moving_mean, mean), (self.moving_variance, variance)):
                moving.assign(moving * self.momentum + now * (1 - self.momentum))
            return outputs

    return FusedBatchNormalization


def compiled_step(
    model: Any, optimizer: Any, plan: TrainingPlan, teachers: Sequence[Any] = ()
) -> Callable[..., Any]:
    """``step(pictures, targets, grades, weights)`` → the mean loss; moves the weights once.

    Cross-entropy against soft targets, a part of it against the teachers' mean probabilities for
    the same pictures (Hinton et al. 2015), and the squared error of the expected grade, which is
    what quadratic kappa punishes.
    """
    import tensorflow as tf

    def loss_of(logits: Any, targets: Any, grades: Any, weights: Any) -> Any:
        each = tf.nn.softmax_cross_entropy_with_logits(targets, logits)
        expected = tf.reduce_sum(tf.nn.softmax(logits) * tf.range(5.0), axis=1)
        each += plan.expected_grade_weight * tf.square(expected - grades)
        return tf.reduce_mean(each * weights)

    @tf.function(jit_compile=False, autograph=False)  # type: ignore[untyped-decorator]
    def step(pictures: Any, targets: Any, grades: Any, weights: Any) -> Any:
        pictures = tf.cast(pictures, tf.float32)
        if teachers:
            answers = [tf.nn.softmax(teacher(pictures, training=False)) for teacher in teachers]
            taught = tf.add_n(answers) / len(answers)
            targets = (1 - plan.teacher_weight) * targets + plan.teacher_weight * taught
        with tf.GradientTape() as tape:
            loss = loss_of(model(pictures, training=True), targets, grades, weights)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        return loss

    return step  # type: ignore[no-any-return]
