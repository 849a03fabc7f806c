"""How an image is painted as a tile: the thumbnail above, whose eye and when below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drviewer.domain import FundusImage
from drviewer.ui.image_list import Role
from drviewer.ui.image_painter import ImagePainter
from drviewer.ui.theme import tokens
from drviewer.ui.worklist import ImageRow

_MARGIN = 6
_LINE = 18


def tile_size(picture_side: int) -> QSize:
    """Of a tile whose thumbnail is ``picture_side`` wide, in logical pixels."""
    return QSize(picture_side + 2 * _MARGIN, picture_side + 3 * _MARGIN + 2 * _LINE)


class TileDelegate(QStyledItemDelegate):
    """All tiles are equally large, so that the view need not ask each for its size."""

    def __init__(self, images: ImagePainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._images = images
        self.picture_side = 112

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return tile_size(self.picture_side)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, ImageRow):
            return
        painter.save()
        rect = QRectF(option.rect)
        self._paint_ground(painter, rect, option.state)
        self._paint_image(painter, rect, row.image)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme = tokens()
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if not is_selected and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 2) if is_selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft if is_selected else theme.hover))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.radius, theme.radius)

    def _paint_image(self, painter: QPainter, rect: QRectF, image: FundusImage) -> None:
        side = self.picture_side
        square = QRectF(rect.center().x() - side / 2, rect.top() + _MARGIN, side, side)
        self._images.paint_thumbnail(painter, square, image)
        self._images.paint_chip_over(painter, square, image)
        self._images.paint_lock_over(painter, square, image)
        line = QRectF(square.left() + 2, square.bottom() + _MARGIN, side - 4, _LINE)
        self._images.paint_heading(painter, line, image)
        below = QRectF(square.left() + 2, line.bottom(), side - 4, _LINE)
        if image.problem or image.grading_problem:
            self._images.paint_state(painter, below, image)
        else:
            self._images.paint_patient(painter, below, image)
