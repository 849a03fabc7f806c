"""``drviewer settings``: shown, carried to another computer, and what the clinic locked stays."""

import json
from pathlib import Path

import pytest

from drviewer import paths
from drviewer.cli import main
from drviewer.settings import Settings, read_settings, write_settings


def run(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["settings", *words])
    return int(ended.value.code or 0)


def test_they_are_shown_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    write_settings(Settings(clinic_name="Invented Clinic"), paths.settings_path())
    assert run() == 0
    assert json.loads(capsys.readouterr().out)["clinic_name"] == "Invented Clinic"


def test_they_travel_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_settings(Settings(clinic_name="Invented", theme="dark"), paths.settings_path())
    assert run("export", str(tmp_path / "s.json")) == 0
    write_settings(Settings(reader_name="Dr B"), paths.settings_path())
    assert run("import", str(tmp_path / "s.json")) == 0
    assert "clinic_name, theme" in " ".join(capsys.readouterr().err.split())
    there = read_settings(paths.settings_path())
    assert (there.clinic_name, there.theme, there.reader_name) == ("Invented", "dark", "Dr B")


def test_what_is_locked_is_said_and_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site.json"
    site.write_text(json.dumps({"locked": {"theme": "light"}}))
    monkeypatch.setenv("DRVIEWER_SITE_SETTINGS", str(site))
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"theme": "dark", "clinic_name": "Invented"}))
    assert run("import", str(other)) == 0
    assert run("show") == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["theme"] == "light"
    assert json.loads(shown.out)["clinic_name"] == "Invented"
    assert "Locked by the clinic: theme" in shown.err


def test_a_file_is_needed_for_an_export() -> None:
    assert run("export") == 2


def test_a_file_that_is_not_valid_changes_nothing(tmp_path: Path) -> None:
    write_settings(Settings(theme="dark"), paths.settings_path())
    (tmp_path / "bad.json").write_text('{"theme": "purple"}')
    assert run("import", str(tmp_path / "bad.json")) == 1
    assert read_settings(paths.settings_path()).theme == "dark"
