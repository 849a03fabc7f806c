"""What a heatmap is worth: each score on maps whose worth is known, then a planted network."""

from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from drviewer.errors import TrainingError
from drviewer.grading.preprocess import Preprocessing
from drviewer.training.heatmap_quality_lesions import find_lesion_images, read_lesion_image
from drviewer.training.heatmap_quality_scores import (
    SHARES,
    areas,
    blurred,
    covered,
    dilated,
    energy_share,
    points_at,
    rotated_mean,
    stretched,
)

if TYPE_CHECKING:
    import keras

SIDE = 64
INSIDE = np.hypot(*(np.mgrid[:SIDE, :SIDE] - (SIDE - 1) / 2)) < SIDE / 2
LESION = np.zeros((SIDE, SIDE), np.bool_)
LESION[12:20, 40:48] = True
HEAT = np.zeros((SIDE, SIDE), np.float32)
HEAT[14:18, 42:46] = 2
CENTRED = (np.hypot(*(np.mgrid[:SIDE, :SIDE] - (SIDE - 1) / 2)) < 9).astype(np.float32)


def test_even_heat_has_the_lesions_share_of_the_field() -> None:
    even = np.ones((SIDE, SIDE), np.float32)
    assert energy_share(even, LESION, INSIDE) == pytest.approx(64 / INSIDE.sum())
    assert energy_share(HEAT, LESION, INSIDE) == 1


def test_heat_outside_the_field_does_not_count() -> None:
    corner = HEAT.copy()
    corner[:4, :4] = 100
    assert energy_share(corner, LESION, INSIDE) == 1
    assert points_at(corner, LESION, INSIDE) == 1


def test_map_without_heat_finds_nothing() -> None:
    nothing = np.zeros((SIDE, SIDE), np.float32)
    everywhere = np.ones((SIDE, SIDE), np.bool_)
    assert energy_share(nothing, everywhere, INSIDE) == 0
    assert points_at(nothing, everywhere, INSIDE) == 0


def test_peak_beside_a_lesion_counts_within_the_tolerance() -> None:
    beside = np.zeros((SIDE, SIDE), np.float32)
    beside[22, 44] = 1
    assert points_at(beside, dilated(LESION, 2), INSIDE) == 0
    assert points_at(beside, dilated(LESION, 3), INSIDE) == 1


def test_planted_map_beats_its_rotated_self_and_a_centred_one_does_not() -> None:
    def energy(heat: NDArray[np.float32]) -> float:
        return energy_share(heat, LESION, INSIDE)

    assert energy(HEAT) == 1
    assert rotated_mean(energy, HEAT) == 0
    spread = CENTRED.copy()
    spread[14:18, 28:36] = 1
    around = CENTRED > 0
    assert rotated_mean(lambda heat: energy_share(heat, around, INSIDE), spread) == pytest.approx(
        energy_share(spread, around, INSIDE)
    )


def test_control_turns_by_every_quarter() -> None:
    for turns in (1, 2, 3):
        target = np.rot90(LESION, turns)
        found = rotated_mean(lambda heat, target=target: energy_share(heat, target, INSIDE), HEAT)
        assert found == pytest.approx(1 / 3)


def test_map_is_stretched_as_the_overlay_draws_it() -> None:
    coarse = np.zeros((8, 8), np.float32)
    coarse[1, 5] = 3
    heat = stretched(coarse, SIDE)
    assert heat.min() == 0
    assert divmod(int(heat.argmax()), SIDE)[0] // 8 == 1
    assert divmod(int(heat.argmax()), SIDE)[1] // 8 == 5


def test_cover_takes_the_lesion_and_leaves_light_and_surround() -> None:
    picture = np.where(INSIDE[..., np.newaxis], (150, 80, 40), 0).astype(np.uint8)
    spotted = picture.copy()
    spotted[31:33, 31:33] = 255
    cover = blurred(spotted, INSIDE)
    np.testing.assert_array_equal(cover[~INSIDE], picture[~INSIDE])
    assert np.abs(cover[INSIDE].astype(int) - (150, 80, 40)).max() <= 12
    assert np.abs(blurred(picture, INSIDE).astype(int) - picture).max() <= 1, "no dark rim"


