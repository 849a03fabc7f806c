"""From run to run: widening, teachers, stages that left sets out, files in half precision."""

from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import Grade
from drviewer.errors import TrainingError
from drviewer.grading.network import Backbone
from drviewer.training.labels import LabelledImage
from drviewer.training.plan import Stage, TrainingPlan

pytestmark = pytest.mark.model

PICTURES = np.random.default_rng(0).integers(0, 255, (2, 64, 64, 3)).astype(np.float32)


def test_widened_network_answers_as_the_half_width_one_did() -> None:
    import keras

    from drviewer.grading.network import build_network
    from drviewer.training.widen import widen

    keras.utils.set_random_seed(1)
    half, full = build_network("resnet50_half", 64), build_network("resnet50", 64)
    half.get_layer("attention").gate.assign(0.7)
    widen(half, full)
    expected = half.predict_on_batch(PICTURES)
    np.testing.assert_allclose(full.predict_on_batch(PICTURES), expected, atol=1e-3)
    copies = full.get_layer("conv3_block1_2_conv").get_weights()[0]
    first, second = np.split(copies, 2, axis=2)
    assert np.abs(first - second).max() > 1e-3, "the copies' inputs differ, so they can part"


def test_half_precision_halves_the_file_and_keeps_the_answers(tmp_path: Path) -> None:
    import keras

    from drviewer.grading.calibration import softmax
    from drviewer.grading.keras_engine import load_model
    from drviewer.grading.network import build_network
    from drviewer.training.half_precision import save_half

    keras.utils.set_random_seed(2)
    network = build_network("efficientnet_lite0", 64)
    network.save(tmp_path / "single.keras")
    save_half(network, tmp_path / "half.keras")
    whole, half = tmp_path / "single.keras", tmp_path / "half.keras"
    assert half.stat().st_size < 0.42 * whole.stat().st_size, "and its high bytes are packed"
    loaded = load_model(half)
    assert all(str(w.dtype) == "float32" for w in loaded.weights)
    np.testing.assert_allclose(
        softmax(loaded.predict_on_batch(PICTURES)),
        softmax(network.predict_on_batch(PICTURES)),
        atol=1e-3,
    )
    assert {path.name for path in tmp_path.iterdir()} == {"single.keras", "half.keras"}


def make_run(
    folder: Path, stages: tuple[Stage, ...], backbone: Backbone = "efficientnet_lite0"
) -> TrainingPlan:
    """A work folder as a finished training leaves it."""
    from drviewer.training.plan import build_planned
    from drviewer.training.runs import stage_weights

    folder.mkdir()
    plan = TrainingPlan(backbone=backbone, backbone_weights="none", stages=stages)
    (folder / "plan.json").write_text(plan.model_dump_json())
    for number in range(len(stages)):
        np.savez(stage_weights(folder, number), *build_planned(plan, number).get_weights())
    return plan


SEEN_ALL = Stage(size=64, epochs=1, learning_rate=1e-3)
WITHOUT = Stage(size=64, epochs=1, learning_rate=1e-3, without=("idrid",))


def test_teacher_is_the_last_stage_that_saw_no_more_than_the_pupil(tmp_path: Path) -> None:
    from drviewer.training.runs import load_teachers, network_at_end_of

    make_run(tmp_path / "teacher", (WITHOUT, WITHOUT, SEEN_ALL))
    pupil = _pupil((WITHOUT, SEEN_ALL), tmp_path / "teacher")
    for stage, theirs in ((0, 1), (1, 2)):
        [teacher] = load_teachers(pupil, stage)
        taught = teacher.predict_on_batch(PICTURES)
        expected = network_at_end_of(tmp_path / "teacher", theirs).predict_on_batch(PICTURES)
        np.testing.assert_array_equal(taught, expected)


def test_teacher_that_saw_the_set_left_out_is_refused(tmp_path: Path) -> None:
    from drviewer.training.runs import load_teachers

    make_run(tmp_path / "teacher", (SEEN_ALL,))
    with pytest.raises(TrainingError, match="left out idrid"):
        load_teachers(_pupil((WITHOUT,), tmp_path / "teacher"), 0)


def test_pupil_learns_from_the_mean_of_its_teachers() -> None:
    import keras
    import tensorflow as tf

    from drviewer.training.step import compiled_step

    pictures = keras.Input((4, 4, 3))
    pooled = keras.layers.GlobalAveragePooling2D()(pictures)
    model = keras.Model(pictures, keras.layers.Dense(5)(pooled))
    before = model.predict_on_batch(np.ones((1, 4, 4, 3), np.float32))[0]
    sure = 20 * np.eye(5, dtype=np.float32)

    def teacher(grade: int):  # type: ignore[no-untyped-def]
        return lambda _pictures, **_: tf.constant(sure[grade : grade + 1])

    plan = _pupil((SEEN_ALL,)).model_copy(
        update={"teacher_weight": 1.0, "expected_grade_weight": 0.0}
    )
    step = compiled_step(model, keras.optimizers.SGD(0.0), plan, [teacher(1), teacher(4)])
    of_readers = np.eye(5, dtype=np.float32)[:1]
    loss = step(np.ones((1, 4, 4, 3)), of_readers, np.zeros(1, "f4"), np.ones(1, "f4"))
    log_chances = before - np.log(np.exp(before).sum())
    assert float(loss) == pytest.approx(-(log_chances[1] + log_chances[4]) / 2, rel=1e-4)


