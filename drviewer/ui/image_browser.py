"""The panel of images: its head, and the view of them as rows, tiles or a filmstrip."""

from typing import Protocol

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import FundusImage
from drviewer.language import tr
from drviewer.ui.browser_head import BrowserHead
from drviewer.ui.browsing import Arrangement, ImageFilter, Tiles
from drviewer.ui.image_delegate import ImageDelegate, least_row_width
from drviewer.ui.image_list import ImageList, Role
from drviewer.ui.image_painter import ImagePainter
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens
from drviewer.ui.tile_delegate import TileDelegate, tile_size
from drviewer.ui.worklist import QuickFilter
from drviewer.ui.worklist_view import WorklistView

_HEAD_BESIDE_STRIP = 300
_WIDTH = 276
#: Qt's own: no bound.
_UNBOUND = 16_777_215


class Thumbnails(Protocol):
    """Where thumbnails come from; ``loaded`` tells the key of one that has come."""

    @property
    def loaded(self) -> SignalInstance: ...

    def pixmap(self, image: FundusImage) -> QPixmap | None: ...

    def set_side(self, side: int) -> None: ...


class ImageBrowser(QWidget):
    """Chooses the open image: the row that becomes current is opened in the session."""

    size_requested = Signal(int)
    """Larger (1) or smaller (-1) thumbnails are wanted."""
    menu_requested = Signal(object)
    """Where, on the screen: what can be done with the chosen images."""

    def __init__(
        self, session: Session, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._thumbnails = thumbnails
        self._model = ImageList(session, self)
        self._tiles = Tiles.SMALL
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_children()
        self._lay_out()
        bar = self.view.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(least_row_width() + bar)
        self._connect()
        self._show_counts()
        self._show_state()

    def sizeHint(self) -> QSize:  # noqa: N802
        """So wide that names have room; it can be made narrower, as far as dates keep theirs."""
        return QSize(_WIDTH, super().sizeHint().height())

    # -- commands ----------------------------------------------------------------------------

    @property
    def model(self) -> ImageList:
        return self._model

    @property
    def tiles(self) -> Tiles:
        return self._tiles

    @property
    def chosen_images(self) -> list[FundusImage]:
        """Those that are chosen, as they are shown; the open one may be the only one."""
        found = [self._session.find_image(key) for key in self.view.chosen_keys]
        return [image for image in found if image is not None]

    def show_as(self, tiles: Tiles) -> None:
        """Rows, tiles or a filmstrip; the order stays."""
        self._tiles = tiles
        is_row = tiles is Tiles.SMALL
        self._tile_delegate.picture_side = tiles.picture_side
        self.view.setItemDelegate(self._rows if is_row else self._tile_delegate)
        self.view.show_as(tiles, tile_size(tiles.picture_side))
        self._thumbnails.set_side(round(tiles.picture_side * self.devicePixelRatioF()))
        self._arrange(self._model.arrangement)
        self._turn(is_strip=tiles is Tiles.FILMSTRIP)
        self._select(self._open_key())

    def arrange(self, arrangement: Arrangement) -> None:
        self._arrange(arrangement)

    def focus_search(self) -> None:
        self.head.focus_search()

    def show_filter(self, quick: QuickFilter) -> None:
        self.head.chips[quick].click()

    def show_opened(self) -> None:
        """Another list: what was searched in the former one must not hide what is open now."""
        image = self._session.image
        if self._model.is_filtered and (image is None or not self._model.shows(image)):
            self.head.show_all()

    def step(self, step: int) -> None:
        """Open the next (1) or previous (-1) image shown."""
        self._open(self._model.neighbour(self._open_key(), step))

    def go_on(self) -> bool:
        """Open the next image; False at the end of the list."""
        key = self._model.neighbour(self._open_key(), 1)
        self._open(key)
        return key is not None

    def neighbours(self) -> list[FundusImage]:
        """What is likely to be opened next: the next image, the previous one, the one after."""
        keys = [self._model.neighbour(self._open_key(), step) for step in (1, -1, 2)]
        found = [self._session.find_image(key) for key in keys if key is not None]
        return [image for image in found if image is not None]

    def step_patient(self, step: int) -> None:
        """Open the first image of the next (1) or previous (-1) patient shown."""
        self._open(self._model.neighbour_patient(self._open_key(), step))

    def _open_key(self) -> int | None:
        return self._session.image.key if self._session.image else None

    def _open(self, key: int | None) -> None:
        if key is not None:
            self._session.open_image(key)

    def _arrange(self, arrangement: Arrangement) -> None:
        has_headers = self._tiles is Tiles.SMALL
        self._rows.names_patient = not arrangement.is_by_patient
        self._model.arrange(arrangement, has_headers=has_headers)

    # -- making ------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self.head = BrowserHead(self)
        painter = ImagePainter(self._session, self._thumbnails)
        self.view = WorklistView(self)
        self._rows = ImageDelegate(painter, self.view)
        self._tile_delegate = TileDelegate(painter, self.view)
        self.view.setModel(self._model)
        self.view.setItemDelegate(self._rows)
        self._nothing = QLabel(tr("Nothing matches."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._nothing, "muted")
        self._clear = QPushButton(tr("Show all images"), self)
        set_role(self._clear, "quiet")

    def _lay_out(self) -> None:
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(self._nothing)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.head)
        self._whole.addLayout(self._stack, 1)

    def _turn(self, *, is_strip: bool) -> None:
        """A filmstrip is low: the head stands beside it."""
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.LeftToRight if is_strip else directions.TopToBottom)
        self.head.setMinimumWidth(_HEAD_BESIDE_STRIP if is_strip else 0)
        self.head.setMaximumWidth(_HEAD_BESIDE_STRIP if is_strip else _UNBOUND)
        height = tile_size(self._tiles.picture_side).height()
        bar = self.view.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(height + bar + tokens().space_1 if is_strip else 0)

    def _connect(self) -> None:
        head, view = self.head, self.view
        head.text_changed.connect(self._model.set_text)
        head.entered.connect(lambda: self.step(1))
        head.quick_chosen.connect(self._model.set_quick_filter)
        head.filters.changed.connect(self._on_filter_changed)
        self._clear.clicked.connect(head.show_all)
        view.selectionModel().currentChanged.connect(self._on_view_current_changed)
        view.patient_activated.connect(self._model.toggle_collapsed)
        view.size_requested.connect(self.size_requested)
        view.menu_requested.connect(self.menu_requested)
        self._model.modelReset.connect(self._on_model_reset)
        self._model.counts_changed.connect(self._show_counts)
        self._session.image_opened.connect(self._on_session_image_opened)
        for changed in (self._session.grading_changed, self._session.settings_changed):
            changed.connect(lambda *_: view.viewport().update())
        self._thumbnails.loaded.connect(self._on_thumbnail_loaded)

    # -- what happens ------------------------------------------------------------------------

    def _on_filter_changed(self, chosen: ImageFilter) -> None:
        self._model.set_filter(chosen)
        self.head.show_filtered(is_filtered=not chosen.is_neutral)

    def _on_view_current_changed(self, current: QModelIndex) -> None:
        key = current.data(Role.KEY)
        if key is not None:
            self._session.open_image(key)

    def _on_session_image_opened(self, image: FundusImage | None) -> None:
        self._select(None if image is None else image.key)

    def _on_model_reset(self) -> None:
        self._select(self._open_key())
        self._show_state()

    def _on_thumbnail_loaded(self, key: int) -> None:
        index = self._model.row_of(key)
        if index.isValid():
            self.view.update(index)

    def _select(self, key: int | None) -> None:
        index = QModelIndex() if key is None else self._model.row_of(key)
        if index != self.view.currentIndex():
            self.view.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        if index.isValid():
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _show_counts(self) -> None:
        self.head.show_counts({quick: self._model.count(quick) for quick in QuickFilter})
        self._show_shown()

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
        self._show_shown()

    def _show_shown(self) -> None:
        self.head.filters.show_count(self._model.shown_count, self._model.count(QuickFilter.ALL))
