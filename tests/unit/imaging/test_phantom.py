"""The drawn fundus: the same every time, and true to what it says of itself."""

import numpy as np
import pytest

from drviewer.domain import Laterality
from drviewer.imaging.field import find_field
from drviewer.imaging.phantom import (
    LESIONS_OF_GRADE,
    Lesion,
    LesionKind,
    Phantom,
    PhantomSpec,
    draw_phantom,
)

DARK = {LesionKind.MICROANEURYSM, LesionKind.HAEMORRHAGE}


def mean_around(values: np.ndarray, place: tuple[float, float], radius: float) -> float:
    rows, columns = np.indices(values.shape[:2])
    near = np.hypot(columns - place[0], rows - place[1]) <= max(radius, 1)
    return float(values[near].mean())


@pytest.fixture(scope="module")
def phantom() -> Phantom:
    return draw_phantom(PhantomSpec(8, side=600))


def test_same_specification_gives_the_same_picture(phantom: Phantom) -> None:
    again = draw_phantom(PhantomSpec(8, side=600))
    other = draw_phantom(PhantomSpec(9, side=600))
    assert np.array_equal(again.rgb, phantom.rgb)
    assert not np.array_equal(other.rgb, phantom.rgb)
    assert again.lesions == phantom.lesions == ()


@pytest.mark.parametrize("laterality", [Laterality.RIGHT, Laterality.LEFT])
def test_disc_lies_to_the_nasal_side(laterality: Laterality) -> None:
    drawn = draw_phantom(PhantomSpec(8, laterality, 400))
    assert drawn.laterality == laterality
    assert (drawn.disc[0] > drawn.fovea[0]) == (laterality == Laterality.RIGHT)
    brightness = drawn.rgb.astype(float).sum(axis=2)
    typical = np.median(brightness[brightness > 60])
    assert mean_around(brightness, drawn.disc, drawn.disc_radius * 0.8) > 1.25 * typical
    assert mean_around(brightness, drawn.fovea, 6) < 0.92 * typical


def test_field_is_where_it_says(phantom: Phantom) -> None:
    found = find_field(phantom.rgb)
    assert found is not None
    assert abs(found.box.x - phantom.field_box.x) <= 5
    assert abs(found.box.width - phantom.field_box.width) <= 8
    assert phantom.rgb[0, 0].max() <= 3


def test_vessels_are_darker_in_green_than_what_lies_beside_them(phantom: Phantom) -> None:
    green = phantom.rgb[..., 1].astype(float)
    inside = phantom.rgb.max(axis=2) > 60
    vessels = phantom.vessels & inside
    assert 0.02 < vessels.sum() / inside.sum() < 0.25
    assert green[vessels].mean() < green[inside & ~phantom.vessels].mean() - 8


@pytest.mark.parametrize("kind", list(LesionKind))
def test_planted_lesion_is_where_it_was_planted(kind: LesionKind) -> None:
    lesion = Lesion(kind, 190.0, 330.0, 18.0)
    plain = draw_phantom(PhantomSpec(8, side=600))
    drawn = draw_phantom(PhantomSpec(8, side=600, planted=(lesion,)))
    assert drawn.lesions == (lesion,)
    difference = drawn.rgb.astype(float) - plain.rgb
    changed = np.abs(difference).max(axis=2) > 25
    rows, columns = np.nonzero(changed)
    assert changed.sum() > 30
    assert np.hypot(columns.mean() - 190, rows.mean() - 330) < 18
    brighter = difference[changed][:, 1].mean() > 0
    assert brighter == (kind in (LesionKind.HARD_EXUDATE, LesionKind.COTTON_WOOL_SPOT))


def test_lesions_are_counted_and_lie_inside_the_field_off_the_disc() -> None:
    counts = LESIONS_OF_GRADE[max(LESIONS_OF_GRADE)]
    drawn = draw_phantom(PhantomSpec(4, Laterality.LEFT, 600, counts))
    assert len(drawn.lesions) == sum(counts.values())
    for lesion in drawn.lesions:
        assert np.hypot(lesion.x - 299.5, lesion.y - 299.5) < drawn.field_box.width / 2
        from_disc = np.hypot(lesion.x - drawn.disc[0], lesion.y - drawn.disc[1])
        assert from_disc > drawn.disc_radius


def test_more_severe_grades_have_more_lesions() -> None:
    totals = [sum(LESIONS_OF_GRADE[grade].values()) for grade in sorted(LESIONS_OF_GRADE)]
    assert totals[:4] == sorted(totals[:4])
    assert totals[0] == 0
    assert LesionKind.NEOVASCULARISATION in LESIONS_OF_GRADE[max(LESIONS_OF_GRADE)]


def test_small_pictures_can_be_drawn() -> None:
    counts = LESIONS_OF_GRADE[max(LESIONS_OF_GRADE)]
    assert draw_phantom(PhantomSpec(1, side=128, lesions=counts)).rgb.shape == (128, 128, 3)
