"""One page as a list of things to draw, so that pages are counted before any is painted."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from drviewer.domain import Grade, Rgb
from drviewer.reporting import pdf_style as style
from drviewer.reporting.pdf_text import TextBlock, TextStyle

Drawing = Callable[[QPainter], None]


@dataclass(slots=True)
class Page:
    """What one page shows, in points from its top left. ``y`` is how far it is filled."""

    y: float = style.TOP
    _drawings: list[Drawing] = field(default_factory=list)

    def paint(self, painter: QPainter) -> None:
        """Paint everything; the painter's unit is the point."""
        for draw in self._drawings:
            painter.save()
            draw(painter)
            painter.restore()

    def block(self, block: TextBlock, x: float, y: float) -> float:
        """Place a text; answers where it ends below."""
        self._drawings.append(lambda painter: block.draw(painter, x, y))
        return y + block.height

    def text(
        self, text: str, look: TextStyle, x: float, y: float, width: float | None = None
    ) -> float:
        """Place a text in one line, or broken to ``width``; answers where it ends below."""
        return self.block(TextBlock(text, look, width), x, y)

    def text_right(self, text: str, look: TextStyle, right: float, y: float) -> float:
        """Place one line that ends at ``right``; answers where it ends below."""
        block = TextBlock(text, look)
        return self.block(block, right - block.width, y)

    def text_centred(self, text: str, look: TextStyle, box: QRectF) -> None:
        """Place a text in the middle of ``box``, broken to its width."""
        block = TextBlock(text, look, box.width())
        narrow = TextBlock(text, look, block.width + 1)
        left = box.center().x() - block.width / 2
        self.block(narrow, left, box.center().y() - narrow.height / 2)

    def rule(self, x: float, y: float, width: float, colour: str = style.RULE) -> None:
        self.fill(QRectF(x, y - 0.3, width, 0.6), colour)

    def fill(self, box: QRectF, colour: str, radius: float = 0.0) -> None:
        def draw(painter: QPainter) -> None:
            painter.fillPath(_rounded(box, radius), QColor(colour))

        self._drawings.append(draw)

    def outline(
        self, box: QRectF, colour: str, *, radius: float = 0.0, is_dashed: bool = False
    ) -> None:
        def draw(painter: QPainter) -> None:
            pen = QPen(QColor(colour), 0.8)
            if is_dashed:
                pen.setDashPattern([4, 3])
            painter.strokePath(_rounded(box, radius), pen)

        self._drawings.append(draw)

    def hatch(self, box: QRectF, colour: str, *, radius: float = 0.0, step: float = 3.0) -> None:
        """Slanting lines inside ``box``: the look of what can't be graded."""

        def draw(painter: QPainter) -> None:
            painter.setClipPath(_rounded(box, radius))
            painter.setPen(QPen(QColor(colour), 0.8))
            reach = box.width() + box.height()
            for number in range(int(reach / step) + 1):
                x = box.left() - box.height() + number * step
                painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))

        self._drawings.append(draw)

    def picture(self, rgb: Rgb, box: QRectF) -> None:
        """Place ``(h, w, 3)`` uint8 as large as fits into the middle of ``box``."""
        height, width = rgb.shape[:2]
        scale = min(box.width() / width, box.height() / height)
        size = (width * scale, height * scale)
        left = box.center().x() - size[0] / 2
        target = QRectF(left, box.center().y() - size[1] / 2, *size)

        def draw(painter: QPainter) -> None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(target, to_qimage(rgb))

        self._drawings.append(draw)

    def gradient(self, colours: Rgb, box: QRectF) -> None:
        """A legend: ``(steps, 3)`` uint8 from left to right."""

        def draw(painter: QPainter) -> None:
            step = box.width() / len(colours)
            for number, (red, green, blue) in enumerate(colours.tolist()):
                # A hair wider: no seams between the steps.
                slab = QRectF(box.left() + number * step, box.top(), step * 1.05, box.height())
                painter.fillRect(slab.intersected(box), QColor(red, green, blue))

        self._drawings.append(draw)

    def chip(
        self, grade: Grade | None, box: QRectF, *, is_provisional: bool = False, mark: str = "U"
    ) -> None:
        """A grade's digit on its colour; hatched ``mark`` for None; hollow where unconfirmed."""
        radius = box.height() / 5
        size = box.height() * 0.62
        if grade is None:
            self.fill(box, "#ffffff", radius)
            self.hatch(box, "#b4bac1", radius=radius)
            self.outline(box, style.UNGRADABLE, radius=radius)
            self._centre(mark, TextStyle(size, style.INK, is_bold=True), box)
            return
        colour = style.GRADES[grade]
        if is_provisional:
            self.fill(box, colour, radius)
            inner = box.adjusted(2, 2, -2, -2)
            self.fill(inner, "#ffffff", radius - 1)
            self._centre(str(int(grade)), TextStyle(size, style.INK, is_bold=True), box)
            return
        self.fill(box, colour, radius)
        self._centre(str(int(grade)), TextStyle(size, style.on_grade(grade), is_bold=True), box)

    def _centre(self, digit: str, look: TextStyle, box: QRectF) -> None:
        block = TextBlock(digit, look)
        self.block(block, box.center().x() - block.width / 2, box.center().y() - block.height / 2)

    def watermark(self, word: str, *, size: float = 150) -> None:
        """A word across the page, light enough to read through."""
        block = TextBlock(word, TextStyle(size, style.DRAFT, is_bold=True))

        def draw(painter: QPainter) -> None:
            painter.translate(style.PAGE_WIDTH / 2, style.PAGE_HEIGHT / 2)
            painter.rotate(-52)
            painter.setOpacity(0.09)
            block.draw(painter, -block.width / 2, -block.height / 2)

        self._drawings.append(draw)


def to_qimage(rgb: Rgb) -> QImage:
    """``(h, w, 3)`` uint8 → an image of its own memory."""
    data = np.ascontiguousarray(rgb)
    height, width = data.shape[:2]
    shared = QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return shared.convertToFormat(QImage.Format.Format_RGB32)


def _rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
