"""An image of the list is dragged onto the picture: it will stand beside the open one."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from drviewer.language import tr
from drviewer.ui.drop_hint import DropHint
from drviewer.ui.image_list import IMAGE_KEYS


class ImageDrop(QObject):
    """Takes what is dropped on ``target``; dragged files go on to the window."""

    dropped = Signal(int)
    """The key of the image."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._hint = DropHint(target, tr("Drop to show it beside the open photograph"))
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kinds = QEvent.Type
        if event.type() == kinds.DragLeave:
            self._hint.hide()
        is_drag = event.type() in (kinds.DragEnter, kinds.DragMove, kinds.Drop)
        if not is_drag or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        if not event.mimeData().hasFormat(IMAGE_KEYS):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == kinds.DragEnter:
            self._hint.show_over(self._target)
        elif event.type() == kinds.Drop:
            self._hint.hide()
            keys = bytes(event.mimeData().data(IMAGE_KEYS).data()).decode().split()
            if keys:
                self.dropped.emit(int(keys[0]))
        return True
