"""Where things lie, however the program was installed."""

import sys
from pathlib import Path

import pytest

from drviewer import paths
from drviewer.errors import ResourceError


def test_source_tree_holds_resources_beside_the_package() -> None:
    assert paths.bundle_dir() == Path(paths.__file__).parent.parent


def test_frozen_program_has_its_files_in_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.bundle_dir() == tmp_path
    assert paths.models_dir() == tmp_path / "models"


def test_installed_wheel_has_its_files_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_bundled").mkdir()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "paths.py"))
    assert paths.bundle_dir() == tmp_path / "_bundled"


def test_missing_resource_is_named() -> None:
    with pytest.raises(ResourceError, match=r"guidelines/none\.json"):
        paths.resource("guidelines", "none.json")


def test_resource_that_is_there_is_found() -> None:
    assert paths.resource("guidelines").is_dir()


def test_another_folder_of_models_can_be_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRVIEWER_MODELS", str(tmp_path))
    assert paths.models_dir() == tmp_path


def test_one_variable_moves_data_and_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRVIEWER_HOME", str(tmp_path))
    for path in (paths.database_path(), paths.settings_path(), paths.log_path()):
        assert path.is_relative_to(tmp_path)


def test_without_the_variable_the_system_s_own_places_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DRVIEWER_HOME")
    assert paths.APP_NAME in paths.data_dir().parts
    assert paths.APP_NAME in paths.config_dir().parts
    assert paths.data_dir() != paths.config_dir() or sys.platform != "linux"
