"""The open image's heatmap as a coloured picture: made once, off-thread, then only painted."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from drviewer.domain import Grade, Prediction, Region, Rgb
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
        self._maps: dict[Grade, ColouredMap] = {}
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
        self.set_picture(None)

    def _update(self) -> None:
        prediction, grade = self._wanted()
        if prediction is not self._prediction:
            self._prediction = prediction
            self._maps.clear()
        if prediction is None or grade is None or self._picture is None:
            self._show(None)
            return
        if grade in self._maps:
            self._show(self._maps[grade])
            return
        self._show(None)
        self._tasks.run(
            partial(_colour, self._picture, prediction.heatmaps[grade], prediction.region),
            partial(self._on_coloured, prediction, grade),
            lambda error: self.failed.emit(str(error)),
            topic=_TOPIC,
        )

    def _wanted(self) -> tuple[Prediction | None, Grade | None]:
        image = self._session.image
        if image is None or not self._session.shows_model_grade(image):
            return None, None
        return image.prediction, self._session.overlay_grade

    def _on_coloured(self, prediction: Prediction, grade: Grade, coloured: ColouredMap) -> None:
        if prediction is self._prediction:
            self._maps[grade] = coloured
            self._update()

    def _show(self, coloured: ColouredMap | None) -> None:
        if coloured is not self._current:
            self._current = coloured
            self.changed.emit()


def _colour(
    picture: Picture, heatmap: "NDArray[np.float32]", region: Region, _task: Task
) -> ColouredMap:
    """In a worker's thread."""
    from drviewer.imaging.overlay import colour_overlay, has_evidence
    from drviewer.imaging.pyramid import smallest_covering

    if not has_evidence(heatmap):
        return ColouredMap(None, region)
    scale = min(1.0, LONGEST_SIDE / max(region.width, region.height))
    size = max(1, round(region.width * scale)), max(1, round(region.height * scale))
    outline = smallest_covering(picture.pixels, _OUTLINE_SIZE)
    mask = _mask(outline, (picture.width, picture.height), region, size)
    return ColouredMap(to_overlay_qimage(colour_overlay(heatmap, size, mask)), region)


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
