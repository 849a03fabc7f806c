"""Where disc and fovea are suggested."""

from math import dist
from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.domain import Landmarks, Laterality, OpticDisc, Rgb
from drviewer.imaging.files import read_image
from drviewer.imaging.landmarks import suggest_landmarks
from drviewer.imaging.phantom import Phantom, PhantomSpec, draw_phantom

LESIONS = Path(__file__).resolve().parents[4] / "shared" / "data" / "idrid_lesions"
EYES = (Laterality.LEFT, Laterality.RIGHT)


def drawn(seed: int, eye: Laterality = Laterality.RIGHT) -> Phantom:
    return draw_phantom(PhantomSpec(seed, eye, 512))


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("seed", range(6))
def test_the_fovea_is_found_where_it_was_drawn(seed: int, eye: Laterality) -> None:
    phantom = drawn(seed, eye)
    found = suggest_landmarks(phantom.rgb, eye, Landmarks())
    assert found.fovea is not None
    assert dist(found.fovea, phantom.fovea) < 0.6 * phantom.disc_radius
    assert found.disc is not None
    assert dist(found.disc.centre, phantom.disc) < 0.3 * phantom.disc_radius
    assert found.is_suggested


def test_a_turned_picture_has_its_fovea_where_it_is_seen() -> None:
    phantom = drawn(1)
    turned = np.ascontiguousarray(phantom.rgb[::-1, ::-1])
    found = suggest_landmarks(turned, Laterality.RIGHT, Landmarks())
    assert found.fovea is not None
    expected = (511 - phantom.fovea[0], 511 - phantom.fovea[1])
    assert dist(found.fovea, expected) < 1.5 * phantom.disc_radius


def test_what_was_set_by_hand_stays() -> None:
    phantom = drawn(2)
    by_hand = Landmarks(fovea=(3, 4), is_fovea_by_hand=True)
    found = suggest_landmarks(phantom.rgb, Laterality.RIGHT, by_hand)
    assert (found.fovea, found.is_fovea_by_hand) == ((3, 4), True)
    assert found.disc is not None


def test_the_fovea_is_looked_for_from_a_disc_set_by_hand() -> None:
    phantom = drawn(3)
    disc = OpticDisc(*phantom.disc, phantom.disc_radius)
    found = suggest_landmarks(
        phantom.rgb, Laterality.RIGHT, Landmarks(disc=disc, is_disc_by_hand=True)
    )
    assert found.disc == disc
    assert found.fovea is not None
    assert dist(found.fovea, phantom.fovea) < 0.6 * phantom.disc_radius


@pytest.mark.parametrize("level", [0, 90])
def test_where_there_is_no_retina_nothing_is_suggested(level: int) -> None:
    rgb: Rgb = np.full((300, 400, 3), level, np.uint8)
    assert suggest_landmarks(rgb, Laterality.RIGHT, Landmarks()).is_empty


def test_a_disc_beyond_the_field_suggests_no_fovea() -> None:
    phantom = drawn(4)
    astray = Landmarks(disc=OpticDisc(-3000, -3000, 20))
    assert suggest_landmarks(phantom.rgb, Laterality.RIGHT, astray).fovea is None


@pytest.mark.photographs
@pytest.mark.skipif(not LESIONS.is_dir(), reason=f"{LESIONS} is absent")
def test_the_disc_lies_within_its_mask_on_real_photographs() -> None:
    away, sizes = [], []
    for path in sorted((LESIONS / "optic_disc").iterdir())[::5]:
        mask = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE) > 0
        rows, columns = np.nonzero(mask)
        radius = np.sqrt(mask.sum() / np.pi)
        rgb = read_image(LESIONS / "image" / f"{path.stem}.jpg", 0)
        disc = suggest_landmarks(rgb, Laterality.UNKNOWN, Landmarks()).disc
        assert disc is not None, path.name
        away.append(dist(disc.centre, (columns.mean(), rows.mean())) / radius)
        sizes.append(disc.radius / radius)
    assert np.median(away) < 0.25
    assert max(away) < 0.5
    assert all(0.8 < size < 1.25 for size in sizes)
