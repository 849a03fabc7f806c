"""Below the picture of the second window: what it shows, and whether it moves with the first."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton

from drviewer.domain import RESEARCH_USE
from drviewer.language import tr, tr_noop
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens

_CHOICES = {
    "photograph": tr_noop("Photograph"),
    "enhanced": tr_noop("Enhanced"),
    "beside": tr_noop("The other photograph"),
}


class PictureWindowBar(QFrame):
    """``choice`` is "photograph", "enhanced" or "beside"."""

    changed = Signal()
    full_screen_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "bar")
        self._choice = QComboBox()
        self._choice.setAccessibleName(tr("What this window shows"))
        for value, words in _CHOICES.items():
            self._choice.addItem(tr(words), value)
        self._linked = QCheckBox(tr("Zoom and move with the main window"))
        self._linked.setChecked(True)
        full = QToolButton()
        full.setIcon(icon("corners-out"))
        full.setToolTip(tr("Full screen  (F11)"))
        full.setAccessibleName(tr("Full screen"))
        row = QHBoxLayout(self)
        theme = tokens()
        row.setContentsMargins(theme.space_4, theme.space_2, theme.space_4, theme.space_2)
        row.setSpacing(theme.space_2)
        label = QLabel(tr("Show"))
        set_role(label, "muted")
        label.setBuddy(self._choice)
        for widget in (label, self._choice, self._linked):
            row.addWidget(widget)
        row.insertSpacing(2, theme.space_2)
        notice = ElidedLabel(tr(RESEARCH_USE))
        set_role(notice, "small")
        notice.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(notice, 1)
        row.addWidget(full)
        self._choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._linked.toggled.connect(lambda _is_on: self.changed.emit())
        full.clicked.connect(lambda _checked: self.full_screen_wanted.emit())

    @property
    def choice(self) -> str:
        return str(self._choice.currentData())

    @property
    def is_linked(self) -> bool:
        return self._linked.isChecked()

    def set_choice(self, choice: str, *, is_linked: bool) -> None:
        """An unknown choice is passed over."""
        with QSignalBlocker(self._choice), QSignalBlocker(self._linked):
            self._choice.setCurrentIndex(max(0, self._choice.findData(choice)))
            self._linked.setChecked(is_linked)
        self.changed.emit()
