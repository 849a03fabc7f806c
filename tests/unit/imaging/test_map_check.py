import numpy as np
import pytest

from drviewer.imaging.map_check import check_map

ROWS, COLUMNS = np.mgrid[:128, :128]
RETINA = (ROWS - 63.5) ** 2 + (COLUMNS - 63.5) ** 2 < 60**2


def blob(x: float, y: float, width: float = 1.2) -> np.ndarray:
    """One place of a 10 × 10 map."""
    rows, columns = np.mgrid[:10, :10]
    distance = (columns - x) ** 2 + (rows - y) ** 2
    return np.exp(-distance / (2 * width**2)).astype(np.float32)


def test_a_place_beside_the_middle_is_taken_for_a_place() -> None:
    check = check_map(blob(7, 4), RETINA)
    assert check.inside_retina > 0.9
    assert check.overlap_turned < 0.15
    assert check.is_plausible
    assert "it points at places" in check.sentence


@pytest.mark.parametrize("kind", ["middle", "rim"])
def test_a_map_that_looks_the_same_turned_round_is_not_to_be_relied_on(kind: str) -> None:
    rows, columns = np.mgrid[:10, :10]
    distance = np.hypot(rows - 4.5, columns - 4.5)
    aim = 0.0 if kind == "middle" else 4.0
    heatmap = np.exp(-((distance - aim) ** 2) / 2).astype(np.float32)
    check = check_map(heatmap, RETINA)
    assert check.overlap_turned > 0.5
    assert not check.is_plausible
    assert "don't rely on it" in check.sentence


def test_a_map_of_the_corners_is_told_to_lie_outside() -> None:
    corner = blob(0, 0)
    check = check_map(corner, RETINA)
    assert check.inside_retina < 0.5
    assert "border" in check.sentence
    assert check_map(corner, None).inside_retina == 1


def test_noise_overlaps_as_chance_does() -> None:
    overlaps = [
        check_map(np.random.default_rng(seed).random((10, 10), np.float32), None).overlap_turned
        for seed in range(30)
    ]
    assert np.mean(overlaps) == pytest.approx(0.1, abs=0.05)


def test_numbers_are_said_in_per_cent() -> None:
    words = check_map(blob(7, 4), RETINA).sentence
    assert words.startswith("Map check: ")
    assert "of the map lies inside the retina" in words
    assert "10 % by chance" in words
