"""Widgets wrap like words: as many in a row as fit, also from right to left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from drviewer.ui.flow_layout import FlowLayout


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[QWidget, list[QWidget]]:
    """Five widgets of 60 × 20, four apart, with something below them."""
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(4)
    children = [QWidget() for _ in range(5)]
    for child in children:
        child.setFixedSize(60, 20)
        flow.addWidget(child)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(flow)
    below = QWidget()
    column.addWidget(below, 1)
    whole.show()
    return whole, [*children, below]


@pytest.mark.parametrize(
    ("width", "rows"), [(316, [5]), (315, [4, 1]), (188, [3, 2]), (60, [1, 1, 1, 1, 1])]
)
def test_as_many_in_a_row_as_fit_and_the_rest_moves_down(
    parts: tuple[QWidget, list[QWidget]], width: int, rows: list[int]
) -> None:
    whole, children = parts
    whole.resize(width, 400)
    QApplication.processEvents()
    tops = [child.y() for child in children[:5]]
    assert [tops.count(top) for top in sorted(set(tops))] == rows
    assert children[5].y() == 24 * len(rows) - 4


def test_from_right_to_left(parts: tuple[QWidget, list[QWidget]]) -> None:
    whole, children = parts
    whole.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    whole.resize(200, 400)
    QApplication.processEvents()
    assert [child.x() for child in children[:3]] == [140, 76, 12]


def test_what_is_hidden_takes_no_room_and_margins_do(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(4, whole)
    flow.setContentsMargins(10, 10, 10, 10)
    children = [QWidget() for _ in range(3)]
    for child in children:
        child.setFixedSize(60, 20)
        flow.addWidget(child)
    children[0].hide()
    whole.resize(200, 100)
    whole.show()
    QApplication.processEvents()
    assert [(child.x(), child.y()) for child in children[1:]] == [(10, 10), (74, 10)]
    assert flow.heightForWidth(200) == 40
    assert flow.heightForWidth(100) == 64
