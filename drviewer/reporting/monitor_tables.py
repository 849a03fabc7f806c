"""The monitor's figures as tables on paper, where nothing can be pointed at."""

from collections.abc import Sequence

from drviewer.domain.monitoring import Group
from drviewer.language import tr, tr_noop
from drviewer.reporting import pdf_style as style
from drviewer.reporting.chart_page import ChartPage
from drviewer.reporting.monitor_words import kappa_text, rate_text

_COLUMNS = (0.0, 112.0, 150.0, 272.0, 394.0)
_ROW = 11.5
_HEAD = (
    tr_noop("read"),
    tr_noop("overrides"),
    tr_noop("kappa, unaided"),
    tr_noop("ungradable"),
)


def lay_groups(page: ChartPage, title: str, groups: Sequence[Group], bottom: float) -> None:
    """A row a group from ``page.y``, the newest of those that fit above ``bottom``."""
    fitting = int((bottom - page.y) / _ROW) - 2
    if fitting < 1 or not groups:
        return
    shown = groups if len(groups) <= fitting else groups[-(fitting - 1) :]
    _lay_row(page, (title, *map(tr, _HEAD)), is_head=True)
    for group in shown:
        figures = (rate_text(group.override), kappa_text(group.kappa), rate_text(group.ungradable))
        _lay_row(page, (group.name, f"{group.readings:,}", *figures))
    if len(shown) < len(groups):
        _lay_row(page, (tr("{count} more, in the CSV", count=len(groups) - len(shown)),))
    page.y += _ROW


def _lay_row(page: ChartPage, cells: Sequence[str], *, is_head: bool = False) -> None:
    look = style.SMALL.bold() if is_head else style.SMALL.coloured(style.INK)
    ends = (*_COLUMNS[1:], style.CONTENT_WIDTH)
    for cell, x, end in zip(cells, _COLUMNS, ends, strict=False):
        page.elided(cell, look, style.MARGIN + x, page.y, end - x - 6)
    page.y += _ROW
    page.rule(style.MARGIN, page.y - 1, style.CONTENT_WIDTH)
