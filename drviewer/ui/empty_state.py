"""What the window shows without images: what to do first, or why nothing can be done."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drviewer.language import tr
from drviewer.ui.icons import icon, paint_icon
from drviewer.ui.theme import set_role, tokens

_MOST_RECENT = 4
_WIDTH = 560


class Emblem(QWidget):
    """A large sign in a soft disc, above a state's title."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(88, 88)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft))
        painter.drawEllipse(self.rect())
        side = 40
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, place, self._name, QColor(theme.accent_text))


class DropZone(QFrame):
    """A dashed frame round the first steps: files may be dropped here (and anywhere else)."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        theme = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.border_strong), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([6, 5])
        painter.setPen(pen)
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5),
            theme.radius_large,
            theme.radius_large,
        )


class EmptyState(QStackedWidget):
    """Three faces: welcome, reading, and no database."""

    open_folder_requested = Signal()
    open_files_requested = Signal()
    open_samples_requested = Signal()
    recent_chosen = Signal(str)
    retry_requested = Signal()
    open_log_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._welcome = self._make_welcome()
        self._reading = self._make_reading()
        self._failed = self._make_failed()
        for face in (self._welcome, self._reading, self._failed):
            self.addWidget(face)

    def show_welcome(self, recent: tuple[str, ...]) -> None:
        """``recent``: folders opened lately, the newest first."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        shown = [folder for folder in recent if Path(folder).is_dir()][:_MOST_RECENT]
        if shown:
            caption = QLabel(tr("Recent folders"))
            set_role(caption, "caption")
            self._recent.addWidget(caption)
        for folder in shown:
            self._recent.addWidget(self._make_recent(folder))
        self.setCurrentWidget(self._welcome)

    def show_reading(self) -> None:
        self.setCurrentWidget(self._reading)

    def show_failed(self, reason: str) -> None:
        self._reason.setText(reason)
        self.setCurrentWidget(self._failed)

    # -- making ------------------------------------------------------------------------------

    def _make_welcome(self) -> QWidget:
        zone = DropZone()
        column = QVBoxLayout(zone)
        space = tokens()
        column.setContentsMargins(space.space_8, space.space_8, space.space_8, space.space_6)
        column.setSpacing(space.space_2)
        column.addLayout(_row(Emblem("eye")))
        column.addSpacing(space.space_2)
        column.addWidget(_title(tr("Open fundus photographs")))
        column.addWidget(
            _words(
                tr(
                    "Choose a folder. drviewer finds the photographs in it and below, sorts "
                    "them by patient and eye, and keeps your grades on this computer."
                )
            )
        )
        column.addSpacing(space.space_3)
        folder = _button(tr("Open a folder…"), "folder-open", "primary")
        folder.clicked.connect(self.open_folder_requested)
        files = _button(tr("Open files…"), "files")
        files.clicked.connect(self.open_files_requested)
        samples = _button(tr("Try the samples"), "flask")
        samples.clicked.connect(self.open_samples_requested)
        column.addLayout(_row(folder, files, samples))
        column.addSpacing(space.space_1)
        column.addWidget(_words(tr("…or drop files and folders anywhere in this window."), "small"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        return _centred(zone, self._recent)

    def _make_recent(self, folder: str) -> QPushButton:
        path = Path(folder)
        button = _button(f"{path.name}   {_shortened(path.parent)}", "clock", "link")
        button.setToolTip(folder)
        button.clicked.connect(lambda: self.recent_chosen.emit(folder))
        return button

    def _make_reading(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setSpacing(tokens().space_2)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(240)
        bar.setAccessibleName(tr("Reading", "progress: files are being read"))
        stop = _button(tr("Cancel"))
        stop.clicked.connect(self.cancel_requested)
        column.addLayout(_row(Emblem("folder-open")))
        column.addWidget(_title(tr("Looking for photographs…")))
        column.addLayout(_row(bar))
        column.addSpacing(tokens().space_2)
        column.addLayout(_row(stop))
        return _centred(face)

    def _make_failed(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setSpacing(tokens().space_2)
        column.addLayout(_row(Emblem("database")))
        column.addWidget(_title(tr("The database can't be opened")))
        self._reason = _words("")
        column.addWidget(self._reason)
        column.addSpacing(tokens().space_2)
        again = _button(tr("Try again"), "arrows-clockwise", "primary")
        again.clicked.connect(self.retry_requested)
        log = _button(tr("Open the log folder"), "file-text")
        log.clicked.connect(self.open_log_requested)
        column.addLayout(_row(again, log))
        return _centred(face)


def _centred(face: QWidget, below: QVBoxLayout | None = None) -> QWidget:
    """``face`` in the middle, a little above it; ``below`` under it."""
    face.setFixedWidth(_WIDTH)
    holder = QWidget()
    holder.setFixedWidth(_WIDTH)
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(tokens().space_4)
    inner.addStretch(2)
    inner.addWidget(face)
    if below is not None:
        inner.addLayout(below)
    inner.addStretch(3)
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.addStretch(1)
    # Without an alignment: the wrapped lines then get the height that their width asks for.
    row.addWidget(holder)
    row.addStretch(1)
    return whole


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    set_role(label, "title")
    return label


def _words(text: str, role: str = "muted") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    set_role(label, role)
    return label


def _button(text: str, sign: str = "", role: str = "") -> QPushButton:
    button = QPushButton(text)
    if sign:
        colour = {"primary": "on_accent", "link": "accent_text"}.get(role, "text")
        button.setIcon(icon(sign, colour))
        button.setIconSize(QSize(tokens().icon_size, tokens().icon_size))
    if role:
        set_role(button, role)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens().space_2)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _shortened(path: Path) -> str:
    text = str(path).replace(str(Path.home()), "~", 1)
    return text if len(text) <= 44 else "…" + text[-43:]
