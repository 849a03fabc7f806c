"""What runs in the grader's process: load the model, then answer until the pipe ends."""

import contextlib
import os
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from drviewer.domain import Prediction, Region, Rgb
from drviewer.errors import DrviewerError, GraderProcessError
from drviewer.grading.card import read_cards
from drviewer.grading.grader import Grader
from drviewer.grading.options import GraderOptions
from drviewer.grading.self_test import verify_golden
from drviewer.language import speak, tr, tr_noop
from drviewer.log import start_log

#: A square for every network that answers, and the region of the photograph they show.
Picture = tuple[tuple[Rgb, ...], Region]
Answer = Callable[[tuple[Rgb, ...], Region], Prediction]
Load = Callable[[Path, GraderOptions], Answer]

TRY_AGAIN = tr_noop("Grade the image again; if it happens again, start drviewer anew.")

_MAX_THREADS = 4


@dataclass(frozen=True, slots=True)
class Failure:
    """What the worker sends in an answer's place."""

    error: DrviewerError
    details: str


def load_grader(card_path: Path, options: GraderOptions) -> Answer:
    """What the worker does first: verify and load the model.

    Raises:
        ModelError: as ``Grader``, or the self-test can't be made though it has to.
    """
    for card in read_cards(card_path, options.models):
        verify_golden(card, card_path)
    return Grader(card_path, options)


def work(
    pipe: "Connection[Any, Any]",
    load: Load,
    card_path: Path,
    options: GraderOptions,
    language: str = "en",
) -> None:
    """The worker: tells who runs the loaded model, then answers until the pipe ends.

    ``language``: the code of that in which it says what is wrong.
    """
    speak(language, at_once=False)
    # The file is the window's; what is said here goes to standard error, and names nobody either.
    start_log(None)
    # Ctrl-C reaches the whole group of a terminal; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.update(_tensorflow_environment())
    with contextlib.suppress(EOFError, OSError), pipe:
        try:
            answer = load(card_path, options)
        except Exception as error:
            pipe.send(_failure(error))
            return
        pipe.send(answer.report if isinstance(answer, Grader) else None)
        while True:
            picture = pipe.recv()
            try:
                reply: Prediction | Failure = answer(*picture)
            except Exception as error:
                reply = _failure(error)
            pipe.send(reply)


def _failure(error: Exception) -> Failure:
    """Our own errors cross as they are; any other as ours, naming the cause."""
    if not isinstance(error, DrviewerError):
        error = GraderProcessError(
            tr(
                "The model could not answer: {name}: {error}.",
                name=type(error).__name__,
                error=error,
            ),
            advice=tr(TRY_AGAIN),
        )
    return Failure(error, traceback.format_exc())


def _tensorflow_environment() -> dict[str, str]:
    """Read by TensorFlow when it is imported: quiet, on the CPU, leaving cores to the window.

    oneDNN is switched on: 1.2 to 1.7 times as fast, and TensorFlow leaves it off on many
    processors. What crashes with it (``batch_jacobian``) is not used.
    """
    return {
        "CUDA_VISIBLE_DEVICES": "",
        "KERAS_BACKEND": "tensorflow",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "1",
        "TF_NUM_INTRAOP_THREADS": str(min(_MAX_THREADS, os.cpu_count() or 1)),
    }
