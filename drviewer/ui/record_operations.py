"""Putting on record: grade, oedema, note, checklist, reasons.

One function a command; one row, one transaction, in the window's thread: on disk before the next
key is pressed. Each can be undone, which goes on record too.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from drviewer.domain import (
    Assessment,
    Checklist,
    Dme,
    FundusImage,
    Grade,
    OverrideReason,
)
from drviewer.errors import DrviewerError
from drviewer.language import tr
from drviewer.ui.undo import Change
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.store import Store

_T = TypeVar("_T")


def record_grade(bench: Workbench, grade: Grade) -> None:
    """The clinician's grade of the open image: confirms the model's or overrides it."""
    _grade(bench, grade, tr("Grade {grade}", grade=int(grade)))


def record_ungradable(bench: Workbench) -> None:
    """The clinician finds that the open image can't be graded."""
    _grade(bench, None, tr("Ungradable"))


def _grade(bench: Workbench, grade: Grade | None, words: str) -> None:
    from drviewer.workflow import assess

    session = bench.session

    def change(store: "Store", image: FundusImage, reader: str) -> FundusImage:
        return assess.record_grade(
            store,
            image,
            grade,
            is_ungradable=grade is None,
            reader=reader,
            mode=session.reading_mode,
            is_model_shown=session.shows_model_grade(image),
            looked_with=session.looked_with,
        )

    _assess(bench, change, words)


def confirm_model_grade(bench: Workbench) -> None:
    """Put the model's grade on record as the clinician's own."""
    image = bench.session.image
    if image is not None and image.prediction is not None:
        record_grade(bench, image.prediction.grade)


def clear_grade(bench: Workbench) -> None:
    from drviewer.workflow import assess

    _assess(
        bench,
        lambda store, image, reader: assess.clear_grade(store, image, reader=reader),
        tr("Clear the grade"),
    )


def record_dme(bench: Workbench, dme: Dme) -> None:
    from drviewer.workflow import assess

    _assess(
        bench,
        lambda store, image, reader: assess.record_dme(store, image, dme, reader=reader),
        tr("Macular oedema: {label}", label=dme.label.lower()),
    )


def record_note(
    bench: Workbench, note: str, on_refused: Callable[[], object] = lambda: None
) -> None:
    """The editor undoes typing by itself. ``on_refused``: before what is on record shows again."""
    from drviewer.workflow import assess

    _assess(
        bench,
        lambda store, image, reader: assess.record_note(store, image, note, reader=reader),
        "",
        on_refused,
    )


def record_override(bench: Workbench, reason: OverrideReason, words: str) -> None:
    """Why the clinician's grade is far from the model's."""
    from drviewer.workflow import assess

    _assess(
        bench,
        lambda store, image, reader: assess.record_override(
            store, image, reason, words, reader=reader
        ),
        tr("Reason for differing"),
    )


def record_checklist(bench: Workbench, checklist: Checklist) -> None:
    """The signs that were ticked off."""
    from drviewer.workflow import assess

    _assess(
        bench,
        lambda store, image, reader: assess.record_checklist(
            store, image, checklist, reader=reader
        ),
        tr("Checklist"),
    )


def record_review(bench: Workbench) -> None:
    """A second look was taken at the open image."""
    from drviewer.workflow import assess

    _assess(
        bench,
        lambda store, image, reader: assess.record_review(store, image, reader=reader),
        tr("Second look"),
    )


def _assess(
    bench: Workbench,
    change: "Callable[[Store, FundusImage, str], FundusImage]",
    words: str,
    on_refused: Callable[[], object] = lambda: None,
) -> None:
    image = bench.session.image
    if image is None or not bench.has_store:
        return
    reader = bench.session.settings.reader_name
    former = image.assessment

    def change_record(store: "Store") -> FundusImage:
        nonlocal former
        # What is shown may be older: another window changes the same record.
        recorded = store.find_image(image.key)
        former = former if recorded is None else recorded.assessment
        return change(store, image, reader)

    changed = record(bench, change_record, tr("Putting it on record"))
    if changed is None:
        on_refused()
    if bench.session.find_image(image.key) is image:
        # Refused: the panel goes back to what is on record.
        bench.session.update_image(image)
        bench.show_as_recorded([image])
    if changed is not None and words and changed.assessment != former:
        latter = changed.assessment
        push(
            bench,
            words,
            undo=lambda: _step_back(bench, image, latter, former, reader),
            redo=lambda: _step_back(bench, image, former, latter, reader),
        )


def _step_back(
    bench: Workbench, image: FundusImage, made: Assessment, former: Assessment, reader: str
) -> None:
    from drviewer.workflow import assess

    show_changed(bench, image.key)
    try:
        bench.session.update_image(
            assess.step_back(bench.store, image.key, made=made, former=former, reader=reader)
        )
    except DrviewerError:
        bench.show_as_recorded([image])
        raise


def show_changed(bench: Workbench, key: int) -> None:
    """Open what is about to be changed, if it is listed: nothing is undone out of sight."""
    session = bench.session
    if session.find_image(key) is not None and (session.image is None or session.image.key != key):
        session.open_image(key)
        bench.messages.status(tr("Back to the photograph that this change belongs to"))


def push(
    bench: Workbench, words: str, *, undo: Callable[[], object], redo: Callable[[], object]
) -> None:
    """One entry of *Undo* and *Redo*."""
    change = Change(words, undo=undo, redo=redo, on_refused=bench.messages.tell_failure)
    bench.undo_stack.push(change)


def record(
    bench: Workbench, change: "Callable[[Store], FundusImage]", doing: str
) -> FundusImage | None:
    """The changed image, now in the session too; None where it is refused, and why is told."""
    changed = attempt(bench, lambda: change(bench.store), doing)
    if changed is not None:
        bench.session.update_image(changed)
    return changed


def attempt(bench: Workbench, step: Callable[[], _T], doing: str) -> _T | None:
    """What ``step`` answers; None where it is refused, and why is told."""
    try:
        return step()
    except DrviewerError as error:
        bench.messages.tell_failure(error, doing)
        return None
