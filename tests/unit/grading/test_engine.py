"""Who runs the model, and what is said where that can't be the one asked for."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from drviewer.errors import ModelError
from drviewer.grading import engine, processor
from drviewer.grading.card import ModelCard, read_card
from drviewer.grading.engine import EngineReport, choose_engine
from drviewer.grading.light_card import (
    LightCard,
    Parity,
    light_card_path,
    light_model_path,
    read_light_card,
    verify_light,
    write_light_card,
)


@pytest.fixture
def cards(plain_card: Callable[[int], Path]) -> dict[Path, ModelCard]:
    """A card beside a model file of seven bytes, which was not exported."""
    path = plain_card(32)
    return {path: read_card(path)}


def export(cards: dict[Path, ModelCard], **changes: object) -> Path:
    """A light card and file that fit the model, but for ``changes``; the file's path."""
    ((path, card),) = cards.items()
    file = light_model_path(card, path)
    file.write_bytes(b"graph")
    light = LightCard(
        file=file.name,
        sha256=hashlib.sha256(b"graph").hexdigest(),
        model_sha256=card.sha256,
        parity=(Parity(pictures="drawn", n=1, probability=0, heatmap=0),),
    )
    write_light_card(light.model_copy(update=changes), light_card_path(card, path))
    return file


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """As on a machine where these packages are not installed."""

    def leave_out(*packages: str) -> None:
        real = engine.importlib.util.find_spec  # type: ignore[attr-defined]
        monkeypatch.setattr(
            "importlib.util.find_spec",
            lambda name, *more: None if name in packages else real(name, *more),
        )

    return leave_out


def test_without_an_export_keras_answers_and_nothing_is_said(
    cards: dict[Path, ModelCard],
) -> None:
    assert choose_engine("auto", cards) == EngineReport("keras")


def test_with_an_export_litert_answers(cards: dict[Path, ModelCard]) -> None:
    export(cards)
    assert choose_engine("auto", cards) == EngineReport("litert")
    assert choose_engine("litert", cards) == EngineReport("litert")
    assert choose_engine("keras", cards) == EngineReport("keras")


@pytest.mark.parametrize(
    ("changes", "why"),
    [({"sha256": "0" * 64}, "altered"), ({"model_sha256": "0" * 64}, "another model")],
)
def test_export_that_does_not_fit_is_told_and_keras_answers(
    cards: dict[Path, ModelCard], changes: dict[str, object], why: str
) -> None:
    export(cards, **changes)
    report = choose_engine("auto", cards)
    assert report.name == "keras"
    assert why in " ".join(report.remarks)
    with pytest.raises(ModelError, match=why):
        choose_engine("litert", cards)


def test_export_whose_file_is_missing_is_told(cards: dict[Path, ModelCard]) -> None:
    export(cards).unlink()
    assert "missing" in choose_engine("auto", cards).remarks[0]


def test_engine_that_was_asked_for_is_not_replaced(cards: dict[Path, ModelCard]) -> None:
    with pytest.raises(ModelError, match="not exported for LiteRT"):
        choose_engine("litert", cards)


def test_both_networks_need_an_export(cards: dict[Path, ModelCard], tmp_path: Path) -> None:
    export(cards)
    (card,) = cards.values()
    other = tmp_path / "other" / "m.json"
    other.parent.mkdir()
    (other.parent / card.file).write_bytes(b"weights")
    report = choose_engine("auto", {**cards, other: card})
    assert report.name == "keras"
    assert "not exported" in report.remarks[0]


def test_altered_reference_does_not_matter_to_litert(cards: dict[Path, ModelCard]) -> None:
    export(cards)
    ((path, card),) = cards.items()
    (path.parent / card.file).unlink()
    assert choose_engine("auto", cards).name == "litert"
    with pytest.raises(ModelError, match=r"m\.keras is missing"):
        choose_engine("keras", cards)


def test_light_variant_says_what_needs_tensorflow(
    cards: dict[Path, ModelCard], without: Callable[..., None]
) -> None:
    without("tensorflow")
    export(cards)
    assert choose_engine("auto", cards).name == "litert"
    with pytest.raises(ModelError, match="light variant of drviewer, without TensorFlow"):
        choose_engine("keras", cards)


def test_program_without_litert_says_so(
    cards: dict[Path, ModelCard], without: Callable[..., None]
) -> None:
    without("ai_edge_litert")
    export(cards)
    report = choose_engine("auto", cards)
    assert report.name == "keras"
    assert "not installed" in report.remarks[0]


def test_processor_without_avx_can_do_with_litert(
    cards: dict[Path, ModelCard], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "lacks_avx", lambda: True)
    with pytest.raises(ModelError, match="needs a processor with AVX"):
        choose_engine("auto", cards)
    export(cards)
    assert choose_engine("auto", cards).name == "litert"


@pytest.mark.parametrize(
    ("text", "lacks"),
    [("flags\t\t: fpu sse2 avx avx2\n", False), ("flags\t\t: fpu sse2\n", True), ("", False)],
)
def test_avx_is_read_from_the_processors_flags(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, lacks: bool
) -> None:
    (tmp_path / "cpuinfo").write_text(text)
    monkeypatch.setattr(processor, "_CPUINFO", tmp_path / "cpuinfo")
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    monkeypatch.setattr("sys.platform", "linux")
    assert processor.lacks_avx() is lacks


def test_other_processors_need_no_avx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "arm64")
    assert not processor.lacks_avx()


def test_damaged_light_card_is_told(cards: dict[Path, ModelCard]) -> None:
    export(cards)
    ((path, card),) = cards.items()
    light_card_path(card, path).write_text("{}")
    with pytest.raises(ModelError, match=r"m\.litert\.json can't be used"):
        read_light_card(card, path)


def test_failed_write_keeps_the_former_light_card(
    cards: dict[Path, ModelCard], monkeypatch: pytest.MonkeyPatch
) -> None:
    export(cards)
    ((path, card),) = cards.items()
    light = verify_light(card, path)
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(ModelError, match="can't be written"):
        write_light_card(light.model_copy(update={"sha256": "1" * 64}), light_card_path(card, path))
    assert verify_light(card, path) == light
