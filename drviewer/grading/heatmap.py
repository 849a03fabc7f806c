"""Grad-CAM of every grade in the same forward pass that gives the logits.

Selvaraju et al., "Grad-CAM", ICCV 2017: a map is ReLU(Σₖ αₖ·Aₖ), αₖ the mean over positions of the
gradient of the grade's logit by channel k. The logit is explained, never the softmax: another
grade's fall must not look like evidence for this one.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from drviewer.domain import Grade

if TYPE_CHECKING:
    import keras
    import tensorflow as tf

Explained = Callable[[Any], "tuple[tf.Tensor, tf.Tensor]"]

_GRADES = len(Grade)


def explained(model: "keras.Model", layer: str) -> Explained:
    """One ``tf.function``: ``(n, s, s, 3)`` float32 → logits ``(n, 5)``, maps ``(n, 5, h, w)``.

    Maps are float32 ≥ 0 in the logit's units, on ``layer``'s grid (channels last). Where only
    global average pooling, dropout and a linear dense layer stand between ``layer`` and the
    logits, the gradient is the dense layer's weights and costs nothing; from any other layer there
    is one backward pass through the part of the model above it.

    Raises:
        ValueError: the model has no such layer, or the layer gives no feature map.
    """
    import tensorflow as tf

    features = model.get_layer(layer).output
    if len(features.shape) != 4:
        raise ValueError(f"layer {layer!r} gives {features.shape}, not a feature map")
    head = _linear_head(model, layer)
    explain = _from_tape(model, features) if head is None else _closed_form(model, features, head)
    pictures = tf.TensorSpec((None, *model.input_shape[1:]), tf.float32)
    return tf.function(explain, input_signature=[pictures], autograph=False)  # type: ignore[no-any-return]


def _linear_head(model: "keras.Model", layer: str) -> "keras.layers.Dense | None":
    """The dense layer, if ``layer`` → pooling → (dropout) → dense is all that makes the logits."""
    import keras

    below = _layer_that_gives(model, model.output)
    if not isinstance(below, keras.layers.Dense) or below.activation is not _linear():
        return None
    dense = below
    below = _layer_that_gives(model, dense.input)
    while isinstance(below, keras.layers.Dropout):
        below = _layer_that_gives(model, below.input)
    if not isinstance(below, keras.layers.GlobalAveragePooling2D) or below.keepdims:
        return None
    return dense if below.input is model.get_layer(layer).output else None


def _layer_that_gives(model: "keras.Model", tensor: Any) -> "keras.layers.Layer":
    return next(layer for layer in model.layers if layer.output is tensor)


def _linear() -> Any:
    import keras

    return keras.activations.linear


def _closed_form(model: "keras.Model", features: Any, dense: "keras.layers.Dense") -> Explained:
    """ReLU(Σₖ W[k, grade]·Aₖ) / (h·w): the logit is linear in the map's mean."""
    import keras
    import tensorflow as tf

    forward = keras.Model(model.input, [features, model.output])

    def explain(pictures: Any) -> "tuple[tf.Tensor, tf.Tensor]":
        maps, logits = forward(pictures, training=False)
        cells = tf.cast(tf.shape(maps)[1] * tf.shape(maps)[2], maps.dtype)
        evidence = tf.nn.relu(tf.tensordot(maps, dense.kernel, axes=1)) / cells
        return logits, tf.transpose(evidence, (0, 3, 1, 2))

    return explain


def _from_tape(model: "keras.Model", features: Any) -> Explained:
    """One backward pass for all grades: the features stand once a grade, each copy for its logit.

    ``GradientTape.batch_jacobian`` would say it in a line, but crashes with oneDNN on the CPU.
    """
    import keras
    import tensorflow as tf

    forward = keras.Model(model.input, features)
    head = keras.Model(features, model.output)

    def explain(pictures: Any) -> "tuple[tf.Tensor, tf.Tensor]":
        maps = forward(pictures, training=False)
        copies = tf.repeat(maps, _GRADES, axis=0)
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(copies)
            logits = tf.reshape(head(copies, training=False), (-1, _GRADES, _GRADES))
            own = tf.linalg.diag_part(logits)
        weights = tf.reduce_mean(tape.gradient(own, copies), axis=(1, 2), keepdims=True)
        evidence = tf.nn.relu(tf.reduce_sum(weights * copies, axis=-1))
        grid = tf.shape(maps)[1:3]
        return logits[:, 0], tf.reshape(evidence, tf.concat([[-1, _GRADES], grid], 0))

    return explain
