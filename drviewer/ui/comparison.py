"""The photograph beside the open one: as it is or enhanced, and for a moment in its place."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTransform

from drviewer.ui.companion_state import CompanionState
from drviewer.ui.flicker import Flicker
from drviewer.ui.image_view import ImageView
from drviewer.ui.picture import Picture
from drviewer.ui.preview_pane import PreviewPane
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.view_labels import labels_of
from drviewer.ui.view_transform import ViewTransform


class Comparison(QObject):
    """Follows ``session.companion``. ``plain`` and ``enhanced`` show it, one of them at a time.

    While the flicker stands on it, it is shown by the open photograph's own views as well.
    """

    turned = Signal()
    """Another photograph stands in the open one's place, or the open one again."""

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        transform: ViewTransform,
        own: tuple[ImageView, PreviewPane],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._own_view, self._own_preview = own
        self._own_picture: Picture | None = None
        self.plain = ImageView(transform)
        self.enhanced = PreviewPane(session, tasks, transform)
        self.flicker = Flicker(self)
        self._is_locked = False
        for view in self._views:
            view.set_shifts(True)
        self.flicker.turned.connect(self._show_turn)

    @property
    def _views(self) -> tuple[ImageView, ImageView]:
        return self.plain, self.enhanced.view

    @property
    def is_locked(self) -> bool:
        """The companion stays where it lies, whatever is dragged."""
        return self._is_locked

    def toggle_lock(self) -> None:
        self._is_locked = not self._is_locked
        for view in self._views:
            view.set_shifts(not self._is_locked)

    @property
    def stands_in(self) -> bool:
        """The companion is seen in the open photograph's place."""
        return self.flicker.shows_companion

    def set_own(self, picture: Picture | None) -> None:
        """The open photograph, to come back to."""
        self._own_picture = picture

    def set_shown(self, *, is_shown: bool, is_enhanced: bool) -> None:
        if not is_shown:
            self.flicker.stop()
        self.plain.setVisible(is_shown and not is_enhanced)
        self.enhanced.setVisible(is_shown and is_enhanced)
        self.enhanced.set_active(is_shown and is_enhanced)

    def show_companion(self, beside: CompanionState | None) -> None:
        """Show its picture where it lies, or why there is none."""
        if beside is None or beside.picture is None:
            self.flicker.stop()
            self.enhanced.set_source(None)
            for view in self._views:
                if beside is None or not beside.reason:
                    view.show_loading()
                else:
                    view.show_message("image-square", beside.kind.label, beside.reason)
        else:
            self.plain.set_placement(beside.transform)
            if beside.picture is not self.plain.picture:
                self.plain.set_picture(beside.picture)
            self.enhanced.set_source(beside.picture, beside.transform)
        if self.stands_in:
            self._show_turn()

    def show_labels(self, *, original: str, treated: str, overlay: str) -> None:
        """The corners of the companion's views and of the open photograph's.

        ``original``, ``treated``: how the open photograph's two views show it.
        """
        image, beside = self._session.image, self._session.companion
        other = beside.image if beside is not None and image is not None else None
        words = beside.text if beside is not None and other is not None else ""
        enhanced = f"{words} · {self.enhanced.enhancement.text}" if words else ""
        self.plain.set_labels(labels_of(other, words))
        self.enhanced.view.set_labels(labels_of(other, enhanced))
        if self.stands_in and other is not None:
            self._own_view.set_labels(labels_of(other, words))
            self._own_preview.view.set_labels(labels_of(other, enhanced))
            return
        is_alone = self._own_view.isHidden()
        self._own_view.set_labels(labels_of(image, original, overlay))
        self._own_preview.view.set_labels(labels_of(image, treated, overlay if is_alone else ""))

    def _show_turn(self, *_: object) -> None:
        """The companion in the photograph's own place, as it lies over it; or the photograph."""
        beside = self._session.companion
        picture, placement = self._own_picture, QTransform()
        if self.stands_in and beside is not None and beside.picture is not None:
            picture, placement = beside.picture, beside.transform
        self._own_view.set_placement(placement)
        if picture is not None:
            self._own_view.set_picture(picture)
            self._own_preview.set_source(picture, placement)
        self.turned.emit()
