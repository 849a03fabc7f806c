"""A label of one line that is cut short with "…" where room is scarce; its tooltip says it all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from drviewer.language import isolated


class ElidedLabel(QLabel):
    """Takes the room it is given; ``text`` is always whole."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._name, self._end = "", ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:  # noqa: N802
        self._say(text)

    def set_name(self, name: str, end: str) -> None:
        """``name`` and what stands behind it, which stays whole: the name is cut before a date."""
        self._say(isolated(name) + end, name, end)

    def _say(self, text: str, name: str = "", end: str = "") -> None:
        self._name, self._end = name, end
        super().setText(text)
        self._say_whole_in_tooltip()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._say_whole_in_tooltip()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        style = self.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        shown = self._shown()
        role = QPalette.ColorRole.WindowText
        style.drawItemText(
            painter,
            self.rect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            shown,
            role,
        )

    def _shown(self) -> str:
        metrics, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        room = self.width() - metrics.horizontalAdvance(self._end)
        if not self._name or room <= 0:
            return metrics.elidedText(self.text(), right, self.width())
        return isolated(metrics.elidedText(self._name, right, room)) + self._end

    def _say_whole_in_tooltip(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")
