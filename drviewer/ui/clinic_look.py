"""The settings' page on how the clinic shows itself: its colour on screen, its logo on paper."""

from pathlib import Path

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QColor, QIcon, QPixmap, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drviewer.errors import DrviewerError
from drviewer.imaging.logo import read_logo
from drviewer.language import tr
from drviewer.settings import Settings
from drviewer.ui.dialog_parts import make_form, small
from drviewer.ui.setting_row import add_setting
from drviewer.ui.theme import LIGHT, tokens

_HEX = QRegularExpression("(#[0-9A-Fa-f]{0,6})?")
_SWATCH = 16


class ClinicLook(QWidget):
    """``changes`` is what the two rows say; ``problem`` why they can't be kept, or ""."""

    def __init__(
        self, settings: Settings, defaults: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.accent = QLineEdit(settings.accent)
        self.accent.setPlaceholderText(LIGHT.accent)
        self.accent.setValidator(QRegularExpressionValidator(_HEX, self.accent))
        self.accent.textChanged.connect(self._show_swatch)
        self.choose_accent = _button(tr("Choose…"), self._on_choose_accent_clicked)
        self.choose_accent.setAccessibleName(tr("Choose the accent colour"))
        self.logo = QLineEdit(settings.clinic_logo)
        self.logo.setPlaceholderText(tr("A PNG or JPEG file"))
        self.choose_logo = _button(tr("Choose…"), self._on_choose_logo_clicked)
        self.choose_logo.setAccessibleName(tr("Choose the logo's file"))
        self._lay_out(defaults)
        self._show_swatch()

    @property
    def changes(self) -> dict[str, object]:
        return {"accent": self._accent, "clinic_logo": self.logo.text().strip()}

    @property
    def problem(self) -> str:
        if self._accent and len(self._accent) != len("#rrggbb"):
            return tr("The accent colour is not whole: write it as #rrggbb, or leave it empty.")
        path = self.logo.text().strip()
        try:
            if path:
                read_logo(Path(path))
        except DrviewerError as error:
            return str(error)
        return ""

    @property
    def _accent(self) -> str:
        return self.accent.text().strip().lower()

    def _lay_out(self, defaults: Settings) -> None:
        form = make_form()
        add_setting(
            form, tr("&Accent colour"), self.accent, defaults.accent, beside=self.choose_accent
        )
        form.addRow("", small(tr("Made darker or lighter where it could not be read otherwise.")))
        add_setting(form, tr("&Logo"), self.logo, defaults.clinic_logo, beside=self.choose_logo)
        form.addRow("", small(tr("Printed at the top of every report, beside the clinic's name.")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens().space_4, 0, 0)
        column.addLayout(form)
        column.addStretch(1)

    def _show_swatch(self) -> None:
        swatch = QPixmap(_SWATCH, _SWATCH)
        is_whole = len(self._accent) == len("#rrggbb")
        swatch.fill(QColor(self._accent if is_whole else tokens().accent))
        self.choose_accent.setIcon(QIcon(swatch))

    def _on_choose_accent_clicked(self) -> None:
        chosen = QColorDialog.getColor(
            QColor(self._accent or tokens().accent), self, tr("Accent colour")
        )
        if chosen.isValid():
            self.accent.setText(chosen.name())

    def _on_choose_logo_clicked(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("The clinic's logo"), "", tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if chosen:
            self.logo.setText(chosen)


def _button(text: str, function: object) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(function)
    return button
