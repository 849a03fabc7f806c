"""The report's preview: which exam it is of, what is written beside it, what it leaves out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pypdf
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from drviewer import paths
from drviewer.domain import FundusImage, Grade, Laterality, ModelIdentity, Prediction, Region
from drviewer.errors import ReportError
from drviewer.settings import Settings, write_settings
from drviewer.ui import (
    identity_operations,
    record_operations,
    report_operations,
    signing_operations,
)
from drviewer.ui.main_window import MainWindow
from drviewer.ui.patient_dialog import PatientDialog
from drviewer.ui.report_dialog import ReportDialog
from drviewer.workflow import report

OpenWindow = Callable[..., MainWindow]
PATIENCE_MS = 20_000


@pytest.fixture
def two_visits(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, phantom_jpeg: bytes
) -> MainWindow:
    """One patient's right eye of 2023 and of 2024."""
    write_settings(Settings(reader_name="Dr Invented"), paths.settings_path())
    folder = tmp_path / "visits"
    folder.mkdir()
    for name in ("P-1_OD_2023-05-01", "P-1_OD_2024-05-01"):
        (folder / f"{name}.jpg").write_bytes(phantom_jpeg)
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    return window


def show(window: MainWindow, name: str) -> FundusImage:
    image = next(one for one in window.session.images if name in one.path.name)
    window.session.open_image(image.key)
    return image


def severe() -> Prediction:
    maps = np.zeros((5, 4, 4), np.float32)
    maps[3, 1, 1] = 2.0
    model = ModelIdentity("net", "1", "a" * 64)
    return Prediction((0.05, 0.05, 0.05, 0.8, 0.05), maps, Region(0, 0, 256, 256), model)


def report_of(qtbot: QtBot, window: MainWindow, image: FundusImage) -> ReportDialog:
    dialog = ReportDialog(window.bench, image, window)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.export.isEnabled, timeout=PATIENCE_MS)
    return dialog


def shown_report(qtbot: QtBot, window: MainWindow) -> ReportDialog:
    dialog = window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    qtbot.waitUntil(dialog.export.isEnabled, timeout=PATIENCE_MS)
    return dialog


def test_the_report_is_of_the_open_photographs_exam(qtbot: QtBot, two_visits: MainWindow) -> None:
    show(two_visits, "2023")
    two_visits.actions_.export_report.trigger()
    dialog = shown_report(qtbot, two_visits)
    assert dialog._report is not None
    assert dialog._report.content.exam_date == date(2023, 5, 1)
    assert dialog._report.file_name == "P-1-2023-05-01.pdf"
    dialog.reject()


def test_the_offer_after_signing_opens_the_signed_exam(
    qtbot: QtBot, two_visits: MainWindow
) -> None:
    show(two_visits, "2023")
    record_operations.record_grade(two_visits.bench, Grade.NO_DR)
    exam = two_visits.session.exam
    assert exam is not None
    assert signing_operations.sign_as(two_visits.bench, exam, "Dr Invented")
    show(two_visits, "2024")
    two_visits.status.offer.click()
    dialog = shown_report(qtbot, two_visits)
    assert dialog._report is not None
    assert dialog._report.content.exam_date == date(2023, 5, 1)
    assert dialog._report.content.signature is not None
    dialog.reject()


def test_a_report_that_is_saved_has_its_former_version_beside_it(
    qtbot: QtBot, two_visits: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = show(two_visits, "2023")
    bench, session = two_visits.bench, two_visits.session
    record_operations.record_grade(bench, Grade.NO_DR)
    assert session.exam is not None
    assert signing_operations.sign_as(bench, session.exam, "Dr Invented")
    assert session.exam is not None
    assert signing_operations.amend_as(bench, session.exam, reason="Again", reader="Dr Invented")
    dialog = report_of(qtbot, two_visits, image)
    target = tmp_path / "out" / "mine.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "PDF"))
    dialog.export.click()
    qtbot.waitUntil(lambda: any("mine.pdf" in bar.text for bar in two_visits.messages.bars))
    assert sorted(path.name for path in target.parent.iterdir()) == [
        "mine-version1-superseded.pdf",
        "mine.pdf",
    ]


def test_a_report_is_told_of_though_its_former_version_could_not_be_written(
    qtbot: QtBot, two_visits: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_facts: object) -> None:
        raise ReportError("What Dr Invented signed can't be read any more.")

    dialog = report_of(qtbot, two_visits, show(two_visits, "2023"))
    monkeypatch.setattr(report, "write_superseded", refuse)
    target = tmp_path / "mine.pdf"
    assert dialog._report is not None
    report_operations.save_report(two_visits.bench, dialog._report, target)
    qtbot.waitUntil(lambda: len(two_visits.messages.bars) >= 2, timeout=PATIENCE_MS)
    told = {bar.kind: bar.text for bar in two_visits.messages.bars}
    assert str(target) in told["success"]
    assert "can't be read any more" in told["danger"]
    assert target.exists()
    dialog.reject()


def test_correcting_in_the_report_is_about_the_reports_photograph(
    qtbot: QtBot, two_visits: MainWindow
) -> None:
    image = show(two_visits, "2023")
    nobodys = replace(image.identity, laterality=Laterality.UNKNOWN)
    assert identity_operations.correct_identity(two_visits.bench, image, nobodys)
    dialog = report_of(qtbot, two_visits, image)
    assert "eye of 1 photograph" in dialog.problem
    show(two_visits, "2024")
    dialog.correct.click()
    correcting = dialog.findChild(PatientDialog)
    assert correcting is not None
    assert correcting._image.key == image.key
    correcting.reject()
    other = report_of(qtbot, two_visits, show(two_visits, "2024"))
    assert other.problem == ""


def test_a_report_follows_its_photograph_to_another_patient(
    qtbot: QtBot, two_visits: MainWindow
) -> None:
    image = show(two_visits, "2023")
    dialog = report_of(qtbot, two_visits, image)
    moved = replace(image.identity, patient_id="P-2", patient_name="")
    assert identity_operations.correct_identity(two_visits.bench, image, moved)
    assert "P-2" in dialog.windowTitle()
    assert not dialog.export.isEnabled()
    qtbot.waitUntil(dialog.export.isEnabled, timeout=PATIENCE_MS)
    assert dialog._report is not None
    assert dialog._report.content.patient.patient_id == "P-2"


@pytest.mark.parametrize("mode", ["blind_first", "side_by_side"])
def test_reading_blind_the_report_does_not_tell_the_models_grade_before_the_readers(
    qtbot: QtBot, two_visits: MainWindow, mode: str, tmp_path: Path
) -> None:
    image, bench = show(two_visits, "2024"), two_visits.bench
    bench.change_settings(reading_mode=mode)
    two_visits.session.update_image(bench.store.save_prediction(image.key, severe()))
    is_blind = mode == "blind_first"

    def told(dialog: ReportDialog) -> tuple[bool, bool]:
        report = dialog._report
        assert report is not None
        picture = report.pictures[image.key]
        return bool(report.content.models), picture.overlay is not None

    assert told(report_of(qtbot, two_visits, image)) == (not is_blind, not is_blind)
    report_operations.export_all(bench, tmp_path)
    written = tmp_path / "P-1-2024-05-01.pdf"
    qtbot.waitUntil(written.is_file, timeout=PATIENCE_MS)
    text = pypdf.PdfReader(written).pages[0].extract_text()
    assert ("Shown after your reading" in text) is is_blind
    record_operations.record_grade(bench, Grade.NO_DR)
    assert told(report_of(qtbot, two_visits, image)) == (True, True)
