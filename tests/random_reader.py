"""A reader who does whatever comes to mind, quickly: for tests and benchmarks of the real window.

Everything is done as a person does it: keys, wheel, drags, commands, sliders. Dialogs that wait
for an answer are left out.
"""

import gc
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSlider, QWidget

from drviewer.domain import Dme, Grade, Lesion
from drviewer.imaging.adjust import CHANNELS
from drviewer.imaging.enhance import ClaheParams
from drviewer.imaging.overlay_style import COLOUR_MAPS
from drviewer.ui import record_operations
from drviewer.ui.actions import MARK_TOOLS
from drviewer.ui.image_view import ImageView
from drviewer.ui.main_window import MainWindow
from drviewer.ui.picture import Picture
from drviewer.ui.worklist import QuickFilter

LAYOUTS = ("raw", "clahe", "red_free", "side_by_side", "other_eye", "prior_visit", "same_eye")
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class RandomReader:
    """``act`` does one thing. The same ``seed`` does the same things in the same order."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._random = random.Random(seed)
        self.done: list[str] = []
        ways: list[tuple[int, Callable[[], object]]] = [
            (10, self._open),
            (10, self._wheel),
            (10, self._drag),
            (6, self._command_of_looking),
            (5, self._layout),
            (4, self._compare),
            (6, self._adjust),
            (4, self._clahe),
            (5, self._overlay),
            (8, self._mark),
            (3, self._landmarks),
            (6, self._undo),
            (6, self._grade),
            (2, self._note),
            (3, self._pane),
            (2, self._filter),
            (1, self._second_window),
            (1, self._window_size),
            (1, self._page),
            (1, self._model),
            (2, self._loupe),
        ]
        self._ways = [way for _, way in ways]
        self._weights = [weight for weight, _ in ways]

    def act(self) -> None:
        """One action, and a moment for what follows from it."""
        (way,) = self._random.choices(self._ways, self._weights)
        self.done.append(way.__name__.strip("_"))
        way()
        if self._random.random() < 0.7:
            QApplication.processEvents()

    def come_to_rest(self) -> None:
        """Back to the plain photograph: nothing runs by itself any more."""
        window = self._window
        window.second.close()
        if window.workspace.cine.is_running:
            window.workspace.cine.toggle()
        window.workspace.viewer.flicker.stop()
        window.session.set_layout("raw")

    # -- what it does --------------------------------------------------------------------------

    def _trigger(self, *actions: QAction) -> None:
        action = self._random.choice(actions)
        if action.isEnabled():
            action.trigger()

    def _open(self) -> None:
        a, session = self._window.actions_, self._window.session
        if self._random.random() < 0.6:
            self._trigger(a.next_image, a.previous_image, a.next_patient, a.previous_patient)
        elif session.has_images:
            session.open_image(self._random.choice(session.images).key)

    def _view(self) -> ImageView:
        window = self._window
        homes: list[QWidget] = [window.workspace]
        if window.second.window is not None:
            homes.append(window.second.window)
        views = [
            view for home in homes for view in home.findChildren(ImageView) if view.isVisible()
        ]
        return self._random.choice(views or [window.workspace.viewer.raw_view])

    def _spot(self, view: QWidget) -> QPointF:
        return QPointF(
            self._random.uniform(0, view.width()), self._random.uniform(0, view.height())
        )

    def _wheel(self) -> None:
        view = self._view()
        at, way = self._spot(view), self._random.choice((120, 120, -120))
        for _ in range(self._random.randint(1, 4)):
            buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
            angle = QPoint(0, way)
            globally = view.mapToGlobal(at)
            event = QWheelEvent(at, globally, QPoint(), angle, buttons, _NONE, phase, False)
            QApplication.sendEvent(view, event)

    def _drag(self) -> None:
        view = self._view()
        start, end = self._spot(view), self._spot(view)
        button = self._random.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        self._drag_with(view, [start, (start + end) / 2, end], button, self._modifier())

    def _modifier(self) -> Qt.KeyboardModifier:
        return self._random.choice((_NONE, _NONE, _NONE, _SHIFT))

    def _drag_with(
        self,
        view: QWidget,
        way: list[QPointF],
        button: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> None:
        kinds = QEvent.Type
        steps = [(kinds.MouseButtonPress, way[0], button)]
        steps += [(kinds.MouseMove, at, Qt.MouseButton.NoButton) for at in way[1:]]
        steps.append((kinds.MouseButtonRelease, way[-1], button))
        for kind, at, pressed in steps:
            held = Qt.MouseButton.NoButton if kind is kinds.MouseButtonRelease else button
            event = QMouseEvent(kind, at, view.mapToGlobal(at), pressed, held, modifiers)
            QApplication.sendEvent(view, event)

    def _command_of_looking(self) -> None:
        a = self._window.actions_
        look = a.look
        self._trigger(
            a.fit,
            a.actual_size,
            a.zoom_in,
            a.zoom_out,
            look.rotate_right,
            look.rotate_left,
            look.mirror,
            look.show_pixel,
            look.copy_view,
            look.walk,
        )

    def _layout(self) -> None:
        self._window.session.set_layout(self._random.choice(LAYOUTS))

    def _compare(self) -> None:
        look = self._window.actions_.look
        self._trigger(*look.comparing, *look.companions)

    def _adjust(self) -> None:
        session, chance = self._window.session, self._random
        changes: dict[str, object] = {
            "brightness": chance.randint(-100, 100),
            "contrast": chance.randint(-100, 100),
            "gamma": chance.uniform(0.3, 3.0),
            "sharpness": chance.choice((0, 0, 20, 80)),
            "evens_light": chance.random() < 0.5,
            "channel": chance.choice(CHANNELS),
        }
        name = chance.choice(list(changes))
        session.set_adjustment(**{name: changes[name]})
        if chance.random() < 0.2:
            self._trigger(self._window.actions_.look.reset_adjustment)

    def _clahe(self) -> None:
        chance = self._random
        target = chance.choice(("lightness", "green", "each", "off"))
        clip, tiles = chance.uniform(0.5, 10), chance.randint(2, 32)
        self._window.session.set_clahe(ClaheParams(clip, tiles, target))

    def _overlay(self) -> None:
        session, chance = self._window.session, self._random
        chance.choice(
            (
                lambda: session.set_overlay(opacity=chance.randint(0, 100)),
                lambda: session.set_overlay(grade=chance.choice((None, *Grade))),
                lambda: session.set_overlay_style(threshold=chance.randint(0, 90)),
                lambda: session.set_overlay_style(is_contour=chance.random() < 0.5),
                lambda: session.set_overlay_style(colours=chance.choice(list(COLOUR_MAPS))),
                lambda: self._trigger(self._window.actions_.overlay),
            )
        )()

    def _mark(self) -> None:
        a, viewer, chance = self._window.actions_, self._window.workspace.viewer, self._random
        board, way = viewer.marks, chance.random()
        if way < 0.15:
            self._trigger(a.mark_look, a.mark_remove, a.mark_hide, a.mark_list)
            return
        board.set_lesion(chance.choice(list(Lesion)))
        kind = chance.choice([one for one in MARK_TOOLS if one.value != "text"])
        board.set_tool(kind)
        view = self._view()
        spots = [self._spot(view) for _ in range(3)]
        self._drag_with(view, spots, Qt.MouseButton.LeftButton, _NONE)
        if chance.random() < 0.7:
            board.set_tool(None)
            self._drag_with(view, spots, Qt.MouseButton.LeftButton, _NONE)

    def _landmarks(self) -> None:
        a = self._window.actions_
        self._trigger(a.etdrs_grid, a.quadrants, a.place_fovea, a.place_disc, a.find_landmarks)

    def _undo(self) -> None:
        a = self._window.actions_
        for _ in range(self._random.randint(1, 5)):
            self._trigger(a.undo, a.undo, a.redo)

    def _grade(self) -> None:
        bench, chance = self._window.bench, self._random
        if self._window.session.image is None:
            return
        chance.choice(
            (
                lambda: record_operations.record_grade(bench, chance.choice(list(Grade))),
                lambda: record_operations.record_ungradable(bench),
                lambda: record_operations.clear_grade(bench),
                lambda: record_operations.record_dme(bench, chance.choice(list(Dme))),
                lambda: record_operations.confirm_model_grade(bench),
            )
        )()

    def _note(self) -> None:
        if self._window.session.image is not None:
            record_operations.record_note(self._window.bench, f"note {self._random.random():.3f}")

    def _pane(self) -> None:
        a, workspace = self._window.actions_, self._window.workspace
        docks = (workspace.browser_dock.toggleViewAction(), workspace.panel_dock.toggleViewAction())
        self._trigger(*docks, a.look.adjust, a.look.overlay_options, a.full_screen)

    def _filter(self) -> None:
        browser, chance = self._window.workspace.browser, self._random
        if chance.random() < 0.5:
            browser.show_filter(chance.choice([QuickFilter.ALL, *QuickFilter]))
        else:
            for search in browser.findChildren(QLineEdit):
                search.setText(chance.choice(("", "", "P-000", "OD", "nothing is called this")))

    def _second_window(self) -> None:
        self._trigger(self._window.actions_.look.second_window)
        second = self._window.second.window
        if second is not None:
            for box in second.findChildren(QComboBox):
                box.setCurrentIndex(self._random.randrange(box.count()))
            for slider in second.findChildren(QSlider):
                slider.setValue(self._random.randint(slider.minimum(), slider.maximum()))

    def _window_size(self) -> None:
        if not self._window.isFullScreen():
            self._window.resize(self._random.randint(900, 1900), self._random.randint(600, 1000))

    def _page(self) -> None:
        self._trigger(self._window.actions_.worklist)

    def _model(self) -> None:
        a = self._window.actions_
        self._trigger(a.grade_image, a.grade_patient, a.cancel)

    def _loupe(self) -> None:
        transform = self._window.workspace.viewer.transform
        transform.magnify(not transform.is_magnifying)


@contextmanager
def no_mistakes() -> Iterator[list[str]]:
    """Collects what is raised in slots and in threads, which else only is logged or shown."""
    import sys
    import traceback

    told: list[str] = []
    former = sys.excepthook, threading.excepthook
    sys.excepthook = lambda *error: told.append("".join(traceback.format_exception(*error)))

    def tell(error: threading.ExceptHookArgs) -> None:
        told.append("".join(traceback.format_exception(error.exc_value)))

    threading.excepthook = tell
    try:
        yield told
    finally:
        sys.excepthook, threading.excepthook = former


def count_pictures() -> int:
    """How many decoded pictures are alive; garbage is collected first."""
    gc.collect()
    return sum(isinstance(one, Picture) for one in gc.get_objects())
