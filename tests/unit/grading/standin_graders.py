"""Stand-ins for the model that a spawned worker can import by name.

Each is what ``GraderProcess(worker=…)`` takes: card's path and options → function that answers.
Answers give the worker's process id as the region's ``x`` and the picture's brightness as heatmap.
"""

import logging
import os
from multiprocessing.connection import Client
from pathlib import Path

import numpy as np

from drviewer.domain import ModelIdentity, Prediction, Region, Rgb
from drviewer.errors import ModelError
from drviewer.grading.options import GraderOptions
from drviewer.grading.worker import Answer


def brightness(card_path: Path, options: GraderOptions) -> Answer:
    return _answer


def telling(card_path: Path, options: GraderOptions) -> Answer:
    """Gives the sides of what it was sent, and its options, as the model's name."""

    def answer(prepared: tuple[Rgb, ...], region: Region) -> Prediction:
        sides = [len(square) for square in prepared]
        return _answer(prepared, region, f"{sides} {options.models} {options.operating_point}")

    return answer


def held(card_path: Path, options: GraderOptions) -> Answer:
    """Reports each picture's width at the test's gate and waits there to be let on."""

    def answer(prepared: tuple[Rgb, ...], region: Region) -> Prediction:
        _wait_at_gate(region.width)
        return _answer(prepared, region)

    return answer


def warning(card_path: Path, options: GraderOptions) -> Answer:
    logging.getLogger("drviewer.some").warning("no golden picture %s", Path("/x/Zora Neue.jpg"))
    return _answer


def slow_to_load(card_path: Path, options: GraderOptions) -> Answer:
    _wait_at_gate("loading")
    return _answer


def unfit(card_path: Path, options: GraderOptions) -> Answer:
    raise ModelError(f"{card_path.name} has been altered.", advice="Install drviewer again.")


def picky(card_path: Path, options: GraderOptions) -> Answer:
    """Bright pictures raise our error, middling ones another, dark ones are answered."""

    def answer(prepared: tuple[Rgb, ...], region: Region) -> Prediction:
        if prepared[0].mean() > 150:
            raise ModelError("The answer is not a number.", advice="Train again.")
        if prepared[0].mean() > 50:
            raise ZeroDivisionError("by nothing")
        return _answer(prepared, region)

    return answer


def dies_loading(card_path: Path, options: GraderOptions) -> Answer:
    os._exit(7)


def _answer(prepared: tuple[Rgb, ...], region: Region, name: str = "stand-in") -> Prediction:
    return Prediction(
        probabilities=(0.6, 0.1, 0.1, 0.1, 0.1),
        heatmaps=np.repeat(prepared[0][np.newaxis, ..., 0].astype(np.float32), 5, axis=0),
        region=Region(os.getpid(), region.y, region.width, region.height),
        model=ModelIdentity(name, "0", ""),
    )


def _wait_at_gate(message: object) -> None:
    with Client(os.environ["DRVIEWER_TEST_GATE"]) as gate:
        gate.send(message)
        gate.recv()
