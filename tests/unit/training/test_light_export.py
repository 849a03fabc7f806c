"""The export for LiteRT: the same answers as Keras, or it is not made."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from drviewer.errors import ModelError
from drviewer.grading.card import default_card_path, model_path, read_card, write_card
from drviewer.grading.golden import MOST_HEATMAP, MOST_PROBABILITY, compare, read_golden
from drviewer.grading.light_card import (
    light_card_path,
    light_model_path,
    read_light_card,
    verify_light,
)

pytestmark = pytest.mark.model


def test_export_stands_beside_the_model_and_fits_it(light_model_card: Path) -> None:
    card = read_card(light_model_card)
    light = verify_light(card, light_model_card)
    assert light.file == "tiny.tflite"
    assert light.model_sha256 == card.sha256
    assert all(one.probability < MOST_PROBABILITY for one in light.parity)
    golden = read_golden(card, light_model_card)
    assert golden is not None
    assert golden.squares.shape[1:] == (64, 64, 3)
    assert not list(light_model_card.parent.glob("*.part"))


def test_same_model_gives_the_same_export(light_model_card: Path, tmp_path: Path) -> None:
    from drviewer.training.light_export import export_light

    shutil.copytree(light_model_card.parent, tmp_path / "again")
    again = export_light(tmp_path / "again" / light_model_card.name)
    card = read_card(light_model_card)
    former = read_light_card(card, light_model_card)
    assert (again.half_from, again.model_sha256) == (former.half_from, former.model_sha256)
    # Names in the graph count on within a process, so the bytes may differ; the answers don't.
    for one, other in zip(again.parity, former.parity, strict=True):
        assert one.probability == pytest.approx(other.probability, abs=1e-6)


def test_pooled_features_come_out_of_the_same_graph(light_model_card: Path) -> None:
    """Where the card knows features, they decide whether a picture is familiar."""
    from drviewer.grading.card import KnownFile
    from drviewer.grading.keras_engine import load_keras
    from drviewer.grading.litert_engine import load_litert

    known = KnownFile(file="none.npz", sha256="0" * 64)
    card = read_card(light_model_card).model_copy(update={"known_features": known})
    square = np.random.default_rng(5).integers(0, 255, (1, 64, 64, 3)).astype(np.float32)
    ours, truth = (load(card, light_model_card)(square) for load in (load_litert, load_keras))
    assert [one.shape for one in ours] == [(1, 5), (1, 5, 8, 8), (1, 16)]
    for one, other in zip(ours, truth, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-2, atol=1e-2)


def test_large_matrices_are_halved_and_small_ones_kept(light_model_card: Path) -> None:
    from drviewer.training.half_weights import with_half_weights

    content = light_model_path(read_card(light_model_card), light_model_card).read_bytes()
    whole, halved = with_half_weights(content, 10**9), with_half_weights(content, 1)
    assert len(halved) <= len(whole)


def test_export_that_answers_otherwise_is_not_kept(
    light_model_card: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drviewer.training import light_export

    folder = tmp_path / "copy"
    shutil.copytree(light_model_card.parent, folder)
    for leftover in ("tiny.tflite", "tiny.litert.json", "tiny.golden.npz"):
        (folder / leftover).unlink()
    real = light_export.litert_answers

    def off(*arguments: object) -> light_export.Answers:
        found = real(*arguments)  # type: ignore[arg-type]
        return light_export.Answers(found.logits + np.float32([1, 0, 0, 0, 0]), found.maps)

    monkeypatch.setattr(light_export, "litert_answers", off)
    with pytest.raises(ModelError, match="answers otherwise when it is run by LiteRT"):
        light_export.export_light(folder / light_model_card.name)
    assert not (folder / "tiny.tflite").exists()


def test_altered_model_is_not_exported(light_model_card: Path, tmp_path: Path) -> None:
    from drviewer.training.light_export import export_light

    shutil.copytree(light_model_card.parent, tmp_path / "copy")
    path = tmp_path / "copy" / light_model_card.name
    write_card(read_card(path).model_copy(update={"sha256": "0" * 64}), path)
    with pytest.raises(ModelError, match="altered"):
        export_light(path)


# -- the bundled model ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bundled() -> Path:
    path = default_card_path()
    card = read_card(path)
    if not light_card_path(card, path).exists():
        pytest.skip("the bundled model was not exported for LiteRT; make export-model does it")
    return path


def test_bundled_export_is_of_the_bundled_model(bundled: Path) -> None:
    card = read_card(bundled)
    light = verify_light(card, bundled)
    assert light_model_path(card, bundled).name == light.file
    assert {one.pictures for one in light.parity} >= {"drawn and bundled"}
    assert light.quantised is None or not light.quantised.passes or light.quantised.n > 100


def test_bundled_export_answers_as_keras_does_on_drawn_eyes(bundled: Path) -> None:
    from drviewer.training.light_export import _drawn_squares

    assert_parity(bundled, _drawn_squares(read_card(bundled)))


@pytest.mark.photographs
def test_bundled_export_answers_as_keras_does_on_photographs(
    bundled: Path, photographs: Path
) -> None:
    from drviewer.training.labels import read_labels
    from drviewer.training.light_export import _photograph_squares

    labels = read_labels(photographs / "labels.csv", photographs, split="val")
    assert_parity(bundled, _photograph_squares(read_card(bundled), labels, None))


def assert_parity(card_path: Path, squares: np.ndarray) -> None:
    from drviewer.grading.keras_engine import explained_model, load_model
    from drviewer.training.light_export import keras_answers, litert_answers

    card = read_card(card_path)
    file = model_path(card, card_path)
    truth = keras_answers(explained_model(load_model(file), card, file), squares)
    content = light_model_path(card, card_path).read_bytes()
    ours = litert_answers(card, content, squares)
    apart = compare(ours.logits, ours.maps, truth.logits, truth.maps, card.temperature)
    assert apart.probability <= MOST_PROBABILITY
    assert apart.heatmap <= MOST_HEATMAP
