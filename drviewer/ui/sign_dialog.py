"""Put a name under an exam, or open a signed one again: what is signed is said once more."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from drviewer import language
from drviewer.domain import Exam, FundusImage, Laterality, Patient, Signing
from drviewer.language import isolated, tr, tr_noop
from drviewer.ui.dialog_parts import Dialog, caption, make_form
from drviewer.ui.theme import tokens
from drviewer.workflow.exams import eye_dme, eye_grade, eye_image, has_note, missing_of

_AMEND = tr_noop(
    "The version that {reader} signed on {day} is kept and its report marked "
    "superseded. The exam can be changed again and has to be signed anew."
)


class SignDialog(Dialog):
    """Who, whose, which grades, what follows; Enter signs."""

    def __init__(self, exam: Exam, *, advice: str, reader: str, parent: QWidget | None) -> None:
        super().__init__(
            tr("Sign the exam of {shown_name}", shown_name=isolated(exam.patient.shown_name)),
            tr(
                "What is signed can't be changed any more; it can be amended, which is "
                "kept on record."
            ),
            parent,
        )
        self.reader = QLineEdit(reader)
        self.reader.setAccessibleName(tr("Signed by"))
        self.reader.setPlaceholderText(tr("Your name"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().space_4)
        grid.setVerticalSpacing(tokens().space_2)
        for row, (name, text) in enumerate(_findings(exam, advice)):
            grid.addWidget(caption(name), row, 0, Qt.AlignmentFlag.AlignTop)
            value = QLabel(text)
            value.setWordWrap(True)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        form = make_form()
        form.addRow(tr("Signed &by"), self.reader)
        self.body.addLayout(form)
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.sign = self.add_button(tr("Sign"), "primary")
        self.sign.clicked.connect(self._on_sign_clicked)
        self.setMinimumWidth(440)
        (self.sign if reader else self.reader).setFocus()

    def _on_sign_clicked(self) -> None:
        if self.reader.text().strip():
            self.accept()
        else:
            self.say_problem(tr("Enter the name of who signs."))
            self.reader.setFocus()


def _findings(exam: Exam, advice: str) -> list[tuple[str, str]]:
    found = []
    for eye in (Laterality.RIGHT, Laterality.LEFT):
        said = "\n".join((_finding(exam, eye), *_beside(exam, eye)))
        found.append((f"{eye.short} · {eye.label.lower()}", said))
    if missing := missing_of(exam):
        found.append((tr("Incomplete"), "; ".join(missing)))
    found.append((tr("Advice"), advice))
    return found


def _finding(exam: Exam, eye: Laterality) -> str:
    shown = eye_image(exam, eye)
    if shown is None:
        return tr("No photograph")
    grade = eye_grade(exam, eye)
    if grade is None:
        return tr("Ungradable") if shown.assessment.is_ungradable else tr("Not read")
    return f"{int(grade)} · {grade.label}{_of_several(exam, eye, shown)}"


def _of_several(exam: Exam, eye: Laterality, shown: FundusImage) -> str:
    """Which photograph the grade is of, where there are more; those not read are no part of it."""
    of_eye = [image for image in exam.images if image.laterality is eye]
    read = sum(image.assessment.is_entered for image in of_eye)
    if len(of_eye) == 1:
        return ""
    if read == len(of_eye):
        return tr(", the worst of {count} photographs ({name})", count=read, name=shown.path.name)
    name = shown.path.name
    return tr(
        ", {read} of {count} photographs read ({name})", read=read, count=len(of_eye), name=name
    )


def _beside(exam: Exam, eye: Laterality) -> Iterable[str]:
    """What is signed for an eye beside its grade."""
    if eye in exam.eyes:
        yield tr("Macular oedema: {label}", label=eye_dme(exam, eye).label.lower())
        yield tr("With a note") if has_note(exam, eye) else tr("No note")


class AmendDialog(Dialog):
    """Why a signed exam is opened again, and who does it."""

    def __init__(
        self, patient: Patient, signing: Signing, *, reader: str, parent: QWidget | None
    ) -> None:
        day = language.day(signing.signed_at.astimezone())
        super().__init__(
            tr("Amend the exam of {shown_name}", shown_name=isolated(patient.shown_name)),
            tr(_AMEND).format(reader=isolated(signing.reader), day=day),
            parent,
        )
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(72)
        self.reader = QLineEdit(reader)
        self.reader.setAccessibleName(tr("Amended by"))
        form = make_form()
        form.addRow(tr("Reaso&n"), self.reason)
        form.addRow(tr("Amended &by"), self.reader)
        self.body.addLayout(form)
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.amend = self.add_button(tr("Amend"), "primary")
        self.amend.clicked.connect(self._on_amend_clicked)
        self.setMinimumWidth(440)
        self.reason.setFocus()

    def _on_amend_clicked(self) -> None:
        if not self.reason.toPlainText().strip():
            self.say_problem(tr("Enter why it is amended."))
        elif not self.reader.text().strip():
            self.say_problem(tr("Enter your name."))
        else:
            self.accept()
