"""Five thousand random actions in the real window: nothing is raised, memory stays where it is.

Not one of the subjects that ``make bench`` runs by default (minutes): ``make bench ARGS="--only
reader"``. Something that is raised, or pictures that stay, is told as not run, with the reason.
"""

import tempfile
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import cv2
from fake_grader import FakeGrader, invented_prediction
from measurement import Measurement, NotRunError
from PySide6.QtCore import QEventLoop, QTimer
from random_reader import RandomReader, count_pictures, no_mistakes
from window import open_and_rest, run_until

from drviewer import app
from drviewer.domain import Prediction, Rgb
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.ui.garbage import Garbage
from drviewer.ui.main_window import MainWindow

ACTIONS, SETTLED = 5000, 1000
SEED = 2
_MOST_PICTURES = 12
"""Beside what is read ahead: the open one, its companion, and what is made of both."""
GOALS = (Measurement(f"Memory after {ACTIONS} / {SETTLED} random actions", "MB", most_ratio=1.1),)


class _Grader(FakeGrader):
    """Keeps no picture that it was asked for."""

    def submit(self, rgb: Rgb) -> Future[Prediction]:
        answer = super().submit(rgb)
        self.asked.clear()
        return answer


def measure() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        _draw(folder)
        grader = _Grader(invented_prediction())
        app.make_application()
        window = app.make_window(grader_maker=lambda _settings: grader)  # type: ignore[arg-type,return-value]
        window.resize(1600, 1000)
        window.show()
        garbage = Garbage()
        window.bench.open_store()
        window.bench.start_grader()
        open_and_rest(window, [folder])
        try:
            settled, last = _act(window, garbage)
        finally:
            window.care.closing.close_now()
            garbage.stop()
    return [replace(GOALS[0], value=last, baseline=settled)]


def _act(window: MainWindow, garbage: Garbage) -> tuple[float, float]:
    """Megabytes after ``SETTLED`` and after all actions, at rest and swept as now and then."""
    import psutil

    reader, process = RandomReader(window, SEED), psutil.Process()
    memory: list[float] = []
    with no_mistakes() as told:
        for actions in (SETTLED, ACTIONS - SETTLED):
            _in_event_loop(reader, actions, told)
            if told:
                raise NotRunError(f"action {len(reader.done)}, {reader.done[-1]}: {told[0]}")
            _rest(window, reader)
            garbage.collect_all()
            memory.append(process.memory_info().rss / 1e6)
    settled, last = memory
    return settled, last


def _in_event_loop(reader: RandomReader, actions: int, told: list[str]) -> None:
    """As in the program: what is deleted "later" goes only when a running loop comes by."""
    loop, timer, end = QEventLoop(), QTimer(), len(reader.done) + actions

    def act() -> None:
        reader.act()
        if told or len(reader.done) == end:
            timer.stop()
            QTimer.singleShot(0, loop.quit)

    timer.timeout.connect(act)
    timer.start(0)
    loop.exec()


def _rest(window: MainWindow, reader: RandomReader) -> None:
    reader.come_to_rest()
    run_until(lambda: window.tasks.is_idle and window.bench.ahead.is_idle)
    alive, kept = count_pictures(), len(window.bench.ahead.kept_keys)
    if alive > kept + _MOST_PICTURES:
        raise NotRunError(f"{alive} pictures are alive, {kept} of them read ahead")


def _draw(folder: Path) -> None:
    for number in range(6):
        for eye in ("OD", "OS"):
            for day in ("2023-05-01", "2024-05-01"):
                rgb = draw_phantom(PhantomSpec(seed=number, side=512)).rgb
                cv2.imwrite(str(folder / f"P-{number:04}_{eye}_{day}.jpg"), rgb[..., ::-1])
