"""Enhancement for the reader and the model; always on a copy, the original never changes.

OpenCV is imported by the functions: the window knows ``ClaheParams`` before it has a picture.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from drviewer.domain import Rgb
from drviewer.language import number, tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    LabPlanes = tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]

ClaheTarget = Literal["lightness", "green", "each", "off"]


@dataclass(frozen=True, slots=True)
class ClaheParams:
    """Contrast-limited adaptive histogram equalisation (Zuiderveld, Graphics Gems IV, 1994).

    ``clip_limit`` is OpenCV's (multiples of a flat histogram's bin), ``tiles`` the grid's side.
    ``target``: what is equalised; ``off``: nothing.
    """

    clip_limit: float = 2.0
    tiles: int = 8
    target: ClaheTarget = "lightness"

    @property
    def text(self) -> str:
        """A few words, "" while it is off: "CLAHE 2.0 · 8×8 on green"; lightness goes unsaid."""
        return self._words if self.target == "lightness" else self.full_text

    @property
    def full_text(self) -> str:
        """As ``text``, lightness said too: for the record."""
        if self.target == "off":
            return ""
        where = {
            "lightness": tr("{clahe} on lightness", clahe=self._words),
            "green": tr("{clahe} on green", clahe=self._words),
            "each": tr("{clahe} on each channel", clahe=self._words),
        }
        return where[self.target]

    @property
    def _words(self) -> str:
        return f"CLAHE {number(self.clip_limit, '.1f')} · {self.tiles}×{self.tiles}"


def apply_clahe(rgb: Rgb, params: ClaheParams) -> Rgb:
    """``(h, w, 3)`` uint8 → the same shape.

    On CIELAB's lightness hue and chroma stay; on green or on each channel colours shift.
    """
    import cv2
    import numpy as np

    if params.target == "off":
        return rgb
    clahe = cv2.createCLAHE(params.clip_limit, (params.tiles, params.tiles))
    if params.target != "lightness":
        treated = rgb.copy()
        for channel in (1,) if params.target == "green" else (0, 1, 2):
            treated[..., channel] = clahe.apply(np.ascontiguousarray(rgb[..., channel]))
        return treated
    return apply_clahe_to_planes(lab_planes(rgb), params)


def lab_planes(rgb: Rgb) -> "LabPlanes":
    """``(h, w, 3)`` uint8 → CIELAB's lightness and both colours, ``(h, w)`` uint8 each."""
    import cv2

    lightness, first, second = cv2.split(cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB))
    return lightness, first, second  # type: ignore[return-value]


def apply_clahe_to_planes(planes: "LabPlanes", params: ClaheParams) -> Rgb:
    """The colour picture of ``planes`` with its lightness equalised."""
    import cv2
    import numpy as np

    clahe = cv2.createCLAHE(params.clip_limit, (params.tiles, params.tiles))
    lab = cv2.merge((clahe.apply(planes[0]), *planes[1:]))
    return cv2.cvtColor(lab, cv2.COLOR_LAB2RGB).astype(np.uint8, copy=False)


def red_free(rgb: Rgb) -> Rgb:
    """``(h, w, 3)`` → the green channel as grey, as through a fundus camera's green filter."""
    import cv2
    import numpy as np

    return cv2.cvtColor(np.ascontiguousarray(rgb[..., 1]), cv2.COLOR_GRAY2RGB).astype(
        np.uint8, copy=False
    )


#: Means and standard deviations of a well-lit retina's channels, which every picture is brought to.
_LEVEL_MEANS, _LEVEL_SPREADS = (140.0, 80.0, 45.0), (36.0, 22.0, 14.0)
_LEVEL_GAINS = (0.4, 2.5)
_LIT = 24
#: Of a dim picture: the retina begins at this share of its own brightness, at the sensor's noise at
#: the lowest, and its contrast is raised further.
_DIM_LIT, _NOISE, _DIM_GAIN = 0.15, 6, 5.0


def level_colours(rgb: Rgb, *, with_dim: bool = False) -> Rgb:
    """``(h, w, 3)`` uint8 → the same retina under a standard camera: each channel's mean and
    spread inside the field brought to fixed ones (gain 0.4 to 2.5); outside stays black.

    ``with_dim``: what is dim is levelled as well, with a gain up to 5. Without it whatever is
    darker than a fixed level counts as outside: of a dim photograph, half of the retina.
    """
    import numpy as np

    brightest = rgb.max(axis=2)
    lit = brightest > (_lit_from(brightest) if with_dim else _LIT)
    if not lit.any():
        return rgb
    values = rgb[lit].astype(np.float32)
    lowest, highest = _LEVEL_GAINS
    gains = np.clip(
        _LEVEL_SPREADS / np.maximum(values.std(axis=0), 1),
        lowest,
        _DIM_GAIN if with_dim else highest,
    )
    levelled = np.zeros_like(rgb)
    levelled[lit] = np.clip((values - values.mean(axis=0)) * gains + _LEVEL_MEANS, 0, 255)
    return levelled


def _lit_from(brightest: "NDArray[np.uint8]") -> float:
    """The level above which a pixel is retina; ``_LIT`` for a photograph that is bright enough."""
    import numpy as np

    seen = brightest[brightest > _NOISE]
    if not seen.size:
        return _NOISE
    return min(_LIT, max(_NOISE, _DIM_LIT * float(np.percentile(seen, 75))))
