import numpy as np
import pytest

from drviewer.domain import Rgb
from drviewer.imaging.pyramid import build_pyramid, shrink, smallest_covering


@pytest.fixture
def rgb() -> Rgb:
    return np.random.default_rng(5).integers(0, 256, (701, 1003, 3)).astype(np.uint8)


def test_levels_halve_until_they_are_small(rgb: Rgb) -> None:
    sizes = [(level.shape[1], level.shape[0]) for level in build_pyramid(rgb)]
    assert sizes == [(1003, 701), (501, 350), (250, 175)]


def test_the_first_level_is_the_picture_itself(rgb: Rgb) -> None:
    assert np.shares_memory(build_pyramid(rgb)[0], rgb)


def test_a_level_is_the_mean_of_the_former(rgb: Rgb) -> None:
    even = rgb[:700, :1000]
    half = build_pyramid(even)[1].astype(float)
    mean = even.reshape(350, 2, 500, 2, 3).mean(axis=(1, 3))
    assert np.abs(half - mean).max() <= 0.5


def test_small_pictures_have_one_level() -> None:
    assert len(build_pyramid(np.zeros((40, 60, 3), np.uint8))) == 1


def test_a_sliver_keeps_a_pixel_of_height() -> None:
    assert build_pyramid(np.zeros((1, 900, 3), np.uint8))[-1].shape == (1, 225, 3)


def test_shrink_never_enlarges(rgb: Rgb) -> None:
    assert shrink(rgb, (4000, 10)).shape == (10, 1003, 3)


@pytest.mark.parametrize(
    ("size", "width"), [((200, 100), 250), ((251, 100), 501), ((2000, 100), 1003)]
)
def test_smallest_covering_has_a_pixel_for_each_that_is_wanted(
    rgb: Rgb, size: tuple[int, int], width: int
) -> None:
    assert smallest_covering(build_pyramid(rgb), size).shape[1] == width
