"""Drawing on the photograph: commands, strip and list to the board, the board to the record."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from drviewer.domain import FundusImage, Mark, MarkKind, Point
from drviewer.language import tr
from drviewer.ui import landmark_operations, mark_operations
from drviewer.ui.actions import MARK_TOOLS, Actions
from drviewer.ui.image_view import ImageView
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.mark_text import MarkText
from drviewer.ui.viewer import Viewer
from drviewer.ui.workbench import Workbench


def mark_commands(
    bench: Workbench, viewer: Viewer, actions: Actions, window: QWidget
) -> list[tuple[QAction, Callable[[], object]]]:
    """Which command of drawing does what."""
    a, board = actions, viewer.marks
    commands: list[tuple[QAction, Callable[[], object]]] = [
        (a.mark_look, partial(_choose_tool, viewer, a, None)),
        (a.mark_remove, board.remove_selected),
        (a.mark_list, lambda: viewer.mark_list.setVisible(a.mark_list.isChecked())),
        (a.mark_hide, lambda: board.set_hidden(a.mark_hide.isChecked())),
        (a.etdrs_grid, lambda: board.show_grid(a.etdrs_grid.isChecked())),
        (a.quadrants, lambda: board.show_quadrants(a.quadrants.isChecked())),
        (a.place_fovea, partial(landmark_operations.begin_fovea, bench, viewer)),
        (a.place_disc, partial(landmark_operations.begin_disc, bench, viewer)),
        (a.find_landmarks, partial(landmark_operations.find_again, bench, board)),
        (a.export_marks, partial(_export, bench, board, window)),
    ]
    for kind, action in zip(MARK_TOOLS, a.mark_tools, strict=True):
        commands.append((action, partial(_choose_tool, viewer, a, kind)))
    return commands


def wire_marks(bench: Workbench, viewer: Viewer, actions: Actions) -> None:
    """What the board, the strip and the list ask for, and what they hear of."""
    session, board, a = bench.session, viewer.marks, actions
    viewer.mark_strip.set_commands(
        (
            (a.mark_look, *a.mark_tools),
            (a.mark_hide, a.mark_list),
            (a.etdrs_grid, a.quadrants),
        )
    )
    viewer.mark_list.export_requested.connect(a.export_marks.trigger)
    session.image_opened.connect(partial(mark_operations.load_marks, bench, board))
    session.image_updated.connect(partial(_on_session_image_updated, bench, board))
    session.image_closing.connect(partial(_hand_in, viewer))
    board.drawn.connect(partial(mark_operations.draw_mark, bench, board))
    board.changed_by_hand.connect(partial(mark_operations.change_mark, bench, board))
    board.removed.connect(partial(mark_operations.remove_mark, bench, board))
    board.landmarks_placed.connect(partial(mark_operations.place_landmarks, bench, board))
    board.text_wanted.connect(partial(_ask_text, board))
    for changed in (board.tool_changed, board.marks_changed, board.grid_changed):
        changed.connect(partial(_tick, board, a))
        changed.connect(partial(landmark_operations.find_if_wanted, bench, board))
    session.pixels_loaded.connect(lambda _pixels: landmark_operations.find_if_wanted(bench, board))


def _choose_tool(viewer: Viewer, actions: Actions, kind: MarkKind | None) -> None:
    """The key of the tool in hand leads back to looking."""
    board = viewer.marks
    board.set_tool(None if board.tool is kind else kind)
    _tick(board, actions)
    viewer.focus_picture()


def _tick(board: MarkBoard, actions: Actions) -> None:
    tools = dict(zip(MARK_TOOLS, actions.mark_tools, strict=True))
    action = actions.mark_look if board.tool is None else tools[board.tool]
    action.setChecked(True)
    actions.mark_hide.setChecked(board.is_hidden)
    actions.etdrs_grid.setChecked(board.shows_grid)
    actions.quadrants.setChecked(board.shows_quadrants)


def _on_session_image_updated(bench: Workbench, board: MarkBoard, key: int) -> None:
    image: FundusImage | None = bench.session.image
    if image is None or image.key != key:
        return
    former = board.image
    if former is not None and former.sha256 not in ("", image.sha256):
        # Another file by the same name: what was drawn on the former is history.
        board.searched.discard(key)
        mark_operations.load_marks(bench, board, image)
    else:
        board.update_image(image)


def _hand_in(viewer: Viewer) -> None:
    """Words that are being typed go on record before their picture goes."""
    for typed in viewer.findChildren(MarkText):
        typed.hand_in()


def _ask_text(board: MarkBoard, view: ImageView, target: Mark | Point) -> None:
    """Words for a mark, or a new text where there is none."""
    if isinstance(target, Mark):
        at = view.map_to_view(QPointF(*target.points[-1]))
        MarkText(view, at, target.text, partial(_rename, board, target))
    else:
        MarkText(view, view.map_to_view(QPointF(*target)), "", partial(_write, board, target))


def _write(board: MarkBoard, at: Point, text: str) -> None:
    if text:
        board.draw(MarkKind.TEXT, (at,), text)


def _rename(board: MarkBoard, mark: Mark, text: str) -> None:
    """A text without words is no mark any more."""
    if not text and mark.kind is MarkKind.TEXT:
        board.removed.emit(mark)
    elif text != mark.text:
        board.changed_by_hand.emit(replace(mark, text=text))


def _export(bench: Workbench, board: MarkBoard, window: QWidget) -> None:
    image = board.image
    if image is None:
        return
    home = Path.home() / f"{image.path.stem}-marks.json"
    chosen, _ = QFileDialog.getSaveFileName(
        window, tr("Export the marks"), str(home), tr("JSON (*.json)")
    )
    if chosen:
        mark_operations.export_marks(bench, board, Path(chosen))
