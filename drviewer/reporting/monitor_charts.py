"""Which chart shows what of the monitor: title, why it is empty, how it is drawn, said in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from drviewer import language
from drviewer.domain.monitoring import (
    ENOUGH,
    MEASURES,
    Drift,
    Estimate,
    Group,
    Measure,
    MeasureDrift,
    Monitor,
    MonthDrift,
)
from drviewer.language import tr
from drviewer.reporting.chart_matrix import draw_matrix, draw_reliability
from drviewer.reporting.chart_page import ChartInk, ChartPage
from drviewer.reporting.chart_rows import draw_rows
from drviewer.reporting.charts import Bar, Point, draw_limits, draw_note, draw_trend, top_of
from drviewer.reporting.monitor_words import (
    MEASURE_NAMES,
    kappa_text,
    rate_text,
    side_text,
)

#: More months than this and nothing can be told apart; the CSV has them all.
MOST_MONTHS = 24
Draw = Callable[[ChartPage, QRectF, ChartInk], None]


@dataclass(frozen=True, slots=True)
class Chart:
    """``said``: the same for who can't see it."""

    title: str
    draw: Draw
    said: str


def charts_of(monitor: Monitor) -> tuple[Chart, ...]:
    """Six charts, in the order they are looked at."""
    return (
        Chart(tr("By month"), _months(monitor), _said(monitor.by_month)),
        Chart(
            tr("Model against reader, grades on record"), _matrix(monitor), _matrix_said(monitor)
        ),
        Chart(tr("Confidence against agreement"), _reliability(monitor), _bins_said(monitor)),
        Chart(tr("Drift of the photographs"), _drift(monitor.drift), _drift_said(monitor.drift)),
        Chart(tr("By reader"), _readers(monitor), _said(monitor.by_reader)),
        Chart(tr("Ungradable, by camera"), _cameras(monitor), _cameras_said(monitor)),
    )


def unaided_chart(monitor: Monitor) -> Chart:
    """What kappa is made of; on paper only."""

    def draw(page: ChartPage, box: QRectF, ink: ChartInk) -> None:
        if not any(map(any, monitor.unaided_confusion)):
            draw_note(page, box, ink, tr("Nobody has read before seeing the model's answer"))
        else:
            draw_matrix(page, box, ink, monitor.unaided_confusion)

    return Chart(tr("Model against reader, read unaided"), draw, "")


def _months(monitor: Monitor) -> Draw:
    months = monitor.by_month[-MOST_MONTHS:]

    def draw(page: ChartPage, box: QRectF, ink: ChartInk) -> None:
        if not months:
            draw_note(page, box, ink, tr("Nothing was read"))
            return
        half = (box.height() - ink.line) / 2
        over, under = QRectF(box), QRectF(box)
        over.setHeight(half)
        under.setTop(box.bottom() - half)
        rates = _points(months, lambda one: one.override)
        top = top_of([one.estimate for one in rates])
        draw_trend(page, over, ink, rates, title=tr("Overrides"), low=0, high=top)
        kappas = _points(months, lambda one: one.kappa)
        low = _kappa_low([one.estimate for one in kappas])
        draw_trend(
            page, under, ink, kappas, title=tr("Kappa, unaided"), low=low, high=1, tick=_decimals
        )

    return draw


def _readers(monitor: Monitor) -> Draw:
    def draw(page: ChartPage, box: QRectF, ink: ChartInk) -> None:
        if not monitor.by_reader:
            draw_note(page, box, ink, tr("Nothing was read"))
            return
        rates = _points(monitor.by_reader, lambda one: one.override)
        kappas = _points(monitor.by_reader, lambda one: one.kappa)
        left, right = QRectF(box), QRectF(box)
        left.setRight(box.left() + box.width() * 0.64)
        right.setLeft(left.right() + ink.size * 1.5)
        top = top_of([one.estimate for one in rates])
        draw_rows(page, left, ink, rates, low=0, high=top, title=tr("Overrides"), name_share=0.44)
        low = _kappa_low([one.estimate for one in kappas])
        draw_rows(
            page, right, ink, kappas, low=low, high=1, title=tr("Kappa, unaided"), name_share=0,
            shown=lambda value: language.number(value, ".2f"), tick=_decimals,
        )  # fmt: skip

    return draw


def _points(groups: Sequence[Group], figure: Callable[[Group], Estimate]) -> list[Point]:
    return [Point(one.name, figure(one), group_text(one)) for one in groups]


def group_text(group: Group) -> str:
    """All of a month's or reader's figures, in lines."""
    return tr(
        "{name}: {readings:,} read\nOverrides {rate_text}\nKappa, unaided "
        "{kappa_text}\nUngradable {rate_text_2}",
        name=group.name,
        readings=group.readings,
        rate_text=rate_text(group.override),
        kappa_text=kappa_text(group.kappa),
        rate_text_2=rate_text(group.ungradable),
    )


