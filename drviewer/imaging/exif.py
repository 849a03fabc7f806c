"""The one EXIF fact that changes pixels: how the camera was held.

Read by hand from the TIFF block, because a damaged one must cost neither the picture nor a warning.
"""

import struct

import cv2
import numpy as np

from drviewer.domain import Rgb

_ORIENTATION_TAG = 0x0112
_SHORT = 3

#: What brings each EXIF orientation upright: a mirror flip and a turn.
_FLIPPED = {2, 4, 5, 7}
_TURN = {
    3: cv2.ROTATE_180,
    4: cv2.ROTATE_180,
    5: cv2.ROTATE_90_COUNTERCLOCKWISE,
    6: cv2.ROTATE_90_CLOCKWISE,
    7: cv2.ROTATE_90_CLOCKWISE,
    8: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


def exif_orientation(block: bytes) -> int:
    """EXIF orientation, 1 to 8, of a TIFF block; 1 (upright) where none can be read."""
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(order + "I", block, 4)
        (count,) = struct.unpack_from(order + "H", block, start)
        for entry in range(start + 2, start + 2 + 12 * count, 12):
            tag, kind, _, value = struct.unpack_from(order + "HHIH", block, entry)
            if tag == _ORIENTATION_TAG and kind == _SHORT:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def swaps_sides(orientation: int) -> bool:
    """Whether width and height change places when the picture is brought upright."""
    return orientation >= 5


def upright(rgb: Rgb, orientation: int) -> Rgb:
    """The picture as it was seen: ``(h, w, 3)``, or ``(w, h, 3)`` for orientations 5 to 8."""
    if orientation in _FLIPPED:
        rgb = cv2.flip(rgb, 1).astype(np.uint8, copy=False)
    if orientation in _TURN:
        rgb = cv2.rotate(rgb, _TURN[orientation]).astype(np.uint8, copy=False)
    return rgb
