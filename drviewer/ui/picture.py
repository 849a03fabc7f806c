"""A picture ready to be painted at any zoom: its halves, and which of them a zoom wants."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from drviewer.domain import Rgb
from drviewer.ui.images import to_qimage, to_screen_qimage

_CRISP_FROM_SCALE = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """``pixels[0]`` may itself be smaller than the photograph it stands for (a quick preview).

    ``width`` and ``height`` are the photograph's, in which every coordinate is given.
    """

    width: int
    height: int
    pixels: tuple[Rgb, ...]

    @property
    def resolution(self) -> float:
        """Pixels of the sharpest level per pixel of the photograph, at most 1."""
        return float(self.pixels[0].shape[1] / self.width)

    @property
    def bytes(self) -> int:
        """Memory of all levels."""
        return sum(level.nbytes for level in self.pixels)

    def level_for(self, scale: float) -> Rgb:
        """The coarsest level that still has a pixel for every screen pixel at ``scale``."""
        for level in reversed(self.pixels):
            if level.shape[1] >= scale * self.width - 0.5:
                return level
        return self.pixels[0]

    def value_at(self, point: QPointF) -> tuple[int, int, int] | None:
        """Red, green and blue at ``point`` (photograph's pixels); None outside."""
        if not (0 <= point.x() < self.width and 0 <= point.y() < self.height):
            return None
        sharpest = self.pixels[0]
        row = int(point.y() * sharpest.shape[0] / self.height)
        column = int(point.x() * sharpest.shape[1] / self.width)
        red, green, blue = sharpest[row, column]
        return int(red), int(green), int(blue)


def make_picture(
    rgb: Rgb, size: tuple[int, int] | None = None, *, has_halves: bool = True
) -> Picture:
    """Ready for painting; ``size`` (width, height) of the photograph if ``rgb`` is shrunk from it.

    Without halves it is made faster and looks well down to half its own size.
    Takes milliseconds for 12 megapixels; to be called off the window's thread all the same.
    """
    import numpy as np

    from drviewer.imaging.pyramid import build_pyramid

    pixels = build_pyramid(rgb) if has_halves else (np.ascontiguousarray(rgb),)
    width, height = size or (rgb.shape[1], rgb.shape[0])
    return Picture(width, height, pixels)


def scale_of(to_screen: QTransform) -> float:
    """Screen pixels per pixel of what is mapped; the same in every direction."""
    return float(abs(to_screen.determinant()) ** 0.5)


def is_upright(transform: QTransform) -> bool:
    """Neither turned nor mirrored: a rectangle stays one, which is painted straight."""
    is_turned = transform.isRotating() or transform.m11() <= 0 or transform.m22() <= 0
    return not is_turned


def paint_picture(
    painter: QPainter, target: QRectF, picture: Picture, to_target: QTransform
) -> None:
    """Paint what of the photograph lies inside ``target`` (painter's pixels).

    ``to_target``: photograph's pixels → painter's, turned as it may be. Close by, pixels stay
    crisp squares.
    """
    seen = to_target.inverted()[0].mapRect(target)
    seen = seen.intersected(QRectF(0, 0, picture.width, picture.height))
    if seen.isEmpty():
        return
    scale = scale_of(to_target)
    level = picture.level_for(scale)
    is_copied = is_upright(to_target) and abs(scale * picture.width - level.shape[1]) < 1e-3
    part, source = _part_of(level, picture, seen, is_copied=is_copied)
    is_crisp = scale >= _CRISP_FROM_SCALE and picture.resolution == 1
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_crisp)
    if is_upright(to_target):
        painter.drawImage(to_target.mapRect(seen), part, source)
        return
    painter.save()
    painter.setClipRect(target)
    painter.setTransform(to_target, True)
    painter.drawImage(seen, part, source)
    painter.restore()


def _part_of(
    level: Rgb, picture: Picture, seen: QRectF, *, is_copied: bool
) -> tuple[QImage, QRectF]:
    """What is needed of ``level`` to paint ``seen`` (photograph's pixels), and where in it.

    ``is_copied``: every pixel of it is one of the screen's, which Qt paints at once as it is.

    Only that is brought into the screen's format, which takes less time than it saves: Qt paints
    it twice as fast as the photograph's own, and keeping both would want twice the memory.
    """
    height, width = level.shape[:2]
    across, down = width / picture.width, height / picture.height
    if is_copied:
        source = (seen.x() * across, seen.y() * down, seen.width() * across, seen.height() * down)
        return to_qimage(level), QRectF(*source)
    left, top = max(0, int(seen.left() * across) - 1), max(0, int(seen.top() * down) - 1)
    right = min(width, int(seen.right() * across) + 3)
    bottom = min(height, int(seen.bottom() * down) + 3)
    place = QRectF(
        seen.x() * across - left, seen.y() * down - top, seen.width() * across, seen.height() * down
    )
    return to_screen_qimage(level[top:bottom, left:right]), place
