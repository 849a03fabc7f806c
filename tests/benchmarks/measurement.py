"""How a benchmark is timed and what it answers: ratios in one run, interleaved, medians."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class NotRunError(Exception):
    """This benchmark can't be run here, and why."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table. ``baseline`` has the value's unit; None where there is none.

    ``most_ratio`` and ``most_value`` are the goals; ``reason`` says why there is no value.
    """

    name: str
    unit: str
    value: float | None = None
    baseline: float | None = None
    most_ratio: float | None = None
    most_value: float | None = None
    reason: str = ""

    @property
    def ratio(self) -> float | None:
        return self.value / self.baseline if self.value is not None and self.baseline else None

    @property
    def goal(self) -> str:
        if self.most_ratio is not None:
            return f"ratio <= {self.most_ratio:g}"
        return "" if self.most_value is None else f"value <= {self.most_value:g} {self.unit}"

    @property
    def is_met(self) -> bool | None:
        """None where nothing was measured or no goal is set."""
        if self.most_ratio is not None:
            return None if self.ratio is None else self.ratio <= self.most_ratio
        if self.most_value is None or self.value is None:
            return None
        return self.value <= self.most_value

    def as_json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "baseline": self.baseline,
            "ratio": self.ratio,
            "goal": self.goal,
            "met": self.is_met,
        }
        return answer | ({"not_run": self.reason} if self.reason else {})


def interleaved(
    work: Callable[[], float], baseline: Callable[[], float], *, repetitions: int, warm_up: int = 1
) -> tuple[float, float]:
    """The medians of two functions that return their own time, called turn by turn.

    What disturbs the machine for a while disturbs both, so that their ratio holds.
    """
    taken: list[tuple[float, float]] = []
    for count in range(warm_up + repetitions):
        gc.collect()
        # Who goes first changes, because the second finds warmer caches.
        turns = (work, baseline) if count % 2 else (baseline, work)
        times = {turn: turn() for turn in turns}
        if count >= warm_up:
            taken.append((times[work], times[baseline]))
    ours, bare = zip(*taken, strict=True)
    return statistics.median(ours), statistics.median(bare)


def timed_ms(work: Callable[[], object]) -> Callable[[], float]:
    """A function that runs ``work`` and returns the milliseconds it took."""

    def run() -> float:
        started = time.perf_counter()
        work()
        return (time.perf_counter() - started) * 1000

    return run
