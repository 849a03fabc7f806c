"""What ticked signs imply: the 4-2-1 rule, and when they contradict the grade."""

import pytest

from drviewer.domain import Amount, Checklist, Grade
from drviewer.screening.checklist import (
    contradiction,
    implied_grade,
    severe_signs,
    signs_in_words,
)

NONE, SOME, MANY = Amount.NONE, Amount.SOME, Amount.MANY


@pytest.mark.parametrize(
    ("signs", "grade"),
    [
        ({}, None),
        ({"is_done": True}, Grade.NO_DR),
        ({"has_dme_signs": True}, None),
        ({"has_microaneurysms": True}, Grade.MILD_NPDR),
        ({"haemorrhages": (SOME, NONE, NONE, NONE)}, Grade.MODERATE_NPDR),
        ({"has_exudates": True}, Grade.MODERATE_NPDR),
        ({"venous_beading": (True, False, False, False)}, Grade.MODERATE_NPDR),
        # 4: more than 20 haemorrhages in each quadrant, and not in three of them.
        ({"haemorrhages": (MANY,) * 4}, Grade.SEVERE_NPDR),
        ({"haemorrhages": (MANY, MANY, MANY, SOME)}, Grade.MODERATE_NPDR),
        # 2: venous beading in two quadrants.
        ({"venous_beading": (True, False, True, False)}, Grade.SEVERE_NPDR),
        # 1: prominent IRMA in one.
        ({"irma": (False, False, False, True)}, Grade.SEVERE_NPDR),
        ({"has_neovascularisation": True}, Grade.PDR),
        ({"has_vitreous_haemorrhage": True, "irma": (True,) * 4}, Grade.PDR),
    ],
)
def test_implied_grade(signs: dict[str, object], grade: Grade | None) -> None:
    assert implied_grade(Checklist(**signs)) is grade


def test_each_condition_that_is_met_is_named() -> None:
    every = Checklist((MANY,) * 4, (True, True, False, False), (True, False, False, False))
    assert [words.split(" ")[-2:] for words in severe_signs(every)] == [
        ["4", "quadrants"],
        ["2", "quadrants"],
        ["1", "quadrant"],
    ]
    assert severe_signs(Checklist()) == ()


def test_a_list_that_is_not_done_may_only_say_more() -> None:
    mild = Checklist(has_microaneurysms=True)
    assert "implies 1 · Mild NPDR, you entered 0" in contradiction(mild, Grade.NO_DR)
    assert contradiction(mild, Grade.PDR) == ""
    assert contradiction(mild, Grade.MILD_NPDR) == ""
    assert contradiction(mild, None) == ""
    done = Checklist(has_microaneurysms=True, is_done=True)
    assert "you entered 4" in contradiction(done, Grade.PDR)
    assert contradiction(Checklist(), Grade.NO_DR) == ""


def test_signs_are_told_with_their_places() -> None:
    signs = Checklist((MANY, SOME, NONE, NONE), (True,) * 4, has_exudates=True, has_dme_signs=True)
    assert signs_in_words(signs) == (
        "haemorrhages: superior temporal, superior nasal (more than 20 in 1)",
        "venous beading: all quadrants",
        "hard exudates or cotton-wool spots",
        "signs of macular oedema",
    )
    assert signs_in_words(Checklist()) == ()
    assert signs_in_words(Checklist(is_done=True)) == ("none",)
