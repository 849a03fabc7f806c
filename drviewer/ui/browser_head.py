"""The head of the browser: search, quick filters with counts, more filters, how it is shown."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drviewer.language import number, tr
from drviewer.ui.filter_panel import FilterPanel
from drviewer.ui.flow_layout import FlowLayout
from drviewer.ui.icons import icon
from drviewer.ui.leaving import LeavesByEscape
from drviewer.ui.theme import set_role, tokens
from drviewer.ui.worklist import QuickFilter


class BrowserHead(QWidget):
    """What is chosen here is told; what it means for the list is not known here."""

    text_changed = Signal(str)
    left = Signal()
    """Escape in the search, which is empty again."""
    entered = Signal()
    """Return in the search."""
    quick_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[QuickFilter, QToolButton] = {}
        self._make_children()
        self._lay_out()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _leave_search(self) -> None:
        self.search.clear()
        self.left.emit()

    def show_all(self) -> None:
        """No filter is left."""
        self.search.clear()
        self.filters.clear()
        self.chips[QuickFilter.ALL].click()

    def show_counts(self, counts: Mapping[QuickFilter, int]) -> None:
        most = number(counts[QuickFilter.ALL], ",")
        for quick, chip in self.chips.items():
            chip.setText(f"{tr(quick)} {number(counts[quick], ',')}")
            # Room for all of them: while they are read, no chip moves into another row.
            around = chip.sizeHint().width() - chip.fontMetrics().horizontalAdvance(chip.text())
            widest = chip.fontMetrics().horizontalAdvance(f"{tr(quick)} {most}")
            chip.setMinimumWidth(around + widest)
            chip.setAccessibleName(
                tr("Show {quick}: {counts}", quick=tr(quick).lower(), counts=counts[quick])
            )

    def show_filtered(self, *, is_filtered: bool) -> None:
        """The funnel is filled in the accent's colour while its filters hide something."""
        self.more.setIcon(icon("funnel", "accent_text" if is_filtered else "text_muted"))

    def set_look_menu(self, menu: QMenu) -> None:
        """The sizes and orders to choose from."""
        self.look.setMenu(menu)

    # -- making ------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search"))
        self.search.setToolTip(tr("Search patient, id, file, date"))
        self.search.setAccessibleName(tr("Search the photographs"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)
        self.search.addAction(
            icon("magnifying-glass", "text_muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        LeavesByEscape(self.search, self._leave_search)
        self.search.textChanged.connect(self.text_changed)
        self.search.returnPressed.connect(self.entered)
        self.more = _button(self, "funnel", tr("More filters: grade, state, quality, eye, date"))
        self.more.setCheckable(True)
        self.look = _button(self, "squares-four", tr("Size and order of the thumbnails"))
        self.look.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filters = FilterPanel(self)
        self.filters.hide()
        self.more.toggled.connect(self.filters.setVisible)
        self.filters.clear_button.clicked.connect(self.show_all)
        group = QButtonGroup(self)
        for quick in QuickFilter:
            chip = QToolButton(self)
            set_role(chip, "chip")
            chip.setCheckable(True)
            chip.setChecked(quick is QuickFilter.ALL)
            chip.clicked.connect(lambda _checked, quick=quick: self.quick_chosen.emit(quick))
            group.addButton(chip)
            self.chips[quick] = chip

    def _lay_out(self) -> None:
        gap = tokens().space_1
        first = QHBoxLayout()
        first.setSpacing(gap)
        first.addWidget(self.search, 1)
        first.addWidget(self.more)
        first.addWidget(self.look)
        head = QVBoxLayout(self)
        head.setContentsMargins(
            tokens().space_3, tokens().space_2, tokens().space_3, tokens().space_2
        )
        head.setSpacing(tokens().space_2)
        head.addLayout(first)
        chips = FlowLayout(gap)
        for chip in self.chips.values():
            chips.addWidget(chip)
        head.addLayout(chips)
        head.addWidget(self.filters)
        head.addStretch(1)


def _button(parent: QWidget, sign: str, tip: str) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon(sign, "text_muted"))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
