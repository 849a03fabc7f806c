"""The enhanced picture in steps is the same as made anew."""

import random

import numpy as np
import pytest

from drviewer.domain import Rgb
from drviewer.imaging import enhancement as module
from drviewer.imaging.adjust import CHANNELS, Adjustment
from drviewer.imaging.enhance import ClaheParams
from drviewer.imaging.enhancement import EnhancedInSteps, Enhancement
from drviewer.imaging.phantom import PhantomSpec, draw_phantom


@pytest.fixture(scope="module")
def rgb() -> Rgb:
    return draw_phantom(PhantomSpec(seed=3, side=256)).rgb


def any_enhancement(chance: random.Random) -> Enhancement:
    adjustment = Adjustment(
        channel=chance.choice(CHANNELS),
        evens_light=chance.random() < 0.5,
        brightness=chance.choice((0, 20)),
        contrast=chance.choice((0, -30)),
        gamma=chance.choice((1.0, 1.5)),
        sharpness=chance.choice((0, 40)),
    )
    target = chance.choice(("lightness", "green", "each", "off"))
    clahe = ClaheParams(chance.choice((1.0, 3.0)), chance.choice((4, 8)), target)
    return Enhancement(chance.choice(("clahe", "clahe", "red_free")), clahe, adjustment)


def test_whatever_was_shown_before_the_steps_give_what_is_asked_for(rgb: Rgb) -> None:
    chance, steps, before = random.Random(5), EnhancedInSteps(rgb), rgb.copy()
    for _ in range(120):
        wanted = any_enhancement(chance)
        np.testing.assert_array_equal(steps.apply(wanted), wanted.apply(rgb), err_msg=wanted.text)
    np.testing.assert_array_equal(rgb, before)


def test_a_slider_repeats_only_its_own_step_and_those_after_it(
    rgb: Rgb, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    for name in ("even_light", "lab_planes", "apply_clahe_to_planes", "adjust_tone"):
        real = getattr(module, name)

        def counting(*values: object, name: str = name, real: object = real) -> object:
            made.append(name)
            return real(*values)  # type: ignore[operator]

        monkeypatch.setattr(module, name, counting)
    steps, even = EnhancedInSteps(rgb), Adjustment(evens_light=True)
    steps.apply(Enhancement("clahe", ClaheParams(), even))
    assert made == ["even_light", "lab_planes", "apply_clahe_to_planes", "adjust_tone"]
    made.clear()
    brighter = Adjustment(evens_light=True, brightness=20)
    steps.apply(Enhancement("clahe", ClaheParams(), brighter))
    assert made == ["adjust_tone"]
    made.clear()
    steps.apply(Enhancement("clahe", ClaheParams(3.0), brighter))
    assert made == ["apply_clahe_to_planes", "adjust_tone"]
