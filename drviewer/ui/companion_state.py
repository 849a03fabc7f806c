"""The photograph beside the open one: which it is, its picture, where it lies over the other."""

from dataclasses import dataclass, field

from PySide6.QtGui import QTransform

from drviewer import language
from drviewer.domain import FundusImage, Laterality
from drviewer.imaging.similarity import Similarity
from drviewer.language import isolated, tr
from drviewer.ui.picture import Picture
from drviewer.workflow.companions import Companion


@dataclass(frozen=True, slots=True, eq=False)
class CompanionState:
    """``picture`` is None while it is read, or where there is none and ``reason`` says why.

    ``placement``: its pixels → those of the open photograph; ``aligned_by``: how that was found,
    "field" (the outlines), "vessels" (automatic) or "hand".
    """

    kind: Companion
    image: FundusImage | None = None
    picture: Picture | None = None
    placement: Similarity = field(default_factory=Similarity)
    aligned_by: str = "field"
    reason: str = ""
    is_of_another_patient: bool = False

    @property
    def transform(self) -> QTransform:
        one = self.placement
        return QTransform(one.a, one.b, -one.b, one.a, one.dx, one.dy)

    @property
    def text(self) -> str:
        """As the picture's corner says it."""
        day = self.image.exam_date if self.image is not None else None
        words = [self.kind.label]
        if self.kind is Companion.PRIOR_VISIT and day is not None:
            words.append(language.day(day))
        if self.is_of_another_patient and self.image is not None:
            name = isolated(self.image.patient.shown_name)
            words.append(tr("ANOTHER PATIENT: {shown_name}", shown_name=name))
        if self.aligned_by != "field":
            words.append(tr("aligned") if self.aligned_by == "vessels" else tr("aligned by hand"))
        return " · ".join(words)

    def stands_left_of(self, image: FundusImage) -> bool:
        """OD is shown left of OS, whichever of them is open."""
        return (
            self.image is not None
            and self.image.laterality is Laterality.RIGHT
            and image.laterality is Laterality.LEFT
        )
