"""The program's words in the reader's language, and a report's in the patient's.

English is the source: every visible text stands in the code as it is read in English, inside ``tr``
or ``trn``; translations are Qt's (``resources/translations/*.ts``, compiled to ``*.qm``). English
needs no file and no Qt, so that what lies below the window works without either.
"""

import string
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache
from typing import Any

from drviewer import paths
from drviewer.errors import ResourceError

#: Every language by its code, under the name that its speakers call it.
LANGUAGES = {"en": "English", "zh_CN": "简体中文", "es": "Español"}
#: All words are in one: a word that means two things carries a note.
CONTEXT = "drviewer"
#: Unicode's classes of Hebrew and Arabic letters and digits.
_RIGHT_TO_LEFT = ("R", "AL", "AN")
#: The first sign makes a line that begins with the name run from left to right, also in a title
#: bar that knows nothing of isolates.
_ISOLATE, _END_OF_ISOLATE = "\u200e\u2068", "\u2069"


class _Catalogue:
    """One language's words: those asked for before are at hand."""

    def __init__(self, code: str) -> None:
        from PySide6.QtCore import QTranslator

        path = paths.resource("translations", f"drviewer_{code}.qm")
        self._translator = QTranslator()
        if not self._translator.load(str(path)):
            raise ResourceError(
                f"The translation {path.name} can't be loaded.", advice="Install drviewer again."
            )
        self._known: dict[tuple[str, str, int], str] = {}

    def look_up(self, text: str, note: str, count: int) -> str:
        """ "" where there is no such word."""
        key = (text, note, count)
        if key not in self._known:
            found = self._translator.translate(CONTEXT, text, note or None, count)
            if count >= 0:
                # As many numbers as photographs: not to be kept.
                return str(found)
            self._known[key] = str(found)
        return self._known[key]


_window = "en"
_here: ContextVar[str | None] = ContextVar("language", default=None)


def speak(code: str, *, at_once: bool = True) -> None:
    """Take ``code`` for everything from now on, in every thread.

    ``at_once``: its words are loaded now; else with the first that is wanted, which a process
    that hardly ever says a word does better.

    Raises:
        ResourceError: its translation is missing or damaged.
    """
    global _window  # noqa: PLW0603 -- one window, one language
    if code != "en" and at_once:
        _catalogue(code)
    _window = code


def spoken() -> str:
    """The code of the language that counts here."""
    return _here.get() or _window


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Another language within, in this thread only: a report's.

    Raises:
        ResourceError: its translation is missing or damaged.
    """
    if code != "en":
        _catalogue(code)
    token = _here.set(code)
    try:
        yield
    finally:
        _here.reset(token)


def best_language(wanted: list[str]) -> str:
    """The first of the system's languages ("es-MX", "zh-Hans-CN") that there is; else English."""
    for one in wanted:
        parts = one.replace("_", "-").split("-")
        if parts[0] == "zh" and not {"TW", "HK", "MO", "Hant"}.intersection(parts):
            return "zh_CN"
        if parts[0] in LANGUAGES:
            return parts[0]
    return "en"


def tr_noop(text: str, _note: str = "", /) -> str:
    """``text`` as it is, to be found by the translators; ``tr`` is called where it is shown."""
    return text


def tr(text: str, note: str = "", /, **values: Any) -> str:
    """``text`` in the language spoken here, its ``{places}`` filled with ``values``.

    Numbers are written as the language writes them. ``note`` tells words apart that are one in
    English; text that no translator knows stays English.
    """
    said = _said(text, note, -1)
    return _filled(said, values) if values else said


def trn(one: str, many: str, count: int, note: str = "", /, **values: Any) -> str:
    """``one`` or ``many`` by ``count``, which stands in it as ``{n}``.

    A language with other plural forms than English's has its own (Qt's numerus forms of ``many``).
    """
    said = _said(many, note, count)
    if said == many and count == 1:
        said = one
    return _filled(said, {"n": count, **values})


def number(value: float, spec: str = "") -> str:
    """``value`` by Python's format ``spec``, with this language's separators."""
    return _Words().format_field(value, spec)


def day(one: date) -> str:
    """The day as this language writes it without leaving a doubt; 2026-11-24 in English."""
    return one.strftime(_day_format())


def day_hint() -> str:
    """How a day is to be typed here, in letters: YYYY-MM-DD in English."""
    letters = {
        "%Y": tr("YYYY", "the year in a date to be typed"),
        "%m": tr("MM", "the month in a date to be typed"),
        "%d": tr("DD", "the day in a date to be typed"),
    }
    hint = _day_format()
    for sign, letter in letters.items():
        hint = hint.replace(sign, letter)
    return hint


def read_day(text: str) -> date:
    """A day as ``day`` writes it here, else as ISO does; no other order is guessed.

    Raises:
        ValueError: it is neither.
    """
    try:
        return datetime.strptime(text, _day_format()).date()
    except ValueError:
        return date.fromisoformat(text)


def _day_format() -> str:
    return tr("%Y-%m-%d", "how a day is written")


def moment(one: datetime) -> str:
    """Day and time in the time zone of this computer."""
    return one.astimezone().strftime(tr("%Y-%m-%d %H:%M", "how day and time are written"))


def isolated(name: str) -> str:
    """``name`` as it stands in a line with dates, ids and other words on the screen.

    A Hebrew or Arabic name would turn the digits beside it round (2024-05-02 → 02-05-2024); marks
    that nobody sees keep it to itself. For the screen only: what is kept or searched has none.
    """
    is_right_to_left = any(unicodedata.bidirectional(one) in _RIGHT_TO_LEFT for one in name)
    return f"{_ISOLATE}{name}{_END_OF_ISOLATE}" if is_right_to_left else name


def _said(text: str, note: str, count: int) -> str:
    code = spoken()
    if code == "en":
        return text
    return _catalogue(code).look_up(text, note, count) or text


def _filled(text: str, values: dict[str, Any]) -> str:
    return _Words().vformat(text, (), values)


class _Words(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        said = str(format(value, format_spec))
        if isinstance(value, int | float) and spoken() != "en":
            signs = (tr(".", "decimal separator"), tr(",", "thousands separator"))
            return "".join({".": signs[0], ",": signs[1]}.get(one, one) for one in said)
        return said


@cache
def _catalogue(code: str) -> _Catalogue:
    if code not in LANGUAGES:
        raise ResourceError(
            f"drviewer does not speak {code}.", advice=f"Choose one of {', '.join(LANGUAGES)}."
        )
    return _Catalogue(code)
