"""One patient was entered twice: choose the record that stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from drviewer import language
from drviewer.domain import Patient
from drviewer.language import isolated, tr
from drviewer.ui.dialog_parts import Dialog

_MOST = 200
"""Shown at once; typing narrows them down."""


class MergeDialog(Dialog):
    """``chosen`` is the patient who stays; nothing is changed by the dialog itself."""

    def __init__(self, patient: Patient, others: Sequence[Patient], parent: QWidget | None) -> None:
        super().__init__(
            tr("Merge {shown_name} into…", shown_name=isolated(patient.shown_name)),
            tr(
                "All photographs of {shown_name} ({patient_id}) go to the patient chosen "
                "here, whose name and birth date stay. It can be undone, and is logged.",
                shown_name=isolated(patient.shown_name),
                patient_id=patient.patient_id,
            ),
            parent,
        )
        self._others = [one for one in others if one.key != patient.key and one.is_identified]
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search name or id"))
        self.search.setAccessibleName(tr("Search name or id"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("The patient who stays"))
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.merge = self.add_button(tr("Merge"), "primary")
        self.merge.clicked.connect(self.accept)
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemDoubleClicked.connect(self.accept)
        self._fill("")
        self.resize(480, 420)
        self.search.setFocus()

    @property
    def chosen(self) -> Patient | None:
        item = self.list.currentItem()
        chosen: Patient | None = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return chosen

    def _fill(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        found = [one for one in self._others if _holds(one, words)]
        for patient in found[:_MOST]:
            item = QListWidgetItem(_described(patient))
            item.setData(Qt.ItemDataRole.UserRole, patient)
            self.list.addItem(item)
        self.say_problem("" if found else tr("Nobody else is on record under these words."))
        self._on_current_changed()

    def _on_current_changed(self, *_: object) -> None:
        self.merge.setEnabled(self.list.currentItem() is not None)


def _holds(patient: Patient, words: list[str]) -> bool:
    text = f"{patient.name} {patient.patient_id}".casefold()
    return all(word in text for word in words)


def _described(patient: Patient) -> str:
    born = tr(" · b. {day}", day=language.day(patient.birth_date)) if patient.birth_date else ""
    return f"{isolated(patient.shown_name)} · {patient.patient_id}{born}"
