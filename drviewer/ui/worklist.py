"""What the worklist shows: patients and images as rows, the quick filters, and their words."""

from dataclasses import dataclass
from enum import StrEnum

from drviewer.domain import FundusImage, Grade, Laterality, Patient
from drviewer.language import day, isolated, tr, tr_noop, trn


class QuickFilter(StrEnum):
    """The filters that stand ready, in this order."""

    ALL = tr_noop("All")
    UNGRADED = tr_noop("To grade")
    REFERABLE = tr_noop("Referable")
    UNGRADABLE = tr_noop("Ungradable")
    PROBLEMS = tr_noop("Problems")


@dataclass(frozen=True, slots=True)
class PatientRow:
    """A header: the patient and what is on record for the images listed."""

    patient: Patient
    images: tuple[FundusImage, ...]
    is_collapsed: bool = False

    @property
    def worse_grade(self) -> Grade | None:
        """The worst of the latest visit; while part of that is unread, only one that refers.

        A former visit's grade is not the patient's any more, and half a visit calms nobody.
        """
        latest = max((image.exam_date for image in self.images if image.exam_date), default=None)
        visit = [image for image in self.images if image.exam_date in (None, latest)]
        worst = max((one.final_grade for one in visit if one.final_grade is not None), default=None)
        is_open = any(not (one.problem or one.assessment.is_entered) for one in visit)
        return None if is_open and not (worst and worst.is_referable) else worst


@dataclass(frozen=True, slots=True)
class ImageRow:
    image: FundusImage


Row = PatientRow | ImageRow


def filters_of(image: FundusImage) -> frozenset[QuickFilter]:
    """The quick filters ``image`` passes."""
    passed = {QuickFilter.ALL}
    if has_problem(image):
        passed.add(QuickFilter.PROBLEMS)
    if is_ungradable(image):
        passed.add(QuickFilter.UNGRADABLE)
    if not image.problem and not image.is_signed and not image.assessment.is_entered:
        passed.add(QuickFilter.UNGRADED)
    if image.assessment.is_referable:
        passed.add(QuickFilter.REFERABLE)
    return frozenset(passed)


def has_problem(image: FundusImage) -> bool:
    """Something about the image has to be put right before it can be signed."""
    return bool(
        image.problem
        or image.grading_problem
        or image.laterality is Laterality.UNKNOWN
        or not image.patient.is_identified
    )


def is_ungradable(image: FundusImage) -> bool:
    """As the clinician says; where nothing is entered, as the gradability check says."""
    if image.assessment.is_entered:
        return image.assessment.is_ungradable
    return image.quality is not None and not image.quality.is_gradable


def state_text(image: FundusImage) -> str:
    """One line under the row's heading: what is wrong, else the file's name."""
    problem = image.problem or image.grading_problem
    if problem:
        return _without_name(problem, image.path.name)
    if is_ungradable(image) and not image.assessment.is_entered and image.quality is not None:
        return image.quality.reason
    return shown_name(image)


def _without_name(problem: str, name: str) -> str:
    """``eye.jpg is empty.`` → ``Empty.``: the row is narrow and says the rest already."""
    rest = problem.removeprefix(name).strip().removeprefix("is ")
    return rest[:1].upper() + rest[1:]


def shown_name(image: FundusImage) -> str:
    """The file's name, with the frame where there are several."""
    return image.path.name + (tr(" · frame {frame}", frame=image.frame + 1) if image.frame else "")


_EYE_ORDER = {Laterality.RIGHT: 0, Laterality.LEFT: 1, Laterality.UNKNOWN: 2}


def sort_key(image: FundusImage) -> tuple[int, str, str, int]:
    date = image.exam_date.isoformat() if image.exam_date else ""
    return _EYE_ORDER[image.laterality], date, image.path.name, image.frame


def holds(image: FundusImage, words: list[str]) -> bool:
    if not words:
        return True
    patient = image.patient
    text = " ".join(
        (
            patient.name,
            patient.patient_id,
            image.path.name,
            image.laterality.short,
            image.exam_date.isoformat() if image.exam_date else "",
        )
    ).casefold()
    return all(word in text for word in words)


def spoken_text(row: Row) -> str:
    """What a screen reader says."""
    if isinstance(row, PatientRow):
        return tr(
            "Patient {name}, {images}",
            name=isolated(row.patient.shown_name),
            images=images_text(len(row.images)),
        )
    image = row.image
    parts = [shown_name(image)] if image.problem else []
    parts.append(image.laterality.label)
    if image.exam_date:
        parts.append(day(image.exam_date))
    if image.assessment.is_ungradable:
        parts.append(tr("ungradable"))
    elif image.final_grade is not None:
        parts.append(
            tr(
                "grade {final_grade}, {label}",
                final_grade=int(image.final_grade),
                label=image.final_grade.label,
            )
        )
    else:
        parts.append(tr("not graded"))
    if image.is_signed:
        parts.append(tr("signed"))
    return ", ".join([*parts, state_text(image)])


def tool_tip(image: FundusImage) -> str:
    lines = [str(image.path)]
    for problem in (image.problem, image.grading_problem):
        if problem:
            lines.append(problem)
    if image.is_signed:
        lines.append(tr("Signed: read-only until its exam is amended"))
    if image.is_changed_since_signed:
        lines.append(tr("A file has changed since this was signed"))
    if image.laterality is Laterality.UNKNOWN:
        lines.append(tr("It is not known which eye this is: Image ▸ Correct patient and eye"))
    return "\n".join(lines)


def images_text(count: int) -> str:
    """``1 image``, ``2 images``."""
    return trn("{n:,} image", "{n:,} images", count)
