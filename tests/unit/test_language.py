"""Words: English as it stands in the code, numbers, plurals, which language is taken."""

from datetime import UTC, date, datetime

import pytest

from drviewer import language
from drviewer.errors import ResourceError
from drviewer.language import best_language, number, speak, speaking, spoken, tr, tr_noop, trn


def test_english_is_the_text_itself_with_its_places_filled() -> None:
    assert tr("Signed by {reader}", reader="Dr. Example") == "Signed by Dr. Example"


def test_text_without_values_keeps_its_braces() -> None:
    assert tr("(?P<eye>…) {1,3}") == "(?P<eye>…) {1,3}"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 images"), (1, "1 image"), (2, "2 images"), (12_000, "12,000 images")]
)
def test_english_plural_goes_by_the_count(count: int, said: str) -> None:
    assert trn("{n:,} image", "{n:,} images", count) == said


def test_a_plural_takes_other_values_too() -> None:
    assert trn("{n} report in {folder}", "{n} reports in {folder}", 2, folder="/a") == (
        "2 reports in /a"
    )


def test_numbers_and_days_are_written_without_a_doubt() -> None:
    assert number(1234.5, ",.1f") == "1,234.5"
    assert language.day(date(2026, 11, 5)) == "2026-11-05"


@pytest.mark.parametrize("name", ["", "Ana Novák", "李明", "P-0001", "М. Иванова"])
def test_a_name_from_left_to_right_is_left_as_it_is(name: str) -> None:
    assert language.isolated(name) == name


@pytest.mark.parametrize("name", ["محمد", "דוד כהן", "Dr محمد"])
def test_a_name_from_right_to_left_is_kept_to_itself(name: str) -> None:
    assert language.isolated(name) == f"\u200e\u2068{name}\u2069"


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_a_day_is_read_as_it_is_written_and_as_iso_in_every_language(code: str) -> None:
    pytest.importorskip("PySide6.QtCore", reason="translations are Qt's")
    late = date(1961, 11, 30)
    with speaking(code):
        assert language.read_day(language.day(late)) == late
        assert language.read_day("1961-11-30") == late
        with pytest.raises(ValueError, match="11/30/1961"):
            language.read_day("11/30/1961")


def test_spanish_days_are_typed_day_first_and_the_hint_says_so() -> None:
    pytest.importorskip("PySide6.QtCore", reason="translations are Qt's")
    assert language.day_hint() == "YYYY-MM-DD"
    with speaking("es"):
        assert language.read_day("3/2/1966") == date(1966, 2, 3)
        assert language.day_hint().startswith("DD/MM/")


def test_a_moment_is_told_in_this_computers_time_zone() -> None:
    noon = datetime(2026, 11, 5, 12, 0, tzinfo=UTC)
    assert language.moment(noon) == noon.astimezone().strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [
        (["es-MX", "en-US"], "es"),
        (["zh-Hans-CN"], "zh_CN"),
        (["zh_CN"], "zh_CN"),
        (["zh-TW", "es"], "es"),
        (["de-DE"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_there_is_counts(
    wanted: list[str], taken: str
) -> None:
    assert best_language(wanted) == taken


def test_an_unknown_language_is_refused_by_name_and_changes_nothing() -> None:
    with pytest.raises(ResourceError, match="tlh"):
        speak("tlh")
    with pytest.raises(ResourceError, match="tlh"), speaking("tlh"):
        pass
    assert spoken() == "en"


def test_a_marked_text_stays_itself() -> None:
    assert tr_noop("Mild NPDR") == "Mild NPDR"
