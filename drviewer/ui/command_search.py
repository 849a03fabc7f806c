"""Ctrl+K: every command, recent folder and listed patient, found by a few letters."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import FundusImage
from drviewer.language import tr
from drviewer.ui.command import without_key
from drviewer.ui.command_keys import shown_keys, title_of
from drviewer.ui.command_row import CommandRowDelegate, ResultRole
from drviewer.ui.fuzzy import score
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens

_WIDTH = 560
_MOST = 60
_FROM_TOP = 72
_BY_MENU = 10_000


@dataclass(frozen=True, slots=True)
class Result:
    """Something that can be done. ``why_not``: why it can't be done now; "" where it can."""

    words: str
    where: str
    run: Callable[[], object]
    keys: str = ""
    why_not: str = ""
    sign: QAction | None = None


def commands_of(actions: Iterable[QAction], why_not: Callable[[QAction], str]) -> list[Result]:
    """One result a command, with the menu it stands in."""
    return [
        Result(
            title_of(action),
            _menu_of(action),
            action.trigger,
            shown_keys(action),
            "" if action.isEnabled() else why_not(action),
            action,
        )
        for action in actions
        if action.text()
    ]


def folders_of(recent: Iterable[str], open_folder: Callable[[Path], object]) -> list[Result]:
    return [
        Result(tr("Open {name}", name=Path(one).name or one), one, partial(open_folder, Path(one)))
        for one in recent
    ]


def patients_of(session: Session) -> list[Result]:
    """The patients that are listed; one is opened at its first photograph."""
    first: dict[int, FundusImage] = {}
    for image in session.images:
        if not image.problem:
            first.setdefault(image.patient.key, image)
    return [
        Result(
            one.patient.shown_name,
            one.patient.patient_id if one.patient.patient_id != one.patient.shown_name else "",
            partial(session.open_image, one.key),
        )
        for one in first.values()
    ]


def _menu_of(action: QAction) -> str:
    titles = [
        without_key(menu.title())
        for menu in action.associatedObjects()
        if isinstance(menu, QMenu) and menu.title()
    ]
    return titles[0] if titles else ""


def _rate(typed: str, result: Result) -> int | None:
    """By its own words; less where only its menu's name helps."""
    points = score(typed, result.words)
    if points is not None:
        return points
    points = score(typed, f"{result.words} {result.where}")
    return None if points is None else points - _BY_MENU


class CommandSearch(QDialog):
    """Type, choose with the arrows, Return.

    ``used``: the words of what was run, the last at the end; that stands on top while nothing is
    typed, and what is run now is added.
    """

    def __init__(self, results: Sequence[Result], used: list[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Find a command"))
        self._results = list(results)
        self._window = parent.window()
        self._used = used
        self._make_children()
        self._lay_out()
        self._show("")
        self.search.setFocus()

    # -- making ------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Find a command, a folder or a patient"))
        self.search.setAccessibleName(tr("Find a command, a folder or a patient"))
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(CommandRowDelegate(self.list))
        self.list.itemClicked.connect(self._run)
        self._nothing = QLabel(tr("Nothing is called that."), self)
        set_role(self._nothing, "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        set_role(self, "popup")
        column = QVBoxLayout(self)
        margin = tokens().space_2
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(margin)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        window = self._window
        width = min(_WIDTH, window.width() - 2 * tokens().space_8)
        height = min(420, window.height() - _FROM_TOP - tokens().space_8)
        self.setFixedSize(width, height)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + _FROM_TOP)

    # -- what happens ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrows move through the list while the cursor stays in the search."""
        if watched is self.search and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8}
            step = steps.get(Qt.Key(event.key()), -8 if event.key() == Qt.Key.Key_PageUp else 0)
            if event.type() == QEvent.Type.KeyPress and step:
                self._step(step)
                return True
            returns = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.type() == QEvent.Type.KeyPress and event.key() in returns:
                self._run(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        last = self.list.count() - 1
        if last >= 0:
            self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), last))

    def _show(self, typed: str) -> None:
        self.list.clear()
        for result in self._found(typed):
            item = QListWidgetItem(self.list)
            item.setData(ResultRole, result)
            spoken = [result.words, result.where, result.keys, result.why_not]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, spoken)))
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(self.list.count() == 0)

    def _found(self, typed: str) -> list[Result]:
        if not typed.strip():
            last = {words: place for place, words in enumerate(reversed(self._used))}
            in_order = sorted(self._results, key=lambda one: last.get(one.words, len(last)))
            return in_order[:_MOST]
        rated = [(_rate(typed, one), one) for one in self._results]
        fitting = [(points, one) for points, one in rated if points is not None]
        # What can be done now stands before what can't.
        fitting.sort(key=lambda pair: (bool(pair[1].why_not), -pair[0]))
        return [one for _, one in fitting[:_MOST]]

    def _run(self, item: QListWidgetItem | None) -> None:
        result = item.data(ResultRole) if item is not None else None
        if not isinstance(result, Result) or result.why_not:
            return
        self._used[:] = [one for one in self._used if one != result.words] + [result.words]
        self.accept()
        result.run()
