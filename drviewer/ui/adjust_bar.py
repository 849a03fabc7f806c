"""Channel, light, tone and sharpness of the enhanced picture, and presets of all of it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drviewer.imaging.adjust import CHANNELS, Adjustment
from drviewer.language import number, tr, tr_noop
from drviewer.settings import EnhancementPreset
from drviewer.ui.icons import icon
from drviewer.ui.overlay_slider import CAPTION_WIDTH
from drviewer.ui.presets import BUILT_IN, preset_of, use_preset
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens

_GAMMA_STEPS = 20
_CHANNELS = {
    "colour": tr_noop("Colour"),
    "red": tr_noop("Red"),
    "green": tr_noop("Green"),
    "blue": tr_noop("Blue"),
}
_TARGETS = {
    "lightness": tr_noop("CLAHE on lightness"),
    "green": tr_noop("CLAHE on green"),
    "each": tr_noop("CLAHE on each channel"),
    "off": tr_noop("No CLAHE"),
}


class AdjustBar(QWidget):
    """Bound both ways to ``session.adjustment``."""

    preset_kept = Signal(object)
    """The reader wants what is set now as a preset, under a name that is asked for."""
    preset_dropped = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._make_children()
        self._lay_out()
        session.adjustment_changed.connect(self._show)
        session.clahe_changed.connect(self._show)
        session.layout_changed.connect(self._show)
        session.enhances_both_changed.connect(self._show)
        self._show()

    def _make_children(self) -> None:
        self._caption = QLabel(tr("Picture"))
        set_role(self._caption, "caption")
        self._caption.setFixedWidth(CAPTION_WIDTH)
        self._channel = QComboBox()
        self._channel.setAccessibleName(tr("Channel"))
        for channel in CHANNELS:
            self._channel.addItem(tr(_CHANNELS[channel]), channel)
        self._channel.activated.connect(
            lambda index: self._session.set_adjustment(channel=self._channel.itemData(index))
        )
        self._target = QComboBox()
        self._target.setAccessibleName(tr("What CLAHE works on"))
        for target, words in _TARGETS.items():
            self._target.addItem(tr(words), target)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._target.setSizeAdjustPolicy(policy)
        self._target.setMinimumContentsLength(18)
        self._target.activated.connect(self._on_target_activated)
        self._light = QCheckBox(tr("Even light"))
        self._light.setToolTip(tr("Take out the uneven illumination of the field"))
        self._light.toggled.connect(lambda is_on: self._session.set_adjustment(evens_light=is_on))
        self._sliders = {
            "brightness": _slider(tr("Brightness"), -100, 100),
            "contrast": _slider(tr("Contrast"), -100, 100),
            "gamma": _slider(tr("Gamma"), -_GAMMA_STEPS, _GAMMA_STEPS),
            "sharpness": _slider(tr("Sharpness"), 0, 100),
        }
        for name, slider in self._sliders.items():
            slider.valueChanged.connect(partial(self._on_value_changed, name))
        self._presets = QToolButton()
        self._presets.setText(tr("Presets"))
        self._presets.setAccessibleName(tr("Presets"))
        self._presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(self._presets, "menu")
        menu = QMenu(self._presets)
        menu.aboutToShow.connect(self._fill_presets)
        self._presets.setMenu(menu)
        self._reset = QToolButton()
        self._reset.setIcon(icon("arrow-counter-clockwise"))
        self._reset.setToolTip(tr("Reset the picture's adjustments"))
        self._reset.setAccessibleName(tr("Reset the picture's adjustments"))
        self._reset.clicked.connect(self.reset)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(tokens().space_2)
        for widget in (self._caption, self._target, self._channel, self._light):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self._presets)
        first.addWidget(self._reset)
        second.addSpacing(CAPTION_WIDTH + tokens().space_2)
        for name, slider in self._sliders.items():
            label = QLabel(tr(_WORDS[name]))
            set_role(label, "muted")
            label.setBuddy(slider)
            second.addWidget(label)
            second.addWidget(slider, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(first)
        layout.addLayout(second)

    def reset(self) -> None:
        """The photograph as CLAHE or red-free alone shows it."""
        neutral = Adjustment()
        self._session.set_adjustment(
            **{name: getattr(neutral, name) for name in Adjustment.__dataclass_fields__}
        )

    def _on_target_activated(self, index: int) -> None:
        self._session.set_clahe(replace(self._session.clahe, target=self._target.itemData(index)))

    def _on_value_changed(self, name: str, value: int) -> None:
        shown: float = 3.0 ** (value / _GAMMA_STEPS) if name == "gamma" else value
        self._session.set_adjustment(**{name: round(shown, 3) if name == "gamma" else value})

    def _fill_presets(self) -> None:
        menu = self._presets.menu()
        menu.clear()
        own = self._session.settings.enhancement_presets
        for preset in (*BUILT_IN, *own):
            name = tr(preset.name) if preset in BUILT_IN else preset.name
            menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self._use, preset))
        menu.addSeparator()
        menu.addAction(tr("Keep as a preset…")).triggered.connect(
            lambda: self.preset_kept.emit(preset_of(self._session, ""))
        )
        drop = menu.addMenu(tr("Delete"))
        drop.setEnabled(bool(own))
        for preset in own:
            drop.addAction(preset.name.replace("&", "&&")).triggered.connect(
                partial(self.preset_dropped.emit, preset.name)
            )

    def _use(self, preset: EnhancementPreset, *_: object) -> None:
        use_preset(self._session, preset)

    def _show(self) -> None:
        one = self._session.adjustment
        self._channel.setCurrentIndex(CHANNELS.index(one.channel))
        with QSignalBlocker(self._light):
            self._light.setChecked(one.evens_light)
        for name, slider in self._sliders.items():
            value = getattr(one, name)
            with QSignalBlocker(slider):
                slider.setValue(_gamma_step(value) if name == "gamma" else value)
            shown = number(value, ".2f" if name == "gamma" else "")
            slider.setToolTip(f"{tr(_WORDS[name])}: {shown}")
        layout = self._session.layout
        self.setEnabled(self._session.shows_enhanced)
        self._target.setCurrentIndex(list(_TARGETS).index(self._session.clahe.target))
        self._target.setEnabled(layout != "red_free")
        self._channel.setEnabled(layout != "red_free")
        self._reset.setEnabled(not one.is_neutral)


_WORDS = {
    "brightness": tr_noop("Brightness"),
    "contrast": tr_noop("Contrast"),
    "gamma": tr_noop("Gamma"),
    "sharpness": tr_noop("Sharpness"),
}


def _gamma_step(gamma: float) -> int:
    import math

    return round(_GAMMA_STEPS * math.log(gamma, 3))


def _slider(name: str, lowest: int, highest: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(lowest, highest)
    slider.setPageStep(max(1, (highest - lowest) // 10))
    slider.setMinimumWidth(40)
    slider.setAccessibleName(name)
    return slider
