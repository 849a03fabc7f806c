"""The heatmap's figures as a card keeps them."""

from typing import Any

import pytest
from pydantic import ValidationError

from drviewer.grading.heatmap_figures import HeatmapMeasurements, HeatmapRow
from drviewer.grading.intervals import Interval

FIGURES = ("energy", "energy_rotated", "pointing", "pointing_rotated", "deletion", "insertion")


def measured(**changes: Any) -> HeatmapMeasurements:
    figure = Interval(value=0.2, low=0.1, high=0.3)
    row = {"method": "grad_cam", "layer": "attention", "n": 51, **dict.fromkeys(FIGURES, figure)}
    rows = (HeatmapRow.model_validate(row | changes),)
    return HeatmapMeasurements(data="lesions", model_sha256="a" * 64, rows=rows)


def test_figures_are_read_back_as_they_were_written() -> None:
    before = measured()
    assert HeatmapMeasurements.model_validate_json(before.model_dump_json()) == before


@pytest.mark.parametrize(
    "changes", [{"method": "smooth_cam"}, {"n": 0}, {"energy": 0.2}, {"notes": "made up"}]
)
def test_malformed_row_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        measured(**changes)
