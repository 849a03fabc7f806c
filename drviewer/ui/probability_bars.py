"""Five bars, one a grade: digit, name, the model's probability as length and as a number.

The model's own grade is bold, which need not be the most probable one; grades that it can't rule
out are in full ink, the others muted.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drviewer.domain import Grade, Prediction, shown_probability
from drviewer.language import tr, tr_noop
from drviewer.ui.theme import font, grade_colour, tokens

_ROW_HEIGHT = 16
_BAR_HEIGHT = 10
_DIGIT_WIDTH = 16
_NOT_THE_LONGEST = tr_noop(
    "The model's grade (bold) need not be the longest bar: it is the one "
    "expected to be least far from the true grade"
)
_SHORT_NAMES = {
    Grade.NO_DR: tr_noop("None"),
    Grade.MILD_NPDR: tr_noop("Mild"),
    Grade.MODERATE_NPDR: tr_noop("Moderate"),
    Grade.SEVERE_NPDR: tr_noop("Severe"),
    Grade.PDR: tr_noop("Proliferative"),
}


class ProbabilityBars(QWidget):
    """Painted in one go; says itself in words to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prediction: Prediction | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Probability of each grade"))

    def show_prediction(self, prediction: Prediction) -> None:
        self._prediction = prediction
        said = [
            tr(
                "grade {grade} {label}: {shown_probability}",
                grade=int(grade),
                label=grade.label,
                shown_probability=shown_probability(one),
            )
            for grade, one in zip(Grade, prediction.probabilities, strict=True)
        ]
        self.setAccessibleDescription("; ".join(said))
        self.setToolTip("" if prediction.is_most_probable else tr(_NOT_THE_LONGEST))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(220, _ROW_HEIGHT * len(Grade))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        said = self._prediction
        if said is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for grade in Grade:
            row = QRectF(0, int(grade) * _ROW_HEIGHT, self.width(), _ROW_HEIGHT)
            _paint_row(painter, row, grade, said)


def _paint_row(painter: QPainter, row: QRectF, grade: Grade, said: Prediction) -> None:
    theme, probability = tokens(), said.probabilities[grade]
    is_open = grade is said.grade or grade in said.grade_set
    small = font(theme.text_small, is_bold=grade is said.grade)
    name_width = _width(font(theme.text_small, is_bold=True), map(tr, _SHORT_NAMES.values()))
    number_width = _width(font(theme.text_small, is_bold=True), ("> 0.99",))
    painter.setFont(small)
    painter.setPen(QColor(theme.text if is_open else theme.text_muted))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    digit = QRectF(row.left(), row.top(), _DIGIT_WIDTH, row.height())
    painter.drawText(digit, middle | Qt.AlignmentFlag.AlignLeft, str(int(grade)))
    name = QRectF(digit.right(), row.top(), name_width, row.height())
    painter.drawText(name, middle | Qt.AlignmentFlag.AlignLeft, tr(_SHORT_NAMES[grade]))
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
