"""Which files of a folder are images, and in what order they come."""

import os
from pathlib import Path

import pytest

from drviewer.imaging.files import SUFFIXES, find_images


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_images([folder])]


def test_sorted_as_people_count_with_files_before_subfolders(tmp_path: Path) -> None:
    touch(tmp_path, "10.jpg", "9.jpg", "a2.png", "A10.png", "a1.PNG", "2nd/1.jpg", "10th/1.jpg")
    assert names(tmp_path) == [
        "9.jpg",
        "10.jpg",
        "a1.PNG",
        "a2.png",
        "A10.png",
        "2nd/1.jpg",
        "10th/1.jpg",
    ]


def test_every_ending_in_either_case(tmp_path: Path) -> None:
    touch(tmp_path, *(f"x{suffix}" for suffix in SUFFIXES), "y.JPG", "notes.txt", "table.csv")
    assert len(names(tmp_path)) == len(SUFFIXES) + 1


def test_hidden_and_bookkeeping_entries_are_left_out(tmp_path: Path) -> None:
    touch(tmp_path, "._a.jpg", ".cache/a.jpg", "@eaDir/a.jpg", "__MACOSX/a.jpg", "real/a.jpg")
    assert names(tmp_path) == ["real/a.jpg"]


def test_bare_and_uid_names_count_with_the_dicom_mark_only(tmp_path: Path) -> None:
    for name in ("IM0001", "1.2.840.10008.77", "DICOMDIR", "scan.exe"):
        (tmp_path / name).write_bytes(b"\0" * 128 + b"DICM")
    touch(tmp_path, "README", "1.2.3.4")
    assert names(tmp_path) == ["1.2.840.10008.77", "IM0001"]


def test_empty_image_file_is_found_so_that_it_can_be_listed(tmp_path: Path) -> None:
    touch(tmp_path, "empty.jpg", "empty.dcm")
    assert names(tmp_path) == ["empty.dcm", "empty.jpg"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_found_by_its_ending_only_and_never_opened(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg")
    for name in ("b.jpg", "IM0001"):
        os.mkfifo(tmp_path / name)
    (tmp_path / "IM0002").symlink_to(tmp_path / "IM0001")
    assert names(tmp_path) == ["a.jpg", "b.jpg"]


def test_files_come_as_given_and_once(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg", "b.jpg", "odd.xyz")
    given = [tmp_path / "odd.xyz", tmp_path / "b.jpg", tmp_path, tmp_path / "gone.jpg", tmp_path]
    assert [path.name for path in find_images(given)] == ["odd.xyz", "b.jpg", "a.jpg", "gone.jpg"]


def test_links_in_circles_end(tmp_path: Path) -> None:
    touch(tmp_path, "in/a.jpg")
    try:
        (tmp_path / "in" / "back").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "self.jpg").symlink_to(tmp_path / "self.jpg")
    except OSError:
        pytest.skip("links can't be made here")
    assert "in/a.jpg" in names(tmp_path)
    assert len([name for name in names(tmp_path) if name.endswith("a.jpg")]) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_locked_folder_is_left_out(tmp_path: Path) -> None:
    touch(tmp_path, "locked/a.jpg", "open/b.jpg")
    (tmp_path / "locked").chmod(0)
    try:
        assert names(tmp_path) == ["open/b.jpg"]
    finally:
        (tmp_path / "locked").chmod(0o700)


def test_a_folder_that_can_not_be_listed_is_told_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "locked/a.jpg", "open/b.jpg")
    lock(tmp_path / "locked", monkeypatch)
    told: list[str] = []
    assert find_images([tmp_path], on_warning=told.append) == [tmp_path / "open" / "b.jpg"]
    (warning,) = told
    assert str(tmp_path / "locked") in warning
    assert "Permission denied" in warning


def lock(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for a user who may not read it; no permission binds root."""
    scan = os.scandir

    def scandir(path: Path) -> object:
        if path == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
