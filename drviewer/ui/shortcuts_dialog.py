"""F1: every key, read from the commands themselves, so that the list is never wrong."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from drviewer.language import tr, tr_noop
from drviewer.settings import Settings
from drviewer.ui.actions import Actions
from drviewer.ui.command import plain_title
from drviewer.ui.dialog_parts import Dialog, caption, scrolled
from drviewer.ui.mouse_settings import DRAGS, SIDES
from drviewer.ui.theme import set_role, tokens

Entry = tuple[str, str]
Group = tuple[str, list[Entry]]
#: As many columns as the screen has room for.
_COLUMNS = (5, 4, 3, 2)
#: A group's title and the gap below it, in entries.
_TITLE = 2
#: Of the screen that the dialog may take.
_SHARE = 0.95

_MOUSE: tuple[Entry, ...] = (
    (tr_noop("Zoom at the pointer"), tr_noop("Wheel")),
    (tr_noop("Move the photograph"), tr_noop("Drag")),
    (tr_noop("Fit to the window"), tr_noop("Double click")),
    (tr_noop("Hide the overlay while held"), "H"),
    (tr_noop("Move it while drawing"), tr_noop("Space")),
    (tr_noop("Loupe while held"), "Z"),
    (tr_noop("Align the other photograph"), tr_noop("Shift+drag")),
)
_MARKED: tuple[Entry, ...] = (
    (tr_noop("Back to looking"), "Esc"),
    (tr_noop("Draw without a mouse"), "Return"),
    (tr_noop("Nudge the selected mark"), tr_noop("Ctrl+arrows")),
)


class ShortcutsDialog(Dialog):
    """One glance, where the screen has room for it."""

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None) -> None:
        super().__init__(tr("Keyboard shortcuts"), "", parent)
        self._actions = actions
        self._groups = _groups(actions, settings)
        self.area = scrolled(QWidget())
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.body.addWidget(self.area)
        self.edit = self.add_button(tr("Edit the keys…"), "quiet")
        self.edit.clicked.connect(self._on_edit_clicked)
        self.buttons.addStretch(1)
        self.add_button(tr("Close"), "primary").clicked.connect(self.accept)
        self.fit(self.screen().availableSize())

    def fit(self, screen: QSize) -> None:
        """As large as all of it, or as ``screen`` has room for; in as many columns as that has."""
        room, frame = screen * _SHARE, QSize(tokens().space_8 * 2, tokens().space_8 * 5)
        for count in _COLUMNS:
            sheet = _sheet(_balanced(self._groups, count))
            wanted = sheet.sizeHint() + frame
            if wanted.width() <= room.width():
                break
        self.area.setWidget(sheet)
        self.resize(wanted.boundedTo(room))

    def _on_edit_clicked(self) -> None:
        self.accept()
        self._actions.edit_keys.trigger()

    @property
    def keys(self) -> list[str]:
        """Every key listed."""
        return [label.text() for label in self.findChildren(QLabel) if label.objectName() == "key"]


def _groups(a: Actions, settings: Settings) -> list[Group]:
    grade = (*a.grades, a.ungradable, a.confirm, a.clear)
    view = (
        a.show_raw,
        a.show_red_free,
        a.show_clahe,
        a.show_side_by_side,
        a.overlay,
        a.fit,
        a.actual_size,
        a.zoom_in,
        a.zoom_out,
    )
    turn = (
        a.look.rotate_right,
        a.look.rotate_left,
        a.look.mirror,
        a.look.show_pixel,
    )
    move = (
        a.next_image,
        a.previous_image,
        a.next_patient,
        a.previous_patient,
        a.find,
        *a.look.walking,
        *a.browse.tiles,
        a.browse.filter,
        a.browse.copy_paths,
    )
    see = (*a.dmes, a.note, a.checklist)
    exam = (a.worklist, a.sign, a.amend, a.give_reason, a.look_again, a.visits)
    eye = (a.settle_right, a.settle_left, a.undo, a.redo)
    draw = (a.mark_look, *a.mark_tools, a.mark_remove, a.mark_list, a.mark_hide)
    marks = _entries((*draw, a.etdrs_grid, a.quadrants, a.export_marks))
    reports = (a.export_report, a.export_all, a.print_report)
    files = (a.open_folder, a.open_files, *reports, *a.look.keeping)
    model = (a.grade_image, a.grade_patient, a.grade_all, a.cancel)
    screen = (a.full_screen, a.look.second_window, a.toggle_theme)
    windows = (a.new_window, a.close_window)
    window = (a.correct_identity, *screen, *windows, a.settings, a.find_command)
    help_ = (a.shortcuts, a.guide, a.whats_this, a.jobs, a.quit)
    compare = (*a.look.companions, *a.look.comparing)
    return [
        (tr("Your grade"), _entries(grade)),
        (tr("What else you see"), _entries(see)),
        (tr("The model"), _entries(model)),
        (tr("The exam"), _entries((*exam, *eye))),
        (tr("Comparing"), _entries(compare)),
        (tr("Files and reports"), _entries(files)),
        (tr("Looking"), _entries((*view, *turn))),
        (tr("With the mouse"), _mouse(settings)),
        (tr("Marks"), [*marks, *_said(_MARKED)]),
        (tr("Enhancing"), _entries(a.look.enhancing)),
        (tr("Moving about"), _entries(move)),
        (tr("Window"), _entries((*window, *help_))),
    ]


def _balanced(groups: Sequence[Group], count: int) -> list[list[Group]]:
    """In ``count`` columns of much the same height, each in the order that the groups have."""
    columns: list[list[int]] = [[] for _ in range(count)]
    # The longest first, each where there is most room: as good as trying all, for so few.
    for place in sorted(range(len(groups)), key=lambda one: -_height([groups[one]])):
        min(columns, key=lambda column: _height([groups[one] for one in column])).append(place)
    return [[groups[one] for one in column] for column in sorted(map(sorted, columns))]


def _height(column: Sequence[Group]) -> int:
    return sum(_TITLE + len(entries) for _, entries in column)


def _sheet(columns: Iterable[Sequence[Group]]) -> QWidget:
    sheet = QWidget()
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(tokens().space_6)
    for groups in columns:
        column = QVBoxLayout()
        column.setSpacing(tokens().space_1)
        for title, entries in groups:
            column.addWidget(caption(title))
            column.addLayout(_table(entries))
            column.addSpacing(tokens().space_3)
        column.addStretch(1)
        row.addLayout(column)
    return sheet


def _mouse(settings: Settings) -> list[Entry]:
    """With what the reader has chosen for the buttons."""
    drags, sides = dict(DRAGS), dict(SIDES)
    chosen = [
        (drags[settings.right_drag], tr_noop("Right drag")),
        (drags[settings.middle_drag], tr_noop("Middle drag")),
        (sides[settings.side_buttons], tr_noop("Back, forward")),
    ]
    if settings.right_drag == "tone":
        chosen.append((tr_noop("Gamma"), tr_noop("Shift+right drag")))
    wheel = (tr_noop("Previous and next image"), tr_noop("Wheel"))
    fixed = _MOUSE if settings.wheel == "zoom" else (wheel, *_MOUSE[1:])
    return _said((*fixed, *(one for one in chosen if one[0] != drags["nothing"])))


def _said(entries: Iterable[Entry]) -> list[Entry]:
    return [(tr(does), tr(keys)) for does, keys in entries]


def _entries(actions: Iterable[QAction]) -> list[Entry]:
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (plain_title(action.text()), keys[0].toString(native))
        for action in actions
        if (keys := action.shortcuts())
    ]


def _table(entries: Iterable[Entry]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(tokens().space_4)
    table.setVerticalSpacing(tokens().space_1)
    table.setColumnStretch(0, 1)
    for row, (words, key) in enumerate(entries):
        table.addWidget(QLabel(words), row, 0)
        cap = QLabel(key)
        cap.setObjectName("key")
        set_role(cap, "key")
        table.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight)
    return table
