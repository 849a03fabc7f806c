"""The user guide: complete, offline, readable in the program and in a browser."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from drviewer import paths
from drviewer.errors import ResourceError
from drviewer.language import LANGUAGES, speaking
from drviewer.ui.guide import guide_pages, write_guide
from drviewer.ui.guide_window import GuideWindow


@pytest.mark.parametrize("code", LANGUAGES)
def test_links_and_pictures_of_every_page_are_there(code: str) -> None:
    with speaking(code):
        pages = guide_pages()
    assert 8 <= len(pages) <= 12
    assert [page.name for page in pages] == [page.name for page in guide_pages()]
    for page in pages:
        text = page.path.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert (page.path.parent / target).exists(), f"{page.name}: {target}"


def test_clinical_pages_cite_their_sources_and_say_what_is_unverified() -> None:
    texts = {page.name: page.path.read_text(encoding="utf-8") for page in guide_pages()}
    assert "Ophthalmology 2003" in texts["reading"]
    assert "Sayres" in texts["ai"]
    assert "not in your clinic" in texts["ai"]
    assert "unverified" in texts["reports"]
    assert "not a cleared medical device" in texts["first-start"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translated_page_has_all_that_the_english_one_has(code: str) -> None:
    with speaking(code):
        own = guide_pages()
    for page, english in zip(own, guide_pages(), strict=True):
        texts = [one.path.read_text(encoding="utf-8") for one in (page, english)]
        for part in (r"^#+ ", r"^!\[", r"\]\(", r"Ctrl\+\w"):
            counts = [len(re.findall(part, text, re.MULTILINE)) for text in texts]
            assert counts[0] == counts[1], f"{code} {page.name}: {part}"


def test_the_guide_opens_in_the_windows_language(qtbot: QtBot) -> None:
    with speaking("es"):
        guide = GuideWindow(None)
        qtbot.addWidget(guide)
    assert guide.pages[0].path.parent.name == "es"
    assert 'src="pictures/' in guide.pages[0].html()


@pytest.mark.parametrize("code", LANGUAGES)
def test_guide_for_a_browser_needs_nothing_from_the_network(tmp_path: Path, code: str) -> None:
    with speaking(code):
        first = write_guide(tmp_path / "guide")
    assert first.name == "first-start.html"
    for page in first.parent.glob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert not re.search(r'(src|href)="(https?:)?//', html), page.name
        for target in re.findall(r'(?:src|href)="([^"#]+)"', html):
            assert (first.parent / target).exists(), f"{page.name}: {target}"


def test_links_lead_from_page_to_page(qtbot: QtBot) -> None:
    guide = GuideWindow(None)
    qtbot.addWidget(guide)
    assert "First start" in guide.text.toPlainText()
    guide._on_anchor_clicked(QUrl("reading.html"))
    assert guide.list.currentItem().text() == "Reading a patient"
    assert "worse eye" in guide.text.toPlainText()
    guide.open_page("no such page")
    assert guide.list.currentItem().text() == "Reading a patient"


def test_missing_guide_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "bundle_dir", lambda: tmp_path)
    with pytest.raises(ResourceError):
        guide_pages()
    guide = GuideWindow(None)
    qtbot.addWidget(guide)
    assert "not installed" in guide.problem
    assert not guide.browser.isEnabled()
