"""The one preprocessing, shared by training and the program (its hash stands in the model card).

Find the field of view, cut to its box, stretch the box to a square, CLAHE on the lightness.
Stretching makes the result the same for a photograph and for a copy of it that somebody squashed,
as the public training sets are.
"""

import hashlib
import json
from collections.abc import Sequence

import cv2
import numpy as np
from pydantic import BaseModel, ConfigDict

from drviewer.domain import Region, Rgb
from drviewer.imaging.enhance import ClaheParams, apply_clahe, level_colours
from drviewer.imaging.field import crop_to_field

#: Raised whenever the code below gives other pixels for the same parameters.
_REVISION = 1


class Preprocessing(BaseModel):
    """What is done to a picture before the network sees it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int
    clahe_clip_limit: float = 2.0
    clahe_tiles: int = 8
    level_colours: bool = False
    level_dim: bool = False

    def digest(self) -> str:
        """SHA-256 over the parameters and the code's revision: same digest, same pixels."""
        off = {name for name in ("level_colours", "level_dim") if not getattr(self, name)}
        parameters = self.model_dump(exclude=off)
        what = json.dumps({"revision": _REVISION, **parameters}, sort_keys=True)
        return hashlib.sha256(what.encode()).hexdigest()


def prepare(rgb: Rgb, preprocessing: Preprocessing) -> tuple[Rgb, Region]:
    """``(h, w, 3)`` uint8 → ``(size, size, 3)`` uint8 and the region of the picture it shows."""
    square, region = cut_field(rgb, preprocessing.size)
    return enhance(square, preprocessing), region


def prepare_all(rgb: Rgb, preparations: Sequence[Preprocessing]) -> tuple[tuple[Rgb, ...], Region]:
    """The picture prepared for several networks: a square each, and the region they all show."""
    cut, region = crop_to_field(rgb)
    squares = {one: enhance(_stretched(cut, one.size), one) for one in preparations}
    return tuple(squares[one] for one in preparations), region


def cut_field(rgb: Rgb, size: int) -> tuple[Rgb, Region]:
    """The field's box stretched to ``(size, size, 3)``, before CLAHE; what training augments."""
    cut, region = crop_to_field(rgb)
    return _stretched(cut, size), region


def _stretched(cut: Rgb, size: int) -> Rgb:
    how = cv2.INTER_AREA if max(cut.shape[:2]) > size else cv2.INTER_CUBIC
    return cv2.resize(cut, (size, size), interpolation=how).astype(np.uint8, copy=False)


def enhance(square: Rgb, preprocessing: Preprocessing) -> Rgb:
    """CLAHE as the network expects it; the last step, after augmentation in training.

    A clip limit of 0 leaves CLAHE out.
    """
    if preprocessing.level_colours:
        square = level_colours(square, with_dim=preprocessing.level_dim)
    if not preprocessing.clahe_clip_limit:
        return square
    params = ClaheParams(preprocessing.clahe_clip_limit, preprocessing.clahe_tiles)
    return apply_clahe(square, params)
