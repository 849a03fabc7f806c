"""The one door to the reader: bars with at most one button, our errors and the program's."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from drviewer.errors import ImageReadError
from drviewer.ui.messages import Messages


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    made = Messages()
    qtbot.addWidget(made)
    made.show()
    return made


def test_bar_with_the_same_key_takes_the_place_of_the_former(messages: Messages) -> None:
    messages.tell("warning", "AI is off: one", key="ai")
    messages.tell("warning", "AI is off: two", key="ai")
    assert [bar.text for bar in messages.bars] == ["AI is off: two"]


def test_oldest_bar_goes_when_there_are_too_many(messages: Messages) -> None:
    for number in range(5):
        messages.tell("info", f"message {number}")
    assert [bar.text for bar in messages.bars] == ["message 2", "message 3", "message 4"]


def test_button_does_its_work_and_the_bar_goes(qtbot: QtBot, messages: Messages) -> None:
    done: list[str] = []
    messages.tell("danger", "It failed.", action=("Try again", lambda: done.append("again")))
    button = messages.bars[0].button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["again"]
    assert messages.bars == []
    assert not messages.isVisible()


def test_our_error_explains_itself(messages: Messages) -> None:
    error = ImageReadError("eye.jpg is empty.", advice="Copy it again.")
    messages.tell_failure(error, "Opening the image")
    assert messages.bars[0].text == "eye.jpg is empty. Copy it again."
    assert messages.bars[0].button is None


def test_mistake_of_the_program_is_logged_and_its_details_can_be_seen(
    qtbot: QtBot, messages: Messages, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        messages.tell_failure(KeyError("left"), "Opening the image")
    assert "Opening the image failed" in caplog.text
    assert "mistake in the program" in messages.bars[0].text
    button = messages.bars[0].button
    assert button is not None
    with qtbot.waitSignal(messages.details_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert isinstance(asked.args[0], KeyError)
    assert asked.args[1] == "Opening the image"


@pytest.mark.parametrize("error", [KeyError("left"), ImageReadError("eye.jpg is empty.")])
def test_log_knows_the_file_by_its_path(
    messages: Messages, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    path = Path("/clinic/eye.jpg")
    messages.tell_failure(error, "Reading eye.jpg", file=path)
    assert caplog.records[0].args is not None
    assert path in tuple(caplog.records[0].args)


def test_markup_in_a_file_name_is_shown_as_it_is(messages: Messages) -> None:
    messages.tell("warning", "<b>eye</b>.jpg is empty.")
    label = messages.bars[0].findChild(QLabel)
    assert label is not None
    assert label.text() == "<b>eye</b>.jpg is empty."
    assert label.textFormat() is Qt.TextFormat.PlainText
