"""What is said after a mistake of the program: that the work is kept, what to do, and details."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from drviewer.language import tr, tr_noop
from drviewer.ui.dialog_parts import Dialog, caption, small

_KEPT = tr_noop(
    "Nothing that you confirmed is lost: grades, marks and signatures are on "
    "record as soon as you make them, and the note you were writing has been "
    "kept."
)
_WHAT_TO_DO = tr_noop(
    "Restart drviewer; it opens where you were. If it happens again, send the "
    "report to whoever looks after drviewer. Names, ids, dates and paths have "
    "been taken out of it; look it through before you send it all the same."
)


class MistakeDialog(Dialog):
    """``report``: the text without patients' names; ``path``: where it was kept, if it was."""

    restart_requested = Signal()

    def __init__(self, report: str, path: Path | None, parent: QWidget | None) -> None:
        super().__init__(tr("Something went wrong that should not have"), tr(_KEPT), parent)
        self.resize(640, 480)
        self._path = path
        self.body.addWidget(small(tr(_WHAT_TO_DO)))
        self.body.addWidget(caption(tr("The report")))
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("The report"))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.body.addWidget(self.details, 1)
        self.place = small(
            tr("Kept at {path}", path=path)
            if path
            else tr("The report could not be kept as a file.")
        )
        self.body.addWidget(self.place)
        self.copy = self.add_button(tr("Copy the report"))
        self.copy.clicked.connect(self._on_copy_clicked)
        self.folder = self.add_button(tr("Show its folder"))
        self.folder.setEnabled(path is not None)
        self.folder.clicked.connect(self._on_folder_clicked)
        self.buttons.addStretch(1)
        self.go_on = self.add_button(tr("Go on"))
        self.go_on.clicked.connect(self.reject)
        self.restart = self.add_button(tr("Restart drviewer"), "primary")
        self.restart.clicked.connect(self._on_restart_clicked)

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())
        self.say_done(tr("Copied."))

    def say_done(self, text: str) -> None:
        """A quiet word in the place of the report's path."""
        self.place.setText(text)

    def _on_folder_clicked(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _on_restart_clicked(self) -> None:
        self.accept()
        self.restart_requested.emit()
