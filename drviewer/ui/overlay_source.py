"""The open image's heatmap as a coloured picture: made once, off-thread, then only painted."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from drviewer.domain import Grade, Prediction, Region, Rgb
from drviewer.imaging.overlay_style import OverlayStyle
from drviewer.language import tr
from drviewer.ui.images import to_overlay_qimage
from drviewer.ui.picture import Picture
from drviewer.ui.session import Session
from drviewer.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST_SIDE = 1024
#: The retina's outline is found on a picture of about this size; more changes nothing.
_OUTLINE_SIZE = (320, 240)
_TOPIC = "overlay"


@dataclass(frozen=True, slots=True, eq=False)
class ColouredMap:
    """``picture`` is None where the map is zero everywhere."""

    picture: QImage | None
    region: Region
    check: str = ""
    """What the map check found, in plain words."""


class OverlaySource(QObject):
    """Follows the session; ``changed`` tells that ``current`` is another map, or none."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._picture: Picture | None = None
        self._prediction: Prediction | None = None
        #: Of one style: a slider that is drawn along would else leave a picture a step.
        self._maps: dict[Grade, ColouredMap] = {}
        self._style = session.overlay.style
        self._shown_grade: Grade | None = None
        self._is_running = False
        self._current: ColouredMap | None = None
        session.image_opened.connect(self._on_session_image_opened)
        session.image_updated.connect(self._update)
        session.overlay_changed.connect(self._update)
        session.settings_changed.connect(self._update)

    @property
    def current(self) -> ColouredMap | None:
        return self._current

    def set_picture(self, picture: Picture | None) -> None:
        """The pixels of the open image, in which the retina's outline is found."""
        self._picture = picture
        self._maps.clear()
        self._update()

    def _on_session_image_opened(self) -> None:
        self._tasks.cancel(_TOPIC)
        self._is_running = False
        self.set_picture(None)

    def _update(self) -> None:
        prediction, grade = self._wanted()
        style = self._session.overlay.style
        if prediction is not self._prediction or style != self._style:
            if prediction is not self._prediction or grade != self._shown_grade:
                self._show(None)
            self._prediction, self._style = prediction, style
            self._maps.clear()
        if prediction is None or grade is None or self._picture is None:
            self._show(None)
            return
        if grade in self._maps:
            self._shown_grade = grade
            self._show(self._maps[grade])
            return
        if grade != self._shown_grade:
            self._show(None)
        # One at a time, the newest style next: the map follows the slider instead of lagging.
        if self._is_running:
            return
        self._is_running = True
        work = partial(_colour, self._picture, prediction, grade, style)
        done = partial(self._on_coloured, prediction, grade, style)
        self._tasks.run(work, done, self._on_failed, topic=_TOPIC)

    def _wanted(self) -> tuple[Prediction | None, Grade | None]:
        image = self._session.image
        if image is None or not self._session.shows_model_grade(image):
            return None, None
        # What the model saw was another picture: its map says nothing of this one.
        prediction = None if image.is_changed_since_signed else image.prediction
        return prediction, self._session.overlay_grade

    def _on_coloured(
        self, prediction: Prediction, grade: Grade, style: OverlayStyle, coloured: ColouredMap
    ) -> None:
        self._is_running = False
        if prediction is self._prediction and self._picture is not None:
            if style == self._style:
                self._maps[grade] = coloured
            elif grade == self._session.overlay_grade:
                self._show(coloured)
        self._update()

    def _on_failed(self, error: Exception) -> None:
        self._is_running = False
        self.failed.emit(str(error))

    def _show(self, coloured: ColouredMap | None) -> None:
        if coloured is not self._current:
            self._current = coloured
            self.changed.emit()


def _colour(
    picture: Picture, prediction: Prediction, grade: Grade, style: OverlayStyle, _task: Task
) -> ColouredMap:
    """In a worker's thread."""
    from drviewer.imaging.map_check import check_map
    from drviewer.imaging.overlay import colour_overlay, has_evidence
    from drviewer.imaging.pyramid import smallest_covering

    heatmap, region = prediction.heatmaps[grade], prediction.region
    if not has_evidence(heatmap):
        return ColouredMap(None, region)
    scale = min(1.0, LONGEST_SIDE / max(region.width, region.height))
    size = max(1, round(region.width * scale)), max(1, round(region.height * scale))
    outline = smallest_covering(picture.pixels, _OUTLINE_SIZE)
    mask = _mask(outline, (picture.width, picture.height), region, size)
    maximum = float(prediction.heatmaps.max()) if style.shares_scale else None
    coloured = to_overlay_qimage(colour_overlay(heatmap, size, mask, style, maximum))
    return ColouredMap(coloured, region, check_map(heatmap, mask).sentence)


def _mask(
    outline: Rgb, image_size: tuple[int, int], region: Region, size: tuple[int, int]
) -> "NDArray[np.bool_] | None":
    """``(h, w)`` of the overlay's ``size`` (width, height), true on the retina."""
    import numpy as np

    from drviewer.imaging.field import find_field, retina_mask

    field = find_field(outline)
    if field is None:
        return None
    to_image = np.array([image_size[0] / outline.shape[1], image_size[1] / outline.shape[0]])
    to_overlay = np.array([size[0] / region.width, size[1] / region.height])
    hull = (field.hull * to_image - (region.x, region.y)) * to_overlay
    return retina_mask((size[1], size[0]), replace(field, hull=np.round(hull).astype(np.int32)))


def overlay_text(session: Session, coloured: ColouredMap | None) -> str:
    """ "Overlay: grade 2 · 40 %"; "" where none is to be seen."""
    grade, opacity = session.overlay_grade, session.overlay.shown_opacity
    if coloured is None or coloured.picture is None or grade is None or opacity <= 0:
        return ""
    return tr(
        "Overlay: grade {grade} · {percent} %", grade=int(grade), percent=round(100 * opacity)
    )
