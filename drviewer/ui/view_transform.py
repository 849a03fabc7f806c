"""Where the reader looks and how close: one object shared by views that move together."""

from PySide6.QtCore import QObject, QPointF, QSizeF, Signal

MAX_SCALE = 32.0
"""Screen pixels per image pixel at the closest."""


class ViewTransform(QObject):
    """The image point in the middle of a view, and the zoom; both views of a pair share it.

    ``scale`` is in screen (device) pixels per image pixel: 1.0 shows every pixel once. While
    ``is_fitted`` each view fits the picture to its own size and ``scale`` has no meaning.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._image_size = QSizeF(1, 1)
        self._centre = QPointF(0.5, 0.5)
        self._scale = 1.0
        self._is_fitted = True

    @property
    def image_size(self) -> QSizeF:
        return self._image_size

    @property
    def centre(self) -> QPointF:
        """In image pixels."""
        return QPointF(self._centre)

    @property
    def scale(self) -> float:
        return self._scale

    @property
    def is_fitted(self) -> bool:
        return self._is_fitted

    def set_image_size(self, width: int, height: int) -> None:
        """A picture of this size is shown now: it is fitted to the views."""
        self._image_size = QSizeF(max(1, width), max(1, height))
        self.fit()

    def fit(self) -> None:
        self._centre = QPointF(self._image_size.width() / 2, self._image_size.height() / 2)
        self._is_fitted = True
        self.changed.emit()

    def look_at(self, centre: QPointF, scale: float) -> None:
        """Show ``centre`` (image pixels) in the middle at ``scale``.

        The centre is not pulled back to the picture: that would move the point under the cursor
        while zooming.
        """
        self._centre = QPointF(centre)
        self._scale = scale
        self._is_fitted = False
        self.changed.emit()

    def look_within(self, centre: QPointF, scale: float) -> None:
        """As :meth:`look_at`, but the middle of the view stays on the picture (panning)."""
        x = min(max(centre.x(), 0.0), self._image_size.width())
        y = min(max(centre.y(), 0.0), self._image_size.height())
        self.look_at(QPointF(x, y), scale)
