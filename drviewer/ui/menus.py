"""Menu bar and tool bar, made from the commands; words and keys stand in ``actions``."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from drviewer.language import tr
from drviewer.ui.action_button import let_follow
from drviewer.ui.actions import Actions, layout_actions
from drviewer.ui.command import plain_title, without_key
from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens

#: A gap between groups of commands.
_GAP = None
#: Marks the buttons whose words may go.
_NAMED = "named"
_WORDY_WIDTH, _WORDS_WIDTH = "wordyWidth", "wordsWidth"
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_SIGN_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


def fill_menu_bar(
    bar: QMenuBar, actions: Actions, recent: QMenu, panels: Sequence[QAction]
) -> None:
    """``recent``: the menu of recent folders; ``panels``: show and hide the docks."""
    file = _menu(bar, tr("&File"), (actions.open_folder, actions.open_files, actions.open_samples))
    file.addMenu(recent)
    _add(file, (_GAP, actions.export_report, actions.export_all, actions.print_report))
    _add(file, (_GAP, actions.new_window, actions.close_window))
    _add(file, (_GAP, actions.settings, _GAP, actions.quit))
    edit = _menu(bar, tr("&Edit"), (actions.undo, actions.redo, _GAP, actions.note, actions.find))
    _add(edit, (_GAP, *actions.look.keeping))
    view = _menu(bar, tr("&View"), (*_single_layouts(actions), _GAP, actions.overlay, _GAP))
    _add(view, (actions.fit, actions.actual_size, actions.zoom_in, actions.zoom_out, _GAP))
    look = actions.look
    _add(view, (look.rotate_right, look.rotate_left, look.mirror, look.show_pixel, _GAP))
    _add(view, (*look.enhancing, _GAP))
    compare = QMenu(tr("Compar&e"), view)
    compare.setIcon(icon("columns"))
    _add(compare, (*look.companions, _GAP, *look.comparing))
    view.addMenu(compare)
    theme = QMenu(tr("&Theme"), view)
    theme.setIcon(icon("palette"))
    _add(theme, (actions.theme_system, actions.theme_light, actions.theme_dark, _GAP))
    _add(theme, (actions.toggle_theme,))
    view.addMenu(theme)
    _add(view, (_GAP, *panels, actions.browse.filter))
    view.addMenu(_thumbnails(actions, view))
    _add(view, (_GAP, look.second_window, actions.full_screen))
    grade = _menu(
        bar, tr("&Grade"), (actions.grade_image, actions.grade_patient, actions.grade_all)
    )
    _add(grade, (actions.browse.grade_chosen,))
    _add(grade, (actions.cancel, _GAP, *actions.grades, actions.ungradable, _GAP))
    _add(grade, (actions.confirm, actions.clear, _GAP, *actions.dmes))
    exam = _menu(bar, tr("E&xam"), (actions.worklist, _GAP, actions.checklist, actions.give_reason))
    _add(exam, (actions.look_again, actions.settle_right, actions.settle_left, _GAP))
    _add(exam, (actions.sign, actions.amend, _GAP, actions.visits, actions.merge, _GAP))
    _add(exam, (actions.monitor,))
    marks = _menu(bar, tr("&Marks"), (actions.mark_look, *actions.mark_tools, _GAP))
    _add(marks, (actions.mark_remove, actions.mark_hide, actions.mark_list, _GAP))
    _add(marks, (actions.etdrs_grid, actions.quadrants, actions.place_fovea, actions.place_disc))
    _add(marks, (actions.find_landmarks, _GAP, actions.export_marks))
    image = _menu(bar, tr("&Image"), (actions.next_image, actions.previous_image))
    _add(image, (actions.next_patient, actions.previous_patient, _GAP, actions.find, _GAP))
    _add(image, (*actions.look.walking, _GAP))
    _add(image, (actions.correct_identity, actions.show_file, actions.browse.copy_paths))
    help_ = _menu(bar, tr("&Help"), (actions.tour, actions.guide, actions.whats_this, _GAP))
    _add(help_, (actions.find_command, actions.shortcuts, actions.edit_keys, _GAP))
    _add(help_, (actions.jobs, actions.verify, actions.open_log, _GAP, actions.about))


def _thumbnails(actions: Actions, parent: QWidget) -> QMenu:
    menu = QMenu(tr("Thumb&nails"), parent)
    menu.setIcon(icon("squares-four"))
    a = actions.browse
    _add(menu, (*a.tiles, _GAP, *a.arrangements, _GAP, a.clear_thumbnails))
    return menu


def make_tool_bar(actions: Actions, recent: QMenu, parent: QWidget) -> QToolBar:
    """The commands that are used all day."""
    bar = QToolBar(tr("Tools"), parent)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setIconSize(QSize(tokens().icon_size, tokens().icon_size))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    opening = _drop_down(tr("Open"), actions.open_folder, bar)
    _add_all(opening.menu(), (actions.open_folder, actions.open_files, actions.open_samples))
    opening.menu().addMenu(recent)
    grading = _drop_down(tr("AI grade"), actions.grade_image, bar)
    _add_all(grading.menu(), (actions.grade_image, actions.grade_patient, actions.grade_all))
    reporting = _drop_down(tr("Report"), actions.export_report, bar)
    _add_all(reporting.menu(), (actions.export_report, actions.print_report, actions.export_all))
    bar.addWidget(_named(actions.worklist, bar))
    for button in (opening, grading, reporting):
        bar.addWidget(button)
    bar.addSeparator()
    bar.addActions([actions.previous_image, actions.next_image])
    bar.addSeparator()
    bar.addActions([actions.fit, actions.actual_size])
    bar.addSeparator()
    for action in _single_layouts(actions):
        button = _named(action, bar)
        if action is actions.show_side_by_side:
            _add_comparing(button, actions)
        bar.addWidget(button)
    bar.addSeparator()
    bar.addWidget(_named(actions.overlay, bar))
    bar.addWidget(_spring(bar))
    bar.addActions([actions.toggle_theme, actions.settings])
    for action in bar.actions():
        widget = bar.widgetForAction(action)
        if isinstance(widget, QToolButton) and not widget.accessibleName():
            widget.setAccessibleName(plain_title(action.text()))
            let_follow(widget)
    return bar


def show_words(bar: QToolBar, width: int) -> None:
    """As many words beside the signs as fit; from the right on, signs with tool tips alone."""
    named = [one for one in bar.findChildren(QToolButton) if one.property(_NAMED)]
    if bar.property(_WORDY_WIDTH) is None:
        _measure_words(bar, named)
    missing = int(bar.property(_WORDY_WIDTH)) - width
    for button in reversed(named):
        has_words = missing <= 0
        missing -= 0 if has_words else int(button.property(_WORDS_WIDTH))
        button.setToolButtonStyle(_WITH_WORDS if has_words else _SIGN_ALONE)


def _measure_words(bar: QToolBar, named: Sequence[QToolButton]) -> None:
    """What the language needs: all words together, and what each button would save without."""
    bar.setProperty(_WORDY_WIDTH, bar.sizeHint().width())
    for button in named:
        with_words = button.sizeHint().width()
        button.setToolButtonStyle(_SIGN_ALONE)
        button.setProperty(_WORDS_WIDTH, with_words - button.sizeHint().width())


def _let_go(button: QToolButton) -> None:
    """Its menu has closed: Qt would show it as hovered until the pointer comes again."""
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    button.update()


def _add_comparing(button: QToolButton, actions: Actions) -> None:
    """Behind the arrow: what else of the patient can stand beside the photograph."""
    button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    button.setMenu(QMenu(tr("Compare"), button))
    button.menu().aboutToHide.connect(partial(_let_go, button))
    _add(button.menu(), (*actions.look.companions, _GAP, *actions.look.comparing))
    set_role(button, "split")


def _single_layouts(actions: Actions) -> tuple[QAction, ...]:
    """Those that show the open photograph only."""
    return tuple(
        one for one in layout_actions(actions).values() if one not in actions.look.companions
    )


def _menu(bar: QMenuBar, title: str, actions: Sequence[QAction | None]) -> QMenu:
    menu = QMenu(title, bar)
    bar.addMenu(menu)
    _add(menu, actions)
    return menu


def _add(menu: QMenu, actions: Sequence[QAction | None]) -> None:
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)


def _add_all(menu: QMenu, actions: Sequence[QAction]) -> None:
    menu.addActions(list(actions))


def _drop_down(title: str, main: QAction, bar: QToolBar) -> QToolButton:
    """A named button whose press is ``main`` and whose arrow opens the menu."""
    button = QToolButton(bar)
    button.setText(f" {title}")
    button.setIcon(main.icon())
    button.setToolTip(main.toolTip())
    button.setAccessibleName(title)
    button.setToolButtonStyle(_WITH_WORDS)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(title, button))
    button.menu().aboutToHide.connect(partial(_let_go, button))
    set_role(button, "menu")
    return button


def _named(action: QAction, bar: QToolBar) -> QToolButton:
    button = QToolButton(bar)
    action.setIconText(" " + without_key(action.text()))
    button.setDefaultAction(action)
    let_follow(button)
    button.setAccessibleName(action.iconText().strip())
    button.setProperty(_NAMED, True)
    button.setToolButtonStyle(_WITH_WORDS)
    return button


def _spring(bar: QToolBar) -> QWidget:
    spring = QWidget(bar)
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring
