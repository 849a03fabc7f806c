"""A heatmap's numbers as colours over the photograph.

Viridis (perceptually uniform, safe for colour-blind eyes; van der Walt and Smith, 2015), scaled to
the map's own maximum. The more evidence, the more opaque, so that the retina stays visible where
the model saw nothing. The map is stretched over its region edge to edge, as the network saw it.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Region, Rgb
from drviewer.imaging.field import Field, retina_mask
from drviewer.imaging.overlay_style import CONTOUR_LEVELS, ColourMap, OverlayStyle

_USUAL = OverlayStyle()
_MAPS: dict[ColourMap, int] = {
    "viridis": cv2.COLORMAP_VIRIDIS,
    "cividis": cv2.COLORMAP_CIVIDIS,
    "inferno": cv2.COLORMAP_INFERNO,
}
_LEAST_EVIDENCE = 1e-6
"""Logit units; a weaker maximum is rounding, and scaling it up would draw pictures of nothing."""


def has_evidence(heatmap: NDArray[np.float32]) -> bool:
    """Whether ``(rows, columns)`` holds anything to show for its grade."""
    return bool(np.isfinite(heatmap).all() and heatmap.max(initial=0) > _LEAST_EVIDENCE)


def colour_overlay(
    heatmap: NDArray[np.float32],
    size: tuple[int, int],
    mask: NDArray[np.bool_] | None,
    style: OverlayStyle = _USUAL,
    maximum: float | None = None,
) -> NDArray[np.uint8]:
    """``(rows, columns)`` ≥ 0 → ``(h, w, 4)`` uint8, red first, straight alpha; ``size``: (w, h).

    ``mask``: ``(h, w)``, false where nothing is to be drawn. ``maximum``: what the scale ends at,
    in the map's units; the map's own if None. All transparent without evidence.
    """
    level = _levels(heatmap, size, maximum)
    overlay = np.empty((size[1], size[0], 4), np.uint8)
    overlay[..., :3] = _colours(level, style.colours)
    overlay[..., 3] = _lines(level, style) if style.is_contour else level
    if style.threshold and not style.is_contour:
        overlay[..., 3] *= level >= round(style.threshold * 2.55)
    if mask is not None:
        overlay[..., 3] *= mask
    return overlay


def legend_colours(steps: int, colours: ColourMap = "viridis") -> NDArray[np.uint8]:
    """``(steps, 3)`` uint8, red first: from no evidence to the map's maximum."""
    level = np.rint(np.linspace(0, 255, steps)).astype(np.uint8)
    return _colours(level.reshape(1, -1), colours).reshape(steps, 3)


def blend(
    rgb: Rgb, heatmap: NDArray[np.float32], region: Region, field: Field | None, opacity: float
) -> Rgb:
    """A copy of ``(h, w, 3)`` with the heatmap over ``region``, kept inside the field's outline.

    ``opacity``: 0 to 1, of the strongest evidence.
    """
    blended = rgb.copy()
    rows = slice(region.y, region.y + region.height)
    columns = slice(region.x, region.x + region.width)
    under = blended[rows, columns]
    mask = None if field is None else retina_mask((rgb.shape[0], rgb.shape[1]), field)
    visible = None if mask is None else mask[rows, columns]
    overlay = colour_overlay(heatmap, (under.shape[1], under.shape[0]), visible)
    alpha = overlay[..., 3:].astype(np.float32) * np.float32(opacity / 255)
    mixed = under + (overlay[..., :3].astype(np.float32) - under) * alpha
    blended[rows, columns] = np.rint(mixed).astype(np.uint8)
    return blended


def _levels(
    heatmap: NDArray[np.float32], size: tuple[int, int], maximum: float | None
) -> NDArray[np.uint8]:
    """``(h, w)``, 255 at the scale's maximum; cubic between the cells' centres."""
    if not has_evidence(heatmap):
        return np.zeros((size[1], size[0]), np.uint8)
    share = np.maximum(heatmap, 0).astype(np.float32) * np.float32(255 / (maximum or heatmap.max()))
    smooth = cv2.resize(share, size, interpolation=cv2.INTER_CUBIC)
    return np.rint(np.clip(smooth, 0, 255)).astype(np.uint8)


def _lines(level: NDArray[np.uint8], style: OverlayStyle) -> NDArray[np.uint8]:
    """``(h, w)`` opacity: the contours' lines, wider for more evidence."""
    lines = np.zeros(level.shape, np.uint8)
    thin = max(1, round(max(level.shape) / 500))
    # Beyond the edge the map goes on, so that no contour is drawn along it.
    margin = 2 * thin + 2
    wide = cv2.copyMakeBorder(level, margin, margin, margin, margin, cv2.BORDER_REPLICATE)
    for share in style.contour_levels:
        reached = (wide >= max(1, round(share * 2.55))).astype(np.uint8)
        contours, _ = cv2.findContours(reached, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
        width = thin if share < CONTOUR_LEVELS[-1] else 2 * thin
        back = (-margin, -margin)
        cv2.drawContours(lines, contours, -1, 255, width, cv2.LINE_AA, offset=back)
    return lines


def _colours(level: NDArray[np.uint8], colours: ColourMap) -> NDArray[np.uint8]:
    """``(h, w)`` → ``(h, w, 3)``, red first."""
    coloured = cv2.applyColorMap(level, _MAPS[colours])
    return cv2.cvtColor(coloured, cv2.COLOR_BGR2RGB).astype(np.uint8, copy=False)
