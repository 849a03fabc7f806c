"""Putting on record: grade, oedema, note, checklist, reasons, and whose eye it is.

One function a command; one row, one transaction, in the window's thread: on disk before the next
key is pressed. Each can be undone, which goes on record too.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from drviewer.domain import (
    Assessment,
    Checklist,
    Dme,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    OverrideReason,
    Patient,
    Source,
)
from drviewer.errors import DrviewerError
from drviewer.language import tr
from drviewer.ui.undo import Change, Unchanged
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


def settle_eye(bench: Workbench, eye: Laterality) -> None:
    """The clinician says which eye it is, whatever tag, name and disc say (S8)."""
    image = bench.session.image
    if image is not None:
        settled = replace(image.identity, laterality=eye, laterality_source=Source.CLINICIAN)
        correct_identity(bench, image, settled)


def correct_identity(bench: Workbench, image: FundusImage, identity: Identity) -> bool:
    """Whose eye it is, as the clinician says; False where it is refused, and why is told."""
    from drviewer.workflow import assess

    reader = bench.session.settings.reader_name
    former = image.identity

    def correct() -> FundusImage:
        corrected = assess.correct_identity(bench.store, image, identity, reader=reader)
        _show_again(bench, {image.patient.key, corrected.patient.key}, {image.key})
        return corrected

    unchanged = Unchanged(partial(_identities, bench, {image.key}))
    corrected = _try(bench, partial(unchanged.run, correct), tr("Correcting the patient"))
    if corrected is None:
        return False
    restore = partial(_restore, bench, {image.key: former}, reader)
    _push(
        bench,
        tr("Correct patient, eye or date"),
        undo=partial(unchanged.run, restore),
        redo=partial(unchanged.run, correct),
    )
    bench.messages.status(tr("Corrected"))
    return True


def merge_patients(bench: Workbench, patient: Patient, into: Patient) -> bool:
    """One patient was entered twice: the images go to ``into``; False where that is refused."""
    reader = bench.session.settings.reader_name

    moved: set[int] = set()

    def merge() -> dict[int, Identity]:
        former = bench.store.merge_patients(patient.key, into.key, reader=reader)
        moved.update(former)
        _show_again(bench, {into.key}, set(former))
        return former

    unchanged = Unchanged(lambda: _identities(bench, moved))
    former = _try(bench, partial(unchanged.run, merge), tr("Merging the patients"))
    if former is None:
        return False
    _push(
        bench,
        tr("Merge into {shown_name}", shown_name=into.shown_name),
        undo=partial(unchanged.run, partial(_restore, bench, former, reader)),
        redo=partial(unchanged.run, merge),
    )
    bench.messages.status(tr("Merged into {shown_name}", shown_name=into.shown_name))
    return True


def _restore(bench: Workbench, former: Mapping[int, Identity], reader: str) -> None:
    bench.store.restore_identities(former, reader=reader)
    _show_again(bench, set(), set(former))


def _identities(bench: Workbench, keys: set[int]) -> dict[int, Identity]:
    """Whose eyes these images are, on record now."""
    found = (bench.store.find_image(key) for key in keys)
    return {image.key: image.identity for image in found if image is not None}


def _show_again(bench: Workbench, patients: set[int], keys: set[int]) -> None:
    """Name and birth date are the patient's: the other images say the same from now on."""
    found = {key: image for key in keys if (image := bench.store.find_image(key)) is not None}
    patients = patients | {image.patient.key for image in found.values()}
    for patient in patients:
        for image in bench.store.patient_images(patient):
            bench.session.update_image(image)
    bench.session.images_changed.emit()


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
        _push(
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


def _push(
    bench: Workbench, words: str, *, undo: Callable[[], object], redo: Callable[[], object]
) -> None:
    change = Change(words, undo=undo, redo=redo, on_refused=bench.messages.tell_failure)
    bench.undo_stack.push(change)


def record(
    bench: Workbench, change: "Callable[[Store], FundusImage]", doing: str
) -> FundusImage | None:
    """The changed image, now in the session too; None where it is refused, and why is told."""
    changed = _try(bench, lambda: change(bench.store), doing)
    if changed is not None:
        bench.session.update_image(changed)
    return changed


def _try(bench: Workbench, step: Callable[[], _T], doing: str) -> _T | None:
    try:
        return step()
    except DrviewerError as error:
        bench.messages.tell_failure(error, doing)
        return None
