"""A finished run becomes a model file and its card."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drviewer.grading.calibration import fit_temperature, softmax
from drviewer.grading.card import (
    CARD_NAME,
    ModelCard,
    Training,
    TrainingData,
    file_sha256,
    write_card,
)
from drviewer.grading.metrics import referable_probability
from drviewer.grading.preprocess import Preprocessing
from drviewer.training.evaluate import measure_sets
from drviewer.training.labels import LabelledImage
from drviewer.training.plan import TrainingPlan

#: Screening prefers a needless referral to a missed one.
_SENSITIVITY = 0.90

_TERMS = {
    "aptos": "APTOS 2019, competition rules: research use",
    "eyepacs": "EyePACS (Kaggle 2015), competition rules: research use",
    "idrid": "IDRiD, CC BY 4.0 (Porwal et al. 2018)",
}


@dataclass(frozen=True, slots=True)
class Run:
    """What the card tells of how the model was made."""

    plan: TrainingPlan
    started: datetime
    finished: datetime
    command: str
    version: str


def export_model(
    network: Any,
    preprocessing: Preprocessing,
    run: Run,
    train: list[LabelledImage],
    val: list[LabelledImage],
    logits: NDArray[np.float32],
    out: Path,
) -> ModelCard:
    """Write ``dr_grader.keras`` and its card to ``out``; ``logits`` are the validation images'.

    The temperature and the referable threshold are fitted on all validation images. The stored
    probabilities' figures are cross-fitted, each half under the other half's temperature, so that
    the calibration error is not flattered; sensitivity and specificity at the threshold are.
    """
    out.mkdir(parents=True, exist_ok=True)
    file = out / "dr_grader.keras"
    part = out / "part.keras"
    network.save(part)
    part.replace(file)
    grades = np.array([label.grade for label in val])
    temperature = fit_temperature(logits, grades)
    threshold = referable_threshold(softmax(logits, temperature), grades)
    probabilities = _cross_fitted(logits, grades, val)
    card = ModelCard(
        name=f"dr-grader-{run.plan.backbone}",
        version=run.version,
        file=file.name,
        sha256=file_sha256(file),
        backbone=run.plan.backbone,
        preprocessing=preprocessing,
        preprocessing_digest=preprocessing.digest(),
        heatmap_layer="attention",
        temperature=temperature,
        thresholds={"referable": threshold},
        training=_training(run, train),
        metrics=measure_sets(probabilities, val, threshold)[0],
        **_STATEMENTS,
    )
    write_card(card, out / CARD_NAME)
    return card


def referable_threshold(probabilities: NDArray[np.float64], grades: NDArray[Any]) -> float:
    """The highest threshold that still finds at least 90 % of the referable images."""
    chance = np.sort(referable_probability(probabilities)[grades >= 2])
    if not len(chance):
        return 0.5
    missed = int(np.floor((1 - _SENSITIVITY) * len(chance)))
    # Rounded down: rounding up would lose the image that the threshold stands on.
    return float(np.floor(chance[missed] * 1e4) / 1e4)


def _cross_fitted(
    logits: NDArray[np.float32], grades: NDArray[Any], val: list[LabelledImage]
) -> NDArray[np.float64]:
    """Probabilities of each half under the temperature of the other; groups stay together."""
    groups = sorted({label.group for label in val})
    first = set(groups[::2])
    is_first = np.array([label.group in first for label in val])
    probabilities = np.empty(logits.shape)
    for fold in (is_first, ~is_first):
        other = ~fold
        temperature = fit_temperature(logits[other], grades[other]) if other.any() else 1.0
        probabilities[fold] = softmax(logits[fold], temperature)
    return probabilities


def _training(run: Run, train: list[LabelledImage]) -> Training:
    names = dict.fromkeys(label.set_name for label in train)
    data = tuple(
        TrainingData(
            name=name,
            n=sum(label.set_name == name for label in train),
            terms=_TERMS.get(name, "as agreed with the owner of the photographs"),
        )
        for name in names
    )
    return Training(
        data=data,
        initial_weights=Path(run.plan.backbone_weights).name,
        seed=run.plan.seed,
        epochs=sum(stage.epochs for stage in run.plan.stages),
        started=run.started,
        finished=run.finished,
        command=run.command,
    )


_STATEMENTS: dict[str, Any] = {
    "intended_use": (
        "Research use: a second opinion on the ICDR grade of a colour fundus photograph, for a "
        "clinician who reads the photograph too. Not a cleared medical device."
    ),
    "not_for": (
        "Deciding on referral or treatment without a clinician",
        "Diabetic macular oedema, or any disease other than diabetic retinopathy",
        "Photographs that are not colour fundus photographs, or not gradable",
    ),
    "limitations": (
        "Learnt from few cameras and two countries; other cameras lower its figures.",
        "Mild disease is missed where fine detail is missing: blur, compression, low resolution.",
        "Severe and proliferative disease are rare in its training data and are confused.",
        "A heatmap shows what moved the answer; it agrees poorly with the outlines of lesions.",
    ),
}
