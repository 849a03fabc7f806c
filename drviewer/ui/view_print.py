"""The pictures as they are on the screen, on paper or in a PDF, with the caption below."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtWidgets import QWidget

from drviewer.errors import ReportError
from drviewer.language import tr
from drviewer.reporting.pdf_fonts import load_fonts
from drviewer.ui.snapshot import caption_of, take_picture
from drviewer.ui.workbench import Workbench

_MARGIN_MM = 12.0
_POINTS = 9.0
_GAP_SHARE = 0.6


def print_view(bench: Workbench, views: QWidget) -> None:
    """Show how it will lie on the paper; nothing is printed unseen."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    if bench.session.image is None:
        return
    shot, caption = take_picture(views), caption_of(bench.session)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(bench.session.image.path.stem)
    printer.setPageLayout(page_layout(shot))
    preview = QPrintPreviewDialog(printer, views.window())
    preview.setWindowTitle(tr("Print the view"))
    preview.resize(900, 700)
    preview.paintRequested.connect(lambda device: paint_view(device, shot, caption))
    if preview.exec():
        bench.messages.status(tr("Sent to the printer, the patient's name on it"))
    preview.deleteLater()


def page_layout(shot: QImage) -> QPageLayout:
    """A4, the way round that gives the picture more room."""
    is_wide = shot.width() >= shot.height()
    ways = QPageLayout.Orientation
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        ways.Landscape if is_wide else ways.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )


def paint_view(device: QPagedPaintDevice, shot: QImage, caption: tuple[str, ...]) -> None:
    """One page: the picture as large as it can be, under it every line of the caption, whole.

    Raises:
        ReportError: the device can't be painted on.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise ReportError(
            tr("The page can't be made."), advice=tr("Choose another printer or folder.")
        )
    try:
        room = QRectF(painter.viewport())
        font = QFont(load_fonts()[0])
        font.setPointSizeF(_POINTS)
        painter.setFont(font)
        metrics = QFontMetricsF(font, device)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        words = "\n".join(line for line in caption if line)
        below = metrics.boundingRect(QRectF(0, 0, room.width(), room.height()), flags, words)
        gap = metrics.height() * _GAP_SHARE
        place = room.adjusted(0, 0, 0, -below.height() - gap)
        size = shot.size().toSizeF().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = place.left() + (place.width() - size.width()) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, place.top(), size.width(), size.height()), shot)
        top = place.top() + size.height() + gap
        painter.setPen(QColor("black"))
        painter.drawText(QRectF(room.left(), top, room.width(), below.height() + gap), flags, words)
    finally:
        painter.end()


def write_pdf(shot: QImage, caption: tuple[str, ...], path: Path) -> None:
    """The page as a PDF; a failed write leaves a former file whole.

    Raises:
        ReportError: the folder can't be written.
    """
    beside = path.with_name(f"{path.stem}.part.pdf")
    try:
        beside.touch()
        writer = QPdfWriter(str(beside))
        writer.setTitle(path.stem)
        writer.setResolution(300)
        writer.setPageLayout(page_layout(shot))
        paint_view(writer, shot, caption)
        beside.replace(path)
    except OSError as error:
        raise ReportError(
            tr("{name} can't be written to {parent}.", name=path.name, parent=path.parent),
            advice=tr("Choose another folder."),
        ) from error
    finally:
        beside.unlink(missing_ok=True)
