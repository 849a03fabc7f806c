"""The magnifying glass under the cursor: a round piece of the photograph, much closer."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from drviewer.ui.picture import Picture, paint_picture, scale_of
from drviewer.ui.theme import tokens

RADIUS = 120.0
_TIMES = 4.0
#: However far out the view is, the loupe shows every pixel at least this large.
_LEAST_SCALE = 2.0


def paint_loupe(
    painter: QPainter, at: QPointF, picture: Picture, to_view: QTransform, ratio: float
) -> None:
    """Paint ``picture`` magnified round ``at`` (view pixels), where that point stays in place.

    ``ratio``: screen pixels per view pixel.
    """
    times = max(_TIMES, _LEAST_SCALE / (scale_of(to_view) * ratio))
    glass = QRectF(0, 0, 2 * RADIUS, 2 * RADIUS)
    screen = QPixmap(round(glass.width() * ratio), round(glass.height() * ratio))
    screen.fill(QColor(tokens().canvas))
    magnified = (
        to_view
        * QTransform.fromTranslate(-at.x(), -at.y())
        * QTransform.fromScale(times * ratio, times * ratio)
        * QTransform.fromTranslate(RADIUS * ratio, RADIUS * ratio)
    )
    inside = QPainter(screen)
    paint_picture(inside, QRectF(screen.rect()), picture, magnified)
    inside.end()
    screen.setDevicePixelRatio(ratio)
    round_glass = QPainterPath()
    round_glass.addEllipse(at, RADIUS, RADIUS)
    painter.save()
    painter.setClipPath(round_glass)
    painter.drawPixmap(at - QPointF(RADIUS, RADIUS), screen)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((tokens().canvas, 4.0), (tokens().canvas_text_muted, 2.0)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(at, RADIUS, RADIUS)
