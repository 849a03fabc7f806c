"""Five maps of one pass: equal to the slow way, and where the evidence lies."""

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

if TYPE_CHECKING:
    import keras

    from drviewer.grading.heatmap import Explained

pytestmark = pytest.mark.model

WAYS = (
    ("grad_cam", "attention"),
    ("layer_cam", "attention"),
    ("grad_cam", "features"),
    ("hires_cam", "features"),
    ("layer_cam", "features"),
)
FUSED = ("layer_cam", "early+features")
SIDE, CELL = 64, 8
BLOB = (2, 5)
SEEN_AS = 3


def slow_maps(
    model: "keras.Model", layer: str, pictures: NDArray[np.float32], method: str = "grad_cam"
) -> NDArray[np.float32]:
    """As the papers write it, one gradient tape a grade; shares no code with ours."""
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
        weights = tape.gradient(score, features).numpy()
        if method == "grad_cam":
            weights = np.broadcast_to(weights.mean(axis=(1, 2), keepdims=True), weights.shape)
        if method == "layer_cam":
            weights = np.maximum(weights, 0)
        maps.append(np.maximum(np.einsum("nhwk,nhwk->nhw", weights, features.numpy()), 0))
    return np.stack(maps, axis=1)


@pytest.fixture(scope="module")
def tiny(tiny_model_card) -> "keras.Model":
    import keras

    file = tiny_model_card.with_name("tiny.keras")
    return keras.saving.load_model(file, compile=False, safe_mode=True)


@pytest.fixture(scope="module")
def pictures() -> NDArray[np.float32]:
    return np.random.default_rng(4).integers(0, 256, (3, 64, 64, 3)).astype(np.float32)


@pytest.mark.parametrize(("method", "layer"), WAYS)
def test_maps_and_logits_are_those_of_the_slow_way(
    tiny: "keras.Model", pictures: NDArray[np.float32], method: str, layer: str
) -> None:
    from drviewer.grading.heatmap import explained

    logits, maps = explained(tiny, layer, method)(pictures)
    assert maps.shape == (3, 5, 8, 8)
    assert maps.dtype == np.float32
    np.testing.assert_allclose(logits, tiny(pictures, training=False), rtol=1e-5, atol=1e-6)
    slow = slow_maps(tiny, layer, pictures, method)
    assert slow.max() > 1e-2
    np.testing.assert_allclose(maps, slow, atol=1e-5)


def test_methods_differ_below_the_attention(
    tiny: "keras.Model", pictures: NDArray[np.float32]
) -> None:
    """Otherwise equality with the slow way would not tell one from another."""
    grad, hires, layer = (
        slow_maps(tiny, "features", pictures, method)
        for method in ("grad_cam", "hires_cam", "layer_cam")
    )
    assert np.abs(grad - hires).max() > 1e-4
    assert np.abs(grad - layer).max() > 1e-4
    assert np.abs(hires - layer).max() > 1e-4


def test_constant_gradient_makes_hires_cam_grad_cam(
    tiny: "keras.Model", pictures: NDArray[np.float32]
) -> None:
    from drviewer.grading.heatmap import explained

    _, hires = explained(tiny, "attention", "hires_cam")(pictures)
    np.testing.assert_allclose(hires, slow_maps(tiny, "attention", pictures), atol=1e-5)


def test_fused_map_is_the_larger_share_of_either_stage(pictures: NDArray[np.float32]) -> None:
    from drviewer.grading.heatmap import explained

    model = planted(seed=3)
    logits, maps = explained(model, FUSED[1], FUSED[0])(pictures / 255)
    np.testing.assert_allclose(logits, model(pictures / 255, training=False), atol=1e-5)
    early, late = (
        slow_maps(model, layer, pictures / 255, "layer_cam") for layer in FUSED[1].split("+")
    )
    assert maps.shape == (3, 5, 16, 16)
    for n, grade in np.ndindex(3, 5):
        fine, coarse = early[n, grade], cv2.resize(late[n, grade], (16, 16))
        shares = np.maximum(fine / max(fine.max(), 1e-9), coarse / max(coarse.max(), 1e-9))
        np.testing.assert_allclose(maps[n, grade], shares * coarse.max(), atol=1e-4)


@pytest.mark.parametrize(("method", "layer"), WAYS)
def test_tape_is_used_only_where_it_must_be(tiny: "keras.Model", method: str, layer: str) -> None:
    """The closed form's graph holds no gradient; the other layer's does."""
    from drviewer.grading.heatmap import explained

    graph = explained(tiny, layer, method).get_concrete_function().graph
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
    slow = slow_maps(model, "attention", pictures / 255)
    np.testing.assert_allclose(maps, slow, atol=1e-5)


def test_layer_without_a_feature_map_is_refused(tiny: "keras.Model") -> None:
    from drviewer.grading.heatmap import explained

    with pytest.raises(ValueError, match="not a feature map"):
        explained(tiny, "pool")
    with pytest.raises(ValueError, match="nowhere"):
        explained(tiny, "nowhere")


