"""The window: puts the parts together and wires commands, panels and operations to the session."""

from collections.abc import Callable
from datetime import date
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
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from drviewer import paths
from drviewer.ui import (
    dialogs,
    exam_operations,
    grading_operations,
    operations,
    signing_operations,
    theme,
)
from drviewer.ui.actions import layout_actions, make_actions
from drviewer.ui.browse_wiring import arrange, browse_commands, show_as, wire_browsing
from drviewer.ui.browsing import Arrangement, Tiles
from drviewer.ui.drop_hint import DropHint, dropped_paths
from drviewer.ui.empty_state import EmptyState
from drviewer.ui.exam_page import ExamPage
from drviewer.ui.icons import icon
from drviewer.ui.look_wiring import look_commands, wire_looking
from drviewer.ui.mark_wiring import mark_commands, wire_marks
from drviewer.ui.menus import fill_menu_bar, make_tool_bar, show_words
from drviewer.ui.messages import Messages
from drviewer.ui.picture_window import PictureWindow
from drviewer.ui.reading_wiring import reading_commands, wire_reading
from drviewer.ui.second_window import SecondWindow
from drviewer.ui.session import Session
from drviewer.ui.session_state import AiState
from drviewer.ui.status_line import StatusLine
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.window_memory import WindowMemory
from drviewer.ui.window_title import title_of
from drviewer.ui.workbench import MakeGrader, Workbench, make_grader
from drviewer.ui.worklist import QuickFilter
from drviewer.ui.workspace import Workspace

_DEFAULT_OVERLAY = 50
_KEEP_MS = 20_000
#: Narrower than this, the tool bar shows signs only.
_ROOM_FOR_WORDS = 1210


