"""What the window shows: the photographs, the worklist of exams, or what to do first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from drviewer.ui.empty_state import EmptyState
from drviewer.ui.exam_page import ExamPage
from drviewer.ui.session import Session
from drviewer.ui.workspace import Workspace


class Pages(QStackedWidget):
    """Turns to the page that fits what the session holds, or to the worklist if asked."""

    turned = Signal()
    """Looked at anew; another page may show, or the same."""

    def __init__(
        self, session: Session, workspace: Workspace, exams: ExamPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace, self._exams = workspace, exams
        self.empty = EmptyState()
        self._is_worklist = False
        self._awaits_last = False
        self._failure = ""
        for page in (self.empty, workspace, exams):
            self.addWidget(page)

    @property
    def is_worklist(self) -> bool:
        return self._is_worklist

    def show_worklist(self, is_shown: bool) -> None:
        self._is_worklist = is_shown
        self.refresh()

    def toggle_worklist(self) -> None:
        self.show_worklist(not self._is_worklist)

    def await_last(self, is_awaited: bool) -> None:
        """What was open last is being looked up: nobody is asked to choose something yet."""
        self._awaits_last = is_awaited
        self.refresh()

    def show_failure(self, reason: str) -> None:
        """The database can't be used, and why; "" when it can."""
        self._failure = reason
        self.refresh()

    def refresh(self) -> None:
        if self._is_worklist:
            self.setCurrentWidget(self._exams)
        elif self._session.has_images:
            is_new = self.currentWidget() is not self._workspace
            self.setCurrentWidget(self._workspace)
            if is_new:
                # Else the first field on the page would take the keys that grade.
                self._workspace.viewer.focus_picture()
        else:
            self.setCurrentWidget(self.empty)
            self._show_empty()
        self.turned.emit()

    def _show_empty(self) -> None:
        if self._failure:
            self.empty.show_failed(self._failure)
        elif self._session.progress is not None or self._awaits_last:
            self.empty.show_reading()
        else:
            self.empty.show_welcome(self._session.settings.recent_folders)
