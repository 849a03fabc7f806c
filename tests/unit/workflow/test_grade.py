"""Grading one image and a folder, with a grader that answers as it is told."""

import hashlib
import itertools
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from drviewer.domain import (
    FundusImage,
    Grade,
    Identity,
    ModelIdentity,
    Prediction,
    Quality,
    QualityIssue,
    Region,
    Rgb,
)
from drviewer.errors import (
    DrviewerError,
    GraderProcessError,
    ModelError,
    UnfamiliarImageError,
)
from drviewer.store import NewImage, Store
from drviewer.workflow import check as module
from drviewer.workflow.check import check_image
from drviewer.workflow.grade import GradeProgress, grade_image, grade_images

MODEL = ModelIdentity("net", "1.0", "a" * 64)


def answer_for(rgb: Rgb, model: ModelIdentity = MODEL) -> Prediction:
    """The picture's shade is its grade."""
    probabilities = [0.0] * 5
    probabilities[int(rgb[0, 0, 0])] = 1.0
    maps = np.zeros((5, 2, 2), np.float32)
    return Prediction(tuple(probabilities), maps, Region(0, 0, 8, 6), model, "attention")


@dataclass
class FakeGrader:
    """Answers at once; ``failures`` are raised first, one a request."""

    model: ModelIdentity = MODEL
    failures: list[Exception | None] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)

    @property
    def card(self) -> SimpleNamespace:
        return SimpleNamespace(identity=self.model)

    def submit(self, rgb: Rgb) -> "Future[Prediction]":
        self.asked.append(int(rgb[0, 0, 0]))
        future: Future[Prediction] = Future()
        failure = self.failures.pop(0) if self.failures else None
        if failure is None:
            future.set_result(answer_for(rgb, self.model))
        else:
            future.set_exception(failure)
        return future


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture(autouse=True)
def quality(monkeypatch):
    """Shade 9 is a blurred picture, everything else is gradable."""

    def assess(rgb: Rgb) -> Quality:
        issue = QualityIssue.BLURRED if rgb[0, 0, 0] == 9 else None
        return Quality(issue, 1.0, 1.0, 1.0, module.REVISION)

    monkeypatch.setattr(module, "assess", assess)


def add(store: Store, folder: Path, *shades: int) -> list[FundusImage]:
    new = []
    for number, shade in enumerate(shades):
        path = folder / f"{number}.png"
        _, data = cv2.imencode(".png", np.full((6, 8, 3), shade, np.uint8))
        path.write_bytes(data.tobytes())
        new.append(NewImage(path, 0, Identity(), 8, 6))
    return store.add_images(new)


# -- one image --------------------------------------------------------------------------------


def test_a_check_keeps_quality_size_and_hash(store, tmp_path):
    (image,) = add(store, tmp_path, 3)
    checked, pixels = check_image(store, image)
    assert pixels.shape == (6, 8, 3)
    assert checked.quality.is_gradable
    assert checked.sha256 == hashlib.sha256(image.path.read_bytes()).hexdigest()
    assert store.find_image(image.key) == checked


def test_an_unreadable_file_says_why(store, tmp_path):
    (image,) = add(store, tmp_path, 3)
    image.path.write_bytes(b"")
    checked, pixels = check_image(store, image)
    assert pixels is None
    assert "0 bytes" in checked.problem


def test_a_picture_that_breaks_the_check_says_so(store, tmp_path, monkeypatch):
    def fail(_rgb: Rgb) -> Quality:
        raise ZeroDivisionError("odd picture")

    monkeypatch.setattr(module, "assess", fail)
    checked, _ = check_image(store, add(store, tmp_path, 3)[0])
    assert checked.problem == "0.png could not be checked: odd picture."


def test_one_image_is_graded_and_kept(store, tmp_path):
    (image,) = add(store, tmp_path, 3)
    graded = grade_image(store, image, FakeGrader().submit)
    assert graded.prediction.grade is Grade.SEVERE_NPDR
    assert store.find_image(image.key).prediction.model == MODEL


def test_the_model_is_not_asked_about_an_ungradable_image(store, tmp_path):
    grader = FakeGrader()
    graded = grade_image(store, add(store, tmp_path, 9)[0], grader.submit)
    assert (grader.asked, graded.prediction) == ([], None)
    assert graded.quality.issue is QualityIssue.BLURRED


def test_pixels_at_hand_are_not_read_again(store, tmp_path, monkeypatch):
    image, pixels = check_image(store, add(store, tmp_path, 2)[0])
    monkeypatch.setattr(module, "read_image", None)
    graded = grade_image(store, image, FakeGrader().submit, pixels=pixels)
    assert graded.prediction.grade is Grade.MODERATE_NPDR


def test_pixels_at_hand_are_checked_before_they_are_graded(store, tmp_path):
    (image,) = add(store, tmp_path, 9)
    grader = FakeGrader()
    blurred = grade_image(store, image, grader.submit, pixels=np.full((6, 8, 3), 9, np.uint8))
    assert (grader.asked, blurred.quality.is_gradable) == ([], False)
    image.path.unlink()
    fresh = store.add_images([NewImage(image.path.with_name("x.png"), 0, Identity(), 8, 6)])[0]
    gone = grade_image(store, fresh, grader.submit, pixels=np.zeros((6, 8, 3), np.uint8))
    assert gone.problem


