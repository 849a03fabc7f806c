"""What moves by itself: panes that slide into place when dragged, menus and tool tips that fade in.

Whoever is made unwell by motion turns all of it off in the settings (WCAG 2.3.3).
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from drviewer.ui.session import Session

_EFFECTS = Qt.UIEffect.UI_General
"""Of menus, drop-downs and tool tips: one switch for all."""


class Motion(QObject):
    """Follows the setting: ``panes`` slide and the system's effects show, or nothing moves."""

    def __init__(self, session: Session, panes: QMainWindow) -> None:
        super().__init__(panes)
        self._session = session
        self._panes = panes
        self._has_effects = QApplication.isEffectEnabled(_EFFECTS)
        session.settings_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        moves = not self._session.settings.reduce_motion
        self._panes.setAnimated(moves)
        QApplication.setEffectEnabled(_EFFECTS, moves and self._has_effects)
