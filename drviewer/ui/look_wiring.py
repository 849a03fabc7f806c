"""What the commands of looking do: which of them changes what about the viewer and the session."""

from collections.abc import Callable

from PySide6.QtGui import QAction

from drviewer.ui.actions import Actions
from drviewer.ui.workbench import Workbench
from drviewer.ui.workspace import Workspace


def look_commands(
    workspace: Workspace, actions: Actions
) -> list[tuple[QAction, Callable[[], object]]]:
    """Which command of looking does what."""
    a, viewer = actions.look, workspace.viewer
    return [
        (a.rotate_right, viewer.rotate_right),
        (a.rotate_left, viewer.rotate_left),
        (a.mirror, viewer.mirror),
        (a.show_pixel, viewer.toggle_pixel),
    ]


def wire_looking(bench: Workbench, workspace: Workspace, actions: Actions) -> None:
    """What else follows from looking: the neighbours are read ahead, ticks tell how things are."""
    session, browser, transform = bench.session, workspace.browser, workspace.viewer.transform

    def read_ahead(pixels: object) -> None:
        if pixels is not None:
            bench.ahead.want(browser.neighbours())

    def show_ticks() -> None:
        actions.look.mirror.setChecked(transform.orientation.is_mirrored)
        actions.look.show_pixel.setChecked(transform.shows_pixel)

    session.pixels_loaded.connect(read_ahead)
    transform.changed.connect(show_ticks)
    transform.pointer_changed.connect(show_ticks)
