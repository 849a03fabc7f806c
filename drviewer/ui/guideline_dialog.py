"""Edit a copy of a follow-up table; what the guideline itself says is never changed."""

from datetime import date

from pydantic import ValidationError
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from drviewer.domain import Dme, Grade
from drviewer.errors import ResourceError
from drviewer.language import tr
from drviewer.screening.guideline import Guideline, Row, Urgency
from drviewer.screening.guideline_copy import ROWS, row_of, save_copy
from drviewer.ui.dialog_parts import Dialog, align_text, caption, make_form
from drviewer.ui.theme import tokens

_LONGEST_MONTHS = 60
#: What the spin box shows for an interval that is left open.
_OPEN = -1


def _names() -> dict[str, str]:
    return {
        **{str(int(grade)): f"{int(grade)} · {grade.label}" for grade in Grade},
        "not_centre_involving": f"DME {Dme.NOT_CENTRE_INVOLVING.label.lower()}",
        "centre_involving": f"DME {Dme.CENTRE_INVOLVING.label.lower()}",
        "ungradable": tr("Ungradable"),
    }


class GuidelineDialog(Dialog):
    """``kept`` is the new version after it was accepted."""

    def __init__(self, guideline: Guideline, *, reader: str, parent: QWidget | None) -> None:
        super().__init__(
            tr("Edit a copy of the follow-up table"),
            tr(
                "{title}. The guideline stays as it is; every save of the copy is a new "
                "version, and reports name the one they went by.",
                title=guideline.title,
            ),
            parent,
        )
        self._original, self._reader = guideline, reader
        self.kept: Guideline | None = None
        own = (
            guideline.name
            if guideline.based_on
            else tr("{short_name}, our clinic", short_name=guideline.short_name)
        )
        self.name = QLineEdit(own)
        form = make_form()
        form.addRow(tr("&Name"), self.name)
        self.body.addLayout(form)
        self.rows = {place: _RowFields(row_of(guideline, place), _names()[place]) for place in ROWS}
        self.body.addLayout(self._make_table())
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.save = self.add_button(tr("Save as a new version"), "primary")
        self.save.clicked.connect(self._on_save_clicked)
        self.resize(960, self.sizeHint().height())

    def _make_table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().space_2)
        grid.setVerticalSpacing(tokens().space_2)
        grid.setColumnStretch(1, 1)
        heads = (
            tr("Finding"),
            tr("Advice, as printed"),
            tr("From (months)"),
            tr("To (months)"),
            "",
            tr("Urgency"),
        )
        for column, words in enumerate(heads):
            grid.addWidget(caption(words), 0, column)
        for line, (place, fields) in enumerate(self.rows.items(), start=1):
            grid.addWidget(QLabel(_names()[place]), line, 0)
            for column, field in enumerate(fields.all, start=1):
                grid.addWidget(field, line, column)
        return grid

    def _on_save_clicked(self) -> None:
        try:
            rows = {place: fields.row() for place, fields in self.rows.items()}
            self.kept = save_copy(
                self._original,
                rows,
                name=self.name.text(),
                reader=self._reader,
                today=date.today(),
            )
        except ValidationError as error:
            self.say_problem(_said(error))
        except ResourceError as error:
            self.say_problem(str(error))
        else:
            self.accept()


def _said(error: ValidationError) -> str:
    first = error.errors()[0]
    if "greater" in first["msg"]:
        return tr("An interval ends before it begins: mend the months.")
    if first["loc"] == ("text",):
        return tr("A row has no advice: enter what is to be done.")
    return tr("An interval has a beginning or an end only: enter both, or neither.")


class _RowFields:
    """The fields of one row of the table."""

    def __init__(self, row: Row, name: str) -> None:
        self.text = QLineEdit(row.text)
        self.text.setCursorPosition(0)
        self.least = _months(row.min_months)
        self.most = _months(row.max_months)
        self.refers = QCheckBox(tr("Refer"))
        self.refers.setChecked(row.is_referral)
        self.urgency = QComboBox()
        for urgency in Urgency:
            self.urgency.addItem(urgency.label, urgency.value)
        self.urgency.setCurrentIndex(self.urgency.findData(row.urgency.value))
        for field, what in zip(
            self.all,
            (
                tr("advice"),
                tr("from months"),
                tr("to months"),
                tr("refer"),
                tr("urgency"),
            ),
            strict=True,
        ):
            field.setAccessibleName(f"{name}: {what}")

    @property
    def all(self) -> tuple[QWidget, ...]:
        return self.text, self.least, self.most, self.refers, self.urgency

    def row(self) -> Row:
        """
        Raises:
            ValidationError: the fields make no sense together.
        """
        return Row(
            text=self.text.text().strip(),
            min_months=_value(self.least),
            max_months=_value(self.most),
            is_referral=self.refers.isChecked(),
            urgency=Urgency(self.urgency.currentData()),
        )


def _months(value: int | None) -> QSpinBox:
    box = QSpinBox()
    box.setRange(_OPEN, _LONGEST_MONTHS)
    box.setSpecialValueText(tr("open"))
    box.setValue(_OPEN if value is None else value)
    align_text(box)
    return box


def _value(box: QSpinBox) -> int | None:
    return None if box.value() == _OPEN else box.value()
