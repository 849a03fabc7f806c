"""The whole window on a database of its own, with a grader that answers at once."""

import json
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from drviewer import paths
from drviewer.domain import (
    RESEARCH_USE,
    Dme,
    FundusImage,
    Grade,
    Laterality,
    Prediction,
    QualityIssue,
)
from drviewer.errors import ModelError, StoreError
from drviewer.language import speaking
from drviewer.settings import Settings
from drviewer.ui import record_operations, theme
from drviewer.ui.actions import make_actions
from drviewer.ui.image_list import Role
from drviewer.ui.main_window import MainWindow
from drviewer.ui.messages import InfoBar
from drviewer.ui.patient_dialog import PatientDialog
from drviewer.ui.shortcuts_dialog import ShortcutsDialog
from drviewer.ui.window_title import title_of
from drviewer.ui.worklist import PatientRow

OpenWindow = Callable[..., MainWindow]
PATIENCE_MS = 20_000


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)


def named(window: MainWindow, part: str) -> FundusImage:
    return next(image for image in window.session.images if part in image.path.name)


def rows(window: MainWindow) -> list[str]:
    model = window.workspace.browser.model
    found = []
    for place in range(model.rowCount()):
        row = model.index(place).data(Role.ROW)
        is_patient = isinstance(row, PatientRow)
        found.append(row.patient.patient_id if is_patient else row.image.laterality.short)
    return found


def bar_texts(window: MainWindow) -> list[str]:
    return [bar.text for bar in window.messages.bars]


# -- opening ---------------------------------------------------------------------------------


def test_folder_shows_patients_with_their_eyes(window: MainWindow) -> None:
    assert rows(window) == ["P-0001", "OD", "OS", "P-0002", "OD", "OS"]


def test_bad_file_is_listed_with_its_reason_and_the_rest_loads(window: MainWindow) -> None:
    bad = named(window, "P-0002_OS")
    assert "P-0002_OS_2024-05-02.jpg" in bad.problem
    bar = next(one for one in window.messages.bars if "P-0002_OS_2024-05-02.jpg" in one.text)
    assert bar.button is not None
    bar.button.click()
    assert rows(window) == ["P-0002", "OS"]
    assert sum(not image.problem for image in window.session.images) == 3
    window.session.open_image(bad.key)
    assert not window.actions_.grades[0].isEnabled()


def test_file_that_breaks_after_opening_the_folder_is_told_and_listed(
    qtbot: QtBot, window: MainWindow
) -> None:
    image = named(window, "P-0002_OD")
    image.path.unlink()
    window.session.open_image(image.key)
    settle(qtbot, window)
    now = window.session.image
    assert now is not None
    assert image.path.name in now.problem
    assert window.session.pixels is None


def test_selecting_changes_every_pane_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    image = named(window, "P-0002_OD")
    seen: list[tuple[str, str, bool]] = []

    def look(_image: FundusImage) -> None:
        labels = [label.text() for label in window.workspace.panel.findChildren(QLabel)]
        titles = (window.windowTitle(), " ".join(labels))
        seen.append((*titles, session.pixels is None))

    session.image_opened.connect(look)
    session.open_image(image.key)
    title, panel, is_blank = seen[0]
    assert title.startswith("P-0002")
    assert "OD" in title
    assert "P-0002" in panel
    assert "P-0001" not in panel
    assert is_blank, "the former patient's pixels must not stay"
    qtbot.waitUntil(lambda: session.pixels is not None, timeout=PATIENCE_MS)
    assert window.workspace.browser.model.row_of(image.key).isValid()


def test_late_pixels_of_the_former_image_are_dropped(qtbot: QtBot, window: MainWindow) -> None:
    shown: list[str] = []

    def note(pixels: object) -> None:
        if pixels is not None and window.session.image is not None:
            shown.append(window.session.image.path.name)

    window.session.pixels_loaded.connect(note)
    for part in ("P-0002_OD", "P-0001_OS", "P-0001_OD", "P-0002_OD"):
        window.session.open_image(named(window, part).key)
    settle(qtbot, window)
    assert shown == ["P-0002_OD_2024-05-02.jpg"]


