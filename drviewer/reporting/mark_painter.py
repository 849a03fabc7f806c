"""How marks, grid and quadrants look, on the screen and on paper alike; QtGui only.

Everything is given in the photograph's pixels and drawn through a transform, so that it follows
zoom, pan, turning and mirroring. Lines keep their width; each has a dark seam, so that it stands
out on any retina. A lesion's colour never stands alone: its letters are beside it.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
    QTransform,
)

from drviewer.domain import Landmarks, Laterality, Lesion, Mark, MarkKind, Point

_COLOURS = {
    Lesion.NONE: "#ffffff",
    Lesion.MICROANEURYSM: "#5ad7ff",
    Lesion.HAEMORRHAGE: "#ff8df2",
    Lesion.HARD_EXUDATE: "#fff04d",
    Lesion.SOFT_EXUDATE: "#b9ffd9",
    Lesion.IRMA: "#8dff45",
    Lesion.NEOVASCULARISATION: "#c9b3ff",
    Lesion.LASER_SCAR: "#8fb8ff",
    Lesion.OTHER: "#ffd0a6",
}
_SEAM = QColor(0, 0, 0, 190)
_GRID = "#ffffff"
_STEPS = 72
_RING = 6.0
_HEAD = 11.0


@dataclass(frozen=True, slots=True)
class MarkLook:
    """Widths in the painter's own pixels, which a report has more of than a screen."""

    font: QFont
    unit: float = 1.0


def lesion_colour(lesion: Lesion) -> QColor:
    """The colour of a lesion's marks on the dark canvas and on the retina."""
    return QColor(_COLOURS[lesion])


def paint_marks(
    painter: QPainter,
    marks: Iterable[Mark],
    landmarks: Landmarks,
    to_screen: QTransform,
    look: MarkLook,
) -> None:
    """Draw ``marks``; ``landmarks`` tell how long a disc diameter is."""
    for mark in marks:
        paint_mark(painter, mark, mark.measure(landmarks), to_screen, look)


def paint_mark(
    painter: QPainter, mark: Mark, measure: str, to_screen: QTransform, look: MarkLook
) -> None:
    """Draw one mark and what stands beside it."""
    colour = lesion_colour(mark.lesion)
    if mark.kind is not MarkKind.TEXT:
        _stroke(painter, mark_path(mark.kind, mark.points, to_screen, look.unit), colour, look)
    words = " · ".join(part for part in (mark.lesion.short, measure, mark.text) if part)
    if words:
        anchor = label_anchor(mark, to_screen, look.unit)
        paint_words(painter, words, anchor, colour, look)


def mark_path(
    kind: MarkKind, points: Sequence[Point], to_screen: QTransform, unit: float = 1.0
) -> QPainterPath:
    """The lines of a mark in the painter's pixels; also of one that is only half drawn."""
    path = QPainterPath()
    placed = [to_screen.map(QPointF(x, y)) for x, y in points]
    first, last = placed[0], placed[-1]
    if kind in (MarkKind.POINT, MarkKind.TEXT):
        _add_target(path, first, _RING * unit)
    elif kind is MarkKind.ELLIPSE and len(points) > 1:
        path.addPolygon(to_screen.map(_ellipse(points[0], points[-1])))
    else:
        path.addPolygon(QPolygonF(placed))
    if len(placed) > 1 and kind is MarkKind.ARROW:
        _add_head(path, first, last, _HEAD * unit)
    elif len(placed) > 1 and kind is MarkKind.RULER:
        _add_end(path, first, last, _RING * unit)
        _add_end(path, last, first, _RING * unit)
    return path


def label_anchor(mark: Mark, to_screen: QTransform, unit: float = 1.0) -> QPointF:
    """Where the words of a mark begin: beside what it is about, not on it."""
    if mark.kind is MarkKind.TEXT:
        return to_screen.map(QPointF(*mark.points[0]))
    # At an arrow's tail: the head is what it points at.
    spots = mark.points[:1] if mark.kind is MarkKind.ARROW else mark.points
    placed = [to_screen.map(QPointF(x, y)) for x, y in spots]
    outermost = max(placed, key=lambda point: point.x())
    return outermost + QPointF(10 * unit, -6 * unit)


