"""The commands of looking at a photograph beyond its layout and zoom; part of ``actions``."""

from dataclasses import dataclass, fields
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from drviewer.ui.command import make_command
from drviewer.ui.session import Session


@dataclass(frozen=True, slots=True)
class LookActions:
    """One field a command."""

    rotate_right: QAction
    rotate_left: QAction
    mirror: QAction
    show_pixel: QAction

    def all(self) -> list[QAction]:
        return [getattr(self, one.name) for one in fields(self)]

    def update(self, session: Session) -> None:
        """Enable what can be done with what the session holds."""
        image = session.image
        is_readable = image is not None and not image.problem
        for action in (self.rotate_right, self.rotate_left, self.mirror, self.show_pixel):
            action.setEnabled(is_readable)


def make_look_actions(parent: QObject) -> LookActions:
    """Children of ``parent``, not wired yet."""
    make = partial(make_command, parent)
    return LookActions(
        rotate_right=make("&Rotate right", "arrow-clockwise", "Ctrl+R", tip="Rotate by 90°"),
        rotate_left=make("Rotate &left", "arrow-counter-clockwise", "Ctrl+Shift+R"),
        mirror=make("&Mirror", "swap", "Ctrl+M", tip="Exchange left and right", ticks=True),
        show_pixel=make("Pixel &read-out", "crosshair", "I", tip="Position and value", ticks=True),
    )
