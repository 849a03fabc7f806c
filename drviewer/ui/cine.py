"""A walk through the list by itself: each photograph is looked at for the same time."""

from PySide6.QtCore import QObject, QTimer, Signal

#: Seconds a photograph.
PACES_S = (8, 4, 2, 1)
_USUAL = 2


class Cine(QObject):
    """``due`` tells that it is the next one's turn; who hears it waits for a late picture."""

    due = Signal()
    changed = Signal()
    """It walks or stands, at this pace or another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pace = _USUAL
        self._timer = QTimer(self, interval=PACES_S[_USUAL] * 1000)
        self._timer.timeout.connect(self.due)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    @property
    def pace_s(self) -> int:
        return PACES_S[self._pace]

    def toggle(self) -> None:
        if self.is_running:
            self._timer.stop()
        else:
            self._timer.start()
        self.changed.emit()

    def quicken(self, steps: int) -> None:
        """Faster (1) or slower (-1)."""
        self._pace = min(max(self._pace + steps, 0), len(PACES_S) - 1)
        self._timer.setInterval(self.pace_s * 1000)
        self.changed.emit()
