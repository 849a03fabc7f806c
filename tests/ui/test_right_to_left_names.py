"""A name from right to left turns no date, id or number beside it round."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from drviewer.domain import Assessment, Exam, FundusImage, Grade, Patient, ReadingMode, Signing
from drviewer.ui.exam_list import Column, tool_tip
from drviewer.ui.grading_panel import GradingPanel
from drviewer.ui.merge_dialog import MergeDialog
from drviewer.ui.session import Session
from drviewer.ui.snapshot import caption_of
from drviewer.ui.window_title import title_of
from drviewer.workflow.exam_list import summarise
from drviewer.workflow.exam_words import state_detail
from drviewer.workflow.next_step import next_step

MakeImage = Callable[..., FundusImage]
DAY = date(2024, 5, 2)
NAMES = ("محمد عبد الله", "דוד כהן")


@pytest.fixture(params=NAMES)
def image(request: pytest.FixtureRequest, make_image: MakeImage, qapp: QApplication) -> FundusImage:
    plain = make_image()
    return replace(
        plain,
        patient=Patient(1, "2024-77", request.param, birth_date=date(1961, 11, 30)),
        identity=replace(plain.identity, exam_date=DAY),
        assessment=Assessment(
            grade=Grade.NO_DR,
            reader=request.param,
            assessed_at=datetime(2024, 5, 3, 12, 0, tzinfo=UTC),
        ),
    )


def assert_reads(text: str, *parts: str) -> None:
    """Each part stands in ``text`` from left to right, as a paragraph of the window shows it."""
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    for part in parts:
        start = text.index(part)
        places = [line.cursorToX(start + at)[0] for at in range(len(part))]
        assert places == sorted(places), (part, places)


def test_the_day_beside_the_patient_is_not_turned_round(
    qtbot: QtBot, session: Session, image: FundusImage
) -> None:
    panel = GradingPanel(session)
    qtbot.addWidget(panel)
    session.set_images([image])
    session.open_image(image.key)
    assert_reads(panel._who.text(), "2024-05-02")
    assert_reads(panel._record.text(), "2024-05-03")
    assert_reads(caption_of(session)[0], "2024-77", "2024-05-02")


def test_the_title_reads_name_id_and_days_in_order(image: FundusImage) -> None:
    title = title_of(image)
    assert_reads(title, "2024-77", "1961-11-30", "2024-05-02")
    assert image.patient.name in title


def test_the_worklist_and_the_exam_say_who_signed_when(image: FundusImage) -> None:
    at = datetime(2024, 5, 3, 12, 0, tzinfo=UTC)
    signing = Signing(
        key=1,
        patient_key=1,
        exam_date=DAY,
        version=2,
        reader=image.patient.name,
        signed_at=at,
        image_keys=(1,),
        content="{}",
    )
    signed = replace(image, is_signed=True)
    exam = Exam(image.patient, DAY, (signed,), (signing,))
    line = summarise(exam, ReadingMode.SIDE_BY_SIDE, today=DAY)
    assert_reads(tool_tip(line, Column.PATIENT) or "", "2024-77")
    assert_reads(state_detail(line), "2024-05-03", "version 2")
    assert_reads(next_step(exam, signed, ReadingMode.SIDE_BY_SIDE).text, "2024-05-03")


def test_a_patient_to_merge_into_is_found_by_the_name_as_it_is_typed(
    qtbot: QtBot, image: FundusImage
) -> None:
    dialog = MergeDialog(Patient(2, "P-2", "Ana"), [image.patient], None)
    qtbot.addWidget(dialog)
    dialog.search.setText(image.patient.name)
    (listed,) = dialog.findChildren(QListWidget)
    assert listed.count() == 1
    assert_reads(listed.item(0).text(), "2024-77", "1961-11-30")
    dialog.list.setCurrentRow(0)
    assert dialog.chosen == image.patient
