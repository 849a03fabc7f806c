"""Brightness, contrast and gamma by dragging over the enhanced picture."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from drviewer.ui.session import Session

_GAMMA_STEP = 1.006


def drag_tone(session: Session, way: QPointF) -> None:
    """Across is contrast, up and down brightness, with Shift gamma; ``way`` in view pixels."""
    one = session.adjustment
    if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
        gamma = min(max(one.gamma * _GAMMA_STEP ** -way.y(), 0.3), 3.0)
        session.set_adjustment(gamma=round(gamma, 3))
        return
    contrast = min(max(one.contrast + round(way.x() / 2), -100), 100)
    brightness = min(max(one.brightness - round(way.y() / 2), -100), 100)
    session.set_adjustment(contrast=contrast, brightness=brightness)
