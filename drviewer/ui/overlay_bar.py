"""More of the overlay: threshold, contours, colours, one scale for all grades, the map check."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from drviewer.imaging.overlay_style import COLOUR_MAPS
from drviewer.language import tr
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.overlay_slider import CAPTION_WIDTH
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens


class OverlayBar(QWidget):
    """Bound both ways to ``session.overlay.style``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._threshold = QSlider(Qt.Orientation.Horizontal)
        self._threshold.setRange(0, 90)
        self._threshold.setPageStep(10)
        self._threshold.setMinimumWidth(56)
        self._threshold.setAccessibleName(tr("Overlay threshold in per cent"))
        self._threshold.setToolTip(
            tr("Weaker evidence than this share of the maximum is not drawn")
        )
        self._number = QLabel()
        set_role(self._number, "number")
        self._contours = QCheckBox(tr("Contours"))
        self._contours.setToolTip(tr("Lines at a quarter, half and three quarters of the maximum"))
        self._colours = QComboBox()
        self._colours.setAccessibleName(tr("Colours of the overlay"))
        for key, words in COLOUR_MAPS.items():
            self._colours.addItem(words, key)
        self._scale = QCheckBox(tr("One scale"))
        self._scale.setToolTip(tr("The same colours mean the same evidence for all five grades"))
        self._check = ElidedLabel()
        set_role(self._check, "small")
        self._lay_out()
        change = session.set_overlay_style
        self._threshold.valueChanged.connect(lambda value: change(threshold=value))
        self._contours.toggled.connect(lambda is_on: change(is_contour=is_on))
        self._scale.toggled.connect(lambda is_on: change(shares_scale=is_on))
        self._colours.activated.connect(lambda index: change(colours=self._colours.itemData(index)))
        session.overlay_changed.connect(self._show)
        self._show()

    @property
    def check_text(self) -> str:
        return self._check.text()

    def set_check(self, sentence: str) -> None:
        """What the map check found; "" where there is no map."""
        self._check.setText(sentence)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(tokens().space_2)
            row.addSpacing(CAPTION_WIDTH + tokens().space_2)
        label = QLabel(tr("Threshold"))
        set_role(label, "muted")
        label.setBuddy(self._threshold)
        first.addWidget(label)
        first.addWidget(self._threshold, 1)
        for widget in (self._number, self._contours, self._scale, self._colours):
            first.addWidget(widget)
        second.addWidget(self._check, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(first)
        layout.addLayout(second)
        self._number.setFixedWidth(self._number.fontMetrics().horizontalAdvance("90 %") + 4)

    def _show(self) -> None:
        style = self._session.overlay.style
        for widget in (self._threshold, self._contours, self._scale):
            widget.blockSignals(True)
        self._threshold.setValue(style.threshold)
        self._contours.setChecked(style.is_contour)
        self._scale.setChecked(style.shares_scale)
        for widget in (self._threshold, self._contours, self._scale):
            widget.blockSignals(False)
        with QSignalBlocker(self._colours):
            self._colours.setCurrentIndex(list(COLOUR_MAPS).index(style.colours))
        self._number.setText(f"{style.threshold} %")
