"""Figures of a training and of an evaluation as PNG: what docs/model.md shows."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade
from drviewer.errors import TrainingError
from drviewer.grading.calibration import ECE_BINS
from drviewer.grading.card import ModelCard
from drviewer.grading.metrics import chance_of
from drviewer.training.evaluate import Evaluation

_COLOURS = ("#0b7285", "#c2410c", "#6d28d9", "#4d7c0f")
_DPI = 130


def write_curves(log: Path, path: Path) -> None:
    """Loss and validation kappa by epoch, from a run's ``log.csv``; larger pictures are marked."""
    with log.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    epochs = [int(row["epoch"]) for row in rows]
    with _figure(path, 1, 2, (8, 3.2)) as (left, right):
        left.plot(epochs, [float(row["loss"]) for row in rows], "o-", color=_COLOURS[0])
        left.set(xlabel="epoch", ylabel="training loss", ylim=(0, None))
        kappa = [float(row["val_kappa"] or "nan") for row in rows]
        right.plot(epochs, kappa, "o-", color=_COLOURS[0], label="quadratic kappa")
        accuracy = [float(row["val_accuracy"]) for row in rows]
        right.plot(epochs, accuracy, "s--", color=_COLOURS[1], label="accuracy")
        right.set(xlabel="epoch", ylabel="validation, all sets", ylim=(None, 1))
        right.legend(frameon=False)
        for before, row in pairwise(rows):
            if before["size"] != row["size"]:
                for axis in (left, right):
                    axis.axvline(int(before["epoch"]) + 0.5, color="0.7", linewidth=1)
                left.annotate(
                    f"{row['size']} px", (int(before["epoch"]) + 0.6, left.get_ylim()[1] * 0.93)
                )


def write_evaluation(evaluation: Evaluation, folder: Path) -> list[Path]:
    """``confusion.png``, ``roc.png`` and ``reliability.png`` in ``folder``; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}.png" for name in ("confusion", "roc", "reliability")]
    _write_confusion(evaluation, paths[0])
    _write_roc(evaluation, paths[1])
    _write_reliability(evaluation, paths[2])
    return paths


def _write_confusion(evaluation: Evaluation, path: Path) -> None:
    sets = evaluation.sets
    with _figure(path, 1, len(sets), (3.4 * len(sets), 3.6)) as axes:
        for axis, (name, metrics) in zip(axes, sets.items(), strict=True):
            counts = np.array(metrics.confusion)
            shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
            axis.imshow(shares, cmap="Blues", vmin=0, vmax=1)
            for (row, column), count in np.ndenumerate(counts):
                colour = "white" if shares[row, column] > 0.55 else "black"
                axis.text(column, row, str(count), ha="center", va="center", color=colour)
            axis.set(title=f"{name} ({metrics.n})", xlabel="answered", ylabel="reader's grade")
            axis.set_xticks(range(5))
            axis.set_yticks(range(5))


def _write_roc(evaluation: Evaluation, path: Path) -> None:
    calls = {"moderate or worse": Grade.MODERATE_NPDR, "severe or worse": Grade.SEVERE_NPDR}
    with _figure(path, 1, 2, (8, 3.8)) as axes:
        for axis, (words, lowest) in zip(axes, calls.items(), strict=True):
            for colour, (name, chances, grades) in zip(_COLOURS, _by_set(evaluation), strict=False):
                x, y = _roc(chance_of(chances, lowest), grades >= lowest)
                axis.plot(x, y, color=colour, label=name)
            axis.plot([0, 1], [0, 1], ":", color="0.6")
            axis.set(title=words, xlabel="1 − specificity", ylabel="sensitivity")
            axis.legend(frameon=False, loc="lower right")


def _roc(
    chance: NDArray[np.float64], is_case: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    order = np.argsort(-chance, kind="stable")
    cases, others = np.cumsum(is_case[order]), np.cumsum(~is_case[order])
    rates = [np.concatenate([[0], x / max(int(x[-1]), 1)]) for x in (others, cases)]
    return rates[0], rates[1]


def _write_reliability(evaluation: Evaluation, path: Path) -> None:
    with _figure(path, 1, 1, (4.6, 4.2)) as (axis,):
        axis.plot([0, 1], [0, 1], ":", color="0.6")
        for colour, (name, chances, grades) in zip(_COLOURS, _by_set(evaluation), strict=False):
            confidence, is_right = chances.max(axis=1), chances.argmax(axis=1) == grades
            bins = np.clip(np.ceil(confidence * ECE_BINS).astype(int) - 1, 0, ECE_BINS - 1)
            filled = np.unique(bins)
            x = [confidence[bins == one].mean() for one in filled]
            y = [is_right[bins == one].mean() for one in filled]
            sizes = [8 + 3 * (bins == one).sum() for one in filled]
            ece = evaluation.sets[name].ece
            axis.scatter(x, y, s=sizes, color=colour, alpha=0.75, label=f"{name}, ECE {ece:.3f}")
        axis.set(xlabel="confidence", ylabel="share right", xlim=(0, 1), ylim=(0, 1.02))
        axis.legend(frameon=False, loc="upper left")


def _by_set(
    evaluation: Evaluation,
) -> Iterator[tuple[str, NDArray[np.float64], NDArray[np.int64]]]:
    names = np.array([label.set_name for label in evaluation.labels])
    grades = np.array([label.grade for label in evaluation.labels])
    for name in evaluation.sets:
        yield name, evaluation.probabilities[names == name], grades[names == name]


def write_heatmaps(card: ModelCard, path: Path) -> None:
    """Energy inside lesions of every way that was measured, beside the turned map's."""
    if card.heatmaps is None:
        return
    rows = card.heatmaps.rows
    with _figure(path, 1, 1, (7, 0.6 + 0.6 * len(rows))) as (axis,):
        places = np.arange(len(rows))
        for shift, colour, words, found in (
            (-0.18, _COLOURS[0], "map", [row.energy for row in rows]),
            (0.18, "0.7", "turned about the field's centre", [row.energy_rotated for row in rows]),
        ):
            values = np.array([one.value for one in found])
            errors = [values - [one.low for one in found], [one.high for one in found] - values]
            axis.barh(places + shift, values, 0.34, xerr=errors, color=colour, label=words)
        axis.set_yticks(places, [f"{row.method}, {row.layer}" for row in rows])
        axis.invert_yaxis()
        axis.set(xlabel="share of the heat inside lesions")
        axis.legend(frameon=False, loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2)


@contextmanager
def _figure(
    path: Path, rows: int, columns: int, size: tuple[float, float]
) -> Iterator[tuple[Any, ...]]:
    """Axes to draw on; written to ``path`` afterwards.

    Raises:
        TrainingError: matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise TrainingError(
            "Figures can't be drawn: matplotlib is not installed.",
            advice="Install drviewer[training].",
        ) from error
    figure = Figure(figsize=size, layout="constrained")
    axes = tuple(np.atleast_1d(figure.subplots(rows, columns)).ravel())
    yield axes
    for axis in axes:
        axis.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=_DPI)
