"""The table of the worklist: keys, hovering and columns that make the best of the width."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from drviewer.domain import ExamSummary
from drviewer.language import tr
from drviewer.ui.exam_delegate import ROW_HEIGHT, ExamDelegate
from drviewer.ui.exam_list import SORTS, Column, ExamList, Index
from drviewer.ui.theme import set_role
from drviewer.workflow.exam_queues import ExamKey, key_of

_WIDTHS = {
    Column.DATE: 118,
    Column.EYES: 74,
    Column.RIGHT: 44,
    Column.LEFT: 44,
    Column.STATE: 184,
    Column.AI: 158,
    Column.DUE: 96,
}
_NARROW_WIDTHS = {**_WIDTHS, Column.DATE: 104, Column.STATE: 132, Column.AI: 116, Column.DUE: 88}
#: Below this, the eyes are told by the grades' columns alone.
_ROOM_FOR_EYES = 1_000
_LEAST_PATIENT = 150
_LEAST_CAUSE = 110


def is_typing(event: QKeyEvent) -> bool:
    """A key that writes a letter, without Ctrl or Alt."""
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    has_command = bool(event.modifiers() & ~plain)
    return not has_command and len(event.text()) > 0 and event.text().isprintable()


class ExamTable(QTableView):
    """Rows of ``ExamList``. The exam that is current stays so through search and sorting."""

    row_opened = Signal(int)

    def __init__(self, model: ExamList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exams = model
        self._hovered = -1
        self._current: ExamKey | None = None
        self.setModel(model)
        self.setItemDelegate(ExamDelegate(model, lambda: self._hovered, self))
        self._set_up_table()
        self._set_up_header()
        model.modelReset.connect(self._on_model_reset)
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))

    def _set_up_table(self) -> None:
        mode = QAbstractItemView
        self.setAccessibleName(tr("Exams"))
        self.setSelectionBehavior(mode.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.SelectionMode.SingleSelection)
        self.setEditTriggers(mode.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(mode.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(mode.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        # Fixed: the header would measure 100,000 rows else.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setAccessibleName(tr("Columns"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(24)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setFixedHeight(32)
        set_role(self, "worklist")
        header.sectionClicked.connect(self._on_header_section_clicked)

    # -- which exam --------------------------------------------------------------------------

    @property
    def current_exam(self) -> ExamSummary | None:
        row = self.currentIndex().row()
        return self._exams.exam_at(row) if row >= 0 else None

    def choose(self, key: ExamKey | None) -> None:
        """Make an exam current, the first one where it is not shown."""
        index = QModelIndex() if key is None else self._exams.row_of(key)
        if not index.isValid():
            index = self._exams.index(0, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if current.isValid():
            self._current = key_of(self._exams.exam_at(current.row()))

    def _on_model_reset(self) -> None:
        self._hovered = -1
        self.choose(self._current)

    # -- sorting -----------------------------------------------------------------------------

    def _on_header_section_clicked(self, section: int) -> None:
        by = SORTS.get(Column(section))
        if by is None:
            return
        index = self._exams.index_
        is_again = by is index.sort_by
        self._exams.sort_by(
            by, is_descending=not index.is_descending if is_again else by.starts_descending
        )

    # -- keys and pointer --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            if self.currentIndex().isValid():
                self.row_opened.emit(self.currentIndex().row())
            return
        if is_typing(event):
            # The page hands letters to the search.
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        for one in {row, self._hovered} if row != self._hovered else ():
            if one >= 0:
                top = self.rowViewportPosition(one)
                self.viewport().update(QRect(0, top, self.viewport().width(), ROW_HEIGHT))
        self._hovered = row

    # -- widths ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        # The scroll bar's room is left out whether it shows or not, so that no column moves while
        # somebody types a search; the last one alone grows into it.
        bar = self.verticalScrollBar().sizeHint().width()
        self._share_width(self.width() - 2 * self.frameWidth() - bar)

    def _share_width(self, width: int) -> None:
        """What the fixed columns leave is shared by the patient's and the cause's."""
        is_wide = width >= _ROOM_FOR_EYES
        self.setColumnHidden(Column.EYES, not is_wide)
        widths = dict(_WIDTHS if is_wide else _NARROW_WIDTHS)
        if not is_wide:
            del widths[Column.EYES]
        left = width - sum(widths.values())
        widths[Column.CAUSE] = max(_LEAST_CAUSE, left // 2)
        widths[Column.PATIENT] = max(_LEAST_PATIENT, left - widths[Column.CAUSE])
        for column, one in widths.items():
            self.setColumnWidth(column, one)
