"""The card and its file: read, written, and every way in which they may not fit (S5)."""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from drviewer import paths
from drviewer.errors import ModelError
from drviewer.grading.card import (
    ModelCard,
    Training,
    TrainingData,
    default_card_path,
    model_path,
    read_card,
    verify_model,
    write_card,
)
from drviewer.grading.metrics import agreement, measure
from drviewer.grading.preprocess import Preprocessing

WEIGHTS = b"weights"


@pytest.fixture
def card_path(tmp_path: Path) -> Path:
    """A card beside the file it was written for (which no network could be read from)."""
    (tmp_path / "m.keras").write_bytes(WEIGHTS)
    preprocessing = Preprocessing(size=64)
    card = ModelCard(
        name="m",
        version="1",
        file="m.keras",
        sha256=hashlib.sha256(WEIGHTS).hexdigest(),
        backbone="efficientnet_lite0",
        preprocessing=preprocessing,
        preprocessing_digest=preprocessing.digest(),
        heatmap_layer="attention",
        temperature=1.2,
        thresholds={"referable": 0.35},
        training=Training(
            data=(TrainingData(name="idrid", n=356, terms="CC BY 4.0"),),
            seed=1,
            epochs=2.5,
            started=datetime(2026, 1, 2, tzinfo=UTC),
            finished=datetime(2026, 1, 3, tzinfo=UTC),
            command="drviewer train",
        ),
        metrics={"idrid": measure(np.eye(5) * 0.5 + 0.1, range(5), 0.35)},
        intended_use="Research.",
        not_for=("Screening without a clinician.",),
        limitations=("DME is not assessed.",),
    )
    write_card(card, tmp_path / "m.json")
    return tmp_path / "m.json"


def test_written_card_is_read_back(card_path: Path) -> None:
    card = read_card(card_path)
    write_card(card, card_path.with_name("again.json"))
    assert read_card(card_path.with_name("again.json")) == card
    assert card_path.read_bytes() == card_path.with_name("again.json").read_bytes()


def test_whole_model_is_verified(card_path: Path) -> None:
    card = verify_model(card_path)
    assert card.identity.name == "m"
    assert card.identity.sha256 == hashlib.sha256(WEIGHTS).hexdigest()
    assert model_path(card, card_path) == card_path.with_suffix(".keras")


def _remove_card(card_path: Path) -> None:
    card_path.unlink()


def _make_card_a_folder(card_path: Path) -> None:
    card_path.unlink()
    card_path.mkdir()


def _cut_card(card_path: Path) -> None:
    card_path.write_bytes(card_path.read_bytes()[:100])


def _write_latin1(card_path: Path) -> None:
    card_path.write_bytes(b'{"name": "\xe9"}')


def _remove_model(card_path: Path) -> None:
    card_path.with_suffix(".keras").unlink()


def _make_model_a_folder(card_path: Path) -> None:
    _remove_model(card_path)
    card_path.with_suffix(".keras").mkdir()


def _flip_a_bit(card_path: Path) -> None:
    card_path.with_suffix(".keras").write_bytes(b"veights")


def _change_preprocessing(card_path: Path) -> None:
    fields = json.loads(card_path.read_text(encoding="utf-8"))
    fields["preprocessing"]["clahe_clip_limit"] = 3.0
    card_path.write_text(json.dumps(fields), encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "suffix", "what"),
    [
        (_remove_card, "json", "missing"),
        (_make_card_a_folder, "json", "can't be read"),
        (_cut_card, "json", "not valid"),
        (_write_latin1, "json", "can't be read"),
        (_remove_model, "keras", "missing"),
        (_make_model_a_folder, "keras", "can't be read"),
        (_flip_a_bit, "keras", "altered"),
        (_change_preprocessing, "keras", "another way"),
    ],
)
def test_unfit_model_is_named_with_advice(
    card_path: Path, spoil: Callable[[Path], None], suffix: str, what: str
) -> None:
    spoil(card_path)
    with pytest.raises(ModelError) as caught:
        verify_model(card_path)
    assert str(card_path.with_suffix(f".{suffix}")) in caught.value.message
    assert what in caught.value.message
    assert "AI grading is off" in caught.value.advice


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("file", "../elsewhere.keras"),
        ("file", "m.h5"),
        ("sha256", "abc"),
        ("temperature", 0.0),
        ("temperature", float("nan")),
        ("thresholds", {}),
        ("thresholds", {"referable": 1.5}),
        ("surprise", 1),
    ],
)
def test_card_refuses_what_it_can_not_mean(card_path: Path, name: str, value: object) -> None:
    fields = read_card(card_path).model_dump()
    with pytest.raises(ValidationError):
        ModelCard.model_validate({**fields, name: value})


def test_card_with_invented_figures_is_not_read(card_path: Path) -> None:
    fields = json.loads(card_path.read_text(encoding="utf-8"))
    fields["metrics"]["idrid"]["accuracy"] = 0.5
    card_path.write_text(json.dumps(fields), encoding="utf-8")
    with pytest.raises(ModelError, match=r"metrics\.idrid.*accuracy"):
        read_card(card_path)


def test_failed_write_keeps_the_former_card(
    card_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, card = card_path.read_bytes(), read_card(card_path)

    def no_space(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", no_space)
    with pytest.raises(ModelError, match="can't be written"):
        write_card(card, card_path)
    assert card_path.read_bytes() == before


def test_models_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DRVIEWER_MODELS", str(tmp_path))
    assert default_card_path() == tmp_path / "dr_grader.json"


def test_bundled_model_is_whole_and_its_figures_follow_from_its_matrices() -> None:
    path = paths.bundle_dir() / "models" / "dr_grader.json"
    if not path.exists():
        pytest.skip("no bundled model yet; `drviewer train` makes it")
    card = verify_model(path)
    assert card.metrics
    for figures in card.metrics.values():
        counted = agreement(figures.confusion)
        assert figures.accuracy == pytest.approx(counted.accuracy, abs=1e-3)
        assert figures.qwk == pytest.approx(counted.qwk, abs=1e-3)
        assert figures.macro_f1 == pytest.approx(counted.macro_f1, abs=1e-3)
        assert figures.recall == pytest.approx(counted.recall, abs=1e-3)
