"""One view of a photograph: the picture, the overlay and other layers over it, words in corners."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QToolTip, QWidget

from drviewer.domain import Region
from drviewer.language import tr
from drviewer.ui.loupe import paint_loupe
from drviewer.ui.overlay_layer import OverlayLayer
from drviewer.ui.picture import Picture, paint_picture
from drviewer.ui.theme import tokens
from drviewer.ui.view_labels import ViewLabels, paint_labels
from drviewer.ui.view_state import ViewState
from drviewer.ui.view_transform import ViewTransform
from drviewer.ui.zoom_view import ZoomView

_LOADING_AFTER_MS = 150
_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ImageView(ZoomView):
    """Shows one :class:`Picture` through a :class:`ViewTransform` that other views may share."""

    def __init__(self, transform: ViewTransform, parent: QWidget | None = None) -> None:
        super().__init__(transform, parent)
        self._picture: Picture | None = None
        self._overlay = OverlayLayer()
        self._paint_layer: Callable[[QPainter], None] | None = None
        self._labels = ViewLabels(treatment="")
        self._name_rect = QRectF()
        self._draws_pointer = False
        self._has_focus_ring = False
        # The picture as painted last: a new overlay opacity needs no more than a copy of it.
        self._painted: QPixmap | None = None
        self._state = ViewState(self)
        self._loading = QTimer(self, singleShot=True, interval=_LOADING_AFTER_MS)
        self._loading.timeout.connect(self._on_loading_timeout)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(200, 160)
        self._listen_to(transform)

    def set_transform(self, transform: ViewTransform) -> None:
        """Look through another transform: with other views, or apart from them."""
        if transform is not self._transform:
            self._transform.changed.disconnect(self._on_transform_changed)
            self._transform.pointer_changed.disconnect(self._on_pointer_changed)
            self._transform = transform
            self._listen_to(transform)
            self._on_transform_changed()

    def _listen_to(self, transform: ViewTransform) -> None:
        transform.changed.connect(self._on_transform_changed)
        transform.pointer_changed.connect(self._on_pointer_changed)

    # -- what is shown -----------------------------------------------------------------------

    @property
    def picture(self) -> Picture | None:
        return self._picture

    @property
    def is_empty(self) -> bool:
        return self._picture is None

    @property
    def labels(self) -> ViewLabels:
        return self._labels

    @property
    def state(self) -> ViewState:
        return self._state

    def set_picture(self, picture: Picture) -> None:
        """Show a picture; where the reader looks stays (the transform is its owner's to set)."""
        self._picture = picture
        self._loading.stop()
        self._state.hide()
        self._repaint_picture()

    def set_placement(self, placement: QTransform) -> None:
        """Where this photograph lies over the open one: its own pixels → the frame's."""
        if placement != self._placement:
            self._placement = placement
            self._repaint_picture()

    def set_labels(self, labels: ViewLabels) -> None:
        if labels != self._labels:
            self._labels = labels
            spoken = (
                tr("Photograph: {spoken}", spoken=labels.spoken)
                if labels.spoken
                else tr("No photograph")
            )
            self.setAccessibleName(spoken)
            self.update()

    def set_layer(self, paint: Callable[[QPainter], None]) -> None:
        """Who else paints over the photograph, under the labels (marks)."""
        self._paint_layer = paint

    def set_overlay(self, overlay: QImage | None, region: Region) -> None:
        """A coloured map that lies over ``region`` (image pixels), stretched to it."""
        self._overlay.set_map(overlay, region)
        self.update()

    def set_overlay_opacity(self, opacity: float) -> None:
        """0 to 1; the painter's, so that nothing is coloured again."""
        if opacity != self._overlay.opacity:
            self._overlay.opacity = opacity
            self.update()

    def show_message(self, icon_name: str, title: str, text: str) -> None:
        """No picture, but words: nothing is open, or it can't be read and why."""
        self._forget_picture()
        self._state.say(icon_name, title, text)

    def show_loading(self) -> None:
        """The former picture goes at once; that another is coming is said only if it takes long."""
        self._forget_picture()
        self._state.hide()
        self._loading.start()

    def _forget_picture(self) -> None:
        self._picture = None
        self._overlay.forget()
        self._loading.stop()
        self._repaint_picture()

    def _on_loading_timeout(self) -> None:
        self._state.say("circle-dashed", tr("Opening…"), "")

    def _on_transform_changed(self) -> None:
        self._show_cursor()
        self._repaint_picture()

    def _on_pointer_changed(self) -> None:
        """Painted anew only where something follows the cursor, or did until now."""
        transform = self._transform
        follows = transform.is_magnifying or transform.shows_pixel or not self.underMouse()
        is_drawn = transform.pointer is not None and follows
        if is_drawn or self._draws_pointer:
            self._draws_pointer = is_drawn
            self.update()

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._painted is None:
            self._painted = self._paint_base()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted)
        area = QRectF(self.rect())
        if self._picture is not None:
            self._overlay.paint(painter, area, self.to_view())
            if self._paint_layer is not None:
                self._paint_layer(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = (self._pixel_text(), self.zoom_text)
        turned = self._transform.orientation.text if self._picture is not None else ""
        self._name_rect = paint_labels(painter, area, self._labels, corner, turned)
        self._paint_pointer(painter)
        if self._has_focus_ring:
            painter.setPen(QPen(QColor(tokens().accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_base(self) -> QPixmap:
        """Canvas and picture in screen pixels."""
        ratio = self.devicePixelRatioF()
        base = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        base.fill(QColor(tokens().canvas))
        if self._picture is not None:
            painter = QPainter(base)
            to_screen = self.to_view() * QTransform.fromScale(ratio, ratio)
            paint_picture(painter, QRectF(base.rect()), self._picture, to_screen)
            painter.end()
        base.setDevicePixelRatio(ratio)
        return base

    def overlay_rect(self) -> QRectF:
        """Where the overlay lies, in view pixels."""
        return self.to_view().mapRect(self._overlay.rect())

    @property
    def zoom_text(self) -> str:
        """As the corner shows it: "38 %", "Fit · 38 %", "1:1"."""
        if self._picture is None:
            return ""
        percent = f"{self.scale * 100:.0f} %"
        if self._transform.is_fitted:
            return tr("Fit · {percent}", percent=percent)
        return "1:1" if abs(self.scale - 1) < 1e-6 else percent

    # -- the cursor: loupe, its twin in the other view, and what lies under it --------------------

    def _pixel_text(self) -> str:
        """Position and value under the cursor: "x 1204 · y 88 · R 171 G 84 B 40"."""
        pointer = self._transform.pointer
        if self._picture is None or pointer is None or not self._transform.shows_pixel:
            return ""
        at = self._placement.inverted()[0].map(pointer)
        value = self._picture.value_at(at)
        if value is None:
            return ""
        return "x {} · y {} · R {} G {} B {}".format(int(at.x()), int(at.y()), *value)

    def _paint_pointer(self, painter: QPainter) -> None:
        pointer = self._transform.pointer
        if self._picture is None or pointer is None:
            return
        at = self._frame_to_view().map(pointer)
        if self._transform.is_magnifying:
            paint_loupe(painter, at, self._picture, self.to_view(), self.devicePixelRatioF())
        elif not self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((tokens().canvas, 3.0), (tokens().canvas_text, 1.0)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawEllipse(at, 7.0, 7.0)

    def _repaint_picture(self) -> None:
        self._painted = None
        self.update()

    # -- events ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tooltip(event)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        # A frame around the picture is for those who walk by keyboard, not after every click.
        self._has_focus_ring = event.reason() in _KEYBOARD_REASONS
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self._has_focus_ring = False
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._state.place()
        self._repaint_picture()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._state.restyle()
            self._repaint_picture()
        super().changeEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        """The file's whole name, which the corner may have cut short."""
        is_name = self._name_rect.contains(QPointF(event.pos()))
        QToolTip.showText(event.globalPos(), self._labels.file_name if is_name else "", self)
