"""Five bars, one a grade: digit, name, the model's probability as length and as a number."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drviewer.domain import Grade, shown_probability
from drviewer.ui.theme import font, grade_colour, tokens

_ROW_HEIGHT = 20
_BAR_HEIGHT = 10
_DIGIT_WIDTH = 16
_SHORT_NAMES = {
    Grade.NO_DR: "None",
    Grade.MILD_NPDR: "Mild",
    Grade.MODERATE_NPDR: "Moderate",
    Grade.SEVERE_NPDR: "Severe",
    Grade.PDR: "Proliferative",
}


class ProbabilityBars(QWidget):
    """Painted in one go; says itself in words to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._probabilities: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Probability of each grade")

    def set_probabilities(self, probabilities: Sequence[float]) -> None:
        """Five, in the order of the grades; empty for none."""
        self._probabilities = tuple(probabilities)
        said = [
            f"grade {int(grade)} {grade.label}: {shown_probability(one)}"
            for grade, one in zip(Grade, self._probabilities, strict=False)
        ]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(220, _ROW_HEIGHT * len(Grade))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if not self._probabilities:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(self._probabilities)
        for grade, probability in zip(Grade, self._probabilities, strict=True):
            row = QRectF(0, int(grade) * _ROW_HEIGHT, self.width(), _ROW_HEIGHT)
            _paint_row(painter, row, grade, probability, is_most=probability == most)


def _paint_row(
    painter: QPainter, row: QRectF, grade: Grade, probability: float, *, is_most: bool
) -> None:
    theme = tokens()
    small = font(theme.text_small, is_bold=is_most)
    name_width = _width(font(theme.text_small, is_bold=True), _SHORT_NAMES.values())
    number_width = _width(font(theme.text_small, is_bold=True), ("> 0.99",))
    painter.setFont(small)
    painter.setPen(QColor(theme.text if is_most else theme.text_muted))
    middle = Qt.AlignmentFlag.AlignVCenter
    digit = QRectF(row.left(), row.top(), _DIGIT_WIDTH, row.height())
    painter.drawText(digit, middle | Qt.AlignmentFlag.AlignLeft, str(int(grade)))
    name = QRectF(digit.right(), row.top(), name_width, row.height())
    painter.drawText(name, middle | Qt.AlignmentFlag.AlignLeft, _SHORT_NAMES[grade])
    number = QRectF(row.right() - number_width, row.top(), number_width, row.height())
    painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, shown_probability(probability))
    left, right = name.right() + theme.space_2, number.left() - theme.space_2
    bar = QRectF(left, row.center().y() - _BAR_HEIGHT / 2, max(0.0, right - left), _BAR_HEIGHT)
    _paint_bar(painter, bar, grade_colour(grade), probability)


def _paint_bar(painter: QPainter, bar: QRectF, colour: QColor, probability: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().pressed))
    painter.drawRoundedRect(bar, 3, 3)
    # A sliver stays visible: a small probability is not none.
    filled = QRectF(bar.left(), bar.top(), max(2.0, bar.width() * probability), bar.height())
    painter.setBrush(colour)
    painter.drawRoundedRect(filled, min(3.0, filled.width() / 2), 3)


def _width(chosen: QFont, words: Iterable[str]) -> float:
    metrics = QFontMetricsF(chosen)
    return max(metrics.horizontalAdvance(word) for word in words)
