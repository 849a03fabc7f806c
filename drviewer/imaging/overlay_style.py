"""How a heatmap's numbers become colours or lines: what the reader chooses."""

from dataclasses import dataclass
from typing import Literal

from drviewer.language import tr

ColourMap = Literal["viridis", "cividis", "inferno"]
#: Perceptually uniform, brighter for more evidence also without colour vision; cividis looks the
#: same to those with a colour deficiency (Nuñez, Anderton and Renslow, 2018).
COLOUR_MAPS: dict[ColourMap, str] = {
    "viridis": "Viridis",
    "cividis": "Cividis",
    "inferno": "Inferno",
}
CONTOUR_LEVELS = (25, 50, 75)
"""Per cent of the scale's maximum."""


@dataclass(frozen=True, slots=True)
class OverlayStyle:
    """``threshold``: per cent of the scale's maximum below which nothing is drawn.

    ``shares_scale``: the maximum is that of all five grades' maps, so that they can be compared;
    else each map's own.
    """

    colours: ColourMap = "viridis"
    threshold: int = 0
    is_contour: bool = False
    shares_scale: bool = False

    @property
    def contour_levels(self) -> tuple[int, ...]:
        """Those above the threshold, which is a line itself."""
        above = tuple(level for level in CONTOUR_LEVELS if level > self.threshold)
        return (self.threshold, *above) if self.threshold else above

    @property
    def scale_text(self) -> str:
        """What the colours' end stands for."""
        return tr("largest of all five maps") if self.shares_scale else tr("this map's maximum")
