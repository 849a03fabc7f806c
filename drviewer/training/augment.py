"""What a fundus photograph may look like from another camera, another day, another angle.

Geometry as in the reference (random scale and crop, flips) with rotations, then photometry that
mimics other cameras: colour, gamma, an illumination gradient, blur, resolution, compression.
CLAHE comes last, as in the program.
"""

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.imaging.degrade import SCATTER, darkened, veiled
from drviewer.training.plan import Augmentation

#: How often a photograph is made too dark, or hazy.
_DARK, _HAZY = 0.15, 0.1


def augment(square: Rgb, size: int, rng: Generator, kind: Augmentation = "cameras") -> Rgb:
    """``(s, s, 3)`` uint8 cut of a field → ``(size, size, 3)``, another at every call.

    ``faults`` adds what goes wrong in a clinic, ``geometry`` leaves out what mimics other cameras,
    ``none`` everything.
    """
    if kind == "none":
        return cv2.resize(square, (size, size), interpolation=cv2.INTER_AREA).astype(np.uint8)
    moved = _move(square, size, rng)
    if kind == "geometry":
        return moved
    picture = _lower_resolution(moved, rng)
    picture = _recolour(picture, rng)
    if rng.random() < 0.3:
        picture = _recompress(picture, rng)
    return _spoil(picture, rng) if kind == "faults" else picture


def _spoil(picture: Rgb, rng: Generator) -> Rgb:
    """Sometimes too dark, sometimes hazy, as in ``imaging.degrade`` at any strength."""
    chance = rng.random()
    if chance < _DARK:
        return darkened(picture, float(np.exp(rng.uniform(np.log(0.12), np.log(0.6)))), rng)
    if chance < _DARK + _HAZY:
        return _veil(picture, float(rng.uniform(0.2, 0.8)))
    return picture


def _veil(picture: Rgb, share: float) -> Rgb:
    """What is black outside the field stays so."""
    scattered = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), SCATTER * len(picture))
    hazy = veiled(picture, np.asarray(scattered, np.float32), share)
    inside = picture.max(axis=2, keepdims=True) > 0
    hazed: Rgb = np.where(inside, np.clip(np.rint(hazy), 0, 255), picture).astype(np.uint8)
    return hazed


def _move(square: Rgb, size: int, rng: Generator) -> Rgb:
    """Rotation, scale 0.85–1.25 and aspect ±8 %, a shift, flips; outside is black."""
    side = square.shape[0]
    angle = np.deg2rad(rng.uniform(-25, 25))
    zoom = np.exp(rng.uniform(np.log(0.85), np.log(1.25))) * size / side
    aspect = np.exp(rng.uniform(-0.08, 0.08))
    flip_x, flip_y = rng.choice((-1, 1)), rng.choice((-1, 1), p=(0.25, 0.75))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = turn @ np.diag([zoom * aspect * flip_x, zoom / aspect * flip_y])
    shift = size / 2 + rng.uniform(-0.06, 0.06, 2) * size - matrix @ np.array([side / 2, side / 2])
    affine = np.hstack([matrix, shift[:, None]])
    moved = cv2.warpAffine(square, affine, (size, size), flags=cv2.INTER_LINEAR)
    return moved.astype(np.uint8, copy=False)


def _recolour(picture: Rgb, rng: Generator) -> Rgb:
    """Gain a channel, gamma, contrast, saturation and a linear illumination gradient."""
    x = picture.astype(np.float32) / 255
    gains = np.exp(rng.normal(0, 0.10, 3)) * np.exp(rng.normal(0, 0.12))
    x = np.clip(x * gains, 0, 1) ** float(np.exp(rng.normal(0, 0.18)))
    grey = x.mean(axis=2, keepdims=True)
    x = grey + (x - grey) * float(np.exp(rng.normal(0, 0.15)))
    if rng.random() < 0.5:
        x *= _gradient(picture.shape[0], rng)
    recoloured: Rgb = (np.clip(x, 0, 1) * 255).astype(np.uint8)
    return recoloured


def _gradient(size: int, rng: Generator) -> NDArray[np.float32]:
    angle, depth = rng.uniform(0, 2 * np.pi), rng.uniform(0.0, 0.35)
    axis = np.linspace(-1, 1, size, dtype=np.float32)
    slope = np.cos(angle) * axis[None, :] + np.sin(angle) * axis[:, None]
    gradient: NDArray[np.float32] = (1 + depth * slope).astype(np.float32)[..., None]
    return gradient


def _lower_resolution(picture: Rgb, rng: Generator) -> Rgb:
    """Sometimes as seen by a coarser camera, sometimes a little out of focus."""
    size = picture.shape[0]
    if rng.random() < 0.25:
        coarse = int(size * rng.uniform(0.45, 0.9))
        small = cv2.resize(picture, (coarse, coarse), interpolation=cv2.INTER_AREA)
        picture = cv2.resize(small, (size, size)).astype(np.uint8, copy=False)
    if rng.random() < 0.15:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.2)).astype(np.uint8)
    return picture


def _recompress(picture: Rgb, rng: Generator) -> Rgb:
    _, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 95))])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
