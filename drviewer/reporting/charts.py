"""Charts over time, drawn into a box of a page: on paper and in the window alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from drviewer.domain.monitoring import Estimate
from drviewer.language import tr
from drviewer.reporting.chart_page import ChartInk, ChartPage
from drviewer.reporting.monitor_words import whole_percent
from drviewer.reporting.pdf_text import TextBlock

_TOPS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Axis:
    """Values from ``low`` to ``high`` along ``start`` to ``end`` of the page."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        inside = min(max(value, self.low), self.high)
        share = (inside - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Point:
    """A named figure, and what is told of it."""

    name: str
    estimate: Estimate
    told: str


def top_of(estimates: Sequence[Estimate]) -> float:
    """Where an axis for rates ends: a round share above what the intervals reach."""
    most = max((one.high for one in estimates if one.high is not None), default=1.0)
    return next((top for top in _TOPS if most <= top), 1.0)


def draw_note(page: ChartPage, box: QRectF, ink: ChartInk, text: str) -> None:
    """Where there is nothing to draw: why."""
    page.text_centred(text, ink.quiet, box.adjusted(ink.line, 0, -ink.line, 0))


def draw_trend(
    page: ChartPage,
    box: QRectF,
    ink: ChartInk,
    points: Sequence[Point],
    *,
    title: str,
    low: float,
    high: float,
    tick: Callable[[float], str] = whole_percent,
) -> None:
    """Points from left to right with their intervals, joined; gaps where there is no figure."""
    room = ink.line * 3.4
    left = box.left() + room
    page.text(title, ink.quiet, box.left(), box.top())
    up = Axis(low, high, box.bottom() - ink.line * 1.4, box.top() + ink.line * 1.7)
    for step in range(3):
        value = low + (high - low) * step / 2
        y = up.at(value)
        page.segment(QPointF(left, y), QPointF(box.right(), y), ink.grid, 0.06 * ink.size)
        page.text_right(tick(value), ink.quiet, left - ink.size * 0.6, y - ink.line / 2)
    width = (box.right() - left) / max(1, len(points))
    _draw_joined(page, ink, points, left + width / 2, width, up)
    _draw_names(page, ink, [one.name for one in points], left, width, box.bottom() - ink.line)
    for number, one in enumerate(points):
        page.spot(QRectF(left + number * width, box.top(), width, box.height()), one.told)


def _draw_joined(
    page: ChartPage, ink: ChartInk, points: Sequence[Point], x: float, step: float, up: Axis
) -> None:
    centres = []
    for number, one in enumerate(points):
        if one.estimate.value is None:
            continue
        centre = QPointF(x + number * step, up.at(one.estimate.value))
        centres.append(centre)
        draw_reach(page, ink, one.estimate, centre, up)
    if len(centres) > 1:
        page.path(centres, ink.mark, 0.12 * ink.size)
    for centre in centres:
        page.dot(centre, 0.32 * ink.size, ink.mark)


def draw_reach(page: ChartPage, ink: ChartInk, one: Estimate, at: QPointF, up: Axis) -> None:
    """The interval of a point, upright."""
    if one.low is not None and one.high is not None:
        ends = (QPointF(at.x(), up.at(one.low)), QPointF(at.x(), up.at(one.high)))
        page.segment(*ends, ink.mark, 0.1 * ink.size)


def _draw_names(
    page: ChartPage, ink: ChartInk, names: Sequence[str], left: float, step: float, y: float
) -> None:
    """As many of the names as there is room for; the last always."""
    widest = max((TextBlock(name, ink.quiet).width for name in names), default=0.0)
    every = max(1, -(-int(widest + ink.size) // max(1, int(step))))
    for number in range(len(names) - 1, -1, -every):
        page.text_middle(names[number], ink.quiet, left + (number + 0.5) * step, y)


@dataclass(frozen=True, slots=True)
class Bar:
    """A month's ``ratio`` to its limit; None where it was not judged."""

    name: str
    ratio: float | None
    told: str

    @property
    def is_beyond(self) -> bool:
        return self.ratio is not None and self.ratio > 1


def draw_limits(
    page: ChartPage, box: QRectF, ink: ChartInk, bars: Sequence[Bar], *, title: str, has_names: bool
) -> None:
    """Bars against the limit at 1; what lies beyond is coloured and marked, what was not judged is
    a hollow dot."""
    left = box.left() + ink.size * 10.5
    foot = box.bottom() - (ink.line * 1.3 if has_names else 0)
    most = max((bar.ratio for bar in bars if bar.ratio is not None), default=1.0)
    up = Axis(0, min(max(1.6, 1.15 * most), 4.0), foot, box.top() + ink.line * 0.9)
    page.text(title, ink.plain, box.left(), (up.start + up.end) / 2 - ink.line / 2)
    step = (box.right() - left) / max(1, len(bars))
    width = min(step * 0.6, 2.4 * ink.size)
    page.segment(QPointF(left, foot), QPointF(box.right(), foot), ink.axis, 0.08 * ink.size)
    for number, bar in enumerate(bars):
        middle = left + step * (number + 0.5)
        _draw_bar(page, ink, bar, QPointF(middle, foot), width, up)
        page.spot(QRectF(middle - step / 2, box.top(), step, box.height()), bar.told)
    limit = [QPointF(left, up.at(1)), QPointF(box.right(), up.at(1))]
    page.path(limit, ink.muted, 0.1 * ink.size, is_dashed=True)
    page.text_right(tr("limit"), ink.quiet, left - ink.size * 0.5, up.at(1) - ink.line / 2)
    if has_names:
        names = [bar.name for bar in bars]
        _draw_names(page, ink, names, left, step, box.bottom() - ink.line)


def _draw_bar(
    page: ChartPage, ink: ChartInk, bar: Bar, foot: QPointF, width: float, up: Axis
) -> None:
    if bar.ratio is None:
        middle = QPointF(foot.x(), foot.y() - ink.size * 0.7)
        page.dot(middle, 0.22 * ink.size, ink.axis, ground=ink.ground)
        return
    top = up.at(bar.ratio)
    box = QRectF(foot.x() - width / 2, top, width, foot.y() - top)
    page.fill(box, ink.alarm if bar.is_beyond else ink.mark)
    if bar.is_beyond:
        look = ink.plain.bold().coloured(ink.alarm)
        page.text_middle("!", look, foot.x(), top - ink.line * 0.95)
