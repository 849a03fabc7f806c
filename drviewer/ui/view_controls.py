"""Below the pictures: how the overlay and the enhanced picture look."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

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
        for row, more in (
            (self.overlay_slider, self.overlay_bar),
            (self.clahe_bar, self.adjust_bar),
        ):
            below = _Sideways(more)
            below.hide()
            row.more.toggled.connect(below.setVisible)
            column.addWidget(row)
            column.addWidget(below)


class _Sideways(QScrollArea):
    """As high as ``body``, and scrolled to the side where the window is narrower than it."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.installEventFilter(self)
        # A scroll area gives both a ground of their own: the bar's shows through.
        self.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self._height())

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._body.sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _height(self) -> int:
        is_narrow = self.width() < self._body.minimumSizeHint().width()
        bar = self.horizontalScrollBar().sizeHint().height() if is_narrow else 0
        return self._body.sizeHint().height() + bar
