"""Exchange files by renaming, the former ones kept beside; a step that fails undoes all of them."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from drviewer.errors import BackupError
from drviewer.language import tr


class Exchange:
    """``set_aside`` and ``put`` in turn, then ``settle``; ``undo`` after whatever cut it short."""

    def __init__(self) -> None:
        self._aside: list[tuple[Path, Path]] = []
        self._placed: list[Path] = []

    @property
    def kept(self) -> tuple[Path, ...]:
        """Where the former files are now."""
        return tuple(aside for _, aside in self._aside)

    def set_aside(self, present: Path, aside: Path) -> None:
        """Give a present file or folder another name in its folder."""
        # On record before it is done: an interruption may come right after.
        self._aside.append((present, aside))
        rename(present, aside)

    def put(self, new: Path, place: Path) -> None:
        """Move ``new`` to ``place``, where there is nothing any more."""
        place.parent.mkdir(parents=True, exist_ok=True)
        self._placed.append(place)
        rename(new, place)

    def settle(self) -> None:
        """The new names outlast a power cut."""
        _keep_names({path.parent for path in (*self._placed, *self.kept)})

    def undo(self, cause: BaseException) -> None:
        """Everything as it was; a second interruption does not end this.

        Raises:
            BackupError: not everything, and where the former files are.
        """
        for place in reversed(self._placed):
            with contextlib.suppress(BaseException):
                _remove(place)
        for present, aside in reversed(self._aside):
            with contextlib.suppress(BaseException):
                if aside.exists():
                    rename(aside, present)
        lost = [aside for aside in self.kept if aside.exists()]
        if lost:
            raise _undone_in_part(cause, lost) from cause


def rename(old: Path, new: Path) -> None:
    """A file or folder, also to another disk: settings may lie on another one than data."""
    try:
        old.replace(new)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.move(old, new)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _keep_names(folders: Iterable[Path]) -> None:
    # Windows opens no folders, and some network drives have no such order.
    if os.name == "nt":
        return
    for folder in folders:
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _undone_in_part(cause: BaseException, lost: Iterable[Path]) -> BackupError:
    return BackupError(
        tr(
            "The backup could not be put in place ({error}), nor the former files put back.",
            error=str(cause) or type(cause).__name__,
        ),
        advice=tr(
            "They are all there: {files}. Rename them to what they were called before.",
            files=", ".join(map(str, lost)),
        ),
    )
