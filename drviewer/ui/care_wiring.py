"""What looks after the reader: mistakes, long work, closing, going on next time, help."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWhatsThis, QWidget

from drviewer.language import tr
from drviewer.ui import grading_operations, operations
from drviewer.ui.actions import Actions
from drviewer.ui.closing import Closing
from drviewer.ui.dialogs import show_beside, show_over
from drviewer.ui.guide_window import GuideWindow
from drviewer.ui.jobs import Job
from drviewer.ui.jobs_page import JobsPage
from drviewer.ui.mistakes import Mistakes
from drviewer.ui.notify import Notifier
from drviewer.ui.status_line import StatusLine
from drviewer.ui.tour import Tour
from drviewer.ui.verify_dialog import VerifyDialog
from drviewer.ui.window_memory import WindowMemory
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.ui.main_window import MainWindow


class Care(QObject):
    """Beside the window, which asks ``closing`` before it closes."""

    def __init__(
        self,
        window: "MainWindow",
        bench: Workbench,
        memory: WindowMemory,
        *,
        keep_work: Callable[[], object],
        reload_worklist: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._memory = memory
        self._reload_worklist = reload_worklist
        self._resuming: list[str] = []
        self.wants_restart = False
        self.mistakes = Mistakes(window, keep_work=keep_work, known_words=bench.known_words)
        self.closing = Closing(window, bench.jobs, bench.messages, memory.keep_resuming)
        self.notifier = Notifier(window.windowIcon(), self)
        self.tour = Tour(window)
        self._beside: dict[str, QWidget] = {}
        self._connect()

    def _connect(self) -> None:
        bench = self._bench
        bench.messages.details_requested.connect(self.mistakes.show)
        self.mistakes.restart_requested.connect(self.restart)
        bench.jobs.ended.connect(self._on_job_ended)
        for changed in (bench.session.ai_changed, bench.session.images_changed):
            changed.connect(self._resume)

    def connect_status(self, status: StatusLine) -> None:
        status.jobs_requested.connect(self.show_jobs)
        self._bench.jobs.changed.connect(partial(self._show_failed, status))

    def commands(self, a: Actions) -> list[tuple[QAction, Callable[[], object]]]:
        return [
            (a.jobs, self.show_jobs),
            (a.tour, self.start_tour),
            (a.guide, self.show_guide),
            (a.verify, self.show_verify),
            (a.whats_this, QWhatsThis.enterWhatsThisMode),
        ]

    # -- commands ----------------------------------------------------------------------------

    def show_jobs(self) -> None:
        self._show_beside("jobs", lambda: JobsPage(self._bench.jobs, self._window))

    def show_guide(self, page: str = "") -> None:
        """The user guide, at ``page`` ("worklist") or where it was left."""
        guide = self._show_beside("guide", lambda: GuideWindow(self._window))
        if page and isinstance(guide, GuideWindow):
            guide.open_page(page)

    def start_tour(self) -> None:
        self._memory.keep_toured()
        self._bench.messages.dismiss("tour")
        self.tour.start()

    def offer_tour(self) -> None:
        """Once, to who has never seen the program."""
        if self._memory.was_toured:
            return
        self._memory.keep_toured()
        self._bench.messages.tell(
            "info",
            tr("New to drviewer? The two-minute tour shows the way on the bundled samples."),
            action=(tr("Take the tour"), self.start_tour),
            key="tour",
        )

    def show_verify(self) -> None:
        show_over(VerifyDialog(self._bench.tasks, self._window))

    def restart(self) -> None:
        """End the program and start it anew; what can be taken up goes on then."""
        self.wants_restart = True
        self.closing.close_now()

    # -- going on next time ------------------------------------------------------------------

    def resume_last(self, chosen: list[Path]) -> None:
        """Take up what was stopped when the window was closed."""
        self._resuming = self._memory.take_resuming()
        if "open" in self._resuming and chosen:
            self._resuming.remove("open")
            operations.open_paths(self._bench, chosen)
        self._resume()

    def _resume(self, *_: object) -> None:
        """The model has to be there, and for the list shown also the images."""
        bench = self._bench
        if not bench.session.ai.is_on or not bench.has_store or bench.session.grading_keys:
            return
        if "list" in self._resuming and bench.session.has_images:
            self._resuming.remove("list")
            bench.messages.status(tr("Grading goes on where it was stopped"))
            grading_operations.grade_all(bench)
        elif "record" in self._resuming:
            self._resuming.remove("record")
            grading_operations.grade_on_record(bench, self._reload_worklist)

    # -- what happens ------------------------------------------------------------------------

    def _on_job_ended(self, job: Job) -> None:
        if self._bench.session.settings.notify_when_done:
            self.notifier.tell_end(job)

    def _show_failed(self, status: StatusLine) -> None:
        status.show_jobs(sum(len(job.failures) for job in self._bench.jobs.all))

    def _show_beside(self, name: str, make: Callable[[], QWidget]) -> QWidget:
        """One window of its kind; asked for again it comes to the front."""
        if name not in self._beside:
            self._beside[name] = make()
            self._beside[name].destroyed.connect(lambda: self._beside.pop(name, None))
        show_beside(self._beside[name])
        return self._beside[name]
