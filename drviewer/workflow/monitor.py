"""The agreement monitor: how readers and model get on, and whether the photographs have changed.

For the clinic's lead. It reads what is on record and changes nothing in it.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drviewer import __version__
from drviewer.domain.monitoring import Monitor, Reading
from drviewer.errors import ModelError, ReportError
from drviewer.language import tr, tr_noop
from drviewer.workflow import monitor_figures as figures
from drviewer.workflow.monitor_drift import drift_of
from drviewer.workflow.monitor_readings import choose, months_of, readings_of

if TYPE_CHECKING:
    from drviewer.grading.reference import PictureReference
    from drviewer.settings import Settings
    from drviewer.store import Store

__all__ = ["find_reference", "make_monitor", "monitor_data", "read_readings", "write_monitor"]

NAMES = ("monitor.pdf", "monitor.csv", "monitor.json")


def read_readings(store: "Store") -> list[Reading]:
    """All that the store holds of reading and model."""
    return readings_of(store.list_images_without_heatmaps())


def find_reference(card_path: Path | None = None) -> "tuple[PictureReference | None, str]":
    """What the model's card says of the photographs it was checked with; why it does not."""
    from drviewer.grading.card import default_card_path, read_card

    try:
        return read_card(card_path or default_card_path()).reference, ""
    except ModelError as error:
        return None, error.message


def make_monitor(
    readings: Sequence[Reading],
    reference: "PictureReference | None" = None,
    *,
    reader: str = "",
    since: str = "",
    reference_problem: str = "",
) -> Monitor:
    """Every figure of the readings of ``reader`` (all without one) since a month ("2026-05")."""
    chosen = choose(readings, reader=reader, since=since)
    read = [one for one in chosen if one.is_read]
    months = months_of(read)
    return Monitor(
        reader=reader,
        since=since,
        first_month=months[0] if months else "",
        last_month=months[-1] if months else "",
        readings=len(read),
        patients=len({one.patient_key for one in read}),
        models=tuple(sorted({one.model for one in read if one.model})),
        override=figures.override_rate(read),
        kappa=figures.unaided_kappa(read),
        ungradable=figures.ungradable_rate(read),
        confusion=figures.on_record(read),
        unaided_confusion=figures.unaided(read),
        by_camera=figures.by_camera(read),
        confidence=figures.confidence_bins(read),
        by_month=figures.by_month(read),
        by_reader=figures.by_reader(read),
        drift=drift_of(chosen, reference, reference_problem),
    )


def monitor_data(monitor: Monitor, created_at: datetime) -> dict[str, Any]:
    """All figures as JSON can say them; null where there is too little to say."""
    return {
        "program": tr("drviewer {version}", version=__version__),
        "created_at": created_at.isoformat(timespec="seconds"),
        **asdict(monitor),
    }


def write_monitor(
    monitor: Monitor, folder: Path, settings: "Settings", *, created_at: datetime | None = None
) -> list[Path]:
    """Write PDF, CSV and JSON (``NAMES``) into ``folder``, made if need be; answers the files.

    Raises:
        ReportError: nothing was read, or a file can't be written.
        ResourceError: a font is missing.
    """
    if not monitor.readings:
        raise ReportError(tr("There is no reading to report on."), advice=tr(_READ_FIRST))
    from drviewer.exchange.monitor_table import write_table
    from drviewer.reporting.monitor_pdf import write_monitor_pdf

    moment = created_at or datetime.now(UTC).astimezone()
    pdf, table, data = (folder / name for name in NAMES)
    text = json.dumps(monitor_data(monitor, moment), indent=2, ensure_ascii=False, allow_nan=False)
    write_monitor_pdf(
        monitor, text, pdf, clinic=settings.clinic_name, version=__version__, created_at=moment
    )
    write_table(monitor, table)
    _write_text(text + "\n", data)
    return [pdf, table, data]


_READ_FIRST = tr_noop("Grade some photographs first, or choose another reader or month.")


def _write_text(text: str, path: Path) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ReportError(
            tr("{path} can't be written: {strerror}.", path=path, strerror=error.strerror),
            advice=tr("Choose another folder."),
        ) from error
