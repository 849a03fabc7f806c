"""Our view beside pyqtgraph's ImageView: the same photograph, the same size on the screen.

Times are of one process, turn by turn; the memory is that of a process for each.
"""

import itertools
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from measurement import Measurement, NotRunError, timed_ms
from photograph import any_photograph, twelve_megapixels
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from window import open_and_rest, rest, run_until, show_window

from drviewer import app
from drviewer.domain import Rgb
from drviewer.imaging.files import read_image
from drviewer.ui.image_view import ImageView
from drviewer.ui.picture import make_picture
from drviewer.ui.view_transform import ViewTransform

SIZE = (1600, 1000)
OPENED = 200
_REPETITIONS = 80
_WHEEL = 1.2
FIRST, ZOOM, PAN, MEMORY = GOALS = (
    Measurement("12-MP picture decoded → painted / pyqtgraph ImageView", "ms", most_ratio=1),
    Measurement("Zoom step painted, 95th percentile / pyqtgraph", "ms", most_ratio=1),
    Measurement("Pan step painted, 95th percentile / pyqtgraph", "ms", most_ratio=1),
    Measurement(f"Memory after {OPENED} pictures of 12 MP / pyqtgraph", "MB", most_ratio=1),
)


def measure() -> list[Measurement]:
    _pyqtgraph()
    app.make_application()
    rgb = any_photograph()
    answers = _times(rgb)
    ours, theirs = (_in_own_process(whose) for whose in ("ours", "pyqtgraph"))
    return [*answers, replace(MEMORY, value=ours, baseline=theirs)]


def _pyqtgraph() -> Any:
    try:
        import pyqtgraph
    except ImportError as error:
        raise NotRunError(f"pyqtgraph is not to be had: {error}") from error
    pyqtgraph.setConfigOptions(imageAxisOrder="row-major", background="k")
    return pyqtgraph


def _times(rgb: Rgb) -> list[Measurement]:
    ours, theirs = _our_view(rgb), _their_view()
    show_ours: Callable[[], object] = lambda: _show_ours(ours, rgb)  # noqa: E731
    show_theirs: Callable[[], object] = lambda: _show_theirs(theirs, rgb)  # noqa: E731
    show_ours(), show_theirs()
    first = _pairs(timed_ms(show_ours), timed_ms(show_theirs), 15)
    at = QPointF(SIZE[0] / 3, SIZE[1] / 3)
    steps = itertools.cycle([_WHEEL] * 14 + [1 / _WHEEL] * 14)
    box = theirs.getView()

    def zoom_ours(factor: float) -> None:
        ours.zoom_by(factor, at)
        ours.repaint()

    def zoom_theirs(factor: float) -> None:
        box.scaleBy((1 / factor, 1 / factor))
        theirs.ui.graphicsView.viewport().repaint()

    def one_zoom() -> tuple[float, float]:
        factor = next(steps)
        return timed_ms(lambda: zoom_ours(factor))(), timed_ms(lambda: zoom_theirs(factor))()

    zoom = [one_zoom() for _ in range(_REPETITIONS)]
    ours.show_actual_size()
    box.setRange(xRange=(1200, 1200 + SIZE[0]), yRange=(900, 900 + SIZE[1]), padding=0)
    ways = itertools.cycle([(9.0, 4.0)] * 20 + [(-9.0, -4.0)] * 20)

    def pan_ours(way: tuple[float, float]) -> None:
        ours.pan_by(QPointF(*way))
        ours.repaint()

    def pan_theirs(way: tuple[float, float]) -> None:
        box.translateBy(x=way[0], y=way[1])
        theirs.ui.graphicsView.viewport().repaint()

    def one_pan() -> tuple[float, float]:
        way = next(ways)
        return timed_ms(lambda: pan_ours(way))(), timed_ms(lambda: pan_theirs(way))()

    pan = [one_pan() for _ in range(_REPETITIONS)]
    ours.close()
    theirs.close()
    found = ((FIRST, first, 50), (ZOOM, zoom, 95), (PAN, pan, 95))
    return [
        replace(
            goal,
            value=float(np.percentile([one for one, _ in pairs], share)),
            baseline=float(np.percentile([other for _, other in pairs], share)),
        )
        for goal, pairs, share in found
    ]


def _pairs(
    ours: Callable[[], float], theirs: Callable[[], float], count: int
) -> list[tuple[float, float]]:
    return [(ours(), theirs()) for _ in range(count)]


def _our_view(rgb: Rgb) -> ImageView:
    view = ImageView(ViewTransform())
    view.transform.set_image_size(rgb.shape[1], rgb.shape[0])
    view.resize(*SIZE)
    view.show()
    run_until(lambda: view.windowHandle().isExposed())
    return view


def _show_ours(view: ImageView, rgb: Rgb) -> None:
    view.set_picture(make_picture(rgb))
    view.repaint()


def _their_view() -> Any:
    view = _pyqtgraph().ImageView()
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    return view


def _show_theirs(view: Any, rgb: Rgb) -> None:
    view.setImage(rgb)
    view.ui.graphicsView.viewport().repaint()


# -- memory -----------------------------------------------------------------------------------


def _in_own_process(whose: str) -> float:
    ended = subprocess.run(
        [sys.executable, __file__, whose], capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise NotRunError(f"{whose}: exit code {ended.returncode}: {ended.stderr[-400:]}")
    return float(json.loads(ended.stdout.splitlines()[-1]))


def _open_many(whose: str) -> float:
    """Megabytes of the process once it has opened them all, one after the other."""
    import psutil

    with tempfile.TemporaryDirectory() as folder:
        few = twelve_megapixels(Path(folder), 8)
        many = Path(folder) / "many"
        many.mkdir()
        for number in range(OPENED):
            (many / f"P-{number:04}_OD_2024-05-01.jpg").symlink_to(few[number % len(few)])
        (_walk_ours if whose == "ours" else _walk_theirs)(many)
        return psutil.Process().memory_info().rss / 1e6


def _walk_ours(folder: Path) -> None:
    """In the whole window: thumbnails, checks and what is decoded ahead included."""
    window = show_window()
    window.bench.open_store()
    open_and_rest(window, [folder])
    view = window.workspace.viewer.raw_view
    for image in window.session.images:
        window.session.open_image(image.key)
        run_until(lambda: view.picture is not None)
    rest(window)


def _walk_theirs(folder: Path) -> None:
    app.make_application()
    view = _their_view()
    for path in sorted(folder.iterdir()):
        _show_theirs(view, read_image(path))


if __name__ == "__main__":
    print(json.dumps(_open_many(sys.argv[1])))
