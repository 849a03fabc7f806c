"""Marks and landmarks: what they may be, and what they measure."""

import math

import pytest

from drviewer.domain import Landmarks, Laterality, Mark, MarkKind, OpticDisc

DISC = OpticDisc(300, 200, 25)
BY_DISC = Landmarks(disc=DISC)


def mark(kind: MarkKind, *points: tuple[float, float]) -> Mark:
    return Mark("k", kind, points)


@pytest.mark.parametrize(
    ("kind", "points"),
    [
        (MarkKind.POINT, ()),
        (MarkKind.POINT, ((1, 2), (3, 4))),
        (MarkKind.ANGLE, ((1, 2), (3, 4))),
        (MarkKind.FREEHAND, ((1, 2),)),
        (MarkKind.RULER, ((1, 2), (math.nan, 4))),
    ],
)
def test_a_mark_has_the_points_of_its_kind(
    kind: MarkKind, points: tuple[tuple[float, float], ...]
) -> None:
    with pytest.raises(ValueError, match="mark"):
        Mark("k", kind, points)


def test_a_ruler_measures_disc_diameters_and_says_when_it_can_not() -> None:
    ruler = mark(MarkKind.RULER, (0, 0), (30, 40))
    assert ruler.measure(BY_DISC) == "1.00 DD"
    assert ruler.measure(Landmarks()) == "? DD"


@pytest.mark.parametrize(
    ("leg", "degrees"), [((10, 0), 0), ((0, 10), 90), ((-5, 0), 180), ((7, -7), 45), ((3, 3), 45)]
)
def test_an_angle_is_the_smaller_one_between_its_legs(
    leg: tuple[float, float], degrees: float
) -> None:
    angle = mark(MarkKind.ANGLE, (4, 0), (0, 0), leg)
    assert angle.degrees == pytest.approx(degrees)
    assert angle.measure(BY_DISC) == f"{degrees}°"


def test_a_leg_without_length_makes_no_angle() -> None:
    assert mark(MarkKind.ANGLE, (4, 4), (4, 4), (0, 1)).measure(BY_DISC) == ""


def test_what_is_no_measure_says_nothing() -> None:
    assert mark(MarkKind.ARROW, (0, 0), (3, 4)).measure(BY_DISC) == ""


def test_the_grid_takes_a_disc_of_one_and_a_half_millimetres() -> None:
    assert BY_DISC.grid_radii == pytest.approx((50 / 3, 50, 100))
    assert Landmarks(fovea=(1, 1)).grid_radii == ()


def test_the_nose_is_on_the_discs_side_of_the_fovea_and_else_where_the_eye_says() -> None:
    both = Landmarks(fovea=(100, 100), disc=DISC)
    for eye in Laterality:
        assert both.nasal_side(eye) == 1
    assert Landmarks().nasal_side(Laterality.RIGHT) == 1
    assert Landmarks().nasal_side(Laterality.LEFT) == -1
    assert Landmarks().nasal_side(Laterality.UNKNOWN) == 0


@pytest.mark.parametrize(
    ("turned", "disc", "superior"),
    [
        ("upright", (600, 280), -1),
        ("turned by half a turn", (200, 320), 1),
        ("mirrored", (200, 280), -1),
        ("level and on the wrong side: turned or mirrored", (200, 300), 0),
        ("turned by a quarter", (420, 500), 0),
    ],
)
def test_superior_is_where_disc_and_fovea_put_it(
    turned: str, disc: tuple[float, float], superior: int
) -> None:
    """A right eye's: its disc lies right of the fovea and a little higher."""
    found = Landmarks(fovea=(400, 300), disc=OpticDisc(*disc, 40))
    assert found.superior_side(Laterality.RIGHT) == superior, turned


def test_without_both_landmarks_or_the_eye_a_photograph_is_taken_for_upright() -> None:
    assert Landmarks(disc=DISC).superior_side(Laterality.RIGHT) == -1
    found = Landmarks(fovea=(400, 300), disc=OpticDisc(200, 320, 40))
    assert found.superior_side(Laterality.UNKNOWN) == -1


def test_only_what_nobody_set_is_a_suggestion() -> None:
    assert BY_DISC.is_suggested
    assert not Landmarks(disc=DISC, is_disc_by_hand=True).is_suggested
    assert Landmarks((1, 1), DISC, is_disc_by_hand=True).is_suggested
    assert not Landmarks().is_suggested


@pytest.mark.parametrize("radius", [0, -1, math.nan])
def test_a_disc_has_a_size(radius: float) -> None:
    with pytest.raises(ValueError, match="disc"):
        OpticDisc(1, 1, radius)
