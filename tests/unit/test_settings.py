"""What the user can choose, kept in one JSON file."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from drviewer.errors import SettingsError
from drviewer.settings import DEFAULT_NAME_PATTERNS, Settings, read_settings, write_settings


def test_no_file_yet_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.json") == Settings()


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    settings = Settings(clinic_name="Augenklinik Ü", clahe_tiles=16, recent_folders=("/a", "/b"))
    write_settings(settings, path)
    assert read_settings(path) == settings


def test_writing_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    write_settings(Settings(), tmp_path / "settings.json")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('{"clahe_clip_limit": 99}', "clahe_clip_limit"),
        ('{"theme": "pink"}', "theme"),
        ('{"clinic": "typo in the key"}', "clinic"),
        ("{", "the file"),
    ],
)
def test_wrong_file_is_refused_by_name_and_left_alone(
    tmp_path: Path, text: str, named: str
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    with pytest.raises(SettingsError, match=rf"settings\.json is not valid: {named}"):
        read_settings(path)
    assert path.read_text() == text


def test_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="can't be read"):
        read_settings(path)


def test_failed_write_keeps_the_former_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    write_settings(Settings(clinic_name="before"), path)

    def full_disk(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full_disk)
    with pytest.raises(SettingsError, match="can't be written") as caught:
        write_settings(Settings(clinic_name="after"), path)
    assert isinstance(caught.value.__cause__, OSError)
    assert read_settings(path).clinic_name == "before"


def test_settings_can_t_be_changed_in_place() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().clinic_name = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("stem", "groups"),
    [
        ("P-0015_OD_2024-05-01", {"patient": "P-0015", "eye": "OD", "date": "2024-05-01"}),
        ("day/15_left", {"patient": "15", "eye": "left", "date": None}),
        ("Ada Lovelace/OS/image1", {"patient": "Ada Lovelace", "eye": "OS"}),
        ("IDRiD_028_grade4", {"patient": "IDRiD_028"}),
    ],
)
def test_first_default_pattern_that_fits_reads_the_name(
    stem: str, groups: dict[str, str | None]
) -> None:
    found = next(match for one in DEFAULT_NAME_PATTERNS if (match := re.search(one, stem)))
    assert found.groupdict() == groups


def test_no_default_pattern_guesses_from_a_plain_name() -> None:
    assert not any(re.search(one, "day/retina") for one in DEFAULT_NAME_PATTERNS)
