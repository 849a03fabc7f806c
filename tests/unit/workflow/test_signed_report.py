"""The report of a signed exam is what was signed, whatever was added or set since."""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import cv2
import numpy as np
import pytest
from checked_images import check_all

from drviewer.domain import (
    Exam,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Prediction,
    Region,
    Signing,
    Source,
)
from drviewer.errors import ReportError, StoreError
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.reporting.content import ReportContent, read_content
from drviewer.settings import DEFAULT_NAME_PATTERNS as PATTERNS
from drviewer.settings import Settings
from drviewer.store import NewImage, Store
from drviewer.workflow import assess
from drviewer.workflow.check import check_image, look_again
from drviewer.workflow.exams import exam_of
from drviewer.workflow.import_images import import_images
from drviewer.workflow.report import report_content, write_report
from drviewer.workflow.sign import amend_exam, sign_exam, signed_content

THEN, NOW = date(2023, 5, 1), date(2024, 5, 1)
LATER = datetime(2025, 1, 1, tzinfo=UTC)
SETTINGS = Settings(reading_mode="side_by_side", clinic_name="Invented Clinic")
RIGHT, LEFT = Laterality.RIGHT, Laterality.LEFT


def add(store: Store, eye: Laterality, day: date | None = NOW) -> FundusImage:
    known = Source.TABLE
    identity = Identity(
        "P-1",
        "Ana Novák",
        exam_date=day,
        laterality=eye,
        patient_source=known,
        laterality_source=known,
        date_source=known,
    )
    name = f"/{len(store.list_images())}.jpg"
    return check_all(store, store.add_images([NewImage(Path(name), 0, identity, 1, 1)]))[0]


def add_read(store: Store, eye: Laterality, grade: Grade, day: date | None = NOW) -> FundusImage:
    image = add(store, eye, day)
    assess.record_grade(store, image, grade, reader="Dr B")
    return image


def exam(store: Store, image: FundusImage) -> Exam:
    key = store.list_patients()[0].key
    return exam_of(image, store.patient_images(key), store.patient_signings(key))


def sign(store: Store, image: FundusImage, settings: Settings = SETTINGS) -> Signing:
    return sign_exam(store, exam(store, image), settings=settings, reader="Dr B")


def report(
    store: Store, image: FundusImage | None = None, settings: Settings = SETTINGS
) -> ReportContent:
    (patient,) = store.list_patients()
    key = image.key if image else None
    content, _ = report_content(
        store, patient.key, settings=settings, image_key=key, created_at=LATER
    )
    return content


def as_signed(signing: Signing) -> ReportContent:
    return read_content(signing.content).model_copy(update={"created_at": LATER})


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def _translations() -> None:
    pytest.importorskip("PySide6.QtCore", reason="translations are Qt's")


def test_a_signed_report_made_anew_differs_in_its_time_stamp_only(store: Store) -> None:
    add_read(store, RIGHT, Grade.PDR, THEN)
    image = add_read(store, RIGHT, Grade.MILD_NPDR)
    signed = sign(store, image)
    assert report(store) == as_signed(signed)
    assert not report(store).is_draft
    assert any("other exams left out" in remark for remark in report(store).remarks)


def test_a_photograph_added_since_is_told_of_and_not_in_the_signed_report(store: Store) -> None:
    signed = as_signed(sign(store, add_read(store, RIGHT, Grade.NO_DR)))
    added = add(store, LEFT)
    maps, model = np.zeros((5, 1, 1), np.float32), ModelIdentity("net", "1", "a" * 64)
    said = Prediction((0.0, 0.0, 0.0, 0.1, 0.9), maps, Region(0, 0, 1, 1), model)
    store.save_prediction(added.key, said)
    found = report(store)
    assert found.eyes == signed.eyes
    assert found.result == signed.result
    assert found.remarks == (
        *signed.remarks,
        "1 photograph was added after it was signed; amend to include it.",
    )


def test_after_the_amendment_the_report_says_what_is_on_record_as_a_draft(store: Store) -> None:
    image = add_read(store, RIGHT, Grade.NO_DR)
    sign(store, image)
    add_read(store, LEFT, Grade.PDR)
    amend_exam(store, exam(store, image), reason="New photograph", reader="Dr B")
    assert report(store).result.grade is Grade.PDR
    assert report(store).is_draft


def test_other_settings_leave_a_signed_report_as_it_is(store: Store) -> None:
    signed = sign(store, add_read(store, RIGHT, Grade.MODERATE_NPDR))
    other = replace_settings(clinic_name="Other Clinic", guideline="ada")
    assert report(store, settings=other) == as_signed(signed)


