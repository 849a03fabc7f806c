"""What can be said of the model and the open image: one answer for panel, slider and overlay."""

from dataclasses import dataclass
from enum import Enum, auto

from drviewer.domain import REPEAT_OR_REFER
from drviewer.language import tr
from drviewer.ui.session import Session


class ModelStateKind(Enum):
    NOTHING_OPEN = auto()
    UNREADABLE = auto()
    UNGRADABLE = auto()
    SHOWN = auto()
    HIDDEN = auto()
    """The model has answered; the clinician reads first."""
    RUNNING = auto()
    AI_OFF = auto()
    FAILED = auto()
    NOT_GRADED = auto()


@dataclass(frozen=True, slots=True)
class ModelState:
    """``title`` in a few words, ``text`` why and what to do next; both empty when it is shown."""

    kind: ModelStateKind
    title: str = ""
    text: str = ""


def model_state(session: Session) -> ModelState:
    """How things stand with the model's grade of the open image."""
    kind = ModelStateKind
    image = session.image
    if image is None:
        return ModelState(
            kind.NOTHING_OPEN, tr("No photograph open"), tr("Choose one in the worklist.")
        )
    if image.problem:
        return ModelState(kind.UNREADABLE, tr("No AI grade"), tr("The photograph can't be read."))
    if image.quality is not None and not image.quality.is_gradable:
        why = tr(
            "The photograph is not gradable. {repeat_or_refer}.",
            repeat_or_refer=tr(REPEAT_OR_REFER),
        )
        return ModelState(kind.UNGRADABLE, tr("No AI grade"), why)
    if session.shows_model_grade(image):
        return ModelState(kind.SHOWN)
    if image.prediction is not None:
        text = tr("The model has answered. Enter your own grade first, then compare.")
        return ModelState(kind.HIDDEN, tr("Read first, AI second"), text)
    if image.key in session.grading_keys:
        return ModelState(kind.RUNNING, tr("Grading…"), tr("You can go on reading meanwhile."))
    if image.is_signed:
        text = tr("This exam is signed: amend it to ask the model.")
        return ModelState(kind.NOT_GRADED, tr("Signed without the model's grade"), text)
    if not session.ai.is_on:
        return ModelState(kind.AI_OFF, tr("AI is off"), session.ai.problem)
    if image.grading_problem:
        return ModelState(kind.FAILED, tr("The model could not answer"), image.grading_problem)
    return ModelState(kind.NOT_GRADED, tr("Not graded by the model yet"), "")
