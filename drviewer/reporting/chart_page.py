"""What charts are drawn on: a page that also knows lines and dots, and where something is told.

The window and the monitor's PDF draw the same charts; ``ChartInk`` makes the difference.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from drviewer.reporting import pdf_style as style
from drviewer.reporting.pdf_page import Page
from drviewer.reporting.pdf_text import TextBlock, TextStyle

_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class ChartInk:
    """Colours as ``#rrggbb``; ``size``: of the type, in the unit of the page, as everything is."""

    text: str = style.INK
    muted: str = style.MUTED
    grid: str = "#e4e8ee"
    axis: str = "#b4bac1"
    ground: str = "#ffffff"
    mark: str = style.BAR
    on_mark: str = "#ffffff"
    second: str = "#a4591b"
    alarm: str = style.DRAFT
    size: float = 7.2

    @property
    def plain(self) -> TextStyle:
        return TextStyle(self.size, self.text)

    @property
    def quiet(self) -> TextStyle:
        return TextStyle(self.size, self.muted)

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return self.quiet.leading * self.size


@dataclass(slots=True)
class ChartPage(Page):
    """``spots``: what is told of a place that is pointed at, in the order drawn."""

    spots: list[tuple[QRectF, str]] = field(default_factory=list)

    def spot(self, box: QRectF, text: str) -> None:
        self.spots.append((box, text))

    def told_at(self, point: QPointF) -> str:
        """What is told of ``point``; "" where there is nothing."""
        return next((text for box, text in reversed(self.spots) if box.contains(point)), "")

    def path(
        self, points: Sequence[QPointF], colour: str, width: float, *, is_dashed: bool = False
    ) -> None:
        """A line through all ``points``."""

        def draw(painter: QPainter) -> None:
            pen = QPen(QColor(colour), width)
            if is_dashed:
                pen.setDashPattern([3, 3])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawPolyline(points)

        self._drawings.append(draw)

    def segment(self, start: QPointF, end: QPointF, colour: str, width: float) -> None:
        self.path([start, end], colour, width)

    def dot(self, centre: QPointF, radius: float, colour: str, *, ground: str = "") -> None:
        """Filled; with ``ground`` only its ring."""

        def draw(painter: QPainter) -> None:
            painter.setPen(QPen(QColor(colour), radius / 2))
            painter.setBrush(QColor(ground or colour))
            painter.drawEllipse(centre, radius, radius)

        self._drawings.append(draw)

    def elided(self, text: str, look: TextStyle, x: float, y: float, width: float) -> None:
        """One line, its end left out where it is longer than ``width``."""
        block = TextBlock(text, look)
        while block.width > width and len(text) > 1:
            text = text[:-1].rstrip()
            block = TextBlock(text + _ELLIPSIS, look)
        self.block(block, x, y)

    def text_middle(self, text: str, look: TextStyle, x: float, y: float) -> None:
        """One line with its middle at ``x``."""
        block = TextBlock(text, look)
        self.block(block, x - block.width / 2, y)
