import itertools

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from drviewer.domain import Grade
from drviewer.ui import theme
from drviewer.ui.accent import with_accent
from drviewer.ui.icons import icon, paint_icon

#: Colour that is read as text, against every surface it is put on.
TEXT = ("text", "text_muted", "accent_text", "success", "warning", "danger")
SURFACES = ("window", "surface", "raised", "sunken")
THEMES = (theme.LIGHT, theme.DARK)


def _contrast(first: str, second: str) -> float:
    return theme.contrast_ratio(QColor(first), QColor(second))


def test_contrast_ratio_is_the_published_one() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


ACCENTS = ("#2a5bd7", "#00ff00", "#ffff00", "#000000", "#ffffff", "#808080", "#c0392b", "#7d3c98")
THEMES_WITH_ACCENTS = [
    *THEMES,
    *(with_accent(one, accent) for one in THEMES for accent in ACCENTS),
]


def test_a_clinics_accent_keeps_its_hue_and_gives_way_in_lightness_only() -> None:
    for hue in (0, 60, 120, 200, 300):
        colour = QColor.fromHsl(hue, 200, 120)
        for one in THEMES:
            got = QColor(with_accent(one, colour.name()).accent)
            assert abs(got.hslHue() - hue) <= 3


def test_a_readable_accent_is_taken_as_it_is() -> None:
    assert with_accent(theme.LIGHT, "#7d3c98").accent == "#7d3c98"


def test_no_accent_is_the_programs_own() -> None:
    assert with_accent(theme.LIGHT, "") is theme.LIGHT


@pytest.mark.parametrize("tokens", THEMES_WITH_ACCENTS, ids=lambda t: f"{t.name} {t.accent}")
def test_every_text_colour_is_readable_on_every_surface(tokens: theme.Tokens) -> None:
    for text, surface in itertools.product(TEXT, SURFACES):
        ratio = _contrast(getattr(tokens, text), getattr(tokens, surface))
        assert ratio >= 4.5, f"{tokens.name}: {text} on {surface} is {ratio:.2f}"


@pytest.mark.parametrize("tokens", THEMES_WITH_ACCENTS, ids=lambda t: f"{t.name} {t.accent}")
def test_text_on_coloured_ground_is_readable(tokens: theme.Tokens) -> None:
    pairs = [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("on_accent", "accent_pressed"),
        ("text", "accent_soft"),
        ("text_muted", "accent_soft"),
        ("accent_text", "accent_soft"),
        ("text", "hover"),
        ("text_muted", "hover"),
        ("text", "pressed"),
        ("canvas_text", "canvas"),
        ("canvas_text_muted", "canvas"),
        ("canvas_text_muted", "canvas_raised"),
    ]
    for soft in ("success_soft", "warning_soft", "danger_soft", "info_soft"):
        pairs += [("text", soft), ("text_muted", soft)]
    pairs += [("success", "success_soft"), ("warning", "warning_soft"), ("danger", "danger_soft")]
    for text, ground in pairs:
        ratio = _contrast(getattr(tokens, text), getattr(tokens, ground))
        assert ratio >= 4.5, f"{tokens.name}: {text} on {ground} is {ratio:.2f}"


@pytest.mark.parametrize("grade", [*Grade, None])
def test_digit_on_its_grade_colour_is_readable(grade: Grade | None) -> None:
    ratio = theme.contrast_ratio(theme.on_grade_colour(grade), theme.grade_colour(grade))
    assert ratio >= 4.5


#: Viénot, Brettel & Mollon 1999: linear RGB as a dichromat sees it.
DICHROMATS = {
    "deuteranopia": np.array(
        [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]
    ),
    "protanopia": np.array([[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]),
}


def _seen(colour: QColor, matrix: np.ndarray) -> np.ndarray:
    rgb = np.array(colour.getRgbF()[:3])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return np.clip(matrix @ linear, 0, 1)


def _lab(linear: np.ndarray) -> np.ndarray:
    to_xyz = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    ratios = (to_xyz @ linear) / np.array([0.9505, 1.0, 1.089])
    f = np.where(ratios > 0.008856, np.cbrt(ratios), 7.787 * ratios + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("kind", DICHROMATS)
def test_grade_colours_differ_for_colour_blind_readers(kind: str) -> None:
    seen = {grade: _lab(_seen(theme.grade_colour(grade), DICHROMATS[kind])) for grade in Grade}
    for first, second in itertools.combinations(Grade, 2):
        distance = float(np.linalg.norm(seen[first] - seen[second]))
        assert distance >= 12, f"{first.name} and {second.name}: {distance:.1f}"


def test_theme_switch_changes_palette_and_style_sheet(qapp: QApplication) -> None:
    light = theme.apply_theme(qapp, "light")
    light_window = qapp.palette().window().color().name()
    light_sheet = qapp.styleSheet()
    dark = theme.apply_theme(qapp, "dark")
    assert (light.name, dark.name) == ("light", "dark")
    assert theme.tokens() is dark
    assert light_window == light.window
    assert qapp.palette().window().color().name() == dark.window
    assert qapp.styleSheet() != light_sheet


def test_icon_takes_the_colour_of_the_theme_without_being_made_anew(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")
    drawn = icon("folder-open")
    light = _darkest(drawn.pixmap(QSize(32, 32)).toImage())
    theme.apply_theme(qapp, "dark")
    dark = _darkest(drawn.pixmap(QSize(32, 32)).toImage())
    assert light.name() == theme.LIGHT.text
    assert dark.name() == theme.DARK.text


def _darkest(image: QImage) -> QColor:
    """The colour of the most opaque pixel."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda colour: colour.alpha())


def test_unknown_icon_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")


def test_painted_icon_stays_inside_its_rectangle(qapp: QApplication) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, QRectF(10, 10, 20, 20), "warning-fill", QColor("#ff0000"))
    painter.end()
    inside = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 0]
    assert inside
    assert all(9 <= x < 31 and 9 <= y < 31 for x, y in inside)


@pytest.mark.parametrize("words", ["Left eye", "左眼 重度"])
def test_headings_are_heavier_than_text_in_every_script(qapp: QApplication, words: str) -> None:
    theme.apply_theme(qapp, "light")

    def ink(role: str) -> float:
        label = QLabel(words)
        label.setStyleSheet("background: white; color: black; font-size: 24px;")
        theme.set_role(label, role)
        label.resize(240, 40)
        shown = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        grey = np.frombuffer(shown.constBits(), np.uint8)
        return float((255 - grey.astype(np.float64)).sum())

    assert ink("heading") > 1.1 * ink("")
