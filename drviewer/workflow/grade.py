"""Check and grade: one image, or a whole folder in the background.

The next image is read while the model works on the current one.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from drviewer.domain import FundusImage, ModelIdentity, Prediction, Rgb
from drviewer.errors import DrviewerError, ModelError, UnfamiliarImageError
from drviewer.store import Store
from drviewer.workflow.answer import Submit, await_answer, submit_safely
from drviewer.workflow.check import (
    check_image,
    check_unless_known,
    is_gradable,
    is_outdated,
    refuse_unfamiliar,
)

_AHEAD = 1
"""Images read ahead of the one that the model works on; each may be a hundred megabytes."""


class _Card(Protocol):
    @property
    def identity(self) -> ModelIdentity: ...


class FolderGrader(Protocol):
    """What grades: a ``GraderProcess``, or anything else that answers with futures."""

    @property
    def card(self) -> _Card: ...

    def submit(self, rgb: Rgb) -> "Future[Prediction]": ...


@dataclass(frozen=True, slots=True)
class GradeProgress:
    """How far the work is. ``remaining_s`` is None until something can be said."""

    done: int
    total: int
    elapsed_s: float
    remaining_s: float | None


@dataclass(frozen=True, slots=True)
class GradeResult:
    """What became of the images; each is counted once.

    ``ungradable``: found so now, or known to be. ``skipped`` had an answer of this model already;
    ``signed`` are left alone whatever they have. ``failed`` names the file and the reason.
    """

    graded: int = 0
    ungradable: int = 0
    skipped: int = 0
    signed: int = 0
    failed: list[tuple[Path, str]] = field(default_factory=list)
    is_cancelled: bool = False


def grade_image(
    store: Store,
    image: FundusImage,
    submit: Submit,
    *,
    pixels: Rgb | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> FundusImage:
    """Check one image, ask the model if it is gradable, and keep the answer.

    ``pixels``: of the image, if somebody has them already. Waits for the model; where it fails,
    the image says why in ``grading_problem``.

    Raises:
        ModelError: the model itself can't be used.
        CancelledError: the request was cancelled meanwhile, or ``is_cancelled`` says so.
    """
    if image.is_signed:
        return image
    image, pixels = check_unless_known(store, image, pixels)
    if pixels is None or not is_gradable(image):
        return image
    try:
        prediction = await_answer(submit, pixels, submit_safely(submit, pixels), is_cancelled)
    except ModelError:
        raise
    except UnfamiliarImageError:
        return refuse_unfamiliar(store, image)
    except DrviewerError as error:
        return store.save_grading_problem(image.key, str(error))
    return store.save_prediction(image.key, prediction)


def grade_images(
    store: Store,
    images: Iterable[FundusImage],
    grader: FolderGrader,
    *,
    on_image: Callable[[FundusImage], None] | None = None,
    on_progress: Callable[[GradeProgress], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    force: bool = False,
    clock: Callable[[], float] = time.monotonic,
) -> GradeResult:
    """Check and grade many images; one that fails does not stop the rest.

    Images with an answer of the same model, and those known to be ungradable by this program's
    checks, are skipped unless ``force``; those of a signed exam always. ``on_image`` hears each
    image as it is kept, ``on_progress`` after each. What was done before a cancellation stays
    done. A worker that died is asked once more.

    Raises:
        ModelError: the model can't be used, so no further image could be graded.
        StoreError: the database can't be written.
    """
    run = _Run(
        store,
        grader,
        on_image or (lambda _image: None),
        on_progress or (lambda _progress: None),
        is_cancelled or (lambda: False),
        clock,
    )
    return run.grade(list(images), force=force)


@dataclass(frozen=True, slots=True)
class _Waiting:
    image: FundusImage
    pixels: Rgb
    future: "Future[Prediction]"


class _Run:
    """One call of ``grade_images``: images under way and what became of the others."""

    def __init__(
        self,
        store: Store,
        grader: FolderGrader,
        on_image: Callable[[FundusImage], None],
        on_progress: Callable[[GradeProgress], None],
        is_cancelled: Callable[[], bool],
        clock: Callable[[], float],
    ) -> None:
        self._store = store
        self._grader = grader
        self._on_image = on_image
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled
        self._clock = clock
        self._waiting: deque[_Waiting] = deque()
        self._graded = self._ungradable = self._skipped = self._signed = 0
        self._known_ungradable = 0
        self._failed: list[tuple[Path, str]] = []
        self._total = 0
        self._first_s = 0.0
        self._started = clock()

    def grade(self, images: Sequence[FundusImage], *, force: bool) -> GradeResult:
        self._total = len(images)
        model = self._grader.card.identity
        wanted = [image for image in images if self._is_wanted(image, model, force=force)]
        self._report()
        try:
            for image in wanted:
                self._start(image)
                while len(self._waiting) > _AHEAD:
                    self._finish_first()
            while self._waiting:
                self._finish_first()
        except CancelledError:
            return self._result(is_cancelled=True)
        finally:
            for waiting in self._waiting:
                waiting.future.cancel()
        return self._result(is_cancelled=False)

    def _is_wanted(self, image: FundusImage, model: ModelIdentity, *, force: bool) -> bool:
        """Whether there is something to do; what is left alone is counted by its reason."""
        if image.is_signed:
            self._signed += 1
        elif force or not _is_done(image, model):
            return True
        elif image.prediction is None:
            self._known_ungradable += 1
        else:
            self._skipped += 1
        return False

    def _start(self, image: FundusImage) -> None:
        """Read and check one image and hand it to the model, which need not be idle yet."""
        if self._is_cancelled():
            raise CancelledError
        image, pixels = check_image(self._store, image)
        self._on_image(image)
        if pixels is None:
            self._fail(image, image.problem)
        elif is_gradable(image):
            self._waiting.append(
                _Waiting(image, pixels, submit_safely(self._grader.submit, pixels))
            )
        else:
            self._ungradable += 1
            self._report()

    def _finish_first(self) -> None:
        waiting = self._waiting[0]
        try:
            prediction = await_answer(
                self._grader.submit, waiting.pixels, waiting.future, self._is_cancelled
            )
        except ModelError:
            raise
        except UnfamiliarImageError:
            self._waiting.popleft()
            self._on_image(refuse_unfamiliar(self._store, waiting.image))
            self._ungradable += 1
            self._report()
            return
        except DrviewerError as error:
            self._waiting.popleft()
            image = self._store.save_grading_problem(waiting.image.key, str(error))
            self._on_image(image)
            self._fail(image, image.grading_problem)
            return
        self._waiting.popleft()
        self._on_image(self._store.save_prediction(waiting.image.key, prediction))
        self._graded += 1
        self._report()

    def _fail(self, image: FundusImage, reason: str) -> None:
        self._failed.append((image.path, reason))
        self._report()

    def _report(self) -> None:
        worked = self._graded + self._ungradable + len(self._failed)
        done = worked + self._skipped + self._signed + self._known_ungradable
        elapsed = self._clock() - self._started
        remaining = self._remaining(worked, elapsed, self._total - done)
        self._on_progress(GradeProgress(done, self._total, elapsed, remaining))

    def _remaining(self, worked: int, elapsed: float, left: int) -> float | None:
        """The first image waits for the model to load, so it does not count once there are more."""
        if worked == 0:
            return None
        if worked == 1:
            self._first_s = elapsed
            return elapsed * left
        return (elapsed - self._first_s) / (worked - 1) * left

    def _result(self, *, is_cancelled: bool) -> GradeResult:
        return GradeResult(
            self._graded,
            self._ungradable + self._known_ungradable,
            self._skipped,
            self._signed,
            self._failed,
            is_cancelled,
        )


def _is_done(image: FundusImage, model: ModelIdentity) -> bool:
    """Nothing new would come of it: the same model's answer, or a picture known as ungradable."""
    if image.problem or is_outdated(image):
        return False
    if image.prediction is not None:
        return image.prediction.model.sha256 == model.sha256
    return image.quality is not None and not image.quality.is_gradable
