"""The card and its file: read, written, and every way in which they may not fit (S5)."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from drviewer import paths
from drviewer.errors import ModelError
from drviewer.grading.card import (
    ModelCard,
    default_card_path,
    model_path,
    read_card,
    schema_text,
    verify_model,
    write_card,
)
from drviewer.grading.metrics import agreement

WEIGHTS = b"weights"


@pytest.fixture
def card_path(plain_card: Callable[[int], Path]) -> Path:
    return plain_card(64)


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


def test_kept_schema_is_that_of_the_card() -> None:
    kept = paths.bundle_dir() / "docs" / "model_card.schema.json"
    assert kept.read_text(encoding="utf-8") == schema_text()


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
