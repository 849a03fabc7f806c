"""What the window's commands do: the table of all of them, and those that are the window's own."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from drviewer import paths
from drviewer.errors import DrviewerError
from drviewer.language import tr
from drviewer.ui import (
    dialogs,
    exam_operations,
    grading_operations,
    signing_operations,
    theme,
)
from drviewer.ui.actions import layout_actions, theme_actions
from drviewer.ui.browse_wiring import browse_commands
from drviewer.ui.command import plain_title
from drviewer.ui.command_keys import apply_keys
from drviewer.ui.enabling import why_not
from drviewer.ui.look_wiring import look_commands
from drviewer.ui.mark_wiring import mark_commands
from drviewer.ui.reading_wiring import reading_commands

if TYPE_CHECKING:
    from drviewer.ui.main_window import MainWindow

Command = tuple[QAction, Callable[[], object]]

_DEFAULT_OVERLAY = 50


class WindowCommands:
    """The commands of one window; ``connect`` gives every action what it does."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._bench, self._session = window.bench, window.session
        self._workspace, self._pages, self._exams = window.workspace, window.pages, window.exams
        self._actions = window.actions_
        self._last_opacity = self._session.settings.overlay_opacity or _DEFAULT_OVERLAY
        self._used: list[str] = []
        self._session.overlay_changed.connect(self._on_session_overlay_changed)
        self._session.settings_changed.connect(self._apply_keys)
        self._apply_keys()

    def connect(self) -> None:
        a, bench, window = self._actions, self._bench, self._window
        commands = [*self._files(), *self._looking(), *self._reading(), *self._helping()]
        commands += window.care.commands(a)
        commands += reading_commands(bench, self._workspace, a, window)
        commands += look_commands(bench, self._workspace, a)
        commands += mark_commands(bench, self._workspace.viewer, a, window)
        commands += browse_commands(bench, self._workspace, a)
        for action, command in commands:
            action.triggered.connect(_without_arguments(command))

    # -- the tables --------------------------------------------------------------------------

    def _files(self) -> list[Command]:
        a, bench, window = self._actions, self._bench, self._window
        return [
            (a.open_folder, self._choose_folder),
            (a.open_files, self._choose_files),
            (a.open_samples, self._open_samples),
            (a.export_report, partial(dialogs.show_report, bench, window)),
            (a.export_all, partial(dialogs.export_all_reports, bench, window)),
            (a.print_report, partial(dialogs.print_report, bench, window)),
            (a.settings, partial(dialogs.show_settings, bench, window)),
            (a.new_window, window.window_requested.emit),
            (a.close_window, window.close),
            (a.quit, window.quit_requested.emit),
        ]

    def _looking(self) -> list[Command]:
        a, view = self._actions, self._workspace.viewer
        commands: list[Command] = [
            (a.fit, view.fit),
            (a.actual_size, view.show_actual_size),
            (a.zoom_in, view.zoom_in),
            (a.zoom_out, view.zoom_out),
            (a.overlay, self._toggle_overlay),
            (a.full_screen, self.toggle_full_screen),
            (a.look.second_window, self._toggle_second),
            (a.toggle_theme, self._toggle_theme),
        ]
        for layout, action in layout_actions(a).items():
            commands.append((action, partial(self._choose_layout, layout)))
        for choice, action in theme_actions(a).items():
            commands.append((action, partial(self._bench.change_settings, theme=choice)))
        return commands

    def _reading(self) -> list[Command]:
        a, bench, window, browser = (
            self._actions,
            self._bench,
            self._window,
            self._workspace.browser,
        )
        return [
            (a.grade_image, partial(grading_operations.grade_open_image, bench)),
            (a.grade_patient, partial(grading_operations.grade_patient, bench)),
            (a.grade_all, self._grade_all),
            (a.cancel, partial(grading_operations.cancel, bench)),
            (a.find, self._find),
            (a.next_image, partial(browser.step, 1)),
            (a.previous_image, partial(browser.step, -1)),
            (a.next_patient, partial(browser.step_patient, 1)),
            (a.previous_patient, partial(browser.step_patient, -1)),
            (a.correct_identity, partial(dialogs.correct_identity, bench, window)),
            (a.merge, partial(dialogs.merge_patients, bench, window)),
            (a.visits, partial(dialogs.show_visits, bench, window)),
            (a.show_file, self._show_file),
            (a.sign, partial(signing_operations.sign, bench, window, self._go_on)),
            (a.worklist, self._pages.toggle_worklist),
        ]

    def _helping(self) -> list[Command]:
        a, bench, window = self._actions, self._bench, self._window
        return [
            (a.find_command, self._find_command),
            (a.edit_keys, partial(dialogs.edit_keys, bench, a, window)),
            (a.monitor, partial(dialogs.show_monitor, bench, window)),
            (a.shortcuts, partial(dialogs.show_shortcuts, bench, a, window)),
            (a.about, partial(dialogs.show_about, bench, window)),
            (a.open_log, dialogs.open_log_folder),
        ]

    # -- the window's own --------------------------------------------------------------------

    def toggle_full_screen(self) -> None:
        """Nothing but the pictures and their controls; the names stay in their corners."""
        window = self._window
        is_full = not window.isFullScreen()
        self._workspace.show_picture_alone(is_full)
        window.menuBar().setVisible(not is_full)
        window.tool_bar.setVisible(not is_full)
        window.showFullScreen() if is_full else window.showNormal()
        self._actions.full_screen.setChecked(is_full)

    def open_exam(self, patient_key: int, exam_date: date | None) -> None:
        """From the worklist to the patient's photographs."""
        exam_operations.open_exam(self._bench, patient_key, exam_date, self._show_exam)

    def _show_exam(self) -> None:
        self._pages.show_worklist(False)
        images = self._session.images
        if len({image.patient.key for image in images}) == 1:
            # It took the place of what was open: it is what opens the next time.
            self._window.memory.keep_paths([image.path for image in images])

    def tell_why_not(self, keys: QKeySequence) -> None:
        """Say why the command with these ``keys`` can't be used now, if there is one."""
        for action in self._actions.all():
            if not action.isEnabled() and keys in action.shortcuts():
                words = why_not(
                    self._actions, self._session, action, is_worklist=self._pages.is_worklist
                )
                title = " ".join(plain_title(action.text()).split())
                told = tr("{command}: {reason}", command=title, reason=words)
                self._bench.messages.status(told)

    def _find_command(self) -> None:
        """Everything that can be done, by a few letters."""
        from drviewer.ui.command_search import (
            CommandSearch,
            commands_of,
            folders_of,
            patients_of,
        )

        reason = partial(why_not, self._actions, self._session, is_worklist=self._pages.is_worklist)
        results = [
            *commands_of(self._window.actions(), reason),
            *folders_of(self._session.settings.recent_folders, self._open_folder),
            *patients_of(self._session),
        ]
        search = CommandSearch(results, self._used, self._window)
        search.exec()
        search.deleteLater()

    def _open_folder(self, folder: Path) -> None:
        self._window.open_paths([folder])

    def _choose_folder(self) -> None:
        folder = dialogs.choose_folder(self._window, tr("Open a folder of photographs"))
        if folder is not None:
            self._window.open_paths([folder])

    def _open_samples(self) -> None:
        """The photographs that come with the program."""
        try:
            samples = paths.resource("samples")
        except DrviewerError as error:
            self._bench.messages.tell_failure(error, tr("Opening the samples"))
            return
        self._window.open_paths([samples], is_remembered=False)

    def _choose_files(self) -> None:
        files = dialogs.choose_images(self._window)
        if files:
            self._window.open_paths(files)

    def _choose_layout(self, layout: str) -> None:
        """The key of the layout that is shown leads back to the plain photograph."""
        is_shown = self._session.layout == layout
        self._session.set_layout("raw" if is_shown else layout)
        self._window.show_commands()

    def _grade_all(self) -> None:
        """All that is listed: photographs, or the exams on record."""
        if self._pages.is_worklist:
            grading_operations.grade_on_record(self._bench, self._exams.reload)
        else:
            grading_operations.grade_all(self._bench)

    def _find(self) -> None:
        page = self._exams if self._pages.is_worklist else self._workspace.browser
        page.focus_search()

    def _go_on(self) -> None:
        """After a signature: the next of the worklist it was opened from, else of the folder."""
        exam = self._session.exam
        key = (exam.patient.key, exam.exam_date) if exam else None
        if key is None or not self._exams.is_walking(key):
            self._workspace.browser.step_patient(1)
            return
        following = self._exams.next_unsigned(key)
        if following is None:
            self._pages.toggle_worklist()
            self._bench.messages.status(self._all_signed_text())
        else:
            self.open_exam(*following)

    def _all_signed_text(self) -> str:
        """The list may be a part of all exams only, and look as if it were all."""
        if self._exams.model.index_.is_filtered:
            return tr("All exams of this list are signed. A search or filter may hide others.")
        return tr("All exams of this list are signed")

    def _toggle_overlay(self) -> None:
        opacity = self._session.overlay.opacity
        self._session.set_overlay(opacity=0 if opacity else self._last_opacity)
        self._window.show_commands()

    def _apply_keys(self, *_: object) -> None:
        apply_keys(self._actions, self._session.settings.shortcuts)

    def _on_session_overlay_changed(self) -> None:
        self._last_opacity = self._session.overlay.opacity or self._last_opacity

    def _toggle_second(self) -> None:
        self._window.second.toggle()
        self._actions.look.second_window.setChecked(self._window.second.is_open)

    def _toggle_theme(self) -> None:
        is_dark = theme.tokens().name == "dark"
        self._bench.change_settings(theme="light" if is_dark else "dark")

    def _show_file(self) -> None:
        if self._session.image is not None:
            dialogs.open_folder(self._session.image.path.parent)


def _without_arguments(command: Callable[[], object]) -> Callable[..., None]:
    """``QAction.triggered`` tells whether the action is checked, which no command asks."""

    def call(*_: object) -> None:
        command()

    return call
