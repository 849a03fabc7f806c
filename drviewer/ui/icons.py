"""One icon family, Phosphor (MIT), painted in the theme's colours.

The font is a subset that lies in ``resources/icons`` with the table of its names. An icon is drawn
when it is shown, in the colour the theme has at that moment: nothing is rebuilt when it changes.
"""

import json
from functools import cache
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
    QPixmapCache,
)

from drviewer import paths
from drviewer.errors import ResourceError
from drviewer.ui.theme import tokens


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon ``name`` in the token ``colour`` (``text``, ``accent_text``, ``on_accent``,
    ``danger``, ``canvas_text`` …); disabled it is ``text_disabled``.

    Raises:
        KeyError: there is no such icon or token, a mistake in the program.
        ResourceError: the icon font is missing or damaged.
    """
    getattr(tokens(), colour)
    return QIcon(_GlyphEngine(chr(_glyphs()[name]), colour))


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Paint an icon straight into ``rect`` (delegates and custom widgets)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(_font(min(rect.width(), rect.height())))
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, chr(_glyphs()[name]))
    painter.restore()


class _GlyphEngine(QIconEngine):
    def __init__(self, glyph: str, colour: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.save()
        painter.setFont(_font(min(rect.width(), rect.height())))
        painter.setPen(QColor(self._colour_of(mode)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        # A label keeps what it makes of every pixmap: the same sign must be the same pixmap.
        key = f"{self._glyph} {self._colour_of(mode)} {size.width()}x{size.height()}"
        pixmap = QPixmap()
        if QPixmapCache.find(key, pixmap):
            return pixmap
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        QPixmapCache.insert(key, pixmap)
        return pixmap

    def _colour_of(self, mode: QIcon.Mode) -> str:
        name = "text_disabled" if mode == QIcon.Mode.Disabled else self._colour
        return cast("str", getattr(tokens(), name))

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._glyph, self._colour)


def _font(side: float) -> QFont:
    font = QFont(_family())
    font.setPixelSize(max(1, round(side)))
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return font


@cache
def _family() -> str:
    path = paths.resource("icons", "phosphor.ttf")
    number = QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise ResourceError(
            f"The icon font {path.name} can't be loaded.", advice="Install drviewer again."
        )
    return families[0]


@cache
def _glyphs() -> dict[str, int]:
    path = paths.resource("icons", "phosphor.json")
    return cast("dict[str, int]", json.loads(path.read_text(encoding="utf-8")))
