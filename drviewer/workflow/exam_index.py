"""The worklist of exams in memory: searched, filtered and sorted, for window and command line.

Lists of row numbers in plain Python: a search among 100,000 exams takes some milliseconds.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, KeysView, Sequence
from itertools import accumulate, compress, repeat
from operator import contains

from drviewer.domain import ExamSummary
from drviewer.workflow.exam_queues import (
    NOTHING,
    PINNED_CODES,
    VALUES,
    ExamFilter,
    ExamKey,
    SortBy,
    code_of,
    codes_in,
    folded,
    key_of,
)

#: A word that is found more often than this is sooner looked for line by line.
_MANY_HITS = 10_000


class ExamIndex:
    """Exams by patient, and the row numbers of those that are to be shown, in order."""

    def __init__(self) -> None:
        self._exams: list[ExamSummary] = []
        self._texts: list[str] = []
        self._names: list[tuple[str, str, int]] = []
        self._codes = bytearray()
        self._values: dict[SortBy, list[int]] = {by: [] for by in VALUES}
        self._places: dict[int, list[int]] = {}
        self._words: tuple[str, ...] = ()
        self._filter = ExamFilter.ALL
        self._sort_by = SortBy.DATE
        self._is_descending = True
        self._is_urgent_first = False
        self._by_name: list[int] = []
        self._order: list[int] = []
        self._ordered_codes = b""
        self._lines: list[str] = []
        self._text = ""
        self._starts: list[int] = []
        self._shown: list[int] = []
        self._counts: dict[ExamFilter, int] = {}
        self._is_by_name = True

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
        self._exams, self._texts, self._names, self._codes = [], [], [], bytearray()
        self._values = {by: [] for by in VALUES}
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
            self._codes.append(0)
            for values in self._values.values():
                values.append(NOTHING)
            self._describe(place, exam)

    def _replace(self, place: int, exam: ExamSummary) -> bool:
        """Whether the row may stand elsewhere now, or pass other filters."""
        before, code = self._exams[place], self._codes[place]
        values = [known[place] for known in self._values.values()]
        self._exams[place] = exam
        self._describe(place, exam)
        return (
            before.patient != exam.patient
            or code != self._codes[place]
            or values != [known[place] for known in self._values.values()]
        )

    def _describe(self, place: int, exam: ExamSummary) -> None:
        patient = exam.patient
        name = folded(patient.shown_name)
        day = exam.exam_date.toordinal() if exam.exam_date else 0
        self._texts[place] = f"{name} {folded(patient.patient_id)}"
        # Nobody's photographs come after everybody's.
        names = (name if patient.is_identified else "\uffff", patient.patient_id, -day)
        self._is_by_name &= names == self._names[place]
        self._names[place] = names
        self._codes[place] = code_of(exam)
        for by, values in self._values.items():
            values[place] = VALUES[by](exam)

    # -- what is shown -----------------------------------------------------------------------

    @property
    def shown(self) -> Sequence[int]:
        """The exams that pass search and filter, in order, as ``exam_at`` takes them."""
        return self._shown

    def exam_at(self, row: int) -> ExamSummary:
        return self._exams[self._shown[row]]

    def row_of(self, key: ExamKey) -> int | None:
        """Where an exam is shown; None where it is filtered away."""
        place = self._place(key)
        try:
            return None if place is None else self._shown.index(place)
        except ValueError:
            return None

    def find(self, key: ExamKey) -> ExamSummary | None:
        """An exam, shown or not."""
        place = self._place(key)
        return None if place is None else self._exams[place]

    def _place(self, key: ExamKey) -> int | None:
        places = self._places.get(key[0], ())
        return next((one for one in places if self._exams[one].exam_date == key[1]), None)

    def visits(self, patient_key: int) -> int:
        return len(self._places.get(patient_key, ()))

    def shown_keys(self) -> list[ExamKey]:
        return [key_of(self._exams[place]) for place in self._shown]

    def count(self, queue: ExamFilter) -> int:
        """How many of the exams that the search finds are in ``queue``."""
        return self._counts.get(queue, 0)

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
        if not self._is_by_name:
            self._by_name.sort(key=self._names.__getitem__)
            self._is_by_name = True
        order = self._sorted()
        if self._is_urgent_first:
            codes = self._codes
            urgent = [place for place in order if codes[place] in PINNED_CODES]
            order = [*urgent, *(place for place in order if codes[place] not in PINNED_CODES)]
        self._order = order
        self._ordered_codes = bytes(map(self._codes.__getitem__, order))
        # Copied anew in order: strings that lie side by side are searched several times as fast.
        self._text = "\n".join(map(self._texts.__getitem__, order))
        self._lines = self._text.split("\n") if order else []
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))
        self._choose()

    def _sorted(self) -> list[int]:
        """Equal ones by name; those without a value last, whichever way."""
        order = self._by_name[::-1] if self._is_descending else self._by_name[:]
        if self._sort_by is SortBy.PATIENT:
            return order
        values = self._values[self._sort_by]
        order = self._by_name[:]
        order.sort(key=values.__getitem__, reverse=self._is_descending)
        if self._is_descending:
            return order
        empty = values.count(NOTHING)
        return order[empty:] + order[:empty]

    def _choose(self) -> None:
        found, codes = self._found()
        count = [codes.count(code) for code in range(16)]
        self._counts = {queue: sum(count[code] for code in codes_in(queue)) for queue in ExamFilter}
        if self._filter is not ExamFilter.ALL:
            wanted = codes_in(self._filter)
            found = [place for place, code in zip(found, codes, strict=True) if code in wanted]
        self._shown = found

    def _found(self) -> tuple[list[int], bytes]:
        """What the search finds, in order, and its codes."""
        found, codes, lines = self._order, self._ordered_codes, self._lines
        # The longest word first, since it leaves the fewest.
        words = sorted(self._words, key=len, reverse=True)
        if words and self._text.count(words[0]) < _MANY_HITS:
            rows = self._rows_with(words.pop(0))
            found = [found[row] for row in rows]
            codes = bytes(codes[row] for row in rows)
            lines = [lines[row] for row in rows]
        for word in words:
            is_in = list(map(contains, lines, repeat(word)))
            found = list(compress(found, is_in))
            codes = bytes(compress(codes, is_in))
            lines = list(compress(lines, is_in))
        return found, codes

    def _rows_with(self, word: str) -> list[int]:
        """From hit to hit through the whole text, which is far faster where there are few."""
        rows = []
        position = self._text.find(word)
        while position >= 0:
            after = bisect_right(self._starts, position)
            rows.append(after - 1)
            position = self._text.find(word, self._starts[after])
        return rows
