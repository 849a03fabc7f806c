"""Settings, report and about, on the whole window."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from drviewer import __version__, paths
from drviewer.domain import RESEARCH_USE, MarkKind, Prediction
from drviewer.grading.card import Partner, default_card_path, read_card, write_card
from drviewer.settings import Settings, SiteSettings
from drviewer.ui.about_dialog import AboutDialog
from drviewer.ui.keys_dialog import KeysDialog
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
    dialog.viewing.clip_limit.setValue(4.5)
    dialog.mode.setCurrentIndex(dialog.mode.findData("side_by_side"))
    dialog.save.click()
    assert window.session.settings.clinic_name == "Invented Eye Clinic"
    assert window.session.clahe.clip_limit == 4.5
    kept = json.loads(paths.settings_path().read_text(encoding="utf-8"))
    assert kept["clahe_clip_limit"] == 4.5
    assert kept["reading_mode"] == "side_by_side"


def test_what_the_clinic_locked_is_seen_and_not_changed(window: MainWindow) -> None:
    window.bench.site = SiteSettings(locked={"theme": "dark", "engine": "litert"})
    dialog = SettingsDialog(window.bench, window)
    assert not dialog.viewing.theme.isEnabled()
    assert not dialog.model.engine.isEnabled()
    assert dialog.clinic.isEnabled()
    assert "clinic" in dialog.viewing.theme.toolTip()
    window.bench.change_settings(theme="light", clinic_name="Invented")
    assert window.session.settings.theme == "dark"
    assert window.session.settings.clinic_name == "Invented"


def test_settings_are_carried_to_a_file_and_brought_from_one(
    window: MainWindow, tmp_path: Path
) -> None:
    window.bench.change_settings(clinic_name="Invented", overlay_opacity=40)
    SettingsDialog(window.bench, window).carry_to(tmp_path / "s.json")
    window.bench.change_settings(clinic_name="", overlay_opacity=0)
    dialog = SettingsDialog(window.bench, window)
    (tmp_path / "bad.json").write_text('{"overlay_opacity": 200}')
    dialog.bring_from(tmp_path / "bad.json")
    assert "overlay_opacity" in dialog.problem
    assert window.session.settings.overlay_opacity == 0
    dialog.bring_from(tmp_path / "s.json")
    assert window.session.settings.clinic_name == "Invented"
    assert window.session.settings.overlay_opacity == 40


def test_keys_are_edited_over_the_settings_and_count_at_once(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow
) -> None:
    dialog = SettingsDialog(window.bench, window)

    def give_another_key(editor: KeysDialog) -> None:
        assert editor.parent() is dialog
        editor.kept.emit({"fit": ("Ctrl+9",)})

    monkeypatch.setattr(KeysDialog, "exec", give_another_key)
    dialog.mouse.keys.click()
    assert window.actions_.fit.shortcut().toString() == "Ctrl+9"
    dialog.save.click()
    assert window.session.settings.shortcuts == {"fit": ("Ctrl+9",)}


def test_every_tab_of_the_settings_is_in_sight(window: MainWindow) -> None:
    dialog = SettingsDialog(window.bench, window)
    dialog.show()
    bar = dialog.tabs.tabBar()
    assert bar.tabRect(bar.count() - 1).right() <= bar.width()


def test_settings_without_a_window_have_no_keys_to_edit(window: MainWindow) -> None:
    assert not SettingsDialog(window.bench, None).mouse.keys.isEnabled()


def test_what_reading_blind_forbids_says_why(window: MainWindow) -> None:
    window.bench.change_settings(reading_mode="blind_first")
    dialog = SettingsDialog(window.bench, window)
    box = dialog.urgent_first
    assert not box.isEnabled()
    assert "read first" in box.toolTip()
    assert box.accessibleDescription() == box.toolTip()
    dialog.mode.setCurrentIndex(dialog.mode.findData("side_by_side"))
    assert box.isEnabled()
    assert box.toolTip() == box.accessibleDescription() == ""


def test_cancelled_settings_change_nothing(window: MainWindow) -> None:
    before = window.session.settings
    dialog = SettingsDialog(window.bench, window)
    dialog.clinic.setText("Another")
    dialog.reject()
    assert window.session.settings == before


# -- the model -----------------------------------------------------------------------------------


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bundled model's card, with a partner, as what is installed; no model files."""
    card = read_card(default_card_path()).with_models("one")
    path = tmp_path / "models" / "dr_grader.json"
    path.parent.mkdir()
    partner = card.model_copy(update={"name": "second-network", "sha256": "b" * 64})
    write_card(partner, path.with_name("second.json"))
    together = Partner(
        card="second.json",
        sha256=partner.sha256,
        thresholds=card.thresholds,
        metrics=card.metrics,
        milliseconds=750.0,
    )
    write_card(card.model_copy(update={"together": together, "milliseconds": 250.0}), path)
    monkeypatch.setattr("drviewer.grading.card.default_card_path", lambda: path)
    return path


