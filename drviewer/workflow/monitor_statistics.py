"""The statistics of the monitor: pure functions of counts, each with its interval."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from drviewer.domain import Grade
from drviewer.domain.monitoring import ENOUGH, Counts, Estimate

RESAMPLES: Final = 2000
_SEED = 20
_COVERED = (2.5, 97.5)
_Z = 1.959963984540054
_GRADES = len(Grade)
_STEPS = np.arange(_GRADES)
_WEIGHTS = (_STEPS[:, None] - _STEPS[None, :]) ** 2


def share(hits: int, n: int) -> Estimate:
    """``hits`` of ``n`` with the 95 % interval of Wilson (1927); holds for small ``n`` too."""
    if not n:
        return Estimate()
    rate, spread = hits / n, _Z**2 / n
    centre = (rate + spread / 2) / (1 + spread)
    reach = float(_Z * np.sqrt(rate * (1 - rate) / n + spread / n / 4) / (1 + spread))
    low = 0.0 if not hits else max(0.0, centre - reach)
    high = 1.0 if hits == n else min(1.0, centre + reach)
    return Estimate(rate, low, high, n)


def confusion(rows: ArrayLike, columns: ArrayLike) -> Counts:
    """5 × 5 counts of two lists of grades, ``(n,)`` each."""
    cells = np.asarray(rows, np.intp) * _GRADES + np.asarray(columns, np.intp)
    counts = np.bincount(cells, minlength=_GRADES**2).reshape(_GRADES, _GRADES)
    return tuple(tuple(int(count) for count in row) for row in counts)


def kappa_of_patients(first: ArrayLike, second: ArrayLike, patients: ArrayLike) -> Estimate:
    """Quadratic weighted kappa (Cohen 1968) of two lists of grades, with its 95 % interval.

    Percentile bootstrap that draws patients, since both eyes of one are not independent; the
    seed is fixed. No figure below ``ENOUGH`` readings, or where chance can't disagree.
    """
    cells = np.asarray(first, np.intp) * _GRADES + np.asarray(second, np.intp)
    if len(cells) < ENOUGH:
        return Estimate(n=len(cells))
    _, owners = np.unique(np.asarray(patients), return_inverse=True)
    counts = np.zeros((owners.max() + 1, _GRADES**2), np.int64)
    np.add.at(counts, (owners, cells), 1)
    (value,) = _kappas(counts.sum(axis=0, keepdims=True))
    drawn = _kappas(_drawn_counts(counts))
    drawn = drawn[np.isfinite(drawn)]
    if not np.isfinite(value) or not len(drawn):
        return Estimate(n=len(cells))
    low, high = np.percentile(drawn, _COVERED)
    return Estimate(float(value), float(low), float(high), len(cells))


def _drawn_counts(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """``(patients, 25)`` → ``(RESAMPLES, 25)``: as many patients drawn anew, summed.

    Patients with the same counts are as good as each other: how often each kind is drawn is
    multinomial, which takes the same time for ten thousand patients as for a hundred.
    """
    kinds, how_many = np.unique(counts, axis=0, return_counts=True)
    rng = np.random.default_rng(_SEED)
    drawn = rng.multinomial(len(counts), how_many / len(counts), size=RESAMPLES)
    return np.asarray(drawn @ kinds)


def _kappas(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """``(k, 25)`` → ``(k,)``; NaN where chance can't disagree."""
    tables = counts.reshape(-1, _GRADES, _GRADES).astype(np.float64)
    totals = tables.sum(axis=(1, 2))
    observed = (_WEIGHTS * tables).sum(axis=(1, 2))
    by_chance = np.einsum("ki,kj->kij", tables.sum(axis=2), tables.sum(axis=1))
    expected = (_WEIGHTS * by_chance).sum(axis=(1, 2)) / totals
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(expected > 0, 1 - observed / expected, np.nan))
