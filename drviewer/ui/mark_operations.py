"""Drawing on record: marks, fovea and disc. One function a command; each can be undone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from drviewer.domain import FundusImage, Landmarks, Mark, MarkKind, Point
from drviewer.errors import DrviewerError
from drviewer.language import tr, tr_noop, trn
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.record_operations import show_changed
from drviewer.ui.undo import Change, Unchanged
from drviewer.ui.workbench import Workbench

_DOING = tr_noop("Putting the mark on record")


def load_marks(bench: Workbench, board: MarkBoard, image: FundusImage | None) -> None:
    """What is drawn on the image that was opened: a few rows."""
    marks: tuple[Mark, ...] = ()
    landmarks = Landmarks()
    if image is not None and bench.has_store:
        try:
            marks = bench.store.list_marks(image.key)
            landmarks = bench.store.find_landmarks(image.key)
        except DrviewerError as error:
            bench.messages.tell_failure(error, tr("Reading the marks"))
    board.show_image(image, marks, landmarks)


def draw_mark(
    bench: Workbench, board: MarkBoard, kind: MarkKind, points: tuple[Point, ...], text: str
) -> None:
    """A new mark on the open image; it is selected."""
    from drviewer.workflow.marks import new_mark

    image = board.image
    if image is None or not bench.has_store:
        return
    reader = bench.session.settings.reader_name
    mark = new_mark(kind, points, lesion=board.lesion, text=text, author=reader)
    key = image.key
    if _change(
        bench,
        board,
        key,
        tr("Draw {named}", named=_named(mark)),
        redo=partial(bench.store.save_mark, key, mark, who=reader),
        undo=partial(bench.store.remove_mark, key, mark.key, who=reader),
        read=partial(_find_mark, bench, key, mark.key),
    ):
        board.select(mark.key)


def change_mark(bench: Workbench, board: MarkBoard, mark: Mark) -> None:
    """Another shape, place, lesion kind or text of a mark on the open image."""
    image = board.image
    if image is None or not bench.has_store:
        return
    key, reader = image.key, bench.session.settings.reader_name
    former = _find_mark(bench, key, mark.key)
    if former is None or former == mark:
        return
    _change(
        bench,
        board,
        key,
        tr("Change {named}", named=_named(mark)),
        redo=partial(bench.store.save_mark, key, mark, who=reader),
        undo=partial(bench.store.save_mark, key, former, who=reader),
        read=partial(_find_mark, bench, key, mark.key),
    )


def remove_mark(bench: Workbench, board: MarkBoard, mark: Mark) -> None:
    """Take a mark off the open image."""
    image = board.image
    if image is None or not bench.has_store:
        return
    key, reader = image.key, bench.session.settings.reader_name
    _change(
        bench,
        board,
        key,
        tr("Remove {named}", named=_named(mark)),
        redo=partial(bench.store.remove_mark, key, mark.key, who=reader),
        undo=partial(bench.store.save_mark, key, mark, who=reader),
        read=partial(_find_mark, bench, key, mark.key),
    )


def place_landmarks(bench: Workbench, board: MarkBoard, placed: Landmarks) -> None:
    """Fovea or disc as the reader has put them."""
    from datetime import UTC, datetime

    image = board.image
    if image is None or not bench.has_store:
        return
    key, reader = image.key, bench.session.settings.reader_name
    former = bench.store.find_landmarks(key)
    latter = replace(placed, author=reader, set_at=datetime.now(UTC))
    moved = _Moved(
        fovea=(former.fovea, former.is_fovea_by_hand) != (placed.fovea, placed.is_fovea_by_hand),
        disc=(former.disc, former.is_disc_by_hand) != (placed.disc, placed.is_disc_by_hand),
    )
    _change(
        bench,
        board,
        key,
        tr("Place fovea or disc"),
        redo=partial(moved.put, bench, key, latter, reader),
        undo=partial(moved.put, bench, key, former, reader),
        read=partial(moved.read, bench, key),
    )


@dataclass(frozen=True, slots=True)
class _Moved:
    """Which of both a change has moved: the other one stays as it is by then."""

    fovea: bool
    disc: bool

    def put(self, bench: Workbench, key: int, there: Landmarks, reader: str) -> None:
        now = replace(bench.store.find_landmarks(key), author=there.author, set_at=there.set_at)
        if self.fovea:
            now = replace(now, fovea=there.fovea, is_fovea_by_hand=there.is_fovea_by_hand)
        if self.disc:
            now = replace(now, disc=there.disc, is_disc_by_hand=there.is_disc_by_hand)
        bench.store.save_landmarks(key, now, who=reader)

    def read(self, bench: Workbench, key: int) -> tuple[object, object]:
        """What somebody has put there: suggestions come by themselves, and stop no undoing."""
        found = bench.store.find_landmarks(key)
        return (
            found.fovea if self.fovea and found.is_fovea_by_hand else None,
            found.disc if self.disc and found.is_disc_by_hand else None,
        )


def export_marks(bench: Workbench, board: MarkBoard, path: Path) -> None:
    """Write what is drawn on the open image as JSON."""
    from drviewer.workflow import marks

    image = board.image
    if image is None or not bench.has_store:
        return
    try:
        count = marks.export_marks(bench.store, image, path)
    except DrviewerError as error:
        bench.messages.tell_failure(error, tr("Exporting the marks"))
        return
    words = trn("{n} mark", "{n} marks", count)
    bench.messages.status(tr("{words} written to {name}", words=words, name=path.name))


def _change(
    bench: Workbench,
    board: MarkBoard,
    key: int,
    words: str,
    *,
    redo: Callable[[], None],
    undo: Callable[[], None],
    read: Callable[[], object] = lambda: None,
) -> bool:
    """Do it, show it, make it undoable; False where it is refused, and why is told.

    ``read``: what is on record of it; where that is another by now, undoing is refused.
    """
    unchanged = Unchanged(read)

    def run(step: Callable[[], None]) -> None:
        show_changed(bench, key)
        try:
            unchanged.run(step)
        finally:
            _show_again(bench, board, key)
        bench.recorded.emit(key)

    try:
        run(redo)
    except DrviewerError as error:
        bench.messages.tell_failure(error, tr(_DOING))
        return False
    bench.undo_stack.push(
        Change(
            words,
            undo=partial(run, undo),
            redo=partial(run, redo),
            on_refused=bench.messages.tell_failure,
        )
    )
    return True


def _find_mark(bench: Workbench, key: int, mark_key: str) -> Mark | None:
    return next((one for one in bench.store.list_marks(key) if one.key == mark_key), None)


def _show_again(bench: Workbench, board: MarkBoard, key: int) -> None:
    """As it is on record now, if that image is still open."""
    if board.image is not None and board.image.key == key:
        board.set_marks(bench.store.list_marks(key))
        board.set_landmarks(bench.store.find_landmarks(key))


def _named(mark: Mark) -> str:
    what = mark.lesion.label if mark.lesion else mark.kind.label
    return what if what.isupper() else what.lower()