def test_who_answers_is_explained_with_what_it_costs(window: MainWindow, installed: Path) -> None:
    page = SettingsDialog(window.bench, window).model
    words = [page.models.itemText(row) for row in range(page.models.count())]
    assert words == [
        "Recommended: two networks",
        "One network",
        "Two networks (about 3 times the time)",
    ]
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "graded from then on" in said
    assert "nine of ten" in page.operating_point.itemText(0)


def test_second_network_that_is_not_there_can_not_be_chosen(
    window: MainWindow, installed: Path
) -> None:
    write_card(read_card(installed).with_models("one"), installed)
    page = SettingsDialog(window.bench, window).model
    assert page.models.itemText(0) == "Recommended: one network"
    index = page.models.model().index(page.models.findData("two"), 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled


def test_model_settings_without_a_card_still_open(window: MainWindow, installed: Path) -> None:
    installed.unlink()
    page = SettingsDialog(window.bench, window).model
    assert page.changes == {
        "models": "default",
        "operating_point": "sensitive",
        "engine": "auto",
    }


class Making:
    """Makes a grader a call, and keeps the settings that it was asked for."""

    def __init__(self, pattern: Any) -> None:
        self.pattern = pattern
        self.asked: list[Settings] = []
        self.made: list[Any] = []

    def __call__(self, settings: Settings) -> Any:
        self.asked.append(settings)
        self.made.append(type(self.pattern)(self.pattern.prediction))
        return self.made[-1]


@pytest.fixture
def making(grader: Any) -> Making:
    return Making(grader)


@pytest.fixture
def made_window(qtbot: QtBot, open_window: OpenWindow, folder: Path, making: Making) -> MainWindow:
    window = open_window(folder, grader_maker=making)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    return window


@pytest.mark.parametrize(
    ("box", "key", "field"),
    [
        ("models", "one", "models"),
        ("operating_point", "balanced", "operating_point"),
        ("engine", "keras", "engine"),
    ],
)
def test_another_choice_makes_another_grader_and_closes_the_former(
    qtbot: QtBot, made_window: MainWindow, making: Making, box: str, key: str, field: str
) -> None:
    dialog = SettingsDialog(made_window.bench, made_window)
    chosen = getattr(dialog.model, box)
    chosen.setCurrentIndex(chosen.findData(key))
    dialog.save.click()
    qtbot.waitUntil(lambda: len(making.made) == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: making.made[0].is_closed, timeout=PATIENCE_MS)
    assert getattr(making.asked[1], field) == key
    assert made_window.bench.grader is making.made[1]
    assert not making.made[1].is_closed
    assert made_window.session.ai.is_on
    kept = json.loads(paths.settings_path().read_text(encoding="utf-8"))
    assert kept[field] == key


def test_other_settings_leave_the_grader_alone(
    qtbot: QtBot, made_window: MainWindow, making: Making
) -> None:
    dialog = SettingsDialog(made_window.bench, made_window)
    dialog.clinic.setText("Another")
    dialog.save.click()
    qtbot.waitUntil(lambda: made_window.tasks.is_idle, timeout=PATIENCE_MS)
    assert len(making.made) == 1
    assert not making.made[0].is_closed


def test_what_is_being_graded_ends_with_the_grader_that_it_began_with(
    qtbot: QtBot, made_window: MainWindow, making: Making, prediction: Prediction
) -> None:
    first = making.made[0]
    first.is_held = True
    made_window.actions_.grade_image.trigger()
    qtbot.waitUntil(lambda: bool(first.waiting), timeout=PATIENCE_MS)
    made_window.bench.change_settings(operating_point="balanced")
    qtbot.waitUntil(lambda: len(making.made) == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: made_window.bench.grader is making.made[1], timeout=PATIENCE_MS)
    assert not first.is_closed
    first.waiting.pop().set_result(prediction)
    qtbot.waitUntil(lambda: first.is_closed, timeout=PATIENCE_MS)
    image = made_window.session.image
    assert image is not None
    assert image.prediction is not None
    made_window.actions_.grade_image.trigger()
    qtbot.waitUntil(lambda: bool(making.made[1].asked), timeout=PATIENCE_MS)


def test_about_names_both_networks_where_two_answer(window: MainWindow, installed: Path) -> None:
    def words() -> str:
        dialog = AboutDialog(window.session, window)
        return " ".join(browser.toPlainText() for browser in dialog.findChildren(QTextBrowser))

    first = read_card(installed).name
    assert "Two networks answer together" in words()
    assert first in words()
    assert "second-network" in words()
    assert f"SHA-256 {'b' * 16}" in words()
    window.session.set_settings(Settings(models="one"))
    assert first in words()
    assert "second-network" not in words()


# -- the others ----------------------------------------------------------------------------------


def test_name_patterns_are_tried_while_they_are_typed(window: MainWindow) -> None:
    dialog = SettingsDialog(window.bench, window)
    assert dialog.names.found.text() == "Patient: P-0015 · Right eye · Date: 2024-05-01"
    dialog.names.patterns.setPlainText("(?P<patient>[0-9]+")
    assert "not a regular expression" in dialog.problem
    assert not dialog.save.isEnabled()
    dialog.names.patterns.setPlainText("(?P<patient>[a-z]+)-(?P<eye>left|right)$")
    dialog.names.sample.setText("novak-left.jpg")
    assert dialog.names.found.text() == "Patient: novak · Left eye · Date: not known"
    assert dialog.problem == ""
    assert dialog.save.isEnabled()


def test_report_is_previewed_then_exported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = window.session.image
    assert image is not None
    dialog = ReportDialog(window.bench, image, window)
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


def test_marks_are_printed_on_the_report_at_one_press(qtbot: QtBot, window: MainWindow) -> None:
    image = window.session.image
    assert image is not None
    window.workspace.viewer.marks.draw(MarkKind.ELLIPSE, ((90, 90), (160, 150)))
    dialog = ReportDialog(window.bench, image, window)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.page_count >= 1, timeout=PATIENCE_MS)
    without = dialog._report.pages[0]
    dialog.marks.click()
    qtbot.waitUntil(dialog.export.isEnabled, timeout=PATIENCE_MS)
    assert window.session.settings.report_marks
    assert dialog._report.pages[0] != without


def test_unknown_patient_and_eye_are_asked_about_before_export(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, phantom_jpeg: bytes
) -> None:
    nobody = tmp_path / "photo.jpg"
    nobody.write_bytes(phantom_jpeg)
    window = open_window(nobody)
    qtbot.waitUntil(lambda: window.session.image is not None, timeout=PATIENCE_MS)
    assert window.session.image is not None
    dialog = ReportDialog(window.bench, window.session.image, window)
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
    dialog = ReportDialog(window.bench, image, window)
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
    assert sorted(path.name for path in out.iterdir()) == [
        "P-0001-2024-05-01.pdf",
        "P-0002-2024-05-02.pdf",
    ]
    assert any("2 reports written" in bar.text for bar in window.messages.bars)


def test_about_says_what_it_is_not(window: MainWindow) -> None:
    dialog = AboutDialog(window.session, window)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert RESEARCH_USE in words
    assert __version__ in words
    texts = " ".join(browser.toPlainText() for browser in dialog.findChildren(QTextBrowser))
    assert "Apache" in texts
    assert str(paths.data_dir()) in texts
