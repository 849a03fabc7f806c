"""Which images the browser lists: those that pass its text, its quick filter and its filter."""

from collections import Counter
from collections.abc import Iterable, Sequence

from drviewer.domain import FundusImage
from drviewer.ui.browsing import ImageFilter, ShownGrade
from drviewer.ui.worklist import QuickFilter, filters_of, holds


class ImageSearch:
    """What is looked for, and what is known of all images for it.

    ``shown_grade``, where it is asked for: the grade that filtering by grade goes by.
    """

    def __init__(self) -> None:
        self.text = ""
        self.quick = QuickFilter.ALL
        self.filter = ImageFilter()
        # Of every image, so that the chips' counts and a change of filter ask nothing anew.
        self._filters: dict[int, frozenset[QuickFilter]] = {}
        self._counts: Counter[QuickFilter] = Counter()

    @property
    def is_narrowed(self) -> bool:
        is_all = self.quick is QuickFilter.ALL and self.filter.is_neutral
        return bool(self.text.strip()) or not is_all

    def count(self, quick: QuickFilter) -> int:
        """How many of all images pass ``quick``."""
        return self._counts[quick]

    def read(self, images: Sequence[FundusImage]) -> None:
        """Learn all images anew."""
        self._filters = {image.key: filters_of(image) for image in images}
        self._counts = Counter(quick for passed in self._filters.values() for quick in passed)

    def update(self, image: FundusImage) -> None:
        """Learn one image anew."""
        self._counts.subtract(self._filters.get(image.key, ()))
        self._filters[image.key] = filters_of(image)
        self._counts.update(self._filters[image.key])

    def passing(self, images: Iterable[FundusImage], shown_grade: ShownGrade) -> list[FundusImage]:
        """Those of ``images`` that pass all three."""
        words, is_plain = self.text.casefold().split(), self.filter.is_neutral
        return [
            one
            for one in images
            if self.quick in self._filters[one.key]
            and (is_plain or self.filter.passes(one, shown_grade))
            and holds(one, words)
        ]

    def shows(self, image: FundusImage, shown_grade: ShownGrade) -> bool:
        return self.passes_filters(image, shown_grade) and holds(
            image, self.text.casefold().split()
        )

    def passes_filters(self, image: FundusImage, shown_grade: ShownGrade) -> bool:
        """Both filters, whatever the text says."""
        if self.quick not in self._filters[image.key]:
            return False
        return self.filter.is_neutral or self.filter.passes(image, shown_grade)
