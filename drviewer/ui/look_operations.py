"""What the reader can do about the photograph beside the open one: show it, lay it over."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from drviewer.domain import FundusImage, Rgb
from drviewer.imaging.similarity import Similarity
from drviewer.language import tr
from drviewer.ui.companion_state import CompanionState
from drviewer.ui.picture import Picture, make_picture
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench
from drviewer.workflow.companions import Companion, are_of_one_eye, find_companion

if TYPE_CHECKING:
    from drviewer.imaging.alignment import Alignment

_COMPANION, _ALIGN = "companion", "align"


def companion_of(layout: str) -> Companion | None:
    """What a layout shows beside the open photograph; None for one that shows it alone."""
    return Companion(layout) if layout in set(Companion) else None


def load_companion(bench: Workbench) -> None:
    """Find and read what the layout shows beside the open image, once that one is there."""
    session = bench.session
    bench.tasks.cancel(_COMPANION)
    bench.tasks.cancel(_ALIGN)
    image, kind = session.image, companion_of(session.layout)
    if image is None or kind is None:
        session.set_companion(None)
        return
    session.set_companion(CompanionState(kind))
    if session.pixels is None:
        return
    known = session.images_of(image.patient)
    if kind is Companion.CHOSEN:
        known = [one for one in (session.chosen_companion,) if one is not None]
    bench.tasks.run(
        partial(_read_companion, bench, image, known, kind, session.pixels),
        session.set_companion,
        lambda error: session.set_companion(CompanionState(kind, reason=str(error))),
        topic=_COMPANION,
    )


def align_companion(bench: Workbench) -> None:
    """Lay the companion over the open photograph by what both show; says why where it can't."""
    session, pixels = bench.session, bench.session.pixels
    beside = session.companion
    if beside is None or beside.picture is None or pixels is None:
        return
    image = session.image
    if image is None or beside.image is None or not are_of_one_eye(image, beside.image):
        bench.messages.tell(
            "warning", tr("Two eyes can't be laid over each other; drag with Shift."), key="align"
        )
        return
    bench.messages.dismiss("align")
    bench.messages.status(tr("Aligning…"))

    def done(alignment: "Alignment") -> None:
        if session.companion is beside:
            session.place_companion(alignment.similarity, "vessels")
            bench.messages.status(tr("Aligned on {points} places", points=alignment.points))

    def fail(error: Exception) -> None:
        bench.messages.tell("warning", str(error), key="align")

    bench.tasks.run(partial(_align, beside.picture, pixels), done, fail, topic=_ALIGN)


def shift_companion(bench: Workbench, across: float, down: float) -> None:
    """Move the companion by so many pixels of the open photograph, by hand."""
    beside = bench.session.companion
    if beside is not None:
        bench.tasks.cancel(_ALIGN)
        one = beside.placement
        moved = replace(one, dx=one.dx + across, dy=one.dy + down)
        bench.session.place_companion(moved, "hand")


def _read_companion(
    bench: Workbench,
    image: FundusImage,
    known: list[FundusImage],
    kind: Companion,
    pixels: Rgb,
    _task: Task,
) -> CompanionState:
    """In a worker's thread. Earlier visits may be on record without being listed."""
    from drviewer.imaging.alignment import align_by_field
    from drviewer.imaging.files import read_image

    if kind is Companion.CHOSEN:
        other = known[0] if known and known[0].key != image.key else None
    else:
        other = find_companion(image, _all_of_patient(bench, image, known), kind)
    if other is None:
        return CompanionState(kind, reason=kind.missing)
    picture = make_picture(read_image(other.path, other.frame))
    placement: Similarity = align_by_field(picture.pixels[0], pixels)
    is_other = other.patient.key != image.patient.key
    return CompanionState(kind, other, picture, placement, is_of_another_patient=is_other)


def _all_of_patient(
    bench: Workbench, image: FundusImage, known: list[FundusImage]
) -> list[FundusImage]:
    images = {one.key: one for one in known}
    if bench.has_store and image.key:
        for one in bench.store.patient_images(image.patient.key):
            images.setdefault(one.key, one)
    return list(images.values())


def _align(moving: Picture, fixed: Rgb, _task: Task) -> "Alignment":
    """In a worker's thread."""
    from drviewer.imaging.alignment import align

    return align(moving.pixels[0], fixed)
