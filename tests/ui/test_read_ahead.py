"""The neighbours of the open image are at hand before they are asked for, within bounds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from drviewer.domain import FundusImage, Rgb
from drviewer.errors import ImageReadError
from drviewer.imaging import files
from drviewer.ui.read_ahead import ReadAhead
from drviewer.ui.tasks import TaskRunner

SIDE = 64
BYTES = SIDE * SIDE * 3


@pytest.fixture
def images(tmp_path: Path, make_image: Callable[..., FundusImage]) -> list[FundusImage]:
    found = []
    for key in range(1, 7):
        path = tmp_path / f"{key}.png"
        cv2.imwrite(str(path), np.full((SIDE, SIDE, 3), key, np.uint8))
        found.append(make_image(key, path=path, width=SIDE, height=SIDE))
    return found


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were decoded, in order."""
    names: list[str] = []
    original = files.read_image

    def reading(path: Path, frame: int = 0) -> Rgb:
        names.append(path.stem)
        return original(path, frame)

    monkeypatch.setattr(files, "read_image", reading)
    return names


def opened(qtbot: QtBot, ahead: ReadAhead, image: FundusImage) -> Rgb:
    got: list[Rgb] = []
    ahead.read(image, got.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(got))
    return got[0]


def test_neighbour_is_decoded_once_and_before_it_is_opened(
    qtbot: QtBot, tasks: TaskRunner, images: list[FundusImage], decoded: list[str]
) -> None:
    ahead = ReadAhead(tasks)
    opened(qtbot, ahead, images[1])
    ahead.want([images[2], images[0]])
    qtbot.waitUntil(lambda: ahead.is_idle)
    assert decoded == ["2", "3", "1"]
    pixels = opened(qtbot, ahead, images[2])
    assert pixels[0, 0, 0] == 3
    picture = ahead.picture_of(pixels)
    assert picture is not None
    assert picture.pixels[0] is pixels
    opened(qtbot, ahead, images[1])
    assert decoded == ["2", "3", "1"]


def test_opening_what_is_being_read_ahead_waits_for_it_and_reads_nothing_twice(
    qtbot: QtBot, tasks: TaskRunner, images: list[FundusImage], decoded: list[str]
) -> None:
    ahead = ReadAhead(tasks)
    opened(qtbot, ahead, images[0])
    ahead.want([images[1]])
    ahead._begin.stop()
    ahead._read_next()
    assert opened(qtbot, ahead, images[1])[0, 0, 0] == 2
    assert decoded == ["1", "2"]


def test_a_file_that_changed_meanwhile_is_read_anew(
    qtbot: QtBot, tasks: TaskRunner, images: list[FundusImage]
) -> None:
    ahead = ReadAhead(tasks)
    opened(qtbot, ahead, images[0])
    ahead.want([images[1]])
    qtbot.waitUntil(lambda: ahead.is_idle)
    cv2.imwrite(str(images[1].path), np.full((SIDE + 2, SIDE + 2, 3), 99, np.uint8))
    assert opened(qtbot, ahead, images[1])[0, 0, 0] == 99


def test_a_file_that_went_away_meanwhile_is_told(
    qtbot: QtBot, tasks: TaskRunner, images: list[FundusImage]
) -> None:
    ahead = ReadAhead(tasks)
    opened(qtbot, ahead, images[0])
    ahead.want([images[1]])
    qtbot.waitUntil(lambda: ahead.is_idle)
    images[1].path.unlink()
    errors: list[Exception] = []
    ahead.read(images[1], lambda _rgb: pytest.fail("it is gone"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ImageReadError)


def test_memory_stays_within_its_bound_through_a_whole_list(
    qtbot: QtBot, tasks: TaskRunner, images: list[FundusImage]
) -> None:
    bound = 3 * BYTES
    ahead = ReadAhead(tasks, most_bytes=bound)
    for at, image in enumerate(images):
        opened(qtbot, ahead, image)
        ahead.want(images[at + 1 : at + 3])
        qtbot.waitUntil(lambda: ahead.is_idle)
        assert ahead.kept_bytes <= bound


def test_pictures_too_large_for_the_bound_are_not_read_ahead(
    qtbot: QtBot, tasks: TaskRunner, images: list[FundusImage], decoded: list[str]
) -> None:
    ahead = ReadAhead(tasks, most_bytes=5 * BYTES)
    opened(qtbot, ahead, images[0])
    ahead.want([replace(images[1], width=8000, height=6250), images[2]])
    qtbot.waitUntil(lambda: ahead.is_idle)
    assert decoded == ["1"]


def test_only_the_newest_image_answers(
    qtbot: QtBot, tasks: TaskRunner, images: list[FundusImage]
) -> None:
    ahead = ReadAhead(tasks)
    got: list[int] = []
    for image in images:
        ahead.read(image, lambda rgb: got.append(int(rgb[0, 0, 0])), lambda _error: None)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert got == [6]


def test_the_largest_picture_at_hand_is_not_given_up_for_the_one_that_is_left(
    qtbot: QtBot, tasks: TaskRunner, images: list[FundusImage], decoded: list[str]
) -> None:
    ahead = ReadAhead(tasks, most_bytes=SIDE * SIDE * 4)
    opened(qtbot, ahead, images[0])
    ahead.want([images[1]])
    qtbot.waitUntil(lambda: ahead.is_idle)
    opened(qtbot, ahead, images[1])
    assert decoded == ["1", "2"]
