"""How a row of the worklist is painted: patient headers and images with their thumbnails."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drviewer import language
from drviewer.domain import FundusImage, Patient, Sex
from drviewer.language import tr
from drviewer.ui.grade_chip import FILLED, paint_filled_chip
from drviewer.ui.icons import paint_icon
from drviewer.ui.image_list import Role
from drviewer.ui.image_painter import ImagePainter, draw_line
from drviewer.ui.theme import tokens
from drviewer.ui.worklist import ImageRow, PatientRow, images_text

ROW_HEIGHT = 56
THUMBNAIL = 44


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
        draw_line(painter, lines, patient_facts(row), theme.text_small, theme.text_muted)

    # -- an image ----------------------------------------------------------------------------

    def _paint_image(self, painter: QPainter, rect: QRectF, image: FundusImage) -> None:
        square = QRectF(rect.left() + 16, rect.top() + 6, THUMBNAIL, THUMBNAIL)
        self._images.paint_thumbnail(painter, square, image)
        right = self._images.paint_chips(painter, rect, image) - 8
        left = square.right() + 10
        upper = QRectF(left, rect.top() + 9, right - left, 20)
        lower = QRectF(left, rect.top() + 28, right - left, 18)
        self._images.paint_heading(painter, upper, image)
        if self.names_patient and not (image.problem or image.grading_problem):
            self._images.paint_patient(painter, lower, image)
        else:
            self._images.paint_state(painter, lower, image)


def patient_facts(row: PatientRow) -> str:
    """The header's second line: id, sex, birth date; how many images where nobody is known."""
    patient = row.patient
    if not patient.is_identified:
        return images_text(len(row.images))
    facts = [patient.patient_id] if patient.patient_id != patient.shown_name else []
    if sex_sign(patient):
        facts.append(sex_sign(patient))
    if patient.birth_date:
        facts.append(tr("b. {day}", day=language.day(patient.birth_date)))
    return " · ".join([*facts, images_text(len(row.images))])


def sex_sign(patient: Patient) -> str:
    return {Sex.FEMALE: "♀", Sex.MALE: "♂", Sex.OTHER: "⚧", Sex.UNKNOWN: ""}[patient.sex]
