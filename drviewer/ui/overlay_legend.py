"""The overlay's colours from weak to strong, and in words what they mean."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from drviewer.imaging.overlay_style import ColourMap
from drviewer.language import tr, tr_noop
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens

EXPLANATION = tr_noop(
    "<p>The overlay shows which parts of the picture spoke for this grade in "
    "the model's calculation (Grad-CAM of the grade's logit).</p><p>Colours "
    "are relative to this map's own maximum, or with <b>One scale</b> to the "
    "largest of the five grades' maps: don't compare them between eyes or "
    "visits.</p><p><b>Such maps agree poorly with lesions.</b> A bright place "
    "need not be a lesion, and a lesion need not light up. Read the photograph "
    "first; hold <b>H</b> to hide the overlay.</p>"
)


class OverlayLegend(QWidget):
    """One line: weak ▮▮▮ strong, the sentence, and a sign whose tooltip explains."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ramp = _Ramp()
        self._ends = (QLabel(tr("weak")), QLabel(tr("strong")))
        self._words = ElidedLabel()
        self._sign = QLabel()
        for label in (*self._ends, self._words):
            set_role(label, "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space_2)
        for widget in (self._ends[0], self._ramp, self._ends[1]):
            layout.addWidget(widget)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._sign)
        for widget in (self._ramp, self._sign, *self._ends):
            widget.setToolTip(tr(EXPLANATION))
        self._sign.setAccessibleName(tr("What the overlay means"))
        self._sign.setAccessibleDescription(tr(EXPLANATION))
        self._restyle()

    @property
    def text(self) -> str:
        return self._words.text()

    def explain(self, words: str, colours: ColourMap) -> None:
        """The colours and what they mean."""
        self._ramp.set_colours(colours)
        self._set(words, has_colours=True)

    def say(self, reason: str) -> None:
        """No map to explain: why not."""
        self._set(reason, has_colours=False)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()
        super().changeEvent(event)

    def _set(self, words: str, *, has_colours: bool) -> None:
        self._words.setText(words)
        for widget in (self._ramp, *self._ends):
            widget.setVisible(has_colours)
        self._sign.setVisible(has_colours)

    def _restyle(self) -> None:
        side = tokens().text_title
        self._sign.setPixmap(icon("info", "text_muted").pixmap(QSize(side, side)))


class _Ramp(QWidget):
    """The colour map itself."""

    def __init__(self) -> None:
        super().__init__()
        self._colours: QImage | None = None
        self._name: ColourMap = "viridis"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_colours(self, name: ColourMap) -> None:
        if name != self._name:
            self._name, self._colours = name, None
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(96, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._colours is None:
            self._colours = _make_colours(self._name)
        painter.drawImage(QRectF(self.rect()), self._colours)
        painter.setPen(QColor(tokens().border_strong))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


def _make_colours(name: ColourMap) -> QImage:
    """One row from weak to strong."""
    from drviewer.imaging.overlay import legend_colours
    from drviewer.ui.images import to_qimage

    return to_qimage(legend_colours(256, name)[None])
