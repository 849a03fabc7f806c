"""Settings, report and about, on the whole window."""

import json
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from drviewer import __version__, paths
from drviewer.domain import RESEARCH_USE
from drviewer.ui.about_dialog import AboutDialog
from drviewer.ui.main_window import MainWindow
from drviewer.ui.report_dialog import ReportDialog
from drviewer.ui.settings_dialog import SettingsDialog

OpenWindow = Callable[..., MainWindow]
PATIENCE_MS = 30_000


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    return window


def test_settings_are_kept_and_take_effect_at_once(window: MainWindow) -> None:
    dialog = SettingsDialog(window.bench, window)
    dialog.clinic.setText("Invented Eye Clinic")
    dialog.clip_limit.setValue(4.5)
    dialog.read_first.setChecked(False)
    dialog.save.click()
    assert window.session.settings.clinic_name == "Invented Eye Clinic"
    assert window.session.clahe.clip_limit == 4.5
    kept = json.loads(paths.settings_path().read_text(encoding="utf-8"))
    assert kept["clahe_clip_limit"] == 4.5
    assert kept["is_read_first"] is False


def test_cancelled_settings_change_nothing(window: MainWindow) -> None:
    before = window.session.settings
    dialog = SettingsDialog(window.bench, window)
    dialog.clinic.setText("Another")
    dialog.reject()
    assert window.session.settings == before


def test_name_patterns_are_tried_while_they_are_typed(window: MainWindow) -> None:
    dialog = SettingsDialog(window.bench, window)
    assert dialog.found.text() == "Patient: P-0015 · Right eye · Date: 2024-05-01"
    dialog.patterns.setPlainText("(?P<patient>[0-9]+")
    assert "not a regular expression" in dialog.problem
    assert not dialog.save.isEnabled()
    dialog.patterns.setPlainText("(?P<patient>[a-z]+)-(?P<eye>left|right)$")
    dialog.sample.setText("novak-left.jpg")
    assert dialog.found.text() == "Patient: novak · Left eye · Date: not known"
    assert dialog.problem == ""
    assert dialog.save.isEnabled()


def test_report_is_previewed_then_exported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = window.session.image
    assert image is not None
    dialog = ReportDialog(window.bench, image.patient, window)
    qtbot.addWidget(dialog)
    assert not dialog.export.isEnabled()
    qtbot.waitUntil(lambda: dialog.page_count >= 1, timeout=PATIENCE_MS)
    target = tmp_path / "out" / "report"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "PDF"))
    dialog.export.click()
    written = target.with_suffix(".pdf")
    qtbot.waitUntil(written.is_file, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: any(str(written) in bar.text for bar in window.messages.bars))
    assert "P-0001" in pypdf.PdfReader(written).pages[0].extract_text()


def test_unknown_patient_and_eye_are_asked_about_before_export(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, phantom_jpeg: bytes
) -> None:
    nobody = tmp_path / "photo.jpg"
    nobody.write_bytes(phantom_jpeg)
    window = open_window(nobody)
    qtbot.waitUntil(lambda: window.session.image is not None, timeout=PATIENCE_MS)
    assert window.session.image is not None
    dialog = ReportDialog(window.bench, window.session.image.patient, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "not known whose" in dialog.problem
    assert "eye of 1 photograph" in dialog.problem
    assert dialog.correct.isVisible()
    qtbot.waitUntil(lambda: dialog.page_count >= 1, timeout=PATIENCE_MS)


def test_failed_export_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = window.session.image
    assert image is not None
    dialog = ReportDialog(window.bench, image.patient, window)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.page_count >= 1, timeout=PATIENCE_MS)
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    target = in_the_way / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "PDF"))
    dialog.export.click()
    qtbot.waitUntil(
        lambda: any("can't be written" in bar.text for bar in window.messages.bars),
        timeout=PATIENCE_MS,
    )


def test_all_reports_are_written_into_one_folder(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "reports"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.actions_.export_all.trigger()
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    assert sorted(path.name for path in out.iterdir()) == ["P-0001.pdf", "P-0002.pdf"]
    assert any("2 reports written" in bar.text for bar in window.messages.bars)


def test_about_says_what_it_is_not(window: MainWindow) -> None:
    dialog = AboutDialog(window.session, window)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert RESEARCH_USE in words
    assert __version__ in words
    texts = " ".join(browser.toPlainText() for browser in dialog.findChildren(QTextBrowser))
    assert "Apache" in texts
    assert str(paths.data_dir()) in texts
