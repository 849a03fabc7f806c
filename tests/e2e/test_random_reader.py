"""Somebody does whatever comes to mind: nothing is raised, nothing is left behind."""

import threading
from collections.abc import Iterator
from pathlib import Path

import cv2
import pytest
from fake_grader import FakeGrader, invented_prediction
from pytestqt.qtbot import QtBot
from random_reader import RandomReader, count_pictures, no_mistakes

from drviewer import app
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.ui.main_window import MainWindow

PATIENCE_MS = 60_000
ACTIONS = 250


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    folder = tmp_path / "clinic"
    folder.mkdir()
    for number in range(3):
        for eye in ("OD", "OS"):
            for day in ("2023-05-01", "2024-05-01"):
                rgb = draw_phantom(PhantomSpec(seed=number, side=320)).rgb
                cv2.imwrite(str(folder / f"P-{number:04}_{eye}_{day}.png"), rgb[..., ::-1])
    (folder / "P-0009_OD_2024-05-01.jpg").write_bytes(b"no picture")
    grader = FakeGrader(invented_prediction())
    window = app.make_window(grader_maker=lambda _settings: grader)  # type: ignore[arg-type,return-value]
    qtbot.addWidget(window)
    window.show()
    window.begin([folder])
    qtbot.waitUntil(lambda: len(window.session.images) == 13, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    yield window
    window.care.closing.close_now()


def pictures_of(window: MainWindow) -> int:
    """Before anything was done: what is read ahead, the open one and its preview."""
    return len(window.bench.ahead.kept_keys) + 2


@pytest.mark.parametrize("seed", [1, 2])
def test_no_exception_and_nothing_is_left_behind(
    qtbot: QtBot, window: MainWindow, seed: int
) -> None:
    reader, others = RandomReader(window, seed), count_pictures() - pictures_of(window)
    with no_mistakes() as told:
        for _ in range(ACTIONS):
            reader.act()
            assert not told, f"after {reader.done[-5:]}: {told[0]}"
        reader.come_to_rest()
        qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: window.bench.ahead.is_idle, timeout=PATIENCE_MS)
    assert not told, told[0]
    # The open one, and what is still shown of it and of its companion; windows that were closed
    # let go of theirs in the event loop.
    most = len(window.bench.ahead.kept_keys) + 4
    qtbot.waitUntil(lambda: count_pictures() - others <= most, timeout=PATIENCE_MS)
    assert window.bench.store.verify() == []
    window.care.closing.close_now()
    left = [one.name for one in threading.enumerate() if one.name.startswith("drviewer")]
    assert not left
