"""The pictures as they are on the screen with a caption below, for the clipboard or a file."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from drviewer import language
from drviewer.domain import RESEARCH_USE
from drviewer.errors import ReportError
from drviewer.language import isolated, tr
from drviewer.ui.session import Session
from drviewer.ui.tasks import Task
from drviewer.ui.theme import font, tokens
from drviewer.ui.workbench import Workbench

_CAPTION_HEIGHT = 44


def caption_of(session: Session) -> tuple[str, str]:
    """Two lines: whose eye and when; what was done to the picture, and what it is not for."""
    image = session.image
    if image is None:
        return "", ""
    day = language.day(image.exam_date) if image.exam_date else tr("exam date unknown")
    patient = image.patient
    names = [isolated(patient.shown_name)]
    if patient.is_identified and patient.patient_id != patient.shown_name:
        names.append(patient.patient_id)
    first = " · ".join((*names, image.laterality.label, day, image.path.name))
    return first, " ".join(filter(None, (session.enhancement_sentence, tr(RESEARCH_USE))))


def take_picture(views: QWidget) -> QImage:
    """``views`` as painted, in screen pixels."""
    return views.grab().toImage()


def take_snapshot(views: QWidget, caption: tuple[str, str]) -> QImage:
    """``views`` as painted, in screen pixels, and the caption below."""
    shot = views.grab()
    ratio = shot.devicePixelRatio()
    height = shot.height() + round(_CAPTION_HEIGHT * ratio)
    picture = QImage(shot.width(), height, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    theme = tokens()
    picture.fill(QColor(theme.canvas))
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, shot)
    painter.setPen(QColor(theme.canvas_text))
    painter.setFont(font(theme.text_small))
    top = shot.height() / ratio
    line = _CAPTION_HEIGHT / 2
    room = shot.width() / ratio - 20
    for row, words in enumerate(caption):
        area = QRectF(10, top + row * line, room, line)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)
    painter.end()
    return picture


def copy_view(bench: Workbench, views: QWidget) -> None:
    """Into the clipboard; the name is on it, which the reader is told."""
    QGuiApplication.clipboard().setImage(take_snapshot(views, caption_of(bench.session)))
    bench.messages.status(tr("The view is in the clipboard, the patient's name on it"))


def save_view(bench: Workbench, views: QWidget) -> None:
    """As a PNG or a PDF where the reader says; a failed write leaves a former file whole."""
    image = bench.session.image
    if image is None:
        return
    proposed = str(Path.home() / f"{image.path.stem}_view.png")
    kinds = tr("PNG (*.png);;PDF (*.pdf)")
    shot, caption = take_picture(views), caption_of(bench.session)
    picture = take_snapshot(views, caption)
    chosen, kind = QFileDialog.getSaveFileName(views, tr("Save the view"), proposed, kinds)
    if not chosen:
        return
    path = Path(chosen)
    if path.suffix.lower() not in (".png", ".pdf"):
        path = path.with_name(path.name + (".pdf" if kind.startswith("PDF") else ".png"))

    def write(_task: Task) -> None:
        from drviewer.ui.view_print import write_pdf

        if path.suffix.lower() == ".pdf":
            write_pdf(shot, caption, path)
        else:
            _write(picture, path)

    bench.tasks.run(
        write,
        lambda _none: bench.messages.status(
            tr("Saved {name}, the patient's name on it", name=path.name)
        ),
        lambda error: bench.messages.tell_failure(error, tr("Saving the view")),
    )


def _write(picture: QImage, path: Path) -> None:
    """In a worker's thread: encoding a large screen takes a while.

    Raises:
        ReportError: the folder can't be written.
    """
    beside = path.with_name(f"{path.stem}.part.png")
    if not picture.save(str(beside)):
        beside.unlink(missing_ok=True)
        raise ReportError(
            tr("{name} can't be written to {parent}.", name=path.name, parent=path.parent),
            advice=tr("Choose another folder."),
        )
    beside.replace(path)
