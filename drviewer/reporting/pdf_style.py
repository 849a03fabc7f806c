"""The look of a report: measures in points, colours of ink, sizes of type."""

from typing import Final

from drviewer.domain import Grade
from drviewer.reporting.pdf_text import TextStyle

PAGE_WIDTH: Final = 595.28
PAGE_HEIGHT: Final = 841.89
MARGIN: Final = 40.0
TOP: Final = 34.0
BOTTOM: Final = 28.0
CONTENT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
COLUMN_GAP: Final = 20.0
COLUMN_WIDTH: Final = (CONTENT_WIDTH - COLUMN_GAP) / 2

INK: Final = "#1a1f26"
MUTED: Final = "#57616d"
RULE: Final = "#cfd6de"
SOFT: Final = "#f3f5f8"
WARNING: Final = "#8a5300"
DRAFT: Final = "#b3203b"
#: Around a photograph: the black of its own border.
CANVAS: Final = "#000000"
BAR: Final = "#3d5a80"
BAR_GROUND: Final = "#e4e8ee"

UNGRADABLE: Final = "#6b737c"
#: The window's colours of the grades (``ui.theme``); the digit always stands with them.
GRADES: Final = {
    Grade.NO_DR: "#0b7a6f",
    Grade.MILD_NPDR: "#b6d957",
    Grade.MODERATE_NPDR: "#efb118",
    Grade.SEVERE_NPDR: "#e2711d",
    Grade.PDR: "#b5173a",
}
_DARK_TEXT: Final = frozenset({Grade.MILD_NPDR, Grade.MODERATE_NPDR, Grade.SEVERE_NPDR})

BODY: Final = TextStyle(8.5, INK)
SMALL: Final = TextStyle(7.2, MUTED)
LABEL: Final = TextStyle(7.2, MUTED)
STRONG: Final = TextStyle(11, INK, is_bold=True)
TITLE: Final = TextStyle(20, INK, is_bold=True, leading=1.25)


def on_grade(grade: Grade) -> str:
    """The colour of a digit on its grade's colour."""
    return INK if grade in _DARK_TEXT else "#ffffff"
