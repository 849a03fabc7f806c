"""A card that points at a widget: the rest of the window is dimmed, keys walk, Escape leaves.

Nothing moves: the card stands at once where it belongs, so there is no motion to reduce.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drviewer.language import tr
from drviewer.ui.theme import set_role, tokens

_CARD_WIDTH = 340
_DIM = 150


class CoachMark(QWidget):
    """Covers ``window``; ``show_step`` says what to point at and what to say."""

    went_on = Signal()
    went_back = Signal()
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._find: Callable[[], QWidget | None] = lambda: None
        self._former_focus = window.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card = self._make_card()
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def show_step(
        self,
        title: str,
        text: str,
        find: Callable[[], QWidget | None],
        *,
        count: str,
        is_first: bool,
        is_last: bool,
    ) -> None:
        """``find`` gives the widget pointed at, or None; asked again when the window changes."""
        self._find = find
        self.title.setText(title)
        self.text.setText(text)
        self.count.setText(count)
        self.back.setEnabled(not is_first)
        self.next.setText(tr("Done") if is_last else tr("Next"))
        # What a screen reader says when the focus comes here.
        self.setAccessibleName(f"{title}. {text} {count}.")
        self.show()
        self.raise_()
        self.setFocus()
        self.place()

    def place(self) -> None:
        """Put the card beside what it speaks of."""
        self.setGeometry(self._over.rect())
        self.card.setFixedWidth(_CARD_WIDTH)
        self.card.resize(_CARD_WIDTH, self.card.heightForWidth(_CARD_WIDTH))
        self.card.move(self._card_place(self._hole()))
        self.update()

    def _hole(self) -> QRect:
        target = self._find()
        if target is None or not target.isVisible():
            return QRect()
        corner = target.mapTo(self._over, QPoint(0, 0))
        return QRect(corner, target.size()).intersected(self.rect())

    def _card_place(self, hole: QRect) -> QPoint:
        """Where there is most room beside ``hole``; in the middle where there is none at all."""
        gap, size, room = tokens().space_3, self.card.size(), self.rect()
        wanted = [
            QPoint(hole.right() + gap, hole.top() + gap),
            QPoint(hole.left() - size.width() - gap, hole.top() + gap),
            QPoint(hole.left(), hole.bottom() + gap),
            QPoint(hole.right() - size.width(), hole.top() - size.height() - gap),
        ]
        inner = room.adjusted(gap, gap, -gap, -gap)
        for corner in wanted if not hole.isEmpty() else []:
            placed = _pushed_inside(QRect(corner, size), inner)
            if not placed.intersects(hole):
                return placed.topLeft()
        middle = (hole if not hole.isEmpty() else room).center()
        corner = middle - QPoint(size.width() // 2, size.height() // 2)
        return _pushed_inside(QRect(corner, size), inner).topLeft()

    def _make_card(self) -> QFrame:
        card = QFrame(self)
        set_role(card, "card")
        space = tokens()
        column = QVBoxLayout(card)
        column.setContentsMargins(space.space_4, space.space_4, space.space_4, space.space_3)
        column.setSpacing(space.space_2)
        self.title, self.text, self.count = QLabel(), QLabel(), QLabel()
        self.text.setWordWrap(True)
        set_role(self.title, "title")
        set_role(self.count, "small")
        self.leave = QPushButton(tr("Leave"))
        self.back, self.next = QPushButton(tr("Back")), QPushButton(tr("Next"))
        set_role(self.leave, "quiet")
        set_role(self.next, "primary")
        self.leave.clicked.connect(self.left)
        self.back.clicked.connect(self.went_back)
        self.next.clicked.connect(self.went_on)
        row = QHBoxLayout()
        row.setSpacing(space.space_2)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.leave, self.back, self.next):
            # The card itself has the focus, so that Return always goes on.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        for widget in (self.title, self.text):
            column.addWidget(widget)
        column.addLayout(row)
        return card

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, hole = QPainterPath(), QPainterPath()
        whole.addRect(QRectF(self.rect()))
        place = QRectF(self._hole())
        radius = tokens().radius
        if not place.isEmpty():
            hole.addRoundedRect(place, radius, radius)
        dim = QColor(tokens().canvas)
        dim.setAlpha(_DIM)
        painter.fillPath(whole.subtracted(hole), dim)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawPath(hole)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Space):
            self.went_on.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace) and self.back.isEnabled():
            self.went_back.emit()
        event.accept()

    def event(self, event: QEvent) -> bool:
        # The window's own keys would grade the photograph under the card.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Nothing under the dimmed window is meant."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._over.removeEventFilter(self)
        if self._former_focus is not None:
            self._former_focus.setFocus()
        event.accept()


def _pushed_inside(card: QRect, inner: QRect) -> QRect:
    """``card`` moved just far enough to lie in ``inner``."""
    x = max(inner.left(), min(card.left(), inner.right() - card.width()))
    y = max(inner.top(), min(card.top(), inner.bottom() - card.height()))
    return QRect(QPoint(x, y), card.size())
