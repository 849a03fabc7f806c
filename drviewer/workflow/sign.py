"""Put a reader's name under an exam, and open it again; for window and command line alike.

What is signed is read-only. An amendment keeps the former version, whose report is then marked
superseded.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from drviewer import language
from drviewer.domain import Exam, ReadingMode, ReviewCause, Signing
from drviewer.errors import ReportError, StoreError
from drviewer.language import tr, trn
from drviewer.reporting.content import ReportContent, Signature, Supersession, read_content
from drviewer.screening.guideline import read_guideline
from drviewer.settings import Settings
from drviewer.store import Store
from drviewer.workflow.check import has_other_file
from drviewer.workflow.exams import (
    causes_of,
    exams_of,
    eye_image,
    has_changed_files,
    has_new_photographs,
    is_unreadable,
    unknown_of,
)
from drviewer.workflow.report_content import make_content, patient_line, report_language
from drviewer.workflow.report_marks import drawn_on


def obstacles(exam: Exam, mode: ReadingMode) -> tuple[str, ...]:
    """What stands in the way of signing, in words; empty when nothing does."""
    if exam.signing is not None:
        return (_signed(exam, exam.signing),)
    if is_unreadable(exam):
        return (tr("None of its photographs can be read"),)
    unread = [
        tr("{short} is not read", short=eye.short)
        for eye in exam.eyes
        if (shown := eye_image(exam, eye)) is not None
        and not shown.problem
        and not shown.assessment.is_entered
    ]
    if not any(image.assessment.is_entered for image in exam.images):
        unread = [tr("Nothing is read yet")]
    causes = (_obstacle(cause) for cause in causes_of(exam, mode))
    return (*unread, *causes, *unknown_of(exam))


def _signed(exam: Exam, signing: Signing) -> str:
    if has_new_photographs(exam):
        return tr("Photographs were added since it was signed: amend it first")
    if has_changed_files(exam):
        return tr("A photograph’s file has changed since it was signed: amend it first")
    return tr("Signed by {reader} already", reader=signing.reader)


def _obstacle(cause: ReviewCause) -> str:
    return (
        cause.label
        if cause.blocks_signing
        else tr("{label}: take a second look", label=cause.label)
    )


def sign_exam(store: Store, exam: Exam, *, settings: Settings, reader: str) -> Signing:
    """Sign what is on record now; the report's due date and content are kept with it.

    ``exam`` says which one; its photographs are read anew, others of that visit included.

    Raises:
        StoreError: something stands in the way, or nobody's name is given.
        ResourceError: the guideline of the settings can't be used.
    """
    exam = _on_record(store, exam)
    reasons = obstacles(exam, ReadingMode(settings.reading_mode))
    if reasons:
        raise StoreError(
            tr("The exam can't be signed: {names}.", names="; ".join(reasons)),
            advice=tr("Settle this first."),
        )
    _refuse_other_files(store, exam)
    now = datetime.now(UTC)
    content = make_content(
        exam,
        read_guideline(settings.guideline),
        clinic=settings.clinic_name,
        created_at=now.astimezone(),
        left_out=len(store.patient_images(exam.patient.key)) - len(exam.images),
        signature=Signature(reader=reader, signed_at=now, version=_next_version(store, exam)),
        drawn=drawn_on(store),
        in_language=report_language(settings, exam.patient),
    )
    return store.sign_exam(
        exam.patient.key,
        exam.exam_date,
        [image.key for image in exam.images],
        content=content.to_json(),
        due=content.result.due,
        reader=reader,
        at=now,
    )


def _refuse_other_files(store: Store, exam: Exam) -> None:
    """One may have been replaced since it was opened: nobody has read what would be signed."""
    names = [image.path.name for image in exam.images if has_other_file(store, image)]
    if names:
        raise StoreError(
            tr(
                "The exam can't be signed: {names} changed since it was read.",
                names=", ".join(names),
            ),
            advice=tr("Open that photograph again and read it."),
        )


def _on_record(store: Store, exam: Exam) -> Exam:
    key = exam.patient.key
    exams = exams_of(store.patient_images(key), store.patient_signings(key))
    return next((one for one in exams if one.exam_date == exam.exam_date), exam)


def _next_version(store: Store, exam: Exam) -> int:
    """As the store counts: what was signed for that day, and what its photographs bring along."""
    key, shown = exam.patient.key, {image.key for image in exam.images}
    return 1 + sum(
        (one.patient_key == key and one.exam_date == exam.exam_date)
        or not shown.isdisjoint(one.image_keys)
        for one in store.patient_signings(key)
    )


def advice_of(exam: Exam, settings: Settings, *, today: date) -> str:
    """What the report would advise now, with its due date and whether that has gone by.

    Raises:
        ResourceError: the guideline of the settings can't be used.
    """
    guideline = read_guideline(settings.guideline)
    content = make_content(exam, guideline, clinic="", created_at=datetime.now(UTC))
    due = content.result.due
    if due is None:
        return content.result.advice
    by = tr(", by {due}", due=language.day(due))
    if due < today:
        by = tr(", by {due} (already past)", due=language.day(due))
    return content.result.advice + by


def amend_exam(store: Store, exam: Exam, *, reason: str, reader: str) -> Signing:
    """Open a signed exam again; answers the version that this supersedes.

    Raises:
        StoreError: it is not signed, or name or reason is missing.
    """
    if exam.signing is None:
        raise StoreError(tr("This exam is not signed."), advice=tr("There is nothing to amend."))
    return store.amend_exam(exam.signing.key, reason=reason, reader=reader)


def signed_content(exam: Exam, *, created_at: datetime) -> ReportContent | None:
    """What was signed, while that is in force, in the words and the language of that day.

    What came later is remarked on, and stands in the report only after an amendment.

    Raises:
        ReportError: it can't be read any more.
    """
    signing = exam.signing
    if signing is None:
        return None
    content = _content(signing)
    with language.speaking(content.language):
        remarks = (*content.remarks, *_changes_since(exam, signing, content))
    return content.model_copy(update={"created_at": created_at, "remarks": remarks})


def _changes_since(exam: Exam, signing: Signing, content: ReportContent) -> Iterator[str]:
    added = sum(image.key not in signing.image_keys for image in exam.images)
    if added:
        yield trn(
            "{n} photograph was added after it was signed; amend to include it.",
            "{n} photographs were added after it was signed; amend to include them.",
            added,
        )
    if any(image.is_changed_since_signed for image in exam.images):
        yield tr("The file of a photograph has changed since it was signed: it is not shown.")
    if patient_line(exam.patient) != content.patient:
        yield tr("The patient’s details were changed after it was signed; amend to print them.")


def superseded_contents(exam: Exam) -> list[ReportContent]:
    """What the reports of former versions said, each marked with who opened it again and why.

    Raises:
        ReportError: one can't be read any more.
    """
    return [
        _content(one).model_copy(
            update={
                "superseded": Supersession(
                    reader=one.amended_by,
                    amended_at=one.amended_at,
                    reason=one.amendment_reason,
                )
            }
        )
        for one in exam.signings
        if one.amended_at is not None
    ]


def _content(signing: Signing) -> ReportContent:
    try:
        return read_content(signing.content)
    except ValueError as error:
        raise ReportError(
            tr("What {reader} signed can't be read any more.", reader=signing.reader),
            advice=tr("Run `drviewer verify`."),
        ) from error
