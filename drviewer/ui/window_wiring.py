"""What the window's parts ask for, and what it hears of."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from drviewer.language import tr
from drviewer.ui import operations
from drviewer.ui.browse_wiring import wire_browsing
from drviewer.ui.look_wiring import wire_looking
from drviewer.ui.mark_wiring import wire_marks
from drviewer.ui.reading_wiring import wire_reading
from drviewer.ui.session_state import AiState
from drviewer.ui.worklist import QuickFilter

if TYPE_CHECKING:
    from drviewer.ui.main_window import MainWindow


def wire_window(window: "MainWindow") -> None:
    """Connect session, bench and parts; each is there already."""
    wire_reading(window.bench, window.workspace, window.actions_)
    wire_looking(window.bench, window.workspace, window.actions_)
    wire_marks(window.bench, window.workspace.viewer, window.actions_)
    wire_browsing(window.bench, window.workspace, window.actions_)
    _wire_session(window)
    _wire_pages(window)
    _wire_frame(window)


def _wire_session(window: "MainWindow") -> None:
    session = window.session
    session.image_opened.connect(partial(operations.load_image, window.bench))
    session.image_opened.connect(window.show_title)
    session.image_updated.connect(partial(_on_image_updated, window))
    for changed in (session.images_changed, session.progress_changed):
        changed.connect(window.pages.refresh)
    session.layout_changed.connect(window.show_commands)
    session.ai_changed.connect(partial(_on_ai_changed, window))
    session.settings_changed.connect(partial(_on_settings_changed, window))
    session.images_changed.connect(window.show_commands)
    for changed in (session.image_opened, session.grading_changed, session.overlay_changed):
        changed.connect(window.show_commands)


def _wire_pages(window: "MainWindow") -> None:
    bench, pages, exams, a = window.bench, window.pages, window.exams, window.actions_
    pages.turned.connect(partial(_on_pages_turned, window))
    bench.store_failed.connect(pages.show_failure)
    bench.store_opened.connect(partial(pages.show_failure, ""))
    bench.problems_requested.connect(
        partial(window.workspace.browser.show_filter, QuickFilter.PROBLEMS)
    )
    empty = pages.empty
    empty.open_folder_requested.connect(a.open_folder.trigger)
    empty.open_files_requested.connect(a.open_files.trigger)
    empty.open_samples_requested.connect(a.open_samples.trigger)
    empty.recent_chosen.connect(lambda folder: window.open_paths([Path(folder)]))
    empty.retry_requested.connect(bench.open_store)
    empty.open_log_requested.connect(a.open_log.trigger)
    empty.cancel_requested.connect(a.cancel.trigger)
    exams.exam_opened.connect(window.commands.open_exam)
    exams.closed.connect(partial(pages.show_worklist, False))
    exams.open_folder_requested.connect(a.open_folder.trigger)


def _wire_frame(window: "MainWindow") -> None:
    """What stands around the pages."""
    window.status.cancel_requested.connect(window.actions_.cancel.trigger)
    window.care.connect_status(window.status)
    window.messages.status_told.connect(window.status.tell)
    window.recent.aboutToShow.connect(partial(_fill_recent, window))
    QGuiApplication.styleHints().colorSchemeChanged.connect(window.dress)


def _on_image_updated(window: "MainWindow", key: int) -> None:
    if window.session.image is not None and window.session.image.key == key:
        window.show_title()
        window.show_commands()
    operations.read_again_if_other(window.bench, key)


def _on_ai_changed(window: "MainWindow", ai: AiState) -> None:
    if ai.is_on:
        window.messages.dismiss("ai")
    else:
        window.messages.tell(
            "warning",
            tr("AI is off: {problem} Everything else works on.", problem=ai.problem),
            action=(tr("Check again"), window.bench.start_grader),
            key="ai",
        )
    window.show_commands()


def _on_settings_changed(window: "MainWindow", _settings: object) -> None:
    window.dress()
    window.pages.refresh()
    window.show_commands()
    if not window.speaks_as_set:
        window.language_changed.emit()


def _on_pages_turned(window: "MainWindow") -> None:
    window.actions_.worklist.setChecked(window.pages.is_worklist)
    window.show_title()
    window.show_commands()


def _fill_recent(window: "MainWindow") -> None:
    menu = window.recent
    menu.clear()
    for folder in window.session.settings.recent_folders:
        action = menu.addAction(folder.replace("&", "&&"))
        action.triggered.connect(partial(window.open_paths, [Path(folder)]))
    if menu.isEmpty():
        menu.addAction(tr("No folder yet")).setEnabled(False)
