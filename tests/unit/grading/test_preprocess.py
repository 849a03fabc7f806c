"""What the network sees: the field cut out, stretched to a square, CLAHE; the same everywhere."""

import cv2
import numpy as np
import pytest

from drviewer.domain import Region, Rgb
from drviewer.grading.preprocess import Preprocessing, cut_field, enhance, prepare

#: Of the picture below, prepared at 96 pixels.
DIGEST = "652ce142118c9417"
MEANS = (177.13, 111.66, 72.19)
SPREADS = (96.26, 66.49, 46.33)


@pytest.fixture(scope="module")
def fundus() -> Rgb:
    """A lit disc with a few vessels and a bright spot, off centre on black."""
    rgb = np.zeros((600, 800, 3), np.uint8)
    cv2.circle(rgb, (430, 300), 260, (180, 90, 40), cv2.FILLED)
    cv2.circle(rgb, (330, 300), 35, (240, 210, 150), cv2.FILLED)
    for y in range(120, 500, 60):
        cv2.line(rgb, (330, 300), (600, y), (110, 40, 20), 5)
    return cv2.GaussianBlur(rgb, (9, 9), 2).astype(np.uint8)


def test_field_is_cut_out_and_stretched_to_the_square(fundus: Rgb) -> None:
    square, region = prepare(fundus, Preprocessing(size=96))
    assert square.shape == (96, 96, 3)
    assert square.dtype == np.uint8
    assert abs(region.x - 170) <= 8
    assert abs(region.y - 40) <= 8
    assert abs(region.width - 520) <= 12
    assert abs(region.height - 520) <= 12
    assert square[48, 1].max() > 60, "the field touches the square's edge"


def test_picture_itself_is_not_changed(fundus: Rgb) -> None:
    before = fundus.copy()
    prepare(fundus, Preprocessing(size=64))
    np.testing.assert_array_equal(fundus, before)


def test_same_picture_gives_the_same_square(fundus: Rgb) -> None:
    first, second = (prepare(fundus.copy(), Preprocessing(size=96))[0] for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_squashed_copy_gives_nearly_the_same_square(fundus: Rgb) -> None:
    squashed = cv2.resize(fundus, (400, 400), interpolation=cv2.INTER_AREA).astype(np.uint8)
    whole, _ = cut_field(fundus, 96)
    again, _ = cut_field(squashed, 96)
    assert np.abs(whole.astype(int) - again.astype(int)).mean() < 4


def test_wider_black_border_changes_nothing_but_the_region(fundus: Rgb) -> None:
    wide = cv2.copyMakeBorder(fundus, 0, 0, 200, 0, cv2.BORDER_CONSTANT).astype(np.uint8)
    square, region = cut_field(fundus, 96)
    again, moved = cut_field(wide, 96)
    assert np.abs(square.astype(int) - again.astype(int)).mean() < 4
    assert abs(moved.x - region.x - 200) <= 8


def test_picture_without_a_field_is_taken_whole() -> None:
    square, region = prepare(np.zeros((30, 50, 3), np.uint8), Preprocessing(size=64))
    assert region == Region(0, 0, 50, 30)
    assert square.shape == (64, 64, 3)


def test_prepare_is_the_cut_and_then_the_enhancement(fundus: Rgb) -> None:
    params = Preprocessing(size=96, clahe_clip_limit=3.0)
    square, _ = cut_field(fundus, 96)
    np.testing.assert_array_equal(prepare(fundus, params)[0], enhance(square, params))
    assert not np.array_equal(enhance(square, params), square)


@pytest.mark.parametrize(
    "other",
    [
        Preprocessing(size=97),
        Preprocessing(size=96, clahe_clip_limit=2.5),
        Preprocessing(size=96, clahe_tiles=4),
        Preprocessing(size=96, level_colours=True),
        Preprocessing(size=96, level_dim=True),
    ],
)
def test_digest_tells_other_parameters(other: Preprocessing) -> None:
    assert other.digest() != Preprocessing(size=96).digest()
    assert Preprocessing(size=96).digest() == Preprocessing(size=96).digest()


def test_digest_and_pixels_are_those_that_cards_were_written_for(fundus: Rgb) -> None:
    """Whoever changes the pixels must raise the revision, which changes the digest: mend both."""
    params = Preprocessing(size=96)
    square, _ = prepare(fundus, params)
    assert params.digest()[:16] == DIGEST
    np.testing.assert_allclose(square.mean(axis=(0, 1)), MEANS, atol=0.5)
    np.testing.assert_allclose(square.std(axis=(0, 1)), SPREADS, atol=0.5)
