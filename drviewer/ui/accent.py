"""A clinic's own accent colour in both themes, as near to it as can be read."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from drviewer.ui.contrast import contrast_ratio

if TYPE_CHECKING:
    from drviewer.ui.theme import Tokens

#: WCAG 2.2, 1.4.3: the least contrast of text with what is behind it; a little more for rounding.
_READABLE = 4.6
_STEP = 0.01
_SOFT_LIGHT, _SOFT_DARK = 0.12, 0.24


def with_accent(theme: "Tokens", accent: str) -> "Tokens":
    """``theme`` with ``accent`` ("#rrggbb"; "": its own) in place of its accent.

    Hue and saturation are kept; the lightness gives way until every text on it and in it is
    readable on every surface of the theme.
    """
    colour = QColor(accent)
    if not accent or not colour.isValid():
        return theme
    is_dark = theme.name == "dark"
    grounds = [theme.window, theme.surface, theme.raised, theme.sunken, theme.hover]
    main = _readable(colour, [theme.on_accent], is_darker=not is_dark)
    soft = _soft(main, theme)
    text = _readable(main, [*grounds, soft.name()], is_darker=not is_dark)
    step = 0.05 if is_dark else -0.05
    return replace(
        theme,
        accent=main.name(),
        accent_hover=_lighter(main, step).name(),
        accent_pressed=_readable(
            _lighter(main, -step if is_dark else 2 * step), [theme.on_accent], is_darker=not is_dark
        ).name(),
        accent_text=text.name(),
        accent_soft=soft.name(),
        info_soft=soft.name(),
    )


def _soft(main: QColor, theme: "Tokens") -> QColor:
    """A tint of the surface on which the theme's texts stay readable."""
    share = _SOFT_DARK if theme.name == "dark" else _SOFT_LIGHT
    texts = [QColor(theme.text), QColor(theme.text_muted)]
    while True:
        soft = _mixed(main, QColor(theme.surface), share)
        if share < _STEP or min(contrast_ratio(text, soft) for text in texts) >= _READABLE:
            return soft
        share *= 0.85


def _readable(colour: QColor, others: list[str], *, is_darker: bool) -> QColor:
    """The nearest lightness at which ``colour`` contrasts with all ``others``."""
    step = -_STEP if is_darker else _STEP
    while any(contrast_ratio(colour, QColor(other)) < _READABLE for other in others):
        changed = _lighter(colour, step)
        if changed == colour:
            break
        colour = changed
    return colour


def _lighter(colour: QColor, by: float) -> QColor:
    wanted = min(1.0, max(0.0, colour.lightnessF() + by))
    return QColor.fromHslF(max(0.0, colour.hslHueF()), colour.hslSaturationF(), wanted)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    def mix(a: float, b: float) -> float:
        return a * share + b * (1 - share)

    return QColor.fromRgbF(
        mix(one.redF(), other.redF()),
        mix(one.greenF(), other.greenF()),
        mix(one.blueF(), other.blueF()),
    )
