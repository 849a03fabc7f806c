"""Windows in step: what is put on record or set in one shows in the others."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from drviewer.settings import Settings
from drviewer.ui import signing_operations
from drviewer.ui.mark_operations import load_marks

if TYPE_CHECKING:
    from drviewer.ui.main_window import MainWindow

_PAUSE_MS = 150


class InStep(QObject):
    """Hears what changes in each window, and after a moment has the others read it anew.

    They read the database, not the window: what they show afterwards is what is on record.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows: list[MainWindow] = []
        self._images: dict[MainWindow, set[int]] = {}
        self._patients: dict[MainWindow, set[int]] = {}
        self._is_telling = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._tell)

    def add(self, window: "MainWindow") -> None:
        self._windows.append(window)
        session, bench = window.session, window.bench
        session.settings_changed.connect(partial(self._on_settings_changed, window))
        session.image_updated.connect(partial(self._on_image_changed, window))
        bench.recorded.connect(partial(self._on_image_changed, window))
        window.exams.patients_changed.connect(partial(self._on_patients_changed, window))

    def remove(self, window: "MainWindow") -> None:
        """It is being closed."""
        if window in self._windows:
            self._windows.remove(window)
        self._images.pop(window, None)
        self._patients.pop(window, None)

    # -- what happens ----------------------------------------------------------------------------

    def _others(self, window: "MainWindow") -> "list[MainWindow]":
        return [one for one in self._windows if one is not window and window in self._windows]

    def _on_settings_changed(self, window: "MainWindow", settings: Settings) -> None:
        for other in self._others(window):
            other.bench.adopt_settings(settings)

    def _on_image_changed(self, window: "MainWindow", key: int) -> None:
        if self._is_telling:
            return
        for other in self._others(window):
            if other.session.find_image(key) is not None:
                self._images.setdefault(other, set()).add(key)
                self._start()

    def _on_patients_changed(self, window: "MainWindow", patients: set[int]) -> None:
        if self._is_telling:
            return
        for other in self._others(window):
            self._patients.setdefault(other, set()).update(patients)
            self._start()

    def _start(self) -> None:
        """Not anew while it runs: changes that keep coming must not keep the others waiting."""
        if not self._timer.isActive():
            self._timer.start()

    # -- telling ---------------------------------------------------------------------------------

    def _tell(self) -> None:
        images, self._images = self._images, {}
        patients, self._patients = self._patients, {}
        self._is_telling = True
        try:
            for window in self._windows:
                wanted = patients.get(window, set())
                # The window that changed them need not list them.
                theirs = {i.key for i in window.session.images if i.patient.key in wanted}
                _show_anew(window, images.get(window, set()) | theirs)
                if wanted:
                    window.exams.want(wanted)
        finally:
            self._is_telling = False


def _show_anew(window: "MainWindow", keys: set[int]) -> None:
    bench, session = window.bench, window.session
    shown = [image for key in sorted(keys) if (image := session.find_image(key)) is not None]
    if not shown or not bench.has_store:
        return
    bench.show_as_recorded(shown)
    image = session.image
    if image is not None and any(one.patient.key == image.patient.key for one in shown):
        signing_operations.load_signings(bench, image)
        if image.key in keys:
            load_marks(bench, window.workspace.viewer.marks, image)
