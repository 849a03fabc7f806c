"""Which photograph of the patient is looked at beside the open one."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from drviewer.domain import FundusImage, Laterality
from drviewer.language import tr

_OTHER = {Laterality.RIGHT: Laterality.LEFT, Laterality.LEFT: Laterality.RIGHT}


class Companion(StrEnum):
    """The values are also the names of the window's layouts."""

    OTHER_EYE = "other_eye"
    PRIOR_VISIT = "prior_visit"
    SAME_EYE = "same_eye"
    CHOSEN = "chosen"

    @property
    def label(self) -> str:
        return {
            "other_eye": tr("Other eye"),
            "prior_visit": tr("Prior visit"),
            "same_eye": tr("Another photograph"),
            "chosen": tr("Chosen photograph"),
        }[self.value]

    @property
    def missing(self) -> str:
        """Why there is none to show."""
        return {
            "other_eye": tr("There is no photograph of the other eye at this visit."),
            "prior_visit": tr("There is no photograph of this eye at an earlier visit."),
            "same_eye": tr("There is no other photograph of this eye at this visit."),
            "chosen": tr(
                "Choose a second one in the list with Ctrl, or drag one onto the picture."
            ),
        }[self.value]


def are_of_one_eye(image: FundusImage, other: FundusImage) -> bool:
    """Only then can one be laid over the other."""
    is_known = image.laterality is not Laterality.UNKNOWN
    return (
        is_known and image.patient.key == other.patient.key and image.laterality is other.laterality
    )


def find_companion(
    image: FundusImage, images: Iterable[FundusImage], companion: Companion
) -> FundusImage | None:
    """The one of the patient's ``images`` that goes beside ``image``; None where there is none.

    An eye that is not known has neither another eye nor an earlier visit. The chosen one is not
    looked for here: somebody chose it.
    """
    others = [one for one in images if one.key != image.key and not one.problem]
    others = [one for one in others if one.patient.key == image.patient.key]
    if image.laterality is Laterality.UNKNOWN:
        return None
    if companion is Companion.OTHER_EYE:
        wanted = _OTHER[image.laterality]
        found = [one for one in others if one.laterality is wanted]
        found = [one for one in found if one.exam_date == image.exam_date]
        return min(found, key=lambda one: one.key, default=None)
    same = [one for one in others if one.laterality is image.laterality]
    if companion is Companion.SAME_EYE:
        same = [one for one in same if one.exam_date == image.exam_date]
        # The next one round, so that going on shows every photograph beside another.
        return min(same, key=lambda one: (one.key < image.key, one.key), default=None)
    before = [(one.exam_date, -one.key, one) for one in same if _is_before(one, image.exam_date)]
    return max(before, key=lambda one: one[:2])[2] if before else None


def _is_before(image: FundusImage, day: date | None) -> bool:
    return image.exam_date is not None and day is not None and image.exam_date < day
