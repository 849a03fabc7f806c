"""The monitor from a shell, on a database of its own."""

import json
import os
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from simulated_readings import fill, simulate

from drviewer import paths
from drviewer.settings import Settings, write_settings
from drviewer.store import Store

# With the window's kind of application, so that tests after these can have it too.
pytestmark = [
    pytest.mark.skipif(os.environ.get("DRVIEWER_BLOCK_QT") == "1", reason="a PDF wants Qt"),
    pytest.mark.usefixtures("qapp"),
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """15 patients in three months, by three readers."""
    path = tmp_path_factory.mktemp("filled") / "drviewer.db"
    with Store.open(path) as store:
        fill(store, simulate(15, months=3))
    return path


@pytest.fixture
def database(filled: Path) -> None:
    write_settings(Settings(clinic_name="Riverside Eye Clinic"), paths.settings_path())
    paths.database_path().parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(filled, paths.database_path())


def test_three_files_and_tables(run, database: None, tmp_path: Path) -> None:
    ran = run("monitor", "--out", tmp_path / "out")
    assert ran.code == 0, ran.err
    for said in ("30 readings of 15 patients", "Overrides", "Mei Tan", "2026-03", "Optomed"):
        assert said in ran.out, said
    names = ("monitor.pdf", "monitor.csv", "monitor.json")
    assert all(f"Wrote {tmp_path / 'out' / name}" in ran.err for name in names)
    (first, _) = PdfReader(tmp_path / "out" / "monitor.pdf").pages
    assert "Riverside Eye Clinic" in first.extract_text()


def test_json_is_what_the_file_holds(run, database: None, tmp_path: Path) -> None:
    ran = run("monitor", "--out", tmp_path, "--json")
    said = json.loads(ran.out)
    assert said == json.loads((tmp_path / "monitor.json").read_text(encoding="utf-8"))
    assert said["readings"] == 30
    assert said["kappa"]["value"] is None


def test_one_reader_since_a_month(run, database: None, tmp_path: Path) -> None:
    words = ("--reader", "Mei Tan", "--since", "2026-02", "--json")
    said = json.loads(run("monitor", "--out", tmp_path, *words).out)
    assert (said["reader"], said["since"]) == ("Mei Tan", "2026-02")
    assert [group["name"] for group in said["by_reader"]] == ["Mei Tan"]
    assert [group["name"] for group in said["by_month"]] == ["2026-02", "2026-03"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--reader", "Nobody"), "Nothing was read by Nobody."),
        (("--since", "2030-01"), "There is no reading to report on."),
    ],
)
def test_nothing_to_count_is_told(run, database: None, tmp_path: Path, words, said) -> None:
    ran = run("monitor", "--out", tmp_path / "out", *words)
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert not (tmp_path / "out").exists()


def test_without_a_database_nothing_is_made(run, tmp_path: Path) -> None:
    ran = run("monitor", "--out", tmp_path / "out")
    assert ran.code == 1
    assert "No photograph is on record yet." in ran.err
    assert not paths.database_path().exists()


def test_a_month_that_is_none_is_a_mistake_in_use(run, tmp_path: Path) -> None:
    assert run("monitor", "--out", tmp_path, "--since", "2026-13").code == 2


def test_without_the_models_card_all_else_is_counted(run, database: None, tmp_path: Path) -> None:
    ran = run("monitor", "--out", tmp_path, "--model", tmp_path / "none.json", "--json")
    assert ran.code == 0, ran.err
    assert "none.json" in json.loads(ran.out)["drift"]["problem"]
