"""Golden pictures: an engine that answers otherwise is turned off, and it is said (S6)."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from drviewer import paths
from drviewer.domain import Laterality
from drviewer.errors import ModelError
from drviewer.grading.card import read_card, read_cards
from drviewer.grading.golden import (
    Golden,
    compare,
    golden_path,
    preparation_problem,
    read_golden,
    write_golden,
)
from drviewer.grading.grader import Grader
from drviewer.grading.light_card import (
    light_card_path,
    light_model_path,
    verify_light,
    write_light_card,
)
from drviewer.grading.options import Engine, GraderOptions
from drviewer.grading.process import GraderProcess
from drviewer.grading.self_test import verify_golden
from drviewer.grading.worker import load_grader
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.workflow.verify import model_problems

BOTH: tuple[Engine, ...] = ("litert", "keras")


@pytest.fixture
def copy(light_model_card: Path, tmp_path: Path) -> Path:
    """A copy of the tiny model with its export and golden pictures, to be spoilt."""
    shutil.copytree(light_model_card.parent, tmp_path / "copy")
    return tmp_path / "copy" / light_model_card.name


def change_golden(card_path: Path, **changes: object) -> None:
    card = read_card(card_path)
    golden = read_golden(card, card_path)
    assert golden is not None
    write_golden(replace(golden, **changes), golden_path(card, card_path))  # type: ignore[arg-type]


def golden_of(card_path: Path) -> Golden:
    golden = read_golden(read_card(card_path), card_path)
    assert golden is not None
    return golden


@pytest.mark.model
def test_both_engines_pass_and_give_the_same_answer(light_model_card: Path) -> None:
    rgb = draw_phantom(PhantomSpec(11, Laterality.LEFT, side=300)).rgb
    light, keras = (Grader(light_model_card, GraderOptions(engine=one)) for one in BOTH)
    assert (light.report.name, keras.report.name) == BOTH
    one, other = light.grade(rgb), keras.grade(rgb)
    assert one.probabilities == pytest.approx(other.probabilities, abs=1e-3)
    np.testing.assert_allclose(one.heatmaps, other.heatmaps, atol=1e-2 * other.heatmaps.max())
    assert one.model == other.model, "it is the same network"
    assert one.heatmaps.dtype == other.heatmaps.dtype


@pytest.mark.model
def test_answers_do_not_change_with_the_next_picture(light_model_card: Path) -> None:
    """The interpreter writes into the same memory again."""
    grader = Grader(light_model_card, GraderOptions(engine="litert"))
    pictures = [draw_phantom(PhantomSpec(seed, side=300)).rgb for seed in (1, 2)]
    first = grader.grade(pictures[0])
    kept = first.heatmaps.copy()
    assert not np.array_equal(grader.grade(pictures[1]).heatmaps, kept)
    np.testing.assert_array_equal(first.heatmaps, kept)


@pytest.mark.model
@pytest.mark.parametrize("engine", BOTH)
def test_engine_that_answers_otherwise_is_turned_off(copy: Path, engine: Engine) -> None:
    change_golden(copy, logits=golden_of(copy).logits + np.float32([0.1, 0, 0, 0, 0]))
    with pytest.raises(ModelError, match="self-test failed: the model tiny run by") as caught:
        Grader(copy, GraderOptions(engine=engine))
    assert "AI grading is off" in caught.value.advice


@pytest.mark.model
def test_other_heatmaps_fail_as_well(copy: Path) -> None:
    change_golden(copy, maps=golden_of(copy).maps[:, :, ::-1])
    with pytest.raises(ModelError, match="heatmaps by"):
        Grader(copy)


@pytest.mark.model
def test_keras_takes_over_from_a_litert_that_answers_otherwise(
    copy: Path, tmp_path: Path, light_model_card: Path
) -> None:
    """An export of other weights that says it is of this model: only its answers give it away."""
    from drviewer.grading.keras_engine import load_model
    from drviewer.training.light_export import export_light

    other = tmp_path / "other"
    shutil.copytree(light_model_card.parent, other)
    model = load_model(other / "tiny.keras")
    model.get_layer("logits").bias.assign([1.0, 0, 0, 0, 0])
    model.save(other / "tiny.keras")
    card = read_card(copy)
    digest = hashlib.sha256((other / "tiny.keras").read_bytes()).hexdigest()
    card_text = copy.read_text().replace(card.sha256, digest)
    (other / copy.name).write_text(card_text)
    export_light(other / copy.name)
    content = light_model_path(card, other / copy.name).read_bytes()
    light_model_path(card, copy).write_bytes(content)
    light = verify_light_digest(copy, hashlib.sha256(content).hexdigest())
    assert light
    grader = Grader(copy)
    assert grader.report.name == "keras"
    assert "LiteRT is turned off" in grader.report.remarks[0]
    with pytest.raises(ModelError, match="run by LiteRT answers otherwise"):
        Grader(copy, GraderOptions(engine="litert"))
    with GraderProcess(copy) as process:
        assert process.start().result(60) == grader.report


def verify_light_digest(card_path: Path, digest: str) -> object:
    """The light card speaks of a file with this digest from now on."""
    from drviewer.grading.light_card import read_light_card

    card = read_card(card_path)
    light = read_light_card(card, card_path).model_copy(update={"sha256": digest})
    write_light_card(light, light_card_path(card, card_path))
    return verify_light(card, card_path)


@pytest.mark.model
def test_other_preprocessing_on_this_machine_is_noticed(copy: Path) -> None:
    change_golden(copy, pictures=golden_of(copy).pictures[:, ::-1])
    with pytest.raises(ModelError, match="golden picture 1 is prepared otherwise here"):
        Grader(copy)


@pytest.mark.model
def test_damaged_golden_pictures_turn_ai_off(copy: Path) -> None:
    golden_path(read_card(copy), copy).write_bytes(b"not an archive")
    with pytest.raises(ModelError, match=r"golden\.npz can't be read"):
        Grader(copy)


@pytest.mark.model
def test_golden_pictures_of_another_model_turn_ai_off(copy: Path) -> None:
    change_golden(copy, model_sha256="0" * 64, logits=golden_of(copy).logits + 9)
    with pytest.raises(ModelError, match=r"tiny\.golden\.npz are of another model than tiny") as no:
        load_grader(copy, GraderOptions())
    assert "AI grading is off" in no.value.advice
    assert f"drviewer export {copy}" in no.value.advice
    with GraderProcess(copy) as process, pytest.raises(ModelError, match="another model"):
        process.start().result(60)


@pytest.mark.model
def test_model_being_made_can_be_measured_before_its_export(copy: Path) -> None:
    change_golden(copy, model_sha256="0" * 64, logits=golden_of(copy).logits + 9)
    report = Grader(copy).report
    assert report.name == "litert"
    assert "tiny has no golden pictures" in report.remarks[0]


@pytest.mark.model
def test_exported_model_without_its_golden_pictures_turns_ai_off(copy: Path) -> None:
    golden_path(read_card(copy), copy).unlink()
    with pytest.raises(ModelError, match=r"tiny\.golden\.npz are missing"):
        load_grader(copy, GraderOptions())


@pytest.mark.model
def test_bundled_model_without_golden_pictures_turns_ai_off(
    tiny_model_card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though it was never exported: the program's own folder is where they have to be."""
    monkeypatch.setattr("drviewer.paths.bundled_models_dir", lambda: tiny_model_card.parent)
    with pytest.raises(ModelError, match=r"tiny\.golden\.npz are missing") as no:
        load_grader(tiny_model_card, GraderOptions())
    assert "Install drviewer again" in no.value.advice
    with pytest.raises(ModelError, match="are missing"):
        model_problems(tiny_model_card)


