"""Asking the model: one image, a patient or everything, in the background, until cancelled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drviewer.domain import FundusImage
from drviewer.errors import ModelError
from drviewer.language import tr, trn
from drviewer.ui.jobs import Failure, Job, JobState
from drviewer.ui.messages import failure_words
from drviewer.ui.operations import IMPORT
from drviewer.ui.report_operations import EXPORT
from drviewer.ui.session_state import Progress
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.workflow.grade import GradeProgress, GradeResult

_GRADE = "grade"


def grade_open_image(bench: Workbench) -> None:
    """Ask the model about the open image, even if it has answered before."""
    image = bench.session.image
    if image is not None:
        grade_images(bench, [image], is_forced=True)


def grade_patient(bench: Workbench) -> None:
    """Ask the model about all listed images of the open image's patient."""
    image = bench.session.image
    if image is not None:
        grade_images(bench, bench.session.images_of(image.patient))


def grade_all(bench: Workbench) -> None:
    """Ask the model about every image listed that it has not answered yet."""
    grade_images(bench, bench.session.images, resumes="list")


def grade_on_record(bench: Workbench, on_graded: Callable[[], object]) -> None:
    """Ask the model about every image on record that nobody has signed for and it has not seen."""

    def read(_task: Task) -> list[FundusImage]:
        images = bench.store.list_images_without_heatmaps()
        return [one for one in images if one.prediction is None and not one.is_signed]

    def grade(images: list[FundusImage]) -> None:
        if images:
            grade_images(bench, images, on_graded=on_graded, resumes="record")
        else:
            bench.messages.status(tr("Every image on record has its answer already"))

    if bench.session.grading_keys:
        again = partial(grade_on_record, bench, on_graded)
        bench.jobs.wait(tr("AI grades of the images on record"), _GRADE, again)
        return
    fail = partial(_on_failed, bench, None)
    bench.when_store_is_open(partial(bench.tasks.run, read, grade, fail, topic=_GRADE))


def grade_images(
    bench: Workbench,
    images: Sequence[FundusImage],
    *,
    is_forced: bool = False,
    resumes: str = "",
    on_graded: Callable[[], object] = lambda: None,
) -> None:
    """Check and grade ``images`` in the background; each shows its answer as it comes.

    While others are being graded these wait. ``resumes``: how it goes on after the window was
    closed.
    """
    session = bench.session
    wanted = [image for image in images if not image.problem]
    if not wanted or not session.ai.is_on:
        return
    asked = _Asked(bench, wanted, is_forced, resumes, on_graded)
    if session.grading_keys:
        bench.jobs.wait(asked.title, _GRADE, asked.start)
    else:
        asked.start()


@dataclass(slots=True, eq=False)
class _Asked:
    """One request, from its first image to its last."""

    bench: Workbench
    wanted: list[FundusImage]
    is_forced: bool
    resumes: str
    on_graded: Callable[[], object]
    job: Job | None = None

    @property
    def title(self) -> str:
        if len(self.wanted) == 1:
            return tr("AI grade of {name}", name=self.wanted[0].path.name)
        return trn("AI grade of {n:,} image", "AI grades of {n:,} images", len(self.wanted))

    def start(self) -> None:
        bench, total = self.bench, len(self.wanted)
        if not bench.session.ai.is_on:
            return
        bench.messages.dismiss("grading")
        bench.session.set_grading_keys(image.key for image in self.wanted)
        if total > 1:
            progress = Progress(tr("AI graded"), 0, total)
            self.job = bench.jobs.begin(self.title, _GRADE, progress, resumes=self.resumes)
        bench.tasks.run(self._work, self._on_done, self._on_error, topic=_GRADE)

    def _work(self, task: Task) -> "GradeResult":
        from drviewer.workflow.grade import grade_images

        # Asked anew, an image has its former answer until the new one comes.
        hear = partial(_on_image, self.bench, is_last_word=not self.is_forced)
        return grade_images(
            self.bench.store,
            self.wanted,
            self.bench.grader,
            on_image=lambda image: task.report(hear, image),
            on_progress=lambda progress: task.report(self._on_progress, progress),
            is_cancelled=task.is_cancelled,
            force=self.is_forced,
            clock=task.clock,
        )

    def _on_progress(self, progress: "GradeProgress") -> None:
        if self.job is not None:
            shown = Progress(tr("AI graded"), progress.done, progress.total, progress.remaining_s)
            self.bench.jobs.step(self.job, shown)

    def _on_done(self, result: "GradeResult") -> None:
        _on_graded(self.bench, self, result)

    def _on_error(self, error: Exception) -> None:
        _on_failed(self.bench, self.job, error, retry=self.start)

    def again(self, failed: Sequence[tuple[Path, str]]) -> None:
        """Ask once more for those that failed, if they are still what they were."""
        paths = {path for path, _ in failed}
        images = [image for image in self.wanted if image.path in paths]
        grade_images(self.bench, images, is_forced=True, on_graded=self.on_graded)


