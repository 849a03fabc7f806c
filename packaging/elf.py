"""A shared library's file: its headers, its symbols, and where its names stand.

ELF64, little-endian; System V ABI, chapters 4 and 5, and the LSB's symbol versioning.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SYMBOL = np.dtype(
    [("name", "<u4"), ("info", "u1"), ("other", "u1"), ("section", "<u2"), ("at", "<u8"), ("size", "<u8")]
)  # fmt: skip
SECTION = np.dtype(
    [("name", "<u4"), ("type", "<u4"), ("flags", "<u8"), ("at", "<u8"), ("offset", "<u8"),
     ("size", "<u8"), ("link", "<u4"), ("info", "<u4"), ("align", "<u8"), ("entry", "<u8")]
)  # fmt: skip
SEGMENT = np.dtype(
    [("type", "<u4"), ("flags", "<u4"), ("offset", "<u8"), ("at", "<u8"), ("physical", "<u8"),
     ("in_file", "<u8"), ("in_memory", "<u8"), ("align", "<u8")]
)  # fmt: skip
DYNAMIC = np.dtype([("tag", "<u8"), ("value", "<u8")])

#: Entries of the dynamic section that hold a name: what is needed, the library's own name, where to
#: look, then audits and filters.
_NAMES = (1, 14, 15, 29, 0x6FFFFEFA, 0x6FFFFEFB, 0x6FFFFEFC, 0x7FFFFFFD, 0x7FFFFFFF)
_MAGIC = b"\x7fELF\x02\x01"


class LayoutError(Exception):
    """The library is laid out in a way that is not known here."""


def read_library(path: Path) -> "Library | None":
    """The library at ``path``; None where it is no ELF file at all (a linker's script).

    Raises:
        LayoutError: it is one, and not to be understood.
    """
    data = bytearray(path.read_bytes())
    if not data.startswith(_MAGIC[:4]):
        return None
    try:
        return Library(data)
    except (IndexError, ValueError, struct.error) as error:
        raise LayoutError(f"{path.name} can't be read: {error}") from error


@dataclass
class Library:
    """An ELF64 file in memory; the arrays are views of its bytes."""

    data: bytearray

    def __post_init__(self) -> None:
        if self.data[:6] != _MAGIC:
            raise LayoutError("no 64-bit little-endian ELF file")
        (self.segments_at, self.sections_at) = struct.unpack_from("<QQ", self.data, 32)
        (segments, _, sections, names) = struct.unpack_from("<HHHH", self.data, 56)
        self.segments = np.frombuffer(self.data, SEGMENT, segments, self.segments_at)
        self.sections = np.frombuffer(self.data, SECTION, sections, self.sections_at)
        titles = self.bytes_of(self.sections[names])
        self.by_title = {
            text_at(titles, one["name"]): index for index, one in enumerate(self.sections)
        }

    def section(self, title: bytes) -> np.void:
        if title not in self.by_title:
            raise LayoutError(f"no section {title.decode()}")
        return self.sections[self.by_title[title]]  # type: ignore[no-any-return]

    def bytes_of(self, section: np.void) -> bytes:
        start = int(section["offset"])
        return bytes(self.data[start : start + int(section["size"])])

    def view(self, title: bytes, kind: np.dtype) -> np.ndarray:
        section = self.section(title)
        return np.frombuffer(
            self.data, kind, int(section["size"]) // kind.itemsize, int(section["offset"])
        )


def text_at(strings: bytes, start: int) -> bytes:
    """The string that begins there in a string table."""
    return strings[int(start) : strings.index(b"\0", int(start))]


def places_of_names(library: Library) -> Iterator[int]:
    """Where in the file, besides its symbols, a place in the string table stands (32 bits)."""
    section = library.section(b".dynamic")
    for index, (tag, _) in enumerate(library.view(b".dynamic", DYNAMIC).tolist()):
        if tag in _NAMES:
            yield int(section["offset"]) + index * DYNAMIC.itemsize + 8
    # Version definitions: Elf64_Verdef (vd_aux at 12, vd_next at 16), Elf64_Verdaux (name, next).
    # Version needs: Elf64_Verneed (vn_file at 4, vn_aux at 8, vn_next at 12), Elf64_Vernaux (name
    # at 8, next at 12).
    yield from _version_names(library, b".gnu.version_d", None, 12, 16, 0, 4)
    yield from _version_names(library, b".gnu.version_r", 4, 8, 12, 8, 12)


def _version_names(
    library: Library, title: bytes, own: int | None, first: int, following: int, name: int, more: int
) -> Iterator[int]:  # fmt: skip
    if title not in library.by_title:
        return

    def number(place: int) -> int:
        return int(struct.unpack_from("<I", library.data, place)[0])

    entry = int(library.section(title)["offset"])
    while True:
        if own is not None:
            yield entry + own
        part = entry + number(entry + first)
        while True:
            yield part + name
            if not number(part + more):
                break
            part += number(part + more)
        if not number(entry + following):
            return
        entry += number(entry + following)
