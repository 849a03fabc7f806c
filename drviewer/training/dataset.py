"""Photographs cut to their field once, kept on disk, and dealt out in reproducible batches.

Every sample of every step has its own random seed, so a run that was cut off goes on with exactly
the batches that it would have seen. Memory is bounded: the cut fields lie in a memory-mapped file.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.errors import ImageReadError, TrainingError
from drviewer.grading.preprocess import Preprocessing, cut_field, enhance
from drviewer.imaging.files import read_image
from drviewer.training.augment import augment
from drviewer.training.labels import LabelledImage
from drviewer.training.plan import Augmentation

_WORKERS = 2


@dataclass(frozen=True, slots=True)
class Batch:
    """``pictures``: ``(n, size, size, 3)`` uint8 after CLAHE; ``grades``: ``(n,)`` int64."""

    pictures: NDArray[np.uint8]
    grades: NDArray[np.int64]


class FieldCache:
    """The fields of many photographs, each ``(side, side, 3)`` uint8, in one file of a folder."""

    def __init__(
        self,
        labels: Sequence[LabelledImage],
        folder: Path,
        side: int,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self.labels = tuple(labels)
        names = "\n".join(str(label.path) for label in labels)
        digest = hashlib.sha256(names.encode()).hexdigest()[:12]
        path = folder / f"fields-{side}-{digest}.npy"
        if not path.exists():
            self._cut(path, side, on_progress)
        self.fields = np.load(path, mmap_mode="r")

    def _cut(self, path: Path, side: int, on_progress: Callable[[int, int], None] | None) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        fields = np.lib.format.open_memmap(
            part, mode="w+", dtype=np.uint8, shape=(len(self.labels), side, side, 3)
        )

        def cut(index: int) -> None:
            fields[index] = _read_field(self.labels[index].path, side)

        with ThreadPoolExecutor(_WORKERS) as pool:
            for done, _ in enumerate(pool.map(cut, range(len(self.labels))), start=1):
                if on_progress:
                    on_progress(done, len(self.labels))
        fields.flush()
        part.replace(path)


def _read_field(path: Path, side: int) -> NDArray[np.uint8]:
    try:
        return cut_field(read_image(path), side)[0]
    except ImageReadError as error:
        raise TrainingError(
            f"The training image {path} can't be read: {error.message}",
            advice="Correct or remove its line in the labels.",
        ) from error


def training_batches(
    cache: FieldCache,
    preprocessing: Preprocessing,
    *,
    batch_size: int,
    seed: int,
    epoch: int,
    first_step: int = 0,
    without: Collection[str] = (),
    augmentation: Augmentation = "cameras",
) -> Iterator[Batch]:
    """One epoch's augmented batches from ``first_step`` on; a last short batch is dropped.

    ``without``: sets that are left out.
    """
    kept = [i for i, label in enumerate(cache.labels) if label.set_name not in without]
    order = np.random.default_rng([seed, epoch]).permutation(kept)

    def make(step: int) -> Batch:
        chosen = order[step * batch_size : (step + 1) * batch_size]
        pictures = []
        for place, index in enumerate(chosen):
            rng = np.random.default_rng([seed, epoch, step, place])
            moved = augment(cache.fields[index], preprocessing.size, rng, augmentation)
            pictures.append(enhance(moved, preprocessing))
        grades = np.array([cache.labels[i].grade for i in chosen], np.int64)
        return Batch(np.stack(pictures), grades)

    yield from _ahead(make, range(first_step, len(kept) // batch_size))


def plain_batches(
    cache: FieldCache, preprocessing: Preprocessing, *, batch_size: int
) -> Iterator[Batch]:
    """Every image once, in order, as the program would show it to the network."""

    def make(start: int) -> Batch:
        chosen = range(start, min(start + batch_size, len(cache.labels)))
        pictures = [_plain(cache.fields[i], preprocessing) for i in chosen]
        return Batch(np.stack(pictures), np.array([cache.labels[i].grade for i in chosen]))

    yield from _ahead(make, range(0, len(cache.labels), batch_size))


def _plain(field: NDArray[np.uint8], preprocessing: Preprocessing) -> NDArray[np.uint8]:
    return enhance(resize_field(field, preprocessing.size), preprocessing)


def resize_field(field: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """A cut field, ``(s, s, 3)``, at another size."""
    if field.shape[0] == size:
        return np.array(field)
    return cv2.resize(np.array(field), (size, size), interpolation=cv2.INTER_AREA).astype(np.uint8)


def _ahead(make: Callable[[int], Batch], steps: Sequence[int]) -> Iterator[Batch]:
    """``make`` of every step, a few steps ahead in threads (OpenCV lets go of the lock)."""
    with ThreadPoolExecutor(_WORKERS) as pool:
        waiting = []
        for step in steps:
            waiting.append(pool.submit(make, step))
            if len(waiting) > 2 * _WORKERS:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()
