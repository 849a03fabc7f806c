"""The queues of the worklist as a row of chips with their counts, one of them chosen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from drviewer.language import number, tr
from drviewer.ui.theme import set_role, tokens
from drviewer.workflow.exam_index import ExamIndex
from drviewer.workflow.exam_queues import ExamFilter


class ExamChips(QWidget):
    """Left to right: all, new, read, needs review, signed, overdue."""

    queue_chosen = Signal(object)
    """An ``ExamFilter``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[ExamFilter, QToolButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens().space_1)
        group = QButtonGroup(self)
        for queue in ExamFilter:
            chip = self._make_chip(queue)
            group.addButton(chip)
            line.addWidget(chip)
            self._chips[queue] = chip

    def _make_chip(self, queue: ExamFilter) -> QToolButton:
        chip = QToolButton(self)
        set_role(chip, "chip")
        chip.setCheckable(True)
        chip.setChecked(queue is ExamFilter.ALL)
        chip.clicked.connect(partial(self._on_chip_clicked, queue))
        return chip

    @property
    def queue(self) -> ExamFilter:
        return next(queue for queue, chip in self._chips.items() if chip.isChecked())

    def choose(self, queue: ExamFilter) -> None:
        self._chips[queue].click()

    def show_counts(self, index: ExamIndex) -> None:
        """How many of what the search finds are in each queue."""
        for queue, chip in self._chips.items():
            count = index.count(queue)
            chip.setText(f"{queue.label} {number(count, ',')}")
            chip.setAccessibleName(
                tr("Show {label}: {count}", label=queue.label.lower(), count=count)
            )
            # As wide as it ever was: nothing jumps while the counts follow a search.
            chip.setMinimumWidth(max(chip.minimumWidth(), chip.sizeHint().width()))

    def _on_chip_clicked(self, queue: ExamFilter, *_: object) -> None:
        self.queue_chosen.emit(queue)
