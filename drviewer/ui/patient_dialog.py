"""Correct whose eye an image shows, and when; each fact says where it came from."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from drviewer import language
from drviewer.domain import FundusImage, Identity, Laterality, Sex, Source
from drviewer.language import LANGUAGES, tr, tr_noop
from drviewer.ui import identity_operations
from drviewer.ui.dialog_parts import Dialog
from drviewer.ui.theme import set_role, tokens
from drviewer.ui.workbench import Workbench
from drviewer.ui.worklist import shown_name

_SOURCES = {
    Source.CLINICIAN: tr_noop("as you entered it"),
    Source.DICOM: tr_noop("from the DICOM tags"),
    Source.TABLE: tr_noop("from the patient table"),
    Source.NAME: tr_noop("from the file's name"),
    Source.UNKNOWN: tr_noop("not known"),
}
_EYES = (
    (Laterality.UNKNOWN, tr_noop("Not known")),
    (Laterality.RIGHT, tr_noop("OD · right eye")),
    (Laterality.LEFT, tr_noop("OS · left eye")),
)
_SEXES = (
    (Sex.UNKNOWN, tr_noop("Not known")),
    (Sex.FEMALE, tr_noop("Female")),
    (Sex.MALE, tr_noop("Male")),
    (Sex.OTHER, tr_noop("Other")),
)


class PatientDialog(Dialog):
    """Nothing is changed until all fields make sense and the change is on record."""

    def __init__(self, bench: Workbench, image: FundusImage, parent: QWidget | None) -> None:
        super().__init__(
            tr("Correct patient, eye and date"),
            tr(
                "{shown_name}. What you enter here outranks every other source. Name, "
                "birth date and sex change for all of the patient's images.",
                shown_name=shown_name(image),
            ),
            parent,
        )
        self._bench = bench
        self._image = image
        self._make_fields()
        self._lay_out()
        self.resize(560, self.sizeHint().height())

    def _make_fields(self) -> None:
        patient, identity = self._image.patient, self._image.identity
        self.patient_id = _line(
            patient.patient_id if patient.is_identified else "", tr("Patient id")
        )
        self.name = _line(patient.name, tr("Name", "of a person"))
        self.birth_date = _day_line(patient.birth_date, tr("Birth date"))
        self.sex = QComboBox()
        for sex, text in _SEXES:
            self.sex.addItem(tr(text), sex)
        self.sex.setCurrentIndex([sex for sex, _ in _SEXES].index(patient.sex))
        self.sex.setAccessibleName(tr("Sex"))
        self.language = QComboBox()
        for code, words in (("", tr("As the settings say")), *LANGUAGES.items()):
            self.language.addItem(words, code)
        self.language.setCurrentIndex(max(0, self.language.findData(patient.language)))
        self.language.setAccessibleName(tr("Reports in"))
        self.eye = QComboBox()
        for eye, text in _EYES:
            self.eye.addItem(tr(text), eye)
        self.eye.setCurrentIndex([eye for eye, _ in _EYES].index(identity.laterality))
        self.eye.setAccessibleName(tr("Eye"))
        self.exam_date = _day_line(identity.exam_date, tr("Exam date"))

    def _lay_out(self) -> None:
        identity = self._image.identity
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().space_4)
        grid.setVerticalSpacing(tokens().space_2)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, Source | None], ...] = (
            (tr("Patient id"), self.patient_id, identity.patient_source),
            (tr("Name", "of a person"), self.name, None),
            (tr("Birth date"), self.birth_date, None),
            (tr("Sex"), self.sex, None),
            (tr("Reports in"), self.language, None),
            (tr("Eye"), self.eye, identity.laterality_source),
            (tr("Exam date"), self.exam_date, identity.date_source),
        )
        for place, (title, field, source) in enumerate(rows):
            label = QLabel(title)
            label.setBuddy(field)
            grid.addWidget(label, place, 0)
            grid.addWidget(field, place, 1)
            if source is not None:
                grid.addWidget(_source(source), place, 2)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.add_button(tr("Correct"), "primary").clicked.connect(self._on_correct_clicked)

    def _on_correct_clicked(self) -> None:
        try:
            identity = self._identity()
        except ValueError as error:
            self.say_problem(str(error))
            return
        if identity_operations.correct_identity(self._bench, self._image, identity):
            self.accept()
        else:
            bars = self._bench.messages.bars
            self.say_problem(bars[-1].text if bars else tr("It could not be put on record."))

    def _identity(self) -> Identity:
        """What the fields say; ``store.facts`` makes what was changed the clinician's word.

        Raises:
            ValueError: a date that is none, or facts about a patient without an id.
        """
        patient_id = self.patient_id.text().strip()
        name = self.name.text().strip()
        birth_date = _date(self.birth_date.text(), tr("The birth date"))
        if birth_date is not None and birth_date > date.today():
            raise ValueError(tr("The birth date lies in the future."))
        sex = Sex(self.sex.currentData())
        if not patient_id and (name or birth_date or sex is not Sex.UNKNOWN):
            raise ValueError(tr("Enter the patient's id: it is what tells patients apart."))
        exam_date = _date(self.exam_date.text(), tr("The exam date"))
        return replace(
            self._image.identity,
            patient_id=patient_id,
            patient_name=name,
            birth_date=birth_date,
            sex=sex,
            language=self.language.currentData(),
            laterality=Laterality(self.eye.currentData()),
            exam_date=exam_date,
        )


def _line(text: str, name: str, hint: str = "") -> QLineEdit:
    line = QLineEdit(text)
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    return line


def _source(source: Source) -> QLabel:
    label = QLabel(tr(_SOURCES[source]))
    set_role(label, "warning" if source is Source.UNKNOWN else "small")
    return label


def _day_line(day: date | None, name: str) -> QLineEdit:
    return _line(language.day(day) if day else "", name, language.day_hint())


def _date(text: str, what: str) -> date | None:
    text = text.strip()
    if not text:
        return None
    try:
        return language.read_day(text)
    except ValueError as error:
        hint = language.day_hint()
        raise ValueError(
            tr("{what} is not a date. Write it as {hint}.", what=what, hint=hint)
        ) from error
