"""``drviewer monitor``: how readers and model get on, and whether the photographs have changed."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drviewer.cli.terminal import answers, remarks

if TYPE_CHECKING:
    from rich.table import Table

    from drviewer.domain.monitoring import Group, Monitor, Reading

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def monitor(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for PDF, CSV and JSON.")],
    reader: Annotated[str, typer.Option(metavar="NAME", help="Only this reader's readings.")] = "",
    since: Annotated[
        str, typer.Option(metavar="YYYY-MM", help="Only exams of this month and later.")
    ] = "",
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Count overrides, agreement, ungradable photographs and drift; write PDF, CSV and JSON.

    It reads the database and changes nothing in it.
    """
    from drviewer.settings import read_user_settings
    from drviewer.workflow.monitor import (
        find_reference,
        make_monitor,
        monitor_data,
        write_monitor,
    )

    if since and not _MONTH.fullmatch(since):
        raise typer.BadParameter("must be a month such as 2026-05", param_hint="--since")
    settings = read_user_settings()
    reference, problem = find_reference(model)
    made = make_monitor(
        _readings(reader), reference, reader=reader, since=since, reference_problem=problem
    )
    moment = datetime.now(UTC).astimezone()
    written = write_monitor(made, out, settings, created_at=moment)
    if as_json:
        answers().print_json(json.dumps(monitor_data(made, moment), ensure_ascii=False))
    else:
        for table in _tables(made):
            answers().print(table)
    for path in written:
        remarks().print(f"Wrote {path}", soft_wrap=True, markup=False)


def _readings(reader: str) -> "list[Reading]":
    """What is on record.

    Raises:
        ReportError: nothing is, or nothing by ``reader``.
    """
    from drviewer import paths
    from drviewer.errors import ReportError
    from drviewer.store import Store
    from drviewer.workflow.monitor import read_readings
    from drviewer.workflow.monitor_readings import readers_of

    if not paths.database_path().exists():
        raise ReportError("No photograph is on record yet.", advice="Open a folder and grade some.")
    with Store.open(paths.database_path()) as store:
        readings = read_readings(store)
    names = readers_of(readings)
    if reader and reader not in names:
        known = f"There are: {', '.join(names)}." if names else "Nobody has read yet."
        raise ReportError(f"Nothing was read by {reader}.", advice=known)
    return readings


def _tables(made: "Monitor") -> "list[Table]":
    from rich import box
    from rich.table import Table

    from drviewer.reporting.monitor_words import drift_tile, kappa_text, rate_text, scope_text

    whole = Table("figure", "value (95 % interval, n)", title=scope_text(made), box=box.SIMPLE_HEAD)
    whole.title_justify = "left"
    drift = drift_tile(made.drift)
    for name, text in (
        ("Overrides", rate_text(made.override)),
        ("Kappa, read unaided", kappa_text(made.kappa)),
        ("Ungradable", rate_text(made.ungradable)),
        ("Photographs", f"{drift.value}: {made.drift.problem or drift.detail}"),
    ):
        whole.add_row(name, text)
    groups = (("month", made.by_month), ("reader", made.by_reader))
    return [whole, *(_group_table(name, rows) for name, rows in groups), _camera_table(made)]


def _group_table(name: str, groups: "tuple[Group, ...]") -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from drviewer.reporting.monitor_words import kappa_text, rate_text

    table = Table(name, "read", "overrides", "kappa, unaided", "ungradable", box=box.SIMPLE_HEAD)
    for one in groups:
        figures = (rate_text(one.override), kappa_text(one.kappa), rate_text(one.ungradable))
        table.add_row(Text(one.name), f"{one.readings:,}", *figures)
    return table


def _camera_table(made: "Monitor") -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from drviewer.reporting.monitor_words import rate_text

    table = Table("camera", "ungradable", box=box.SIMPLE_HEAD)
    for one in made.by_camera:
        table.add_row(Text(one.camera), rate_text(one.ungradable))
    return table
