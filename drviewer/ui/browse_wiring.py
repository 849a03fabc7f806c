"""What the commands of the browser do, and what is done with the images chosen in it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from drviewer.language import tr, trn
from drviewer.ui import grading_operations
from drviewer.ui.actions import Actions
from drviewer.ui.browsing import Arrangement, Tiles
from drviewer.ui.image_drop import ImageDrop
from drviewer.ui.tasks import Task
from drviewer.ui.workbench import Workbench
from drviewer.ui.workspace import Workspace

_SIZES = (Tiles.SMALL, Tiles.MEDIUM, Tiles.LARGE)


def browse_commands(
    bench: Workbench, workspace: Workspace, actions: Actions
) -> list[tuple[QAction, Callable[[], object]]]:
    """Which command of the browser does what."""
    a = actions.browse
    commands: list[tuple[QAction, Callable[[], object]]] = [
        (a.filter, workspace.browser.head.more.toggle),
        (a.grade_chosen, partial(_grade_chosen, bench, workspace)),
        (a.copy_paths, partial(_copy_paths, bench, workspace)),
        (a.clear_thumbnails, partial(_clear_thumbnails, bench, workspace)),
    ]
    for tiles, action in zip(Tiles, a.tiles, strict=True):
        commands.append((action, partial(show_as, workspace, actions, tiles)))
    for arrangement, action in zip(Arrangement, a.arrangements, strict=True):
        commands.append((action, partial(arrange, workspace, actions, arrangement)))
    return commands


def wire_browsing(bench: Workbench, workspace: Workspace, actions: Actions) -> None:
    """The rest: the menus, the size by wheel, what is chosen stands ready to be compared."""
    browser, a, session = workspace.browser, actions.browse, bench.session
    looks = QMenu(tr("Thumbnails"), browser)
    for group in (a.tiles, a.arrangements, (a.clear_thumbnails,)):
        looks.addActions(list(group))
        looks.addSeparator()
    browser.head.set_look_menu(looks)
    browser.head.left.connect(workspace.viewer.focus_picture)
    browser.head.more.toggled.connect(a.filter.setChecked)
    browser.size_requested.connect(partial(_resize, workspace, actions))
    browser.menu_requested.connect(partial(_show_menu, workspace, actions))
    bench.list_opened.connect(browser.show_opened)

    def choose(*_: object) -> None:
        opened = session.image
        others = [one for one in browser.view.chosen_keys if opened and one != opened.key]
        if others:
            session.choose_companion(others[0])

    def compare(key: int) -> None:
        session.choose_companion(key)
        session.set_layout("chosen")

    # A second image is selected first and opened then.
    for changed in (browser.view.selectionModel().selectionChanged, session.image_opened):
        changed.connect(choose)
    ImageDrop(workspace.viewer.views_frame).dropped.connect(compare)
    show_as(workspace, actions, browser.tiles)
    arrange(workspace, actions, browser.model.arrangement)


def show_as(workspace: Workspace, actions: Actions, tiles: Tiles) -> None:
    workspace.show_browser_as(tiles)
    actions.browse.tiles[list(Tiles).index(tiles)].setChecked(True)


def arrange(workspace: Workspace, actions: Actions, arrangement: Arrangement) -> None:
    workspace.browser.arrange(arrangement)
    actions.browse.arrangements[list(Arrangement).index(arrangement)].setChecked(True)


def _resize(workspace: Workspace, actions: Actions, step: int) -> None:
    tiles = workspace.browser.tiles
    if tiles in _SIZES:
        place = min(max(_SIZES.index(tiles) + step, 0), len(_SIZES) - 1)
        show_as(workspace, actions, _SIZES[place])


def _show_menu(workspace: Workspace, actions: Actions, where: QPoint) -> None:
    menu = QMenu(workspace.browser)
    menu.addActions([actions.look.chosen, *actions.browse.acting[:2], actions.show_file])
    menu.addSeparator()
    menu.addActions([actions.correct_identity, actions.visits, actions.export_report])
    menu.exec(where)
    menu.deleteLater()


def _grade_chosen(bench: Workbench, workspace: Workspace) -> None:
    grading_operations.grade_images(bench, workspace.browser.chosen_images)


def _copy_paths(bench: Workbench, workspace: Workspace) -> None:
    paths = [str(image.path) for image in workspace.browser.chosen_images]
    if paths:
        QGuiApplication.clipboard().setText("\n".join(paths))
        bench.messages.status(trn("Copied {n:,} file name", "Copied {n:,} file names", len(paths)))


def _clear_thumbnails(bench: Workbench, workspace: Workspace) -> None:
    def clear(_task: Task) -> int:
        return workspace.thumbnails.delete_kept()

    def done(freed: int) -> None:
        workspace.thumbnails.clear()
        workspace.browser.view.viewport().update()
        bench.messages.status(tr("Deleted {freed:.1f} MB of thumbnails", freed=freed / 1000000.0))

    bench.tasks.run(clear, done, lambda error: bench.messages.tell_failure(error, tr("Deleting")))
