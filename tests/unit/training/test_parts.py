"""The parts of a training run: stages, targets, weights, augmentation, thresholds, checkpoints."""

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.errors import TrainingError
from drviewer.grading.preprocess import Preprocessing
from drviewer.training.augment import augment
from drviewer.training.checkpoint import Progress, load_checkpoint, save_checkpoint
from drviewer.training.dataset import FieldCache, plain_batches, training_batches
from drviewer.training.labels import LabelledImage
from drviewer.training.plan import Augmentation, TrainingPlan, parse_stages
from drviewer.training.step import grade_weights, soft_targets

_PLAN = TrainingPlan(backbone_weights="none", stages=parse_stages("64x2@1e-3,96x2@1e-3 3 times"))


def test_stages_are_read_in_order() -> None:
    first, second = parse_stages("224x4@6e-4, 320x2@0.0002")
    assert (first.size, first.epochs, first.learning_rate) == (224, 4, 6e-4)
    assert (second.size, second.epochs, second.learning_rate) == (320, 2, 2e-4)


def test_stage_can_leave_sets_out() -> None:
    first, second = parse_stages("224x4@6e-4 without idrid+eyepacs, 320x2@2e-4")
    assert first.without == ("idrid", "eyepacs")
    assert second.without == ()


def test_stage_can_say_how_much_rare_grades_weigh() -> None:
    first, second = parse_stages("224x4@6e-4 without idrid, 320x2@2e-4 rarity 0.25")
    assert (first.rarity, second.rarity) == (0.5, 0.25)


def test_stage_can_run_several_times_for_the_mean_of_the_weights() -> None:
    first, second = parse_stages("224x4@6e-4, 320x2@2e-4 rarity 0.25 3 times")
    assert (first.times, second.times, second.rarity) == (1, 3, 0.25)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "224",
        "224x2@1e-3 without",
        "224x0@1e-3",
        "8x1@1e-3",
        "224x2@fast",
        "224x2@1e-3,224x2@1e-3 00 times",
        "224x2@1e-3 rarity 2",
    ],
)
def test_malformed_stage_is_refused(text: str) -> None:
    with pytest.raises(TrainingError, match="is not size x epochs"):
        parse_stages(text)


def test_first_stage_runs_once_since_what_is_random_then_has_no_mean() -> None:
    with pytest.raises(TrainingError, match="first stage can't run several times"):
        parse_stages("224x4@6e-4 2 times")


def test_soft_targets_lean_to_the_neighbours_and_sum_to_one() -> None:
    targets = soft_targets(np.array([0, 2]))
    np.testing.assert_allclose(targets.sum(1), 1)
    np.testing.assert_allclose(targets[0], [0.94, 0.06, 0, 0, 0], atol=1e-6)
    np.testing.assert_allclose(targets[1], [0, 0.06, 0.88, 0.06, 0], atol=1e-6)


def test_rare_grades_weigh_more_and_the_mean_weight_is_one() -> None:
    grades = np.array([0] * 90 + [3] * 10)
    weights = grade_weights(grades, 0.5)
    assert weights[3] == pytest.approx(3 * weights[0])
    assert weights[grades].mean() == pytest.approx(1)
    np.testing.assert_allclose(grade_weights(grades, 0), [1, 1, 1, 1, 1])


def test_augmentation_follows_its_seed_and_keeps_size() -> None:
    picture = np.random.default_rng(0).integers(0, 255, (64, 64, 3)).astype(np.uint8)
    one, again, other = (augment(picture, 48, np.random.default_rng(s)) for s in (1, 1, 2))
    assert one.shape == (48, 48, 3)
    assert one.dtype == np.uint8
    np.testing.assert_array_equal(one, again)
    assert (one != other).any()


@pytest.mark.parametrize("kind", ["none", "geometry", "cameras", "faults"])
def test_only_the_whole_augmentation_changes_colours(kind: Augmentation) -> None:
    picture = np.full((64, 64, 3), (180, 90, 40), np.uint8)
    moved = augment(picture, 48, np.random.default_rng(1), kind)
    colours = {tuple(pixel) for pixel in moved[20:28, 20:28].reshape(-1, 3)}
    assert (colours == {(180, 90, 40)}) is (kind in ("none", "geometry"))


def test_faults_make_some_photographs_dim_and_leave_what_is_outside_black() -> None:
    picture = np.zeros((96, 96, 3), np.uint8)
    cv2.circle(picture, (48, 48), 40, (180, 90, 40), -1)
    seen = [augment(picture, 96, np.random.default_rng(i), "faults") for i in range(60)]
    usual = [augment(picture, 96, np.random.default_rng(i), "cameras") for i in range(60)]
    changed = [not np.array_equal(a, b) for a, b in zip(seen, usual, strict=True)]
    assert 5 < sum(changed) < 30
    dimmed = [a.max() < 0.7 * b.max() for a, b in zip(seen, usual, strict=True)]
    assert 3 < sum(dimmed) < 20
    assert all(picture[0, 0].max() < 12 for picture in seen)


