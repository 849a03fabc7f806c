"""The clinic's logo: read as it is meant for white paper, or refused by name."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.errors import ImageReadError
from drviewer.imaging.logo import read_logo


def write(path: Path, pixels: np.ndarray) -> Path:
    path.write_bytes(cv2.imencode(path.suffix, pixels)[1].tobytes())
    return path


def test_what_is_transparent_is_white(tmp_path: Path) -> None:
    pixels = np.zeros((10, 20, 4), np.uint8)
    pixels[:, 10:] = (255, 0, 0, 255)
    rgb = read_logo(write(tmp_path / "logo.png", pixels))
    assert rgb[0, 0].tolist() == [255, 255, 255]
    assert rgb[0, 15].tolist() == [0, 0, 255]


def test_a_grey_and_a_large_logo_are_taken_too(tmp_path: Path) -> None:
    rgb = read_logo(write(tmp_path / "logo.png", np.full((500, 2000), 90, np.uint8)))
    assert rgb.shape == (150, 600, 3)
    assert rgb[5, 5].tolist() == [90, 90, 90]


@pytest.mark.parametrize("content", [b"", b"no picture"])
def test_what_is_no_picture_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    with pytest.raises(ImageReadError, match=r"logo\.png"):
        read_logo(path)


def test_a_missing_logo_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ImageReadError, match=r"gone\.png"):
        read_logo(tmp_path / "gone.png")
