"""The JSON of ``drviewer grade``."""

import json
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import (
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Patient,
    Prediction,
    Quality,
    QualityIssue,
    Region,
)
from drviewer.errors import ReportError
from drviewer.exchange.results import result_row, write_results

KEYS = [
    "image",
    "patient_id",
    "laterality",
    "gradable",
    "reason",
    "grade",
    "grade_name",
    "grade_set",
    "probabilities",
    "referable_probability",
    "referable",
    "vision_threatening_probability",
    "vision_threatening",
    "thresholds",
    "model",
]


def image(path: str = "/p/15_left.jpeg", **facts: object) -> FundusImage:
    identity = Identity(patient_id="15", laterality=Laterality.LEFT)
    return FundusImage(
        **{
            "key": 1,
            "path": Path(path),
            "frame": 0,
            "patient": Patient(1, "15"),
            "identity": identity,
            "quality": Quality(None),
            **facts,
        }
    )


def test_a_graded_image_has_exactly_the_agreed_keys():
    prediction = Prediction(
        (0.1, 0.1, 0.5, 0.2, 0.1),
        np.zeros((5, 2, 2), np.float32),
        Region(0, 0, 1, 1),
        ModelIdentity("net", "1.0", "ab"),
        decided_grade=Grade.SEVERE_NPDR,
        grade_set=(Grade.MODERATE_NPDR, Grade.SEVERE_NPDR),
        referable_threshold=0.25,
        vision_threatening_threshold=0.5,
    )
    row = result_row(image(prediction=prediction))
    assert list(row) == KEYS
    assert row["referable_probability"] == pytest.approx(0.8)
    assert row["vision_threatening_probability"] == pytest.approx(0.3)
    del row["referable_probability"], row["vision_threatening_probability"]
    assert row == {
        "image": "/p/15_left.jpeg",
        "patient_id": "15",
        "laterality": "L",
        "gradable": True,
        "reason": "",
        "grade": 3,
        "grade_name": "Severe NPDR",
        "grade_set": [2, 3],
        "probabilities": [0.1, 0.1, 0.5, 0.2, 0.1],
        "referable": True,
        "vision_threatening": False,
        "thresholds": {"referable": 0.25, "vision_threatening": 0.5},
        "model": {"name": "net", "version": "1.0", "sha256": "ab"},
    }


def test_without_a_threshold_nothing_is_called():
    prediction = Prediction(
        (0.1, 0.1, 0.5, 0.2, 0.1),
        np.zeros((5, 2, 2), np.float32),
        Region(0, 0, 1, 1),
        ModelIdentity("net", "1.0", "ab"),
    )
    row = result_row(image(prediction=prediction))
    assert (row["referable"], row["vision_threatening"], row["grade_set"]) == (None, None, [])
    assert row["thresholds"] == {"referable": None, "vision_threatening": None}


def test_an_ungradable_image_has_a_reason_and_no_grade():
    row = result_row(image(quality=Quality(QualityIssue.BLURRED)))
    assert list(row) == KEYS
    assert (row["gradable"], row["grade"], row["model"]) == (False, None, None)
    assert "blurred" in row["reason"]


def test_a_failure_of_the_model_is_told():
    row = result_row(image(grading_problem="The model failed."))
    assert (row["gradable"], row["grade"], row["reason"]) == (True, None, "The model failed.")


def test_an_unreadable_image_has_an_error_and_no_grade():
    row = result_row(image(problem="It is empty.", quality=None))
    assert row["error"] == "It is empty."
    assert "grade" not in row


def test_unknown_stays_unknown():
    unknown = Patient(1, "unknown-x-abc123", is_identified=False)
    row = result_row(image(patient=unknown, identity=Identity()))
    assert (row["patient_id"], row["laterality"]) == ("unknown-x-abc123", "unknown")


def test_frames_of_one_file_are_told_apart():
    assert result_row(image(frame=2))["frame"] == 2


def test_results_are_written_to_a_file(tmp_path):
    path = tmp_path / "out.json"
    rows = [result_row(image("/p/ü_\udce9.jpg")), {"b": 1}]
    write_results(rows, path)
    assert json.loads(path.read_text()) == rows
    assert list(tmp_path.iterdir()) == [path]


def test_results_are_written_to_standard_output(capsys):
    write_results([], "-")
    assert json.loads(capsys.readouterr().out) == []


def test_a_failed_write_keeps_the_former_results(tmp_path, monkeypatch):
    path = tmp_path / "out.json"
    write_results([{"a": 1}], path)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(ReportError, match=r"out\.json: No space"):
        write_results([{"a": 2}], path)
    assert json.loads(path.read_text()) == [{"a": 1}]


def test_a_missing_folder_is_an_error(tmp_path):
    with pytest.raises(ReportError, match="can't be written"):
        write_results([], tmp_path / "none" / "out.json")
