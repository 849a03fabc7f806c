"""Another language: the window takes it on without a restart, reports have their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fake_grader import FakeGrader
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drviewer import app, language, paths
from drviewer.domain import Laterality
from drviewer.settings import Settings, write_settings
from drviewer.ui.about_dialog import AboutDialog
from drviewer.ui.checklist_dialog import ChecklistDialog
from drviewer.ui.command_keys import named_commands
from drviewer.ui.jobs import Job
from drviewer.ui.keys_dialog import KeysDialog
from drviewer.ui.main_window import MainWindow
from drviewer.ui.monitor_page import MonitorPage
from drviewer.ui.patient_dialog import PatientDialog
from drviewer.ui.report_dialog import ReportDialog
from drviewer.ui.session_state import Progress
from drviewer.ui.settings_dialog import SettingsDialog
from drviewer.ui.sign_dialog import SignDialog
from drviewer.ui.speaking import apply_language
from drviewer.windows import Program
from drviewer.workflow.report import report_content

PATIENCE_MS = 20_000
OpenWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    former = QLocale()
    yield
    apply_language(qapp, "en")
    QLocale.setDefault(former)


@pytest.fixture
def program(qtbot: QtBot, grader: FakeGrader, folder: Path) -> Iterator[Program]:
    program = app.make_program(grader_maker=lambda _settings: grader)  # type: ignore[arg-type, return-value]
    program.show([folder])
    window = program.window
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    yield program
    program.window.care.closing.close_now()
    program.window.deleteLater()


def test_choosing_spanish_makes_the_window_spanish_with_what_was_open(
    program: Program, qtbot: QtBot
) -> None:
    former = program.window
    shown = former.session.images[2]
    former.session.open_image(shown.key)
    dialog = SettingsDialog(former.bench, former)
    dialog.viewing.language.setCurrentIndex(dialog.viewing.language.findData("es"))
    dialog.save.click()
    qtbot.waitUntil(lambda: program.window is not former, timeout=PATIENCE_MS)
    window = program.window
    qtbot.waitUntil(lambda: window.session.image is not None, timeout=PATIENCE_MS)
    assert window.actions_.open_folder.text() == "Abrir &carpeta…"
    assert window.session.image is not None
    assert window.session.image.path == shown.path
    assert len(window.session.images) == 4
    assert window.isVisible()
    assert window.tool_bar.sizeHint().width() <= window.width()
    assert QLocale().language() == QLocale.Language.Spanish


def test_the_window_stays_while_something_is_under_way_and_follows_afterwards(
    program: Program, qtbot: QtBot
) -> None:
    former = program.window
    job: Job = former.bench.jobs.begin("Something", "something", Progress("Done", 0, 2))
    former.bench.change_settings(language="zh_CN")
    qtbot.waitUntil(
        lambda: any("new language" in bar.text for bar in former.messages.bars),
        timeout=PATIENCE_MS,
    )
    assert program.window is former
    former.bench.jobs.end(job, "Done")
    qtbot.waitUntil(lambda: program.window is not former, timeout=PATIENCE_MS)
    assert program.window.actions_.open_folder.text() == "打开文件夹(&F)…"


def test_a_missing_translation_leaves_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    language._catalogue.cache_clear()
    monkeypatch.setattr("drviewer.paths.resource", tmp_path.joinpath)
    assert apply_language(qapp, "es") == "en"
    assert language.spoken() == "en"
    language._catalogue.cache_clear()


def test_a_patients_report_is_in_the_patients_language(
    open_window: OpenWindow, folder: Path, qtbot: QtBot
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    image = next(one for one in window.session.images if not one.problem)
    dialog = PatientDialog(window.bench, image, window)
    dialog.patient_id.setText("P-77")
    dialog.language.setCurrentIndex(dialog.language.findData("zh_CN"))
    dialog._on_correct_clicked()
    assert dialog.problem == ""
    corrected = window.session.find_image(image.key)
    assert corrected is not None
    assert corrected.patient.language == "zh_CN"
    content, _ = report_content(
        window.bench.store, corrected.patient.key, settings=Settings(report_language="es")
    )
    assert content.language == "zh_CN"
    assert content.research_use.startswith("仅供研究")
    assert language.spoken() == "en"


def test_reports_of_others_are_in_the_settings_language(
    open_window: OpenWindow, folder: Path, qtbot: QtBot
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    image = next(one for one in window.session.images if not one.problem)
    for wanted, found in (("es", "es"), ("window", "en")):
        content, _ = report_content(
            window.bench.store, image.patient.key, settings=Settings(report_language=wanted)
        )
        assert content.language == found


def test_from_right_to_left_every_part_is_on_its_other_side_and_inside_the_window(
    qapp: QApplication, open_window: OpenWindow, folder: Path, qtbot: QtBot
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = open_window(folder)
        qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
        work = window.workspace
        title = middle(window.status, window)
        assert middle(work.panel.correct, window) < middle(work.panel, window)
        right = next(one for one in window.session.images if one.laterality is Laterality.RIGHT)
        window.session.open_image(right.key)
        window.actions_.look.other_eye.trigger()
        qtbot.waitUntil(work.viewer.companion.isVisible, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
        right_eye, left_eye = work.viewer.raw_view, work.viewer.companion
        assert middle(right_eye, window) < middle(left_eye, window)
        for part in (work.browser, work.viewer, work.panel, window.status, window.tool_bar):
            place = part.geometry()
            assert place.width() > 0
            assert 0 <= middle(part, window) <= window.width()
        assert 0 < title < window.width()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def middle(part: QWidget, window: QWidget) -> int:
    return part.mapTo(window, part.rect().center()).x()


@pytest.mark.parametrize("spoken", list(language.LANGUAGES))
def test_the_window_fits_a_small_laptops_screen_with_everything_of_the_panel_in_reach(
    qapp: QApplication, open_window: OpenWindow, folder: Path, qtbot: QtBot, spoken: str
) -> None:
    """1366 × 768 pixels at 125 %, less the task bar."""
    apply_language(qapp, spoken)
    write_settings(Settings(language=spoken), paths.settings_path())  # type: ignore[arg-type]
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.session.image is not None, timeout=PATIENCE_MS)
    viewer = window.workspace.viewer
    viewer.overlay_slider.more.click()
    viewer.clahe_bar.more.click()
    window.status.tell(20 * "Invented ", False, ("Invented…", lambda: None))
    window.resize(1092, 570)
    QApplication.processEvents()
    assert window.width() == 1092
    assert window.height() == 570
    panel = window.workspace.panel
    assert panel.mapTo(window, panel.rect().topRight()).x() < 1092
    assert panel.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("spoken", list(language.LANGUAGES))
def test_every_dialog_can_be_made_as_small_as_a_small_laptops_screen(
    qapp: QApplication, window: MainWindow, qtbot: QtBot, spoken: str
) -> None:
    """Less its title bar and the task bar: else the buttons would be cut off."""
    apply_language(qapp, spoken)
    image = window.session.images[0]
    assert window.session.exam is not None
    for dialog in (
        SettingsDialog(window.bench, window),
        PatientDialog(window.bench, image, window),
        ChecklistDialog(image, window),
        SignDialog(window.session.exam, advice=20 * "Invented ", reader="", parent=window),
        KeysDialog(named_commands(window.actions_), window),
        ReportDialog(window.bench, image, window),
        MonitorPage(window.bench, window),
        AboutDialog(window.session, window),
    ):
        qtbot.addWidget(dialog)
        least = dialog.minimumSizeHint()
        assert least.width() <= 1092, dialog
        assert least.height() <= 536, dialog


def test_a_dialog_is_never_larger_than_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    dialog = MonitorPage(window.bench, window)
    qtbot.addWidget(dialog)
    room = dialog.screen().availableSize()
    dialog.resize(room.width() + 200, room.height() + 200)
    dialog.show()
    assert dialog.width() == room.width()
    assert dialog.height() < room.height()
