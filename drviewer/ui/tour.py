"""The two-minute tour: what each step shows, and how the window is brought there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from drviewer.language import tr, tr_noop
from drviewer.ui.coach_mark import CoachMark

if TYPE_CHECKING:
    from drviewer.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Step:
    """``find`` names the real widget that is pointed at; None where it is not to be seen."""

    title: str
    text: str
    find: Callable[["MainWindow"], QWidget | None]


STEPS: tuple[Step, ...] = (
    Step(
        tr_noop("Photographs, by patient and eye"),
        tr_noop("Everything that was opened stands here with its state. N and P walk through it."),
        lambda window: window.workspace.browser,
    ),
    Step(
        tr_noop("The photograph"),
        tr_noop(
            "The wheel zooms at the pointer, a drag pans, F fits. Hold Z for a loupe. "
            "The patient's name stays in the corner."
        ),
        lambda window: window.workspace.viewer,
    ),
    Step(
        tr_noop("Your grade comes first"),
        tr_noop(
            "Press 0 to 4, or U when it can't be graded. With the default setting the "
            "model's grade appears only after yours. Nothing is chosen for you."
        ),
        lambda window: window.workspace.panel,
    ),
    Step(
        tr_noop("Red-free, local contrast, overlay"),
        tr_noop(
            "R, C and O. What was done to the picture is always written on it; the "
            "file stays as it is. The overlay shows where the model's evidence lies, "
            "not where lesions are."
        ),
        lambda window: window.tool_bar,
    ),
    Step(
        tr_noop("What runs, and what failed"),
        tr_noop(
            "Grading a folder runs in the background. Jobs lists it: pause it, stop "
            "it, try again what failed."
        ),
        lambda window: window.status.jobs,
    ),
    Step(
        tr_noop("And then"),
        tr_noop(
            "Ctrl+S signs, Ctrl+E makes the report, Ctrl+L shows the worklist. Shift+F1 and a "
            "click explain anything; the guide is in the Help menu, and so is this tour."
        ),
        lambda window: window.menuBar(),
    ),
)


class Tour:
    """Opens the samples where nothing is open, then points at one thing after the other."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._place = 0
        self.mark: CoachMark | None = None

    def start(self) -> None:
        """From the first step; what was under way begins anew."""
        self.leave()
        self._window.pages.show_worklist(False)
        if not self._window.session.has_images:
            self._window.actions_.open_samples.trigger()
        self.mark = CoachMark(self._window)
        self.mark.went_on.connect(lambda: self._go(self._place + 1))
        self.mark.went_back.connect(lambda: self._go(self._place - 1))
        self.mark.left.connect(self.leave)
        self._go(0)

    def leave(self) -> None:
        if self.mark is not None:
            mark, self.mark = self.mark, None
            mark.close()
            mark.deleteLater()
            self._window.workspace.viewer.focus_picture()

    def _go(self, place: int) -> None:
        if self.mark is None:
            return
        if place >= len(STEPS):
            self.leave()
            return
        self._place = max(0, place)
        step = STEPS[self._place]
        self.mark.show_step(
            tr(step.title),
            tr(step.text),
            lambda: step.find(self._window),
            count=tr("{place} of {count}", place=self._place + 1, count=len(STEPS)),
            is_first=self._place == 0,
            is_last=self._place == len(STEPS) - 1,
        )