def test_shares_are_those_of_the_field_and_only_it_is_covered() -> None:
    picture, cover = np.full((SIDE, SIDE, 3), 200, np.uint8), np.zeros((SIDE, SIDE, 3), np.uint8)
    steps = covered(picture, cover, HEAT, INSIDE) == 0
    deleted = steps[: len(SHARES) - 2, ..., 0]
    np.testing.assert_allclose(
        [step.sum() / INSIDE.sum() for step in deleted], SHARES[1:-1], atol=1e-3
    )
    assert not deleted[:, ~INSIDE].any()
    assert deleted[0][HEAT > 0].all()
    inserted = steps[len(SHARES) - 2 :, ..., 0]
    np.testing.assert_array_equal(inserted[:, INSIDE], ~deleted[:, INSIDE])


def test_without_heat_what_is_nearer_to_some_comes_first() -> None:
    picture, cover = np.full((SIDE, SIDE, 3), 200, np.uint8), np.zeros((SIDE, SIDE, 3), np.uint8)
    first = covered(picture, cover, HEAT, INSIDE)[0, ..., 0] == 0
    distance = cv2.distanceTransform((HEAT == 0).astype(np.uint8), cv2.DIST_L2, 5)
    assert distance[first].max() <= distance[INSIDE & ~first].min()


def test_faithful_map_has_the_lower_deletion_and_the_higher_insertion() -> None:
    """The score is the lesion's redness: a map on it against one that looks away."""
    picture = np.full((SIDE, SIDE, 3), 60, np.uint8)
    picture[LESION] = (200, 60, 60)
    cover = np.full((SIDE, SIDE, 3), 60, np.uint8)

    def score(pictures: NDArray[np.float32]) -> NDArray[np.float64]:
        return (pictures[..., 0] - pictures[..., 1]).mean(axis=(1, 2)).astype(np.float64)

    whole, blank = score(np.stack([picture, cover]).astype(np.float32))
    found = {}
    for name, heat in {"on": HEAT, "off": np.ascontiguousarray(np.rot90(HEAT, 2))}.items():
        found[name] = areas(whole, blank, score(covered(picture, cover, heat, INSIDE)))
    assert found["on"][0] < 0.1 * whole < found["off"][0]
    assert found["on"][1] > 0.9 * whole > found["off"][1]


def write_eye(folder: Path, name: str, place: tuple[int, int]) -> None:
    """A round grey field in a wide black picture, one red lesion in it, and its mask."""
    from PIL import Image

    picture = np.zeros((200, 300, 3), np.uint8)
    cv2.circle(picture, (150, 100), 90, (110, 100, 90), -1)
    mask = np.zeros((200, 300), np.uint8)
    cv2.circle(mask, place, 12, 255, -1)
    picture[mask > 0] = (250, 10, 10)
    for kind, pixels in {"image": picture, "haemorrhages": mask}.items():
        (folder / kind).mkdir(exist_ok=True, parents=True)
        Image.fromarray(pixels).save(folder / kind / f"{name}.png")


@pytest.fixture
def eyes(tmp_path: Path) -> Path:
    folder = tmp_path / "lesions"
    for number, place in enumerate([(110, 70), (190, 75), (115, 140)]):
        write_eye(folder, f"eye{number}", place)
    return folder


def test_lesions_lie_where_the_network_sees_them(eyes: Path) -> None:
    first, *_ = find_lesion_images(eyes)
    image = read_lesion_image(first, Preprocessing(size=SIDE))
    red = image.prepared[..., 0].astype(int) - image.prepared[..., 1] > 120
    assert red.sum() > 20
    assert image.lesions[red].all()
    assert not image.lesions[~dilated(red, 2)].any()
    assert not image.inside[0, 0]
    assert image.inside[image.lesions].all()


