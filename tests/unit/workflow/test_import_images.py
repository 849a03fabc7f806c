"""Opening folders: everything is listed, bad files with their reason, known ones refreshed."""

import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.domain import Grade, Laterality, Quality, Source
from drviewer.errors import ImageReadError, SettingsError
from drviewer.exchange.patient_table import read_table
from drviewer.settings import DEFAULT_NAME_PATTERNS as PATTERNS
from drviewer.store import Store
from drviewer.workflow import import_images as module
from drviewer.workflow.assess import record_grade
from drviewer.workflow.import_images import file_sha256, import_images

HEADER = "image,patient_id,name,laterality\n"


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    for name in ("15_left.png", "15_right.png", "sub/scan.png"):
        draw(folder / name)
    return folder


def draw(path: Path, width: int = 8, shade: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    _, data = cv2.imencode(".png", np.full((6, width, 3), shade, np.uint8))
    path.write_bytes(data.tobytes())
    return path


def test_a_folder_is_listed_with_whose_eye_each_image_shows(store, folder):
    result = import_images(store, [folder], PATTERNS)
    assert [image.path.name for image in result.images] == [
        "15_left.png",
        "15_right.png",
        "scan.png",
    ]
    left, right, scan = result.images
    assert left.patient == right.patient
    assert (left.laterality, right.laterality) == (Laterality.LEFT, Laterality.RIGHT)
    assert (left.width, left.height) == (8, 6)
    assert not scan.patient.is_identified
    assert (result.problems, result.warnings, result.is_cancelled) == ([], [], False)
    assert store.list_images() == result.images


def test_opening_a_folder_again_changes_nothing(store, folder):
    first = import_images(store, [folder], PATTERNS)
    assert import_images(store, [folder, folder / "sub"], PATTERNS).images == first.images


def test_relative_and_absolute_paths_are_the_same_image(store, folder, monkeypatch):
    first = import_images(store, [folder], PATTERNS)
    monkeypatch.chdir(folder)
    again = import_images(store, [Path("15_left.png"), Path("sub/../15_right.png")], PATTERNS)
    assert again.images == first.images[:2]


def test_bad_files_are_listed_with_their_reason_and_the_rest_loads(store, folder):
    (folder / "16_left.jpg").write_bytes(b"")
    (folder / "17_left.jpg").write_text("not a picture")
    result = import_images(store, [folder, folder / "gone.png"], PATTERNS)
    assert len(result.images) == 6
    reasons = {path.name: reason for path, reason in result.problems}
    assert set(reasons) == {"16_left.jpg", "17_left.jpg", "gone.png"}
    assert "0 bytes" in reasons["16_left.jpg"]
    assert "gone.png was not found" in reasons["gone.png"]
    empty = next(image for image in result.images if image.path.name == "16_left.jpg")
    assert empty.problem == reasons["16_left.jpg"]
    assert empty.patient.patient_id == "16"


def test_a_subfolder_that_can_not_be_listed_is_a_warning_and_the_rest_loads(
    store, folder, monkeypatch
):
    scan = os.scandir

    def scandir(path):
        if path == folder / "sub":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    result = import_images(store, [folder], PATTERNS)
    assert [image.path.name for image in result.images] == ["15_left.png", "15_right.png"]
    (warning,) = result.warnings
    assert f"The folder {folder / 'sub'} can't be listed" in warning


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_pipes_are_listed_with_their_reason_and_the_rest_loads(store, folder):
    os.mkfifo(folder / "16_left.jpg")
    os.mkfifo(folder / "patients.csv")
    os.mkfifo(folder / "IM0001")
    result = import_images(store, [folder, folder / "IM0001"], PATTERNS)
    assert [path.name for path, _ in result.problems] == ["16_left.jpg", "IM0001"]
    assert all("is a pipe" in reason for _, reason in result.problems)
    assert len(result.images) == 5
    assert result.warnings == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_file_that_has_become_a_pipe_is_not_hashed(store, folder):
    path = folder / "15_left.png"
    read_and_recorded(store, path)
    path.unlink()
    os.mkfifo(path)
    (image,) = import_images(store, [path], PATTERNS).images
    assert "is a pipe" in image.problem
    with pytest.raises(ImageReadError, match="is a pipe"):
        file_sha256(path)


def test_a_mended_file_loses_its_problem(store, folder):
    bad = folder / "16_left.png"
    bad.write_bytes(b"")
    import_images(store, [bad], PATTERNS)
    draw(bad)
    (image,) = import_images(store, [bad], PATTERNS).images
    assert (image.problem, image.width) == ("", 8)


def test_the_table_beside_the_pictures_counts_for_subfolders_too(store, folder):
    rows = "15_left.png,P-1,Ana,R\nsub/scan.png,P-2,Eva,\n"
    (folder / "patients.csv").write_text(HEADER + rows)
    left, right, scan = import_images(store, [folder], PATTERNS).images
    assert (left.patient.name, left.laterality) == ("Ana", Laterality.RIGHT)
    assert (right.patient.patient_id, right.identity.patient_source) == ("15", Source.NAME)
    assert scan.patient.name == "Eva"


def test_a_table_above_the_opened_folder_does_not_count(store, folder):
    (folder / "patients.csv").write_text(HEADER + "sub/scan.png,P-2,Eva,\n")
    (scan,) = import_images(store, [folder / "sub"], PATTERNS).images
    assert not scan.patient.is_identified


def test_a_given_table_counts_instead(store, folder, tmp_path):
    (folder / "patients.csv").write_text(HEADER + "15_left.png,P-1,Ana,R\n")
    given = tmp_path / "given.csv"
    given.write_text(HEADER + "pictures/15_left.png,P-9,Eva,L\n")
    left = import_images(store, [folder], PATTERNS, table=read_table(given)).images[0]
    assert left.patient.patient_id == "P-9"


def test_a_table_that_can_not_be_used_is_a_warning_and_the_images_load(store, folder):
    (folder / "patients.csv").write_bytes(HEADER.encode() + b"15_left.png,P-1,Jos\xe9,L\n")
    result = import_images(store, [folder], PATTERNS)
    assert len(result.images) == 3
    assert "not UTF-8" in result.warnings[0]


def test_a_table_without_all_columns_is_told_once_and_the_images_load(store, folder):
    (folder / "patients.csv").write_text("image,patient_id\n15_left.png,P-1\n")
    result = import_images(store, [folder], PATTERNS)
    (warning,) = result.warnings
    assert "patients.csv" in warning
    assert "laterality" in warning
    assert len(result.images) == 3


def test_a_table_for_another_purpose_is_not_told(store, folder):
    (folder / "labels.csv").write_text("image,grade\n15_left.png,2\n")
    assert import_images(store, [folder], PATTERNS).warnings == []


def test_rows_for_absent_pictures_are_told_but_not_those_for_pictures_left_alone(store, folder):
    rows = "15_left.png,P-1,Ana,L\n15_right.png,P-1,Ana,R\n16_left.png,P-2,Eva,L\n"
    (folder / "patients.csv").write_text(HEADER + rows)
    result = import_images(store, [folder / "15_left.png"], PATTERNS)
    (warning,) = result.warnings
    assert warning == "1 row of patients.csv fits no picture that was opened: 16_left.png."


def test_two_tables_are_a_warning_once_and_neither_is_used(store, folder):
    for name in ("a.csv", "b.csv"):
        (folder / name).write_text(HEADER + "sub/scan.png,P-2,Eva,\n")
    result = import_images(store, [folder], PATTERNS)
    assert not result.images[-1].patient.is_identified
    assert len(result.warnings) == 1
    assert "several patient tables" in result.warnings[0]


def test_bad_rows_and_other_names_are_warnings(store, folder):
    rows = "15_left.png,P-1,Ana,L\n15_right.png,P-1,Eva,R\nsub/scan.png,P-1,Ana,both\n"
    (folder / "patients.csv").write_text(HEADER + rows)
    result = import_images(store, [folder], PATTERNS)
    assert any("row 4, column laterality" in warning for warning in result.warnings)
    assert any("Ana, not Eva" in warning for warning in result.warnings)


def test_a_photograph_under_anothers_name_is_told_with_whose_it_counts_as(store, folder):
    rows = "15_left.png,P-1,Ana,L\n15_right.png,P-1,Eva,R\n"
    (folder / "patients.csv").write_text(HEADER + rows)
    result = import_images(store, [folder], PATTERNS)
    assert result.images[1].patient == result.images[0].patient
    assert result.warnings == [
        "Patient P-1 is on record with the name Ana, not Eva; the record was kept, and "
        "15_right.png counts as this patient's. If it is somebody else's, correct the table or its "
        "patient."
    ]


def test_a_better_source_moves_an_image_without_a_warning(store, folder):
    import_images(store, [folder], PATTERNS)
    (folder / "patients.csv").write_text(HEADER + "15_left.png,P-1,Ana,L\n")
    result = import_images(store, [folder], PATTERNS)
    assert result.images[0].patient.patient_id == "P-1"
    assert result.warnings == []


def test_a_folder_of_many_people_taken_for_one_is_a_warning(store, tmp_path):
    for number in range(31):
        draw(tmp_path / "clinic" / "OS" / f"{number}.png")
    result = import_images(store, [tmp_path / "clinic"], PATTERNS)
    (warning,) = result.warnings
    assert warning.startswith("31 images (OS) were taken for patient clinic")


def test_a_bad_pattern_stops_before_anything_is_added(store, folder):
    with pytest.raises(SettingsError):
        import_images(store, [folder], ["("])
    assert store.list_images() == []


# -- progress ---------------------------------------------------------------------------------


def test_images_come_in_batches_with_progress(store, folder, monkeypatch):
    monkeypatch.setattr(module, "_BATCHES", (1, 1, 2))
    for number in range(3):
        draw(folder / f"{number + 20}_left.png")
    batches, progress = [], []
    result = import_images(
        store,
        [folder],
        PATTERNS,
        on_batch=batches.append,
        on_progress=lambda done, total: progress.append((done, total)),
    )
    assert [len(batch) for batch in batches] == [1, 1, 2, 2]
    assert [image for batch in batches for image in batch] == result.images
    assert progress == [(1, 6), (2, 6), (4, 6), (6, 6)]


def test_a_cancelled_import_keeps_what_it_had(store, folder, monkeypatch):
    monkeypatch.setattr(module, "_BATCHES", (1, 1, 1))
    shown = []
    result = import_images(
        store, [folder], PATTERNS, on_batch=shown.append, is_cancelled=lambda: len(shown) == 2
    )
    assert result.is_cancelled
    assert len(result.images) == 2
    assert store.list_images() == result.images


def test_an_empty_folder_is_no_error(store, tmp_path):
    assert import_images(store, [tmp_path], PATTERNS).images == []


# -- files that change ------------------------------------------------------------------------


def read_and_recorded(store: Store, path: Path):
    (image,) = import_images(store, [path], PATTERNS).images
    store.save_check(image.key, quality=Quality(None), width=8, height=6, sha256=file_sha256(path))
    return record_grade(store, image, Grade.PDR, reader="Dr B")


def test_another_picture_under_the_same_name_is_read_anew(store, folder):
    path = folder / "15_left.png"
    read_and_recorded(store, path)
    draw(path, width=9)
    result = import_images(store, [path], PATTERNS)
    (image,) = result.images
    assert (image.quality, image.width) == (None, 9)
    assert not image.assessment.is_entered
    assert "has changed since it was read" in result.warnings[0]


def test_a_file_of_the_same_size_with_other_pixels_is_noticed(store, folder):
    path = folder / "15_left.png"
    read_and_recorded(store, path)
    size, status = path.stat().st_size, path.stat()
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 10**9))
    assert path.stat().st_size == size
    (image,) = import_images(store, [path], PATTERNS).images
    assert not image.assessment.is_entered


