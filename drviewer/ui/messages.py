"""The one door through which the window speaks to the reader.

What does not stop the work is said in a bar at the top of the window, with one button where there
is something to do. A dialog asks only when an answer is needed; what a mistake of the program left
behind is shown by ``mistakes``.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drviewer.errors import DrviewerError
from drviewer.language import tr, tr_noop
from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens

Kind = Literal["info", "success", "warning", "danger"]
Action = tuple[str, Callable[[], None]]

_log = logging.getLogger(__name__)

_KINDS = {
    "info": tr_noop("Information"),
    "success": tr_noop("Done"),
    "warning": tr_noop("Warning"),
    "danger": tr_noop("Error"),
}
_ICONS: dict[Kind, tuple[str, str]] = {
    "info": ("info", "accent_text"),
    "success": ("check-circle", "success"),
    "warning": ("warning", "warning"),
    "danger": ("warning-octagon", "danger"),
}
#: More bars than this and nobody reads them: the oldest goes.
_MOST_BARS = 3


class InfoBar(QFrame):
    """One message: icon, text, at most one button, and a cross."""

    closed = Signal()

    def __init__(self, kind: Kind, text: str, action: Action | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self.text = text
        self.setProperty("strip", True)
        set_role(self, kind)
        self.setAccessibleName(text)
        layout = QHBoxLayout(self)
        space = tokens().space_2
        layout.setContentsMargins(tokens().space_3, 2, space, 2)
        layout.setSpacing(space)
        layout.addWidget(self._make_icon(kind))
        layout.addWidget(self._make_text(text), 1)
        self.button: QPushButton | None = None
        if action is not None:
            self.button = self._make_button(action)
            layout.addWidget(self.button)
        layout.addWidget(self._make_cross())

    def _make_icon(self, kind: Kind) -> QToolButton:
        # A button, not a label: its icon follows the theme by itself.
        name, colour = _ICONS[kind]
        sign = QToolButton(self)
        sign.setIcon(icon(name, colour))
        sign.setIconSize(QSize(20, 20))
        sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        sign.setAccessibleName(tr(_KINDS[kind]))
        return sign

    def _make_text(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _make_button(self, action: Action) -> QPushButton:
        title, function = action
        button = QPushButton(title, self)
        set_role(button, "bar")
        button.clicked.connect(function)
        return button

    def _make_cross(self) -> QToolButton:
        cross = QToolButton(self)
        cross.setIcon(icon("x"))
        cross.setAccessibleName(tr("Dismiss the message"))
        cross.setToolTip(tr("Dismiss"))
        cross.clicked.connect(self.closed)
        return cross


class Messages(QWidget):
    """The bars, newest at the bottom. Each has a key; a bar with the same key takes its place."""

    status_told = Signal(str, bool, object)
    """A word for the status line, gone after a few seconds; whether it holds for the open exam
    as it is, and goes when that changes; an ``Action`` or None."""
    details_requested = Signal(object, str)
    """The reader wants to know more of a mistake of the program: the exception, what was done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, InfoBar] = {}
        self._count = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setVisible(False)

    @property
    def bars(self) -> list[InfoBar]:
        return list(self._bars.values())

    def status(self, text: str, *, is_of_exam: bool = False, action: Action | None = None) -> None:
        self.status_told.emit(text, is_of_exam, action)

    def tell(self, kind: Kind, text: str, *, action: Action | None = None, key: str = "") -> None:
        """Show a bar. ``action`` is the button's title and what it does."""
        self._count += 1
        key = key or f"message {self._count}"
        self.dismiss(key)
        while len(self._bars) >= _MOST_BARS:
            self.dismiss(next(iter(self._bars)))
        bar = InfoBar(kind, text, action, self)
        bar.closed.connect(lambda: self.dismiss(key))
        if bar.button is not None:
            bar.button.clicked.connect(lambda: self.dismiss(key))
        self._bars[key] = bar
        self._layout.addWidget(bar)
        self.setVisible(True)

    def dismiss(self, key: str) -> None:
        bar = self._bars.pop(key, None)
        if bar is None:
            return
        self._layout.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self._bars))

    def tell_failure(
        self, error: BaseException, doing: str, *, key: str = "", file: Path | None = None
    ) -> None:
        """Say that ``doing`` ("Opening the folder") failed, and what to do.

        ``file``: the one that ``doing`` names, for the log, which knows a file by its path.

        Our own errors explain themselves; any other is a mistake of the program and goes to the
        log, with its details one click away.
        """
        if isinstance(error, DrviewerError):
            _log.warning("%s: %s", file or doing, error)
            self.tell("danger", str(error), key=key)
            return
        _log.error("%s failed", file or doing, exc_info=error)
        self.tell(
            "danger",
            tr(
                "{doing} failed because of a mistake in the program. Your work is kept.",
                doing=doing,
            ),
            action=(tr("Details…"), lambda: self.details_requested.emit(error, doing)),
            key=key,
        )

    def ask(self, title: str, text: str, *, confirm: str, is_destructive: bool = False) -> bool:
        """Ask before something that can't be undone; Escape and the default answer are no."""
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Warning if is_destructive else QMessageBox.Icon.Question)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        yes = box.addButton(confirm, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        set_role(yes, "danger" if is_destructive else "primary")
        box.exec()
        return box.clickedButton() is yes


def failure_words(error: BaseException) -> str:
    """Why something failed, in a line: our own errors explain themselves."""
    return str(error) if isinstance(error, DrviewerError) else tr("A mistake in the program.")
