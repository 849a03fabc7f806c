"""The choice of an engine in the settings, and what is told when one was turned off."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from drviewer.grading.engine import EngineReport
from drviewer.settings import Settings
from drviewer.ui.main_window import MainWindow
from drviewer.ui.model_settings import ModelSettings
from drviewer.ui.workbench import _answers


@pytest.mark.parametrize("engine", ["auto", "keras", "litert"])
def test_chosen_engine_is_shown_and_kept(qtbot: QtBot, engine: str) -> None:
    page = ModelSettings(Settings.model_validate({"engine": engine}), Settings())
    qtbot.addWidget(page)
    assert page.changes["engine"] == engine
    page.engine.setCurrentIndex(page.engine.findData("keras"))
    assert page.changes["engine"] == "keras"


def test_another_engine_wants_another_grader() -> None:
    assert _answers(Settings()) != _answers(Settings(engine="keras"))


def test_engine_that_was_turned_off_is_told(
    qtbot: QtBot, open_window: Callable[..., MainWindow], grader: Any
) -> None:
    ready: Future[EngineReport] = Future()
    ready.set_result(EngineReport("keras", ("LiteRT is turned off, Keras answers.",)))
    grader.start = lambda: ready
    window = open_window()
    qtbot.waitUntil(lambda: bool(window.messages.bars), timeout=20_000)
    assert "LiteRT is turned off" in window.messages.bars[0].text
    assert window.session.ai.is_on
