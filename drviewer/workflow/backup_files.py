"""What a backup holds: which files belong to a user's data, and the list of them in it."""

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path, PurePosixPath

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drviewer import paths
from drviewer.errors import BackupError
from drviewer.language import tr, tr_noop

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "data/drviewer.sqlite"
SETTINGS = "config/settings.json"
GUIDELINES = "config/guidelines"
LOGO = "config/logo"
#: Files and folders of files, by their names in the backup.
PARTS = (DATABASE, SETTINGS, "config/window.ini", GUIDELINES, LOGO)
_FOLDERS = (GUIDELINES, LOGO)
#: The bit by which a ZIP says that a file in it needs a password.
_ENCRYPTED = 0x1
_ROOTS = {"data": paths.data_dir, "config": paths.config_dir}

NOT_CHANGED = tr_noop("Take another backup. Nothing was changed.")


class Entry(BaseModel):
    """A file of the backup."""

    model_config = ConfigDict(frozen=True)

    name: str
    size: int
    sha256: str


class Manifest(BaseModel):
    """``schema_revision``: the database's; ``program``: the version that made the backup."""

    model_config = ConfigDict(frozen=True)

    format: int = Field(default=FORMAT, ge=1)
    program: str
    schema_revision: str
    made_at: datetime
    files: tuple[Entry, ...]


def place_of(name: str) -> Path:
    """Where a file or folder of a backup belongs on this computer."""
    root, _, rest = name.partition("/")
    return _ROOTS[root]() / rest


def entry_of(name: str, path: Path) -> Entry:
    """The file at ``path`` as a backup lists it."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return Entry(name=name, size=path.stat().st_size, sha256=digest)


@contextmanager
def open_backup(path: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """A backup and what it says of itself.

    Raises:
        BackupError: it can't be read, is damaged, no backup, or a newer program's.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _check_unlocked(archive, path)
            yield archive, _read_manifest(archive, path)
    except FileNotFoundError as error:
        raise BackupError(
            tr("There is no file {path}.", path=path), advice=tr("Name a backup's file.")
        ) from error
    # The last of them is zipfile's word for a compression that it does not know.
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError) as error:
        raise BackupError(
            tr("The backup {path} can't be read: {error}.", path=path, error=error),
            advice=tr(NOT_CHANGED),
        ) from error


def _check_unlocked(archive: zipfile.ZipFile, path: Path) -> None:
    if any(info.flag_bits & _ENCRYPTED for info in archive.infolist()):
        raise BackupError(
            tr("The backup {path} is encrypted.", path=path),
            advice=tr("Pack it again without a password. Nothing was changed."),
        )


def _read_manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    try:
        text = archive.read(MANIFEST)
        made_as = json.loads(text)["format"]
        if isinstance(made_as, int) and made_as > FORMAT:
            raise newer_backup(path, made_as)
        manifest = Manifest.model_validate_json(text)
    except (LookupError, TypeError, ValueError, ValidationError) as error:
        raise BackupError(
            tr("{path} is no backup of drviewer, or its list is damaged.", path=path),
            advice=tr(NOT_CHANGED),
        ) from error
    _check_names(archive, manifest, path)
    return manifest


def newer_backup(path: Path, what: object) -> BackupError:
    """``what``: the schema or form that this program does not know."""
    return BackupError(
        tr(
            "The backup {path} was made by a newer drviewer (its schema is {version}).",
            path=path,
            version=what,
        ),
        advice=tr("Install the latest drviewer. Nothing was changed."),
    )


def _check_names(archive: zipfile.ZipFile, manifest: Manifest, path: Path) -> None:
    """Nothing is written to a place that no file of ours has, whatever the archive says."""
    listed = [entry.name for entry in manifest.files]
    for name in archive.namelist():
        if name != MANIFEST and (name not in listed or not _is_ours(name)):
            raise BackupError(
                tr("{name} does not belong in the backup {path}.", name=name, path=path),
                advice=tr(NOT_CHANGED),
            )
    for name in (DATABASE, *listed):
        if name not in archive.namelist():
            raise BackupError(
                tr("{name} is missing from the backup {path}.", name=name, path=path),
                advice=tr(NOT_CHANGED),
            )


def _is_ours(name: str) -> bool:
    if name in PARTS:
        return name not in _FOLDERS
    pure = PurePosixPath(name)
    is_plain = pure.name not in ("", ".", "..") and not set(pure.name) & set("\\:/")
    return is_plain and name in {f"{folder}/{pure.name}" for folder in _FOLDERS}


def unpack(archive: zipfile.ZipFile, entry: Entry, target: Path, source: Path) -> None:
    """Write a file of the backup ``source`` to ``target``, if it is what the list says.

    Raises:
        BackupError: it is not.
        OSError: it can't be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry.name) as packed, target.open("wb") as stream:
        while block := packed.read(1 << 20):
            stream.write(block)
        stream.flush()
        os.fsync(stream.fileno())
    if entry_of(entry.name, target) != entry:
        raise damaged_backup(source, entry.name)


def damaged_backup(path: Path, name: str) -> BackupError:
    """``name``: the file in it that is not what it should be."""
    return BackupError(
        tr("{name} in the backup {path} is damaged.", name=name, path=path),
        advice=tr(NOT_CHANGED),
    )