def test_a_picture_that_the_model_does_not_know_is_refused_and_no_failure(store, tmp_path):
    """What the image checks let pass, the network's features may tell from a fundus photograph."""
    unknown = UnfamiliarImageError("not known")
    (image,) = add(store, tmp_path, 2)
    image = store.save_prediction(image.key, answer_for(np.full((6, 8, 3), 2, np.uint8)))
    refused = grade_image(store, image, FakeGrader(failures=[unknown]).submit)
    assert refused.quality.issue is QualityIssue.NOT_FUNDUS
    assert refused.quality.sharpness == 1.0, "what was measured is kept"
    assert (refused.prediction, refused.grading_problem, refused.problem) == (None, "", "")
    assert store.find_image(image.key) == refused


def test_an_unknown_picture_does_not_stop_a_folder_and_is_not_asked_about_again(store, tmp_path):
    told = []
    grader = FakeGrader(failures=[UnfamiliarImageError("not known")])
    images = add(store, tmp_path, 2, 3)
    result = grade_images(store, images, grader, on_image=told.append)
    assert (result.graded, result.ungradable, result.failed) == (1, 1, [])
    last = {image.key: image for image in told}
    assert last[images[0].key].quality.issue is QualityIssue.NOT_FUNDUS
    again = grade_images(store, store.list_images(), FakeGrader())
    assert (again.graded, again.ungradable, again.skipped) == (0, 1, 1)


@pytest.mark.parametrize("failure", [DrviewerError("no memory left"), ValueError("no memory left")])
def test_a_failure_of_the_model_is_kept_with_the_image(store, tmp_path, failure):
    graded = grade_image(store, add(store, tmp_path, 2)[0], FakeGrader(failures=[failure]).submit)
    assert "no memory left" in graded.grading_problem
    assert graded.prediction is None


def test_a_request_that_can_not_be_made_is_a_failure_of_that_image(store, tmp_path):
    def submit(_rgb: Rgb) -> "Future[Prediction]":
        raise ValueError("no field")

    assert "no field" in grade_image(store, add(store, tmp_path, 2)[0], submit).grading_problem


def test_an_unusable_model_is_the_callers_business(store, tmp_path):
    with pytest.raises(ModelError):
        grade_image(
            store, add(store, tmp_path, 2)[0], FakeGrader(failures=[ModelError("altered")]).submit
        )


def test_a_cancelled_request_changes_nothing(store, tmp_path):
    def submit(_rgb: Rgb) -> "Future[Prediction]":
        future: Future[Prediction] = Future()
        future.cancel()
        return future

    (image,) = add(store, tmp_path, 2)
    with pytest.raises(CancelledError):
        grade_image(store, image, submit)
    kept = store.find_image(image.key)
    assert (kept.prediction, kept.grading_problem) == (None, "")


# -- a folder ---------------------------------------------------------------------------------


def test_a_folder_is_graded_and_every_image_is_told(store, tmp_path):
    images = add(store, tmp_path, 0, 9, 4)
    told = []
    result = grade_images(store, images, FakeGrader(), on_image=told.append)
    assert (result.graded, result.ungradable, result.skipped, result.failed) == (2, 1, 0, [])
    kept = store.list_images()
    assert [image.prediction and image.prediction.grade for image in kept] == [0, None, 4]
    last = {image.key: image for image in told}
    assert [last[image.key].prediction is None for image in images] == [False, True, False]


def test_what_a_former_programs_limits_refused_is_tried_again(store, tmp_path, monkeypatch):
    passes = Quality(None, revision=module.REVISION)
    refuses = replace(passes, issue=QualityIssue.HAZY)
    monkeypatch.setattr(module, "assess", lambda _rgb: refuses)
    grade_images(store, add(store, tmp_path, 0, 4), FakeGrader())
    assert grade_images(store, store.list_images(), FakeGrader()).ungradable == 2
    later = replace(passes, revision=module.REVISION + 1)
    monkeypatch.setattr(module, "REVISION", later.revision)
    monkeypatch.setattr(module, "assess", lambda _rgb: later)
    result = grade_images(store, store.list_images(), FakeGrader())
    assert (result.graded, result.skipped) == (2, 0)


def test_one_bad_image_does_not_stop_the_rest(store, tmp_path):
    images = add(store, tmp_path, 1, 2, 3, 4)
    images[0].path.write_bytes(b"")
    grader = FakeGrader(failures=[DrviewerError("odd"), None])
    result = grade_images(store, images, grader)
    assert result.graded == 2
    assert [path.name for path, _ in result.failed] == ["0.png", "1.png"]
    assert "odd" in store.find_image(images[1].key).grading_problem


def test_a_dead_worker_is_asked_once_more(store, tmp_path):
    images = add(store, tmp_path, 1, 2)
    grader = FakeGrader(failures=[GraderProcessError("died"), GraderProcessError("died")])
    result = grade_images(store, images, grader)
    assert (result.graded, result.failed) == (2, [])
    assert sorted(grader.asked) == [1, 1, 2, 2]


