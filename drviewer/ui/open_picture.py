"""The open image's pixels made ready for painting, off the window's thread."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from drviewer.domain import Rgb
from drviewer.ui.picture import Picture, make_picture
from drviewer.ui.read_ahead import ReadAhead
from drviewer.ui.session import Session
from drviewer.ui.tasks import Task, TaskRunner

_TOPIC = "picture"


class OpenPicture(QObject):
    """Follows ``session``; what was read ahead is at hand at once."""

    made = Signal(object)
    """``Picture``"""
    failed = Signal(object)
    """``Exception``"""

    def __init__(
        self, session: Session, tasks: TaskRunner, ahead: ReadAhead | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ahead = ahead
        session.pixels_loaded.connect(self.make)

    def make(self, pixels: Rgb | None) -> None:
        """``made`` or ``failed`` follows; None drops what is being made."""
        self._tasks.cancel(_TOPIC)
        if pixels is None:
            return
        made = self._ahead.picture_of(pixels) if self._ahead is not None else None
        if made is not None:
            self.made.emit(made)
            return
        work = partial(_make_picture, pixels)
        self._tasks.run(work, self.made.emit, self.failed.emit, topic=_TOPIC)


def _make_picture(pixels: Rgb, _task: Task) -> Picture:
    """In a worker's thread."""
    return make_picture(pixels)