def test_training_begins_where_another_of_the_same_network_ended(tmp_path: Path) -> None:
    from drviewer.training.plan import build_planned
    from drviewer.training.runs import begin_with_run, network_at_end_of

    make_run(tmp_path / "former", (WITHOUT, SEEN_ALL))
    for first, theirs in ((WITHOUT, 0), (SEEN_ALL, 1)):
        model = build_planned(_pupil((first,)), 0)
        begin_with_run(tmp_path / "former", _pupil((first,)), model)
        expected = network_at_end_of(tmp_path / "former", theirs).predict_on_batch(PICTURES)
        np.testing.assert_array_equal(model.predict_on_batch(PICTURES), expected)


def test_training_cant_begin_with_that_of_another_network(tmp_path: Path) -> None:
    from drviewer.training.runs import begin_with_run

    make_run(tmp_path / "former", (SEEN_ALL,))
    plan = _pupil((SEEN_ALL,)).model_copy(update={"backbone": "resnet50"})
    with pytest.raises(TrainingError, match="can't begin with the efficientnet_lite0"):
        begin_with_run(tmp_path / "former", plan, None)


def test_start_that_saw_the_set_left_out_is_refused(tmp_path: Path) -> None:
    from drviewer.training.runs import begin_with_run

    make_run(tmp_path / "former", (SEEN_ALL,))
    with pytest.raises(TrainingError, match="left out idrid"):
        begin_with_run(tmp_path / "former", _pupil((WITHOUT,)), None)


def test_full_network_begins_with_a_half_width_one(tmp_path: Path) -> None:
    from drviewer.training.plan import build_planned
    from drviewer.training.runs import begin_with_run, network_at_end_of

    make_run(tmp_path / "half", (SEEN_ALL,), "resnet50_half")
    plan = _pupil((SEEN_ALL,)).model_copy(update={"backbone": "resnet50"})
    model = build_planned(plan, 0)
    begin_with_run(tmp_path / "half", plan, model)
    expected = network_at_end_of(tmp_path / "half", 0).predict_on_batch(PICTURES)
    np.testing.assert_allclose(model.predict_on_batch(PICTURES), expected, atol=1e-3)


def test_start_and_teachers_are_checked_for_every_stage_before_anything_is_trained(
    tmp_path: Path,
) -> None:
    from drviewer.training.runs import check_runs, stage_weights

    make_run(tmp_path / "whole", (WITHOUT, SEEN_ALL))
    make_run(tmp_path / "cut", (WITHOUT, SEEN_ALL))
    stage_weights(tmp_path / "cut", 1).unlink()
    work = tmp_path / "work"
    check_runs(_pupil((WITHOUT, SEEN_ALL), tmp_path / "whole"), work)
    check_runs(_pupil((WITHOUT,), tmp_path / "cut"), work)
    with pytest.raises(TrainingError, match=r"stage1\.npz can't be read"):
        check_runs(_pupil((WITHOUT, SEEN_ALL), tmp_path / "cut"), work)
    with pytest.raises(TrainingError, match="teach itself"):
        check_runs(_pupil((WITHOUT,), tmp_path / "whole"), tmp_path / "whole")
    begun = _pupil((SEEN_ALL,)).model_copy(update={"backbone_weights": str(tmp_path / "cut")})
    with pytest.raises(TrainingError, match=r"stage1\.npz can't be read"):
        check_runs(begun, work)


def test_plan_from_when_there_was_one_teacher_is_read() -> None:
    told = _pupil((SEEN_ALL,)).model_dump() | {"teacher": "runs/first"}
    del told["teachers"]
    assert TrainingPlan.model_validate(told).teachers == ("runs/first",)
    assert TrainingPlan.model_validate(told | {"teacher": ""}).teachers == ()


def _pupil(stages: tuple[Stage, ...], *teachers: Path) -> TrainingPlan:
    return TrainingPlan(backbone_weights="none", stages=stages, teachers=tuple(map(str, teachers)))


def test_folder_without_a_training_is_named(tmp_path: Path) -> None:
    from drviewer.training.runs import read_plan

    with pytest.raises(TrainingError, match="nothing can't be read"):
        read_plan(tmp_path / "nothing")


def test_unseen_sets_are_graded_by_the_network_that_did_not_see_them(tmp_path: Path) -> None:
    import cv2

    from drviewer.grading.preprocess import prepare
    from drviewer.imaging.files import read_image
    from drviewer.training.cross_set import cross_set_logits
    from drviewer.training.runs import network_at_end_of

    plan = make_run(tmp_path / "run", (WITHOUT, SEEN_ALL))
    picture = np.zeros((80, 80, 3), np.uint8)
    cv2.circle(picture, (40, 40), 35, (30, 90, 190), -1)
    cv2.imwrite(str(tmp_path / "eye.png"), picture)
    labels = [
        LabelledImage(tmp_path / "eye.png", Grade.NO_DR, "idrid", "train"),
        LabelledImage(tmp_path / "eye.png", Grade.NO_DR, "aptos", "train"),
    ]
    found = cross_set_logits(tmp_path / "run", labels)
    assert list(found) == ["idrid"]
    assert len(found["idrid"].labels) == 1
    square, _ = prepare(read_image(tmp_path / "eye.png"), plan.preprocessing(0))
    network = network_at_end_of(tmp_path / "run", 0)
    expected = network.predict_on_batch(square[None].astype(np.float32))
    np.testing.assert_allclose(found["idrid"].logits, expected, atol=1e-5)
