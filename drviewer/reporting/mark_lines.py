"""Lines and letters that stand out on any retina, each over a dark seam; QtGui only."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)

from drviewer.domain import Point

_SEAM = QColor(0, 0, 0, 190)
_STEPS = 72


@dataclass(frozen=True, slots=True)
class MarkLook:
    """Widths in the painter's own pixels, which a report has more of than a screen."""

    font: QFont
    unit: float = 1.0


def stroke(
    painter: QPainter,
    path: QPainterPath,
    colour: QColor,
    look: MarkLook,
    *,
    width: float = 1.8,
    is_dashed: bool = False,
) -> None:
    """Draw ``path`` over its seam; ``width`` in ``look``'s units."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    seam = QPen(_SEAM, (width + 2) * look.unit)
    pen = QPen(colour, width * look.unit)
    for one in (seam, pen):
        one.setCapStyle(Qt.PenCapStyle.RoundCap)
        one.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if is_dashed:
        pen.setDashPattern([4, 4])
    painter.strokePath(path, seam)
    painter.strokePath(path, pen)


def paint_words(
    painter: QPainter, words: str, at: QPointF, colour: QColor, look: MarkLook
) -> QRectF:
    """One line with a dark seam, its left middle ``at``; where it stands."""
    metrics = QFontMetricsF(look.font)
    rect = QRectF(at.x(), at.y() - metrics.height() / 2, 0, metrics.height())
    rect.setWidth(metrics.horizontalAdvance(words) + 2)
    path, seam = _letters(words, look.font.key(), 3 * look.unit)
    painter.save()
    painter.translate(rect.x(), rect.y() + metrics.ascent())
    painter.fillPath(seam, _SEAM)
    painter.fillPath(path, colour)
    painter.restore()
    return rect


@lru_cache(maxsize=512)
def _letters(words: str, font_key: str, width: float) -> tuple[QPainterPath, QPainterPath]:
    """The outlines of the letters and of the seam round them; made once, painted often."""
    font = QFont()
    font.fromString(font_key)
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, words)
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return path, stroker.createStroke(path)


def circle(centre: Point, radius: float) -> QPolygonF:
    return oval(centre, radius, radius)


def oval(centre: Point, across: float, down: float) -> QPolygonF:
    """Closed, as a polygon: it goes through any transform."""
    turns = (step * math.tau / _STEPS for step in range(_STEPS + 1))
    return QPolygonF(
        [
            QPointF(centre[0] + across * math.cos(turn), centre[1] + down * math.sin(turn))
            for turn in turns
        ]
    )
