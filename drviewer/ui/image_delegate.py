"""How a row of the worklist is painted: patient headers and images with their thumbnails."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drviewer import language
from drviewer.domain import FundusImage, Patient, Sex
from drviewer.language import tr
from drviewer.ui.grade_chip import FILLED, paint_filled_chip
from drviewer.ui.icons import paint_icon
from drviewer.ui.image_list import Role
from drviewer.ui.image_painter import CHIPS_WIDTH, ImagePainter, draw_line, heading_width, text_fits
from drviewer.ui.theme import tokens
from drviewer.ui.worklist import ImageRow, PatientRow, images_text

ROW_HEIGHT = 56
_GAP = 6
_LONGEST_DAY = date(2000, 10, 20)
THUMBNAIL = 44
_BESIDE_THUMBNAIL = 16 + THUMBNAIL + 10


class ImageDelegate(QStyledItemDelegate):
    """All rows are equally high, so that the list need not ask each for its size."""

    def __init__(self, images: ImagePainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._images = images
        #: Without headers the row itself says whose image it is.
        self.names_patient = False

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
            self._images.paint_ground(painter, rect, state)
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
        draw_line(painter, lines, row.patient.shown_name, theme.text_body, colour, is_bold=True)
        lines.translate(0, 19)
        facts = patient_facts(row, partial(text_fits, width=lines.width(), size=theme.text_small))
        draw_line(painter, lines, facts, theme.text_small, theme.text_muted)

    # -- an image ----------------------------------------------------------------------------

    def _paint_image(self, painter: QPainter, rect: QRectF, image: FundusImage) -> None:
        square = QRectF(rect.left() + 16, rect.top() + 6, THUMBNAIL, THUMBNAIL)
        self._images.paint_thumbnail(painter, square, image)
        left = rect.left() + _BESIDE_THUMBNAIL
        has_lock = self._images.has_room_for_lock(image, rect.right() - left)
        if not has_lock:
            self._images.paint_lock_over(painter, square, image)
        right = self._images.paint_chips(painter, rect, image, has_lock=has_lock) - _GAP
        upper = QRectF(left, rect.top() + 9, right - left, 20)
        lower = QRectF(left, rect.top() + 28, right - left, 18)
        self._images.paint_heading(painter, upper, image)
        if self.names_patient and not (image.problem or image.grading_problem):
            self._images.paint_patient(painter, lower, image)
        else:
            self._images.paint_state(painter, lower, image)


def least_row_width() -> int:
    """Eye and date have room beside what else stands in a row, whatever the font."""
    return round(_BESIDE_THUMBNAIL + heading_width(_LONGEST_DAY) + _GAP + CHIPS_WIDTH)


def patient_facts(row: PatientRow, has_room: Callable[[str], bool] = lambda _words: True) -> str:
    """The header's second line: id, sex, birth date; how many images where nobody is known.

    Where not all ``has_room``, others are left out before the date is cut short and loses its year.
    """
    patient, count = row.patient, images_text(len(row.images))
    if not patient.is_identified:
        return count
    birth = tr("b. {day}", day=language.day(patient.birth_date)) if patient.birth_date else ""
    number = patient.patient_id if patient.patient_id != patient.shown_name else ""
    sex = sex_sign(patient)
    choices = (
        (number, sex, birth, count),
        (number, sex, birth),
        (number, birth),
        (birth or number,),
    )
    lines = [" · ".join(filter(None, facts)) for facts in choices]
    return next(filter(has_room, lines), lines[-1])


def sex_sign(patient: Patient) -> str:
    return {Sex.FEMALE: "♀", Sex.MALE: "♂", Sex.OTHER: "⚧", Sex.UNKNOWN: ""}[patient.sex]
