"""What a report says of a patient's rows, and where it is written; the drawing is a stand-in."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import cv2
import numpy as np
import pytest

from drviewer.domain import (
    Assessment,
    Dme,
    FundusImage,
    Grade,
    Identity,
    Landmarks,
    Laterality,
    Lesion,
    Mark,
    MarkKind,
    ModelIdentity,
    OpticDisc,
    Patient,
    Prediction,
    Quality,
    QualityIssue,
    ReadingMode,
    Region,
    Signing,
    shown_probability,
)
from drviewer.errors import ImageReadError, ReportError, ResourceError
from drviewer.reporting.content import Gradability, ReportContent, read_content
from drviewer.reporting.pictures import Drawn, Pictures
from drviewer.screening.guideline import read_guideline
from drviewer.settings import Settings
from drviewer.store import NewImage, Store
from drviewer.workflow import report_pictures
from drviewer.workflow.exams import exams_of
from drviewer.workflow.import_images import file_sha256
from drviewer.workflow.report import report_content, report_name, write_report, write_reports
from drviewer.workflow.report_content import make_content
from drviewer.workflow.report_pictures import PRINT_SIDE, load_pictures, print_picture

ANA = Patient(1, "P-1", "Ana Novák", date(1958, 3, 14))
NOW = datetime(2024, 5, 2, 9, 30, tzinfo=UTC)
EXAM = date(2024, 5, 1)
RIGHT, LEFT, UNKNOWN = Laterality.RIGHT, Laterality.LEFT, Laterality.UNKNOWN


WHOLE = Region(0, 0, 64, 64)


def prediction(grade: Grade, region: Region = WHOLE) -> Prediction:
    shares = [0.05] * 5
    shares[grade] = 0.8
    heatmaps = np.zeros((5, 4, 4), np.float32)
    heatmaps[grade, 1, 1] = 2.0
    one, two, three, four, five = shares
    model = ModelIdentity("tiny", "1.0", "ab" * 32)
    return Prediction((one, two, three, four, five), heatmaps, region, model, "attention")


def image(
    key: int,
    laterality: Laterality,
    read: Grade | None = None,
    model: Grade | None = None,
    *,
    patient: Patient = ANA,
    day: date | None = EXAM,
    issue: QualityIssue | None = None,
    assessment: Assessment | None = None,
) -> FundusImage:
    identity = Identity(patient_id=patient.patient_id, laterality=laterality, exam_date=day)
    given = Assessment(grade=read, reader="Dr. Eva" if read is not None else "")
    return FundusImage(
        key=key,
        path=Path(f"picture_{key}.png"),
        frame=0,
        patient=patient,
        identity=identity,
        sha256="cd" * 32,
        quality=Quality(issue),
        prediction=None if model is None else prediction(model),
        assessment=assessment or given,
    )


def content_of(images: Sequence[FundusImage], day: date | None = EXAM) -> ReportContent:
    exam = next(one for one in exams_of(images) if one.exam_date == day)
    guideline = read_guideline("ico_high_resource")
    left_out = len(images) - len(exam.images)
    return make_content(exam, guideline, clinic="Clinic", created_at=NOW, left_out=left_out)


def test_the_clinicians_grade_counts_over_the_models() -> None:
    content = content_of(
        [
            image(1, RIGHT, Grade.MILD_NPDR, Grade.PDR),
            image(2, LEFT, Grade.NO_DR, Grade.NO_DR),
        ]
    )
    assert content.result.grade is Grade.MILD_NPDR
    assert not content.result.is_referral
    right = content.eye(RIGHT)
    assert right is not None
    assert right.image is not None
    assert right.image.model is not None
    assert right.image.model.grade is Grade.PDR


def test_what_the_model_leaves_open_and_calls_is_said() -> None:
    said = replace(
        prediction(Grade.MODERATE_NPDR),
        decided_grade=Grade.MILD_NPDR,
        grade_set=(Grade.MILD_NPDR, Grade.MODERATE_NPDR),
        referable_threshold=0.25,
        vision_threatening_threshold=0.5,
    )
    content = content_of([replace(image(1, RIGHT, Grade.MILD_NPDR), prediction=said)])
    model = content.images[0].model
    assert model is not None
    assert (model.grade, model.heatmap_grade) == (Grade.MILD_NPDR, Grade.MILD_NPDR)
    assert model.grade_set == (Grade.MILD_NPDR, Grade.MODERATE_NPDR)
    assert (model.referable, model.referable_threshold) == (True, 0.25)
    assert (model.vision_threatening, model.vision_threatening_threshold) == (False, 0.5)
    assert model.vision_threatening_probability == pytest.approx(0.1)


def test_a_probability_reads_the_same_on_paper_as_on_the_screen() -> None:
    near = (0.044401, 0.230727, 0.383701, 0.32496, 0.016211)
    said = replace(prediction(Grade.MODERATE_NPDR), probabilities=near)
    model = content_of([replace(image(1, RIGHT), prediction=said)]).images[0].model
    assert model is not None
    assert [*map(shown_probability, model.probabilities)] == [
        "0.04",
        "0.23",
        "0.38",
        "0.32",
        "0.02",
    ]
    assert model.probabilities == near
    assert model.referable_probability == said.referable_probability
    assert model.vision_threatening_probability == said.vision_threatening_probability


def test_a_model_without_thresholds_calls_nothing() -> None:
    model = content_of([image(1, RIGHT, None, Grade.PDR)]).images[0].model
    assert model is not None
    assert (model.referable, model.vision_threatening, model.grade_set) == (None, None, ())


def test_the_models_grade_alone_is_provisional() -> None:
    content = content_of([image(1, RIGHT, None, Grade.PDR), image(2, LEFT, Grade.NO_DR)])
    assert content.result.grade is Grade.PDR
    assert content.result.is_provisional
    assert "Right eye: AI grade, not confirmed" in content.draft_reasons
    assert content.is_draft


def test_reading_blind_the_model_stays_out_of_what_is_said_of_an_unread_eye() -> None:
    images = [
        image(1, RIGHT, None, Grade.MILD_NPDR),
        image(2, RIGHT, None, Grade.PDR),
        image(3, LEFT, Grade.NO_DR, Grade.NO_DR),
        image(4, LEFT, None, Grade.MILD_NPDR),
    ]
    store = FakeStore(images)
    open_, _ = report_content(store, 1, settings=Settings())
    assert open_.result.grade is Grade.PDR
    blind, _ = report_content(store, 1, settings=Settings(), mode=ReadingMode.BLIND_FIRST)
    right, left = blind.eye(RIGHT), blind.eye(LEFT)
    assert right is not None
    assert right.image is not None
    assert right.image.picture == 1  # not the worse by the model
    assert [one.model for one in right.images] == [None, None]
    assert right.image.model_problem == "Shown after your reading"
    assert blind.result.missing == ("Right eye: not graded", "Left eye: 1 photograph not read")
    assert not any("Right eye" in reason for reason in blind.draft_reasons)
    assert left is not None
    assert all(one.model for one in left.images)


def test_photograph_not_read_beside_one_that_was_leaves_the_result_incomplete() -> None:
    images = [image(1, RIGHT, Grade.NO_DR), image(2, RIGHT), image(3, LEFT, Grade.NO_DR)]
    content = content_of(images)
    right = content.eye(RIGHT)
    assert right is not None
    assert right.unread == 1
    assert content.result.missing == ("Right eye: 1 photograph not read",)
    assert content.result.due is None
    refused = image(2, RIGHT, issue=QualityIssue.BLURRED)
    assert content_of([images[0], refused, images[2]]).result.is_complete


def test_every_report_is_a_draft_until_signatures_exist() -> None:
    content = content_of([image(1, RIGHT, Grade.NO_DR), image(2, LEFT, Grade.NO_DR)])
    assert content.is_draft
    assert content.draft_reasons == ("Not signed",)


def test_the_worst_image_stands_for_an_eye_and_the_others_are_listed() -> None:
    content = content_of(
        [
            image(1, RIGHT, Grade.NO_DR),
            image(2, RIGHT, None, Grade.SEVERE_NPDR),
            image(3, RIGHT, None, None, issue=QualityIssue.BLURRED),
            image(4, LEFT, Grade.NO_DR),
        ]
    )
    right = content.eye(RIGHT)
    assert right is not None
    assert right.image is not None
    assert right.image.picture == 2
    assert [one.picture for one in right.others] == [1, 3]


def test_of_equal_grades_the_clinicians_image_stands_for_the_eye() -> None:
    content = content_of(
        [
            image(1, RIGHT, None, Grade.MILD_NPDR),
            image(2, RIGHT, Grade.MILD_NPDR),
            image(3, LEFT, Grade.NO_DR),
        ]
    )
    right = content.eye(RIGHT)
    assert right is not None
    assert right.image is not None
    assert right.image.picture == 2
    assert not content.result.is_provisional


def test_the_worst_oedema_entered_for_any_image_is_the_eyes() -> None:
    far = Assessment(Grade.NO_DR, dme=Dme.NOT_CENTRE_INVOLVING)
    content = content_of(
        [
            image(1, RIGHT, assessment=far),
            image(2, RIGHT, Grade.MILD_NPDR),
            image(3, LEFT, Grade.NO_DR),
        ]
    )
    right = content.eye(RIGHT)
    assert right is not None
    assert right.dme is Dme.NOT_CENTRE_INVOLVING
    assert content.result.is_referral
    assert content.result.reason == "macular oedema entered as not centre-involving"


def test_advice_for_oedema_is_not_given_for_what_was_not_entered() -> None:
    wet = Assessment(Grade.NO_DR, dme=Dme.CENTRE_INVOLVING)
    content = content_of([image(1, RIGHT, assessment=wet), image(2, LEFT, Grade.PDR)])
    assert content.result.reason == "macular oedema entered as centre-involving"
    assert content.remarks == ("DME not entered for left eye: only retinopathy counts there.",)


def test_one_eye_without_image_is_incomplete_and_not_decided() -> None:
    result = content_of([image(1, RIGHT, Grade.NO_DR)]).result
    assert (result.is_complete, result.is_decided) == (False, False)
    assert result.missing == ("Left eye: no image",)


def test_an_ungradable_image_shows_no_ai_grade_even_if_one_is_on_record() -> None:
    dark = image(1, RIGHT, None, Grade.NO_DR, issue=QualityIssue.TOO_DARK)
    line = content_of([dark, image(2, LEFT, Grade.NO_DR)]).images[0]
    assert line.gradability is Gradability.UNGRADABLE
    assert line.model is None
    assert line.reason == QualityIssue.TOO_DARK.reason
    assert line.counted_grade is None


def test_the_clinician_may_grade_what_the_check_called_ungradable() -> None:
    dark = image(1, RIGHT, Grade.PDR, issue=QualityIssue.TOO_DARK)
    assert content_of([dark, image(2, LEFT, Grade.NO_DR)]).result.grade is Grade.PDR


def test_a_clinicians_ungradable_stands_over_the_models_grade() -> None:
    refused = image(1, RIGHT, None, Grade.NO_DR, assessment=Assessment(is_ungradable=True))
    result = content_of([refused, image(2, LEFT, Grade.NO_DR)]).result
    assert result.missing == ("Right eye: not gradable",)
    assert not result.is_decided


def test_an_unreadable_file_is_said_with_its_reason() -> None:
    broken = replace(image(1, RIGHT), problem="picture_1.png is cut off.", quality=None)
    content = content_of([broken, image(2, LEFT, Grade.NO_DR)])
    assert content.images[0].gradability is Gradability.UNREADABLE
    assert content.images[0].reason == "picture_1.png is cut off."
    assert content.result.missing == ("Right eye: the image can't be read",)


def test_unknown_eye_and_patient_are_said_not_guessed() -> None:
    nobody = Patient(9, "unknown-1a2b", is_identified=False)
    content = content_of([image(1, UNKNOWN, None, Grade.PDR, patient=nobody, day=None)], None)
    assert [eye.laterality for eye in content.eyes] == [RIGHT, LEFT, UNKNOWN]
    assert content.patient.patient_id == ""
    assert content.exam_date is None
    assert content.result.due is None
    assert any("Patient unknown" in remark for remark in content.remarks)
    assert any("Exam date unknown" in remark for remark in content.remarks)


def test_the_latest_exam_is_reported_with_undated_images_and_says_so() -> None:
    images = [
        image(1, RIGHT, Grade.PDR, day=date(2023, 1, 1)),
        image(2, RIGHT, Grade.NO_DR),
        image(3, LEFT, Grade.MILD_NPDR, day=None),
    ]
    content = content_of(images)
    assert content.exam_date == EXAM
    assert [one.picture for one in content.images] == [2, 3]
    assert any(remark.startswith("1 image of other exams") for remark in content.remarks)
    assert any(remark.startswith("1 image without a date") for remark in content.remarks)
    former = content_of(images, date(2023, 1, 1))
    assert former.result.grade is Grade.PDR


def test_a_patient_without_that_image_is_refused() -> None:
    for store, key in ((FakeStore([]), None), (FakeStore([image(1, RIGHT)]), 2)):
        with pytest.raises(ReportError, match="no image"):
            report_content(store, 1, settings=Settings(), image_key=key)


def test_the_same_rows_say_the_same_apart_from_the_time_stamp() -> None:
    store = FakeStore([image(1, RIGHT, Grade.PDR, Grade.PDR), image(2, LEFT, None, Grade.NO_DR)])
    later = datetime(2025, 1, 1, tzinfo=UTC)
    first, _ = report_content(store, 1, settings=Settings(), created_at=NOW)
    second, _ = report_content(store, 1, settings=Settings(), created_at=later)
    assert first.model_copy(update={"created_at": later}) == second


# -- pictures --------------------------------------------------------------------------------


def retina(side: int) -> np.ndarray:
    picture = np.zeros((side, side + side // 2, 3), np.uint8)
    cv2.circle(picture, (side * 3 // 4, side // 2), side * 2 // 5, (170, 90, 50), -1)
    return picture


def test_a_photograph_is_cut_to_its_field_and_made_small_for_paper() -> None:
    picture = print_picture(retina(2000), None)
    assert max(picture.photograph.shape[:2]) == pytest.approx(PRINT_SIDE, abs=12)
    assert picture.photograph.shape[0] == pytest.approx(picture.photograph.shape[1], abs=12)
    assert picture.overlay is None


def test_the_heat_map_lies_where_the_model_saw_it() -> None:
    rgb = retina(400)
    box = Region(140, 40, 320, 320)
    picture = print_picture(rgb, prediction(Grade.PDR, box))
    assert picture.overlay is not None
    assert picture.overlay.shape == picture.photograph.shape
    changed = np.abs(picture.overlay.astype(int) - picture.photograph).sum(axis=2)
    row, column = np.unravel_index(int(changed.argmax()), changed.shape)
    # The planted cell (1, 1) of 4 x 4 has its middle at three eighths.
    assert row / changed.shape[0] == pytest.approx(0.375, abs=0.06)
    assert column / changed.shape[1] == pytest.approx(0.375, abs=0.06)
    assert np.array_equal(picture.photograph[-40:], picture.overlay[-40:])


def test_a_map_without_evidence_gives_no_overlay() -> None:
    nothing = replace(prediction(Grade.NO_DR), heatmaps=np.zeros((5, 4, 4), np.float32))
    assert print_picture(retina(300), nothing).overlay is None


@pytest.mark.parametrize("side", [400, 2600])
def test_marks_are_printed_where_they_were_drawn(side: int) -> None:
    rgb = retina(side)
    # The field's middle, as drawn in the original's pixels.
    middle = (side * 3 / 4, side / 2)
    dot = Mark("k", MarkKind.POINT, (middle,))
    picture = print_picture(rgb, None, Drawn((dot,), Landmarks()))
    drawn, (height, width) = picture.drawn, picture.photograph.shape[:2]
    assert drawn is not None
    x, y = ((middle[0] - drawn.left) * drawn.scale, (middle[1] - drawn.top) * drawn.scale)
    assert (x, y) == pytest.approx((width / 2, height / 2), abs=3)


def test_marks_are_printed_only_when_the_settings_say_so(tmp_path: Path) -> None:
    picture = with_file(tmp_path, image(1, RIGHT)).path
    with Store.in_memory() as store:
        identity = Identity("P-1", "李明", laterality=LEFT, exam_date=EXAM)
        (added,) = store.add_images([NewImage(picture, 0, identity, 96, 64)])
        wanted = Settings(report_marks=True)
        _, without = report_content(store, added.patient.key, settings=wanted)
        store.save_mark(added.key, Mark("k", MarkKind.POINT, ((40, 30),)))
        _, unasked = report_content(store, added.patient.key, settings=Settings())
        _, asked = report_content(store, added.patient.key, settings=wanted)
    assert without[added.key].drawn is None
    assert unasked[added.key].drawn is None
    assert [mark.key for mark in asked[added.key].drawn.marks] == ["k"]


@pytest.mark.parametrize("grid", ["etdrs", "quadrants"])
def test_a_grid_is_printed_when_wanted_and_where_it_can_lie(tmp_path: Path, grid: str) -> None:
    picture = with_file(tmp_path, image(1, RIGHT)).path
    found = Landmarks((30, 30), OpticDisc(50, 28, 6))
    with Store.in_memory() as store:
        identity = Identity("P-1", "李明", laterality=RIGHT, exam_date=EXAM)
        (added,) = store.add_images([NewImage(picture, 0, identity, 96, 64)])
        wanted = Settings(report_grid=grid)  # type: ignore[arg-type]
        _, without = report_content(store, added.patient.key, settings=wanted)
        store.save_landmarks(added.key, found)
        _, unasked = report_content(store, added.patient.key, settings=Settings())
        _, asked = report_content(store, added.patient.key, settings=wanted)
        store.save_landmarks(added.key, Landmarks(fovea=(30, 30)))
        _, no_disc = report_content(store, added.patient.key, settings=wanted)
    assert without[added.key].drawn is None
    assert unasked[added.key].drawn is None
    assert no_disc[added.key].drawn is None
    drawn = asked[added.key].drawn
    assert drawn is not None
    assert (drawn.grid, drawn.eye, drawn.landmarks) == (grid, RIGHT, found)


def test_content_carries_marks_and_landmarks_whatever_is_printed(tmp_path: Path) -> None:
    picture = with_file(tmp_path, image(1, RIGHT)).path
    ruler = Mark("k", MarkKind.RULER, ((10, 10), (22, 10)), Lesion.HAEMORRHAGE, author="Dr B")
    with Store.in_memory() as store:
        identity = Identity("P-1", "李明", laterality=RIGHT, exam_date=EXAM)
        (added,) = store.add_images([NewImage(picture, 0, identity, 96, 64)])
        store.save_mark(added.key, ruler)
        store.save_landmarks(added.key, Landmarks(disc=OpticDisc(50, 28, 6), is_disc_by_hand=True))
        content, _ = report_content(store, added.patient.key, settings=Settings())
    again = read_content(content.to_json())
    (line,) = again.images
    assert line.drawn is not None
    (mark,) = line.drawn.marks
    assert (mark.kind, mark.lesion, mark.measure) == (ruler.kind, ruler.lesion, "1.00 DD")
    assert mark.points == ruler.points
    assert line.drawn.disc is not None
    assert line.drawn.disc.by_hand
    assert line.drawn.fovea is None


# -- files -----------------------------------------------------------------------------------


@dataclass
class FakeStore:
    images: list[FundusImage]

    def patient_images(self, patient_key: int) -> list[FundusImage]:
        return [one for one in self.images if one.patient.key == patient_key]

    def patient_signings(self, patient_key: int) -> list[Signing]:
        return []

    def list_marks(self, _key: int) -> tuple[Mark, ...]:
        return ()

    def find_landmarks(self, _key: int) -> Landmarks:
        return Landmarks()

    def list_patients(self) -> list[Patient]:
        return list({one.patient.key: one.patient for one in self.images}.values())


@pytest.fixture
def _stand_in_for_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The drawing only leaves a mark; it refuses "P-bad"."""

    def write_pdf(content: ReportContent, pictures: Pictures, path: Path) -> None:
        if content.patient.patient_id == "P-bad":
            raise ReportError(f"The report {path} can't be written.")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{sorted(pictures)}")

    stand_in = ModuleType("drviewer.reporting.pdf")
    stand_in.write_pdf = write_pdf  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "drviewer.reporting.pdf", stand_in)


