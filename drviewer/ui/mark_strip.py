"""The tools for drawing, beside the picture."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from drviewer.language import tr
from drviewer.ui.action_button import let_follow
from drviewer.ui.command import plain_title
from drviewer.ui.theme import tokens


class MarkStrip(QToolBar):
    """A column of buttons; in a low window the last ones move behind its arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Drawing tools"), parent)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setMovable(False)
        self.setIconSize(QSize(tokens().icon_size, tokens().icon_size))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def set_commands(self, groups: Iterable[Iterable[QAction]]) -> None:
        """The buttons, a line between groups."""
        for number, group in enumerate(groups):
            if number:
                self.addSeparator()
            for action in group:
                self.addAction(action)
                button = self.widgetForAction(action)
                if isinstance(button, QToolButton):
                    button.setAccessibleName(plain_title(action.text()))
                    let_follow(button)
