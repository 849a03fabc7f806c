"""How the model's answers lie against the reader's: counts, and confidence against agreement."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from drviewer.domain.monitoring import ConfidenceBin, Counts
from drviewer.language import number, tr
from drviewer.reporting.chart_page import ChartInk, ChartPage
from drviewer.reporting.charts import Axis, draw_reach
from drviewer.reporting.monitor_words import rate_text, whole_percent
from drviewer.reporting.pdf_text import TextBlock


def draw_matrix(page: ChartPage, box: QRectF, ink: ChartInk, counts: Counts) -> None:
    """The model's grades down, the reader's across; the darker, the more of the row's answers."""
    margin = ink.line * 1.5
    side = min(box.width() - 2 * margin, box.height() - 2 * margin) / len(counts)
    left = box.left() + max(margin, (box.width() - side * len(counts)) / 2)
    top = box.top() + 2 * margin
    wide = side * len(counts)
    page.text_middle(tr("Reader"), ink.quiet, left + wide / 2, box.top() - ink.size * 0.2)
    label = TextBlock(tr("Model"), ink.quiet)
    page.block(label, left - margin - label.width, top + wide / 2 - ink.line / 2)
    for model, row in enumerate(counts):
        page.text_middle(str(model), ink.quiet, left + side * (model + 0.5), top - ink.line)
        page.text_right(str(model), ink.quiet, left - ink.size * 0.5, _row_y(top, side, model, ink))
        for reader, count in enumerate(row):
            cell = QRectF(left + side * reader, top + side * model, side, side)
            _draw_cell(page, cell, ink, count, count / max(1, sum(row)))
            told = tr(
                "Model {model}, reader {reader}: {count} of the row's {sum}",
                model=model,
                reader=reader,
                count=count,
                sum=sum(row),
            )
            page.spot(cell, told)
        diagonal = QRectF(left + side * model, top + side * model, side, side)
        page.outline(diagonal.adjusted(0.5, 0.5, -0.5, -0.5), ink.axis)


def _row_y(top: float, side: float, row: int, ink: ChartInk) -> float:
    return top + side * (row + 0.5) - ink.line / 2


def _draw_cell(page: ChartPage, cell: QRectF, ink: ChartInk, count: int, share: float) -> None:
    ground = blend(ink.grid, ink.mark, share)
    page.fill(cell.adjusted(0.5, 0.5, -0.5, -0.5), ground)
    inks = (ink.text, ink.on_mark) if count else (ink.muted,)
    look = ink.plain.coloured(max(inks, key=lambda colour: _contrast(colour, ground)))
    block = TextBlock(f"{count:,}" if count else "·", look)
    middle = cell.center()
    page.block(block, middle.x() - block.width / 2, middle.y() - block.height / 2)


def _contrast(first: str, second: str) -> float:
    """WCAG 2.2 contrast of two colours."""
    dark, light = sorted((_luminance(QColor(first)), _luminance(QColor(second))))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def blend(first: str, second: str, share: float) -> str:
    """``share`` of ``second`` over ``first``."""
    a, b = QColor(first), QColor(second)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in pairs)).name()


def draw_reliability(
    page: ChartPage, box: QRectF, ink: ChartInk, bins: Sequence[ConfidenceBin]
) -> None:
    """How sure the model was against how often the reader agreed; larger dots, more answers."""
    left = box.left() + ink.line * 3.4
    up = Axis(0, 1, box.bottom() - ink.line * 2.6, box.top() + ink.line * 1.7)
    across = Axis(0, 1, left, box.right() - ink.size)
    page.text(tr("Reader agrees"), ink.quiet, box.left(), box.top())
    for value in (0.0, 0.5, 1.0):
        y, x = up.at(value), across.at(value)
        page.segment(QPointF(left, y), QPointF(across.end, y), ink.grid, 0.06 * ink.size)
        page.text_right(whole_percent(value), ink.quiet, left - ink.size * 0.6, y - ink.line / 2)
        page.text_middle(number(value, ".1f"), ink.quiet, x, up.start + ink.size * 0.4)
    page.text_right(tr("Top probability"), ink.quiet, across.end, box.bottom() - ink.line)
    ends = [QPointF(across.at(value), up.at(value)) for value in (0.0, 1.0)]
    page.path(ends, ink.axis, 0.1 * ink.size, is_dashed=True)
    most = max(one.agreement.n for one in bins)
    for one in bins:
        value = one.agreement.value or 0.0
        centre = QPointF(across.at(one.confidence), up.at(value))
        draw_reach(page, ink, one.agreement, centre, up)
        radius = ink.size * (0.28 + 0.4 * (one.agreement.n / most) ** 0.5)
        page.dot(centre, radius, ink.mark)
        told = tr(
            "Top probability {low:.1f} to {high:.1f}, {confidence:.2f} on average",
            low=one.low,
            high=one.high,
            confidence=one.confidence,
        )
        page.spot(
            _around(centre, ink.line),
            tr("{told}: agreement {rate_text}", told=told, rate_text=rate_text(one.agreement)),
        )


def _around(centre: QPointF, reach: float) -> QRectF:
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)