def test_a_file_that_was_only_touched_keeps_its_record(store, folder):
    path = folder / "15_left.png"
    before = read_and_recorded(store, path)
    os.utime(path, ns=(1, 1))
    result = import_images(store, [path], PATTERNS)
    assert result.images == [before]
    assert result.warnings == []


# -- several pictures in one file -------------------------------------------------------------


def test_every_page_of_a_tiff_is_an_image(store, tmp_path):
    from PIL import Image

    path = tmp_path / "15_left.tif"
    pages = [Image.new("RGB", (4, 4), (shade, 0, 0)) for shade in (1, 2)]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    result = import_images(store, [path], PATTERNS)
    assert [image.frame for image in result.images] == [0, 1]
    assert {image.patient.patient_id for image in result.images} == {"15"}
    assert import_images(store, [path], PATTERNS).images == result.images


@pytest.mark.photographs
def test_the_sample_folder_is_identified_by_its_table(store, photographs):
    table = read_table(photographs / "sample_patients.csv")
    result = import_images(store, [photographs / "samples"], PATTERNS, table=table)
    people = {image.patient.patient_id for image in result.images}
    assert {"P-0010", "P-0013", "P-0015", "P-0016", "P-0017", "IDRiD_001"} <= people
    assert (len(result.images), result.problems, result.warnings) == (19, [], [])
    cc0 = next(image for image in result.images if image.path.name == "retina_cc0.jpg")
    assert not cc0.patient.is_identified
