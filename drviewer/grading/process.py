"""The grader in a process of its own, so that neither TensorFlow nor a crash meets the window.

One spawned worker owns the ``Grader``. A thread in this process feeds it one request at a time
through a pipe, which keeps the waiting requests here, where they can still be cancelled.
"""

import contextlib
import logging
import multiprocessing
import queue
import threading
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Self

from drviewer.domain import Prediction, Rgb
from drviewer.errors import DrviewerError, GraderProcessError
from drviewer.grading.card import ModelCard, read_cards
from drviewer.grading.engine import EngineReport
from drviewer.grading.options import DEFAULT_OPTIONS, GraderOptions
from drviewer.grading.preprocess import prepare_all
from drviewer.grading.worker import TRY_AGAIN, Failure, Load, Picture, load_grader, work
from drviewer.language import spoken, tr

_log = logging.getLogger(__name__)

_GRACE_S = 2.0


@dataclass(frozen=True, slots=True)
class _Request:
    """A picture to be graded; without one, only a worker is wanted."""

    future: "Future[Any]"
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class _Worker:
    process: BaseProcess
    pipe: "Connection[Any, Any]"


class GraderProcess:
    """Grades in one spawned process; answers come as futures.

    A future's callbacks run in a thread of this class. A worker that dies fails what it was
    working on with ``GraderProcessError``, and the next request makes a new one. ``close`` it, or
    use it in a ``with``; a worker whose parent dies ends by itself.
    """

    def __init__(
        self,
        card_path: Path,
        options: GraderOptions = DEFAULT_OPTIONS,
        *,
        worker: Load | None = None,
    ) -> None:
        """``worker`` makes, in the new process, the function that answers there.

        It must be importable by name; the default loads the verified ``Grader``.

        Raises:
            ModelError: there is no readable model card. The model file itself is verified by the
                worker, whose ``ModelError`` then comes through the futures.
        """
        cards = read_cards(card_path, options.models)
        self.card: ModelCard = cards[0]
        self._preparations = tuple(card.preprocessing for card in cards)
        self._card_path, self._options = card_path, options
        self._load = worker or load_grader
        self._requests: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._is_closed = False
        self._feeder: threading.Thread | None = None
        self._worker: _Worker | None = None
        #: Who answers, once the worker has said that it is ready.
        self.report: EngineReport | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> "Future[EngineReport | None]":
        """Make the worker ahead of the first request; the future tells who answers once it is
        ready (nothing, where a stand-in does).

        It fails with ``ModelError`` where the model is not fit to be used. Returns at once.

        Raises:
            GraderProcessError: this was closed.
        """
        future: Future[EngineReport | None] = Future()
        self._put(_Request(future))
        return future

    def submit(self, rgb: Rgb) -> "Future[Prediction]":
        """Grade ``(h, w, 3)`` uint8; prepared in the calling thread, so not in the window's.

        Only the small prepared squares are kept and sent. Until the worker takes it up, the future
        can be cancelled.

        Raises:
            GraderProcessError: this was closed.
        """
        future: Future[Prediction] = Future()
        self._put(_Request(future, prepare_all(rgb, self._preparations)))
        return future

    def close(self) -> None:
        """End the worker, at work or not; what waits is cancelled, what is under way fails."""
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                self._requests.put(None)
            feeder = self._feeder
            if self._worker is not None:
                self._worker.process.terminate()
        if feeder is not None and feeder is not threading.current_thread():
            feeder.join()

    def _put(self, request: _Request) -> None:
        with self._lock:
            if self._is_closed:
                raise _closed()
            self._requests.put(request)
            if self._feeder is None:
                self._feeder = threading.Thread(target=self._feed, name="grader", daemon=True)
                self._feeder.start()

    def _feed(self) -> None:
        """The feeder thread: one request after the other until ``close``."""
        while (request := self._requests.get()) is not None:
            if self._is_closed:
                request.future.cancel()
            # Cancelled while it waited: no need of a worker, only whoever waits must be told.
            if request.future.cancelled():
                request.future.set_running_or_notify_cancel()
            else:
                self._serve(request)
        self._end_worker()

    def _serve(self, request: _Request) -> None:
        """Answer one request, whatever becomes of the worker."""
        try:
            worker = self._ready_worker()
            # Until here, while the model was loaded, it could still be cancelled.
            if not request.future.set_running_or_notify_cancel():
                return
            answer = self._ask(worker, request.picture) if request.picture else self.report
        except DrviewerError as error:
            if request.future.running() or request.future.set_running_or_notify_cancel():
                request.future.set_exception(error)
        else:
            request.future.set_result(answer)

    def _ready_worker(self) -> _Worker:
        """The worker, made anew where there is none or it has died, with its model loaded."""
        # An idle worker has nothing to say: a pipe that can be read has ended.
        if self._worker is not None and not self._worker.pipe.poll():
            return self._worker
        self._end_worker()
        with self._lock:
            if self._is_closed:
                raise _closed()
            worker = self._worker = _spawn(self._load, self._card_path, self._options)
        try:
            self.report = self._receive(worker)
        except DrviewerError:
            self._end_worker()
            raise
        return worker

    def _ask(self, worker: _Worker, picture: Picture) -> Prediction:
        # A worker that has just died is noticed by the reading, with its better message.
        with contextlib.suppress(OSError):
            worker.pipe.send(picture)
        answer: Prediction = self._receive(worker)
        return answer

    def _receive(self, worker: _Worker) -> Any:
        """The worker's next message; its own errors, and its death, are raised."""
        try:
            reply = worker.pipe.recv()
        except (EOFError, OSError) as error:
            if self._is_closed:
                raise _closed() from error
            worker.process.join(_GRACE_S)
            raise GraderProcessError(
                tr(
                    "The grader's process died (exit code {exitcode}).",
                    exitcode=worker.process.exitcode,
                ),
                advice=TRY_AGAIN,
            ) from error
        if isinstance(reply, Failure):
            _log.error("in the grader's process: %s", reply.details)
            raise reply.error
        return reply

    def _end_worker(self) -> None:
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.pipe.close()
        worker.process.terminate()
        worker.process.join(_GRACE_S)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()


def _closed() -> GraderProcessError:
    return GraderProcessError(tr("The grader has been closed."), advice=tr("Start drviewer anew."))


def _spawn(load: Load, card_path: Path, options: GraderOptions) -> _Worker:
    spawning = multiprocessing.get_context("spawn")
    ours, theirs = spawning.Pipe()
    process = spawning.Process(
        target=work,
        args=(theirs, load, card_path, options, spoken()),
        name="drviewer grader",
        daemon=True,
    )
    try:
        process.start()
    except OSError as error:
        ours.close()
        raise GraderProcessError(
            tr("The grader's process can't be started: {error}.", error=error),
            advice=tr("Close other programs to free memory, then grade the image again."),
        ) from error
    finally:
        # The worker's end must be open in the worker only: its death then ends our reading.
        theirs.close()
    return _Worker(process, ours)
