"""What the rows and the tiles of the browser have in common: ground, thumbnail, chips, words."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle

from drviewer import language
from drviewer.domain import FundusImage
from drviewer.language import tr
from drviewer.ui.grade_chip import (
    FILLED,
    OUTLINED,
    paint_filled_chip,
    paint_outlined_chip,
)
from drviewer.ui.icons import paint_icon
from drviewer.ui.session import Session
from drviewer.ui.theme import font, tokens
from drviewer.ui.worklist import has_problem, is_ungradable, shown_name, state_text

_LOCK = 14
_GAP = 6
_BEFORE_DAY = 6
_SIDE = 12
#: What stands at a row's right: the model's chip, or the reader's and a lock.
CHIPS_WIDTH = _SIDE + max(OUTLINED.width(), FILLED.width() + _GAP + _LOCK)


class ThumbnailSource(Protocol):
    """Where thumbnails come from: None now means that ``loaded`` will tell of it later."""

    def pixmap(self, image: FundusImage) -> QPixmap | None: ...


class ImagePainter:
    """Paints the parts of an image's row or tile; the delegates say where."""

    def __init__(self, session: Session, thumbnails: ThumbnailSource) -> None:
        self._session = session
        self._thumbnails = thumbnails

    def paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme = tokens()
        colour = None
        if state & QStyle.StateFlag.State_Selected:
            colour = theme.accent_soft
        elif state & QStyle.StateFlag.State_MouseOver:
            colour = theme.hover
        if colour is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), theme.radius, theme.radius)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(theme.accent))
            mark = QRectF(rect.left() + 6, rect.top() + 12, 3, rect.height() - 24)
            painter.drawRoundedRect(mark, 1.5, 1.5)

    def paint_heading(self, painter: QPainter, line: QRectF, image: FundusImage) -> None:
        """Eye and date; of a file that can't be read its name: it is what has to be put right."""
        theme = tokens()
        if image.problem:
            name, middle = shown_name(image), Qt.TextElideMode.ElideMiddle
            draw_line(painter, line, name, theme.text_body, theme.text, elided=middle)
            return
        is_known = bool(image.laterality.value)
        eye = image.laterality.short if is_known else tr("Eye ?")
        day = image.exam_date
        if not is_known and day is not None and heading_width(day, eye) > line.width():
            # A date without its year is worse than a shorter question.
            eye = "?"
        colour = theme.text if is_known else theme.warning
        width = draw_line(painter, line, eye, theme.text_body, colour, is_bold=True)
        if day is not None:
            after = line.adjusted(width + _BEFORE_DAY, 0, 0, 0)
            draw_line(painter, after, language.day(day), theme.text_small, theme.text_muted)

    def paint_patient(self, painter: QPainter, line: QRectF, image: FundusImage) -> None:
        theme = tokens()
        colour = theme.text if image.patient.is_identified else theme.warning
        draw_line(painter, line, image.patient.shown_name, theme.text_small, colour)

    def paint_state(self, painter: QPainter, line: QRectF, image: FundusImage) -> None:
        theme = tokens()
        colour = theme.text_muted
        if image.problem or image.grading_problem:
            colour = theme.danger
        elif is_ungradable(image):
            colour = theme.warning
        if has_problem(image) or is_ungradable(image):
            sign = QRectF(line.left(), line.top() + 2, 14, 14)
            paint_icon(painter, sign, "warning", QColor(colour))
            line = line.adjusted(18, 0, 0, 0)
        words = state_text(image)
        # Eye and date stand at a file name's end.
        modes = Qt.TextElideMode
        mode = modes.ElideMiddle if words == shown_name(image) else modes.ElideRight
        draw_line(painter, line, words, theme.text_small, colour, elided=mode)

    def paint_thumbnail(self, painter: QPainter, square: QRectF, image: FundusImage) -> None:
        theme = tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(square, theme.radius_small, theme.radius_small)
        painter.fillPath(shape, QColor(theme.canvas))
        if image.problem:
            paint_icon(
                painter,
                _middle(square, min(20.0, square.width() / 2)),
                "file-x",
                QColor(theme.canvas_text_muted),
            )
            return
        pixmap = self._thumbnails.pixmap(image)
        if pixmap is None or pixmap.isNull():
            return
        painter.save()
        painter.setClipPath(shape)
        side = min(pixmap.width(), pixmap.height())
        source = QRectF((pixmap.width() - side) / 2, (pixmap.height() - side) / 2, side, side)
        painter.drawPixmap(square, pixmap, source)
        painter.restore()

    def has_room_for_lock(self, image: FundusImage, width: float) -> bool:
        """Beside eye, date and chip in what of a row's width is right of its thumbnail."""
        heading = 0.0 if image.exam_date is None else heading_width(image.exam_date)
        return heading + _SIDE + self._chip_size(image).width() + 2 * _GAP + _LOCK <= width

    def paint_chips(
        self, painter: QPainter, rect: QRectF, image: FundusImage, *, has_lock: bool
    ) -> float:
        """At the right of a row, a lock before them; returns the left edge of what was painted."""
        size = self._chip_size(image)
        chip = QRectF(rect.right() - _SIDE - size.width(), 0, size.width(), size.height())
        chip.moveTop(rect.center().y() - size.height() / 2)
        self._paint_chip(painter, chip, image)
        if not (image.is_signed and has_lock):
            return chip.left()
        lock = QRectF(chip.left() - _GAP - _LOCK, 0, _LOCK, _LOCK)
        lock.moveTop(rect.center().y() - _LOCK / 2)
        paint_icon(painter, lock, "lock", QColor(tokens().text_muted))
        return lock.left()

    def paint_lock_over(self, painter: QPainter, square: QRectF, image: FundusImage) -> None:
        """In the upper left corner of a signed photograph's thumbnail, on ground of its own."""
        if not image.is_signed:
            return
        ground = QRectF(square.left() + 4, square.top() + 4, _LOCK + _GAP, _LOCK + _GAP)
        _paint_patch(painter, ground)
        paint_icon(painter, _middle(ground, _LOCK), "lock", QColor(tokens().text))

    def paint_chip_over(self, painter: QPainter, square: QRectF, image: FundusImage) -> None:
        """In the upper right corner of a thumbnail, on ground of its own."""
        size = self._chip_size(image)
        if size.isEmpty():
            return
        chip = QRectF(square.right() - 4 - size.width(), square.top() + 4, *_sides(size))
        _paint_patch(painter, chip)
        self._paint_chip(painter, chip, image)

    def _chip_size(self, image: FundusImage) -> QSizeF:
        if image.key in self._session.grading_keys:
            return QSizeF(20, 20)
        if image.assessment.is_entered:
            return FILLED
        return OUTLINED if self._session.shows_model_grade(image) else QSizeF(0, 0)

    def _paint_chip(self, painter: QPainter, chip: QRectF, image: FundusImage) -> None:
        if image.key in self._session.grading_keys:
            sign = chip.adjusted(1, 1, -1, -1)
            paint_icon(painter, sign, "circle-dashed", QColor(tokens().accent_text))
        elif image.assessment.is_entered:
            paint_filled_chip(painter, chip, image.final_grade)
        elif self._session.shows_model_grade(image) and image.prediction is not None:
            paint_outlined_chip(painter, chip, image.prediction.grade)


