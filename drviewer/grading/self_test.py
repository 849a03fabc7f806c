"""The start-up self-test: an engine answers to the golden pictures before it may grade (S6)."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from drviewer import paths
from drviewer.errors import ModelError
from drviewer.grading.card import ModelCard
from drviewer.grading.engine import SHOWN, EngineName, EngineReport, verify_engine
from drviewer.grading.golden import (
    Differences,
    compare,
    golden_path,
    preparation_problem,
    read_golden,
)
from drviewer.grading.light_card import read_light_card
from drviewer.grading.loaded_network import LoadedNetwork, blank_squares
from drviewer.grading.options import Engine
from drviewer.grading.preprocess import prepare
from drviewer.language import tr, tr_noop

_log = logging.getLogger(__name__)

_OFF = tr_noop(
    "AI grading is off. Install drviewer again; if that does not help, choose another engine."
)
_MAKE_ANEW = tr_noop(
    "AI grading is off. Install drviewer again; those of a model of your own are made by "
    "`drviewer export {card}`."
)


def verify_golden(card: ModelCard, card_path: Path) -> None:
    """Make sure that the self-test of the model beside ``card_path`` can be made.

    The program's own models came with golden pictures, and an export makes them: there they have
    to be. Only of a model that was just trained there are none yet.

    Raises:
        ModelError: they are missing, damaged, or another model's.
    """
    if read_golden(card, card_path) is not None:
        return
    path, advice = golden_path(card, card_path), tr(_MAKE_ANEW, card=card_path)
    if path.exists():
        raise ModelError(
            tr(
                "The golden pictures {path} are of another model than {file}: no self-test.",
                path=path,
                file=card.file,
            ),
            advice=advice,
        )
    if _is_bundled(card_path) or _is_exported(card, card_path):
        raise ModelError(
            tr("The golden pictures {path} are missing: no self-test.", path=path), advice=advice
        )


def _is_bundled(card_path: Path) -> bool:
    return card_path.resolve().parent == paths.bundled_models_dir().resolve()


def _is_exported(card: ModelCard, card_path: Path) -> bool:
    try:
        return read_light_card(card, card_path).model_sha256 == card.sha256
    except ModelError:
        return False


def load_tested(
    cards: Mapping[Path, ModelCard], chosen: EngineReport, wanted: Engine
) -> tuple[list[LoadedNetwork], EngineReport]:
    """The networks of ``cards``, loaded and tried on the golden pictures, and who runs them.

    Where ``auto`` is wanted, Keras takes over from a LiteRT that failed, and the report says so;
    and of which models there were no golden pictures.

    Raises:
        ModelError: an engine can't load a model or answers otherwise than stored, and there is no
            other one to answer.
    """
    networks, report = _load_chosen(cards, chosen, wanted)
    remarks = (*report.remarks, *_untested(cards))
    return networks, replace(report, remarks=remarks)


def _untested(cards: Mapping[Path, ModelCard]) -> list[str]:
    return [
        tr(
            "The model {name} has no golden pictures, so no self-test was made. "
            "`drviewer export` makes them.",
            name=card.name,
        )
        for path, card in cards.items()
        if read_golden(card, path) is None
    ]


def _load_chosen(
    cards: Mapping[Path, ModelCard], chosen: EngineReport, wanted: Engine
) -> tuple[list[LoadedNetwork], EngineReport]:
    try:
        return _loaded(cards, chosen.name), chosen
    except ModelError as problem:
        if wanted != "auto" or chosen.name == "keras":
            raise
        _log.warning("%s is turned off: %s", SHOWN[chosen.name], problem)
        try:
            verify_engine("keras", cards)
        except ModelError as other:
            _log.warning("nor can the reference engine answer: %s", other)
            raise problem from other
        remark = tr(
            "{engine} is turned off, {other} answers. {problem}",
            engine=SHOWN[chosen.name],
            other=SHOWN["keras"],
            problem=problem.message,
        )
        report = EngineReport("keras", (*chosen.remarks, remark))
        return _loaded(cards, "keras"), report


def _loaded(cards: Mapping[Path, ModelCard], engine: EngineName) -> list[LoadedNetwork]:
    networks = [LoadedNetwork(card, path, engine) for path, card in cards.items()]
    for network in networks:
        self_test(network, engine)
    return networks


def self_test(network: LoadedNetwork, engine: EngineName) -> Differences | None:
    """Try a network on its golden pictures; without any, on a black one. None without any.

    Raises:
        ModelError: its answers, or the prepared pictures, are not the stored ones.
    """
    card = network.card
    golden = read_golden(card, network.card_path)
    if golden is None:
        _log.info("no golden pictures for the model %s: no self-test", card.name)
        network.run(*blank_squares([card.preprocessing]))
        return None
    found = [network.run(square) for square in golden.squares]
    differences = compare(
        np.stack([one.logits for one in found]),
        np.stack([one.maps for one in found]),
        golden.logits,
        golden.maps,
        card.temperature,
    )
    if not differences.is_same:
        raise ModelError(
            tr(
                "The self-test failed: the model {name} run by {shown} answers otherwise "
                "than stored (probabilities by {probability:.2g}, heatmaps by "
                "{heatmap:.2g}).",
                name=card.name,
                shown=SHOWN[engine],
                probability=differences.probability,
                heatmap=differences.heatmap,
            ),
            advice=tr(_OFF),
        )
    prepared = [prepare(picture, card.preprocessing)[0] for picture in golden.pictures]
    if problem := preparation_problem(golden, prepared):
        raise ModelError(tr("The self-test failed: {problem}.", problem=problem), advice=tr(_OFF))
    _log.info("self-test of %s with %s passed", card.name, SHOWN[engine])
    return differences
