import numpy as np
import pytest

from drviewer.domain import Rgb
from drviewer.imaging.adjust import (
    Adjustment,
    adjust_tone,
    even_light,
    pick_channel,
    sharpen,
)
from drviewer.imaging.enhance import ClaheParams, apply_clahe


@pytest.fixture
def retina() -> Rgb:
    """A disc that is lit from the left, with dark lines; black outside."""
    rows, columns = np.mgrid[:300, :400].astype(np.float32)
    inside = (rows - 150) ** 2 + (columns - 200) ** 2 < 140**2
    light = 1.4 - columns / 400
    colours = np.stack([130 * light, 70 * light, 30 * light], axis=-1)
    colours[:, ::40] *= 0.6
    return np.where(inside[..., None], np.clip(colours, 0, 255), 0).astype(np.uint8)


@pytest.mark.parametrize(
    "adjustment",
    [
        Adjustment(brightness=40),
        Adjustment(contrast=-60),
        Adjustment(gamma=2.0),
        Adjustment(sharpness=80),
    ],
)
def test_adjusting_leaves_the_original_as_it_is(retina: Rgb, adjustment: Adjustment) -> None:
    before = retina.copy()
    sharpen(adjust_tone(even_light(retina), adjustment), adjustment.sharpness)
    np.testing.assert_array_equal(retina, before)


def test_neutral_changes_nothing_and_says_nothing(retina: Rgb) -> None:
    neutral = Adjustment()
    np.testing.assert_array_equal(sharpen(adjust_tone(retina, neutral), 0), retina)
    np.testing.assert_array_equal(pick_channel(retina, "colour"), retina)
    assert neutral.is_neutral
    assert neutral.words == ()


@pytest.mark.parametrize(("channel", "at"), [("red", 0), ("green", 1), ("blue", 2)])
def test_channel_is_shown_as_grey(retina: Rgb, channel: str, at: int) -> None:
    grey = pick_channel(retina, channel)  # type: ignore[arg-type]
    for plane in range(3):
        np.testing.assert_array_equal(grey[..., plane], retina[..., at])


def test_even_light_takes_the_gradient_out_and_leaves_lines_hue_and_border(retina: Rgb) -> None:
    evened = even_light(retina)
    sides = (slice(120, 180), slice(90, 110)), (slice(120, 180), slice(290, 310))
    before = [float(retina[side].mean()) for side in sides]
    after = [float(evened[side].mean()) for side in sides]
    assert before[0] / before[1] > 1.5
    assert after[0] / after[1] == pytest.approx(1, abs=0.12)
    assert evened[150, 200].mean() < 0.8 * evened[150, 210].mean()
    assert not evened[retina.max(axis=2) == 0].any()
    red, green, _blue = (float(value) for value in evened[150, 220])
    assert red / green == pytest.approx(130 / 70, abs=0.1)


def test_even_light_of_a_black_frame_stays_black() -> None:
    assert not even_light(np.zeros((40, 50, 3), np.uint8)).any()


def test_brightness_contrast_and_gamma_do_what_their_names_say() -> None:
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
    brighter = adjust_tone(ramp, Adjustment(brightness=20)).astype(int)
    assert brighter[0, 100, 0] == 100 + 26 or abs(brighter[0, 100, 0] - 126) <= 1
    steeper = adjust_tone(ramp, Adjustment(contrast=50)).astype(int)
    assert steeper[0, 64, 0] == pytest.approx(0, abs=1)
    assert steeper[0, 160, 0] - steeper[0, 128, 0] == pytest.approx(64, abs=2)
    lifted = adjust_tone(ramp, Adjustment(gamma=2.0)).astype(int)
    assert lifted[0, 64, 0] == pytest.approx(128, abs=1)
    assert (lifted[0, 0, 0], lifted[0, 255, 0]) == (0, 255)


def test_sharpening_raises_edges_only(retina: Rgb) -> None:
    flat = np.full((200, 200, 3), 90, np.uint8)
    np.testing.assert_array_equal(sharpen(flat, 100), flat)
    edge = flat.copy()
    edge[:, 100:] = 140
    sharp = sharpen(edge, 60)
    assert sharp[100, 99, 0] < 90
    assert sharp[100, 100, 0] > 140


def test_words_name_everything_that_was_done() -> None:
    words = Adjustment("green", True, -10, 20, 1.5, 30).words
    assert words == (
        "green channel",
        "even light",
        "brightness -10",
        "contrast +20",
        "gamma 1.50",
        "sharpened 30",
    )


def test_clahe_works_on_what_it_is_told_to(retina: Rgb) -> None:
    green = apply_clahe(retina, ClaheParams(3.0, 8, "green"))
    np.testing.assert_array_equal(green[..., (0, 2)], retina[..., (0, 2)])
    assert (green[..., 1] != retina[..., 1]).any()
    each = apply_clahe(retina, ClaheParams(3.0, 8, "each"))
    np.testing.assert_array_equal(each[..., 1], green[..., 1])
    assert (each[..., 0] != retina[..., 0]).any()
    np.testing.assert_array_equal(apply_clahe(retina, ClaheParams(target="off")), retina)
    assert ClaheParams(2.0, 8).text == "CLAHE 2.0 · 8×8"
    assert ClaheParams(2.0, 8, "green").text == "CLAHE 2.0 · 8×8 on green"
    assert ClaheParams(target="off").text == ""
