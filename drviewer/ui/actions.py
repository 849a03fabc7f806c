"""All commands of the window in one typed place: words, icons, keys, when they can be used.

A command is enabled by what the session holds (``update``); ``MainWindow`` wires what it does.
"""

from dataclasses import dataclass, fields
from functools import partial
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from drviewer.domain import Grade, MarkKind
from drviewer.ui.browse_actions import BrowseActions, make_browse_actions
from drviewer.ui.command import make_command
from drviewer.ui.dme_selector import DME_CHOICES
from drviewer.ui.look_actions import LookActions, make_look_actions

MARK_TOOLS = {
    MarkKind.POINT: ("map-pin", "D"),
    MarkKind.ARROW: ("arrow-right", "A"),
    MarkKind.ELLIPSE: ("circle", "Shift+E"),
    MarkKind.FREEHAND: ("pencil-simple", "Shift+F"),
    MarkKind.TEXT: ("note", "Shift+W"),
    MarkKind.RULER: ("ruler", "Shift+R"),
    MarkKind.ANGLE: ("caret-left", "Shift+V"),
}
"""Sign and key of each, in the order they are shown."""


@dataclass(frozen=True, slots=True)
class Actions:
    """One field a command; ``grades`` holds the five in order, ``dmes`` and ``mark_tools`` as they
    are shown."""

    open_folder: QAction
    open_files: QAction
    open_samples: QAction
    export_report: QAction
    export_all: QAction
    print_report: QAction
    settings: QAction
    quit: QAction

    show_raw: QAction
    show_red_free: QAction
    show_clahe: QAction
    show_side_by_side: QAction
    fit: QAction
    actual_size: QAction
    zoom_in: QAction
    zoom_out: QAction
    look: LookActions
    browse: BrowseActions
    overlay: QAction
    full_screen: QAction
    toggle_theme: QAction
    theme_system: QAction
    theme_light: QAction
    theme_dark: QAction

    grade_image: QAction
    grade_patient: QAction
    grade_all: QAction
    cancel: QAction
    grades: tuple[QAction, ...]
    ungradable: QAction
    confirm: QAction
    clear: QAction
    dmes: tuple[QAction, ...]
    note: QAction

    undo: QAction
    redo: QAction

    worklist: QAction
    checklist: QAction
    give_reason: QAction
    look_again: QAction
    settle_right: QAction
    settle_left: QAction
    sign: QAction
    amend: QAction
    visits: QAction
    merge: QAction
    monitor: QAction

    mark_look: QAction
    mark_tools: tuple[QAction, ...]
    mark_remove: QAction
    mark_list: QAction
    mark_hide: QAction
    etdrs_grid: QAction
    quadrants: QAction
    place_fovea: QAction
    place_disc: QAction
    find_landmarks: QAction
    export_marks: QAction

    find: QAction
    next_image: QAction
    previous_image: QAction
    next_patient: QAction
    previous_patient: QAction
    correct_identity: QAction
    show_file: QAction

    find_command: QAction
    shortcuts: QAction
    edit_keys: QAction
    jobs: QAction
    tour: QAction
    guide: QAction
    whats_this: QAction
    verify: QAction
    about: QAction
    open_log: QAction

    def all(self) -> list[QAction]:
        """Every command, in the order of the menus."""
        found: list[QAction] = []
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, LookActions | BrowseActions):
                found.extend(value.all())
            else:
                found.extend(value if isinstance(value, tuple) else (value,))
        return found


