"""The ETDRS grid, the quadrants, fovea and disc, on the screen and on paper alike; QtGui only."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QTransform

from drviewer.domain import Landmarks, Laterality
from drviewer.language import tr
from drviewer.reporting.mark_lines import MarkLook, circle, paint_words, stroke

_GRID = "#ffffff"


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
        path.addPolygon(to_screen.map(circle(landmarks.fovea, radius)))
    for quarter in range(4):
        turn = math.pi / 4 + quarter * math.pi / 2
        ray = (math.cos(turn), math.sin(turn))
        ends = [QPointF(x + ray[0] * r, y + ray[1] * r) for r in (radii[0], radii[-1])]
        path.moveTo(to_screen.map(ends[0]))
        path.lineTo(to_screen.map(ends[1]))
    stroke(painter, path, QColor(_GRID), look, width=1.2)
    nasal = landmarks.nasal_side(eye)
    up = landmarks.superior_side(eye)
    sides = {(0, up): tr("Superior"), (0, -up): tr("Inferior")} if up else {}
    if nasal:
        sides |= {(nasal, 0): tr("Nasal"), (-nasal, 0): tr("Temporal")}
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
    stroke(painter, path, QColor(_GRID), look, width=1.2, is_dashed=True)
    nasal = landmarks.nasal_side(eye)
    off = 3.2 * disc.radius
    inner = bounds.adjusted(off / 3, off / 3, -off / 3, -off / 3)
    superior = landmarks.superior_side(eye)
    names = {superior: "superior", -superior: "inferior"} if superior else {}
    for up in (-1, 1):
        for side in (-1, 1):
            sides = {nasal: "nasal", -nasal: "temporal"} if nasal else {}
            name = " ".join(filter(None, (names.get(up), sides.get(side)))).capitalize()
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
        outline.addPolygon(to_screen.map(circle(disc.centre, disc.radius)))
        dashed = not landmarks.is_disc_by_hand
        stroke(painter, outline, colour, look, width=1.4, is_dashed=dashed)
        _paint_cross(painter, to_screen.map(QPointF(*disc.centre)), colour, look)
    if fovea is not None:
        _paint_cross(painter, to_screen.map(QPointF(*fovea)), colour, look)


def _paint_cross(painter: QPainter, at: QPointF, colour: QColor, look: MarkLook) -> None:
    path = QPainterPath()
    arm = 5 * look.unit
    for way in (QPointF(arm, 0), QPointF(0, arm)):
        path.moveTo(at - way)
        path.lineTo(at + way)
    stroke(painter, path, colour, look, width=1.4)


def _paint_centred(painter: QPainter, words: str, at: QPointF, look: MarkLook) -> None:
    width = QFontMetricsF(look.font).horizontalAdvance(words)
    paint_words(painter, words, at - QPointF(width / 2, 0), QColor(_GRID), look)


def _inside(at: QPointF, bounds: QRectF) -> QPointF:
    x = min(max(at.x(), bounds.left()), bounds.right())
    return QPointF(x, min(max(at.y(), bounds.top()), bounds.bottom()))


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
