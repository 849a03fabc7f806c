"""The loaded model: its own numbers, calibrated; anything unfit is refused (S5)."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest

from drviewer.domain import Grade, Region, Rgb
from drviewer.errors import ModelError
from drviewer.grading.card import file_sha256, read_card, write_card
from drviewer.grading.grader import Grader
from drviewer.grading.options import GraderOptions
from drviewer.grading.preprocess import Preprocessing, prepare
from drviewer.grading.process import GraderProcess

if TYPE_CHECKING:
    import keras

    WriteModel = Callable[[keras.Model, Path, str], Path]

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def grader(tiny_model_card: Path) -> Grader:
    return Grader(tiny_model_card)


@pytest.fixture(scope="module")
def fundus() -> Rgb:
    rgb = np.random.default_rng(3).integers(0, 12, (300, 400, 3)).astype(np.uint8)
    cv2.circle(rgb, (200, 150), 130, (190, 90, 30), cv2.FILLED)
    cv2.circle(rgb, (150, 150), 20, (250, 220, 160), cv2.FILLED)
    return rgb


@pytest.fixture
def copy(tiny_model_card: Path, tmp_path: Path) -> Path:
    """A copy of the tiny model and its card, to be spoilt."""
    shutil.copytree(tiny_model_card.parent, tmp_path / "copy")
    return tmp_path / "copy" / tiny_model_card.name


def test_answer_is_the_saved_models_calibrated_by_its_temperature(
    grader: Grader, tiny_model_card: Path, fundus: Rgb
) -> None:
    import keras

    model = keras.saving.load_model(tiny_model_card.with_name("tiny.keras"), compile=False)
    square, region = prepare(fundus, grader.card.preprocessing)
    logits = np.asarray(model(square[np.newaxis].astype(np.float32), training=False))[0]
    powers = np.exp(logits.astype(float) / 1.5)
    found = grader.grade(fundus)
    np.testing.assert_allclose(found.probabilities, powers / powers.sum(), atol=1e-5)
    assert max(found.probabilities) < 0.999, "the temperature can be told"
    assert found.region == region
    assert found.grade == logits.argmax()


def test_answer_is_plain_numbers_and_says_who_gave_it(grader: Grader, fundus: Rgb) -> None:
    found = grader.grade(fundus)
    assert all(type(chance) is float for chance in found.probabilities)
    assert abs(sum(found.probabilities) - 1) < 1e-9
    assert found.heatmaps.shape == (5, 8, 8)
    assert found.heatmaps.dtype == np.float32
    assert found.heatmaps.min() >= 0
    assert found.heatmap_layer == "attention"
    assert found.model == grader.card.identity


def test_same_image_has_the_same_answer(grader: Grader, tiny_model_card: Path, fundus: Rgb) -> None:
    first = grader.grade(fundus)
    grader.grade(np.full((50, 50, 3), 200, np.uint8))
    for again in (grader.grade(fundus), Grader(tiny_model_card).grade(fundus)):
        assert again.probabilities == first.probabilities
        np.testing.assert_array_equal(again.heatmaps, first.heatmaps)


def test_other_image_has_another_answer(grader: Grader, fundus: Rgb) -> None:
    other = grader.grade(np.ascontiguousarray(fundus[..., ::-1]))
    assert other.probabilities != grader.grade(fundus).probabilities


@pytest.mark.parametrize(
    "wrong", [np.zeros((32, 32, 3), np.uint8), np.zeros((64, 64, 3), np.float32)]
)
def test_picture_that_was_not_prepared_is_refused(grader: Grader, wrong: Rgb) -> None:
    with pytest.raises(ValueError, match="not a prepared picture"):
        grader.answer((wrong,), Region(0, 0, 64, 64))


def _change(card_path: Path, **fields: object) -> None:
    """Other fields in the card, which fits its (possibly spoilt) file again."""
    file = card_path.with_name("tiny.keras")
    card = read_card(card_path)
    write_card(card.model_copy(update={"sha256": file_sha256(file), **fields}), card_path)


def test_altered_file_is_never_loaded(copy: Path) -> None:
    file = copy.with_name("tiny.keras")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(ModelError, match=r"tiny\.keras has been altered"):
        Grader(copy)


def test_file_that_is_no_model_is_told(copy: Path) -> None:
    copy.with_name("tiny.keras").write_bytes(b"not a zip archive")
    _change(copy)
    with pytest.raises(ModelError, match=r"tiny\.keras can't be loaded") as caught:
        Grader(copy)
    assert "AI grading is off" in caught.value.advice


def test_weights_that_are_missing_are_not_made_up(copy: Path, tmp_path: Path) -> None:
    whole, file = tmp_path / "whole", copy.with_name("tiny.keras")
    shutil.unpack_archive(file, whole, "zip")
    (whole / "model.weights.h5").unlink()
    shutil.make_archive(str(tmp_path / "cut"), "zip", whole)
    (tmp_path / "cut.zip").replace(file)
    _change(copy)
    with pytest.raises(ModelError, match="can't be loaded"):
        Grader(copy)


def test_model_that_carries_code_is_refused(tmp_path: Path, write_model: "WriteModel") -> None:
    import keras

    inputs = keras.Input((64, 64, 3))
    x = keras.layers.GlobalAveragePooling2D()(keras.layers.Lambda(lambda x: x * 2)(inputs))
    model = keras.Model(inputs, keras.layers.Dense(5)(x))
    card_path = write_model(model, tmp_path, "lambda")
    with pytest.raises(ModelError, match="can't be loaded"):
        Grader(card_path)


def test_layer_that_is_not_there_is_told(copy: Path) -> None:
    _change(copy, heatmap_layer="attentoin")
    with pytest.raises(ModelError, match=r"can't give heatmaps: .*attentoin"):
        Grader(copy)


def test_layer_without_a_feature_map_is_told(copy: Path) -> None:
    _change(copy, heatmap_layer="pool")
    with pytest.raises(ModelError, match=r"'pool'.*not a feature map"):
        Grader(copy)


def test_card_of_another_input_size_is_told(copy: Path) -> None:
    other = read_card(copy).preprocessing.model_copy(update={"size": 96})
    _change(copy, preprocessing=other, preprocessing_digest=other.digest())
    with pytest.raises(ModelError, match="96 × 96"):
        Grader(copy)


def test_model_whose_answer_is_not_a_number_is_refused(
    copy: Path, write_model: "WriteModel"
) -> None:
    import keras

    model = keras.saving.load_model(copy.with_name("tiny.keras"), compile=False)
    model.get_layer("logits").bias.assign([np.nan] * 5)
    with pytest.raises(ModelError, match="not a number"):
        Grader(write_model(model, copy.parent, "attention"))


# -- two networks together ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pair(tiny_pair_card: Path) -> Grader:
    return Grader(tiny_pair_card)


@pytest.fixture
def pair_copy(tiny_pair_card: Path, tmp_path: Path) -> Path:
    """A copy of the pair and their cards, to be spoilt."""
    shutil.copytree(tiny_pair_card.parent, tmp_path / "pair")
    return tmp_path / "pair" / tiny_pair_card.name


def test_two_networks_answer_with_the_mean_of_their_logits(
    pair: Grader, tiny_pair_card: Path, fundus: Rgb
) -> None:
    import keras

    each = []
    for name, size in (("tiny.keras", 64), ("small.keras", 48)):
        model = keras.saving.load_model(tiny_pair_card.with_name(name), compile=False)
        square, region = prepare(fundus, Preprocessing(size=size))
        each.append(np.asarray(model(square[np.newaxis].astype(np.float32), training=False))[0])
    powers = np.exp((each[0] + each[1]).astype(float) / 2 / 2.5)
    found = pair.grade(fundus)
    np.testing.assert_allclose(found.probabilities, powers / powers.sum(), atol=1e-5)
    np.testing.assert_allclose(pair.logits(fundus), each, atol=1e-4)
    assert found.region == region
    assert np.abs(each[0] - each[1]).max() > 0.5, "the two can be told apart"


def test_two_networks_give_one_set_of_maps_on_the_finer_grid(
    pair: Grader, grader: Grader, fundus: Rgb
) -> None:
    maps = pair.grade(fundus).heatmaps
    assert (maps.shape, maps.dtype) == ((5, 8, 8), np.float32)
    assert not np.allclose(maps, grader.grade(fundus).heatmaps)


def test_pair_is_another_model_than_either(
    pair: Grader, grader: Grader, tiny_pair_card: Path, fundus: Rgb
) -> None:
    identity = pair.grade(fundus).model
    assert identity.name == "tiny + small"
    hashes = {grader.card.sha256, read_card(tiny_pair_card.with_name("small.json")).sha256}
    assert identity.sha256 not in hashes
    assert len(identity.sha256) == 64


def test_set_and_calls_are_the_pairs_own_at_the_operating_point(
    pair: Grader, tiny_pair_card: Path, fundus: Rgb
) -> None:
    found = pair.grade(fundus)
    assert found.grade in found.grade_set
    assert {g for g in Grade if found.probabilities[g] > 0.05} <= set(found.grade_set)
    assert (found.referable_threshold, found.vision_threatening_threshold) == (0.3, 0.2)
    balanced = Grader(tiny_pair_card, GraderOptions(operating_point="balanced")).grade(fundus)
    assert (balanced.referable_threshold, balanced.vision_threatening_threshold) == (0.6, 0.5)
    assert balanced.probabilities == found.probabilities


def test_one_network_can_be_asked_alone(grader: Grader, tiny_pair_card: Path, fundus: Rgb) -> None:
    alone = Grader(tiny_pair_card, GraderOptions(models="one")).grade(fundus)
    expected = grader.grade(fundus)
    assert alone.model == expected.model
    assert alone.probabilities == pytest.approx(expected.probabilities, abs=1e-6)
    assert alone.grade_set == (), "its own card has no floors"


def test_two_are_asked_where_one_is_the_default(pair_copy: Path) -> None:
    card = read_card(pair_copy)
    assert card.together is not None
    together = card.together.model_copy(update={"is_default": False})
    write_card(card.model_copy(update={"together": together}), pair_copy)
    assert len(Grader(pair_copy).preparations) == 1
    assert len(Grader(pair_copy, GraderOptions(models="two")).preparations) == 2


def test_altered_partner_is_never_loaded(pair_copy: Path) -> None:
    file = pair_copy.with_name("small.keras")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(ModelError, match=r"small\.keras has been altered"):
        Grader(pair_copy)
    assert Grader(pair_copy, GraderOptions(models="one")).preparations


def test_partner_that_is_another_network_is_refused(pair_copy: Path) -> None:
    """Its file and its card fit each other, but the pair was measured with another one."""
    tiny = read_card(pair_copy).with_models("one")
    write_card(tiny, pair_copy.with_name("small.json"))
    with pytest.raises(ModelError, match=r"small\.json speaks of another model"):
        Grader(pair_copy)


def test_partner_that_is_missing_is_told(pair_copy: Path) -> None:
    pair_copy.with_name("small.keras").unlink()
    with pytest.raises(ModelError, match=r"small\.keras is missing"):
        Grader(pair_copy)


def test_process_gives_the_pairs_answer(pair: Grader, tiny_pair_card: Path, fundus: Rgb) -> None:
    with GraderProcess(tiny_pair_card) as process:
        found = process.submit(fundus).result(120)
    expected = pair.grade(fundus)
    np.testing.assert_allclose(found.probabilities, expected.probabilities, atol=1e-5)
    assert (found.grade_set, found.model) == (expected.grade_set, expected.model)


# -- in its process -------------------------------------------------------------------------------


def test_process_gives_the_graders_answer(
    grader: Grader, tiny_model_card: Path, fundus: Rgb
) -> None:
    with GraderProcess(tiny_model_card) as process:
        process.start()
        found = process.submit(fundus).result(120)
    expected = grader.grade(fundus)
    np.testing.assert_allclose(found.probabilities, expected.probabilities, atol=1e-5)
    np.testing.assert_allclose(found.heatmaps, expected.heatmaps, atol=1e-5)
    assert (found.region, found.model) == (expected.region, expected.model)


def test_process_tells_of_an_altered_model(copy: Path) -> None:
    fields = json.loads(copy.read_text(encoding="utf-8"))
    fields["sha256"] = "0" * 64
    copy.write_text(json.dumps(fields), encoding="utf-8")
    with GraderProcess(copy) as process, pytest.raises(ModelError, match="altered"):
        process.start().result(120)


def test_one_network_says_so_where_two_were_chosen(tiny_model_card: Path, grader: Grader) -> None:
    alone = Grader(tiny_model_card, GraderOptions(models="two"))
    (said,) = set(alone.report.remarks) - set(grader.report.remarks)
    assert "answers alone" in said
