"""What the reader can do with folders and files: open them, and look. One function a command.

Each starts the work, changes the session when it is done, and tells the reader what came of it.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drviewer.domain import FundusImage, Rgb
from drviewer.errors import DrviewerError, ImageReadError
from drviewer.language import tr, trn
from drviewer.ui.jobs import Job, JobState
from drviewer.ui.messages import failure_words
from drviewer.ui.record_operations import record
from drviewer.ui.session import Session
from drviewer.ui.session_state import Progress
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.workflow.import_images import ImportResult

IMPORT = "import"
_CHECK = "check"
_CHECK_OTHERS = "check the others of the exam"
_MOST_RECENT = 8

# -- opening folders and files ---------------------------------------------------------------


def open_paths(bench: Workbench, chosen: Sequence[Path], *, is_remembered: bool = True) -> None:
    """Show the images at ``chosen`` (files and folders) in place of those shown."""
    if not chosen:
        return
    if is_remembered:
        remember_folders(bench, chosen)
    bench.when_store_is_open(lambda: _import(bench, list(chosen)))


def remember_folders(bench: Workbench, chosen: Sequence[Path]) -> None:
    """Put folders on top of the recent ones."""
    folders = [str(path) for path in chosen if path.is_dir()]
    recent = bench.session.settings.recent_folders
    kept = (*folders, *(one for one in recent if one not in folders))[:_MOST_RECENT]
    if kept != recent:
        bench.change_settings(recent_folders=kept)


def show_known_images(
    bench: Workbench,
    chosen: Sequence[Path],
    on_shown: Callable[[], None],
    *,
    last: int | None = None,
) -> None:
    """Show what the database holds of ``chosen``, as it was when the window was closed.

    ``last``: the key of the photograph that was open then.
    """

    def read(_task: Task) -> list[FundusImage]:
        return bench.store.list_images_under(chosen)

    def show(images: list[FundusImage]) -> None:
        if images and not bench.session.has_images:
            bench.session.set_images(images)
            if last is not None and bench.session.find_image(last) is not None:
                bench.session.open_image(last)
            open_first_image(bench.session)
        on_shown()

    def fail(error: Exception) -> None:
        bench.messages.tell_failure(error, tr("Showing the images of last time"))
        on_shown()

    bench.when_store_is_open(partial(bench.tasks.run, read, show, fail, topic=IMPORT))


def open_first_image(session: Session) -> None:
    """Open the first readable image, so that no pane is left blank."""
    if session.image is None:
        for image in session.images:
            if not image.problem:
                session.open_image(image.key)
                return


def _import(bench: Workbench, chosen: list[Path]) -> None:
    session = bench.session
    job = bench.jobs.begin(
        tr("Open photographs"), IMPORT, Progress(tr("Opened"), 0, 0), resumes="open"
    )
    is_first = True

    def show_batch(images: list[FundusImage]) -> None:
        nonlocal is_first
        (session.set_images if is_first else session.add_images)(images)
        bench.show_open_patient_as_recorded()
        open_first_image(session)
        if is_first:
            bench.list_opened.emit()
        is_first = False

    def read(task: Task) -> "ImportResult":
        from drviewer.workflow.import_images import import_images

        return import_images(
            bench.store,
            chosen,
            session.settings.name_patterns,
            on_batch=partial(task.report, show_batch),
            on_progress=lambda done, total: task.report(
                bench.jobs.step, job, Progress(tr("Opened"), done, total)
            ),
            is_cancelled=task.is_cancelled,
        )

    done = partial(_on_imported, bench, chosen, job)
    _run(bench, read, done, tr("Opening the images"), topic=IMPORT, job=job)


def _opened_text(result: "ImportResult") -> str:
    unread = len(result.problems)
    opened = trn("Opened {n:,} image", "Opened {n:,} images", len(result.images) - unread)
    if not unread:
        return opened
    return tr(
        "{opened}, {unread}",
        opened=opened,
        unread=trn("{n:,} can't be read", "{n:,} can't be read", unread),
    )


def _on_imported(
    bench: Workbench, chosen: Sequence[Path], job: Job, result: "ImportResult"
) -> None:
    bench.jobs.end(
        job,
        _opened_text(result),
        failures=[(path.name, reason) for path, reason in result.problems],
        retry=partial(open_paths, bench, chosen),
        state=JobState.STOPPED if result.is_cancelled else JobState.DONE,
    )
    if not result.images:
        names = ", ".join(path.name for path in chosen)
        bench.messages.tell(
            "warning",
            tr(
                "There are no images in {names}. drviewer reads JPEG, PNG, TIFF, BMP, WebP "
                "and DICOM.",
                names=names,
            ),
            key="import",
        )
        _tell_warnings(bench, result.warnings)
        return
    bench.messages.dismiss("import")
    bench.messages.status(_opened_text(result))
    if result.problems:
        bench.messages.tell(
            "warning",
            _problems_text(result.problems),
            action=(tr("Show them"), bench.problems_requested.emit),
            key="import",
        )
    _tell_warnings(bench, result.warnings)


def _tell_warnings(bench: Workbench, warnings: Sequence[str]) -> None:
    if not warnings:
        return
    others = len(warnings) - 1
    more = tr(" (and {count} more)", count=others) if others else ""
    bench.messages.tell("warning", warnings[0] + more, key="warnings")


def _problems_text(problems: Sequence[tuple[Path, str]]) -> str:
    path, reason = problems[0]
    if len(problems) == 1:
        return reason
    return tr(
        "{count} files can't be read, {name} among them. Each says why.",
        count=len(problems),
        name=path.name,
    )


# -- the open image --------------------------------------------------------------------------


def load_image(bench: Workbench, image: FundusImage | None) -> None:
    """Read the pixels of the image that was opened, show them, then look if it can be graded."""
    for topic in (_CHECK, _CHECK_OTHERS):
        bench.tasks.cancel(topic)
    if image is None:
        bench.ahead.leave()
        return

    def show(pixels: Rgb) -> None:
        bench.session.set_pixels(image.key, pixels)
        _check(bench, image, pixels)

    bench.ahead.read(image, show, partial(_on_unread, bench, image))


def _on_unread(bench: Workbench, image: FundusImage, error: Exception) -> None:
    if not isinstance(error, ImageReadError):
        doing = tr("Reading {name}", name=image.path.name)
        bench.messages.tell_failure(error, doing, file=image.path)
    reason = (
        str(error)
        if isinstance(error, DrviewerError)
        else tr("It can't be read: {error}.", error=error)
    )
    record(bench, lambda store: store.save_problem(image.key, reason), tr("Keeping the problem"))


def _check(bench: Workbench, image: FundusImage, pixels: Rgb) -> None:
    """Whether the open image can be graded, then the same of the others of its exam."""

    def check(task: Task) -> None:
        from drviewer.workflow.check import look_again

        found = look_again(bench.store, image, pixels=pixels)
        if found is not None:
            task.report(partial(_show_checked, bench), *found)

    done = partial(_on_checked, bench, image)
    _run(bench, check, done, tr("Checking the image"), topic=_CHECK)


def _on_checked(bench: Workbench, image: FundusImage, _none: None) -> None:
    read_again_if_other(bench, image.key)
    shown = bench.session.image
    if shown is not None and shown.key == image.key:
        bench.session.pixels_sha256 = shown.sha256
    _check_others(bench, image)


def _check_others(bench: Workbench, image: FundusImage) -> None:
    """All photographs of an exam are signed for together, those too that nobody opens."""
    listed = {one.key: one for one in bench.session.images_of(image.patient)}

    def check(task: Task) -> None:
        from drviewer.workflow.check import look_again, others_of_exam

        for one in others_of_exam(bench.store, image):
            if task.is_cancelled():
                return
            found = look_again(bench.store, listed.get(one.key, one))
            if found is not None:
                task.report(partial(_show_checked, bench), *found)

    _run(bench, check, _ignore, tr("Checking the image"), topic=_CHECK_OTHERS)


def _ignore(_answer: object) -> None:
    """Everything was reported on the way."""


def read_again_if_other(bench: Workbench, key: int) -> None:
    """What shows is the former picture: its check was taken back, or another window made it anew.

    A signed one is not read again before it is amended.
    """
    session, image = bench.session, bench.session.image
    if image is None or image.key != key or image.is_signed or image.problem:
        return
    is_former = session.pixels_sha256 not in ("", image.sha256)
    if image.is_checked and not is_former:
        return
    if session.pixels is not None and not bench.tasks.is_running(_CHECK):
        load_image(bench, image)


def _show_checked(bench: Workbench, image: FundusImage, changed: str) -> None:
    bench.show_as_recorded([image])
    if changed:
        bench.messages.tell("warning", changed, key=f"changed {image.key}")


def _run(
    bench: Workbench,
    work: Callable[[Task], object],
    on_done: Callable[..., None],
    doing: str,
    *,
    topic: str,
    job: Job | None = None,
) -> None:
    def fail(error: Exception) -> None:
        if job is not None:
            bench.jobs.end(job, failure_words(error), state=JobState.FAILED)
        bench.messages.tell_failure(error, doing)

    bench.tasks.run(work, on_done, fail, topic=topic)
