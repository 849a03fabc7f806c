"""Composition root: what is imported for the window, damaged settings, unforeseen errors."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drviewer import app, paths
from drviewer.settings import Settings
from drviewer.ui.main_window import MainWindow
from drviewer.ui.settings_dialog import SettingsDialog

OpenWindow = Callable[..., MainWindow]

#: Too heavy for the time until the window is shown.
LATER = ("tensorflow", "keras", "sqlalchemy", "alembic", "pydicom", "PIL", "drviewer.store")


@pytest.mark.parametrize("module", ["drviewer.ui.main_window", "drviewer.app"])
def test_fresh_interpreter_with_the_window_has_nothing_heavy_loaded(module: str) -> None:
    code = f"import sys, {module}\nprint([name for name in {LATER!r} if name in sys.modules])"
    root = Path(app.__file__).parents[1]
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert answer.stdout.strip() == "[]"


def test_making_the_window_loads_nothing_heavy_either() -> None:
    code = (
        "import sys\n"
        "from drviewer import app\n"
        "made = app.make_application(), app.make_window()\n"
        f"print([name for name in {LATER!r} if name in sys.modules])\n"
        "made[1].close()"
    )
    root = Path(app.__file__).parents[1]
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert answer.stdout.strip() == "[]"


def write_damaged_settings() -> str:
    text = '{"theme": "mauve"}'
    paths.settings_path().parent.mkdir(parents=True, exist_ok=True)
    paths.settings_path().write_text(text, encoding="utf-8")
    return text


def test_damaged_settings_are_told_and_the_file_is_kept(
    open_window: OpenWindow, folder: Path, qtbot: QtBot
) -> None:
    text = write_damaged_settings()
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.session.has_images, timeout=20_000)
    assert any(str(paths.settings_path()) in bar.text for bar in window.messages.bars)
    assert window.session.settings.recent_folders == (str(folder),)
    assert paths.settings_path().read_text(encoding="utf-8") == text


def test_new_settings_replace_damaged_ones_which_stay_beside(open_window: OpenWindow) -> None:
    text = write_damaged_settings()
    window = open_window()
    dialog = SettingsDialog(window.bench, window)
    dialog.reader.setText("Dr Invented")
    dialog.save.click()
    kept = json.loads(paths.settings_path().read_text(encoding="utf-8"))
    assert kept["reader_name"] == "Dr Invented"
    aside = paths.settings_path().with_suffix(".damaged.json")
    assert aside.read_text(encoding="utf-8") == text


def test_window_place_and_docks_come_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.workspace.browser_dock.hide()
    window.resize(1100, 640)
    window.close()
    again = open_window()
    # Not the width: the offscreen platform's screen is narrower than the window.
    assert again.height() == 640
    assert again.workspace.browser_dock.isHidden()
    assert (paths.config_dir() / "window.ini").is_file()


def test_first_settings_are_the_defaults(open_window: OpenWindow) -> None:
    assert open_window().session.settings == Settings()


def test_program_opens_what_stands_on_its_command_line_and_ends_well(folder: Path) -> None:
    code = (
        "import sys\n"
        "from drviewer import app\n"
        "from drviewer.ui.main_window import MainWindow\n"
        "def begin(window, chosen):\n"
        "    print(window.isVisible(), *chosen)\n"
        "    window.close()\n"
        "MainWindow.begin = begin\n"
        "sys.exit(app.main())"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(app.__file__).parents[1],
    )
    assert answer.stdout.strip() == f"True {folder}"
    assert paths.log_path().is_file()
