"""Fovea and disc: suggested off-thread when something wants them, or put in place by hand."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from drviewer.domain import Landmarks, Laterality, OpticDisc, Rgb
from drviewer.errors import DrviewerError
from drviewer.language import tr
from drviewer.ui import mark_operations
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.ui.viewer import Viewer

_TOPIC = "landmarks"
#: Of the photograph's width, for a disc of which nothing is known: about right at 45°.
_USUAL_RADIUS = 0.06


def find_if_wanted(bench: Workbench, board: MarkBoard) -> None:
    """Suggest what is missing, once an image, as soon as it is needed and the pixels are there."""
    image, pixels, found = board.image, bench.session.pixels, board.landmarks
    is_complete = found.fovea is not None and found.disc is not None
    if image is None or pixels is None or is_complete or not board.wants_landmarks:
        return
    if image.key not in board.searched:
        _find(bench, board, image.key, pixels)


def find_again(bench: Workbench, board: MarkBoard) -> None:
    """Suggest both anew, in the place of what was suggested or set by hand; can be undone."""
    image, pixels = board.image, bench.session.pixels
    if image is not None and pixels is not None and not board.is_locked:
        board.show_grid(True)
        _find(bench, board, image.key, pixels, is_anew=True)


def _find(
    bench: Workbench, board: MarkBoard, key: int, pixels: Rgb, *, is_anew: bool = False
) -> None:
    board.searched.add(key)
    former = Landmarks() if is_anew else board.landmarks
    bench.tasks.run(
        partial(_suggest, pixels, board.eye, former),
        partial(_on_found, bench, board, key, is_anew),
        lambda error: bench.messages.tell_failure(error, tr("Finding fovea and disc")),
        topic=_TOPIC,
    )


def _suggest(pixels: Rgb, eye: Laterality, former: Landmarks, _task: Task) -> Landmarks:
    """In a worker's thread."""
    from drviewer.imaging.landmarks import suggest_landmarks

    return suggest_landmarks(pixels, eye, former)


def _on_found(
    bench: Workbench, board: MarkBoard, key: int, is_anew: bool, found: Landmarks
) -> None:
    image = board.image
    if image is None or image.key != key:
        # To be looked for again when that image is open again.
        board.searched.discard(key)
        return
    if found.is_empty:
        bench.messages.status(tr("Neither fovea nor disc was found: place them by hand"))
    if is_anew:
        mark_operations.place_landmarks(bench, board, found)
        return
    # What was placed by hand meanwhile stays.
    now = board.landmarks
    found = replace(now, fovea=now.fovea or found.fovea, disc=now.disc or found.disc)
    board.set_landmarks(found)
    if board.is_locked or found.is_empty:
        # A signed exam stays as it was signed: shown, not kept.
        return
    try:
        bench.store.save_landmarks(key, found)
    except DrviewerError as error:
        bench.messages.tell_failure(error, tr("Keeping fovea and disc"))


def begin_fovea(bench: Workbench, viewer: "Viewer") -> None:
    """The fovea goes to the middle of the view, from where it is dragged into place."""
    board, at = viewer.marks, viewer.middle_of_view()
    if board.is_locked:
        return
    placed = replace(board.landmarks, fovea=(at.x(), at.y()), is_fovea_by_hand=True)
    mark_operations.place_landmarks(bench, board, placed)
    board.show_grid(True)


def begin_disc(bench: Workbench, viewer: "Viewer") -> None:
    """As ``begin_fovea``; a disc that has a size keeps it."""
    board, at = viewer.marks, viewer.middle_of_view()
    if board.is_locked:
        return
    former = board.landmarks.disc
    radius = _USUAL_RADIUS * _width(viewer) if former is None else former.radius
    disc = OpticDisc(at.x(), at.y(), radius)
    placed = replace(board.landmarks, disc=disc, is_disc_by_hand=True)
    mark_operations.place_landmarks(bench, board, placed)
    board.show_grid(True)


def _width(viewer: "Viewer") -> float:
    return viewer.transform.image_size.width()
