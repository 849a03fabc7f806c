"""The CLAHE preview's live controls: clip limit, tile grid, and back to the usual values."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QWidget,
)

from drviewer.imaging.enhance import ClaheParams
from drviewer.language import number, tr
from drviewer.ui.icons import icon
from drviewer.ui.overlay_slider import CAPTION_WIDTH
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens

_STEPS_PER_CLIP = 10


class ClaheBar(QWidget):
    """Bound both ways to ``session.clahe``; at rest while no view shows CLAHE."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._make_children()
        self._lay_out()
        self._clip.valueChanged.connect(self._on_clip_value_changed)
        self._tiles.valueChanged.connect(self._on_tiles_value_changed)
        self._reset.clicked.connect(self._on_reset_clicked)
        session.clahe_changed.connect(self._show)
        session.layout_changed.connect(self._show)
        session.enhances_both_changed.connect(self._show)
        self._show()

    def _make_children(self) -> None:
        self._caption = QLabel("CLAHE")
        set_role(self._caption, "caption")
        self._caption.setFixedWidth(CAPTION_WIDTH)
        self._clip = _slider(5, 100, tr("CLAHE clip limit"), 5)
        self._clip.setToolTip(tr("Clip limit: how far local contrast may be raised (0.5 to 10)"))
        self._tiles = _slider(2, 32, tr("CLAHE tiles a side"), 2)
        self._tiles.setToolTip(tr("Tiles a side: how local the contrast is (2 to 32)"))
        self._clip_number, self._tiles_number = _number("10.0"), _number("32×32")
        self.more = QToolButton()
        self.more.setIcon(icon("sliders-horizontal"))
        self.more.setCheckable(True)
        self.more.setToolTip(
            tr("More: channel, light, brightness, contrast, gamma, sharpness, presets")
        )
        self.more.setAccessibleName(tr("More enhancement"))
        self._reset = QToolButton()
        self._reset.setIcon(icon("arrow-counter-clockwise"))
        self._reset.setAccessibleName(tr("Reset CLAHE"))
        usual = ClaheParams()
        self._reset.setToolTip(
            tr(
                "Back to {clip_limit:.1f} · {tiles}×{tiles}",
                clip_limit=usual.clip_limit,
                tiles=usual.tiles,
            )
        )

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space_2)
        layout.addWidget(self._caption)
        for words, slider, figure in (
            (tr("Clip"), self._clip, self._clip_number),
            (tr("Tiles"), self._tiles, self._tiles_number),
        ):
            label = QLabel(words)
            set_role(label, "muted")
            label.setBuddy(slider)
            layout.addWidget(label)
            layout.addWidget(slider, 1)
            layout.addWidget(figure)
            layout.addSpacing(tokens().space_2)
        layout.addWidget(self._reset)
        layout.addWidget(self.more)

    def _on_clip_value_changed(self, value: int) -> None:
        self._session.set_clahe(replace(self._session.clahe, clip_limit=value / _STEPS_PER_CLIP))

    def _on_tiles_value_changed(self, value: int) -> None:
        self._session.set_clahe(replace(self._session.clahe, tiles=value))

    def _on_reset_clicked(self) -> None:
        self._session.set_clahe(ClaheParams())

    def _show(self) -> None:
        params = self._session.clahe
        with QSignalBlocker(self._clip), QSignalBlocker(self._tiles):
            self._clip.setValue(round(params.clip_limit * _STEPS_PER_CLIP))
            self._tiles.setValue(params.tiles)
        self._clip_number.setText(number(params.clip_limit, ".1f"))
        self._tiles_number.setText(f"{params.tiles}×{params.tiles}")
        is_seen = self._session.shows_enhanced and self._session.layout != "red_free"
        for widget in (self._clip, self._tiles):
            widget.setEnabled(is_seen and params.target != "off")
        self.more.setEnabled(self._session.shows_enhanced)
        self.setToolTip("" if is_seen else tr("Choose CLAHE or Side by side to see its effect"))
        self._reset.setEnabled(is_seen and params != ClaheParams())


def _slider(lowest: int, highest: int, name: str, page: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(lowest, highest)
    slider.setPageStep(page)
    slider.setMinimumWidth(32)
    slider.setAccessibleName(name)
    return slider


def _number(widest: str) -> QLabel:
    label = QLabel()
    set_role(label, "number")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.ensurePolished()
    label.setFixedWidth(label.fontMetrics().horizontalAdvance(widest) + tokens().space_1)
    return label
