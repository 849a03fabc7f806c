"""What the photographs looked like that a model was checked with: the monitor's reference.

A part of the model card: quantiles of the gradability check's measures (``domain.Quality``).
"""

from collections.abc import Mapping, Sequence
from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from pydantic import BaseModel, ConfigDict, Field, model_validator

from drviewer.domain.monitoring import MEASURES, Measure

#: Percentiles. Every twentieth only, and what lies between two of them in steps looks like a drift.
FRACTIONS = tuple(number / 100 for number in range(101))


class PictureReference(BaseModel):
    """``quantiles``: of each measure at ``FRACTIONS``, over ``n`` photographs of ``groups``
    patients; ``data`` names the sets."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: str
    n: int = Field(gt=0)
    groups: int = Field(gt=0)
    quantiles: dict[Measure, tuple[float, ...]]

    @model_validator(mode="after")
    def _quantiles_rise(self) -> Self:
        if set(self.quantiles) != set(MEASURES):
            raise ValueError(f"quantiles of {', '.join(MEASURES)} are wanted")
        for measure, values in self.quantiles.items():
            if len(values) != len(FRACTIONS) or list(values) != sorted(values):
                raise ValueError(f"{measure}: {len(FRACTIONS)} rising quantiles are wanted")
        return self


def picture_reference(
    measures: Mapping[Measure, ArrayLike], groups: Sequence[str], data: str
) -> PictureReference:
    """The reference that ``(n,)`` measured values of each measure give, without NaN.

    Raises:
        ValueError: there is nothing to go by.
    """
    return PictureReference(
        data=data,
        n=len(groups),
        groups=len(set(groups)),
        quantiles={name: _quantiles(measures[name]) for name in MEASURES},
    )


def _quantiles(values: ArrayLike) -> tuple[float, ...]:
    found = np.quantile(np.asarray(values, np.float64), FRACTIONS)
    return tuple(round(float(value), 5) for value in found)
