"""The monitor's figures as one long CSV: a line a figure, for a spreadsheet or statistics."""

from collections.abc import Iterator
from pathlib import Path

from drviewer.domain.monitoring import Counts, Estimate, Group, Monitor
from drviewer.exchange.csv_file import write_csv

HEAD = ("figure", "group", "value", "low", "high", "n")
Row = tuple[str, str, float | None, float | None, float | None, int]


def table_rows(monitor: Monitor) -> Iterator[Row]:
    """``figure, group, value, low, high, n``; low and high are the 95 % interval, where there is
    one, and for a drift the alarm's limit stands in ``high``."""
    yield _row("override_rate", "all", monitor.override)
    yield _row("unaided_kappa", "all", monitor.kappa)
    yield _row("ungradable_rate", "all", monitor.ungradable)
    for camera in monitor.by_camera:
        yield _row("ungradable_rate_by_camera", camera.camera, camera.ungradable)
    yield from _matrix("confusion", monitor.confusion)
    yield from _matrix("unaided_confusion", monitor.unaided_confusion)
    for one in monitor.confidence:
        group = f"{one.low:.1f} to {one.high:.1f}"
        yield "mean_confidence", group, one.confidence, None, None, one.agreement.n
        yield _row("agreement_by_confidence", group, one.agreement)
    yield from _groups("month", monitor.by_month)
    yield from _groups("reader", monitor.by_reader)
    yield from _drift(monitor)


def _groups(kind: str, groups: tuple[Group, ...]) -> Iterator[Row]:
    for group in groups:
        yield f"readings_by_{kind}", group.name, group.readings, None, None, group.readings
        yield _row(f"override_rate_by_{kind}", group.name, group.override)
        yield _row(f"unaided_kappa_by_{kind}", group.name, group.kappa)
        yield _row(f"ungradable_rate_by_{kind}", group.name, group.ungradable)


def _matrix(figure: str, counts: Counts) -> Iterator[Row]:
    total = sum(map(sum, counts))
    for model, row in enumerate(counts):
        for reader, count in enumerate(row):
            yield figure, f"model {model}, reader {reader}", count, None, None, total


def _drift(monitor: Monitor) -> Iterator[Row]:
    for month in monitor.drift.months:
        for one in month.measures:
            name = f"drift_{one.measure}"
            yield name, month.month, one.distance, None, one.limit, month.patients
        alarm = float(month.is_alarm) if month.measures else None
        yield "drift_alarm", month.month, alarm, None, None, month.patients


def _row(figure: str, group: str, one: Estimate) -> Row:
    return figure, group, one.value, one.low, one.high, one.n


def write_table(monitor: Monitor, path: Path) -> None:
    """Write all rows to ``path``; a failed write leaves a former file whole.

    Raises:
        ReportError: the file can't be written.
    """
    write_csv(path, HEAD, map(_cells, table_rows(monitor)))


def _cells(row: Row) -> tuple[str, ...]:
    figure, group, *numbers = row
    return figure, group, *map(_shown, numbers)


def _shown(value: float | None) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.6g}"
