"""What is counted when readers and model are watched over time: readings in, figures out."""

from dataclasses import dataclass
from datetime import datetime
from math import nan
from typing import Final, Literal

from drviewer.domain.scale import Grade

#: From this many on: unaided readings for a kappa, patients of a month for an alarm.
ENOUGH: Final = 50

Measure = Literal["sharpness", "illumination", "field_share"]
MEASURES: Final[tuple[Measure, ...]] = ("sharpness", "illumination", "field_share")

Counts = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One photograph as the monitor counts it; an image that nobody has read has no ``reader``.

    ``month``: of the exam ("2026-05"), of the reading where the exam has no date, else "".
    ``unaided_grade`` at ``unaided_at``: what was entered before the model's answer was seen (None
    at a time: ungradable). ``model_grade``: what the model had said when the image was read, what
    it says now where it came later. ``model_probability``: the highest of its five; None where the
    answer on record is another one. The measures are NaN where the picture shows no fundus.
    """

    key: int
    patient_key: int
    month: str = ""
    camera: str = ""
    reader: str = ""
    assessed_at: datetime | None = None
    grade: Grade | None = None
    is_ungradable: bool = False
    unaided_grade: Grade | None = None
    unaided_at: datetime | None = None
    model_grade: Grade | None = None
    model_probability: float | None = None
    model: str = ""
    sharpness: float = nan
    illumination: float = nan
    field_share: float = nan

    @property
    def is_read(self) -> bool:
        return self.grade is not None or self.is_ungradable

    @property
    def has_both(self) -> bool:
        """Reader and model have each given a grade."""
        return self.grade is not None and self.model_grade is not None

    @property
    def has_unaided(self) -> bool:
        """The model has given a grade, and the reader one before seeing it."""
        return self.unaided_grade is not None and self.model_grade is not None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval, of ``n``; all None where there is too little to say."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """One month's or one reader's figures; ``readings``: photographs read."""

    name: str
    readings: int
    override: Estimate
    kappa: Estimate
    ungradable: Estimate


@dataclass(frozen=True, slots=True)
class CameraRate:
    """How often a camera's photographs are called ungradable by the reader."""

    camera: str
    ungradable: Estimate


@dataclass(frozen=True, slots=True)
class ConfidenceBin:
    """Answers whose top probability lies in ``low`` to ``high``; ``confidence`` is their mean."""

    low: float
    high: float
    confidence: float
    agreement: Estimate


@dataclass(frozen=True, slots=True)
class MeasureDrift:
    """How far a measure lies from the reference (Kolmogorov-Smirnov, 0 to 1); beyond ``limit`` it
    is an alarm. The medians tell to which side."""

    measure: Measure
    distance: float
    limit: float
    median: float
    reference_median: float

    @property
    def is_beyond(self) -> bool:
        return self.distance > self.limit


@dataclass(frozen=True, slots=True)
class MonthDrift:
    """One month's photographs against the reference; no measures where patients are too few."""

    month: str
    pictures: int
    patients: int
    measures: tuple[MeasureDrift, ...] = ()

    @property
    def beyond(self) -> tuple[Measure, ...]:
        return tuple(one.measure for one in self.measures if one.is_beyond)

    @property
    def is_alarm(self) -> bool:
        return bool(self.beyond)


@dataclass(frozen=True, slots=True)
class Drift:
    """``problem`` says why nothing can be compared ("" where it can)."""

    reference: str
    months: tuple[MonthDrift, ...] = ()
    problem: str = ""

    @property
    def alarms(self) -> tuple[MonthDrift, ...]:
        return tuple(month for month in self.months if month.is_alarm)

    @property
    def has_verdict(self) -> bool:
        """At least one month had patients enough."""
        return any(month.measures for month in self.months)


@dataclass(frozen=True, slots=True)
class Monitor:
    """All figures of a choice of readings. Rows of the matrices are the model's grades, columns
    the reader's; ``unaided_confusion`` is what kappa is made of."""

    reader: str
    since: str
    first_month: str
    last_month: str
    readings: int
    patients: int
    models: tuple[str, ...]
    override: Estimate
    kappa: Estimate
    ungradable: Estimate
    confusion: Counts
    unaided_confusion: Counts
    by_camera: tuple[CameraRate, ...]
    confidence: tuple[ConfidenceBin, ...]
    by_month: tuple[Group, ...]
    by_reader: tuple[Group, ...]
    drift: Drift
