"""How a report looks: one paint code for the PDF, the printer and the preview.

The only module of the drawing that others import. ``content`` says what is printed, ``pictures``
holds the photographs; nothing here reads the store or a file of the user.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QByteArray, QHashSeed, QMarginsF, QUuid
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from drviewer import language
from drviewer.errors import ReportError
from drviewer.language import speaking, tr, tr_noop
from drviewer.reporting import pdf_style as style
from drviewer.reporting.content import ReportContent
from drviewer.reporting.pdf_fonts import load_fonts
from drviewer.reporting.pdf_layout import lay_out
from drviewer.reporting.pdf_page import Page
from drviewer.reporting.pictures import Pictures

__all__ = [
    "ensure_gui",
    "load_fonts",
    "make_writer",
    "paint_pages",
    "paint_report",
    "render_pages",
    "write_pdf",
    "write_whole",
]

ATTACHMENT = "report.json"
#: Twentieths of a point, the unit that text is laid out in.
_RESOLUTION = 1440
_NAMESPACE = QUuid("{7f3f7f0a-3c0b-5c53-9d0c-6a0d3b6f4e55}")
_ADVICE = tr_noop(
    "Close the programs that show it, check the folder's permissions, then try again."
)


def ensure_gui() -> QGuiApplication:
    """The running application, or one made for drawing only; keep what is returned.

    Fonts and PDFs need a QGuiApplication. The window has one; the command line gets one here that
    needs no display.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1] or ["drviewer"])


def write_pdf(content: ReportContent, pictures: Pictures, path: Path) -> None:
    """Write the report to ``path``, with its JSON attached as ``report.json``.

    The folder is made where it is missing. A former report stays whole until the new one is.

    Raises:
        ReportError: the file can't be written.
        ResourceError: a font is missing.
    """
    with speaking(content.language):
        write_whole(path, lambda beside: _write(content, pictures, beside))


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` make a PDF beside ``path``, then put it there.

    Raises:
        ReportError: the file can't be written.
        ResourceError: a font is missing.
    """
    _keep_gui()
    beside = path.with_name(f".{path.stem[:40]}-{uuid4().hex[:8]}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.touch()  # tells a folder that can't be written by its own OSError; Qt only warns
        write(beside)
        _check_whole(beside)
        beside.replace(path)
    except OSError as error:
        raise ReportError(
            tr(
                "The report {path} can't be written: {strerror}.",
                path=path,
                strerror=error.strerror or error,
            ),
            advice=tr(_ADVICE),
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _write(content: ReportContent, pictures: Pictures, path: Path) -> None:
    writer = make_writer(
        path, _title(content), clinic=content.clinic, version=content.program_version
    )
    # The same content has the same identity: a report made anew differs in its time stamp only.
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, QByteArray(_identity(content))))
    writer.addFileAttachment(ATTACHMENT, QByteArray(content.to_json().encode()), "application/json")
    # Qt writes the fonts in the order of a hash table, which is another in each process.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        paint_report(content, pictures, writer)
    finally:
        QHashSeed.resetRandomGlobalSeed()


def make_writer(path: Path, title: str, *, clinic: str, version: str) -> QPdfWriter:
    """What writes ``path``, named after title, clinic and program."""
    writer = QPdfWriter(str(path))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator(f"drviewer {version}")
    writer.setAuthor(clinic or "drviewer")
    return writer


def _check_whole(path: Path) -> None:
    """Qt does not tell of a full disk: the end of the file does.

    Raises:
        OSError: the file breaks off.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 64))
        if b"%%EOF" not in file.read():
            raise OSError("it breaks off; the disk may be full")


def _title(content: ReportContent) -> str:
    who = content.patient.patient_id if content.patient.is_identified else tr("patient unknown")
    day = language.day(content.exam_date) if content.exam_date else tr("date unknown")
    return tr("Diabetic retinopathy report, {who}, {day}", who=who, day=day)


def _identity(content: ReportContent) -> bytes:
    return content.model_dump_json(exclude={"created_at"}).encode()


def paint_report(content: ReportContent, pictures: Pictures, device: QPagedPaintDevice) -> None:
    """Paint every page on a PDF writer or a printer, A4 without margins of the device's own.

    Raises:
        ReportError: the device takes no painting.
    """
    _keep_gui()
    with speaking(content.language):
        paint_pages(lay_out(content, pictures), device)


def paint_pages(pages: Sequence[Page], device: QPagedPaintDevice) -> None:
    """Paint pages that are laid out.

    Raises:
        ReportError: the device takes no painting.
    """
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    painter = QPainter()
    if not painter.begin(device):
        raise ReportError(tr("The report can't be painted on this device."), advice=tr(_ADVICE))
    try:
        painter.scale(
            painter.viewport().width() / style.PAGE_WIDTH,
            painter.viewport().width() / style.PAGE_WIDTH,
        )
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise ReportError(
                    tr("A page of the report can't be added."), advice=tr("Free some disk space.")
                )
            page.paint(painter)
    finally:
        painter.end()


def render_pages(content: ReportContent, pictures: Pictures, dpi: int = 110) -> list[QImage]:
    """Every page as a picture, for the preview.

    Raises:
        ResourceError: a font is missing.
    """
    _keep_gui()
    with speaking(content.language):
        return [_render(page, dpi) for page in lay_out(content, pictures)]


def _render(page: Page, dpi: int) -> QImage:
    scale = dpi / 72
    image = QImage(
        round(style.PAGE_WIDTH * scale),
        round(style.PAGE_HEIGHT * scale),
        QImage.Format.Format_RGB32,
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    page.paint(painter)
    painter.end()
    return image


_gui: list[QGuiApplication] = []


def _keep_gui() -> None:
    """An application for drawing, kept for the life of the process, with our fonts."""
    if not QGuiApplication.instance():
        _gui.append(ensure_gui())
    load_fonts()
