"""How plainly the eight-pixel blocks of JPEG show in a picture.

Compression leaves steps at the borders of its blocks and little between them. The picture must
still have the pixels it was compressed at; one that was resized afterwards hides its grid, and
then the loss of fine detail has to be noticed instead.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.imaging.field import Field

_BLOCK = 8
#: In larger pictures a block is less than half a percent of the field: it hides nothing.
_LARGEST = 1600
#: Keeps flat pictures, all of whose steps are about zero, from having an opinion.
_FLOOR = 0.1

Floats = NDArray[np.float32]


def blockiness(rgb: Rgb, field: Field) -> float:
    """Steps across block borders over steps within blocks, of ``(h, w, 3)`` uint8; 1 is none.

    The geometric mean of the columns' and the rows'; 1 where the picture is too large for blocks
    to matter, or too small to tell.
    """
    if max(rgb.shape[:2]) > _LARGEST or min(rgb.shape[:2]) < 4 * _BLOCK:
        return 1.0
    box = field.box
    cut = rgb[box.y : box.y + box.height, box.x : box.x + box.width]
    inside = np.zeros(cut.shape[:2], np.uint8)
    cv2.fillConvexPoly(inside, (field.hull - (box.x, box.y)).astype(np.int32), 1)
    green, mask = cut[..., 1].astype(np.float32), inside.astype(np.float32)
    return float(np.sqrt(_across(green, mask) * _across(green.T, mask.T)))


def _across(green: Floats, mask: Floats) -> float:
    """Of the eight places a column border can have in a block, the strongest over their median."""
    both = mask[:, 1:] * mask[:, :-1]
    steps = (np.abs(np.diff(green, axis=1)) * both).sum(axis=0)
    counts = both.sum(axis=0)
    used = len(steps) // _BLOCK * _BLOCK
    if used < 4 * _BLOCK:
        return 1.0
    by_place = steps[:used].reshape(-1, _BLOCK).sum(axis=0)
    mean = by_place / np.maximum(counts[:used].reshape(-1, _BLOCK).sum(axis=0), 1)
    return float((mean.max() + _FLOOR) / (np.median(mean) + _FLOOR))
