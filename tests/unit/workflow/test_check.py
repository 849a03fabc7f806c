"""Looking again at a photograph before it is read: its file, its record, the rest of its exam."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import pytest

from drviewer.domain import Exam, FundusImage, Grade, Laterality, Quality, QualityIssue
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.imaging.quality import REVISION
from drviewer.settings import DEFAULT_NAME_PATTERNS as PATTERNS
from drviewer.settings import Settings
from drviewer.store import Store
from drviewer.workflow import assess
from drviewer.workflow.check import has_other_file, look_again, others_of_exam
from drviewer.workflow.exams import exam_of, unchecked_of
from drviewer.workflow.import_images import import_images
from drviewer.workflow.sign import amend_exam, sign_exam

SETTINGS = Settings(reading_mode="side_by_side")


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as store:
        yield store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "P-1_OD.png"
    draw(path, 1)
    return path


def draw(path: Path, seed: int, eye: Laterality = Laterality.RIGHT, side: int = 256) -> None:
    picture = draw_phantom(PhantomSpec(seed, eye, side)).rgb
    assert cv2.imwrite(str(path), picture[:, :, ::-1])


def opened(store: Store, path: Path) -> FundusImage:
    (image,) = import_images(store, [path], PATTERNS).images
    look_again(store, image)
    return recorded(store, image)


def recorded(store: Store, image: FundusImage) -> FundusImage:
    found = store.find_image(image.key)
    assert found is not None
    return found


def read(store: Store, path: Path, grade: Grade = Grade.PDR) -> FundusImage:
    return assess.record_grade(store, opened(store, path), grade, reader="Dr B")


def exam(store: Store, image: FundusImage) -> Exam:
    key = image.patient.key
    image = recorded(store, image)
    return exam_of(image, store.patient_images(key), store.patient_signings(key))


def sign(store: Store, image: FundusImage) -> None:
    sign_exam(store, exam(store, image), settings=SETTINGS, reader="Dr B")


def assert_reading_stays(store: Store, image: FundusImage) -> None:
    """Read and signed, it is the same after its folder was opened once more."""
    assess.record_grade(store, recorded(store, image), Grade.NO_DR, reader="Dr B")
    sign(store, image)
    (again,) = import_images(store, [image.path], PATTERNS).images
    assert again.final_grade is Grade.NO_DR
    assert not again.is_changed_since_signed


@pytest.fixture
def stricter_limits(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Call it, and the program is a later one, whose checks refuse every photograph."""

    def come() -> None:
        monkeypatch.setattr("drviewer.workflow.check.REVISION", REVISION + 1)
        refused = Quality(QualityIssue.HAZY, revision=REVISION + 1)
        monkeypatch.setattr("drviewer.workflow.check.assess", lambda _pixels: refused)

    return come


def test_photograph_nobody_has_read_is_checked_once_by_a_later_programs_limits(
    store: Store, path: Path, stricter_limits: Callable[[], None]
) -> None:
    image = opened(store, path)
    assert look_again(store, image) is None
    stricter_limits()
    assert opened(store, path).quality == Quality(QualityIssue.HAZY, revision=REVISION + 1)
    assert look_again(store, recorded(store, image)) is None
    assert store.verify() == []


def test_photograph_that_was_read_keeps_the_check_it_was_read_by(
    store: Store, path: Path, stricter_limits: Callable[[], None]
) -> None:
    image = recorded(store, read(store, path))
    stricter_limits()
    assert look_again(store, image) is None
    sign(store, image)
    assert look_again(store, recorded(store, image)) is None
    assert recorded(store, image).quality == image.quality


def test_what_was_read_of_a_replaced_file_outlives_opening_its_folder(
    store: Store, path: Path
) -> None:
    read(store, path)
    draw(path, 2)
    image = opened(store, path)
    assert not image.assessment.is_entered
    assess.record_grade(store, image, Grade.MILD_NPDR, reader="Dr B")
    result = import_images(store, [path], PATTERNS)
    assert result.warnings == []
    assert result.images[0].final_grade is Grade.MILD_NPDR
    assert result.images[0].is_checked


def test_a_file_that_had_not_arrived_wholly_is_read_as_it_was_checked(
    store: Store, path: Path
) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    (image,) = import_images(store, [path], PATTERNS).images
    path.write_bytes(whole)
    look_again(store, image)
    assert_reading_stays(store, image)


def test_of_a_file_changed_since_it_was_signed_the_reader_is_told_once(
    store: Store, path: Path
) -> None:
    image = read(store, path)
    sign(store, image)
    whole = path.read_bytes()
    draw(path, 2)
    found = look_again(store, recorded(store, image))
    assert found is not None
    assert "since its exam was signed" in found[1]
    assert look_again(store, recorded(store, image)) is None
    path.write_bytes(whole)
    found = look_again(store, recorded(store, image))
    assert found is not None
    assert found[1] == ""
    assert not found[0].is_changed_since_signed


def test_after_the_amendment_of_a_changed_file_the_new_reading_stays(
    store: Store, path: Path
) -> None:
    image = read(store, path)
    sign(store, image)
    draw(path, 2)
    look_again(store, image)
    amend_exam(store, exam(store, image), reason="Another file", reader="Dr B")
    look_again(store, image)
    assert_reading_stays(store, image)


def test_a_damaged_file_that_was_touched_keeps_nobody_from_signing(
    store: Store, path: Path, tmp_path: Path
) -> None:
    image = read(store, path)
    damaged = tmp_path / "P-1_OS.png"
    damaged.write_bytes(b"\x89PNG\r\n\x1a\n no picture")
    broken = opened(store, damaged)
    os.utime(damaged, ns=(1, 1))
    assert broken.problem
    assert not has_other_file(store, broken)
    sign(store, image)
    assert recorded(store, image).is_signed


def test_what_somebody_else_recorded_is_news(store: Store, path: Path) -> None:
    (image,) = import_images(store, [path], PATTERNS).images
    look_again(store, image)
    found = look_again(store, image)
    assert found is not None
    assert found[0].is_checked
    assert found[1] == ""
    assert look_again(store, found[0]) is None


def test_an_exam_whose_folder_was_renamed_can_be_signed(store: Store, tmp_path: Path) -> None:
    former = tmp_path / "Tuesday"
    former.mkdir()
    draw(former / "P-1_OD.png", 1)
    import_images(store, [former], PATTERNS)
    former.rename(tmp_path / "Archive")
    image = read(store, tmp_path / "Archive" / "P-1_OD.png")
    (gone,) = others_of_exam(store, image)
    look_again(store, gone)
    assert unchecked_of(exam(store, image)) == ()
    sign(store, image)


def test_every_page_of_a_touched_file_keeps_its_reading(store: Store, tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "P-1_OD.tif"
    pages = [Image.fromarray(draw_phantom(PhantomSpec(seed, side=256)).rgb) for seed in (1, 2)]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    first, _second = import_images(store, [path], PATTERNS).images
    look_again(store, first)
    assess.record_grade(store, recorded(store, first), Grade.PDR, reader="Dr B")
    os.utime(path, ns=(1, 1))
    import_images(store, [path], PATTERNS)
    assert recorded(store, first).final_grade is Grade.PDR


def test_of_a_crowd_not_all_are_looked_at_at_once(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drviewer.workflow.check._CROWD", 2)
    for number in range(4):
        draw(path.with_name(f"P-1_OD_{number}.png"), number, side=128)
    image, *_ = import_images(store, [path.parent], PATTERNS).images
    assert len(others_of_exam(store, image)) == 2
