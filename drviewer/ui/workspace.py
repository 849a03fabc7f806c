"""Worklist, viewer and grading panel: docks that can be moved and hidden, round the photograph."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QVBoxLayout, QWidget

from drviewer import paths
from drviewer.imaging.thumbnail_cache import ThumbnailCache
from drviewer.language import tr
from drviewer.ui.browsing import Tiles
from drviewer.ui.cine import Cine
from drviewer.ui.exam_bar import ExamBar
from drviewer.ui.grading_panel import GradingPanel
from drviewer.ui.image_browser import ImageBrowser
from drviewer.ui.images import Thumbnails
from drviewer.ui.motion import Motion
from drviewer.ui.read_ahead import ReadAhead
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.theme import set_role, tokens
from drviewer.ui.viewer import Viewer

#: Below this height not all of the panel would be in sight.
_SHORT = 660


class Workspace(QMainWindow):
    """A main window inside the main window, so that the docks come and go with the images."""

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        ahead: ReadAhead | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks)
        self.motion = Motion(session, self)
        self.thumbnails = Thumbnails(tasks, self, cache=_thumbnail_cache())
        self.browser = ImageBrowser(session, self.thumbnails)
        self.viewer = Viewer(session, tasks, ahead)
        self.cine = Cine(self)
        self.cine.due.connect(self._on_cine_due)
        self.panel = GradingPanel(session)
        self.panel.setMinimumWidth(self._panel_width())
        self.exam_bar = ExamBar(session)
        side = _Side(self.panel, self.exam_bar)
        # In this order, for the Tab key goes from part to part in it.
        self.browser_dock = self._add_dock("worklist", tr("Photographs"), self.browser, "left")
        self.setCentralWidget(self.viewer)
        self.panel_dock = self._add_dock("grading", tr("Grading"), side, "right")
        self._before_alone: tuple[bool, bool] | None = None

    def show_picture_alone(self, is_alone: bool) -> None:
        """Hide both docks, and give back those that were shown."""
        if is_alone and self._before_alone is None:
            self._before_alone = (
                self.browser_dock.isVisibleTo(self),
                self.panel_dock.isVisibleTo(self),
            )
            self.browser_dock.hide()
            self.panel_dock.hide()
        elif not is_alone and self._before_alone is not None:
            self.browser_dock.setVisible(self._before_alone[0])
            self.panel_dock.setVisible(self._before_alone[1])
            self._before_alone = None

    def show_browser_as(self, tiles: Tiles) -> None:
        """A filmstrip lies below the picture, everything else stands beside it."""
        areas = Qt.DockWidgetArea
        is_below = self.dockWidgetArea(self.browser_dock) == areas.BottomDockWidgetArea
        is_strip = tiles is Tiles.FILMSTRIP
        self.browser.show_as(tiles)
        if is_strip != is_below:
            place = areas.BottomDockWidgetArea if is_strip else areas.LeftDockWidgetArea
            is_hidden = self.browser_dock.isHidden()
            self.addDockWidget(place, self.browser_dock)
            self.browser_dock.setHidden(is_hidden)
        if is_strip:
            self.resizeDocks(
                [self.browser_dock], [self.browser.minimumHeight()], Qt.Orientation.Vertical
            )

    def _on_cine_due(self) -> None:
        """A picture that is not there yet is waited for; at the end of the list the walk stops."""
        if self.viewer.is_settled and not self.browser.go_on():
            self.cine.toggle()

    def _panel_width(self) -> int:
        """Nothing of the panel is cut off, not even with its scroll bar."""
        body = self.panel.widget()
        inner = body.minimumSizeHint().width() if body is not None else 0
        return inner + self.panel.verticalScrollBar().sizeHint().width() + tokens().space_2

    def _add_dock(self, name: str, title: str, content: QWidget, side: str) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setTitleBarWidget(self._make_title(title))
        dock.setWidget(content)
        areas = Qt.DockWidgetArea
        below = areas.BottomDockWidgetArea if side == "left" else areas.NoDockWidgetArea
        dock.setAllowedAreas(areas.LeftDockWidgetArea | areas.RightDockWidgetArea | below)
        place = areas.LeftDockWidgetArea if side == "left" else areas.RightDockWidgetArea
        self.addDockWidget(place, dock)
        return dock

    def _make_title(self, title: str) -> QLabel:
        # A plain label still lets the dock be dragged and floated by a double click.
        label = QLabel(title)
        set_role(label, "dock")
        label.setContentsMargins(tokens().space_4, tokens().space_1, tokens().space_2, 0)
        label.setToolTip(tr("Drag to move · View ▸ {title} hides it", title=title))
        return label


def _thumbnail_cache() -> ThumbnailCache:
    return ThumbnailCache(paths.cache_dir() / "thumbnails")


class _Side(QWidget):
    """What can be scrolled, and under it what is always in sight; lower where height is scarce."""

    def __init__(self, panel: GradingPanel, exam_bar: ExamBar) -> None:
        super().__init__()
        self._panel, self._exam_bar = panel, exam_bar
        self._is_short = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panel, 1)
        column.addWidget(exam_bar)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_short = event.size().height() < _SHORT
        if is_short != self._is_short:
            self._is_short = is_short
            self._panel.set_short(is_short)
            self._exam_bar.set_short(is_short)
