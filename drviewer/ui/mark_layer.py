"""Marks on one view, drawn, taken hold of and moved with mouse and keys.

It watches the view's events and takes only what drawing needs: the wheel, the middle button and
dragging with Space go on zooming and panning, whatever the tool.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from drviewer.domain import Mark, MarkKind, Point
from drviewer.ui.image_view import ImageView
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.mark_draft import Draft, usual_points
from drviewer.ui.mark_hit import Grip, LandmarkPart, grip_at, landmark_at, with_part
from drviewer.ui.mark_sheet import MarkSheet

_CLICK = 4.0
"""A press that moves less far was a click."""
_FREEHAND_STEP = 3.0
_NUDGE = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LEFT = Qt.MouseButton.LeftButton


class MarkLayer(MarkSheet):
    """The marks of ``board`` on ``view``; ``view`` owns it."""

    def __init__(self, board: MarkBoard, view: ImageView) -> None:
        super().__init__(board, view)
        self._grip: Grip | None = None
        self._part: LandmarkPart | None = None
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self._has_begun = False
        self._is_space_held = False
        self._has_cursor = False
        view.setMouseTracking(True)
        view.installEventFilter(self)
        board.tool_changed.connect(self._show_cursor)

    # -- events --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is not self._view or self._view.picture is None or self._board.is_resting:
            return False
        answer = _ANSWERS.get(event.type())
        return False if answer is None else answer(self, event)

    def _on_press(self, event: QMouseEvent) -> bool:
        if event.button() != _LEFT or self._is_space_held:
            return False
        plain = Qt.KeyboardModifier.NoModifier
        if self._board.tool is None:
            return event.modifiers() == plain and self._take_hold(event.position())
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = event.position()
        self._begin_or_go_on(self._on_image(event.position()))
        return True

    def _take_hold(self, at: QPointF) -> bool:
        """Of a mark or landmark under the pointer; where there is none the view pans."""
        board, to_view = self._board, self.to_view()
        grip = grip_at(at, board.shown_marks, board.selected, to_view, self._look())
        part = landmark_at(at, board.landmarks, to_view) if self._shows_landmarks else None
        self._is_dragging = False
        if grip is not None:
            board.select(grip.mark.key)
            self._grip = grip
        elif part is not None and not board.is_locked:
            self._part = part
        else:
            board.select("")
            return False
        self._pressed = at
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        return True

    def _begin_or_go_on(self, at: Point) -> None:
        board, tool = self._board, self._board.tool
        assert tool is not None
        self._has_begun = board.draft is None and tool is not MarkKind.TEXT
        if self._has_begun:
            is_one = tool is MarkKind.POINT
            board.set_draft(Draft(tool, (at,) if is_one else (at, at)))

    def _on_move(self, event: QMouseEvent) -> bool:
        at = event.position()
        if event.buttons() & Qt.MouseButton.MiddleButton or self._is_space_held:
            return False
        if self._grip is not None or self._part is not None:
            self._drag(at)
            return True
        if self._board.draft is not None:
            self._follow(at, is_pressed=bool(event.buttons() & _LEFT))
            return bool(event.buttons() & _LEFT)
        self._show_cursor(at)
        return bool(self._board.tool is not None and event.buttons() & _LEFT)

    def _follow(self, at: QPointF, *, is_pressed: bool) -> None:
        """The draft's last point goes with the pointer; a freehand line grows."""
        draft, here = self._board.draft, self._on_image(at)
        assert draft is not None
        if draft.kind is MarkKind.FREEHAND and is_pressed:
            last = self._view.map_to_view(QPointF(*draft.points[-1]))
            if (at - last).manhattanLength() >= _FREEHAND_STEP:
                self._board.set_draft(replace(draft, points=(*draft.points, here)))
        elif draft.kind is not MarkKind.FREEHAND:
            self._board.set_draft(replace(draft, points=(*draft.points[:-1], here)))

    def _drag(self, at: QPointF) -> None:
        assert self._pressed is not None
        if not self._is_dragging and (at - self._pressed).manhattanLength() < _CLICK:
            return
        if self._board.is_locked:
            return
        self._is_dragging = True
        if self._grip is not None:
            moved = replace(self._grip.mark, points=self._moved_points(at))
            marks = self._board.marks
            self._board.set_marks(moved if one.key == moved.key else one for one in marks)
        elif self._part is not None:
            self._board.set_landmarks(
                with_part(self._board.landmarks, self._part, self._on_image(at))
            )

    def _moved_points(self, at: QPointF) -> tuple[Point, ...]:
        assert self._grip is not None
        assert self._pressed is not None
        start, end = self._on_image(self._pressed), self._on_image(at)
        return self._grip.moved(end[0] - start[0], end[1] - start[1])

    def _on_release(self, event: QMouseEvent) -> bool:
        if event.button() != _LEFT or self._pressed is None:
            return False
        at, board = event.position(), self._board
        was_click = (at - self._pressed).manhattanLength() < _CLICK
        grip, part = self._grip, self._part
        self._grip = self._part = None
        if grip is not None or part is not None:
            if self._is_dragging:
                self._put_down(grip)
            self._is_dragging = False
        elif board.tool is MarkKind.TEXT:
            board.text_wanted.emit(self._view, self._on_image(at))
        elif board.draft is not None:
            self._end_stroke(board.draft, was_click=was_click)
        self._pressed = None
        return True

    def _put_down(self, grip: Grip | None) -> None:
        board = self._board
        if grip is None:
            board.landmarks_placed.emit(board.landmarks)
            return
        moved = next((mark for mark in board.marks if mark.key == grip.mark.key), None)
        if moved is not None:
            board.changed_by_hand.emit(moved)

    def _end_stroke(self, draft: Draft, *, was_click: bool) -> None:
        """A drag ends with its mark; after a click the next point follows the pointer."""
        board, count = self._board, len(draft.points)
        if draft.kind is MarkKind.FREEHAND:
            board.set_draft(None) if was_click else board.finish_draft()
            return
        needed = draft.kind.points_needed
        if self._has_begun and was_click and needed > 1:
            return
        if count >= needed:
            board.finish_draft()
        else:
            board.set_draft(replace(draft, points=(*draft.points, draft.points[-1])))

    def _on_double_click(self, event: QMouseEvent) -> bool:
        if self._board.tool is not None:
            return self._on_press(event)
        mark = self._board.selected
        grip = grip_at(
            event.position(), self._board.shown_marks, mark, self.to_view(), self._look()
        )
        if event.button() != _LEFT or grip is None:
            return False
        if not self._board.is_locked:
            self._board.select(grip.mark.key)
            self._board.text_wanted.emit(self._view, grip.mark)
        return True

    # -- keys ----------------------------------------------------------------------------------

    def _on_shortcut(self, event: QKeyEvent) -> bool:
        """Esc is ours while there is something to step back from."""
        if event.key() == Qt.Key.Key_Escape and self._board.can_step_back:
            event.accept()
            return True
        return False

    def _on_key_press(self, event: QKeyEvent) -> bool:
        key, board = Qt.Key(event.key()), self._board
        if key == Qt.Key.Key_Escape:
            return board.step_back()
        if key == Qt.Key.Key_Space:
            self._is_space_held = True
            self._show_cursor()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._draw_in_the_middle()
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _NUDGE and is_ctrl and board.selected is not None:
            self._nudge(board.selected, *_NUDGE[key])
            return True
        return False

    def _on_key_release(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._is_space_held = False
            self._show_cursor()
        return False

    def _on_focus_out(self, _event: QEvent) -> bool:
        self._is_space_held = False
        return False

    def _draw_in_the_middle(self) -> bool:
        """Without a mouse: a mark of usual size in the middle of the view, to be nudged."""
        tool, board = self._board.tool, self._board
        if tool is None:
            mark = board.selected
            if mark is None or board.is_locked:
                return False
            board.text_wanted.emit(self._view, mark)
            return True
        x, y = self._view.width() / 2, self._view.height() / 2
        spots = usual_points(tool)
        points = tuple(self._on_image(QPointF(x + right, y + down)) for right, down in spots)
        if tool is MarkKind.TEXT:
            board.text_wanted.emit(self._view, points[0])
        else:
            board.draw(tool, points)
        return True

    def _nudge(self, mark: Mark, right: int, down: int) -> None:
        """By a pixel of the screen, as it is turned."""
        way = self._view.map_to_image(QPointF(right, down)) - self._view.map_to_image(QPointF(0, 0))
        self._board.change_selected(points=mark.moved_by(way.x(), way.y()))

    # -- small things --------------------------------------------------------------------------

    def _on_image(self, at: QPointF) -> Point:
        """Kept on the photograph: beyond its edge there is nothing to mark."""
        point, picture = self._view.map_to_image(at), self._view.picture
        width, height = (picture.width, picture.height) if picture else (1, 1)
        return min(max(point.x(), 0.0), width), min(max(point.y(), 0.0), height)

    def _show_cursor(self, at: QPointF | None = None) -> None:
        shape = None
        if self._is_space_held:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._board.tool is not None:
            shape = Qt.CursorShape.CrossCursor
        elif at is not None and self._is_over_something(at):
            shape = Qt.CursorShape.PointingHandCursor
        if shape is not None:
            self._view.setCursor(shape)
        elif self._has_cursor:
            self._view.show_own_cursor()
        self._has_cursor = shape is not None

    def _is_over_something(self, at: QPointF) -> bool:
        board, to_view = self._board, self.to_view()
        if self._shows_landmarks and landmark_at(at, board.landmarks, to_view):
            return True
        shown = board.shown_marks
        return grip_at(at, shown, board.selected, to_view, self._look()) is not None


_Answer = Callable[[MarkLayer, QEvent], bool]
_ANSWERS: dict[QEvent.Type, _Answer] = {
    QEvent.Type.MouseButtonPress: cast("_Answer", MarkLayer._on_press),
    QEvent.Type.MouseMove: cast("_Answer", MarkLayer._on_move),
    QEvent.Type.MouseButtonRelease: cast("_Answer", MarkLayer._on_release),
    QEvent.Type.MouseButtonDblClick: cast("_Answer", MarkLayer._on_double_click),
    QEvent.Type.ShortcutOverride: cast("_Answer", MarkLayer._on_shortcut),
    QEvent.Type.KeyPress: cast("_Answer", MarkLayer._on_key_press),
    QEvent.Type.KeyRelease: cast("_Answer", MarkLayer._on_key_release),
    QEvent.Type.FocusOut: MarkLayer._on_focus_out,
}
