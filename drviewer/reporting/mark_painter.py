"""How marks look, on the screen and on paper alike; QtGui only.

Everything is given in the photograph's pixels and drawn through a transform, so that it follows
zoom, pan, turning and mirroring. Lines keep their width; each has a dark seam, so that it stands
out on any retina. A lesion's colour never stands alone: its letters are beside it.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF, QTransform

from drviewer.domain import Landmarks, Lesion, Mark, MarkKind, Point
from drviewer.reporting.mark_lines import MarkLook, oval, paint_words, stroke

__all__ = ["MarkLook", "label_anchor", "lesion_colour", "mark_path", "paint_mark", "paint_marks"]

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
_RING = 6.0
_HEAD = 11.0


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
        stroke(painter, mark_path(mark.kind, mark.points, to_screen, look.unit), colour, look)
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


def _ellipse(first: Point, second: Point) -> QPolygonF:
    centre = ((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)
    return oval(centre, abs(second[0] - first[0]) / 2, abs(second[1] - first[1]) / 2)


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