def _paint_patch(painter: QPainter, rect: QRectF) -> None:
    """What stands on a thumbnail can be told from it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().surface))
    painter.drawRoundedRect(rect, tokens().radius_small, tokens().radius_small)


def _sides(size: QSizeF) -> tuple[float, float]:
    return size.width(), size.height()


def _middle(rect: QRectF, side: float) -> QRectF:
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    return square


#: What is painted keeps its sides where a language runs from right to left.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def text_fits(text: str, *, width: float, size: int) -> bool:
    """``text`` has room in a line without being cut short."""
    return _advance(text, size) <= width


def heading_width(day: date, eye: str = "OD") -> float:
    """What an eye and a date take side by side."""
    theme = tokens()
    of_eye = _advance(eye, theme.text_body, is_bold=True)
    return of_eye + _BEFORE_DAY + _advance(language.day(day), theme.text_small)


def _advance(text: str, size: int, *, is_bold: bool = False) -> float:
    return QFontMetricsF(font(size, is_bold=is_bold)).horizontalAdvance(text)


def draw_line(
    painter: QPainter,
    line: QRectF,
    text: str,
    size: int,
    colour: str,
    *,
    is_bold: bool = False,
    elided: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """Draw ``text`` elided into ``line``; returns the width it took."""
    chosen = font(size, is_bold=is_bold)
    metrics = QFontMetricsF(chosen)
    shown = metrics.elidedText(text, elided, line.width())
    painter.setFont(chosen)
    painter.setPen(QColor(colour))
    painter.drawText(line, _LEFT, shown)
    return metrics.horizontalAdvance(shown)
