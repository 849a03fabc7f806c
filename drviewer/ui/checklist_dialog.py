"""The signs of the ICDR scale, quadrant by quadrant, and what they imply (the 4-2-1 rule)."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from drviewer.domain import QUADRANTS, Amount, Checklist, FundusImage
from drviewer.language import isolated, tr, tr_noop
from drviewer.screening.checklist import contradiction, implied_grade, severe_signs
from drviewer.ui.dialog_parts import Dialog, caption, scrolled
from drviewer.ui.theme import set_role, tokens

_T = TypeVar("_T")
_ONE_SIGNS = (
    ("has_microaneurysms", tr_noop("&Microaneurysms")),
    ("has_exudates", tr_noop("Hard e&xudates or cotton-wool spots")),
    ("has_neovascularisation", tr_noop("&Neovascularisation (disc or elsewhere)")),
    ("has_vitreous_haemorrhage", tr_noop("&Vitreous or preretinal haemorrhage")),
    ("has_dme_signs", tr_noop("Signs of macular &oedema")),
)
_SOURCE = tr_noop(
    "ICDR scale, Wilkinson et al. 2003. Severe NPDR: more than 20 haemorrhages "
    "in each of 4 quadrants, or venous beading in 2, or prominent IRMA in 1; "
    "and no PDR."
)


class ChecklistDialog(Dialog):
    """``checklist`` is what was ticked; nothing else is changed by it, the grade least of all."""

    def __init__(self, image: FundusImage, parent: QWidget | None) -> None:
        super().__init__(
            tr(
                "Signs seen · {shown_name} · {short}",
                shown_name=isolated(image.patient.shown_name),
                short=image.laterality.short,
            ),
            tr(_SOURCE),
            parent,
        )
        self._grade = image.assessment.grade
        self._make_fields()
        self._lay_out()
        self._show(image.assessment.checklist)
        self._refresh()
        # As high as the whole list; on a low screen the list is scrolled, not its buttons.
        around = self.sizeHint().height() - self._list.sizeHint().height()
        self.resize(self.sizeHint().width(), around + self._sheet.sizeHint().height())

    @property
    def checklist(self) -> Checklist:
        return Checklist(
            haemorrhages=_four([Amount(box.currentIndex()) for box in self.haemorrhages]),
            venous_beading=_four([box.isChecked() for box in self.beading]),
            irma=_four([box.isChecked() for box in self.irma]),
            is_done=self.is_through.isChecked(),
            **{name: box.isChecked() for name, box in self.signs.items()},
        )

    @property
    def implied_text(self) -> str:
        return self._implied.text()

    def _make_fields(self) -> None:
        self.haemorrhages = [_amounts(place) for place in QUADRANTS]
        self.beading = [
            _tick(tr("Venous beading, {place}", place=tr(place).lower())) for place in QUADRANTS
        ]
        self.irma = [_tick(tr("IRMA, {place}", place=tr(place).lower())) for place in QUADRANTS]
        self.signs = {name: QCheckBox(tr(words)) for name, words in _ONE_SIGNS}
        self.is_through = QCheckBox(
            tr("I went through the whole list: what is not ticked is &absent")
        )
        self._implied = QLabel()
        set_role(self._implied, "heading")
        self._contradiction = QLabel()
        self._contradiction.setWordWrap(True)
        set_role(self._contradiction, "warning")
        self._contradiction.setMinimumHeight(self._contradiction.fontMetrics().lineSpacing())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().space_4)
        grid.setVerticalSpacing(tokens().space_2)
        for column, words in enumerate(
            ("", tr("Haemorrhages"), tr("Venous beading"), tr("Prominent IRMA"))
        ):
            grid.addWidget(caption(words), 0, column)
        for row, place in enumerate(QUADRANTS, start=1):
            grid.addWidget(QLabel(tr(place)), row, 0)
            grid.addWidget(self.haemorrhages[row - 1], row, 1)
            for column, boxes in ((2, self.beading), (3, self.irma)):
                grid.addWidget(boxes[row - 1], row, column, Qt.AlignmentFlag.AlignHCenter)
        sheet = self._sheet = QWidget()
        stack = QVBoxLayout(sheet)
        stack.setContentsMargins(0, 0, tokens().space_2, 0)
        stack.setSpacing(tokens().space_3)
        stack.addLayout(grid)
        for box in (*self.signs.values(), self.is_through):
            stack.addWidget(box)
            box.toggled.connect(self._refresh)
        self._list = scrolled(sheet)
        beside = self._list.verticalScrollBar().sizeHint().width()
        self._list.setMinimumWidth(sheet.minimumSizeHint().width() + beside)
        self.body.addWidget(self._list, 1)
        for tick in (*self.beading, *self.irma):
            tick.toggled.connect(self._refresh)
        for amounts in self.haemorrhages:
            amounts.currentIndexChanged.connect(self._refresh)
        self.body.addWidget(self._implied)
        self.body.addWidget(self._contradiction)
        self.clear = self.add_button(tr("Clear"), "quiet")
        self.clear.clicked.connect(lambda: self._show(Checklist()))
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.keep = self.add_button(tr("Keep"), "primary")
        self.keep.clicked.connect(self.accept)

    def _show(self, checklist: Checklist) -> None:
        for place in range(len(QUADRANTS)):
            self.haemorrhages[place].setCurrentIndex(int(checklist.haemorrhages[place]))
            self.beading[place].setChecked(checklist.venous_beading[place])
            self.irma[place].setChecked(checklist.irma[place])
        for name, box in self.signs.items():
            box.setChecked(getattr(checklist, name))
        self.is_through.setChecked(checklist.is_done)

    def _refresh(self) -> None:
        checklist = self.checklist
        implied = implied_grade(checklist)
        if implied is None:
            self._implied.setText(tr("Implies nothing yet"))
        else:
            why = "; ".join(severe_signs(checklist)) if int(implied) == 3 else ""
            because = f": {why}" if why else ""
            self._implied.setText(
                tr(
                    "Implies {implied} · {label}{because}",
                    implied=int(implied),
                    label=implied.label,
                    because=because,
                )
            )
        self._contradiction.setText(contradiction(checklist, self._grade))


def _four(values: list[_T]) -> tuple[_T, _T, _T, _T]:
    one, two, three, four = values
    return one, two, three, four


def _amounts(place: str) -> QComboBox:
    box = QComboBox()
    box.addItems([amount.label for amount in Amount])
    box.setAccessibleName(tr("Haemorrhages, {place}", place=tr(place).lower()))
    return box


def _tick(name: str) -> QCheckBox:
    box = QCheckBox()
    box.setAccessibleName(name)
    return box
