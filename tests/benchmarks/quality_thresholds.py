"""Print what the gradability limits were chosen by: percentiles of every measure.

    python tests/benchmarks/quality_thresholds.py [PHOTOGRAPHS]

The training photographs only (``split`` is ``train``), a fixed sample of each set; then spoilt
copies of 25 good ones a set, and the everyday pictures. ``drviewer/imaging/quality.py`` says which
limit follows from which figure. About a minute on one core.
"""

import csv
import os
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import cv2
import numpy as np

from drviewer.domain import Rgb
from drviewer.imaging.files import read_image
from drviewer.imaging.measures import Measures, measure

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "data"
SAMPLE = {"aptos": 500, "eyepacs": 400, "idrid": 150}
GOOD_OF_EACH = 25
PERCENTILES = (0, 0.5, 1, 5, 50, 95, 99, 99.5, 100)


def blurred(percent: float) -> Callable[[Rgb], Rgb]:
    return lambda rgb: cv2.GaussianBlur(rgb, (0, 0), rgb.shape[0] * percent / 100)


def darkened(share: float) -> Callable[[Rgb], Rgb]:
    return lambda rgb: (rgb * share).astype(np.uint8)


def overexposed(times: float) -> Callable[[Rgb], Rgb]:
    def expose(rgb: Rgb) -> Rgb:
        lit = rgb.max(axis=2, keepdims=True) > 25
        return np.where(lit, np.clip(rgb.astype(np.float32) * times, 0, 255), rgb).astype(np.uint8)

    return expose


def half_lit(rgb: Rgb) -> Rgb:
    across = np.linspace(0, 1, rgb.shape[1])[np.newaxis, :, np.newaxis]
    return (rgb * (0.08 + 0.92 * np.clip((across - 0.35) / 0.3, 0, 1))).astype(np.uint8)


def cut_out(rgb: Rgb) -> Rgb:
    height, width = rgb.shape[:2]
    return np.ascontiguousarray(rgb[height // 4 : -height // 4, width // 4 : -width // 4])


SPOILT: dict[str, Callable[[Rgb], Rgb]] = {
    "blur 1 %": blurred(1),
    "blur 1.5 %": blurred(1.5),
    "a fifth of the light": darkened(0.2),
    "a tenth of the light": darkened(0.1),
    "three times the light": overexposed(3),
    "one half without light": half_lit,
    "cut out of the middle": cut_out,
}


def training_sample(folder: Path) -> Iterator[tuple[str, Path]]:
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["split"] == "train"]
    chance = random.Random(5)
    for name, count in SAMPLE.items():
        of_set = [row for row in rows if row["set"] == name]
        for row in chance.sample(of_set, min(count, len(of_set))):
            yield name, folder / row["image"]


def figures(measures: Measures) -> dict[str, float]:
    ratio = measures.fine / max(measures.medium, 1e-6)
    return {**asdict(measures), "fine_to_medium": ratio}


def print_percentiles(title: str, found: list[Measures]) -> None:
    print(f"\n{title}: {len(found)}")
    print(f"{'percentile':16}" + "".join(f"{p:>9}" for p in PERCENTILES))
    columns = [figures(measures) for measures in found]
    for name in columns[0] if columns else ():
        values = np.percentile([column[name] for column in columns], PERCENTILES)
        print(f"{name:16}" + "".join(f"{value:9.4g}" for value in values))


def is_good(measures: Measures) -> bool:
    return measures.fine > 0.013 and measures.brightness > 100 and measures.evenness > 0.4


def main() -> None:
    place = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("DRVIEWER_DATA", DEFAULT)
    folder = Path(place)
    cv2.setNumThreads(1)
    found: dict[str, list[tuple[Path, Measures]]] = {name: [] for name in SAMPLE}
    for name, path in training_sample(folder):
        measures = measure(read_image(path))
        if measures is not None:
            found[name].append((path, measures))
    good: list[Path] = []
    for name, of_set in found.items():
        print_percentiles(f"training photographs of {name}", [m for _, m in of_set])
        good += [path for path, measures in of_set if is_good(measures)][:GOOD_OF_EACH]
    for title, spoil in SPOILT.items():
        spoilt = (measure(spoil(read_image(path))) for path in good)
        print_percentiles(f"good ones, {title}", [m for m in spoilt if m is not None])
    print("\neveryday pictures")
    for path in sorted((folder / "not_fundus").iterdir()):
        measures = measure(read_image(path))
        shown = {} if measures is None else figures(measures)
        print(path.name, {name: round(value, 3) for name, value in shown.items()})


if __name__ == "__main__":
    main()
