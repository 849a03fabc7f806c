"""LiteRT: the exported graph, run by XNNPACK. Loads in milliseconds, without TensorFlow."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade
from drviewer.errors import ModelError
from drviewer.grading.card import ModelCard
from drviewer.grading.light_card import read_light_card
from drviewer.grading.quiet import closed_stderr
from drviewer.language import tr, tr_noop

if TYPE_CHECKING:
    from drviewer.grading.engine import Explain

PICTURE, LOGITS, MAPS, POOL = "picture", "logits", "maps", "pool"

_MAX_THREADS = 4
_EXPORT = tr_noop("Export it anew with `drviewer export`, or choose the engine keras.")


def load_litert(card: ModelCard, card_path: Path) -> "Explain":
    """The model exported beside ``card_path``; its file was verified before.

    Raises:
        ModelError: it can't be loaded or does not fit its card.
    """
    return load_file(card, card_path.with_name(read_light_card(card, card_path).file))


def load_file(card: ModelCard, file: Path) -> "Explain":
    """As ``load_litert``, for a file anywhere."""
    from ai_edge_litert.interpreter import Interpreter

    try:
        # From memory: its own reader fails on paths with letters beyond ASCII on some systems.
        content = file.read_bytes()
        with closed_stderr():  # it greets in the middle of a progress bar
            interpreter = Interpreter(model_content=content, num_threads=threads())
            interpreter.allocate_tensors()
            run = interpreter.get_signature_runner()
    except (OSError, ValueError, RuntimeError) as error:
        raise ModelError(
            tr(
                "The LiteRT model {file} can't be loaded: {splitlines}.",
                file=file,
                splitlines=str(error).splitlines()[0],
            ),
            advice=tr(_EXPORT),
        ) from error
    _check_fit(run, card, file)
    wanted = (LOGITS, MAPS) if card.known_features is None else (LOGITS, MAPS, POOL)

    def explain(picture: NDArray[np.float32]) -> tuple[NDArray[Any], ...]:
        found = run(**{PICTURE: picture})
        # Copies: the interpreter writes its next answer into the same memory.
        return tuple(np.array(found[name]) for name in wanted)

    return explain


def threads() -> int:
    """As many as Keras takes: four are enough, more would be missing to the window."""
    return max(1, min(_MAX_THREADS, os.cpu_count() or 1))


def _check_fit(run: Any, card: ModelCard, file: Path) -> None:
    inputs, outputs = run.get_input_details(), run.get_output_details()
    side = card.preprocessing.size
    takes = {name: tuple(one["shape"]) for name, one in inputs.items()}
    gives = {name: tuple(one["shape"]) for name, one in outputs.items()}
    maps = gives.get(MAPS, ())
    if (
        takes != {PICTURE: (1, side, side, 3)}
        or gives.get(LOGITS) != (1, len(Grade))
        or maps[:2] != (1, len(Grade))
        or (card.known_features is not None and POOL not in gives)
    ):
        raise ModelError(
            tr(
                "The LiteRT model {file} takes {takes} and gives {gives}; its card speaks "
                "of {side} × {side} pixels and five grades.",
                file=file,
                takes=takes,
                gives=gives,
                side=side,
            ),
            advice=tr(_EXPORT),
        )
