"""A backup goes back as it was; a bad one changes nothing, and nothing present is ever lost."""

import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from former_databases import read_rows, write_former_database

from drviewer import __version__, paths
from drviewer.domain import Grade, Identity
from drviewer.errors import BackupError, StoreError
from drviewer.settings import Settings, read_user_settings, write_settings
from drviewer.store import NewImage, Store
from drviewer.store.connection import inspect_file
from drviewer.store.migrate import HEAD
from drviewer.workflow import backup, restore
from drviewer.workflow.assess import record_grade
from drviewer.workflow.backup import make_backup
from drviewer.workflow.backup_files import DATABASE, MANIFEST
from drviewer.workflow.restore import restore_backup

Change = Callable[[dict[str, bytes]], object]


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


@pytest.fixture
def home_with_data(tmp_path: Path) -> Path:
    """A read image, settings with a logo from elsewhere, the clinic's own table, a window."""
    with Store.open(paths.database_path()) as store:
        (image,) = store.add_images([NewImage(Path("/Ana.jpg"), 0, Identity("P-1"), 1, 1)])
        record_grade(store, image, Grade.SEVERE_NPDR, reader="Dr B")
    logo = tmp_path / "logo of ours.png"
    logo.write_bytes(b"a picture")
    write_settings(Settings(clinic_name="Übung 李", clinic_logo=str(logo)), paths.settings_path())
    paths.guidelines_dir().mkdir()
    (paths.guidelines_dir() / "ours-1.json").write_text('{"id": "ours-1"}')
    (paths.config_dir() / "window.ini").write_text("[General]\n")
    return tmp_path


@pytest.fixture
def made(home_with_data: Path) -> Path:
    target = home_with_data / "backup.zip"
    make_backup(target)
    return target


