"""The photographs beside the open one, decoded before they are asked for, within bounds.

Whoever goes through a list sees the next picture without waiting for the decoder. What was left
last is kept as well, for the way back.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from drviewer.domain import FundusImage, Rgb
from drviewer.ui.picture import Picture, make_picture
from drviewer.ui.tasks import Task, TaskRunner

OPEN = "open"
_MEGABYTE = 1 << 20
#: Red, green and blue, and a third more for the halves.
_BYTES_PER_PIXEL = 4
#: What the open photograph still needs (preview, check) comes first.
_BEGIN_AFTER_MS = 80


@dataclass(frozen=True, slots=True)
class _Read:
    picture: Picture
    stamp: tuple[int, int]


class ReadAhead(QObject):
    """``read`` answers for the image that is opened; ``want`` names those that may be next."""

    def __init__(
        self,
        tasks: TaskRunner,
        parent: QObject | None = None,
        *,
        most_bytes: int = 256 * _MEGABYTE,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._most_bytes = most_bytes
        self._kept: OrderedDict[int, _Read] = OrderedDict()
        self._open: tuple[int, _Read] | None = None
        #: What was at hand for the image that is being opened.
        self._asked: tuple[int, _Read] | None = None
        self._wanted: list[FundusImage] = []
        self._under_way: tuple[int, Task] | None = None
        self._begin = QTimer(self, singleShot=True, interval=_BEGIN_AFTER_MS)
        self._begin.timeout.connect(self._read_next)

    @property
    def kept_keys(self) -> frozenset[int]:
        """The images whose pixels are at hand; the open one is not among them."""
        return frozenset(self._kept)

    @property
    def kept_bytes(self) -> int:
        return sum(read.picture.bytes for read in self._kept.values())

    @property
    def is_idle(self) -> bool:
        """Nothing is being read ahead, nor about to be."""
        return self._under_way is None and not self._begin.isActive()

    def read(
        self,
        image: FundusImage,
        on_read: Callable[[Rgb], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """The pixels of the image that is opened: from what is at hand, else from its file."""
        kept = self._take(image.key)
        self.leave()
        self._asked = (image.key, kept) if kept is not None else None
        waiting = None
        if self._under_way is not None and self._under_way[0] == image.key:
            waiting = self._under_way[1]

        def done(read: _Read) -> None:
            self._take(image.key)
            self._asked = None
            self._open = (image.key, read)
            on_read(read.picture.pixels[0])

        work = partial(_read_or_take, image.path, image.frame, kept, waiting)
        self._tasks.run(work, done, on_failed, topic=OPEN)

    def leave(self) -> None:
        """The open image is left: it is kept for the way back."""
        self._tasks.cancel(OPEN)
        self._begin.stop()
        self._wanted = []
        for left in (self._open, self._asked):
            if left is not None:
                self._keep(*left)
        self._open = self._asked = None

    def forget(self) -> None:
        """Let go of everything but the open image."""
        self._begin.stop()
        self._wanted = []
        self._kept.clear()

    def _take(self, key: int) -> _Read | None:
        return self._kept.pop(key, None)

    def picture_of(self, pixels: Rgb) -> Picture | None:
        """The picture made with the pixels that were handed out last."""
        if self._open is not None and self._open[1].picture.pixels[0] is pixels:
            return self._open[1].picture
        return None

    def want(self, images: Sequence[FundusImage]) -> None:
        """Have these at hand, the likeliest first, as far as there is room for them."""
        room = self._most_bytes
        self._wanted = []
        for image in images:
            room -= image.width * image.height * _BYTES_PER_PIXEL
            if room < 0 or image.problem:
                break
            self._wanted.append(image)
        for image in reversed(self._wanted):
            if image.key in self._kept:
                self._kept.move_to_end(image.key)
        self._begin.start()

    def _read_next(self) -> None:
        if self._under_way is not None:
            return
        for image in self._wanted:
            if image.key not in self._kept and image.key != self._open_key:
                task = self._tasks.run(
                    partial(_read, image.path, image.frame),
                    partial(self._on_read, image.key),
                    self._on_failed,
                )
                self._under_way = (image.key, task)
                return

    @property
    def _open_key(self) -> int | None:
        return None if self._open is None else self._open[0]

    def _on_read(self, key: int, read: _Read) -> None:
        self._under_way = None
        if key != self._open_key:
            self._keep(key, read)
        self._read_next()

    def _on_failed(self, _error: Exception) -> None:
        """Whoever opens the image is told; until then nothing else is read ahead."""
        self._under_way = None

    def _keep(self, key: int, read: _Read) -> None:
        self._kept[key] = read
        self._kept.move_to_end(key)
        while self._kept and self.kept_bytes > self._most_bytes:
            self._kept.popitem(last=False)


def _read_or_take(
    path: Path, frame: int, kept: _Read | None, waiting: Task | None, _task: Task
) -> _Read:
    """In a worker's thread: what is at hand counts only while the file is still the same."""
    if kept is None and waiting is not None and waiting.future is not None:
        try:
            kept = waiting.future.result()
        except (CancelledError, Exception):
            kept = None
    if kept is not None and kept.stamp == _stamp(path):
        return kept
    return _read(path, frame, _task)


def _read(path: Path, frame: int, _task: Task) -> _Read:
    """In a worker's thread."""
    from drviewer.imaging.files import read_image

    stamp = _stamp(path)
    return _Read(make_picture(read_image(path, frame)), stamp)


def _stamp(path: Path) -> tuple[int, int]:
    """Changes when the file does; (0, 0) where there is none, which reading it tells."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size
