"""Make resources/fonts from the Noto fonts: what the report and the window can write.

    python packaging/make_fonts.py SOURCE [--out resources/fonts]

SOURCE is a folder holding, anywhere below it, the files of ``SOURCES`` (Debian's packages
fonts-noto-core and fonts-noto-cjk have them). Each becomes a subset without hinting:

- Noto Sans, Regular and Bold: Latin, Greek, Cyrillic, punctuation, arrows, mathematics. Without
  ligatures, so that "fi" can be searched for in a PDF.
- One weight of each other script, with every shaping feature (conjuncts, joining forms).
- Noto Sans CJK SC: the characters of GB 2312, GBK, Big5 (levels 1 and 2, with Hong Kong's names),
  JIS X 0208 and 0213, every kana, the 11,172 Hangul syllables, and the rare characters outside
  Unicode's first plane that Noto draws at all (most are there for names and places). Glyph shapes
  are the Simplified Chinese ones where the countries differ.
"""

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

#: A fixed moment (2000-01-01, in seconds since 1904) so that the same sources give equal files.
_MODIFIED = 3029529600
_LIGATURES = {"liga", "dlig", "clig", "hlig"}
_CJK_FEATURES = ["ccmp", "ljmo", "vjmo", "tjmo", "kern", "mark", "mkmk"]


@dataclass(frozen=True)
class Source:
    """A source file, the characters to keep, and whether its ligatures stay."""

    file: str
    ranges: tuple[tuple[int, int], ...]
    has_ligatures: bool = True


_COMMON = ((0x20, 0x7E), (0xA0, 0xFF), (0x200B, 0x200F), (0x2010, 0x2027), (0x25CC, 0x25CC))
_LATIN = (
    (0x20, 0x17F),
    (0x180, 0x24F),
    (0x250, 0x36F),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x1D00, 0x1DBF),
    (0x1E00, 0x1FFF),
    (0x2000, 0x206F),
    (0x2070, 0x209F),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0x2150, 0x218F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x25A0, 0x25FF),
    (0x2C60, 0x2C7F),
    (0xA640, 0xA69F),
    (0xA720, 0xA7FF),
    (0xFB00, 0xFB06),
    (0xFFFD, 0xFFFD),
)


def _script(name: str, *ranges: tuple[int, int]) -> Source:
    return Source(f"NotoSans{name}-Regular.ttf", (*_COMMON, *ranges))


_VEDIC = (0x1CD0, 0x1CFF)
_DANDA = (0x0964, 0x0965)
SOURCES = (
    Source("NotoSans-Regular.ttf", _LATIN, has_ligatures=False),
    Source("NotoSans-Bold.ttf", _LATIN, has_ligatures=False),
    _script(
        "Arabic",
        (0x600, 0x6FF),
        (0x750, 0x77F),
        (0x8A0, 0x8FF),
        (0xFB50, 0xFDFF),
        (0xFE70, 0xFEFF),
    ),
    _script("Devanagari", (0x900, 0x97F), _VEDIC, (0xA830, 0xA839), (0xA8E0, 0xA8FF)),
    _script("Bengali", (0x980, 0x9FF), _DANDA),
    _script("Gurmukhi", (0xA00, 0xA7F), _DANDA),
    _script("Gujarati", (0xA80, 0xAFF), _DANDA),
    _script("Tamil", (0xB80, 0xBFF), _DANDA),
    _script("Telugu", (0xC00, 0xC7F), _DANDA),
    _script("Kannada", (0xC80, 0xCFF), _DANDA),
    _script("Malayalam", (0xD00, 0xD7F), _DANDA),
    _script("Hebrew", (0x590, 0x5FF), (0xFB1D, 0xFB4F)),
    _script("Thai", (0xE00, 0xE7F)),
    _script("Armenian", (0x530, 0x58F), (0xFB13, 0xFB17)),
    _script("Georgian", (0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)),
)
#: Of Extension A what the Table of General Standard Chinese Characters (2013) holds; names do.
_EXTENSION_A = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮"
    "䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
)
#: Spaces that may also be the tab's glyph, the first that the font has.
_SPARE_SPACES = (0x2003, 0x2002, 0xA0)
_CJK_FILE = "NotoSansCJK-Regular.ttc"
_CJK_FAMILY = "Noto Sans CJK SC"


