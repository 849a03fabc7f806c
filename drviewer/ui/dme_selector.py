"""Macular oedema as the clinician sees it; the model never says anything of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from drviewer.domain import Dme
from drviewer.ui.theme import set_role, tokens

_CHOICES = (Dme.ABSENT, Dme.NOT_CENTRE_INVOLVING, Dme.CENTRE_INVOLVING, Dme.NOT_ASSESSABLE)


class DmeSelector(QWidget):
    """Four choices, none until one is entered; choosing the entered one again takes it back."""

    dme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entered = Dme.NOT_ENTERED
        self._buttons: dict[Dme, QToolButton] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space_1)
        for place, dme in enumerate(_CHOICES):
            self._buttons[dme] = self._make_button(dme)
            layout.addWidget(self._buttons[dme], place // 2, place % 2)

    def button(self, dme: Dme) -> QToolButton:
        return self._buttons[dme]

    def show_dme(self, dme: Dme) -> None:
        self._entered = dme
        for one, button in self._buttons.items():
            button.setChecked(one is dme)

    def _make_button(self, dme: Dme) -> QToolButton:
        button = QToolButton()
        set_role(button, "segment")
        button.setText(dme.label)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(f"Macular oedema: {dme.label}")
        button.clicked.connect(lambda _checked, chosen=dme: self._on_clicked(chosen))
        return button

    def _on_clicked(self, chosen: Dme) -> None:
        wanted = Dme.NOT_ENTERED if chosen is self._entered else chosen
        self.dme_chosen.emit(wanted.value)
        self.show_dme(self._entered)
