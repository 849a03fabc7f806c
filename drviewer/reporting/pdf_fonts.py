"""The program's own fonts: loaded once, and which of them writes a character.

Every text is cut into stretches of one font each before it is laid out, so that neither a machine
without fonts nor one with other fonts changes what is printed.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from drviewer.errors import ResourceError
from drviewer.language import tr
from drviewer.paths import resource

MAIN_FAMILY = "Noto Sans"
_CJK_FAMILY = "Noto Sans CJK SC"
#: Scripts whose letters stand one beside the other as they are stored.
_PLAIN = frozenset({MAIN_FAMILY, _CJK_FAMILY, "Noto Sans Armenian", "Noto Sans Georgian"})
_RIGHT_TO_LEFT = frozenset({"Noto Sans Arabic", "Noto Sans Hebrew"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text that one font writes; ``start`` and ``length`` in UTF-16 units, as Qt's."""

    text: str
    start: int
    length: int
    family: str

    @property
    def is_shaped(self) -> bool:
        """Letters join, stack or change order: the glyphs drawn are not the letters stored."""
        return self.family not in _PLAIN

    @property
    def is_right_to_left(self) -> bool:
        return self.family in _RIGHT_TO_LEFT


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt; answers their families, the main one first.

    A QGuiApplication must exist. A second call costs nothing.

    Raises:
        ResourceError: a font is missing or damaged.
    """
    # Qt tells of every font that it passes over while it looks for one that has a script.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    files = [
        path for path in sorted(resource("fonts").iterdir()) if path.suffix in (".ttf", ".otf")
    ]
    families: list[str] = []
    for path in files:
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise ResourceError(
                tr("The font {name} can't be loaded.", name=path.name),
                advice=tr("Install drviewer again."),
            )
        families += QFontDatabase.applicationFontFamilies(number)
    if MAIN_FAMILY not in families:
        raise ResourceError(
            tr("{main_family} is missing from the program's fonts.", main_family=MAIN_FAMILY),
            advice=tr("Install drviewer again."),
        )
    return tuple(dict.fromkeys([MAIN_FAMILY, _CJK_FAMILY, *families]))


def cut_into_stretches(text: str) -> list[Stretch]:
    """``text`` as stretches of one font each; spaces and marks stay with what they stand in."""
    stretches: list[tuple[str, str]] = []
    for character in text:
        family = _family_of(character)
        if stretches and _follows(character) and _has(stretches[-1][1], character):
            family = stretches[-1][1]
        if stretches and stretches[-1][1] == family:
            stretches[-1] = (stretches[-1][0] + character, family)
            continue
        trailing = _give_back(stretches, family)
        stretches.append((trailing + character, family))
    return _placed(stretches)


def _give_back(stretches: list[tuple[str, str]], family: str) -> str:
    """Cut the spaces and punctuation at the end, for the next stretch, that ``family`` has.

    After an Arabic name a comma belongs to the English sentence, where its side is another.
    """
    if not stretches or stretches[-1][1] in _PLAIN:
        return ""
    text, former = stretches[-1]
    kept = text
    while kept[-1:] and unicodedata.category(kept[-1])[0] in "ZP" and _has(family, kept[-1]):
        kept = kept[:-1]
    stretches[-1] = (kept, former)
    return text[len(kept) :]


def _placed(stretches: list[tuple[str, str]]) -> list[Stretch]:
    placed = []
    start = 0
    for text, family in stretches:
        length = utf16_length(text)
        placed.append(Stretch(text, start, length, family))
        start += length
    return placed


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_part(text: str, start: int, length: int) -> str:
    """The part of ``text`` that Qt calls ``start``, ``length``."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")


def _follows(character: str) -> bool:
    """A space, a mark, punctuation or a joiner: at home in any script."""
    return unicodedata.category(character)[0] in "ZMP" or unicodedata.category(character) == "Cf"


@cache
def _family_of(character: str) -> str:
    """The first family that has it; the main one, which may then show a box, if none has."""
    return next((one for one in load_fonts() if _has(one, character)), MAIN_FAMILY)


@cache
def _has(family: str, character: str) -> bool:
    # Made anew each time: a QRawFont belongs to its thread, and reports are written on many.
    return QRawFont.fromFont(QFont([family])).supportsCharacter(ord(character))
