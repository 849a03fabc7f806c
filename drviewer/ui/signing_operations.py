"""Signing an exam and opening it again. One function a command."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from drviewer.domain import Exam, FundusImage, ReadingMode
from drviewer.errors import DrviewerError
from drviewer.language import isolated, tr
from drviewer.ui.dialogs import show_report_on
from drviewer.ui.note_drafts import unsaved_words
from drviewer.ui.operations import load_image
from drviewer.ui.workbench import Workbench


def load_signings(bench: Workbench, image: FundusImage | None) -> None:
    """Who signed for the open image's patient: a few rows."""
    if image is None or not bench.has_store:
        bench.session.set_signings(())
        return
    try:
        bench.session.set_signings(bench.store.patient_signings(image.patient.key))
    except DrviewerError as error:
        bench.messages.tell_failure(error, tr("Reading who signed"))


def sign(bench: Workbench, parent: QWidget, on_signed: Callable[[], object]) -> None:
    """Ask once more, sign, then go on."""
    from drviewer.ui.sign_dialog import SignDialog
    from drviewer.workflow.sign import obstacles

    bench.session.hand_in()
    # Another window or the command line may have checked or read one of its photographs.
    bench.show_open_patient_as_recorded()
    exam = bench.session.exam
    if exam is None or not bench.has_store:
        return
    unsaved = unsaved_words(bench, exam)
    exam = bench.session.exam or exam
    reasons = (*obstacles(exam, ReadingMode(bench.session.settings.reading_mode)), *unsaved)
    if reasons:
        _refuse(bench, reasons[0])
        return
    reader = bench.session.settings.reader_name
    dialog = SignDialog(exam, advice=_advice(bench, exam), reader=reader, parent=parent)
    if dialog.exec() == SignDialog.DialogCode.Accepted:
        sign_as(bench, exam, dialog.reader.text().strip(), on_signed)


def _refuse(bench: Workbench, reason: str) -> None:
    bench.messages.status(tr("Can't be signed yet: {reasons}", reasons=reason), is_of_exam=True)


def sign_as(
    bench: Workbench, exam: Exam, reader: str, on_signed: Callable[[], object] = lambda: None
) -> bool:
    """Sign ``exam`` with ``reader``'s name; False where that is refused, and why is told."""
    from drviewer.workflow.sign import sign_exam

    unsaved = unsaved_words(bench, exam)
    if unsaved:
        _refuse(bench, unsaved[0])
        return False
    try:
        sign_exam(bench.store, exam, settings=bench.session.settings, reader=reader)
    except DrviewerError as error:
        bench.messages.tell_failure(error, tr("Signing"))
        load_image(bench, bench.session.image)  # its file may be another one by now
        return False
    if reader != bench.session.settings.reader_name:
        bench.change_settings(reader_name=reader)
    _show_again(bench, exam)
    # The next patient is open by the time somebody wants this one's report.
    report = partial(show_report_on, bench, exam.images[0], bench.messages.window())
    name = isolated(exam.patient.shown_name)
    bench.messages.status(
        tr("Signed the exam of {shown_name}", shown_name=name),
        action=(tr("Report: {shown_name}", shown_name=name), report),
    )
    on_signed()
    return True


def amend(bench: Workbench, parent: QWidget) -> None:
    """Ask why, then open the signed exam again."""
    from drviewer.ui.sign_dialog import AmendDialog

    exam = bench.session.exam
    if exam is None or exam.signing is None:
        return
    reader = bench.session.settings.reader_name
    dialog = AmendDialog(exam.patient, exam.signing, reader=reader, parent=parent)
    if dialog.exec() == AmendDialog.DialogCode.Accepted:
        amend_as(
            bench,
            exam,
            reason=dialog.reason.toPlainText().strip(),
            reader=dialog.reader.text().strip(),
        )


def amend_as(bench: Workbench, exam: Exam, *, reason: str, reader: str) -> bool:
    """Open ``exam`` again; False where that is refused, and why is told."""
    from drviewer.workflow.sign import amend_exam

    try:
        amend_exam(bench.store, exam, reason=reason, reader=reader)
    except DrviewerError as error:
        bench.messages.tell_failure(error, tr("Amending"))
        return False
    _show_again(bench, exam)
    bench.messages.status(tr("Open again: sign it anew when you are done"), is_of_exam=True)
    return True


def _show_again(bench: Workbench, exam: Exam) -> None:
    """Who signed, then the images, which say whether they may be changed."""
    bench.session.set_signings(bench.store.patient_signings(exam.patient.key))
    for image in bench.store.patient_images(exam.patient.key):
        bench.session.update_image(image)


def _advice(bench: Workbench, exam: Exam) -> str:
    """What the report will advise."""
    from drviewer.workflow.sign import advice_of

    try:
        return advice_of(exam, bench.session.settings, today=date.today())
    except DrviewerError as error:
        return tr("None: {error}", error=error)
