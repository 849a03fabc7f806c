"""What a JPEG says of itself before its pixels are decoded, and whether all of it is there.

ITU-T T.81, annex B. The decoder fills what a truncated file lacks with grey and does not complain.
"""

import struct
from dataclasses import dataclass
from typing import BinaryIO

from drviewer.imaging.exif import exif_orientation

JPEG_MAGIC = b"\xff\xd8\xff"

_END_OF_IMAGE = b"\xff\xd9"
_START_OF_SCAN = 0xDA
_APP1 = 0xE1
_FRAME_HEADERS = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_STANDALONE = {0x01, *range(0xD0, 0xD8)}


@dataclass(frozen=True, slots=True)
class JpegHeader:
    """``width`` and ``height`` as stored; ``scan_start`` is the offset of the first scan."""

    width: int
    height: int
    components: int
    orientation: int
    scan_start: int


def read_jpeg_header(stream: BinaryIO) -> JpegHeader:
    """Walk the segments up to the first scan.

    Raises:
        ValueError: the stream ends, or has no frame header, before the first scan.
    """
    stream.seek(2)
    frame: tuple[int, int, int] | None = None
    orientation = 1
    while (marker := _next_marker(stream)) != _START_OF_SCAN:
        if marker in _STANDALONE:
            continue
        (length,) = struct.unpack(">H", _exactly(stream, 2))
        if marker in _FRAME_HEADERS:
            _, height, width, components = struct.unpack(">BHHB", _exactly(stream, length - 2)[:6])
            frame = width, height, components
        elif marker == _APP1:
            block = _exactly(stream, length - 2)
            if block.startswith(b"Exif\0\0"):
                orientation = exif_orientation(block[6:])
        else:
            stream.seek(length - 2, 1)
    if frame is None or 0 in frame:
        raise ValueError("no frame header before the first scan")
    return JpegHeader(*frame, orientation=orientation, scan_start=stream.tell())


def is_complete_jpeg(data: bytes, header: JpegHeader) -> bool:
    """Whether an end marker follows the first scan (one before it is an embedded thumbnail's).

    Entropy-coded data never holds the marker's two bytes, so nothing needs to be decoded.
    """
    return data.rfind(_END_OF_IMAGE) > header.scan_start


def _next_marker(stream: BinaryIO) -> int:
    """The code of the next marker; stray bytes before it are passed over, as decoders do."""
    byte = _exactly(stream, 1)
    while byte != b"\xff":
        byte = _exactly(stream, 1)
    while byte == b"\xff":
        byte = _exactly(stream, 1)
    return byte[0]


def _exactly(stream: BinaryIO, count: int) -> bytes:
    data = stream.read(count) if count >= 0 else b""
    if count < 0 or len(data) < count:
        raise ValueError("the file ends inside its header")
    return data
