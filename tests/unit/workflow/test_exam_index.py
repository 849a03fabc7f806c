"""The worklist in memory: found, filtered, sorted and counted."""

from dataclasses import replace
from datetime import date

import pytest

from drviewer.domain import AiUrgency, ExamState, ExamSummary, Laterality, Patient
from drviewer.workflow.exam_index import ExamIndex
from drviewer.workflow.exam_queues import ExamFilter, SortBy, folded, key_of

BOTH = (Laterality.RIGHT, Laterality.LEFT)


def line(
    key: int, name: str = "", day: date | None = date(2024, 5, 1), **facts: object
) -> ExamSummary:
    facts.setdefault("state", ExamState.NEW)
    patient = Patient(key, f"P-{key:04}", name)
    return ExamSummary(patient=patient, exam_date=day, eyes=BOTH, images=2, images_read=0, **facts)


def index_of(*lines: ExamSummary) -> ExamIndex:
    index = ExamIndex()
    index.put(lines)
    return index


def keys(index: ExamIndex) -> list[int]:
    return [key for key, _day in index.shown_keys()]


PEOPLE = (
    line(1, "Ana Novák"),
    line(2, "Мария Иванова"),
    line(3, "राधा शर्मा"),
    line(4, "Ana  Ångström"),
    line(5, "李明"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("novak", {1}),
        ("NOVÁK", {1}),
        ("ana", {1, 4}),
        ("ang ana", {4}),
        ("иванова", {2}),
        ("राधा", {3}),
        ("李", {5}),
        ("p-0002", {2}),
        ("0004 ana", {4}),
        ("ana zzz", set()),
        ("  ", {1, 2, 3, 4, 5}),
    ],
)
def test_every_word_must_be_in_name_or_id(text: str, found: set[int]) -> None:
    index = index_of(*PEOPLE)
    index.search(text)
    assert set(keys(index)) == found
    assert index.is_filtered == bool(text.strip())


def test_names_on_several_lines_are_one_line() -> None:
    assert folded("Ana\nNOVÁK\t ") == "ana novak"
    index = index_of(line(1, "Ana\nNovák"), line(2, "Tom"))
    index.search("ana novak")
    assert keys(index) == [1]


def test_queues_are_counted_among_what_the_search_finds() -> None:
    index = index_of(
        line(1, "Ana", state=ExamState.SIGNED, is_overdue=True),
        line(2, "Ana", state=ExamState.NEEDS_REVIEW),
        line(3, "Tom", state=ExamState.READ),
        line(4, "Tom"),
    )
    assert [index.count(queue) for queue in ExamFilter] == [4, 1, 1, 1, 1, 1]
    index.search("ana")
    assert [index.count(queue) for queue in ExamFilter] == [2, 0, 0, 1, 1, 1]
    index.filter(ExamFilter.OVERDUE)
    assert keys(index) == [1]
    index.filter(ExamFilter.NEEDS_REVIEW)
    assert keys(index) == [2]
    assert index.count(ExamFilter.ALL) == 2


@pytest.mark.parametrize("is_descending", [True, False])
def test_exams_without_the_date_come_last_both_ways(is_descending: bool) -> None:
    index = index_of(line(1, "C", None), line(2, "B"), line(3, "A", date(2025, 1, 1)))
    index.sort(SortBy.DATE, is_descending=is_descending)
    assert keys(index) == ([3, 2, 1] if is_descending else [2, 3, 1])


def test_the_newest_visit_comes_first_until_told_otherwise() -> None:
    index = index_of(line(1, "A"), line(2, "B", date(2025, 1, 1)))
    assert keys(index) == [2, 1]


def test_equal_rows_are_sorted_by_name() -> None:
    index = index_of(line(1, "Zoë"), line(2, "ana"), line(3, "Émile"), line(4, "Frank"))
    assert keys(index) == [2, 3, 4, 1]
    index.sort(SortBy.PATIENT, is_descending=True)
    assert keys(index) == [1, 4, 3, 2]


def test_unknown_patients_come_after_all_others() -> None:
    nobody = replace(line(1), patient=Patient(1, "unknown-a", is_identified=False))
    index = index_of(nobody, line(2, "Zoë"))
    index.sort(SortBy.PATIENT, is_descending=False)
    assert keys(index) == [2, 1]


def test_states_urgency_and_due_dates() -> None:
    index = index_of(
        line(1, "A", state=ExamState.SIGNED, due=date(2025, 5, 1)),
        line(2, "B", state=ExamState.READ, urgency=AiUrgency.REFERABLE),
        line(3, "C", state=ExamState.NEEDS_REVIEW, urgency=AiUrgency.VISION_THREATENING),
        line(4, "D", due=date(2025, 1, 1)),
    )
    index.sort(SortBy.STATE, is_descending=False)
    assert keys(index) == [4, 3, 2, 1]
    index.sort(SortBy.URGENCY, is_descending=True)
    assert keys(index) == [3, 2, 1, 4]
    index.sort(SortBy.DUE, is_descending=False)
    assert keys(index) == [4, 1, 2, 3]


def test_suspects_stand_on_top_until_they_are_signed() -> None:
    urgent = AiUrgency.VISION_THREATENING
    index = index_of(
        line(1, "A"),
        line(2, "B", urgency=urgent, state=ExamState.SIGNED),
        line(3, "C", urgency=urgent),
        line(4, "D", urgency=urgent, state=ExamState.READ),
    )
    assert index.pin_urgent(True)
    assert keys(index) == [3, 4, 1, 2]
    index.sort(SortBy.PATIENT, is_descending=True)
    assert keys(index) == [4, 3, 2, 1]
    index.pin_urgent(False)
    index.sort(SortBy.PATIENT, is_descending=False)
    assert keys(index) == [1, 2, 3, 4]


# -- keeping up ----------------------------------------------------------------------------------


def test_a_change_of_words_only_leaves_every_row_where_it_is() -> None:
    index = index_of(*PEOPLE)
    before = keys(index)
    assert not index.put([replace(PEOPLE[1], images_read=1)])
    assert keys(index) == before
    found = index.find(key_of(PEOPLE[1]))
    assert found is not None
    assert found.images_read == 1


def test_a_change_of_state_moves_the_row_into_another_queue() -> None:
    index = index_of(*PEOPLE)
    index.filter(ExamFilter.NEW)
    assert index.put([replace(PEOPLE[1], state=ExamState.READ)])
    assert 2 not in keys(index)
    assert (index.count(ExamFilter.NEW), index.count(ExamFilter.READ)) == (4, 1)


def test_a_corrected_name_is_found_at_once() -> None:
    index = index_of(*PEOPLE)
    assert index.put([line(1, "Anna Nováková")])
    index.search("anna")
    assert keys(index) == [1]


def test_visits_come_and_go_with_their_patient() -> None:
    index = index_of(*PEOPLE)
    later = line(2, "Мария Иванова", date(2025, 1, 1))
    assert index.put([later, PEOPLE[1]])
    assert (len(index), index.visits(2)) == (6, 2)
    assert index.row_of(key_of(later)) == 0
    assert index.put([later])
    assert (len(index), index.find(key_of(PEOPLE[1]))) == (5, None)
    assert index.remove([2])
    assert not index.remove([2])
    assert len(index) == 4
    assert index.row_of(key_of(later)) is None
