"""What lies over the window while files are dragged across it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from drviewer.language import tr
from drviewer.ui.icons import paint_icon
from drviewer.ui.theme import font, tokens


def dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is dragged."""
    urls = data.urls() if data.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


class DropHint(QWidget):
    """Says that letting go will open what is dragged; hears no mouse itself."""

    def __init__(self, parent: QWidget, words: str = "") -> None:
        super().__init__(parent)
        self._words = words or tr("Drop to open")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, widget: QWidget) -> None:
        self.setGeometry(widget.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.window)
        veil.setAlphaF(0.82)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = QRectF(self.rect()).adjusted(16, 16, -16, -16)
        painter.drawRoundedRect(inner, theme.radius_large, theme.radius_large)
        middle = inner.center()
        sign = QRectF(middle.x() - 24, middle.y() - 56, 48, 48)
        paint_icon(painter, sign, "download-simple", QColor(theme.accent_text))
        painter.setFont(font(theme.text_title, is_bold=True))
        painter.setPen(QColor(theme.text))
        line = QRectF(inner.left(), middle.y(), inner.width(), 32)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._words)
