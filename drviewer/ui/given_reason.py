"""Why the reader differs from the model, once it is said: small, in two lines, cut with "…"."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

from drviewer.domain import FundusImage, OverrideReason
from drviewer.language import tr
from drviewer.ui.theme import set_role, tokens

_LINES = 2


class GivenReason(QLabel):
    """Takes the room that is left beside a button; its tool tip says it all."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_image(self, image: FundusImage) -> None:
        words = _words(image)
        self.setText(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:  # noqa: N802
        # No higher than the buttons beside it, so that nothing moves when it comes.
        return QSize(0, tokens().control_height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        lines = self._lines()
        height = tokens().control_height / _LINES
        top = (self.height() - len(lines) * height) / 2
        painter = QPainter(self)
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        for number, line in enumerate(lines):
            row = QRectF(0, top + number * height, self.width(), height)
            painter.drawText(row, middle | Qt.TextFlag.TextDontClip, line)

    def _lines(self) -> list[str]:
        """What is shown; the last line stands for all that has no room."""
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            starts.append(line.textStart())
        layout.endLayout()
        ends = [*starts[1:_LINES], len(self.text())]
        parts = [self.text()[a:b] for a, b in zip(starts[:_LINES], ends, strict=True)]
        elide, room = Qt.TextElideMode.ElideRight, self.width()
        return [self.fontMetrics().elidedText(part.strip(), elide, room) for part in parts]


def _words(image: FundusImage) -> str:
    """ "" where nothing is said, or the grade was changed to the model's since."""
    assessment, said = image.assessment, image.prediction
    is_other = said is not None and assessment.is_entered and assessment.grade != said.grade
    if not is_other or not assessment.is_override_explained:
        return ""
    reason = assessment.override_reason
    own = assessment.override_text if reason is OverrideReason.OTHER else ""
    return tr("You differ: {reason}", reason=own or reason.label)
