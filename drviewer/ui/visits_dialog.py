"""A patient's visits: both eyes over time, what changed, who signed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from drviewer import language
from drviewer.domain import Grade, Laterality, Patient
from drviewer.language import isolated, tr, trn
from drviewer.ui.dialog_parts import Dialog, caption, scrolled
from drviewer.ui.grade_chip import FILLED, paint_filled_chip
from drviewer.ui.theme import set_role, tokens
from drviewer.workflow.visits import EyeVisit, Visit

_ROW = 40
_CHART_HEIGHT = 186
_AXIS = 28
_TOP = 16
#: Below grade 0: the second eye's letters, and under them the dates.
_FOOT = 38
_GRADES = len(Grade)


class VisitsDialog(Dialog):
    """``image_chosen`` with the image that shows a visit."""

    image_chosen = Signal(int)

    def __init__(self, patient: Patient, visits: Sequence[Visit], parent: QWidget | None) -> None:
        count = trn("{n} visit", "{n} visits", len(visits))
        super().__init__(
            tr("Visits of {shown_name}", shown_name=isolated(patient.shown_name)),
            tr(
                "{patient_id} · {count}. Grades are the reader's, of the worst photograph.",
                patient_id=patient.patient_id,
                count=count,
            ),
            parent,
        )
        self.chart = GradeChart(visits)
        self.body.addWidget(self.chart)
        self.body.addWidget(scrolled(self._make_table(visits)), 1)
        self.buttons.addStretch(1)
        self.add_button(tr("Close"), "primary").clicked.connect(self.accept)
        self.resize(640, 560)

    def _make_table(self, visits: Sequence[Visit]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens().space_4)
        grid.setVerticalSpacing(tokens().space_1)
        grid.setColumnStretch(3, 1)
        for column, words in enumerate((tr("Exam"), "OD", "OS", tr("Signed by"))):
            grid.addWidget(caption(words), 0, column)
        for row, visit in enumerate(reversed(visits), start=1):
            when = language.day(visit.exam_date) if visit.exam_date else tr("Date unknown")
            grid.addWidget(self._make_link(when, visit), row, 0)
            grid.addWidget(EyeCell(visit.right, Laterality.RIGHT), row, 1)
            grid.addWidget(EyeCell(visit.left, Laterality.LEFT), row, 2)
            signed = QLabel(_signed(visit))
            set_role(signed, "" if visit.signed_by else "muted")
            grid.addWidget(signed, row, 3)
        grid.setRowStretch(len(visits) + 1, 1)
        return table

    def _make_link(self, when: str, visit: Visit) -> QPushButton:
        link = QPushButton(when)
        set_role(link, "link")
        link.setAutoDefault(False)
        link.setToolTip(tr("Show this visit"))
        link.setEnabled(visit.image_key is not None)
        link.clicked.connect(lambda: self._choose(visit))
        return link

    def _choose(self, visit: Visit) -> None:
        if visit.image_key is not None:
            self.image_chosen.emit(visit.image_key)
            self.accept()


class EyeCell(QWidget):
    """The grade's chip, and in words how it changed."""

    def __init__(self, visit: EyeVisit, eye: Laterality) -> None:
        super().__init__()
        self._visit = visit
        self.setFixedHeight(_ROW)
        self.setMinimumWidth(150)
        self.setAccessibleName(f"{eye.label}: {cell_text(visit)}")

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(150, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        words = self.rect().adjusted(0, 0, 0, 0)
        if self._visit.grade is not None or self._visit.is_ungradable:
            top = (self.height() - FILLED.height()) / 2
            paint_filled_chip(painter, QRectF(QPointF(0, top), FILLED), self._visit.grade)
            words.setLeft(round(FILLED.width()) + tokens().space_2)
        is_worse = bool(self._visit.change and self._visit.change > 0)
        painter.setPen(QColor(tokens().warning if is_worse else tokens().text_muted))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, _beside_chip(self._visit))


class GradeChart(QWidget):
    """Grade against visit, OD solid with squares, OS dashed with circles."""

    def __init__(self, visits: Sequence[Visit]) -> None:
        super().__init__()
        self._visits = visits
        self.setFixedHeight(_CHART_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = [f"{eye}: {', '.join(map(cell_text, line))}" for eye, line in self._lines()]
        self.setAccessibleName(tr("Grades over time"))
        self.setAccessibleDescription("; ".join(said))

    def _lines(self) -> list[tuple[str, list[EyeVisit]]]:
        return [
            ("OD", [visit.right for visit in self._visits]),
            ("OS", [visit.left for visit in self._visits]),
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grid(painter)
        for place, (eye, line) in enumerate(self._lines()):
            self._paint_line(painter, eye, line, is_second=place == 1)

    def _point(self, number: int, grade: float) -> QPointF:
        width = self.width() - _AXIS - 60
        step = width / max(1, len(self._visits) - 1)
        x = _AXIS + 16 + (number * step if len(self._visits) > 1 else width / 2)
        height = self.height() - _TOP - _FOOT
        return QPointF(x, _TOP + height * (1 - grade / (_GRADES - 1)))

    def _paint_grid(self, painter: QPainter) -> None:
        for grade in Grade:
            y = self._point(0, int(grade)).y()
            painter.setPen(QPen(QColor(tokens().border), 1))
            painter.drawLine(QPointF(_AXIS, y), QPointF(self.width() - 8, y))
            painter.setPen(QColor(tokens().text_muted))
            painter.drawText(QRectF(0, y - 10, _AXIS - 8, 20), _RIGHT, str(int(grade)))
        last = -1e9
        for number, visit in enumerate(self._visits):
            x = self._point(number, 0).x()
            when = language.day(visit.exam_date) if visit.exam_date else "?"
            if x - last > 84:
                painter.drawText(QRectF(x - 45, self.height() - 20, 90, 18), _MIDDLE, when)
                last = x

    def _paint_line(
        self, painter: QPainter, eye: str, line: Sequence[EyeVisit], *, is_second: bool
    ) -> None:
        """The second eye a little lower, so that equal grades don't hide each other."""
        offset = QPointF(0, 3 if is_second else -3)
        points = [
            self._point(number, int(visit.grade)) + offset
            for number, visit in enumerate(line)
            if visit.grade is not None
        ]
        colour = QColor(tokens().warning if is_second else tokens().accent_text)
        style = Qt.PenStyle.DashLine if is_second else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 2, style))
        painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for point in points:
            mark = QRectF(point.x() - 4, point.y() - 4, 8, 8)
            painter.drawEllipse(mark) if is_second else painter.drawRect(mark)
        if points:
            painter.setPen(colour)
            painter.drawText(points[-1] + QPointF(10, 9 if is_second else -1), eye)
        painter.setBrush(Qt.BrushStyle.NoBrush)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter


def cell_text(visit: EyeVisit) -> str:
    """What a screen reader says of an eye at a visit."""
    if visit.grade is not None:
        change = f", {visit.change_text}" if visit.change_text else ""
        return tr(
            "grade {grade}, {label}{change}",
            grade=int(visit.grade),
            label=visit.grade.label,
            change=change,
        )
    return _beside_chip(visit).lower()


def _beside_chip(visit: EyeVisit) -> str:
    if not visit.is_photographed:
        return tr("No photograph")
    if visit.is_ungradable:
        return tr("Ungradable")
    return visit.change_text if visit.grade is not None else tr("Not read")


def _signed(visit: Visit) -> str:
    if not visit.signed_by:
        return tr("Not signed")
    return isolated(visit.signed_by) + (
        tr(" · version {version}", version=visit.version) if visit.version > 1 else ""
    )
