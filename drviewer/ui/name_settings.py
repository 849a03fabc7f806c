"""The settings' page on file names: the patterns, and what they find in a name to try."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from drviewer import language
from drviewer.domain import Identity
from drviewer.errors import DrviewerError
from drviewer.language import tr
from drviewer.settings import DEFAULT_NAME_PATTERNS, Settings
from drviewer.ui.dialog_parts import caption, small
from drviewer.ui.theme import set_role, tokens

_SAMPLE = "P-0015_OD_2024-05-01.jpg"


class NameSettings(QWidget):
    """``checked`` says after every change why the patterns can't be used; "" when they can."""

    checked = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.patterns = QPlainTextEdit("\n".join(settings.name_patterns))
        self.patterns.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.patterns.setAccessibleName(tr("Name patterns, one a line"))
        self.sample = QLineEdit(_SAMPLE)
        self.sample.setAccessibleName(tr("A file name to try the patterns on"))
        self.found = QLabel()
        self.found.setWordWrap(True)
        self.found.setAccessibleName(tr("What the patterns find"))
        self.reset = QPushButton(tr("Back to the default patterns"))
        set_role(self.reset, "quiet")
        self.reset.setAutoDefault(False)
        self._lay_out()
        self.reset.clicked.connect(
            lambda: self.patterns.setPlainText("\n".join(DEFAULT_NAME_PATTERNS))
        )
        self.patterns.textChanged.connect(self.check)
        self.sample.textChanged.connect(self.check)

    @property
    def chosen(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.patterns.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def check(self) -> None:
        """Say at once what the patterns find in the sample name, or why they can't be used."""
        from drviewer.workflow.identify import identify_by_name

        name = Path("/opened") / (self.sample.text().strip() or _SAMPLE)
        try:
            identity = identify_by_name(name, Path("/opened"), self.chosen)
        except DrviewerError as error:
            self.found.setText("")
            self.checked.emit(str(error))
            return
        self.found.setText(_found_text(identity))
        self.checked.emit("")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens().space_4, 0, 0)
        column.addWidget(caption(tr("Patterns, one a line; the first that fits counts")))
        column.addWidget(self.patterns, 1)
        column.addWidget(
            small(
                tr(
                    "Regular expressions on folders and file name without its ending, with the "
                    "groups (?P<patient>…), (?P<eye>…) and (?P<date>…)."
                )
            )
        )
        column.addWidget(caption(tr("Try a file name")))
        for widget in (self.sample, self.found, self.reset):
            column.addWidget(widget)


def _found_text(identity: Identity) -> str:
    patient = identity.patient_id or tr("not known")
    day = language.day(identity.exam_date) if identity.exam_date else tr("not known")
    return tr(
        "Patient: {patient} · {label} · Date: {day}",
        patient=patient,
        label=identity.laterality.label,
        day=day,
    )
