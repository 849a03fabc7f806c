"""A grade as a small sign: the clinician's filled, the model's outlined and marked "AI".

The digit always stands with the colour; ungradable is a "U" on a grey hatch.
"""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from drviewer.domain import Grade
from drviewer.language import tr
from drviewer.ui.theme import (
    font,
    grade_colour,
    on_grade_colour,
    tokens,
    ungradable_brush,
)

FILLED = QSizeF(24, 22)
OUTLINED = QSizeF(40, 22)


def paint_filled_chip(painter: QPainter, rect: QRectF, grade: Grade | None) -> None:
    """The clinician's grade; None is ungradable."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(grade_colour(grade))
    painter.drawRoundedRect(rect, tokens().radius_small, tokens().radius_small)
    painter.setPen(on_grade_colour(grade))
    painter.setFont(font(tokens().text_body, is_bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _letter(grade))
    painter.restore()


def paint_outlined_chip(painter: QPainter, rect: QRectF, grade: Grade | None) -> None:
    """What the model (or, for None, the gradability check) says."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = rect.adjusted(1, 1, -1, -1)
    painter.setPen(QPen(grade_colour(grade), 2))
    painter.setBrush(ungradable_brush() if grade is None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(edge, tokens().radius_small, tokens().radius_small)
    painter.setFont(font(tokens().text_small, is_bold=True))
    painter.setPen(QColor(tokens().text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, tr("AI {letter}", letter=_letter(grade)))
    painter.restore()


def _letter(grade: Grade | None) -> str:
    return "U" if grade is None else str(int(grade))
