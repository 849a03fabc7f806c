"""Each setting can be put back to its default, by itself."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from drviewer.settings import Settings, SiteSettings
from drviewer.ui.main_window import MainWindow
from drviewer.ui.setting_row import Field, ResetButton
from drviewer.ui.settings_dialog import SettingsDialog

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def dialog(qtbot: QtBot, open_window: OpenWindow) -> SettingsDialog:
    window = open_window()
    window.bench.change_settings(
        clinic_name="Invented Clinic", theme="dark", clahe_tiles=16, notify_when_done=False
    )
    dialog = SettingsDialog(window.bench, window)
    qtbot.addWidget(dialog)
    return dialog


def reset_of(dialog: SettingsDialog, field: Field) -> ResetButton:
    return next(one for one in dialog.findChildren(ResetButton) if one._field is field)


def test_a_setting_that_differs_goes_back_to_its_default_and_no_other_does(
    dialog: SettingsDialog,
) -> None:
    theme = reset_of(dialog, dialog.viewing.theme)
    assert theme.isEnabled()
    theme.click()
    assert dialog.viewing.theme.currentData() == "system"
    assert not theme.isEnabled()
    assert dialog.viewing.tiles.value() == 16
    for field in (dialog.viewing.tiles, dialog.viewing.notifies, dialog.clinic):
        reset_of(dialog, field).click()
    assert dialog.viewing.tiles.value() == 8
    assert dialog.viewing.notifies.isChecked()
    assert dialog.clinic.text() == ""


def test_a_setting_at_its_default_has_nothing_to_go_back_to(dialog: SettingsDialog) -> None:
    wheel = reset_of(dialog, dialog.mouse.wheel)
    assert not wheel.isEnabled()
    dialog.mouse.wheel.setCurrentIndex(1)
    assert wheel.isEnabled()


def test_nothing_counts_before_it_is_saved(dialog: SettingsDialog) -> None:
    reset_of(dialog, dialog.viewing.theme).click()
    assert dialog._bench.session.settings.theme == "dark"
    dialog.save.click()
    assert dialog._bench.session.settings.theme == "system"


def test_the_default_is_the_clinics_and_a_locked_setting_stays(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    window.bench.site = SiteSettings(
        defaults={"guideline": "ada", "clahe_tiles": 12}, locked={"theme": "light"}
    )
    window.bench.change_settings(clahe_tiles=16)
    dialog = SettingsDialog(window.bench, window)
    qtbot.addWidget(dialog)
    tiles = reset_of(dialog, dialog.viewing.tiles)
    assert tiles.toolTip() == "Back to the default: 12"
    tiles.click()
    assert dialog.viewing.tiles.value() == 12
    reset_of(dialog, dialog.guideline).click()
    assert dialog.guideline.currentData().id == "ada"
    assert not reset_of(dialog, dialog.viewing.theme).isEnabled()


def test_every_setting_on_the_first_three_pages_has_its_way_back(dialog: SettingsDialog) -> None:
    elsewhere = {
        "shortcuts",  # the keys' own dialog
        "name_patterns",  # a button below them
        "recent_folders", "enhancement_presets", "report_marks", "report_grid",  # made as you work
    }  # fmt: skip
    assert len(dialog.findChildren(ResetButton)) == len(Settings.model_fields) - len(elsewhere)
