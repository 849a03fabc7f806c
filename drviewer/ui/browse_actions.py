"""The commands of the browser: how large, in which order, and what to do with what is chosen."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from drviewer.language import tr
from drviewer.ui.browsing import Arrangement, Tiles
from drviewer.ui.command import make_command
from drviewer.ui.session import Session

_SIZES = {
    Tiles.SMALL: ("rows", "Ctrl+Alt+1"),
    Tiles.MEDIUM: ("grid-four", "Ctrl+Alt+2"),
    Tiles.LARGE: ("image-square", "Ctrl+Alt+3"),
    Tiles.FILMSTRIP: ("layout", "Ctrl+Alt+4"),
}


@dataclass(frozen=True, slots=True)
class BrowseActions:
    """``tiles`` and ``arrangements`` hold one command a value, in their order."""

    tiles: tuple[QAction, ...]
    arrangements: tuple[QAction, ...]
    filter: QAction
    grade_chosen: QAction
    copy_paths: QAction
    clear_thumbnails: QAction

    def all(self) -> list[QAction]:
        return [*self.tiles, *self.arrangements, self.filter, *self.acting]

    @property
    def acting(self) -> tuple[QAction, ...]:
        """On the chosen images, and on all thumbnails."""
        return (self.grade_chosen, self.copy_paths, self.clear_thumbnails)

    def update(self, session: Session) -> None:
        """Enable what can be done with what the session holds."""
        can_grade = session.ai.is_on and not session.grading_keys
        self.grade_chosen.setEnabled(session.has_images and can_grade)
        self.copy_paths.setEnabled(session.has_images)
        self.filter.setEnabled(session.has_images)


def make_browse_actions(parent: QObject) -> BrowseActions:
    """Children of ``parent``, not wired yet."""
    make = partial(make_command, parent)
    actions = BrowseActions(
        tiles=tuple(make(one.label, *_SIZES[one], ticks=True) for one in Tiles),
        arrangements=tuple(make(one.label, ticks=True) for one in Arrangement),
        filter=make(
            tr("More filters"), "funnel", "Ctrl+Shift+F", tip=tr("Grade, date"), ticks=True
        ),
        grade_chosen=make(
            tr("AI &grades of the chosen images"), "sparkle", tip=tr("Ask the model")
        ),
        copy_paths=make(
            tr("Copy the file na&mes"), "copy", "Ctrl+Alt+C", tip=tr("With their folders")
        ),
        clear_thumbnails=make(tr("&Delete the kept thumbnails"), "trash"),
    )
    for group in (actions.tiles, actions.arrangements):
        together = QActionGroup(parent)
        for action in group:
            together.addAction(action)
    return actions
