"""The jobs page: what waits, runs and has ended, with what failed and why."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drviewer.language import tr, tr_noop
from drviewer.ui.dialog_parts import Dialog, scrolled, small
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.jobs import Job, Jobs, JobState
from drviewer.ui.status_line import progress_text
from drviewer.ui.theme import set_role, tokens

_EMPTY = tr_noop(
    "Opening folders, grading many images and writing many reports are listed "
    "here while they run, and what came of them afterwards. You can go on "
    "reading meanwhile."
)
_ROLES = {JobState.DONE: "success", JobState.FAILED: "danger", JobState.STOPPED: "warning"}
#: More lines than this are counted, not shown: the image browser can list them all.
_MOST_FAILURES = 100


class JobsPage(Dialog):
    """One card a job, the newest first. It stays open beside the window."""

    def __init__(self, jobs: Jobs, parent: QWidget | None) -> None:
        super().__init__(tr("Jobs"), "", parent)
        self._jobs = jobs
        self._cards: dict[int, JobCard] = {}
        self.resize(560, 520)
        sheet = QWidget()
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens().space_2)
        self._column.addStretch(1)
        self.body.addWidget(scrolled(sheet), 1)
        self.clear = self.add_button(tr("Clear what has ended"))
        self.clear.clicked.connect(jobs.clear)
        self.buttons.addStretch(1)
        self.add_button(tr("Close"), "primary").clicked.connect(self.accept)
        jobs.changed.connect(self._show)
        self._show()

    @property
    def cards(self) -> list["JobCard"]:
        """From the top."""
        return [self._cards[id(job)] for job in self._jobs.all]

    def _show(self) -> None:
        jobs = self._jobs.all
        kept = {id(job) for job in jobs}
        for key in [key for key in self._cards if key not in kept]:
            self._cards.pop(key).deleteLater()
        for place, job in enumerate(jobs):
            if id(job) not in self._cards:
                self._cards[id(job)] = JobCard(self._jobs, job)
                self._column.insertWidget(place, self._cards[id(job)])
            self._cards[id(job)].show_job()
        self.say("" if jobs else tr(_EMPTY))
        self.clear.setEnabled(any(job.has_ended for job in jobs))


class JobCard(QFrame):
    """Title and state, how far it is, what can be done, and what failed."""

    def __init__(self, jobs: Jobs, job: Job) -> None:
        super().__init__()
        self.job = job
        set_role(self, "card")
        self.setAccessibleName(job.title)
        column = QVBoxLayout(self)
        space = tokens()
        column.setContentsMargins(space.space_3, space.space_2, space.space_3, space.space_3)
        column.setSpacing(space.space_1)
        self.state = QLabel()
        self.words = small("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress: {title}", title=job.title))
        self.failures = small("")
        self.failures.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.failures.setAccessibleName(tr("What failed: {title}", title=job.title))
        self.pause = _small_button(tr("Pause"), partial(self._on_pause_clicked, jobs))
        self.stop = _small_button(tr("Stop"), partial(jobs.stop, job))
        self.retry = _small_button(tr("Try again"), partial(jobs.retry, job))
        column.addLayout(self._make_head())
        column.addWidget(self.bar)
        column.addWidget(self.words)
        column.addWidget(self.failures)

    def _make_head(self) -> QLayout:
        head = QHBoxLayout()
        head.setSpacing(tokens().space_2)
        title = ElidedLabel(self.job.title)
        set_role(title, "heading")
        head.addWidget(title, 1)
        head.addWidget(self.state)
        for button in (self.pause, self.stop, self.retry):
            button.setAccessibleName(f"{button.text()}: {self.job.title}")
            head.addWidget(button)
        return head

    def show_job(self) -> None:
        job = self.job
        self.state.setText(tr(job.state.value))
        set_role(self.state, _ROLES.get(job.state, "muted"))
        self.bar.setVisible(job.is_under_way)
        if job.progress is not None:
            self.bar.setRange(0, job.progress.total)
            self.bar.setValue(job.progress.done)
        self.words.setText(_words(job))
        self.words.setVisible(bool(self.words.text()))
        is_held = job.state is JobState.PAUSED
        self.pause.setText(tr("Go on") if is_held else tr("Pause"))
        self.pause.setVisible(job.state in (JobState.RUNNING, JobState.PAUSED))
        self.stop.setVisible(not job.has_ended)
        self.stop.setEnabled(job.state is not JobState.STOPPING)
        is_failed = bool(job.failures) or job.state is JobState.FAILED
        self.retry.setVisible(is_failed and job.retry is not None)
        self.failures.setText(_failures_text(job))
        self.failures.setVisible(bool(job.failures))

    def _on_pause_clicked(self, jobs: Jobs) -> None:
        (jobs.resume if self.job.state is JobState.PAUSED else jobs.pause)(self.job)


def _small_button(text: str, function: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    set_role(button, "bar")
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked: function())
    return button


def _words(job: Job) -> str:
    if job.state is JobState.WAITING:
        return tr("Starts when what is before it has ended.")
    if job.state is JobState.PAUSED:
        return tr("Held after the image it is at. What is done is on record.")
    return job.result or (progress_text(job.progress) if job.progress else "")


def _failures_text(job: Job) -> str:
    lines = [
        f"• {reason}" if name in reason else f"• {name}: {reason}"
        for name, reason in job.failures[:_MOST_FAILURES]
    ]
    more = len(job.failures) - len(lines)
    return "\n".join([*lines, tr("… and {more} more", more=more)] if more else lines)
