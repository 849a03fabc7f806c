"""The settings' page on looking: language, theme, enhancement, overlay, what moves and tells."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from drviewer.language import LANGUAGES, tr, tr_noop
from drviewer.settings import Settings
from drviewer.ui.dialog_parts import align_text, choice_box, make_form, small
from drviewer.ui.setting_row import add_setting
from drviewer.ui.theme import tokens

_THEMES = (
    ("system", tr_noop("As the system")),
    ("light", tr_noop("Light")),
    ("dark", tr_noop("Dark")),
)
_CLAHE_NOTE = tr_noop("The model looks at its own fixed CLAHE, whatever is chosen here.")


_LANGUAGES = (("system", tr_noop("As the system")), *LANGUAGES.items())


class ViewingSettings(QWidget):
    """One row a setting; ``changes`` is what they say."""

    def __init__(
        self, settings: Settings, defaults: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = choice_box(_THEMES, settings.theme)
        self.language = choice_box(_LANGUAGES, settings.language)
        self.clip_limit = QDoubleSpinBox()
        self.clip_limit.setRange(0.5, 10.0)
        self.clip_limit.setSingleStep(0.5)
        self.clip_limit.setDecimals(1)
        self.clip_limit.setValue(settings.clahe_clip_limit)
        self.tiles = QSpinBox()
        self.tiles.setRange(2, 32)
        self.tiles.setValue(settings.clahe_tiles)
        self.opacity = QSpinBox()
        self.opacity.setRange(0, 100)
        self.opacity.setSuffix(" %")
        self.opacity.setValue(settings.overlay_opacity)
        for box in (self.clip_limit, self.tiles, self.opacity):
            align_text(box)
        self.notifies = QCheckBox(tr("Tell on the desktop when long work has ended"))
        self.notifies.setChecked(settings.notify_when_done)
        self.still = QCheckBox(tr("Reduce motion: panes snap into place, menus appear at once"))
        self.still.setChecked(settings.reduce_motion)
        self._lay_out(defaults)

    @property
    def changes(self) -> dict[str, object]:
        """The settings' fields and what is chosen for them."""
        return {
            "theme": self.theme.currentData(),
            "language": self.language.currentData(),
            "clahe_clip_limit": self.clip_limit.value(),
            "clahe_tiles": self.tiles.value(),
            "overlay_opacity": self.opacity.value(),
            "notify_when_done": self.notifies.isChecked(),
            "reduce_motion": self.still.isChecked(),
        }

    def _lay_out(self, defaults: Settings) -> None:
        form = make_form()
        add_setting(form, tr("La&nguage"), self.language, defaults.language)
        add_setting(form, tr("&Theme"), self.theme, defaults.theme)
        add_setting(form, tr("CLAHE c&lip limit"), self.clip_limit, defaults.clahe_clip_limit)
        add_setting(form, tr("CLAHE t&iles a side"), self.tiles, defaults.clahe_tiles)
        form.addRow("", small(tr(_CLAHE_NOTE)))
        add_setting(form, tr("&Overlay at first"), self.opacity, defaults.overlay_opacity)
        add_setting(form, "", self.notifies, defaults.notify_when_done)
        add_setting(form, "", self.still, defaults.reduce_motion)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens().space_4, 0, 0)
        column.addLayout(form)
        column.addStretch(1)
