"""What a reader does with the open image and its exam: commands and panels to operations."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from drviewer.domain import Dme, Grade, Laterality, OverrideReason
from drviewer.ui import identity_operations, record_operations, signing_operations
from drviewer.ui.actions import Actions
from drviewer.ui.dme_selector import DME_CHOICES
from drviewer.ui.note_drafts import offer_note
from drviewer.ui.workbench import Workbench
from drviewer.ui.workspace import Workspace


def reading_commands(
    bench: Workbench, workspace: Workspace, actions: Actions, window: QWidget
) -> list[tuple[QAction, Callable[[], object]]]:
    """Which command of reading and signing does what."""
    a, bar = actions, workspace.exam_bar
    commands: list[tuple[QAction, Callable[[], object]]] = [
        (a.ungradable, partial(record_operations.record_ungradable, bench)),
        (a.confirm, partial(record_operations.confirm_model_grade, bench)),
        (a.clear, partial(record_operations.clear_grade, bench)),
        (a.note, workspace.panel.write_note),
        (a.undo, bench.undo_stack.undo),
        (a.redo, bench.undo_stack.redo),
        (a.checklist, partial(_fill_checklist, bench, window)),
        (a.give_reason, bar.ask_reason),
        (a.look_again, partial(record_operations.record_review, bench)),
        (a.settle_right, partial(identity_operations.settle_eye, bench, Laterality.RIGHT)),
        (a.settle_left, partial(identity_operations.settle_eye, bench, Laterality.LEFT)),
        (a.amend, partial(signing_operations.amend, bench, window)),
    ]
    for grade, action in zip(Grade, a.grades, strict=True):
        commands.append((action, partial(record_operations.record_grade, bench, grade)))
    for dme, action in zip(DME_CHOICES, a.dmes, strict=True):
        commands.append((action, partial(_toggle_dme, bench, dme)))
    return commands


def wire_reading(bench: Workbench, workspace: Workspace, actions: Actions) -> None:
    """What the grading panel and the exam bar ask for."""
    session, stack = bench.session, bench.undo_stack
    panel, bar = workspace.panel, workspace.exam_bar
    session.image_opened.connect(partial(signing_operations.load_signings, bench))
    panel.grade_chosen.connect(lambda grade: record_operations.record_grade(bench, Grade(grade)))
    panel.ungradable_chosen.connect(partial(record_operations.record_ungradable, bench))
    panel.grade_cleared.connect(partial(record_operations.clear_grade, bench))
    panel.dme_chosen.connect(lambda dme: record_operations.record_dme(bench, Dme(dme)))
    panel.note.left.connect(workspace.viewer.focus_picture)
    panel.note_changed.connect(
        lambda note: record_operations.record_note(bench, note, panel.note.keep_typed)
    )
    panel.note_left_over.connect(partial(offer_note, bench))
    panel.grade_image_requested.connect(actions.grade_image.trigger)
    panel.correct_identity_requested.connect(actions.correct_identity.trigger)
    bar.reason_given.connect(
        lambda reason, words: record_operations.record_override(
            bench, OverrideReason(reason), words
        )
    )
    bar.eye_settled.connect(lambda eye: identity_operations.settle_eye(bench, Laterality(eye)))
    bar.review_done.connect(partial(record_operations.record_review, bench))
    bar.patient_requested.connect(actions.correct_identity.trigger)
    bar.image_requested.connect(session.open_image)
    panel.checklist_requested.connect(actions.checklist.trigger)
    bar.sign_requested.connect(actions.sign.trigger)
    bar.amend_requested.connect(actions.amend.trigger)
    for action, changed, text in (
        (actions.undo, stack.canUndoChanged, stack.undoTextChanged),
        (actions.redo, stack.canRedoChanged, stack.redoTextChanged),
    ):
        changed.connect(action.setEnabled)
        text.connect(_UndoWords(action).say)
        action.setEnabled(False)


class _UndoWords(QObject):
    """Says in the menu what would be undone; gone with its action."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action)
        self._action, self._word = action, action.text()

    @Slot(str)
    def say(self, what: str) -> None:
        self._action.setText(f"{self._word}: {what}" if what else self._word)


def _toggle_dme(bench: Workbench, dme: Dme) -> None:
    """The key of what is entered takes it back."""
    image = bench.session.image
    is_entered = image is not None and image.assessment.dme is dme
    record_operations.record_dme(bench, Dme.NOT_ENTERED if is_entered else dme)


def _fill_checklist(bench: Workbench, window: QWidget) -> None:
    from drviewer.ui.checklist_dialog import ChecklistDialog

    image = bench.session.image
    if image is None:
        return
    dialog = ChecklistDialog(image, window)
    if dialog.exec() == ChecklistDialog.DialogCode.Accepted:
        record_operations.record_checklist(bench, dialog.checklist)
