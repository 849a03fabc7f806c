"""How often the monitor's drift raises an alarm by chance, and which shifts it sees: on the
validation photographs.

    .venv/bin/python tests/benchmarks/drift.py FOLDER [--months 4000] [--seed 20]

``FOLDER`` holds ``labels.csv`` and the photographs. Prints the tables of docs/monitor.md.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drviewer.domain.monitoring import MEASURES, Measure
from drviewer.grading.reference import PictureReference, picture_reference
from drviewer.imaging.files import read_image
from drviewer.imaging.quality import assess
from drviewer.training.labels import read_labels
from drviewer.workflow.monitor_drift import alarm_limit, ks_distance

Values = NDArray[np.float64]
SIZES = (50, 100, 200, 400, 1000)


def measured(folder: Path) -> tuple[Values, list[str], list[str]]:
    """``(n, 3)`` of every validation photograph that shows a retina, its patient and its set."""
    rows, groups, sets = [], [], []
    for label in read_labels(folder / "labels.csv", folder, split="val"):
        quality = assess(read_image(label.path))
        if quality.is_fundus and not np.isnan(quality.sharpness):
            rows.append([getattr(quality, name) for name in MEASURES])
            groups.append(label.group)
            sets.append(label.set_name)
    return np.array(rows), groups, sets


def reference_of(values: Values, groups: list[str]) -> PictureReference:
    columns: dict[Measure, Values] = dict(zip(MEASURES, values.T, strict=True))
    return picture_reference(columns, groups, "validation")


def is_alarm(values: Values, patients: int, reference: PictureReference) -> bool:
    limit = alarm_limit(patients, reference.groups)
    distances = (
        ks_distance(column, reference.quantiles[name])
        for name, column in zip(MEASURES, values.T, strict=True)
    )
    return any(distance > limit for distance in distances)


def share(months: int, drawn: Callable[[], bool]) -> str:
    return f"{100 * sum(drawn() for _ in range(months)) / months:.2f} %"


def false_alarms(values: Values, groups: list[str], months: int, rng: np.random.Generator) -> None:
    known, total = reference_of(values, groups), len(values)

    def month(n: int) -> Values:
        return values[rng.integers(0, total, n)]

    def anew() -> PictureReference:
        return reference_of(month(total), [str(n) for n in range(known.groups)])

    print("patients  limit  from the reference  reference drawn anew too  two like eyes each")
    for n in SIZES:
        print(
            f"{n:8}  {alarm_limit(n, known.groups):.3f}",
            f"{share(months, lambda n=n: is_alarm(month(n), n, known)):>18}",  # type: ignore[misc]
            f"{share(months, lambda n=n: is_alarm(month(n), n, anew())):>24}",  # type: ignore[misc]
            f"{share(months, lambda n=n: is_alarm(np.repeat(month(n), 2, axis=0), n, known)):>19}",  # type: ignore[misc]
            sep="  ",
            flush=True,
        )


def scaled(column: int, factor: float, part: float = 1.0) -> Callable[[Values], Values]:
    """What ``factor`` makes of one measure of ``part`` of the photographs."""

    def change(values: Values) -> Values:
        values = values.copy()
        values[: round(part * len(values)), column] *= factor
        return values

    return change


SHIFTS: dict[str, Callable[[Values], Values]] = {
    "sharpness − 3 %": scaled(0, 0.97),
    "sharpness − 5 %": scaled(0, 0.95),
    "sharpness − 10 %": scaled(0, 0.9),
    "a quarter half as sharp": scaled(0, 0.5, 0.25),
    "illumination − 5 %": scaled(1, 0.95),
    "illumination − 10 %": scaled(1, 0.9),
    "field of view − 5 %": scaled(2, 0.95),
    "field of view − 10 %": scaled(2, 0.9),
}


def power(values: Values, groups: list[str], months: int, rng: np.random.Generator) -> None:
    known = reference_of(values, groups)
    print("shift", *SIZES[:4], sep="  ")
    for name, change in SHIFTS.items():
        seen = [
            share(
                months,
                lambda n=n, change=change: is_alarm(  # type: ignore[misc]
                    change(values[rng.integers(0, len(values), n)]), n, known
                ),
            )
            for n in SIZES[:4]
        ]
        print(name, *seen, sep="  ", flush=True)


def sets_alone(
    values: Values, groups: list[str], sets: list[str], rng: np.random.Generator
) -> None:
    """Months of one set only: how a clinic with that camera would fare."""
    known = reference_of(values, groups)
    for name in sorted(set(sets)):
        part = values[[one == name for one in sets]]
        seen = [
            share(
                200, lambda n=n, part=part: is_alarm(part[rng.integers(0, len(part), n)], n, known)
            )  # type: ignore[misc]
            for n in SIZES[:4]
        ]
        print(f"only {name}", *seen, sep="  ", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--months", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=20)
    chosen = parser.parse_args()
    values, groups, sets = measured(chosen.folder)
    print(f"{len(values)} photographs of {len(set(groups))} patients")
    rng = np.random.default_rng(chosen.seed)
    false_alarms(values, groups, chosen.months, rng)
    power(values, groups, chosen.months // 10, rng)
    sets_alone(values, groups, sets, rng)


if __name__ == "__main__":
    main()
