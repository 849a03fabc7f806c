"""How a result of the command search is painted: sign, words, where it stands, its keys."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drviewer.ui.theme import font, tokens

if TYPE_CHECKING:
    from drviewer.ui.command_search import Result

ResultRole: Final = Qt.ItemDataRole.UserRole + 1
_HEIGHT = 36
_SIGN = 18


class CommandRowDelegate(QStyledItemDelegate):
    """One line: what can't be done now is muted and says why where the menu's name stood."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(200, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        result: Result = index.data(ResultRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().accent_soft if is_chosen else tokens().hover))
            painter.drawRoundedRect(rect, tokens().radius, tokens().radius)
        self._paint_words(painter, rect.adjusted(10, 0, -10, 0), result)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, result: "Result") -> None:
        theme = tokens()
        if result.sign is not None and not result.sign.icon().isNull():
            at = QPointF(rect.left(), rect.center().y() - _SIGN / 2)
            pixmap = result.sign.icon().pixmap(QSize(_SIGN, _SIGN))
            painter.drawPixmap(at, pixmap)
        rect.setLeft(rect.left() + _SIGN + 10)
        keys = _draw(painter, rect, result.keys, theme.text_small, theme.text_muted, is_right=True)
        rect.setRight(rect.right() - (keys + 16 if keys else 0))
        colour = theme.text_disabled if result.why_not else theme.text
        took = _draw(painter, rect, result.words, theme.text_body, colour)
        rect.setLeft(rect.left() + took + 10)
        beside = result.why_not or result.where
        _draw(painter, rect, beside, theme.text_small, theme.text_muted)


def _draw(
    painter: QPainter, rect: QRectF, text: str, size: int, colour: str, *, is_right: bool = False
) -> float:
    """Draw ``text`` elided; returns the width it took."""
    if rect.width() <= 0 or not text:
        return 0
    chosen = font(size)
    metrics = QFontMetricsF(chosen)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
    painter.setFont(chosen)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
