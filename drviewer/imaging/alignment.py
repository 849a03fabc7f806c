"""Lay one photograph of an eye over another: two visits, or two shots of one.

Keypoints (SIFT; Lowe, 2004) on the green channel under even light are matched both ways and a
similarity (shift, turn, one scale) is fitted by RANSAC. Vessels are what both pictures share; a
pair without enough agreeing points over enough of the retina is refused, as two eyes are.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.errors import AlignmentError
from drviewer.imaging.field import Field, find_field, retina_mask
from drviewer.imaging.pyramid import shrink
from drviewer.imaging.similarity import Similarity
from drviewer.language import tr

#: The field is brought to this many pixels across before keypoints are looked for.
_WORK_SIDE = 900
_MOST_KEYPOINTS = 3000
_RATIO = 0.85
_REACH = 4.0
"""Pixels at working size by which an agreeing point may miss."""
_FEWEST_POINTS = 14
_LEAST_SHARE = 0.12
_LEAST_SPREAD = 0.08
"""Share of the field's box that the agreeing points' outline must cover."""
_MOST_TURN_DEGREES = 45.0
_MOST_SCALE = 1.6


@dataclass(frozen=True, slots=True)
class Alignment:
    """``similarity`` takes the moving photograph's pixels to the fixed one's; ``points`` agreed."""

    similarity: Similarity
    points: int


def align(moving: Rgb, fixed: Rgb) -> Alignment:
    """Where ``moving`` ``(h, w, 3)`` lies over ``fixed``; sizes may differ.

    Raises:
        AlignmentError: too little in common, and why; the pair may show two eyes.
    """
    first, second = _prepare(moving), _prepare(fixed)
    matches = _match(first.descriptors, second.descriptors)
    if len(matches) < _FEWEST_POINTS:
        raise _refusal(tr("too few places look alike in both"))
    source = first.points[matches[:, 0]]
    target = second.points[matches[:, 1]]
    found, agreeing = cv2.estimateAffinePartial2D(
        source, target, method=cv2.RANSAC, ransacReprojThreshold=_REACH, maxIters=5000
    )
    inliers = agreeing.ravel().astype(bool) if agreeing is not None else np.zeros(0, bool)
    count = int(inliers.sum())
    if found is None or count < max(_FEWEST_POINTS, _LEAST_SHARE * len(matches)):
        raise _refusal(tr("the places that look alike don't lie alike"))
    found = _refine(source[inliers], target[inliers], found.astype(np.float64))
    small = Similarity(*(float(found[at]) for at in ((0, 0), (1, 0), (0, 2), (1, 2))))
    if not 1 / _MOST_SCALE < small.scale < _MOST_SCALE or abs(small.degrees) > _MOST_TURN_DEGREES:
        raise _refusal(tr("they would have to be turned or enlarged too far"))
    if min(_spread(source[inliers], first), _spread(target[inliers], second)) < _LEAST_SPREAD:
        raise _refusal(tr("they agree in one corner only"))
    return Alignment(_at_full_size(small, first, second), count)


def align_by_field(moving: Rgb, fixed: Rgb) -> Similarity:
    """Lay the fields of view over each other, nothing turned: a first guess that never fails."""
    boxes = []
    for rgb in (moving, fixed):
        field = find_field(rgb)
        height, width = rgb.shape[:2]
        box = (field.box.x, field.box.y, field.box.width, field.box.height) if field else None
        boxes.append(box or (0, 0, width, height))
    (mx, my, mw, mh), (fx, fy, fw, fh) = boxes
    # A disc cut off above and below is still as wide.
    scale = max(fw, fh) / max(mw, mh)
    dx = fx + fw / 2 - scale * (mx + mw / 2)
    dy = fy + fh / 2 - scale * (my + mh / 2)
    return Similarity(scale, 0.0, dx, dy)


def even_green(rgb: Rgb, field: Field | None) -> NDArray[np.uint8]:
    """``(h, w)``: the green channel under even light, local contrast raised; black outside."""
    green = rgb[..., 1].astype(np.float32)
    mask = np.ones(green.shape, np.float32) if field is None else _inner_mask(green.shape, field)
    sigma = max(green.shape) / 24
    weight = cv2.GaussianBlur(mask, (0, 0), sigma) + np.float32(1e-3)
    light = cv2.GaussianBlur(green * mask, (0, 0), sigma) / weight
    flat = (green - light) * mask
    spread = float(flat[mask > 0].std()) or 1.0
    return np.where(mask > 0, np.clip(128 + flat * (42 / spread), 0, 255), 128).astype(np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class _Prepared:
    """``points`` (n, 2) at working size; ``scale``: working pixels per pixel of the photograph."""

    points: NDArray[np.float32]
    descriptors: NDArray[np.float32]
    scale: tuple[float, float]
    box_area: float


def _prepare(rgb: Rgb) -> _Prepared:
    field = find_field(rgb)
    longest = max(field.box.width, field.box.height) if field else max(rgb.shape[:2])
    scale = min(1.0, _WORK_SIDE / longest)
    size = (max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale)))
    small = shrink(rgb, size)
    field = find_field(small)
    even = even_green(small, field)
    # The rim of the field is the same in every photograph, and tells nothing of the eye.
    inside = None
    if field is not None:
        inside = cv2.erode(_inner_mask(even.shape, field), np.ones((9, 9))).astype(np.uint8) * 255
    sift = cv2.SIFT.create(nfeatures=_MOST_KEYPOINTS, contrastThreshold=0.02, edgeThreshold=15)
    keypoints, descriptors = sift.detectAndCompute(even, inside)
    if descriptors is None or len(keypoints) < _FEWEST_POINTS:
        raise _refusal(tr("there is too little to see in one of them"))
    # RootSIFT: Arandjelović and Zisserman, 2012.
    descriptors = np.sqrt(descriptors / (descriptors.sum(axis=1, keepdims=True) + 1e-6))
    area = float(field.box.width * field.box.height if field else size[0] * size[1])
    across, down = size[0] / rgb.shape[1], size[1] / rgb.shape[0]
    points = np.array([one.pt for one in keypoints], np.float32)
    return _Prepared(points, descriptors.astype(np.float32), (across, down), area)


def _inner_mask(shape: tuple[int, ...], field: Field) -> NDArray[np.float32]:
    mask = retina_mask((shape[0], shape[1]), field).astype(np.uint8)
    margin = max(3, round(0.02 * max(field.box.width, field.box.height)))
    padded = cv2.copyMakeBorder(mask, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * margin + 1, 2 * margin + 1))
    return cv2.erode(padded, kernel)[1:-1, 1:-1].astype(np.float32)


def _match(first: NDArray[np.float32], second: NDArray[np.float32]) -> NDArray[np.intp]:
    """``(n, 2)`` rows of ``first`` and ``second`` that are each other's best, clearly so."""
    likeness = first @ second.T
    best = likeness.argmax(axis=1)
    back = likeness.argmax(axis=0)
    rows = np.arange(len(first))
    top = likeness[rows, best]
    likeness[rows, best] = -1
    runner_up = likeness.max(axis=1)
    # Distances of unit vectors: d² = 2 − 2 · likeness.
    is_clear = np.maximum(1 - top, 0) < _RATIO**2 * np.maximum(1 - runner_up, 1e-9)
    kept = is_clear & (back[best] == rows)
    return np.stack([rows[kept], best[kept]], axis=1)


