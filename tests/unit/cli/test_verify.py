"""Checking the installation from a shell."""

import shutil
from pathlib import Path

import pytest

from drviewer import paths
from drviewer.grading.card import read_card, write_card
from drviewer.store import Store


def lines(said: str, word: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith(word)]


@pytest.mark.model
def test_sound_installation_is_ok(run, tiny_model_card: Path) -> None:
    ran = run("verify", "--model", tiny_model_card)
    assert ran.code == 0, ran.out
    checked = [line.removeprefix("ok").strip() for line in lines(ran.out, "ok")]
    assert checked == ["resources", "database", "model", "engine keras"]
    assert "engine litert: The model was not exported for it." in ran.out


@pytest.mark.model
def test_both_networks_are_checked_even_where_one_answers_by_default(
    run, tiny_pair_card: Path, tmp_path: Path
) -> None:
    assert run("verify", "--model", tiny_pair_card).code == 0
    shutil.copytree(tiny_pair_card.parent, tmp_path / "pair")
    card_path = tmp_path / "pair" / tiny_pair_card.name
    card = read_card(card_path)
    assert card.together is not None
    together = card.together.model_copy(update={"is_default": False})
    write_card(card.model_copy(update={"together": together}), card_path)
    with card_path.with_name("small.keras").open("ab") as file:
        file.write(b"x")
    ran = run("verify", "--model", card_path)
    assert ran.code == 1
    (wrong,) = lines(ran.out, "WRONG")
    assert "small.keras has been altered" in wrong


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