def test_every_kind_of_lesion_counts(eyes: Path) -> None:
    first, *_ = find_lesion_images(eyes)
    before = read_lesion_image(first, Preprocessing(size=SIDE)).lesions
    (eyes / "soft_exudates").mkdir()
    mask = cv2.circle(np.zeros((200, 300), np.uint8), (200, 100), 5, 255, -1)
    cv2.imwrite(str(eyes / "soft_exudates" / "eye0.png"), mask)
    after = read_lesion_image(first, Preprocessing(size=SIDE)).lesions
    assert after[before].all()
    assert after.sum() > before.sum() + 4


def test_folder_without_images_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no images with lesion masks"):
        find_lesion_images(tmp_path)


@pytest.mark.parametrize("size", [None, (20, 30)])
def test_image_without_a_mask_of_its_size_is_refused(
    eyes: Path, size: tuple[int, int] | None
) -> None:
    mask = eyes / "haemorrhages" / "eye1.png"
    mask.unlink()
    if size:
        cv2.imwrite(str(mask), np.ones(size, np.uint8))
    with pytest.raises(TrainingError, match=r"eye1\.png has no lesion masks of its own size"):
        read_lesion_image(eyes / "image" / "eye1.png", Preprocessing(size=SIDE))


def red_is_severe() -> "keras.Model":
    """A network with the real one's layers whose grade 3 is the amount of red."""
    import keras

    from drviewer.grading.network import attention_layer

    layers = keras.layers
    pictures = keras.Input((SIDE, SIDE, 3))
    x = layers.AveragePooling2D(4, name="early")(pictures)
    x = layers.AveragePooling2D(2)(x)
    x = layers.Conv2D(8, 1, activation="relu", name="features")(x)
    x = attention_layer()(name="attention")(x)
    x = layers.GlobalAveragePooling2D(name="pool")(x)
    model = keras.Model(pictures, layers.Dense(5, name="logits")(x))
    colours = np.zeros((1, 1, 3, 8), np.float32)
    colours[0, 0, :, 0] = 1, -1, -0.2
    model.get_layer("features").set_weights([colours, np.zeros(8)])
    votes = np.zeros((8, 5), np.float32)
    votes[0, 3] = 1
    model.get_layer("logits").set_weights([votes, np.zeros(5)])
    return model


@pytest.mark.model
def test_planted_network_is_found_on_its_lesions_by_every_candidate(
    eyes: Path, tmp_path: Path, write_model
) -> None:
    from drviewer.training.heatmap_quality import measure_heatmaps

    card = write_model(red_is_severe(), tmp_path, "attention")
    steps: list[tuple[int, int]] = []
    measured = measure_heatmaps(card, eyes, lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert measured.data == "lesions"
    assert [(row.method, row.layer) for row in measured.rows] == [
        ("grad_cam", "attention"),
        ("layer_cam", "attention"),
        ("grad_cam", "features"),
        ("hires_cam", "features"),
        ("layer_cam", "features"),
        ("layer_cam", "early+features"),
    ]
    for row in measured.rows:
        assert row.n == 3
        assert row.energy.value > 0.35 > 3 * row.energy_rotated.value
        assert row.pointing.value == 1
        assert row.pointing_rotated.value == 0
        assert row.insertion.value > 3 * row.deletion.value


@pytest.mark.model
@pytest.mark.parametrize("backbone", ["efficientnet_lite0", "resnet50_half"])
def test_stage_before_the_last_is_found_in_every_backbone(backbone: str) -> None:
    from drviewer.grading.heatmap import explained
    from drviewer.grading.network import build_network
    from drviewer.training.heatmap_quality import finer_layer

    network = build_network(backbone, 64)
    early = finer_layer(network, "features")
    picture = np.random.default_rng(2).integers(0, 256, (1, 64, 64, 3)).astype(np.float32)
    logits, maps = explained(network, f"{early}+features", "layer_cam")(picture)
    assert maps.shape == (1, 5, 4, 4), "twice as fine as the last stage"
    np.testing.assert_allclose(logits, network(picture, training=False), atol=1e-4)
