"""The heatmap's colours: where the evidence is, as strong as it is, nowhere else."""

import numpy as np
import pytest

from drviewer.domain import Region
from drviewer.imaging.field import Field
from drviewer.imaging.overlay import blend, colour_overlay, has_evidence, legend_colours


def peak_at(row: int, column: int, size: int = 7) -> np.ndarray:
    heatmap = np.zeros((size, size), np.float32)
    heatmap[row, column] = 0.4
    return heatmap


def test_strongest_at_the_centre_of_the_peaks_cell() -> None:
    overlay = colour_overlay(peak_at(2, 5), (140, 280), None)
    assert overlay.shape == (280, 140, 4)
    rows, columns = np.nonzero(overlay[..., 3] == overlay[..., 3].max())
    assert abs(rows.mean() + 0.5 - 2.5 * 40) < 1
    assert abs(columns.mean() + 0.5 - 5.5 * 20) < 1
    assert overlay[..., 3].max() >= 250


def test_alpha_grows_with_the_value() -> None:
    ramp = np.tile(np.linspace(0, 3, 9, dtype=np.float32), (9, 1))
    alpha = colour_overlay(ramp, (90, 90), None)[45, :, 3].astype(int)
    assert alpha[0] == 0
    assert alpha[-1] == 255
    assert (np.diff(alpha) >= 0).all()


def test_own_maximum_sets_the_scale() -> None:
    weak, strong = peak_at(3, 3) * 0.01, peak_at(3, 3) * 100
    assert np.array_equal(
        colour_overlay(weak, (64, 64), None), colour_overlay(strong, (64, 64), None)
    )


def test_nothing_outside_the_mask() -> None:
    mask = np.zeros((50, 60), np.bool_)
    mask[10:40, 20:50] = True
    alpha = colour_overlay(np.ones((7, 7), np.float32), (60, 50), mask)[..., 3]
    assert (alpha[~mask] == 0).all()
    assert (alpha[mask] == 255).all()


@pytest.mark.parametrize("value", [0.0, 1e-9, -1.0, np.nan, np.inf])
def test_no_evidence_is_transparent(value: float) -> None:
    heatmap = np.full((7, 7), value, np.float32)
    assert not has_evidence(heatmap)
    assert not colour_overlay(heatmap, (20, 20), None)[..., 3].any()


def test_legend_runs_from_viridis_dark_violet_to_yellow_ever_lighter() -> None:
    colours = legend_colours(16)
    assert colours.shape == (16, 3)
    assert np.abs(colours[0].astype(int) - (68, 1, 84)).max() <= 3
    assert np.abs(colours[-1].astype(int) - (253, 231, 37)).max() <= 3
    lightness = colours.astype(float) @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(lightness) > 0).all()


def test_blend_changes_the_region_inside_the_field_only() -> None:
    rgb = np.full((100, 120, 3), 100, np.uint8)
    region = Region(20, 10, 80, 80)
    hull = np.array([[60, 10], [99, 50], [60, 89], [20, 50]], np.int32)
    field = Field(box=region, hull=hull, share=0.3, fill=1.0)
    blended = blend(rgb, np.ones((7, 7), np.float32), region, field, 1.0)
    assert (rgb == 100).all()
    assert np.abs(blended[50, 60].astype(int) - (253, 231, 37)).max() <= 3
    assert (blended[12, 22] == 100).all()
    assert (blended[:10] == 100).all()
    assert (blended[:, 100:] == 100).all()


def test_blend_follows_the_opacity() -> None:
    rgb = np.full((40, 40, 3), 100, np.uint8)
    region, heatmap = Region(0, 0, 40, 40), np.ones((7, 7), np.float32)
    assert np.array_equal(blend(rgb, heatmap, region, None, 0.0), rgb)
    full = blend(rgb, heatmap, region, None, 1.0).astype(float)
    half = blend(rgb, heatmap, region, None, 0.5).astype(float)
    assert np.abs(half - (full + 100) / 2).max() <= 1
