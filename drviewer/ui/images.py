"""Pixels for Qt, and thumbnails: read off-thread, the newest request first, within bounds."""

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from drviewer.domain import FundusImage, Rgb
from drviewer.errors import DrviewerError
from drviewer.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from drviewer.imaging.thumbnail_cache import ThumbnailCache

_MEGABYTE = 1 << 20


def to_qimage(rgb: Rgb) -> QImage:
    """``(h, w, 3)`` uint8 as a picture over the same memory, which it keeps alive."""
    import numpy as np

    pixels = np.ascontiguousarray(rgb)
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB888)


def to_screen_qimage(rgb: Rgb) -> QImage:
    """A copy of ``(h, w, 3)`` uint8, a part of a picture say, in the format painted the fastest."""
    from drviewer.imaging.pyramid import screen_pixels

    pixels = screen_pixels(rgb)
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB32)


def to_overlay_qimage(rgba: "NDArray[np.uint8]") -> QImage:
    """``(h, w, 4)`` uint8, straight alpha, as a picture that is quick to paint over another."""
    import numpy as np

    pixels = np.ascontiguousarray(rgba)
    height, width = pixels.shape[:2]
    straight = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGBA8888)
    return straight.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


class Thumbnails(QObject):
    """Small pictures by image. ``pixmap`` answers at once; ``loaded`` tells when to ask again.

    What is asked last is read first, and what was asked long ago (rows that have scrolled out of
    sight) is dropped: a row still in sight asks again when it is painted. ``cache`` keeps them on
    disk; without one every photograph is read again.
    """

    loaded = Signal(int)
    """The thumbnail of the image with this key can be had now."""
    failed = Signal(int, str)
    """The file behind this key can't be read, and why."""

    def __init__(
        self,
        tasks: TaskRunner,
        parent: QObject | None = None,
        *,
        cache: "ThumbnailCache | None" = None,
        side: int = 128,
        most_bytes: int = 64 * _MEGABYTE,
        most_waiting: int = 40,
        most_at_once: int = 2,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._cache = cache
        self._side = side
        self._most_bytes = most_bytes
        self._most_waiting = most_waiting
        self._most_at_once = most_at_once
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self._kept_bytes = 0
        self._waiting: OrderedDict[int, FundusImage] = OrderedDict()
        self._under_way: dict[int, Task] = {}
        self._reasons: dict[int, str] = {}

    @property
    def kept_bytes(self) -> int:
        return self._kept_bytes

    @property
    def waiting_keys(self) -> tuple[int, ...]:
        """What is still to be read, the oldest request first."""
        return tuple(self._waiting)

    def pixmap(self, image: FundusImage) -> QPixmap | None:
        """The thumbnail, or None while it is read (``loaded`` follows) or where it can't be."""
        kept = self._kept.get(image.key)
        if kept is not None:
            self._kept.move_to_end(image.key)
            return kept
        if image.key not in self._reasons and image.key not in self._under_way:
            self._waiting[image.key] = image
            self._waiting.move_to_end(image.key)
            while len(self._waiting) > self._most_waiting:
                self._waiting.popitem(last=False)
            self._read_next()
        return None

    def failure(self, key: int) -> str:
        """Why there is no thumbnail; "" where none has failed."""
        return self._reasons.get(key, "")

    def set_side(self, side: int) -> None:
        """Other tiles, other pictures: those kept in memory are made anew when they are painted."""
        if side != self._side:
            self._side = side
            self.clear()

    def delete_kept(self) -> int:
        """Empty the disk's cache, in a worker's thread; answers how many bytes it held."""
        if self._cache is None:
            return 0
        size = self._cache.size()
        self._cache.clear()
        return size

    def clear(self) -> None:
        """Forget everything: other images are shown now."""
        for task in self._under_way.values():
            task.cancel()
        self._under_way.clear()
        self._waiting.clear()
        self._kept.clear()
        self._reasons.clear()
        self._kept_bytes = 0

    def _read_next(self) -> None:
        while self._waiting and len(self._under_way) < self._most_at_once:
            key, image = self._waiting.popitem(last=True)
            self._under_way[key] = self._tasks.run(
                partial(_read, image, self._side, self._cache),
                partial(self._on_read_done, key),
                partial(self._on_read_failed, key),
            )

    def _on_read_done(self, key: int, picture: QImage) -> None:
        del self._under_way[key]
        pixmap = QPixmap.fromImage(picture)
        self._kept[key] = pixmap
        self._kept_bytes += _bytes(pixmap)
        while self._kept_bytes > self._most_bytes and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._kept_bytes -= _bytes(oldest)
        self.loaded.emit(key)
        self._read_next()

    def _on_read_failed(self, key: int, error: Exception) -> None:
        del self._under_way[key]
        reason = error.message if isinstance(error, DrviewerError) else str(error)
        self._reasons[key] = reason
        self.failed.emit(key, reason)
        self._read_next()


def _read(image: FundusImage, side: int, cache: "ThumbnailCache | None", _task: Task) -> QImage:
    """In a worker's thread."""
    from drviewer.imaging.files import read_thumbnail

    if cache is None:
        return to_qimage(read_thumbnail(image.path, side, image.frame))
    picture = to_qimage(cache.thumbnail(image.path, image.frame))
    if max(picture.width(), picture.height()) <= side:
        return picture
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(side, side, keep, smooth)


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8
