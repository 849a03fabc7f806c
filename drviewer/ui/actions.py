"""All commands of the window in one typed place: words, icons, keys, when they can be used.

A command is enabled by what the session holds (``update``); ``MainWindow`` wires what it does.
"""

from dataclasses import dataclass, fields
from functools import partial
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from drviewer.domain import Grade, MarkKind
from drviewer.language import tr
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
    new_window: QAction
    close_window: QAction
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
        open_folder=make(tr("Open &folder…"), "folder-open", "Ctrl+O"),
        open_files=make(tr("Open fi&les…"), "files", "Ctrl+Shift+O"),
        open_samples=make(tr("Open the &samples"), "flask"),
        new_window=make(
            tr("&New window"), "arrow-square-out", "Ctrl+N", tip=tr("With nothing open yet")
        ),
        close_window=make(tr("&Close the window"), "x", "Ctrl+W"),
        export_report=make(tr("&Export this patient's report…"), "file-pdf", "Ctrl+E"),
        export_all=make(tr("Export &all reports…"), "export", "Ctrl+Shift+E"),
        print_report=make(tr("&Print this patient's report…"), "printer", "Ctrl+P"),
        settings=make(tr("Se&ttings…"), "gear", "Ctrl+,"),
        quit=make(tr("&Quit"), "sign-out", "Ctrl+Q"),
        show_raw=make(
            tr("&Photograph"), "image", "W", tip=tr("The photograph as it is"), ticks=True
        ),
        show_red_free=make(
            tr("&Red-free"), "drop-half", "R", tip=tr("The green channel"), ticks=True
        ),
        show_clahe=make(
            tr("&CLAHE"), "circle-half", "C", tip=tr("Local contrast (CLAHE)"), ticks=True
        ),
        show_side_by_side=make(
            tr("&Side by side"), "columns", "S", tip=tr("Photograph beside CLAHE"), ticks=True
        ),
        fit=make(tr("&Fit to the window"), "frame-corners", ("F", "Ctrl+0")),
        actual_size=make(tr("&Actual size"), "number-square-one", "Ctrl+1", tip="1:1"),
        zoom_in=make(tr("Zoom &in"), "magnifying-glass-plus", ("+", "Ctrl++", "Ctrl+=")),
        zoom_out=make(tr("&Zoom out"), "magnifying-glass-minus", ("-", "Ctrl+-")),
        look=make_look_actions(parent),
        browse=make_browse_actions(parent),
        overlay=make(
            tr("&Overlay"), "stack", "O", tip=tr("Show or hide the model's overlay"), ticks=True
        ),
        full_screen=make(tr("F&ull screen"), "corners-out", "F11", ticks=True),
        toggle_theme=make(
            tr("Light or dark"), "moon", "Ctrl+T", tip=tr("Switch between light and dark")
        ),
        theme_system=make(tr("As the s&ystem"), ticks=True),
        theme_light=make(tr("&Light"), ticks=True),
        theme_dark=make(tr("&Dark"), ticks=True),
        grade_image=make(
            tr("AI grade of this &image"), "sparkle", "Ctrl+G", tip=tr("Ask the model")
        ),
        grade_patient=make(tr("AI grades of this &patient"), "user", "Ctrl+Shift+G"),
        grade_all=make(tr("AI grades of &all images"), "squares-four", "Ctrl+Alt+G"),
        cancel=make(tr("&Cancel"), "x-circle", "Esc", tip=tr("Stop what is under way")),
        grades=tuple(
            make(f"&{int(one)}  {one.label}", "", str(int(one)), ticks=True) for one in Grade
        ),
        ungradable=make(tr("&Ungradable"), "prohibit", "U", ticks=True),
        confirm=make(tr("Con&firm the model's grade"), "check", "Ctrl+Return"),
        clear=make(tr("C&lear my grade"), "x", "Ctrl+Backspace"),
        dmes=tuple(
            make(tr("Oedema: {label}", label=dme.label.lower()), "", f"Alt+{number}", ticks=True)
            for number, dme in enumerate(DME_CHOICES, start=1)
        ),
        note=make(tr("&Note"), "pencil-simple", "E", tip=tr("Write a note on this image")),
        undo=make(tr("&Undo"), "arrow-counter-clockwise", "Ctrl+Z"),
        redo=make(tr("&Redo"), "arrow-clockwise", ("Ctrl+Shift+Z", "Ctrl+Y")),
        worklist=make(tr("&Worklist"), "list-bullets", "Ctrl+L", tip=tr("All exams"), ticks=True),
        checklist=make(tr("&Checklist…"), "checks", "L", tip=tr("The signs of the 4-2-1 rule")),
        give_reason=make(tr("Why I &differ from the model"), "", "Y"),
        look_again=make(tr("&Looked again"), "eye", "V", tip=tr("A second look was taken")),
        settle_right=make(tr("It is the &right eye"), "", "Alt+R"),
        settle_left=make(tr("It is the le&ft eye"), "", "Alt+L"),
        sign=make(tr("&Sign…"), "note-pencil", "Ctrl+S", tip=tr("Sign this exam")),
        amend=make(tr("&Amend…"), "lock-open", tip=tr("Open a signed exam again")),
        visits=make(tr("&Visits…"), "calendar", "T", tip=tr("Grades over time")),
        merge=make(tr("&Merge with another patient…"), "users"),
        monitor=make(tr("A&greement monitor…"), "shield-check"),
        mark_look=make(tr("&Look and select"), "hand-pointing", "Q", tip="Esc", ticks=True),
        mark_tools=tuple(
            make(tr("Draw: {label}", label=kind.label.lower()), sign, key, ticks=True)
            for kind, (sign, key) in MARK_TOOLS.items()
        ),
        mark_remove=make(tr("Remo&ve the selected mark"), "trash", "Del"),
        mark_list=make(tr("List &of marks"), "list-bullets", "M", ticks=True),
        mark_hide=make(tr("&Hide all marks"), "eye-slash", "Shift+M", ticks=True),
        etdrs_grid=make(tr("&ETDRS grid"), "aperture", "K", ticks=True),
        quadrants=make(
            tr("&Quadrants"), "grid-four", "Shift+K", tip=tr("Four quadrants"), ticks=True
        ),
        place_fovea=make(tr("Place &fovea by hand")),
        place_disc=make(tr("Place &disc by hand")),
        find_landmarks=make(tr("Find fovea and disc a&new")),
        export_marks=make(tr("E&xport the marks…"), "export", "Ctrl+Shift+M"),
        find=make(tr("&Search the list"), "magnifying-glass", "Ctrl+F"),
        next_image=make(tr("&Next image"), "caret-right", "N"),
        previous_image=make(tr("&Previous image"), "caret-left", "P"),
        next_patient=make(tr("Ne&xt patient"), "skip-forward", "Shift+N"),
        previous_patient=make(tr("Pre&vious patient"), "skip-back", "Shift+P"),
        correct_identity=make(
            tr("&Correct patient, eye or date…"), "identification-card", "Ctrl+I"
        ),
        show_file=make(tr("Show the file &in its folder"), "folder"),
        find_command=make(tr("&Find a command…"), "magnifying-glass", "Ctrl+K"),
        jobs=make(
            tr("&Jobs…"), "list-bullets", "Ctrl+Shift+J", tip=tr("What runs and what has ended")
        ),
        tour=make(tr("&Take the tour"), "flag", tip=tr("Two minutes on the samples")),
        guide=make(tr("&User guide"), "file-text", "Shift+F2"),
        whats_this=make(tr("&What's this?"), "info", "Shift+F1", tip=tr("Then click on anything")),
        verify=make(
            tr("Check the &installation…"), "shield-check", tip=tr("Files, database, model")
        ),
        shortcuts=make(tr("&Keyboard shortcuts"), "keyboard", "F1"),
        edit_keys=make(tr("&Edit the keys…"), "pencil-simple", tip=tr("Change what the keys do")),
        about=make(tr("&About drviewer"), "info"),
        open_log=make(tr("Open the &log folder"), "file-text"),
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
