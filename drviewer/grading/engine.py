"""What runs the network: Keras with TensorFlow, or LiteRT; who is to answer, and why not another.

An engine is a function: a prepared picture as float32 ``(1, s, s, 3)`` goes in, logits ``(1, 5)``,
maps ``(1, 5, h, w)`` and, where the card asks for them, pooled features ``(1, c)`` come out.
"""

import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from drviewer.errors import ModelError
from drviewer.grading.card import ModelCard, model_path, verify_file
from drviewer.grading.light_card import light_card_path, verify_light
from drviewer.grading.options import Engine
from drviewer.grading.processor import lacks_avx
from drviewer.language import tr, tr_noop

EngineName = Literal["keras", "litert"]
Explain = Callable[[NDArray[np.float32]], tuple[NDArray[Any], ...]]

SHOWN = {"keras": "Keras (TensorFlow)", "litert": "LiteRT"}

_LIGHT = tr_noop("Use the engine litert, or install the full variant of drviewer.")


@dataclass(frozen=True, slots=True)
class EngineReport:
    """Which engine answers. ``remarks``: why another one that was to answer does not."""

    name: EngineName
    remarks: tuple[str, ...] = ()


def keras_problem() -> ModelError | None:
    """Why Keras can't run on this machine or in this program; None when it can."""
    if importlib.util.find_spec("tensorflow") is None or importlib.util.find_spec("keras") is None:
        return ModelError(
            tr("This is the light variant of drviewer, without TensorFlow."), advice=tr(_LIGHT)
        )
    if lacks_avx():
        return ModelError(
            tr("TensorFlow needs a processor with AVX, which this one has not."),
            advice=tr("Use the engine litert."),
        )
    return None


def litert_problem() -> ModelError | None:
    """Why LiteRT can't run here; None when it can."""
    if importlib.util.find_spec("ai_edge_litert") is None:
        return ModelError(
            tr("LiteRT (ai-edge-litert) is not installed."), advice=tr("Use the engine keras.")
        )
    return None


def choose_engine(wanted: Engine, cards: Mapping[Path, ModelCard]) -> EngineReport:
    """Who answers for the models of ``cards``, whose files are verified with it.

    ``auto`` is LiteRT where every model was exported for it; an export that is there but can't be
    used is told in the remarks, and Keras answers.

    Raises:
        ModelError: the engine that was asked for, or any, can't be used, and why.
    """
    if wanted == "keras":
        verify_engine("keras", cards)
        return EngineReport("keras")
    try:
        verify_engine("litert", cards)
    except ModelError as problem:
        if wanted == "litert":
            raise
        verify_engine("keras", cards)
        was_exported = any(light_card_path(card, path).exists() for path, card in cards.items())
        return EngineReport("keras", (problem.message,) if was_exported else ())
    # An altered model says that something is amiss, whoever runs it; the light program has none.
    for path, card in cards.items():
        if model_path(card, path).exists():
            verify_file(card, path)
    return EngineReport("litert")


def verify_engine(name: EngineName, cards: Mapping[Path, ModelCard]) -> None:
    """Make sure that ``name`` can run, and that its files of every model are whole.

    Raises:
        ModelError: it can't run here, or a file is missing, altered or another model's.
    """
    problem = keras_problem() if name == "keras" else litert_problem()
    if problem is not None:
        raise problem
    verify = verify_file if name == "keras" else verify_light
    for path, card in cards.items():
        verify(card, path)


def load_engine(name: EngineName, card: ModelCard, card_path: Path) -> Explain:
    """The (verified) model of ``card``, loaded.

    Raises:
        ModelError: it can't be loaded or does not fit its card.
    """
    if name == "litert":
        from drviewer.grading.litert_engine import load_litert

        return load_litert(card, card_path)
    from drviewer.grading.keras_engine import load_keras

    return load_keras(card, card_path)
