"""The middle of the window: photograph and preview side by side or alone, their controls below."""

from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QHideEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from drviewer.domain import FundusImage, Region
from drviewer.language import tr
from drviewer.ui.companion_state import CompanionState
from drviewer.ui.comparison import Comparison
from drviewer.ui.hold_key import HoldKey
from drviewer.ui.image_view import ImageView
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.mark_layer import MarkLayer
from drviewer.ui.mark_list import MarkList
from drviewer.ui.mark_strip import MarkStrip
from drviewer.ui.open_picture import OpenPicture
from drviewer.ui.overlay_source import OverlaySource, overlay_text
from drviewer.ui.picture import Picture
from drviewer.ui.preview_pane import PreviewPane
from drviewer.ui.read_ahead import ReadAhead
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.tone_drag import drag_tone
from drviewer.ui.view_controls import ViewControls
from drviewer.ui.view_pair import ViewPair
from drviewer.ui.view_transform import Orientation, ViewTransform
from drviewer.ui.view_words import show_waiting
from drviewer.workflow.companions import Companion

HIDE_KEY, LOUPE_KEY = Qt.Key.Key_H, Qt.Key.Key_Z


class Viewer(QWidget):
    """Follows ``session``: its image, pixels, layout, CLAHE and overlay. Both views move as one.

    The overlay lies over the photograph; over the preview only where that stands alone, so that
    side by side the reader sees what lies beneath the colours.
    """

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        ahead: ReadAhead | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._picture: Picture | None = None
        self.transform = ViewTransform(self)
        self.raw_view = ImageView(self.transform)
        self.preview = PreviewPane(session, tasks, self.transform)
        own = (self.raw_view, self.preview)
        self.comparison = Comparison(session, tasks, self.transform, own, self)
        self.companion, self.flicker = self.comparison.plain, self.comparison.flicker
        beside = (self.comparison.plain, self.comparison.enhanced)
        self._pair = ViewPair(self.transform, (*own, *beside))
        self.marks = MarkBoard(self)
        for view in (self.raw_view, self.preview.view):
            MarkLayer(self.marks, view)
        self.mark_strip = MarkStrip()
        self.mark_list = MarkList(self.marks)
        self._controls = ViewControls(session)
        self.overlay_slider = self._controls.overlay_slider
        self.overlay_bar = self._controls.overlay_bar
        self.clahe_bar, self.adjust_bar = self._controls.clahe_bar, self._controls.adjust_bar
        self.overlay = self._overlay = OverlaySource(session, tasks, self)
        self.source = OpenPicture(session, tasks, ahead, self)
        self._hide_key = HoldKey(HIDE_KEY, self)
        self._loupe_key = HoldKey(LOUPE_KEY, self)
        self._lay_out()
        self._connect()
        self._show_layout()
        self._on_session_image_opened(session.image)
        self.source.make(session.pixels)

    # -- commands of the window --------------------------------------------------------------

    def fit(self) -> None:
        self.transform.fit()

    def show_actual_size(self) -> None:
        self._main_view().show_actual_size()

    def zoom_in(self) -> None:
        self._main_view().zoom_in()

    def zoom_out(self) -> None:
        self._main_view().zoom_out()

    def focus_picture(self) -> None:
        """The keys go to the photograph."""
        self._main_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def middle_of_view(self) -> QPointF:
        """What lies in the middle of the picture as it is seen, in image pixels."""
        view = self._main_view()
        return view.map_to_image(QPointF(view.width() / 2, view.height() / 2))

    def rotate_right(self) -> None:
        self.transform.set_orientation(self.transform.orientation.turned(1))

    def rotate_left(self) -> None:
        self.transform.set_orientation(self.transform.orientation.turned(-1))

    def mirror(self) -> None:
        self.transform.set_orientation(self.transform.orientation.mirrored())

    @property
    def is_settled(self) -> bool:
        """The open image is on the screen, or why it can't be read."""
        image = self._session.image
        return self._picture is not None or (image is not None and bool(image.problem))

    @property
    def views_frame(self) -> QFrame:
        """The pictures, without their controls."""
        return self._pair

    def toggle_pixel(self) -> None:
        self.transform.show_pixel(not self.transform.shows_pixel)

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for widget in (self.mark_strip, self.mark_list):
            middle.addWidget(widget)
        self.mark_list.hide()
        middle.addWidget(self._pair, 1)
        layout.addLayout(middle, 1)
        layout.addWidget(self._controls)

    def _connect(self) -> None:
        session = self._session
        session.image_opened.connect(self._on_session_image_opened)
        session.image_updated.connect(self._on_session_image_updated)
        self.source.made.connect(self._on_picture_made)
        self.source.failed.connect(self._on_picture_failed)
        session.layout_changed.connect(self._show_layout)
        session.companion_changed.connect(self._show_companion)
        session.enhances_both_changed.connect(self._show_layout)
        self.comparison.turned.connect(self._show_turn)
        session.clahe_changed.connect(self._show_labels)
        session.adjustment_changed.connect(self._show_labels)
        session.overlay_changed.connect(self._show_overlay)
        session.settings_changed.connect(self._show_overlay)
        for pane in (self.preview, self.comparison.enhanced):
            pane.view.toned.connect(partial(drag_tone, session))
        self._overlay.changed.connect(self._show_overlay)
        self._overlay.failed.connect(self.overlay_slider.set_problem)
        self._hide_key.held.connect(lambda held: session.set_overlay(is_held_hidden=held))
        self._loupe_key.held.connect(self.transform.magnify)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        for key in (self._hide_key, self._loupe_key):
            key.listen_to(self.window().windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        for key in (self._hide_key, self._loupe_key):
            key.let_go()

    # -- the open image ------------------------------------------------------------------------

    def _views(self) -> tuple[ImageView, ImageView]:
        return self.raw_view, self.preview.view

    def _main_view(self) -> ImageView:
        return self.preview.view if self.raw_view.isHidden() else self.raw_view

    def _on_session_image_opened(self, image: FundusImage | None) -> None:
        self.source.make(None)
        self._picture = None
        self.comparison.set_own(None)
        # Turned or mirrored is one picture, never by oversight the next patient's.
        self.transform.set_orientation(Orientation())
        self.preview.set_source(None)
        self._show_companion(None)
        self.overlay_slider.set_problem("")
        show_waiting(self._views(), image)
        self._show_layout()

    def _on_session_image_updated(self, key: int) -> None:
        image = self._session.image
        if image is not None and image.key == key:
            if image.problem and self._has_message:
                show_waiting(self._views(), image)
            self._show_layout()

    def _on_picture_made(self, picture: Picture) -> None:
        is_other_size = (picture.width, picture.height) != self._size()
        self._picture = picture
        self.comparison.set_own(picture)
        if is_other_size or not self.transform.is_fitted:
            self.transform.set_image_size(picture.width, picture.height)
            self._pair.arrange()
        self.raw_view.set_placement(QTransform())
        self.raw_view.set_picture(picture)
        self.preview.set_source(picture)
        self._overlay.set_picture(picture)
        self._show_overlay()

    def _size(self) -> tuple[int, int]:
        size = self.transform.image_size
        return round(size.width()), round(size.height())

    def _on_picture_failed(self, error: Exception) -> None:
        for view in self._views():
            view.show_message("warning", tr("The photograph can't be shown"), str(error))

    @property
    def _layout(self) -> str:
        return "raw" if self._has_message else self._session.layout

    @property
    def _has_message(self) -> bool:
        """There is nothing to compare: one view says why."""
        image = self._session.image
        return image is None or (bool(image.problem) and self._picture is None)

    # -- the photograph beside it ----------------------------------------------------------------

    def _show_companion(self, beside: CompanionState | None) -> None:
        image = self._session.image
        self.comparison.show_companion(beside if image is not None else None)
        if beside is not None and beside.picture is not None and image is not None:
            views = (self.comparison.plain, self.comparison.enhanced)
            self._pair.place(views, is_first=beside.stands_left_of(image))
        self._show_labels()

    def _show_turn(self) -> None:
        self.marks.set_resting(self.comparison.stands_in)
        self._show_overlay()

    # -- how it is looked at -------------------------------------------------------------------

    def _show_layout(self) -> None:
        layout = self._layout
        shows_companion = layout in set(Companion)
        is_both = shows_companion and self._session.enhances_both
        shows_preview = is_both or layout in ("clahe", "red_free", "side_by_side")
        self.raw_view.setVisible(not is_both and layout not in ("clahe", "red_free"))
        self.preview.setVisible(shows_preview)
        self.comparison.set_shown(is_shown=shows_companion, is_enhanced=is_both)
        self.preview.set_treatment("red_free" if layout == "red_free" else "clahe")
        self.preview.set_active(shows_preview)
        self._pair.set_pair(layout not in ("raw", "clahe", "red_free"))
        self._show_overlay()

    def _show_overlay(self) -> None:
        coloured = self._overlay.current
        picture = coloured.picture if coloured is not None else None
        region = coloured.region if coloured is not None else Region(0, 0, 0, 0)
        if coloured is not None:
            self.overlay_slider.set_problem("")
        self.overlay_bar.set_check(coloured.check if coloured is not None else "")
        self.overlay_slider.set_evidence(coloured is None or picture is not None)
        opacity = self._session.overlay.shown_opacity
        is_alone = self.raw_view.isHidden()
        is_open = not self.comparison.stands_in
        for view, is_covered in (
            (self.raw_view, is_open),
            (self.preview.view, is_alone and is_open),
        ):
            view.set_overlay(picture if is_covered else None, region)
            view.set_overlay_opacity(opacity)
        self._show_labels()

    def _show_labels(self) -> None:
        self.comparison.show_labels(
            original="" if self._has_message else tr("Original"),
            treated=self.preview.enhancement.text,
            overlay=overlay_text(self._session, self.overlay.current),
        )
