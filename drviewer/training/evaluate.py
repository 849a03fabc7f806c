"""How well a model grades labelled photographs, set by set and together.

Every image is graded, gradable or not: a figure that leaves out what is hard to read would flatter.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drviewer.grading.grader import Grader
from drviewer.grading.metrics import Metrics, measure
from drviewer.grading.preprocess import Preprocessing, prepare
from drviewer.imaging.files import read_image
from drviewer.training.labels import LabelledImage, read_labels


def evaluate_labels(
    labels: Path,
    root: Path,
    *,
    card_path: Path,
    set_name: str = "",
    split: str = "",
    on_progress: Callable[[int, int], None] | None = None,
) -> dict[str, Any]:
    """``{"sets": {name: M, …}, "all": M}``; M as ``grading.metrics.Metrics``.

    Raises:
        TrainingError: the labels can't be used.
        ImageReadError: a labelled image can't be read.
        ModelError: the model can't be used.
    """
    chosen = read_labels(labels, root, set_name=set_name, split=split)
    grader = Grader(card_path)
    probabilities = np.empty((len(chosen), 5))
    for done, label in enumerate(chosen, start=1):
        probabilities[done - 1] = grader.grade(read_image(label.path)).probabilities
        if on_progress:
            on_progress(done, len(chosen))
    sets, everything = measure_sets(probabilities, chosen, grader.card.thresholds["referable"])
    return {
        "sets": {name: metrics.model_dump(mode="json") for name, metrics in sets.items()},
        "all": everything.model_dump(mode="json"),
    }


def program_logits(
    network: Any, preprocessing: Preprocessing, labels: list[LabelledImage]
) -> NDArray[np.float32]:
    """``(n, 5)``: what the program would see, from the files themselves.

    Training's cut fields are resized twice, which is enough to move a card's figures.
    """
    rows = []
    for label in labels:
        picture, _ = prepare(read_image(label.path), preprocessing)
        rows.append(network.predict_on_batch(picture[np.newaxis].astype(np.float32)))
    return np.concatenate(rows)


def measure_sets(
    probabilities: NDArray[np.float64], labels: list[LabelledImage], threshold: float
) -> tuple[dict[str, Metrics], Metrics]:
    """Metrics of each set and of all images; ``(n, 5)`` probabilities in the labels' order."""
    grades = np.array([label.grade for label in labels])
    names = np.array([label.set_name for label in labels])
    sets = {
        str(name): measure(probabilities[names == name], grades[names == name], threshold)
        for name in dict.fromkeys(names)
    }
    return sets, measure(probabilities, grades, threshold)