def paint_words(
    painter: QPainter, words: str, at: QPointF, colour: QColor, look: MarkLook
) -> QRectF:
    """One line with a dark seam, its left middle ``at``; where it stands."""
    metrics = QFontMetricsF(look.font)
    rect = QRectF(at.x(), at.y() - metrics.height() / 2, 0, metrics.height())
    rect.setWidth(metrics.horizontalAdvance(words) + 2)
    path, seam = _letters(words, look.font.key(), 3 * look.unit)
    painter.save()
    painter.translate(rect.x(), rect.y() + metrics.ascent())
    painter.fillPath(seam, _SEAM)
    painter.fillPath(path, colour)
    painter.restore()
    return rect


@lru_cache(maxsize=512)
def _letters(words: str, font_key: str, width: float) -> tuple[QPainterPath, QPainterPath]:
    """The outlines of the letters and of the seam round them; made once, painted often."""
    font = QFont()
    font.fromString(font_key)
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, words)
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return path, stroker.createStroke(path)


# -- the grid ---------------------------------------------------------------------------------


def paint_grid(
    painter: QPainter,
    landmarks: Landmarks,
    eye: Laterality,
    to_screen: QTransform,
    look: MarkLook,
) -> None:
    """The ETDRS grid round the fovea, its subfields named; nothing without fovea and disc."""
    radii = landmarks.grid_radii
    if landmarks.fovea is None or not radii:
        return
    x, y = landmarks.fovea
    path = QPainterPath()
    for radius in radii:
        path.addPolygon(to_screen.map(_circle(landmarks.fovea, radius)))
    for quarter in range(4):
        turn = math.pi / 4 + quarter * math.pi / 2
        ray = (math.cos(turn), math.sin(turn))
        ends = [QPointF(x + ray[0] * r, y + ray[1] * r) for r in (radii[0], radii[-1])]
        path.moveTo(to_screen.map(ends[0]))
        path.lineTo(to_screen.map(ends[1]))
    _stroke(painter, path, QColor(_GRID), look, width=1.2)
    nasal = landmarks.nasal_side(eye)
    sides = {(0, -1): "Superior", (0, 1): "Inferior"}
    if nasal:
        sides |= {(nasal, 0): "Nasal", (-nasal, 0): "Temporal"}
    middle = (radii[1] + radii[2]) / 2
    for (right, down), name in sides.items():
        at = to_screen.map(QPointF(x + right * middle, y + down * middle))
        _paint_centred(painter, name, at, look)


def paint_quadrants(
    painter: QPainter,
    landmarks: Landmarks,
    eye: Laterality,
    bounds: QRectF,
    to_screen: QTransform,
    look: MarkLook,
) -> None:
    """Four quadrants: above and below the line from disc to fovea, nasal and temporal of the disc.

    ``bounds``: of the photograph, in its pixels.
    """
    disc = landmarks.disc
    if disc is None:
        return
    tilt = 0.0
    if landmarks.fovea is not None:
        right, down = landmarks.fovea[0] - disc.x, landmarks.fovea[1] - disc.y
        tilt = math.atan2(down, right)
        # As a line, not as a direction: between -90° and 90°.
        tilt = math.remainder(tilt, math.pi)
    reach = max(bounds.width(), bounds.height())
    along = QPointF(math.cos(tilt), math.sin(tilt))
    across = QPointF(-along.y(), along.x())
    centre = QPointF(*disc.centre)
    path = QPainterPath()
    for way in (along, across):
        line = _within(QLineF(centre - way * reach, centre + way * reach), bounds)
        path.moveTo(to_screen.map(line.p1()))
        path.lineTo(to_screen.map(line.p2()))
    _stroke(painter, path, QColor(_GRID), look, width=1.2, is_dashed=True)
    nasal = landmarks.nasal_side(eye)
    off = 3.2 * disc.radius
    inner = bounds.adjusted(off / 3, off / 3, -off / 3, -off / 3)
    for up, vertical in ((-1, "Superior"), (1, "Inferior")):
        for side in (-1, 1):
            name = vertical
            if nasal:
                name += " nasal" if side == nasal else " temporal"
            # Beside the disc there is less retina towards the nose.
            reach_out = off * (0.5 if side == nasal else 1.0)
            at = _inside(centre + along * (reach_out * side) + across * (off * up), inner)
            _paint_centred(painter, name, to_screen.map(at), look)


