"""Checking the installation from a shell."""

from pathlib import Path

import pytest

from drviewer import paths
from drviewer.store import Store


def lines(said: str, word: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith(word)]


@pytest.mark.model
def test_sound_installation_is_ok(run, tiny_model_card: Path) -> None:
    ran = run("verify", "--model", tiny_model_card)
    assert ran.code == 0, ran.out
    assert [line.split()[1] for line in lines(ran.out, "ok")] == ["resources", "database", "model"]


def test_missing_model_is_wrong_and_the_rest_is_still_checked(run, tmp_path: Path) -> None:
    ran = run("verify", "--model", tmp_path / "none.json")
    assert ran.code == 1
    assert len(lines(ran.out, "ok")) == 2
    (wrong,) = lines(ran.out, "WRONG")
    assert "model: The model card" in wrong


def test_damaged_database_is_wrong(run, tmp_path: Path) -> None:
    Store.open(paths.database_path()).close()
    paths.database_path().write_bytes(b"not a database at all" * 100)
    ran = run("verify", "--model", tmp_path / "none.json")
    assert any("database:" in line for line in lines(ran.out, "WRONG"))


def test_checking_makes_no_database(run, tmp_path: Path) -> None:
    run("verify", "--model", tmp_path / "none.json")
    assert not paths.database_path().exists()


def test_missing_resources_are_named(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("guidelines", "fonts", "samples"):
        (tmp_path / "resources" / folder).mkdir(parents=True)
    monkeypatch.setattr(paths, "bundle_dir", lambda: tmp_path)
    said = " ".join(lines(run("verify", "--model", tmp_path / "none.json").out, "WRONG"))
    for thing in ("No guideline", "No font", "No sample"):
        assert thing in said
