"""A patient's grades over time, an eye at a time, with what changed from one visit to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from drviewer.domain import Exam, FundusImage, Grade, Laterality, Signing
from drviewer.language import tr, trn
from drviewer.workflow.exams import exams_of, eye_grade, eye_image


@dataclass(frozen=True, slots=True)
class EyeVisit:
    """One eye at one visit. ``change``: grades up (worse) or down since it was last graded.

    None where there is nothing to compare.
    """

    is_photographed: bool
    grade: Grade | None = None
    is_ungradable: bool = False
    change: int | None = None

    @property
    def change_text(self) -> str:
        if self.change is None:
            return ""
        if self.change == 0:
            return tr("unchanged")
        steps = abs(self.change)
        if self.change > 0:
            return trn("{n} grade worse", "{n} grades worse", steps)
        return trn("{n} grade better", "{n} grades better", steps)


@dataclass(frozen=True, slots=True)
class Visit:
    """One exam: when, both eyes, and who signed ("" for nobody)."""

    exam_date: date | None
    right: EyeVisit
    left: EyeVisit
    signed_by: str
    version: int
    image_key: int | None


def visits_of(images: Iterable[FundusImage], signings: Iterable[Signing]) -> list[Visit]:
    """One patient's visits, oldest first."""
    exams = exams_of(images, signings)
    right, left = _eye_visits(exams, Laterality.RIGHT), _eye_visits(exams, Laterality.LEFT)
    return [_visit(exam, *eyes) for exam, *eyes in zip(exams, right, left, strict=True)]


def _eye_visits(exams: Sequence[Exam], eye: Laterality) -> list[EyeVisit]:
    visits = []
    former: Grade | None = None
    for exam in exams:
        shown, grade = eye_image(exam, eye), eye_grade(exam, eye)
        change = None if grade is None or former is None else int(grade) - int(former)
        is_ungradable = grade is None and shown is not None and shown.assessment.is_ungradable
        visits.append(EyeVisit(shown is not None, grade, is_ungradable, change))
        former = former if grade is None else grade
    return visits


def _visit(exam: Exam, right: EyeVisit, left: EyeVisit) -> Visit:
    signing = exam.signing
    first = eye_image(exam, Laterality.RIGHT) or eye_image(exam, Laterality.LEFT)
    return Visit(
        exam.exam_date,
        right,
        left,
        signing.reader if signing else "",
        signing.version if signing else 0,
        first.key if first else None,
    )
