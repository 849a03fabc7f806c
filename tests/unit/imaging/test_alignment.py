import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from drviewer.domain import Laterality, Rgb
from drviewer.errors import AlignmentError
from drviewer.imaging.alignment import align, align_by_field
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.imaging.similarity import Similarity

SIDE = 640
POINTS = np.array([(180.0, 200.0), (320.0, 320.0), (450.0, 240.0), (300.0, 470.0)])


@pytest.fixture(scope="module")
def eye() -> Rgb:
    return draw_phantom(PhantomSpec(seed=4, side=SIDE)).rgb


def seen_again(
    rgb: Rgb, degrees: float, scale: float, shift: tuple[float, float]
) -> tuple[Rgb, NDArray[np.float64]]:
    """The same retina at another visit, under other light; and where its points went."""
    side = rgb.shape[0]
    matrix = cv2.getRotationMatrix2D((side / 2, side / 2), degrees, scale)
    matrix[:, 2] += shift
    moved = cv2.warpAffine(rgb, matrix, (side, side)).astype(np.float32)
    aperture = cv2.circle(np.zeros((side, side)), (side // 2, side // 2), side * 46 // 100, 1, -1)
    shade = np.linspace(0.7, 1.1, side, dtype=np.float32)[:, None]
    grain = np.random.default_rng(3).normal(0, 3, moved.shape)
    seen = (moved * shade[..., None] + grain) * aperture[..., None]
    return np.clip(seen, 0, 255).astype(np.uint8), matrix


@pytest.mark.parametrize(
    ("degrees", "scale", "shift"), [(0, 1, (0, 0)), (9, 1.1, (40, -25)), (-12, 0.9, (-60, 30))]
)
def test_the_same_eye_is_laid_over_itself_within_a_pixel(
    eye: Rgb, degrees: float, scale: float, shift: tuple[float, float]
) -> None:
    moving, matrix = seen_again(eye, degrees, scale, shift)
    found = align(moving, eye).similarity
    there = (POINTS - 0.5) @ matrix[:, :2].T + matrix[:, 2] + 0.5
    missed = np.linalg.norm(found.map(there) - POINTS, axis=1)
    assert missed.max() < 1
    assert found.scale == pytest.approx(1 / scale, abs=0.01)
    assert found.degrees == pytest.approx(degrees, abs=0.3)


def test_pictures_of_other_sizes_are_told_in_their_own_pixels(eye: Rgb) -> None:
    large = cv2.resize(eye, (3 * SIDE, 3 * SIDE), interpolation=cv2.INTER_CUBIC)
    found = align(np.asarray(large, np.uint8), eye).similarity
    assert np.linalg.norm(found.map(POINTS * 3) - POINTS, axis=1).max() < 1
    assert found.scale == pytest.approx(1 / 3, abs=0.002)


def test_two_eyes_are_refused_with_advice(eye: Rgb) -> None:
    others = [
        draw_phantom(PhantomSpec(seed=5, side=SIDE)).rgb,
        draw_phantom(PhantomSpec(seed=4, laterality=Laterality.LEFT, side=SIDE)).rgb,
        np.ascontiguousarray(eye[:, ::-1]),
    ]
    for other in others:
        with pytest.raises(AlignmentError) as caught:
            align(other, eye)
        assert "can't be laid over each other" in caught.value.message
        assert "different eyes" in caught.value.advice


@pytest.mark.parametrize("value", [0, 90])
def test_a_picture_without_anything_in_it_is_refused(eye: Rgb, value: int) -> None:
    with pytest.raises(AlignmentError):
        align(np.full((300, 400, 3), value, np.uint8), eye)


def test_two_pieces_that_hardly_overlap_are_refused(eye: Rgb) -> None:
    left, right = eye.copy(), eye.copy()
    left[:, 340:] = 0
    right[:, :300] = 0
    with pytest.raises(AlignmentError):
        align(left, right)


def test_fields_are_laid_over_each_other_where_nothing_else_is_known(eye: Rgb) -> None:
    wide = cv2.copyMakeBorder(eye, 0, 0, 200, 60, cv2.BORDER_CONSTANT)
    double = cv2.resize(wide, None, fx=2, fy=2, interpolation=cv2.INTER_LINEAR)
    found = align_by_field(np.asarray(double, np.uint8), eye)
    there = (POINTS + np.array([200, 0])) * 2
    assert np.linalg.norm(found.map(there) - POINTS, axis=1).max() < 6


def test_similarity_tells_its_scale_and_turn() -> None:
    quarter = Similarity(0.0, 2.0, 5.0, 0.0)
    assert quarter.scale == 2
    assert quarter.degrees == 90
    np.testing.assert_allclose(quarter.map(np.array([[1.0, 0.0]])), [[5.0, 2.0]])
