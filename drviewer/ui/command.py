"""One command of the window: words, icon, keys, tool tip."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from drviewer.ui.icons import icon


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
    plain = tip or text.replace("&", "").rstrip("…")
    shown = sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""
    action.setToolTip(f"{plain}  ({shown})" if shown else plain)
    action.setCheckable(ticks)
    return action
