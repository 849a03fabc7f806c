"""A chart with a row a figure, such as a camera or a reader."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF

from drviewer.domain.monitoring import Estimate
from drviewer.language import tr
from drviewer.reporting.chart_page import ChartInk, ChartPage
from drviewer.reporting.charts import Axis, Point
from drviewer.reporting.monitor_words import percent, whole_percent


def draw_rows(
    page: ChartPage,
    box: QRectF,
    ink: ChartInk,
    rows: Sequence[Point],
    *,
    low: float,
    high: float,
    title: str = "",
    name_share: float = 0.34,
    shown: Callable[[float], str] = percent,
    tick: Callable[[float], str] = whole_percent,
) -> None:
    """A row a figure: name, interval with its point, the figure itself (as ``shown``)."""
    height = ink.line * 1.75
    fitting = max(1, int((box.height() - ink.line * 3) / height))
    kept = rows if len(rows) <= fitting else rows[: fitting - 1]
    value_room = ink.size * (5.0 if name_share else 3.4)
    left, right = box.left() + box.width() * name_share, box.right() - value_room
    across, top = Axis(low, high, left, right), box.top() + ink.line * 1.4
    bottom = top + height * len(kept)
    page.text(title, ink.quiet, left, box.top())
    for step in range(3):
        value = low + (high - low) * step / 2
        x = across.at(value)
        page.segment(QPointF(x, top), QPointF(x, bottom), ink.grid, 0.06 * ink.size)
        page.text_middle(tick(value), ink.quiet, x, bottom + ink.size * 0.3)
    for number, one in enumerate(kept):
        middle = top + height * (number + 0.5)
        if name_share:
            room = box.width() * name_share - ink.size
            page.elided(one.name, ink.plain, box.left(), middle - ink.line / 2, room)
        _draw_row(page, ink, one.estimate, middle, across, box.right(), shown)
        page.spot(QRectF(box.left(), middle - height / 2, box.width(), height), one.told)
    if len(kept) < len(rows) and name_share:
        more = tr("and {count} more, in the CSV", count=len(rows) - len(kept))
        page.text(more, ink.quiet, box.left(), bottom + ink.line * 1.3)


def _draw_row(
    page: ChartPage,
    ink: ChartInk,
    one: Estimate,
    y: float,
    across: Axis,
    right: float,
    shown: Callable[[float], str],
) -> None:
    if one.value is None:
        page.text_right(f"n = {one.n}", ink.quiet, right, y - ink.line / 2)
        return
    if one.low is not None and one.high is not None:
        ends = (QPointF(across.at(one.low), y), QPointF(across.at(one.high), y))
        page.segment(*ends, ink.mark, 0.14 * ink.size)
    page.dot(QPointF(across.at(one.value), y), 0.32 * ink.size, ink.mark)
    page.text_right(shown(one.value), ink.plain, right, y - ink.line / 2)