def make_fonts(source: Path, out: Path) -> list[Path]:
    """Write every subset into ``out``; answers the files written.

    Raises:
        FileNotFoundError: a source file is not below ``source``.
    """
    out.mkdir(parents=True, exist_ok=True)
    made = [_make(_find(source, item.file), item, out) for item in SOURCES]
    return [*made, _make_cjk(_find(source, _CJK_FILE), out)]


def _find(folder: Path, name: str) -> Path:
    for path in sorted(folder.rglob(name)):
        return path
    raise FileNotFoundError(f"{name} is not below {folder}")


def _make(path: Path, source: Source, out: Path) -> Path:
    characters = {code for first, last in source.ranges for code in range(first, last + 1)}
    with TTFont(path, recalcTimestamp=False) as font:
        if not source.has_ligatures:
            _drop_features(font, _LIGATURES)
        _subset(font, characters, ["*"])
        return _save(font, out / source.file)


def _drop_features(font: TTFont, tags: set[str]) -> None:
    """Empty the features ``tags`` of GSUB; the subsetter then drops what nothing reaches."""
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag in tags:
            record.Feature.LookupListIndex = []
            record.Feature.LookupCount = 0


def _make_cjk(path: Path, out: Path) -> Path:
    collection = TTCollection(path, lazy=True, recalcTimestamp=False)
    font = next(face for face in collection.fonts if face["name"].getDebugName(1) == _CJK_FAMILY)
    _subset(font, set(_cjk_characters(font.getBestCmap())), _CJK_FEATURES)
    return _save(font, out / "NotoSansCJKsc-Regular.otf")


def _cjk_characters(drawn: Iterable[int]) -> Iterator[int]:
    """Of the characters ``drawn`` by the font those that somebody's name or a note may hold."""
    for code in drawn:
        if _is_cjk_text(code) or (code >= 0x3400 and _is_in_standard(chr(code))):
            yield code


def _is_cjk_text(code: int) -> bool:
    return (
        code in (0x20, 0x2002)
        or chr(code) in _EXTENSION_A
        or 0x3000
        <= code
        <= 0x33FF  # punctuation, kana, bopomofo, compatibility jamo, squared words
        or 0x1100 <= code <= 0x11FF  # Hangul jamo
        or 0xAC00 <= code <= 0xD7A3
        or 0x4E00 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFFEF
        or 0x20000 <= code <= 0x3FFFF
    )


def _is_in_standard(character: str) -> bool:
    for encoding in ("gbk", "big5hkscs", "euc_jisx0213"):
        try:
            character.encode(encoding)
        except UnicodeEncodeError:
            continue
        return True
    return False


def _subset(font: TTFont, characters: set[int], features: list[str]) -> None:
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "VORG", "vhea", "vmtx", "STAT", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def _give_tab(font: TTFont) -> None:
    """Map U+0009 to a glyph of its own.

    Qt takes the space's glyph for a tab that the font lacks, then writes every space of a PDF
    down as that lowest of its characters: the text would read with tabs for spaces.
    """
    drawn = font.getBestCmap()
    spare = next(drawn[code] for code in _SPARE_SPACES if code in drawn)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap[0x09] = spare


def _save(font: TTFont, path: Path) -> Path:
    _give_tab(font)
    font["head"].modified = _MODIFIED
    font.save(path)
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path, help="folder of the Noto fonts")
    parser.add_argument("--out", type=Path, default=Path("resources/fonts"))
    arguments = parser.parse_args()
    for path in make_fonts(arguments.source, arguments.out):
        print(f"{path.stat().st_size / 1e6:7.2f} MB  {path}")


if __name__ == "__main__":
    main()