def test_checkpoint_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.npz"
    arrays = {"model": [np.full(3, float(i)) for i in range(12)], "optimizer": [np.array(7)]}
    save_checkpoint(path, Progress(1, 4, 33, 99, 500, 2), arrays, _PLAN)
    progress, read = load_checkpoint(path, _PLAN)
    assert progress == Progress(1, 4, 33, 99, 500, 2)
    assert [float(a[0]) for a in read["model"]] == list(range(12))
    assert int(read["optimizer"][0]) == 7


def test_checkpoint_of_another_plan_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.npz"
    save_checkpoint(path, Progress(), {}, _PLAN)
    with pytest.raises(TrainingError, match="other parameters"):
        load_checkpoint(path, _PLAN.model_copy(update={"seed": 21}))


def test_checkpoint_of_a_newer_plan_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.npz"
    told = json.loads(_PLAN.model_dump_json()) | {"parameter_to_come": 1}
    np.savez(path, place=np.zeros(6, int), plan=np.array(json.dumps(told)))
    with pytest.raises(TrainingError, match="other parameters"):
        load_checkpoint(path, _PLAN)


def test_checkpoint_from_before_stages_could_run_several_times_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.npz"
    plan = TrainingPlan(backbone_weights="none", stages=parse_stages("64x2@1e-3"))
    told = json.loads(plan.model_dump_json())
    del told["stages"][0]["times"]
    np.savez(path, place=np.array([0, 1, 33, 99, 500]), plan=np.array(json.dumps(told)))
    assert load_checkpoint(path, plan)[0] == Progress(0, 1, 33, 99, 500, 0)


def test_damaged_checkpoint_is_named(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.npz"
    path.write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(TrainingError, match=r"checkpoint\.npz can't be read"):
        load_checkpoint(path, _PLAN)


@pytest.fixture
def cache(tmp_path: Path) -> FieldCache:
    import cv2

    labels = []
    for i in range(10):
        picture = np.zeros((60, 80, 3), np.uint8)
        cv2.circle(picture, (40, 30), 25, (20, 60 + 10 * i, 180), -1)
        path = tmp_path / f"{i}.png"
        cv2.imwrite(str(path), picture)
        labels.append(LabelledImage(path=path, grade=i % 5))  # type: ignore[arg-type]
    return FieldCache(labels, tmp_path / "work", 48)


def test_epoch_goes_on_with_the_batches_it_would_have_seen(cache: FieldCache) -> None:
    preprocessing = Preprocessing(size=32)
    whole = list(training_batches(cache, preprocessing, batch_size=2, seed=1, epoch=0))
    rest = training_batches(cache, preprocessing, batch_size=2, seed=1, epoch=0, first_step=3)
    for expected, batch in zip(whole[3:], rest, strict=True):
        np.testing.assert_array_equal(batch.pictures, expected.pictures)
        np.testing.assert_array_equal(batch.grades, expected.grades)


def test_sets_left_out_are_not_dealt(tmp_path: Path, cache: FieldCache) -> None:
    labels = [replace(x, set_name="b" if i < 4 else "a") for i, x in enumerate(cache.labels)]
    cache.labels = tuple(labels)
    dealt = training_batches(
        cache, Preprocessing(size=32), batch_size=2, seed=1, epoch=0, without=("b",)
    )
    grades = sorted(np.concatenate([batch.grades for batch in dealt]).tolist())
    assert grades == sorted(int(label.grade) for label in labels[4:])


def test_plain_batches_keep_the_order_and_every_image(cache: FieldCache) -> None:
    batches = list(plain_batches(cache, Preprocessing(size=32), batch_size=4))
    assert [len(b.grades) for b in batches] == [4, 4, 2]
    assert np.concatenate([b.grades for b in batches]).tolist() == [i % 5 for i in range(10)]


def test_unreadable_training_image_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"not a picture")
    with pytest.raises(TrainingError, match=r"bad\.jpg"):
        FieldCache([LabelledImage(path=bad, grade=0)], tmp_path / "work", 32)  # type: ignore[arg-type]


def test_set_that_was_learnt_from_cant_be_left_out_later() -> None:
    with pytest.raises(TrainingError, match="leaves out idrid, which an earlier one"):
        parse_stages("224x4@6e-4, 320x2@2e-4 without idrid")
    assert len(parse_stages("224x4@6e-4 without idrid+eyepacs, 320x2@2e-4 without idrid")) == 2
