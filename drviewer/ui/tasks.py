"""Work off the window's thread: one pool, answers in the window's thread, the newest wins.

``TaskRunner.run`` hands a function to the pool and returns a ``Task``. Its answer, failure or
progress comes back through a signal, so that the callbacks run in the window's thread. A task with
a ``topic`` replaces the one before it with the same topic: that one is cancelled and its answer
dropped, however late it comes. Nothing comes back from a cancelled task.

What a task was asked to do and whom it answers may hold widgets. A widget that is freed in another
thread than the window's ends the program, so the runner keeps both until it lets go of them in the
window's thread; a worker's own hold on them is over by then.
"""

import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")

#: Decoding releases the interpreter's lock; more threads than this fight over the disc.
DEFAULT_WORKERS = 4


class Task:
    """One piece of work under way. Its work asks ``is_cancelled`` and may call ``report``."""

    def __init__(self, runner: "TaskRunner", number: int, topic: str) -> None:
        self._runner = runner
        self.number = number
        self.topic = topic
        self._cancelled = threading.Event()
        self._stopped = threading.Event()
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        self._held_s = 0.0
        self.future: Future[Any] | None = None

    def cancel(self) -> None:
        """Drop the answer; work that has not begun never will, other work sees it and stops."""
        self._cancelled.set()
        self._may_go_on.set()
        if self.future is not None:
            self.future.cancel()

    def stop(self) -> None:
        """Ask the work to end early; what it answers then still counts."""
        self._stopped.set()
        self._may_go_on.set()

    def pause(self) -> None:
        """Hold the work where it next asks whether it is cancelled."""
        if not self.is_ending:
            self._may_go_on.clear()

    def resume(self) -> None:
        self._may_go_on.set()

    def is_cancelled(self) -> bool:
        """For the work: end early. Where it is paused, the answer comes once it may go on."""
        if not self._may_go_on.is_set():
            began = time.monotonic()
            self._may_go_on.wait()
            self._held_s += time.monotonic() - began
        return self.is_ending

    def clock(self) -> float:
        """For the work: seconds that pass only while it is not paused."""
        return time.monotonic() - self._held_s

    @property
    def is_ending(self) -> bool:
        """It was stopped or cancelled; never waits."""
        return self._stopped.is_set() or self._cancelled.is_set()

    @property
    def is_dropped(self) -> bool:
        """Nothing that comes from this task is heard any more."""
        return self._cancelled.is_set()

    def report(self, callback: Callable[..., None], *values: object) -> None:
        """From the work: call ``callback(*values)`` in the window's thread."""
        self._runner.call(self, callback, *values)


@dataclass(slots=True)
class _Job:
    """A task and what it may hold widgets by; kept in the window's thread."""

    task: Task
    work: Callable[[Task], Any] | None
    on_done: Callable[[Any], None]
    on_failed: Callable[[Exception], None]


class TaskRunner(QObject):
    """The window's pool of threads. ``close`` waits until none is left."""

    _called = Signal(object)
    _ended = Signal(int)

    def __init__(self, parent: QObject | None = None, *, workers: int = DEFAULT_WORKERS) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="drviewer")
        self._newest: dict[str, Task] = {}
        self._under_way: dict[int, _Job] = {}
        self._count = 0
        self._is_closed = False
        self._called.connect(self._on_called, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Task], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None],
        *,
        topic: str = "",
    ) -> Task:
        """Run ``work(task)`` in the pool, then one of the callbacks in the window's thread."""
        job = self._new_job(_Job(self._new_task(topic), work, on_done, on_failed))
        if not self._is_closed:
            self._follow(job, self._pool.submit(self._work, job.task.number))
        return job.task

    def watch(
        self,
        future: "Future[T]",
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None],
        *,
        topic: str = "",
    ) -> Task:
        """As ``run`` for work that is done elsewhere, such as in the grader's process."""
        job = self._new_job(_Job(self._new_task(topic), None, on_done, on_failed))
        self._follow(job, future)
        return job.task

    def cancel(self, topic: str) -> None:
        """Cancel what is under way for ``topic``; nothing happens where there is none."""
        task = self._newest.pop(topic, None)
        if task is not None:
            task.cancel()

    def stop(self, topic: str) -> None:
        """Ask what is under way for ``topic`` to end early; its answer still comes."""
        task = self._newest.get(topic)
        if task is not None:
            task.stop()

    def pause(self, topic: str) -> None:
        """Hold what is under way for ``topic`` until ``resume``."""
        task = self._newest.get(topic)
        if task is not None:
            task.pause()

    def resume(self, topic: str) -> None:
        task = self._newest.get(topic)
        if task is not None:
            task.resume()

    def is_running(self, topic: str) -> bool:
        return topic in self._newest

    @property
    def is_idle(self) -> bool:
        return not self._under_way

    def call(self, task: Task, callback: Callable[..., None], *values: object) -> None:
        """Call back in the window's thread unless ``task`` is cancelled; for ``Task.report``."""
        if not self._is_closed:
            self._called.emit((task, lambda: callback(*values)))

    def cancel_all(self) -> None:
        """Cancel everything under way without waiting for it."""
        for job in list(self._under_way.values()):
            job.task.cancel()

    def close(self) -> None:
        """Cancel everything and wait for the threads; may be called twice."""
        self._is_closed = True
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._newest.clear()
        self._under_way.clear()

    def _new_task(self, topic: str) -> Task:
        self._count += 1
        task = Task(self, self._count, topic)
        if self._is_closed:
            task.cancel()
        elif topic:
            self.cancel(topic)
            self._newest[topic] = task
        return task

    def _new_job(self, job: _Job) -> _Job:
        if not self._is_closed:
            self._under_way[job.task.number] = job
        return job

    def _follow(self, job: _Job, future: "Future[Any]") -> None:
        job.task.future = future
        number = job.task.number
        future.add_done_callback(lambda _future: self._tell_end(number))

    def _work(self, number: int) -> Any:
        """In a worker's thread: when this returns, nothing of the job is held there any more."""
        job = self._under_way.get(number)
        if job is None or job.work is None:
            raise CancelledError
        try:
            return job.work(job.task)
        except Exception as error:
            # The frames that it passed through hold what they worked with.
            traceback.clear_frames(error.__traceback__)
            del job
            raise

    def _tell_end(self, number: int) -> None:
        """In the worker's thread (or the window's, for a future cancelled in the queue)."""
        if not self._is_closed:
            self._ended.emit(number)

    def _on_ended(self, number: int) -> None:
        job = self._under_way.pop(number, None)
        if job is None or job.task.future is None:
            return
        task, future = job.task, job.task.future
        if task.topic and self._newest.get(task.topic) is task:
            del self._newest[task.topic]
        if self._is_closed or task.is_dropped or future.cancelled():
            return
        error = future.exception()
        if isinstance(error, Exception):
            job.on_failed(error)
        elif error is None:
            job.on_done(future.result())

    def _on_called(self, call: tuple[Task, Callable[[], None]]) -> None:
        task, function = call
        if not self._is_closed and not task.is_dropped:
            function()
