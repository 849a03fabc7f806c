"""Closing the window while something runs: finish first, or stop and go on next time."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from drviewer.language import tr, trn
from drviewer.ui.dialog_parts import Dialog, small
from drviewer.ui.jobs import Job, Jobs
from drviewer.ui.messages import Messages

_AGAIN_MS = 300
Choice = Literal["finish", "stop", "stay"]


class ClosingDialog(Dialog):
    """What is under way, and what becomes of it with each answer."""

    def __init__(self, jobs: Sequence[Job], parent: QWidget | None) -> None:
        super().__init__(tr("Something is still running"), "", parent)
        self.choice: Choice = "stay"
        self.setMinimumWidth(480)
        for job in jobs:
            self.body.addWidget(small(f"• {job.title}: {tr(job.state.value).lower()}"))
        self.body.addWidget(small(_consequence(jobs)))
        self.body.addStretch(1)
        self.stay = self.add_button(tr("Keep it open"))
        self.buttons.addStretch(1)
        self.stop = self.add_button(tr("Stop and close"))
        self.finish = self.add_button(tr("Finish, then close"), "primary")
        for button, choice in ((self.stay, "stay"), (self.stop, "stop"), (self.finish, "finish")):
            button.clicked.connect(lambda _=False, choice=choice: self._choose(choice))

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()


def _consequence(jobs: Sequence[Job]) -> str:
    words = tr("What is done is on record and stays done.")
    if any(job.resumes for job in jobs):
        words += tr(" If you stop now, it goes on from there the next time drviewer starts.")
    if any(not job.resumes for job in jobs):
        words += tr(" Reports that have not been written are not taken up by themselves.")
    return words


def ask_before_closing(jobs: Sequence[Job], parent: QWidget) -> Choice:
    """The reader's answer; Escape keeps the window open."""
    dialog = ClosingDialog(jobs, parent)
    dialog.exec()
    choice = dialog.choice
    dialog.deleteLater()
    return choice


class Closing(QObject):
    """Decides whether the window may close. ``keep_resuming`` gets what goes on next time."""

    def __init__(
        self,
        window: QWidget,
        jobs: Jobs,
        messages: Messages,
        keep_resuming: Callable[[Sequence[str]], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._messages = messages
        self._keep_resuming = keep_resuming
        self._is_decided = False
        self._is_forced = False
        self._closes_at_the_end = False
        jobs.changed.connect(self._on_jobs_changed)

    def may_close(self, unsaved: int = 0) -> bool:
        """Whether to close now; asks where something is under way or notes are not on record."""
        if unsaved and not self._is_forced and not self._may_leave(unsaved):
            self._is_decided = False
            return False
        if self._is_decided or self._jobs.is_idle:
            return True
        choice = ask_before_closing(self._jobs.under_way, self._window)
        if choice == "stop":
            self._keep_resuming([job.resumes for job in self._jobs.under_way if job.resumes])
            self._is_decided = True
        self._closes_at_the_end = choice == "finish"
        if self._closes_at_the_end:
            self._messages.tell(
                "info",
                tr("This window closes when everything under way is done."),
                action=(tr("Keep it open"), self._stay),
                key="closing",
            )
            self._on_jobs_changed()
        return self._is_decided

    def _may_leave(self, unsaved: int) -> bool:
        return self._messages.ask(
            tr("Not everything is saved"),
            trn(
                "{n} note could not be put on record. It is lost when the window closes.",
                "{n} notes could not be put on record. They are lost when the window closes.",
                unsaved,
            ),
            confirm=tr("Close without saving"),
            is_destructive=True,
        )

    @property
    def closes_at_the_end(self) -> bool:
        """The reader wants it closed once what is under way has ended."""
        return self._closes_at_the_end

    def close_now(self) -> None:
        """Close without asking; what can be taken up is taken up next time."""
        self._keep_resuming([job.resumes for job in self._jobs.under_way if job.resumes])
        self._is_decided = self._is_forced = True
        self._window.close()

    def _stay(self) -> None:
        self._closes_at_the_end = False

    def _on_jobs_changed(self) -> None:
        if not (self._closes_at_the_end and self._jobs.is_idle):
            return
        if QApplication.activeModalWidget() is not None:
            # What is being filled in there must not go with its window.
            QTimer.singleShot(_AGAIN_MS, self._on_jobs_changed)
        else:
            self._closes_at_the_end = False
            self._is_decided = True
            self._window.close()