@pytest.mark.model
def test_users_own_trained_model_goes_on_and_says_that_it_is_untested(
    tiny_model_card: Path,
) -> None:
    with GraderProcess(tiny_model_card) as process:
        report = process.start().result(60)
    assert report is not None
    assert report.remarks == (
        "The model tiny has no golden pictures, so no self-test was made. "
        "`drviewer export` makes them.",
    )


def test_golden_pictures_of_the_bundled_models_are_theirs() -> None:
    path = paths.bundled_models_dir() / "dr_grader.json"
    for card in read_cards(path, "two"):
        verify_golden(card, path)
        assert read_golden(card, path) is not None


@pytest.mark.model
def test_litert_file_that_is_no_model_is_told(copy: Path) -> None:
    card = read_card(copy)
    light_model_path(card, copy).write_bytes(b"nonsense")
    verify_light_digest(copy, hashlib.sha256(b"nonsense").hexdigest())
    with pytest.raises(ModelError, match=r"tiny\.tflite can't be loaded"):
        Grader(copy, GraderOptions(engine="litert"))
    report = Grader(copy).report
    assert (report.name, len(report.remarks)) == ("keras", 1)


def test_golden_pictures_are_read_as_they_were_written(tmp_path: Path) -> None:
    golden = Golden(
        "a" * 64,
        np.full((1, 8, 8, 3), 7, np.uint8),
        np.full((1, 4, 4, 3), 9, np.uint8),
        np.arange(5, dtype=np.float32)[np.newaxis],
        np.ones((1, 5, 2, 2), np.float32),
    )
    path = tmp_path / "m.golden.npz"
    assert len(write_golden(golden, path)) == 64
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_differences_are_told_in_shares() -> None:
    logits, maps = np.zeros((1, 5), np.float32), np.zeros((1, 5, 2, 2), np.float32)
    maps[0, 2, 1, 1] = 4
    other = maps.copy()
    other[0, 0, 0, 0] = 0.2
    apart = compare(logits, other, logits, maps, 1.0)
    assert (apart.probability, apart.heatmap) == (0, pytest.approx(0.05))
    assert not apart.is_same
    assert compare(logits, maps, logits, maps, 1.0).is_same


def test_one_grey_level_here_and_there_is_rounding() -> None:
    squares = np.full((1, 4, 4, 3), 100, np.uint8)
    golden = Golden("", squares, squares, np.zeros((1, 5)), np.zeros((1, 5, 1, 1)))
    rounded = squares[0].copy()
    rounded[0] += 1
    assert preparation_problem(golden, [rounded]) == ""
    assert "1.00 grey levels" in preparation_problem(golden, [squares[0] + np.uint8(1)])
