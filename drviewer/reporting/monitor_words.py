"""The monitor in words: what tiles, charts, PDF and command line say alike."""

from dataclasses import dataclass
from typing import Final

from drviewer.domain.monitoring import (
    ENOUGH,
    Drift,
    Estimate,
    MeasureDrift,
    Monitor,
    MonthDrift,
)

MEASURE_NAMES: Final = {
    "sharpness": "Sharpness",
    "illumination": "Illumination",
    "field_share": "Field of view",
}
_OVERRIDES_HOW = (
    "Overrides: the grade on record is another than the model's, of photographs that both graded; "
    "Wilson's interval."
)
_KAPPA_HOW = (
    "Kappa: quadratic weighted, of the grades entered before the model's answer was seen; the "
    "interval by 2,000 draws of patients, since both eyes of one are not independent. None is "
    f"given below {ENOUGH} readings."
)
_UNGRADABLE_HOW = "Ungradable: as the reader called it; Wilson's interval."
_CONFIDENCE_HOW = (
    "Confidence: the highest of the model's five probabilities; agreement with the reader, unaided "
    "where there is such a grade. On the dotted line the model is as often right as it says."
)
_DRIFT_HOW = (
    "Drift: the Kolmogorov-Smirnov distance of a month's photographs from those that the model was "
    "checked with. Beyond the limit it is an alarm: at most one month in a hundred by chance, all "
    f"three measures together. Months of fewer than {ENOUGH} patients are not judged. Another kind "
    "of camera alarms every month: nobody has shown that the model reads it as well."
)
HOW_COUNTED: Final = (_OVERRIDES_HOW, _KAPPA_HOW, _UNGRADABLE_HOW, _CONFIDENCE_HOW, _DRIFT_HOW)


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure on top: what it is, the figure, how sure it is, and how it is counted."""

    name: str
    value: str
    detail: str
    how: str
    is_alarm: bool = False


def tiles_of(monitor: Monitor) -> tuple[Tile, ...]:
    """The four figures to look at first."""
    return (
        Tile("Overrides", percent(monitor.override.value), _of(monitor.override), _OVERRIDES_HOW),
        _kappa_tile(monitor.kappa),
        Tile(
            "Ungradable",
            percent(monitor.ungradable.value),
            _of(monitor.ungradable),
            _UNGRADABLE_HOW,
        ),
        drift_tile(monitor.drift),
    )


def _of(rate: Estimate) -> str:
    if rate.value is None:
        return "nothing to count yet"
    return f"{interval_text(rate)}; {round(rate.value * rate.n):,} of {rate.n:,}"


def _kappa_tile(kappa: Estimate) -> Tile:
    name = "Kappa, read unaided"
    if kappa.value is None:
        few = f"{kappa.n} read unaided, {ENOUGH} wanted"
        return Tile(
            name, "–", few if kappa.n < ENOUGH else "all of one grade: no kappa", _KAPPA_HOW
        )
    return Tile(name, f"{kappa.value:.2f}", f"{kappa_interval(kappa)}; n = {kappa.n:,}", _KAPPA_HOW)


def drift_tile(drift: Drift) -> Tile:
    """Whether the photographs still look like those that the model was checked with."""
    name = "Photographs"
    if drift.problem:
        return Tile(name, "–", "no reference to compare with", _DRIFT_HOW)
    if not drift.has_verdict:
        return Tile(name, "–", f"no month of {ENOUGH} patients yet", _DRIFT_HOW)
    if drift.alarms:
        last = drift.alarms[-1]
        return Tile(name, "Drift", f"{last.month}: {beyond_text(last)}", _DRIFT_HOW, is_alarm=True)
    judged = sum(bool(month.measures) for month in drift.months)
    return Tile(
        name, "No drift", f"in {judged} month{'' if judged == 1 else 's'} judged", _DRIFT_HOW
    )


def beyond_text(month: MonthDrift) -> str:
    """``sharpness lower, field of view higher``."""
    beyond = [one for one in month.measures if one.is_beyond]
    return ", ".join(f"{MEASURE_NAMES[one.measure].lower()} {side_text(one)}" for one in beyond)


def alarm_text(month: MonthDrift) -> str:
    """An alarm with all that belongs to it."""
    each = (
        f"{MEASURE_NAMES[one.measure].lower()} {side_text(one)} (median {one.median:.3g}, "
        f"reference {one.reference_median:.3g}; distance {one.distance:.2f}, limit {one.limit:.2f})"
        for one in month.measures
        if one.is_beyond
    )
    return f"{month.month}: {'; '.join(each)}"


def side_text(one: MeasureDrift) -> str:
    """To which side the middle lies; the spread may differ instead."""
    if abs(one.median - one.reference_median) <= 0.02 * abs(one.reference_median):
        return "spread otherwise"
    return "lower" if one.median < one.reference_median else "higher"


def percent(share: float | None) -> str:
    """One decimal; "–" where there is none."""
    return "–" if share is None else f"{100 * share:.1f} %"


def whole_percent(share: float) -> str:
    """For an axis, whose ends are round."""
    return f"{100 * share:.3g} %"


def interval_text(rate: Estimate) -> str:
    """A rate's interval in percent."""
    if rate.low is None or rate.high is None:
        return ""
    return f"{100 * rate.low:.1f}–{100 * rate.high:.1f} %"


def kappa_interval(kappa: Estimate) -> str:
    if kappa.low is None or kappa.high is None:
        return ""
    return f"{kappa.low:.2f} to {kappa.high:.2f}"


def rate_text(rate: Estimate) -> str:
    """A rate with all that belongs to it, in one line."""
    return f"{percent(rate.value)} ({interval_text(rate)}, n = {rate.n:,})" if rate.n else "–"


def kappa_text(kappa: Estimate) -> str:
    if kappa.value is None:
        return f"– (n = {kappa.n:,})"
    return f"{kappa.value:.2f} ({kappa_interval(kappa)}, n = {kappa.n:,})"


def scope_text(monitor: Monitor) -> str:
    """What was counted: how much, when, by whom."""
    read = _plural(monitor.readings, "reading")
    said = f"{read} of {_plural(monitor.patients, 'patient')}"
    if monitor.first_month:
        span = (monitor.first_month, monitor.last_month)
        said += f", {span[0]} to {span[1]}" if span[0] != span[1] else f", {span[0]}"
    readers = [monitor.reader] if monitor.reader else [group.name for group in monitor.by_reader]
    by = readers[0] if len(readers) == 1 else f"{len(readers)} readers"
    return f"{said}, by {by}" if readers else said


def _plural(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"
