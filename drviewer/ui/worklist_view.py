"""The view of the browser: rows, tiles or a filmstrip of the same model; several can be chosen."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from drviewer.language import tr
from drviewer.ui.browsing import Tiles
from drviewer.ui.image_list import Role
from drviewer.ui.worklist import PatientRow

_NOTCH = 120
_TILES_FROM_EDGE = 8


class WorklistView(QListView):
    """At a header, Enter, left, right and a click fold the patient."""

    patient_activated = Signal(QModelIndex)
    menu_requested = Signal(object)
    """Where, on the screen: what can be done with the chosen images."""
    size_requested = Signal(int)
    """Ctrl and the wheel: larger (1) or smaller (-1) thumbnails."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(tr("Photographs"))
        self.clicked.connect(self._on_self_clicked)
        self._tiles = Tiles.SMALL
        self.show_as(Tiles.SMALL, QSize())

    def show_as(self, tiles: Tiles, grid: QSize) -> None:
        """``grid``: the size of a tile; not asked for where rows take the whole width."""
        self._tiles = tiles
        is_row, is_strip = tiles is Tiles.SMALL, tiles is Tiles.FILMSTRIP
        flows = QListView.Flow
        self.setFlow(flows.TopToBottom if is_row else flows.LeftToRight)
        self.setWrapping(not is_row and not is_strip)
        self.setGridSize(QSize() if is_row else grid)
        self.setViewportMargins(0 if is_row else _TILES_FROM_EDGE, 0, 0, 0)
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policies.ScrollBarAsNeeded if is_strip else policies.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if is_strip else policies.ScrollBarAsNeeded
        )

    @property
    def chosen_keys(self) -> list[int]:
        """The keys of the chosen images, as they are shown."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [key for index in rows if (key := index.data(Role.KEY)) is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        is_header = isinstance(self.currentIndex().data(Role.ROW), PatientRow)
        folds = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if is_header and event.key() in folds:
            self.patient_activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Ctrl changes the size; a filmstrip has no up and down, so the wheel goes along it."""
        notches = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and notches:
            self.size_requested.emit(1 if notches > 0 else -1)
            event.accept()
        elif self._tiles is Tiles.FILMSTRIP and notches:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - notches * self.gridSize().width() // _NOTCH)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if self.chosen_keys:
            self.menu_requested.emit(event.globalPos())

    def _on_self_clicked(self, index: QModelIndex) -> None:
        if isinstance(index.data(Role.ROW), PatientRow):
            self.patient_activated.emit(index)