def test_a_logo_is_not_printed_beside_another_clinics_name(store: Store, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    assert cv2.imwrite(str(logo), np.zeros((8, 8, 3), np.uint8))
    image = add_read(store, RIGHT, Grade.NO_DR)
    sign(store, image)
    shown = []
    for clinic in ("Invented Clinic", "Other Clinic"):
        settings = replace_settings(clinic_name=clinic, clinic_logo=str(logo))
        _, pictures = report_content(store, image.patient.key, settings=settings)
        shown.append(bool(pictures))
    assert shown == [True, False]


def read_file(store: Store, path: Path) -> FundusImage:
    write_picture(path, seed=1)
    (image,) = import_images(store, [path], PATTERNS).images
    image = check_image(store, image)[0]
    assess.record_grade(store, image, Grade.NO_DR, reader="Dr B")
    return image


def write_picture(path: Path, seed: int) -> None:
    assert cv2.imwrite(str(path), draw_phantom(PhantomSpec(seed)).rgb[:, :, ::-1])


def test_a_picture_that_is_another_one_than_was_signed_is_not_shown_under_that_grade(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "P-1_OD.png"
    image = read_file(store, path)
    sign(store, image)
    _, pictures = report_content(store, image.patient.key, settings=SETTINGS)
    assert list(pictures) == [image.key]
    write_picture(path, seed=2)
    look_again(store, image)
    content, pictures = report_content(store, image.patient.key, settings=SETTINGS)
    assert pictures == {}
    assert "The file of a photograph has changed since it was signed: it is not shown." in (
        content.remarks
    )


def test_a_file_that_changed_since_it_was_read_is_not_signed(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "P-1_OD.png"
    image = read_file(store, path)
    write_picture(path, seed=2)
    with pytest.raises(StoreError, match=r"P-1_OD\.png changed since it was read"):
        sign(store, image)
    write_picture(path, seed=1)
    sign(store, image)


@pytest.mark.usefixtures("_translations")
def test_it_is_signed_in_the_reports_language(store: Store) -> None:
    settings = replace_settings(report_language="es")
    signed = sign(store, add_read(store, RIGHT, Grade.NO_DR), settings)
    assert read_content(signed.content).language == "es"
    assert report(store, settings=settings) == as_signed(signed)


@pytest.mark.usefixtures("_translations")
def test_what_came_later_is_remarked_in_the_language_that_was_signed(store: Store) -> None:
    settings = replace_settings(report_language="es")
    signed = sign(store, add_read(store, RIGHT, Grade.NO_DR), settings)
    add(store, LEFT)
    remark = report(store).remarks[-1]
    assert remark != as_signed(signed).remarks[-1]
    assert "amend" not in remark


def test_a_patients_name_changed_since_is_told_of_and_not_printed(store: Store) -> None:
    then = add_read(store, RIGHT, Grade.NO_DR, THEN)
    sign(store, then)
    latest = add(store, RIGHT)
    renamed = replace(latest.identity, patient_name="Ana Svobodová")
    store.correct_identity(latest.key, renamed, reader="Dr B")
    assert store.list_patients()[0].name == "Ana Svobodová"
    content = report(store, then)
    assert content.patient.name == "Ana Novák"
    assert "details were changed" in content.remarks[-1]


def test_a_signature_in_force_is_printed_though_a_photograph_signed_elsewhere_came_to_that_day(
    store: Store,
) -> None:
    first = sign(store, add_read(store, RIGHT, Grade.NO_DR, THEN))
    moved = add_read(store, LEFT, Grade.PDR)
    sign(store, moved)
    amend_exam(store, exam(store, moved), reason="Wrong day", reader="Dr B")
    store.correct_identity(moved.key, replace(moved.identity, exam_date=THEN), reader="Dr B")
    content = report(store)
    assert content.eyes == as_signed(first).eyes
    assert "1 photograph was added" in content.remarks[-1]
    amend_exam(store, exam(store, moved), reason="To include it", reader="Dr B")
    again = sign(store, moved)
    signature = report(store).signature
    assert signature is not None
    assert signature.version == again.version == 3


def test_an_undated_photograph_is_in_one_exams_report_only(store: Store) -> None:
    then = add_read(store, RIGHT, Grade.NO_DR, THEN)
    signed = sign(store, then)
    undated = add_read(store, RIGHT, Grade.PDR, None)
    latest = add_read(store, RIGHT, Grade.MILD_NPDR)
    assert report(store, then) == as_signed(signed)
    amend_exam(store, exam(store, then), reason="Second look", reader="Dr B")
    assert [one.picture for one in report(store, then).images] == [then.key]
    assert {one.picture for one in report(store, latest).images} == {undated.key, latest.key}


def test_what_was_signed_and_is_damaged_is_told(store: Store) -> None:
    image = add_read(store, RIGHT, Grade.NO_DR)
    sign(store, image)
    (signing,) = exam(store, image).signings
    damaged = replace(exam(store, image), signings=(replace(signing, content="{"),))
    with pytest.raises(ReportError, match="Dr B"):
        signed_content(damaged, created_at=LATER)


def replace_settings(**changes: object) -> Settings:
    return Settings(**{"reading_mode": "side_by_side", **changes})  # type: ignore[arg-type]


def test_reports_of_two_visits_and_their_former_versions_share_no_file(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = ModuleType("drviewer.reporting.pdf")
    stand_in.write_pdf = lambda content, _, path: path.write_text(content.to_json())  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "drviewer.reporting.pdf", stand_in)
    for day in (THEN, NOW):
        image = add_read(store, RIGHT, Grade.NO_DR, day)
        for _version in range(2):
            sign(store, image)
            amend_exam(store, exam(store, image), reason="Second look", reader="Dr B")
        write_report(store, image.patient.key, tmp_path, settings=SETTINGS, image_key=image.key)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"P-1-{day}{ending}.pdf"
        for day in ("2023-05-01", "2024-05-01")
        for ending in ("-version1-superseded", "-version2-superseded", "")
    ]
    former = read_content((tmp_path / "P-1-2023-05-01-version2-superseded.pdf").read_text())
    assert former.superseded is not None
    assert former.signature is not None
    assert (former.exam_date, former.signature.version) == (THEN, 2)
