"""What is painted over one view: grid, landmarks, marks, what is being drawn, captions."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF, QTransform

from drviewer.domain import Mark, MarkKind
from drviewer.language import tr
from drviewer.reporting.grid_painter import paint_grid, paint_landmarks, paint_quadrants
from drviewer.reporting.mark_painter import MarkLook, mark_path, paint_mark, paint_marks
from drviewer.ui.image_view import ImageView
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.mark_hit import handles_of
from drviewer.ui.theme import font, tokens

_LETTER = 12
"""No letter beside a mark is wider."""
_OTHER_LETTERS = 16
"""Lesion and measure, at most."""


class MarkSheet(QObject):
    """Paints what ``board`` holds over ``view``, which owns it."""

    def __init__(self, board: MarkBoard, view: ImageView) -> None:
        super().__init__(view)
        self._board = board
        self._view = view
        view.set_layer(self.paint)
        board.changed.connect(view.update)

    def to_view(self) -> QTransform:
        """Image pixels → view pixels, turned and mirrored as the view is."""
        return self._view.to_view()

    def paint(self, painter: QPainter) -> None:
        """Grid, landmarks, marks and what is being drawn, in this order."""
        if self._board.is_resting:
            return
        board, look, to_view = self._board, self._look(), self.to_view()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if board.shows_quadrants and self._view.picture is not None:
            picture = self._view.picture
            bounds = QRectF(0, 0, picture.width, picture.height)
            paint_quadrants(painter, board.landmarks, board.eye, bounds, to_view, look)
        if board.shows_grid:
            paint_grid(painter, board.landmarks, board.eye, to_view, look)
        if self._shows_landmarks:
            paint_landmarks(painter, board.landmarks, to_view, look)
        seen = [mark for mark in board.shown_marks if self._is_in_sight(mark, to_view)]
        paint_marks(painter, seen, board.landmarks, to_view, look)
        self._paint_selected(painter, to_view)
        self._paint_draft(painter, to_view, look)
        self._paint_caption(painter)
        painter.restore()

    def _is_in_sight(self, mark: Mark, to_view: QTransform) -> bool:
        """The mark, or words beside it, may lie in the view."""
        box = to_view.map(QPolygonF([QPointF(x, y) for x, y in mark.points])).boundingRect()
        words = _LETTER * (len(mark.text) + _OTHER_LETTERS)
        return box.adjusted(-words, -_LETTER * 2, words, _LETTER * 2).intersects(
            QRectF(self._view.rect())
        )

    @property
    def _shows_landmarks(self) -> bool:
        return self._board.wants_landmarks

    def _look(self) -> MarkLook:
        return MarkLook(font(tokens().text_small, is_bold=True))

    def _paint_selected(self, painter: QPainter, to_view: QTransform) -> None:
        mark = self._board.selected
        if mark is None or mark not in self._board.shown_marks:
            return
        light, dark = QColor(tokens().canvas_text), QColor(tokens().canvas)
        outline = mark_path(mark.kind, mark.points, to_view)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(dark, 1), QPen(light, 1, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.drawRect(outline.boundingRect().adjusted(-7, -7, 7, 7))
        painter.setPen(QPen(dark, 1))
        painter.setBrush(light)
        for x, y in handles_of(mark) if len(mark.points) > 1 else ():
            spot = to_view.map(QPointF(x, y))
            painter.drawRect(QRectF(spot.x() - 4, spot.y() - 4, 8, 8))

    def _paint_draft(self, painter: QPainter, to_view: QTransform, look: MarkLook) -> None:
        draft = self._board.draft
        if draft is None:
            return
        kind, count = draft.kind, len(draft.points)
        is_whole = count >= kind.points_needed
        if not is_whole:
            kind = MarkKind.RULER if count > 1 else MarkKind.POINT
        mark = Mark("", kind, draft.points, self._board.lesion)
        measure = mark.measure(self._board.landmarks) if is_whole else ""
        paint_mark(painter, mark, measure, to_view, look)

    def _paint_caption(self, painter: QPainter) -> None:
        """What the grid takes for granted, and that nobody has looked at where it lies."""
        if self._view.picture is None:
            return
        theme = tokens()
        chosen = font(theme.text_small)
        metrics = QFontMetricsF(chosen)
        veil = QColor(theme.canvas)
        veil.setAlpha(200)
        painter.setFont(chosen)
        room = self._view.width() - 34.0
        lines = self._captions()
        whole = " · ".join(lines)
        if metrics.horizontalAdvance(whole) <= room:
            lines = [whole] if whole else []
        for row, line in enumerate(reversed(lines)):
            words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
            rect = QRectF(0, 0, metrics.horizontalAdvance(words) + 14, 22)
            # Above the chips in the lower corners, which a narrow view would push together.
            middle = self._view.height() - 75 - 26 * row
            rect.moveCenter(QPointF(self._view.width() / 2, middle))
            painter.setPen(QColor(theme.canvas_border))
            painter.setBrush(veil)
            painter.drawRoundedRect(rect, theme.radius_small, theme.radius_small)
            painter.setPen(QColor(theme.canvas_text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _captions(self) -> list[str]:
        board = self._board
        if not (board.shows_grid or board.shows_quadrants):
            return []
        found = board.landmarks
        if found.disc is None or (board.shows_grid and found.fovea is None):
            return [
                tr("No disc: Marks ▸ Place disc by hand")
                if found.disc is None
                else tr("No fovea: Marks ▸ Place fovea by hand")
            ]
        lines = []
        if board.shows_grid:
            lines.append(tr("ETDRS 1, 3, 6 mm · 1 DD taken as 1.5 mm"))
        if found.is_suggested:
            lines.append(tr("Suggested · drag crosses and rim"))
        return lines
