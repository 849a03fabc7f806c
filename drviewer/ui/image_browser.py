"""The left panel: search, quick filters with counts, and the worklist."""

from typing import Protocol

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import FundusImage
from drviewer.ui.icons import icon
from drviewer.ui.image_delegate import ImageDelegate
from drviewer.ui.image_list import ImageList, Role
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens
from drviewer.ui.worklist import PatientRow, QuickFilter


class Thumbnails(Protocol):
    """Where thumbnails come from; ``loaded`` tells the key of one that has come."""

    @property
    def loaded(self) -> SignalInstance: ...

    def pixmap(self, image: FundusImage) -> QPixmap | None: ...


class WorklistView(QListView):
    """The rows. At a header, Enter, left, right and a click fold the patient."""

    patient_activated = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName("Worklist")
        self.clicked.connect(self._on_self_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        is_header = isinstance(self.currentIndex().data(Role.ROW), PatientRow)
        folds = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if is_header and event.key() in folds:
            self.patient_activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_self_clicked(self, index: QModelIndex) -> None:
        if isinstance(index.data(Role.ROW), PatientRow):
            self.patient_activated.emit(index)


class ImageBrowser(QWidget):
    """Chooses the open image: the row that becomes current is opened in the session."""

    def __init__(
        self, session: Session, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = ImageList(session, self)
        self._chips: dict[QuickFilter, QToolButton] = {}
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_children(thumbnails)
        self._lay_out()
        self._connect(thumbnails)
        self._show_counts()
        self._show_state()

    # -- commands ----------------------------------------------------------------------------

    @property
    def model(self) -> ImageList:
        return self._model

    def focus_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_filter(self, quick: QuickFilter) -> None:
        self._chips[quick].click()

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

    # -- making ------------------------------------------------------------------------------

    def _make_children(self, thumbnails: Thumbnails) -> None:
        self._search = QLineEdit(self)
        self._search.setPlaceholderText("Search patient, id, file, date")
        self._search.setAccessibleName("Search the worklist")
        self._search.setClearButtonEnabled(True)
        self._search.setAcceptDrops(False)
        self._search.addAction(
            icon("magnifying-glass", "text_muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        group = QButtonGroup(self)
        for quick in QuickFilter:
            chip = QToolButton(self)
            set_role(chip, "chip")
            chip.setCheckable(True)
            chip.setChecked(quick is QuickFilter.ALL)
            chip.clicked.connect(lambda _checked, quick=quick: self._model.set_quick_filter(quick))
            group.addButton(chip)
            self._chips[quick] = chip
        self._view = WorklistView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(ImageDelegate(self._session, thumbnails, self._view))
        self._nothing = QLabel("Nothing matches.", self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._nothing, "muted")
        self._clear = QPushButton("Show all images", self)
        set_role(self._clear, "quiet")

    def _lay_out(self) -> None:
        space = tokens().space_2
        head = QVBoxLayout()
        head.setContentsMargins(tokens().space_3, space, tokens().space_3, space)
        head.setSpacing(space)
        head.addWidget(self._search)
        for names in (list(QuickFilter)[:3], list(QuickFilter)[3:]):
            line = QHBoxLayout()
            line.setSpacing(tokens().space_1)
            for quick in names:
                line.addWidget(self._chips[quick])
            line.addStretch(1)
            head.addLayout(line)
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(self._nothing)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._view)
        self._stack.addWidget(empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self._stack, 1)

    def _connect(self, thumbnails: Thumbnails) -> None:
        self._search.textChanged.connect(self._model.set_text)
        self._search.returnPressed.connect(lambda: self.step(1))
        self._clear.clicked.connect(self._on_clear_clicked)
        self._view.selectionModel().currentChanged.connect(self._on_view_current_changed)
        self._view.patient_activated.connect(self._model.toggle_collapsed)
        self._model.modelReset.connect(self._on_model_reset)
        self._model.counts_changed.connect(self._show_counts)
        self._session.image_opened.connect(self._on_session_image_opened)
        for changed in (self._session.grading_changed, self._session.settings_changed):
            changed.connect(lambda *_: self._view.viewport().update())
        thumbnails.loaded.connect(self._on_thumbnail_loaded)

    # -- what happens ------------------------------------------------------------------------

    def _on_clear_clicked(self) -> None:
        self._search.clear()
        self.show_filter(QuickFilter.ALL)

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
            self._view.update(index)

    def _select(self, key: int | None) -> None:
        index = QModelIndex() if key is None else self._model.row_of(key)
        if index == self._view.currentIndex():
            return
        self._view.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        if index.isValid():
            self._view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _show_counts(self) -> None:
        for quick, chip in self._chips.items():
            count = self._model.count(quick)
            chip.setText(f"{quick} {count:,}")
            chip.setAccessibleName(f"Show {quick.lower()}: {count}")

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
