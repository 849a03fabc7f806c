"""Find the field of view: the lit disc of a fundus photograph inside its border.

Works on black borders (noisy or not), bright borders, truncated and off-centre discs, and discs
squashed into ellipses, because it measures the visible area instead of fitting a circle.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Region, Rgb

_WORK_SIDE = 256
_BRIGHT_BORDER = 190


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """The field of view of one picture.

    ``box`` bounds it in the picture's pixels; ``hull`` is its convex outline, ``(n, 2)`` int32
    x, y; ``share`` the part of the picture it covers; ``fill`` how much of its bounding ellipse
    or rounded box the lit area fills (1 for a whole disc).
    """

    box: Region
    hull: NDArray[np.int32]
    share: float
    fill: float


def find_field(rgb: Rgb) -> Field | None:
    """The field of view of ``(h, w, 3)`` uint8, or None where nothing stands out of the border."""
    height, width = rgb.shape[:2]
    scale = min(1.0, _WORK_SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    lit = _largest_piece(_lit(small))
    if lit is None:
        return None
    contours, _ = cv2.findContours(lit, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    hull = cv2.convexHull(np.vstack(contours)).reshape(-1, 2)
    # Contour points are pixel centres: the outline runs half a pixel further out.
    to_full = np.array([width / size[0], height / size[1]])
    full = np.round((hull + 0.5) * to_full).astype(np.int32)
    x, y, box_w, box_h = cv2.boundingRect(hull)
    left, top = int(x * to_full[0]), int(y * to_full[1])
    right = min(width, round((x + box_w) * to_full[0]))
    bottom = min(height, round((y + box_h) * to_full[1]))
    area = float(np.count_nonzero(lit))
    hull_area = max(1.0, float(cv2.contourArea(hull)))
    return Field(
        box=Region(left, top, right - left, bottom - top),
        hull=full,
        share=area / lit.size,
        fill=min(1.0, area / hull_area),
    )


def crop_to_field(rgb: Rgb) -> tuple[Rgb, Region]:
    """The picture cut to its field's box (a view), and the box; the whole where none is found."""
    found = find_field(rgb)
    box = found.box if found else Region(0, 0, rgb.shape[1], rgb.shape[0])
    return rgb[box.y : box.y + box.height, box.x : box.x + box.width], box


def retina_mask(shape: tuple[int, int], field: Field) -> NDArray[np.bool_]:
    """``(h, w)`` bool of the picture's size, true inside the field's outline."""
    mask = np.zeros(shape, np.uint8)
    cv2.fillConvexPoly(mask, field.hull, 1)
    return mask.astype(bool)


def _lit(small: Rgb) -> NDArray[np.uint8]:
    """1 where the picture is neither border nor background, at working size."""
    brightness = small.max(axis=2)
    bright_border = _border_is_bright(small)
    inside = np.ones(brightness.shape, np.uint8)
    if bright_border:
        pale = (small.min(axis=2) >= _BRIGHT_BORDER).astype(np.uint8)
        inside = 1 - _touching_edge(pale)
        # Softened edge between a white border and a black mask: not retina either.
        inside = cv2.erode(inside, np.ones((5, 5), np.uint8)).astype(np.uint8)
    above: NDArray[np.uint8] = (brightness > _dark_threshold(brightness, inside)).astype(np.uint8)
    return inside & above


def _border_is_bright(small: Rgb) -> bool:
    edge = np.concatenate([small[0], small[-1], small[:, 0], small[:, -1]])
    return bool(np.mean(edge.min(axis=1) >= _BRIGHT_BORDER) > 0.5)


def _touching_edge(pale: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The part of ``pale`` connected with the picture's edge."""
    _, labels = cv2.connectedComponents(pale, connectivity=4)
    edge = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    return (np.isin(labels, edge[edge > 0])).astype(np.uint8)


def _dark_threshold(brightness: NDArray[np.uint8], inside: NDArray[np.uint8]) -> float:
    """Between the border's noise and the retina: an eighth of the retina's usual brightness.

    A border lighter than black (scanned or compressed) raises it, up to a third.
    """
    values = brightness[inside > 0]
    if values.size == 0:
        return 255.0
    retina = float(np.percentile(values, 75))
    edge = np.concatenate([brightness[:3, :3], brightness[-3:, -3:]]).ravel()
    edge = np.concatenate([edge, brightness[:3, -3:].ravel(), brightness[-3:, :3].ravel()])
    corner = float(np.percentile(edge, 50))
    noise = corner + 8 if corner < retina / 3 else 0.0
    return min(max(retina / 8, noise, 6.0), max(retina / 3, 6.0))


def _largest_piece(lit: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    """The largest connected piece with its holes filled; None below 2 % of the picture."""
    lit = cv2.morphologyEx(lit, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(lit, connectivity=4)
    if count < 2:
        return None
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    if stats[largest, cv2.CC_STAT_AREA] < 0.02 * lit.size:
        return None
    piece: NDArray[np.uint8] = (labels == largest).astype(np.uint8)
    contours, _ = cv2.findContours(piece, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(piece, contours, -1, 1, cv2.FILLED)
    return piece
