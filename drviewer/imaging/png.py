"""The chunks of a PNG that make its pixels, each checked (W3C PNG, third edition, section 5).

The decoder prints to standard error what it thinks of colour profiles and of damage; it is given
only whole pixel chunks, so it has nothing to say.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from drviewer.imaging.exif import exif_orientation

PNG_MAGIC = b"\x89PNG\r\n\x1a\n"

_PIXEL_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


@dataclass(frozen=True, slots=True)
class PngHeader:
    """``width`` and ``height`` as stored."""

    width: int
    height: int
    orientation: int


def read_png_header(stream: BinaryIO) -> PngHeader:
    """Read up to the first pixel chunk.

    Raises:
        ValueError: the stream ends before, or does not begin with a header chunk.
    """
    stream.seek(len(PNG_MAGIC))
    size: tuple[int, int] | None = None
    orientation = 1
    while True:
        start = stream.read(8)
        if len(start) < 8:
            raise ValueError("the file ends inside its header")
        length, kind = struct.unpack(">I4s", start)
        if kind == b"IDAT":
            break
        if kind in (b"IHDR", b"eXIf"):
            block = stream.read(length)
            if kind == b"eXIf":
                orientation = exif_orientation(block)
            elif len(block) == 13:
                size = struct.unpack(">II", block[:8])
            stream.seek(4, 1)
        else:
            stream.seek(length + 4, 1)
    if size is None or 0 in size:
        raise ValueError("no size before the pixels")
    return PngHeader(*size, orientation=orientation)


def pixel_chunks(data: bytes) -> bytes:
    """The PNG with nothing but what its pixels need.

    Raises:
        ValueError: a pixel chunk is damaged, or the file ends before its end chunk.
    """
    return PNG_MAGIC + b"".join(_checked_pixel_chunks(memoryview(data)))


def _checked_pixel_chunks(data: memoryview) -> Iterator[memoryview]:
    offset = len(PNG_MAGIC)
    while offset + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, offset)
        end = offset + 12 + length
        if end > len(data):
            break
        if kind in _PIXEL_CHUNKS:
            (checksum,) = struct.unpack_from(">I", data, end - 4)
            if zlib.crc32(data[offset + 4 : end - 4]) != checksum:
                raise ValueError("a chunk's checksum does not fit")
            yield data[offset:end]
        if kind == b"IEND":
            return
        offset = end
    raise ValueError("the file ends before its pixels do")