def test_folder_without_images_says_so(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    empty = tmp_path / "nothing here"
    empty.mkdir()
    window = open_window(empty)
    qtbot.waitUntil(lambda: bool(window.messages.bars), timeout=PATIENCE_MS)
    assert "nothing here" in bar_texts(window)[0]
    assert window.pages.empty.isVisible()


def test_folder_that_can_not_be_listed_is_told_of_though_nothing_opens(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: object) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr("drviewer.imaging.files.os.scandir", refuse)
    window = open_window(tmp_path)
    said = f"The folder {tmp_path} can't be listed (Permission denied)"
    qtbot.waitUntil(lambda: any(said in one for one in bar_texts(window)), timeout=PATIENCE_MS)


def test_dropped_folder_is_opened(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> None:
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), actions, data, buttons, no_keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(400, 300), actions, data, buttons, no_keys)
    QApplication.sendEvent(window, drop)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    assert str(folder) in window.session.settings.recent_folders


def test_dropped_text_is_left_alone(open_window: OpenWindow) -> None:
    window = open_window()
    data = QMimeData()
    data.setText("not a file")
    enter = QDragEnterEvent(
        QPoint(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_samples_are_opened_from_the_empty_window(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.actions_.open_samples.trigger()
    qtbot.waitUntil(lambda: len(window.session.images) >= 2, timeout=PATIENCE_MS)
    assert not [image.problem for image in window.session.images if image.problem]
    assert window.session.settings.recent_folders == ()


def test_first_user_is_told_what_to_do(open_window: OpenWindow) -> None:
    window = open_window()
    words = [button.text() for button in window.pages.empty.findChildren(QPushButton)]
    assert window.pages.empty.isVisible()
    assert {"Open a folder…", "Open files…", "Try the samples"} <= set(words)


# -- putting on record -----------------------------------------------------------------------


def test_all_can_be_graded_only_where_something_is_listed(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.session.ai.is_on)
    assert not window.actions_.grade_all.isEnabled()
    window.actions_.worklist.trigger()
    assert window.actions_.grade_all.isEnabled()
    window.actions_.worklist.trigger()
    assert not window.actions_.grade_all.isEnabled()


@pytest.mark.parametrize("grade", list(Grade))
def test_number_key_puts_the_grade_on_record(
    qtbot: QtBot, window: MainWindow, grade: Grade
) -> None:
    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{int(grade)}"))
    image = window.session.image
    assert image is not None
    assert image.final_grade is grade
    assert image.assessment.reader == "Dr Invented"
    stored = window.bench.store.find_image(image.key)
    assert stored is not None
    assert stored.final_grade is grade
    assert window.actions_.grades[grade].isChecked()


def test_u_means_ungradable_and_clear_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_U)
    assert window.session.image is not None
    assert window.session.image.assessment.is_ungradable
    window.actions_.clear.trigger()
    assert not window.session.image.assessment.is_entered
    assert not window.actions_.clear.isEnabled()


def test_digits_typed_into_the_note_or_the_search_grade_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    note = window.workspace.panel.findChild(QPlainTextEdit)
    search = window.workspace.browser.findChild(QLineEdit)
    assert note is not None
    assert search is not None
    for field in (note, search):
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClicks(field, "4 u 2")
    assert window.session.image is not None
    assert not window.session.image.assessment.is_entered
    assert note.toPlainText() == "4 u 2"


def test_reopened_window_shows_the_same_state(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow
) -> None:
    window.actions_.grades[3].trigger()
    record_operations.record_dme(window.bench, Dme.CENTRE_INVOLVING)
    note = window.workspace.panel.findChild(QPlainTextEdit)
    assert note is not None
    note.setPlainText("Exudates near the fovea")
    assert window.session.image is not None
    name = window.session.image.path.name
    window.session.set_layout("red_free")
    window.close()

    again = open_window()
    qtbot.waitUntil(lambda: again.session.has_images, timeout=PATIENCE_MS)
    settle(qtbot, again)
    image = named(again, name)
    assert image.final_grade is Grade.SEVERE_NPDR
    assert image.assessment.dme is Dme.CENTRE_INVOLVING
    assert image.assessment.note == "Exudates near the fovea"
    assert again.session.layout == "red_free"
    assert len(again.session.images) == 4


def test_note_is_kept_for_the_image_it_was_typed_on(qtbot: QtBot, window: MainWindow) -> None:
    first = window.session.image
    assert first is not None
    note = window.workspace.panel.findChild(QPlainTextEdit)
    assert note is not None
    note.setPlainText("of the first")
    window.session.open_image(named(window, "P-0002_OD").key)
    kept = window.bench.store.find_image(first.key)
    assert kept is not None
    assert kept.assessment.note == "of the first"
    assert note.toPlainText() == ""


def test_a_note_that_can_not_be_saved_stays_where_it_was_typed(
    window: MainWindow,
) -> None:
    first, note = window.session.image, window.workspace.panel.note
    assert first is not None
    with pytest.MonkeyPatch.context() as locked:
        locked.setattr(type(window.bench.store), "change_assessment", _refuse)
        note.setPlainText("Exudates near the fovea")
        note.flush()
        assert note.toPlainText() == "Exudates near the fovea"
        assert "locked" in window.messages.bars[-1].text
        window.session.open_image(named(window, "P-0002_OD").key)
        assert note.toPlainText() == ""
    window.session.open_image(first.key)
    assert note.toPlainText() == "Exudates near the fovea"
    note.flush()
    kept = window.bench.store.find_image(first.key)
    assert kept is not None
    assert kept.assessment.note == "Exudates near the fovea"


def _refuse(*_args: object, **_facts: object) -> None:
    raise StoreError("The database is locked.", advice="Try again.")


def test_corrected_eye_and_patient_are_shown_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    image = window.session.image
    assert image is not None
    window.actions_.correct_identity.trigger()
    dialog = next(one for one in QApplication.topLevelWidgets() if hasattr(one, "patient_id"))
    dialog.name.setText("Ana Novák")
    dialog.birth_date.setText("1958-03-44")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert "birth date" in dialog.problem
    dialog.birth_date.setText("1958-03-14")
    dialog.eye.setCurrentIndex(2)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert window.session.image is not None
    assert window.session.image.laterality is Laterality.LEFT
    assert window.windowTitle().startswith("Ana Novák · P-0001 · 1958-03-14 · OS")
    # The name is the patient's: the other eye has it too.
    other = next(
        one for one in window.session.images if "P-0001" in one.path.name and one.key != image.key
    )
    assert other.patient.name == "Ana Novák"


def test_spanish_birth_dates_are_entered_as_they_are_shown(window: MainWindow) -> None:
    with speaking("es"):
        dialog = PatientDialog(window.bench, named(window, "P-0001_OD"), None)
        assert dialog.birth_date.placeholderText().startswith("DD/MM/")
        assert dialog.exam_date.text() == "01/05/2024"
        dialog.birth_date.setText("30/11/1961")
        dialog._on_correct_clicked()
        assert dialog.problem == ""
        image = named(window, "P-0001_OD")
        assert (image.patient.birth_date, image.exam_date) == (date(1961, 11, 30), date(2024, 5, 1))
        assert "30/11/1961" in title_of(image)


# -- the model -------------------------------------------------------------------------------


def test_whole_folder_is_graded_with_progress(
    qtbot: QtBot, window: MainWindow, prediction: Prediction
) -> None:
    said: list[str] = []
    window.session.progress_changed.connect(lambda _progress: said.append(window.status.text))
    window.actions_.grade_all.trigger()
    assert not window.actions_.grade_all.isEnabled()
    settle(qtbot, window)
    graded = [image for image in window.session.images if image.prediction is not None]
    assert len(graded) == 3
    assert all(image.final_grade is None for image in graded)
    assert "AI graded 3 of 3" in said
    assert window.session.progress is None
    assert window.session.grading_keys == frozenset()


def test_cancelled_grading_keeps_what_is_done_and_can_go_on(
    qtbot: QtBot, window: MainWindow, grader: "object"
) -> None:
    grader.is_held = True  # type: ignore[attr-defined]
    window.actions_.grade_all.trigger()
    qtbot.waitUntil(lambda: bool(grader.waiting), timeout=PATIENCE_MS)  # type: ignore[attr-defined]
    assert window.actions_.cancel.isEnabled()
    window.actions_.cancel.trigger()
    qtbot.waitUntil(lambda: window.session.progress is None, timeout=PATIENCE_MS)
    assert window.session.grading_keys == frozenset()
    assert not window.actions_.cancel.isEnabled()
    grader.is_held = False  # type: ignore[attr-defined]
    window.actions_.grade_all.trigger()
    settle(qtbot, window)
    assert sum(image.prediction is not None for image in window.session.images) == 3


def test_ungradable_image_is_refused_with_its_reason(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, grader: "object"
) -> None:
    import cv2
    import numpy as np

    black = tmp_path / "P-0009_OD.png"
    cv2.imwrite(str(black), np.zeros((300, 300, 3), np.uint8))
    window = open_window(black)
    qtbot.waitUntil(lambda: window.session.image is not None, timeout=PATIENCE_MS)
    settle(qtbot, window)
    window.actions_.grade_image.trigger()
    settle(qtbot, window)
    image = window.session.image
    assert image is not None
    assert image.quality is not None
    assert image.quality.issue in set(QualityIssue)
    assert image.prediction is None
    assert grader.asked == []  # type: ignore[attr-defined]


def sign(window: MainWindow, *images: FundusImage) -> None:
    store, first = window.bench.store, images[0]
    keys = [image.key for image in images]
    store.sign_exam(first.patient.key, first.exam_date, keys, content="{}", due=None, reader="Dr B")
    for key in keys:
        window.session.update_image(store.find_image(key))


def test_the_model_is_not_asked_about_a_signed_photograph_and_the_key_says_why(
    qtbot: QtBot, window: MainWindow
) -> None:
    image = window.session.image
    assert image is not None
    assert window.actions_.grade_image.isEnabled()
    sign(window, image)
    assert not window.actions_.grade_image.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert window.status.text.endswith(": This exam is signed")


def test_signed_photographs_and_those_with_an_answer_are_told_apart(
    qtbot: QtBot, window: MainWindow
) -> None:
    mine = [image for image in window.session.images if "P-0001" in image.path.name]
    sign(window, *mine)
    for said in ("AI graded 1 image", "AI graded 0 images · 1 had an answer already"):
        window.actions_.grade_all.trigger()
        settle(qtbot, window)
        assert window.status.text == f"{said} · 2 are signed"


def test_confirm_puts_the_models_grade_on_record(
    qtbot: QtBot, window: MainWindow, prediction: Prediction
) -> None:
    assert not window.actions_.confirm.isEnabled()
    window.actions_.grade_image.trigger()
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.session.image is not None
    assert window.session.image.final_grade is prediction.grade
    assert not window.session.image.assessment.is_override


def test_overlay_key_shows_and_hides_without_forgetting_the_opacity(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_.grade_image.trigger()
    settle(qtbot, window)
    window.session.set_overlay(opacity=30)
    qtbot.keyClick(window, Qt.Key.Key_O)
    assert window.session.overlay.opacity == 0
    qtbot.keyClick(window, Qt.Key.Key_O)
    assert window.session.overlay.opacity == 30


def test_unfit_model_turns_ai_off_says_why_and_the_viewer_works_on(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    def refuse(_settings: Settings) -> object:
        raise ModelError("dr_grader.keras was altered.", advice="Install drviewer again.")

    window = open_window(folder, grader_maker=refuse)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bool(window.session.ai.problem and window.messages.bars))
    assert not window.session.ai.is_on
    assert any("AI is off: dr_grader.keras was altered." in text for text in bar_texts(window))
    assert not window.actions_.grade_image.isEnabled()
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert window.session.image is not None
    assert window.session.image.final_grade is Grade.MILD_NPDR


def test_model_that_fails_while_loading_turns_ai_off_and_checking_again_turns_it_on(
    qtbot: QtBot, open_window: OpenWindow, grader: "object"
) -> None:
    grader.start_error = ModelError("The weights do not fit.")  # type: ignore[attr-defined]
    window = open_window()

    def off() -> list[InfoBar]:
        return [bar for bar in window.messages.bars if "AI is off" in bar.text]

    qtbot.waitUntil(lambda: bool(off()), timeout=PATIENCE_MS)
    assert "The weights do not fit." in off()[0].text
    grader.start_error = None  # type: ignore[attr-defined]
    button = off()[0].button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.ai.is_on, timeout=PATIENCE_MS)
    assert off() == []


# -- the window itself -----------------------------------------------------------------------


def test_f1_lists_every_key_of_every_command(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ShortcutsDialog))
    for key in ("0", "4", "U", "N", "P", "O", "R", "C", "F1", "H"):
        assert key in dialog.keys
    with_keys = [action for action in window.actions_.all() if action.shortcuts()]
    listed = {label.text() for label in dialog.findChildren(QLabel)}
    for action in with_keys:
        words = action.text().replace("&", "").rstrip("…")
        assert words in listed, f"{words} is not listed"
    dialog.close()


@pytest.mark.parametrize(("width", "columns"), [(1280, 3), (1440, 4), (1920, 5)], ids=str)
def test_f1_has_as_many_columns_as_the_screen_has_room_for(
    qtbot: QtBot, qapp: QApplication, width: int, columns: int
) -> None:
    theme.apply_theme(qapp, "light")
    window = QMainWindow()
    qtbot.addWidget(window)
    dialog = ShortcutsDialog(make_actions(window), Settings(), window)
    dialog.show()  # first, for a dialog is cut to the screen, and that of the tests is small
    dialog.fit(QSize(width, 900))
    QApplication.processEvents()
    assert dialog.width() <= width
    assert dialog.area.horizontalScrollBar().maximum() == 0
    sheet = dialog.area.widget().layout()
    assert sheet.count() == columns
    heights = [sheet.itemAt(place).minimumSize().height() for place in range(columns)]
    assert max(heights) - min(heights) < max(heights) / 3


def test_f1_leads_to_the_keyboard_editor(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ShortcutsDialog(window.actions_, window.session.settings, None)
    qtbot.addWidget(dialog)
    dialog.show()
    window.actions_.edit_keys.triggered.disconnect()
    with qtbot.waitSignal(window.actions_.edit_keys.triggered):
        dialog.edit.click()
    assert not dialog.isVisible()


def test_no_key_means_two_things(window: MainWindow) -> None:
    taken: dict[str, str] = {}
    for action in window.actions():
        for sequence in action.shortcuts():
            key = sequence.toString()
            assert key not in taken, f"{key}: {taken.get(key)} and {action.text()}"
            taken[key] = action.text()


def test_layout_keys_lead_there_and_back(qtbot: QtBot, window: MainWindow) -> None:
    for key, layout in (("R", "red_free"), ("C", "clahe"), ("S", "side_by_side")):
        window.session.set_layout("raw")
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
        assert window.session.layout == layout
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
        assert window.session.layout == "raw"


def test_n_and_p_step_through_the_worklist(qtbot: QtBot, window: MainWindow) -> None:
    names: list[str] = []
    window.session.image_opened.connect(lambda image: names.append(image.path.name))
    window.session.open_image(named(window, "P-0001_OD").key)
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.keyClick(window, Qt.Key.Key_P)
    assert [name[:9] for name in names][-3:] == ["P-0001_OS", "P-0002_OD", "P-0001_OS"]


def test_the_mouses_side_buttons_do_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    view = window.workspace.viewer.raw_view
    first = window.session.image
    assert first is not None
    window.bench.change_settings(side_buttons="patient")
    qtbot.mouseClick(view, Qt.MouseButton.ForwardButton)
    second = window.session.image
    assert second is not None
    assert second.patient != first.patient
    window.bench.change_settings(side_buttons="image")
    qtbot.mouseClick(view, Qt.MouseButton.BackButton)
    assert window.session.image is not None
    assert window.session.image.patient == first.patient
    window.bench.change_settings(side_buttons="nothing")
    qtbot.mouseClick(view, Qt.MouseButton.ForwardButton)
    assert window.session.image.patient == first.patient


def test_theme_switch_dresses_the_window_and_is_kept(window: MainWindow) -> None:
    before = theme.tokens().name
    window.actions_.toggle_theme.trigger()
    after = theme.tokens().name
    assert {before, after} == {"light", "dark"}
    assert window.palette().window().color().name() == theme.tokens().window
    kept = json.loads(paths.settings_path().read_text(encoding="utf-8"))
    assert kept["theme"] == after


def test_full_screen_leaves_the_picture_alone_and_gives_everything_back(
    window: MainWindow,
) -> None:
    workspace = window.workspace
    workspace.browser_dock.hide()
    window.actions_.full_screen.trigger()
    assert not window.tool_bar.isVisible()
    assert not workspace.panel_dock.isVisible()
    assert workspace.viewer.isVisible()
    window.actions_.full_screen.trigger()
    assert window.tool_bar.isVisible()
    assert workspace.panel_dock.isVisible()
    assert not workspace.browser_dock.isVisible()


def test_narrow_window_keeps_every_tool_in_sight(window: MainWindow) -> None:
    window.resize(1400, 800)
    wide = window.tool_bar.sizeHint().width()
    window.resize(window.minimumSizeHint())
    narrow = window.tool_bar.sizeHint().width()
    assert narrow < wide
    assert narrow <= window.width()
    window.resize(max(wide - 30, window.minimumWidth()), 800)
    styles = [one.toolButtonStyle() for one in window.tool_bar.findChildren(QToolButton)]
    assert window.tool_bar.sizeHint().width() <= window.width()
    assert styles.count(Qt.ToolButtonStyle.ToolButtonTextBesideIcon) > 3


def test_research_use_is_always_in_sight(window: MainWindow) -> None:
    notices = [label for label in window.findChildren(QLabel) if label.text() == RESEARCH_USE]
    assert any(label.isVisible() for label in notices)


def test_every_button_has_a_name_for_screen_readers(window: MainWindow) -> None:
    for button in window.findChildren(QToolButton):
        is_shown = button.isVisible() and not button.objectName().startswith("qt_")
        is_qts_own = isinstance(button.parent(), QLineEdit)
        if is_shown and not is_qts_own:
            assert button.accessibleName() or button.text(), button.toolTip()


def test_database_that_cannot_be_opened_is_a_designed_state(
    qtbot: QtBot, grader: "object", open_window: OpenWindow
) -> None:
    from drviewer import app

    paths.database_path().parent.mkdir(parents=True, exist_ok=True)
    paths.database_path().write_bytes(b"this is no database at all" * 100)
    window = app.make_window(grader_maker=lambda _: grader)  # type: ignore[arg-type, return-value]
    qtbot.addWidget(window)
    window.show()
    window.begin([])

    def visible_words() -> str:
        return " ".join(
            one.text() for one in window.pages.empty.findChildren(QLabel) if one.isVisible()
        )

    qtbot.waitUntil(lambda: "can't be opened" in visible_words(), timeout=PATIENCE_MS)
    assert str(paths.database_path()) in visible_words()
    paths.database_path().unlink()
    again = next(
        one for one in window.pages.empty.findChildren(QPushButton) if one.text() == "Try again"
    )
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.bench.has_store, timeout=PATIENCE_MS)
    window.close()


def test_no_thread_survives_close_even_at_work(
    qtbot: QtBot, window: MainWindow, grader: "object"
) -> None:
    grader.is_held = True  # type: ignore[attr-defined]
    window.actions_.grade_all.trigger()
    qtbot.waitUntil(lambda: bool(grader.waiting), timeout=PATIENCE_MS)  # type: ignore[attr-defined]
    window.close()
    assert not [one for one in threading.enumerate() if one.name.startswith("drviewer")]
    assert grader.is_closed  # type: ignore[attr-defined]


def test_the_keys_grade_as_soon_as_photographs_are_open(
    qtbot: QtBot, open_window: OpenWindow, folder: Path
) -> None:
    window = open_window()
    window.activateWindow()
    window.open_paths([folder])
    qtbot.waitUntil(lambda: window.session.image is not None, timeout=PATIENCE_MS)
    focused = window.focusWidget()
    assert focused is not None
    assert window.workspace.viewer.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_3)
    assert window.session.image is not None
    assert window.session.image.assessment.grade is Grade.SEVERE_NPDR