def make_actions(parent: QObject) -> Actions:
    """Every command, children of ``parent``, not wired yet."""

    make = partial(make_command, parent)
    actions = Actions(
        open_folder=make("Open &folder…", "folder-open", "Ctrl+O"),
        open_files=make("Open fi&les…", "files", "Ctrl+Shift+O"),
        open_samples=make("Open the &samples", "flask"),
        export_report=make("&Export this patient's report…", "file-pdf", "Ctrl+E"),
        export_all=make("Export &all reports…", "export", "Ctrl+Shift+E"),
        print_report=make("&Print this patient's report…", "printer", "Ctrl+P"),
        settings=make("Se&ttings…", "gear", "Ctrl+,"),
        quit=make("&Quit", "sign-out", "Ctrl+Q"),
        show_raw=make("&Photograph", "image", "W", tip="The photograph as it is", ticks=True),
        show_red_free=make("&Red-free", "drop-half", "R", tip="The green channel", ticks=True),
        show_clahe=make("&CLAHE", "circle-half", "C", tip="Local contrast (CLAHE)", ticks=True),
        show_side_by_side=make(
            "&Side by side", "columns", "S", tip="Photograph beside CLAHE", ticks=True
        ),
        fit=make("&Fit to the window", "frame-corners", ("F", "Ctrl+0")),
        actual_size=make("&Actual size", "number-square-one", "Ctrl+1", tip="1:1"),
        zoom_in=make("Zoom &in", "magnifying-glass-plus", ("+", "Ctrl++", "Ctrl+=")),
        zoom_out=make("Zoom &out", "magnifying-glass-minus", ("-", "Ctrl+-")),
        look=make_look_actions(parent),
        browse=make_browse_actions(parent),
        overlay=make("&Overlay", "stack", "O", tip="Show or hide the model's overlay", ticks=True),
        full_screen=make("F&ull screen", "corners-out", "F11", ticks=True),
        toggle_theme=make("Light or dark", "moon", "Ctrl+T", tip="Switch between light and dark"),
        theme_system=make("As the s&ystem", ticks=True),
        theme_light=make("&Light", ticks=True),
        theme_dark=make("&Dark", ticks=True),
        grade_image=make("Grade this &image", "sparkle", "Ctrl+G", tip="Ask the model"),
        grade_patient=make("Grade this &patient", "user", "Ctrl+Shift+G"),
        grade_all=make("Grade &all images", "squares-four", "Ctrl+Alt+G"),
        cancel=make("&Cancel", "x-circle", "Esc", tip="Stop what is under way"),
        grades=tuple(
            make(f"&{int(one)}  {one.label}", "", str(int(one)), ticks=True) for one in Grade
        ),
        ungradable=make("&Ungradable", "prohibit", "U", ticks=True),
        confirm=make("Con&firm the model's grade", "check", "Ctrl+Return"),
        clear=make("C&lear my grade", "x", "Ctrl+Backspace"),
        dmes=tuple(
            make(f"Oedema: {dme.label.lower()}", "", f"Alt+{number}", ticks=True)
            for number, dme in enumerate(DME_CHOICES, start=1)
        ),
        note=make("&Note", "pencil-simple", "E", tip="Write a note on this image"),
        undo=make("&Undo", "arrow-counter-clockwise", "Ctrl+Z"),
        redo=make("&Redo", "arrow-clockwise", ("Ctrl+Shift+Z", "Ctrl+Y")),
        worklist=make("&Worklist", "list-bullets", "Ctrl+L", tip="All exams", ticks=True),
        checklist=make("&Checklist…", "checks", "L", tip="The signs of the 4-2-1 rule"),
        give_reason=make("&Why I differ from the model", "", "Y"),
        look_again=make("&Looked again", "eye", "V", tip="A second look was taken"),
        settle_right=make("It is the &right eye", "", "Alt+R"),
        settle_left=make("It is the le&ft eye", "", "Alt+L"),
        sign=make("&Sign…", "note-pencil", "Ctrl+S", tip="Sign this exam"),
        amend=make("&Amend…", "lock-open", tip="Open a signed exam again"),
        visits=make("&Visits…", "calendar", "T", tip="Grades over time"),
        merge=make("&Merge with another patient…", "users"),
        monitor=make("A&greement monitor…", "shield-check"),
        mark_look=make("&Look and select", "hand-pointing", "Q", tip="Esc", ticks=True),
        mark_tools=tuple(
            make(f"Draw: {kind.label.lower()}", sign, key, ticks=True)
            for kind, (sign, key) in MARK_TOOLS.items()
        ),
        mark_remove=make("Remo&ve the selected mark", "trash", "Del"),
        mark_list=make("&List of marks", "list-bullets", "M", ticks=True),
        mark_hide=make("&Hide all marks", "eye-slash", "Shift+M", ticks=True),
        etdrs_grid=make("&ETDRS grid", "aperture", "K", ticks=True),
        quadrants=make("&Quadrants", "grid-four", "Shift+K", tip="Four quadrants", ticks=True),
        place_fovea=make("Place &fovea by hand"),
        place_disc=make("Place &disc by hand"),
        find_landmarks=make("Find fovea and disc a&new"),
        export_marks=make("E&xport the marks…", "export", "Ctrl+Shift+M"),
        find=make("&Search the worklist", "magnifying-glass", "Ctrl+F"),
        next_image=make("&Next image", "caret-right", "N"),
        previous_image=make("&Previous image", "caret-left", "P"),
        next_patient=make("Ne&xt patient", "skip-forward", "Shift+N"),
        previous_patient=make("Pre&vious patient", "skip-back", "Shift+P"),
        correct_identity=make("&Correct patient, eye or date…", "identification-card", "Ctrl+I"),
        show_file=make("Show the &file in its folder", "folder"),
        find_command=make("&Find a command…", "magnifying-glass", "Ctrl+K"),
        jobs=make("&Jobs…", "list-bullets", "Ctrl+Shift+J", tip="What runs and what has ended"),
        tour=make("&Take the tour", "flag", tip="Two minutes on the samples"),
        guide=make("&User guide", "file-text", "Shift+F2"),
        whats_this=make("&What's this?", "info", "Shift+F1", tip="Then click on anything"),
        verify=make("Check the &installation…", "shield-check", tip="Files, database, model"),
        shortcuts=make("&Keyboard shortcuts", "keyboard", "F1"),
        edit_keys=make("&Edit the keys…", "pencil-simple", tip="Change what the keys do"),
        about=make("&About drviewer", "info"),
        open_log=make("Open the &log folder", "file-text"),
    )
    _group(*layout_actions(actions).values())
    _group(actions.mark_look, *actions.mark_tools)
    actions.mark_look.setChecked(True)
    _group(actions.theme_system, actions.theme_light, actions.theme_dark)
    actions.quit.setMenuRole(QAction.MenuRole.QuitRole)
    actions.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
    actions.about.setMenuRole(QAction.MenuRole.AboutRole)
    return actions


def _group(*actions: QAction) -> None:
    group = QActionGroup(cast("QObject", actions[0].parent()))
    for action in actions:
        group.addAction(action)


def layout_actions(actions: Actions) -> dict[str, QAction]:
    """Which command shows which of the session's layouts."""
    return {
        "raw": actions.show_raw,
        "red_free": actions.show_red_free,
        "clahe": actions.show_clahe,
        "side_by_side": actions.show_side_by_side,
        "other_eye": actions.look.other_eye,
        "prior_visit": actions.look.prior_visit,
        "same_eye": actions.look.same_eye,
        "chosen": actions.look.chosen,
    }


def theme_actions(actions: Actions) -> dict[str, QAction]:
    """Which command chooses which theme."""
    return {
        "system": actions.theme_system,
        "light": actions.theme_light,
        "dark": actions.theme_dark,
    }
