"""The worklist of exams in memory: searched, filtered and sorted, for window and command line.

Lists of row numbers in plain Python: a search among 100,000 exams takes some milliseconds.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, KeysView, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from drviewer.domain import AiUrgency, ExamState, ExamSummary

ExamKey = tuple[int, date | None]
"""The patient's key and the day of the visit."""


class ExamFilter(StrEnum):
    """The queues that stand ready, in this order."""

    ALL = "all"
    NEW = "new"
    READ = "read"
    NEEDS_REVIEW = "needs_review"
    SIGNED = "signed"
    OVERDUE = "overdue"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").capitalize()


class SortBy(StrEnum):
    """What the list can be sorted by."""

    PATIENT = "patient"
    DATE = "date"
    STATE = "state"
    URGENCY = "urgency"
    DUE = "due"

    @property
    def label(self) -> str:
        return {
            "patient": "Patient",
            "date": "Exam date",
            "state": "State",
            "urgency": "AI urgency",
            "due": "Due date",
        }[self.value]

    @property
    def starts_descending(self) -> bool:
        """The newest visit and the most urgent one are what is looked for first."""
        return self in (SortBy.DATE, SortBy.URGENCY)


def key_of(exam: ExamSummary) -> ExamKey:
    return exam.patient.key, exam.exam_date


def folded(text: str) -> str:
    """``text`` as it is searched: neither letter case nor accents matter ("novak" → Novák)."""
    text = " ".join(text.casefold().split())
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def is_pinned(exam: ExamSummary) -> bool:
    """A suspect of vision-threatening disease that nobody has signed for yet."""
    return exam.urgency is AiUrgency.VISION_THREATENING and exam.state is not ExamState.SIGNED


