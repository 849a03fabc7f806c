"""No visible word that no translator was given: in a language that brackets every word it was
asked for, whatever stands outside brackets is data, a name that no language changes, or a fault."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QDockWidget,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drviewer import language
from drviewer.domain import FundusImage
from drviewer.ui.about_dialog import AboutDialog
from drviewer.ui.checklist_dialog import ChecklistDialog
from drviewer.ui.command_keys import named_commands
from drviewer.ui.jobs_page import JobsPage
from drviewer.ui.keys_dialog import KeysDialog
from drviewer.ui.main_window import MainWindow
from drviewer.ui.merge_dialog import MergeDialog
from drviewer.ui.monitor_page import MonitorPage
from drviewer.ui.patient_dialog import PatientDialog
from drviewer.ui.report_dialog import ReportDialog
from drviewer.ui.settings_dialog import SettingsDialog
from drviewer.ui.shortcuts_dialog import ShortcutsDialog
from drviewer.ui.verify_dialog import VerifyDialog

PATIENCE_MS = 20_000
_BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")
_PLACE = re.compile(r"(\{[a-z_]\w*(?:![rs])?(?::[^{}]*)?\})")
#: Names, codes and signs that are the same in every language.
_SAME = re.compile(
    r"drviewer|CLAHE|Grad-CAM|LiteRT|Keras|TensorFlow|SHA-256|DICOM|ETDRS|IRMA|DME|OD|OS|AI|"
    r"English|简体中文|Español|https?:\S+|[\w./\\-]+\.(?:jpe?g|png|dcm|json|pdf)|"
    r"(?:Ctrl|Shift|Alt|Meta)\+?|Esc|Del|Return|Backspace|Space|Left|Right|Up|Down|F\d+|"
    r"#[0-9a-f]{6}|PgUp|PgDown|Viridis|Inferno|Cividis|Scroll|Guidelines for Diabetic Eye Care|"
    r"high-resource settings|high-resource|low/intermediate-resource|ICO|ADA|…\S+|"
    r"\b[A-Z]\b|\d+ (?:ms|px)|YYYY-MM-DD|P-\d+|\(\?P<\w+>|n = |px|mm"
)


@pytest.fixture(autouse=True)
def bracketing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Brackets round a text's own words; what is put into its places has to have its own."""
    monkeypatch.setattr(language, "_said", lambda text, _note, _count: bracketed(text))


def bracketed(text: str) -> str:
    return "⟦" + _PLACE.sub(r"⟧\1⟦", text) + "⟧"


@pytest.fixture
def window(
    bracketing: None, qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    return window


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.objectName().startswith("qt_"):
            continue
        kind = type(widget).__name__
        for name in ("toolTip", "accessibleName", "accessibleDescription", "whatsThis"):
            yield f"{kind}.{name}", getattr(widget, name)()
        yield f"{kind}.windowTitle", widget.windowTitle()
        yield from ((kind, text) for text in shown_by(widget))
    for action in root.findChildren(QAction):
        yield "QAction.text", action.text()
        yield "QAction.toolTip", action.toolTip()
        yield "QAction.whatsThis", action.whatsThis()


def shown_by(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return [widget.placeholderText()]
    if isinstance(widget, QComboBox):
        return [widget.itemText(place) for place in range(widget.count())]
    if isinstance(widget, QTabWidget):
        return [widget.tabText(place) for place in range(widget.count())]
    if isinstance(widget, QMenu | QGroupBox):
        return [widget.title()]
    if isinstance(widget, QDockWidget):
        return [widget.windowTitle()]
    if isinstance(widget, QTableWidget):
        return headings(widget)
    return []


def headings(table: QTableWidget) -> list[str]:
    items = [table.horizontalHeaderItem(place) for place in range(table.columnCount())]
    return [item.text() for item in items if item is not None]


def left_over(text: str, data: set[str]) -> str:
    """What of ``text`` nobody was asked to translate."""
    text = re.sub(r"<[^>]+>", " ", text).replace("&amp;", "&")
    while _BRACKETS.search(text):
        text = _BRACKETS.sub(" ", text)
    for one in sorted(data, key=len, reverse=True):
        text = text.replace(one, " ")
    rest = _SAME.sub(" ", text)
    return rest.strip() if re.search(r"[^\W\d_]{2,}", rest) else ""


def data_of(window: MainWindow) -> set[str]:
    found = set()
    for image in window.session.images:
        found |= {image.patient.name, image.patient.patient_id, image.path.name, str(image.path)}
        found |= {image.path.stem, image.problem, str(image.path.parent), image.path.parent.name}
    return {one for one in found if one}


def untranslated(root: QWidget, data: set[str]) -> list[str]:
    return sorted(
        {f"{where}: {left}" for where, one in texts(root) if (left := left_over(one, data))}
    )


def first(window: MainWindow) -> FundusImage:
    return next(one for one in window.session.images if not one.problem)


def test_a_word_outside_tr_would_be_found(qtbot: QtBot) -> None:
    root = QLabel("Not given to anybody")
    qtbot.addWidget(root)
    assert untranslated(root, set()) == ["QLabel: Not given to anybody"]
    root.setText(language.tr("Signed by {reader}", reader="Example"))
    assert untranslated(root, set()) == ["QLabel: Example"]
    assert not untranslated(root, {"Example"})


def test_the_window_shows_no_untranslated_word(window: MainWindow) -> None:
    viewer = window.workspace.viewer
    viewer.clahe_bar.more.click()
    viewer.overlay_slider.more.click()
    window.workspace.browser.head.more.click()
    window.actions_.mark_list.trigger()
    left = untranslated(window, data_of(window))
    assert not left, "\n".join(left)


def test_the_first_screen_shows_no_untranslated_word(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    left = untranslated(window, data_of(window))
    assert not left, "\n".join(left)


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "settings": lambda window: SettingsDialog(window.bench, window),
    "keys": lambda window: KeysDialog(named_commands(window.actions_), window),
    "shortcuts": lambda window: ShortcutsDialog(window.actions_, window.session.settings, window),
    "about": lambda window: AboutDialog(window.session, window),
    "report": lambda window: ReportDialog(window.bench, first(window), window),
    "patient": lambda window: PatientDialog(window.bench, first(window), window),
    "checklist": lambda window: ChecklistDialog(first(window), window),
    "jobs": lambda window: JobsPage(window.bench.jobs, window),
    "verify": lambda window: VerifyDialog(window.bench.tasks, window),
    "merge": lambda window: MergeDialog(first(window).patient, [], window),
    "monitor": lambda window: MonitorPage(window.bench, window),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_shows_no_untranslated_word(qtbot: QtBot, window: MainWindow, name: str) -> None:
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    left = untranslated(dialog, data_of(window))
    assert not left, "\n".join(left)
