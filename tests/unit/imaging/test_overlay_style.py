import numpy as np
import pytest

from drviewer.imaging.overlay import colour_overlay, legend_colours
from drviewer.imaging.overlay_style import COLOUR_MAPS, ColourMap, OverlayStyle

RAMP = np.repeat(np.linspace(0, 2, 16, dtype=np.float32)[None], 16, axis=0)
SIZE = (320, 320)


def lightness(rgb: np.ndarray) -> np.ndarray:
    import cv2

    lab = cv2.cvtColor(rgb[None].astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    return np.asarray(lab[0, :, 0])


@pytest.mark.parametrize("colours", list(COLOUR_MAPS))
def test_more_evidence_is_lighter_without_colour_vision(colours: ColourMap) -> None:
    steps = np.diff(lightness(legend_colours(64, colours)))
    assert steps.min() > 0
    assert steps.max() < 4 * steps.mean()


def test_nothing_is_drawn_below_the_threshold() -> None:
    whole = colour_overlay(RAMP, SIZE, None)
    half = colour_overlay(RAMP, SIZE, None, OverlayStyle(threshold=50))
    assert not half[:, :150, 3].any()
    np.testing.assert_array_equal(half[:, 170:], whole[:, 170:])


def test_contours_are_lines_at_their_shares() -> None:
    lines = colour_overlay(RAMP, SIZE, None, OverlayStyle(is_contour=True))[160, :, 3]
    drawn = np.flatnonzero(lines > 128)
    for share in (0.25, 0.5, 0.75):
        at = 10 + share * 300
        assert np.abs(drawn - at).min() <= 3
    assert len(drawn) < 20
    assert not lines[:5].any()
    assert not lines[-5:].any()


def test_the_threshold_is_a_contour_of_its_own() -> None:
    assert OverlayStyle(threshold=40, is_contour=True).contour_levels == (40, 50, 75)
    assert OverlayStyle(threshold=0).contour_levels == (25, 50, 75)
    assert OverlayStyle(threshold=80).contour_levels == (80,)


def test_one_scale_makes_the_same_evidence_the_same_colour() -> None:
    weak = RAMP / 4
    own = colour_overlay(weak, SIZE, None)
    shared = colour_overlay(weak, SIZE, None, OverlayStyle(shares_scale=True), float(RAMP.max()))
    strong = colour_overlay(RAMP, SIZE, None)
    np.testing.assert_array_equal(own, strong)
    assert shared[..., 3].max() == pytest.approx(64, abs=2)
    assert OverlayStyle(shares_scale=True).scale_text != OverlayStyle().scale_text


@pytest.mark.parametrize("style", [OverlayStyle(threshold=30), OverlayStyle(is_contour=True)])
def test_what_is_masked_stays_clear(style: OverlayStyle) -> None:
    mask = np.zeros((320, 320), bool)
    mask[:, 200:] = True
    assert not colour_overlay(RAMP, SIZE, mask, style)[:, :200, 3].any()
