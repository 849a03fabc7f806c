"""What is drawn on an exam's photographs, as a report's content carries it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from drviewer.domain import FundusImage, Landmarks, Mark
from drviewer.reporting.content_marks import DrawnLine, LandmarkLine, MarkEntry

if TYPE_CHECKING:
    from drviewer.store import Store

DrawnOn = Callable[[FundusImage], DrawnLine | None]


def drawn_on(store: "Store") -> DrawnOn:
    """Answers for an image what is on record; None where nothing is."""

    def answer(image: FundusImage) -> DrawnLine | None:
        return drawn_line(store.list_marks(image.key), store.find_landmarks(image.key))

    return answer


def drawn_line(marks: tuple[Mark, ...], landmarks: Landmarks) -> DrawnLine | None:
    """In the photograph's own pixels; None where there is nothing."""
    if not marks and landmarks.is_empty:
        return None
    disc, fovea = landmarks.disc, landmarks.fovea
    return DrawnLine(
        marks=tuple(_entry(mark, landmarks) for mark in marks),
        disc=None
        if disc is None
        else LandmarkLine(
            x=disc.x, y=disc.y, radius=disc.radius, by_hand=landmarks.is_disc_by_hand
        ),
        fovea=None
        if fovea is None
        else LandmarkLine(x=fovea[0], y=fovea[1], by_hand=landmarks.is_fovea_by_hand),
    )


def _entry(mark: Mark, landmarks: Landmarks) -> MarkEntry:
    return MarkEntry(
        kind=mark.kind,
        points=mark.points,
        lesion=mark.lesion,
        text=mark.text,
        measure=mark.measure(landmarks),
        author=mark.author,
        made_at=mark.made_at,
    )
