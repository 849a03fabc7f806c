"""The marks on the open photograph by lesion kind: how many, shown or hidden, one by one."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import Landmarks, Lesion, Mark
from drviewer.language import isolated, moment, tr, tr_noop
from drviewer.reporting.mark_painter import lesion_colour
from drviewer.ui.dialog_parts import caption, small
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.theme import set_role, tokens

_WIDTH = 228
_KEY = Qt.ItemDataRole.UserRole
_LESION = Qt.ItemDataRole.UserRole + 1
_DD_ONLY = tr_noop(
    "Lengths are in disc diameters (DD). Micrometres would need the size of a "
    "pixel on the retina, which is not kept."
)


class MarkList(QFrame):
    """Bound both ways to ``board``."""

    export_requested = Signal()

    def __init__(self, board: MarkBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._listed: tuple[tuple[Mark, ...], Landmarks] | None = None
        set_role(self, "panel")
        self.setFixedWidth(_WIDTH)
        self._make_children()
        self._lay_out()
        self._connect()
        self._show_marks()
        self._show_selected()

    def _make_children(self) -> None:
        self._title = QLabel()
        set_role(self._title, "heading")
        self.lesion = QComboBox()
        self.lesion.setAccessibleName(tr("Lesion kind of new and selected marks"))
        for lesion in Lesion:
            self.lesion.addItem(_swatch(lesion), lesion.label, lesion.value)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("Marks by lesion kind; tick to show"))
        self.tree.setIndentation(14)
        self.tree.setIconSize(QSize(12, 12))
        self.remove = QPushButton(tr("Remove"))
        self.export = QPushButton(tr("Export…"))
        self.remove.setAccessibleName(tr("Remove the selected mark"))
        self.export.setAccessibleName(tr("Export the marks"))
        self.remove.setToolTip(tr("Remove the selected mark  (Del)"))
        self.export.setToolTip(tr("Write the marks of this photograph as JSON"))
        self._note = small("")

    def _lay_out(self) -> None:
        theme = tokens()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space_3, theme.space_3, theme.space_3, theme.space_3)
        column.setSpacing(theme.space_2)
        column.addWidget(self._title)
        column.addWidget(caption(tr("New and selected marks are")))
        column.addWidget(self.lesion)
        column.addWidget(self.tree, 1)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addWidget(self.export)
        column.addLayout(row)
        column.addWidget(self._note)
        self.setMinimumHeight(0)

    def _connect(self) -> None:
        board = self._board
        board.marks_changed.connect(self._show_marks)
        board.selection_changed.connect(self._show_selected)
        self.lesion.activated.connect(self._on_lesion_activated)
        self.tree.itemChanged.connect(self._on_tree_item_changed)
        self.tree.currentItemChanged.connect(self._on_tree_current_item_changed)
        self.remove.clicked.connect(board.remove_selected)
        self.export.clicked.connect(self.export_requested)

    # -- showing -------------------------------------------------------------------------------

    def _show_marks(self) -> None:
        board = self._board
        marks = board.marks
        self._title.setText(tr("Marks ({count})", count=len(marks)))
        listed = (marks, board.landmarks)
        with QSignalBlocker(self.tree):
            # A tick must not take away the very row that is being ticked.
            if listed != self._listed:
                self._listed = listed
                self._fill()
            self._show_ticks()
        self.export.setEnabled(board.image is not None)
        self._note.setText(self._words())
        self._show_selected()

    def _fill(self) -> None:
        self.tree.clear()
        for lesion in Lesion:
            mine = [mark for mark in self._board.marks if mark.lesion is lesion]
            if mine:
                self.tree.addTopLevelItem(self._branch(lesion, mine))
        self.tree.expandAll()

    def _show_ticks(self) -> None:
        hidden, are_all = self._board.hidden_lesions, self._board.is_hidden
        for row in range(self.tree.topLevelItemCount()):
            branch = self.tree.topLevelItem(row)
            if branch is not None:
                is_shown = Lesion(branch.data(0, _LESION)) not in hidden and not are_all
                states = Qt.CheckState
                branch.setCheckState(0, states.Checked if is_shown else states.Unchecked)

    def _branch(self, lesion: Lesion, mine: list[Mark]) -> QTreeWidgetItem:
        branch = QTreeWidgetItem([f"{lesion.label}  ({len(mine)})"])
        branch.setIcon(0, _swatch(lesion))
        branch.setData(0, _LESION, lesion.value)
        for number, mark in enumerate(mine, 1):
            parts = (mark.kind.label, mark.measure(self._board.landmarks), mark.text)
            leaf = QTreeWidgetItem([f"{number}  " + " · ".join(part for part in parts if part)])
            leaf.setData(0, _KEY, mark.key)
            leaf.setToolTip(0, _told(mark))
            branch.addChild(leaf)
        return branch

    def _words(self) -> str:
        if self._board.image is not None and self._board.image.is_signed:
            return tr("Signed: nothing can be drawn before the exam is opened again.")
        return tr(_DD_ONLY)

    def _show_selected(self) -> None:
        board = self._board
        mark = board.selected
        self.remove.setEnabled(mark is not None and not board.is_locked)
        self.lesion.setEnabled(not board.is_locked)
        lesion = board.lesion if mark is None else mark.lesion
        self.lesion.setCurrentIndex(self.lesion.findData(lesion.value))
        with QSignalBlocker(self.tree):
            leaf = self._leaf(mark.key) if mark else None
            self.tree.setCurrentIndex(self.tree.indexFromItem(leaf) if leaf else QModelIndex())

    def _leaf(self, key: str) -> QTreeWidgetItem | None:
        for row in range(self.tree.topLevelItemCount()):
            branch = self.tree.topLevelItem(row)
            for number in range(branch.childCount() if branch else 0):
                assert branch is not None
                leaf = branch.child(number)
                if leaf is not None and leaf.data(0, _KEY) == key:
                    return leaf
        return None

    # -- choosing ------------------------------------------------------------------------------

    def _on_lesion_activated(self, _row: int) -> None:
        self._board.set_lesion(Lesion(self.lesion.currentData()))

    def _on_tree_item_changed(self, item: QTreeWidgetItem) -> None:
        value = item.data(0, _LESION)
        if value is None:
            return
        is_shown = item.checkState(0) == Qt.CheckState.Checked
        if is_shown and self._board.is_hidden:
            self._board.set_hidden(False)
        self._board.hide_lesion(Lesion(value), not is_shown)

    def _on_tree_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        key = None if item is None else item.data(0, _KEY)
        if key:
            self._board.select(key)


def _told(mark: Mark) -> str:
    at = "" if mark.made_at is None else moment(mark.made_at)
    return " · ".join(part for part in (mark.lesion.label, isolated(mark.author), at) if part)


def _swatch(lesion: Lesion) -> QIcon:
    """A dot of the lesion's colour on the dark of the canvas, as it lies on the retina."""
    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(lesion_colour(lesion))
    painter.setPen(QColor(tokens().canvas))
    painter.drawEllipse(2, 2, 20, 20)
    painter.end()
    return QIcon(pixmap)
