"""Thumbnails kept on disk from one start to the next: one folder, one bound, the oldest go first.

A thumbnail shows a patient's retina. The folder lies in the user's own cache and ``clear`` empties
it; nothing else of the patient is in it, the files' names are hashes.
"""

import contextlib
import hashlib
import os
import tempfile
import threading
from pathlib import Path

import cv2
import numpy as np

from drviewer.domain import Rgb
from drviewer.imaging.files import read_thumbnail

SIDE = 256
"""The longest side, pixels, that is kept: enough for the largest tile on a sharp screen."""

_QUALITY = 88
_SUFFIX = ".jpg"
_PART_SUFFIX = ".part"
#: Emptied to this share of the bound at once, so that not every new file looks for old ones.
_EMPTIED_TO = 0.9
#: The folder is counted anew after this share of the bound: another program may fill it as well.
_COUNTED_EVERY = 0.1
_MEGABYTE = 1 << 20


class ThumbnailCache:
    """Safe with several threads and several programs: files are written beside, then moved."""

    def __init__(self, folder: Path, most_bytes: int = 256 * _MEGABYTE) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._bytes: int | None = None
        self._since_counted = 0

    def thumbnail(self, path: Path, frame: int = 0) -> Rgb:
        """At most ``SIDE`` pixels; from the cache while the file is the same, else read and kept.

        A cache that can't be read or written costs time and nothing else.

        Raises:
            ImageReadError: as ``read_thumbnail``.
        """
        file = self._file_of(path, frame)
        kept = None if file is None else _read(file)
        if kept is not None:
            return kept
        rgb = read_thumbnail(path, SIDE, frame)
        if file is not None:
            self._keep(file, rgb)
        return rgb

    def size(self) -> int:
        """Bytes kept."""
        return sum(size for _, _, size in self._files())

    def clear(self) -> None:
        """Delete every thumbnail."""
        with self._lock:
            for _, file, _ in self._files():
                file.unlink(missing_ok=True)
            self._bytes = 0

    def _file_of(self, path: Path, frame: int) -> Path | None:
        """Another name as soon as the picture's file changes; None where that can't be told."""
        try:
            facts = path.stat()
        except OSError:
            return None
        text = f"{path.absolute()}\0{frame}\0{facts.st_size}\0{facts.st_mtime_ns}\0{SIDE}"
        name = hashlib.blake2b(text.encode(errors="surrogateescape"), digest_size=20).hexdigest()
        return self._folder / name[:2] / f"{name}{_SUFFIX}"

    def _keep(self, file: Path, rgb: Rgb) -> None:
        is_encoded, data = cv2.imencode(
            _SUFFIX, rgb[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, _QUALITY]
        )
        if not is_encoded:
            return
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                dir=file.parent, suffix=_PART_SUFFIX, delete=False
            ) as part:
                part.write(data.tobytes())
            Path(part.name).replace(file)
            self._count(len(data))

    def _count(self, added: int) -> None:
        with self._lock:
            self._since_counted += added
            if self._bytes is None or self._since_counted > self._most_bytes * _COUNTED_EVERY:
                self._bytes, self._since_counted = self.size(), 0
            else:
                self._bytes += added
            if self._bytes > self._most_bytes:
                self._bytes = self._drop_oldest()

    def _drop_oldest(self) -> int:
        """Bytes left. What was looked at last stays."""
        files = sorted(self._files())
        left = sum(size for _, _, size in files)
        for _, file, size in files:
            if left <= self._most_bytes * _EMPTIED_TO:
                break
            file.unlink(missing_ok=True)
            left -= size
        return left

    def _files(self) -> list[tuple[float, Path, int]]:
        """Time of last use, file, bytes.

        What a killed program left half written counts and goes too: it shows a retina as well.
        """
        found = []
        for file in self._folder.glob("*/*"):
            if file.suffix not in (_SUFFIX, _PART_SUFFIX):
                continue
            with contextlib.suppress(OSError):
                facts = file.stat()
                found.append((facts.st_mtime, file, facts.st_size))
        return found


def _read(file: Path) -> Rgb | None:
    """None where there is none, or a damaged one."""
    try:
        data = np.frombuffer(file.read_bytes(), np.uint8)
        bgr = cv2.imdecode(data, cv2.IMREAD_COLOR) if data.size else None
        if bgr is None:
            return None
        os.utime(file)
    except (OSError, cv2.error):
        return None
    return np.ascontiguousarray(bgr[..., ::-1])