def _kappa_low(kappas: Sequence[Estimate]) -> float:
    """Where an axis for kappa begins: a round figure that no interval goes below."""
    least = min((one.low for one in kappas if one.low is not None), default=0.0)
    return next(low for low in (0.5, 0.0, -0.5, -1.0) if least >= low or low <= -1)


def _decimals(value: float) -> str:
    return language.number(value, "g")


def _matrix(monitor: Monitor) -> Draw:
    def draw(page: ChartPage, box: QRectF, ink: ChartInk) -> None:
        if not any(map(any, monitor.confusion)):
            draw_note(page, box, ink, tr("The model has graded nothing that was read"))
        else:
            draw_matrix(page, box, ink, monitor.confusion)

    return draw


def _reliability(monitor: Monitor) -> Draw:
    def draw(page: ChartPage, box: QRectF, ink: ChartInk) -> None:
        if not monitor.confidence:
            draw_note(page, box, ink, tr("The model has graded nothing that was read"))
        else:
            draw_reliability(page, box, ink, monitor.confidence)

    return draw


def _cameras(monitor: Monitor) -> Draw:
    rates = [
        Point(one.camera, one.ungradable, f"{one.camera}: {rate_text(one.ungradable)}")
        for one in monitor.by_camera
    ]

    def draw(page: ChartPage, box: QRectF, ink: ChartInk) -> None:
        if not rates:
            draw_note(page, box, ink, tr("Nothing was read"))
        else:
            top = top_of([one.estimate for one in rates])
            draw_rows(page, box, ink, rates, low=0, high=top)

    return draw


def _drift(drift: Drift) -> Draw:
    """Each measure's distance as a share of its limit, which differs from month to month."""

    def draw(page: ChartPage, box: QRectF, ink: ChartInk) -> None:
        if drift.problem:
            draw_note(page, box, ink, drift.problem)
        elif not drift.has_verdict:
            draw_note(
                page,
                box,
                ink,
                tr("No month has {enough} patients yet: too few to judge", enough=ENOUGH),
            )
        else:
            _draw_drift(page, box, ink, drift)

    return draw


def _draw_drift(page: ChartPage, box: QRectF, ink: ChartInk, drift: Drift) -> None:
    height = (box.height() - ink.line * 1.3) / len(MEASURES)
    for number, measure in enumerate(MEASURES):
        is_last = number == len(MEASURES) - 1
        row = QRectF(box.left(), box.top() + number * height, box.width(), height - ink.line * 0.3)
        if is_last:
            row.setBottom(box.bottom())
        draw_limits(
            page,
            row,
            ink,
            _bars(drift, measure),
            title=tr(MEASURE_NAMES[measure]),
            has_names=is_last,
        )


def _bars(drift: Drift, measure: Measure) -> list[Bar]:
    bars = []
    for month in drift.months[-MOST_MONTHS:]:
        found = next((one for one in month.measures if one.measure == measure), None)
        ratio = None if found is None else found.distance / found.limit
        bars.append(Bar(month.month, ratio, month_text(month)))
    return bars


def _said(groups: Sequence[Group]) -> str:
    return "; ".join(group_text(one).replace("\n", ", ") for one in groups)


def _matrix_said(monitor: Monitor) -> str:
    rows = (
        tr("model {model}: {names}", model=model, names=", ".join(map(str, row)))
        for model, row in enumerate(monitor.confusion)
    )
    return tr("Reader 0 to 4 across; ") + "; ".join(rows)


def _bins_said(monitor: Monitor) -> str:
    return "; ".join(
        tr(
            "{low:.1f} to {high:.1f}: {rate}",
            low=one.low,
            high=one.high,
            rate=rate_text(one.agreement),
        )
        for one in monitor.confidence
    )


def _cameras_said(monitor: Monitor) -> str:
    return "; ".join(f"{one.camera}: {rate_text(one.ungradable)}" for one in monitor.by_camera)


def _drift_said(drift: Drift) -> str:
    return drift.problem or "; ".join(map(month_text, drift.months))


def month_text(month: MonthDrift) -> str:
    """One month's drift in words."""
    if not month.measures:
        return tr(
            "{month}: {patients} patients, too few to judge",
            month=month.month,
            patients=month.patients,
        )
    each = ", ".join(_measure_text(one) for one in month.measures)
    return f"{month.month}{tr(', ALARM') if month.is_alarm else ''}: {each}"


def _measure_text(one: MeasureDrift) -> str:
    side = f", {side_text(one)}" if one.is_beyond else ""
    return tr(
        "{measure_names} {distance:.2f} (limit {limit:.2f}{side})",
        measure_names=tr(MEASURE_NAMES[one.measure]).lower(),
        distance=one.distance,
        limit=one.limit,
        side=side,
    )
