"""Whose eye a photograph shows, as the clinician says; on record at once, and undoable."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from drviewer.domain import FundusImage, Identity, Laterality, Patient, Source
from drviewer.language import isolated, tr
from drviewer.ui.record_operations import attempt, push
from drviewer.ui.undo import Unchanged
from drviewer.ui.workbench import Workbench


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
    corrected = attempt(bench, partial(unchanged.run, correct), tr("Correcting the patient"))
    if corrected is None:
        return False
    restore = partial(_restore, bench, {image.key: former}, reader)
    push(
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
    former = attempt(bench, partial(unchanged.run, merge), tr("Merging the patients"))
    if former is None:
        return False
    push(
        bench,
        tr("Merge into {shown_name}", shown_name=isolated(into.shown_name)),
        undo=partial(unchanged.run, partial(_restore, bench, former, reader)),
        redo=partial(unchanged.run, merge),
    )
    bench.messages.status(tr("Merged into {shown_name}", shown_name=isolated(into.shown_name)))
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
