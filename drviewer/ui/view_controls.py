"""Below the pictures: how the overlay and the enhanced picture look."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from drviewer.ui.adjust_bar import AdjustBar
from drviewer.ui.clahe_bar import ClaheBar
from drviewer.ui.overlay_bar import OverlayBar
from drviewer.ui.overlay_slider import OverlaySlider
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens


class ViewControls(QFrame):
    """Two rows, each with more behind its arrow."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.overlay_slider = OverlaySlider(session)
        self.overlay_bar = OverlayBar(session)
        self.clahe_bar = ClaheBar(session)
        self.adjust_bar = AdjustBar(session)
        theme = tokens()
        set_role(self, "bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space_4, theme.space_2, theme.space_4, theme.space_2)
        column.setSpacing(theme.space_1)
        for bar in (self.overlay_slider, self.overlay_bar, self.clahe_bar, self.adjust_bar):
            column.addWidget(bar)
        self.overlay_bar.hide()
        self.adjust_bar.hide()
        self.overlay_slider.more.toggled.connect(self.overlay_bar.setVisible)
        self.clahe_bar.more.toggled.connect(self.adjust_bar.setVisible)
