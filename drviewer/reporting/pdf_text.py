"""Text on paper: laid out once in points, drawn on any device, found again by a search.

Latin, Greek, Cyrillic, Chinese, Japanese and Korean are drawn as text. Where a script joins or
reorders its letters (Arabic, Devanagari …) a PDF can't say which letters a glyph stands for; those
are drawn as outlines, and the letters themselves lie over them unseen, as in a scanned and
recognised page, so that they can be found and copied.
"""

import unicodedata
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QRawFont,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from drviewer.reporting.pdf_fonts import MAIN_FAMILY, Stretch, cut_into_stretches, utf16_part

#: Text is laid out in twentieths of a point, where rounding to whole units can't be seen.
UNITS = 20
_UNLIMITED = 1e6
_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """``size`` in points; ``leading`` is the distance of lines in sizes."""

    size: float
    colour: str
    is_bold: bool = False
    leading: float = 1.32

    def bold(self) -> "TextStyle":
        return replace(self, is_bold=True)

    def coloured(self, colour: str) -> "TextStyle":
        return replace(self, colour=colour)

    def sized(self, size: float) -> "TextStyle":
        return replace(self, size=size)


class TextBlock:
    """A text broken into lines of a width in points (one line where it is None).

    ``is_prose``: the text's own direction decides how it runs, as for a note; else left to right.
    """

    def __init__(
        self, text: str, style: TextStyle, width: float | None = None, *, is_prose: bool = False
    ) -> None:
        self.text = _clean(text)
        self.style = style
        self._width = width
        self._is_prose = is_prose
        self._stretches = cut_into_stretches(self.text)
        self._layout = self._lay_out()

    @property
    def line_height(self) -> float:
        return self.style.size * self.style.leading

    @property
    def line_count(self) -> int:
        return self._layout.lineCount()

    @property
    def height(self) -> float:
        return self.line_count * self.line_height

    @property
    def width(self) -> float:
        """Of the longest line."""
        lines = [self._layout.lineAt(index) for index in range(self.line_count)]
        return max((line.naturalTextWidth() for line in lines), default=0.0) / UNITS

    def split(self, height: float) -> tuple["TextBlock | None", "TextBlock | None"]:
        """What fits into ``height`` points, and the rest; None where there is nothing."""
        count = int((height + 0.01) / self.line_height)
        if count >= self.line_count:
            return self, None
        if count <= 0:
            return None, self
        at = self._layout.lineAt(count).textStart()
        rest = utf16_part(self.text, at, len(self.text) * 2)
        return self._like(utf16_part(self.text, 0, at)), self._like(rest)

    def _like(self, text: str) -> "TextBlock":
        return TextBlock(text.strip(), self.style, self._width, is_prose=self._is_prose)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw with the first line's top at ``x``, ``y``; the painter's unit is the point."""
        painter.save()
        painter.translate(x, y)
        painter.scale(1 / UNITS, 1 / UNITS)
        painter.setPen(QColor(self.style.colour))
        for index in range(self.line_count):
            line = self._layout.lineAt(index)
            for stretch in self._stretches:
                _draw_part(painter, line, stretch, self.style.colour)
        painter.restore()

    def _lay_out(self) -> QTextLayout:
        layout = QTextLayout(self.text, self._font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        if not self._is_prose:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.setFormats([self._format(stretch) for stretch in self._stretches])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_UNLIMITED if self._width is None else self._width * UNITS)
            line.setPosition(QPointF(0, top + self._first_offset(line)))
            top += self.line_height * UNITS
        layout.endLayout()
        return layout

    def _first_offset(self, line: QTextLine) -> float:
        """Scripts differ in ascent; the base lines of a style always lie at the same height."""
        baseline = (self.line_height + 0.7 * self.style.size) / 2
        return baseline * UNITS - line.ascent()

    def _font(self) -> QFont:
        font = QFont([MAIN_FAMILY])
        font.setPixelSize(round(self.style.size * UNITS))
        font.setBold(self.style.is_bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _format(self, stretch: Stretch) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = stretch.start, stretch.length
        look = QTextCharFormat()
        look.setFontFamilies([stretch.family])
        # Only the main family has a bold of its own; a thickened one would be drawn twice.
        is_bold = self.style.is_bold and stretch.family == MAIN_FAMILY
        look.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        found.format = look
        return found


def _clean(text: str) -> str:
    """Composed, without control characters; its line breaks as Qt's own."""
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\t", " ")
    composed = composed.rstrip().replace("\n", _LINE_SEPARATOR)
    return "".join(one for one in composed if unicodedata.category(one) not in ("Cc", "Cs"))


def _draw_part(painter: QPainter, line: QTextLine, stretch: Stretch, colour: str) -> None:
    """Draw what of ``stretch`` stands in ``line``."""
    start = max(stretch.start, line.textStart())
    end = min(stretch.start + stretch.length, line.textStart() + line.textLength())
    if start >= end:
        return
    runs = line.glyphRuns(start, end - start, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    if not stretch.is_shaped:
        for run in _joined(runs):
            painter.drawGlyphRun(QPointF(0, 0), run)
        return
    letters = utf16_part(stretch.text, start - stretch.start, end - start).strip()
    for run in runs:
        painter.fillPath(_outline(run), QColor(colour))
    if runs and letters:
        _draw_unseen(painter, runs, letters[::-1] if stretch.is_right_to_left else letters)


def _joined(runs: list[QGlyphRun]) -> list[QGlyphRun]:
    """One run where Qt made several for their scripts, so that a name reads as one text."""
    if len({run.rawFont().familyName() for run in runs}) != 1:
        return runs
    joined = QGlyphRun()
    joined.setRawFont(runs[0].rawFont())
    joined.setGlyphIndexes([glyph for run in runs for glyph in run.glyphIndexes()])
    joined.setPositions([position for run in runs for position in run.positions()])
    return [joined]


def _outline(run: QGlyphRun) -> QPainterPath:
    raw = run.rawFont()
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(raw.pathForGlyph(glyph).translated(position))
    return path


def _draw_unseen(painter: QPainter, runs: list[QGlyphRun], letters: str) -> None:
    """The stored letters, one glyph each, squeezed into the width that their runs take."""
    left, right, baseline = _extent(runs)
    raw = QRawFont(runs[0].rawFont())
    glyphs = raw.glyphIndexesForString(letters)
    natural = sum(one.x() for one in raw.advancesForGlyphIndexes(glyphs))
    if natural > 0:
        raw.setPixelSize(raw.pixelSize() * (right - left) / natural)
    x = left
    positions = []
    for advance in raw.advancesForGlyphIndexes(glyphs):
        positions.append(QPointF(x, baseline))
        x += advance.x()
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(glyphs)
    run.setPositions(positions)
    painter.save()
    painter.setPen(QColor(0, 0, 0, 0))
    painter.drawGlyphRun(QPointF(0, 0), run)
    painter.restore()


def _extent(runs: list[QGlyphRun]) -> tuple[float, float, float]:
    """The left and right ends of ``runs`` and their base line."""
    edges: list[float] = []
    for run in runs:
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for position, advance in zip(run.positions(), advances, strict=True):
            edges += [position.x(), position.x() + advance.x()]
    return min(edges), max(edges), runs[0].positions()[0].y()
