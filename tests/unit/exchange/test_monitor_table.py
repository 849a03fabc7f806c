"""The monitor's CSV: a line a figure, read back."""

import csv
from pathlib import Path

import pytest

from drviewer.domain.monitoring import (
    CameraRate,
    ConfidenceBin,
    Drift,
    Estimate,
    Group,
    MeasureDrift,
    Monitor,
    MonthDrift,
)
from drviewer.errors import ReportError
from drviewer.exchange.monitor_table import HEAD, write_table

_COUNTS = tuple(tuple(5 * row + column for column in range(5)) for row in range(5))


@pytest.fixture
def monitor() -> Monitor:
    rate, kappa = Estimate(0.25, 0.1, 0.5, 20), Estimate(n=12)
    group = Group("2026-05", 20, override=rate, kappa=kappa, ungradable=rate)
    measures = (MeasureDrift("sharpness", 0.4, 0.25, 1.2, 1.8),)
    months = (MonthDrift("2026-04", 30, 20), MonthDrift("2026-05", 99, 60, measures))
    return Monitor(
        reader="",
        since="",
        first_month="2026-05",
        last_month="2026-05",
        readings=20,
        patients=12,
        models=("tiny 1",),
        override=rate,
        kappa=kappa,
        ungradable=rate,
        confusion=_COUNTS,
        unaided_confusion=_COUNTS,
        by_camera=(CameraRate("=Canon, CR-2", rate),),
        confidence=(ConfidenceBin(0.4, 0.5, 0.45, rate),),
        by_month=(group,),
        by_reader=(Group("李明", 20, override=rate, kappa=kappa, ungradable=rate),),
        drift=Drift("518 photographs", months),
    )


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def find(rows: list[dict[str, str]], figure: str, group: str) -> dict[str, str]:
    (found,) = [row for row in rows if (row["figure"], row["group"]) == (figure, group)]
    return found


def test_every_figure_is_a_line(monitor: Monitor, tmp_path: Path) -> None:
    write_table(monitor, tmp_path / "monitor.csv")
    rows = rows_of(tmp_path / "monitor.csv")
    assert tuple(rows[0]) == HEAD
    whole = find(rows, "override_rate", "all")
    assert list(whole.values())[2:] == ["0.25", "0.1", "0.5", "20"]
    assert list(find(rows, "unaided_kappa", "all").values())[2:] == ["", "", "", "12"]
    assert find(rows, "confusion", "model 3, reader 2")["value"] == "17"
    assert find(rows, "mean_confidence", "0.4 to 0.5")["value"] == "0.45"
    assert find(rows, "readings_by_reader", "李明")["value"] == "20"
    drift = find(rows, "drift_sharpness", "2026-05")
    assert (drift["value"], drift["high"], drift["n"]) == ("0.4", "0.25", "60")
    assert find(rows, "drift_alarm", "2026-05")["value"] == "1"
    assert find(rows, "drift_alarm", "2026-04")["value"] == ""


def test_a_name_is_never_a_formula(monitor: Monitor, tmp_path: Path) -> None:
    write_table(monitor, tmp_path / "monitor.csv")
    rows = rows_of(tmp_path / "monitor.csv")
    assert find(rows, "ungradable_rate_by_camera", "'=Canon, CR-2")["n"] == "20"


def test_failed_write_keeps_the_former_file(
    monitor: Monitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "monitor.csv"
    path.write_text("former")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ReportError, match="Permission denied"):
        write_table(monitor, path)
    assert [one.name for one in tmp_path.iterdir()] == ["monitor.csv"]
    assert path.read_text() == "former"
