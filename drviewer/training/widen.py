"""From the half-width ResNet-50 to the full one without losing what it knows.

Net2Net (Chen, Goodfellow and Shlens, ICLR 2016): every channel is doubled. A layer's outputs are
copied; its doubled inputs share the former weight as r and 1 − r, r drawn from 0.3 to 0.7, which
keeps the function and breaks the symmetry between the copies.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

_SEED = 20
_LEAST, _MOST = 0.3, 0.7
#: Layers whose outputs stay as they are: the stem has 64 channels at every width, grades are five.
_SAME_OUTPUTS = ("conv1_conv", "logits")
#: What sees the picture or the stem's channels, which are not doubled.
_SAME_INPUTS = ("conv1_conv", "conv2_block1_0_conv", "conv2_block1_1_conv")


def widen(half: Any, full: Any) -> None:
    """Fill ``full`` (resnet50) so that it answers as ``half`` (resnet50_half) does.

    Both with their attention and head, in whatever precision; pictures of any size.
    """
    rng = np.random.default_rng(_SEED)
    for layer in half.layers:
        weights = layer.get_weights()
        if not weights:
            continue
        kind = type(layer).__name__
        if kind == "SelfAttention2D":
            _widen_attention(layer, full.get_layer(layer.name), rng)
        elif kind == "BatchNormalization":
            same = layer.name == "conv1_bn"
            wide = weights if same else [np.concatenate([x, x]) for x in weights]
            full.get_layer(layer.name).set_weights(wide)
        else:
            full.get_layer(layer.name).set_weights(_widened(layer.name, weights, rng))


def _widened(
    name: str, weights: list[NDArray[Any]], rng: np.random.Generator
) -> list[NDArray[Any]]:
    kernel, bias = weights
    if name not in _SAME_INPUTS:
        kernel = _doubled_inputs(kernel, rng)
    if name in _SAME_OUTPUTS:
        return [kernel, bias]
    return [np.concatenate([kernel, kernel], axis=-1), np.concatenate([bias, bias])]


def _doubled_inputs(kernel: NDArray[Any], rng: np.random.Generator) -> NDArray[Any]:
    """The last axis but one is the inputs': in a convolution's kernel and in a dense layer's."""
    share = rng.uniform(_LEAST, _MOST, kernel.shape).astype(kernel.dtype)
    return np.concatenate([kernel * share, kernel * (1 - share)], axis=-2)


def _widen_attention(half: Any, full: Any, rng: np.random.Generator) -> None:
    for name in ("query", "key", "value", "output_projection"):
        kernel, bias = getattr(half, name).get_weights()
        kernel = _doubled_inputs(kernel, rng)
        if name == "query":
            # Twice the channels give twice the product, of which the scale takes only a root.
            kernel, bias = kernel * np.sqrt(0.5), bias * np.sqrt(0.5)
        wide = [np.concatenate([kernel, kernel], axis=-1), np.concatenate([bias, bias])]
        getattr(full, name).set_weights([np.asarray(x, np.float32) for x in wide])
    full.gate.assign(np.asarray(half.gate))
