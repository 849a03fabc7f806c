"""JPEG's blocks: seen where they are, and only there."""

import cv2
import numpy as np
import pytest

from drviewer.domain import Rgb
from drviewer.imaging.blocks import blockiness
from drviewer.imaging.field import find_field
from drviewer.imaging.phantom import PhantomSpec, draw_phantom


@pytest.fixture(scope="module")
def eye() -> Rgb:
    return draw_phantom(PhantomSpec(3, side=400)).rgb


def compressed(rgb: Rgb, quality: int) -> Rgb:
    _, coded = cv2.imencode(".jpg", rgb, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)


def shown(rgb: Rgb) -> float:
    field = find_field(rgb)
    assert field is not None
    return blockiness(rgb, field)


def test_stronger_compression_shows_more(eye: Rgb) -> None:
    found = [shown(eye), *(shown(compressed(eye, quality)) for quality in (60, 25, 8))]
    assert found == sorted(found)
    assert found[0] < 1.3
    assert found[-1] > 3


def test_grid_is_found_wherever_it_begins(eye: Rgb) -> None:
    coarse = compressed(eye, 8)
    assert shown(np.ascontiguousarray(coarse[3:, 5:])) == pytest.approx(shown(coarse), rel=0.2)


def test_large_and_tiny_pictures_have_no_blocks_to_speak_of(eye: Rgb) -> None:
    coarse = compressed(eye, 8)
    assert shown(cv2.resize(coarse, (1700, 1700), interpolation=cv2.INTER_NEAREST)) == 1.0
    assert shown(np.full((16, 16, 3), 90, np.uint8)) == 1.0
