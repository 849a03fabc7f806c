"""The worklist's rows: grouped, filtered, counted, kept up to date, quick with ten thousand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from drviewer.domain import (
    Assessment,
    Dme,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    Patient,
    Prediction,
    Quality,
    QualityIssue,
)
from drviewer.ui.image_list import ImageList, Role
from drviewer.ui.session import Session
from drviewer.ui.worklist import PatientRow, QuickFilter, state_text

ANA = Patient(1, "P-0001", "Ana Novák")
LI = Patient(2, "P-0002", "李明")


def image(
    key: int, patient: Patient, eye: Laterality, day: int = 1, **facts: object
) -> FundusImage:
    identity = Identity(patient.patient_id, laterality=eye, exam_date=date(2024, 5, day))
    name = f"{patient.patient_id}_{eye.short}_{key}.jpg"
    return FundusImage(key, Path(name), 0, patient, identity, **facts)  # type: ignore[arg-type]


@pytest.fixture
def images() -> list[FundusImage]:
    return [
        image(1, ANA, Laterality.LEFT),
        image(2, LI, Laterality.RIGHT),
        image(3, ANA, Laterality.RIGHT, day=2),
        image(4, ANA, Laterality.RIGHT, day=1),
    ]


@pytest.fixture
def model(session: Session, images: list[FundusImage]) -> ImageList:
    session.set_images(images)
    return ImageList(session)


def shown(model: ImageList) -> list[object]:
    """Patients by name, images by key."""
    rows = [model.index(place).data(Role.ROW) for place in range(model.rowCount())]
    return [row.patient.name if isinstance(row, PatientRow) else row.image.key for row in rows]


def test_images_stand_under_their_patient_right_eye_first_then_by_date(model: ImageList) -> None:
    assert shown(model) == ["Ana Novák", 4, 3, 1, "李明", 2]


def test_model_keeps_qts_rules_through_filters_and_updates(
    model: ImageList, session: Session, images: list[FundusImage]
) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_text("ana")
    session.update_image(replace(images[0], assessment=Assessment(grade=Grade.PDR)))
    model.set_quick_filter(QuickFilter.REFERABLE)
    model.toggle_collapsed(model.index(0))
    session.set_images([])
    assert model.rowCount() == 0


def test_search_wants_every_word_in_name_id_file_eye_or_date(model: ImageList) -> None:
    model.set_text("NOVÁK od 05-02")
    assert shown(model) == ["Ana Novák", 3]
    model.set_text("李")
    assert shown(model) == ["李明", 2]
    model.set_text("nobody")
    assert shown(model) == []


def test_collapsed_patient_keeps_the_header_only(model: ImageList) -> None:
    model.toggle_collapsed(model.index(0))
    assert shown(model) == ["Ana Novák", "李明", 2]
    model.toggle_collapsed(model.index(0))
    assert shown(model) == ["Ana Novák", 4, 3, 1, "李明", 2]


def test_counts_follow_the_record(
    model: ImageList, session: Session, images: list[FundusImage]
) -> None:
    assert model.count(QuickFilter.UNGRADED) == 4
    session.update_image(replace(images[0], assessment=Assessment(grade=Grade.SEVERE_NPDR)))
    session.update_image(replace(images[1], quality=Quality(QualityIssue.BLURRED)))
    session.update_image(replace(images[2], problem="It is empty."))
    counts = {quick: model.count(quick) for quick in QuickFilter}
    assert counts == {
        QuickFilter.ALL: 4,
        QuickFilter.UNGRADED: 2,
        QuickFilter.REFERABLE: 1,
        QuickFilter.UNGRADABLE: 1,
        QuickFilter.PROBLEMS: 1,
    }


def test_a_signed_photograph_is_not_to_be_graded(
    model: ImageList, session: Session, images: list[FundusImage]
) -> None:
    session.update_image(replace(images[0], is_signed=True))
    assert model.count(QuickFilter.UNGRADED) == 3


def test_macular_oedema_counts_as_referable_whatever_the_grade(
    model: ImageList, session: Session, images: list[FundusImage]
) -> None:
    swollen = Assessment(grade=Grade.MILD_NPDR, dme=Dme.CENTRE_INVOLVING)
    session.update_image(replace(images[0], assessment=swollen))
    model.set_quick_filter(QuickFilter.REFERABLE)
    assert images[0].key in shown(model)


def test_model_grade_alone_is_never_counted_as_referable(
    model: ImageList, session: Session, images: list[FundusImage], prediction: Prediction
) -> None:
    session.update_image(replace(images[0], prediction=prediction))
    assert model.count(QuickFilter.REFERABLE) == 0
    header = model.index(0).data(Role.ROW)
    assert isinstance(header, PatientRow)
    assert header.worse_grade is None


def test_header_shows_the_worse_grade_on_record(
    model: ImageList, session: Session, images: list[FundusImage]
) -> None:
    session.update_image(replace(images[0], assessment=Assessment(grade=Grade.MILD_NPDR)))
    session.update_image(replace(images[2], assessment=Assessment(grade=Grade.PDR)))
    header = model.index(0).data(Role.ROW)
    assert isinstance(header, PatientRow)
    assert header.worse_grade is Grade.PDR


def test_header_calms_nobody_by_a_former_visit_or_by_half_of_this_one() -> None:
    def seen(day: int, grade: Grade | None) -> FundusImage:
        return image(day, ANA, Laterality.RIGHT, day, assessment=Assessment(grade=grade))

    def header(*images: FundusImage) -> Grade | None:
        return PatientRow(ANA, images).worse_grade

    worse, unread = seen(1, Grade.PDR), seen(2, None)
    assert header(worse, seen(2, Grade.NO_DR)) is Grade.NO_DR
    assert header(worse, seen(2, Grade.NO_DR), unread) is None
    assert header(seen(2, Grade.SEVERE_NPDR), unread) is Grade.SEVERE_NPDR


def test_image_graded_under_to_grade_stays_in_sight(
    model: ImageList, session: Session, images: list[FundusImage]
) -> None:
    model.set_quick_filter(QuickFilter.UNGRADED)
    session.update_image(replace(images[3], assessment=Assessment(grade=Grade.NO_DR)))
    assert 4 in shown(model)
    model.set_quick_filter(QuickFilter.ALL)
    model.set_quick_filter(QuickFilter.UNGRADED)
    assert 4 not in shown(model)


def test_corrected_image_moves_to_its_patient(
    model: ImageList, session: Session, images: list[FundusImage]
) -> None:
    session.update_image(replace(images[3], patient=LI))
    assert shown(model) == ["Ana Novák", 3, 1, "李明", 4, 2]


def test_next_and_previous_follow_what_is_shown(model: ImageList) -> None:
    assert model.neighbour(None, 1) == 4
    assert model.neighbour(1, 1) == 2
    assert model.neighbour(4, -1) is None
    assert model.neighbour_patient(3, 1) == 2
    assert model.neighbour_patient(2, -1) == 4
    assert model.neighbour_patient(2, 1) is None
    model.set_text("od")
    assert model.neighbour(3, 1) == 2


def test_screen_reader_hears_eye_date_grade_and_problem(
    model: ImageList, session: Session, images: list[FundusImage]
) -> None:
    def spoken(index: QModelIndex) -> object:
        return index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken(model.index(0)) == "Patient Ana Novák, 3 images"
    session.update_image(replace(images[3], assessment=Assessment(grade=Grade.MODERATE_NPDR)))
    text = spoken(model.row_of(4))
    assert text == "Right eye, 2024-05-01, grade 2, Moderate NPDR, P-0001_OD_4.jpg"
    session.update_image(replace(images[3], problem="P-0001_OD_4.jpg is empty."))
    assert "Empty." in str(spoken(model.row_of(4)))


def test_state_names_what_is_wrong_before_the_file(images: list[FundusImage]) -> None:
    assert state_text(images[0]) == "P-0001_OS_1.jpg"
    assert state_text(replace(images[0], quality=Quality(QualityIssue.TOO_DARK))) == (
        QualityIssue.TOO_DARK.reason
    )
    assert state_text(replace(images[0], problem="It is cut off.")) == "It is cut off."
    named = replace(images[0], problem="P-0001_OS_1.jpg is empty. Copy it again.")
    assert state_text(named) == "Empty. Copy it again."
