"""Reports: what a patient's says, and writing one or all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from drviewer.domain import FundusImage, Laterality
from drviewer.language import isolated, tr, trn
from drviewer.ui.jobs import Job, JobState
from drviewer.ui.messages import failure_words
from drviewer.ui.session_state import Progress
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.reporting.content import ReportContent
    from drviewer.reporting.pictures import Pictures
    from drviewer.workflow.report import ReportsResult

#: The topic that ``grading_operations.cancel`` stops.
EXPORT = "export"
_PREVIEW = "report preview"


@dataclass(frozen=True, slots=True)
class Report:
    """The report on ``image``'s exam, laid out: words, pictures, and pages as they are printed."""

    image: FundusImage
    content: "ReportContent"
    pictures: "Pictures"
    pages: list[QImage]
    file_name: str


def exam_images(bench: Workbench, image: FundusImage) -> tuple[FundusImage, ...]:
    """Those of ``image``'s exam that are listed, itself first."""
    from drviewer.workflow.exams import exam_of

    listed = bench.session.images_of(image.patient)
    others = [one for one in listed if one.key != image.key]
    exam = exam_of(image, [image, *others], bench.session.signings)
    return (image, *(one for one in exam.images if one.key != image.key))


def warnings_before_export(images: Sequence[FundusImage]) -> list[str]:
    """What nobody knows yet of an exam and the report ought to say; empty: nothing is missing."""
    found = []
    if not images[0].patient.is_identified:
        found.append(tr("It is not known whose photographs these are."))
    unknown = sum(image.laterality is Laterality.UNKNOWN for image in images)
    if unknown:
        found.append(
            trn(
                "The eye of {n} photograph is not known.",
                "The eye of {n} photographs is not known.",
                unknown,
            )
        )
    return found


def make_report(
    bench: Workbench,
    image: FundusImage,
    on_made: Callable[[Report], None],
    on_failed: Callable[[Exception], None],
    *,
    dpi: int,
) -> None:
    """Lay out the report on ``image``'s exam off-thread; pages have ``dpi`` dots an inch."""

    def work(_task: Task) -> Report:
        from drviewer.reporting.pdf import render_pages
        from drviewer.workflow.report import report_content, report_name

        key, session = image.patient.key, bench.session
        content, pictures = report_content(
            bench.store,
            key,
            settings=session.settings,
            image_key=image.key,
            mode=session.reading_mode,
        )
        name = report_name(key, bench.store.list_patients(), content.exam_date)
        return Report(image, content, pictures, render_pages(content, pictures, dpi), name)

    bench.tasks.run(work, on_made, on_failed, topic=tr(_PREVIEW))


def cancel_preview(bench: Workbench) -> None:
    """Nobody looks at the pages any more."""
    bench.tasks.cancel(tr(_PREVIEW))


def save_report(bench: Workbench, report: Report, path: Path) -> None:
    """Write the PDF off-thread, what was signed before beside it, and tell where it is."""

    def work(_task: Task) -> Exception | None:
        from drviewer.reporting.pdf import write_pdf

        write_pdf(report.content, report.pictures, path)
        return _write_former(bench, report, path)

    def tell(error: Exception | None) -> None:
        bench.messages.tell(
            "success",
            tr("The report was written to {written}.", written=path),
            action=(tr("Open"), partial(_open, path)),
            key="report",
        )
        if error is not None:
            bench.messages.tell_failure(
                error, tr("Writing the former versions"), key="report problem"
            )

    bench.tasks.run(work, tell, partial(_tell_failure, bench))


def _write_former(bench: Workbench, report: Report, path: Path) -> Exception | None:
    """Why the former versions are not beside the report, which is written by then."""
    from drviewer.workflow.report import write_superseded

    image = report.image
    try:
        write_superseded(bench.store, image.patient.key, path, image_key=image.key)
    except Exception as error:
        return error
    return None


def export_all(bench: Workbench, folder: Path) -> None:
    """Write one PDF for every patient listed into ``folder``; can be cancelled."""
    export_reports(
        bench, folder, list(dict.fromkeys(image.patient.key for image in bench.session.images))
    )


def export_reports(bench: Workbench, folder: Path, keys: Sequence[int]) -> None:
    """Write the reports of the patients with ``keys`` into ``folder``."""
    if not keys:
        return
    words, total = tr("Reports written"), len(keys)
    job = bench.jobs.begin(
        trn("Write {n:,} report", "Write {n:,} reports", total), EXPORT, Progress(words, 0, total)
    )

    def work(task: Task) -> "ReportsResult":
        from drviewer.workflow.report import write_reports

        return write_reports(
            bench.store,
            keys,
            folder,
            settings=bench.session.settings,
            mode=bench.session.reading_mode,
            on_progress=lambda done, total: task.report(
                bench.jobs.step, job, Progress(words, done, total)
            ),
            is_cancelled=task.is_cancelled,
        )

    def fail(error: Exception) -> None:
        bench.jobs.end(job, failure_words(error), state=JobState.FAILED)
        _tell_failure(bench, error)

    bench.tasks.run(work, partial(_on_exported, bench, folder, job), fail, topic=EXPORT)


def _on_exported(bench: Workbench, folder: Path, job: Job, result: "ReportsResult") -> None:
    failed = [patient.key for patient, _ in result.failures]
    bench.jobs.end(
        job,
        trn(
            "{n:,} report written to {folder}",
            "{n:,} reports written to {folder}",
            len(result.written),
            folder=folder,
        ),
        failures=[(isolated(patient.shown_name), str(error)) for patient, error in result.failures],
        retry=partial(export_reports, bench, folder, failed),
        state=JobState.STOPPED if result.was_cancelled else JobState.DONE,
    )
    if result.failures:
        patient, error = result.failures[0]
        more = (
            tr(" {count} more failed.", count=len(result.failures) - 1)
            if len(result.failures) > 1
            else ""
        )
        text = tr(
            "The report on {shown_name} was not written. {error}{more}",
            shown_name=isolated(patient.shown_name),
            error=error,
            more=more,
        )
        bench.messages.tell("danger", text, key="report problem")
    if result.written:
        bench.messages.tell(
            "success",
            trn(
                "{n:,} report written to {folder}.",
                "{n:,} reports written to {folder}.",
                len(result.written),
                folder=folder,
            ),
            action=(tr("Open the folder"), partial(_open, folder)),
            key="report",
        )


def _tell_failure(bench: Workbench, error: Exception) -> None:
    bench.messages.tell_failure(error, tr("Writing the report"), key="report problem")


def _open(path: Path) -> None:
    from drviewer.ui.dialogs import open_folder

    open_folder(path)
