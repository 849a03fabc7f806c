"""The window: puts the parts together, opens and closes; ``window_wiring`` connects them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QToolBar, QVBoxLayout, QWidget

from drviewer import paths
from drviewer.language import tr
from drviewer.settings import NO_SITE, SiteSettings
from drviewer.ui import operations, theme
from drviewer.ui.actions import layout_actions, make_actions, theme_actions
from drviewer.ui.browse_wiring import arrange, show_as
from drviewer.ui.browsing import Arrangement, Tiles
from drviewer.ui.care_wiring import Care
from drviewer.ui.drop_hint import DropHint, dropped_paths
from drviewer.ui.enabling import disable_reading, update_actions
from drviewer.ui.exam_page import ExamPage
from drviewer.ui.explanations import explain
from drviewer.ui.icons import icon
from drviewer.ui.menus import fill_menu_bar, make_tool_bar, show_words
from drviewer.ui.messages import Messages
from drviewer.ui.note_drafts import save_drafts
from drviewer.ui.pages import Pages
from drviewer.ui.picture_window import PictureWindow
from drviewer.ui.screen_fit import open_at
from drviewer.ui.second_window import SecondWindow
from drviewer.ui.session import Session
from drviewer.ui.speaking import language_of
from drviewer.ui.status_line import StatusLine
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.window_commands import WindowCommands
from drviewer.ui.window_memory import WindowMemory
from drviewer.ui.window_title import title_of
from drviewer.ui.window_wiring import wire_window
from drviewer.ui.workbench import MakeGrader, Workbench, make_grader
from drviewer.ui.workspace import Workspace

_KEEP_MS = 20_000
_WISHED = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Shows ``session``. ``begin`` opens store and grader, to be called once it is ``painted``."""

    painted = Signal()
    """The window is on the screen for the first time."""
    language_changed = Signal()
    """Another language was chosen: a window that speaks it has to take this one's place."""
    window_requested = Signal()
    """The reader wants one more window."""
    quit_requested = Signal()
    """The reader wants to end the program, with all its windows."""
    closed = Signal()

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
        memory: WindowMemory | None = None,
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
        self.memory = memory or WindowMemory()
        self._make_children()
        self._lay_out()
        self.commands = WindowCommands(self)
        self.commands.connect()
        wire_window(self)
        explain(self)
        self._restore()
        self._keeping = QTimer(self, interval=_KEEP_MS)
        self._keeping.timeout.connect(self._keep_state)
        self._keeping.start()
        self.pages.await_last(bool(self.memory.paths))

    @property
    def speaks_as_set(self) -> bool:
        """Its words are in the language of the settings."""
        return language_of(self.session.settings.language) == self._language

    # -- making ------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self.workspace = Workspace(self.session, self.tasks, self.bench.ahead)
        self.exams = ExamPage(self.bench)
        self.pages = Pages(self.session, self.workspace, self.exams)
        self.status = StatusLine(self.session)
        self.recent = QMenu(tr("&Recent folders"), self)
        self.recent.setIcon(icon("clock"))
        self._drop_hint = DropHint(self)
        self.second = SecondWindow(self._make_second, self)
        self.care = Care(
            self,
            self.bench,
            self.memory,
            keep_work=self.workspace.panel.flush_note,
            reload_worklist=self.exams.reload,
        )

    def _lay_out(self) -> None:
        self.setWindowIcon(QIcon(str(paths.resource("icons", "drviewer.svg"))))
        open_at(self, _WISHED)
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
        fill_menu_bar(self.menuBar(), self.actions_, self.recent, panels)
        self.tool_bar = make_tool_bar(self.actions_, self.recent, self)
        self.addToolBar(self.tool_bar)
        self.setStatusBar(self.status)
        # Also with the menu bar hidden, a command's keys go on working.
        self.addActions([*self.actions_.all(), *panels])

    def _panel_action(self, action: QAction, keys: str) -> QAction:
        action.setShortcut(keys)
        return action

    def _make_second(self) -> PictureWindow:
        keys = [one for one in self.actions_.all() if one is not self.actions_.full_screen]
        second = PictureWindow(self.session, self.tasks, self.workspace.viewer, self.memory, keys)
        second.closed.connect(partial(self.actions_.look.second_window.setChecked, False))
        return second

    # -- life --------------------------------------------------------------------------------

    def begin(self, chosen: list[Path]) -> None:
        """Open store and grader behind the shown window, then ``chosen`` or what was open last."""
        self.bench.open_store()
        self.bench.start_grader()
        if chosen:
            self.open_paths(chosen)
        else:
            operations.show_known_images(
                self.bench, self.memory.paths, self._on_last_shown, last=self.memory.image
            )

    def _on_last_shown(self) -> None:
        self.pages.await_last(False)
        if not self.memory.place:
            # Who asked for one more window has found the way.
            self.care.offer_tour()
        self.care.resume_last(self.memory.paths)

    def open_paths(self, chosen: list[Path], *, is_remembered: bool = True) -> None:
        """Open files and folders; they are what is shown again next time.

        ``is_remembered``: among the recent folders.
        """
        self.pages.show_worklist(False)
        self.pages.await_last(False)
        self.memory.keep_paths(chosen)
        operations.open_paths(self.bench, chosen, is_remembered=is_remembered)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        unsaved = len(save_drafts(self.bench))
        if not self.care.closing.may_close(unsaved):
            event.ignore()
            return
        if self.isFullScreen():
            self.commands.toggle_full_screen()
        self._keep_state()
        self.second.close()
        self.bench.close()
        event.accept()
        self.closed.emit()

    def _keep_state(self) -> None:
        """Also now and then while the window is open: a crash then costs no arrangement."""
        if not self.isFullScreen():
            image = self.session.image
            self.memory.keep_image(None if image is None else image.key)
            self.memory.keep(self, self.workspace, self.session.layout)
            browser = self.workspace.browser
            self.memory.keep_browser(browser.tiles, browser.model.arrangement)

    def _restore(self) -> None:
        self.memory.restore(self, self.workspace)
        tiles, order = self.memory.browser
        if tiles in set(Tiles):
            show_as(self.workspace, self.actions_, Tiles(tiles))
        if order in set(Arrangement):
            arrange(self.workspace, self.actions_, Arrangement(order))
        if self.memory.layout in layout_actions(self.actions_):
            self.session.set_layout(self.memory.layout)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # The children are painted within the same event; the timer comes after them.
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        show_words(self.tool_bar, event.size().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A key comes here when nobody wanted it: that of a command that can't be used now, say."""
        self.commands.tell_why_not(QKeySequence(event.keyCombination()))
        super().keyPressEvent(event)

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

    # -- showing -----------------------------------------------------------------------------

    def dress(self, *_: object) -> None:
        """In the theme and accent of the settings, where the program does not wear them yet."""
        app = QApplication.instance()
        settings = self.session.settings
        is_other = theme.theme_of(settings.theme, settings.accent) != theme.tokens()
        if isinstance(app, QApplication) and is_other:
            theme.apply_theme(app, settings.theme, settings.accent)

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

    def show_title(self, *_: object) -> None:
        self.setWindowTitle(title_of(self.session.image))
