"""Opening the window from a shell."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from drviewer.cli.open import check_display
from drviewer.errors import DrviewerError

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """What a stand-in for the window was asked to open."""
    asked: list[list[Path]] = []
    app = ModuleType("drviewer.app")
    app.main = lambda paths: asked.append(list(paths)) or 7  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "drviewer.app", app)
    return asked


def test_window_opens_with_what_was_named_and_its_exit_code_is_ours(
    run, opened: list[list[Path]], tmp_path: Path
) -> None:
    assert run(tmp_path).code == 7
    assert opened == [[tmp_path]]


def test_nothing_named_opens_an_empty_window(run, opened: list[list[Path]]) -> None:
    assert run().code == 7
    assert opened == [[]]


def test_misspelt_command_is_told(run, opened: list[list[Path]]) -> None:
    ran = run("grad")
    assert ran.code == 2
    assert "grad is neither a command nor a file or folder" in ran.err
    assert opened == []


def test_file_named_like_a_command_is_opened_by_its_path(
    run, opened: list[list[Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("grade").mkdir()
    assert run("./grade").code == 7
    assert opened == [[Path("grade")]]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_missing_display_is_told_with_a_way_out(
    run, opened: list[list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    ran = run()
    assert ran.code == 1
    assert "no display" in ran.err
    assert "drviewer grade" in ran.err
    assert opened == []


@pytest.mark.parametrize("name", DISPLAYS)
def test_any_display_will_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in DISPLAYS:
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(DrviewerError):
        check_display()
    monkeypatch.setenv(name, "x")
    check_display()
