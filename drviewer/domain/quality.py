"""Gradability: can this image be graded, and if not, why."""

import math
from dataclasses import dataclass
from enum import StrEnum

from drviewer.language import tr, tr_noop


class QualityIssue(StrEnum):
    """Why an image can't be graded."""

    NOT_FUNDUS = "not_fundus"
    NO_FIELD = "no_field"
    SMALL_FIELD = "small_field"
    FEW_PIXELS = "few_pixels"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    UNEVEN = "uneven"
    BLURRED = "blurred"
    HAZY = "hazy"
    GLARE = "glare"
    COMPRESSED = "compressed"

    @property
    def reason(self) -> str:
        return tr(_ISSUE_REASONS[self])


_ISSUE_REASONS = {
    QualityIssue.NOT_FUNDUS: tr_noop("This does not look like a colour fundus photograph"),
    QualityIssue.NO_FIELD: tr_noop(
        "No field of view was found: the picture is dark, empty or overexposed"
    ),
    QualityIssue.SMALL_FIELD: tr_noop("Too little of the retina is in the picture"),
    QualityIssue.FEW_PIXELS: tr_noop("The picture has too few pixels to see small lesions"),
    QualityIssue.TOO_DARK: tr_noop("The picture is too dark"),
    QualityIssue.TOO_BRIGHT: tr_noop("The picture is overexposed"),
    QualityIssue.UNEVEN: tr_noop(
        "The illumination is too uneven: part of the retina lies in shadow"
    ),
    QualityIssue.BLURRED: tr_noop("The picture is too blurred to see fine vessels"),
    QualityIssue.HAZY: tr_noop("The picture is too hazy to see fine vessels"),
    QualityIssue.GLARE: tr_noop("A reflection covers part of the retina"),
    QualityIssue.COMPRESSED: tr_noop("The file is compressed too strongly to see fine vessels"),
}

REPEAT_OR_REFER = tr_noop("Repeat the photograph (dilate if needed), or refer")


@dataclass(frozen=True, slots=True)
class Quality:
    """Gradability of one image. The three measures are explained in ``imaging.quality``.

    ``revision``: of the checks that said so (0: before the program kept it).
    """

    issue: QualityIssue | None
    sharpness: float = math.nan
    illumination: float = math.nan
    field_share: float = math.nan
    revision: int = 0

    @property
    def is_gradable(self) -> bool:
        return self.issue is None

    @property
    def is_fundus(self) -> bool:
        return self.issue not in (QualityIssue.NOT_FUNDUS, QualityIssue.NO_FIELD)

    @property
    def reason(self) -> str:
        return "" if self.issue is None else self.issue.reason
