"""How sure a figure is: percentile bootstrap over the images (Efron 1979)."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

_RESAMPLES = 1000
_SEED = 20
_COVERED = (2.5, 97.5)


class Interval(BaseModel):
    """A figure with its 95 % interval; all None where it has no meaning for the data."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: float | None
    low: float | None
    high: float | None

    def __str__(self) -> str:
        if self.value is None or self.low is None or self.high is None:
            return "–"
        return f"{self.value:.3f} ({self.low:.3f}–{self.high:.3f})"


def bootstrap_interval(
    figure: Callable[[NDArray[np.intp]], float | None], n: int, *, resamples: int = _RESAMPLES
) -> Interval:
    """``figure`` of the indices of ``n`` images, and how far it moves when they are drawn anew.

    Draws for which the figure has no meaning (one class only) are left out; the seed is fixed, so
    the same images give the same interval.
    """
    value = figure(np.arange(n))
    if value is None:
        return Interval(value=None, low=None, high=None)
    rng = np.random.default_rng(_SEED)
    drawn = [figure(rng.integers(0, n, n)) for _ in range(resamples)]
    low, high = np.percentile([x for x in drawn if x is not None], _COVERED)
    return Interval(value=float(value), low=float(low), high=float(high))