def test_escape_leaves_the_search_and_the_note_for_the_picture(
    qtbot: QtBot, window: MainWindow
) -> None:
    viewer, search = window.workspace.viewer, window.workspace.browser.head.search
    window.actions_.find.trigger()
    qtbot.keyClicks(search, "9")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert viewer.isAncestorOf(window.focusWidget())
    window.actions_.note.trigger()
    note = window.workspace.panel.note
    qtbot.keyClicks(note, "flat")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert viewer.isAncestorOf(window.focusWidget())
    assert window.session.image is not None
    assert window.session.image.assessment.note == "flat"


def test_undoing_a_change_of_another_photograph_goes_back_to_it(window: MainWindow) -> None:
    changed = window.session.image
    assert changed is not None
    window.actions_.grades[2].trigger()
    window.actions_.next_patient.trigger()
    assert window.session.image is not None
    assert window.session.image.key != changed.key
    window.actions_.undo.trigger()
    assert window.session.image.key == changed.key
    assert window.session.image.assessment.grade is None
    assert "Back to the photograph" in window.status.text


def test_the_key_of_a_command_that_cannot_be_used_says_why(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    qtbot.keyClick(window, Qt.Key.Key_3)
    assert window.status.text == "3 Severe NPDR: Open photographs first"


def test_samples_are_open_again_the_next_time(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.actions_.open_samples.trigger()
    qtbot.waitUntil(lambda: len(window.session.images) == 7, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    assert window.session.settings.recent_folders == ()
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: len(again.session.images) == 7, timeout=PATIENCE_MS)
