"""What the user can choose, kept in one JSON file."""

import json
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from drviewer.errors import SettingsError
from drviewer.settings import (
    DEFAULT_NAME_PATTERNS,
    NO_SITE,
    Settings,
    SiteSettings,
    export_settings,
    import_settings,
    read_settings,
    read_site_settings,
    write_settings,
)


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


# -- what a clinic lays down -------------------------------------------------------------------


def write(path: Path, **values: object) -> Path:
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def test_the_clinics_defaults_count_until_the_user_chooses(tmp_path: Path) -> None:
    site = read_site_settings(write(tmp_path / "site.json", defaults={"clinic_name": "Invented"}))
    own = tmp_path / "settings.json"
    assert read_settings(own, site).clinic_name == "Invented"
    write_settings(Settings(clinic_name="Mine"), own, site)
    assert read_settings(own, site).clinic_name == "Mine"


def test_what_is_locked_counts_whatever_the_user_has(tmp_path: Path) -> None:
    site = read_site_settings(write(tmp_path / "site.json", locked={"engine": "litert"}))
    own = write(tmp_path / "settings.json", engine="keras", theme="dark")
    settings = read_settings(own, site)
    assert (settings.engine, settings.theme) == ("litert", "dark")
    write_settings(settings, own, site)
    assert "engine" not in json.loads(own.read_text())


def test_only_what_differs_from_the_defaults_is_kept(tmp_path: Path) -> None:
    own = tmp_path / "settings.json"
    write_settings(Settings(theme="dark"), own)
    assert json.loads(own.read_text()) == {"theme": "dark"}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"locked": {"engine": "abacus"}}, "engine"),
        ({"lockd": {}}, "lockd"),
        ({"defaults": {"reader_name": "Dr Invented"}}, "everybody's own"),
    ],
)
def test_a_clinics_file_that_is_wrong_names_itself_and_the_place(
    tmp_path: Path, values: dict[str, object], said: str
) -> None:
    path = write(tmp_path / "site.json", **values)
    with pytest.raises(SettingsError, match=r"site\.json") as caught:
        read_site_settings(path)
    assert said in str(caught.value)
    assert "Value error" not in str(caught.value)


def test_no_file_of_the_clinic_lays_nothing_down(tmp_path: Path) -> None:
    assert read_site_settings(tmp_path / "none.json") == NO_SITE


def test_settings_travel_without_what_is_personal(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    export_settings(
        Settings(reader_name="Dr A", clinic_name="Invented", recent_folders=("/x",)), file
    )
    assert not {"reader_name", "recent_folders"} & set(json.loads(file.read_text()))
    site = SiteSettings(locked={"clinic_name": "Locked"})
    there = import_settings(file, Settings(reader_name="Dr B", theme="dark"), site)
    assert (there.reader_name, there.clinic_name) == ("Dr B", "")
    assert there.theme == "system"


def test_an_import_that_is_not_valid_says_what(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no file"):
        import_settings(tmp_path / "none.json", Settings())
    with pytest.raises(SettingsError, match="theme"):
        import_settings(write(tmp_path / "bad.json", theme="purple"), Settings())
