"""The open image in a window of its own, for a second screen."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from drviewer.domain import FundusImage
from drviewer.language import tr
from drviewer.ui.companion_state import CompanionState
from drviewer.ui.hold_key import HoldKey
from drviewer.ui.image_view import ImageView
from drviewer.ui.mark_layer import MarkLayer
from drviewer.ui.open_picture import OpenPicture
from drviewer.ui.overlay_source import OverlaySource, overlay_text
from drviewer.ui.picture import Picture
from drviewer.ui.picture_window_bar import PictureWindowBar
from drviewer.ui.preview_pane import PreviewPane
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.theme import set_role
from drviewer.ui.view_labels import labels_of
from drviewer.ui.view_transform import ViewTransform
from drviewer.ui.view_words import show_waiting
from drviewer.ui.viewer import HIDE_KEY, LOUPE_KEY, Viewer
from drviewer.ui.window_memory import WindowMemory
from drviewer.ui.window_title import title_of


class PictureWindow(QWidget):
    """Follows the session as the main window does; shows photograph, enhanced or companion.

    ``commands``: of the main window, whose keys work here too.
    """

    closed = Signal()

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        viewer: Viewer,
        memory: WindowMemory,
        commands: Iterable[QAction],
    ) -> None:
        super().__init__()
        # The program ends with its main window.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._session = session
        self._viewer = viewer
        self._memory = memory
        self._own = ViewTransform(self)
        self.plain = ImageView(viewer.transform)
        self.companion = ImageView(viewer.transform)
        self.enhanced = PreviewPane(session, tasks, viewer.transform)
        for view in (self.plain, self.enhanced.view):
            MarkLayer(viewer.marks, view)
        self._held_keys = (HoldKey(HIDE_KEY, self), HoldKey(LOUPE_KEY, self))
        self.bar = PictureWindowBar()
        self._lay_out()
        self._restore()
        self.addActions(list(commands))
        self._connect(viewer.source, viewer.overlay)
        self._on_session_image_opened(session.image)
        self._on_picture_made(viewer.source.current)
        self._show_companion(session.companion)
        self._show_choice()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.resize(1000, 800)
        pictures = QFrame()
        set_role(pictures, "canvas")
        self._stack = QStackedLayout(pictures)
        for pane in (self.plain, self.enhanced, self.companion):
            self._stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pictures, 1)
        column.addWidget(self.bar)

    def _connect(self, source: OpenPicture, overlay: OverlaySource) -> None:
        session = self._session
        session.image_opened.connect(self._on_session_image_opened)
        session.image_updated.connect(self._on_session_image_updated)
        session.companion_changed.connect(self._show_companion)
        session.clahe_changed.connect(self._show_labels)
        session.adjustment_changed.connect(self._show_labels)
        session.overlay_changed.connect(self._show_overlay)
        overlay.changed.connect(self._show_overlay)
        source.made.connect(self._on_picture_made)
        self._viewer.transform.changed.connect(self._on_transform_changed)
        hide, magnify = self._held_keys
        hide.held.connect(lambda held: session.set_overlay(is_held_hidden=held))
        magnify.held.connect(self._magnify)
        self.bar.changed.connect(self._show_choice)
        self.bar.full_screen_wanted.connect(self.toggle_full_screen)
        QShortcut(QKeySequence("F11"), self, self.toggle_full_screen)
        QShortcut(QKeySequence("Esc"), self, self._leave_full_screen)

    def _restore(self) -> None:
        self.bar.set_choice(self._memory.second_choice, is_linked=self._memory.is_second_linked)
        if self._memory.restore_second(self):
            return
        screens = [one for one in QGuiApplication.screens() if one is not self._viewer.screen()]
        if screens:
            self.setGeometry(screens[0].availableGeometry())

    # -- the window ----------------------------------------------------------------------------

    def toggle_full_screen(self) -> None:
        """Nothing but the picture, its names in the corners; once more, or Esc, leads back."""
        is_full = not self.isFullScreen()
        self.bar.setVisible(not is_full)
        self.showFullScreen() if is_full else self.showNormal()

    def _magnify(self, is_held: bool) -> None:
        for transform in (self._own, self._viewer.transform):
            transform.magnify(is_held)

    def _leave_full_screen(self) -> None:
        if self.isFullScreen():
            self.toggle_full_screen()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        for key in self._held_keys:
            key.listen_to(self.windowHandle())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self.isFullScreen():
            self.toggle_full_screen()
        choice, is_linked = self.bar.choice, self.bar.is_linked
        self._memory.keep_second(self, choice, is_linked=is_linked)
        self.enhanced.end()
        for key in self._held_keys:
            key.let_go()
        super().closeEvent(event)
        self.closed.emit()

    # -- what is shown ---------------------------------------------------------------------------

    def _on_session_image_opened(self, image: FundusImage | None) -> None:
        self.enhanced.set_source(None)
        show_waiting((self.plain, self.enhanced.view), image)
        self.setWindowTitle(title_of(image))
        self._show_labels()

    def _on_session_image_updated(self, key: int) -> None:
        image = self._session.image
        if image is not None and image.key == key:
            self.setWindowTitle(title_of(image))
            self._show_labels()

    def _on_picture_made(self, picture: Picture | None) -> None:
        if picture is None:
            return
        self._own.set_image_size(picture.width, picture.height)
        self.plain.set_picture(picture)
        self.enhanced.set_source(picture)
        self._show_overlay()

    def _show_companion(self, beside: CompanionState | None) -> None:
        view = self.companion
        if beside is None:
            words = tr("Choose one in the main window: View ▸ Compare")
            view.show_message("image-square", tr("No other photograph beside it"), words)
        elif beside.picture is None:
            view.show_loading()
            if beside.reason:
                view.show_message("image-square", beside.kind.label, beside.reason)
        else:
            view.set_placement(beside.transform if self.bar.is_linked else QTransform())
            view.set_picture(beside.picture)
        self._show_labels()

    def _show_choice(self) -> None:
        """Which picture, and whether it moves with the main window's."""
        choice, is_linked = self.bar.choice, self.bar.is_linked
        transform = self._viewer.transform if is_linked else self._own
        for view in (self.plain, self.companion):
            view.set_transform(transform)
        self.enhanced.set_transform(transform)
        panes = {"photograph": self.plain, "enhanced": self.enhanced, "beside": self.companion}
        self._stack.setCurrentWidget(panes[choice])
        self.enhanced.set_active(choice == "enhanced")
        self._on_transform_changed()
        self._show_companion(self._session.companion)

    def _on_transform_changed(self) -> None:
        """Turned or mirrored is the picture, in whatever window."""
        self._own.set_orientation(self._viewer.transform.orientation)

    def _show_overlay(self) -> None:
        coloured = self._viewer.overlay.current
        if coloured is None:
            self.plain.set_overlay_opacity(0)
        else:
            self.plain.set_overlay(coloured.picture, coloured.region)
            self.plain.set_overlay_opacity(self._session.overlay.shown_opacity)
        self._show_labels()

    def _show_labels(self, *_: object) -> None:
        image, beside = self._session.image, self._session.companion
        self.plain.set_labels(
            labels_of(
                image, tr("Original"), overlay_text(self._session, self._viewer.overlay.current)
            )
        )
        self.enhanced.view.set_labels(labels_of(image, self.enhanced.enhancement.text))
        other = beside.image if beside is not None else None
        self.companion.set_labels(labels_of(other, beside.text if beside is not None else ""))
