"""Overlays written beside the answers."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from drviewer.cli.overlays import SIDE, scaled_region, write_overlays
from drviewer.domain import FundusImage, Identity, ModelIdentity, Patient, Prediction, Region
from drviewer.errors import DrviewerError


@pytest.fixture
def graded(drawn: Path) -> FundusImage:
    heatmaps = np.zeros((5, 7, 7), np.float32)
    heatmaps[2, 3, 3] = 1
    return FundusImage(
        1,
        drawn / "P-0001_OD_2024-05-01.png",
        0,
        Patient(1, "P-0001"),
        Identity(),
        width=512,
        height=512,
        prediction=Prediction(
            (0.1, 0.1, 0.6, 0.1, 0.1), heatmaps, Region(0, 0, 512, 512), ModelIdentity("m", "1", "")
        ),
    )


def read(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path).convert("RGB"), dtype=int)


def test_evidence_colours_its_place_in_its_grade_s_picture_only(
    graded: FundusImage, tmp_path: Path
) -> None:
    written = write_overlays([graded], tmp_path)
    assert [path.name for path in written] == [
        f"P-0001_OD_2024-05-01_grade{grade}.png" for grade in range(5)
    ]
    original = read(graded.path)
    changed = [np.abs(read(path) - original).sum(axis=2) for path in written]
    assert changed[2][236:276, 236:276].min() > 0
    assert changed[2][:100, :100].max() == 0
    assert changed[0].max() == 0


def test_same_names_from_two_folders_do_not_overwrite_each_other(
    graded: FundusImage, tmp_path: Path
) -> None:
    written = write_overlays([graded, graded], tmp_path)
    assert len(set(written)) == 10
    assert all(path.is_file() for path in written)


def test_later_frame_of_a_file_says_its_number(graded: FundusImage, tmp_path: Path) -> None:
    # The drawn file has one frame; only the name is looked at.
    from drviewer.cli.overlays import _free_name

    second = dataclasses.replace(graded, frame=1)
    assert _free_name(second, set()) == "P-0001_OD_2024-05-01_frame2"


def test_image_without_an_answer_has_no_overlay(graded: FundusImage, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    plain = dataclasses.replace(graded, prediction=None)
    on_progress = lambda done, total: seen.append((done, total))  # noqa: E731
    assert write_overlays([plain], tmp_path / "maps", on_progress=on_progress) == []
    assert seen == [(1, 1)]
    assert not (tmp_path / "maps").exists()


def test_region_shrinks_with_the_picture(graded: FundusImage) -> None:
    large = dataclasses.replace(graded, width=4288, height=2848)
    small = np.zeros((1063, SIDE, 3), np.uint8)
    region = scaled_region(Region(144, 0, 4000, 2848), large, small)
    assert region == Region(54, 0, 1546 - 54, 1063)


def test_folder_that_can_t_be_written_is_told(graded: FundusImage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DrviewerError, match="can't be written"):
        write_overlays([graded], tmp_path / "file")
