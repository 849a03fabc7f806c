"""Heatmaps at rest: packed in the database and in memory, unpacked when somebody looks."""

import zlib
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Prediction


@dataclass(frozen=True, slots=True)
class PackedHeatmaps:
    """Five maps of ``rows`` × ``columns`` as compressed little-endian float32, without loss."""

    packed: bytes
    rows: int
    columns: int

    def unpack(self) -> NDArray[np.float32]:
        """``(5, rows, columns)``; it can't be written to."""
        numbers = np.frombuffer(zlib.decompress(self.packed), dtype="<f4")
        return numbers.astype(np.float32, copy=False).reshape(5, self.rows, self.columns)


def pack_heatmaps(heatmaps: NDArray[np.float32]) -> PackedHeatmaps:
    """``(5, rows, columns)`` packed."""
    _, rows, columns = heatmaps.shape
    numbers = np.ascontiguousarray(heatmaps, dtype="<f4").tobytes()
    return PackedHeatmaps(zlib.compress(numbers, level=1), rows, columns)


class StoredPrediction(Prediction):
    """A prediction read from the database.

    Its heatmaps stay packed: a folder of 10,000 graded images would otherwise spend a third of a
    second and 50 MB on maps of which the window shows one at a time.
    """

    __slots__ = ("_heatmaps",)
    _heatmaps: NDArray[np.float32] | PackedHeatmaps

    @classmethod
    def packed(cls, heatmaps: PackedHeatmaps, **facts: Any) -> "StoredPrediction":
        """``facts``: the other fields of ``Prediction``."""
        return cls(heatmaps=cast(Any, heatmaps), **facts)

    @property
    def heatmaps(self) -> NDArray[np.float32]:
        kept = self._heatmaps
        return kept.unpack() if isinstance(kept, PackedHeatmaps) else kept

    @heatmaps.setter
    def heatmaps(self, heatmaps: NDArray[np.float32] | PackedHeatmaps) -> None:
        # Only ``__init__`` comes here: the class is frozen for everybody else.
        object.__setattr__(self, "_heatmaps", heatmaps)