def home_files() -> dict[str, bytes]:
    """All but what SQLite puts beside a database for itself."""
    roots = (paths.data_dir(), paths.config_dir())
    return {
        f"{root.name}/{path.relative_to(root).as_posix()}": path.read_bytes()
        for root in roots
        for path in root.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


def change_backup(path: Path, change: Change) -> None:
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def change_manifest(files: dict[str, bytes], **values: object) -> None:
    files[MANIFEST] = json.dumps(json.loads(files[MANIFEST]) | values).encode()


def other_schema(files: dict[str, bytes], folder: Path) -> None:
    """A newer program's database, which the manifest does not tell."""
    path = folder.parent / "newer.sqlite"
    path.write_bytes(files[DATABASE])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    replace_file(files, DATABASE, path.read_bytes())


def replace_file(files: dict[str, bytes], name: str, content: bytes) -> None:
    """As if the backup had been made of it."""
    files[name] = content
    manifest = json.loads(files[MANIFEST])
    for entry in manifest["files"]:
        if entry["name"] == name:
            entry |= {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    files[MANIFEST] = json.dumps(manifest).encode()


# -- making -----------------------------------------------------------------------------------


def test_manifest_names_program_schema_date_and_every_file_with_its_digest(made: Path) -> None:
    with zipfile.ZipFile(made) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        names = set(archive.namelist())
        for entry in manifest["files"]:
            content = archive.read(entry["name"])
            assert entry["sha256"] == hashlib.sha256(content).hexdigest()
            assert entry["size"] == len(content)
    assert (manifest["program"], manifest["schema_revision"]) == (__version__, HEAD)
    assert manifest["made_at"].startswith("20")
    assert names - {MANIFEST} == {
        DATABASE,
        "config/settings.json",
        "config/window.ini",
        "config/guidelines/ours-1.json",
        "config/logo/logo of ours.png",
    }


def test_backup_of_an_open_database_holds_what_was_confirmed(home_with_data: Path) -> None:
    target = home_with_data / "open.zip"
    with Store.open(paths.database_path()) as store:
        store.save_problem(1, "said while open")
        make_backup(target)
        assert store.verify() == []
    restore_backup(target)
    with Store.open(paths.database_path()) as store:
        assert store.list_images()[0].problem == "said while open"


def test_former_backup_is_replaced_only_by_a_whole_one(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before, files = made.read_bytes(), sorted(made.parent.iterdir())
    monkeypatch.setattr(backup, "_pack", fail)
    with pytest.raises(BackupError, match="No space left"):
        make_backup(made)
    assert made.read_bytes() == before
    assert sorted(made.parent.iterdir()) == files


def test_interrupted_first_backup_leaves_nothing(
    home_with_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    files = sorted(home_with_data.iterdir())
    monkeypatch.setattr(backup, "_pack", interrupt)
    with pytest.raises(KeyboardInterrupt):
        make_backup(home_with_data / "new.zip")
    assert sorted(home_with_data.iterdir()) == files


def test_no_other_file_is_written_over(home_with_data: Path) -> None:
    with zipfile.ZipFile(home_with_data / "photographs.zip", "w") as archive:
        archive.writestr("Ana.jpg", b"x")
    for path in (paths.database_path(), home_with_data / "photographs.zip"):
        before = path.read_bytes()
        with pytest.raises(BackupError, match="is no backup"):
            make_backup(path)
        assert path.read_bytes() == before


def test_without_a_database_there_is_nothing_to_keep(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="no database"):
        make_backup(tmp_path / "backup.zip")


def test_folder_that_is_not_there_is_told(home_with_data: Path) -> None:
    with pytest.raises(BackupError, match=r"backup\.zip can't be written"):
        make_backup(home_with_data / "nowhere" / "backup.zip")


# -- restoring --------------------------------------------------------------------------------


def test_round_trip_is_equal(made: Path) -> None:
    rows, files = dump(paths.database_path()), home_files()
    with Store.open(paths.database_path()) as store:
        store.save_problem(1, "after the backup")
    write_settings(Settings(clinic_name="another"), paths.settings_path())
    (paths.guidelines_dir() / "ours-1.json").unlink()
    (paths.guidelines_dir() / "ours-2.json").write_text("{}")
    restore_backup(made)
    assert dump(paths.database_path()) == rows
    now = home_files()
    for name in ("settings.json", "window.ini", "guidelines/ours-1.json"):
        assert now[f"config/{name}"] == files[f"config/{name}"]
    assert "config/guidelines/ours-2.json" not in now
    with Store.open(paths.database_path()) as store:
        assert store.verify() == []


def test_present_data_are_kept_beside(made: Path) -> None:
    with Store.open(paths.database_path()) as store:
        store.save_problem(1, "after the backup")
    before = set(home_files().values())
    kept = restore_backup(made).kept
    assert before <= set(home_files().values())
    (database,) = [path for path in kept if path.suffix == ".sqlite"]
    assert database.name.startswith("drviewer.before-restore-20")
    with Store.open(database) as store:
        assert store.list_images()[0].problem == "after the backup"
    assert {path.parent for path in kept} == {paths.data_dir(), paths.config_dir()}
    again = restore_backup(made).kept
    assert not set(kept) & set(again)
    assert all(path.exists() for path in (*kept, *again))


def test_on_another_computer_all_is_there_and_the_logo_is_found(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = dump(paths.database_path())
    (made.parent / "logo of ours.png").unlink()
    monkeypatch.setenv("DRVIEWER_HOME", str(made.parent / "another"))
    assert restore_backup(made).kept == ()
    assert dump(paths.database_path()) == rows
    settings = read_user_settings()
    assert settings.clinic_name == "Übung 李"
    assert Path(settings.clinic_logo).read_bytes() == b"a picture"
    assert Path(settings.clinic_logo).parent == paths.config_dir() / "logo"


def test_backup_of_an_older_schema_goes_back_and_is_migrated(tmp_path: Path) -> None:
    paths.data_dir().mkdir(parents=True)
    write_former_database(paths.database_path(), "0003")
    rows = read_rows(paths.database_path())
    assert make_backup(tmp_path / "old.zip").schema_revision == "0003"
    assert inspect_file(paths.database_path()) == "0003", "a backup changes nothing"
    paths.database_path().unlink()
    restore_backup(tmp_path / "old.zip")
    assert read_rows(paths.database_path()) == rows
    with Store.open(paths.database_path()) as store:
        assert store.verify() == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda files: change_manifest(files, schema_revision="9999"), "newer drviewer.*9999"),
        (lambda files: change_manifest(files, format=2), "newer drviewer"),
        (lambda files: other_schema(files, paths.data_dir().parent), "newer drviewer.*9999"),
        (lambda files: files.update({"config/settings.json": b"{}"}), "settings.json.*damaged"),
        (lambda files: files.pop("config/settings.json"), "settings.json is missing"),
        (lambda files: files.pop(DATABASE), "drviewer.sqlite is missing"),
        (lambda files: files.pop(MANIFEST), "no backup of drviewer"),
        (lambda files: files.update({MANIFEST: b"{"}), "no backup of drviewer"),
        (lambda files: files.update({"config/../../evil": b"x"}), "does not belong"),
        (lambda files: files.update({"config/guidelines/../x": b"x"}), "does not belong"),
        (lambda files: replace_file(files, DATABASE, b"no database" * 999), "malformed|database"),
    ],
)
def test_backup_that_is_not_sound_changes_nothing(made: Path, change: Change, said: str) -> None:
    change_backup(made, change)
    before = home_files()
    with pytest.raises((BackupError, StoreError), match=f"(?s){said}"):
        restore_backup(made)
    assert home_files() == before
    assert not (paths.data_dir() / ".restoring").exists()


@pytest.mark.parametrize("cut", [0, 10, -200])
def test_damaged_zip_is_named_and_changes_nothing(made: Path, cut: int) -> None:
    made.write_bytes(made.read_bytes()[:cut])
    before = home_files()
    with pytest.raises(BackupError, match=r"backup\.zip can't be read"):
        restore_backup(made)
    assert home_files() == before


def test_one_changed_byte_is_found(made: Path) -> None:
    with zipfile.ZipFile(made) as archive:
        info = archive.getinfo(DATABASE)
    content = bytearray(made.read_bytes())
    content[info.header_offset + 30 + len(info.filename) + info.compress_size // 2] ^= 0x10
    made.write_bytes(content)
    before = home_files()
    with pytest.raises(BackupError, match=r"backup\.zip"):
        restore_backup(made)
    assert home_files() == before


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="There is no file"):
        restore_backup(tmp_path / "none.zip")


def test_while_the_program_is_open_nothing_is_restored(made: Path) -> None:
    with Store.open(paths.database_path()) as store:
        store.list_images()
        with pytest.raises(StoreError, match="is in use"):
            restore_backup(made)
        assert store.verify() == []
    restore_backup(made)


def test_damaged_present_database_is_kept_and_replaced(made: Path) -> None:
    rows = dump(paths.database_path())
    paths.database_path().write_bytes(b"damaged" * 500)
    kept = restore_backup(made).kept
    assert b"damaged" * 500 in [path.read_bytes() for path in kept if path.is_file()]
    assert dump(paths.database_path()) == rows


@pytest.mark.parametrize("at", range(1, 9))
def test_failed_step_is_undone(made: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    count, real = 0, restore._move

    def move(old: Path, new: Path, done: list[tuple[Path, Path]]) -> None:
        nonlocal count
        count += 1
        if count == at:
            raise OSError(13, "Permission denied")
        real(old, new, done)

    rows, before = dump(paths.database_path()), home_files()
    monkeypatch.setattr(restore, "_move", move)
    with pytest.raises(BackupError, match=r"Permission denied.*as it was"):
        restore_backup(made)
    assert home_files() == before
    assert dump(paths.database_path()) == rows


def test_damaged_settings_are_kept_as_they_are(home_with_data: Path) -> None:
    paths.settings_path().write_text("{damaged")
    make_backup(home_with_data / "backup.zip")
    paths.settings_path().unlink()
    restore_backup(home_with_data / "backup.zip")
    assert paths.settings_path().read_text() == "{damaged"
