"""The window: puts the parts together and wires commands, panels and operations to the session."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QToolBar, QVBoxLayout, QWidget

from drviewer import paths
from drviewer.language import tr
from drviewer.settings import NO_SITE, SiteSettings
from drviewer.ui import operations, theme
from drviewer.ui.actions import layout_actions, make_actions, theme_actions
from drviewer.ui.browse_wiring import arrange, show_as, wire_browsing
from drviewer.ui.browsing import Arrangement, Tiles
from drviewer.ui.care_wiring import Care
from drviewer.ui.drop_hint import DropHint, dropped_paths
from drviewer.ui.enabling import disable_reading, update_actions
from drviewer.ui.exam_page import ExamPage
from drviewer.ui.explanations import explain
from drviewer.ui.icons import icon
from drviewer.ui.look_wiring import wire_looking
from drviewer.ui.mark_wiring import wire_marks
from drviewer.ui.menus import fill_menu_bar, make_tool_bar, show_words
from drviewer.ui.messages import Messages
from drviewer.ui.pages import Pages
from drviewer.ui.picture_window import PictureWindow
from drviewer.ui.reading_wiring import wire_reading
from drviewer.ui.second_window import SecondWindow
from drviewer.ui.session import Session
from drviewer.ui.session_state import AiState
from drviewer.ui.speaking import language_of
from drviewer.ui.status_line import StatusLine
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.window_commands import WindowCommands
from drviewer.ui.window_memory import WindowMemory
from drviewer.ui.window_title import title_of
from drviewer.ui.workbench import MakeGrader, Workbench, make_grader
from drviewer.ui.worklist import QuickFilter
from drviewer.ui.workspace import Workspace

_KEEP_MS = 20_000


class MainWindow(QMainWindow):
    """Shows ``session``. ``begin`` opens store and grader, to be called once it is ``painted``."""

    painted = Signal()
    """The window is on the screen for the first time."""
    language_changed = Signal()
    """Another language was chosen: a window that speaks it has to take this one's place."""

    workspace: Workspace
    exams: ExamPage
    pages: Pages
    status: StatusLine
    tool_bar: QToolBar
    care: Care

    def __init__(
        self,
        session: Session,
        *,
        grader_maker: MakeGrader = make_grader,
        site: SiteSettings = NO_SITE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._language = language_of(session.settings.language)
        self.tasks = TaskRunner(self)
        self.messages = Messages()
        self.bench = Workbench(
            session, self.tasks, self.messages, grader_maker=grader_maker, site=site
        )
        self.actions_ = make_actions(self)
        self._is_painted = False
        self._memory = WindowMemory()
        self._make_children()
        self._lay_out()
        self._commands = WindowCommands(self)
        self._commands.connect()
        self._connect_parts()
        explain(self)
        self._restore()
        self._keeping = QTimer(self, interval=_KEEP_MS)
        self._keeping.timeout.connect(self._keep_state)
        self._keeping.start()
        self.pages.await_last(bool(self._memory.paths))

    # -- making ------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self.workspace = Workspace(self.session, self.tasks, self.bench.ahead)
        self.exams = ExamPage(self.bench)
        self.pages = Pages(self.session, self.workspace, self.exams)
        self.status = StatusLine(self.session)
        self._recent = QMenu(tr("Recent &folders"), self)
        self._recent.setIcon(icon("clock"))
        self._drop_hint = DropHint(self)
        self.second = SecondWindow(self._make_second, self)
        self.care = Care(
            self,
            self.bench,
            self._memory,
            keep_work=self.workspace.panel.flush_note,
            reload_worklist=self.exams.reload,
        )

    def _lay_out(self) -> None:
        self.setWindowIcon(QIcon(str(paths.resource("icons", "drviewer.svg"))))
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        panels = (
            self._panel_action(self.workspace.browser_dock.toggleViewAction(), "Ctrl+B"),
            self._panel_action(self.workspace.panel_dock.toggleViewAction(), "Ctrl+J"),
        )
        fill_menu_bar(self.menuBar(), self.actions_, self._recent, panels)
        self.tool_bar = make_tool_bar(self.actions_, self._recent, self)
        self.addToolBar(self.tool_bar)
        self.setStatusBar(self.status)
        # Also with the menu bar hidden, a command's keys go on working.
        self.addActions([*self.actions_.all(), *panels])

    def _panel_action(self, action: QAction, keys: str) -> QAction:
        action.setShortcut(keys)
        return action

    def _make_second(self) -> PictureWindow:
        keys = [one for one in self.actions_.all() if one is not self.actions_.full_screen]
        second = PictureWindow(self.session, self.tasks, self.workspace.viewer, self._memory, keys)
        second.closed.connect(partial(self.actions_.look.second_window.setChecked, False))
        return second

    def _connect_parts(self) -> None:
        session, bench, empty = self.session, self.bench, self.pages.empty
        session.image_opened.connect(partial(operations.load_image, bench))
        session.image_opened.connect(self._show_title)
        session.image_updated.connect(self._on_session_image_updated)
        self.pages.turned.connect(self._on_pages_turned)
        for changed in (session.images_changed, session.progress_changed):
            changed.connect(self.pages.refresh)
        session.layout_changed.connect(self.show_commands)
        session.ai_changed.connect(self._on_session_ai_changed)
        session.settings_changed.connect(self._on_session_settings_changed)
        for changed in (session.image_opened, session.grading_changed, session.overlay_changed):
            changed.connect(self.show_commands)
        bench.store_failed.connect(self.pages.show_failure)
        bench.store_opened.connect(partial(self.pages.show_failure, ""))
        bench.problems_requested.connect(
            partial(self.workspace.browser.show_filter, QuickFilter.PROBLEMS)
        )
        wire_reading(bench, self.workspace, self.actions_)
        wire_looking(bench, self.workspace, self.actions_)
        wire_marks(bench, self.workspace.viewer, self.actions_)
        wire_browsing(bench, self.workspace, self.actions_)
        empty.open_folder_requested.connect(self.actions_.open_folder.trigger)
        empty.open_files_requested.connect(self.actions_.open_files.trigger)
        empty.open_samples_requested.connect(self.actions_.open_samples.trigger)
        empty.recent_chosen.connect(lambda folder: self.open_paths([Path(folder)]))
        empty.retry_requested.connect(bench.open_store)
        empty.open_log_requested.connect(self.actions_.open_log.trigger)
        empty.cancel_requested.connect(self.actions_.cancel.trigger)
        self.exams.exam_opened.connect(self._commands.open_exam)
        self.exams.closed.connect(partial(self.pages.show_worklist, False))
        self.exams.open_folder_requested.connect(self.actions_.open_folder.trigger)
        self.status.cancel_requested.connect(self.actions_.cancel.trigger)
        self.care.connect_status(self.status)
        self.messages.status_told.connect(self.status.tell)
        self._recent.aboutToShow.connect(self._fill_recent)
        scheme = QGuiApplication.styleHints().colorSchemeChanged
        scheme.connect(self._on_scheme_changed)

    # -- life --------------------------------------------------------------------------------

    def begin(self, chosen: list[Path]) -> None:
        """Open store and grader behind the shown window, then ``chosen`` or what was open last."""
        self.bench.open_store()
        self.bench.start_grader()
        if chosen:
            self.open_paths(chosen)
        else:
            operations.show_known_images(
                self.bench, self._memory.paths, self._on_last_shown, last=self._memory.image
            )

    def _on_last_shown(self) -> None:
        self.pages.await_last(False)
        self.care.offer_tour()
        self.care.resume_last(self._memory.paths)

    def open_paths(self, chosen: list[Path]) -> None:
        """Open files and folders; they are what is shown again next time."""
        self.pages.show_worklist(False)
        self.pages.await_last(False)
        self._memory.keep_paths(chosen)
        operations.open_paths(self.bench, chosen)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.workspace.panel.flush_note()
        if not self.care.closing.may_close():
            event.ignore()
            return
        if self.isFullScreen():
            self._commands.toggle_full_screen()
        self._keep_state()
        self.second.close()
        self.bench.close()
        event.accept()

    def _keep_state(self) -> None:
        """Also now and then while the window is open: a crash then costs no arrangement."""
        if not self.isFullScreen():
            image = self.session.image
            self._memory.keep_image(None if image is None else image.key)
            self._memory.keep(self, self.workspace, self.session.layout)
            browser = self.workspace.browser
            self._memory.keep_browser(browser.tiles, browser.model.arrangement)

    def _restore(self) -> None:
        self._memory.restore(self, self.workspace)
        tiles, order = self._memory.browser
        if tiles in set(Tiles):
            show_as(self.workspace, self.actions_, Tiles(tiles))
        if order in set(Arrangement):
            arrange(self.workspace, self.actions_, Arrangement(order))
        if self._memory.layout in layout_actions(self.actions_):
            self.session.set_layout(self._memory.layout)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # The children are painted within the same event; the timer comes after them.
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        show_words(self.tool_bar, event.size().width())

    # -- dropping ----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._drop_hint.show_over(self)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802
        self._drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self._drop_hint.hide()
        event.acceptProposedAction()
        self.open_paths(dropped_paths(event.mimeData()))

    def _fill_recent(self) -> None:
        self._recent.clear()
        for folder in self.session.settings.recent_folders:
            action = self._recent.addAction(folder.replace("&", "&&"))
            action.triggered.connect(partial(self.open_paths, [Path(folder)]))
        if self._recent.isEmpty():
            self._recent.addAction(tr("No folder yet")).setEnabled(False)

    # -- what happens ------------------------------------------------------------------------

    def _on_session_image_updated(self, key: int) -> None:
        if self.session.image is not None and self.session.image.key == key:
            self._show_title()
            self.show_commands()

    def _on_session_ai_changed(self, ai: AiState) -> None:
        if ai.is_on:
            self.messages.dismiss("ai")
        else:
            self.messages.tell(
                "warning",
                tr("AI is off: {problem} Everything else works on.", problem=ai.problem),
                action=(tr("Check again"), self.bench.start_grader),
                key="ai",
            )
        self.show_commands()

    def _on_session_settings_changed(self) -> None:
        self._dress()
        self.pages.refresh()
        if language_of(self.session.settings.language) != self._language:
            self.language_changed.emit()

    def _on_scheme_changed(self) -> None:
        if self.session.settings.theme == "system":
            self._dress()

    # -- showing -----------------------------------------------------------------------------

    def _dress(self) -> None:
        app = QApplication.instance()
        settings = self.session.settings
        is_other = theme.theme_of(settings.theme, settings.accent) != theme.tokens()
        if isinstance(app, QApplication) and is_other:
            theme.apply_theme(app, settings.theme, settings.accent)

    def _on_pages_turned(self) -> None:
        self.actions_.worklist.setChecked(self.pages.is_worklist)
        self._show_title()
        self.show_commands()

    def show_commands(self, *_: object) -> None:
        """Which commands can be used now, and which are on."""
        a = self.actions_
        update_actions(a, self.session)
        if self.pages.is_worklist:
            disable_reading(a)
        layout_actions(a)[self.session.layout].setChecked(True)
        a.overlay.setChecked(self.session.overlay.opacity > 0)
        theme_actions(a)[self.session.settings.theme].setChecked(True)
        is_dark = theme.tokens().name == "dark"
        a.toggle_theme.setIcon(icon("sun" if is_dark else "moon"))

    def _show_title(self) -> None:
        self.setWindowTitle(title_of(self.session.image))
