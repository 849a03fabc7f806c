"""Reports from a shell."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader


@pytest.mark.model
def test_one_pdf_a_patient_named_by_patient_and_day(
    run, drawn: Path, tiny_model_card: Path, tmp_path: Path
) -> None:
    image = drawn / "P-0001_OD_2024-05-01.png"
    ran = run("report", image, "--out", tmp_path / "out", "--model", tiny_model_card)
    assert ran.code == 0, ran.err
    report = tmp_path / "out" / "P-0001-2024-05-01.pdf"
    assert ran.out == f"{report}\n"
    assert report.read_bytes().startswith(b"%PDF")


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "model", "threshold"),
    [((), "tiny + small", 0.3), (("--models", "one"), "tiny", 0.4)],
)
def test_report_says_who_answered_as_chosen(
    run, drawn: Path, tiny_pair_card: Path, tmp_path: Path, words, model, threshold
) -> None:
    image = drawn / "P-0001_OD_2024-05-01.png"
    ran = run("report", image, "--out", tmp_path, "--model", tiny_pair_card, *words)
    assert ran.code == 0, ran.err
    (attached,) = PdfReader(tmp_path / "P-0001-2024-05-01.pdf").attachments["report.json"]
    said = json.loads(attached)["eyes"][0]["image"]["model"]
    assert (said["model"]["name"], said["referable_threshold"]) == (model, threshold)


@pytest.mark.model
def test_table_of_patients_names_the_reports(
    run, drawn: Path, tiny_model_card: Path, tmp_path: Path
) -> None:
    table = tmp_path / "patients.csv"
    table.write_text(
        "image,patient_id,name,birth_date,laterality,exam_date\n"
        "P-0001_OD_2024-05-01.png,A-7,Ada Example,1950-01-02,R,2024-05-01\n"
    )
    ran = run(
        *("report", drawn / "P-0001_OD_2024-05-01.png", "--out", tmp_path),
        *("--patients", table, "--model", tiny_model_card),
    )
    assert ran.code == 0, ran.err
    assert (tmp_path / "A-7-2024-05-01.pdf").is_file()


def test_table_that_is_missing_is_told(
    run, drawn: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("report", drawn, "--out", tmp_path, "--patients", tmp_path / "none.csv")
    assert ran.code == 1
    assert "none.csv" in ran.err


@pytest.mark.model
def test_folder_without_images_writes_nothing_and_says_so(
    run, tiny_model_card: Path, tmp_path: Path
) -> None:
    ran = run("report", tmp_path, "--out", tmp_path / "out", "--model", tiny_model_card)
    assert ran.code == 1
    assert "No report was written" in ran.err
