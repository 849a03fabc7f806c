"""What ``drviewer grade --json`` says: one object an image."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from drviewer.domain import FundusImage, Prediction
from drviewer.errors import ReportError
from drviewer.language import tr

UNKNOWN = "unknown"
_ANSWER = (
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
)


def result_row(image: FundusImage) -> dict[str, Any]:
    """One image as JSON can say it.

    Always: ``image, patient_id, laterality`` (R, L or "unknown"). An image that can't be read has
    ``error`` and nothing else; otherwise ``gradable`` (None where it was not checked), ``reason``,
    and None without an answer of the model: ``grade``, ``grade_name``, ``grade_set`` (those that
    can't be ruled out; empty where none was made), ``probabilities`` (5), the probabilities and
    calls ``referable…`` and ``vision_threatening…`` (a call is None where the model names no
    threshold), ``thresholds`` and ``model`` (``name, version, sha256``). Where the model failed,
    ``reason`` says how. An unknown patient's id is the placeholder ``unknown-…``, one an image.
    """
    row: dict[str, Any] = {
        "image": str(image.path),
        "patient_id": image.patient.patient_id,
        "laterality": image.laterality.value or UNKNOWN,
    }
    if image.frame:
        row["frame"] = image.frame
    if image.problem:
        return row | {"error": image.problem}
    quality = image.quality
    return (
        row
        | {
            "gradable": None if quality is None else quality.is_gradable,
            "reason": (quality.reason if quality else "") or image.grading_problem,
        }
        | _answer(image.prediction)
    )


def _answer(prediction: Prediction | None) -> dict[str, Any]:
    if prediction is None:
        return dict.fromkeys(_ANSWER)
    model = prediction.model
    return {
        "grade": int(prediction.grade),
        "grade_name": prediction.grade.label,
        "grade_set": [int(grade) for grade in prediction.grade_set],
        "probabilities": list(prediction.probabilities),
        "referable_probability": prediction.referable_probability,
        "referable": prediction.is_referable,
        "vision_threatening_probability": prediction.vision_threatening_probability,
        "vision_threatening": prediction.is_vision_threatening,
        "thresholds": {
            "referable": prediction.referable_threshold,
            "vision_threatening": prediction.vision_threatening_threshold,
        },
        "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
    }


def write_results(rows: Iterable[dict[str, Any]], target: Path | str) -> None:
    """The rows as a JSON list at ``target``; "-" is standard output.

    A failed write leaves a former file whole.

    Raises:
        ReportError: the file can't be written.
    """
    # ASCII only: a file name that is not valid Unicode, or a terminal that is not UTF-8, must not
    # break the list.
    text = json.dumps(list(rows), indent=2, ensure_ascii=True, allow_nan=False) + "\n"
    if str(target) == "-":
        sys.stdout.write(text)
        return
    path = Path(target)
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_text(text, encoding="ascii")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ReportError(
            tr(
                "The results can't be written to {path}: {strerror}.",
                path=path,
                strerror=error.strerror,
            ),
            advice=tr("Check that the folder exists and may be written."),
        ) from error
