"""Asking the model: one image, a patient or everything, in the background, until cancelled."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drviewer.domain import FundusImage
from drviewer.errors import ModelError
from drviewer.ui.operations import IMPORT
from drviewer.ui.report_operations import EXPORT
from drviewer.ui.session_state import Progress
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench
from drviewer.ui.worklist import plural

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
    grade_images(bench, bench.session.images)


def grade_on_record(bench: Workbench, on_graded: Callable[[], object]) -> None:
    """Ask the model about every image on record that nobody has signed for and it has not seen."""

    def read(_task: Task) -> list[FundusImage]:
        images = bench.store.list_images_without_heatmaps()
        return [one for one in images if one.prediction is None and not one.is_signed]

    def grade(images: list[FundusImage]) -> None:
        if images:
            grade_images(bench, images, on_graded=on_graded)
        else:
            bench.messages.status("Every image on record has its answer already")

    fail = partial(_on_failed, bench)
    bench.when_store_is_open(partial(bench.tasks.run, read, grade, fail, topic=_GRADE))


def grade_images(
    bench: Workbench,
    images: Sequence[FundusImage],
    *,
    is_forced: bool = False,
    on_graded: Callable[[], object] = lambda: None,
) -> None:
    """Check and grade ``images`` in the background; each shows its answer as it comes."""
    session = bench.session
    wanted = [image for image in images if not image.problem]
    if not wanted or not session.ai.is_on or session.grading_keys:
        return
    bench.messages.dismiss("grading")
    session.set_grading_keys(image.key for image in wanted)
    if len(wanted) > 1:
        session.set_progress(Progress("Graded", 0, len(wanted)))

    # Asked anew, an image has its former answer until the new one comes.
    hear = partial(_on_image, bench, is_last_word=not is_forced)

    def work(task: Task) -> "GradeResult":
        from drviewer.workflow.grade import grade_images

        return grade_images(
            bench.store,
            wanted,
            bench.grader,
            on_image=lambda image: task.report(hear, image),
            on_progress=lambda progress: task.report(_on_progress, bench, progress),
            is_cancelled=task.is_cancelled,
            force=is_forced,
        )

    bench.tasks.run(
        work,
        partial(_on_graded, bench, on_graded),
        lambda error: _on_failed(bench, error),
        topic=_GRADE,
    )


def cancel(bench: Workbench) -> None:
    """Stop grading or opening; what is done stays done."""
    for topic in (_GRADE, IMPORT, EXPORT):
        if bench.tasks.is_running(topic):
            bench.tasks.stop(topic)
            bench.messages.status("Stopping…")


def _on_image(bench: Workbench, image: FundusImage, *, is_last_word: bool) -> None:
    is_answered = image.prediction is not None or image.grading_problem or image.problem
    is_ungradable = image.quality is not None and not image.quality.is_gradable
    if is_last_word and (is_answered or is_ungradable):
        bench.session.set_grading_keys(bench.session.grading_keys - {image.key})
    bench.show_as_recorded([image])


def _on_progress(bench: Workbench, progress: "GradeProgress") -> None:
    if progress.total > 1:
        bench.session.set_progress(
            Progress("Graded", progress.done, progress.total, progress.remaining_s)
        )


def _on_graded(bench: Workbench, on_graded: Callable[[], object], result: "GradeResult") -> None:
    _finish(bench)
    on_graded()
    verb = "Stopped after" if result.is_cancelled else "Graded"
    parts = [f"{verb} {plural(result.graded, 'image')}"]
    if result.ungradable:
        parts.append(f"{result.ungradable} not gradable")
    if result.skipped:
        parts.append(f"{result.skipped} had an answer already")
    bench.messages.status(" · ".join(parts))
    if result.failed:
        _tell_failed(bench, result.failed)


def _tell_failed(bench: Workbench, failed: Sequence[tuple[Path, str]]) -> None:
    """The reasons name their files; the worklist has them all."""
    path, reason = failed[0]
    text = reason if path.name in reason else f"{path.name}: {reason}"
    if len(failed) > 1:
        text = f"{len(failed)} images could not be graded, {path.name} among them."
    show = ("Show them", bench.problems_requested.emit)
    bench.messages.tell("warning", text, action=show, key="grading")


def _on_failed(bench: Workbench, error: Exception) -> None:
    _finish(bench)
    if isinstance(error, ModelError):
        bench.turn_ai_off(error)
    else:
        bench.messages.tell_failure(error, "Grading", key="grading")


def _finish(bench: Workbench) -> None:
    bench.session.set_grading_keys(())
    bench.session.set_progress(None)
