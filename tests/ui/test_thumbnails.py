from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from drviewer.domain import FundusImage
from drviewer.imaging import files
from drviewer.ui.images import Thumbnails
from drviewer.ui.tasks import TaskRunner

MakeImage = Callable[..., FundusImage]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thirty pictures of 80 × 60, each of its own grey."""
    for key in range(30):
        cv2.imwrite(str(tmp_path / f"{key}.png"), np.full((60, 80, 3), 5 * key, np.uint8))
    return tmp_path


def test_thumbnail_comes_later_and_then_at_once(
    qtbot: QtBot, tasks: TaskRunner, make_image: MakeImage, folder: Path
) -> None:
    thumbnails = Thumbnails(tasks, side=40)
    image = make_image(7, path=folder / "7.png")
    with qtbot.waitSignal(thumbnails.loaded) as loaded:
        assert thumbnails.pixmap(image) is None
    assert loaded.args == [7]
    pixmap = thumbnails.pixmap(image)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height()) == (40, 30)
    assert pixmap.toImage().pixelColor(20, 15).red() == 35


def test_failing_thumbnail_tells_its_reason_once(
    qtbot: QtBot, tasks: TaskRunner, make_image: MakeImage, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"")
    thumbnails = Thumbnails(tasks)
    with qtbot.waitSignal(thumbnails.failed) as failed:
        thumbnails.pixmap(make_image(3, path=broken))
    assert failed.args is not None
    assert failed.args[0] == 3
    assert "broken.jpg" in failed.args[1]
    assert thumbnails.failure(3) == failed.args[1]
    assert thumbnails.pixmap(make_image(3, path=broken)) is None
    assert thumbnails.waiting_keys == ()
    assert tasks.is_idle


def test_cache_stays_within_its_bytes(
    qtbot: QtBot, tasks: TaskRunner, make_image: MakeImage, folder: Path
) -> None:
    one = 40 * 30 * 4
    thumbnails = Thumbnails(tasks, side=40, most_bytes=5 * one)
    loaded: list[int] = []
    thumbnails.loaded.connect(loaded.append)
    for key in range(30):
        thumbnails.pixmap(make_image(key, path=folder / f"{key}.png"))
    qtbot.waitUntil(lambda: len(loaded) == 30)
    assert thumbnails.kept_bytes <= 5 * one
    assert thumbnails.pixmap(make_image(loaded[-1], path=folder / f"{loaded[-1]}.png")) is not None


def test_newest_request_is_read_first_and_the_oldest_are_dropped(
    qtbot: QtBot, tasks: TaskRunner, make_image: MakeImage, folder: Path
) -> None:
    thumbnails = Thumbnails(tasks, side=40, most_waiting=4, most_at_once=1)
    loaded: list[int] = []
    thumbnails.loaded.connect(loaded.append)
    for key in range(20):
        thumbnails.pixmap(make_image(key, path=folder / f"{key}.png"))
    assert thumbnails.waiting_keys == (16, 17, 18, 19)
    qtbot.waitUntil(lambda: len(loaded) == 5)
    assert loaded == [0, 19, 18, 17, 16]
    assert tasks.is_idle


def test_nothing_comes_of_requests_before_clear(
    qtbot: QtBot,
    tasks: TaskRunner,
    make_image: MakeImage,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    thumbnails = Thumbnails(tasks, side=40)
    loaded: list[int] = []
    thumbnails.loaded.connect(loaded.append)
    for key in range(6):
        thumbnails.pixmap(make_image(key, path=folder / f"{key}.png"))
    thumbnails.clear()
    with qtbot.waitSignal(thumbnails.loaded):
        thumbnails.pixmap(make_image(9, path=folder / "9.png"))
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert loaded == [9]


def test_one_image_is_read_once_however_often_it_is_asked(
    qtbot: QtBot,
    tasks: TaskRunner,
    make_image: MakeImage,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reads: list[Path] = []
    original = files.read_thumbnail

    def counting(path: Path, side: int, frame: int = 0) -> object:
        reads.append(path)
        return original(path, side, frame)

    monkeypatch.setattr(files, "read_thumbnail", counting)
    thumbnails = Thumbnails(tasks, side=40)
    image = make_image(1, path=folder / "1.png")
    with qtbot.waitSignal(thumbnails.loaded):
        for _ in range(10):
            thumbnails.pixmap(image)
    thumbnails.pixmap(image)
    assert len(reads) == 1
