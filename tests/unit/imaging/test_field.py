"""The field of view is found on every kind of border."""

import cv2
import numpy as np
import pytest

from drviewer.domain import Region, Rgb
from drviewer.imaging.field import crop_to_field, find_field, retina_mask
from drviewer.imaging.phantom import Phantom, PhantomSpec, draw_phantom


@pytest.fixture(scope="module")
def phantom() -> Phantom:
    return draw_phantom(PhantomSpec(3, side=500))


def on_canvas(rgb: Rgb, x: int, y: int, size: tuple[int, int], border: int = 0) -> Rgb:
    """The picture pasted at x, y onto a border of one level; what overhangs is cut off."""
    canvas = np.full((size[1] + 1000, size[0] + 1000, 3), border, np.uint8)
    height, width = rgb.shape[:2]
    part = canvas[y + 500 : y + 500 + height, x + 500 : x + 500 + width]
    part[:] = np.where(rgb.max(axis=2, keepdims=True) < 20, border, rgb)
    return np.ascontiguousarray(canvas[500 : 500 + size[1], 500 : 500 + size[0]])


def assert_box(found: Region, expected: Region, tolerance: int) -> None:
    pairs = (
        (found.x, expected.x),
        (found.y, expected.y),
        (found.x + found.width, expected.x + expected.width),
        (found.y + found.height, expected.y + expected.height),
    )
    assert all(abs(got - want) <= tolerance for got, want in pairs), (found, expected)


def test_black_border(phantom: Phantom) -> None:
    field = find_field(phantom.rgb)
    assert field is not None
    assert_box(field.box, phantom.field_box, 5)
    assert field.share == pytest.approx(np.pi / 4 * 0.96**2, rel=0.03)
    assert field.fill > 0.98


@pytest.mark.parametrize("noise", [3, 8])
def test_noisy_border(phantom: Phantom, noise: int) -> None:
    grain = np.random.default_rng(0).normal(noise, noise, phantom.rgb.shape)
    noisy = np.clip(phantom.rgb + grain, 0, 255).astype(np.uint8)
    field = find_field(noisy)
    assert field is not None
    assert_box(field.box, phantom.field_box, 6)


def test_bright_border(phantom: Phantom) -> None:
    page = on_canvas(phantom.rgb, 50, 30, (640, 560), border=255)
    field = find_field(page)
    assert field is not None
    box = phantom.field_box
    assert_box(field.box, Region(box.x + 50, box.y + 30, box.width, box.height), 14)


def test_truncated_above_and_below(phantom: Phantom) -> None:
    cut = np.ascontiguousarray(phantom.rgb[70:-70])
    field = find_field(cut)
    assert field is not None
    box = phantom.field_box
    assert_box(field.box, Region(box.x, 0, box.width, cut.shape[0]), 5)


def test_off_centre_and_overhanging(phantom: Phantom) -> None:
    canvas = on_canvas(phantom.rgb, 420, -60, (800, 600))
    field = find_field(canvas)
    assert field is not None
    box = phantom.field_box
    bottom = box.y - 60 + box.height
    assert_box(field.box, Region(box.x + 420, 0, 800 - box.x - 420, bottom), 8)


def test_squashed_copy_has_the_squashed_box(phantom: Phantom) -> None:
    squashed = cv2.resize(phantom.rgb, (300, 500), interpolation=cv2.INTER_AREA)
    field = find_field(squashed)
    assert field is not None
    box = phantom.field_box
    expected = Region(round(box.x * 0.6), box.y, round(box.width * 0.6), box.height)
    assert_box(field.box, expected, 5)


@pytest.mark.parametrize("level", [0, 3, 255])
def test_nothing_stands_out_of_an_empty_frame(level: int) -> None:
    empty = np.full((200, 300, 3), level, np.uint8)
    assert find_field(empty) is None
    cut, box = crop_to_field(empty)
    assert cut.shape == empty.shape
    assert box == Region(0, 0, 300, 200)


def test_speck_is_no_field() -> None:
    rgb = np.zeros((400, 400, 3), np.uint8)
    cv2.circle(rgb, (200, 200), 20, (200, 100, 50), -1)
    assert find_field(rgb) is None


def test_crop_is_the_fields_box(phantom: Phantom) -> None:
    cut, box = crop_to_field(phantom.rgb)
    assert cut.shape == (box.height, box.width, 3)
    assert np.array_equal(cut, phantom.rgb[box.y : box.y + box.height, box.x : box.x + box.width])


def test_mask_covers_the_disc_of_light(phantom: Phantom) -> None:
    field = find_field(phantom.rgb)
    assert field is not None
    mask = retina_mask(phantom.rgb.shape[:2], field)
    lit = phantom.rgb.max(axis=2) > 40
    assert mask.dtype == np.bool_
    assert np.count_nonzero(mask & lit) / np.count_nonzero(mask | lit) > 0.97
    assert not mask[0, 0]
    assert mask[250, 250]
