"""Brings resources/translations up to date with the code: `make translations`.

Every word stands in the code inside tr(), trn() or tr_noop(), in a guideline's table or in the
model's card. They are
handed to Qt's lupdate as one list, which keeps what is translated and drops what is gone; lrelease
makes the .qm files that the program loads. What is left to translate is counted at the end.
"""

import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN", "es")
CONTEXT = "drviewer"


class Word(NamedTuple):
    """A text to translate; ``note`` tells it from another of the same letters."""

    text: str
    note: str
    is_plural: bool


def find_words() -> list[Word]:
    """Every word of the program, in the order of the files, each once."""
    files = sorted((ROOT / "drviewer").rglob("*.py"))
    found = [word for path in files for word in _words_of(path)]
    found += [Word(text, "", False) for text in (*_guideline_texts(), *_card_texts())]
    return list(dict.fromkeys(found))


def _words_of(path: Path) -> Iterator[Word]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        name, said = node.func.id, [_literal(one) for one in node.args]
        if name in ("tr", "tr_noop") and said[0]:
            yield Word(said[0], _at(said, 1), False)
        elif name == "trn" and said[1]:
            yield Word(said[1], _at(said, 3), True)


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _at(texts: list[str], place: int) -> str:
    return texts[place] if len(texts) > place else ""


def _guideline_texts() -> Iterator[str]:
    for path in sorted((ROOT / "resources" / "guidelines").glob("*.json")):
        table = json.loads(path.read_text(encoding="utf-8"))
        for row in (*table["grades"].values(), *table["dme"].values(), table["ungradable"]):
            yield row["text"]


def _card_texts() -> Iterator[str]:
    for path in sorted((ROOT / "models").glob("dr_grader*.json")):
        card = json.loads(path.read_text(encoding="utf-8"))
        if "intended_use" in card:
            yield from (card["intended_use"], *card["not_for"], *card["limitations"])
            yield from (one["terms"] for one in card["training"]["data"])


def update(words: list[Word]) -> None:
    """Bring each .ts to ``words``."""
    TRANSLATIONS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "words.cpp"
        listed.write_text("\n".join(_as_cpp(word) for word in words), encoding="utf-8")
        for code in LANGUAGES:
            _run(
                "lupdate", str(listed), "-ts", str(ts_path(code)), "-target-language", code,
                "-source-language", "en", "-locations", "none", "-no-obsolete", "-silent",
                "-no-ui-lines", "-disable-heuristic", "similartext", "-disable-heuristic", "sametext",
            )  # fmt: skip


def release() -> None:
    """Make each .qm of its .ts."""
    for code in LANGUAGES:
        _run(
            "lrelease", str(ts_path(code)), "-qm", str(ts_path(code).with_suffix(".qm")), "-silent"
        )


def ts_path(code: str) -> Path:
    return TRANSLATIONS / f"drviewer_{code}.ts"


def unfinished(code: str) -> list[str]:
    """The texts that have no translation yet."""
    messages = ET.parse(ts_path(code)).iter("message")
    return [
        one.findtext("source", "")
        for one in messages
        if one.find("translation").get("type") == "unfinished"  # type: ignore[union-attr]
    ]


def _as_cpp(word: Word) -> str:
    note = json.dumps(word.note, ensure_ascii=False) if word.note else "nullptr"
    count = ", 2" if word.is_plural else ""
    text = json.dumps(word.text, ensure_ascii=False)
    return f'QCoreApplication::translate("{CONTEXT}", {text}, {note}{count});'


def _run(tool: str, *arguments: str) -> None:
    import PySide6

    subprocess.run([str(Path(PySide6.__file__).parent / tool), *arguments], check=True)


if __name__ == "__main__":
    update(find_words())
    release()
    left = {code: len(unfinished(code)) for code in LANGUAGES}
    print(", ".join(f"{code}: {count} left to translate" for code, count in left.items()))
    sys.exit(any(left.values()))
