"""Make a backup: the database as of one moment, settings and the clinic's own files in one ZIP."""

import os
import re
import shutil
import tempfile
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from drviewer import __version__, paths
from drviewer.errors import BackupError, DrviewerError, SettingsError
from drviewer.language import tr
from drviewer.settings import read_settings
from drviewer.store.connection import inspect_file
from drviewer.store.copying import check_sound, copy_database, count_patients
from drviewer.workflow.backup_files import (
    DATABASE,
    GUIDELINES,
    LOGO,
    MANIFEST,
    PARTS,
    Manifest,
    entry_of,
    open_backup,
    place_of,
    unpack,
)

_TEMPORARY = ".drviewer-backup-"
#: Seconds; no backup takes as long.
_STALE = 24 * 3600
_PLAIN_ENDING = re.compile(r"\.[a-z0-9]+")


def make_backup(target: Path) -> Manifest:
    """Write everything that is the user's to ``target``, also while the program is open.

    Photographs stay where they are; log, thumbnails and the clinic's settings for the whole
    computer are not in it. A failed write leaves a former backup whole, and so does a damaged
    database, or one without patients where the backup holds some.

    Raises:
        BackupError: there is no database yet, or the file can't be written or replaced.
        StoreError: the database can't be read or is damaged.
    """
    try:
        _check(target)
        _drop_stale(target.parent)
        # Beside the backup: the copy is as large, and no patient's name belongs into /tmp.
        with tempfile.TemporaryDirectory(prefix=_TEMPORARY, dir=target.parent) as folder:
            return _write(target, Path(folder))
    except OSError as error:
        raise BackupError(
            tr("{path} can't be written: {strerror}.", path=target, strerror=error.strerror),
            advice=tr("Check that the folder exists and may be written."),
        ) from error


def _check(target: Path) -> None:
    if not paths.database_path().exists():
        raise BackupError(
            tr("There is no database {path} yet.", path=paths.database_path()),
            advice=tr("Open some photographs first."),
        )
    # A slip of the keyboard must not cost a photograph, or the database itself.
    if target.exists() and not _is_backup(target):
        raise BackupError(
            tr("{path} is there and is no backup.", path=target), advice=tr("Name another file.")
        )


def _is_backup(path: Path) -> bool:
    # Never opened but by SQLite: see ``inspect_file``.
    if path.samefile(paths.database_path()):
        return False
    try:
        with open_backup(path):
            return True
    except BackupError:
        return False


def _drop_stale(folder: Path) -> None:
    """What a backup left that was killed: a whole copy of the database."""
    for path in folder.glob(f"{_TEMPORARY}*"):
        if path.is_dir() and time.time() - path.stat().st_mtime > _STALE:
            shutil.rmtree(path, ignore_errors=True)


def _write(target: Path, folder: Path) -> Manifest:
    files = _copy_all(target, folder / "files")
    _check_worth(target, files[DATABASE], folder)
    manifest = Manifest(
        program=__version__,
        schema_revision=inspect_file(files[DATABASE]) or "",
        made_at=datetime.now(UTC),
        files=tuple(entry_of(name, path) for name, path in files.items()),
    )
    packed = folder / "packed.zip"
    with packed.open("wb") as stream:
        _pack(stream, files, manifest)
        stream.flush()
        os.fsync(stream.fileno())
    _check_packed(packed, target)
    # It names patients.
    packed.chmod(0o600)
    packed.replace(target)
    return manifest


def _copy_all(target: Path, folder: Path) -> dict[str, Path]:
    """Copies, by their names in the backup: what is listed and what is packed are the same."""
    files = {DATABASE: folder / DATABASE}
    files[DATABASE].parent.mkdir(parents=True)
    copy_database(paths.database_path(), files[DATABASE], named=target)
    check_sound(files[DATABASE], named=paths.database_path())
    for name, path in _other_files():
        files[name] = folder / name
        files[name].parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, files[name])
    return files


def _check_worth(target: Path, database: Path, folder: Path) -> None:
    """A data folder that is new by mistake must not cost the backup of the right one."""
    if not target.exists() or count_patients(database) or not _patients_in(target, folder):
        return
    raise BackupError(
        tr(
            "The backup {path} holds patients, the database {database} none.",
            path=target,
            database=paths.database_path(),
        ),
        advice=tr("Name another file, and see whether this is the right data folder."),
    )


def _patients_in(backup: Path, folder: Path) -> int:
    unpacked = folder / "former.sqlite"
    try:
        with open_backup(backup) as (archive, manifest):
            (entry,) = (one for one in manifest.files if one.name == DATABASE)
            unpack(archive, entry, unpacked, backup)
        check_sound(unpacked)
        return count_patients(unpacked)
    except DrviewerError:
        # A damaged one is no loss.
        return 0


def _pack(stream: IO[bytes], files: dict[str, Path], manifest: Manifest) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
        archive.writestr(MANIFEST, manifest.model_dump_json(indent=2) + "\n")
        for name, path in files.items():
            archive.write(path, name)


def _check_packed(packed: Path, target: Path) -> None:
    """As a restore would read it."""
    try:
        with open_backup(packed) as (archive, manifest):
            for entry in manifest.files:
                unpack(archive, entry, packed.with_name("unpacked"), target)
    except BackupError as error:
        raise BackupError(
            tr(
                "The backup {path} could not be written whole: {error}",
                path=target,
                error=error.message,
            ),
            advice=tr("Check the disk, or name another file. A former backup is as it was."),
        ) from error


def _other_files() -> Iterator[tuple[str, Path]]:
    for name in PARTS:
        path = place_of(name)
        if name != DATABASE and path.is_file():
            yield name, path
    for path in sorted(place_of(GUIDELINES).glob("*.json")):
        yield f"{GUIDELINES}/{path.name}", path
    logo = _logo()
    if logo is not None:
        # Its own name may be one that no other system can have.
        ending = logo.suffix.lower()
        yield f"{LOGO}/logo{ending if _PLAIN_ENDING.fullmatch(ending) else ''}", logo


def _logo() -> Path | None:
    """The user's own, wherever it lies; one that the clinic laid down is not ours to keep."""
    try:
        chosen = read_settings(paths.settings_path()).clinic_logo
    except SettingsError:
        # A damaged file is kept as it is.
        return None
    return Path(chosen) if chosen and Path(chosen).is_file() else None
