"""Where the reader looks and how close: one object shared by views that move together.

A point is told in three ways: in a photograph's own pixels (*image*), in the pixels of the open
photograph that its companions are laid over (*frame*; the same for the open one), and in a
widget's logical pixels (*view*).
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QPointF, QSizeF, Signal
from PySide6.QtGui import QTransform

from drviewer.language import tr

Drag = Literal["tone", "pan", "zoom", "nothing"]

MAX_SCALE = 32.0
"""Screen pixels per image pixel at the closest."""


@dataclass(frozen=True, slots=True)
class Orientation:
    """How the picture is turned for looking: mirrored left to right first, then turned clockwise.

    Only the view is turned; the photograph, its coordinates and the report stay as they are.
    """

    quarter_turns: int = 0
    is_mirrored: bool = False

    @property
    def is_upright(self) -> bool:
        return self == Orientation()

    @property
    def swaps_sides(self) -> bool:
        return self.quarter_turns % 2 == 1

    @property
    def text(self) -> str:
        """As the picture's corner says it; "" while it is upright."""
        turned = (
            tr("Rotated {quarter_turns}°", quarter_turns=90 * self.quarter_turns)
            if self.quarter_turns
            else ""
        )
        return " · ".join(filter(None, (tr("Mirrored") if self.is_mirrored else "", turned)))

    def turned(self, quarter_turns: int) -> "Orientation":
        """Turned further, clockwise as it is seen."""
        return Orientation((self.quarter_turns + quarter_turns) % 4, self.is_mirrored)

    def mirrored(self) -> "Orientation":
        """Left and right exchanged as they are seen, whichever way the picture is turned."""
        return Orientation(-self.quarter_turns % 4, not self.is_mirrored)

    def matrix(self) -> QTransform:
        """Without rounding: quarter turns are exact."""
        cos, sin = ((1, 0), (0, 1), (-1, 0), (0, -1))[self.quarter_turns]
        flip = -1 if self.is_mirrored else 1
        return QTransform(flip * cos, flip * sin, -sin, cos, 0, 0)


@dataclass(frozen=True, slots=True)
class MouseUse:
    """What the mouse does over a picture; the left button always moves it.

    ``wheel_steps``: the wheel goes through the images; with Ctrl it zooms either way.
    """

    wheel_steps: bool = False
    right: Drag = "tone"
    middle: Drag = "pan"


class ViewTransform(QObject):
    """The frame's point in the middle of a view, and the zoom; views of a pair share it.

    ``scale`` is in screen (device) pixels per frame pixel: 1.0 shows every pixel once. While
    ``is_fitted`` each view fits the picture to its own size and ``scale`` has no meaning.
    """

    changed = Signal()
    pointer_changed = Signal()
    """The cursor is over another pixel, or the loupe is held or let go."""
    step_requested = Signal(int)
    """The wheel asks for the next (1) or the previous (-1) image."""
    side_pressed = Signal(int)
    """The mouse's button forward (1) or back (-1)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._image_size = QSizeF(1, 1)
        self._centre = QPointF(0.5, 0.5)
        self._scale = 1.0
        self._is_fitted = True
        self._orientation = Orientation()
        self._pointer: QPointF | None = None
        self._is_magnifying = False
        self.mouse = MouseUse()
        self._shows_pixel = False

    @property
    def image_size(self) -> QSizeF:
        return self._image_size

    @property
    def turned_size(self) -> QSizeF:
        """The photograph's size as it is seen."""
        swaps = self._orientation.swaps_sides
        return self._image_size.transposed() if swaps else self._image_size

    @property
    def centre(self) -> QPointF:
        """In frame pixels."""
        return QPointF(self._centre)

    @property
    def scale(self) -> float:
        return self._scale

    @property
    def is_fitted(self) -> bool:
        return self._is_fitted

    @property
    def orientation(self) -> Orientation:
        return self._orientation

    def set_orientation(self, orientation: Orientation) -> None:
        """Turn or mirror the view about its middle."""
        if orientation != self._orientation:
            self._orientation = orientation
            self.changed.emit()

    def set_image_size(self, width: int, height: int) -> None:
        """A picture of this size is shown now: it is fitted to the views."""
        self._image_size = QSizeF(max(1, width), max(1, height))
        self.fit()

    def fit(self) -> None:
        self._centre = QPointF(self._image_size.width() / 2, self._image_size.height() / 2)
        self._is_fitted = True
        self.changed.emit()

    def look_at(self, centre: QPointF, scale: float) -> None:
        """Show ``centre`` (frame pixels) in the middle at ``scale``.

        The centre is not pulled back to the picture: that would move the point under the cursor
        while zooming.
        """
        self._centre = QPointF(centre)
        self._scale = scale
        self._is_fitted = False
        self.changed.emit()

    def look_within(self, centre: QPointF, scale: float) -> None:
        """As :meth:`look_at`, but the middle of the view stays on the picture (panning)."""
        x = min(max(centre.x(), 0.0), self._image_size.width())
        y = min(max(centre.y(), 0.0), self._image_size.height())
        self.look_at(QPointF(x, y), scale)

    # -- the cursor, which the views of a pair share -------------------------------------------

    @property
    def pointer(self) -> QPointF | None:
        """Where the cursor is, in frame pixels; None while it is over no view."""
        return None if self._pointer is None else QPointF(self._pointer)

    @property
    def is_magnifying(self) -> bool:
        return self._is_magnifying

    @property
    def shows_pixel(self) -> bool:
        """The position and the value under the cursor are read out."""
        return self._shows_pixel

    def point_at(self, frame_point: QPointF | None) -> None:
        if frame_point != self._pointer:
            self._pointer = frame_point
            self.pointer_changed.emit()

    def magnify(self, is_magnifying: bool) -> None:
        if is_magnifying != self._is_magnifying:
            self._is_magnifying = is_magnifying
            self.pointer_changed.emit()

    def show_pixel(self, is_shown: bool) -> None:
        if is_shown != self._shows_pixel:
            self._shows_pixel = is_shown
            self.pointer_changed.emit()
