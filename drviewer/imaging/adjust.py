"""Adjustments a reader makes while looking: channel, even light, tone, sharpness. On a copy.

All measures are relative to the picture's size or grey scale, so that a shrunken preview looks as
the full picture will.
"""

from dataclasses import dataclass
from typing import Literal

from drviewer.domain import Rgb
from drviewer.language import tr, tr_noop

Channel = Literal["colour", "red", "green", "blue"]
CHANNELS: tuple[Channel, ...] = ("colour", "red", "green", "blue")

#: Light is taken to change over this share of the picture's longer side.
_LIGHT_SHARE = 1 / 16
_LIGHT_SIDE = 192
_MOST_GAIN = 3.0
#: The unsharp mask's reach, as a share of the longer side: about a thin vessel's width.
_SHARP_SHARE = 1 / 900
_LIT = 16


@dataclass(frozen=True, slots=True)
class Adjustment:
    """``brightness``, ``contrast``: -100 to 100; ``gamma``: 0.3 to 3, above 1 brightens the
    shadows; ``sharpness``: 0 to 100; ``evens_light``: the field's uneven illumination is taken out.
    """

    channel: Channel = "colour"
    evens_light: bool = False
    brightness: int = 0
    contrast: int = 0
    gamma: float = 1.0
    sharpness: int = 0

    @property
    def is_neutral(self) -> bool:
        return self == Adjustment()

    @property
    def words(self) -> tuple[str, ...]:
        """What differs from the photograph as it is, a few words each."""
        return tuple(
            words
            for is_so, words in (
                (self.channel != "colour", tr(_CHANNEL_WORDS[self.channel])),
                (self.evens_light, tr("even light")),
                (self.brightness != 0, tr("brightness {value:+d}", value=self.brightness)),
                (self.contrast != 0, tr("contrast {value:+d}", value=self.contrast)),
                (abs(self.gamma - 1) > 1e-6, tr("gamma {value:.2f}", value=self.gamma)),
                (self.sharpness != 0, tr("sharpened {value}", value=self.sharpness)),
            )
            if is_so
        )


_CHANNEL_WORDS = {
    "colour": tr_noop("colour channel"),
    "red": tr_noop("red channel"),
    "green": tr_noop("green channel"),
    "blue": tr_noop("blue channel"),
}


def pick_channel(rgb: Rgb, channel: Channel) -> Rgb:
    """``(h, w, 3)`` → one channel as grey, or the colours as they are."""
    import cv2
    import numpy as np

    if channel == "colour":
        return rgb
    grey = np.ascontiguousarray(rgb[..., ("red", "green", "blue").index(channel)])
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8, copy=False)


def even_light(rgb: Rgb) -> Rgb:
    """Every part of the retina as bright as the whole, hues kept; the dark border stays dark.

    The light is what remains of the brightest channel after a wide blur over the lit pixels.
    """
    import cv2
    import numpy as np

    height, width = rgb.shape[:2]
    scale = min(1.0, _LIGHT_SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).max(axis=2).astype(np.float32)
    lit = (small > _LIT).astype(np.float32)
    if not lit.any():
        return rgb.copy()
    sigma = max(size) * _LIGHT_SHARE
    weight = cv2.GaussianBlur(lit, (0, 0), sigma)
    light = cv2.GaussianBlur(small * lit, (0, 0), sigma) / np.maximum(weight, 1e-3)
    usual = float(small[lit > 0].mean())
    gain = np.clip(usual / np.maximum(light, 1.0), 1 / _MOST_GAIN, _MOST_GAIN)
    gain = np.where(weight > 1e-3, gain, 1.0).astype(np.float32)
    wide = cv2.resize(gain, (width, height), interpolation=cv2.INTER_LINEAR)
    evened = cv2.multiply(rgb, cv2.merge([wide, wide, wide]), dtype=cv2.CV_8U)
    return evened.astype(np.uint8, copy=False)


def adjust_tone(rgb: Rgb, adjustment: Adjustment) -> Rgb:
    """Gamma, then contrast about the middle, then brightness: one table for every channel."""
    import cv2
    import numpy as np

    one = adjustment
    if one.brightness == 0 and one.contrast == 0 and one.gamma == 1.0:
        return rgb
    level = np.linspace(0, 1, 256) ** (1 / one.gamma)
    steep = 2 ** (one.contrast / 50)
    level = (level - 0.5) * steep + 0.5 + one.brightness / 200
    table = np.rint(np.clip(level, 0, 1) * 255).astype(np.uint8)
    return cv2.LUT(rgb, table).astype(np.uint8, copy=False)


def sharpen(rgb: Rgb, sharpness: int) -> Rgb:
    """Unsharp mask; 0 leaves the picture as it is."""
    import cv2
    import numpy as np

    if sharpness == 0:
        return rgb
    reach = max(0.8, max(rgb.shape[:2]) * _SHARP_SHARE)
    soft = cv2.GaussianBlur(rgb, (0, 0), reach)
    strength = sharpness / 40
    return cv2.addWeighted(rgb, 1 + strength, soft, -strength, 0).astype(np.uint8, copy=False)
