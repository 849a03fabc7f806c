"""Where the evidence for every grade lies, from the same forward pass that gives the logits.

Three ways to weigh a layer's channels Aₖ by the gradient gₖ of a grade's logit:

- ``grad_cam``: ReLU(Σₖ mean(gₖ)·Aₖ); Selvaraju et al., "Grad-CAM", ICCV 2017
- ``hires_cam``: ReLU(Σₖ gₖ·Aₖ); Draelos and Carin, "Use HiResCAM instead of Grad-CAM", 2020
- ``layer_cam``: ReLU(Σₖ ReLU(gₖ)·Aₖ); Jiang et al., "LayerCAM", IEEE TIP 2021

The logit is explained, never the softmax: another grade's fall must not look like evidence for
this one.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, get_args

from drviewer.domain import Grade

if TYPE_CHECKING:
    import keras
    import tensorflow as tf

Explained = Callable[[Any], "tuple[tf.Tensor, ...]"]
Method = Literal["grad_cam", "hires_cam", "layer_cam"]

_GRADES = len(Grade)


def explained(
    model: "keras.Model", layer: str, method: Method = "grad_cam", *, beside: str = ""
) -> Explained:
    """One ``tf.function``: ``(n, s, s, 3)`` float32 → logits ``(n, 5)``, maps ``(n, 5, h, w)``.

    Maps are float32 ≥ 0 in the logit's units, on ``layer``'s grid (channels last). Where only
    global average pooling, dropout and a linear dense layer stand between ``layer`` and the
    logits, the gradient is the dense layer's weights and costs nothing; from any other layer there
    is one backward pass through the part of the model above it.

    ``layer`` may name several stages, the finest first: ``"early+late"``. Their maps are fused on
    the first one's grid. ``beside``: a layer above those of the maps whose output ``(n, …)`` comes
    third, from the same pass.

    Raises:
        ValueError: the model has no such layer, a layer gives no feature map or does not carry all
            that the next one sees, or there is no such method.
    """
    import tensorflow as tf

    if method not in get_args(Method):
        raise ValueError(f"no such method: {method!r}")
    stages = [_feature_map(model, name) for name in layer.split("+")]
    head = _linear_head(model, stages[0]) if len(stages) == 1 else None
    more = [model.get_layer(beside).output] if beside else []
    explain = (
        _from_tape(model, stages, method, more)
        if head is None
        else _closed_form(model, stages[0], head, method, more)
    )
    pictures = tf.TensorSpec((None, *model.input_shape[1:]), tf.float32)
    return tf.function(explain, input_signature=[pictures], autograph=False)  # type: ignore[no-any-return]


def _feature_map(model: "keras.Model", layer: str) -> Any:
    """``layer``'s symbolic output."""
    features = model.get_layer(layer).output
    if len(features.shape) != 4:
        raise ValueError(f"layer {layer!r} gives {features.shape}, not a feature map")
    return features


def _linear_head(model: "keras.Model", features: Any) -> "keras.layers.Dense | None":
    """The dense layer, if ``features`` → pooling → (dropout) → dense is all that makes logits."""
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
    return dense if below.input is features else None


def _layer_that_gives(model: "keras.Model", tensor: Any) -> "keras.layers.Layer":
    return next(layer for layer in model.layers if layer.output is tensor)


def _linear() -> Any:
    import keras

    return keras.activations.linear


def _closed_form(
    model: "keras.Model",
    features: Any,
    dense: "keras.layers.Dense",
    method: Method,
    more: Sequence[Any],
) -> Explained:
    """ReLU(Σₖ W[k, grade]·Aₖ) / (h·w): the logit is linear in the map's mean.

    Its gradient is the same at every position, so HiResCAM is Grad-CAM here.
    """
    import keras
    import tensorflow as tf

    forward = keras.Model(model.input, [features, model.output, *more])

    def explain(pictures: Any) -> "tuple[tf.Tensor, ...]":
        maps, logits, *beside = forward(pictures, training=False)
        cells = tf.cast(tf.shape(maps)[1] * tf.shape(maps)[2], maps.dtype)
        weights = tf.nn.relu(dense.kernel) if method == "layer_cam" else dense.kernel
        evidence = tf.nn.relu(tf.tensordot(maps, weights, axes=1)) / cells
        return logits, tf.transpose(evidence, (0, 3, 1, 2)), *beside

    return explain


def _from_tape(
    model: "keras.Model", stages: Sequence[Any], method: Method, more: Sequence[Any]
) -> Explained:
    """One backward pass for all grades: the features stand once a grade, each copy for its logit.

    ``GradientTape.batch_jacobian`` would say it in a line, but crashes with oneDNN on the CPU.
    """
    import keras
    import tensorflow as tf

    forward = keras.Model(model.input, stages[0])
    head = keras.Model(stages[0], [*stages[1:], model.output, *more])

    def explain(pictures: Any) -> "tuple[tf.Tensor, ...]":
        copies = tf.repeat(forward(pictures, training=False), _GRADES, axis=0)
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(copies)
            answers = keras.tree.flatten(head(copies, training=False))
            later, (flat, *beside) = answers[: len(stages) - 1], answers[len(stages) - 1 :]
            logits = tf.reshape(flat, (-1, _GRADES, _GRADES))
            own = tf.linalg.diag_part(logits)
        maps = [copies, *later]
        gradients = tape.gradient(own, maps)
        evidence = _fused([_evidence(a, g, method) for a, g in zip(maps, gradients, strict=True)])
        grid = tf.shape(evidence)[1:3]
        found = tf.reshape(evidence, tf.concat([[-1, _GRADES], grid], 0))
        return logits[:, 0], found, *(one[::_GRADES] for one in beside)

    return explain


def _evidence(maps: Any, gradients: Any, method: Method) -> Any:
    """Feature maps and their gradients ``(m, h, w, k)`` → ``(m, h, w)`` ≥ 0."""
    import tensorflow as tf

    weights = {
        "grad_cam": lambda: tf.reduce_mean(gradients, axis=(1, 2), keepdims=True),
        "hires_cam": lambda: gradients,
        "layer_cam": lambda: tf.nn.relu(gradients),
    }[method]()
    return tf.nn.relu(tf.reduce_sum(weights * maps, axis=-1))


def _fused(stages: Sequence[Any]) -> Any:
    """Maps ``(m, h, w)`` of each stage → one ``(m, h, w)`` on the first one's grid.

    Each is taken as a share of its own maximum and the largest share counts, as in LayerCAM. The
    last stage's maximum gives the unit back: what it has no evidence for stays without heat.
    """
    import tensorflow as tf

    if len(stages) == 1:
        return stages[0]
    grid = tf.shape(stages[0])[1:3]
    maps = [tf.image.resize(stage[..., tf.newaxis], grid)[..., 0] for stage in stages]
    peaks = [tf.reduce_max(each, axis=(1, 2), keepdims=True) for each in maps]
    shares = [tf.math.divide_no_nan(a, b) for a, b in zip(maps, peaks, strict=True)]
    return peaks[-1] * tf.reduce_max(tf.stack(shares), axis=0)
