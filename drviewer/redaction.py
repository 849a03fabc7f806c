"""Text for whoever looks after the program, without whose eyes it is about.

What is known to be a patient's (names, ids) is replaced wherever it stands; what may be (paths,
file names, quoted words, dates, values bound to a query) is replaced by its kind. The program's own
files keep their names, so that a traceback can still be read.
"""

import hashlib
import re
import traceback
from collections.abc import Iterable
from pathlib import Path

from drviewer.errors import DrviewerError

_HIDDEN = "‹hidden›"
_SEPARATORS = re.compile(r"[\s,^_/.]+")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
#: DICOM's identifiers of studies and images.
_UID = re.compile(r"\b\d+(?:\.\d+){4,}\b")
_FILE_KINDS = (
    "jpe?g|png|tiff?|bmp|webp|dcm|dicom|pdf|csv|json|sqlite|ini|txt|xlsx?|zip|mha?|nii|svg|part"
)
#: What SQLAlchemy adds to an error: the row that was to be written.
_BOUND = re.compile(r"\[parameters: .*?\](?=\n|$)", re.DOTALL)
_QUOTED = re.compile(r"""(?<![A-Za-z0-9_])(['"“‘])(?=\S)([^\n'"”’]*?)(['"”’])(?![A-Za-z0-9_])""")
_IDENTIFIER = re.compile(r"[a-z_][a-z0-9_.]*|<[a-z ]+>")
#: ``3/5 images`` is none.
_PATH = re.compile(
    r"(?P<share>(?<![\w/\\.:-])\d+/\d+(?= [a-z]|[,;:)]|\.?$))"
    r"|(?:[A-Za-z]:[\\/]|\\\\|/)[^\s:*?\"'<>|‹›][^\n:*?\"'<>|‹›]*"
)
#: What ``_code_place`` makes.
_PLACE = re.compile(r"(⟨(?:[^\s⟩‹›]+\.pyx?|<[\w. ]+>)⟩)")
_FILE = re.compile(rf"[^\s/\\‹›'\"(]+\.({_FILE_KINDS})\b", re.IGNORECASE)
_ENDS_WITH_FILE = re.compile(rf"\.({_FILE_KINDS})$", re.IGNORECASE)
_DATE = re.compile(r"\b(?:19|20)\d\d[-./]?(?:0[1-9]|1[0-2])[-./]?(?:0[1-9]|[12]\d|3[01])\b")
_LOG_TIME = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:,\d+)? ", re.MULTILINE)
#: What stands before a file's own name.
_FOLDERS = re.compile(r"(?:\b[A-Za-z]:)?[\\/](?:[^\\/\n:]+[\\/])*")
_CODE_FILE = re.compile(r'File "([^"\n]+)"')
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,6}$")


def redact(text: str, known: Iterable[str] = ()) -> str:
    """``text`` without patients. ``known``: names and ids that certainly must not stand in it."""
    text = _CODE_FILE.sub(lambda found: f"File {_code_place(found[1])}", text)
    text = _BOUND.sub(f"[parameters: {_HIDDEN}]", text)
    words = _words_of(known)
    lines = (_redact_line(line, words) for line in text.split("\n"))
    return "\n".join(lines)


def hidden_file(value: Path | str) -> str:
    """A path, or text that ends with a file's name, as a digest: the same file is known again."""
    text = str(value)
    if not isinstance(value, Path) and not _ENDS_WITH_FILE.search(text):
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    ending = _ENDING.search(text)
    return f"‹file {digest}›{ending[0].lower() if ending else ''}"


def raised_as(error: BaseException) -> str:
    """An error for the log: its kind, where it was raised and what lay behind it.

    Its words only where they speak of no patient.
    """
    told = type(error).__name__
    # SQLite's own name for it: its words may hold a value that was to be written.
    told += f" {name}" if (name := getattr(error, "sqlite_errorname", None)) else ""
    frames = traceback.extract_tb(error.__traceback__)
    if frames:
        told += f" {_code_place(frames[-1].filename)}:{frames[-1].lineno}"
    if isinstance(error, DrviewerError) and not error.names_patients:
        told += f": {_FOLDERS.sub('', str(error))}"
    elif isinstance(error, OSError) and error.strerror:
        told += f": {error.strerror}"
    return f"{told} from {raised_as(error.__cause__)}" if error.__cause__ else told


def _redact_line(line: str, known: frozenset[str]) -> str:
    """A place in the program is its own; every other line may speak of a file or a person."""
    if line.startswith("  File ⟨"):
        return line
    time = _LOG_TIME.match(line)
    head = time[0] if time else ""
    pieces = _PLACE.split(line[len(head) :])
    pieces[::2] = (_redact_piece(piece, known) for piece in pieces[::2])
    return head + "".join(pieces)


def _redact_piece(text: str, known: frozenset[str]) -> str:
    rest = _PATH.sub(_hidden_path, text)
    rest = _QUOTED.sub(_hidden_quote, rest)
    rest = _FILE.sub(lambda found: f"‹file›.{found[1].lower()}", rest)
    rest = _DATE.sub("‹date›", _UID.sub("‹uid›", rest))
    return _without(rest, known)


def _words_of(known: Iterable[str]) -> frozenset[str]:
    """The words of names and ids: an error may speak of the family name only."""
    found = set()
    for one in known:
        found.add(_SEPARATORS.sub("", one).lower())
        found.update(word.lower() for word in _SEPARATORS.split(one))
    return frozenset(word for word in found if len(word) >= (3 if word.isascii() else 2))


def _without(text: str, known: frozenset[str]) -> str:
    """One look-up a word: a clinic may have a hundred thousand patients."""

    def hidden(found: re.Match[str]) -> str:
        word = found[0].lower()
        pieces = (word, *word.split("-"))
        is_known = any(piece in known for piece in pieces) or _holds(word, known)
        return _HIDDEN if is_known else found[0]

    return re.sub(f"{_HIDDEN}(?: {_HIDDEN})+", _HIDDEN, _WORD.sub(hidden, text)) if known else text


def _holds(word: str, known: frozenset[str]) -> bool:
    """Chinese and Japanese put no gaps between words: a name may begin anywhere."""
    if word.isascii():
        return False
    ideograms = [place for place, letter in enumerate(word) if letter >= "\u3040"]
    return any(word[at : at + size] in known for at in ideograms for size in (2, 3, 4))


def _code_place(place: str) -> str:
    """``⟨drviewer/ui/tasks.py⟩``: where in the program, not where on whose computer."""
    parts = Path(place.replace("\\", "/")).parts
    for root in ("drviewer", "site-packages", "lib"):
        if root in parts[:-1]:
            start = len(parts) - 1 - parts[::-1].index(root)
            return f"⟨{'/'.join(parts[start:])}⟩"
    return f"⟨{place}⟩" if place.startswith("<") else f"⟨{parts[-1] if parts else place}⟩"


def _hidden_path(found: re.Match[str]) -> str:
    if found["share"]:
        return found[0]
    path = found[0].rstrip()
    ending = _ENDING.search(path.rstrip(".,;)"))
    return f"‹path›{ending[0].lower()}" if ending else "‹path›"


def _hidden_quote(found: re.Match[str]) -> str:
    opening, inner, closing = found[1], found[2], found[3]
    keeps = "‹" in inner or _IDENTIFIER.fullmatch(inner)
    return f"{opening}{inner if keeps else _HIDDEN}{closing}"
