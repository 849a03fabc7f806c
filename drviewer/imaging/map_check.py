"""Does a heatmap say anything of the retina? Two plain checks, with the turned map as control.

A map that lies outside the field, or that looks the same when it is turned round, follows the
picture's frame and not what is in it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.language import tr

_SIDE = 128
_STRONGEST = 0.1
"""The share of the retina whose evidence is compared."""
_TURNS = (90, 180, 270)
_MOSTLY_INSIDE = 0.9
_SAME_SHAPE = 0.5


@dataclass(frozen=True, slots=True)
class MapCheck:
    """Shares from 0 to 1. ``by_chance``: the overlap of two places of this size put anywhere."""

    inside_retina: float
    overlap_turned: float
    by_chance: float = _STRONGEST

    @property
    def is_plausible(self) -> bool:
        return self.inside_retina >= _MOSTLY_INSIDE and self.overlap_turned < _SAME_SHAPE

    @property
    def sentence(self) -> str:
        """In plain words."""
        if self.overlap_turned >= _SAME_SHAPE:
            verdict = tr("it follows the picture's frame, not a place; don't rely on it")
        elif self.inside_retina < _MOSTLY_INSIDE:
            verdict = tr("part of it looks at the border; rely on it less")
        else:
            verdict = tr("it points at places")
        return tr(
            "Map check: {verdict}. {inside:.0f} % of the map lies inside the retina; turned "
            "round, its strongest tenth overlaps itself by {overlap:.0f} % ({chance:.0f} % by "
            "chance).",
            verdict=verdict,
            inside=100 * self.inside_retina,
            overlap=100 * self.overlap_turned,
            chance=100 * self.by_chance,
        )


def check_map(heatmap: NDArray[np.float32], mask: NDArray[np.bool_] | None) -> MapCheck:
    """``(rows, columns)`` ≥ 0 with evidence; ``mask`` ``(h, w)`` true on the retina, over the same.

    The map is turned by 90, 180 and 270 degrees about the region's middle; the mean overlap of the
    strongest tenth of the retina with itself is told.
    """
    evidence = np.maximum(heatmap, 0)
    wide = cv2.resize(evidence, (_SIDE, _SIDE), interpolation=cv2.INTER_LINEAR).astype(np.float32)
    retina = np.ones((_SIDE, _SIDE), bool)
    if mask is not None:
        small = cv2.resize(mask.astype(np.uint8), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
        retina = small > 0
    total = float(wide.sum())
    inside = float(wide[retina].sum()) / total if total > 0 else 0.0
    strongest = _strongest(wide, retina)
    overlaps: list[float] = []
    places = max(1, int(strongest.sum()))
    for turn in _TURNS:
        turned = np.rot90(wide, turn // 90)
        other = _strongest(turned, retina)
        overlaps.append(int((strongest & other).sum()) / places)
    return MapCheck(inside, float(np.mean(overlaps)))


def _strongest(values: NDArray[np.float32], retina: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The strongest tenth of the retina, exactly as many places whatever the ties."""
    count = max(1, round(_STRONGEST * np.count_nonzero(retina)))
    ranked = np.where(retina, values, -1).ravel()
    chosen = np.zeros(ranked.size, bool)
    chosen[np.argpartition(ranked, -count)[-count:]] = True
    return chosen.reshape(retina.shape) & retina
