"""Work on many images, as the reader sees it: waiting, running, paused, and what came of it.

An operation begins a job, tells of each step and ends it; the pool's task does the work. One job
of a topic runs at a time; the next waits its turn. What has ended stays listed until the window
closes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QObject, Signal

from drviewer.language import tr_noop
from drviewer.ui.session import Session
from drviewer.ui.session_state import Progress
from drviewer.ui.tasks import TaskRunner

#: Names a thing and says why it failed.
Failure = tuple[str, str]
_MOST_ENDED = 50


class JobState(Enum):
    WAITING = tr_noop("Waiting")
    RUNNING = tr_noop("Running")
    PAUSED = tr_noop("Paused")
    STOPPING = tr_noop("Stopping")
    DONE = tr_noop("Done")
    STOPPED = tr_noop("Stopped")
    FAILED = tr_noop("Failed")


_UNDER_WAY = (JobState.RUNNING, JobState.PAUSED, JobState.STOPPING)


@dataclass(slots=True, eq=False)
class Job:
    """One piece of work. ``topic`` is its task's; ``resumes``: how it goes on next time, or ""."""

    title: str
    topic: str
    state: JobState = JobState.RUNNING
    progress: Progress | None = None
    resumes: str = ""
    result: str = ""
    failures: list[Failure] = field(default_factory=list)
    retry: Callable[[], object] | None = None
    start: Callable[[], object] | None = None

    @property
    def is_under_way(self) -> bool:
        return self.state in _UNDER_WAY

    @property
    def has_ended(self) -> bool:
        return not self.is_under_way and self.state is not JobState.WAITING


class Jobs(QObject):
    """All jobs of this run of the program, the newest first."""

    changed = Signal()
    ended = Signal(object)
    """A ``Job`` is done, stopped or failed."""

    def __init__(self, session: Session, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._jobs: list[Job] = []

    @property
    def all(self) -> list[Job]:
        return list(reversed(self._jobs))

    @property
    def under_way(self) -> list[Job]:
        """What runs or waits, in the order it was asked for."""
        return [job for job in self._jobs if not job.has_ended]

    @property
    def is_idle(self) -> bool:
        return not self.under_way

    # -- for operations ----------------------------------------------------------------------

    def begin(self, title: str, topic: str, progress: Progress, *, resumes: str = "") -> Job:
        """The work starts now. ``resumes`` names how it goes on after the window was closed.

        A task takes the place of the one before it with its topic, and so does its job.
        """
        for former in [one for one in self._jobs if one.topic == topic and one.is_under_way]:
            self._jobs.remove(former)
        job = Job(title, topic, progress=progress, resumes=resumes)
        self._add(job)
        return job

    def wait(self, title: str, topic: str, start: Callable[[], object]) -> None:
        """Call ``start`` once no job of ``topic`` is under way; the same title waits only once."""
        if not any(job.title == title and job.topic == topic for job in self._waiting(topic)):
            self._add(Job(title, topic, JobState.WAITING, start=start))

    def step(self, job: Job, progress: Progress) -> None:
        job.progress = progress
        self._show()

    def end(
        self,
        job: Job,
        result: str,
        *,
        state: JobState = JobState.DONE,
        failures: Sequence[Failure] = (),
        retry: Callable[[], object] | None = None,
    ) -> None:
        """What came of it. ``failures``: what failed and why; ``retry`` does those once more."""
        if job.has_ended:
            return
        job.state, job.result, job.retry = state, result, retry
        job.failures = list(failures)
        self._drop_oldest()
        self._show()
        self.ended.emit(job)
        self.start_next(job.topic)

    def start_next(self, topic: str) -> None:
        """Start what has waited longest, if nothing of ``topic`` is under way."""
        if any(job.topic == topic and job.is_under_way for job in self._jobs):
            return
        waiting = self._waiting(topic)
        if waiting and waiting[0].start is not None:
            self._jobs.remove(waiting[0])
            waiting[0].start()
            self._show()

    # -- for the reader ----------------------------------------------------------------------

    def pause(self, job: Job) -> None:
        """Hold it after what it is at; what is done is on record."""
        if job.state is JobState.RUNNING:
            job.state = JobState.PAUSED
            self._tasks.pause(job.topic)
            self._show()

    def resume(self, job: Job) -> None:
        if job.state is JobState.PAUSED:
            job.state = JobState.RUNNING
            self._tasks.resume(job.topic)
            self._show()

    def stop(self, job: Job) -> None:
        """End it early, or take it out of the queue; what is done stays done."""
        if job.state is JobState.WAITING:
            self._jobs.remove(job)
        elif job.is_under_way:
            job.state = JobState.STOPPING
            self._tasks.stop(job.topic)
        self._show()

    def stop_all(self) -> None:
        for job in self.under_way:
            self.stop(job)

    def retry(self, job: Job) -> None:
        """Do once more what failed; the job that it was is no longer listed."""
        again = job.retry
        if again is not None:
            self._jobs.remove(job)
            again()
            self._show()

    def clear(self) -> None:
        """List no longer what has ended."""
        self._jobs = self.under_way
        self._show()

    # -- inside ------------------------------------------------------------------------------

    def _waiting(self, topic: str) -> list[Job]:
        return [j for j in self._jobs if j.topic == topic and j.state is JobState.WAITING]

    def _add(self, job: Job) -> None:
        self._jobs.append(job)
        self._show()

    def _drop_oldest(self) -> None:
        for job in [one for one in self._jobs if one.has_ended][:-_MOST_ENDED]:
            self._jobs.remove(job)

    def _show(self) -> None:
        """The status line shows what was begun last."""
        running = [job for job in self._jobs if job.is_under_way]
        self._session.set_progress(running[-1].progress if running else None)
        self.changed.emit()
