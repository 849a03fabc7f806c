"""Circles of objects are freed in the window's thread."""

import gc
import sys
import threading
import weakref

import psutil
import pytest
from pytestqt.qtbot import QtBot

from drviewer.ui.garbage import Garbage


class _Circle:
    def __init__(self, freed: list[threading.Thread]) -> None:
        self.itself = self
        self.freed = freed

    def __del__(self) -> None:
        self.freed.append(threading.current_thread())


@pytest.fixture
def garbage(qtbot: QtBot) -> "object":
    kept = Garbage()
    yield kept
    kept.stop()
    assert gc.isenabled()


def test_workers_that_make_many_objects_free_no_circle(garbage: Garbage) -> None:
    freed: list[threading.Thread] = []
    for _ in range(20):
        _Circle(freed)

    def work() -> None:
        made = [[] for _ in range(50_000)]
        assert made

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert freed == []
    while len(freed) < 20:
        made = [[] for _ in range(5_000)]
        garbage.collect()
        del made
    assert set(freed) == {threading.main_thread()}


def test_it_collects_by_itself(qtbot: QtBot, garbage: Garbage) -> None:
    circle = _Circle([])
    gone = weakref.ref(circle)
    del circle
    made: list[list[int]] = []

    def make_more() -> bool:
        made.extend([] for _ in range(2_000))
        return gone() is None

    qtbot.waitUntil(make_more, timeout=20_000)


@pytest.mark.skipif(sys.platform != "linux", reason="glibc keeps what is free")
def test_what_was_freed_between_things_that_live_on_goes_back(garbage: Garbage) -> None:
    process = psutil.Process()
    blocks = [bytes(2_000) for _ in range(50_000)]
    blocks = blocks[::100]
    before = process.memory_info().rss
    garbage.collect_all()
    assert before - process.memory_info().rss > 50_000_000
    assert len(blocks) == 500