def cancel(bench: Workbench) -> None:
    """Stop grading or opening; what is done stays done."""
    is_any = not bench.jobs.is_idle
    bench.jobs.stop_all()
    for topic in (_GRADE, IMPORT, EXPORT):
        if bench.tasks.is_running(topic):
            bench.tasks.stop(topic)
            is_any = True
    if is_any:
        bench.messages.status(tr("Stopping…"))


def _on_image(bench: Workbench, image: FundusImage, *, is_last_word: bool) -> None:
    is_answered = image.prediction is not None or image.grading_problem or image.problem
    is_ungradable = image.quality is not None and not image.quality.is_gradable
    if is_last_word and (is_answered or is_ungradable):
        bench.session.set_grading_keys(bench.session.grading_keys - {image.key})
    bench.show_as_recorded([image])


def _on_graded(bench: Workbench, asked: _Asked, result: "GradeResult") -> None:
    words = _result_words(result)
    # Said before the next one starts, whose progress then stands in its place.
    bench.messages.status(words)
    _finish(
        bench,
        asked.job,
        words,
        state=JobState.STOPPED if result.is_cancelled else JobState.DONE,
        failures=[(path.name, reason) for path, reason in result.failed],
        retry=partial(asked.again, result.failed) if result.failed else None,
    )
    asked.on_graded()
    if result.failed:
        _tell_failed(bench, result.failed)


def _result_words(result: "GradeResult") -> str:
    graded = result.graded
    parts = [
        trn("Stopped after {n:,} image", "Stopped after {n:,} images", graded)
        if result.is_cancelled
        else trn("AI graded {n:,} image", "AI graded {n:,} images", graded)
    ]
    if result.ungradable:
        parts.append(tr("{ungradable} not gradable", ungradable=result.ungradable))
    if result.skipped:
        parts.append(tr("{skipped} had an answer already", skipped=result.skipped))
    if result.signed:
        parts.append(trn("{n:,} is signed", "{n:,} are signed", result.signed))
    if result.failed:
        parts.append(tr("{count} failed", count=len(result.failed)))
    return " · ".join(parts)


def _tell_failed(bench: Workbench, failed: Sequence[tuple[Path, str]]) -> None:
    """The reasons name their files; the worklist has them all."""
    path, reason = failed[0]
    text = reason if path.name in reason else f"{path.name}: {reason}"
    if len(failed) > 1:
        text = tr(
            "{count} images could not be graded, {name} among them.",
            count=len(failed),
            name=path.name,
        )
    show = (tr("Show them"), bench.problems_requested.emit)
    bench.messages.tell("warning", text, action=show, key="grading")


def _on_failed(
    bench: Workbench,
    job: Job | None,
    error: Exception,
    *,
    retry: Callable[[], object] | None = None,
) -> None:
    _finish(bench, job, failure_words(error), state=JobState.FAILED, retry=retry)
    if isinstance(error, ModelError):
        bench.turn_ai_off(error)
    else:
        bench.messages.tell_failure(error, tr("Grading"), key="grading")


def _finish(
    bench: Workbench,
    job: Job | None,
    result: str,
    *,
    state: JobState,
    failures: Sequence[Failure] = (),
    retry: Callable[[], object] | None = None,
) -> None:
    bench.session.set_grading_keys(())
    if job is None:
        bench.jobs.start_next(_GRADE)
    else:
        bench.jobs.end(job, result, state=state, failures=failures, retry=retry)
