"""Spoilt copies: known, repeatable, the same at every size."""

from itertools import pairwise

import cv2
import numpy as np
import pytest

from drviewer.domain import Rgb
from drviewer.imaging.degrade import STEPS, STRENGTHS, Degradation, degrade
from drviewer.imaging.phantom import PhantomSpec, draw_phantom


@pytest.fixture(scope="module")
def eye() -> Rgb:
    return draw_phantom(PhantomSpec(7, side=400)).rgb


def far(one: Rgb, other: Rgb) -> float:
    """Mean difference of two pictures, brought to one size."""
    size = (200, 200)
    small = [
        cv2.resize(rgb, size, interpolation=cv2.INTER_AREA).astype(float) for rgb in (one, other)
    ]
    return float(np.abs(small[0] - small[1]).mean())


@pytest.mark.parametrize("kind", list(Degradation))
def test_every_step_is_further_from_the_picture(kind: Degradation, eye: Rgb) -> None:
    assert len(STRENGTHS[kind]) == STEPS
    before = eye.copy()
    distances = [far(eye, degrade(eye, kind, step, seed=3)) for step in range(1, STEPS + 1)]
    assert distances[0] > 0
    assert all(nearer < further for nearer, further in pairwise(distances))
    assert np.array_equal(eye, before)


@pytest.mark.parametrize("kind", list(Degradation))
def test_same_seed_gives_the_same_copy(kind: Degradation, eye: Rgb) -> None:
    copy = degrade(eye, kind, 3, seed=4)
    assert copy.dtype == np.uint8
    assert np.array_equal(copy, degrade(eye, kind, 3, seed=4))


@pytest.mark.parametrize("kind", [Degradation.GLARE, Degradation.LASHES, Degradation.CROP])
def test_another_seed_spoils_another_place(kind: Degradation, eye: Rgb) -> None:
    assert far(degrade(eye, kind, 3, seed=1), degrade(eye, kind, 3, seed=2)) > 1


@pytest.mark.parametrize("kind", list(Degradation))
def test_step_means_the_same_for_a_copy_of_another_size(kind: Degradation, eye: Rgb) -> None:
    large = cv2.resize(eye, (1200, 1200), interpolation=cv2.INTER_CUBIC)
    spoilt, spoilt_large = (degrade(rgb, kind, 3, seed=5) for rgb in (eye, large))
    assert far(eye, spoilt_large) == pytest.approx(far(eye, spoilt), rel=0.25)
    if kind != Degradation.JPEG:  # its blocks lie elsewhere
        assert far(spoilt, spoilt_large) < 0.25 * far(eye, spoilt)


def test_border_stays_black(eye: Rgb) -> None:
    for kind in (Degradation.BLUR, Degradation.HAZE, Degradation.GLARE):
        assert degrade(eye, kind, 5)[:15, :15].max() <= eye[:15, :15].max()


def test_picture_without_a_field_is_spoilt_as_a_whole() -> None:
    plain = np.full((60, 80, 3), 3, np.uint8)
    for kind in Degradation:
        assert degrade(plain, kind, 2).shape[2] == 3


@pytest.mark.parametrize("step", [0, 6])
def test_there_are_no_other_steps(step: int, eye: Rgb) -> None:
    with pytest.raises(ValueError, match=str(step)):
        degrade(eye, Degradation.BLUR, step)