def with_file(folder: Path, one: FundusImage) -> FundusImage:
    path = folder / one.path
    assert cv2.imwrite(str(path), retina(64)[..., ::-1])
    return replace(one, path=path, sha256=file_sha256(path))


@pytest.mark.usefixtures("_stand_in_for_drawing")
def test_a_report_is_named_by_patient_and_shows_what_can_be_read(tmp_path: Path) -> None:
    there = with_file(tmp_path, image(1, RIGHT, Grade.PDR))
    gone = image(2, LEFT, Grade.NO_DR)
    path = write_report(FakeStore([there, gone]), 1, tmp_path / "out", settings=Settings())
    assert path == tmp_path / "out" / "P-1-2024-05-01.pdf"
    assert path.read_text() == "[1]"


def test_photograph_left_out_is_known_to_the_log_by_its_path(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lost = replace(image(1, RIGHT, Grade.MILD_NPDR), path=tmp_path / "gone.png")
    content = content_of([lost])
    assert load_pictures([lost], content) == {}
    assert caplog.records[0].args is not None
    assert lost.path in tuple(caplog.records[0].args)


def test_only_the_images_that_stand_for_an_eye_are_read(tmp_path: Path) -> None:
    images = [
        with_file(tmp_path, image(1, RIGHT, Grade.PDR)),
        with_file(tmp_path, image(2, RIGHT, Grade.NO_DR)),
    ]
    _, pictures = report_content(FakeStore(images), 1, settings=Settings())
    assert list(pictures) == [1]


@pytest.mark.parametrize(
    ("now", "has_overlay"),
    [
        (prediction(Grade.PDR), True),
        (prediction(Grade.MODERATE_NPDR), False),
        (replace(prediction(Grade.PDR), model=ModelIdentity("tiny", "2.0", "ef" * 32)), False),
        (None, False),
    ],
)
def test_the_heat_map_of_another_answer_than_the_reports_is_not_printed(
    tmp_path: Path, now: Prediction | None, has_overlay: bool
) -> None:
    said = with_file(tmp_path, image(1, RIGHT, Grade.PDR, Grade.PDR))
    content = content_of([said])
    picture = load_pictures([replace(said, prediction=now)], content)[1]
    assert (picture.overlay is not None) is has_overlay


@pytest.mark.parametrize("error", [ImageReadError("It can't be read."), FileNotFoundError("gone")])
def test_a_file_that_goes_while_the_report_is_made_leaves_its_picture_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    images = [
        with_file(tmp_path, image(1, RIGHT, Grade.PDR)),
        with_file(tmp_path, image(2, LEFT, Grade.NO_DR)),
    ]

    def hash_of(path: Path) -> str:
        if path == images[0].path:
            raise error
        return file_sha256(path)

    monkeypatch.setattr(report_pictures, "file_sha256", hash_of)
    _, pictures = report_content(FakeStore(images), 1, settings=Settings())
    assert list(pictures) == [2]


def test_settings_give_clinic_and_guideline(tmp_path: Path) -> None:
    settings = Settings(clinic_name="North", guideline="ada")
    content, _ = report_content(FakeStore([image(1, RIGHT)]), 1, settings=settings)
    assert (content.clinic, content.result.guideline_id) == ("North", "ada")
    with pytest.raises(ResourceError, match="homemade"):
        report_content(FakeStore([image(1, RIGHT)]), 1, settings=Settings(guideline="homemade"))


@pytest.mark.usefixtures("_stand_in_for_drawing")
def test_one_failure_does_not_stop_the_others(tmp_path: Path) -> None:
    bad = Patient(2, "P-bad")
    third = Patient(3, "P-3")
    store = FakeStore([image(n, RIGHT, patient=p) for n, p in enumerate((ANA, bad, third))])
    steps: list[tuple[int, int]] = []
    result = write_reports(
        store,
        [1, 2, 3],
        tmp_path,
        settings=Settings(),
        on_progress=lambda done, total: steps.append((done, total)),
    )
    assert [path.name for path in result.written] == ["P-1-2024-05-01.pdf", "P-3-2024-05-01.pdf"]
    assert [patient for patient, _ in result.failures] == [bad]
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.usefixtures("_stand_in_for_drawing")
def test_cancelling_keeps_what_is_written_and_says_so(tmp_path: Path) -> None:
    third = Patient(3, "P-3")
    store = FakeStore([image(1, RIGHT), image(2, RIGHT, patient=third)])
    answers = iter([False, True])
    result = write_reports(
        store, [1, 3], tmp_path, settings=Settings(), is_cancelled=lambda: next(answers)
    )
    assert [path.name for path in result.written] == ["P-1-2024-05-01.pdf"]
    assert result.was_cancelled


def names(*ids: str, day: date | None = None) -> list[str]:
    patients = [Patient(key, one) for key, one in enumerate(ids)]
    return [report_name(patient.key, patients, day) for patient in patients]


def test_reports_of_two_exams_have_two_names() -> None:
    assert names("P-1", day=EXAM) == ["P-1-2024-05-01.pdf"]
    assert names("P-1", day=date(2023, 1, 2)) == ["P-1-2023-01-02.pdf"]
    assert names("P-1") == ["P-1.pdf"]


@pytest.mark.parametrize("ending", ["2024-05-01", "version1-superseded"])
def test_an_id_that_ends_like_a_reports_name_is_not_taken_for_another_exam(ending: str) -> None:
    assert names(f"P-1-{ending}") != [f"P-1-{ending}.pdf"]


@pytest.mark.parametrize("plain", ["P-0015", "李明", "प्रिया_7", "a.b"])
def test_a_plain_id_is_the_name(plain: str) -> None:
    assert names(plain) == [f"{plain}.pdf"]


@pytest.mark.parametrize(
    "odd",
    ["../../etc/passwd", "a/b", "a\\b", "CON", "nul.txt", "", ".", "x" * 400, "a\nb", "a:b*?"],
)
def test_an_odd_id_stays_in_the_folder_under_an_allowed_name(odd: str) -> None:
    (name,) = names(odd)
    assert not set(name) & set('/\\:*?"<>|\n')
    assert not name.startswith(".")
    assert name.upper().split(".")[0] not in ("CON", "NUL")
    assert len(name.encode()) <= 160
    assert name.endswith(".pdf")


def test_no_two_patients_share_a_file_even_where_case_is_ignored() -> None:
    made = names("p-1", "P-1", "a/b", "a b", "a_b", "unknown-patient-5")
    made.append(report_name(7, [Patient(7, "whoever", is_identified=False)], None))
    assert len({name.casefold() for name in made}) == len(made)
    assert made[-1] == "unknown-patient-7.pdf"


def test_a_stored_patient_comes_back_as_a_report(tmp_path: Path) -> None:
    shown = with_file(tmp_path, image(1, RIGHT))
    with Store.in_memory() as store:
        identity = Identity("P-1", "李明", laterality=LEFT, exam_date=EXAM)
        (added,) = store.add_images([NewImage(shown.path, 0, identity, 96, 64)])
        store.save_check(added.key, quality=Quality(None), width=96, height=64, sha256=shown.sha256)
        store.save_prediction(added.key, prediction(Grade.SEVERE_NPDR))
        store.save_assessment(added.key, Assessment(Grade.MODERATE_NPDR, reader="Dr. Eva"))
        content, pictures = report_content(store, added.patient.key, settings=Settings())
    assert content.patient.name == "李明"
    assert content.result.grade is Grade.MODERATE_NPDR
    assert content.images[0].model is not None
    assert content.images[0].model.grade is Grade.SEVERE_NPDR
    assert pictures[added.key].overlay is not None
