"""A reader's hour through the real window, hands on the keyboard: read blind, differ, sign, amend.

Real worker process, real bundled model, real database; only the folders are temporary.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from drviewer import paths
from drviewer.app import make_window
from drviewer.domain import (
    ExamState,
    FundusImage,
    Grade,
    Laterality,
    OverrideReason,
    ReadingMode,
)
from drviewer.settings import Settings, write_settings
from drviewer.ui import report_operations
from drviewer.ui.main_window import MainWindow
from drviewer.workflow.exam_list import list_exams
from drviewer.workflow.next_step import StepKind

pytestmark = pytest.mark.model

_PATIENCE_MS = 120_000
_BLIND = ReadingMode.BLIND_FIRST


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The synthetic samples; the table calls one right eye a left one."""
    chosen = tmp_path / "samples"
    shutil.copytree(paths.resource("samples"), chosen)
    (chosen / "retina_cc0.jpg").unlink()
    table = chosen / "patients.csv"
    told = table.read_text(encoding="utf-8")
    wrong = told.replace("Okoye,1974-01-19,R", "Okoye,1974-01-19,L")
    assert wrong != told
    table.write_text(wrong, encoding="utf-8")
    return chosen


@pytest.fixture
def window(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """All six images graded by the model, none read yet."""
    write_settings(Settings(reader_name="Dr Invented"), paths.settings_path())
    window = _open(qtbot, folder)
    yield window
    window.care.closing.close_now()
    window.bench.close()


def _open(qtbot: QtBot, folder: Path) -> MainWindow:
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    window.begin([folder])
    session = window.session
    qtbot.waitUntil(lambda: len(session.images) == 6, timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: session.progress is None and session.ai.is_on, timeout=_PATIENCE_MS)
    window.actions_.grade_all.trigger()
    qtbot.waitUntil(lambda: all(one.prediction for one in session.images), timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: session.progress is None, timeout=_PATIENCE_MS)
    return window


def _press(qtbot: QtBot, window: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    if isinstance(window, MainWindow) and not window.isActiveWindow():
        # Without a window manager nobody makes it active again when a list or dialog closes.
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, held)


def _in_dialog(act: Callable[[QDialog], None]) -> None:
    """Do ``act`` in the dialog that the next key opens."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def _go_to(qtbot: QtBot, window: MainWindow, name: str, key: Qt.Key = Qt.Key.Key_N) -> FundusImage:
    """Press N (or P) until the image is open."""
    for _ in range(len(window.session.images) + 1):
        image = window.session.image
        if image is not None and name in image.path.name:
            qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=_PATIENCE_MS)
            return image
        _press(qtbot, window, key)
    raise AssertionError(f"{name} is not reached")


def _now(window: MainWindow) -> FundusImage:
    image = window.session.image
    assert image is not None
    return image


def _read_as_model(qtbot: QtBot, window: MainWindow) -> None:
    """The reader happens to think as the model, and looks again where that is asked for."""
    image = _now(window)
    assert image.prediction is not None
    assert not window.session.shows_model_grade(image)
    _press(qtbot, window, _digit(image.prediction.grade))
    assert _now(window).assessment.grade is image.prediction.grade
    assert window.session.shows_model_grade(_now(window))
    if window.workspace.exam_bar.step_kind is StepKind.LOOK_AGAIN:
        _press(qtbot, window, Qt.Key.Key_V)


def _digit(grade: Grade) -> Qt.Key:
    key: Qt.Key = getattr(Qt.Key, f"Key_{int(grade)}")
    return key


def _sign(qtbot: QtBot, window: MainWindow) -> None:
    assert window.workspace.exam_bar.step_kind is StepKind.SIGN, window.workspace.exam_bar.text
    _in_dialog(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    _press(qtbot, window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def _states(window: MainWindow) -> dict[str, ExamState]:
    from datetime import date

    exams = list_exams(window.bench.store, _BLIND, today=date(2026, 1, 1))
    return {exam.patient.patient_id: exam.state for exam in exams}


def test_three_patients_are_read_by_keyboard_two_signed_and_one_amended(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    bar = window.workspace.exam_bar

    # The first patient: the reader differs by far, says why, and looks again.
    image = _go_to(qtbot, window, "P-9001_OD")
    assert image.prediction is not None
    other = Grade.PDR if image.prediction.grade < Grade.MODERATE_NPDR else Grade.NO_DR
    _press(qtbot, window, _digit(other))
    assert bar.step_kind is StepKind.GIVE_REASON
    _press(qtbot, window, Qt.Key.Key_Y)
    view = bar.reason.choice.view()
    _press(qtbot, view, Qt.Key.Key_2)
    _press(qtbot, view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _now(window).assessment.is_override_explained)
    assert _now(window).assessment.override_reason is OverrideReason.FALSE_ALARM
    assert _now(window).assessment.unaided_grade is other
    if bar.step_kind is StepKind.LOOK_AGAIN:
        _press(qtbot, window, Qt.Key.Key_V)
    _press(qtbot, window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    _go_to(qtbot, window, "P-9001_OS")
    _read_as_model(qtbot, window)
    _sign(qtbot, window)
    assert _states(window)["P-9001"] is ExamState.SIGNED
    assert _now(window).patient.patient_id == "P-9002"  # on to the next

    # The second: one eye can't be graded.
    _go_to(qtbot, window, "P-9002_OD")
    _press(qtbot, window, Qt.Key.Key_U)
    assert bar.step_kind is StepKind.LOOK_AGAIN
    _press(qtbot, window, Qt.Key.Key_V)
    _go_to(qtbot, window, "P-9002_OS")
    _read_as_model(qtbot, window)
    _sign(qtbot, window)
    assert _states(window)["P-9002"] is ExamState.SIGNED

    # The third: table and name don't agree on the eye, which blocks signing until it is settled.
    image = _go_to(qtbot, window, "P-9003_OD")
    assert image.laterality is Laterality.LEFT
    assert bar.step_kind is StepKind.SETTLE_EYE
    _press(qtbot, window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert _states(window)["P-9003"] is ExamState.NEW
    _press(qtbot, window, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert _now(window).laterality is Laterality.RIGHT
    assert bar.step_kind is StepKind.READ

    # A signed exam can't be changed by a slip of the finger.
    image = _go_to(qtbot, window, "P-9001_OD", Qt.Key.Key_P)
    _press(qtbot, window, Qt.Key.Key_3)
    assert _now(window).assessment.grade is other

    # Close, come back, amend.
    window.care.closing.close_now()
    again = _open_again(qtbot, folder)
    _amend(qtbot, again)
    out = tmp_path / "reports"
    report_operations.export_all(again.bench, out)
    qtbot.waitUntil(lambda: len(list(out.glob("*.pdf"))) == 4, timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: again.session.progress is None, timeout=_PATIENCE_MS)
    signed = _text(out / "P-9002-2024-05-01.pdf")
    assert "Signed by Dr Invented" in signed
    assert "DRAFT" not in signed
    assert "DRAFT" in _text(out / "P-9003-2024-06-17.pdf")
    assert "version 2" in _text(out / "P-9001-2024-05-01.pdf")
    assert "SUPERSEDED" in _text(out / "P-9001-2024-05-01-version1-superseded.pdf")
    again.close()
    again.bench.close()


def _open_again(qtbot: QtBot, folder: Path) -> MainWindow:
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    window.begin([folder])
    qtbot.waitUntil(lambda: len(window.session.images) == 6, timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: window.session.progress is None, timeout=_PATIENCE_MS)
    return window


def _amend(qtbot: QtBot, window: MainWindow) -> None:
    image = _go_to(qtbot, window, "P-9001_OD")
    assert window.workspace.exam_bar.step_kind is StepKind.SIGNED

    def give_reason(dialog: QDialog) -> None:
        reason = dialog.findChild(QPlainTextEdit)
        assert reason is not None
        qtbot.keyClicks(reason, "Seen again at the slit lamp")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    _in_dialog(give_reason)
    window.actions_.amend.trigger()
    assert not _now(window).is_signed
    assert image.prediction is not None
    _press(qtbot, window, _digit(image.prediction.grade))
    if window.workspace.exam_bar.step_kind is StepKind.LOOK_AGAIN:
        _press(qtbot, window, Qt.Key.Key_V)
    _sign(qtbot, window)


def _text(path: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
