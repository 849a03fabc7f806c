"""The catalogues: nothing untranslated or stale, nothing lost on the way, and what they say."""

import importlib.util
import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from drviewer import language
from drviewer.domain import Grade, Laterality
from drviewer.language import number, speaking, tr, trn

pytest.importorskip("PySide6.QtCore", reason="translations are Qt's")

ROOT = Path(__file__).resolve().parents[2]
CODES = [code for code in language.LANGUAGES if code != "en"]
_PLACE = re.compile(r"\{[^{}]*\}")
FORMS = {"zh_CN": 1, "es": 2}


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


translate = load_script()


class Message:
    def __init__(self, found: ET.Element) -> None:
        self.text = found.findtext("source", "")
        self.note = found.findtext("comment") or ""
        self.is_plural = found.get("numerus") == "yes"
        said = found.find("translation")
        assert said is not None
        self.type = said.get("type", "")
        self.said = [one.text or "" for one in said] if self.is_plural else [said.text or ""]


def messages(code: str) -> Iterator[Message]:
    return (Message(one) for one in ET.parse(translate.ts_path(code)).iter("message"))


def test_the_scripts_languages_are_the_programs() -> None:
    assert list(translate.LANGUAGES) == CODES
    assert translate.CONTEXT == language.CONTEXT


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_the_code_is_translated_and_no_other(code: str) -> None:
    wanted = {(one.text, one.note, one.is_plural) for one in translate.find_words()}
    found = {(one.text, one.note, one.is_plural) for one in messages(code)}
    assert not wanted - found, "new words: run `make translations` and translate them"
    assert not found - wanted, "stale words: run `make translations`"
    assert not [one.text for one in messages(code) if one.type or not all(one.said)]


@pytest.mark.parametrize("code", CODES)
def test_a_translation_keeps_places_access_key_and_the_spaces_around_it(code: str) -> None:
    for one in messages(code):
        for said in one.said:
            assert set(_PLACE.findall(said)) == set(_PLACE.findall(one.text)), one.text
            has_key = bool(re.search(r"&\w", one.text))
            assert bool(re.search(r"&\w", said)) == has_key, one.text
            assert said[: len(said) - len(said.lstrip())] == leading(one.text), one.text


def leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


@pytest.mark.parametrize("code", CODES)
def test_a_plural_has_all_forms_of_its_language(code: str) -> None:
    plurals = [one for one in messages(code) if one.is_plural]
    assert plurals
    assert {len(one.said) for one in plurals} == {FORMS[code]}


@pytest.mark.parametrize("code", CODES)
def test_what_the_program_loads_was_made_of_these_translations(code: str, tmp_path: Path) -> None:
    import PySide6

    made = tmp_path / "made.qm"
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, translate.ts_path(code), "-qm", made, "-silent"], check=True)
    kept = translate.ts_path(code).with_suffix(".qm")
    assert made.read_bytes() == kept.read_bytes(), "run `make translations`"


def test_spanish_words_plurals_numbers_and_days() -> None:
    with speaking("es"):
        assert Laterality.RIGHT.label == "Ojo derecho"
        assert trn("{n:,} image", "{n:,} images", 1) == "1 imagen"
        assert trn("{n:,} image", "{n:,} images", 1200) == "1.200 imágenes"
        assert number(0.25, ".2f") == "0,25"
        assert language.day(date(2026, 11, 5)) == "05/11/2026"
    assert Laterality.RIGHT.label == "Right eye"


def test_chinese_words_and_its_one_plural_form() -> None:
    with speaking("zh_CN"):
        assert Grade.NO_DR.label == "无明显视网膜病变"
        assert trn("{n:,} image", "{n:,} images", 1) == "1 张图像"
        assert trn("{n:,} image", "{n:,} images", 2) == "2 张图像"


def test_a_word_that_no_translator_knows_stays_english() -> None:
    with speaking("es"):
        assert tr("A clinic's own row of a table") == "A clinic's own row of a table"
        assert trn("{n} gnome", "{n} gnomes", 1) == "1 gnome"


def test_a_report_in_another_language_leaves_the_window_s_alone() -> None:
    with speaking("zh_CN"):
        with speaking("es"):
            assert language.spoken() == "es"
        assert language.spoken() == "zh_CN"
    assert language.spoken() == "en"
