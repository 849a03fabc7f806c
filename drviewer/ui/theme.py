"""How the window looks: colours, spacing, type and radii, and the style made from them.

Widgets take what they paint from ``tokens()`` at paint time and never name a colour themselves, so
that a change of theme needs no more than a repaint (``QEvent.Type.PaletteChange`` tells of it).
Labels, buttons and frames choose a look with the dynamic property ``role`` (see ``set_role``); the
roles stand in ``ui/style.py``.
"""

import logging
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from drviewer.domain import Grade
from drviewer.errors import ResourceError
from drviewer.ui.accent import with_accent
from drviewer.ui.contrast import contrast_ratio
from drviewer.ui.style import make_style_sheet

_log = logging.getLogger(__name__)

ThemeChoice = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Colours are ``#rrggbb``; lengths are logical pixels."""

    name: Literal["light", "dark"]

    window: str
    surface: str
    raised: str
    sunken: str
    hover: str
    pressed: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    text_disabled: str

    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    """The accent as text or icon on a surface."""
    accent_soft: str
    """Behind what is selected."""

    success: str
    warning: str
    danger: str
    success_soft: str
    warning_soft: str
    danger_soft: str
    info_soft: str

    # Around the photograph both themes are dark and neutral: the eye adapts to the picture.
    canvas: str = "#101214"
    canvas_raised: str = "#1b1e22"
    canvas_border: str = "#31363c"
    canvas_text: str = "#e8eaed"
    canvas_text_muted: str = "#a2a9b1"

    # Grades, the same in both themes; the digit always stands with the colour.
    grade_0: str = "#0b7a6f"
    grade_1: str = "#b6d957"
    grade_2: str = "#efb118"
    grade_3: str = "#e2711d"
    grade_4: str = "#b5173a"
    ungradable: str = "#6b737c"
    on_grade_dark: str = "#14171a"
    on_grade_light: str = "#ffffff"

    space_1: int = 4
    space_2: int = 8
    space_3: int = 12
    space_4: int = 16
    space_6: int = 24
    space_8: int = 32

    text_small: int = 12
    text_body: int = 13
    text_title: int = 17

    radius_small: int = 4
    radius: int = 6
    radius_large: int = 10
    control_height: int = 30
    icon_size: int = 18


LIGHT: Final = Tokens(
    name="light",
    window="#eef1f4",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#f5f7f9",
    hover="#e9edf2",
    pressed="#dde3ea",
    border="#dbe0e6",
    border_strong="#b8c1cb",
    text="#1a1f26",
    text_muted="#57616d",
    text_disabled="#98a1ab",
    accent="#2a5bd7",
    accent_hover="#234ebb",
    accent_pressed="#1d429f",
    on_accent="#ffffff",
    accent_text="#2452c4",
    accent_soft="#e3ebfd",
    success="#17723f",
    warning="#8a5300",
    danger="#b3203b",
    success_soft="#e2f4e9",
    warning_soft="#fdf1d8",
    danger_soft="#fce6ea",
    info_soft="#e6eefc",
)

DARK: Final = Tokens(
    name="dark",
    window="#15181c",
    surface="#1c2026",
    raised="#252a31",
    sunken="#14171b",
    hover="#2a3038",
    pressed="#343b45",
    border="#2d333b",
    border_strong="#4b5561",
    text="#e7eaee",
    text_muted="#a5aeb9",
    text_disabled="#667079",
    accent="#7ea6ff",
    accent_hover="#97b7ff",
    accent_pressed="#6690ee",
    on_accent="#0d1526",
    accent_text="#92b4ff",
    accent_soft="#253353",
    success="#63cf92",
    warning="#f2bd5a",
    danger="#ff8a9c",
    success_soft="#183226",
    warning_soft="#382c14",
    danger_soft="#411f27",
    info_soft="#1f2b45",
)

_current: Tokens = LIGHT


def tokens() -> Tokens:
    """The theme in force."""
    return _current


def theme_of(choice: ThemeChoice, accent: str = "") -> Tokens:
    """What ``choice`` means now: ``system`` follows the desktop; ``accent`` is a clinic's own."""
    return with_accent(DARK if is_dark(choice) else LIGHT, accent)


def apply_theme(app: QApplication, choice: ThemeChoice, accent: str = "") -> Tokens:
    """Dress the whole program. Returns the theme now in force."""
    global _current  # noqa: PLW0603  (one theme a process, as there is one QApplication)
    _current = theme_of(choice, accent)
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    app.setFont(_ui_font(app.font(), _current.text_body))
    app.setPalette(make_palette(_current))
    app.setStyleSheet(make_style_sheet(_current))
    return _current


def _ui_font(desktop: QFont, size: int) -> QFont:
    """The program's own fonts, so that every name is written and nothing depends on the machine.

    Where one is missing, the desktop's font must do: a report would refuse, the window goes on.
    """
    from drviewer.reporting.pdf_fonts import load_fonts

    chosen = QFont(desktop)
    try:
        chosen.setFamilies(list(load_fonts()))
    except ResourceError as error:
        _log.warning("%s", error)
    chosen.setPixelSize(size)
    return chosen


def is_dark(choice: ThemeChoice) -> bool:
    """Whether ``choice`` means the dark theme now."""
    if choice == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return choice == "dark"


def make_palette(theme: Tokens) -> QPalette:
    """What Fusion paints where the style sheet says nothing."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.sunken),
        (role.Text, theme.text),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.danger),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.text_muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent_text),
        (role.LinkVisited, theme.accent_text),
        (role.Accent, theme.accent),
        (role.Light, theme.raised),
        (role.Midlight, theme.border),
        (role.Mid, theme.border_strong),
        (role.Dark, theme.border_strong),
        (role.Shadow, theme.border),
    ):
        palette.setColor(target, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, target, QColor(theme.text_disabled))
    return palette


def set_role(widget: QWidget, role: str) -> None:
    """Give ``widget`` one of the looks listed in ``ui/style.py``; may be called again."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    # Also where it was never shown: what lies on a hidden page must know its size.
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def font(size: int, *, is_bold: bool = False) -> QFont:
    """The UI font in one of the three sizes (``tokens().text_small/body/title``), for painters."""
    chosen = QFont(QApplication.font())
    chosen.setPixelSize(size)
    chosen.setWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    return chosen


def grade_colour(grade: Grade | None) -> QColor:
    """0 teal, 1 lime, 2 amber, 3 orange, 4 crimson; None (ungradable) grey."""
    if grade is None:
        return QColor(_current.ungradable)
    colours = (
        _current.grade_0,
        _current.grade_1,
        _current.grade_2,
        _current.grade_3,
        _current.grade_4,
    )
    return QColor(colours[grade])


def on_grade_colour(grade: Grade | None) -> QColor:
    """The digit's colour on ``grade_colour(grade)``: whichever of dark and light reads better."""
    behind = grade_colour(grade)
    choices = (QColor(_current.on_grade_dark), QColor(_current.on_grade_light))
    return max(choices, key=lambda colour: contrast_ratio(colour, behind))


def ungradable_brush() -> QBrush:
    """The hatch that marks an ungradable image, so that grey is not told by colour alone."""
    return QBrush(QColor(_current.ungradable), Qt.BrushStyle.BDiagPattern)
