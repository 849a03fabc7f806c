"""The main job through the real window, without anybody at it: is this installation sound?

Open a folder, grade it in the worker's process, put a grade on record, show the heatmap, write the
reports. What can't be done is told, not raised: an installation without a model, or whose home
can't be written, still opens, and that is what is looked at.
"""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAction

from drviewer.domain import FundusImage, Grade
from drviewer.ui import record_operations, report_operations
from drviewer.ui.main_window import MainWindow

_STEP_MS = 20
_OPACITY = 55

Tell = Callable[[str], None]


@dataclass(slots=True)
class Rehearsed:
    """What was seen. ``database`` and ``ai``: empty, or why they can't be used."""

    images: int = 0
    graded: int = 0
    database: str = ""
    ai: str = ""
    engine: str = ""
    overlay_shown: bool = False
    reports: list[str] = field(default_factory=list)
    unfinished: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


class _LateError(Exception):
    """Something did not happen in time."""


class Rehearsal:
    """Drives one window. ``tell`` hears of each step at the moment that it is done."""

    def __init__(self, window: MainWindow, tell: Tell, *, patience_s: float = 120) -> None:
        self._window, self._tell, self._patience_s = window, tell, patience_s
        self._seen = Rehearsed()
        window.bench.store_failed.connect(self._on_bench_store_failed)
        window.painted.connect(lambda: tell("painted"))

    def run(self, folder: Path, out: Path) -> Rehearsed:
        """Show the window and do the job; pictures and reports go to ``out``."""
        window, seen = self._window, self._seen
        window.show()
        try:
            self._wait(window.isVisible, "the window to be shown")
            _pause(_STEP_MS)
            window.begin([folder])
            self._open()
            if not seen.database:
                self._grade()
                self._look()
                self._report(out)
        except _LateError as late:
            seen.unfinished = str(late)
        out.mkdir(parents=True, exist_ok=True)
        window.grab().save(str(out / "window.png"))
        return seen

    def _on_bench_store_failed(self, why: str) -> None:
        self._seen.database = why

    def _open(self) -> None:
        window, session = self._window, self._window.session
        self._wait(lambda: window.bench.has_store or self._seen.database, "the database")
        self._wait(lambda: session.ai.is_on or session.ai.problem, "the model to be checked")
        self._seen.ai = session.ai.problem
        if self._seen.database:
            return
        self._wait(lambda: session.has_images and session.progress is None, "the folder")
        self._seen.images = len(session.images)
        self._tell("opened")

    def _grade(self) -> None:
        window, session = self._window, self._window.session
        image = next(image for image in session.images if not image.problem)
        session.open_image(image.key)
        self._wait(lambda: session.pixels is not None, "the photograph")
        self._wait(lambda: _now(session, image).quality is not None, "the check of its quality")
        if session.ai.is_on:
            self._trigger(window.actions_.grade_image)
            self._wait(
                lambda: _now(session, image).prediction or session.ai.problem, "the first grade"
            )
            self._tell("graded")
            self._wait(lambda: not session.grading_keys, "the first grade's end")
            self._trigger(window.actions_.grade_all)
            self._wait(
                lambda: session.ai.problem or all(map(_is_done, session.images)), "every grade"
            )
            self._wait(lambda: session.progress is None, "the end of grading")
        self._seen.ai = session.ai.problem
        if session.ai.is_on and window.bench.grader.report is not None:
            self._seen.engine = window.bench.grader.report.name
        self._seen.graded = sum(image.prediction is not None for image in session.images)

    def _look(self) -> None:
        """Read first, the model second: its heatmap shows once a grade is on record."""
        window, session = self._window, self._window.session
        graded = [image for image in session.images if image.prediction is not None]
        if not graded:
            return
        image = graded[-1]
        session.open_image(image.key)
        self._wait(lambda: session.pixels is not None, "another photograph")
        record_operations.record_grade(window.bench, Grade.MODERATE_NPDR)
        self._wait(lambda: _now(session, image).final_grade is not None, "the grade on record")
        view = window.workspace.viewer.raw_view
        _pause(300)
        without = view.grab().toImage()
        session.set_overlay(opacity=_OPACITY)
        self._wait(lambda: view.grab().toImage() != without, "the heatmap to be shown")
        self._wait(lambda: window.workspace.viewer.preview.is_current, "the enhanced picture")
        self._seen.overlay_shown = True
        self._tell("overlaid")

    def _report(self, out: Path) -> None:
        session = self._window.session
        patients = {image.patient.key for image in session.images}
        folder = out / "reports"
        report_operations.export_all(self._window.bench, folder)
        self._wait(
            lambda: session.progress is None and len(list(folder.glob("*.pdf"))) >= len(patients),
            "the reports",
        )
        self._seen.reports = sorted(path.name for path in folder.glob("*.pdf"))
        self._tell("reported")

    def _trigger(self, action: QAction) -> None:
        self._wait(action.isEnabled, f"“{action.text()}” to be possible")
        action.trigger()

    def _wait(self, is_so: Callable[[], object], what: str) -> None:
        until = time.monotonic() + self._patience_s
        while not is_so():
            if time.monotonic() > until:
                raise _LateError(f"waited in vain for {what}")
            _pause(_STEP_MS)


def _now(session: Any, image: FundusImage) -> FundusImage:
    found: FundusImage = session.find_image(image.key) or image
    return found


def _is_done(image: FundusImage) -> bool:
    is_refused = image.quality is not None and not image.quality.is_gradable
    return bool(image.prediction or image.problem or image.grading_problem or is_refused)


def _pause(milliseconds: int) -> None:
    """An event loop, which lets go of Python's lock while it waits."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
