"""How the browser shows the images: how large, in which order, and which of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from drviewer.domain import FundusImage, Grade, Laterality
from drviewer.language import tr
from drviewer.ui.worklist import is_ungradable, sort_key

_LAST = date.max.toordinal()


class Tiles(StrEnum):
    """How large an image stands in the browser, and where."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    FILMSTRIP = "filmstrip"

    @property
    def label(self) -> str:
        return {
            "small": tr("Small: a list"),
            "medium": tr("Medium thumbnails"),
            "large": tr("Large thumbnails"),
            "filmstrip": tr("Filmstrip below the picture"),
        }[self.value]

    @property
    def picture_side(self) -> int:
        """Of the thumbnail, in logical pixels."""
        return {"small": 44, "medium": 104, "large": 224, "filmstrip": 112}[self.value]


class Arrangement(StrEnum):
    """In which order the images come."""

    EYE = "eye"
    VISIT = "visit"
    NAME = "name"
    DATE = "date"
    GRADE = "grade"

    @property
    def label(self) -> str:
        return {
            "eye": tr("By patient, right eye first"),
            "visit": tr("By patient and visit"),
            "name": tr("All by file name"),
            "date": tr("All by date, newest first"),
            "grade": tr("All by grade, worst first"),
        }[self.value]

    @property
    def is_by_patient(self) -> bool:
        return self in (Arrangement.EYE, Arrangement.VISIT)


ShownGrade = Callable[[FundusImage], Grade | None]
"""The reader's grade, else the model's where the reading mode lets it be seen."""


def arranged(
    images: Iterable[FundusImage], arrangement: Arrangement, shown_grade: ShownGrade
) -> list[FundusImage]:
    """One patient's images, or all of them, in order."""
    if arrangement is Arrangement.EYE:
        return sorted(images, key=sort_key)
    if arrangement is Arrangement.VISIT:
        return sorted(images, key=lambda one: (_newest_first(one), sort_key(one)))
    if arrangement is Arrangement.NAME:
        return sorted(images, key=lambda one: (one.path.name.casefold(), one.frame))
    if arrangement is Arrangement.DATE:
        return sorted(images, key=lambda one: (_newest_first(one), one.path.name.casefold()))

    def worst_first(image: FundusImage) -> tuple[int, str]:
        grade = shown_grade(image)
        return -1 if grade is None else -int(grade) - 2, image.path.name.casefold()

    return sorted(images, key=worst_first)


def _newest_first(image: FundusImage) -> int:
    """Undated images come last."""
    return _LAST - image.exam_date.toordinal() if image.exam_date else _LAST


class ReadState(StrEnum):
    """How far an image is."""

    ANY = ""
    TO_GRADE = "to_grade"
    GRADED = "graded"
    SIGNED = "signed"

    @property
    def label(self) -> str:
        return {
            "": tr("Any state"),
            "to_grade": tr("To grade"),
            "graded": tr("Graded, not signed"),
            "signed": tr("Signed"),
        }[self.value]


class QualityChoice(StrEnum):
    """What the check, or the reader, said of the picture."""

    ANY = ""
    GRADABLE = "gradable"
    UNGRADABLE = "ungradable"
    UNCHECKED = "unchecked"

    @property
    def label(self) -> str:
        return {
            "": tr("Any quality"),
            "gradable": tr("Gradable"),
            "ungradable": tr("Ungradable"),
            "unchecked": tr("Not checked yet"),
        }[self.value]


@dataclass(frozen=True, slots=True)
class ImageFilter:
    """Beside search and quick filter. Empty ``grades``: all; ``eye`` None: both and unknown ones.

    Images without a date pass only where neither ``since`` nor ``until`` is given.
    """

    grades: frozenset[Grade] = field(default_factory=frozenset)
    state: ReadState = ReadState.ANY
    quality: QualityChoice = QualityChoice.ANY
    eye: Laterality | None = None
    since: date | None = None
    until: date | None = None

    @property
    def is_neutral(self) -> bool:
        return self == ImageFilter()

    def passes(self, image: FundusImage, shown_grade: ShownGrade) -> bool:
        return (
            (not self.grades or shown_grade(image) in self.grades)
            and (self.state is ReadState.ANY or state_of(image) is self.state)
            and (self.quality is QualityChoice.ANY or quality_of(image) is self.quality)
            and (self.eye is None or image.laterality is self.eye)
            and self._is_dated_within(image.exam_date)
        )

    def _is_dated_within(self, day: date | None) -> bool:
        if self.since is None and self.until is None:
            return True
        return (
            day is not None
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
        )


def state_of(image: FundusImage) -> ReadState:
    if image.is_signed:
        return ReadState.SIGNED
    return ReadState.GRADED if image.assessment.is_entered else ReadState.TO_GRADE


def quality_of(image: FundusImage) -> QualityChoice:
    if is_ungradable(image):
        return QualityChoice.UNGRADABLE
    is_known = image.quality is not None or image.assessment.is_entered
    return QualityChoice.GRADABLE if is_known else QualityChoice.UNCHECKED
