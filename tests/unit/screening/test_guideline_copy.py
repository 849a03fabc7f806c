"""A clinic's own follow-up table: versioned, named in reports, never instead of the original."""

from datetime import date

import pytest

from drviewer.domain import Grade
from drviewer.errors import ResourceError
from drviewer.paths import guidelines_dir
from drviewer.screening.guideline import Guideline, advise, list_guidelines, read_guideline
from drviewer.screening.guideline_copy import ROWS, row_of, save_copy

DAY = date(2026, 3, 1)


@pytest.fixture
def ico() -> Guideline:
    return read_guideline("ico_high_resource")


def changed(ico: Guideline, months: int = 4, name: str = "Invented Eye Clinic") -> Guideline:
    row = ico.row_of_grade(Grade.MODERATE_NPDR)
    other = row.model_copy(update={"min_months": 2, "max_months": months, "text": "Ours"})
    return save_copy(ico, {"2": other}, name=name, reader="Dr Invented", today=DAY)


def test_copy_is_listed_advises_and_says_what_it_is(ico: Guideline) -> None:
    copy = changed(ico)
    assert copy in list_guidelines()
    assert read_guideline(copy.id) == copy
    advice = advise(copy, Grade.MODERATE_NPDR)
    assert advice is not None
    assert (advice.text, advice.max_months) == ("Ours", 4)
    assert copy.title == (
        f"Invented Eye Clinic, version 1 (the clinic's own, from {ico.short_name} {ico.version})"
    )
    assert copy.source == "Edited by Dr Invented on 2026-03-01"


def test_rows_that_were_left_alone_are_the_originals(ico: Guideline) -> None:
    copy = changed(ico)
    for place in ROWS:
        if place != "2":
            assert row_of(copy, place) == row_of(ico, place)


def test_every_save_is_a_new_version_and_the_former_stays(ico: Guideline) -> None:
    first = changed(ico)
    second = changed(first, months=5)
    assert (first.version, second.version) == ("1", "2")
    assert second.based_on == first.based_on
    assert read_guideline(first.id) == first


def test_the_original_is_never_touched(ico: Guideline) -> None:
    changed(ico, name=ico.name)
    assert read_guideline(ico.id) == ico


@pytest.mark.parametrize("name", ["", "  "])
def test_copy_without_a_name_is_refused(ico: Guideline, name: str) -> None:
    with pytest.raises(ResourceError, match="no name"):
        changed(ico, name=name)


def test_copy_without_a_change_is_refused(ico: Guideline) -> None:
    with pytest.raises(ResourceError, match="Nothing was changed"):
        save_copy(ico, {}, name=ico.name, reader="", today=DAY)


def test_folder_that_cannot_be_made_is_named(ico: Guideline) -> None:
    guidelines_dir().parent.mkdir(parents=True, exist_ok=True)
    guidelines_dir().write_text("in the way")
    with pytest.raises(ResourceError, match="can't be written to"):
        changed(ico)
