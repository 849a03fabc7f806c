"""Opens and closes the window for a second screen."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from drviewer.ui.picture_window import PictureWindow


class SecondWindow(QObject):
    """At most one is open; ``make`` makes it, with what was remembered of the last one."""

    def __init__(self, make: Callable[[], PictureWindow], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._window: PictureWindow | None = None

    @property
    def window(self) -> PictureWindow | None:
        return self._window

    @property
    def is_open(self) -> bool:
        return self._window is not None

    def toggle(self) -> None:
        if self._window is not None:
            self.close()
            return
        self._window = self._make()
        self._window.closed.connect(self._on_closed)
        self._window.show()

    def close(self) -> None:
        """Also what the main window does when it closes."""
        if self._window is not None:
            self._window.close()

    def _on_closed(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
