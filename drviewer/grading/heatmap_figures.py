"""How well ways of making heatmaps find lesions: figures that a model card can keep.

What they mean and how they are measured: ``training.heatmap_quality``.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from drviewer.grading.heatmap import Method
from drviewer.grading.intervals import Interval

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class HeatmapRow(BaseModel):
    """One way of making heatmaps, on ``n`` images.

    ``energy``: share of the heat that lies on lesions, 0 to 1. ``pointing``: share of images whose
    hottest point is a lesion. ``…_rotated``: the same map turned about the field's centre, which
    is what chance and the retina's usual layout give. ``deletion``, ``insertion``: mean logit
    above that of the blurred picture while the hottest parts go or come first; a faithful map has
    a low deletion and a high insertion.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    method: Method
    layer: str
    n: int = Field(gt=0)
    energy: Interval
    energy_rotated: Interval
    pointing: Interval
    pointing_rotated: Interval
    deletion: Interval
    insertion: Interval


class HeatmapMeasurements(BaseModel):
    """All ways that were compared, of one model file on one folder of lesion masks (``data``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: str
    model_sha256: Sha256
    rows: tuple[HeatmapRow, ...]