class MainWindow(QMainWindow):
    """Shows ``session``. ``begin`` opens store and grader, to be called once it is ``painted``."""

    painted = Signal()
    """The window is on the screen for the first time."""

    def __init__(
        self,
        session: Session,
        *,
        grader_maker: MakeGrader = make_grader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.tasks = TaskRunner(self)
        self.messages = Messages()
        self.bench = Workbench(session, self.tasks, self.messages, grader_maker=grader_maker)
        self.actions_ = make_actions(self)
        self._is_painted = False
        self._failure = ""
        self._shows_worklist = False
        self._memory = WindowMemory()
        self._awaits_last = bool(self._memory.paths)
        self._last_opacity = session.settings.overlay_opacity or _DEFAULT_OVERLAY
        self._make_children()
        self._lay_out()
        self._connect_commands()
        self._connect_parts()
        self._restore()
        self._keeping = QTimer(self, interval=_KEEP_MS)
        self._keeping.timeout.connect(self._keep_state)
        self._keeping.start()
        self._show_state()

    # -- making ------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self.workspace = Workspace(self.session, self.tasks, self.bench.ahead)
        self.exams = ExamPage(self.bench)
        self.empty = EmptyState()
        self.status = StatusLine(self.session)
        self._recent = QMenu("Recent &folders", self)
        self._recent.setIcon(icon("clock"))
        self._drop_hint = DropHint(self)
        self.second = SecondWindow(self._make_second, self)

    def _lay_out(self) -> None:
        self.setWindowIcon(QIcon(str(paths.resource("icons", "drviewer.svg"))))
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.workspace)
        self._pages.addWidget(self.exams)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._pages, 1)
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

    def _connect_commands(self) -> None:
        a, bench, view = self.actions_, self.bench, self.workspace.viewer
        browser = self.workspace.browser
        commands: list[tuple[QAction, Callable[[], object]]] = [
            (a.open_folder, self._choose_folder),
            (a.open_files, self._choose_files),
            (a.open_samples, partial(operations.open_samples, bench)),
            (a.export_report, partial(dialogs.show_report, bench, self)),
            (a.export_all, partial(dialogs.export_all_reports, bench, self)),
            (a.print_report, partial(dialogs.print_report, bench, self)),
            (a.settings, partial(dialogs.show_settings, bench, self)),
            (a.quit, self.close),
            (a.fit, view.fit),
            (a.actual_size, view.show_actual_size),
            (a.zoom_in, view.zoom_in),
            (a.zoom_out, view.zoom_out),
            (a.overlay, self._toggle_overlay),
            (a.full_screen, self._toggle_full_screen),
            (a.look.second_window, self._toggle_second),
            (a.toggle_theme, self._toggle_theme),
            (a.grade_image, partial(grading_operations.grade_open_image, bench)),
            (a.grade_patient, partial(grading_operations.grade_patient, bench)),
            (a.grade_all, self._grade_all),
            (a.cancel, partial(grading_operations.cancel, bench)),
            (a.find, self._find),
            (a.next_image, partial(browser.step, 1)),
            (a.previous_image, partial(browser.step, -1)),
            (a.next_patient, partial(browser.step_patient, 1)),
            (a.previous_patient, partial(browser.step_patient, -1)),
            (a.correct_identity, partial(dialogs.correct_identity, bench, self)),
            (a.merge, partial(dialogs.merge_patients, bench, self)),
            (a.visits, partial(dialogs.show_visits, bench, self)),
            (a.monitor, partial(dialogs.show_monitor, bench, self)),
            (a.show_file, self._show_file),
            (a.shortcuts, partial(dialogs.show_shortcuts, a, self)),
            (a.about, partial(dialogs.show_about, bench, self)),
            (a.open_log, dialogs.open_log_folder),
        ]
        for layout, action in layout_actions(a).items():
            commands.append((action, partial(self._choose_layout, layout)))
        for choice, action in self._theme_actions().items():
            commands.append((action, partial(bench.change_settings, theme=choice)))
        commands += reading_commands(bench, self.workspace, a, self)
        commands += look_commands(bench, self.workspace, a)
        commands += mark_commands(bench, view, a, self)
        commands += browse_commands(bench, self.workspace, a)
        commands += [
            (a.sign, partial(signing_operations.sign, bench, self, self._go_on)),
            (a.worklist, self._toggle_worklist),
        ]
        for action, command in commands:
            action.triggered.connect(_without_arguments(command))

    def _connect_parts(self) -> None:
        session, bench, empty = self.session, self.bench, self.empty
        session.image_opened.connect(partial(operations.load_image, bench))
        session.image_opened.connect(self._show_title)
        session.image_updated.connect(self._on_session_image_updated)
        session.images_changed.connect(self._show_state)
        session.layout_changed.connect(self._show_commands)
        session.ai_changed.connect(self._on_session_ai_changed)
        session.settings_changed.connect(self._on_session_settings_changed)
        session.progress_changed.connect(self._show_state)
        session.overlay_changed.connect(self._on_session_overlay_changed)
        for changed in (session.image_opened, session.grading_changed):
            changed.connect(self._show_commands)
        bench.store_failed.connect(self._on_bench_store_failed)
        bench.store_opened.connect(self._on_bench_store_opened)
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
        self.exams.exam_opened.connect(self._open_exam)
        self.exams.closed.connect(self._leave_worklist)
        self.exams.open_folder_requested.connect(self.actions_.open_folder.trigger)
        self.status.cancel_requested.connect(self.actions_.cancel.trigger)
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
            operations.show_known_images(self.bench, self._memory.paths, self._on_last_shown)

    def open_paths(self, chosen: list[Path]) -> None:
        """Open files and folders; they are what is shown again next time."""
        self._shows_worklist = False
        self._memory.keep_paths(chosen)
        self._awaits_last = False
        operations.open_paths(self.bench, chosen)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.workspace.panel.flush_note()
        if self.isFullScreen():
            self._toggle_full_screen()
        self._keep_state()
        self.second.close()
        self.bench.close()
        event.accept()

    def _keep_state(self) -> None:
        """Also now and then while the window is open: a crash then costs no arrangement."""
        if not self.isFullScreen():
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
        show_words(self.tool_bar, has_room=event.size().width() >= _ROOM_FOR_WORDS)

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

    # -- commands of the window itself -------------------------------------------------------

    def _choose_folder(self) -> None:
        folder = dialogs.choose_folder(self, "Open a folder of photographs")
        if folder is not None:
            self.open_paths([folder])

    def _choose_files(self) -> None:
        files = dialogs.choose_images(self)
        if files:
            self.open_paths(files)

    def _choose_layout(self, layout: str) -> None:
        """The key of the layout that is shown leads back to the plain photograph."""
        is_shown = self.session.layout == layout
        self.session.set_layout("raw" if is_shown else layout)
        self._show_commands()

    def _toggle_worklist(self) -> None:
        self._shows_worklist = not self._shows_worklist
        self._show_state()

    def _grade_all(self) -> None:
        """All that is listed: photographs, or the exams on record."""
        if self._shows_worklist:
            grading_operations.grade_on_record(self.bench, self.exams.reload)
        else:
            grading_operations.grade_all(self.bench)

    def _find(self) -> None:
        page = self.exams if self._shows_worklist else self.workspace.browser
        page.focus_search()

    def _leave_worklist(self) -> None:
        self._shows_worklist = False
        self._show_state()

    def _open_exam(self, patient_key: int, exam_date: date | None) -> None:
        exam_operations.open_exam(self.bench, patient_key, exam_date, self._leave_worklist)

    def _go_on(self) -> None:
        """After a signature: the next of the worklist it was opened from, else of the folder."""
        exam = self.session.exam
        key = (exam.patient.key, exam.exam_date) if exam else None
        if key is None or not self.exams.is_walking(key):
            self.workspace.browser.step_patient(1)
            return
        following = self.exams.next_unsigned(key)
        if following is None:
            self._toggle_worklist()
            self.messages.status("All exams of this list are signed")
        else:
            self._open_exam(*following)

    def _toggle_overlay(self) -> None:
        opacity = self.session.overlay.opacity
        self.session.set_overlay(opacity=0 if opacity else self._last_opacity)
        self._show_commands()

    def _toggle_full_screen(self) -> None:
        """Nothing but the pictures and their controls; the names stay in their corners."""
        is_full = not self.isFullScreen()
        self.workspace.show_picture_alone(is_full)
        self.menuBar().setVisible(not is_full)
        self.tool_bar.setVisible(not is_full)
        self.showFullScreen() if is_full else self.showNormal()
        self.actions_.full_screen.setChecked(is_full)

    def _make_second(self) -> PictureWindow:
        keys = [one for one in self.actions_.all() if one is not self.actions_.full_screen]
        second = PictureWindow(self.session, self.tasks, self.workspace.viewer, self._memory, keys)
        second.closed.connect(partial(self.actions_.look.second_window.setChecked, False))
        return second

    def _toggle_second(self) -> None:
        self.second.toggle()
        self.actions_.look.second_window.setChecked(self.second.is_open)

    def _toggle_theme(self) -> None:
        is_dark = theme.tokens().name == "dark"
        self.bench.change_settings(theme="light" if is_dark else "dark")

    def _show_file(self) -> None:
        if self.session.image is not None:
            dialogs.open_folder(self.session.image.path.parent)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for folder in self.session.settings.recent_folders:
            action = self._recent.addAction(folder.replace("&", "&&"))
            action.triggered.connect(partial(self.open_paths, [Path(folder)]))
        if self._recent.isEmpty():
            self._recent.addAction("No folder yet").setEnabled(False)

    # -- what happens ------------------------------------------------------------------------

    def _on_session_image_updated(self, key: int) -> None:
        if self.session.image is not None and self.session.image.key == key:
            self._show_title()
            self._show_commands()

    def _on_session_ai_changed(self, ai: AiState) -> None:
        if ai.is_on:
            self.messages.dismiss("ai")
        else:
            self.messages.tell(
                "warning",
                f"AI is off: {ai.problem} Everything else works on.",
                action=("Check again", self.bench.start_grader),
                key="ai",
            )
        self._show_commands()

    def _on_session_settings_changed(self) -> None:
        self._dress()
        self._show_state()

    def _on_scheme_changed(self) -> None:
        if self.session.settings.theme == "system":
            self._dress()

    def _on_session_overlay_changed(self) -> None:
        opacity = self.session.overlay.opacity
        self._last_opacity = opacity or self._last_opacity
        self._show_commands()

    def _on_bench_store_failed(self, reason: str) -> None:
        self._failure = reason
        self._show_state()

    def _on_bench_store_opened(self) -> None:
        self._failure = ""
        self._show_state()

    def _on_last_shown(self) -> None:
        self._awaits_last = False
        self._show_state()

    # -- showing -----------------------------------------------------------------------------

    def _dress(self) -> None:
        app = QApplication.instance()
        choice = self.session.settings.theme
        is_other = theme.is_dark(choice) != (theme.tokens().name == "dark")
        if isinstance(app, QApplication) and is_other:
            theme.apply_theme(app, choice)

    def _theme_actions(self) -> dict[str, QAction]:
        a = self.actions_
        return {"system": a.theme_system, "light": a.theme_light, "dark": a.theme_dark}

    def _show_state(self) -> None:
        """Which page: the work, or what to do first."""
        self.actions_.worklist.setChecked(self._shows_worklist)
        if self._shows_worklist:
            self._pages.setCurrentWidget(self.exams)
        elif self.session.has_images:
            self._pages.setCurrentWidget(self.workspace)
        else:
            self._pages.setCurrentWidget(self.empty)
            if self._failure:
                self.empty.show_failed(self._failure)
            elif self.session.progress is not None or self._awaits_last:
                self.empty.show_reading()
            else:
                self.empty.show_welcome(self.session.settings.recent_folders)
        self._show_title()
        self._show_commands()

    def _show_commands(self) -> None:
        self.actions_.update(self.session)
        if self._shows_worklist:
            self.actions_.disable_reading()
        layout_actions(self.actions_)[self.session.layout].setChecked(True)
        self.actions_.overlay.setChecked(self.session.overlay.opacity > 0)
        self._theme_actions()[self.session.settings.theme].setChecked(True)
        is_dark = theme.tokens().name == "dark"
        self.actions_.toggle_theme.setIcon(icon("sun" if is_dark else "moon"))

    def _show_title(self) -> None:
        self.setWindowTitle(title_of(self.session.image))


def _without_arguments(command: Callable[[], object]) -> Callable[..., None]:
    """``QAction.triggered`` tells whether the action is checked, which no command asks."""

    def call(*_: object) -> None:
        command()

    return call
