"""Open files and folders: find the images, whose eye each shows, and put them in the database."""

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from drviewer.domain import FundusImage, Identity, Source
from drviewer.errors import ImageReadError, PatientTableError
from drviewer.exchange.patient_table import PatientTable, find_table, passed_over, read_table
from drviewer.imaging.files import check_is_file, find_images, read_header
from drviewer.language import tr
from drviewer.store import NewImage, Store
from drviewer.workflow.identify import compile_patterns, identify

_BATCHES = (50, 500, 2_000)
"""Images in the first, the second, and every later batch: the first rows show at once."""

_MANY_OF_ONE_EYE = 30

NOT_SEEN = (0, 0)
"""The fingerprint of a file that can't be seen."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """``images``: all that were found, unreadable ones included; ``problems``: those and why.

    ``warnings``: what a person should look at. A cancelled import keeps what it had added.
    """

    images: list[FundusImage] = field(default_factory=list)
    problems: list[tuple[Path, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class _Search:
    """What was found, and whose eye the tables say each shows. ``roots``: image → opened folder."""

    roots: dict[Path, Path]
    identities: dict[Path, Identity]


def import_images(
    store: Store,
    paths: Iterable[Path],
    patterns: Sequence[str],
    *,
    table: PatientTable | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    on_batch: Callable[[list[FundusImage]], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Add the images at ``paths`` (files and folders) to ``store``, or refresh them there.

    ``table`` counts for all images; without it the tables beside the pictures do. ``on_progress``
    hears how many of how many are done, ``on_batch`` the images as they come.

    Raises:
        SettingsError: one of the name ``patterns`` can't be used.
        StoreError: the database can't be written.
    """
    compile_patterns(tuple(patterns))
    result = ImportResult()
    search = _search(paths, table, result.warnings)
    found = list(search.roots)
    done = 0
    for batch in _batches(found):
        if is_cancelled is not None and is_cancelled():
            return ImportResult(result.images, result.problems, result.warnings, True)
        known = store.known_files(batch)
        new = [image for path in batch for image in _read(path, search, patterns, known.get(path))]
        added = store.add_images(new, on_warning=result.warnings.append)
        result.images.extend(added)
        result.problems.extend((image.path, image.problem) for image in added if image.problem)
        done += len(batch)
        if on_batch is not None:
            on_batch(added)
        if on_progress is not None:
            on_progress(done, len(found))
    result.warnings.extend(_crowded(result.images))
    return result


def _crowded(images: Sequence[FundusImage]) -> Iterator[str]:
    """Nobody has so many pictures of one eye: a folder of many people was taken for one's name."""
    named = [image for image in images if image.identity.patient_source is Source.NAME]
    counts = Counter((image.patient.patient_id, image.laterality) for image in named)
    for (patient_id, laterality), count in counts.items():
        if count > _MANY_OF_ONE_EYE:
            yield (
                tr(
                    "{count} images ({short}) were taken for patient {patient_id}, as file or "
                    "folder names say. If they are of several people, correct them or change "
                    "the name patterns in the settings.",
                    count=count,
                    short=laterality.short,
                    patient_id=patient_id,
                )
            )


def _search(paths: Iterable[Path], table: PatientTable | None, warnings: list[str]) -> _Search:
    roots: dict[Path, Path] = {}
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100 (resolve() would follow links)
        root = path if os.path.isdir(path) else path.parent  # noqa: PTH112 (Path's may raise)
        for image in find_images([path], on_warning=warnings.append):
            roots.setdefault(image, root)
    if table is not None:
        return _Search(roots, _matched([(table, list(roots))], warnings))
    return _Search(roots, _matched(_tables_beside(roots, warnings), warnings))


def _tables_beside(
    roots: Mapping[Path, Path], warnings: list[str]
) -> list[tuple[PatientTable, list[Path]]]:
    """Each table beside the pictures or above them, with the images it counts for."""
    tables = _TableSearch(warnings)
    by_table: dict[Path, list[Path]] = {}
    for image, root in roots.items():
        path = tables.nearest(image.parent, root)
        if path is not None:
            by_table.setdefault(path, []).append(image)
    read = ((_readable_table(path, warnings), images) for path, images in by_table.items())
    return [(table, images) for table, images in read if table is not None]


@dataclass(frozen=True, slots=True)
class _TableSearch:
    """Each folder is looked at once, however many images and folders lie below it."""

    warnings: list[str]
    _seen: dict[Path, Path | None] = field(default_factory=dict)

    def nearest(self, folder: Path, root: Path) -> Path | None:
        for place in (folder, *folder.parents):
            if place not in self._seen:
                self._seen[place] = self._in_folder(place)
            if self._seen[place] is not None or place == root:
                return self._seen[place]
        return None

    def _in_folder(self, folder: Path) -> Path | None:
        try:
            table = find_table(folder)
        except PatientTableError as error:
            self.warnings.append(str(error))
            return None
        if table is None:
            self.warnings.extend(passed_over(folder))
        return table


def _readable_table(path: Path, warnings: list[str]) -> PatientTable | None:
    try:
        return read_table(path)
    except PatientTableError as error:
        warnings.append(str(error))
        return None


def _matched(
    tables: Iterable[tuple[PatientTable, list[Path]]], warnings: list[str]
) -> dict[Path, Identity]:
    identities: dict[Path, Identity] = {}
    for table, images in tables:
        match = table.match(images)
        identities |= match.identities
        warnings.extend(match.warnings)
    return identities


def _batches(found: Sequence[Path]) -> Iterator[Sequence[Path]]:
    start = 0
    for size in _BATCHES[:-1]:
        if start < len(found):
            yield found[start : start + size]
        start += size
    for later in range(start, len(found), _BATCHES[-1]):
        yield found[later : later + _BATCHES[-1]]


def _read(
    path: Path,
    search: _Search,
    patterns: Sequence[str],
    known: tuple[int, int, str] | None,
) -> Iterator[NewImage]:
    """The images in one file: one a frame; a file that can't be read is one with its reason."""
    root = search.roots[path]
    size, modified_ns = fingerprint(path)
    try:
        header = read_header(path)
        identity = identify(path, root, patterns, search.identities, is_dicom=header.is_dicom)
        sha256 = _hash_if_touched(path, (size, modified_ns), known)
    except ImageReadError as error:
        identity = identify(path, root, patterns, search.identities)
        yield NewImage(path, 0, identity, 0, 0, str(error), file_size=size, modified_ns=modified_ns)
        return
    for frame in range(header.frames):
        yield NewImage(
            path,
            frame,
            identity,
            header.width,
            header.height,
            file_size=size,
            modified_ns=modified_ns,
            sha256=sha256,
        )


def fingerprint(path: Path) -> tuple[int, int]:
    """Size in bytes and time of the last change in ns; ``NOT_SEEN`` where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return NOT_SEEN
    return status.st_size, status.st_mtime_ns


def _hash_if_touched(
    path: Path, fingerprint: tuple[int, int], known: tuple[int, int, str] | None
) -> str:
    """The hash of a file that was touched since it was checked, to see if it is another picture.

    "" where that is not the question; hashing all of 10,000 files would take minutes.
    """
    if known is None or not known[2] or known[:2] == fingerprint:
        return ""
    return file_sha256(path)


def file_sha256(path: Path) -> str:
    """Of the file's bytes, as hex.

    Raises:
        ImageReadError: it can't be read.
    """
    check_is_file(path)
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise ImageReadError(
            tr("{name} can't be read: {strerror}.", name=path.name, strerror=error.strerror),
            advice=tr("Open its folder again."),
        ) from error
