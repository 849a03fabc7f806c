"""Keeps the worklist of exams in step with the database, off the window's thread.

All exams come in batches once; after that, only the patients of whom something has changed are
read again.
"""

import time
from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from drviewer.domain import ExamSummary, ReadingMode
from drviewer.language import tr
from drviewer.ui.exam_list import ExamList
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.store import Store

_LOAD = "exams"
_REFRESH = "exams again"
#: More patients than this are read sooner in one go.
_MANY = 200
_PAUSE_MS = 150
#: Showing a batch means to sort all; it may take this share of the window's time.
_SHOWING_SHARE = 0.1

Refreshed = dict[int, list[ExamSummary]]


class ExamLoader(QObject):
    """Fills an ``ExamList``; follows the session's images."""

    changed = Signal()
    """Loading has begun, come further, ended or failed."""
    patients_changed = Signal(object)
    """Something of the patients with these keys (a set) is, or may be, another on record."""

    def __init__(self, bench: Workbench, exams: ExamList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._exams = exams
        self._today = date.min
        self._is_loading = False
        self._is_stale = True
        self._problem = ""
        self._waiting: list[ExamSummary] = []
        self._seen: set[int] = set()
        self._wanted: set[int] = set()
        self._changed_meanwhile: set[int] = set()
        self._patient_of: dict[int, int] = {}
        self._show_timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._show_timer.timeout.connect(self._show_waiting)
        self._refresh_timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._refresh_timer.timeout.connect(self._refresh)
        session = bench.session
        session.image_updated.connect(self._on_session_image_updated)
        session.images_changed.connect(self._on_session_images_changed)

    @property
    def is_loading(self) -> bool:
        return self._is_loading

    @property
    def problem(self) -> str:
        """Why the exams can't be read; "" if they can."""
        return self._problem

    @property
    def is_due(self) -> bool:
        """The exams were not read yet, not since so much has changed, or not today."""
        return not self._is_loading and (self._is_stale or self._today != date.today())

    # -- all exams ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read all exams; those shown stay until they are there anew."""
        self._is_loading, self._is_stale, self._problem = True, False, ""
        self._today = date.today()
        self._waiting.clear()
        self._seen.clear()
        self._wanted.clear()
        self.changed.emit()
        self._bench.when_store_is_open(self._start)

    def _start(self) -> None:
        mode, today = self._bench.session.reading_mode, self._today

        def read(task: Task) -> None:
            from drviewer.workflow.exam_list import list_exams

            list_exams(
                self._bench.store,
                mode,
                today=today,
                on_batch=partial(task.report, self._on_batch),
                is_cancelled=task.is_cancelled,
            )

        self._bench.tasks.run(read, self._on_loaded, self._on_failed, topic=_LOAD)

    def _on_batch(self, batch: list[ExamSummary]) -> None:
        self._waiting += batch
        if not len(self._exams.index_):
            self._show_waiting()
        elif not self._show_timer.isActive():
            self._show_timer.start()

    def _show_waiting(self) -> None:
        started = time.perf_counter()
        batch, self._waiting = self._waiting, []
        if batch:
            self._seen.update(exam.patient.key for exam in batch)
            self._exams.put(batch)
        taken_ms = (time.perf_counter() - started) * 1000
        self._show_timer.setInterval(max(_PAUSE_MS, int(taken_ms / _SHOWING_SHARE)))
        self.changed.emit()

    def _on_loaded(self, _nothing: None) -> None:
        self._show_timer.stop()
        self._show_waiting()
        again, self._changed_meanwhile = self._changed_meanwhile, set()
        self._exams.remove(self._exams.index_.patients - self._seen - again)
        self._is_loading = False
        self.changed.emit()
        self.want(again)

    def _on_failed(self, error: Exception) -> None:
        self._show_timer.stop()
        self._is_loading, self._is_stale = False, True
        self._problem = str(error)
        self.changed.emit()

    # -- some patients -----------------------------------------------------------------------

    def want(self, patient_keys: Iterable[int]) -> None:
        """Read these patients again soon; nothing happens before the exams were read at all."""
        wanted = set(patient_keys)
        self.patients_changed.emit(wanted)
        if self._is_stale:
            return
        self._wanted |= wanted
        if self._is_loading:
            # A batch that was read before the change may still be on its way.
            self._changed_meanwhile.update(self._wanted)
        if len(self._wanted) > _MANY:
            self._wanted.clear()
            self._is_stale = True
            self.changed.emit()
        elif self._wanted and not self._refresh_timer.isActive():
            self._refresh_timer.start()

    def _refresh(self) -> None:
        tasks = self._bench.tasks
        if not self._wanted or not self._bench.has_store or tasks.is_running(tr(_REFRESH)):
            return
        keys, self._wanted = self._wanted, set()
        read = partial(_read_patients, self._bench.store, keys, self._bench.session.reading_mode)
        today = self._today
        tasks.run(
            lambda _task: read(today=today), self._on_refreshed, self._on_failed, topic=tr(_REFRESH)
        )

    def _on_refreshed(self, found: Refreshed) -> None:
        self._show_waiting()
        self._seen.update(found)
        exams = [exam for its in found.values() for exam in its]
        if exams:
            self._exams.put(exams)
        self._exams.remove([key for key, its in found.items() if not its])
        self.changed.emit()
        if self._wanted:
            self._refresh_timer.start()

    # -- the session -------------------------------------------------------------------------

    def _on_session_image_updated(self, key: int) -> None:
        """An image whose patient was corrected concerns the former one too."""
        image = self._bench.session.find_image(key)
        if image is None:
            return
        former = self._patient_of.get(key, image.patient.key)
        self._patient_of[key] = image.patient.key
        self.want({former, image.patient.key})

    def _on_session_images_changed(self) -> None:
        former = self._patient_of
        self._patient_of = {image.key: image.patient.key for image in self._bench.session.images}
        moved = {
            former[key] for key, now in self._patient_of.items() if former.get(key, now) != now
        }
        self.want(moved.union(self._patient_of.values()))


def _read_patients(
    store: "Store", keys: Iterable[int], mode: ReadingMode, *, today: date
) -> Refreshed:
    from drviewer.workflow.exam_list import summarise_patient

    return {
        key: summarise_patient(
            store.patient_images(key), store.patient_signings(key), mode, today=today
        )
        for key in keys
    }
