"""How well a model grades labelled photographs, set by set and together.

Every image is graded, gradable or not: a figure that leaves out what is hard to read would flatter.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drviewer.grading.calibration import softmax
from drviewer.grading.grader import Grader
from drviewer.grading.metrics import Metrics, measure
from drviewer.grading.options import DEFAULT_OPTIONS, GraderOptions
from drviewer.grading.preprocess import Preprocessing, prepare
from drviewer.imaging.files import read_image
from drviewer.training.answering import measure_sets
from drviewer.training.labels import LabelledImage, read_labels

OnProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``probabilities``: ``(n, 5)``, calibrated as the program calibrates them."""

    labels: tuple[LabelledImage, ...]
    probabilities: NDArray[np.float64]
    sets: dict[str, Metrics]
    all: Metrics

    def figures(self) -> dict[str, Any]:
        """``{"sets": {name: M, …}, "all": M}``; M as ``grading.metrics.Metrics``."""
        return {
            "sets": {name: one.model_dump(mode="json") for name, one in self.sets.items()},
            "all": self.all.model_dump(mode="json"),
        }


def evaluate_labels(
    labels: Path,
    root: Path,
    *,
    card_path: Path,
    set_name: str = "",
    split: str = "",
    options: GraderOptions = DEFAULT_OPTIONS,
    on_progress: OnProgress | None = None,
) -> Evaluation:
    """Grade every labelled image with the model at ``card_path``.

    Raises:
        TrainingError: the labels can't be used.
        ImageReadError: a labelled image can't be read.
        ModelError: the model can't be used.
    """
    chosen = read_labels(labels, root, set_name=set_name, split=split)
    grader = Grader(card_path, options)
    answering = grader.card.answering
    logits = np.empty((len(chosen), 5))
    for done, label in enumerate(chosen, start=1):
        logits[done - 1] = grader.logits(read_image(label.path)).mean(axis=0)
        if on_progress:
            on_progress(done, len(chosen))
    chances = softmax(logits, answering.temperature)
    grades = np.array([label.grade for label in chosen])
    thresholds, decision = answering.thresholds, answering.decision
    return Evaluation(
        labels=tuple(chosen),
        probabilities=chances,
        sets=measure_sets(chances, chosen, thresholds, decision),
        all=measure(chances, grades, thresholds, decision),
    )


def program_logits(
    network: Any,
    preprocessing: Preprocessing,
    labels: Sequence[LabelledImage],
    on_progress: OnProgress | None = None,
) -> NDArray[np.float32]:
    """``(n, 5)``: what the program would see, from the files themselves.

    Training's cut fields are resized twice, which is enough to move a card's figures.
    """
    rows = []
    for done, label in enumerate(labels, start=1):
        picture, _ = prepare(read_image(label.path), preprocessing)
        rows.append(network.predict_on_batch(picture[np.newaxis].astype(np.float32)))
        if on_progress:
            on_progress(done, len(labels))
    return np.concatenate(rows)
