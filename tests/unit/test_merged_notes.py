"""Two changed one note without knowing of each other."""

import pytest

from drviewer.domain import merged_notes


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "both"),
    [
        ("", "", "mine", "mine"),
        ("", "theirs", "", "theirs"),
        ("", "theirs", "mine", "theirs\nmine"),
        ("base", "base", "base mine", "base mine"),
        ("base", "base theirs", "base", "base theirs"),
        ("base", "base theirs", "base mine", "base theirs\nmine"),
        ("base", "", "base mine", "base mine"),
        ("base", "base theirs", "", "base theirs"),
        ("base", "", "base", ""),
        ("base", "base", "", ""),
        ("base", "rewritten", "base mine", "rewritten\nbase mine"),
        ("mine", "theirs\nmine", "mine goes on", "theirs\nmine goes on"),
        ("base", "same", "same", "same"),
    ],
)
def test_nothing_that_either_wrote_is_lost_or_doubled(
    base: str, theirs: str, mine: str, both: str
) -> None:
    assert merged_notes(base, theirs, mine) == both


def test_who_write_at_once_add_a_line_each_a_round() -> None:
    note = ""
    for turn in range(4):
        note = merged_notes(note, f"{note} b{turn}".lstrip(), f"{note} a{turn}".lstrip())
    assert note.split() == ["b0", "a0", "b1", "a1", "b2", "a2", "b3", "a3"]
