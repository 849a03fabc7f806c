"""The monitor's PDF read back, and its charts looked at as pixels."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from simulated_readings import images_of, reference_of, simulate

from drviewer.domain import RESEARCH_USE
from drviewer.domain.monitoring import Drift, Estimate, Monitor
from drviewer.errors import ReportError
from drviewer.reporting.chart_page import ChartInk, ChartPage
from drviewer.reporting.chart_rows import draw_rows
from drviewer.reporting.charts import Point, top_of
from drviewer.reporting.monitor_charts import charts_of
from drviewer.reporting.monitor_words import scope_text, tiles_of
from drviewer.settings import Settings
from drviewer.workflow.monitor import make_monitor, write_monitor
from drviewer.workflow.monitor_readings import readings_of

pytestmark = pytest.mark.usefixtures("qapp")
MOMENT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def monitor() -> Monitor:
    known = reference_of(simulate(260, months=1, seed=99, drift=False))
    return make_monitor(readings_of(images_of(simulate())), known)


def written(monitor: Monitor, folder: Path, clinic: str = "Riverside Eye Clinic") -> PdfReader:
    settings = Settings(clinic_name=clinic)
    paths = write_monitor(monitor, folder, settings, created_at=MOMENT)
    assert [path.name for path in paths] == ["monitor.pdf", "monitor.csv", "monitor.json"]
    return PdfReader(paths[0])


def text_of(page) -> str:
    return re.sub(r"\s+", " ", page.extract_text())


def test_pdf_says_every_figure(monitor: Monitor, tmp_path: Path) -> None:
    first, second = (text_of(page) for page in written(monitor, tmp_path).pages)
    assert monitor.override.value is not None
    assert monitor.kappa.value is not None
    for said in (
        "Riverside Eye Clinic", "Agreement monitor", "500 readings of 250 patients, 2026-01 to "
        "2026-05, by 3 readers", "tiny 1.2.3", f"{100 * monitor.override.value:.1f} %",
        f"{monitor.kappa.value:.2f}", "Drift", "2026-05: sharpness lower", "Topcon TRC-NW400",
        "Mei Tan", "limit", "Top probability",
    ):  # fmt: skip
        assert said in first, said
    for said in ("Kappa: quadratic weighted", "2026-03", "median", "520 photographs (simulated)"):
        assert said in second, said


def test_every_page_says_what_it_is_from_whom_and_when(monitor: Monitor, tmp_path: Path) -> None:
    reader = written(monitor, tmp_path)
    for number, page in enumerate(reader.pages, start=1):
        text = text_of(page)
        assert RESEARCH_USE in text
        assert f"Page {number} of 2" in text
        assert "2026-06-01 09:30 UTC" in text
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
            (595, 842), abs=1
        )
    assert reader.metadata is not None
    assert reader.metadata.title == "Agreement monitor"


def test_figures_are_attached_and_lie_beside(monitor: Monitor, tmp_path: Path) -> None:
    (attached,) = written(monitor, tmp_path).attachments["monitor.json"]
    data = json.loads(attached)
    assert data == json.loads((tmp_path / "monitor.json").read_text(encoding="utf-8"))
    assert data["kappa"]["value"] == pytest.approx(monitor.kappa.value)


def test_folder_is_made_and_clinic_may_be_unknown(monitor: Monitor, tmp_path: Path) -> None:
    reader = written(monitor, tmp_path / "a" / "b", clinic="")
    assert "Clinic not entered" in text_of(reader.pages[0])


def test_without_reference_and_kappa_the_page_says_so(tmp_path: Path) -> None:
    few = make_monitor(readings_of(images_of(simulate(10))))
    first, second = (text_of(page) for page in written(few, tmp_path).pages)
    assert "read unaided, 50 wanted" in first
    assert "no reference to compare with" in first
    assert "holds no reference" in second


def test_a_hundred_months_and_readers_stay_on_the_page(monitor: Monitor, tmp_path: Path) -> None:
    month, reader = monitor.by_month[0], monitor.by_reader[0]
    long = replace(
        monitor,
        by_month=tuple(
            replace(month, name=f"{2015 + n // 12}-{n % 12 + 1:02}") for n in range(100)
        ),
        by_reader=tuple(replace(reader, name=f"Reader {n} of a long name") for n in range(60)),
        by_camera=tuple(replace(monitor.by_camera[0], camera=f"Camera {n}") for n in range(40)),
    )
    reader_pages = written(long, tmp_path).pages
    assert len(reader_pages) == 2
    assert "more, in the CSV" in text_of(reader_pages[0])
    assert "more, in the CSV" in text_of(reader_pages[1])
    assert "Drift: the Kolmogorov" in text_of(reader_pages[1])


def test_folder_that_cannot_be_written_is_told(monitor: Monitor, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReportError, match="can't be written"):
        write_monitor(monitor, tmp_path / "file", Settings())


# -- charts --------------------------------------------------------------------------------------


def painted(page: ChartPage) -> QImage:
    image = QImage(400, 280, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    page.paint(painter)
    painter.end()
    return image


@pytest.mark.parametrize("number", range(6))
def test_charts_draw_with_and_without_figures(monitor: Monitor, number: int) -> None:
    box = QRectF(0, 0, 400, 280)
    blank = painted(ChartPage())
    for one in (monitor, make_monitor([]), replace(monitor, drift=Drift("", problem="None."))):
        page = ChartPage()
        charts_of(one)[number].draw(page, box, ChartInk())
        assert painted(page) != blank


def test_a_chart_tells_of_what_is_pointed_at(monitor: Monitor) -> None:
    page = ChartPage()
    charts_of(monitor)[1].draw(page, QRectF(0, 0, 400, 280), ChartInk())
    told = [text for _, text in page.spots]
    assert len(told) == 25
    box, text = page.spots[0]
    assert text.startswith(f"Model 0, reader 0: {monitor.confusion[0][0]} of")
    assert page.told_at(box.center()) == text
    assert page.told_at(QPointF(-5, -5)) == ""


def test_charts_say_the_same_in_words(monitor: Monitor) -> None:
    said = [chart.said for chart in charts_of(monitor)]
    assert "2026-05" in said[0]
    assert "ALARM" in said[3]
    assert "Optomed Aurora" in said[5]


def test_rows_that_do_not_fit_are_counted() -> None:
    rows = [Point(str(n), Estimate(0.1, 0.05, 0.2, 40), "") for n in range(50)]
    page = ChartPage()
    draw_rows(page, QRectF(0, 0, 300, 150), ChartInk(), rows, low=0, high=1)
    assert 0 < len(page.spots) < 50
    assert max(box.bottom() for box, _ in page.spots) < 150


@pytest.mark.parametrize(("high", "top"), [(0.03, 0.05), (0.12, 0.2), (0.62, 0.8), (1.0, 1.0)])
def test_axes_end_at_a_round_figure(high: float, top: float) -> None:
    assert top_of([Estimate(0.01, 0.0, high, 9), Estimate()]) == top


def test_words_are_the_same_everywhere(monitor: Monitor) -> None:
    assert scope_text(monitor) == "500 readings of 250 patients, 2026-01 to 2026-05, by 3 readers"
    one = make_monitor(readings_of(images_of(simulate())), reader="Mei Tan", since="2026-05")
    assert scope_text(one).endswith("2026-05, by Mei Tan")
    assert [tile.is_alarm for tile in tiles_of(monitor)] == [False, False, False, True]
    assert [tile.value for tile in tiles_of(make_monitor([]))] == ["–"] * 4
