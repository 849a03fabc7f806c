"""A shift, a turn and one scale: how one photograph lies over another."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
else:
    Points = Any
"""``(n, 2)``: x and y."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """x' = a·x − b·y + dx, y' = b·x + a·y + dy, in pixels of the two photographs."""

    a: float = 1.0
    b: float = 0.0
    dx: float = 0.0
    dy: float = 0.0

    @property
    def scale(self) -> float:
        return math.hypot(self.a, self.b)

    @property
    def degrees(self) -> float:
        """Clockwise as seen on the screen."""
        return math.degrees(math.atan2(self.b, self.a))

    def map(self, points: Points) -> Points:
        import numpy as np

        turned = points @ np.array([[self.a, self.b], [-self.b, self.a]])
        return np.asarray(turned + np.array([self.dx, self.dy]), np.float64)