def _refine(
    source: NDArray[np.float32], target: NDArray[np.float32], found: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Least squares over the agreeing points, far ones counting less (Huber, three rounds)."""
    for _ in range(3):
        missed = np.linalg.norm(source @ found[:, :2].T + found[:, 2] - target, axis=1)
        weight = np.minimum(1.0, 1.0 / np.maximum(missed, 1e-6))
        found = _fit(source.astype(np.float64), target.astype(np.float64), weight)
    return found


def _fit(
    source: NDArray[np.float64], target: NDArray[np.float64], weight: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Weighted similarity in closed form (Umeyama, 1991), as a ``(2, 3)`` matrix."""
    share = (weight / weight.sum())[:, None]
    middle, aim = (source * share).sum(axis=0), (target * share).sum(axis=0)
    p, q = source - middle, target - aim
    size = float((share * p**2).sum())
    a = float((share[:, 0] * (p * q).sum(axis=1)).sum()) / size
    b = float((share[:, 0] * (p[:, 0] * q[:, 1] - p[:, 1] * q[:, 0])).sum()) / size
    turn = np.array([[a, -b], [b, a]])
    return np.hstack([turn, (aim - turn @ middle)[:, None]])


def _spread(points: NDArray[np.float32], picture: _Prepared) -> float:
    hull = cv2.convexHull(points.reshape(-1, 1, 2))
    return float(cv2.contourArea(hull)) / picture.box_area


def _at_full_size(small: Similarity, first: _Prepared, second: _Prepared) -> Similarity:
    """Working pixels → the photographs' own. Both sides of one are shrunk alike within 0.1 %."""
    from_scale = (first.scale[0] + first.scale[1]) / 2
    to_scale = (second.scale[0] + second.scale[1]) / 2
    times = from_scale / to_scale
    # Keypoints count from a pixel's middle, photographs from its corner.
    half = 0.5
    dx = small.dx + half - half * (small.a - small.b)
    dy = small.dy + half - half * (small.a + small.b)
    return Similarity(small.a * times, small.b * times, dx / to_scale, dy / to_scale)


def _refusal(why: str) -> AlignmentError:
    return AlignmentError(
        tr("The two photographs can't be laid over each other: {why}.", why=why),
        advice=tr("They may show different eyes or parts of the retina; align them by hand."),
    )
