"""A finished run becomes a model file and its card."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drviewer.grading.calibration import Decision
from drviewer.grading.card import ModelCard, file_sha256, write_card
from drviewer.grading.card_figures import Training, TrainingData
from drviewer.grading.preprocess import Preprocessing
from drviewer.training.answering import fit_answering
from drviewer.training.half_precision import save_half
from drviewer.training.labels import LabelledImage
from drviewer.training.lineage import former_trainings, stages_text
from drviewer.training.plan import TrainingPlan

#: Chosen on sets that the networks never saw: docs/model.md.
DECISION: Decision = "median"

_TERMS = {
    "aptos": "APTOS 2019, competition rules: research use",
    "eyepacs": "EyePACS (Kaggle 2015), competition rules: research use",
    "idrid": "IDRiD, CC BY 4.0 (Porwal et al. 2018)",
}


@dataclass(frozen=True, slots=True)
class Run:
    """What the card tells of how the model was made. ``seconds``: of computing, cuts left out,
    where the log is whole.
    """

    plan: TrainingPlan
    started: datetime
    finished: datetime
    seconds: float | None
    command: str
    version: str


def export_network(network: Any, out: Path, name: str) -> Path:
    """Write ``name.keras`` to ``out``, in half precision.

    Its figures are measured on the file as it is read back, since that is what grades.
    """
    out.mkdir(parents=True, exist_ok=True)
    file = out / f"{name}.keras"
    save_half(network, file)
    return file


def export_card(
    file: Path,
    preprocessing: Preprocessing,
    run: Run,
    train: list[LabelledImage],
    val: list[LabelledImage],
    logits: NDArray[np.float32],
) -> ModelCard:
    """Write the card of a model file beside it; ``logits`` are the validation images'."""
    answering = fit_answering(logits, val, DECISION)
    card = ModelCard(
        **answering.model_dump(),
        name=f"{run.plan.backbone} + self-attention",
        version=run.version,
        file=file.name,
        sha256=file_sha256(file),
        backbone=run.plan.backbone,
        preprocessing=preprocessing,
        preprocessing_digest=preprocessing.digest(),
        heatmap_layer="attention",
        training=_training(run, train),
        **_STATEMENTS,
    )
    write_card(card, file.with_suffix(".json"))
    return card


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
        epochs=run.plan.epochs,
        started=run.started,
        finished=run.finished,
        seconds=run.seconds,
        command=run.command,
        stages=stages_text(run.plan.stages),
        teachers=tuple(Path(teacher).name for teacher in run.plan.teachers),
        augmentation=run.plan.augmentation,
        level_dim=run.plan.level_dim,
        former=former_trainings(run.plan),
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
