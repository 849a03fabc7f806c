"""Which row of the patient table means which image: by its path, else by how the path ends."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from drviewer.domain import Identity
from drviewer.language import tr, trn

_Rows = Mapping[str, Identity]
_Spelling = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class TableMatch:
    """Which of the given images the table knows, and what a person should look at."""

    identities: dict[Path, Identity]
    warnings: list[str]


def match_rows(table: Path, rows: _Rows, images: Iterable[Path]) -> TableMatch:
    """Whose eye each of ``images`` shows, as far as the ``rows`` of ``table`` say.

    A row means the file at that path, seen from the table's folder. Where there is none, it means
    the one image whose path ends so, letter for letter or else in other case; one that fits
    several images is used for none.
    """
    paths = {_absolute(image): image for image in images}
    found, open_rows = _by_path(table.parent, rows, paths)
    warnings: list[str] = []
    spellings: tuple[_Spelling, ...] = (str, str.casefold)
    for spelling in spellings:
        clear = _told_apart(open_rows, spelling)
        for written, fitting in _by_ending(clear, paths, found, spelling):
            identity = open_rows.pop(written)
            if len(fitting) == 1:
                found[fitting[0]] = identity
            else:
                warnings.append(_fits_several(table, written, fitting))
    return TableMatch(found, warnings + _fit_none(table, list(open_rows)))


def _by_path(
    folder: Path, rows: _Rows, paths: Mapping[str, Path]
) -> tuple[dict[Path, Identity], dict[str, Identity]]:
    """The images that rows name outright, and the rows for which no file lies there."""
    in_any_case = {full.casefold(): full for full in paths}
    found: dict[Path, Identity] = {}
    open_rows: dict[str, Identity] = {}
    for written, identity in rows.items():
        exact = _absolute(folder / written)
        alike = in_any_case.get(exact.casefold(), "")
        if exact in paths:
            found[paths[exact]] = identity
        elif not os.path.exists(exact):  # noqa: PTH110 (Path's raises where one may not look)
            open_rows[written] = identity
        elif alike and _is_one_file(exact, alike):
            found.setdefault(paths[alike], identity)
    return found, open_rows


def _is_one_file(one: str, other: str) -> bool:
    """As on disks that do not tell upper from lower case."""
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


def _told_apart(rows: _Rows, spelling: _Spelling) -> dict[str, Identity]:
    """Without those that become one in ``spelling``: nobody knows which of them is meant."""
    counts = Counter(map(spelling, rows))
    return {written: one for written, one in rows.items() if counts[spelling(written)] == 1}


def _by_ending(
    rows: _Rows, paths: Mapping[str, Path], found: Mapping[Path, Identity], spelling: _Spelling
) -> Iterator[tuple[str, list[Path]]]:
    """Rows with the images whose paths end as they do, the longest endings first."""
    by_name: dict[str, list[str]] = {}
    for full, path in paths.items():
        if path not in found:
            by_name.setdefault(spelling(path.name), []).append(full)
    taken: set[Path] = set()
    for written in sorted(rows, key=lambda row: -len(PurePosixPath(row).parts)):
        spelt = PurePosixPath(spelling(written))
        fitting = [
            paths[full]
            for full in by_name.get(spelt.name, ())
            if Path(spelling(full)).parts[-len(spelt.parts) :] == spelt.parts
            and paths[full] not in taken
        ]
        if fitting:
            taken.update(fitting)
            yield written, fitting


def _fits_several(table: Path, written: str, fitting: Sequence[Path]) -> str:
    return tr(
        "{table}: {written} fits {count} images ({first}, {second}, …); it was used for none.",
        table=table.name,
        written=written,
        count=len(fitting),
        first=fitting[0],
        second=fitting[1],
    )


def _fit_none(table: Path, rows: Sequence[str]) -> list[str]:
    """One line for all: a table of the whole clinic names many whom nobody opens today."""
    if not rows:
        return []
    return [
        trn(
            "{n:,} row of {table} fits no picture that was opened: {first}.",
            "{n:,} rows of {table} fit no picture that was opened, the first: {first}.",
            len(rows),
            table=table.name,
            first=rows[0],
        )
    ]


def _absolute(path: Path) -> str:
    """Without looking at the disk, and without leaving ``..`` in."""
    return os.path.abspath(path)  # noqa: PTH100 (resolve() would follow links)
