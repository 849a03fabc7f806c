"""The program as a whole: commands, the default one, and how errors are told."""

import logging

import pytest

from drviewer import __version__, cli, errors
from drviewer.cli import main, with_default_command


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ([], ["open"]),
        (["folder"], ["open", "folder"]),
        (["a.jpg", "grade"], ["open", "a.jpg", "grade"]),
        (["./grade"], ["open", "./grade"]),
        (["--debug"], ["--debug", "open"]),
        (["--debug", "a.jpg"], ["--debug", "open", "a.jpg"]),
        (["--", "-odd.jpg"], ["open", "--", "-odd.jpg"]),
        (["grade", "folder"], ["grade", "folder"]),
        (["--debug", "verify"], ["--debug", "verify"]),
        (["open", "a.jpg"], ["open", "a.jpg"]),
        (["--help"], ["--help"]),
        (["--version"], ["--version"]),
    ],
)
def test_without_a_command_the_window_is_meant(words: list[str], meant: list[str]) -> None:
    assert with_default_command(words) == meant


def test_version_is_printed(run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"drviewer {__version__}\n")


def test_help_names_every_command(run) -> None:
    ran = run("--help")
    assert ran.code == 0
    for name in (
        "open",
        "grade",
        "report",
        "evaluate",
        "gradability",
        "publish",
        "train",
        "verify",
        "backup",
        "restore",
    ):
        assert name in ran.out


@pytest.mark.parametrize("words", [("--help",), ("worklist", "--help")])
def test_help_shows_flags_as_they_are_typed(run, words: tuple[str, ...]) -> None:
    said = run(*words).out
    assert "--help" in said
    assert "bool" not in said


def test_a_wrong_choice_is_told_in_plain_words(run) -> None:
    ran = run("worklist", "--state", "lost")
    assert ran.code == 2
    assert "Invalid value for '--state': 'lost' is not one of 'all', 'new'" in ran.err


def test_unknown_option_is_wrong_use(run) -> None:
    ran = run("--nope")
    assert ran.code == 2
    assert "--nope" in ran.err


def fail_with(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def verify() -> None:
        raise error

    monkeypatch.setitem(cli._COMMANDS, "verify", verify)


def test_error_is_one_plain_line_and_its_advice(run, monkeypatch: pytest.MonkeyPatch) -> None:
    error = errors.StoreError("The disk [/dev/x] is full.", advice="Make room.")
    fail_with(error, monkeypatch)
    ran = run("verify")
    assert ran.code == 1
    assert ran.err == "The disk [/dev/x] is full.\nMake room.\n"
    assert ran.out == ""


def test_long_error_stays_on_one_line(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    fail_with(errors.StoreError("word " * 30 + "end."), monkeypatch)
    assert run("verify").err.count("\n") == 1


def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drviewer.log.start_log", lambda *_, **__: None)
    fail_with(errors.StoreError("Full."), monkeypatch)
    with pytest.raises(errors.StoreError):
        main(["--debug", "verify"])


def test_mistake_of_the_program_is_told_without_a_traceback_and_logged(
    run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    fail_with(ZeroDivisionError("by nothing"), monkeypatch)
    ran = run("verify")
    assert ran.code == 1
    assert "ZeroDivisionError: by nothing" in ran.err
    assert "drviewer.log" in ran.err
    assert "Traceback" not in ran.err
    assert "Traceback" in caplog.text


def test_interrupt_leaves_without_a_traceback(run, monkeypatch: pytest.MonkeyPatch) -> None:
    def verify() -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(cli._COMMANDS, "verify", verify)
    ran = run("verify")
    assert ran.code == 130
    assert "Traceback" not in ran.err
