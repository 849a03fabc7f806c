"""The monitor on paper: A4, two pages, with the look of a report and its figures attached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF

from drviewer.domain import RESEARCH_USE
from drviewer.domain.monitoring import Drift, Monitor
from drviewer.language import moment, tr, tr_noop
from drviewer.reporting import pdf_style as style
from drviewer.reporting.chart_page import ChartInk, ChartPage
from drviewer.reporting.monitor_charts import Chart, charts_of, unaided_chart
from drviewer.reporting.monitor_tables import lay_groups
from drviewer.reporting.monitor_words import Tile, alarm_text, how_counted, scope_text, tiles_of
from drviewer.reporting.pdf import make_writer, paint_pages, write_whole
from drviewer.reporting.pdf_page import Page
from drviewer.reporting.pdf_text import TextBlock

ATTACHMENT: Final = "monitor.json"
TITLE: Final = tr_noop("Agreement monitor")
_INK = ChartInk(ground=style.SOFT)
_FOOT_TOP = style.PAGE_HEIGHT - style.BOTTOM - 12
_RIGHT = style.MARGIN + style.CONTENT_WIDTH
_SECOND_COLUMN = style.MARGIN + style.COLUMN_WIDTH + style.COLUMN_GAP
_TILE_GAP = 8.0
_TILE_HEIGHT = 52.0
#: Where the charts of the first page begin.
_FIRST_TOP = 172.0
_MATRIX_HEIGHT = 196.0
_MOST_ALARMS = 5


def write_monitor_pdf(
    monitor: Monitor,
    data: str,
    path: Path,
    *,
    clinic: str,
    version: str,
    created_at: datetime,
) -> None:
    """Write ``path``, its folder made where it is missing; ``data``: the same as JSON, attached.

    Raises:
        ReportError: the file can't be written.
        ResourceError: a font is missing.
    """
    write_whole(path, partial(_write, monitor, data, Maker(clinic, version, created_at)))


@dataclass(frozen=True, slots=True)
class Maker:
    """Who had the page made, with what and when: what its foot says."""

    clinic: str
    version: str
    created_at: datetime

    @property
    def shown_clinic(self) -> str:
        return self.clinic or tr("Clinic not entered")

    @property
    def line(self) -> str:
        made = f"drviewer {self.version}, {moment(self.created_at)} {self.created_at:%Z}".rstrip()
        return f"{self.shown_clinic}   ·   {made}"


def _write(monitor: Monitor, data: str, maker: Maker, path: Path) -> None:
    writer = make_writer(path, tr(TITLE), clinic=maker.clinic, version=maker.version)
    writer.addFileAttachment(ATTACHMENT, QByteArray(data.encode()), "application/json")
    paint_pages(lay_out_monitor(monitor, maker), writer)


def lay_out_monitor(monitor: Monitor, maker: Maker) -> list[Page]:
    """Both pages, ready to paint."""
    charts = charts_of(monitor)
    first, second = ChartPage(), ChartPage()
    _lay_head(first, monitor, maker)
    _lay_tiles(first, tiles_of(monitor))
    for pair, share in ((charts[:2], 0.37), (charts[2:4], 0.37), (charts[4:], 0.26)):
        _lay_charts(first, pair, height=share * (_FOOT_TOP - _FIRST_TOP))
    _lay_running_head(second, monitor)
    top = second.y
    _lay_charts(second, [unaided_chart(monitor)], height=_MATRIX_HEIGHT)
    _lay_alarms(second, monitor.drift, top)
    notes_top = _lay_notes(second)
    for title, groups in ((tr("Month"), monitor.by_month), (tr("Reader"), monitor.by_reader)):
        lay_groups(second, title, groups, notes_top - 10)
    pages: list[Page] = [first, second]
    for number, page in enumerate(pages, start=1):
        _lay_foot(page, maker, number, len(pages))
    return pages


def _lay_head(page: ChartPage, monitor: Monitor, maker: Maker) -> None:
    small = style.SMALL.sized(8.5)
    page.text_right(tr("Model monitoring"), small.bold(), _RIGHT, page.y)
    y = page.text(maker.shown_clinic, small, style.MARGIN, page.y, style.CONTENT_WIDTH - 120) + 7
    y = page.text(tr(TITLE), style.TITLE, style.MARGIN, y) + 1
    y = page.text(scope_text(monitor), style.BODY.sized(9.5), style.MARGIN, y, style.CONTENT_WIDTH)
    page.y = page.text(_models(monitor), style.SMALL, style.MARGIN, y + 1, style.CONTENT_WIDTH) + 9


def _models(monitor: Monitor) -> str:
    said = "; ".join(monitor.models) or tr("no AI grade in these readings")
    more = tr(" (more than one: the figures mix them)") if len(monitor.models) > 1 else ""
    return tr("Model: {said}{more}", said=said, more=more)


def _lay_running_head(page: ChartPage, monitor: Monitor) -> None:
    page.text_right(scope_text(monitor), style.SMALL.sized(8.5), _RIGHT, page.y + 1.5)
    y = page.text(tr(TITLE), style.STRONG, style.MARGIN, page.y) + 4
    page.rule(style.MARGIN, y, style.CONTENT_WIDTH)
    page.y = y + 12


def _lay_tiles(page: ChartPage, tiles: Sequence[Tile]) -> None:
    width = (style.CONTENT_WIDTH - _TILE_GAP * (len(tiles) - 1)) / len(tiles)
    for number, tile in enumerate(tiles):
        x = style.MARGIN + number * (width + _TILE_GAP)
        page.fill(QRectF(x, page.y, width, _TILE_HEIGHT), style.SOFT, 5)
        colour = style.DRAFT if tile.is_alarm else style.INK
        y = page.text(tile.name, style.LABEL, x + 8, page.y + 6)
        y = page.text(tile.value, style.STRONG.sized(15).coloured(colour), x + 8, y)
        page.elided(tile.detail, style.LABEL, x + 8, y, width - 14)
    page.y += _TILE_HEIGHT + 16


def _lay_charts(page: ChartPage, charts: Sequence[Chart], *, height: float) -> None:
    """Two beside each other."""
    for number, chart in enumerate(charts):
        x = _SECOND_COLUMN if number % 2 else style.MARGIN
        y = page.text(chart.title, style.BODY.bold(), x, page.y) + 5
        room = page.y + height - y - 20
        chart.draw(page, QRectF(x, y, style.COLUMN_WIDTH, room), _INK)
        if number % 2 or number == len(charts) - 1:
            page.y += height


def _lay_alarms(page: ChartPage, drift: Drift, y: float) -> None:
    """Beside the matrix: which months are alarms, and against what."""
    y = page.text(tr("Alarms of the photographs"), style.BODY.bold(), _SECOND_COLUMN, y) + 5
    said = [alarm_text(month) for month in drift.alarms[-_MOST_ALARMS:]] or [tr("None.")]
    if drift.problem or not drift.has_verdict:
        said = [drift.problem or tr("No month could be judged.")]
    else:
        said.append(tr("Compared with {reference}.", reference=drift.reference))
    for line in said:
        y = page.text(line, style.BODY, _SECOND_COLUMN, y, style.COLUMN_WIDTH) + 4


def _lay_notes(page: ChartPage) -> float:
    """How all is counted, at the page's end; answers where that begins."""
    blocks = [TextBlock(text, style.SMALL, style.CONTENT_WIDTH) for text in how_counted()]
    top = y = _FOOT_TOP - 10 - sum(block.height + 3 for block in blocks)
    page.rule(style.MARGIN, y - 6, style.CONTENT_WIDTH)
    for block in blocks:
        y = page.block(block, style.MARGIN, y) + 3
    return top


def _lay_foot(page: Page, maker: Maker, number: int, count: int) -> None:
    page.rule(style.MARGIN, _FOOT_TOP, style.CONTENT_WIDTH)
    warning = style.SMALL.bold().coloured(style.DRAFT)
    page.text(tr(RESEARCH_USE), warning, style.MARGIN, _FOOT_TOP + 3)
    said = tr("{line}   ·   Page {number} of {count}", line=maker.line, number=number, count=count)
    page.text_right(said, style.SMALL, _RIGHT, _FOOT_TOP + 3)