def test_an_image_that_kills_the_worker_twice_is_left_and_the_rest_goes_on(store, tmp_path):
    images = add(store, tmp_path, 1, 2)
    died = GraderProcessError("died")
    grader = FakeGrader(failures=[died, None, died])
    result = grade_images(store, images, grader)
    assert result.graded == 1
    assert result.failed == [(images[0].path, "died")]


def test_an_unusable_model_stops_the_folder(store, tmp_path):
    images = add(store, tmp_path, *range(5))
    grader = FakeGrader(failures=[None, ModelError("altered")])
    with pytest.raises(ModelError):
        grade_images(store, images, grader)
    assert len(grader.asked) <= 3
    kept = store.list_images()
    assert kept[0].prediction is not None
    assert all(image.grading_problem == "" for image in kept)


def test_what_the_same_model_graded_is_skipped_unless_forced(store, tmp_path):
    grade_images(store, add(store, tmp_path, 1, 9), FakeGrader())
    images = store.list_images()
    grader = FakeGrader()
    result = grade_images(store, images, grader)
    assert (result.skipped, result.ungradable) == (1, 1)
    assert grader.asked == []
    assert grade_images(store, images, grader, force=True).graded == 1
    assert grader.asked == [1]


@pytest.mark.parametrize("is_forced", [False, True])
def test_signed_images_are_left_alone_and_counted_apart(store, tmp_path, is_forced):
    images = [replace(image, is_signed=True) for image in add(store, tmp_path, 1, 9)]
    grader, told = FakeGrader(), []
    result = grade_images(store, images, grader, force=is_forced, on_progress=told.append)
    assert (result.signed, result.skipped, result.ungradable) == (2, 0, 0)
    assert grader.asked == []
    assert (told[-1].done, told[-1].total) == (2, 2)


def test_another_model_grades_again(store, tmp_path):
    grade_images(store, add(store, tmp_path, 1), FakeGrader())
    other = ModelIdentity("net", "2.0", "b" * 64)
    result = grade_images(store, store.list_images(), FakeGrader(model=other))
    assert result.graded == 1
    assert store.list_images()[0].prediction.model == other


def test_a_file_that_could_not_be_read_is_tried_again(store, tmp_path):
    (image,) = add(store, tmp_path, 1)
    store.save_problem(image.key, "network drive gone")
    assert grade_images(store, store.list_images(), FakeGrader()).graded == 1
    assert store.list_images()[0].problem == ""


def test_progress_tells_what_is_done_and_what_remains(store, tmp_path):
    images = add(store, tmp_path, 1, 2, 3, 4)
    graded = grade_image(store, images[0], FakeGrader().submit)
    seen: list[GradeProgress] = []
    clock = itertools.count(0, 10).__next__
    grade_images(store, [graded, *images[1:]], FakeGrader(), on_progress=seen.append, clock=clock)
    assert [(now.done, now.total) for now in seen] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [now.elapsed_s for now in seen] == [10, 20, 30, 40]
    # The first of three took 20 s (the model was loading), the second 10 s.
    assert [now.remaining_s for now in seen] == [None, 40, 10, 0]


def test_the_next_image_is_handed_over_while_the_model_works(store, tmp_path):
    """The second picture is read and waits at the model before the first answer is there."""

    class Slow(FakeGrader):
        def submit(self, rgb: Rgb) -> "Future[Prediction]":
            self.asked.append(int(rgb[0, 0, 0]))
            future: Future[Prediction] = Future()
            waiting.append((future, rgb))
            if len(waiting) == 2:
                for late, picture in waiting:
                    late.set_result(answer_for(picture))
                waiting.clear()
            return future

    waiting: list[tuple[Future[Prediction], Rgb]] = []
    looks = itertools.count()
    result = grade_images(
        store,
        add(store, tmp_path, 1, 2, 3, 4),
        Slow(),
        # One image at a time would wait for ever.
        is_cancelled=lambda: next(looks) > 30,
    )
    assert result.graded == 4


def test_cancelling_keeps_what_is_done_and_cancels_what_waits(store, tmp_path):
    class Stuck(FakeGrader):
        def submit(self, rgb: Rgb) -> "Future[Prediction]":
            if rgb[0, 0, 0] == 1:
                return super().submit(rgb)
            future: Future[Prediction] = Future()
            waiting.append(future)
            return future

    waiting: list[Future[Prediction]] = []
    images = add(store, tmp_path, 1, 2, 3, 4)
    result = grade_images(store, images, Stuck(), is_cancelled=lambda: len(waiting) == 2)
    assert result.is_cancelled
    assert result.graded == 1
    assert all(future.cancelled() for future in waiting)
    kept = store.list_images()
    assert [image.prediction is not None for image in kept] == [True, False, False, False]
    assert all(image.grading_problem == "" for image in kept)


def test_nothing_to_do_is_no_error(store):
    assert grade_images(store, [], FakeGrader()).graded == 0
