"""The photographs the benchmarks look at: real ones where they lie beside the checkout, else drawn.

``DRVIEWER_DATA`` names another place for the real ones, as in the tests.
"""

import os
from pathlib import Path

import cv2
import numpy as np

from drviewer.domain import Laterality, Rgb
from drviewer.imaging.files import read_image
from drviewer.imaging.phantom import PhantomSpec, draw_phantom

ROOT = Path(__file__).resolve().parents[2]
TWELVE_MEGAPIXELS = (4288, 2848)
_JPEG = [cv2.IMWRITE_JPEG_QUALITY, 92]


def real_photographs() -> list[Path]:
    """Full-size originals of 12 megapixels; empty where the photographs are absent."""
    data = Path(os.environ.get("DRVIEWER_DATA", ROOT.parent / "shared" / "data"))
    return sorted((data / "samples" / "idrid").glob("*.jpg"))


def twelve_megapixels(folder: Path, count: int) -> list[Path]:
    """``count`` 12-megapixel JPEGs: real ones, or phantoms enlarged and grained into ``folder``."""
    real = real_photographs()
    return real[:count] if len(real) >= count else [_drawn(folder, n) for n in range(count)]


def any_photograph() -> Rgb:
    """``(h, w, 3)`` uint8: a real photograph, or a phantom."""
    real = real_photographs()
    return read_image(real[0]) if real else draw_phantom(PhantomSpec(seed=1)).rgb


def _drawn(folder: Path, seed: int) -> Path:
    width, height = TWELVE_MEGAPIXELS
    phantom = draw_phantom(PhantomSpec(seed=seed, laterality=Laterality.RIGHT)).rgb
    picture = np.zeros((height, width, 3), np.uint8)
    left = (width - height) // 2
    picture[:, left : left + height] = cv2.resize(phantom, (height, height))
    # A camera's grain: without it the file is small and decodes faster than any photograph.
    grain = np.random.default_rng(seed).integers(-4, 5, picture.shape, np.int16)
    grained = np.clip(picture + grain, 0, 255).astype(np.uint8)
    path = folder / f"phantom_{seed}.jpg"
    cv2.imwrite(str(path), cv2.cvtColor(grained, cv2.COLOR_RGB2BGR), _JPEG)
    return path


def many_photographs(folder: Path, count: int, distinct: int = 50) -> None:
    """``count`` small JPEGs named as a clinic's: hard links to ``distinct`` different pictures."""
    sources = folder.with_name(f"{folder.name} sources")
    sources.mkdir(parents=True)
    folder.mkdir()
    small = draw_phantom(PhantomSpec(seed=1, side=512)).rgb
    for number in range(distinct):
        turn = cv2.getRotationMatrix2D((256, 256), number * 360 / distinct, 1)
        turned = cv2.warpAffine(small, turn, (512, 512))
        file = str(sources / f"{number}.jpg")
        cv2.imwrite(file, cv2.cvtColor(turned, cv2.COLOR_RGB2BGR), _JPEG)
    for number in range(count):
        eye = "OD" if number % 2 == 0 else "OS"
        name = f"P-{number // 2 + 1:04d}_{eye}_2024-05-01.jpg"
        (folder / name).hardlink_to(sources / f"{number % distinct}.jpg")
