"""One command of the window: words, icon, keys, tool tip."""

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from drviewer.ui.icons import icon

_KEY_BESIDE = re.compile(r"\(&\w\)")
"""Chinese has no letter of its own to underline: it stands beside, "打开(&O)…"."""


def plain_title(text: str) -> str:
    """A command's words without access key and dots: "Open &folder…" → "Open folder"."""
    return without_key(text).rstrip("…")


def without_key(text: str) -> str:
    """``text`` as it reads: no access key; "&&" is an ampersand."""
    parts = _KEY_BESIDE.sub("", text).split("&&")
    return "&".join(part.replace("&", "") for part in parts)


def make_command(
    parent: QObject,
    text: str,
    sign: str = "",
    keys: str | tuple[str, ...] = (),
    *,
    tip: str = "",
    ticks: bool = False,
) -> QAction:
    """``keys``: the first is shown in the tool tip; ``ticks``: it is on or off."""
    action = QAction(text, parent)
    if sign:
        action.setIcon(icon(sign))
    sequences = [QKeySequence(key) for key in ((keys,) if isinstance(keys, str) else keys)]
    action.setShortcuts(sequences)
    plain = tip or plain_title(text)
    shown = sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""
    action.setToolTip(f"{plain}  ({shown})" if shown else plain)
    action.setCheckable(ticks)
    return action
