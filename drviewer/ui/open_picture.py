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
        self._current: Picture | None = None
        self.made.connect(self._keep)
        session.pixels_loaded.connect(self.make)

    @property
    def current(self) -> Picture | None:
        """The open image's picture; None while it is made or can't be."""
        return self._current

    def make(self, pixels: Rgb | None) -> None:
        """``made`` or ``failed`` follows; None drops what is being made."""
        self._tasks.cancel(_TOPIC)
        self._current = None
        if pixels is None:
            return
        made = self._ahead.picture_of(pixels) if self._ahead is not None else None
        if made is not None:
            self.made.emit(made)
            return
        work = partial(_make_picture, pixels)
        self._tasks.run(work, self.made.emit, self.failed.emit, topic=_TOPIC)

    def _keep(self, picture: Picture) -> None:
        self._current = picture


def _make_picture(pixels: Rgb, _task: Task) -> Picture:
    """In a worker's thread."""
    return make_picture(pixels)
