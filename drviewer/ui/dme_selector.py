"""Macular oedema as the clinician sees it; the model never says anything of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from drviewer.domain import Dme
from drviewer.language import tr, tr_noop
from drviewer.ui.theme import set_role, tokens

#: In the order of their keys, Alt+1 to Alt+4; in few words, so that all stand in one row.
_SHORT = {
    Dme.ABSENT: tr_noop("Absent"),
    Dme.NOT_CENTRE_INVOLVING: tr_noop("Off centre"),
    Dme.CENTRE_INVOLVING: tr_noop("Centre"),
    Dme.NOT_ASSESSABLE: tr_noop("Can’t tell"),
}
DME_CHOICES = tuple(_SHORT)


class DmeSelector(QWidget):
    """Four choices, none until one is entered; choosing the entered one again takes it back."""

    dme_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entered = Dme.NOT_ENTERED
        self._buttons: dict[Dme, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space_1)
        for number, dme in enumerate(_SHORT, start=1):
            self._buttons[dme] = self._make_button(dme, number)
            layout.addWidget(self._buttons[dme])

    def button(self, dme: Dme) -> QToolButton:
        return self._buttons[dme]

    def show_dme(self, dme: Dme) -> None:
        self._entered = dme
        for one, button in self._buttons.items():
            button.setChecked(one is dme)

    def _make_button(self, dme: Dme, number: int) -> QToolButton:
        button = QToolButton()
        set_role(button, "segment")
        button.setText(tr(_SHORT[dme]))
        button.setToolTip(tr("{label}  (Alt+{number})", label=dme.label, number=number))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(tr("Macular oedema: {label}", label=dme.label))
        button.clicked.connect(lambda _checked, chosen=dme: self._on_clicked(chosen))
        return button

    def _on_clicked(self, chosen: Dme) -> None:
        wanted = Dme.NOT_ENTERED if chosen is self._entered else chosen
        self.dme_chosen.emit(wanted.value)
        self.show_dme(self._entered)
