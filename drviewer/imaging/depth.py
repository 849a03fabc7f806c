"""Any sample depth, any number of channels, to 8-bit red, green, blue: the stated rules.

- More than 8 bits: linear, black stays black. The full scale is the smallest of 10, 12, 14 or 16
  bits that holds the brightest sample, because cameras store 12 bits in 16 and don't say so.
- More than 16 bits, signed or floating: stretched from the smallest to the largest value.
- Transparent means black, as the surround of a fundus photograph is.
- Grey becomes three equal channels. Colour profiles are not applied.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb


def to_rgb(samples: NDArray[Any]) -> Rgb:
    """``(h, w)`` or ``(h, w, 1..4)`` of any real type, red first → ``(h, w, 3)`` uint8."""
    pixels = to_8_bit(samples)
    if pixels.ndim == 2:
        pixels = pixels[..., np.newaxis]
    if pixels.shape[2] in (2, 4):
        pixels = _over_black(pixels[..., :-1], pixels[..., -1])
    if pixels.shape[2] == 1:
        pixels = np.repeat(pixels, 3, axis=2)
    return np.ascontiguousarray(pixels)


def to_8_bit(samples: NDArray[Any]) -> NDArray[np.uint8]:
    """The same shape in uint8, by the module's rules."""
    if samples.dtype == np.uint8:
        return samples
    if samples.dtype == np.bool_:
        return quantised(samples * 255.0)
    if samples.dtype == np.uint16:
        full = (1 << _bits(int(samples.max(initial=0)))) - 1
        return _scaled(samples, 0.0, float(full))
    return stretch_to_8_bit(samples)


def stretch_to_8_bit(samples: NDArray[Any]) -> NDArray[np.uint8]:
    """Smallest finite value → 0, largest → 255; what is not finite → 0."""
    finite = samples[np.isfinite(samples)]
    if finite.size == 0:
        return np.zeros(samples.shape, np.uint8)
    low, high = float(finite.min()), float(finite.max())
    return _scaled(np.nan_to_num(samples, nan=low, posinf=high, neginf=low), low, high)


def _bits(brightest: int) -> int:
    return next(bits for bits in (8, 10, 12, 14, 16) if brightest < 1 << bits)


def _scaled(samples: NDArray[Any], low: float, high: float) -> NDArray[np.uint8]:
    scale = 255.0 / (high - low) if high > low else 0.0
    scaled = (samples.astype(np.float32) - np.float32(low)) * np.float32(scale)
    return quantised(scaled)


def quantised(levels: NDArray[np.floating[Any]]) -> NDArray[np.uint8]:
    """Levels 0 to 255, rounded and clipped."""
    return np.asarray(np.clip(np.rint(levels), 0, 255), np.uint8)


def _over_black(colour: NDArray[np.uint8], alpha: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if alpha.min(initial=255) == 255:
        return colour
    weights = np.repeat(alpha[..., np.newaxis], colour.shape[2], axis=2)
    product = cv2.multiply(np.ascontiguousarray(colour), weights, scale=1 / 255)
    return product.reshape(colour.shape).astype(np.uint8, copy=False)
