"""Tool buttons of commands, without what Qt leaves behind at every change.

Qt 6.11's ``QToolButton`` connects to its command anew each time that the command changes and never
lets go: after a day's reading thousands of connections hang on every command, and each change calls
them all. Here the button follows its command by itself.
"""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QActionEvent
from PySide6.QtWidgets import QToolButton


def let_follow(button: QToolButton) -> None:
    """Have ``button``, whose default action is set, follow that action without Qt's leak."""
    button.installEventFilter(_Follower(button))


class _Follower(QObject):
    """Takes the place of ``QToolButton.actionEvent`` for changes of the button's own command."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() != QEvent.Type.ActionChanged or not isinstance(watched, QToolButton):
            return False
        action = cast("QActionEvent", event).action()
        if action is not watched.defaultAction():
            return False
        _show(watched, action)
        return True


def _show(button: QToolButton, action: QAction) -> None:
    """What ``QToolButton.setDefaultAction`` copies, and nothing else."""
    button.setText(action.iconText())
    button.setIcon(action.icon())
    button.setToolTip(action.toolTip())
    button.setStatusTip(action.statusTip())
    button.setWhatsThis(action.whatsThis())
    button.setCheckable(action.isCheckable())
    button.setChecked(action.isChecked())
    button.setEnabled(action.isEnabled())