class ExamIndex:
    """Exams by patient, and the row numbers of those that are to be shown, in order."""

    def __init__(self) -> None:
        self._exams: list[ExamSummary] = []
        self._texts: list[str] = []
        self._names: list[tuple[str, str, int]] = []
        self._queues: list[int] = []
        self._places: dict[int, list[int]] = {}
        self._words: tuple[str, ...] = ()
        self._filter = ExamFilter.ALL
        self._sort_by = SortBy.DATE
        self._is_descending = True
        self._is_urgent_first = False
        self._by_name: list[int] = []
        self._order: list[int] = []
        self._lines: list[str] = []
        self._shown: list[int] = []
        self._rows: dict[ExamKey, int] | None = None
        self._counts: Counter[ExamFilter] = Counter()

    # -- the exams ---------------------------------------------------------------------------

    def __len__(self) -> int:
        """Of all exams, shown or not."""
        return len(self._exams)

    @property
    def patients(self) -> KeysView[int]:
        return self._places.keys()

    def put(self, exams: Iterable[ExamSummary]) -> bool:
        """Add or replace whole patients; ``exams`` has all exams of each that it names.

        False where nothing but the text of lines has changed: every row stands where it stood.
        """
        of_patients: dict[int, list[ExamSummary]] = {}
        for exam in exams:
            of_patients.setdefault(exam.patient.key, []).append(exam)
        is_moved = self._remove(
            [key for key, its in of_patients.items() if not self._is_same_visits(key, its)]
        )
        for key, its in of_patients.items():
            places = self._places.get(key)
            if places is None:
                self._append(key, its)
                is_moved = True
                continue
            for place, exam in zip(places, its, strict=True):
                is_moved |= self._replace(place, exam)
        if is_moved:
            self._sort()
        return is_moved

    def remove(self, patient_keys: Iterable[int]) -> bool:
        """Patients of whom there is no image any more; False where none was here."""
        is_moved = self._remove([key for key in patient_keys if key in self._places])
        if is_moved:
            self._sort()
        return is_moved

    def _is_same_visits(self, key: int, exams: Sequence[ExamSummary]) -> bool:
        places = self._places.get(key)
        if places is None:
            return True
        return [self._exams[place].exam_date for place in places] == [
            one.exam_date for one in exams
        ]

    def _remove(self, patient_keys: Collection[int]) -> bool:
        gone = set(patient_keys)
        if not gone:
            return False
        left = [exam for exam in self._exams if exam.patient.key not in gone]
        self._exams, self._texts, self._names, self._queues = [], [], [], []
        self._by_name, self._places = [], {}
        for exam in left:
            self._append(exam.patient.key, [exam])
        return True

    def _append(self, key: int, exams: Iterable[ExamSummary]) -> None:
        places = self._places.setdefault(key, [])
        for exam in exams:
            place = len(self._exams)
            places.append(place)
            self._by_name.append(place)
            self._exams.append(exam)
            self._texts.append("")
            self._names.append(("", "", 0))
            self._queues.append(0)
            self._describe(place, exam)

    def _replace(self, place: int, exam: ExamSummary) -> bool:
        """Whether the row may stand elsewhere now, or pass other filters."""
        before = self._exams[place]
        self._exams[place] = exam
        self._queues[place] = _queue(exam)
        if before.patient != exam.patient:
            self._describe(place, exam)
            return True
        return _standing(before) != _standing(exam)

    def _describe(self, place: int, exam: ExamSummary) -> None:
        patient = exam.patient
        self._queues[place] = _queue(exam)
        name = folded(patient.shown_name)
        day = exam.exam_date.toordinal() if exam.exam_date else 0
        self._texts[place] = f"{name} {folded(patient.patient_id)}"
        # Nobody's photographs come after everybody's.
        self._names[place] = (name if patient.is_identified else "\uffff", patient.patient_id, -day)

    # -- what is shown -----------------------------------------------------------------------

    @property
    def shown(self) -> Sequence[int]:
        """The exams that pass search and filter, in order, as ``exam_at`` takes them."""
        return self._shown

    def exam_at(self, row: int) -> ExamSummary:
        return self._exams[self._shown[row]]

    def row_of(self, key: ExamKey) -> int | None:
        """Where an exam is shown; None where it is filtered away."""
        if self._rows is None:
            self._rows = {key: row for row, key in enumerate(self.shown_keys())}
        return self._rows.get(key)

    def find(self, key: ExamKey) -> ExamSummary | None:
        """An exam, shown or not."""
        exams = (self._exams[place] for place in self._places.get(key[0], ()))
        return next((exam for exam in exams if exam.exam_date == key[1]), None)

    def visits(self, patient_key: int) -> int:
        return len(self._places.get(patient_key, ()))

    def shown_keys(self) -> list[ExamKey]:
        return [key_of(self._exams[place]) for place in self._shown]

    def count(self, queue: ExamFilter) -> int:
        """How many of the exams that the search finds are in ``queue``."""
        return self._counts[queue]

    @property
    def is_filtered(self) -> bool:
        return bool(self._words) or self._filter is not ExamFilter.ALL

    @property
    def sort_by(self) -> SortBy:
        return self._sort_by

    @property
    def is_descending(self) -> bool:
        return self._is_descending

    @property
    def is_urgent_first(self) -> bool:
        return self._is_urgent_first

    def search(self, text: str) -> bool:
        """Show only exams whose patient's name and id hold every word of ``text``."""
        words = tuple(folded(text).split())
        if words == self._words:
            return False
        self._words = words
        self._choose()
        return True

    def filter(self, queue: ExamFilter) -> bool:
        if queue is self._filter:
            return False
        self._filter = queue
        self._choose()
        return True

    def sort(self, by: SortBy, *, is_descending: bool) -> None:
        """Exams that have no such date or urgency come last both ways."""
        self._sort_by, self._is_descending = by, is_descending
        self._sort()

    def pin_urgent(self, is_urgent_first: bool) -> bool:
        """Suspects of vision-threatening disease on top of every order, until they are signed."""
        if is_urgent_first == self._is_urgent_first:
            return False
        self._is_urgent_first = is_urgent_first
        self._sort()
        return True

    def _sort(self) -> None:
        self._by_name.sort(key=self._names.__getitem__)
        order = self._by_name
        if self._sort_by is not SortBy.PATIENT:
            value = _VALUES[self._sort_by]
            values: list[Any] = [value(exam) for exam in self._exams]
            order = [place for place in self._by_name if values[place] is not None]
            order.sort(key=values.__getitem__, reverse=self._is_descending)
            order += [place for place in self._by_name if values[place] is None]
        elif self._is_descending:
            order = order[::-1]
        if self._is_urgent_first:
            exams = self._exams
            urgent = [place for place in order if is_pinned(exams[place])]
            order = [*urgent, *(place for place in order if not is_pinned(exams[place]))]
        self._order = list(order)
        # Copied anew in order: strings that lie side by side are searched several times as fast.
        self._lines = "\n".join(map(self._texts.__getitem__, order)).split("\n") if order else []
        self._choose()

    def _choose(self) -> None:
        found = self._found()
        queues = self._queues
        in_queues = Counter(map(queues.__getitem__, found))
        self._counts = Counter({ExamFilter.ALL: len(found)})
        for queue, count in in_queues.items():
            self._counts[_QUEUES[queue >> 1]] += count
            self._counts[ExamFilter.OVERDUE] += count * (queue & _LATE)
        if self._filter is not ExamFilter.ALL:
            wanted = {queue for queue in in_queues if _is_in(queue, self._filter)}
            found = [place for place in found if queues[place] in wanted]
        self._shown = found
        self._rows = None

    def _found(self) -> list[int]:
        """What the search finds, in order; the longest word first, since it leaves the fewest."""
        if not self._words:
            return self._order
        first, *others = sorted(self._words, key=len, reverse=True)
        found = [
            place for place, line in zip(self._order, self._lines, strict=True) if first in line
        ]
        for word in others:
            found = [place for place in found if word in self._texts[place]]
        return found


def _standing(exam: ExamSummary) -> tuple[Any, ...]:
    """What decides where an exam stands and which filters it passes, but for its patient."""
    return exam.exam_date, exam.state, exam.urgency, exam.due, exam.is_overdue


def _urgency(exam: ExamSummary) -> int | None:
    return exam.urgency.rank or None


def _day(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


#: In the order in which they are to be dealt with.
_QUEUES = (ExamFilter.NEW, ExamFilter.NEEDS_REVIEW, ExamFilter.READ, ExamFilter.SIGNED)
_STATES = {ExamState(queue.value): place for place, queue in enumerate(_QUEUES)}
_LATE = 1


def _queue(exam: ExamSummary) -> int:
    """State and "overdue" as one small number, which is counted faster than either."""
    return _STATES[exam.state] << 1 | exam.is_overdue


def _is_in(queue: int, chosen: ExamFilter) -> bool:
    if chosen is ExamFilter.OVERDUE:
        return bool(queue & _LATE)
    return _QUEUES[queue >> 1] is chosen


_VALUES: dict[SortBy, Callable[[ExamSummary], int | None]] = {
    SortBy.DATE: lambda exam: _day(exam.exam_date),
    SortBy.STATE: lambda exam: _STATES[exam.state],
    SortBy.URGENCY: _urgency,
    SortBy.DUE: lambda exam: _day(exam.due),
}
