"""The status line: progress with its cancel button, a passing word, and the research-use notice."""

import math
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStatusBar,
    QToolButton,
    QWidget,
)

from drviewer.domain import RESEARCH_USE
from drviewer.language import tr
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.icons import icon
from drviewer.ui.session import Session
from drviewer.ui.session_state import Progress
from drviewer.ui.theme import set_role, tokens

_SHOWN_MS = 6000
#: A word with a button has to be read and reached.
_OFFERED_MS = 20_000
_MOST_OFFER_WIDTH = 200


class StatusLine(QStatusBar):
    """Room for progress is kept, so that nothing jumps when it comes."""

    cancel_requested = Signal()
    jobs_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._passing = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._passing.timeout.connect(self._on_passing_timeout)
        self._word = ElidedLabel("", self)
        # As wide as its words where there is room; a button stands beside them.
        self._word.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._word.setAccessibleName(tr("Progress"))
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = QToolButton(self)
        self._cancel.setIcon(icon("x"))
        self._cancel.setIconSize(QSize(14, 14))
        self._cancel.setToolTip(tr("Cancel  (Esc)"))
        self._cancel.setAccessibleName(tr("Cancel"))
        self._cancel.clicked.connect(self.cancel_requested)
        self.offer = QToolButton(self)
        set_role(self.offer, "offer")
        self.offer.clicked.connect(self._on_offer_clicked)
        self.offer.hide()
        self._offered: Callable[[], object] | None = None
        self._offering = QTimer(self, singleShot=True, interval=_OFFERED_MS)
        self._offering.timeout.connect(self._end_offer)
        self.jobs = QToolButton(self)
        self.jobs.setIcon(icon("list-bullets"))
        self.jobs.setIconSize(QSize(14, 14))
        self.jobs.setText(tr("Jobs"))
        self.jobs.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.jobs.setToolTip(tr("What runs, waits and has ended; what failed and why"))
        self.jobs.setAccessibleName(tr("Jobs"))
        self.jobs.clicked.connect(self.jobs_requested)
        set_role(self.jobs, "status")
        notice = QLabel(tr(RESEARCH_USE), self)
        set_role(notice, "small")
        notice.setContentsMargins(0, 0, tokens().space_2, 0)
        for widget in (self._word, self.offer, self._bar, self._cancel):
            self.addWidget(widget)
        self.addPermanentWidget(self.jobs)
        self.addPermanentWidget(notice)
        self.setContentsMargins(tokens().space_3, 0, tokens().space_1, 0)
        self.setFixedHeight(tokens().space_6 + tokens().space_1)
        self._session = session
        self._is_of_exam = False
        session.progress_changed.connect(self.show_progress)
        session.exam_changed.connect(self._on_session_exam_changed)
        self.show_progress(session.progress)

    @property
    def text(self) -> str:
        """What is said at the moment: progress, or a passing word."""
        return self._word.text()

    def tell(
        self,
        text: str,
        is_of_exam: bool = False,
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """A passing word; the bar of progress under way stays in sight.

        ``is_of_exam``: it holds for the open exam as it is, and goes when that changes.
        ``action``: the title of a button beside it and what that does. It stays for a while,
        whatever is said meanwhile; its tool tip says what it is about.
        """
        self._is_of_exam = is_of_exam
        self._word.setText(text)
        self._passing.start()
        if action is not None:
            title, self._offered = action
            shown = self.offer.fontMetrics().elidedText(
                title, Qt.TextElideMode.ElideRight, _MOST_OFFER_WIDTH
            )
            self.offer.setText(shown)
            self.offer.setToolTip(text)
            self.offer.setAccessibleName(f"{title} {text}")
            self.offer.show()
            self._offering.start()

    def show_progress(self, progress: Progress | None) -> None:
        for widget in (self._bar, self._cancel):
            widget.setVisible(progress is not None)
        if progress is not None:
            self._passing.stop()
            self._word.setText(progress_text(progress))
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
        elif not self._passing.isActive():
            self._word.clear()

    def show_jobs(self, failed: int) -> None:
        """How many things failed in the jobs that are still listed."""
        self.jobs.setText(tr("Jobs · {failed:,} failed", failed=failed) if failed else tr("Jobs"))
        self.jobs.setAccessibleName(self.jobs.text())

    def _on_session_exam_changed(self) -> None:
        if self._is_of_exam and self._passing.isActive():
            self._passing.stop()
            self.show_progress(self._session.progress)

    def _on_offer_clicked(self) -> None:
        offered = self._offered
        self._end_offer()
        if offered is not None:
            offered()

    def _end_offer(self) -> None:
        self._offering.stop()
        self.offer.hide()
        self._offered = None

    def _on_passing_timeout(self) -> None:
        if not self._bar.isVisibleTo(self):
            self._word.clear()


def progress_text(progress: Progress) -> str:
    """ "Graded 12 of 40 · 1 min left"."""
    if not progress.total:
        return tr("Looking for images…")
    text = tr(
        "{what} {done:,} of {total:,}", what=progress.what, done=progress.done, total=progress.total
    )
    if progress.remaining_s is None or progress.done >= progress.total:
        return text
    return tr("{text} · {left} left", text=text, left=_left(progress.remaining_s))


def _left(seconds: float) -> str:
    if seconds < 60:
        # Steps of five: a second that counts up and down says nothing.
        return tr("{seconds} s", seconds=max(5, 5 * math.ceil(seconds / 5)))
    minutes = math.ceil(seconds / 60)
    return (
        tr("{minutes} min", minutes=minutes)
        if minutes < 90
        else tr("{hours} h", hours=round(minutes / 60))
    )
