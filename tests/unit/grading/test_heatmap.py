"""Five Grad-CAM maps of one pass: equal to the slow way, and where the evidence lies."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

if TYPE_CHECKING:
    import keras

pytestmark = pytest.mark.model

LAYERS = ("attention", "features")
SIDE, CELL = 64, 8
BLOB = (2, 5)
SEEN_AS = 3


def slow_grad_cam(
    model: "keras.Model", layer: str, pictures: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Grad-CAM as the paper writes it, one gradient tape a grade; shares no code with ours."""
    import keras
    import tensorflow as tf

    above = model.layers[model.layers.index(model.get_layer(layer)) + 1 :]
    features = keras.Model(model.input, model.get_layer(layer).output)(pictures, training=False)
    maps = []
    for grade in range(5):
        with tf.GradientTape() as tape:
            tape.watch(features)
            x = features
            for each in above:
                x = x if isinstance(each, keras.layers.Dropout) else each(x)
            score = x[:, grade]
        alpha = tape.gradient(score, features).numpy().mean(axis=(1, 2))
        maps.append(np.maximum(np.einsum("nk,nhwk->nhw", alpha, features.numpy()), 0))
    return np.stack(maps, axis=1)


@pytest.fixture(scope="module")
def tiny(tiny_model_card) -> "keras.Model":
    import keras

    file = tiny_model_card.with_name("tiny.keras")
    return keras.saving.load_model(file, compile=False, safe_mode=True)


@pytest.fixture(scope="module")
def pictures() -> NDArray[np.float32]:
    return np.random.default_rng(4).integers(0, 256, (3, 64, 64, 3)).astype(np.float32)


@pytest.mark.parametrize("layer", LAYERS)
def test_maps_and_logits_are_those_of_the_slow_way(
    tiny: "keras.Model", pictures: NDArray[np.float32], layer: str
) -> None:
    from drviewer.grading.heatmap import explained

    logits, maps = explained(tiny, layer)(pictures)
    assert maps.shape == (3, 5, 8, 8)
    assert maps.dtype == np.float32
    np.testing.assert_allclose(logits, tiny(pictures, training=False), rtol=1e-5, atol=1e-6)
    slow = slow_grad_cam(tiny, layer, pictures)
    assert slow.max() > 1e-2
    np.testing.assert_allclose(maps, slow, atol=1e-5)


@pytest.mark.parametrize("layer", LAYERS)
def test_tape_is_used_only_where_it_must_be(tiny: "keras.Model", layer: str) -> None:
    """The closed form's graph holds no gradient; the other layer's does."""
    from drviewer.grading.heatmap import explained

    graph = explained(tiny, layer).get_concrete_function().graph
    gradients = [op.name for op in graph.get_operations() if "gradient_tape" in op.name]
    assert bool(gradients) == (layer == "features")


def test_activation_on_the_logits_is_not_taken_for_linear(
    pictures: NDArray[np.float32],
) -> None:
    """With a softmax for a head, the closed form would be wrong: the tape must be used."""
    import keras

    from drviewer.grading.heatmap import explained

    keras.utils.set_random_seed(5)
    layers = keras.layers
    inputs = keras.Input((64, 64, 3))
    x = layers.Conv2D(8, 8, 8, activation="relu", name="attention")(inputs)
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    model = keras.Model(inputs, layers.Dense(5, activation="softmax", name="logits")(x))
    _, maps = explained(model, "attention")(pictures / 255)
    slow = slow_grad_cam(model, "attention", pictures / 255)
    np.testing.assert_allclose(maps, slow, atol=1e-5)


def test_layer_without_a_feature_map_is_refused(tiny: "keras.Model") -> None:
    from drviewer.grading.heatmap import explained

    with pytest.raises(ValueError, match="not a feature map"):
        explained(tiny, "pool")
    with pytest.raises(ValueError, match="nowhere"):
        explained(tiny, "nowhere")


