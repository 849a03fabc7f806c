"""The coloured map over a photograph: where it lies, how strongly it shows, and its painting."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QTransform

from drviewer.domain import Region
from drviewer.ui.picture import is_upright


class OverlayLayer:
    """A map stretched over a region of the photograph; another opacity colours nothing anew."""

    def __init__(self) -> None:
        self._overlay: QImage | None = None
        self._region = Region(0, 0, 0, 0)
        self.opacity = 0.0

    def set_map(self, overlay: QImage | None, region: Region) -> None:
        self._overlay = overlay
        self._region = region

    def forget(self) -> None:
        """The map goes; where it lay and how strongly it showed stay."""
        self._overlay = None

    def rect(self) -> QRectF:
        """Where it lies, in image pixels."""
        region = self._region
        return QRectF(region.x, region.y, region.width, region.height)

    def paint(self, painter: QPainter, area: QRectF, to_view: QTransform) -> None:
        """Paint what is seen of it in ``area`` (view pixels); ``to_view``: image's → view's."""
        if self._overlay is None or self.opacity <= 0:
            return
        seen = self.rect().intersected(to_view.inverted()[0].mapRect(area))
        if seen.isEmpty():
            return
        source = self._part_of(self._overlay, seen)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(self.opacity)
        if is_upright(to_view):
            painter.drawImage(to_view.mapRect(seen), self._overlay, source)
        else:
            painter.setTransform(to_view, True)
            painter.drawImage(seen, self._overlay, source)
        painter.restore()

    def _part_of(self, overlay: QImage, seen: QRectF) -> QRectF:
        """What of the map lies on ``seen`` (image pixels), in the map's own pixels."""
        whole = self.rect()
        across = overlay.width() / whole.width()
        down = overlay.height() / whole.height()
        return QRectF(
            (seen.x() - whole.x()) * across,
            (seen.y() - whole.y()) * down,
            seen.width() * across,
            seen.height() * down,
        )
