"""What's this? (Shift+F1): what the panes and the commands that need words mean.

A control without words of its own is explained by the pane it stands in: Qt asks the parents. A
command without an entry here is explained by its tool tip.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from drviewer.language import tr, tr_noop
from drviewer.ui.actions import Actions
from drviewer.ui.command import plain_title

if TYPE_CHECKING:
    from drviewer.ui.main_window import MainWindow

_COMMANDS = {
    "open_folder": tr_noop(
        "Looks for photographs in a folder and below it. They are read where they "
        "lie; nothing is copied or changed."
    ),
    "open_samples": tr_noop(
        "One real photograph and six synthetic ones that come with the program, to "
        "try things on. They are nobody's patient data."
    ),
    "export_report": tr_noop(
        "Shows this patient's report as it will be printed, then writes it as a "
        "PDF. Until the exam is signed it says DRAFT."
    ),
    "export_all": tr_noop("Writes one PDF for each patient listed. Runs as a job."),
    "grade_image": tr_noop(
        "Asks the model about this photograph, even if it has answered before. "
        "While others are being graded it waits its turn."
    ),
    "grade_all": tr_noop(
        "Asks the model about everything listed that it has not answered yet. Runs "
        "as a job: it can be paused, and goes on next time if the window is closed."
    ),
    "overlay": tr_noop(
        "Lays over the photograph where the model's evidence for a grade is. It "
        "does not outline lesions and proves nothing; off until you ask for it."
    ),
    "show_red_free": tr_noop(
        "The green channel, in which vessels and haemorrhages stand out. The file is not changed."
    ),
    "show_clahe": tr_noop(
        "Local contrast (CLAHE). Clip limit and tiles are under the picture. The "
        "model looks at its own fixed version, whatever is chosen here."
    ),
    "confirm": tr_noop("Takes the model's grade as yours. Possible only once it is shown."),
    "ungradable": tr_noop("Say that this photograph can't be graded: repeat it, dilate, or refer."),
    "checklist": tr_noop(
        "The signs of severe disease by the 4-2-1 rule, one by one. Ticking them "
        "grades nothing by itself."
    ),
    "sign": tr_noop(
        "Puts your name under this exam. It is read-only from then on, until it is amended."
    ),
    "amend": tr_noop(
        "Opens a signed exam again. The former version stays on record; its report "
        "is marked as superseded."
    ),
    "monitor": tr_noop("For the clinic's lead: how often readers and model differ. Not accuracy."),
    "etdrs_grid": tr_noop(
        "Three circles about the fovea, in disc diameters. It lies where fovea and "
        "disc are; correct those by hand where the suggestion is wrong."
    ),
    "find_landmarks": tr_noop("Suggests fovea and optic disc anew. Look at where they are."),
    "settle_right": tr_noop(
        "Says that this is a right eye, where tag, file name and the disc's side "
        "do not agree or nobody says."
    ),
    "settle_left": tr_noop(
        "Says that this is a left eye, where tag, file name and the disc's side do "
        "not agree or nobody says."
    ),
    "merge": tr_noop("The same person was entered twice: join both records. It can be undone."),
    "jobs": tr_noop(
        "Everything that runs in the background: how far it is, what came of it, "
        "what failed and why."
    ),
    "verify": tr_noop(
        "Checks the program's files, the database with its audit log, and the "
        "model, and lets the model answer. The same as `drviewer verify`."
    ),
    "cancel": tr_noop("Ends early what is under way. What is done is on record and stays done."),
}


def explain(window: "MainWindow") -> None:
    """Give every command and pane of ``window`` its words."""
    explain_commands(window.actions_)
    for widget, words in _panes(window):
        widget.setWhatsThis(words)


def explain_commands(actions: Actions) -> None:
    for action in actions.all():
        action.setWhatsThis(_tip(action))
    for name, words in _COMMANDS.items():
        getattr(actions, name).setWhatsThis(f"{_tip(getattr(actions, name))}. {tr(words)}")


def _tip(action: QAction) -> str:
    return action.toolTip() or plain_title(action.text())


def _panes(window: "MainWindow") -> tuple[tuple[QWidget, str], ...]:
    work = window.workspace
    return (
        (
            work.browser,
            tr(
                "The photographs that were opened, by patient and eye, with what is known "
                "of each: graded or not, ungradable, signed, or why it can't be read. The "
                "filters above the list combine; the search finds names, ids and file "
                "names."
            ),
        ),
        (
            work.viewer,
            tr(
                "The photograph and what is laid over it. Wheel: zoom at the pointer. "
                "Drag: pan. Double click: fit. Right drag: contrast and brightness. What "
                "was done to the picture is written on it; the file is never changed."
            ),
        ),
        (
            work.panel,
            tr(
                "What you see and what the model says. Your grade (keys 0 to 4, U for "
                "ungradable), macular oedema as you judge it, and a note are on record at "
                "once. The model's grade stays hidden until yours is entered, unless the "
                "settings say otherwise. It grades diabetic retinopathy only."
            ),
        ),
        (
            work.exam_bar,
            tr(
                "What is still open before this exam can be signed, and why a reader "
                "differs from the model. A difference of two grades or more, or across "
                "referral, asks for a reason."
            ),
        ),
        (
            work.browser_dock,
            tr("The list of photographs. It can be moved, hidden and brought back (Ctrl+B)."),
        ),
        (
            work.panel_dock,
            tr("Grading and signing. It can be moved, hidden and brought back (Ctrl+J)."),
        ),
        (
            window.exams,
            tr(
                "All exams on record. A click on a column's head sorts, the filters "
                "combine, typing searches; Return opens the exam."
            ),
        ),
        (
            window.tool_bar,
            tr(
                "The commands that are used all day. Everything else is in the menus, with its key."
            ),
        ),
        (
            window.status,
            tr(
                "How far long work is, and whether it goes on. Jobs lists what ran and what failed."
            ),
        ),
        (
            window.messages,
            tr(
                "What happened, and one button where there is something to do. A message "
                "stays until it is dismissed."
            ),
        ),
        (
            window.pages.empty,
            tr(
                "Open photographs here, or drop a folder. The samples are a safe place to "
                "try things."
            ),
        ),
    )
