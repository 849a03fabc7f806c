"""A backup goes back as it was; a bad one changes nothing, and nothing present is ever lost."""

import hashlib
import json
import os
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest
from former_databases import read_rows, write_former_database

from drviewer import __version__, paths
from drviewer.domain import Grade, Identity
from drviewer.errors import BackupError, StoreError
from drviewer.settings import Settings, read_user_settings, write_settings
from drviewer.store import NewImage, Store
from drviewer.store.connection import inspect_file
from drviewer.store.migrate import HEAD
from drviewer.workflow import backup, exchanging
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
        "config/logo/logo.png",
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


def overwrite_table(path: Path) -> None:
    """A damage that only shows when the page is read."""
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 3 + 200] = b"\xff" * 200
    path.write_bytes(content)


def test_backup_of_a_damaged_database_replaces_no_good_one(made: Path) -> None:
    before, files = made.read_bytes(), sorted(made.parent.iterdir())
    overwrite_table(paths.database_path())
    with pytest.raises(StoreError, match="damaged") as raised:
        make_backup(made)
    assert str(paths.database_path()) in str(raised.value)
    assert made.read_bytes() == before
    assert sorted(made.parent.iterdir()) == files


def test_backup_with_patients_is_not_replaced_by_one_of_an_empty_database(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = made.read_bytes()
    monkeypatch.setenv("DRVIEWER_HOME", str(made.parent / "wrong"))
    Store.open(paths.database_path()).close()
    with pytest.raises(BackupError, match="holds patients"):
        make_backup(made)
    assert made.read_bytes() == before
    other = made.with_name("other.zip")
    make_backup(other)
    make_backup(other)


def test_settings_changed_meanwhile_are_packed_as_they_are_listed(
    home_with_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backup._pack

    def pack(*given: object) -> None:
        paths.settings_path().write_text('{"clinic_name": "changed"}')
        real(*given)

    monkeypatch.setattr(backup, "_pack", pack)
    make_backup(home_with_data / "backup.zip")
    restore_backup(home_with_data / "backup.zip")
    assert read_user_settings().clinic_name == "Übung 李"


def test_backup_that_came_out_damaged_replaces_no_good_one(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = made.read_bytes(), backup._pack

    def pack(stream: IO[bytes], *others: object) -> None:
        real(stream, *others)
        stream.seek(200)
        stream.write(b"\xff" * 50)

    monkeypatch.setattr(backup, "_pack", pack)
    with pytest.raises(BackupError, match=r"backup\.zip could not be written whole"):
        make_backup(made)
    assert made.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize("name", ["Clinic: ours.PNG", "a\\b.png", "c.p:g"])
def test_logo_of_any_name_comes_back(home_with_data: Path, name: str) -> None:
    logo = home_with_data / name
    logo.write_bytes(b"ours")
    write_settings(Settings(clinic_logo=str(logo)), paths.settings_path())
    make_backup(home_with_data / "backup.zip")
    logo.unlink()
    restore_backup(home_with_data / "backup.zip")
    assert Path(read_user_settings().clinic_logo).read_bytes() == b"ours"


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
def test_only_the_user_may_read_a_backup(made: Path) -> None:
    assert made.stat().st_mode & 0o777 == 0o600


def test_what_a_killed_backup_left_is_removed_by_the_next(made: Path) -> None:
    stale, recent = (made.parent / f".drviewer-backup-{name}" for name in ("old", "new"))
    for folder in (stale, recent):
        folder.mkdir()
        (folder / "copy.sqlite").write_bytes(b"x")
    os.utime(stale, (0, 0))
    make_backup(made)
    assert not stale.exists()
    assert recent.exists(), "another backup may be at work"


@pytest.mark.skipif(os.name == "nt", reason="no such limit there")
def test_full_medium_is_told_by_the_backups_name(made: Path) -> None:
    import resource

    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, former[1]))
    try:
        with pytest.raises(StoreError, match=r"backup\.zip can't be written"):
            make_backup(made)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)


def test_target_that_may_not_be_looked_at_is_told(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbid(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(backup, "_is_backup", forbid)
    with pytest.raises(BackupError, match=r"backup\.zip can't be written: Permission denied"):
        make_backup(made)


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
        (lambda files: replace_file(files, DATABASE, b"no database" * 999), "zip is damaged"),
    ],
)
def test_backup_that_is_not_sound_changes_nothing(made: Path, change: Change, said: str) -> None:
    change_backup(made, change)
    before = home_files()
    with pytest.raises(BackupError, match=f"(?s){said}") as raised:
        restore_backup(made)
    assert str(made) in str(raised.value)
    assert "Nothing was changed" in str(raised.value)
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


def test_encrypted_backup_is_told(made: Path) -> None:
    content = bytearray(made.read_bytes())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(sign)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(sign, at + 4)
    made.write_bytes(content)
    with pytest.raises(BackupError, match="is encrypted"):
        restore_backup(made)


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


#: Four present files or folders set aside, five put in their places.
STEPS = range(1, 10)


def fail_at(monkeypatch: pytest.MonkeyPatch, fails: Callable[[int], BaseException | None]) -> None:
    """``fails``: what the step of that number raises, before it renames if it is an ``OSError``."""
    count, real = 0, exchanging.rename

    def rename(old: Path, new: Path) -> None:
        nonlocal count
        count += 1
        error = fails(count)
        if not isinstance(error, OSError):
            real(old, new)
        if error is not None:
            raise error

    monkeypatch.setattr(exchanging, "rename", rename)


@pytest.mark.parametrize("at", STEPS)
def test_failed_step_is_undone(made: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    rows, before = dump(paths.database_path()), home_files()
    fail_at(monkeypatch, lambda count: OSError(13, "Permission denied") if count == at else None)
    with pytest.raises(BackupError, match=r"Permission denied.*as it was"):
        restore_backup(made)
    assert home_files() == before
    assert dump(paths.database_path()) == rows


@pytest.mark.parametrize("at", STEPS)
def test_interrupted_step_is_undone(made: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Ctrl-C right after it, and again while it is undone."""
    rows, before = dump(paths.database_path()), home_files()
    fail_at(monkeypatch, lambda count: KeyboardInterrupt() if count in (at, at + 1) else None)
    with pytest.raises(KeyboardInterrupt):
        restore_backup(made)
    assert home_files() == before
    assert dump(paths.database_path()) == rows


def test_where_undoing_fails_it_is_told_where_the_former_files_are(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(home_files().values())
    fail_at(monkeypatch, lambda count: OSError(5, "I/O error") if count >= 4 else None)
    with pytest.raises(BackupError, match=r"I/O error.*nor the former files") as raised:
        restore_backup(made)
    assert "as it was" not in str(raised.value)
    named = [path for path in paths.data_dir().glob("*before-restore*") if path.is_file()]
    assert named
    assert all(str(path) in str(raised.value) for path in named)
    assert before <= set(home_files().values())


def test_journal_of_a_killed_program_goes_with_its_database(made: Path) -> None:
    journal = paths.data_dir() / "drviewer.sqlite-journal"
    journal.write_bytes(b"")
    kept = restore_backup(made).kept
    assert not journal.exists()
    assert any(path.name.endswith(".sqlite-journal") for path in kept)


def test_damaged_settings_are_kept_as_they_are(home_with_data: Path) -> None:
    paths.settings_path().write_text("{damaged")
    make_backup(home_with_data / "backup.zip")
    paths.settings_path().unlink()
    restore_backup(home_with_data / "backup.zip")
    assert paths.settings_path().read_text() == "{damaged"
