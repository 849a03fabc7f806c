"""Enhancement works on a copy, and changes what it says and nothing else."""

import cv2
import numpy as np
import pytest

from drviewer.domain import Rgb
from drviewer.imaging.degrade import Degradation, degrade
from drviewer.imaging.enhance import ClaheParams, apply_clahe, level_colours, red_free
from drviewer.imaging.phantom import PhantomSpec, draw_phantom


@pytest.fixture(scope="module")
def retina() -> Rgb:
    return draw_phantom(PhantomSpec(5, side=384)).rgb


def test_defaults_are_the_references() -> None:
    assert ClaheParams() == ClaheParams(clip_limit=2.0, tiles=8)


@pytest.mark.parametrize("enhance", [lambda rgb: apply_clahe(rgb, ClaheParams()), red_free])
def test_original_stays_unchanged(retina: Rgb, enhance) -> None:
    before = retina.copy()
    enhanced = enhance(retina)
    assert np.array_equal(retina, before)
    assert not np.shares_memory(enhanced, retina)
    assert enhanced.shape == retina.shape
    assert enhanced.dtype == np.uint8


def test_clahe_raises_local_contrast(retina: Rgb) -> None:
    lightness = cv2.cvtColor(retina, cv2.COLOR_RGB2LAB)[100:280, 100:280, 0]
    enhanced = cv2.cvtColor(apply_clahe(retina, ClaheParams()), cv2.COLOR_RGB2LAB)
    assert enhanced[100:280, 100:280, 0].std() > 1.3 * lightness.std()


def test_clahe_keeps_the_chroma_where_it_can_be_shown(retina: Rgb) -> None:
    """Pixels that clip at a channel's end can't keep it; those are left out."""
    enhanced = apply_clahe(retina, ClaheParams())
    inside = (retina.min(axis=2) > 25) & (enhanced.min(axis=2) > 5) & (enhanced.max(axis=2) < 250)
    before = cv2.cvtColor(retina, cv2.COLOR_RGB2LAB)[inside].astype(int)
    after = cv2.cvtColor(enhanced, cv2.COLOR_RGB2LAB)[inside].astype(int)
    assert np.count_nonzero(inside) > 10_000
    assert np.percentile(np.abs(after - before)[:, 1:], 95) <= 3


def test_higher_clip_limit_gives_more_contrast(retina: Rgb) -> None:
    spread = [
        apply_clahe(retina, ClaheParams(clip))[100:280, 100:280, 1].std() for clip in (1, 2, 6)
    ]
    assert spread == sorted(spread)
    assert spread[2] > 1.1 * spread[0]


@pytest.mark.parametrize("shape", [(1, 1, 3), (7, 5, 3), (33, 250, 3)])
def test_clahe_takes_any_size(shape: tuple[int, int, int]) -> None:
    rgb = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    assert apply_clahe(rgb, ClaheParams(3.0, 16)).shape == shape


def test_red_free_is_the_green_channel_as_grey(retina: Rgb) -> None:
    grey = red_free(retina)
    for channel in range(3):
        assert np.array_equal(grey[..., channel], retina[..., 1])


def test_a_dim_retina_is_levelled_whole_and_looks_like_the_bright_one(retina: Rgb) -> None:
    dim = degrade(retina, Degradation.DARKNESS, 4, seed=1)
    bright = level_colours(retina, with_dim=True)
    seen = bright.max(axis=2) > 0
    levelled, former = (level_colours(dim, with_dim=with_dim) for with_dim in (True, False))
    assert np.mean(levelled[seen].max(axis=1) == 0) < 0.02
    assert np.mean(former[seen].max(axis=1) == 0) > 0.9, "what it is for"
    assert np.abs(levelled[seen].astype(int) - bright[seen]).mean() < 15


def test_levelling_dim_pictures_leaves_a_bright_one_as_it_was(retina: Rgb) -> None:
    np.testing.assert_array_equal(level_colours(retina, with_dim=True), level_colours(retina))


@pytest.mark.parametrize(
    ("level", "levelled"), [(0, (0, 0, 0)), (5, (5, 5, 5)), (255, (140, 80, 45))]
)
def test_a_picture_without_any_contrast_is_levelled_too(
    level: int, levelled: tuple[int, int, int]
) -> None:
    """What is darker than a sensor's noise is no retina, and left as it is."""
    plain = np.full((32, 32, 3), level, np.uint8)
    assert np.all(level_colours(plain, with_dim=True) == levelled)
