"""What the model says: grade and set, probabilities, two calls; and what the reader made of it.

All rows keep their room when there is nothing to say in them: nothing jumps from image to image.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drviewer.domain import Assessment, Grade, Prediction
from drviewer.language import tr, tr_noop
from drviewer.reporting.wording import SET_MEANING, shown_grade_set
from drviewer.ui.call_row import CallRow
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.grade_chip import OUTLINED, paint_outlined_chip
from drviewer.ui.probability_bars import ProbabilityBars
from drviewer.ui.theme import set_role, tokens

_SPACING = 3
_STRADDLES = tr_noop("May or may not be referable: needs your eye")
_NOT_THE_LONGEST = tr_noop("The middle of the bars, not the longest")


class ModelResult(QWidget):
    """The model's answer, and what the clinician made of it."""

    confirmed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._grade = Grade.NO_DR
        self._chip = _Chip()
        # Not empty: an empty label can be a pixel lower than one with words.
        self._name, self._set, self._why = QLabel(" "), QLabel(" "), QLabel(" ")
        set_role(self._name, "title")
        for label in (self._set, self._why):
            set_role(label, "small")
        # Kept also when it says nothing: the panel must not widen with an answer.
        self._why.ensurePolished()
        width = self._why.fontMetrics().horizontalAdvance(tr(_NOT_THE_LONGEST))
        self._why.setMinimumWidth(width + 2)
        self.bars = ProbabilityBars()
        self._referable = CallRow(tr("Referable"), "2–4", tr("2 or worse"))
        self._threatening = CallRow(tr("Vision-threatening"), "3–4", tr("3 or worse"))
        self._notice = ElidedLabel(" ")
        set_role(self._notice, "small")
        self._agreement = ElidedLabel(" ")
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self.confirmed.emit(int(self._grade)))
        self._lay_out()

    @property
    def grade_text(self) -> str:
        return self._name.text()

    @property
    def set_text(self) -> str:
        """The grades that the model can't rule out, "(2 or 3)"; "" for one alone."""
        return self._set.text().strip()

    @property
    def why_text(self) -> str:
        """Why the grade is not the one with the highest probability; "" where it is."""
        return self._why.text().strip()

    @property
    def referable_text(self) -> str:
        return self._referable.text

    @property
    def vision_threatening_text(self) -> str:
        return self._threatening.text

    @property
    def notice(self) -> str:
        return self._notice.text().strip()

    @property
    def agreement(self) -> str:
        return self._agreement.text().strip()

    def show_prediction(
        self, prediction: Prediction, assessment: Assessment, *, is_signed: bool
    ) -> None:
        self._grade = prediction.grade
        self._chip.show_grade(prediction.grade)
        self._name.setText(prediction.grade.label)
        self._show_set(prediction)
        self._why.setText(" " if prediction.is_most_probable else tr(_NOT_THE_LONGEST))
        self.bars.show_prediction(prediction)
        self._why.setToolTip(self.bars.toolTip())
        self._referable.show_call(
            prediction.is_referable,
            prediction.referable_probability,
            prediction.referable_threshold,
        )
        self._threatening.show_call(
            prediction.is_vision_threatening,
            prediction.vision_threatening_probability,
            prediction.vision_threatening_threshold,
        )
        self._notice.setText(tr(_STRADDLES) if prediction.straddles_referable else " ")
        self._show_agreement(prediction, assessment)
        if is_signed:
            self.button.setEnabled(False)

    def _show_set(self, prediction: Prediction) -> None:
        grades = shown_grade_set(prediction.grade_set)
        self._set.setText(f"({grades})" if grades else " ")
        meaning = (
            tr(
                "The model can't tell {grades} apart: {set_meaning}.",
                grades=grades,
                set_meaning=tr(SET_MEANING),
            )
            if grades
            else ""
        )
        self._set.setToolTip(meaning)
        self._set.setAccessibleName(meaning)

    def _show_agreement(self, prediction: Prediction, assessment: Assessment) -> None:
        said = prediction.grade
        agrees = assessment.is_entered and assessment.grade is said
        if not assessment.is_entered:
            words, role = " ", "muted"
        elif agrees:
            words, role = _agreement(prediction)
        else:
            words, role = _difference(said, assessment)
        self._agreement.setText(words)
        set_role(self._agreement, role)
        self.button.setEnabled(not agrees)
        set_role(self.button, "" if assessment.is_entered else "primary")
        self.button.setText(_button_words(said, assessment, agrees=agrees))

    def _lay_out(self) -> None:
        calls = QVBoxLayout()
        calls.setSpacing(0)
        for row in (self._referable, self._threatening, self._notice):
            calls.addWidget(row)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACING)
        layout.addLayout(self._make_head())
        layout.addWidget(self.bars)
        layout.addLayout(calls)
        layout.addWidget(self.button)
        layout.addWidget(self._agreement)

    def set_short(self, is_short: bool) -> None:
        """Where not all of it is in sight, what is clicked stands above what explains it."""
        self._column.removeWidget(self.button)
        self._column.insertWidget(1 if is_short else self._column.count() - 1, self.button)

    def _make_head(self) -> QHBoxLayout:
        grades = QHBoxLayout()
        grades.setSpacing(tokens().space_2)
        grades.addWidget(self._name)
        grades.addWidget(self._set, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(grades)
        words.addWidget(self._why)
        head = QHBoxLayout()
        head.setSpacing(tokens().space_2)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head


def _agreement(prediction: Prediction) -> tuple[str, str]:
    """In words that both give one grade; the model's calls, made to miss little, may go further."""
    said = prediction.grade
    if prediction.is_vision_threatening and not said.is_vision_threatening:
        return tr("Same grade, but called vision-threatening"), "warning"
    if prediction.is_referable and not said.is_referable:
        return tr("Same grade, but called referable"), "warning"
    return tr("You and the model agree on grade {said}", said=int(said)), "success"


def _difference(said: Grade, assessment: Assessment) -> tuple[str, str]:
    """In words how far the clinician's entry is from the model's, and how loudly to say so."""
    own = "U" if assessment.grade is None else str(int(assessment.grade))
    words = tr("You differ: model {said}, you {own}", said=int(said), own=own)
    if assessment.grade is None:
        return words, "muted"
    is_far = abs(assessment.grade - said) >= 2
    if is_far or assessment.grade.is_referable != said.is_referable:
        return words, "warning"
    return words, "muted"


def _button_words(said: Grade, assessment: Assessment, *, agrees: bool) -> str:
    if agrees:
        return tr("Confirmed grade {said}", said=int(said))
    if assessment.is_entered:
        return tr("Change mine to grade {said}", said=int(said))
    return tr("Confirm grade {said}", said=int(said))


class _Chip(QWidget):
    """The model's grade, outlined and marked "AI": never to be taken for the one on record."""

    def __init__(self) -> None:
        super().__init__()
        self._grade = Grade.NO_DR
        self.setFixedSize(OUTLINED.toSize())

    def show_grade(self, grade: Grade) -> None:
        self._grade = grade
        self.setAccessibleName(tr("AI grade {grade}", grade=int(grade)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        paint_outlined_chip(QPainter(self), QRectF(self.rect()), self._grade)
