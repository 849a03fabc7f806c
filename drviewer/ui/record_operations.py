"""Putting on record: grade, oedema, note, and whose eye it is. One function a command.

One row, one transaction, in the window's thread: on disk before the next key is pressed.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from drviewer.domain import Dme, FundusImage, Grade, Identity
from drviewer.errors import DrviewerError
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.store import Store


def record_grade(bench: Workbench, grade: Grade) -> None:
    """The clinician's grade of the open image: confirms the model's or overrides it."""
    from drviewer.workflow import assess

    _assess(
        bench, lambda store, image, reader: assess.record_grade(store, image, grade, reader=reader)
    )


def record_ungradable(bench: Workbench) -> None:
    """The clinician finds that the open image can't be graded."""
    from drviewer.workflow import assess

    _assess(
        bench,
        lambda store, image, reader: assess.record_grade(
            store, image, None, is_ungradable=True, reader=reader
        ),
    )


def confirm_model_grade(bench: Workbench) -> None:
    """Put the model's grade on record as the clinician's own."""
    image = bench.session.image
    if image is not None and image.prediction is not None:
        record_grade(bench, image.prediction.grade)


def clear_grade(bench: Workbench) -> None:
    from drviewer.workflow import assess

    _assess(bench, lambda store, image, reader: assess.clear_grade(store, image, reader=reader))


def record_dme(bench: Workbench, dme: Dme) -> None:
    from drviewer.workflow import assess

    _assess(bench, lambda store, image, reader: assess.record_dme(store, image, dme, reader=reader))


def record_note(bench: Workbench, note: str) -> None:
    from drviewer.workflow import assess

    _assess(
        bench, lambda store, image, reader: assess.record_note(store, image, note, reader=reader)
    )


def correct_identity(bench: Workbench, image: FundusImage, identity: Identity) -> bool:
    """Whose eye it is, as the clinician says; False where it is refused, and why is told."""
    from drviewer.workflow import assess

    reader = bench.session.settings.reader_name
    corrected = record(
        bench,
        lambda store: assess.correct_identity(store, image, identity, reader=reader),
        "Correcting the patient",
    )
    if corrected is None:
        return False
    # Name and birth date are the patient's: the other images say the same from now on.
    for other in bench.store.patient_images(corrected.patient.key):
        bench.session.update_image(other)
    bench.messages.status("Corrected")
    return True


def _assess(bench: Workbench, change: "Callable[[Store, FundusImage, str], FundusImage]") -> None:
    image = bench.session.image
    if image is None or not bench.has_store:
        return
    reader = bench.session.settings.reader_name
    record(bench, lambda store: change(store, image, reader), "Putting it on record")
    if bench.session.find_image(image.key) is image:
        # Refused: the panel goes back to what is on record.
        bench.session.update_image(image)


def record(
    bench: Workbench, change: "Callable[[Store], FundusImage]", doing: str
) -> FundusImage | None:
    """The changed image, now in the session too; None where it is refused, and why is told."""
    try:
        changed = change(bench.store)
    except DrviewerError as error:
        bench.messages.tell_failure(error, doing)
        return None
    bench.session.update_image(changed)
    return changed