def paint_landmarks(
    painter: QPainter, landmarks: Landmarks, to_screen: QTransform, look: MarkLook
) -> None:
    """The disc's outline and the crosses that they are dragged by; dashed where only suggested."""
    colour = QColor(_GRID)
    disc, fovea = landmarks.disc, landmarks.fovea
    if disc is not None:
        outline = QPainterPath()
        outline.addPolygon(to_screen.map(_circle(disc.centre, disc.radius)))
        dashed = not landmarks.is_disc_by_hand
        _stroke(painter, outline, colour, look, width=1.4, is_dashed=dashed)
        _paint_cross(painter, to_screen.map(QPointF(*disc.centre)), colour, look)
    if fovea is not None:
        _paint_cross(painter, to_screen.map(QPointF(*fovea)), colour, look)


def _paint_cross(painter: QPainter, at: QPointF, colour: QColor, look: MarkLook) -> None:
    path = QPainterPath()
    arm = 5 * look.unit
    for way in (QPointF(arm, 0), QPointF(0, arm)):
        path.moveTo(at - way)
        path.lineTo(at + way)
    _stroke(painter, path, colour, look, width=1.4)


def _paint_centred(painter: QPainter, words: str, at: QPointF, look: MarkLook) -> None:
    width = QFontMetricsF(look.font).horizontalAdvance(words)
    paint_words(painter, words, at - QPointF(width / 2, 0), QColor(_GRID), look)


def _inside(at: QPointF, bounds: QRectF) -> QPointF:
    x = min(max(at.x(), bounds.left()), bounds.right())
    return QPointF(x, min(max(at.y(), bounds.top()), bounds.bottom()))


# -- lines ------------------------------------------------------------------------------------


def _stroke(
    painter: QPainter,
    path: QPainterPath,
    colour: QColor,
    look: MarkLook,
    *,
    width: float = 1.8,
    is_dashed: bool = False,
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    seam = QPen(_SEAM, (width + 2) * look.unit)
    pen = QPen(colour, width * look.unit)
    for one in (seam, pen):
        one.setCapStyle(Qt.PenCapStyle.RoundCap)
        one.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if is_dashed:
        pen.setDashPattern([4, 4])
    painter.strokePath(path, seam)
    painter.strokePath(path, pen)


def _ellipse(first: Point, second: Point) -> QPolygonF:
    centre = ((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)
    return _oval(centre, abs(second[0] - first[0]) / 2, abs(second[1] - first[1]) / 2)


def _circle(centre: Point, radius: float) -> QPolygonF:
    return _oval(centre, radius, radius)


def _oval(centre: Point, across: float, down: float) -> QPolygonF:
    """Closed, as a polygon: it goes through any transform."""
    turns = (step * math.tau / _STEPS for step in range(_STEPS + 1))
    return QPolygonF(
        [
            QPointF(centre[0] + across * math.cos(turn), centre[1] + down * math.sin(turn))
            for turn in turns
        ]
    )


def _add_target(path: QPainterPath, at: QPointF, ring: float) -> None:
    """A ring with four ticks; what it is about stays free."""
    path.addEllipse(at, ring, ring)
    for way in (QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)):
        path.moveTo(at + way * ring)
        path.lineTo(at + way * (ring * 1.7))


def _add_head(path: QPainterPath, tail: QPointF, head: QPointF, size: float) -> None:
    shaft = QLineF(head, tail)
    if shaft.isNull():
        return
    for turn in (-26.0, 26.0):
        barb = QLineF(shaft)
        barb.setLength(size)
        barb.setAngle(shaft.angle() + turn)
        path.moveTo(head)
        path.lineTo(barb.p2())


def _add_end(path: QPainterPath, end: QPointF, other: QPointF, size: float) -> None:
    line = QLineF(end, other)
    if line.isNull():
        return
    normal = line.unitVector().normalVector()
    way = (normal.p2() - normal.p1()) * size
    path.moveTo(end - way)
    path.lineTo(end + way)


def _within(line: QLineF, bounds: QRectF) -> QLineF:
    """The part of a line through ``bounds`` that lies in them (Liang and Barsky)."""
    start, end = 0.0, 1.0
    for origin, way, low, high in (
        (line.x1(), line.dx(), bounds.left(), bounds.right()),
        (line.y1(), line.dy(), bounds.top(), bounds.bottom()),
    ):
        if way == 0:
            continue
        near, far = sorted(((low - origin) / way, (high - origin) / way))
        start, end = max(start, near), min(end, far)
    if start > end:
        return QLineF(line.p1(), line.p1())
    return QLineF(line.pointAt(start), line.pointAt(end))
