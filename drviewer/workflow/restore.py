"""Put a backup in the place of the present data, which stay beside it under another name."""

import contextlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

from drviewer import paths
from drviewer.errors import BackupError, StoreError
from drviewer.language import tr
from drviewer.store.connection import inspect_file
from drviewer.store.copying import check_sound, check_unused
from drviewer.store.migrations import REVISIONS
from drviewer.workflow.backup_files import (
    DATABASE,
    LOGO,
    PARTS,
    SETTINGS,
    Manifest,
    damaged_backup,
    entry_of,
    newer_backup,
    open_backup,
    place_of,
    unpack,
)
from drviewer.workflow.exchanging import Exchange

_JOURNALS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """``kept``: where the former files are now."""

    manifest: Manifest
    kept: tuple[Path, ...]


def restore_backup(source: Path) -> Restored:
    """Check the backup, unpack it beside the present data, then exchange the two by renaming.

    Raises:
        BackupError: the backup is damaged or a newer program's, or a file can't be written.
        StoreError: the program is open.

    After an error or an interruption everything is as it was, or the error says where it is.
    """
    with open_backup(source) as (archive, manifest):
        _check_schema(manifest.schema_revision, source)
        check_unused(paths.database_path())
        with _told_if_unwritten(), _staging() as staged:
            _unpack_all(archive, manifest, staged, source)
            _check_schema(_revision_of(staged / DATABASE, source), source)
            _point_to_logo(manifest, staged)
            # Unpacking took its time.
            check_unused(paths.database_path())
            return Restored(manifest, _exchange(staged))


def _revision_of(database: Path, source: Path) -> str:
    try:
        check_sound(database)
        return inspect_file(database) or ""
    except StoreError as error:
        raise damaged_backup(source, DATABASE) from error


def _check_schema(revision: str, source: Path) -> None:
    if revision not in {"", *(step.revision for step in REVISIONS)}:
        raise newer_backup(source, revision)


@contextlib.contextmanager
def _told_if_unwritten() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BackupError(
            tr("The backup can't be put in place: {error}.", error=error),
            advice=tr("Check permissions and free space. Everything is as it was."),
        ) from error


@contextlib.contextmanager
def _staging() -> Iterator[Path]:
    folder = paths.data_dir() / ".restoring"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack_all(archive: ZipFile, manifest: Manifest, staged: Path, source: Path) -> None:
    for entry in manifest.files:
        unpack(archive, entry, staged / entry.name, source)


def _point_to_logo(manifest: Manifest, staged: Path) -> None:
    """On another computer the logo is not where the settings say; the restored one is named."""
    logo = next((one for one in manifest.files if one.name.startswith(f"{LOGO}/")), None)
    path = staged / SETTINGS
    if logo is None or not path.is_file():
        return
    values = json.loads(path.read_text(encoding="utf-8"))
    chosen = Path(values.get("clinic_logo", ""))
    if not chosen.is_file() or entry_of(logo.name, chosen) != logo:
        values["clinic_logo"] = str(place_of(logo.name))
        path.write_text(json.dumps(values, indent=2, ensure_ascii=False), encoding="utf-8")


def _exchange(staged: Path) -> tuple[Path, ...]:
    """One part after the other; an interruption is undone as an error is."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    exchange = Exchange()
    try:
        for name in PARTS:
            for present in _present_files(name):
                exchange.set_aside(present, _aside(present, stamp))
            if (staged / name).exists():
                exchange.put(staged / name, place_of(name))
    except BaseException as error:
        exchange.undo(error)
        raise
    exchange.settle()
    return exchange.kept


def _present_files(name: str) -> list[Path]:
    path = place_of(name)
    candidates = [path, *(path.with_name(path.name + end) for end in _JOURNALS)]
    return [one for one in candidates if one.exists()]


def _aside(path: Path, stamp: str) -> Path:
    """``drviewer.sqlite-wal`` goes with its database: ``drviewer.before-restore-….sqlite-wal``."""
    return path.with_name(f"{path.stem}.before-restore-{stamp}{path.suffix}")
