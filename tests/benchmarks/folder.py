"""A folder of 10,000 images: how soon the first thumbnails show, and memory while scrolling it.

The window is at rest before, its model loaded, as when somebody who works with it opens a folder.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import psutil
from measurement import Measurement
from photograph import many_photographs
from PySide6.QtWidgets import QApplication
from window import rest, run_until, show_window

from drviewer.domain import FundusImage
from drviewer.ui.browsing import Tiles
from drviewer.ui.image_list import Role
from drviewer.ui.main_window import MainWindow
from drviewer.ui.worklist import ImageRow
from drviewer.ui.worklist_view import WorklistView

IMAGES = 10_000
REPETITIONS = 3
FIRST, LISTED, MEMORY, KEPT, NOTCH, SIZE = GOALS = (
    Measurement(
        "10,000 images: first screenful of thumbnails / bare listing and imdecode",
        "s",
        most_value=2,
    ),
    Measurement("10,000 images: all listed", "s"),
    Measurement(
        "10,000 images: memory while scrolling to the end / window at rest", "MB", most_value=500
    ),
    Measurement("10,000 images: tiles in sight from the disk's cache / read anew", "s"),
    Measurement(
        "10,000 images: a wheel notch over tiles, 95th percentile / over rows", "ms", most_value=33
    ),
    Measurement("10,000 images: from rows to tiles / back", "ms", most_value=100),
)


def measure() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as parent:
        folders = [Path(parent) / f"screening {number}" for number in range(REPETITIONS)]
        for folder in folders:
            many_photographs(folder, IMAGES)
        window = show_window()
        window.begin([])
        rest(window)
        at_rest = _memory_mb()
        times = [_open(window, folder) for folder in folders]
        first, bare, listed = (statistics.median(taken) for taken in zip(*times, strict=True))
        most = max(_memory_while_scrolling(window))
        kept, anew = _tiles_s(window)
        tiles, rows = _notch_ms(window, Tiles.MEDIUM), _notch_ms(window, Tiles.SMALL)
        to_tiles, to_rows = _switch_ms(window)
        window.care.closing.close_now()
    return [
        replace(FIRST, value=first, baseline=bare),
        replace(LISTED, value=listed),
        replace(MEMORY, value=most, baseline=at_rest),
        replace(KEPT, value=kept, baseline=anew),
        replace(NOTCH, value=tiles, baseline=rows),
        replace(SIZE, value=to_tiles, baseline=to_rows),
    ]


def _open(window: MainWindow, folder: Path) -> tuple[float, float, float]:
    """Seconds until the rows in sight have their thumbnails, bare, and until all are listed."""
    view = _worklist(window)
    started = time.perf_counter()
    window.open_paths([folder])
    run_until(lambda: _shows(window, folder) and _has_thumbnails(window, view))
    QApplication.processEvents()
    first = time.perf_counter() - started
    rest(window)
    listed = time.perf_counter() - started
    assert len(window.session.images) == IMAGES
    return first, _bare_s(folder, len(_in_sight(view))), listed


def _bare_s(folder: Path, count: int) -> float:
    started = time.perf_counter()
    names = sorted(os.listdir(folder))  # noqa: PTH208 (the fastest there is)
    for name in names[:count]:
        data = np.frombuffer((folder / name).read_bytes(), np.uint8)
        cv2.imdecode(data, cv2.IMREAD_REDUCED_COLOR_4)
    return time.perf_counter() - started


def _memory_while_scrolling(window: MainWindow) -> Iterator[float]:
    """Megabytes after each page, on each of which the thumbnails are waited for."""
    view = _worklist(window)
    bar = view.verticalScrollBar()
    bar.setValue(0)
    while True:
        run_until(lambda: _has_thumbnails(window, view))
        yield _memory_mb()
        if bar.value() == bar.maximum():
            return
        bar.setValue(bar.value() + view.viewport().height())


def _tiles_s(window: MainWindow) -> tuple[float, float]:
    """Seconds until the tiles in sight have their pictures: from the disk, and from the files."""
    view, thumbnails = _worklist(window), window.workspace.thumbnails
    window.workspace.show_browser_as(Tiles.MEDIUM)
    view.verticalScrollBar().setValue(0)
    QApplication.processEvents()

    def wait() -> float:
        thumbnails.clear()
        started = time.perf_counter()
        run_until(lambda: _has_thumbnails(window, view))
        return time.perf_counter() - started

    wait()
    kept = wait()
    thumbnails.delete_kept()
    return kept, wait()


def _notch_ms(window: MainWindow, tiles: Tiles) -> float:
    """Scrolled by a notch and painted, the 95th percentile of 100."""
    view = _worklist(window)
    window.workspace.show_browser_as(tiles)
    bar, taken = view.verticalScrollBar(), []
    bar.setValue(0)
    for _ in range(100):
        started = time.perf_counter()
        bar.setValue(bar.value() + 60)
        view.viewport().repaint()
        taken.append((time.perf_counter() - started) * 1000)
        QApplication.processEvents()
    return float(np.percentile(taken, 95))


def _switch_ms(window: MainWindow) -> tuple[float, float]:
    taken: dict[Tiles, list[float]] = {Tiles.MEDIUM: [], Tiles.SMALL: []}
    for _ in range(5):
        for tiles, times in taken.items():
            started = time.perf_counter()
            window.workspace.show_browser_as(tiles)
            QApplication.processEvents()
            times.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken[Tiles.MEDIUM]), statistics.median(taken[Tiles.SMALL])


def _memory_mb() -> float:
    return psutil.Process().memory_info().rss / 1e6


def _worklist(window: MainWindow) -> WorklistView:
    view = window.workspace.browser.findChild(WorklistView)
    assert isinstance(view, WorklistView)
    return view


def _shows(window: MainWindow, folder: Path) -> bool:
    images = window.session.images
    return bool(images) and images[0].path.parent == folder


def _has_thumbnails(window: MainWindow, view: WorklistView) -> bool:
    images = _in_sight(view)
    return bool(images) and all(window.workspace.thumbnails.pixmap(image) for image in images)


def _in_sight(view: WorklistView) -> list[FundusImage]:
    model, page = view.model(), view.viewport().rect()
    first, last = view.indexAt(page.topLeft()), view.indexAt(page.bottomLeft())
    end = last.row() if last.isValid() else model.rowCount() - 1
    rows = [model.index(row, 0).data(Role.ROW) for row in range(max(0, first.row()), end + 1)]
    return [row.image for row in rows if isinstance(row, ImageRow)]
