"""How often the disc and the eye are right: ``python tests/benchmarks/laterality.py DATA``.

DATA: the folder of real photographs with ``labels.csv``, ``eyepacs``, ``idrid``, ``idrid_lesions``.
"""

import csv
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot, pi, sqrt
from pathlib import Path
from statistics import median

import cv2
import numpy as np

from drviewer.domain import Laterality, Rgb
from drviewer.imaging.files import read_image
from drviewer.imaging.laterality import disc_eye, find_disc

EYES = {"left": Laterality.LEFT, "right": Laterality.RIGHT}


@dataclass(frozen=True, slots=True)
class Tally:
    """``n`` photographs, how many were answered and how many of these right."""

    n: int
    answered: int
    right: int

    def __str__(self) -> str:
        return (
            f"answered {share(self.answered, self.n)}, right {share(self.right, self.answered)},"
            f" wrong of all {share(self.answered - self.right, self.n)}"
        )


def wilson(hits: int, n: int) -> tuple[float, float]:
    """95 % interval of a share (Wilson, 1927)."""
    if n == 0:
        return 0.0, 1.0
    z, p = 1.96, hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    reach = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def share(hits: int, n: int) -> str:
    low, high = wilson(hits, n)
    return f"{hits}/{n} = {100 * hits / max(n, 1):.1f} % ({100 * low:.1f}-{100 * high:.1f})"


def tally_eyes(pictures: Iterable[tuple[Path, Laterality]], show: bool = False) -> Tally:
    """The eye that each picture is answered to show, against the known one."""
    n = answered = right = 0
    for path, eye in pictures:
        answer = disc_eye(read_image(path))
        n += 1
        answered += answer is not Laterality.UNKNOWN
        right += answer is eye
        if show and answer not in (Laterality.UNKNOWN, eye):
            print("  against its name:", path.name)
    return Tally(n, answered, right)


def tally_side(pictures: Iterable[tuple[Path, Laterality]]) -> Tally:
    """The same by the disc's side alone, as if every picture stood upright."""
    n = answered = right = 0
    for path, eye in pictures:
        image = read_image(path)
        disc = find_disc(image)
        n += 1
        if disc is not None:
            answered += 1
            right += (disc.x > image.shape[1] / 2) is (eye is Laterality.RIGHT)
    return Tally(n, answered, right)


def named(data: Path, split: str) -> list[tuple[Path, Laterality]]:
    """The EyePACS photographs of a split, with the eye of their names."""
    with (data / "labels.csv").open(encoding="utf-8", newline="") as stream:
        rows = [r for r in csv.DictReader(stream) if (r["set"], r["split"]) == ("eyepacs", split)]
    return [(data / r["image"], EYES[Path(r["image"]).stem.split("_")[1]]) for r in rows]


def masks(data: Path) -> list[tuple[Rgb, float, float, float]]:
    """The IDRiD images with the centre and radius (of equal area) of their disc's mask."""
    found = []
    for path in sorted((data / "idrid_lesions" / "optic_disc").iterdir()):
        image = read_image(next((data / "idrid_lesions" / "image").glob(f"{path.stem}.*")))
        mask = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        if mask is None:
            raise SystemExit(f"can't read {path}")
        rows, columns = np.nonzero(mask)
        radius = sqrt(rows.size / pi)
        found.append((image, float(columns.mean()), float(rows.mean()), radius))
    return found


def disc_distances(data: Path) -> list[float]:
    """From the found to the mask's centre, in disc radii; infinite where none was found."""
    distances = []
    for image, x, y, radius in masks(data):
        disc = find_disc(image)
        distances.append(hypot(disc.x - x, disc.y - y) / radius if disc else float("inf"))
    return distances


def idrid_eyes(data: Path) -> Tally:
    """IDRiD names no eyes; all stand upright (their mark shows), so the mask's side tells."""
    n = answered = right = 0
    for image, x, _, _ in masks(data):
        eye = Laterality.RIGHT if x > image.shape[1] / 2 else Laterality.LEFT
        answer = disc_eye(image)
        n += 1
        answered += answer is not Laterality.UNKNOWN
        right += answer is eye
    return Tally(n, answered, right)


def main(data: Path) -> None:
    cv2.setNumThreads(1)
    distances = disc_distances(data)
    print("disc within a radius, IDRiD:", share(sum(d < 1 for d in distances), len(distances)))
    print(f"  distance: median {median(distances):.2f}, largest {max(distances):.2f} radii")
    print("eye, IDRiD masks:", idrid_eyes(data))
    for split in ("train", "val"):
        print(f"eye, EyePACS {split}:", tally_eyes(named(data, split), show=True))
    print("side alone, EyePACS val:", tally_side(named(data, "val")))
    large = read_image(next((data / "samples" / "idrid").glob("*.jpg")))
    times = []
    for _ in range(9):
        started = time.perf_counter()
        disc_eye(large)
        times.append((time.perf_counter() - started) * 1000)
    size = f"{large.shape[1]} x {large.shape[0]}"
    print(f"time, {size}, one thread: {min(times):.0f} ms (median {median(times):.0f})")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
