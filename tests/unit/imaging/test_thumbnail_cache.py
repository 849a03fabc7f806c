"""Thumbnails on disk: made once, bounded, anew for a changed file, never a reason to fail."""

import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.errors import ImageReadError
from drviewer.imaging import thumbnail_cache
from drviewer.imaging.thumbnail_cache import SIDE, ThumbnailCache


def picture(path: Path, grey: int = 120, side: int = 600) -> Path:
    rgb = np.full((side // 2, side, 3), grey, np.uint8)
    assert cv2.imwrite(str(path), rgb)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def kept(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.jpg"))


def test_a_photograph_is_read_once(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = picture(tmp_path / "a.png")
    first = ThumbnailCache(folder).thumbnail(path)
    assert first.shape == (SIDE // 2, SIDE, 3)
    monkeypatch.setattr(thumbnail_cache, "read_thumbnail", None)
    again = ThumbnailCache(folder).thumbnail(path)
    assert np.abs(again.astype(int) - first).max() <= 3


def test_a_changed_photograph_gets_a_new_thumbnail(tmp_path: Path, folder: Path) -> None:
    cache = ThumbnailCache(folder)
    path = picture(tmp_path / "a.png", 40)
    cache.thumbnail(path)
    picture(path, 220)
    os.utime(path, ns=(1, 1))
    assert abs(int(cache.thumbnail(path)[0, 0, 0]) - 220) <= 2


def test_what_was_looked_at_last_stays_within_the_bound(tmp_path: Path, folder: Path) -> None:
    paths = [picture(tmp_path / f"{number}.png", 40 + number) for number in range(12)]
    ThumbnailCache(folder).thumbnail(paths[0])
    one = kept(folder)[0].stat().st_size
    for number, file in enumerate(kept(folder)):
        os.utime(file, (number, number))
    cache = ThumbnailCache(folder, most_bytes=6 * one)
    for path in paths[1:]:
        cache.thumbnail(path)
        assert cache.size() <= 6 * one
    assert len(kept(folder)) >= 4
    before = set(kept(folder))
    cache.thumbnail(paths[-1])
    assert set(kept(folder)) == before, "the newest was not kept"


def test_a_damaged_entry_is_made_anew(tmp_path: Path, folder: Path) -> None:
    cache = ThumbnailCache(folder)
    path = picture(tmp_path / "a.png", 90)
    cache.thumbnail(path)
    (entry,) = kept(folder)
    for damage in (b"", b"no picture", entry.read_bytes()[:40]):
        entry.write_bytes(damage)
        assert abs(int(cache.thumbnail(path)[0, 0, 0]) - 90) <= 2


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder should be")
    cache = ThumbnailCache(blocked)
    assert cache.thumbnail(picture(tmp_path / "a.png")).shape[1] == SIDE
    assert cache.size() == 0
    cache.clear()


def test_clearing_leaves_nothing(tmp_path: Path, folder: Path) -> None:
    cache = ThumbnailCache(folder)
    cache.thumbnail(picture(tmp_path / "a.png"))
    assert cache.size() > 0
    cache.clear()
    assert cache.size() == 0
    assert kept(folder) == []


def test_a_photograph_that_cannot_be_read_says_so_and_leaves_nothing(
    tmp_path: Path, folder: Path
) -> None:
    cache = ThumbnailCache(folder)
    empty = tmp_path / "empty.jpg"
    empty.write_bytes(b"")
    for path in (empty, tmp_path / "gone.jpg"):
        with pytest.raises(ImageReadError, match=path.name):
            cache.thumbnail(path)
    assert kept(folder) == []


def test_names_in_the_cache_tell_nothing_of_the_patient(tmp_path: Path, folder: Path) -> None:
    ThumbnailCache(folder).thumbnail(picture(tmp_path / "Invented_Person_OD.png"))
    assert all("Invented" not in str(file.relative_to(folder)) for file in kept(folder))


def test_clearing_leaves_nothing_half_written_behind(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_self: Path, _target: Path) -> None:
        raise OSError("stopped before it was moved")

    cache = ThumbnailCache(folder)
    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", stop)
        cache.thumbnail(picture(tmp_path / "a.png"))
    assert cache.size() > 0
    cache.clear()
    assert not [one for one in folder.rglob("*") if one.is_file()]


def test_two_programs_keep_one_bound(tmp_path: Path, folder: Path) -> None:
    paths = [picture(tmp_path / f"{number}.png", 40 + number) for number in range(60)]
    ThumbnailCache(folder).thumbnail(paths[0])
    bound = 20 * kept(folder)[0].stat().st_size
    programs = ThumbnailCache(folder, bound), ThumbnailCache(folder, bound)
    for number, path in enumerate(paths):
        programs[number % 2].thumbnail(path)
        # Each may add a tenth before it sees what the other has added.
        assert programs[0].size() <= 1.3 * bound
