from collections.abc import Sequence

import pytest

from drviewer.domain import Grade
from drviewer.reporting.wording import shown_call, shown_grade_set, straddles_referable


@pytest.mark.parametrize(
    ("grades", "shown", "straddles"),
    [
        ((), "", False),
        ((2,), "", False),
        ((0, 1), "0 or 1", False),
        ((1, 2), "1 or 2", True),
        ((2, 3), "2 or 3", False),
        ((1, 2, 3), "1 to 3", True),
        ((0, 1, 2, 3, 4), "0 to 4", True),
    ],
)
def test_a_set_is_told_in_words(grades: Sequence[int], shown: str, straddles: bool) -> None:
    found = [Grade(grade) for grade in grades]
    assert shown_grade_set(found) == shown
    assert straddles_referable(found) is straddles


def test_no_threshold_is_no_call() -> None:
    assert [shown_call(call) for call in (True, False, None)] == ["yes", "no", ""]
