"""Fundus images on disk: find them in folders, read headers, pixels and thumbnails.

One door for every format: the content decides, never the name's ending.
"""

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath

import cv2
import numpy as np

from drviewer.domain import Rgb
from drviewer.errors import ImageReadError
from drviewer.imaging.decode import ImageHeader, decode_picture, picture_header
from drviewer.imaging.dicom import dicom_header, has_dicom_magic, is_dicom, read_dicom
from drviewer.language import tr
from drviewer.paths import is_special

__all__ = [
    "SUFFIXES",
    "ImageHeader",
    "check_is_file",
    "find_images",
    "read_header",
    "read_image",
    "read_thumbnail",
]

SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".bmp", ".webp", ".dcm", ".dicom"}
)
"""Endings, in lower case, by which a file in a folder is taken for an image."""

_log = logging.getLogger(__name__)
_SKIPPED_FOLDERS = frozenset({"@eadir", "__macosx", "#recycle", "$recycle.bin", "lost+found"})
_DICOM_DIRECTORY = "DICOMDIR"
#: Never opened, also when dragged onto the window: closing the database's file, or what SQLite has
#: beside it, would cost this process its locks on it (see ``store.connection``).
_DATABASES = frozenset(f".sqlite{end}" for end in ("", "-wal", "-shm", "-journal"))
_DIGITS = re.compile(r"(\d+)")


def find_images(
    paths: Iterable[Path], *, on_warning: Callable[[str], None] = lambda _text: None
) -> list[Path]:
    """The images among ``paths``: files as given, folders searched with all below them.

    Within a folder sorted as people count (2 before 10), files before subfolders; hidden entries
    and the bookkeeping folders of network drives are left out; each file comes once. In folders a
    file counts by its ending, or, having none, by DICOM's mark in its content. What has a picture's
    ending and is no file is found as well, so that it can be listed with its reason. ``on_warning``
    hears, in words, of each folder that can't be listed.
    """
    found: dict[Path, None] = {}
    seen: set[tuple[int, int]] = set()
    for path in paths:
        is_folder = os.path.isdir(path)  # noqa: PTH112 (Path's raises where one may not look)
        images = _images_in(path, seen, on_warning) if is_folder else iter((path,))
        found.update(dict.fromkeys(images))
    return list(found)


def read_header(path: Path) -> ImageHeader:
    """Size and number of frames, nothing decoded.

    Raises:
        ImageReadError: missing, empty, no picture by its content, a damaged header, too large.
    """
    _first_bytes(path)
    if is_dicom(path):
        return dicom_header(path)
    try:
        with path.open("rb") as stream:
            return picture_header(stream, path.name)
    except OSError as error:
        raise _unreadable(path, error) from error


def read_image(path: Path, frame: int = 0) -> Rgb:
    """The picture, upright, ``(h, w, 3)`` uint8; how deeper samples become 8 bits: ``depth``.

    Raises:
        ImageReadError: as ``read_header``; also truncated or damaged, or no such frame.
    """
    return _read(path, frame, None)


def read_thumbnail(path: Path, side: int, frame: int = 0) -> Rgb:
    """The picture with its longest side at most ``side`` pixels; never enlarged.

    Raises:
        ImageReadError: as ``read_image``.
    """
    rgb = _read(path, frame, side)
    height, width = rgb.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return rgb
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def _read(path: Path, frame: int, side: int | None) -> Rgb:
    _first_bytes(path)
    if is_dicom(path):
        return read_dicom(path, frame)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    return decode_picture(data, path.name, frame=frame, side=side)


def _first_bytes(path: Path) -> bytes:
    if path.suffix.lower() in _DATABASES:
        raise ImageReadError(
            tr("{name} is not a picture drviewer can read.", name=path.name),
            advice=tr("Use JPEG, PNG, TIFF, BMP, WebP or DICOM."),
        )
    check_is_file(path)
    try:
        with path.open("rb") as stream:
            start = stream.read(12)
    except OSError as error:
        raise _unreadable(path, error) from error
    if not start:
        raise ImageReadError(
            tr("{name} is empty (0 bytes).", name=path.name),
            advice=tr("Copy it again from the camera or its archive."),
        )
    return start


def check_is_file(path: Path) -> None:
    """Before anything is opened that a folder or a person names.

    Raises:
        ImageReadError: a pipe, a socket or a device, which might never end or answer.
    """
    if is_special(path):
        raise ImageReadError(
            tr("{name} is a pipe, a socket or a device, not a file.", name=path.name),
            advice=tr("Put the photograph itself in its place."),
        )


def _unreadable(path: Path, error: OSError) -> ImageReadError:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return ImageReadError(
            tr("{name} was not found in {parent}.", name=path.name, parent=path.parent),
            advice=tr("Check its name, or whether it was moved."),
        )
    return ImageReadError(
        tr("{name} can't be opened.", name=path.name),
        advice=tr("Check that you may read files in {parent}.", parent=path.parent),
    )


def _images_in(
    folder: Path, seen: set[tuple[int, int]], on_warning: Callable[[str], None]
) -> Iterator[Path]:
    """Depth first; ``seen`` (device and inode of folders) keeps links from going in circles."""
    try:
        status = folder.stat()
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: _natural(entry.name))
    except OSError as error:
        _log.info("folder %s left out: %s", folder, error)
        on_warning(_left_out(folder, error))
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    folders = []
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            folders.append(entry.name)
        elif _is_image(entry):
            yield folder / entry.name
    for name in folders:
        if name.lower() not in _SKIPPED_FOLDERS:
            yield from _images_in(folder / name, seen, on_warning)


def _left_out(folder: Path, error: OSError) -> str:
    return tr(
        "The folder {folder} can't be listed ({strerror}), so its photographs are left out. Check "
        "that you may read it, and open it again.",
        folder=folder,
        strerror=error.strerror,
    )


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link to itself


def _is_image(entry: os.DirEntry[str]) -> bool:
    suffix = PurePath(entry.name).suffix.lower()
    if suffix in SUFFIXES:
        return True
    # DICOM names are often bare, or UIDs whose last number looks like an ending.
    is_bare = suffix == "" or suffix[1:].isdigit()
    if not is_bare or entry.name == _DICOM_DIRECTORY:
        return False
    path = Path(entry.path)
    return not is_special(path) and has_dicom_magic(path)


def _natural(name: str) -> list[tuple[int, int, str]]:
    """A sort key: digits count as numbers, letters without case; the name itself breaks ties."""
    parts = _DIGITS.split(name.casefold())
    key = [(1, int(part), "") if part.isdecimal() else (2, 0, part) for part in parts if part]
    return [*key, (0, 0, name)]
