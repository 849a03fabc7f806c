"""Do new photographs still look like those that the model was checked with?

Each month's sharpness, illumination and field share are compared with the model card's reference
by the Kolmogorov-Smirnov distance. A distance is an alarm beyond its limit, which is Smirnov's for
one false alarm in a hundred months over all measures together (Bonferroni), and never below
``LEAST_DISTANCE``: of ten thousand photographs, a difference that matters to nobody would show.
Both eyes of a patient resemble each other, so ``n`` in the limit counts patients.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import isnan, log, sqrt
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from drviewer.domain.monitoring import (
    ENOUGH,
    MEASURES,
    Drift,
    Measure,
    MeasureDrift,
    MonthDrift,
    Reading,
)
from drviewer.language import tr

if TYPE_CHECKING:
    from drviewer.grading.reference import PictureReference

FALSE_ALARMS: Final = 0.01
LEAST_DISTANCE: Final = 0.10


def drift_of(
    readings: Sequence[Reading], reference: "PictureReference | None", problem: str = ""
) -> Drift:
    """Every month's photographs, read or not, against ``reference``; undated ones are left out.

    ``problem``: why there is no reference, where that is known.
    """
    if reference is None:
        said = problem or tr("The model card holds no reference to compare photographs with.")
        return Drift("", problem=said)
    months: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.month and not isnan(reading.sharpness):
            months[reading.month].append(reading)
    words = tr("{n} photographs ({data})", n=reference.n, data=reference.data)
    return Drift(words, tuple(_month(m, months[m], reference) for m in sorted(months)))


def _month(month: str, readings: Sequence[Reading], reference: "PictureReference") -> MonthDrift:
    patients = len({reading.patient_key for reading in readings})
    if patients < ENOUGH:
        return MonthDrift(month, len(readings), patients)
    limit = alarm_limit(patients, reference.groups)
    found = tuple(_measured(readings, name, reference, limit) for name in MEASURES)
    return MonthDrift(month, len(readings), patients, found)


def _measured(
    readings: Sequence[Reading], measure: Measure, reference: "PictureReference", limit: float
) -> MeasureDrift:
    values = [getattr(reading, measure) for reading in readings]
    quantiles = reference.quantiles[measure]
    return MeasureDrift(
        measure,
        distance=ks_distance(values, quantiles),
        limit=limit,
        median=float(np.median(values)),
        reference_median=quantiles[len(quantiles) // 2],
    )


def alarm_limit(patients: int, reference_patients: int) -> float:
    """The two-sample Smirnov limit at ``FALSE_ALARMS`` shared among the measures."""
    alpha = FALSE_ALARMS / len(MEASURES)
    reach = sqrt(-log(alpha / 2) / 2)
    return max(LEAST_DISTANCE, reach * sqrt(1 / patients + 1 / reference_patients))


def ks_distance(values: ArrayLike, quantiles: Sequence[float]) -> float:
    """The greatest distance of the distribution of ``(n,)`` values from one given by evenly
    spaced quantiles, straight between them; 0 to 1."""
    points, counts = np.unique(np.asarray(values, np.float64), return_counts=True)
    at = np.cumsum(counts) / counts.sum()
    before = at - counts / counts.sum()
    expected_at, expected_before = _reference_shares(points, quantiles)
    gaps = (np.abs(at - expected_at), np.abs(before - expected_before))
    return float(max(gap.max() for gap in gaps))


def _reference_shares(
    points: NDArray[np.float64], quantiles: Sequence[float]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The reference's share up to each point, and below it: they differ where quantiles repeat."""
    steps, fractions = np.asarray(quantiles, np.float64), np.linspace(0, 1, len(quantiles))
    # At a value that repeats, interp answers with the last of its fractions: mirrored, the first.
    up_to = np.interp(points, steps, fractions)
    below = 1 - np.interp(-points, -steps[::-1], fractions)
    return up_to, below
