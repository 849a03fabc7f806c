"""The clinician's grade as a row of six: 0 to 4 and U for ungradable; none until one is chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from drviewer.domain import Assessment, Grade
from drviewer.language import tr
from drviewer.ui.theme import font, grade_colour, on_grade_colour, tokens, ungradable_brush

_HEIGHT = 38
_STRIPE = 4


class GradeButtons(QWidget):
    """Shows an assessment and asks for another; what is checked is only ever what is on record."""

    grade_chosen = Signal(int)
    ungradable_chosen = Signal()
    cleared = Signal()
    """The one that is on record was chosen again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assessment = Assessment()
        self._buttons: dict[Grade | None, GradeButton] = {
            grade: GradeButton(grade, self) for grade in (*Grade, None)
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space_1)
        for grade, button in self._buttons.items():
            layout.addWidget(button)
            button.clicked.connect(lambda _checked, chosen=grade: self._on_clicked(chosen))

    def button(self, grade: Grade | None) -> "GradeButton":
        """None: ungradable."""
        return self._buttons[grade]

    def show_assessment(self, assessment: Assessment) -> None:
        self._assessment = assessment
        for grade, button in self._buttons.items():
            button.setChecked(assessment.is_entered and assessment.grade is grade)

    def _on_clicked(self, chosen: Grade | None) -> None:
        entered = self._assessment
        if entered.is_entered and entered.grade is chosen:
            self.cleared.emit()
        elif chosen is None:
            self.ungradable_chosen.emit()
        else:
            self.grade_chosen.emit(int(chosen))
        # The click has toggled the button; the record decides, whatever became of the request.
        self.show_assessment(self._assessment)


class GradeButton(QToolButton):
    """The digit with the grade's colour as a stripe; filled with it once it is on record."""

    def __init__(self, grade: Grade | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._grade = grade
        letter = "U" if grade is None else str(int(grade))
        name = tr("Ungradable") if grade is None else grade.label
        self.setText(letter)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Grade {letter}: {name}", letter=letter, name=name))
        self.setToolTip(f"{name}  ({letter})")

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_HEIGHT, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(_HEIGHT - 10, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        self._paint_ground(painter, frame)
        painter.setFont(font(theme.text_title, is_bold=True))
        painter.setPen(self._letter_colour())
        lift = 0 if self.isChecked() else _STRIPE
        painter.drawText(frame.adjusted(0, 0, 0, -lift), Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_ground(self, painter: QPainter, frame: QRectF) -> None:
        theme = tokens()
        edge = theme.accent if self.hasFocus() else theme.border_strong
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        if self.isChecked():
            painter.setBrush(grade_colour(self._grade))
            painter.drawRoundedRect(frame, theme.radius, theme.radius)
            return
        painter.setBrush(QColor(theme.hover if self._is_inviting() else theme.surface))
        painter.drawRoundedRect(frame, theme.radius, theme.radius)
        stripe = QRectF(frame.left() + 6, frame.bottom() - 8, frame.width() - 12, _STRIPE)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = grade_colour(self._grade) if self.isEnabled() else QColor(theme.border)
        painter.setBrush(ungradable_brush() if self._grade is None else colour)
        painter.drawRoundedRect(stripe, 2, 2)

    def _is_inviting(self) -> bool:
        return self.isEnabled() and self.underMouse()

    def _letter_colour(self) -> QColor:
        if self.isChecked():
            return on_grade_colour(self._grade)
        return QColor(tokens().text if self.isEnabled() else tokens().text_disabled)
