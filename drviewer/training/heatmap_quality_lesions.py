"""Photographs with lesions marked pixel by pixel, in the square that the network sees.

The folder is laid out as IDRiD's segmentation part (Porwal et al. 2018): ``image/<name>.jpg`` and,
in one folder a kind of lesion, ``<name>.png`` that is not 0 where such a lesion is. A mask is
absent where the image has none of its kind.
"""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Region, Rgb
from drviewer.errors import TrainingError
from drviewer.grading.preprocess import Preprocessing, prepare
from drviewer.imaging.field import find_field, retina_mask
from drviewer.imaging.files import find_images, read_image

LESIONS = ("microaneurysms", "haemorrhages", "hard_exudates", "soft_exudates")

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class LesionImage:
    """``prepared``: ``(side, side, 3)`` uint8; ``inside`` the field of view and ``lesions``, the
    union of all kinds: ``(side, side)`` bool, over the same part of the photograph.
    """

    prepared: Rgb
    inside: Mask
    lesions: Mask


def find_lesion_images(folder: Path) -> list[Path]:
    """The photographs in ``folder``, in the order of their names.

    Raises:
        TrainingError: there are none.
    """
    found = find_images([folder / "image"]) if (folder / "image").is_dir() else []
    if not found:
        raise TrainingError(
            f"The folder {folder} holds no images with lesion masks.",
            advice=f"Lay it out as image/, {', '.join(f'{name}/' for name in LESIONS)}.",
        )
    return sorted(found)


def read_lesion_image(path: Path, preprocessing: Preprocessing) -> LesionImage:
    """``path`` and the masks in the folders beside its own.

    Raises:
        ImageReadError: the photograph or a mask can't be read.
        TrainingError: it has no mask at all, or one of another size.
    """
    rgb = read_image(path)
    shape = (rgb.shape[0], rgb.shape[1])
    prepared, region = prepare(rgb, preprocessing)
    field = find_field(rgb)
    retina = np.ones(shape, np.bool_) if field is None else retina_mask(shape, field)
    return LesionImage(
        prepared=prepared,
        inside=_square(retina, region, preprocessing.size) > 0.5,
        # Any part of a pixel: a microaneurysm is smaller than the network's pixels.
        lesions=_square(_union(path, shape), region, preprocessing.size) > 0,
    )


def _union(path: Path, shape: tuple[int, int]) -> Mask:
    files = [path.parent.parent / name / f"{path.stem}.png" for name in LESIONS]
    masks = [read_image(file).max(axis=2) > 0 for file in files if file.is_file()]
    if not masks or any(mask.shape != shape for mask in masks):
        raise TrainingError(
            f"{path.name} has no lesion masks of its own size, {shape[1]} × {shape[0]} pixels.",
            advice=f"Put them beside its folder: {', '.join(LESIONS)}.",
        )
    union: Mask = np.logical_or.reduce(masks)
    return union


def _square(mask: Mask, region: Region, side: int) -> NDArray[np.float32]:
    """The part of each of ``(side, side)`` pixels that ``mask`` covers in ``region``."""
    rows = slice(region.y, region.y + region.height)
    cut = mask[rows, region.x : region.x + region.width].astype(np.float32)
    return cv2.resize(cut, (side, side), interpolation=cv2.INTER_AREA).astype(np.float32)
