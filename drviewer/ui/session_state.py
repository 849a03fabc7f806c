"""The values that the session holds and its signals carry."""

from dataclasses import dataclass, field

from drviewer.domain import Grade, merged_notes
from drviewer.imaging.overlay_style import OverlayStyle


@dataclass(frozen=True, slots=True)
class OverlayState:
    """The heatmap over the picture. ``grade`` None follows the model's own grade."""

    opacity: int = 0
    grade: Grade | None = None
    is_held_hidden: bool = False
    style: OverlayStyle = field(default_factory=OverlayStyle)

    @property
    def shown_opacity(self) -> float:
        return 0.0 if self.is_held_hidden else self.opacity / 100


@dataclass(frozen=True, slots=True)
class AiState:
    """Whether the model can be asked, and if not, why (S5)."""

    is_on: bool
    model_name: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A note as it was typed, and what was on record then."""

    base: str
    text: str

    def over(self, note: str) -> str:
        """With what is on record by now; nothing of either is lost."""
        return merged_notes(self.base, note, self.text)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far work on many images is: "Graded 12 of 40". ``remaining_s`` None: not known yet."""

    what: str
    done: int
    total: int
    remaining_s: float | None = None
