"""Pictures that are no fundus photographs: drawn again the same, and of many kinds."""

from pathlib import Path

import numpy as np
import pytest

from drviewer.imaging.quality import assess
from drviewer.training.not_fundus import KINDS, draw_not_fundus, everyday_pictures, negative


@pytest.mark.parametrize("kind", KINDS)
def test_same_seed_draws_the_same_picture(kind: str) -> None:
    first = draw_not_fundus(kind, 1)
    assert first.dtype == np.uint8
    assert first.shape[2] == 3
    assert np.array_equal(first, draw_not_fundus(kind, 1))
    assert not np.array_equal(first, draw_not_fundus(kind, 2))


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"textured_disc"}))
def test_image_checks_alone_refuse_what_has_no_field(kind: str) -> None:
    assert [seed for seed in range(6) if assess(draw_not_fundus(kind, seed)).is_gradable] == []


def test_negative_of_a_negative_is_the_photograph() -> None:
    rgb = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)
    assert np.array_equal(negative(negative(rgb)), rgb)
    assert negative(rgb)[0, 0, 0] == 255


def test_everyday_pictures_are_pictures_only(tmp_path: Path) -> None:
    for name in ("b.png", "a.JPG", "readme.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in everyday_pictures(tmp_path)] == ["a.JPG", "b.png"]
    assert everyday_pictures(tmp_path / "missing") == []
