"""What stands in a view's corners: whose eye this is, and what was done to the picture."""

from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from drviewer.domain import FundusImage, Laterality
from drviewer.language import isolated, tr
from drviewer.ui.theme import font, tokens

_MARGIN = 10.0
_PADDING = 7.0
_HEIGHT = 22.0
_GAP = 4.0


@dataclass(frozen=True, slots=True)
class ViewLabels:
    """Words for the corners; an empty one is left out."""

    patient: str = ""
    eye: str = ""
    file_name: str = ""
    is_synthetic: bool = False
    treatment: str = ""
    overlay: str = ""
    eye_short: str = ""
    """Where ``eye`` has no room: which it is can be read, whatever stands beside it."""

    @property
    def spoken(self) -> str:
        """All of it as one sentence, for a screen reader."""
        synthetic = tr("synthetic picture") if self.is_synthetic else ""
        parts = (self.patient, self.eye, self.treatment, self.overlay, self.file_name, synthetic)
        return ", ".join(part for part in parts if part)


def labels_of(image: FundusImage | None, treatment: str, overlay: str = "") -> ViewLabels:
    """The corners of a view of ``image``; all empty where nothing is open."""
    if image is None:
        return ViewLabels(treatment="")
    eye = image.laterality
    known = eye is not Laterality.UNKNOWN
    return ViewLabels(
        patient=isolated(image.patient.shown_name),
        eye=f"{eye.short} · {eye.label}" if known else eye.label,
        eye_short=eye.short if known else "",
        file_name=image.path.name,
        is_synthetic="synthetic" in image.path.stem.lower(),
        treatment=treatment,
        overlay=overlay,
    )


def paint_labels(
    painter: QPainter, area: QRectF, labels: ViewLabels, corner: tuple[str, ...], turned: str = ""
) -> QRectF:
    """Paint the four corners; returns where the file's name stands (for its tooltip).

    ``corner``: lower right, from top to bottom (the pixel under the cursor, the zoom); ``turned``:
    how the view is mirrored or rotated.
    """
    room = area.width() - 2 * _MARGIN
    left, right = area.left() + _MARGIN, area.right() - _MARGIN
    top, bottom = area.top() + _MARGIN, area.bottom() - _MARGIN - _HEIGHT
    treated = _lines(labels.treatment, room * 0.66 - 2 * _PADDING)
    done = [one for one in (*treated, turned, labels.overlay) if one]
    rows = zip_longest((labels.eye, labels.patient), done, fillvalue="")
    for row, (words, other) in enumerate(rows):
        line = top + row * (_HEIGHT + _GAP)
        taken = 0.0
        if other:
            is_strong = other != tr("Original")
            at = QPointF(right, line)
            chip = _paint_chip(painter, at, other, room * 0.66, is_right=True, is_strong=is_strong)
            taken = chip.width() + _GAP
        if words:
            shown = _fitting(words, labels.eye_short, room - taken) if row == 0 else words
            _paint_chip(painter, QPointF(left, line), shown, room - taken, is_bold=row == 0)
    for row, words in enumerate(reversed([one for one in corner if one])):
        line = bottom - row * (_HEIGHT + _GAP)
        _paint_chip(
            painter, QPointF(right, line), words, room / (2 if row == 0 else 1), is_right=True
        )
    if labels.is_synthetic:
        at = QPointF(left, bottom - _HEIGHT - _GAP)
        _paint_chip(painter, at, tr("Synthetic picture"), room, is_strong=True)
    if not labels.file_name:
        return QRectF()
    return _paint_chip(painter, QPointF(left, bottom), labels.file_name, room - 110)


def _lines(words: str, widest: float) -> list[str]:
    """Broken at " · " so that nothing of what was done to the picture is cut short."""
    metrics = QFontMetricsF(font(tokens().text_small))
    lines: list[str] = []
    for word in words.split(" · "):
        longer = f"{lines[-1]} · {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= widest:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _fitting(words: str, shorter: str, widest: float) -> str:
    """``shorter``, if there is one, where a bold chip of ``words`` would be wider."""
    metrics = QFontMetricsF(font(tokens().text_small, is_bold=True))
    has_room = metrics.horizontalAdvance(words) + 2 * _PADDING <= widest
    return words if has_room else shorter or words


def _paint_chip(
    painter: QPainter,
    corner: QPointF,
    words: str,
    widest: float,
    *,
    is_right: bool = False,
    is_bold: bool = False,
    is_strong: bool = False,
) -> QRectF:
    """One line on a dark veil, readable over any picture; ``corner`` is its upper left or right.

    ``widest``: of the whole chip. Returns where it stands.
    """
    theme = tokens()
    chosen = font(theme.text_small, is_bold=is_bold)
    metrics = QFontMetricsF(chosen)
    shown = metrics.elidedText(
        words, Qt.TextElideMode.ElideMiddle, max(24.0, widest - 2 * _PADDING)
    )
    width = metrics.horizontalAdvance(shown) + 2 * _PADDING
    left = corner.x() - width if is_right else corner.x()
    rect = QRectF(left, corner.y(), width, _HEIGHT)
    veil = QColor(theme.canvas)
    veil.setAlpha(200)
    painter.setPen(QColor(theme.canvas_border) if is_strong else Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawRoundedRect(rect, theme.radius_small, theme.radius_small)
    is_quiet = not (is_bold or is_strong)
    painter.setPen(QColor(theme.canvas_text_muted if is_quiet else theme.canvas_text))
    painter.setFont(chosen)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
    return rect
