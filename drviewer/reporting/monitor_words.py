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
from drviewer.language import number, tr, tr_noop, trn

MEASURE_NAMES: Final = {
    "sharpness": tr_noop("Sharpness"),
    "illumination": tr_noop("Illumination"),
    "field_share": tr_noop("Field of view"),
}
_OVERRIDES_HOW = tr_noop(
    "Overrides: the grade on record is another than the model's, of "
    "photographs that both graded; Wilson's interval."
)
_KAPPA_HOW = tr_noop(
    "Kappa: quadratic weighted, of the grades entered before the model's answer was seen; the "
    "interval by 2,000 draws of patients, since both eyes of one are not independent. None is "
    "given below {enough} readings."
)
_UNGRADABLE_HOW = tr_noop("Ungradable: as the reader called it; Wilson's interval.")
_CONFIDENCE_HOW = tr_noop(
    "Confidence: the highest of the model's five probabilities; agreement with "
    "the reader, unaided where there is such a grade. On the dotted line the "
    "model is as often right as it says."
)
_DRIFT_HOW = tr_noop(
    "Drift: the Kolmogorov-Smirnov distance of a month's photographs from those that the model was "
    "checked with. Beyond the limit it is an alarm: at most one month in a hundred by chance, all "
    "three measures together. Months of fewer than {enough} patients are not judged. Another kind "
    "of camera alarms every month: nobody has shown that the model reads it as well."
)


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
        Tile(
            tr("Overrides"),
            percent(monitor.override.value),
            _of(monitor.override),
            _how(_OVERRIDES_HOW),
        ),
        _kappa_tile(monitor.kappa),
        Tile(
            tr("Ungradable"),
            percent(monitor.ungradable.value),
            _of(monitor.ungradable),
            _how(_UNGRADABLE_HOW),
        ),
        drift_tile(monitor.drift),
    )


def how_counted() -> tuple[str, ...]:
    """How each figure comes about, a sentence or two each."""
    hows = (_OVERRIDES_HOW, _KAPPA_HOW, _UNGRADABLE_HOW, _CONFIDENCE_HOW, _DRIFT_HOW)
    return tuple(_how(one) for one in hows)


def _how(words: str) -> str:
    return tr(words, enough=ENOUGH)


def _of(rate: Estimate) -> str:
    if rate.value is None:
        return tr("nothing to count yet")
    return tr(
        "{interval_text}; {value:,} of {n:,}",
        interval_text=interval_text(rate),
        value=round(rate.value * rate.n),
        n=rate.n,
    )


def _kappa_tile(kappa: Estimate) -> Tile:
    name = tr("Kappa, read unaided")
    if kappa.value is None:
        few = tr("{n} read unaided, {enough} wanted", n=kappa.n, enough=ENOUGH)
        return Tile(
            name,
            "–",
            few if kappa.n < ENOUGH else tr("all of one grade: no kappa"),
            _how(_KAPPA_HOW),
        )
    return Tile(
        name,
        number(kappa.value, ".2f"),
        f"{kappa_interval(kappa)}; n = {number(kappa.n, ',')}",
        _how(_KAPPA_HOW),
    )


def drift_tile(drift: Drift) -> Tile:
    """Whether the photographs still look like those that the model was checked with."""
    name = tr("Photographs")
    if drift.problem:
        return Tile(name, "–", tr("no reference to compare with"), _how(_DRIFT_HOW))
    if not drift.has_verdict:
        return Tile(
            name, "–", tr("no month of {enough} patients yet", enough=ENOUGH), _how(_DRIFT_HOW)
        )
    if drift.alarms:
        last = drift.alarms[-1]
        return Tile(
            name, tr("Drift"), f"{last.month}: {beyond_text(last)}", _how(_DRIFT_HOW), is_alarm=True
        )
    judged = sum(bool(month.measures) for month in drift.months)
    return Tile(
        name,
        tr("No drift"),
        trn("in {n} month judged", "in {n} months judged", judged),
        _how(_DRIFT_HOW),
    )


def beyond_text(month: MonthDrift) -> str:
    """``sharpness lower, field of view higher``."""
    beyond = [one for one in month.measures if one.is_beyond]
    return ", ".join(f"{tr(MEASURE_NAMES[one.measure]).lower()} {side_text(one)}" for one in beyond)


def alarm_text(month: MonthDrift) -> str:
    """An alarm with all that belongs to it."""
    each = (
        tr(
            "{measure} {side_text} (median {median:.3g}, reference {reference_median:.3g}; "
            "distance {distance:.2f}, limit {limit:.2f})",
            measure=tr(MEASURE_NAMES[one.measure]).lower(),
            side_text=side_text(one),
            median=one.median,
            reference_median=one.reference_median,
            distance=one.distance,
            limit=one.limit,
        )
        for one in month.measures
        if one.is_beyond
    )
    return f"{month.month}: {'; '.join(each)}"


def side_text(one: MeasureDrift) -> str:
    """To which side the middle lies; the spread may differ instead."""
    if abs(one.median - one.reference_median) <= 0.02 * abs(one.reference_median):
        return tr("spread otherwise")
    return tr("lower") if one.median < one.reference_median else tr("higher")


def percent(share: float | None) -> str:
    """One decimal; "–" where there is none."""
    return "–" if share is None else f"{number(100 * share, '.1f')} %"


def whole_percent(share: float) -> str:
    """For an axis, whose ends are round."""
    return f"{number(100 * share, '.3g')} %"


def interval_text(rate: Estimate) -> str:
    """A rate's interval in percent."""
    if rate.low is None or rate.high is None:
        return ""
    return f"{number(100 * rate.low, '.1f')}–{number(100 * rate.high, '.1f')} %"


def kappa_interval(kappa: Estimate) -> str:
    if kappa.low is None or kappa.high is None:
        return ""
    return tr("{low:.2f} to {high:.2f}", low=kappa.low, high=kappa.high)


def rate_text(rate: Estimate) -> str:
    """A rate with all that belongs to it, in one line."""
    return (
        f"{percent(rate.value)} ({interval_text(rate)}, n = {number(rate.n, ',')})"
        if rate.n
        else "–"
    )


def kappa_text(kappa: Estimate) -> str:
    if kappa.value is None:
        return f"– (n = {number(kappa.n, ',')})"
    return tr(
        "{value:.2f} ({interval}, n = {n:,})",
        value=kappa.value,
        interval=kappa_interval(kappa),
        n=kappa.n,
    )


def scope_text(monitor: Monitor) -> str:
    """What was counted: how much, when, by whom."""
    read = trn("{n:,} reading", "{n:,} readings", monitor.readings)
    said = tr(
        "{readings} of {patients}",
        readings=read,
        patients=trn("{n:,} patient", "{n:,} patients", monitor.patients),
    )
    if monitor.first_month:
        span = (monitor.first_month, monitor.last_month)
        said += (
            tr(", {first} to {last}", first=span[0], last=span[1])
            if span[0] != span[1]
            else f", {span[0]}"
        )
    readers = [monitor.reader] if monitor.reader else [group.name for group in monitor.by_reader]
    by = readers[0] if len(readers) == 1 else trn("{n} reader", "{n} readers", len(readers))
    return tr("{said}, by {by}", said=said, by=by) if readers else said
