"""What a single heatmap is worth: on lesions, at its peak, and to the network itself.

Maps, masks and pictures are squares of the network's input, ``(side, side)`` or with 3 channels.
"""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.training.heatmap_quality_lesions import Mask

Heat = NDArray[np.float32]

#: Parts of the field that are covered or uncovered, hottest first; the curves bend early.
SHARES = (0.0, 0.05, 0.1, 0.2, 0.5, 1.0)

_BLUR = 1 / 16
_QUARTER_TURNS = (1, 2, 3)


def stretched(heatmap: Heat, side: int) -> Heat:
    """``(rows, columns)`` → ``(side, side)`` ≥ 0, interpolated as the overlay draws it."""
    smooth = cv2.resize(heatmap, (side, side), interpolation=cv2.INTER_CUBIC)
    return np.maximum(smooth, 0).astype(np.float32)


def dilated(mask: Mask, radius: int) -> Mask:
    """``mask`` and all that is at most ``radius`` pixels away from it."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    grown: Mask = cv2.dilate(mask.astype(np.uint8), disc) > 0
    return grown


def energy_share(heat: Heat, target: Mask, inside: Mask) -> float:
    """How much of the heat inside the field lies on ``target``, 0 to 1; no heat lies nowhere."""
    total = float(heat[inside].sum(dtype=np.float64))
    return float(heat[inside & target].sum(dtype=np.float64)) / total if total > 0 else 0.0


def points_at(heat: Heat, target: Mask, inside: Mask) -> float:
    """1 if the hottest point inside the field is on ``target``, 0 otherwise or without heat."""
    seen = np.where(inside, heat, -1)
    peak = np.unravel_index(int(np.argmax(seen)), seen.shape)
    return float(seen[peak] > 0 and target[peak])


def rotated_mean(score: Callable[[Heat], float], heat: Heat) -> float:
    """The control: ``score`` of the map turned about the field's centre by 90, 180 and 270°.

    The square is the field's box, so its centre is the field's. How far from the centre the heat
    lies and how much it is spread stay the same; only where it points is lost.
    """
    turned = (np.ascontiguousarray(np.rot90(heat, turns)) for turns in _QUARTER_TURNS)
    return float(np.mean([score(each) for each in turned]))


def blurred(picture: Rgb, inside: Mask) -> Rgb:
    """``picture`` without its lesions and vessels but with its colour and light.

    The surround is left out of the mean: a dark rim would be a sign of its own.
    """
    sigma = _BLUR * picture.shape[0]
    weight = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), sigma)[..., np.newaxis]
    within = picture.astype(np.float32) * inside[..., np.newaxis]
    mean = cv2.GaussianBlur(within, (0, 0), sigma) / np.maximum(weight, np.float32(1e-3))
    return np.where(inside[..., np.newaxis], np.rint(mean), picture).astype(np.uint8)


def covered(picture: Rgb, cover: Rgb, heat: Heat, inside: Mask) -> NDArray[np.float32]:
    """``(2 · steps, side, side, 3)``: deletion, then insertion, at the shares between 0 and 1.

    Petsiuk et al., "RISE", BMVC 2018, with a blur for a cover as they do for insertion.
    """
    rank = _ranks(heat, inside)[..., np.newaxis]
    steps = SHARES[1:-1]
    deletion = [np.where(rank < share, cover, picture) for share in steps]
    insertion = [np.where(rank < share, picture, cover) for share in steps]
    return np.stack(deletion + insertion).astype(np.float32)


def _ranks(heat: Heat, inside: Mask) -> NDArray[np.float64]:
    """0 at the hottest pixel to nearly 1 at the coolest; 2 outside the field.

    Where there is no heat, what is nearer to some comes first: it leaves no ties, and what is
    covered stays in one piece.
    """
    distance = cv2.distanceTransform((heat <= 0).astype(np.uint8), cv2.DIST_L2, 5)
    order = np.argsort(-np.where(heat > 0, heat, -distance)[inside], kind="stable")
    places = np.empty(order.size)
    places[order] = np.arange(order.size) / max(1, order.size)
    ranks = np.full(heat.shape, 2.0)
    ranks[inside] = places
    return ranks


def areas(whole: float, blank: float, steps: NDArray[np.float64]) -> tuple[float, float]:
    """Areas under the deletion and the insertion curve, above the wholly covered picture's score.

    ``steps``: scores of the pictures that ``covered`` gives, in its order.
    """
    half = len(steps) // 2
    deletion = np.array([whole, *steps[:half], blank]) - blank
    insertion = np.array([blank, *steps[half:], whole]) - blank
    return float(np.trapezoid(deletion, SHARES)), float(np.trapezoid(insertion, SHARES))
