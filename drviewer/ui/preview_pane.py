"""The enhanced photograph: CLAHE under the session's parameters, or red-free, made off-thread."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QWidget

from drviewer.imaging.enhancement import EnhancedInSteps, Enhancement, Treatment
from drviewer.language import tr
from drviewer.ui.image_view import ImageView
from drviewer.ui.picture import Picture, make_picture, scale_of
from drviewer.ui.session import Session
from drviewer.ui.tasks import Task, TaskRunner
from drviewer.ui.view_transform import ViewTransform

_FULL_AFTER_MS = 250
_FULL_TOPIC = "preview at full resolution"
#: The quick preview is never larger: CLAHE of this takes about 20 ms on one core.
_QUICK_MOST_PIXELS = 1_500_000


class PreviewPane(QWidget):
    """Shows ``set_source``'s picture enhanced; works only while ``set_active``.

    A change of the controls makes a preview at the screen's resolution first. One is made at a
    time and the newest parameters are next, so that it follows a slider instead of lagging behind
    it. Full resolution comes once the controls rest, if the zoom asks for it.
    """

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        transform: ViewTransform,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._source: Picture | None = None
        self._placement = QTransform()
        self._steps: EnhancedInSteps | None = None
        self._treatment: Treatment = "clahe"
        self._is_active = False
        self._is_quick_running = False
        self._quick: Task | None = None
        #: Each pane's own: another one's work is not replaced by it.
        self._full_topic = f"{_FULL_TOPIC} {id(self)}"
        self._shown: tuple[Picture, Enhancement] | None = None
        self.view = ImageView(transform, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._full = QTimer(self, singleShot=True, interval=_FULL_AFTER_MS)
        self._full.timeout.connect(self._on_full_timeout)
        session.clahe_changed.connect(self._update)
        session.adjustment_changed.connect(self._update)
        transform.changed.connect(self._on_transform_changed)

    @property
    def enhancement(self) -> Enhancement:
        session = self._session
        adjustment = session.adjustment
        if self._treatment == "red_free":
            adjustment = replace(adjustment, channel="colour")
        return Enhancement(self._treatment, session.clahe, adjustment)

    @property
    def is_current(self) -> bool:
        """What is shown is made with the parameters in force."""
        return self._shown is not None and self._shown[1] == self.enhancement

    def set_source(self, source: Picture | None, placement: QTransform | None = None) -> None:
        """Another photograph; None while there is none, and the view says why by other means.

        ``placement``: where it lies over the open one, its pixels → the frame's.
        """
        self._placement = placement or QTransform()
        if source is not None and source is self._source:
            if self._shown is not None:
                self.view.set_placement(self._placement)
            return
        self._source = source
        self._steps = None
        self._shown = None
        self._stop_full()
        self._update()

    def set_treatment(self, treatment: Treatment) -> None:
        if treatment != self._treatment:
            self._treatment = treatment
            self._update()

    def set_transform(self, transform: ViewTransform) -> None:
        """Look through another transform."""
        if transform is not self.view.transform:
            self.view.transform.changed.disconnect(self._on_transform_changed)
            transform.changed.connect(self._on_transform_changed)
            self.view.set_transform(transform)

    def set_active(self, is_active: bool) -> None:
        self._is_active = is_active
        if is_active:
            self._update()
        else:
            self._stop_full()

    def end(self) -> None:
        """Its window closes: nothing more is made, and nothing that is under way is heard."""
        self._is_active = False
        self._source = None
        self._stop_full()
        if self._quick is not None:
            self._quick.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._ask_for_full()

    def _on_transform_changed(self) -> None:
        self._ask_for_full()

    # -- at the screen's resolution ------------------------------------------------------------

    def _update(self) -> None:
        if self._source is None or not self._is_active or self._is_quick_running:
            return
        wanted = (self._source, self.enhancement)
        if self._shown == wanted:
            return
        self._stop_full()
        self._is_quick_running = True
        self._quick = self._tasks.run(
            partial(_enhance_quickly, *wanted, self._quick_size(), self._steps),
            partial(self._on_quick_done, wanted),
            self._on_failed,
        )

    def _quick_size(self) -> tuple[int, int]:
        assert self._source is not None
        width, height = self._source.width, self._source.height
        fit = min(
            1.0,
            self.view.fit_scale * scale_of(self._placement),
            (_QUICK_MOST_PIXELS / (width * height)) ** 0.5,
        )
        return max(1, round(width * fit)), max(1, round(height * fit))

    def _on_quick_done(
        self, wanted: tuple[Picture, Enhancement], made: tuple[Picture, EnhancedInSteps]
    ) -> None:
        self._is_quick_running = False
        if wanted[0] is self._source:
            preview, self._steps = made
            self._shown = wanted
            self.view.set_placement(self._placement)
            self.view.set_picture(preview)
            self._ask_for_full()
        self._update()

    def _on_failed(self, error: Exception) -> None:
        self._is_quick_running = False
        self.view.show_message("warning", tr("The picture can't be enhanced"), str(error))

    # -- at full resolution --------------------------------------------------------------------

    def _ask_for_full(self) -> None:
        """Once the controls rest, if the preview is coarser than what the zoom shows."""
        preview = self.view.picture
        if self._is_active and preview is not None and self._source is not None:
            wanted = self.view.scale * scale_of(self._placement)
            is_coarse = preview.resolution < min(1.0, wanted) * 0.99
            if is_coarse and not self._tasks.is_running(self._full_topic):
                self._full.start()

    def _stop_full(self) -> None:
        self._full.stop()
        self._tasks.cancel(self._full_topic)

    def _on_full_timeout(self) -> None:
        if self._source is None or self._shown != (self._source, self.enhancement):
            return
        wanted = self._shown
        self._tasks.run(
            partial(_enhance_fully, *wanted),
            partial(self._on_full_done, wanted),
            self._on_failed,
            topic=self._full_topic,
        )

    def _on_full_done(self, wanted: tuple[Picture, Enhancement], preview: Picture) -> None:
        if self._shown == wanted and wanted[1] == self.enhancement:
            self.view.set_picture(preview)


def _enhance_quickly(
    source: Picture,
    enhancement: Enhancement,
    size: tuple[int, int],
    kept: EnhancedInSteps | None,
    _task: Task,
) -> tuple[Picture, EnhancedInSteps]:
    """In a worker's thread; also gives the small copy that the next call may bring again.

    CLAHE's tiles span the whole picture, so the whole is enhanced.
    """
    from drviewer.imaging.pyramid import shrink, smallest_covering

    if kept is None or kept.size != size:
        kept = EnhancedInSteps(shrink(smallest_covering(source.pixels, size), size))
    shape = (source.width, source.height)
    return make_picture(kept.apply(enhancement), shape, has_halves=False), kept


def _enhance_fully(source: Picture, enhancement: Enhancement, _task: Task) -> Picture:
    """In a worker's thread."""
    return make_picture(enhancement.apply(source.pixels[0]))
