"""The clinic's accent colour and logo: chosen in the settings, seen at once, printed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drviewer.reporting.pictures import LOGO
from drviewer.ui import theme
from drviewer.ui.main_window import MainWindow
from drviewer.ui.settings_dialog import SettingsDialog
from drviewer.workflow.report import report_content

OpenWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def own_accent_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply_theme(qapp, "light")


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(cv2.imencode(".png", np.full((40, 120, 3), 77, np.uint8))[1].tobytes())
    return path


def test_a_saved_accent_dresses_the_window_at_once(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    dialog = SettingsDialog(window.bench, window)
    qtbot.addWidget(dialog)
    dialog.look.accent.setText("#7D3C98")
    dialog.save.click()
    assert window.session.settings.accent == "#7d3c98"
    assert theme.tokens().accent != theme.LIGHT.accent


def test_half_a_colour_and_a_broken_logo_are_refused_on_their_page(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    dialog = SettingsDialog(window.bench, window)
    qtbot.addWidget(dialog)
    dialog.look.accent.setText("#7d3")
    dialog.save.click()
    assert "#rrggbb" in dialog.problem
    assert dialog.tabs.currentWidget() is dialog.look
    dialog.look.accent.setText("")
    dialog.look.logo.setText(str(tmp_path / "gone.png"))
    dialog.save.click()
    assert "gone.png" in dialog.problem
    assert window.session.settings.clinic_logo == ""


def test_the_logo_is_among_the_reports_pictures_and_a_lost_one_keeps_nobody_from_it(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, logo: Path
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(lambda: len(window.session.images) == 4, timeout=20_000)
    window.bench.change_settings(clinic_logo=str(logo))
    key = window.session.images[0].patient.key
    settings = window.session.settings
    _, pictures = report_content(window.bench.store, key, settings=settings)
    assert pictures[LOGO].photograph.shape == (40, 120, 3)
    logo.unlink()
    _, pictures = report_content(window.bench.store, key, settings=settings)
    assert LOGO not in pictures
