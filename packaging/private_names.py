"""Take the names out of a shared library that nobody outside asks it for.

TensorFlow exports every C++ function and type it holds: 446,000 symbols, whose names are 82 MB of its
library, and most of them are looked up whenever it is loaded. `strip` can't touch them, since they
belong to dynamic linking. Here such a symbol becomes hidden (`STV_HIDDEN`), so that the loader binds
the library's own uses of it where they are, without its name, and the name goes.

Kept are: what any other library of the program defines or asks for (so that what C++ has once stays
one), names that are not C++'s (they may be asked for at run time), and thread-local ones. No code or
data moves: only the file gets shorter, by a hole in its first segment where the names were.

Layout: System V ABI, chapters 4 and 5; glibc binds hidden symbols locally (`RESOLVE_MAP` and
`_dl_fixup`). Linux only.
"""

import struct
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

import numpy as np
from elf import DYNAMIC, SYMBOL, LayoutError, Library, places_of_names, read_library, text_at

_LOAD, _PROGRAM_HEADERS = 1, 6
_THREAD_LOCAL, _UNIQUE, _HIDDEN = 6, 10, 2
_STRTAB_SIZE = 10
#: Whose names are worth it: TensorFlow's two libraries.
_LARGE = ("tensorflow/libtensorflow_cc.so.2", "tensorflow/libtensorflow_framework.so.2")


def hide_private_names(program: Path) -> None:
    """In the built program's folder; every library of TensorFlow is loaded afterwards to make sure.

    Where a library is laid out otherwise, all stays as it is; the size that is watched tells.
    """
    inside = program / "_internal"
    large = [inside / name for name in _LARGE if (inside / name).exists()]
    if sys.platform != "linux" or not large:
        return
    libraries = [file for file in inside.rglob("*.so*") if not file.is_symlink()]
    try:
        names = {file: names_in(file) for file in libraries}
        for file in large:
            others = set().union(*(found for other, found in names.items() if other != file))
            freed = take_out_private_names(file, others)
            print(f"build: {file.name} without private names, {freed / 1e6:.1f} MB less")
    except LayoutError as error:
        print(f"build: private names stay: {error}")
    _load_all(inside / "tensorflow")


def _load_all(folder: Path) -> None:
    """Every library, in another process, with each name that it asks for looked up at once."""
    script = (
        "import ctypes, os, pathlib, sys\n"
        "for file in sorted(pathlib.Path(sys.argv[1]).rglob('*.so*')):\n"
        "    ctypes.CDLL(str(file), mode=os.RTLD_NOW)\n"
    )
    command = [sys.executable, "-c", script, str(folder)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    if ended.returncode != 0:
        sys.exit(f"build: a library of TensorFlow can't be loaded any more:\n{ended.stderr}")


def names_in(path: Path) -> set[bytes]:
    """Every name that a library defines or asks for; none of what is no library at all.

    Raises:
        LayoutError: it is one, and not to be understood: what it asks for is not known then.
    """
    library = read_library(path)
    if library is None:
        return set()
    strings = library.bytes_of(library.section(b".dynstr"))
    return {text_at(strings, one) for one in library.view(b".dynsym", SYMBOL)["name"]}


def take_out_private_names(path: Path, asked_for: Collection[bytes]) -> int:
    """Rewrite the library at ``path``; how many bytes shorter it has become.

    ``asked_for``: the names that any other library defines or asks for.

    Raises:
        LayoutError: it is laid out in another way than is known here; the file is as it was.
    """
    library = read_library(path)
    if library is None:
        raise LayoutError(f"{path.name} is no ELF file")
    strings = library.bytes_of(library.section(b".dynstr"))
    symbols = library.view(b".dynsym", SYMBOL)
    names = [text_at(strings, one) for one in symbols["name"]]
    for index in _private(symbols, names, asked_for):
        symbols[index]["other"] = _HIDDEN
        names[index] = b""
    table = _Strings()
    symbols["name"] = [table.place(name) for name in names]
    for place in places_of_names(library):
        (before,) = struct.unpack_from("<I", library.data, place)
        struct.pack_into("<I", library.data, place, table.place(text_at(strings, before)))
    return _shorten(path, library, bytes(table.bytes))


def _private(
    symbols: np.ndarray, names: list[bytes], asked_for: Collection[bytes]
) -> Iterator[int]:
    """The symbols that are defined here for everybody and asked for by nobody else."""
    for index, (symbol, name) in enumerate(zip(symbols.tolist(), names, strict=True)):
        _, info, visibility, section, _, _ = symbol
        is_foreign = section == 0 or visibility != 0
        if is_foreign or info & 15 == _THREAD_LOCAL or info >> 4 == _UNIQUE:
            continue
        if name.startswith(b"_Z") and name not in asked_for:
            yield index


class _Strings:
    """A string table in the making: every string once."""

    def __init__(self) -> None:
        self.bytes = bytearray(b"\0")
        self._known = {b"": 0}

    def place(self, text: bytes) -> int:
        if text not in self._known:
            self._known[text] = len(self.bytes)
            self.bytes += text + b"\0"
        return self._known[text]


def _shorten(path: Path, library: Library, strings: bytes) -> int:
    """Write the file with its new string table and without what is left of the former one."""
    table = library.section(b".dynstr")
    start, former_end = int(table["offset"]), int(table["offset"] + table["size"])
    page = int(max(one["align"] for one in library.segments if one["type"] == _LOAD))
    end = start + len(strings)
    # From here on the file goes on as before, a whole number of pages further to the front.
    resume, moved_to = former_end // page * page, -(-end // page) * page
    gap = resume - moved_to
    if gap <= 0:
        return 0
    if library.sections_at < former_end:
        raise LayoutError("the table of sections stands in front of the names")
    library.data[start:end] = strings
    library.data[end:moved_to] = bytes(moved_to - end)
    _note_length(library, len(strings))
    _split_segment(library, start, end, resume, gap)
    sections = library.sections
    sections["offset"][sections["offset"] >= former_end] -= np.uint64(gap)
    table["size"] = len(strings)
    struct.pack_into("<Q", library.data, 40, library.sections_at - gap)
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(memoryview(library.data)[:moved_to])
        file.write(memoryview(library.data)[resume:])
    part.chmod(path.stat().st_mode)
    part.replace(path)
    return gap


def _note_length(library: Library, length: int) -> None:
    for entry in library.view(b".dynamic", DYNAMIC):
        if entry["tag"] == _STRTAB_SIZE:
            entry["value"] = length


def _split_segment(library: Library, start: int, end: int, resume: int, gap: int) -> None:
    """The segment with the string table becomes two. Its second half takes the room of the entry
    that tells where these entries lie, which only a program needs (not a library)."""
    segments = library.segments.copy()
    if segments[0]["type"] != _PROGRAM_HEADERS or segments[1]["type"] != _LOAD:
        raise LayoutError("no room for another segment")
    first, second = segments[1].copy(), segments[1].copy()
    if not first["offset"] <= start < resume < first["offset"] + first["in_file"]:
        raise LayoutError("the names are not in the first segment")
    length = resume - int(first["offset"])
    first["in_file"] = first["in_memory"] = end - int(first["offset"])
    for name in ("offset", "at", "physical"):
        second[name] += np.uint64(length)
    for name in ("in_file", "in_memory"):
        second[name] -= np.uint64(length)
    segments[0], segments[1] = first, second
    behind = segments["offset"] >= resume
    segments["offset"][behind] -= np.uint64(gap)
    library.segments[:] = segments
