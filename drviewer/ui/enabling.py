"""Which commands can be used now, by what the session holds; and which grade is ticked."""

from PySide6.QtGui import QAction

from drviewer.domain import Grade
from drviewer.language import tr
from drviewer.ui.actions import Actions
from drviewer.ui.dme_selector import DME_CHOICES
from drviewer.ui.session import Session
from drviewer.workflow.exams import is_unreadable


def update_actions(a: Actions, session: Session) -> None:
    """Enable what can be done with what the session holds."""
    image = session.image
    is_readable = image is not None and not image.problem
    _enable(image is not None, a.export_report, a.print_report, a.show_file, a.export_marks)
    _enable(session.has_images, a.next_image, a.previous_image, a.next_patient, a.previous_patient)
    _enable(session.has_images, a.export_all, a.find)
    _enable(is_readable, a.fit, a.actual_size, a.zoom_in, a.zoom_out)
    _enable(is_readable, a.mark_list, a.mark_hide, a.etdrs_grid, a.quadrants)
    _enable(image is not None and image.prediction is not None, a.overlay)
    a.look.update(session)
    a.browse.update(session)
    _update_model(a, session)
    _update_exam(a, session)
    _tick_grade(a, session)


def why_not(a: Actions, session: Session, action: QAction, *, is_worklist: bool) -> str:
    """Why a command can't be used now, in a few words."""
    image = session.image
    if not session.has_images:
        return tr("Open photographs first")
    if is_worklist:
        return tr("Open an exam first")
    if image is None:
        return tr("Choose a photograph first")
    if action in (a.grade_image, a.grade_patient, a.grade_all, a.browse.grade_chosen):
        if not session.ai.is_on:
            return tr("AI is off")
        if action is not a.grade_image:
            return tr("The model is at work")
    if action in (a.overlay, a.confirm, a.give_reason) and image.prediction is None:
        return tr("The model has not answered yet")
    if action is a.cancel:
        return tr("Nothing is under way")
    if action in a.look.comparing:
        return tr("Needs a second photograph")
    if image.problem:
        return tr("This photograph can't be read")
    return tr("This exam is signed") if image.is_signed else tr("Not now")


def disable_reading(a: Actions) -> None:
    """The open image is out of sight: nothing is to happen to it by a slip of the finger."""
    _enable(False, *a.grades, *a.dmes, a.ungradable, a.confirm, a.clear)
    _enable(False, a.note, a.checklist, a.give_reason, a.look_again, a.sign)
    _enable(False, a.settle_right, a.settle_left, a.amend, a.merge)
    _enable(False, a.grade_image, a.grade_patient, *_drawing(a))
    a.find.setEnabled(True)


def _update_model(a: Actions, session: Session) -> None:
    image = session.image
    # While others are being graded these wait their turn.
    can_grade = session.ai.is_on
    # "All" is what is listed: photographs, or the exams of the worklist.
    is_listed = session.has_images or a.worklist.isChecked()
    _enable(can_grade and is_listed and not session.grading_keys, a.grade_all)
    _enable(can_grade and image is not None, a.grade_patient)
    is_open = image is not None and not image.problem and not image.is_signed
    _enable(can_grade and is_open, a.grade_image)
    _enable(session.progress is not None or bool(session.grading_keys), a.cancel)


def _update_exam(a: Actions, session: Session) -> None:
    """What changes the record; nothing of a signed exam but its amendment."""
    image = session.image
    is_unsigned = image is not None and not image.is_signed
    is_open = is_unsigned and image is not None and not image.problem
    is_read = image is not None and image.assessment.is_entered
    shows_model = image is not None and session.shows_model_grade(image)
    _enable(is_open, *a.grades, a.ungradable, *a.dmes, a.checklist, a.note, *_drawing(a))
    _enable(is_unsigned, a.settle_right, a.settle_left, a.correct_identity, a.merge)
    exam = session.exam
    _enable(is_unsigned and exam is not None and not is_unreadable(exam), a.sign)
    _enable(is_open and shows_model, a.give_reason)
    _enable(is_open and is_read, a.look_again)
    _enable(is_unsigned and is_read, a.clear)
    _enable(is_unsigned and shows_model, a.confirm)
    _enable(image is not None and image.is_signed, a.amend)
    _enable(image is not None, a.visits)


def _drawing(a: Actions) -> tuple[QAction, ...]:
    """What changes what is drawn on the open image."""
    return (*a.mark_tools, a.mark_remove, a.place_fovea, a.place_disc, a.find_landmarks)


def _tick_grade(a: Actions, session: Session) -> None:
    assessment = session.image.assessment if session.image else None
    for grade, action in zip(Grade, a.grades, strict=True):
        action.setChecked(assessment is not None and assessment.grade is grade)
    a.ungradable.setChecked(assessment is not None and assessment.is_ungradable)
    for dme, action in zip(DME_CHOICES, a.dmes, strict=True):
        action.setChecked(assessment is not None and assessment.dme is dme)


def _enable(is_possible: bool, *actions: QAction) -> None:
    for action in actions:
        action.setEnabled(is_possible)
