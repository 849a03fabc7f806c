"""What of the marks lies under the pointer, in a view's pixels."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPainterPathStroker, QTransform

from drviewer.domain import Landmarks, Mark, MarkKind, OpticDisc, Point
from drviewer.reporting.mark_painter import MarkLook, label_anchor, mark_path

REACH = 7.0
"""How far off the pointer may be."""

LandmarkPart = Literal["fovea", "disc", "rim"]


@dataclass(frozen=True, slots=True)
class Grip:
    """A mark taken hold of: by its whole (``handle`` None) or by one of its points."""

    mark: Mark
    handle: int | None = None

    def moved(self, right: float, down: float) -> tuple[Point, ...]:
        """Its points when the pointer has moved so far (image pixels)."""
        if self.handle is None:
            return self.mark.moved_by(right, down)
        points = list(self.mark.points)
        x, y = points[self.handle]
        points[self.handle] = (x + right, y + down)
        return tuple(points)


def handles_of(mark: Mark) -> Sequence[Point]:
    """The points that a selected mark is shaped by; a freehand line has none."""
    return () if mark.kind is MarkKind.FREEHAND else mark.points


def grip_at(
    at: QPointF,
    marks: Sequence[Mark],
    selected: Mark | None,
    to_view: QTransform,
    look: MarkLook,
) -> Grip | None:
    """What a press at ``at`` takes hold of: the selected mark's handles first, then the topmost."""
    if selected is not None and selected in marks:
        for number, point in enumerate(handles_of(selected)):
            if _is_near(at, to_view.map(QPointF(*point))) and len(selected.points) > 1:
                return Grip(selected, number)
    for mark in reversed(marks):
        if is_on(at, mark, to_view, look):
            return Grip(mark)
    return None


def is_on(at: QPointF, mark: Mark, to_view: QTransform, look: MarkLook) -> bool:
    """The pointer is on the mark's lines, its inside being free, or on a text's words."""
    if mark.kind is MarkKind.TEXT:
        metrics = QFontMetricsF(look.font)
        left = label_anchor(mark, to_view)
        width = max(24.0, metrics.horizontalAdvance(mark.text))
        rect = QRectF(left.x(), left.y() - metrics.height() / 2, width, metrics.height())
        return rect.adjusted(-3, -3, 3, 3).contains(at)
    if mark.kind is MarkKind.POINT:
        return math.dist(at.toTuple(), to_view.map(QPointF(*mark.points[0])).toTuple()) <= 11
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * REACH)
    line: QPainterPath = mark_path(mark.kind, mark.points, to_view)
    return stroker.createStroke(line).contains(at)


def landmark_at(at: QPointF, landmarks: Landmarks, to_view: QTransform) -> LandmarkPart | None:
    """Which landmark a press takes hold of; the disc's rim changes its size."""
    if landmarks.fovea is not None and _is_near(at, to_view.map(QPointF(*landmarks.fovea))):
        return "fovea"
    disc = landmarks.disc
    if disc is None:
        return None
    if _is_near(at, to_view.map(QPointF(*disc.centre))):
        return "disc"
    on_image = to_view.inverted()[0].map(at)
    image_per_view = 1 / max(1e-9, math.sqrt(abs(to_view.determinant())))
    off = abs(math.dist(on_image.toTuple(), disc.centre) - disc.radius)
    return "rim" if off <= REACH * image_per_view else None


def _is_near(at: QPointF, spot: QPointF) -> bool:
    return math.dist(at.toTuple(), spot.toTuple()) <= REACH + 1


def with_part(landmarks: Landmarks, part: LandmarkPart, at: Point) -> Landmarks:
    """``landmarks`` with one place where the pointer is."""
    if part == "fovea":
        return replace(landmarks, fovea=at, is_fovea_by_hand=True)
    disc = landmarks.disc
    assert disc is not None
    if part == "disc":
        moved = OpticDisc(*at, disc.radius)
    else:
        reach = ((at[0] - disc.x) ** 2 + (at[1] - disc.y) ** 2) ** 0.5
        moved = OpticDisc(disc.x, disc.y, max(1.0, reach))
    return replace(landmarks, disc=moved, is_disc_by_hand=True)
