"""The clinic's logo, ready to be printed on white."""

from pathlib import Path

from drviewer.domain import Rgb
from drviewer.errors import ImageReadError
from drviewer.language import tr

#: Wider or higher and it is made smaller: 25 mm at 600 dots per inch.
_LONGEST = 600
_MOST_BYTES = 20_000_000


def read_logo(path: Path) -> Rgb:
    """``(h, w, 3)`` uint8 of a PNG or JPEG file; what is transparent is white.

    Raises:
        ImageReadError: it can't be read, or is no such picture.
    """
    import cv2
    import numpy as np

    advice = tr("Choose a PNG or JPEG file.")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ImageReadError(
            tr("The logo {path} can't be read: {error}.", path=path, error=error.strerror),
            advice=advice,
        ) from error
    pixels = None
    if 0 < len(data) <= _MOST_BYTES:
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None or pixels.dtype != np.uint8:
        raise ImageReadError(tr("The logo {path} is no picture.", path=path), advice=advice)
    if pixels.ndim == 2:
        pixels = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
    if pixels.shape[2] == 4:
        share = pixels[:, :, 3:].astype(np.float32) / 255
        pixels = np.round(pixels[:, :, :3] * share + 255 * (1 - share)).astype(np.uint8)
    scale = _LONGEST / max(pixels.shape[:2])
    if scale < 1:
        size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    rgb: Rgb = np.ascontiguousarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB), dtype=np.uint8)
    return rgb
