"""Two photographs in one place, one after the other: what changed between them is seen to move."""

from PySide6.QtCore import QObject, QTimer, Signal

#: Milliseconds a picture. Never faster than three a second, which may harm some eyes.
PACES_MS = (1500, 1000, 700, 500, 350)
_USUAL = 2


class Flicker(QObject):
    """``turned`` tells which of the two is to be seen: True for the companion."""

    turned = Signal(bool)
    changed = Signal()
    """It runs or stands, at this pace or another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shows_companion = False
        self._pace = _USUAL
        self._timer = QTimer(self, interval=PACES_MS[_USUAL])
        self._timer.timeout.connect(self.turn)

    @property
    def shows_companion(self) -> bool:
        return self._shows_companion

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    @property
    def pace_ms(self) -> int:
        return PACES_MS[self._pace]

    def turn(self) -> None:
        """The other one of the two."""
        self._show(not self._shows_companion)

    def toggle(self) -> None:
        """Go on by itself, or come to rest on the open photograph."""
        if self.is_running:
            self.stop()
        else:
            self._timer.start()
            self.turn()
            self.changed.emit()

    def stop(self) -> None:
        """Rest on the open photograph."""
        was_running = self.is_running
        self._timer.stop()
        self._show(False)
        if was_running:
            self.changed.emit()

    def quicken(self, steps: int) -> None:
        """Faster (1) or slower (-1)."""
        self._pace = min(max(self._pace + steps, 0), len(PACES_MS) - 1)
        self._timer.setInterval(self.pace_ms)
        self.changed.emit()

    def _show(self, shows_companion: bool) -> None:
        if shows_companion != self._shows_companion:
            self._shows_companion = shows_companion
            self.turned.emit(shows_companion)
