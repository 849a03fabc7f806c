"""The pictures of one eye: the photograph, and beside it, smaller, the model's heat map."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QTransform

from drviewer.domain import Lesion
from drviewer.language import tr
from drviewer.reporting import pdf_style as style
from drviewer.reporting.content import ImageLine, ModelGrade
from drviewer.reporting.grid_painter import paint_grid, paint_quadrants
from drviewer.reporting.mark_painter import MarkLook, paint_marks
from drviewer.reporting.pdf_fonts import load_fonts
from drviewer.reporting.pdf_page import Page
from drviewer.reporting.pdf_text import TextBlock
from drviewer.reporting.pictures import Drawn, ReportPicture

#: Width and height of the photograph's place, in points.
PHOTO = (164.0, 150.0)
_OVERLAY_WIDTH = style.COLUMN_WIDTH - PHOTO[0] - 8


def lay_empty(page: Page, text: str, x: float, y: float) -> None:
    """Fill the place of the pictures with what is missing."""
    box = QRectF(x, y, style.COLUMN_WIDTH, PHOTO[1])
    page.hatch(box, "#e3e7ec", radius=4, step=7)
    page.outline(box, style.RULE, radius=4)
    label = TextBlock(text, style.STRONG)
    inner = QRectF(0, 0, min(label.width + 24, box.width() - 20), label.line_height + 12)
    inner.moveCenter(box.center())
    page.fill(inner, "#ffffff", 3)
    page.text_centred(text, style.STRONG.coloured(style.WARNING), inner)


def lay_photo(
    page: Page, image: ImageLine, picture: ReportPicture | None, x: float, y: float
) -> None:
    """Place an image's photograph, and beside it the heat map with layer and model."""
    if picture is None:
        text = tr("The file can't be read") if image.reason else tr("The picture can't be shown")
        lay_empty(page, text, x, y)
        return
    box = QRectF(x, y, *PHOTO)
    page.fill(box, style.CANVAS, 3)
    placed = page.picture(picture.photograph, box.adjusted(3, 3, -3, -3))
    if picture.drawn is not None:
        lay_drawn(page, picture.drawn, placed, placed.width() / picture.photograph.shape[1])
        # Beside the heat map and its caption there is little room.
        said = _said(picture.drawn, is_short=picture.overlay is not None)
        words = TextBlock(said, style.LABEL.sized(6.2), _OVERLAY_WIDTH)
        page.block(words, x + PHOTO[0] + 8, y + PHOTO[1] - words.height)
    left = x + PHOTO[0] + 8
    if image.model is None or picture.overlay is None or picture.legend is None:
        _lay_no_overlay(page, image, QRectF(left, y, _OVERLAY_WIDTH, _OVERLAY_WIDTH))
        return
    height, width = picture.overlay.shape[:2]
    frame = QRectF(left, y, _OVERLAY_WIDTH, min(_OVERLAY_WIDTH * height / width, 90))
    page.fill(frame, style.CANVAS, 2)
    page.picture(picture.overlay, frame.adjusted(1.5, 1.5, -1.5, -1.5))
    legend = QRectF(left, frame.bottom() + 4, _OVERLAY_WIDTH, 4)
    page.gradient(picture.legend, legend)
    tiny = style.LABEL.sized(6.4)
    page.text(tr("less"), tiny, left, legend.bottom() + 0.5)
    below = page.text_right(tr("more evidence"), tiny, left + _OVERLAY_WIDTH, legend.bottom() + 0.5)
    _lay_caption(page, image.model, left, below + 2)


def lay_drawn(page: Page, drawn: Drawn, placed: QRectF, points: float) -> None:
    """Print the marks over the photograph at ``placed``; ``points``: of a printed pixel."""
    font = QFont(load_fonts()[0])
    font.setPixelSize(6)
    look = MarkLook(font, unit=0.4)
    scale = drawn.scale * points
    left, top = placed.x() - drawn.left * scale, placed.y() - drawn.top * scale
    to_page = QTransform(scale, 0, 0, scale, left, top)

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(placed)
        if drawn.grid == "etdrs":
            paint_grid(painter, drawn.landmarks, drawn.eye, to_page, look)
        elif drawn.grid == "quadrants":
            bounds = to_page.inverted()[0].mapRect(placed)
            paint_quadrants(painter, drawn.landmarks, drawn.eye, bounds, to_page, look)
        paint_marks(painter, drawn.marks, drawn.landmarks, to_page, look)

    page.draw(draw)


def _said(drawn: Drawn, *, is_short: bool) -> str:
    """How many marks, and of which kind, as text that can be searched for; which grid."""
    parts = [_counted(drawn, is_short=is_short)] if drawn.marks else []
    found = tr("suggested") if drawn.landmarks.is_suggested else tr("placed by the reader")
    if drawn.grid == "etdrs":
        parts.append(tr("ETDRS grid, 1 DD taken as 1.5 mm, {found}", found=found))
    elif drawn.grid == "quadrants":
        parts.append(tr("Quadrants, {found}", found=found))
    return ". ".join(parts)


def _counted(drawn: Drawn, *, is_short: bool) -> str:
    """How many marks, and of which kind, as text that can be searched for."""
    if is_short:
        return tr("Reader’s marks: {count}", count=len(drawn.marks))
    kinds = [(one, sum(mark.lesion is one for mark in drawn.marks)) for one in Lesion]
    named = [f"{count} {one.short}" for one, count in kinds if count and one.short]
    rest = sum(count for one, count in kinds if not one.short)
    parts = [*named, tr("{rest} without a lesion kind", rest=rest)] if rest else named
    return tr("Reader’s marks: ") + ", ".join(parts)


def _lay_caption(page: Page, model: ModelGrade, x: float, y: float) -> None:
    caption = style.LABEL.sized(6.6)
    grade = int(model.heatmap_grade)
    y = page.text(tr("Model's heat map, grade {grade}", grade=grade), caption, x, y, _OVERLAY_WIDTH)
    y = page.text(
        tr("Layer: {heatmap_layer}", heatmap_layer=model.heatmap_layer or tr("unknown")),
        caption,
        x,
        y,
        _OVERLAY_WIDTH,
    )
    page.text(f"{model.model.name} {model.model.version}", caption, x, y, _OVERLAY_WIDTH)


def _lay_no_overlay(page: Page, image: ImageLine, box: QRectF) -> None:
    page.outline(box, style.RULE, radius=3, is_dashed=True)
    text = tr("No heat map")
    if image.model is not None:
        text = tr(
            "No heat map: no evidence for grade {heatmap_grade}",
            heatmap_grade=int(image.model.heatmap_grade),
        )
    page.text_centred(text, style.LABEL, box.adjusted(8, 4, -8, -4))