def test_method_and_stages_that_make_no_sense_are_refused(tiny: "keras.Model") -> None:
    from drviewer.grading.heatmap import explained

    with pytest.raises(ValueError, match="no such method: 'smooth_cam'"):
        explained(tiny, "features", "smooth_cam")
    with pytest.raises(ValueError, match="not connected"):
        explained(tiny, "attention+features", "layer_cam")


def planted(seed: int | None = None) -> "keras.Model":
    """Sees red as grade 3 and green, blue as others; cells of 8 pixels, so flips are exact.

    With a ``seed`` its weights are random instead.
    """
    import keras

    from drviewer.grading.network import attention_layer

    keras.utils.set_random_seed(seed or 0)
    layers = keras.layers
    inputs = keras.Input((SIDE, SIDE, 3))
    x = layers.AveragePooling2D(CELL // 2, name="early")(inputs)
    x = layers.AveragePooling2D(2)(x)
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


class Planted(NamedTuple):
    model: "keras.Model"
    explain: "Explained"


@pytest.fixture(scope="module", params=[*WAYS, FUSED], ids="-".join)
def way(request: pytest.FixtureRequest) -> Planted:
    """The planted network with each way of explaining it; traced once for all tests."""
    from drviewer.grading.heatmap import explained

    method, layer = request.param
    model = planted()
    return Planted(model, explained(model, layer, method))


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


def answer(
    explain: "Explained", picture: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Logits ``(5,)`` and maps ``(5, 8, 8)``; of a finer map each cell's maximum."""
    logits, maps = (np.asarray(part)[0] for part in explain(picture))
    step = maps.shape[1] // (SIDE // CELL)
    return logits, maps.reshape(5, 8, step, 8, step).max(axis=(2, 4))


def peak(map_: NDArray[np.float32]) -> tuple[int, int]:
    row, column = np.unravel_index(np.argmax(map_), map_.shape)
    return int(row), int(column)


def test_map_peaks_where_the_signal_is_planted(blobs: NDArray[np.float32], way: Planted) -> None:
    logits, maps = answer(way.explain, blobs)
    assert int(logits.argmax()) == SEEN_AS
    assert peak(maps[SEEN_AS]) == BLOB
    assert peak(maps[1]) == (6, 1), "each grade has its own evidence"
    assert np.sort(maps[SEEN_AS].ravel())[-2] < 0.5 * maps[SEEN_AS].max()
    assert maps[4].max() == 0, "no evidence, no heat"


@pytest.mark.parametrize("axis", [1, 2])
def test_flipped_picture_has_the_flipped_map(
    blobs: NDArray[np.float32], way: Planted, axis: int
) -> None:
    _, maps = way.explain(blobs)
    _, flipped = way.explain(np.ascontiguousarray(np.flip(blobs, axis)))
    np.testing.assert_allclose(np.flip(flipped, axis + 1), maps, atol=1e-5)


def test_map_turns_with_the_picture(blobs: NDArray[np.float32], way: Planted) -> None:
    """And so turning a map is a fair control: the network favours no place of its own."""
    _, maps = way.explain(blobs)
    _, turned = way.explain(np.ascontiguousarray(np.rot90(blobs, axes=(1, 2))))
    np.testing.assert_allclose(turned, np.rot90(maps, axes=(2, 3)), atol=1e-5)


def test_map_collapses_when_the_weights_are_random(
    blobs: NDArray[np.float32], way: Planted
) -> None:
    """Adebayo et al. 2018: a map that outlives its network's weights shows the picture only."""
    kept = way.model.get_weights()
    try:
        peaks = []
        for seed in range(1, 11):
            way.model.set_weights(planted(seed).get_weights())
            peaks.append(peak(answer(way.explain, blobs)[1][SEEN_AS]))
    finally:
        way.model.set_weights(kept)
    assert sum(found == BLOB for found in peaks) <= 4


def test_hottest_cells_are_those_the_grade_needs(blobs: NDArray[np.float32], way: Planted) -> None:
    """Deletion costs the grade most from the hot end on; insertion gives it back from there."""
    logits, maps = answer(way.explain, blobs)
    order = np.argsort(maps[SEEN_AS], axis=None)
    blank = np.full_like(blobs, 60)

    def score(under: NDArray[np.float32], over: NDArray[np.float32], cells: slice) -> float:
        picture = under.copy()
        for cell in order[cells]:
            row, column = divmod(int(cell), SIDE // CELL)
            part = np.s_[0, row * CELL : (row + 1) * CELL, column * CELL : (column + 1) * CELL]
            picture[part] = over[part]
        return float(answer(way.explain, picture)[0][SEEN_AS])

    hottest, coolest = slice(-3, None), slice(None, 3)
    whole, nothing = float(logits[SEEN_AS]), score(blank, blank, coolest)
    assert whole - score(blobs, blank, hottest) > 10 * abs(whole - score(blobs, blank, coolest))
    assert score(blank, blobs, hottest) - nothing > 10 * abs(score(blank, blobs, coolest) - nothing)


def test_whole_batch_gives_what_each_picture_gives(
    pictures: NDArray[np.float32], way: Planted
) -> None:
    _, together = way.explain(pictures)
    for index in range(3):
        _, alone = way.explain(pictures[index : index + 1])
        np.testing.assert_allclose(together[index], alone[0], atol=1e-3, rtol=1e-4)
