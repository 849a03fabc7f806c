"""The keys of every command: their defaults, those the reader chose, and who has which."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

from PySide6.QtGui import QAction, QKeySequence

from drviewer.language import tr_noop
from drviewer.ui.actions import Actions
from drviewer.ui.browse_actions import BrowseActions
from drviewer.ui.command import plain_title
from drviewer.ui.look_actions import LookActions

_DEFAULT = "default_keys"

#: Keys that are held or heard by the picture itself and so can't be a command's.
HELD_KEYS: Mapping[str, str] = {
    "Z": tr_noop("Loupe while held"),
    "H": tr_noop("Hide the overlay while held"),
    "Space": tr_noop("Move the photograph while drawing"),
}


def named_commands(actions: Actions) -> dict[str, QAction]:
    """Every command by a name that never changes: settings keep keys under it."""
    found: dict[str, QAction] = {}
    for part in (actions, actions.look, actions.browse):
        for field in fields(part):
            value = getattr(part, field.name)
            if isinstance(value, LookActions | BrowseActions):
                continue
            if isinstance(value, tuple):
                found |= {f"{field.name}.{place}": one for place, one in enumerate(value)}
            else:
                found[field.name] = value
    return found


def title_of(action: QAction) -> str:
    """A command's words without the marks of its menu."""
    return plain_title(action.text())


def default_keys(action: QAction) -> tuple[str, ...]:
    """What the command is given before anybody chooses."""
    kept = action.property(_DEFAULT)
    if kept is None:
        kept = " ".join(_texts(action.shortcuts()))
        action.setProperty(_DEFAULT, kept)
    return tuple(str(kept).split())


def apply_keys(actions: Actions, chosen: Mapping[str, Sequence[str]]) -> None:
    """Give every command its default keys, or those that were chosen for it; () takes them away.

    Names that no command has (a newer program's) are passed over.
    """
    for name, action in named_commands(actions).items():
        default = default_keys(action)
        keys = [QKeySequence(key) for key in chosen.get(name, default)]
        if keys != action.shortcuts():
            action.setShortcuts(keys)
            _show_in_tool_tip(action)


def owner_of(key: str, commands: Mapping[str, QAction], *, but: str = "") -> str:
    """The name of the command that has ``key``; "" where none has. ``but`` is not asked."""
    wanted = QKeySequence(key)
    for name, action in commands.items():
        if name != but and wanted in action.shortcuts():
            return name
    return ""


def shown_keys(action: QAction) -> str:
    """As the platform writes them, with a comma between."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(key.toString(native) for key in action.shortcuts())


def _texts(keys: Iterable[QKeySequence]) -> list[str]:
    portable = QKeySequence.SequenceFormat.PortableText
    return [key.toString(portable) for key in keys]


def _show_in_tool_tip(action: QAction) -> None:
    plain = action.toolTip().split("  (")[0]
    keys = action.shortcuts()
    native = QKeySequence.SequenceFormat.NativeText
    action.setToolTip(f"{plain}  ({keys[0].toString(native)})" if keys else plain)
