"""Make a backup: the database as of one moment, settings and the clinic's own files in one ZIP."""

import os
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from drviewer import __version__, paths
from drviewer.errors import BackupError, SettingsError
from drviewer.language import tr
from drviewer.settings import read_settings
from drviewer.store.connection import inspect_file
from drviewer.store.copying import copy_database
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
)


def make_backup(target: Path) -> Manifest:
    """Write everything that is the user's to ``target``, also while the program is open.

    Photographs stay where they are; log, thumbnails and the clinic's settings for the whole
    computer are not in it. A failed write leaves a former backup whole.

    Raises:
        BackupError: there is no database yet, or the file can't be written.
        StoreError: the database can't be read.
    """
    _check(target)
    try:
        # Beside the backup: the copy is as large, and no patient's name belongs into /tmp.
        with tempfile.TemporaryDirectory(prefix=".drviewer-", dir=target.parent) as folder:
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


def _write(target: Path, folder: Path) -> Manifest:
    copy, packed = folder / "copy.sqlite", folder / "packed.zip"
    copy_database(paths.database_path(), copy)
    files = {DATABASE: copy, **dict(_other_files())}
    manifest = Manifest(
        program=__version__,
        schema_revision=inspect_file(copy) or "",
        made_at=datetime.now(UTC),
        files=tuple(entry_of(name, path) for name, path in files.items()),
    )
    with packed.open("wb") as stream:
        _pack(stream, files, manifest)
        stream.flush()
        os.fsync(stream.fileno())
    packed.replace(target)
    return manifest


def _pack(stream: IO[bytes], files: dict[str, Path], manifest: Manifest) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
        archive.writestr(MANIFEST, manifest.model_dump_json(indent=2) + "\n")
        for name, path in files.items():
            archive.write(path, name)


def _other_files() -> Iterator[tuple[str, Path]]:
    for name in PARTS:
        path = place_of(name)
        if name != DATABASE and path.is_file():
            yield name, path
    for path in sorted(place_of(GUIDELINES).glob("*.json")):
        yield f"{GUIDELINES}/{path.name}", path
    logo = _logo()
    if logo is not None:
        yield f"{LOGO}/{logo.name}", logo


def _logo() -> Path | None:
    """The user's own, wherever it lies; one that the clinic laid down is not ours to keep."""
    try:
        chosen = read_settings(paths.settings_path()).clinic_logo
    except SettingsError:
        # A damaged file is kept as it is.
        return None
    return Path(chosen) if chosen and Path(chosen).is_file() else None
