"""All that is done to the enhanced picture, in its order; and the same in steps, for a slider."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeVar

from drviewer.domain import Rgb
from drviewer.imaging.adjust import Adjustment, adjust_tone, even_light, pick_channel, sharpen
from drviewer.imaging.enhance import (
    ClaheParams,
    apply_clahe,
    apply_clahe_to_planes,
    lab_planes,
    red_free,
)
from drviewer.language import tr

if TYPE_CHECKING:
    from drviewer.imaging.enhance import LabPlanes

Treatment = Literal["clahe", "red_free"]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Enhancement:
    """Light, channel, local contrast, tone, sharpness, in this order."""

    treatment: Treatment
    clahe: ClaheParams
    adjustment: Adjustment = field(default_factory=Adjustment)

    def apply(self, rgb: Rgb) -> Rgb:
        """``(h, w, 3)`` uint8 → the same shape; ``rgb`` stays as it is."""
        one = self.adjustment
        if one.evens_light:
            rgb = even_light(rgb)
        if self.treatment == "red_free":
            rgb = red_free(rgb)
        else:
            rgb = apply_clahe(pick_channel(rgb, one.channel), self.clahe)
        return sharpen(adjust_tone(rgb, one), one.sharpness)

    @property
    def text(self) -> str:
        """As the view's corner says it."""
        first = tr("red-free") if self.treatment == "red_free" else self.clahe.text
        words = [one for one in (first, *self.adjustment.words) if one]
        return tr("Enhanced: {words}", words=" · ".join(words)) if words else tr("Not enhanced")


class EnhancedInSteps:
    """One photograph and what was made of it last, step by step.

    Whoever draws a slider changes one step: those before it are as they were. For one thread at a
    time.
    """

    def __init__(self, rgb: Rgb) -> None:
        self.rgb = rgb
        self._made: dict[str, tuple[object, object]] = {}

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.rgb.shape[1], self.rgb.shape[0]

    def apply(self, enhancement: Enhancement) -> Rgb:
        """Equal to ``enhancement.apply``; what it makes is not to be changed."""
        one, clahe = enhancement.adjustment, enhancement.clahe
        lit = one.evens_light
        is_red_free = enhancement.treatment == "red_free"
        treated_by = (lit, "red_free") if is_red_free else (lit, one.channel, clahe)
        treated = self._step("treated", treated_by, lambda: self._treat(enhancement))
        return sharpen(adjust_tone(treated, one), one.sharpness)

    def _treat(self, enhancement: Enhancement) -> Rgb:
        one, clahe = enhancement.adjustment, enhancement.clahe
        rgb = self.rgb
        if one.evens_light:
            rgb = self._step("evened", (), lambda: even_light(self.rgb))
        if enhancement.treatment == "red_free":
            return red_free(rgb)
        rgb = pick_channel(rgb, one.channel)
        if clahe.target != "lightness":
            return apply_clahe(rgb, clahe)
        key = (one.evens_light, one.channel)
        planes: LabPlanes = self._step("planes", key, lambda: lab_planes(rgb))
        return apply_clahe_to_planes(planes, clahe)

    def _step(self, name: str, key: object, make: Callable[[], _T]) -> _T:
        kept = self._made.get(name)
        if kept is None or kept[0] != key:
            kept = self._made[name] = (key, make())
        return kept[1]  # type: ignore[return-value]
