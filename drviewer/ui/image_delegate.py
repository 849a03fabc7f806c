"""How a row of the worklist is painted: patient headers and images with their thumbnails."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drviewer.domain import FundusImage, Patient, Sex
from drviewer.ui.grade_chip import (
    FILLED,
    OUTLINED,
    paint_filled_chip,
    paint_outlined_chip,
)
from drviewer.ui.icons import paint_icon
from drviewer.ui.image_list import Role
from drviewer.ui.session import Session
from drviewer.ui.theme import font, tokens
from drviewer.ui.worklist import (
    ImageRow,
    PatientRow,
    has_problem,
    is_ungradable,
    plural,
    state_text,
)

ROW_HEIGHT = 56
THUMBNAIL = 44


class ThumbnailSource(Protocol):
    """Where thumbnails come from: None now means that ``loaded`` will tell of it later."""

    def pixmap(self, image: FundusImage) -> QPixmap | None: ...


class ImageDelegate(QStyledItemDelegate):
    """All rows are equally high, so that the list need not ask each for its size."""

    def __init__(self, session: Session, thumbnails: ThumbnailSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._thumbnails = thumbnails

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(200, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Role.ROW)
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        if isinstance(row, PatientRow):
            self._paint_patient(painter, rect, row, is_first=index.row() == 0)
        elif isinstance(row, ImageRow):
            self._paint_ground(painter, rect, state)
            self._paint_image(painter, rect, row.image)
        painter.restore()

    # -- a patient ---------------------------------------------------------------------------

    def _paint_patient(
        self, painter: QPainter, rect: QRectF, row: PatientRow, *, is_first: bool
    ) -> None:
        theme = tokens()
        if not is_first:
            painter.setPen(QColor(theme.border))
            painter.drawLine(rect.topLeft() + QPointF(0, 0.5), rect.topRight() + QPointF(0, 0.5))
        caret = QRectF(rect.left() + 8, rect.top() + 14, 12, 12)
        name = "caret-right" if row.is_collapsed else "caret-down"
        paint_icon(painter, caret, name, QColor(theme.text_muted))
        right = rect.right() - 12
        if row.worse_grade is not None:
            chip = QRectF(right - FILLED.width(), 0, FILLED.width(), FILLED.height())
            chip.moveTop(rect.center().y() - FILLED.height() / 2)
            paint_filled_chip(painter, chip, row.worse_grade)
            right = chip.left() - 8
        lines = QRectF(rect.left() + 26, rect.top() + 9, right - rect.left() - 26, 20)
        colour = theme.text if row.patient.is_identified else theme.warning
        _draw_line(painter, lines, row.patient.shown_name, theme.text_body, colour, is_bold=True)
        lines.translate(0, 19)
        _draw_line(painter, lines, patient_facts(row), theme.text_small, theme.text_muted)

    # -- an image ----------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
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

    def _paint_image(self, painter: QPainter, rect: QRectF, image: FundusImage) -> None:
        theme = tokens()
        square = QRectF(rect.left() + 16, rect.top() + 6, THUMBNAIL, THUMBNAIL)
        self._paint_thumbnail(painter, square, image)
        right = self._paint_chips(painter, rect, image) - 8
        left = square.right() + 10
        line = QRectF(left, rect.top() + 9, right - left, 20)
        is_known = bool(image.laterality.value)
        eye = image.laterality.short if is_known else "Eye ?"
        colour = theme.text if is_known else theme.warning
        width = _draw_line(painter, line, eye, theme.text_body, colour, is_bold=True)
        if image.exam_date is not None:
            after = line.adjusted(width + 8, 0, 0, 0)
            _draw_line(
                painter, after, image.exam_date.isoformat(), theme.text_small, theme.text_muted
            )
        self._paint_state(painter, QRectF(left, rect.top() + 28, right - left, 18), image)

    def _paint_state(self, painter: QPainter, line: QRectF, image: FundusImage) -> None:
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
        _draw_line(painter, line, state_text(image), theme.text_small, colour)

    def _paint_thumbnail(self, painter: QPainter, square: QRectF, image: FundusImage) -> None:
        theme = tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(square, theme.radius_small, theme.radius_small)
        painter.fillPath(shape, QColor(theme.canvas))
        if image.problem:
            paint_icon(
                painter,
                square.adjusted(12, 12, -12, -12),
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

    def _paint_chips(self, painter: QPainter, rect: QRectF, image: FundusImage) -> float:
        """Returns the left edge of what was painted."""
        right = rect.right() - 12
        middle = rect.center().y() - FILLED.height() / 2
        if image.key in self._session.grading_keys:
            sign = QRectF(right - 20, rect.center().y() - 9, 18, 18)
            paint_icon(painter, sign, "circle-dashed", QColor(tokens().accent_text))
            return sign.left()
        if image.assessment.is_entered:
            chip = QRectF(right - FILLED.width(), middle, FILLED.width(), FILLED.height())
            paint_filled_chip(painter, chip, image.final_grade)
            return chip.left()
        if self._session.shows_model_grade(image) and image.prediction is not None:
            chip = QRectF(right - OUTLINED.width(), middle, OUTLINED.width(), OUTLINED.height())
            paint_outlined_chip(painter, chip, image.prediction.grade)
            return chip.left()
        return right


def patient_facts(row: PatientRow) -> str:
    """The header's second line: id, sex, birth date; how many images where nobody is known."""
    patient = row.patient
    if not patient.is_identified:
        return plural(len(row.images), "image")
    facts = [patient.patient_id] if patient.patient_id != patient.shown_name else []
    if sex_sign(patient):
        facts.append(sex_sign(patient))
    if patient.birth_date:
        facts.append(f"b. {patient.birth_date.isoformat()}")
    return " · ".join([*facts, plural(len(row.images), "image")])


def sex_sign(patient: Patient) -> str:
    return {Sex.FEMALE: "♀", Sex.MALE: "♂", Sex.OTHER: "⚧", Sex.UNKNOWN: ""}[patient.sex]


def _draw_line(
    painter: QPainter, line: QRectF, text: str, size: int, colour: str, *, is_bold: bool = False
) -> float:
    """Draw ``text`` elided into ``line``; returns the width it took."""
    chosen = font(size, is_bold=is_bold)
    metrics = QFontMetricsF(chosen)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.setFont(chosen)
    painter.setPen(QColor(colour))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
