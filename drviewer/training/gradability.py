"""Where the model stops agreeing with the reader as photographs get worse, and what is refused.

A fixed sample is spoilt in known steps (``imaging.degrade``) and every copy is graded, refused or
not: the limits in ``imaging.quality`` follow from the curve of the *training* split; that of the
validation split is the one to report.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import QualityIssue, Rgb
from drviewer.grading.gate_figures import Curve, Curves, StepFigures
from drviewer.grading.metrics import agreement, confusion_matrix, detection
from drviewer.imaging.degrade import STEPS, STRENGTHS, Degradation, degrade
from drviewer.imaging.files import read_image
from drviewer.imaging.quality import assess
from drviewer.training.labels import LabelledImage
from drviewer.training.pooled import OnProgress, PooledNetwork

#: Kappa has clearly fallen where it is lower by more than this than without any degradation.
FALL = 0.10
#: Kappa of fewer photographs than this says nothing.
_FEWEST = 20

RIGHT_REASONS: dict[Degradation, frozenset[QualityIssue]] = {
    Degradation.BLUR: frozenset({QualityIssue.BLURRED}),
    # In the darkest pictures the field itself is lost; the reason then says so.
    Degradation.DARKNESS: frozenset({QualityIssue.TOO_DARK, QualityIssue.NO_FIELD}),
    # Where the border is lit as well, no field stands out of it any more.
    Degradation.OVEREXPOSURE: frozenset({QualityIssue.TOO_BRIGHT, QualityIssue.NO_FIELD}),
    Degradation.GLARE: frozenset({QualityIssue.GLARE}),
    Degradation.HAZE: frozenset({QualityIssue.HAZY}),
    # A lid leaves a dark part, or so dark a one that the field seems to end there.
    Degradation.LASHES: frozenset({QualityIssue.UNEVEN, QualityIssue.SMALL_FIELD}),
    Degradation.CROP: frozenset({QualityIssue.SMALL_FIELD}),
    Degradation.JPEG: frozenset({QualityIssue.COMPRESSED}),
    Degradation.SHADOW: frozenset({QualityIssue.UNEVEN}),
}


@dataclass(slots=True)
class _Seen:
    """What was said of the copies of one step so far."""

    issues: list[QualityIssue | None] = field(default_factory=list)
    probabilities: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 5)))


def sample(labels: Sequence[LabelledImage], count: int, seed: int = 5) -> list[LabelledImage]:
    """About ``count`` of ``labels``, as many of each grade of each set as there are; fixed."""
    cells: dict[tuple[str, int], list[LabelledImage]] = {}
    for label in labels:
        cells.setdefault((label.set_name, int(label.grade)), []).append(label)
    chance, chosen = Random(seed), list[LabelledImage]()
    share = max(1, round(count / len(cells))) if cells else 0
    for _, cell in sorted(cells.items()):
        chosen += chance.sample(cell, min(share, len(cell)))
    return chosen


def measure_curves(
    network: PooledNetwork,
    labels: Sequence[LabelledImage],
    split: str,
    on_progress: OnProgress | None = None,
) -> Curves:
    """Grade and check every degraded copy of ``labels``; minutes for a hundred photographs.

    Raises:
        ImageReadError: a photograph can't be read.
    """
    grades = np.array([int(label.grade) for label in labels])
    seen: dict[tuple[Degradation | None, int], _Seen] = {}
    for place, label in enumerate(labels):
        _look(network, read_image(label.path), place, seen)
        if on_progress:
            on_progress(place + 1, len(labels))
    threshold = network.card.thresholds["referable"]

    def figures(kind: Degradation | None, step: int) -> StepFigures:
        return _figures(seen[kind, step], grades, threshold, kind, step)

    clean = figures(None, 0)
    curves = (
        _curve(kind, tuple(figures(kind, step) for step in range(1, STEPS + 1)), clean)
        for kind in Degradation
    )
    return Curves(split=split, sets=_counts(labels), clean=clean, curves=tuple(curves))


def _look(
    network: PooledNetwork,
    rgb: Rgb,
    seed: int,
    seen: dict[tuple[Degradation | None, int], _Seen],
) -> None:
    keys: list[tuple[Degradation | None, int]] = []
    issues: list[QualityIssue | None] = []

    def copies() -> Iterator[Rgb]:
        for key, copy in _copies(rgb, seed):
            keys.append(key)
            issues.append(assess(copy).issue)
            yield copy

    probabilities, _ = network.answers(copies())
    for key, issue, answer in zip(keys, issues, probabilities, strict=True):
        step = seen.setdefault(key, _Seen())
        step.issues.append(issue)
        step.probabilities = np.vstack((step.probabilities, answer))


def _copies(rgb: Rgb, seed: int) -> Iterator[tuple[tuple[Degradation | None, int], Rgb]]:
    yield (None, 0), rgb
    for kind in Degradation:
        for step in range(1, STEPS + 1):
            yield (kind, step), degrade(rgb, kind, step, seed=seed)


def _figures(
    seen: _Seen,
    grades: NDArray[np.intp],
    threshold: float,
    kind: Degradation | None,
    step: int,
) -> StepFigures:
    answers = seen.probabilities.argmax(axis=1)
    everyone = agreement(confusion_matrix(grades, answers))
    referable = detection(seen.probabilities, grades, threshold)
    is_called = seen.probabilities[:, 2:].sum(axis=1) >= threshold
    refused = [issue for issue in seen.issues if issue is not None]
    passes = np.array([issue is None for issue in seen.issues])
    right = RIGHT_REASONS[kind] if kind else frozenset()
    return StepFigures(
        step=step,
        strength=STRENGTHS[kind][step - 1] if kind else 0.0,
        n=len(grades),
        accuracy=everyone.accuracy,
        qwk=everyone.qwk,
        referable_auc=referable.auc,
        referable_accuracy=float(np.mean(is_called == (grades >= 2))),
        refused=len(refused) / len(grades),
        reason_right=sum(i in right for i in refused) / len(refused) if refused and kind else None,
        qwk_passed=_kappa(grades[passes], answers[passes]),
        reasons={str(issue): refused.count(issue) for issue in sorted(set(refused))},
    )


def _kappa(grades: NDArray[np.intp], answers: NDArray[np.intp]) -> float | None:
    if len(grades) < _FEWEST:
        return None
    return agreement(confusion_matrix(grades, answers)).qwk


def _curve(kind: Degradation, steps: tuple[StepFigures, ...], clean: StepFigures) -> Curve:
    fallen = (s.step for s in steps if (s.qwk or 0.0) < (clean.qwk or 0.0) - FALL)
    return Curve(kind=str(kind), steps=steps, fallen_from=next(fallen, None))


def _counts(labels: Sequence[LabelledImage]) -> dict[str, int]:
    names = [label.set_name for label in labels]
    return {name: names.count(name) for name in dict.fromkeys(names)}
