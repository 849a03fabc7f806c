"""The pictures' room: photograph, preview and companion beside each other or stacked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from drviewer.ui.theme import set_role
from drviewer.ui.view_transform import ViewTransform

#: How much larger the pictures must be for them to stand one above the other.
_STACKED_FROM_GAIN = 1.25


class ViewPair(QFrame):
    """Up to two of ``views`` are shown at a time."""

    def __init__(self, transform: ViewTransform, views: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._transform = transform
        self._is_pair = False
        self._swaps_sides = False
        set_role(self, "canvas")
        # Photographs have sides: the right eye stands on the left in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        for view in views:
            self._box.addWidget(view, 1)
        transform.changed.connect(self._on_transform_changed)

    def set_pair(self, is_pair: bool) -> None:
        """Whether two of the views are shown."""
        self._is_pair = is_pair
        self.arrange()

    def place(self, views: tuple[QWidget, ...], *, is_first: bool) -> None:
        """Put some of the views before the others or behind them."""
        now = [
            item.widget() for place in range(self._box.count()) if (item := self._box.itemAt(place))
        ]
        others = [view for view in now if view is not None and view not in views]
        wanted = [*views, *others] if is_first else [*others, *views]
        if wanted != now:
            for view in wanted:
                self._box.removeWidget(view)
                self._box.addWidget(view, 1)

    def arrange(self) -> None:
        """Photograph and preview beside each other; one above the other in a narrow window."""
        direction = QBoxLayout.Direction
        size, room = self._transform.turned_size, self.size()
        across, down = room.width() / size.width(), room.height() / size.height()
        gain = min(across, down / 2) / max(1e-9, min(across / 2, down))
        is_stacked = gain > _STACKED_FROM_GAIN
        self._box.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        # An odd pixel is left over: views of one size fit the picture at one zoom.
        left_over = ((room.height() if is_stacked else room.width()) - self._box.spacing()) % 2
        margins = (0, 0, 0, left_over) if is_stacked else (0, 0, left_over, 0)
        self._box.setContentsMargins(*(margins if self._is_pair else (0, 0, 0, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.arrange()

    def _on_transform_changed(self) -> None:
        """Turned on its side a pair may stand better the other way."""
        if self._transform.orientation.swaps_sides != self._swaps_sides:
            self._swaps_sides = self._transform.orientation.swaps_sides
            self.arrange()
