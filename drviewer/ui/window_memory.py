"""How windows stood when they were closed: place, docks, layout and what was open.

Nobody chooses these, so they are not among the settings. A value that does not fit is passed over.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QWidget

from drviewer import paths
from drviewer.ui.screen_fit import keep_on_screen

#: What the first window keeps; the others keep theirs in groups of their own.
_OF_ONE_WINDOW = ("paths", "image", "layout", "tiles", "order", "geometry", "docks", "resuming")


def keep_open_places(places: Sequence[int]) -> None:
    """Which windows are open, by their places: these open the next time."""
    kept = _kept()
    kept.setValue("places", [str(place) for place in places])
    kept.sync()


def open_places() -> tuple[int, ...]:
    """The windows to open; at least one."""
    numbers = {int(text) for text in _texts(_kept().value("places")) if text.isdecimal()}
    return tuple(sorted(numbers)) or (0,)


def _kept() -> QSettings:
    """An ini file in the settings' folder."""
    return QSettings(str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat)


def _texts(value: object) -> list[str]:
    """An ini file does not tell a list of one from a text."""
    texts = value if isinstance(value, list) else [value] if value else []
    return [str(text) for text in texts]


class WindowMemory:
    """Of one window. ``place`` tells it from the others that are open: 0, 1, …"""

    def __init__(self, place: int = 0) -> None:
        self.place = place
        self._kept = _kept()
        if place:
            self._kept.beginGroup(f"window{place}")

    def forget(self) -> None:
        """It is another window than the one that had this place before."""
        for key in self._kept.allKeys() if self.place else _OF_ONE_WINDOW:
            self._kept.remove(key)

    @property
    def paths(self) -> list[Path]:
        """The folders and files that were open."""
        return [Path(text) for text in _texts(self._kept.value("paths"))]

    def keep_paths(self, chosen: Sequence[Path]) -> None:
        self._kept.setValue("paths", [str(path.absolute()) for path in chosen])

    @property
    def image(self) -> int | None:
        """The key of the photograph that was open."""
        kept = str(self._kept.value("image") or "")
        return int(kept) if kept.isdecimal() else None

    def keep_image(self, key: int | None) -> None:
        self._kept.setValue("image", "" if key is None else str(key))

    @property
    def layout(self) -> str:
        """How the photographs were shown; "" the first time."""
        return str(self._kept.value("layout") or "")

    @property
    def browser(self) -> tuple[str, str]:
        """Size and order of the thumbnails; "" the first time."""
        return str(self._kept.value("tiles") or ""), str(self._kept.value("order") or "")

    def keep_browser(self, tiles: str, order: str) -> None:
        self._kept.setValue("tiles", tiles)
        self._kept.setValue("order", order)

    def restore(self, window: QMainWindow, docks: QMainWindow) -> None:
        """Put the window where it was, as far as this screen has room for it, and its docks."""
        geometry, state = self._kept.value("geometry"), self._kept.value("docks")
        if isinstance(geometry, QByteArray) and window.restoreGeometry(geometry):
            keep_on_screen(window)
        if isinstance(state, QByteArray):
            docks.restoreState(state)

    def keep(self, window: QMainWindow, docks: QMainWindow, layout: str) -> None:
        """Remember how things stand; to be called before the window closes."""
        self._kept.setValue("geometry", window.saveGeometry())
        self._kept.setValue("docks", docks.saveState())
        self._kept.setValue("layout", layout)
        self._kept.sync()

    # -- the window for a second screen ----------------------------------------------------------

    @property
    def second_choice(self) -> str:
        """What it showed; "" the first time."""
        return str(self._kept.value("second/choice") or "")

    @property
    def is_second_linked(self) -> bool:
        return str(self._kept.value("second/linked", "true")) == "true"

    def restore_second(self, window: QWidget) -> bool:
        """Put it where it was, on its screen if that is still there; False the first time."""
        geometry = self._kept.value("second/geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def keep_second(self, window: QWidget, choice: str, *, is_linked: bool) -> None:
        self._kept.setValue("second/geometry", window.saveGeometry())
        self._kept.setValue("second/choice", choice)
        self._kept.setValue("second/linked", "true" if is_linked else "false")

    # -- what is told or taken up once -----------------------------------------------------------

    def take_resuming(self) -> list[str]:
        """What was stopped when the window was closed, and is to go on; told only once."""
        kept = _texts(self._kept.value("resuming"))
        self._kept.remove("resuming")
        return kept

    @property
    def is_resuming(self) -> bool:
        """Something was stopped that goes on when this window opens again."""
        return bool(_texts(self._kept.value("resuming")))

    def keep_resuming(self, kinds: Sequence[str]) -> None:
        self._kept.setValue("resuming", list(dict.fromkeys(kinds)))
        self._kept.sync()

    @property
    def was_toured(self) -> bool:
        """The tour was offered already, in whatever window."""
        return str(_kept().value("toured") or "") == "yes"

    def keep_toured(self) -> None:
        kept = _kept()
        kept.setValue("toured", "yes")
        kept.sync()
