"""A widget that looks at a frame through a shared transform: zoom at the cursor, pan, fit, 1:1.

Mouse, touchpad and keys change the transform; what is painted is up to the class that follows.
"""

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from drviewer.ui.picture import scale_of
from drviewer.ui.view_transform import MAX_SCALE, Drag, ViewTransform

WHEEL_FACTOR = 1.2
_KEY_FACTOR = 1.25
_PAN_STEP = 48
_LEAST_PINCH = 0.2
_PAN_KEYS = {
    Qt.Key.Key_Left: QPointF(-_PAN_STEP, 0),
    Qt.Key.Key_Right: QPointF(_PAN_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -_PAN_STEP),
    Qt.Key.Key_Down: QPointF(0, _PAN_STEP),
}
#: Of a wheel, in eighths of a degree.
_NOTCH = 120
#: A view pixel upwards.
_DRAG_FACTOR = 1.01
_SIDES = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
_CURSORS = {
    "pan": Qt.CursorShape.ClosedHandCursor,
    "shift": Qt.CursorShape.SizeAllCursor,
    "zoom": Qt.CursorShape.SizeVerCursor,
}


class ZoomView(QWidget):
    """Looks through a :class:`ViewTransform` that other views may share.

    Coordinates: *view* is this widget's logical pixels, *image* the photograph's pixels, *frame*
    those of the open photograph, over which a companion's is laid by ``set_placement``.
    """

    shifted = Signal(QPointF)
    """Dragged with Shift, over a view that may be: by so much, in frame pixels."""

    toned = Signal(QPointF)
    """Dragged to change the tone: by so much, in whole steps of two view pixels."""

    def __init__(self, transform: ViewTransform, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transform = transform
        self._placement = QTransform()
        self._can_shift = False
        self._drag: Drag | Literal["shift"] = "nothing"
        self._drag_from = QPointF()
        self._zoom_at = QPointF()
        self._turned = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @property
    def transform(self) -> ViewTransform:
        return self._transform

    @property
    def is_empty(self) -> bool:
        """There is nothing to zoom into: so it is until a class that follows shows something."""
        return True

    def set_shifts(self, can_shift: bool) -> None:
        """Whether dragging with Shift moves this photograph against the others."""
        self._can_shift = can_shift

    # -- where the reader looks ----------------------------------------------------------------

    @property
    def scale(self) -> float:
        """Screen (device) pixels per frame pixel."""
        return self.fit_scale if self._transform.is_fitted else self._transform.scale

    @property
    def fit_scale(self) -> float:
        size, ratio = self._transform.turned_size, self.devicePixelRatioF()
        fit = min(self.width() * ratio / size.width(), self.height() * ratio / size.height())
        return min(fit, MAX_SCALE)

    def to_view(self) -> QTransform:
        """Photograph's pixels → this widget's logical pixels."""
        return self._placement * self._frame_to_view()

    def map_to_image(self, point: QPointF) -> QPointF:
        return self.to_view().inverted()[0].map(point)

    def map_to_view(self, point: QPointF) -> QPointF:
        return self.to_view().map(point)

    def map_to_frame(self, point: QPointF) -> QPointF:
        return self._transform.centre + self._to_frame_offset(point - self._middle(), self.scale)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom; the image point under ``at`` (view pixels; the middle) stays where it is."""
        if self.is_empty:
            return
        anchor = self._middle() if at is None else at
        under = self.map_to_frame(anchor)
        lowest = min(1.0, self.fit_scale) / 2
        scale = min(max(self.scale * factor, lowest), MAX_SCALE)
        self._transform.look_at(
            under - self._to_frame_offset(anchor - self._middle(), scale), scale
        )

    def zoom_in(self) -> None:
        self.zoom_by(_KEY_FACTOR)

    def zoom_out(self) -> None:
        self.zoom_by(1 / _KEY_FACTOR)

    def show_actual_size(self) -> None:
        """1:1, every pixel of the photograph on one of the screen."""
        self.zoom_by(1 / scale_of(self._placement) / self.scale)

    def pan_by(self, offset: QPointF) -> None:
        """Move the view over the image by ``offset`` (view pixels); a fitted one stays put."""
        if not self.is_empty and not self._transform.is_fitted:
            centre = self._transform.centre + self._to_frame_offset(offset, self.scale)
            self._transform.look_within(centre, self.scale)

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _frame_to_view(self) -> QTransform:
        centre, middle = self._transform.centre, self._middle()
        scale = self.scale / self.devicePixelRatioF()
        return (
            QTransform.fromTranslate(-centre.x(), -centre.y())
            * self._transform.orientation.matrix()
            * QTransform.fromScale(scale, scale)
            * QTransform.fromTranslate(middle.x(), middle.y())
        )

    def _to_frame_offset(self, offset: QPointF, scale: float) -> QPointF:
        """A way on the screen (view pixels) as one on the photograph."""
        back = self._transform.orientation.matrix().inverted()[0]
        return back.map(offset) * (self.devicePixelRatioF() / scale)

    # -- mouse, touchpad, keys -----------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        touchpad = event.deviceType() == QPointingDevice.DeviceType.TouchPad
        is_zoom = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if touchpad and not is_zoom and not event.pixelDelta().isNull():
            self.pan_by(-QPointF(event.pixelDelta()))
        elif self._transform.mouse.wheel_steps and not is_zoom:
            self._step_by(event.angleDelta().y())
        else:
            self.zoom_by(WHEEL_FACTOR ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def _step_by(self, turn: int) -> None:
        """A notch an image, however finely the wheel tells it; downwards is on."""
        self._turned += turn
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        if notches:
            self._transform.step_requested.emit(-1 if notches > 0 else 1)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self._on_gesture(event):
            return True
        return super().event(event)

    def _on_gesture(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touchpad: pinch zooms at the cursor, a double tap fits or shows 1:1."""
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(max(_LEAST_PINCH, 1 + event.value()), event.position())
        elif event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            if self._transform.is_fitted:
                self.zoom_by(1 / self.scale, event.position())
            else:
                self._transform.fit()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() in _SIDES:
            self._transform.side_pressed.emit(_SIDES[event.button()])
            return
        use = self._transform.mouse
        drags: dict[Qt.MouseButton, Drag] = {
            Qt.MouseButton.LeftButton: "pan",
            Qt.MouseButton.MiddleButton: use.middle,
            Qt.MouseButton.RightButton: use.right,
        }
        drag = drags.get(event.button(), "nothing")
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._drag = "shift" if drag == "pan" and with_shift and self._can_shift else drag
        self._drag_from = self._zoom_at = event.position()
        self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._drag != "nothing":
            self._drag_on(event.position())
        self._transform.point_at(self.map_to_frame(event.position()))

    def _drag_on(self, at: QPointF) -> None:
        way = at - self._drag_from
        if self._drag == "tone":
            # Half a step is kept for the next move.
            way = QPointF(2 * int(way.x() / 2), 2 * int(way.y() / 2))
            if not way.isNull():
                self.toned.emit(way)
        elif self._drag == "shift":
            self.shifted.emit(self._to_frame_offset(way, self.scale))
        elif self._drag == "zoom":
            self.zoom_by(_DRAG_FACTOR ** -way.y(), self._zoom_at)
        else:
            self.pan_by(-way)
        self._drag_from += way

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self._drag = "nothing"
        self._show_cursor()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._transform.point_at(None)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._transform.fit()
        else:
            # The second of two quick presses.
            self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key in _PAN_KEYS:
            self.pan_by(_PAN_KEYS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def show_own_cursor(self) -> None:
        """The one that tells whether the picture can be dragged, after another was shown."""
        self._show_cursor()

    def _show_cursor(self) -> None:
        if self._drag in _CURSORS:
            self.setCursor(_CURSORS[self._drag])
        elif not self.is_empty and not self._transform.is_fitted:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()
