"""A mark while it is drawn."""

from dataclasses import dataclass

from drviewer.domain import MarkKind, Point


@dataclass(frozen=True, slots=True)
class Draft:
    """A mark that is not finished: the last point follows the pointer."""

    kind: MarkKind
    points: tuple[Point, ...]

    @property
    def is_whole(self) -> bool:
        """It has the points of a mark, and a size where its kind has one."""
        needed = self.kind.points_needed
        return len(self.points) >= needed and len(set(self.points)) >= min(2, needed)


def usual_points(kind: MarkKind) -> tuple[tuple[int, int], ...]:
    """For who draws by keyboard: a mark of usual size, in view pixels off its place."""
    spots: dict[MarkKind, tuple[tuple[int, int], ...]] = {
        MarkKind.POINT: ((0, 0),),
        MarkKind.TEXT: ((0, 0),),
        MarkKind.ANGLE: ((40, 0), (0, 0), (0, -40)),
        MarkKind.ARROW: ((40, 40), (0, 0)),
    }
    return spots.get(kind, ((-30, -20), (30, 20)))
