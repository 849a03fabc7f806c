"""Mistakes of the program, from whichever thread: work is kept, a report written, the reader told.

One dialog at a time: a mistake while painting would come sixty times a second. What comes while it
is open goes to the log and to a report of its own.
"""

import logging
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from drviewer.crash import report_text, write_report
from drviewer.ui.mistake_dialog import MistakeDialog

_log = logging.getLogger(__name__)
#: After these many in one run nothing new is learnt from yet another file.
_MOST_REPORTS = 10


class Mistakes(QObject):
    """``keep_work`` puts on record what has not been; ``known_words`` are not to be told."""

    restart_requested = Signal()
    _heard = Signal(object, str)

    def __init__(
        self,
        parent: QWidget,
        *,
        keep_work: Callable[[], object] = lambda: None,
        known_words: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._keep_work = keep_work
        self._known_words = known_words
        self._count = 0
        self.dialog: MistakeDialog | None = None
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)

    def hear(self, error: BaseException, doing: str = "") -> None:
        """An exception nobody foresaw; may be called from any thread. Told when events are next."""
        _log.critical("unforeseen%s", f" while {doing}" if doing else "", exc_info=error)
        self._heard.emit(error, doing)

    def show(self, error: BaseException, doing: str = "") -> None:
        """Write the report and show it now; in the window's thread only."""
        self._safely(self._keep_work)
        self._count += 1
        text = report_text(error, self._words(), doing=doing)
        path = write_report(text) if self._count <= _MOST_REPORTS else None
        if self.dialog is not None:
            return
        self.dialog = MistakeDialog(text, path, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.restart_requested.connect(self.restart_requested)
        self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.open()

    def _on_heard(self, error: BaseException, doing: str) -> None:
        self.show(error, doing)

    def _on_dialog_finished(self) -> None:
        self.dialog = None

    def _words(self) -> list[str]:
        try:
            return list(self._known_words())
        except Exception:
            _log.exception("the words that are to be hidden can't be had")
            return []

    def _safely(self, work: Callable[[], object]) -> None:
        """Whatever is broken, the rest of the report is still made."""
        try:
            work()
        except Exception:
            _log.exception("the work could not be kept once more")
