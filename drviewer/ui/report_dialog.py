"""The report as it will be printed; export and print, and what is missing before that."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import FundusImage
from drviewer.language import isolated, tr, tr_noop
from drviewer.ui import report_operations
from drviewer.ui.dialog_parts import Dialog, scrolled
from drviewer.ui.report_operations import Report
from drviewer.ui.theme import set_role, tokens
from drviewer.ui.workbench import Workbench

_PAGE_WIDTH = 720
_A4_WIDTH_INCHES = 8.27
_GRIDS = {
    "none": tr_noop("No grid"),
    "etdrs": tr_noop("ETDRS grid"),
    "quadrants": tr_noop("Quadrants"),
}


class ReportDialog(Dialog):
    """Shows every page of the report on one photograph's exam, whatever is open in the window.

    Nothing is exported or printed unseen.
    """

    def __init__(self, bench: Workbench, image: FundusImage, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self._bench = bench
        self._image = bench.session.find_image(image.key) or image
        self._keys: frozenset[int] = frozenset()
        self._report: Report | None = None
        self.resize(840, 820)
        self._make_body()
        self._make_buttons()
        bench.session.image_updated.connect(self._on_session_image_updated)
        # What is laid out later finds no dialog any more.
        self.finished.connect(lambda: report_operations.cancel_preview(bench))
        self._begin_anew()

    @property
    def page_count(self) -> int:
        return len(self._report.pages) if self._report else 0

    def _make_body(self) -> None:
        self._pages = QWidget()
        set_role(self._pages, "desk")
        self._column = QVBoxLayout(self._pages)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column.setSpacing(tokens().space_4)
        self._wait = QLabel(tr("Laying out the report…"))
        self._wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._wait, "muted")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._wait)
        self._stack.addWidget(scrolled(self._pages))
        self.body.addWidget(self._stack, 1)

    def _make_buttons(self) -> None:
        self.correct = self.add_button(tr("Correct patient and eye…"), "quiet")
        self.correct.clicked.connect(self._on_correct_clicked)
        self.marks = QCheckBox(tr("Marks on the photographs"))
        self.marks.setToolTip(tr("Print what was drawn on the photographs"))
        self.marks.setChecked(self._bench.session.settings.report_marks)
        self.marks.toggled.connect(self._on_marks_toggled)
        self.buttons.addWidget(self.marks)
        self.grid = QComboBox()
        self.grid.setAccessibleName(tr("Grid on the photographs"))
        self.grid.setToolTip(tr("Printed where fovea and disc are known"))
        for value, words in _GRIDS.items():
            self.grid.addItem(tr(words), value)
        self.grid.setCurrentIndex(self.grid.findData(self._bench.session.settings.report_grid))
        self.grid.activated.connect(self._on_grid_activated)
        self.buttons.addWidget(self.grid)
        self.buttons.addStretch(1)
        self.add_button(tr("Close")).clicked.connect(self.reject)
        self.print = self.add_button(tr("Print…"))
        self.print.clicked.connect(self._on_print_clicked)
        self.export = self.add_button(tr("Export PDF…"), "primary")
        self.export.clicked.connect(self._on_export_clicked)

    def _begin_anew(self) -> None:
        """Whose report it is, what is missing, and the pages, by what is on record now."""
        patient = self._image.patient
        self.set_title(tr("Report · {shown_name}", shown_name=isolated(patient.shown_name)))
        self._keys = frozenset(one.key for one in self._bench.session.images_of(patient))
        self._say_what_is_missing()
        self._lay_out_report()

    def _say_what_is_missing(self) -> None:
        images = report_operations.exam_images(self._bench, self._image)
        missing = report_operations.warnings_before_export(images)
        self.say_problem(" ".join([*missing, tr("The report will say so.")] if missing else []))
        self.correct.setVisible(bool(missing))

    def _lay_out_report(self) -> None:
        for button in (self.print, self.export):
            button.setEnabled(False)
        # Rendered at the screen's own resolution, so that small print is sharp.
        dpi = round(_PAGE_WIDTH * self.devicePixelRatioF() / _A4_WIDTH_INCHES)
        report_operations.make_report(
            self._bench, self._image, self._on_report_made, self._on_report_failed, dpi=dpi
        )

    def _on_report_made(self, report: Report) -> None:
        self._report = report
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for number, page in enumerate(report.pages, 1):
            self._column.addWidget(_page(page, number, self.devicePixelRatioF()))
        self._column.addStretch(1)
        self._stack.setCurrentIndex(1)
        for button in (self.print, self.export):
            button.setEnabled(True)

    def _on_report_failed(self, error: Exception) -> None:
        self._wait.setText(str(error))
        set_role(self._wait, "danger")
        self._stack.setCurrentIndex(0)

    def _on_session_image_updated(self, key: int) -> None:
        image = self._bench.session.find_image(key)
        if image is None:
            return
        if key == self._image.key:
            self._image = image
        # The patient's other visits too: a corrected day brings photographs in or takes them out.
        if key in self._keys or image.patient.key == self._image.patient.key:
            self._begin_anew()

    def _on_marks_toggled(self, is_wanted: bool) -> None:
        self._change(report_marks=is_wanted)

    def _on_grid_activated(self) -> None:
        self._change(report_grid=self.grid.currentData())

    def _change(self, **changes: object) -> None:
        """Kept for the next report; this one is laid out anew."""
        self._bench.change_settings(**changes)
        self._lay_out_report()

    def _on_correct_clicked(self) -> None:
        from drviewer.ui.dialogs import correct_identity_of

        images = report_operations.exam_images(self._bench, self._image)
        wanting = (one for one in images if report_operations.warnings_before_export([one]))
        correct_identity_of(self._bench, next(wanting, self._image), self)

    def _on_export_clicked(self) -> None:
        report = self._report
        if report is None:
            return
        home = Path.home() / report.file_name
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Export the report"), str(home), tr("PDF (*.pdf)")
        )
        if chosen:
            report_operations.save_report(self._bench, report, _with_suffix(Path(chosen)))
            self.accept()

    def _on_print_clicked(self) -> None:
        report = self._report
        if report is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from drviewer.reporting.pdf import paint_report

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() != QPrintDialog.DialogCode.Accepted:
            return
        try:
            paint_report(report.content, report.pictures, printer)
        except Exception as error:
            self._bench.messages.tell_failure(error, tr("Printing"))
        else:
            self._bench.messages.status(tr("Sent to the printer"))
        self.accept()


def _page(page: QImage, number: int, ratio: float) -> QLabel:
    label = QLabel()
    pixmap = QPixmap.fromImage(page)
    pixmap.setDevicePixelRatio(ratio)
    label.setPixmap(pixmap)
    label.setAccessibleName(tr("Page {number} of the report", number=number))
    set_role(label, "page")
    return label


def _with_suffix(path: Path) -> Path:
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
