"""The button that says how the worklist of exams is sorted, and changes it from the keyboard."""

from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from drviewer.language import tr, tr_noop
from drviewer.ui.exam_list import ExamList
from drviewer.ui.theme import set_role
from drviewer.workflow.exam_queues import SortBy

#: What comes first, ascending and descending.
DIRECTIONS = {
    SortBy.PATIENT: (tr_noop("A to Z"), tr_noop("Z to A")),
    SortBy.DATE: (tr_noop("oldest first"), tr_noop("newest first")),
    SortBy.STATE: (tr_noop("to do first"), tr_noop("done first")),
    SortBy.URGENCY: (tr_noop("least urgent first"), tr_noop("most urgent first")),
    SortBy.DUE: (tr_noop("earliest first"), tr_noop("latest first")),
}


class SortButton(QToolButton):
    """A menu of orders; the one in force is its text."""

    def __init__(self, exams: ExamList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exams = exams
        set_role(self, "menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._choices: dict[tuple[SortBy, bool], QAction] = {}
        self.setMenu(self._make_menu())
        exams.order_changed.connect(self._show_order)
        self._show_order()

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for by, words in DIRECTIONS.items():
            for is_descending in (by.starts_descending, not by.starts_descending):
                action = menu.addAction(f"{by.label}, {tr(words[is_descending])}")
                action.setCheckable(True)
                group.addAction(action)
                action.triggered.connect(partial(self._on_choice_triggered, by, is_descending))
                self._choices[by, is_descending] = action
        return menu

    def _on_choice_triggered(self, by: SortBy, is_descending: bool, *_: object) -> None:
        self._exams.sort_by(by, is_descending=is_descending)

    def _show_order(self) -> None:
        index = self._exams.index_
        self._choices[index.sort_by, index.is_descending].setChecked(True)
        order = f"{index.sort_by.label}, {tr(DIRECTIONS[index.sort_by][index.is_descending])}"
        self.setText(
            tr("Suspects first · {order}", order=order) if index.is_urgent_first else order
        )
        self.setAccessibleName(tr("Sorted by {words}", words=self.text()))
        self.setToolTip(
            tr(
                "Suspects of vision-threatening disease stand on top until they are signed "
                "(Settings)"
            )
            if index.is_urgent_first
            else tr("How the list is sorted")
        )
