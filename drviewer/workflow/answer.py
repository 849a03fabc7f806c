"""The model's answer to one image: asked for, waited for, and asked for once more."""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, wait

from drviewer.domain import Prediction, Rgb
from drviewer.errors import DrviewerError, GraderProcessError
from drviewer.language import tr

_log = logging.getLogger(__name__)

Submit = Callable[[Rgb], "Future[Prediction]"]

_CANCEL_CHECK_S = 0.1


def submit_safely(submit: Submit, pixels: Rgb) -> "Future[Prediction]":
    """The future answer; a request that can't even be made is one that failed."""
    try:
        return submit(pixels)
    except Exception as error:
        failed: Future[Prediction] = Future()
        failed.set_exception(error)
        return failed


def await_answer(
    submit: Submit,
    pixels: Rgb,
    future: "Future[Prediction]",
    is_cancelled: Callable[[], bool],
) -> Prediction:
    """The model's answer; a worker that died on it is asked once more."""
    try:
        return _wait(future, is_cancelled)
    except GraderProcessError as error:
        _log.warning("asking the grader once more: %s", error)
        return _wait(submit_safely(submit, pixels), is_cancelled)


def _wait(future: "Future[Prediction]", is_cancelled: Callable[[], bool]) -> Prediction:
    while not future.done():
        if is_cancelled():
            future.cancel()
            raise CancelledError
        wait([future], timeout=_CANCEL_CHECK_S)
    try:
        return future.result()
    except (DrviewerError, CancelledError):
        raise
    except Exception as error:
        # The model may fail on one picture in ways nobody foresaw; the others go on.
        _log.exception("the model failed on one image")
        raise DrviewerError(
            tr("The model failed: {error}.", error=error), advice=tr("Try this image again.")
        ) from error