def planted(seed: int | None = None) -> "keras.Model":
    """Sees red as grade 3 and green, blue as others; cells of 8 pixels, so flips are exact.

    With a ``seed`` its weights are random instead.
    """
    import keras

    from drviewer.grading.network import attention_layer

    keras.utils.set_random_seed(seed or 0)
    layers = keras.layers
    inputs = keras.Input((SIDE, SIDE, 3))
    x = layers.AveragePooling2D(CELL)(inputs)
    x = layers.Conv2D(16, 1, activation="relu", name="features")(x)
    x = attention_layer()(name="attention")(x)
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    x = layers.Dropout(0.6)(x)
    model = keras.Model(inputs, layers.Dense(5, name="logits")(x))
    model.get_layer("attention").gate.assign(0.1)
    if seed is None:
        colours = np.zeros((1, 1, 3, 16), np.float32)
        colours[0, 0, :, :3] = 2 * np.eye(3) - 1
        model.get_layer("features").set_weights([colours, np.zeros(16)])
        votes = np.zeros((16, 5), np.float32)
        votes[0, SEEN_AS], votes[1, 1], votes[2, 2] = 1.5, 1, 1
        model.get_layer("logits").set_weights([votes, np.zeros(5)])
    return model


@pytest.fixture(scope="module")
def blobs() -> NDArray[np.float32]:
    """One red cell on grey, with green, blue and white ones to lead astray."""
    picture = np.full((1, SIDE, SIDE, 3), 60, np.float32)
    numbers = np.random.default_rng(6)
    picture += numbers.integers(0, 20, picture.shape)
    for (row, column), colour in {
        BLOB: (250, 20, 20),
        (6, 1): (20, 250, 20),
        (1, 1): (20, 20, 250),
        (5, 6): (250, 250, 250),
    }.items():
        picture[0, row * CELL : (row + 1) * CELL, column * CELL : (column + 1) * CELL] = colour
    return picture


def peak(map_: NDArray[np.float32]) -> tuple[int, int]:
    row, column = np.unravel_index(np.argmax(map_), map_.shape)
    return int(row), int(column)


@pytest.mark.parametrize("layer", LAYERS)
def test_map_peaks_where_the_signal_is_planted(blobs: NDArray[np.float32], layer: str) -> None:
    from drviewer.grading.heatmap import explained

    logits, maps = (np.asarray(part)[0] for part in explained(planted(), layer)(blobs))
    assert int(logits.argmax()) == SEEN_AS
    assert peak(maps[SEEN_AS]) == BLOB
    assert peak(maps[1]) == (6, 1), "each grade has its own evidence"
    assert np.sort(maps[SEEN_AS].ravel())[-2] < 0.5 * maps[SEEN_AS].max()
    assert maps[4].max() == 0, "no evidence, no heat"


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("axis", [1, 2])
def test_flipped_picture_has_the_flipped_map(
    blobs: NDArray[np.float32], layer: str, axis: int
) -> None:
    from drviewer.grading.heatmap import explained

    explain = explained(planted(), layer)
    _, maps = explain(blobs)
    _, flipped = explain(np.ascontiguousarray(np.flip(blobs, axis)))
    np.testing.assert_allclose(np.flip(flipped, axis + 1), maps, atol=1e-5)


@pytest.mark.parametrize("layer", LAYERS)
def test_map_collapses_when_the_weights_are_random(blobs: NDArray[np.float32], layer: str) -> None:
    from drviewer.grading.heatmap import explained

    peaks = [
        peak(np.asarray(explained(planted(seed), layer)(blobs)[1])[0, SEEN_AS])
        for seed in range(1, 11)
    ]
    assert sum(found == BLOB for found in peaks) <= 4


@pytest.mark.parametrize("layer", LAYERS)
def test_removing_the_hottest_cells_costs_the_grade_most(
    blobs: NDArray[np.float32], layer: str
) -> None:
    from drviewer.grading.heatmap import explained

    explain = explained(planted(), layer)
    logits, maps = (np.asarray(part)[0] for part in explain(blobs))
    order = np.argsort(maps[SEEN_AS], axis=None)

    def drop_without(cells: NDArray[np.intp]) -> float:
        covered = blobs.copy()
        for cell in cells:
            row, column = divmod(int(cell), SIDE // CELL)
            covered[0, row * CELL : (row + 1) * CELL, column * CELL : (column + 1) * CELL] = 60
        return float(logits[SEEN_AS] - np.asarray(explain(covered)[0])[0, SEEN_AS])

    assert drop_without(order[-3:]) > 10 * abs(drop_without(order[:3]))


def test_whole_batch_gives_what_each_picture_gives(
    tiny: "keras.Model", pictures: NDArray[np.float32]
) -> None:
    from drviewer.grading.heatmap import explained

    explain = explained(tiny, "features")
    _, together = explain(pictures)
    for index in range(3):
        _, alone = explain(pictures[index : index + 1])
        np.testing.assert_allclose(together[index], alone[0], atol=1e-6)
