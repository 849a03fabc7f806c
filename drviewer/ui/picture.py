"""A picture ready to be painted at any zoom: its halves, and which of them a zoom wants."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from drviewer.domain import Rgb
from drviewer.ui.images import to_qimage

_CRISP_FROM_SCALE = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """``levels[0]`` may itself be smaller than the photograph it stands for (a quick preview).

    ``width`` and ``height`` are the photograph's, in which every coordinate is given.
    """

    width: int
    height: int
    pixels: tuple[Rgb, ...]
    levels: tuple[QImage, ...]

    @property
    def resolution(self) -> float:
        """Pixels of the sharpest level per pixel of the photograph, at most 1."""
        return self.levels[0].width() / self.width

    def level_for(self, scale: float) -> QImage:
        """The coarsest level that still has a pixel for every screen pixel at ``scale``."""
        for level in reversed(self.levels):
            if level.width() >= scale * self.width - 0.5:
                return level
        return self.levels[0]


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
    return Picture(width, height, pixels, tuple(to_qimage(level) for level in pixels))


def paint_picture(
    painter: QPainter, target: QRectF, picture: Picture, origin: QPointF, scale: float
) -> None:
    """Fill ``target`` (painter's pixels) with what lies from ``origin`` (photograph's pixels) on.

    ``scale``: painter's pixels per pixel of the photograph. Close by, pixels stay crisp squares.
    """
    seen = QRectF(origin.x(), origin.y(), target.width() / scale, target.height() / scale)
    seen = seen.intersected(QRectF(0, 0, picture.width, picture.height))
    if seen.isEmpty():
        return
    level = picture.level_for(scale)
    across, down = level.width() / picture.width, level.height() / picture.height
    source = QRectF(seen.x() * across, seen.y() * down, seen.width() * across, seen.height() * down)
    where = QRectF(
        target.x() + (seen.x() - origin.x()) * scale,
        target.y() + (seen.y() - origin.y()) * scale,
        seen.width() * scale,
        seen.height() * scale,
    )
    is_crisp = scale >= _CRISP_FROM_SCALE and picture.resolution == 1
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_crisp)
    painter.drawImage(where, level, source)
