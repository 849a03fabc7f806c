"""Checking the installation from the menu: what ``drviewer verify`` checks, line by line."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from drviewer.language import tr, tr_noop
from drviewer.ui.dialog_parts import Dialog, small
from drviewer.ui.tasks import Task, TaskRunner
from drviewer.ui.theme import set_role

if TYPE_CHECKING:
    from drviewer.workflow.verify import Finding

_TOPIC = "verify"
_WORDS = {
    "resources": tr_noop("The program's files"),
    "database": tr_noop("The database and its audit log"),
    "model": tr_noop("The model and its card"),
    "engine litert": tr_noop("The model answers (LiteRT)"),
    "engine keras": tr_noop("The model answers (Keras)"),
}


class VerifyDialog(Dialog):
    """Checks as soon as it is made; closing it stops the checks after the one under way."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None) -> None:
        super().__init__(
            tr("Check the installation"), tr("Checking… this takes a few seconds."), parent
        )
        self._tasks = tasks
        self.setMinimumSize(520, 340)
        self.lines: list[str] = []
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Checking"))
        self.body.addWidget(self._bar)
        self.body.addStretch(1)
        self.copy = self.add_button(tr("Copy the result"))
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.buttons.addStretch(1)
        self.add_button(tr("Close"), "primary").clicked.connect(self.accept)
        tasks.run(self._work, self._on_done, self._on_failed, topic=_TOPIC)
        # Whatever comes later finds no dialog any more.
        self.finished.connect(lambda: tasks.cancel(_TOPIC))

    def _work(self, task: Task) -> list["Finding"]:
        from drviewer.workflow.verify import verify_installation

        found = []
        for finding in verify_installation():
            found.append(finding)
            task.report(self._show, finding)
            if task.is_cancelled():
                break
        return found

    def _show(self, finding: "Finding") -> None:
        words = tr(_WORDS.get(finding.name, finding.name))
        if finding.remark:
            self._add(f"–  {words}: {finding.remark}", "muted")
        elif finding.is_sound:
            self._add(f"✓  {words}", "success")
        for problem in finding.problems:
            self._add(f"✗  {words}: {problem}", "danger")

    def _add(self, text: str, role: str) -> None:
        line = small(text)
        set_role(line, role)
        self.lines.append(text)
        # Above the stretch.
        self.body.insertWidget(self.body.count() - 1, line)

    def _on_done(self, found: list["Finding"]) -> None:
        wrong = sum(not one.is_sound for one in found)
        self._end(
            tr("All is well.")
            if not wrong
            else tr("{wrong} of {count} checks found a fault.", wrong=wrong, count=len(found))
        )

    def _on_failed(self, error: Exception) -> None:
        self._add(tr("✗  The check itself failed: {error}", error=error), "danger")
        self._end(tr("The check could not be finished."))

    def _end(self, sentence: str) -> None:
        self.say(sentence)
        self._bar.hide()
        self.copy.setEnabled(True)

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText("\n".join(self.lines))
