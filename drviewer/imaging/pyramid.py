"""A picture at halved sizes, so that a large one is painted quickly at any zoom."""

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb

_SMALLEST_SIDE = 256


def build_pyramid(rgb: Rgb) -> tuple[Rgb, ...]:
    """``(h, w, 3)`` uint8 itself (no copy), then its halves until the longest side is ≤ 256.

    Each level is the mean over the former's pixels, so that fine vessels thin out instead of
    breaking up as they do when pixels are skipped.
    """
    levels = [np.ascontiguousarray(rgb)]
    while max(levels[-1].shape[:2]) > _SMALLEST_SIDE:
        height, width = levels[-1].shape[:2]
        levels.append(shrink(levels[-1], (max(1, width // 2), max(1, height // 2))))
    return tuple(levels)


def shrink(rgb: Rgb, size: tuple[int, int]) -> Rgb:
    """``rgb`` averaged down to ``size`` (width, height), no side larger than the picture's."""
    width, height = min(size[0], rgb.shape[1]), min(size[1], rgb.shape[0])
    resized = cv2.resize(rgb, (max(1, width), max(1, height)), interpolation=cv2.INTER_AREA)
    return resized.astype(np.uint8, copy=False)


def smallest_covering(levels: tuple[Rgb, ...], size: tuple[int, int]) -> Rgb:
    """The smallest level that is at least ``size`` (width, height); the largest if none is."""
    for level in reversed(levels):
        if level.shape[1] >= size[0] and level.shape[0] >= size[1]:
            return level
    return levels[0]


def screen_pixels(rgb: Rgb) -> NDArray[np.uint8]:
    """``(h, w, 3)`` uint8, a part of a picture say → ``(h, w, 4)``: blue, green, red, 255."""
    return cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA).astype(np.uint8, copy=False)
