"""Measuring heatmaps from a shell."""

import json
from pathlib import Path
from typing import Any

import pytest

from drviewer.grading.heatmap_figures import HeatmapMeasurements, HeatmapRow
from drviewer.grading.intervals import Interval

MEASURED = HeatmapMeasurements(
    data="lesions",
    model_sha256="b" * 64,
    rows=(
        HeatmapRow(
            method="layer_cam",
            layer="early+features",
            n=51,
            energy=Interval(value=0.21, low=0.18, high=0.24),
            energy_rotated=Interval(value=0.11, low=0.1, high=0.12),
            pointing=Interval(value=0.7, low=0.6, high=0.8),
            pointing_rotated=Interval(value=0.3, low=0.2, high=0.4),
            deletion=Interval(value=-0.5, low=-0.7, high=-0.3),
            insertion=Interval(value=2.5, low=2, high=3),
        ),
    ),
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a stand-in for the measurement was asked."""
    seen: dict[str, Any] = {}

    def measure_heatmaps(card: Path, lesions: Path, on_progress: Any) -> HeatmapMeasurements:
        on_progress(1, 1)
        seen.update(card=card, lesions=lesions)
        return MEASURED

    monkeypatch.setattr("drviewer.training.heatmap_quality.measure_heatmaps", measure_heatmaps)
    return seen


def test_figures_are_written_and_shown(run, asked: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "new" / "heatmaps.json"
    ran = run("heatmaps", tmp_path, "--model", "card.json", "--out", out)
    assert ran.code == 0, ran.err
    assert asked == {"card": Path("card.json"), "lesions": tmp_path}
    assert HeatmapMeasurements.model_validate(json.loads(out.read_text())) == MEASURED
    line = next(line for line in ran.out.splitlines() if "layer_cam" in line)
    for shown in ("early+features", "51", "0.210 (0.180–0.240)", "-0.500 (-0.700–-0.300)"):
        assert shown in line


def test_bundled_model_is_measured_where_none_is_named(
    run, asked: dict[str, Any], tmp_path: Path
) -> None:
    from drviewer.grading.card import default_card_path

    assert run("heatmaps", tmp_path, "--out", tmp_path / "h.json").code == 0
    assert asked["card"] == default_card_path()


def test_model_that_is_missing_is_told(run, tmp_path: Path) -> None:
    out = tmp_path / "h.json"
    ran = run("heatmaps", tmp_path, "--model", tmp_path / "none.json", "--out", out)
    assert ran.code == 1
    assert "none.json" in ran.err
    assert not out.exists()
